"""A day as a network of ways from screening to screening: whoever sees a day's screenings takes one path through it.

A path costs the minutes between its screenings, so the cheapest has the least waiting and travel. That is linear,
and close to whole numbers by itself: the usual network of interval scheduling.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from fest_tui.planning.plan.integer_programme import IntegerProgramme
from fest_tui.planning.plan.options import Options
from fest_tui.planning.slack import Stay

_EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the path, from and to a minute: a free option by number, or, without one, what is kept.

    It is entered at the screening `first_in` and left from `last_out`, which differ where kept ones overlap.
    """

    starts: int
    leaves: int
    first_in: Stay
    last_out: Stay
    option: int | None = None


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """The stops of one day in order, and the columns that are 1 where the path goes.

    `ways` are those from stop to stop, `firsts` those into the first stop of the day, both by place.
    """

    stops: Sequence[Stop]
    ways: Mapping[tuple[int, int], int]
    firsts: Sequence[int]

    @property
    def waiting(self) -> Mapping[int, int]:
        """The minutes between two stops, by the column of the way."""
        minutes = {
            column: self.stops[other].starts - self.stops[one].leaves for (one, other), column in self.ways.items()
        }
        return {column: cost for column, cost in minutes.items() if cost}


def add_routes(programme: IntegerProgramme, options: Options, first_column: int) -> Mapping[dt.date, Network]:
    """Make the screenings chosen on each day one path. `first_column` is that of the first free option."""
    networks: dict[dt.date, Network] = {}
    for day, numbers in options.by_day().items():
        kept = _kept_stops(options.kept_on(day))
        free = [_stop(options.free[number].stay, number) for number in numbers]
        stops = sorted((*kept, *free), key=lambda stop: (stop.starts, stop.leaves))
        networks[day] = _add_network(programme, options, stops, first_column)
    return networks


def hidden_rivals(options: Options) -> Iterator[tuple[int, int]]:
    """The pairs that exclude each other though a path might pass both, with another stop between; each once."""
    kept_days = {options.asked.programme.day_of(stay.starts) for stay in options.kept}
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
    return Stop(starts=_minute(stay.starts), leaves=_minute(stay.leaves), first_in=stay, last_out=stay, option=number)


def _kept_stops(stays: Sequence[Stay]) -> list[Stop]:
    """What is kept; screenings that overlap are one stop, since nothing comes between them."""
    stops: list[Stop] = []
    for stop in map(_stop, sorted(stays, key=lambda stay: stay.order)):
        if stops and stop.starts < stops[-1].leaves:
            longer = max(stops[-1], stop, key=lambda each: (each.last_out.leaves, each.last_out.order))
            stops[-1] = replace(stops[-1], leaves=longer.leaves, last_out=longer.last_out)
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


def _add_network(programme: IntegerProgramme, options: Options, stops: Sequence[Stop], first_column: int) -> Network:
    arriving: dict[int, list[int]] = defaultdict(list)
    leaving: dict[int, list[int]] = defaultdict(list)
    ways = {way: programme.column() for way in _ways(options, stops)}
    for (one, other), column in ways.items():
        leaving[one].append(column)
        arriving[other].append(column)
    firsts = [programme.column() for _stop_ in stops]
    for place, stop in enumerate(stops):
        entered = dict.fromkeys((*arriving[place], firsts[place]), 1)
        left = dict.fromkeys((*leaving[place], programme.column()), 1)
        for through in (entered, left):
            if stop.option is None:
                programme.row(through, least=1, most=1)
            else:
                programme.row({**through, first_column + stop.option: -1}, least=0, most=0)
    programme.at_most_one(firsts)
    return Network(stops=stops, ways=ways, firsts=firsts)


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
