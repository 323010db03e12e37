"""One day's picks as one route, and the minutes it would need me twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.planning.slack import Stay, slack_between, stay_of
from fest_tui.planning.taken import Span, earlier, later, minutes_taken, stretches_taken
from fest_tui.programme.ends import films_end
from fest_tui.programme.model import Screening, Transfer
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Busy


class Leg(msgspec.Struct, frozen=True, kw_only=True):
    """The way from one pick to the next.

    `gap_minutes` is negative when the films overlap, `slack_minutes` when there is too little time. `leaves` is the
    instant I come out of the first, by the allowances made; `busy_minutes` of what follows are taken, which the slack
    does not know: nobody knows where I am then. `wait_minutes` is what is left of the gap after a talk I stay for, the
    way and the time taken, the early arrival not taken off.
    """

    origin: Screening
    destination: Screening
    transfer: Transfer
    leaves: dt.datetime
    gap_minutes: int
    wait_minutes: int
    slack_minutes: int
    busy_minutes: int = 0

    @property
    def spare_minutes(self) -> int:
        """What is left of the slack beside the time taken."""
        return self.slack_minutes - self.busy_minutes


def route(
    programme: Programme, picks: Iterable[Screening], limits: Limits = USUAL_LIMITS, busy: Iterable[Busy] = ()
) -> tuple[Leg, ...]:
    """The legs between the picks of one day, in order of start. What does not take place is no stop."""
    taken = stretches_taken(busy)
    stops = {pick.id: stay_of(programme, pick, limits) for pick in picks if pick.takes_place}
    stays = sorted(stops.values(), key=lambda stay: stay.order)
    return tuple(_leg(programme, one, other, limits, taken) for one, other in pairwise(stays))


def _leg(programme: Programme, one: Stay, other: Stay, limits: Limits, taken: Sequence[Span]) -> Leg:
    slack = slack_between(programme, one, other, limits)
    busy_minutes = minutes_taken(taken, one.leaves, other.starts)
    return Leg(
        origin=one.screening,
        destination=other.screening,
        transfer=slack.way,
        leaves=one.leaves.astimezone(programme.zone),
        gap_minutes=slack.gap_minutes,
        wait_minutes=slack.minutes + slack.early_minutes - busy_minutes,
        slack_minutes=slack.minutes,
        busy_minutes=busy_minutes,
    )


def overlap_spans(picks: Iterable[Screening], busy: Iterable[Busy] = ()) -> tuple[Span, ...]:
    """The stretches of time, in order and apart, that need me twice: for the films of two picks, or in a time taken."""
    taking_place = {pick.id: pick for pick in picks if pick.takes_place}.values()
    covered = [(pick.starts, films_end(pick)) for pick in taking_place] + stretches_taken(busy)
    covered.sort(key=lambda span: span[0].timestamp())
    spans: list[Span] = []
    busy_until: dt.datetime | None = None
    for starts, ends in covered:
        if busy_until and starts.timestamp() < (twice_until := earlier(busy_until, ends)).timestamp():
            if spans and starts.timestamp() <= spans[-1][1].timestamp():
                spans[-1] = spans[-1][0], later(spans[-1][1], twice_until)
            else:
                spans.append((starts, twice_until))
        busy_until = later(busy_until, ends) if busy_until else ends
    return tuple(spans)
