"""Finds times of day in the forms that festivals print: alone or as a span, in 24 hours or with am and pm."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from fest_tui.sources.date_forms import find_date


class ClockRead(NamedTuple):
    """A time of day, and the one until when, from `start` to `stop` in the text.

    `next_day` is for `24:00`, which is 00:00 of the day after the date it is printed with. An end that is not after
    the start is on the day after it.
    """

    starts: dt.time
    ends: dt.time | None
    start: int
    stop: int
    next_day: bool = False


_NOON = 12
_MIDNIGHT = 24
_LENGTHS_BELOW = 6
_LAST_MONTH = 12
_FAR = 10

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:(?P<mark>[:.]|\s?h\s?|u)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d))?"
    r"(?:\s?(?P<unit>(?P<half>[ap])(?:m\b|\.\s?m\b\.?)|(?:uhr|uur|heures?|h)\b))?"
    r"(?!\d|[:.]\d|\s?min(?:s|uten?|utes|utos|uti)?\b|['′’](?!\w))",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:(?<![\w:])(?<!\d[./])|(?<=[./]\d{4})|(?<=\dT)|(?<=\AT)|(?<=\.\d\d\.)|(?<=\.\d\.))(?=\d)")
_UNTIL = re.compile(r"\s{0,3}(?:[-–—]|\b(?:bis|to|until|till|tot|à)\b)\s{0,3}", re.IGNORECASE)
_MINUTES_AFTER = re.compile(r"\s?\d{1,2}\s?m(?:in)?\b", re.IGNORECASE)
_UNIT_AFTER = re.compile(r"m\b", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"\b(?:klo|kl)\.?\s?\Z", re.IGNORECASE)
_PRICE_BEFORE = re.compile(r"[€$£#]\s?\Z")
_NO_TIME_AFTER = re.compile(r"\s?(?:[€%$£]|(?:eur|usd|chf|km|cm|mm|mb|gb|mio)\b)", re.IGNORECASE)


class _Span(NamedTuple):
    read: ClockRead
    certain: bool


def find_clock(text: str) -> ClockRead | None:
    """The first time of day in the text, with the end of a span.

    A bare number is none without "Uhr", am, pm, `h` or the like; nor is one that cannot be (`25:00`). A time with a
    dot and nothing else (`21.30`) counts only when the text has no surer one, since dates and decimals look the
    same. What `h` follows is a length when it is a single figure below 6 (`1h17`, `2 h`). Of `20:30 - Wed 9 June
    22:40` only the start is taken: the end has a date of its own.
    """
    doubtful: list[ClockRead] = []
    for span in _spans(text):
        if span.certain:
            return span.read
        doubtful.append(span.read)
    return _least_doubtful(doubtful, text) if doubtful else None


def _least_doubtful(clocks: list[ClockRead], text: str) -> ClockRead | None:
    """The first that is not the text's date; that date only if it could as well be a time."""
    date = find_date(text)
    if date is None:
        return clocks[0]
    beside = [read for read in clocks if read.stop <= date.start or read.start >= date.stop]
    if beside:
        return beside[0]
    return None if date.weekday is not None or date.year is not None else clocks[0]


def _spans(text: str) -> Iterator[_Span]:
    at = 0
    while begins := _BEGINS.search(text, at):
        at = begins.start() + 1
        if span := _span_at(text, begins.start()):
            at = span.read.stop
            yield span


def _span_at(text: str, start: int) -> _Span | None:
    first = _TIME.match(text, start)
    if first is None or not _may_begin(text, first):
        return None
    second = _second(text, first)
    if second is None:
        return _alone(text, first)
    return _together(first, second) or _alone(text, first)


def _may_begin(text: str, time: re.Match[str]) -> bool:
    """Whether what stands before it lets it be a time; glued to a date without a year it needs its colon."""
    before = text[max(0, time.start() - 2) : time.start()]
    glued = before.endswith(".") and before[:1].isdecimal()
    return time["mark"] == ":" or not glued


def _second(text: str, first: re.Match[str]) -> re.Match[str] | None:
    """The end of a span: no bare number unless it ends a span of such (`16 – 18 Uhr`), no date, no offset from UTC."""
    until = _UNTIL.match(text, first.end())
    second = _TIME.match(text, until.end()) if until else None
    if second is None or _is_bare(second) or (_is_bare(first) and not second["unit"]) or _is_offset(first, second):
        return None
    mixed = _is_dotted_only(second) and not _is_dotted_only(first)
    return None if mixed or not _may_be_dotted(text, second) else second


def _is_offset(first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether a time of ISO 8601 has its zone behind it: `2021-11-19T20:30-05:00`, `2021-11-19 20:30:00-05:00`."""
    text = first.string
    after_t = text[max(0, first.start() - 1) : first.start()] == "T"
    return text[first.end()] == "-" and (after_t or bool(first["second"] and not second["second"]))


def _together(first: re.Match[str], second: re.Match[str]) -> _Span | None:
    starts = ends = None
    for half_first, half_second in _halves(first, second):
        starts, ends = _time(first, half_first), _time(second, half_second)
        if starts and ends and starts < ends:
            break
    if starts is None or ends is None:
        return None
    dates = all(_is_dotted_only(time) and _could_be_month(time) for time in (first, second))
    return _Span(ClockRead(starts, ends, first.start(), second.end(), _is_midnight(first)), not dates)


def _halves(first: re.Match[str], second: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The half of the day that each may be in; `7:00 – 9:00 pm` says it once for both, `11:00 – 1:30 pm` for one."""
    one, two = (time["half"] or "" for time in (first, second))
    yield one or two, two or one
    if not one and two:
        yield "a" if two.lower() == "p" else "p", two
    if one and not two:
        yield one, "a" if one.lower() == "p" else "p"


def _alone(text: str, time: re.Match[str]) -> _Span | None:
    starts = _time(time, time["half"] or "")
    if starts is None:
        return None
    announced = _CLOCK_BEFORE.search(text, max(0, time.start() - _FAR), time.start())
    if (_is_bare(time) and not announced) or _is_length(text, time) or not _may_be_dotted(text, time):
        return None
    certain = bool(announced) or not _is_dotted_only(time)
    return _Span(ClockRead(starts, None, time.start(), time.end(), _is_midnight(time)), certain)


def _time(time: re.Match[str], half: str) -> dt.time | None:
    """The time that is meant, or `None` when it cannot be; am says nothing of `21:00 am Neroberg`."""
    hour, minute, second = int(time["hour"]), int(time["minute"] or 0), int(time["second"] or 0)
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half.lower() == "p" else 0)
    elif half and (not time["mark"] or (hour == 0 and half.lower() == "p")):
        return None
    if _is_midnight(time):
        return dt.time()
    return dt.time(hour, minute, second) if hour < _MIDNIGHT else None


def _is_midnight(time: re.Match[str]) -> bool:
    hours_only = (time["unit"] or "").lower() == "h" and not time["minute"]
    return int(time["hour"]) == _MIDNIGHT and not int(time["minute"] or 0) and not hours_only


def _is_bare(time: re.Match[str]) -> bool:
    return not time["mark"] and not time["unit"]


def _is_dotted_only(time: re.Match[str]) -> bool:
    return time["mark"] == "." and not time["unit"]


def _could_be_month(time: re.Match[str]) -> bool:
    return 1 <= int(time["minute"]) <= _LAST_MONTH


def _is_length(text: str, time: re.Match[str]) -> bool:
    """Whether hours that `h` follows are a length: `1h17`, `12h 17m`."""
    if "h" not in (time["mark"] or "").lower() and (time["unit"] or "").lower() not in {"h", "heure", "heures"}:
        return False
    small = len(time["hour"]) == 1 and int(time["hour"]) < _LENGTHS_BELOW
    after = _UNIT_AFTER if time["minute"] else _MINUTES_AFTER
    return small or bool(after.match(text, time.end()))


def _may_be_dotted(text: str, time: re.Match[str]) -> bool:
    """Whether a time with a dot and nothing else is no price, measure or date."""
    if not _is_dotted_only(time):
        return True
    if _NO_TIME_AFTER.match(text, time.end()) or _PRICE_BEFORE.search(text, max(0, time.start() - 2), time.start()):
        return False
    return text[time.end() : time.end() + 1] != "." or not _could_be_month(time)
