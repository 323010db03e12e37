"""When and where something is, as one says it to somebody at a counter."""

from __future__ import annotations

import datetime as dt
import math

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_until, plus_minutes
from fest_tui.programme.wording import hall_name
from fest_tui.words import _, clock, day_full, day_long, ngettext, weekdays

_SOON = 60
"""Minutes: what starts within them is told by how long it is to wait."""
_EVENING = 17
"""The hour from which on a day is called tonight."""
_ARTICLES = frozenset({"the", "der", "die", "das", "le", "la", "les", "el", "il", "lo", "de", "het"})


def spoken_when(programme: Programme, moment: dt.datetime, now: dt.datetime) -> str:
    """`in 20 minutes, at 22:00`; what does not start within the hour is told as by `spoken_date`."""
    wait = minutes_until(moment, now)
    if 0 <= wait < _SOON:
        clock_time = clock(moment.astimezone(programme.zone))
        return _("{wait}, at {clock}").format(wait=_wait_words(wait), clock=clock_time)
    return spoken_date(programme, moment, now)


def spoken_date(programme: Programme, moment: dt.datetime, now: dt.datetime) -> str:
    """`tonight at 22:00`, `on Friday 19 November at 00:30 in the night to Saturday`.

    Days are festival days. After midnight, when today might be taken for either of two, they are named.
    """
    local = moment.astimezone(programme.zone)
    return f"{_on_day(programme, local, now)} {_at(programme, local)}"


def spoken_place(programme: Programme, screening: Screening) -> str:
    """`in the Caligari FilmBühne`; `in Kino 2` for a name that takes no article."""
    name = hall_name(programme, screening)
    first = name.split(maxsplit=1)[0].casefold() if name.strip() else ""
    if first in _ARTICLES or name[-1:].isdigit():
        return _("in {venue}").format(venue=name)
    return _("in the {venue}").format(venue=name)


def began_words(programme: Programme, moment: dt.datetime, now: dt.datetime) -> str:
    """`began 10 minutes ago`, and after an hour `began at 20:00`."""
    ago = math.floor((now.timestamp() - moment.timestamp()) / 60)
    if ago >= _SOON:
        return _("began at {clock}").format(clock=clock(moment.astimezone(programme.zone)))
    if not ago:
        return _("began just now")
    return ngettext("began {count} minute ago", "began {count} minutes ago", ago).format(count=ago)


def _wait_words(wait: int) -> str:
    return ngettext("in {count} minute", "in {count} minutes", wait).format(count=wait) if wait else _("now")


def _on_day(programme: Programme, local: dt.datetime, now: dt.datetime) -> str:
    day = programme.day_of(local)
    present = now.astimezone(programme.zone)
    today = programme.day_of(present)
    if present.date() == today:
        if day == today:
            return _("tonight") if local.hour >= _EVENING or local.date() > day else _("today")
        if today < day == programme.day_of(plus_minutes(present, 24 * 60)):
            return _("tomorrow")
    return _("on {day}").format(day=day_long(day) if day.year == present.year else day_full(day))


def _at(programme: Programme, local: dt.datetime) -> str:
    date = local.date()
    if date == programme.day_of(local):
        return _("at {clock}").format(clock=clock(local))
    weekday = weekdays()[date.weekday()]
    return _("at {clock} in the night to {weekday}").format(clock=clock(local), weekday=weekday)
