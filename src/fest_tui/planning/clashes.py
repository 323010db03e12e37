"""Every clash among the picks, said in words, with its ways out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

import msgspec
from msgspec.structs import replace

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.conflicts import ClashKind, Conflict
from fest_tui.planning.costs import Costs
from fest_tui.planning.fixes import Fix, Fixes
from fest_tui.planning.last_chance import all_over
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.planning.wording import said
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Busy, Watchlist

__all__ = ["Clash", "ClashKind", "Fix", "clash_of", "clashes_in", "find_clashes", "says_for"]


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """A clash between two picks in order of start, or between one pick and a busy time.

    `minutes` is how long they overlap, 0 when they do not. `slack_minutes` is the sum of the design, the overlap
    below zero for a busy time, and `None` for a repeat, which time cannot mend. `says` names both sides;
    `says_each` tells it beside each of `screenings`. `fixes` are empty unless they were asked for.
    """

    kind: ClashKind
    screenings: tuple[Screening, ...]
    minutes: int
    slack_minutes: int | None
    says: str
    says_each: tuple[str, ...]
    fixes: tuple[Fix, ...] = ()
    busy: Busy | None = None


def find_clashes(
    programme: Programme,
    picks: Iterable[Screening],
    *,
    busy: Sequence[Busy] = (),
    limits: Limits = USUAL_LIMITS,
    wishes: Watchlist = Watchlist(),  # noqa: B008 - frozen
    now: dt.datetime | None = None,
    of: Collection[str] | None = None,
) -> tuple[Clash, ...]:
    """Every clash among the picks and the times taken with its ways out, each pair once, in order of start.

    Screenings that are cancelled or vanished never clash; nor does what is over by `now`, and what has begun is no
    way out. Without `now`, all is to come. With `of`, only the clashes of the picks with these ids are told. What a
    way out costs depends on the tickets and the interests among the `wishes`.
    """
    agenda = Agenda(programme, picks, busy, limits, now=now)
    fixes, costs = Fixes(agenda), Costs(agenda, wishes)

    def ways_out(conflict: Conflict) -> tuple[Fix, ...]:
        return costs.told(fixes.of(conflict), frozenset(stay.screening.id for stay in conflict.stays))

    return tuple(replace(clash_of(agenda, conflict), fixes=ways_out(conflict)) for conflict in _conflicts(agenda, of))


def clashes_in(agenda: Agenda) -> tuple[Clash, ...]:
    """The same clashes without their ways out."""
    return tuple(clash_of(agenda, conflict) for conflict in _conflicts(agenda))


def says_for(clash: Clash, screening: Screening) -> str:
    """A clash as told beside one of its screenings: `overlaps SOME KIND OF HEAVEN by 55 min`.

    Raises:
        ValueError: the screening has no part in the clash.

    """
    return clash.says_each[[part.id for part in clash.screenings].index(screening.id)]


def clash_of(agenda: Agenda, conflict: Conflict) -> Clash:
    """A conflict in words, without its ways out."""
    slack_minutes = conflict.slack.minutes if conflict.slack else None
    words = said(agenda.programme, conflict)
    return Clash(
        kind=conflict.kind,
        screenings=tuple(stay.screening for stay in conflict.stays),
        minutes=conflict.minutes,
        slack_minutes=-conflict.minutes if conflict.busy else slack_minutes,
        says=words.alone,
        says_each=words.beside,
        busy=conflict.busy,
    )


def _conflicts(agenda: Agenda, of: Collection[str] | None = None) -> list[Conflict]:
    """The conflicts that are not past, in order of start; with `of`, only those of these picks."""
    found = agenda.conflicts() if of is None else agenda.conflicts_among(of)
    told = (each for each in found if not all_over((stay.screening for stay in each.stays), agenda.now))
    return sorted(told, key=lambda conflict: [stay.order for stay in conflict.stays])
