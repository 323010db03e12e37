"""What is on at one instant, what comes next, and what is still to come that festival day."""

from __future__ import annotations

import datetime as dt
import math

import msgspec

from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.planning.transfers import transfer
from fest_tui.programme.model import Screening, Transfer
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import comes_before, is_within

SOON_MINUTES = 90
"""What starts within so many minutes is next; all else of the day is later."""


class Running(msgspec.Struct, frozen=True, kw_only=True):
    """A screening that is on: its minutes left, of which the last one counts until it has passed."""

    screening: Screening
    minutes_left: int


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """A screening to come: the minutes until it starts, and the way there, where it is known from where."""

    screening: Screening
    starts_in: int
    way: Transfer | None = None

    @property
    def spare_minutes(self) -> int | None:
        """The minutes left on arrival, below zero when the way is longer than the wait; `None` without a way."""
        return self.starts_in - self.way.minutes if self.way is not None else None


class Now(msgspec.Struct, frozen=True, kw_only=True):
    """One instant of a festival, in its zone.

    `next` holds what starts within 90 minutes; when nothing does, what starts first after that, be it on another
    day. `later` is the rest of the same festival day. `day` is the festival day of the instant.
    """

    at: dt.datetime
    day: dt.date
    on_now: tuple[Running, ...]
    next: tuple[Coming, ...]
    later: tuple[Coming, ...]


def now_at(programme: Programme, at: dt.datetime, *, here: str = "", limits: Limits = USUAL_LIMITS) -> Now:
    """What is on at this instant, to somebody in the venue with the id `here`.

    What does not take place is left out. What is on is in order of its end, what comes in order of its start.
    """
    at = at.astimezone(programme.zone)
    day = programme.day_of(at)
    present = [screening for screening in programme.on(day) if screening.takes_place]
    running = [
        Running(screening=screening, minutes_left=_minutes_until(screening.ends, at))
        for screening in (*_of_the_day_before(programme, day), *present)
        if is_within(at, screening.starts, screening.ends)
    ]
    ahead = [
        _coming(programme, screening, at, here, limits) for screening in present if comes_before(at, screening.starts)
    ]
    soon = tuple(coming for coming in ahead if coming.starts_in <= SOON_MINUTES)
    soon = soon or _first_of(ahead) or _first_of(_on_days_after(programme, day, at, here, limits))
    return Now(
        at=at,
        day=day,
        on_now=tuple(sorted(running, key=lambda running: running.screening.ends.timestamp())),
        next=soon,
        later=tuple(coming for coming in ahead if coming not in soon),
    )


def _of_the_day_before(programme: Programme, day: dt.date) -> list[Screening]:
    """What began before the day turned may still be on."""
    before = programme.on(day - dt.timedelta(days=1)) if day > dt.date.min else ()
    return [screening for screening in before if screening.takes_place]


def _on_days_after(programme: Programme, day: dt.date, at: dt.datetime, here: str, limits: Limits) -> list[Coming]:
    for following in programme.days:
        if following > day and (shown := [each for each in programme.on(following) if each.takes_place]):
            return [_coming(programme, screening, at, here, limits) for screening in shown]
    return []


def _first_of(coming: list[Coming]) -> tuple[Coming, ...]:
    return tuple(each for each in coming if each.starts_in == coming[0].starts_in)


def _coming(programme: Programme, screening: Screening, at: dt.datetime, here: str, limits: Limits) -> Coming:
    way = transfer(programme, here, screening.venue, limits) if here else None
    return Coming(screening=screening, starts_in=_minutes_until(screening.starts, at), way=way)


def _minutes_until(moment: dt.datetime, at: dt.datetime) -> int:
    """Whole minutes, rounded up: a film that starts in 20 seconds starts in one minute."""
    return math.ceil((moment.timestamp() - at.timestamp()) / 60)
