"""Times I am busy, as they are typed: `12:00-14:00 lunch` on a festival day, or with a day of their own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from fest_tui.errors import UsageError
from fest_tui.programme.days import named_day, some_day
from fest_tui.programme.limit_texts import read_clock
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.programme.times import zoned
from fest_tui.programme.wish_wording import busy_days
from fest_tui.programme.wishes import Busy
from fest_tui.programme.wording import odd_hour_words
from fest_tui.words import _, clock, day_full, days_span

_FORM = re.compile(
    r"(?P<day>.*?)\s*\b(?P<starts>\d{1,2}[:.]\d{2})\s*(?:-|–|\bto\b)\s*"
    r"(?:(?P<last>\d{4}-\d{2}-\d{2})\s+)?(?P<ends>\d{1,2}[:.]\d{2})(?:\s+(?P<what>.*))?",
    re.ASCII,
)
_LONGEST = 200
"""Letters of what a time is taken by that are still a note."""
_DAY = dt.timedelta(days=1)


def _unheard(_says: str) -> None:
    """What is said where nobody asked."""


def read_busy(
    programme: Programme,
    text: str,
    *,
    day: dt.date | None = None,
    now: dt.datetime | None = None,
    tell: Callable[[str], None] = _unheard,
) -> Busy:
    """The time that a text means.

    A day in the text is a festival day, as everywhere; without one it is `day`. A weekday that comes twice is the
    next from `now` on. A clock before the day turns is of the night that ends it, so that `23:00-01:00` and
    `00:30-02:00` belong to one evening. What is said of an hour that clocks show twice, or never, goes to `tell`.

    Raises:
        UsageError: it is no time, has no day or one of several, ends before it begins, or lies outside the festival.

    """
    words = plain_line(text)
    found = _FORM.fullmatch(words)
    starts_at, ends_at = (read_clock(found[part]) if found else None for part in ("starts", "ends"))
    if found is None or starts_at is None or ends_at is None:
        raise _refused(programme, _("{text!r} is not a time to be busy.").format(text=words))
    if found["day"]:
        day = named_day(programme, found["day"].rstrip(",: "), now=now)
    if day is None:
        raise _refused(programme, _("{text!r} names no day.").format(text=words))
    last = named_day(programme, found["last"]) if found["last"] else day
    _check_day(programme, day)
    walls = _walls(programme, (day, starts_at), (last, ends_at))
    starts, ends = (zoned(wall, programme.zone) for wall in walls)
    if ends.timestamp() <= starts.timestamp():
        raise _refused(programme, _("{text!r} ends before it begins.").format(text=words))
    for says in filter(None, (odd_hour_words(wall, programme.zone) for wall in walls)):
        tell(says)
    return Busy(starts=starts, ends=ends, what=(found["what"] or "")[:_LONGEST])


def write_busy(programme: Programme, busy: Busy) -> str:
    """A time as `read_busy` understands it, without what it is taken by: `2021-11-19 12:00-14:00`."""
    starts, ends = busy.starts.astimezone(programme.zone), busy.ends.astimezone(programme.zone)
    day, last = busy_days(programme, busy)
    until = clock(ends) if last == day else f"{last.isoformat()} {clock(ends)}"
    return f"{day.isoformat()} {clock(starts)}-{until}"


def _walls(
    programme: Programme, first: tuple[dt.date, dt.time], last: tuple[dt.date, dt.time]
) -> tuple[dt.datetime, dt.datetime]:
    """What a clock on the wall shows at both ends. What runs over the hour at which the day turns is of the morning."""
    turns_at = programme.festival.day_turns_at
    if first[0] == last[0] and first[1] < turns_at <= last[1]:
        return dt.datetime.combine(*first), dt.datetime.combine(*last)
    starts, ends = (
        dt.datetime.combine(day + _DAY if clock_ < turns_at else day, clock_) for day, clock_ in (first, last)
    )
    return starts, ends


def _check_day(programme: Programme, day: dt.date) -> None:
    days = programme.days
    if days and not days[0] - _DAY <= day <= days[-1] + _DAY:
        raise UsageError(
            _("{day} is not a day of the festival.").format(day=day_full(day)),
            _("It runs {days}.").format(days=days_span(days[0], days[-1])),
        )


def _refused(programme: Programme, says: str) -> UsageError:
    short = _("12:00-14:00 lunch")
    hint = _("Write it as {short}, or with a day: {whole}.")
    return UsageError(says, hint.format(short=short, whole=f"{some_day(programme)} {short}"))
