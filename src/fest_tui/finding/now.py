"""What is on at one instant, what comes next, and what is still to come that festival day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

import msgspec

from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.planning.transfers import transfer
from fest_tui.programme.model import Screening, Transfer
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import comes_before, is_within, minutes_until

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


class Around(NamedTuple):
    """The screenings around an instant: those that are on, by their end, and those that come, by their start.

    `ahead` is the rest of the festival day; `following` is the next day that has any, once nothing is ahead.
    """

    day: dt.date
    running: tuple[Screening, ...]
    ahead: tuple[Screening, ...]
    following: tuple[Screening, ...]


def around(programme: Programme, at: dt.datetime, *, told: Callable[[Screening], bool]) -> Around:
    """What is on and comes around an instant, of the screenings that are to be told of.

    What began before the day turned may still be on after it.
    """
    day = programme.day_of(at)
    before = programme.on(day - dt.timedelta(days=1)) if day > dt.date.min else ()
    present = [screening for screening in programme.on(day) if told(screening)]
    running = [each for each in (*filter(told, before), *present) if is_within(at, each.starts, each.ends)]
    ahead = tuple(each for each in present if comes_before(at, each.starts))
    days = () if ahead else (tuple(filter(told, programme.on(later))) for later in programme.days if later > day)
    return Around(
        day=day,
        running=tuple(sorted(running, key=lambda screening: screening.ends.timestamp())),
        ahead=ahead,
        following=next((shown for shown in days if shown), ()),
    )


def now_at(programme: Programme, at: dt.datetime, *, here: str = "", limits: Limits = USUAL_LIMITS) -> Now:
    """What is on at this instant, to somebody in the venue with the id `here`.

    What does not take place is left out. What is on is in order of its end, what comes in order of its start.
    """
    at = at.astimezone(programme.zone)
    shown = around(programme, at, told=lambda screening: screening.takes_place)
    ahead = [_coming(programme, screening, at, here, limits) for screening in shown.ahead]
    soon = tuple(coming for coming in ahead if coming.starts_in <= SOON_MINUTES)
    if not soon:
        soon = _first_of(ahead or [_coming(programme, each, at, here, limits) for each in shown.following])
    return Now(
        at=at,
        day=shown.day,
        on_now=tuple(Running(screening=each, minutes_left=minutes_until(each.ends, at)) for each in shown.running),
        next=soon,
        later=tuple(ahead[len(soon) :]),
    )


def _first_of(coming: list[Coming]) -> tuple[Coming, ...]:
    return tuple(each for each in coming if each.starts_in == coming[0].starts_in)


def _coming(programme: Programme, screening: Screening, at: dt.datetime, here: str, limits: Limits) -> Coming:
    way = transfer(programme, here, screening.venue, limits) if here else None
    return Coming(screening=screening, starts_in=minutes_until(screening.starts, at), way=way)
