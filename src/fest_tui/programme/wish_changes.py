"""What differs between two watchlists, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, TypeVar

from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_tables import Limit, busy_of, films_of, limits_of, picks_of
from fest_tui.programme.wish_wording import busy_words, interest_words, limit_words, pick_words
from fest_tui.programme.wishes import Busy, FollowedFilm, Pick, Watchlist
from fest_tui.words import _

Key = TypeVar("Key")
Wish = TypeVar("Wish")


def wish_changes(programme: Programme, before: Watchlist, after: Watchlist) -> tuple[str, ...]:
    """What makes the second watchlist of the first: a phrase for each wish that is new, gone or another.

    Nothing when both hold the same wishes, in whatever order.
    """
    return (
        *_told(picks_of(before), picks_of(after), partial(_pick_gone, programme), partial(_pick_now, programme)),
        *_told(films_of(before), films_of(after), _film_gone, _film_now),
        *_told(busy_of(before), busy_of(after), partial(_busy_gone, programme), partial(_busy_now, programme)),
        *_told(limits_of(before), limits_of(after), partial(_limit_gone, programme), partial(_limit_now, programme)),
    )


def _told(
    before: Mapping[Key, Wish],
    after: Mapping[Key, Wish],
    gone: Callable[[Key, Wish], str],
    now: Callable[[Key, Wish | None, Wish], Iterator[str]],
) -> Iterator[str]:
    for key in {**before, **after}:
        if key not in after:
            yield gone(key, before[key])
        elif before.get(key) != after[key]:
            yield from now(key, before.get(key), after[key])


def _pick_gone(programme: Programme, _screening: str, was: Pick) -> str:
    return _("no longer picked {pick}").format(pick=pick_words(programme, was))


def _pick_now(programme: Programme, _screening: str, was: Pick | None, is_: Pick) -> Iterator[str]:
    words = pick_words(programme, is_)
    if was is None:
        yield _("picked {pick}").format(pick=words)
    elif (was.title, was.starts, was.venue) != (is_.title, is_.starts, is_.venue):
        yield _("{pick}, {venue}, as it is called now").format(pick=words, venue=is_.venue)
    if is_.pinned != (was is not None and was.pinned):
        yield (_("a ticket for {pick}") if is_.pinned else _("no ticket for {pick}")).format(pick=words)
    if is_.leaves_early != (was is not None and was.leaves_early):
        says = _("leaving before the talk of {pick}") if is_.leaves_early else _("staying for the talk of {pick}")
        yield says.format(pick=words)


def _film_gone(_film: str, was: FollowedFilm) -> str:
    return _("{title} is off the watchlist").format(title=was.title or was.film)


def _film_now(_film: str, was: FollowedFilm | None, is_: FollowedFilm) -> Iterator[str]:
    title = is_.title or is_.film
    if was is not None and was.interest == is_.interest:
        yield _("{title}, as it is called now").format(title=title)
    else:
        yield _("{title} is now {interest}").format(title=title, interest=interest_words(is_.interest))


def _busy_gone(programme: Programme, _time: object, was: Busy) -> str:
    return _("no longer busy {time}").format(time=busy_words(programme, was))


def _busy_now(programme: Programme, _time: object, _was: Busy | None, is_: Busy) -> Iterator[str]:
    yield _("busy {time}").format(time=busy_words(programme, is_))


def _limit_gone(programme: Programme, limit: Limit, was: Any) -> str:  # noqa: ANN401 - of the kind of its field
    return _("no longer a limit: {limit}").format(limit=limit_words(programme, limit, was))


def _limit_now(
    programme: Programme,
    limit: Limit,
    _was: object,
    is_: Any,  # noqa: ANN401 - of the kind of its field
) -> Iterator[str]:
    yield _("limit: {limit}").format(limit=limit_words(programme, limit, is_))
