"""From today's picks to a plan, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fest_tui.planning.plan import words
from fest_tui.planning.plan.chosen import Chosen
from fest_tui.planning.plan.outcome import PlanChange
from fest_tui.programme.model import Screening


def changes_to(chosen: Chosen, picks: Sequence[Screening]) -> tuple[PlanChange, ...]:
    """What to take off and put on, in order of time. The same film at another screening is one swap."""
    asked = chosen.options.asked
    planned = {screening.id for screening in picks}
    taken_off = [
        screening for screening in asked.programme.those(asked.watchlist.picked) if screening.id not in planned
    ]
    put_on = [screening for screening in picks if screening.id not in asked.watchlist.picked]
    changes = list(_swaps(chosen, taken_off, put_on))
    swapped = {each.id for change in changes for each in (change.before, change.after) if each}
    changes += [_drop(chosen, screening) for screening in taken_off if screening.id not in swapped]
    changes += [_add(chosen, screening) for screening in put_on if screening.id not in swapped]
    return tuple(sorted(changes, key=_order))


def _swaps(chosen: Chosen, taken_off: Sequence[Screening], put_on: Sequence[Screening]) -> Iterator[PlanChange]:
    free = [(each, chosen.agenda.stay_of(each).films) for each in put_on]
    for before in taken_off:
        films = chosen.agenda.stay_of(before).films
        found = next((pair for pair in free if films & pair[1]), None)
        if found is not None:
            free.remove(found)
            after, _films = found
            says = words.swap(chosen.options.asked.programme, before, after)
            yield PlanChange(action="swap", before=before, after=after, says=says)


def _drop(chosen: Chosen, screening: Screening) -> PlanChange:
    return PlanChange(action="drop", before=screening, after=None, says=_drop_says(chosen, screening))


def _drop_says(chosen: Chosen, screening: Screening) -> str:
    if screening.takes_place and chosen.agenda.stay_of(screening).films & chosen.films:
        return words.drop_double(chosen.options.asked.programme, screening)
    if screening.takes_place and chosen.interest_in(screening) is None:
        return words.drop_hidden(screening, chosen.options.asked.person)
    return words.drop(screening, chosen.named(screening))


def _add(chosen: Chosen, screening: Screening) -> PlanChange:
    says = words.add(chosen.options.asked.programme, screening, chosen.named(screening))
    return PlanChange(action="add", before=None, after=screening, says=says)


def _order(change: PlanChange) -> tuple[float, str]:
    """By the first time that a change touches."""
    screenings = [each for each in (change.before, change.after) if each]
    return min((each.starts.timestamp(), each.id) for each in screenings)
