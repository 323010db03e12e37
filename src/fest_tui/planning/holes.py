"""The free stretches of a festival day between my picks, and what fits into one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args
from weakref import WeakKeyDictionary

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.last_chance import has_begun
from fest_tui.planning.limits import Limits
from fest_tui.planning.slack import Stay, stay_of
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.programme.wishes import Interest

_GRADES: tuple[Interest, ...] = get_args(Interest)
_SECONDS_PER_MINUTE = 60


class Hole(msgspec.Struct, frozen=True, kw_only=True):
    """A free stretch of a festival day, from when I come out of one pick to the start of the next.

    `before` and `after` are the picks around it. Where there is none, the stretch begins with the day's first
    screening, or ends with its last.
    """

    day: dt.date
    starts: dt.datetime
    ends: dt.datetime
    before: Screening | None
    after: Screening | None


class _Frame(msgspec.Struct, frozen=True, kw_only=True):
    """When a day begins and ends, in UTC, and the minutes of its shortest screening."""

    opens: dt.datetime
    closes: dt.datetime
    shortest: int


_FRAMES: WeakKeyDictionary[Programme, dict[dt.date, _Frame | None]] = WeakKeyDictionary()
"""Worked out once for each day of a programme, which never changes: with every pick, the holes are asked for anew."""


def holes(programme: Programme, picks: Iterable[Screening], limits: Limits, day: dt.date) -> tuple[Hole, ...]:
    """The free stretches of a festival day, in order, as far as the day's shortest screening would go into them."""
    frame = _frame_of(programme, day)
    if frame is None:
        return ()
    mine = [
        stay_of(programme, pick, limits) for pick in picks if pick.takes_place and programme.day_of(pick.starts) == day
    ]
    stretches = _stretches(programme, day, frame, sorted(mine, key=lambda stay: stay.order))
    return tuple(hole for hole in stretches if minutes_between(hole.starts, hole.ends) >= max(1, frame.shortest))


def fitting(
    agenda: Agenda, hole: Hole, *, interests: Mapping[str, Interest], now: dt.datetime | None
) -> tuple[Screening, ...]:
    """The screenings that lie in a hole and fit there, the films I want most first, then by start.

    What is sold out, hidden, or has begun by `now` is left out; without `now`, nothing has begun.
    """
    found = [
        screening
        for screening in agenda.programme.on(hole.day)
        if screening.status != "sold_out"
        and screening.id not in agenda.picks
        and not (now is not None and has_begun(screening, now))
        and grade_of(screening, interests) != "hidden"
        and _lies_within(agenda.stay_of(screening), hole)
        and agenda.fits(screening)
    ]
    return tuple(sorted(found, key=lambda screening: _rank(grade_of(screening, interests))))


def grade_of(screening: Screening, interests: Mapping[str, Interest]) -> Interest | None:
    """The strongest interest in a film that a screening shows; a short before the film counts for nothing."""
    films = screening.films if screening.kind != "film" else screening.films[-1:]
    return min((interests[film] for film in films if film in interests), key=_rank, default=None)


def _lies_within(stay: Stay, hole: Hole) -> bool:
    """Whether a screening begins in a hole and I am out again by its end, where anything comes after it."""
    in_time = hole.after is None or stay.leaves <= hole.ends
    return stay.starts >= hole.starts and in_time


def _rank(grade: Interest | None) -> int:
    return _GRADES.index(grade) if grade is not None else len(_GRADES)


def _frame_of(programme: Programme, day: dt.date) -> _Frame | None:
    """The frame of a day; `None` for a day on which nothing takes place."""
    frames = _FRAMES.setdefault(programme, {})
    if day not in frames:
        spans = [
            (screening.starts.timestamp(), screening.ends.timestamp())
            for screening in programme.on(day)
            if screening.takes_place
        ]
        frames[day] = _framed(spans) if spans else None
    return frames[day]


def _framed(spans: list[tuple[float, float]]) -> _Frame:
    return _Frame(
        opens=dt.datetime.fromtimestamp(min(starts for starts, _ends in spans), dt.UTC),
        closes=dt.datetime.fromtimestamp(max(ends for _starts, ends in spans), dt.UTC),
        shortest=int(min(ends - starts for starts, ends in spans) // _SECONDS_PER_MINUTE),
    )


def _stretches(programme: Programme, day: dt.date, frame: _Frame, mine: list[Stay]) -> Iterator[Hole]:
    """From the end of all that came before to each pick, and from the last of them to the end of the day."""
    free_from, before = frame.opens, None

    def until(ends: dt.datetime, after: Screening | None) -> Hole:
        starts = free_from.astimezone(programme.zone)
        return Hole(day=day, starts=starts, ends=ends.astimezone(programme.zone), before=before, after=after)

    for stay in mine:
        yield until(stay.starts, stay.screening)
        if stay.leaves > free_from:
            free_from, before = stay.leaves, stay.screening
    yield until(frame.closes, None)
