"""Times I am busy, as they are typed: `12:00-14:00 lunch` on a festival day, or with a day of their own."""

from __future__ import annotations

import datetime as dt
import re

from fest_tui.errors import UsageError
from fest_tui.planning.bounds import instant_on
from fest_tui.programme.days import day_meant, parse_date
from fest_tui.programme.limit_texts import read_clock
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.programme.times import zoned
from fest_tui.programme.wishes import Busy
from fest_tui.words import _, day_full, days_span

_FORM = re.compile(
    r"(?P<day>.*?)\s*\b(?P<starts>\d{1,2}[:.]\d{2})\s*(?:-|–|\bto\b)\s*"
    r"(?:(?P<last>\d{4}-\d{2}-\d{2})\s+)?(?P<ends>\d{1,2}[:.]\d{2})(?:\s+(?P<what>.*))?",
    re.ASCII,
)
_LONGEST = 200
"""Letters of what a time is taken by that are still a note."""


def read_busy(programme: Programme, text: str, *, day: dt.date | None = None) -> Busy:
    """The time that a text means.

    A day in the text is a festival day, as everywhere; without one it is `day`. A clock before the day turns is of
    the night that ends it, so that `23:00-01:00` and `00:30-02:00` belong to one evening.

    Raises:
        UsageError: it is no time, has no day, ends before it begins, or lies outside the festival.

    """
    words = plain_line(text)
    found = _FORM.fullmatch(words)
    starts_at, ends_at = (read_clock(found[part]) if found else None for part in ("starts", "ends"))
    if found is None or starts_at is None or ends_at is None:
        raise _refused(_("{text!r} is not a time to be busy.").format(text=words))
    if found["day"]:
        day = day_meant(found["day"].rstrip(",: "), programme.days) or parse_date(found["day"])
        if day is None:
            raise _refused(_("{text!r}: {day!r} is no day.").format(text=words, day=found["day"]))
    if day is None:
        raise _refused(_("{text!r} names no day.").format(text=words))
    last = parse_date(found["last"]) if found["last"] else day
    if last is None:
        raise _refused(_("{text!r}: {day!r} is no day.").format(text=words, day=found["last"]))
    _check_day(programme, day)
    starts, ends = _span(programme, (day, starts_at), (last, ends_at))
    if ends <= starts:
        raise _refused(_("{text!r} ends before it begins.").format(text=words))
    return Busy(
        starts=starts.astimezone(programme.zone),
        ends=ends.astimezone(programme.zone),
        what=(found["what"] or "")[:_LONGEST],
    )


def write_busy(programme: Programme, busy: Busy) -> str:
    """A time as `read_busy` understands it, without what it is taken by: `2021-11-19 12:00-14:00`."""
    starts, ends = busy.starts.astimezone(programme.zone), busy.ends.astimezone(programme.zone)
    day, last = programme.day_of(starts), programme.day_of(ends)
    text = f"{day.isoformat()} {starts:%H:%M}-"
    return text + (f"{ends:%H:%M}" if last == day else f"{last.isoformat()} {ends:%H:%M}")


def _span(
    programme: Programme, first: tuple[dt.date, dt.time], last: tuple[dt.date, dt.time]
) -> tuple[dt.datetime, dt.datetime]:
    """Both ends, in UTC. What runs over the hour at which the day turns is of the morning that begins the day."""
    if first[0] == last[0] and first[1] < programme.festival.day_turns_at <= last[1]:
        moments = (zoned(dt.datetime.combine(day, clock), programme.zone) for day, clock in (first, last))
        starts, ends = (moment.astimezone(dt.UTC) for moment in moments)
        return starts, ends
    return instant_on(programme, *first), instant_on(programme, *last)


def _check_day(programme: Programme, day: dt.date) -> None:
    days = programme.days
    if days and not days[0] - dt.timedelta(days=1) <= day <= days[-1] + dt.timedelta(days=1):
        raise UsageError(
            _("{day} is not a day of the festival.").format(day=day_full(day)),
            _("It runs {days}.").format(days=days_span(days[0], days[-1])),
        )


def _refused(says: str) -> UsageError:
    hint = _("Write it as {short}, or with a day: {whole}.")
    return UsageError(says, hint.format(short=_("12:00-14:00 lunch"), whole=_("2021-11-20 12:00-14:00 lunch")))
