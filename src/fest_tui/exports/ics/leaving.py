"""When to leave for a screening."""

from __future__ import annotations

from typing import NamedTuple

from fest_tui.exports.facts import venue_words, way_words
from fest_tui.exports.selection import Selection
from fest_tui.programme.model import Screening
from fest_tui.words import _, clock, minutes


class Leaving(NamedTuple):
    """How many minutes before the start to leave, and what to say then."""

    minutes: int
    words: str


def leaving(selection: Selection, screening: Screening) -> Leaving:
    """The way from what I see before it that day and my early arrival; without such, the way usually allowed for."""
    early = selection.limits.early_minutes
    leg = selection.legs.get(screening.id)
    if leg is None:
        way = selection.limits.unknown_walk_minutes
        terms = [_("{minutes} allowed for the way").format(minutes=minutes(way))]
    elif leg.transfer.from_venue == leg.transfer.to_venue:
        way = 0
        terms = [_("in the same venue as before")]
    else:
        way = leg.transfer.minutes
        terms = [way_words(way, rides=leg.transfer.mode == "ride", estimated=leg.transfer.estimated)]
    if early:
        terms.append(_("{minutes} early").format(minutes=minutes(early)))
    says = _("Leave now for {title}, {clock}, {venue} ({terms})").format(
        title=screening.title,
        clock=clock(screening.starts),
        venue=venue_words(selection.programme, screening),
        terms=", ".join(terms),
    )
    return Leaving(way + early, says)
