"""An instant as somebody types it: a clock, with or without a day, or ISO 8601."""

from __future__ import annotations

import datetime as dt

from fest_tui.errors import UsageError
from fest_tui.programme.days import named_day, some_day
from fest_tui.programme.limit_texts import read_clock
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.programme.times import zoned
from fest_tui.words import _


def read_moment(programme: Programme, text: str, *, day: dt.date, now: dt.datetime | None = None) -> dt.datetime:
    """The instant that a text means, in the festival's zone.

    `20:30` is on that festival day, `fri 20:30` and `19 20:30` on the one named, and a clock before the day turns is of
    the night that ends it; `2021-11-19T20:30`, with an offset or without, is what calendars say.

    Raises:
        UsageError: it is no instant.

    """
    words = plain_line(text)
    if (instant := instant_written(words)) and ("T" in words.upper() or instant.tzinfo):
        return instant.astimezone(programme.zone) if instant.tzinfo else zoned(instant, programme.zone)
    day_words, _blank, clock_words = words.rpartition(" ")
    clock = read_clock(clock_words)
    if clock is None:
        raise UsageError(
            _("{text!r} is no time.").format(text=words),
            _("Write it as 20:30, fri 20:30 or {date}T20:30.").format(date=some_day(programme)),
        )
    if day_words:
        day = named_day(programme, day_words, now=now)
    calendar_day = day + dt.timedelta(days=clock < programme.festival.day_turns_at)
    return zoned(dt.datetime.combine(calendar_day, clock), programme.zone)


def instant_written(text: str) -> dt.datetime | None:
    """The instant written in ISO 8601; `None` also for the calendar's first and last year, which other zones leave."""
    try:
        given = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return given if dt.MINYEAR < given.year < dt.MAXYEAR else None
