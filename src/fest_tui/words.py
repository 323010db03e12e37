"""Every word, date, time, list and plural that a person reads is made here or passes through `_`.

Translations come from gettext catalogues beside this module (`locale/<language>/LC_MESSAGES`); without
one the English text in the code is shown. Nothing else in the project formats a date or joins a list.
"""

from __future__ import annotations

import datetime as dt
import gettext
from collections.abc import Sequence
from pathlib import Path

_catalogue = gettext.translation("fest_tui", Path(__file__).parent / "locale", fallback=True)
_ = _catalogue.gettext
ngettext = _catalogue.ngettext


def weekdays() -> tuple[str, ...]:
    """The names of the days of the week, Monday first."""
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def _weekdays_short() -> tuple[str, ...]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def _months() -> tuple[str, ...]:
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def day_short(day: dt.date) -> str:
    """`Fri 19`: a day inside one festival, where the month goes without saying."""
    return _("{weekday} {day}").format(weekday=_weekdays_short()[day.weekday()], day=day.day)


def day_long(day: dt.date) -> str:
    """`Friday 19 November`: a day as a heading."""
    return _("{weekday} {day} {month}").format(
        weekday=weekdays()[day.weekday()], day=day.day, month=_months()[day.month - 1]
    )


def day_full(day: dt.date) -> str:
    """`Friday 19 November 2021`: a day that needs its year."""
    return _("{day} {year}").format(day=day_long(day), year=day.year)


def days_span(first: dt.date, last: dt.date) -> str:
    """`12–21 November 2021`: the days of a festival, no part of the date told twice."""
    if (first.year, first.month) == (last.year, last.month):
        return _("{first}–{last} {month} {year}").format(
            first=first.day, last=last.day, month=_months()[last.month - 1], year=last.year
        )
    days = [_("{day} {month}").format(day=day.day, month=_months()[day.month - 1]) for day in (first, last)]
    if first.year == last.year:
        return _("{first} – {last} {year}").format(first=days[0], last=days[1], year=last.year)
    return _("{first} {first_year} – {last} {year}").format(
        first=days[0], first_year=first.year, last=days[1], year=last.year
    )


def clock(moment: dt.datetime) -> str:
    """`22:00`: the wall clock of the moment's own zone."""
    return f"{moment:%H:%M}"


def clock_span(starts: dt.datetime, ends: dt.datetime) -> str:
    """`22:00–00:00`: from one wall clock time to another."""
    return f"{clock(starts)}–{clock(ends)}"


def minutes(count: int) -> str:
    """`85 min`: a length in minutes."""
    return _("{count} min").format(count=count)


def listed(items: Sequence[str]) -> str:
    """`A, B and C`: items as one readable list."""
    if len(items) < 2:  # noqa: PLR2004
        return "".join(items)
    return _("{most} and {last}").format(most=", ".join(items[:-1]), last=items[-1])


def fault(error: BaseException | None) -> str:
    """What is said of a fault in fest-tui itself, instead of a traceback."""
    what = f"{type(error).__name__}: {error}" if error is not None else _("unknown")
    says = _(
        "fest-tui: a fault of its own: {what}\nNothing you kept is lost. Please report it with what --debug shows."
    )
    return says.format(what=what)
