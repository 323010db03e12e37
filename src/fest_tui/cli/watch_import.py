"""`fest-tui watch import`: wishes out of a plan as text, another watchlist, or a list of films from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, table, tell, tell_problem
from fest_tui.cli.wish_files import change_wishes
from fest_tui.errors import NotFoundError, UnreadableError, UsageError
from fest_tui.library.wish_files import WishFile, wishes_in
from fest_tui.programme.wish_changes import wish_changes
from fest_tui.programme.wish_merge import Merged
from fest_tui.programme.wishes import Watchlist
from fest_tui.words import _, ngettext

if TYPE_CHECKING:
    from fest_tui.cli.shapes import Shape
    from fest_tui.programme.wish_match import Match, Matches


@click.command("import", help=_("Take wishes in: a plan as text, another watchlist, a list of Letterboxd or IMDb."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--take", "taken", multiple=True, metavar="ID", help=_("Take a doubtful match, by the film's id."))
@click.option("--all-doubtful", is_flag=True, help=_("Take every doubtful match."))
@click.option("--dry-run", is_flag=True, help=_("Only say what would change."))
@json_option
@global_options
def import_(*, file: Path, taken: tuple[str, ...], all_doubtful: bool, dry_run: bool, as_json: bool) -> None:
    """Import wishes. Exit code 1 where mine stands against theirs, 3 where something could not be read."""
    programme = options().load_programme()
    found = wishes_in(file, programme)
    if (taken or all_doubtful) and not found.is_list:
        raise UsageError(_("--take and --all-doubtful are for lists of films; this is a watchlist."))
    _require_doubtful(taken, found.matches)
    chosen = {match.film.id for match in found.matches.doubtful if all_doubtful or match.film.id in taken}
    before, merged = change_wishes(
        options().watchlist_of(programme), lambda mine: found.into(mine, chosen), dry_run=dry_run
    )
    outcome = _Outcome(
        file=found,
        before=before,
        merged=merged,
        left_out=tuple(match for match in found.matches.doubtful if match.film.id not in chosen),
    )
    if as_json:
        emit(_shape(outcome, dry_run=dry_run))
    else:
        _tell(outcome, dry_run=dry_run)
    if any(problem.severity == "error" for problem in found.problems):
        click.get_current_context().exit(UnreadableError.exit_code)
    if merged.conflicts:
        click.get_current_context().exit(1)


class _Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What an import did; the doubtful matches that were `left_out` are still open."""

    file: WishFile
    before: Watchlist
    merged: Merged
    left_out: tuple[Match, ...]


def _require_doubtful(taken: tuple[str, ...], matches: Matches) -> None:
    known = {match.film.id for match in (*matches.sure, *matches.doubtful)}
    for film in taken:
        if film not in known:
            ids = ", ".join(match.film.id for match in matches.doubtful)
            raise NotFoundError(
                _("{id!r} is none of the films that the list may mean; nothing was taken in.").format(id=film),
                _("Doubtful are: {ids}.").format(ids=ids) if ids else "",
            )


def _shape(outcome: _Outcome, *, dry_run: bool) -> Shape:
    file = outcome.file
    return {
        "form": file.form,
        "kept": not dry_run,
        "changes": list(wish_changes(outcome.file.programme, outcome.before, outcome.merged.watchlist)),
        "conflicts": list(outcome.merged.conflicts),
        "listed": file.listed,
        "sure": [_match_shape(match) for match in file.matches.sure],
        "doubtful": [_match_shape(match) for match in outcome.left_out],
        "strangers": len(file.matches.strangers),
        "problems": [msgspec.to_builtins(problem) for problem in file.problems],
    }


def _match_shape(match: Match) -> Shape:
    return {
        "film_id": match.film.id,
        "title": match.film.title,
        "year": match.film.year,
        "listed_title": match.listed.title,
        "listed_year": match.listed.year,
        "line": match.listed.line,
        "why": match.why,
    }


def _tell(outcome: _Outcome, *, dry_run: bool) -> None:
    for problem in outcome.file.problems:
        tell_problem(problem)
    changes = wish_changes(outcome.file.programme, outcome.before, outcome.merged.watchlist)
    for says in (*changes, *outcome.merged.conflicts):
        tell(says)
    for match in outcome.file.matches.sure:
        if outcome.before.interests.get(match.film.id) == "hidden":
            tell(_("{title} stays hidden, as you wished.").format(title=match.film.title))
    if outcome.left_out:
        table([(match.film.title, match.why, match.film.id) for match in outcome.left_out])
        count = len(outcome.left_out)
        says = ngettext("{count} doubtful match was left out.", "{count} doubtful matches were left out.", count)
        tell(says.format(count=count))
        tell(_("--take ID takes one in, --all-doubtful all of them."))
    if outcome.file.strangers and outcome.file.listed:
        says = ngettext(
            "{count} of {listed} is not in this programme.",
            "{count} of {listed} are not in this programme.",
            outcome.file.strangers,
        )
        tell(says.format(count=outcome.file.strangers, listed=outcome.file.listed))
    if not changes:
        tell(_("Nothing has changed."))
    elif dry_run:
        tell(_("Nothing was written."))
