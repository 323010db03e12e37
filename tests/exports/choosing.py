"""What tests take along: small selections, and a festival in the night in which clocks go back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from icalendar import Component

from builders import film, programme, screening, transfer, venue
from fest_tui.exports.selection import Selection, picks_selected
from fest_tui.planning.limits import Limits, limits_of
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Pick, Watchlist

NOW = dt.datetime(2021, 10, 1, 12, tzinfo=dt.UTC)


def picking(made: Programme, *ids: str, pinned: Sequence[str] = (), limits: Limits = Limits()) -> Selection:  # noqa: B008
    """These screenings as picks; all of the programme when none is named."""
    picks = [
        Pick(
            screening=each.id,
            title=each.title,
            starts=each.starts,
            venue=made.venue_of(each).name,
            pinned=each.id in pinned,
        )
        for each in (made.those(ids) if ids else made.screenings.values())
    ]
    watchlist = Watchlist(picks=tuple(picks))
    return picks_selected(made, watchlist, limits_of(watchlist, limits))


def night_of_the_clocks() -> Programme:
    """30 October 2021 in Wiesbaden: at 03:00 of the following night, it is 02:00 once more."""
    return programme(
        screening("EVENING", "2021-10-30 20:00", "caligari", 90),
        screening("NIGHT", "2021-10-31 01:00", "murnau", 180),
        screening("AFTER", "2021-10-31 03:30", "caligari", 60),
        screening("NEXT DAY", "2021-10-31 20:00", "caligari", 90),
        films=[film(title) for title in ("EVENING", "NIGHT", "AFTER", "NEXT DAY")],
        venues=(venue("Caligari", address="Marktplatz 9"), venue("Murnau")),
        transfers=(transfer("caligari", "murnau", 25),),
    )


def prop(component: Component, name: str) -> Any:  # noqa: ANN401 - each has a type of its own
    """A property of a calendar's component, as the library gives it."""
    return component[name]
