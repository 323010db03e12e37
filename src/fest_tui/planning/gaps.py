"""What fits between two instants of the visitor's own choice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.holes import Hole, fitting
from fest_tui.planning.last_chance import is_over
from fest_tui.programme.model import Screening
from fest_tui.programme.times import comes_before
from fest_tui.programme.wishes import Interest


def fitting_between(
    agenda: Agenda, starts: dt.datetime, ends: dt.datetime, *, interests: Mapping[str, Interest], now: dt.datetime
) -> tuple[Screening, ...]:
    """The screenings that lie between two instants and fit among the picks, in order of start.

    What is sold out, hidden, or has begun is left out; of a festival that is over, nothing counts as begun.
    """
    programme = agenda.programme
    first, last = programme.day_of(starts), programme.day_of(ends)
    present = None if is_over(programme, now) else now
    days = (day for day in programme.days if first <= day <= last)
    holes = (Hole(day=day, starts=starts, ends=ends, before=None, after=None) for day in days)
    found = (screening for hole in holes for screening in fitting(agenda, hole, interests=interests, now=present))
    # A hole that no pick ends is open: it is the end of the gap that closes it.
    in_time = (each for each in found if not comes_before(ends, agenda.stay_of(each).leaves))
    return tuple(sorted(in_time, key=lambda screening: screening.starts.timestamp()))
