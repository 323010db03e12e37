"""Which festival day is meant: by words typed, or when nothing was asked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from fest_tui.errors import NotFoundError, UsageError
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.words import _, day_full, day_long, weekdays

_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]+)[.,]*\s+(?=\d)")


def parse_date(text: str) -> dt.date | None:
    """The date written as YYYY-MM-DD (ISO 8601), or `None`."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text.strip()):
        return None
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        return None


def day_meant(text: str, days: Sequence[dt.date]) -> dt.date | None:
    """The date a person means who types a day of the month, a weekday or its beginning, or a date.

    `19`, `19.11.`, `19.11.2021`, `11-19`, `fri` and `2021-11-19` are understood; a part left out comes from
    the festival's days. A whole date need not be one of them. Of several days that may be meant it is the first, and
    `None` when no day is meant.
    """
    return next(iter(days_meant(text, days)), None)


def days_meant(text: str, days: Sequence[dt.date]) -> tuple[dt.date, ...]:
    """Every day that a person may mean who types as for `day_meant`; also by both, `Fri 19`."""
    words = text.strip().lower().rstrip(".")
    if not words or not days:
        return ()
    if both := _WEEKDAY_BEFORE.match(words):
        return tuple(day for day in days_meant(words[both.end() :], days) if _is_called(day, both[1]))
    if words[0].isalpha():
        return tuple(day for day in days if _is_called(day, words))
    return _numbered(words, days)


def _numbered(words: str, days: Sequence[dt.date]) -> tuple[dt.date, ...]:
    if not re.fullmatch(r"[0-9]{1,4}([ ./-]+[0-9]{1,4}){0,2}", words):
        return ()
    numbers = [int(number) for number in re.findall(r"[0-9]+", words)]
    if re.match(r"\d{4}-", words):
        year, month, day_of_month = (*numbers, 1, 1)[:3]
        return _dates(year, month, day_of_month)
    if "-" in words:
        numbers.reverse()
    if same := tuple(day for day in days if [day.day, day.month, day.year][: len(numbers)] == numbers):
        return same
    day_of_month, month, year = (numbers + [days[0].month, days[0].year][max(0, len(numbers) - 1) :])[:3]
    return _dates(year, month, day_of_month)


def named_day(programme: Programme, text: str, *, now: dt.datetime | None = None) -> dt.date:
    """The day that a person means, as for `days_meant`; a whole date need not be one of the festival's.

    Where several are called so, it is the next from `now` on, as long as the festival runs.

    Raises:
        UsageError: no day is called so, or several are.

    """
    words = plain_line(text)
    whole = parse_date(words)
    found = (whole,) if whole else days_meant(words, programme.days)
    # Other zones leave the calendar's first and last year.
    found = tuple(day for day in found if dt.MINYEAR < day.year < dt.MAXYEAR)
    if not found:
        says = _("{text!r} is no day.").format(text=words)
        raise UsageError(says, _("Write it as {date}, or as a weekday.").format(date=some_day(programme)))
    today = programme.day_of(now) if now else None
    if len(found) > 1 and today is not None and programme.days[0] <= today <= programme.days[-1]:
        found = tuple(day for day in found if day >= today)[:1] or found
    if len(found) > 1:
        says = _("{text!r} may be any of {days}.").format(text=words, days=", ".join(map(day_full, found)))
        raise UsageError(says, _("Write it as {date}.").format(date=found[0].isoformat()))
    return found[0]


def require_day(programme: Programme, day: dt.date) -> None:
    """Refuse a day that is not the festival's.

    Raises:
        NotFoundError: it is not.

    """
    days = programme.days
    if day in days:
        return
    says = _("{date} is not a day of {festival}.").format(date=day_full(day), festival=programme.festival.name)
    if not days:
        raise NotFoundError(says, _("This programme has no dated screenings."))
    raise NotFoundError(
        says, _("It runs from {first} to {last}.").format(first=day_full(days[0]), last=day_full(days[-1]))
    )


def some_day(programme: Programme) -> str:
    """A day of the festival as an example of how to write one: `2021-11-19`."""
    days = programme.days
    return days[len(days) // 2].isoformat() if days else _("YYYY-MM-DD")


def _is_called(day: dt.date, words: str) -> bool:
    return weekdays()[day.weekday()].lower().startswith(words)


def _dates(year: int, month: int, day_of_month: int) -> tuple[dt.date, ...]:
    try:
        return (dt.date(year, month, day_of_month),)
    except (ValueError, OverflowError):
        return ()


def opening_day(
    programme: Programme, *, asked: dt.date | None, last: dt.date | None, now: dt.datetime
) -> tuple[dt.date, str]:
    """The day to open on, and why, in words; the words are empty when the day asked for is opened.

    Asked for: that day, or the nearest of the festival. Else the festival day of now, else the day looked at
    last, else the festival's first day.
    """
    days = programme.days
    today = programme.day_of(now)
    if not days:
        return asked or today, _("This programme has no dated screenings yet.")
    if asked in days:
        return asked, ""
    if asked is not None:
        nearest = programme.nearest_day(asked) or days[0]
        return nearest, _("{asked} is not a day of the festival. This is the nearest: {day}.").format(
            asked=day_full(asked), day=day_long(nearest)
        )
    if today in days:
        return today, _("Opened on today.")
    if last in days:
        return last, _("Not on today: opened on the day you looked at last.")
    return days[0], _("The festival is not on today: opened on its first day.")
