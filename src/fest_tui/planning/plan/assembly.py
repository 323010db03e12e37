"""A choice made into a plan: what it holds, what it leaves out, and what it would change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fest_tui.planning.bounds import breaches
from fest_tui.planning.clashes import find_clashes
from fest_tui.planning.plan.changes import changes_to
from fest_tui.planning.plan.chosen import Chosen
from fest_tui.planning.plan.explanations import left_out
from fest_tui.planning.plan.options import Options
from fest_tui.planning.plan.outcome import Plan, Total
from fest_tui.planning.plan.wished import GRADES
from fest_tui.planning.plan.words import estimated_ways
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Interest


def assembled(options: Options, numbers: Iterable[int], *, proven: bool, notes: Sequence[str] = ()) -> Plan:
    """The plan of one visitor who chose these free options, by number, beside what is kept."""
    chosen = Chosen(options, numbers)
    asked, picks = options.asked, _picks(chosen)
    estimated = estimated_ways(asked.programme, picks, asked.limits)
    return Plan(
        picks=picks,
        left_out=left_out(chosen),
        changes=changes_to(chosen, picks),
        clashes=find_clashes(
            asked.programme, picks, busy=asked.watchlist.busy, limits=asked.limits, wishes=asked.watchlist
        ),
        breaches=breaches(asked.programme, picks, asked.limits),
        proven=proven,
        totals=_totals(chosen),
        notes=(*notes, *([estimated] if estimated else [])),
    )


def _picks(chosen: Chosen) -> tuple[Screening, ...]:
    """What is chosen; a repair lets picks that do not take place alone, since they clash with nothing."""
    asked = chosen.options.asked
    programme, ids = asked.programme, {stay.screening.id for stay in chosen.agenda.stays}
    if asked.repair:
        ids |= {pick.id for pick in programme.those(asked.watchlist.picked) if not pick.takes_place}
    return programme.those(ids)


def _totals(chosen: Chosen) -> Mapping[Interest, Total]:
    wishes = chosen.options.wishes
    planned = [wish.interest for wish in wishes if chosen.fulfils(wish)]
    wished = [wish.interest for wish in wishes]
    return {grade: Total(planned=planned.count(grade), wished=wished.count(grade)) for grade in GRADES}
