"""A visitor's wishes in words, each as it stands in a sentence or a list."""

from __future__ import annotations

import datetime as dt
from typing import Any

from fest_tui.programme.wish_tables import Limit
from fest_tui.programme.wishes import Busy, Interest, Meal, Pick
from fest_tui.words import _, clock, day_short, minutes, ngettext

_HOUR = 60


def pick_words(pick: Pick) -> str:
    """`DEAR COMRADES! Fri 19 18:00`: a pick as the watchlist remembers it."""
    return _("{title} {day} {clock}").format(
        title=pick.title or pick.screening, day=day_short(pick.starts.date()), clock=clock(pick.starts)
    )


def busy_words(busy: Busy) -> str:
    """`Fri 19 12:00 to 14:00 (lunch)`: a time that is taken, with the day of its end where that is another."""
    ends = clock(busy.ends)
    if busy.ends.date() != busy.starts.date():
        ends = _("{day} {clock}").format(day=day_short(busy.ends.date()), clock=ends)
    span = _("{day} {clock} to {ends}").format(day=day_short(busy.starts.date()), clock=clock(busy.starts), ends=ends)
    return _("{span} ({what})").format(span=span, what=busy.what) if busy.what else span


def interest_words(interest: Interest) -> str:
    """`a must`: an interest as what a film is."""
    return {"must": _("a must"), "want": _("a want"), "maybe": _("a maybe"), "hidden": _("hidden")}[interest]


def limit_words(limit: Limit, value: Any) -> str:  # noqa: ANN401 - of the kind of its field
    """`not before 10:00`: one limit; a venue is named by its id."""
    name, venue = limit
    if isinstance(value, Meal):
        return _("{minutes} for a meal between {starts} and {ends}").format(
            minutes=minutes(value.minutes), starts=_time(value.starts), ends=_time(value.ends)
        )
    if name == "films_a_day":
        return ngettext("{count} film a day at most", "{count} films a day at most", value).format(count=value)
    if name == "stay_for_talks":
        return _("stay for talks") if value else _("leave before talks")
    return {
        "not_before": _("not before {value}"),
        "not_after": _("not after {value}"),
        "last_rides": _("last ride home from {venue} at {value}"),
        "sleep_minutes": _("{value} of sleep"),
        "walking_kmh": _("walking at {value} km/h"),
        "early_minutes": _("{value} early"),
    }[name].format(value=_value(name, value), venue=venue)


def _value(name: str, value: object) -> str:
    if isinstance(value, dt.time):
        return _time(value)
    if isinstance(value, int) and name == "sleep_minutes" and value % _HOUR == 0:
        return _("{count} h").format(count=value // _HOUR)
    return minutes(value) if isinstance(value, int) and name.endswith("_minutes") else str(value)


def _time(value: dt.time) -> str:
    return value.isoformat("minutes")
