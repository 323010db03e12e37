"""One plan for several people: each sees the best for them, and as much as can be in company."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from fest_tui.planning.plan.assembly import assembled
from fest_tui.planning.plan.making import TIME_LIMIT, has_wishes, is_over, never, nothing_wished, options_for
from fest_tui.planning.plan.options import Asked
from fest_tui.planning.plan.outcome import Person, Plan, Shared, Together
from fest_tui.planning.plan.search import best_choice
from fest_tui.planning.plan.words import festival_over
from fest_tui.programme.programme import Programme


def plan_together(
    programme: Programme,
    people: Sequence[Person],
    *,
    now: dt.datetime | None,
    time_limit: float = TIME_LIMIT,
    cancelled: Callable[[], bool] = never,
) -> Together:
    """A plan for each of several people, by the rules of `make_plan`, whose wishes are counted together.

    Company comes after the wishes: among equally good plans, those in which most pairs of people are at the same
    screenings. Then the fewest changes of anybody's picks, and the least waiting.

    Raises:
        NothingWishedError: nobody has any wish.
        PlanCancelledError: `cancelled` said so; it is asked again and again while the search runs.

    """
    over = is_over(programme, now)
    asked = [
        Asked(
            programme=programme,
            watchlist=each.watchlist,
            limits=each.limits,
            now=None if over else now,
            person=each.name,
        )
        for each in people
    ]
    options = [options_for(each) for each in asked]
    if not any(map(has_wishes, options)):
        raise nothing_wished(repair=False)
    choice = best_choice(options, time_limit=time_limit, cancelled=cancelled)
    plans = {
        person.name: assembled(each, numbers, proven=choice.proven)
        for person, each, numbers in zip(people, options, choice.chosen, strict=True)
    }
    notes = (festival_over(),) if over else ()
    return Together(screenings=_shared(programme, plans), plans=plans, proven=choice.proven, notes=notes)


def _shared(programme: Programme, plans: Mapping[str, Plan]) -> tuple[Shared, ...]:
    people: dict[str, list[str]] = {}
    for name, plan in plans.items():
        for screening in plan.picks:
            people.setdefault(screening.id, []).append(name)
    return tuple(Shared(screening=each, people=tuple(people[each.id])) for each in programme.those(people))
