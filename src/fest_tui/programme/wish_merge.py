"""Two watchlists that were one, made one again: the changes of both sides are kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from typing import Any, Generic, TypeVar

import msgspec
from msgspec.structs import replace

from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_tables import Limit, Time, busy_of, films_of, limits_from, limits_of, picks_of
from fest_tui.programme.wish_wording import busy_words, interest_words, limit_words, pick_words
from fest_tui.programme.wishes import Busy, FollowedFilm, Pick, Watchlist
from fest_tui.words import _

Key = TypeVar("Key", bound=Hashable)
Wish = TypeVar("Wish")


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """The watchlist of both sides. Each of the `conflicts` says in a sentence where they disagreed, and what stands."""

    watchlist: Watchlist
    conflicts: tuple[str, ...] = ()


def merge_wishes(programme: Programme, base: Watchlist, mine: Watchlist, theirs: Watchlist) -> Merged:
    """My watchlist with what they changed of the one that both came from; all that both hold when that one is empty.

    Where both changed one wish, each in another way, mine stands. What one side took off and the other changed is
    kept as it was changed. Only wishes count: a title or time that was noted anew is no change to disagree about.
    """
    picks = _Merge[str, Pick](
        lambda _id, pick: pick_words(programme, pick), lambda pick: (pick.pinned, pick.leaves_early), _marks
    )
    films = _Merge[str, FollowedFilm](lambda _id, film: _film_words(film), lambda film: film.interest)
    busy = _Merge[Time, Busy](lambda _time, busy: busy_words(programme, busy), lambda busy: busy.what)
    limits = _Merge[Limit, Any](partial(limit_words, programme), lambda value: value)
    watchlist = Watchlist(
        picks=tuple(picks.of(picks_of(base), picks_of(mine), picks_of(theirs)).values()),
        films=tuple(films.of(films_of(base), films_of(mine), films_of(theirs)).values()),
        busy=tuple(busy.of(busy_of(base), busy_of(mine), busy_of(theirs)).values()),
        limits=limits_from(limits.of(limits_of(base), limits_of(mine), limits_of(theirs))),
    )
    conflicts = (*picks.conflicts, *films.conflicts, *busy.conflicts, *limits.conflicts)
    return Merged(watchlist=watchlist, conflicts=conflicts)


class _Merge(Generic[Key, Wish]):
    """The merge of one kind of wishes, and the sentences on where both sides disagreed.

    `gist` is what of a wish counts when it is compared; `reconcile` makes one wish of two that both sides changed.
    """

    def __init__(
        self,
        words: Callable[[Key, Wish], str],
        gist: Callable[[Wish], object],
        reconcile: Callable[[Wish | None, Wish, Wish], Wish] | None = None,
    ) -> None:
        self._words = words
        self._gist = gist
        self._reconcile = reconcile
        self.conflicts: list[str] = []

    def of(self, base: Mapping[Key, Wish], mine: Mapping[Key, Wish], theirs: Mapping[Key, Wish]) -> dict[Key, Wish]:
        """The wishes of both sides: mine in their order, then theirs."""
        merged = {key: self._one(key, base.get(key), mine.get(key), theirs.get(key)) for key in {**mine, **theirs}}
        return {key: wish for key, wish in merged.items() if wish is not None}

    def _one(self, key: Key, base: Wish | None, mine: Wish | None, theirs: Wish | None) -> Wish | None:
        if mine is not None and theirs is not None:
            return self._held_by_both(key, base, mine, theirs)
        held = theirs if mine is None else mine
        if base is None or held is None:
            return held
        if self._gist(held) == self._gist(base):
            return None
        says = _("{wish} was changed here and taken off there; it is kept.")
        if mine is None:
            says = _("{wish} was taken off here and changed there; it is kept.")
        self.conflicts.append(says.format(wish=self._words(key, held)))
        return held

    def _held_by_both(self, key: Key, base: Wish | None, mine: Wish, theirs: Wish) -> Wish:
        here, there = self._gist(mine), self._gist(theirs)
        if here == there:
            return theirs if mine == base else mine
        if base is not None and here == self._gist(base):
            return theirs
        if base is not None and there == self._gist(base):
            return mine
        if self._reconcile:
            return self._reconcile(base, mine, theirs)
        says = _("{mine} here, {theirs} there: yours stands.")
        self.conflicts.append(says.format(mine=self._words(key, mine), theirs=self._words(key, theirs)))
        return mine


def _marks(base: Pick | None, mine: Pick, theirs: Pick) -> Pick:
    """My pick with what each side changed of its marks; one that neither had before has every mark of either."""

    def changed(mark: str) -> bool:
        before = base is not None and getattr(base, mark)
        return bool(getattr(mine if getattr(mine, mark) != before else theirs, mark))

    return replace(mine, pinned=changed("pinned"), leaves_early=changed("leaves_early"))


def _film_words(film: FollowedFilm) -> str:
    return _("{title} as {interest}").format(title=film.title or film.film, interest=interest_words(film.interest))
