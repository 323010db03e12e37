"""A line that says when and where in words: `fr 20 nov 20.00 uhr Caligari FilmBühne`."""

from __future__ import annotations

import re
from typing import NamedTuple

from fest_tui.sources.calendar_words import WEEKDAYS
from fest_tui.sources.clocks import ClockRead, find_clock
from fest_tui.sources.dates import DateRead, find_date

_LONGEST = 200
_FIRST_WORD = re.compile(r"[^\W\d_]+|\d")
_BETWEEN = re.compile(r"[ ,|–—‒―/·-]{0,5}(?:(?:um|at|ab|from) )?", re.IGNORECASE)
_BEFORE_VENUE = re.compile(r"[ ,|–—‒―/·-]{0,5}(?:(?:im|in der|in|at) )?", re.IGNORECASE)


class When(NamedTuple):
    """A date and time as printed, and what stands behind them: the venue."""

    date: DateRead
    clock: ClockRead
    venue: str


def when_of(text: str) -> When | None:
    """What a line says that starts with a date, its year printed or not, and has a time directly behind it."""
    if len(text) > _LONGEST or not _may_start_with_date(text):
        return None
    date = find_date(text)
    if date is None or date.start != 0:
        return None
    behind = text[date.stop :]
    clock = find_clock(behind)
    between = _BETWEEN.match(behind)
    if clock is None or between is None or clock.start > between.end():
        return None
    venue = behind[clock.stop :]
    lead = _BEFORE_VENUE.match(venue)
    return When(date, clock, venue[lead.end() if lead else 0 :].strip())


def _may_start_with_date(text: str) -> bool:
    """Spares the search of a line that starts with neither a number nor a weekday."""
    word = _FIRST_WORD.match(text)
    return word is not None and (word[0].isdecimal() or word[0].lower() in WEEKDAYS)
