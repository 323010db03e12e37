"""A quick choice that breaks no rule: where the search for the best begins, and what it falls back on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from fest_tui.planning.bounds import leaves_meal
from fest_tui.planning.plan.options import Option, Options
from fest_tui.planning.plan.wished import GRADES


def filled(options: Options, chosen: Iterable[int] = ()) -> frozenset[int]:
    """These free options, by number, and every other one that still fits; those wished for most come first.

    What is not picked already, or is picked but sold out, has to fulfil a wish that nothing else does.
    """
    taken = set(chosen)
    fulfilled = {wish for number in taken for wish in options.free[number].wishes}
    days = {day: [number for number in numbers if number in taken] for day, numbers in options.by_day().items()}
    for number in sorted(range(len(options.free)), key=lambda number: _eagerness(options, options.free[number])):
        option = options.free[number]
        wanted = (option.picked and not _is_shunned(options, option)) or not fulfilled.issuperset(option.wishes)
        if wanted and number not in taken and _fits(options, number, taken, days):
            taken.add(number)
            fulfilled.update(option.wishes)
            days[option.day].append(number)
    return frozenset(taken)


def _eagerness(options: Options, option: Option) -> tuple[list[int], bool, bool, bool, dt.datetime]:
    """Sorts options; of equally good ones what is over first leaves most room for others."""
    interests = [options.wishes.all[number].interest for number in option.wishes]
    shunned = _is_shunned(options, option)
    wanted = [-interests.count(grade) for grade in GRADES]
    return wanted, shunned, not option.picked, option.sold_out, option.stay.leaves


def _is_shunned(options: Options, option: Option) -> bool:
    """Whether a plan would rather do without; a repair leaves what is sold out alone."""
    return option.sold_out and not options.asked.repair


def _fits(options: Options, number: int, taken: set[int], days: Mapping[dt.date, list[int]]) -> bool:
    rivals, day = options.rivals[number], options.free[number].day
    if any(rivals >> other & 1 for other in taken):
        return False
    if day in options.room and len(days[day]) >= options.room[day]:
        return False
    if day not in options.meals:
        return True
    stays = [*options.kept_on(day), *(options.free[each].stay for each in (*days[day], number))]
    return leaves_meal(options.asked.programme, day, stays, options.asked.limits)
