"""A choice made into a plan: what it holds, what it leaves out, and what it would change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fest_tui.planning.bounds import Breach, breaches
from fest_tui.planning.clashes import Clash, find_clashes
from fest_tui.planning.plan.changes import changes_to
from fest_tui.planning.plan.chosen import Chosen
from fest_tui.planning.plan.explanations import left_out
from fest_tui.planning.plan.notes import notes_on
from fest_tui.planning.plan.options import Options
from fest_tui.planning.plan.outcome import Plan, Total
from fest_tui.planning.plan.wished import GRADES
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Interest


def assembled(options: Options, numbers: Iterable[int], *, proven: bool, notes: Sequence[str] = ()) -> Plan:
    """The plan of one visitor who chose these free options, by number, beside what is kept."""
    chosen = Chosen(options, numbers)
    picks = options.asked.programme.those(stay.screening.id for stay in chosen.agenda.stays)
    return Plan(
        picks=picks,
        left_out=left_out(chosen),
        changes=changes_to(chosen, picks),
        clashes=_clashes(options, picks),
        breaches=_breaches(options, picks),
        proven=proven,
        totals=_totals(chosen),
        notes=(*notes, *notes_on(chosen, picks)),
    )


def _clashes(options: Options, picks: Iterable[Screening]) -> tuple[Clash, ...]:
    """The clashes that still make a difference: none of what is past."""
    asked, keeping = options.asked, options.keeping
    found = find_clashes(
        asked.programme,
        [pick for pick in picks if pick.id not in keeping.past],
        busy=asked.watchlist.busy,
        limits=asked.limits,
        wishes=asked.watchlist,
        now=asked.now,
    )
    return tuple(clash for clash in found if not _all_begun(options, clash.screenings))


def _breaches(options: Options, picks: Sequence[Screening]) -> tuple[Breach, ...]:
    """The limits that are not kept, as far as that still makes a difference."""
    asked = options.asked
    attended = [pick for pick in picks if pick.id not in options.keeping.missed]
    found = breaches(asked.programme, attended, asked.limits)
    return tuple(breach for breach in found if not _all_begun(options, breach.screenings))


def _all_begun(options: Options, screenings: Iterable[Screening]) -> bool:
    return {screening.id for screening in screenings} <= options.keeping.begun


def _totals(chosen: Chosen) -> Mapping[Interest, Total]:
    wishes = chosen.options.wishes.all
    planned = [wishes[number].interest for number in chosen.fulfilled]
    wished = [wish.interest for wish in wishes]
    return {grade: Total(planned=planned.count(grade), wished=wished.count(grade)) for grade in GRADES}
