"""Free time for a meal, in rows of an integer programme."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

from fest_tui.planning.bounds import hurries_meal, meal_starts, spoils_meal
from fest_tui.planning.plan.integer_programme import IntegerProgramme
from fest_tui.planning.plan.options import Options
from fest_tui.planning.slack import Stay
from fest_tui.planning.transfers import longest_transfer_minutes
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Meal


def add_meals(programme: IntegerProgramme, options: Options, first: int) -> None:
    """Choose on each day one instant at which a meal begins, and nothing that spoils or hurries it."""
    if (meal := options.asked.limits.meal) is None:
        return
    days = options.by_day()
    for day in sorted(options.meals & days.keys()):
        stays = {first + number: options.free[number].stay for number in days[day]}
        _add_meal(programme, options, stays, day, meal)


def _add_meal(
    programme: IntegerProgramme, options: Options, stays: Mapping[int, Stay], day: dt.date, meal: Meal
) -> None:
    """The rows of one day, whose free options are given by column."""
    kept = options.kept_on(day)
    possible = meal_starts(options.asked.programme, day, (*kept, *stays.values()), meal)
    starts = [start for start in possible if _leaves_time(options, kept, start, meal)]
    columns = {start: programme.column(whole=True) for start in starts}
    programme.row(dict.fromkeys(columns.values(), 1), least=1, most=1)
    for column, stay in stays.items():
        spoilt = [columns[start] for start in starts if _spoils(options, kept, stay, start, meal)]
        if spoilt:
            programme.at_most_one((column, *spoilt))
    for pair, hurried in _hurried(options, stays, starts, meal).items():
        programme.row(dict.fromkeys((*pair, *(columns[start] for start in hurried)), 1), most=2)


def _leaves_time(options: Options, stays: Sequence[Stay], start: dt.datetime, meal: Meal) -> bool:
    return not any(spoils_meal(stay, start, options.asked.limits, meal) for stay in stays) and not any(
        _hurry(options, one, two, start, meal) for one in stays for two in stays if one != two
    )


def _spoils(options: Options, kept: Sequence[Stay], stay: Stay, start: dt.datetime, meal: Meal) -> bool:
    """Whether a screening spoils a meal, by itself or together with what is kept."""
    return spoils_meal(stay, start, options.asked.limits, meal) or any(
        _hurry(options, other, stay, start, meal) for other in kept
    )


def _hurried(
    options: Options, stays: Mapping[int, Stay], starts: Sequence[dt.datetime], meal: Meal
) -> Mapping[tuple[int, int], list[dt.datetime]]:
    """The meals that two screenings hurry together, by the columns of both."""
    limits = options.asked.limits
    longest_way = longest_transfer_minutes(options.asked.programme, limits) + limits.early_minutes
    found: dict[tuple[int, int], list[dt.datetime]] = defaultdict(list)
    for start in starts:
        ends = plus_minutes(start, meal.minutes)
        too_late = plus_minutes(ends, longest_way)
        before = [(column, stay) for column, stay in stays.items() if stay.leaves <= start]
        after = [(column, stay) for column, stay in stays.items() if ends <= stay.starts < too_late]
        for one, earlier in before:
            for two, later in after:
                if _hurry(options, earlier, later, start, meal):
                    found[one, two].append(start)
    return found


def _hurry(options: Options, one: Stay, two: Stay, start: dt.datetime, meal: Meal) -> bool:
    return hurries_meal(options.asked.programme, one, two, start, options.asked.limits, meal)
