"""Picks that no longer take place, and what fits in their place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.costs import Costs
from fest_tui.planning.fixes import Fix, Fixes, other_chances
from fest_tui.planning.last_chance import all_over
from fest_tui.planning.limits import Limits
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.programme.wording import place
from fest_tui.words import _

_MOST_NAMED = 3


class Gone(msgspec.Struct, frozen=True, kw_only=True):
    """A pick that is cancelled or no longer listed; `fixes` are the screenings to take instead, with their costs."""

    screening: Screening
    says: str
    fixes: tuple[Fix, ...]


def gone_picks(
    programme: Programme, picks: Iterable[Screening], watchlist: Watchlist, limits: Limits, *, now: dt.datetime | None
) -> tuple[Gone, ...]:
    """The picks that do not take place, in the given order; those that would be over by `now` are no news any more."""
    picks = tuple(picks)
    agenda = Agenda(programme, picks, watchlist.busy, limits, now=now)
    fixes, costs = Fixes(agenda), Costs(agenda, watchlist)

    def gone(pick: Screening) -> Gone:
        instead = costs.told(fixes.instead_of(agenda.stay_of(pick)), frozenset({pick.id}))
        return Gone(screening=pick, says=_says(agenda, pick, instead), fixes=instead)

    return tuple(gone(pick) for pick in picks if not pick.takes_place and not all_over([pick], now))


def _says(agenda: Agenda, pick: Screening, instead: Sequence[Fix]) -> str:
    cancelled = pick.status == "cancelled"
    words = _("{title}, which you picked {place}, is cancelled; {instead}")
    if not cancelled:
        words = _("{title}, which you picked {place}, is no longer listed; {instead}")
    return words.format(title=pick.title, place=place(agenda.programme, pick), instead=_instead(agenda, pick, instead))


def _instead(agenda: Agenda, pick: Screening, instead: Sequence[Fix]) -> str:
    others = other_chances(agenda, agenda.stay_of(pick))
    if picked := [other for other in others if other.id in agenda.picks]:
        return _("you also picked it {place}").format(place=place(agenda.programme, picked[0]))
    if instead:
        places = [place(agenda.programme, fix.screening) for fix in instead]
        more = [_("{count} more").format(count=len(places) - _MOST_NAMED)] if len(places) > _MOST_NAMED + 1 else []
        named = places[:_MOST_NAMED] if more else places
        return _("other screenings that fit: {places}").format(places="; ".join([*named, *more]))
    return _("none of its other screenings fits") if others else _("there is no other screening")
