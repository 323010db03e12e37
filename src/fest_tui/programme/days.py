"""Which festival day is meant: by words typed, or when nothing was asked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from fest_tui.programme.programme import Programme
from fest_tui.words import _, day_full, day_long, weekdays


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
    the festival's days. A whole date need not be one of them. `None` when no day is meant.
    """
    words = text.strip().lower().rstrip(".")
    if not words or not days:
        return None
    if words[0].isalpha():
        return next((day for day in days if weekdays()[day.weekday()].lower().startswith(words)), None)
    if not re.fullmatch(r"[0-9]{1,4}([ ./-]+[0-9]{1,4}){0,2}", words):
        return None
    numbers = [int(number) for number in re.findall(r"[0-9]+", words)]
    if re.match(r"\d{4}-", words):
        year, month, day_of_month = (*numbers, 1, 1)[:3]
        return _date(year, month, day_of_month)
    if "-" in words:
        numbers.reverse()
    same = [day for day in days if [day.day, day.month, day.year][: len(numbers)] == numbers]
    if same:
        return same[0]
    day_of_month, month, year = (numbers + [days[0].month, days[0].year][max(0, len(numbers) - 1) :])[:3]
    return _date(year, month, day_of_month)


def _date(year: int, month: int, day_of_month: int) -> dt.date | None:
    try:
        return dt.date(year, month, day_of_month)
    except (ValueError, OverflowError):
        return None


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
