"""Free time for a meal, in rows of an integer programme."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fest_tui.planning.bounds import hurries_meal, meal_starts, spoils_meal
from fest_tui.planning.plan.integer_programme import IntegerProgramme
from fest_tui.planning.plan.options import Options
from fest_tui.planning.plan.routes import Network
from fest_tui.planning.slack import Stay
from fest_tui.planning.transfers import longest_transfer_minutes
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Meal


def add_meals(programme: IntegerProgramme, options: Options, first: int, networks: Mapping[dt.date, Network]) -> None:
    """Choose on each day one instant at which a meal begins, and nothing that spoils or hurries it."""
    if (meal := options.asked.limits.meal) is None:
        return
    days = options.by_day()
    for day in sorted(options.meals & days.keys()):
        stays = {first + number: options.free[number].stay for number in days[day]}
        starts = _starts(options, stays.values(), day, meal)
        columns = {start: programme.column(whole=True) for start in starts}
        programme.row(dict.fromkeys(columns.values(), 1), least=1, most=1)
        for column, stay in stays.items():
            spoilt = [columns[start] for start in starts if spoils_meal(stay, start, meal)]
            if spoilt:
                programme.at_most_one((column, *spoilt))
        for column, hurried in _hurried(options, networks[day], starts, meal).items():
            programme.at_most_one((column, *(columns[start] for start in hurried)))


def _starts(options: Options, stays: Iterable[Stay], day: dt.date, meal: Meal) -> list[dt.datetime]:
    """The instants at which a meal can begin beside what is kept."""
    kept = options.kept_on(day)
    possible = meal_starts(options.asked.programme, day, (*kept, *stays), meal)
    return [start for start in possible if not any(spoils_meal(stay, start, meal) for stay in kept)]


def _hurried(
    options: Options, network: Network, starts: Sequence[dt.datetime], meal: Meal
) -> Mapping[int, list[dt.datetime]]:
    """The meals for which the next screening comes too soon, by the column of the way to it."""
    found: dict[int, list[dt.datetime]] = defaultdict(list)
    for start in starts:
        for column, before, after in _around(options, network, start, meal):
            if hurries_meal(options.asked.programme, before, after, start, options.asked.limits, meal):
                found[column].append(start)
    return found


def _around(
    options: Options, network: Network, start: dt.datetime, meal: Meal
) -> Iterator[tuple[int, Stay | None, Stay]]:
    """The ways that pass a meal, with what is before and, soon enough to matter, after it."""
    limits = options.asked.limits
    ends = plus_minutes(start, meal.minutes)
    too_late = plus_minutes(ends, longest_transfer_minutes(options.asked.programme, limits) + limits.early_minutes)
    stops = network.stops
    before = [place for place, stop in enumerate(stops) if stop.last_out.leaves <= start]
    after = [place for place, stop in enumerate(stops) if ends <= stop.first_in.starts < too_late]
    for later in after:
        yield network.firsts[later], None, stops[later].first_in
        for place in before:
            if (place, later) in network.ways:
                yield network.ways[place, later], stops[place].last_out, stops[later].first_in
