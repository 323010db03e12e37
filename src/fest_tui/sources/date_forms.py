"""Finds dates in the forms that festivals print: with or without weekday and year, in numbers or in words.

Each form is looked for on its own, and the one that starts first is the date. Every pattern is bounded, so a line is
searched in time that grows with its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from fest_tui.sources.calendar_words import MONTHS, WEEKDAYS

Order = Literal["day-first", "month-first"]
"""What `11/12/2021` is: 11 December or November 12."""


class DateRead(NamedTuple):
    """A date as printed, from `start` to `stop` in the text; `weekday` is 0 for Monday.

    Day and month are what was printed, and need not be a day that can be.
    """

    day: int
    month: int
    year: int | None
    weekday: int | None
    start: int
    stop: int


_LAST_MONTH = 12
_LAST_DAY = 31
_CENTURY_TURNS = 69
_SHORT = 2
_FAR = 40
"""How far before a date the words that belong to it may begin."""

_BLANKS = r"\s{0,3}"
_CLOCK = r"\d{1,2}[:.]\d\d(?!\d)"
_ENDS = rf"(?:(?!\d)|(?={_CLOCK}))"
"""A number ends, or a time of day is glued to it: `12.11.202121:00`."""
_UNIT = r" ?(?i:uhr|uur|h|[ap]\.? ?m)\b"
_YEAR = rf"\d{{4}}{_ENDS}"
_YEAR_OR_SHORT = rf"(?P<year>{_YEAR}|\d\d(?!\d|[:.]\d))"
_ALONE = r"(?<![\w./])(?<!\d[,:–—-])"
_ORDINAL = r"(?i:st|nd|rd|th)\b"
_NAME = r"(?P<name>[^\W\d_a-zß-ÿ]?[a-zß-ÿ]{2,11}(?![a-zß-ÿ])|[^\W\d_a-zß-ÿ]{3,12}(?![^\W\d_]))"
"""A word, which ends where a capital follows small letters: `11. MaiLichter`."""

_YEAR_FIRST = re.compile(
    rf"{_ALONE}(?P<year>\d{{4}})(?P<mark>[-./])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}}){_ENDS}"
)
_DOTTED = re.compile(
    rf"{_ALONE}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})"
    rf"(?:(?P<dot>\.)(?:(?: (?=\d{{4}}))?{_YEAR_OR_SHORT}|{_ENDS})|(?![\d.])(?!{_UNIT}))"
)
_DOTTED_WIDE = re.compile(rf"{_ALONE}(?P<day>\d{{1,2}})\. (?P<month>\d{{1,2}})(?P<dot>\.)(?: (?P<year>{_YEAR})|(?!\d))")
_PARTED = re.compile(
    rf"{_ALONE}(?P<day>\d{{1,2}})(?P<mark>[/-])(?P<month>\d{{1,2}})(?:(?P=mark){_YEAR_OR_SHORT}|(?![\d/-]))"
)
_DAY_AND_NAME = re.compile(
    rf"(?<![\w./:])(?<!\d,)(?P<day>\d{{1,2}})(?:\.|(?:er|[º°ª]|{_ORDINAL})(?!\w))?"
    rf"(?:[-/]|{_BLANKS}(?i:(?:de|of) |d['’])?){_NAME}"
    rf"(?:(?:[-/]|\.?,?{_BLANKS}(?i:del? )?)(?P<year>{_YEAR}|(?<=[-/])\d\d(?!\d|[:.]\d)))?\.?"
)
_NAME_AND_DAY = re.compile(
    rf"(?<!\w){_NAME}(?:\.{_BLANKS}|\s{{1,3}})(?P<day>\d{{1,2}})(?:{_ORDINAL}|(?!\d|[:./]\d|{_UNIT}))"
    rf"(?:,?{_BLANKS}(?P<year>{_YEAR}))?"
)
_WEEKDAY = re.compile(
    rf"(?<!\w)(?!(?<=[\d.] )to\b)(?P<name>[^\W\d_]{{2,12}})(?:-feira)?\.?,?{_BLANKS}(?:[|–-]{_BLANKS})?"
    r"(?:(?i:den|der|the|le|el|il) ?)?\Z"
)
"""The word before a date; `to` behind a number is English, and no Finnish Thursday."""
_BEFORE_BARE = re.compile(r"(?:\A|[\n|;·(–—]|- |\b(?i:am|vom|bis|zum|ab|den|on|from|le|el|il|op) )[ \t]{0,3}\Z")
_AFTER_BARE = re.compile(
    rf"[ \t]{{0,3}}(?:\Z|[\n|;·),]|[–—-](?! ?\d{{1,2}}\.\d)|(?:um |at |à )?(?:{_CLOCK}|\d\d?{_UNIT}))"
)


def find_date(text: str, *, order: Order = "day-first") -> DateRead | None:
    """The first date in the text, from the weekday before it on.

    `order` is that of dates in numbers parted by `/` or `-`; one that can only be of the other order (`11/19/2021`)
    is read in that. A date of two numbers alone (`8.11`, `12/03`) needs a weekday or a word such as "am" before it,
    or a place of its own in the line, since a decimal looks the same. A time of day with a dot (`20.10`) that has
    such a place is a date here: who expects a time asks for that first.
    """
    forms = (
        _year_first(text),
        _dotted(text, _DOTTED),
        _dotted(text, _DOTTED_WIDE),
        _parted(text, order),
        _named(text, _DAY_AND_NAME),
        _named(text, _NAME_AND_DAY),
    )
    found = (next(form, None) for form in forms)
    return min((read for read in found if read), key=lambda read: read.start, default=None)


def order_shown(text: str, read: DateRead) -> Order | None:
    """The order that the numbers of a date show, when one of them cannot be a month."""
    match = _PARTED.search(text, read.start, read.stop)
    if match is None or not read.month <= _LAST_MONTH < read.day:
        return None
    return "day-first" if int(match["day"]) == read.day else "month-first"


def _year_first(text: str) -> Iterator[DateRead]:
    for match in _YEAR_FIRST.finditer(text):
        yield _read(text, match, int(match["day"]), int(match["month"]))


def _dotted(text: str, pattern: re.Pattern[str]) -> Iterator[DateRead]:
    for match in pattern.finditer(text):
        read = _read(text, match, int(match["day"]), int(match["month"]))
        if read.year is not None or (_may_be(read) and (match["dot"] or _stands_alone(text, match, read))):
            yield read


def _parted(text: str, order: Order) -> Iterator[DateRead]:
    for match in _PARTED.finditer(text):
        first, second = int(match["day"]), int(match["month"])
        day, month = (first, second) if order == "day-first" else (second, first)
        if day <= _LAST_MONTH < month:
            day, month = month, day
        read = _read(text, match, day, month)
        if match["mark"] == "-":
            is_date = len(match["year"] or "") > _SHORT
        else:
            is_date = read.year is not None or (_may_be(read) and _stands_alone(text, match, read))
        if is_date:
            yield read


def _named(text: str, pattern: re.Pattern[str]) -> Iterator[DateRead]:
    for match in pattern.finditer(text):
        month = MONTHS.get(match["name"].lower())
        read = _read(text, match, int(match["day"]), month) if month else None
        if read and (read.year is not None or _may_be(read)):
            yield read


def _read(text: str, match: re.Match[str], day: int, month: int) -> DateRead:
    weekday, start = _weekday_before(text, match.start())
    return DateRead(day, month, _year(match["year"]), weekday, start, match.end())


def _year(printed: str | None) -> int | None:
    """Two digits are a year from 1969 to 2068, as POSIX `strptime` has it."""
    if printed is None or len(printed) > _SHORT:
        return int(printed) if printed else None
    return int(printed) + (1900 if int(printed) >= _CENTURY_TURNS else 2000)


def _weekday_before(text: str, start: int) -> tuple[int | None, int]:
    """The weekday that belongs to the date which starts there, and where the two of them start."""
    match = _WEEKDAY.search(text, max(0, start - _FAR), start)
    weekday = WEEKDAYS.get(match["name"].lower()) if match else None
    return weekday, match.start() if match and weekday is not None else start


def _may_be(read: DateRead) -> bool:
    return 1 <= read.month <= _LAST_MONTH and 1 <= read.day <= _LAST_DAY


def _stands_alone(text: str, match: re.Match[str], read: DateRead) -> bool:
    """Whether two numbers without a year are a date by what stands around them."""
    if read.weekday is not None:
        return True
    start = match.start()
    return bool(_BEFORE_BARE.search(text, max(0, start - _FAR), start) and _AFTER_BARE.match(text, match.end()))
