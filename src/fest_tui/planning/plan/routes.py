"""A day as a network of ways from screening to screening: whoever sees a day's screenings takes one path through it.

A path costs the minutes between its screenings, so the cheapest has the least waiting and travel. That is linear,
and close to whole numbers by itself: the usual network of interval scheduling.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from fest_tui.planning.plan.integer_programme import IntegerProgramme
from fest_tui.planning.plan.options import Options
from fest_tui.planning.slack import Stay

_EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the path, from and to a minute: a free option by number, or, without one, what is kept."""

    starts: int
    leaves: int
    option: int | None = None


def add_routes(programme: IntegerProgramme, options: Options, first_column: int) -> dict[int, int]:
    """Make the screenings chosen on each day one path, and give the minutes between them as costs.

    `first_column` is that of the first free option.
    """
    costs: dict[int, int] = {}
    for day, numbers in options.by_day().items():
        kept = _kept_stops(options.kept_on(day))
        free = [_stop(options.free[number].stay, number) for number in numbers]
        stops = sorted((*kept, *free), key=lambda stop: (stop.starts, stop.leaves))
        costs |= _add_network(programme, options, stops, first_column)
    return costs


def hidden_rivals(options: Options) -> Iterator[tuple[int, int]]:
    """The pairs that exclude each other though a path might pass both, with another stop between; each once."""
    kept_days = {option.day for option in options.kept}
    after = [_after(options, number) for number in range(len(options.free))]
    before = [0] * len(after)
    for number, later in enumerate(after):
        for other in bits(later):
            before[other] |= 1 << number
    for number, rivals in enumerate(options.rivals):
        for other in bits(rivals >> number << number):
            day = options.free[number].day
            if day != options.free[other].day or day in kept_days or after[number] & before[other]:
                yield number, other


def bits(number: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


def _minute(moment: dt.datetime) -> int:
    return (moment - _EPOCH) // dt.timedelta(minutes=1)


def _stop(stay: Stay, number: int | None = None) -> Stop:
    return Stop(starts=_minute(stay.starts), leaves=_minute(stay.leaves), option=number)


def _kept_stops(stays: Sequence[Stay]) -> list[Stop]:
    """What is kept; screenings that overlap are one stop, since nothing comes between them."""
    stops: list[Stop] = []
    for stop in sorted(map(_stop, stays), key=lambda stop: (stop.starts, stop.leaves)):
        if stops and stop.starts < stops[-1].leaves:
            stops[-1] = Stop(starts=stops[-1].starts, leaves=max(stop.leaves, stops[-1].leaves))
        else:
            stops.append(stop)
    return stops


def _after(options: Options, number: int) -> int:
    """The options of the same day that can be next, as a set of bits."""
    option = options.free[number]
    found = 0
    for later in range(number + 1, len(options.free)):
        if options.free[later].day != option.day:
            break
        found |= 1 << later
    return found & ~options.rivals[number]


def _add_network(
    programme: IntegerProgramme, options: Options, stops: Sequence[Stop], first_column: int
) -> dict[int, int]:
    arriving: dict[int, list[int]] = defaultdict(list)
    leaving: dict[int, list[int]] = defaultdict(list)
    costs: dict[int, int] = {}
    for one, other in _ways(options, stops):
        column = programme.column()
        leaving[one].append(column)
        arriving[other].append(column)
        costs[column] = stops[other].starts - stops[one].leaves
    first = [programme.column() for _stop_ in stops]
    for place, stop in enumerate(stops):
        entered = dict.fromkeys((*arriving[place], first[place]), 1)
        left = dict.fromkeys((*leaving[place], programme.column()), 1)
        for ways in (entered, left):
            if stop.option is None:
                programme.row(ways, least=1, most=1)
            else:
                programme.row({**ways, first_column + stop.option: -1}, least=0, most=0)
    programme.at_most_one(first)
    return {column: cost for column, cost in costs.items() if cost}


def _ways(options: Options, stops: Sequence[Stop]) -> Iterator[tuple[int, int]]:
    """The pairs of places of which the second can follow the first."""
    for place, stop in enumerate(stops):
        for later in range(place + 1, len(stops)):
            other = stops[later]
            rivals = (
                stop.option is not None and other.option is not None and options.rivals[stop.option] >> other.option & 1
            )
            if not rivals:
                yield place, later
