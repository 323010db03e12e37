"""Dates and times of day in cells, of which all must be understood.

What stands beside a date can change what it means (`not 20.11.2021`, `20:00/22:30`), so a cell with anything else in
it than weekdays, marks and words such as "at" is none.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from fest_tui.sources.calendar_words import WEEKDAYS
from fest_tui.sources.clocks import ClockRead, find_clock
from fest_tui.sources.dates import DateRead, Order, find_date

_HOURS = 24
_NEXT_DAY = re.compile(r"(?P<hour>2[4-9]|3\d):(?P<rest>[0-5]\d)(?::[0-5]\d)?(?: ?(?i:uhr|h))?")
_DASHES = ("-", "–", "—")
_T = re.compile(r"T(?=\d)")
_PARTS = re.compile(r"[^\s,.;:|/()\[\]@•·–—-]+")
_WORDS = (
    "at on the from o'clock o’clock hrs hs um ab am den der uhr à le a las el il alle às op om de uur klo kello kl "
    "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina"
)
_SAY_NOTHING = WEEKDAYS.keys() | frozenset(_WORDS.split())


class Moment(NamedTuple):
    """A time of day, and the date that stands beside it."""

    clock: ClockRead
    date: DateRead | None


def date_in(text: str, order: Order) -> DateRead | None:
    """The date of a cell that holds nothing else, or only a time of day besides."""
    read = find_date(text, order=order)
    if read is None or _is_glued(text, read.stop):
        return None
    rest = beside(text, read)
    return read if _says_nothing(rest) or clock_in(rest) else None


def clock_in(text: str) -> ClockRead | None:
    """The time of day of a cell that holds nothing else.

    One past 24:00 is the next day's, since some count a festival's night on.
    """
    if past := _NEXT_DAY.fullmatch(text):
        return ClockRead(dt.time(int(past["hour"]) - _HOURS, int(past["rest"])), None, 0, len(text), next_day=True)
    read = find_clock(text) if text else None
    if read is None or _is_glued(text, read.stop):
        return None
    return read if _says_nothing(text[: read.start]) and _says_nothing(text[read.stop :]) else None


def moment_in(text: str, order: Order) -> Moment | None:
    """The time of day of a cell that holds nothing else, or only a date besides; one behind a dash is an end."""
    if text.startswith(_DASHES):
        return None
    if clock := clock_in(text):
        return Moment(clock, None)
    read = date_in(text, order)
    clock = clock_in(beside(text, read)) if read else None
    return Moment(clock, read) if clock else None


def beside(text: str, read: DateRead) -> str:
    """What stands in a cell beside its date."""
    return f"{text[: read.start]} {_T.sub('', text[read.stop :], count=1)}".strip(" ,–—-")


def _is_glued(text: str, stop: int) -> bool:
    """Whether a letter follows at once, as in `2021-11-3O`."""
    return text[stop : stop + 1].isalpha() and not _T.match(text, stop)


def _says_nothing(text: str) -> bool:
    return all(part.casefold() in _SAY_NOTHING for part in _PARTS.findall(text))
