"""How a screening stands, or would stand, among the picks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import Breach
from fest_tui.planning.clashes import Clash, clash_of, says_for
from fest_tui.planning.conflicts import ClashKind, Conflict
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.planning.slack import Stay
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Busy
from fest_tui.words import _, ngettext

_GRAVEST_FIRST: tuple[ClashKind, ...] = ("overlap", "busy", "repeat", "tight", "talk")


class Fit(msgspec.Struct, frozen=True, kw_only=True):
    """A screening among the picks.

    `clashes` are told without their ways out. `before_minutes` and `after_minutes` are the least slack to the picks
    before and after it on the same festival day, without the times taken between, `None` where there is none. `breach`
    is the limit of mine that it does not keep by itself or with the picks, if there is one. `says` is one short line,
    the gravest clash first.
    """

    clashes: tuple[Clash, ...]
    before_minutes: int | None
    after_minutes: int | None
    says: str
    breach: Breach | None = None


def fit(
    programme: Programme,
    screening: Screening,
    picks: Iterable[Screening],
    *,
    busy: Sequence[Busy] = (),
    limits: Limits = USUAL_LIMITS,
) -> Fit:
    """How a screening fits between the picks, whether or not it is one of them."""
    return fit_into(Agenda(programme, picks, busy, limits), screening)


def fit_into(agenda: Agenda, screening: Screening) -> Fit:
    """How a screening fits into an agenda; for asking about many screenings, which `fit` would sort anew each time."""
    if not screening.takes_place:
        says = _("cancelled") if screening.status == "cancelled" else _("no longer listed")
        return Fit(clashes=(), before_minutes=None, after_minutes=None, says=says)
    conflicts = sorted(agenda.conflicts_of(screening), key=_gravity)
    clashes = tuple(clash_of(agenda, conflict) for conflict in conflicts)
    before, after = _slack_around(agenda, agenda.stay_of(screening))
    breach = agenda.breach(screening)
    says = _clashing(screening, clashes) if clashes else breach.says if breach else _fitting(before, after)
    return Fit(clashes=clashes, before_minutes=before, after_minutes=after, says=says, breach=breach)


def _gravity(conflict: Conflict) -> tuple[int, list[tuple[dt.datetime, dt.datetime, str]]]:
    return _GRAVEST_FIRST.index(conflict.kind), [stay.order for stay in conflict.stays]


def _slack_around(agenda: Agenda, stay: Stay) -> tuple[int | None, int | None]:
    others = agenda.on(agenda.programme.day_of(stay.starts))
    before = (agenda.spare_between(other, stay) for other in others if other.order < stay.order)
    after = (agenda.spare_between(stay, other) for other in others if stay.order < other.order)
    return min(before, default=None), min(after, default=None)


def _fitting(before: int | None, after: int | None) -> str:
    if before is not None and after is not None:
        return _("fits: {before} before, {after} after").format(before=before, after=after)
    if before is not None:
        return _("fits: {count} min to spare after the film before").format(count=before)
    if after is not None:
        return _("fits: {count} min to spare before the next film").format(count=after)
    return _("fits: nothing else that day")


def _clashing(screening: Screening, clashes: Sequence[Clash]) -> str:
    gravest = says_for(clashes[0], screening)
    if len(clashes) == 1:
        return gravest
    more = len(clashes) - 1
    return ngettext("{clash}; {count} more clash", "{clash}; {count} more clashes", more).format(
        clash=gravest, count=more
    )
