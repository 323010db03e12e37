"""What is asked as an integer programme: which screenings exclude each other, and what is wanted most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations

from fest_tui.planning.plan.integer_programme import Goal, IntegerProgramme
from fest_tui.planning.plan.meals import add_meals
from fest_tui.planning.plan.options import Options
from fest_tui.planning.plan.routes import add_routes, bits, hidden_rivals
from fest_tui.planning.plan.wished import GRADES


def formulate(people: Sequence[Options]) -> tuple[IntegerProgramme, tuple[Goal, ...]]:
    """The columns of each person's free options come first, one person after the other, then what helps."""
    firsts = first_columns(people)
    programme = IntegerProgramme(sum(len(options.free) for options in people))
    waiting: dict[int, int] = {}
    for options, first in zip(people, firsts, strict=True):
        _add_rivals(programme, options, first)
        _add_room(programme, options, first)
        add_meals(programme, options, first)
        waiting |= add_routes(programme, options, first)
    company = _add_company(programme, people, firsts)
    goals = (
        *_wishes(people, firsts),
        company,
        *_changes(people, firsts),
        Goal(costs=waiting, bound=0),
        Goal(costs=_ranks(people, firsts), matters=False),
    )
    return programme, tuple(goal for goal in goals if goal.costs)


def first_columns(people: Sequence[Options]) -> list[int]:
    """The column of each person's first free option."""
    return [sum(len(options.free) for options in people[:number]) for number in range(len(people))]


def _add_rivals(programme: IntegerProgramme, options: Options, first: int) -> None:
    """Exclusions as large groups of which one may be chosen: the tighter, the sooner a plan is proven best."""
    covered = [0] * len(options.free)
    for one, two in hidden_rivals(options):
        if covered[one] >> two & 1:
            continue
        group = _grown(options, one, two)
        programme.at_most_one(first + number for number in bits(group))
        for number in bits(group):
            covered[number] |= group


def _grown(options: Options, one: int, two: int) -> int:
    """Two rivals, with others that are rivals of all in the group."""
    group, common = 1 << one | 1 << two, options.rivals[one] & options.rivals[two]
    while common:
        another = common & -common
        group |= another
        common &= options.rivals[another.bit_length() - 1]
    return group


def _add_room(programme: IntegerProgramme, options: Options, first: int) -> None:
    for day, numbers in options.by_day().items():
        if day in options.room and len(numbers) > options.room[day]:
            programme.row({first + number: 1 for number in numbers}, most=options.room[day])


def _add_company(programme: IntegerProgramme, people: Sequence[Options], firsts: Sequence[int]) -> Goal:
    """Most pairs of people at the same screening, each with a column that can be 1 when both are there.

    Whoever joins somebody who is there in any case needs no such column.
    """
    free = [
        {option.stay.screening.id: first + number for number, option in enumerate(options.free)}
        for options, first in zip(people, firsts, strict=True)
    ]
    kept = [{option.stay.screening.id for option in options.kept} for options in people]
    costs: dict[int, int] = defaultdict(int)
    for one, other in permutations(range(len(people)), 2):
        for screening in sorted(free[one].keys() & kept[other]):
            costs[free[one][screening]] -= 1
    for one, other in combinations(range(len(people)), 2):
        for screening in sorted(free[one].keys() & free[other].keys()):
            column = programme.column()
            costs[column] = -1
            for there in (free[one][screening], free[other][screening]):
                programme.row({column: 1, there: -1}, most=0)
    return Goal(costs=costs, bound=sum(costs.values()))


def _wishes(people: Sequence[Options], firsts: Sequence[int]) -> Iterator[Goal]:
    """Most musts, then wants, then maybes."""
    for grade in GRADES:
        costs: dict[int, int] = {}
        within_reach = set()
        for options, first in zip(people, firsts, strict=True):
            for number, option in enumerate(options.free):
                wishes = [wish for wish in option.wishes if options.wishes[wish].interest == grade]
                within_reach |= {(first, wish) for wish in wishes}
                if wishes:
                    costs[first + number] = -len(wishes)
        yield Goal(costs=costs, bound=-len(within_reach))


def _changes(people: Sequence[Options], firsts: Sequence[int]) -> Iterator[Goal]:
    """Each new screening counts, and each pick kept is one the less taken off."""
    free = [option for options in people for option in options.free]
    if not any(option.picked for option in free) and all(len(option.wishes) == 1 for option in free):
        return  # There are as many new screenings as wishes fulfilled.
    costs = {
        first + number: -1 if option.picked else 1
        for options, first in zip(people, firsts, strict=True)
        for number, option in enumerate(options.free)
    }
    yield Goal(costs=costs, bound=-sum(cost < 0 for cost in costs.values()))


def _ranks(people: Sequence[Options], firsts: Sequence[int]) -> Mapping[int, int]:
    """Earlier screenings first."""
    return {
        first + number: number + 1
        for options, first in zip(people, firsts, strict=True)
        for number in range(len(options.free))
    }
