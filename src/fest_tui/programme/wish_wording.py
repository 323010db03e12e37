"""A visitor's wishes in words, each as it stands in a sentence or a list."""

from __future__ import annotations

import datetime as dt
from typing import Any

from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_tables import Limit
from fest_tui.programme.wishes import Busy, Interest, Meal, Pick
from fest_tui.programme.wording import night_of, when
from fest_tui.words import _, clock, day_short, minutes, ngettext

_HOUR = 60


def pick_words(programme: Programme, pick: Pick) -> str:
    """`DEAR COMRADES! Fri 19 18:00`: a pick as the watchlist remembers it."""
    return _("{title} {when}").format(title=pick.title or pick.screening, when=when(programme, pick.starts))


def busy_words(programme: Programme, busy: Busy) -> str:
    """`Fri 19 12:00 to 14:00 (lunch)`: a time that is taken, with the day of its end where that is another."""
    first, last = busy_days(programme, busy)
    starts, ends = busy.starts.astimezone(programme.zone), busy.ends.astimezone(programme.zone)
    until = clock(ends) if last == first else _("{day} {clock}").format(day=day_short(last), clock=clock(ends))
    span = _("{day} {clock} to {ends}").format(day=day_short(first), clock=clock(starts), ends=until)
    notes = "; ".join(note for note in (busy_night(programme, busy), busy.what) if note)
    return _("{span} ({notes})").format(span=span, notes=notes) if notes else span


def busy_night(programme: Programme, busy: Busy) -> str:
    """`in the night to Sat 20`, for a time of a night that begins after midnight; else nothing."""
    first, _last = busy_days(programme, busy)
    return night_of(programme, busy.starts) if first == programme.day_of(busy.starts) else ""


def busy_days(programme: Programme, busy: Busy) -> tuple[dt.date, dt.date]:
    """The festival days on which a time begins and ends.

    One that runs over the hour at which the day turns is of the morning that begins the day.
    """
    starts, ends = busy.starts.astimezone(programme.zone), busy.ends.astimezone(programme.zone)
    if starts.date() == ends.date() and starts.time() < programme.festival.day_turns_at <= ends.time():
        return starts.date(), ends.date()
    return programme.day_of(starts), programme.day_of(ends)


def interest_words(interest: Interest) -> str:
    """`a must`: an interest as what a film is."""
    return {"must": _("a must"), "want": _("a want"), "maybe": _("a maybe"), "hidden": _("hidden")}[interest]


def limit_words(programme: Programme, limit: Limit, value: Any) -> str:  # noqa: ANN401 - of the kind of its field
    """`not before 10:00`: one limit; a venue that the programme does not know is named by its id."""
    name, venue = limit
    if isinstance(value, Meal):
        return _("{minutes} for a meal between {starts} and {ends}").format(
            minutes=minutes(value.minutes), starts=_time(value.starts), ends=_time(value.ends)
        )
    if name == "films_a_day":
        return ngettext("{count} film a day at most", "{count} films a day at most", value).format(count=value)
    if name == "stay_for_talks":
        return _("stay for talks") if value else _("leave before talks")
    known = programme.venues.get(venue)
    return {
        "not_before": _("not before {value}"),
        "not_after": _("not after {value}"),
        "last_rides": _("last ride home from {venue} at {value}"),
        "sleep_minutes": _("{value} of sleep"),
        "walking_kmh": _("walking at {value} km/h"),
        "early_minutes": _("{value} early"),
    }[name].format(value=_value(name, value), venue=known.name if known else venue)


def _value(name: str, value: object) -> str:
    if isinstance(value, dt.time):
        return _time(value)
    if isinstance(value, int) and name == "sleep_minutes" and value % _HOUR == 0:
        return _("{count} h").format(count=value // _HOUR)
    return minutes(value) if isinstance(value, int) and name.endswith("_minutes") else str(value)


def _time(value: dt.time) -> str:
    return value.isoformat("minutes")
