"""What a notice of the desk breaks: among my picks, and in the halls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterator
from typing import Literal

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import Breach, breaches
from fest_tui.planning.clashes import Clash, clashes_in
from fest_tui.planning.gone import gone_picks
from fest_tui.planning.halls import new_overlaps
from fest_tui.planning.last_chance import all_over
from fest_tui.planning.limits import Limits
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.programme.wording import place
from fest_tui.words import _

BreakKind = Literal["cancelled", "sold_out", "clash", "limit", "hall"]

_MILD = ("talk", "tight")
"""Kinds of clash that can get worse, the mildest first; all others are as bad as can be."""


class Break(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was right and no longer is; `says` tells it alone, without a full stop.

    A pick does not take place; is sold out while I hold no ticket; clashes; breaks a limit of mine; or, whoever asks,
    a screening runs into another in its hall.
    """

    kind: BreakKind
    screenings: tuple[Screening, ...]
    says: str


def ripple(
    before: Programme, after: Programme, watchlist: Watchlist, limits: Limits, *, now: dt.datetime | None = None
) -> tuple[Break, ...]:
    """What is broken in one state of a programme that was not in the other: mine first, then the halls.

    A desk, which has no picks, asks with an empty watchlist. What is over by `now` is not told; without `now`, all is
    to come.
    """
    old, new = (
        Agenda(state, state.those(watchlist.picked), watchlist.busy, limits, now=now) for state in (before, after)
    )
    return (
        *_gone(old, new, watchlist),
        *_sold_out(old, new, watchlist),
        *_clashing(old, new),
        *_broken_limits(old, new),
        *_in_halls(before, after, now),
    )


def _gone(old: Agenda, new: Agenda, watchlist: Watchlist) -> Iterator[Break]:
    gone = new.programme.those(old.picks.keys() - new.picks.keys())
    picks = (*new.picks.values(), *gone)
    for each in gone_picks(new.programme, picks, watchlist, new.limits, now=new.now):
        yield Break(kind="cancelled", screenings=(each.screening,), says=each.says)


def _sold_out(old: Agenda, new: Agenda, watchlist: Watchlist) -> Iterator[Break]:
    for pick in new.picks.values():
        was = old.programme.screenings.get(pick.id)
        is_new = pick.status == "sold_out" and was is not None and was.status != "sold_out"
        if is_new and pick.id not in watchlist.pinned and not all_over([pick], new.now):
            says = _("{title}, which you picked {place}, is sold out, and you hold no ticket")
            words = says.format(title=pick.title, place=place(new.programme, pick))
            yield Break(kind="sold_out", screenings=(pick,), says=words)


def _clashing(old: Agenda, new: Agenda) -> Iterator[Break]:
    known = {_key(clash): _gravity(clash) for clash in clashes_in(old)}
    for clash in clashes_in(new):
        if _gravity(clash) > known.get(_key(clash), -1):
            yield Break(kind="clash", screenings=clash.screenings, says=clash.says)


def _key(clash: Clash) -> Hashable:
    return frozenset(screening.id for screening in clash.screenings), clash.busy


def _gravity(clash: Clash) -> int:
    return _MILD.index(clash.kind) if clash.kind in _MILD else len(_MILD)


def _broken_limits(old: Agenda, new: Agenda) -> Iterator[Break]:
    known = {_limit_key(old, breach) for breach in _breaches(old)}
    for breach in _breaches(new):
        if _limit_key(new, breach) not in known:
            yield Break(kind="limit", screenings=breach.screenings, says=breach.alone)


def _breaches(agenda: Agenda) -> tuple[Breach, ...]:
    return breaches(agenda.programme, agenda.picks.values(), agenda.limits, now=agenda.now)


def _limit_key(agenda: Agenda, breach: Breach) -> Hashable:
    """What makes two breaches the same: the limit and the day, or the limit and the screenings."""
    if breach.kind in {"count", "meal"}:
        return breach.kind, agenda.programme.day_of(breach.screenings[0].starts)
    return breach.kind, tuple(screening.id for screening in breach.screenings)


def _in_halls(before: Programme, after: Programme, now: dt.datetime | None) -> Iterator[Break]:
    for overlap in new_overlaps(before, after):
        if not all_over(overlap.screenings, now):
            yield Break(kind="hall", screenings=overlap.screenings, says=overlap.says)
