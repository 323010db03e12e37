"""What two stays, or a stay and a time taken, do to each other: the rules of design section 4, without words.

Intervals are half-open instants: touching is no conflict, and dates are never compared.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from fest_tui.planning.limits import Limits
from fest_tui.planning.slack import Slack, Stay, slack_between
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between, plus_minutes
from fest_tui.programme.wishes import Busy

ClashKind = Literal["overlap", "talk", "tight", "repeat", "busy"]


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A conflict of one kind between two stays in order of start, or between one stay and a busy time.

    `minutes` is how long they overlap. `leaving_helps` says that going before the talk of the first would do.
    `shared` are the ids of films that both would show me.
    """

    kind: ClashKind
    stays: tuple[Stay, ...]
    minutes: int = 0
    slack: Slack | None = None
    leaving_helps: bool = False
    shared: frozenset[str] = frozenset()
    busy: Busy | None = None


def conflict_between(programme: Programme, one: Stay, other: Stay, limits: Limits) -> Conflict | None:
    """The gravest conflict between two screenings: the films overlap, else are the same, else leave too little time.

    Too little for the way and early arrival alone is `tight`; only with a talk or a part of unknown length, `talk`.
    """
    stays = earlier, later = (one, other) if one.order <= other.order else (other, one)
    slack = slack_between(programme, earlier, later, limits)
    shared = earlier.films & later.films
    if later.starts < earlier.films_end:
        minutes = _overlap_minutes(later.starts, min(earlier.films_end, later.films_end))
        return Conflict(kind="overlap", stays=stays, minutes=minutes, slack=slack, shared=shared)
    if shared:
        return Conflict(kind="repeat", stays=stays, shared=shared)
    if slack.minutes >= 0:
        return None
    if slack.minutes_without_extras < 0:
        return Conflict(kind="tight", stays=stays, slack=slack)
    return Conflict(kind="talk", stays=stays, slack=slack, leaving_helps=slack.minutes_without_talk >= 0)


def conflict_with_busy(stay: Stay, busy: Busy) -> Conflict | None:
    """The conflict of a screening, with the talk I stay for, and a time marked as taken."""
    taken_from, taken_to = busy.starts.astimezone(dt.UTC), busy.ends.astimezone(dt.UTC)
    starts, ends = max(stay.starts, taken_from), min(stay.leaves, taken_to)
    if ends <= starts:
        return None
    before_talk = plus_minutes(stay.leaves, -stay.talk_minutes)
    return Conflict(
        kind="busy",
        stays=(stay,),
        minutes=_overlap_minutes(starts, ends),
        leaving_helps=before_talk <= taken_from,
        busy=busy,
    )


def _overlap_minutes(starts: dt.datetime, ends: dt.datetime) -> int:
    """Minutes both take, rounded up, so that no overlap is said to be of no length."""
    return -minutes_between(ends, starts)
