"""The changes a visitor makes to a watchlist. Each gives a new one; what it is already asked for stays as it is."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_tables import time_of
from fest_tui.programme.wishes import Busy, FollowedFilm, Interest, OwnLimits, Pick, Watchlist


def pick(watchlist: Watchlist, screening: Screening, venue_name: str) -> Watchlist:
    """Pick a screening; one picked before gets its title, start and venue anew, and stays pinned if it was."""
    named = {"title": screening.title, "starts": screening.starts, "venue": venue_name}
    if screening.id in watchlist.picked:
        return _with_pick(watchlist, screening.id, **named)
    return replace(watchlist, picks=(*watchlist.picks, Pick(screening=screening.id, **named)))  # type: ignore[arg-type]


def unpick(watchlist: Watchlist, screening: str) -> Watchlist:
    """Put a screening back, by its id."""
    return replace(watchlist, picks=tuple(each for each in watchlist.picks if each.screening != screening))


def pin(watchlist: Watchlist, screening: str, *, pinned: bool) -> Watchlist:
    """Say whether I hold the ticket for a pick."""
    return _with_pick(watchlist, screening, pinned=pinned)


def leave_early(watchlist: Watchlist, screening: str, *, leaves: bool) -> Watchlist:
    """Say whether I go before the talk of a pick."""
    return _with_pick(watchlist, screening, leaves_early=leaves)


def grade(watchlist: Watchlist, film: str, title: str, interest: Interest | None) -> Watchlist:
    """Put a film on the watchlist with an interest, or take it off with `None`."""
    if interest is None:
        return replace(watchlist, films=tuple(each for each in watchlist.films if each.film != film))
    graded = FollowedFilm(film=film, title=title, interest=interest)
    if film in watchlist.interests:
        return replace(watchlist, films=tuple(graded if each.film == film else each for each in watchlist.films))
    return replace(watchlist, films=(*watchlist.films, graded))


def mark_busy(watchlist: Watchlist, busy: Busy) -> Watchlist:
    """Mark a time as taken; one with the same start and end gets its words anew."""
    return replace(watchlist, busy=(*unmark_busy(watchlist, busy).busy, busy))


def unmark_busy(watchlist: Watchlist, busy: Busy) -> Watchlist:
    """Free a time, known by its start and end."""
    kept = (each for each in watchlist.busy if time_of(each) != time_of(busy))
    return replace(watchlist, busy=tuple(kept))


def limit(watchlist: Watchlist, limits: OwnLimits) -> Watchlist:
    """Put up with this from now on."""
    return replace(watchlist, limits=limits)


def choose(watchlist: Watchlist, programme: Programme, ids: Iterable[str]) -> Watchlist:
    """Mean to see exactly these screenings of a programme; picks that it does not hold stay."""
    wanted = programme.those(ids)
    kept = {screening.id for screening in wanted}
    for each in watchlist.picks:
        if each.screening in programme.screenings and each.screening not in kept:
            watchlist = unpick(watchlist, each.screening)
    for screening in wanted:
        watchlist = pick(watchlist, screening, programme.venue_of(screening).name)
    return watchlist


def _with_pick(watchlist: Watchlist, screening: str, **changed: object) -> Watchlist:
    return replace(
        watchlist,
        picks=tuple(replace(each, **changed) if each.screening == screening else each for each in watchlist.picks),
    )
