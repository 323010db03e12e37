"""`fest-tui plan` and `both`: the best route through the festival, for one visitor or for several."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fest_tui.cli.listing import when_by_night
from fest_tui.cli.missing import tell_missing
from fest_tui.cli.options import global_options, json_option, options, usual_limits
from fest_tui.cli.output import emit, say, table, tell, tell_problem
from fest_tui.cli.shapes import breach_shape, clash_shape
from fest_tui.cli.stopping import stoppable
from fest_tui.errors import UnreadableError, UsageError
from fest_tui.exports.screening_list import screening_shape
from fest_tui.planning.limits import limits_of
from fest_tui.programme import wishing
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.words import _, listed

if TYPE_CHECKING:
    from fest_tui.cli.shapes import Shape
    from fest_tui.planning.plan import Plan, Together

_PATIENCE = 30
"""Seconds a plan may take before the best one found so far is given."""

_MANY = 3
"""Films left out for one reason from which on they share a line."""

_time_limit = click.option(
    "--time-limit",
    type=click.IntRange(min=0, max=3600),
    default=_PATIENCE,
    show_default=True,
    metavar="SECONDS",
    help=_("Stop looking for something better after so long."),
)


@click.command(help=_("Find the best set of screenings for my wishes that has no clash."))
@click.option("--repair", is_flag=True, help=_("Only clear the clashes among my picks, with the fewest changes."))
@click.option("--apply", "apply_", is_flag=True, help=_("Make the plan my picks; `watch undo` takes it back."))
@_time_limit
@json_option
@global_options
def plan(*, repair: bool, apply_: bool, time_limit: int, as_json: bool) -> None:
    """Plan. Exit code 1 when clashes or broken limits remain that cannot be helped, or nothing is wished."""
    from fest_tui.planning.plan import NOTHING, NothingWishedError, make_plan

    programme = options().load_programme()
    store = options().watchlist_of(programme)
    watchlist = store.load()
    limits, now = limits_of(watchlist, usual_limits()), options().instant(programme)
    if not as_json:
        tell_missing(programme, watchlist)
    try:
        with stoppable() as cancelled:
            made = make_plan(
                programme, watchlist, limits, now=now, repair=repair, time_limit=time_limit, cancelled=cancelled
            )
    except NothingWishedError:
        if as_json:
            emit(_plan_shape(programme, NOTHING, watchlist))
        raise
    if apply_:
        chosen = [pick.id for pick in made.picks]
        store.change(lambda now: wishing.choose(now, programme, chosen))
    if as_json:
        emit(_plan_shape(programme, made, watchlist))
    else:
        _tell_plan(programme, made)
        if made.changes:
            applied = _("These are your picks now. fest-tui watch undo takes it back.")
            tell(applied if apply_ else _("Nothing was changed. With --apply these become your picks."))
        elif apply_:
            tell(_("These were your picks already."))
    if _is_troubled(made):
        click.get_current_context().exit(1)


@click.command(help=_("Plan for several watchlists: what each sees, and with whom."))
@click.argument("files", nargs=-1, required=True, metavar="FILE FILE...", type=click.Path(path_type=Path))
@_time_limit
@json_option
@global_options
def both(files: tuple[Path, ...], *, time_limit: int, as_json: bool) -> None:
    """Plan together. Exit code 3 when lines could not be read, else 1 as for `plan`."""
    from fest_tui.cli.wish_files import written_wishes_in
    from fest_tui.planning.plan import NOTHING, NothingWishedError, Person, Together, plan_together

    _require_several(files)
    programme = options().load_programme()
    usual, now = usual_limits(), options().instant(programme)
    wishes = [written_wishes_in(file, programme) for file in files]
    for problem in (problem for file in wishes for problem in file.problems):
        tell_problem(problem)
    people = [
        Person(name=name, watchlist=file.watchlist, limits=limits_of(file.watchlist, usual))
        for name, file in zip(_names(files), wishes, strict=True)
    ]
    try:
        with stoppable() as cancelled:
            made = plan_together(programme, people, now=now, time_limit=time_limit, cancelled=cancelled)
    except NothingWishedError:
        if as_json:
            plans = {person.name: NOTHING for person in people}
            emit(_together_shape(programme, Together(screenings=(), plans=plans, proven=True, notes=())))
        raise
    if as_json:
        emit(_together_shape(programme, made))
    else:
        _tell_together(programme, made)
    if any(problem.severity == "error" for file in wishes for problem in file.problems):
        click.get_current_context().exit(UnreadableError.exit_code)
    if any(map(_is_troubled, made.plans.values())):
        click.get_current_context().exit(1)


def _require_several(files: tuple[Path, ...]) -> None:
    if len(files) < 2:  # noqa: PLR2004 - two make a company
        raise UsageError(_("Name at least two watchlists."), _("fest-tui where tells where yours is."))
    for number, file in enumerate(files):
        if file.resolve() in {other.resolve() for other in files[:number]}:
            raise UsageError(_("{file} is named twice.").format(file=file), _("Name each watchlist once."))


def _is_troubled(made: Plan) -> bool:
    return bool(made.clashes or made.breaches)


def _names(files: tuple[Path, ...]) -> list[str]:
    """A short name for each file; files of one name are told apart by their folders."""
    count = Counter(file.stem for file in files)
    names = [file.stem if count[file.stem] == 1 else str(Path(file.parent.name, file.stem)) for file in files]
    return names if len(set(names)) == len(names) else [str(file) for file in files]


def _plan_shape(programme: Programme, made: Plan, watchlist: Watchlist) -> Shape:
    return {
        "picks": [screening_shape(programme, pick, watchlist) for pick in made.picks],
        "left_out": [
            {"film_id": each.film_id, "title": each.title, "interest": each.interest, "why": each.why}
            for each in made.left_out
        ],
        "changes": [
            {
                "action": each.action,
                "from": screening_shape(programme, each.before, watchlist) if each.before else None,
                "to": screening_shape(programme, each.after, watchlist) if each.after else None,
                "says": each.says,
            }
            for each in made.changes
        ],
        "clashes": [clash_shape(programme, clash, watchlist) for clash in made.clashes],
        "breaches": [breach_shape(breach) for breach in made.breaches],
        "proven": made.proven,
        "interest_totals": {
            interest: {"planned": total.planned, "wished": total.wished} for interest, total in made.totals.items()
        },
        "notes": list(made.notes),
    }


def _together_shape(programme: Programme, made: Together) -> Shape:
    nobody = Watchlist()
    return {
        "screenings": [
            screening_shape(programme, shared.screening, nobody) | {"with": list(shared.people)}
            for shared in made.screenings
        ],
        "people": {name: _plan_shape(programme, own, nobody) for name, own in made.plans.items()},
        "proven": made.proven,
        "notes": list(made.notes),
    }


def _tell_plan(programme: Programme, made: Plan) -> None:
    if made.picks:
        table(
            [
                (when_by_night(programme, pick), pick.title, programme.venue_of(pick).name, pick.id)
                for pick in made.picks
            ]
        )
    # A plan from nothing is all additions, which the list above tells.
    from_something = len(made.picks) > len(made.changes) or any(change.before for change in made.changes)
    for heading, lines in (
        (_("To do:"), [change.says for change in made.changes] if from_something else []),
        (_("Left out:"), [*_left_out(made)]),
        (_("Clashes that cannot be helped:"), [clash.says for clash in made.clashes]),
        (_("Limits not kept:"), [breach.alone for breach in made.breaches]),
    ):
        if lines:
            say()
            say(heading)
            for line in lines:
                say(f"  {line}")
    for note in made.notes:
        tell(note)
    tell(_totals(made))


def _left_out(made: Plan) -> Iterator[str]:
    """The films left out, each with its reason; many of one reason in one line, after the others."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for each in made.left_out:
        by_reason[each.why].append(each.title)
    for why, titles in sorted(by_reason.items(), key=lambda item: len(item[1]) >= _MANY):
        if len(titles) < _MANY:
            yield from (f"{title}: {why}" for title in titles)
        else:
            yield f"{why}: {listed(titles)}"


def _tell_together(programme: Programme, made: Together) -> None:
    if made.screenings:
        table(
            [
                (when_by_night(programme, each.screening), each.screening.title, listed(each.people), each.screening.id)
                for each in made.screenings
            ]
        )
    for name, own in made.plans.items():
        for left in own.left_out:
            say(_("{name} misses {title}: {why}").format(name=name, title=left.title, why=left.why))
        for trouble in (*(clash.says for clash in own.clashes), *(breach.alone for breach in own.breaches)):
            say(f"{name}: {trouble}")
    for note in (*made.notes, *(f"{name}: {note}" for name, own in made.plans.items() for note in own.notes)):
        tell(note)
    tell(_("Proven best.") if made.proven else _("The best found in time; there may be a better one."))


def _totals(made: Plan) -> str:
    words = {"must": _("musts {planned} of {wished}"), "want": _("wants {planned} of {wished}")}
    words["maybe"] = _("maybes {planned} of {wished}")
    parts = [
        words[interest].format(planned=total.planned, wished=total.wished)
        for interest, total in made.totals.items()
        if interest in words and total.wished
    ]
    proof = _("proven best") if made.proven else _("the best found in time, there may be a better one")
    return " · ".join([*parts, proof])
