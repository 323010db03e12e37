"""What printed dates mean: the year they leave out, the order of their numbers, the day of the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from fest_tui.sources.date_forms import DateRead, Order, find_date, order_shown
from fest_tui.sources.known import Known
from fest_tui.words import _, day_full, weekdays

__all__ = ["DateRead", "Order", "Settled", "find_date", "order_of", "settled"]

_YEARS = range(1890, 2201)
_HALF_A_YEAR = 183
_FESTIVAL_LASTS = 45
_CLEARLY = 14
_SOME_LEAP_YEAR = 2000

_Either = Mapping[Order, DateRead]
"""A date that may be of either order, as read in each."""


class Settled(NamedTuple):
    """A day of the calendar, and in words what is wrong with it, if anything; without a date, why there is none."""

    date: dt.date | None
    says: str


def settled(read: DateRead, known: Known) -> Settled:
    """The day that a printed date means; one without a year lies in the festival's days, or nearest to them.

    A weekday that disagrees with the date is told, and the date kept.
    """
    if read.year is not None:
        date = _day(read, read.year)
        return _with_weekday(date, read) if date else Settled(None, _cannot_be(read, read.year))
    first, last = known.first_day or known.last_day, known.last_day or known.first_day
    if first is None or last is None:
        return Settled(None, _no_year())
    near = [
        (distance, date)
        for year in range(first.year - 1, last.year + 2)
        if (date := _day(read, year)) and (distance := _days_outside(date, first, last)) <= _HALF_A_YEAR
    ]
    return _with_weekday(min(near)[1], read) if near else Settled(None, _cannot_be(read, first.year))


def _with_weekday(date: dt.date, read: DateRead) -> Settled:
    if read.weekday is None or read.weekday == date.weekday():
        return Settled(date, "")
    says = _("The weekday printed is {printed}, but the date is {date}; the date was kept.")
    return Settled(date, says.format(printed=weekdays()[read.weekday], date=day_full(date)))


def _cannot_be(read: DateRead, year: int) -> str:
    if year not in _YEARS:
        says = _("The year {year} cannot be; expected one from {first} to {last}.")
        return says.format(year=year, first=_YEARS[0], last=_YEARS[-1])
    says = _("There is no day {day} in month {month} of {year}.")
    return says.format(day=read.day, month=read.month, year=year)


def _no_year() -> str:
    return _(
        "It has no year, and the festival's days are not known: import the festival's facts or a source with years "
        "first, or name its days."
    )


def _day(read: DateRead, year: int) -> dt.date | None:
    try:
        return dt.date(year, read.month, read.day) if year in _YEARS else None
    except ValueError:
        return None


def _days_outside(date: dt.date, first: dt.date, last: dt.date) -> int:
    return max(0, (first - date).days, (date - last).days)


def order_of(texts: Iterable[str], known: Known) -> Order | None:
    """The order of dates in numbers parted by `/` or `-`, told from the first dates of all texts together.

    What tells, from the surest down: a number over 12; weekdays; the festival's days or, where those are not known,
    that a festival's days lie close together. `None` when nothing does, or when numbers over 12 stand in both places.
    """
    shown: set[Order] = set()
    clear: list[DateRead] = []
    unclear: list[_Either] = []
    for text in texts:
        read, other = find_date(text), find_date(text, order="month-first")
        if read is None or other is None:
            continue
        if read != other:
            unclear.append({"day-first": read, "month-first": other})
            continue
        clear.append(read)
        if order := order_shown(text, read):
            shown.add(order)
    if shown:
        return shown.pop() if len(shown) == 1 else None
    return _by_weekdays(unclear, known) or _by_days(unclear, clear, known)


def _by_weekdays(unclear: Sequence[_Either], known: Known) -> Order | None:
    return _mostly(
        [
            order
            for either in unclear
            for order, read in either.items()
            if (date := settled(read, known).date) and date.weekday() == read.weekday
        ]
    )


def _by_days(unclear: Sequence[_Either], clear: Sequence[DateRead], known: Known) -> Order | None:
    first, last = known.first_day or known.last_day, known.last_day or known.first_day
    if first is None or last is None:
        return _closer_together(unclear, clear)
    return _mostly(
        [
            order
            for either in unclear
            for order, read in either.items()
            if (date := settled(read, known).date) and first <= date <= last
        ]
    )


def _mostly(votes: Sequence[Order]) -> Order | None:
    """The order with more votes; a date that speaks for both has one for each, and so tells nothing."""
    day_first = 2 * votes.count("day-first")
    if day_first == len(votes):
        return None
    return "day-first" if day_first > len(votes) else "month-first"


def _closer_together(unclear: Sequence[_Either], clear: Sequence[DateRead]) -> Order | None:
    day_first, month_first = (
        _extent([*clear, *(either[order] for either in unclear)]) for order in ("day-first", "month-first")
    )
    short, long = sorted((day_first, month_first))
    if short > _FESTIVAL_LASTS or long < max(2 * short, short + _CLEARLY):
        return None
    return "day-first" if day_first == short else "month-first"


def _extent(reads: Iterable[DateRead]) -> int:
    """How many days lie between the first and the last; all in one year when none is printed."""
    dates = [date for read in reads if (date := _day(read, read.year or _SOME_LEAP_YEAR))]
    return (max(dates) - min(dates)).days if dates else 0
