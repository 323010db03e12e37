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

Wished = tuple[int, int]
"""A wish of somebody: the number of the person, and of the wish."""


def formulate(people: Sequence[Options]) -> tuple[IntegerProgramme, tuple[Goal, ...]]:
    """The columns of each person's free options come first, one person after the other, then what helps."""
    firsts = first_columns(people)
    programme = IntegerProgramme(sum(len(options.free) for options in people))
    waiting: dict[int, int] = {}
    for options, first in zip(people, firsts, strict=True):
        _add_rivals(programme, options, first)
        _add_room(programme, options, first)
        networks = add_routes(programme, options, first)
        add_meals(programme, options, first, networks)
        for network in networks.values():
            waiting |= network.waiting
    shared = _add_shared_wishes(programme, people, firsts)
    company = _add_company(programme, people, firsts)
    changes = [] if _changes_follow(people, shared) else [_changes(people, firsts)]
    sold_out = [_sold_out(people, firsts)]
    # A repair lets alone what is sold out, unless as many changes clear the clashes without it.
    repair = any(options.asked.repair for options in people)
    goals = (
        *_wishes(people, firsts, shared),
        company,
        *(changes + sold_out if repair else sold_out + changes),
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
    kept = [{stay.screening.id for stay in options.kept} for options in people]
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


def _add_shared_wishes(
    programme: IntegerProgramme, people: Sequence[Options], firsts: Sequence[int]
) -> Mapping[Wished, int]:
    """A column for each wish that two choices may fulfil at once, so that it counts once: a short before two films."""
    shared: dict[Wished, int] = {}
    for person, (options, first) in enumerate(zip(people, firsts, strict=True)):
        for wish, numbers in _by_wish(options).items():
            if any(options.wishes.all[wish].is_side_show(options.free[number].stay) for number in numbers):
                shared[person, wish] = column = programme.column()
                programme.row({column: 1, **{first + number: -1 for number in numbers}}, most=0)
    return shared


def _by_wish(options: Options) -> Mapping[int, list[int]]:
    """The free options that fulfil each wish within reach."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, option in enumerate(options.free):
        for wish in option.wishes:
            found[wish].append(number)
    return found


def _wishes(people: Sequence[Options], firsts: Sequence[int], shared: Mapping[Wished, int]) -> Iterator[Goal]:
    """Most musts, then wants, then maybes. No two choices fulfil one wish, but for those shared."""
    for grade in GRADES:
        costs: dict[int, int] = defaultdict(int)
        within_reach = 0
        for person, (options, first) in enumerate(zip(people, firsts, strict=True)):
            for wish, numbers in _by_wish(options).items():
                if options.wishes.all[wish].interest == grade:
                    within_reach += 1
                    own = shared.get((person, wish))
                    for column in (first + number for number in numbers) if own is None else (own,):
                        costs[column] -= 1
        yield Goal(costs=costs, bound=-within_reach)


def _sold_out(people: Sequence[Options], firsts: Sequence[int]) -> Goal:
    """Fewest picks that are sold out and without a ticket."""
    costs = {
        first + number: 1
        for options, first in zip(people, firsts, strict=True)
        for number, option in enumerate(options.free)
        if option.sold_out
    }
    return Goal(costs=costs, bound=0)


def _changes_follow(people: Sequence[Options], shared: Mapping[Wished, int]) -> bool:
    """Whether as many screenings are new as wishes fulfilled, so that the changes are settled by the wishes."""
    free = [option for options in people for option in options.free]
    return not shared and all(not option.picked and len(option.wishes) == 1 for option in free)


def _changes(people: Sequence[Options], firsts: Sequence[int]) -> Goal:
    """Each new screening counts, and each pick kept is one the less taken off."""
    costs = {
        first + number: -1 if option.picked else 1
        for options, first in zip(people, firsts, strict=True)
        for number, option in enumerate(options.free)
    }
    return Goal(costs=costs, bound=-sum(cost < 0 for cost in costs.values()))


def _ranks(people: Sequence[Options], firsts: Sequence[int]) -> Mapping[int, int]:
    """Earlier screenings first."""
    return {
        first + number: number + 1
        for options, first in zip(people, firsts, strict=True)
        for number in range(len(options.free))
    }
