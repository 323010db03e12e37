"""`fest-tui watch export`, `merge`, `undo`, `redo` and `diary`: the watchlist as a text, with others, and as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click
import msgspec

from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, tell, tell_problem, write_out
from fest_tui.cli.wish_files import change_wishes, written_wishes_in
from fest_tui.errors import NotFoundError, UnreadableError
from fest_tui.library.wish_files import WishFile
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_changes import wish_changes
from fest_tui.programme.wish_merge import merge_wishes
from fest_tui.programme.wishes import Watchlist
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.words import _, ngettext

_MOST_STEPS = 100
"""As many as the store of the watchlist keeps."""

_out = click.option("--out", type=click.Path(path_type=Path), help=_("The file to write; without it, standard output."))
_steps = click.option("--steps", type=click.IntRange(1, _MOST_STEPS), default=1, help=_("How many changes."))


def read_watchlist(path: Path, programme: Programme) -> Watchlist:
    """The watchlist in a file, a store or a plan as text, as far as it is of this programme; its problems are told.

    Raises:
        UnreadableError: there is no such file, or it is no watchlist of this festival.
        StoreError: it is a watchlist of fest-tui, but a damaged one.

    """
    found = written_wishes_in(path, programme)
    for problem in found.problems:
        tell_problem(problem)
    return found.watchlist


@click.command("export", help=_("Write the watchlist as a text that anybody can read, edit, mail, and import again."))
@_out
@global_options
def export_(*, out: Path | None) -> None:
    """Export the watchlist."""
    from fest_tui.exports.plan_text import plan_text

    programme = options().load_programme()
    write_out(plan_text(programme, options().watchlist_of(programme).load()).encode(), out)


@click.command(help=_("Write what I have seen by now as a table that Letterboxd imports."))
@_out
@json_option
@global_options
def diary(*, out: Path | None, as_json: bool) -> None:
    """Export what was seen."""
    from fest_tui.exports.diary import diary_csv, seen

    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    now = options().instant(programme)
    films = seen(programme, watchlist, now)
    if as_json:
        emit(
            {
                "seen": [
                    {"film_id": film.id, "title": film.title, "year": film.year, "date": day.isoformat()}
                    for film, day in films
                ]
            }
        )
        return
    write_out(diary_csv(programme, watchlist, now), out)
    says = ngettext("{count} film seen.", "{count} films seen.", len(films))
    tell(says.format(count=len(films)) if films else _("None of the films picked is over yet."))


@click.command(help=_("Take in what others changed of a watchlist that was mine: BASE as it was, THEIRS as it is."))
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("theirs", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=_("Only say what would change."))
@json_option
@global_options
def merge(*, base: Path, theirs: Path, dry_run: bool, as_json: bool) -> None:
    """Merge three ways. Exit code 1 where both sides changed one wish."""
    programme = options().load_programme()
    was, is_ = (written_wishes_in(path, programme) for path in (base, theirs))
    for file in (was, is_):
        _require_whole(file)
    before, merged = change_wishes(
        options().watchlist_of(programme),
        lambda mine: merge_wishes(programme, was.watchlist, mine, is_.watchlist),
        dry_run=dry_run,
    )
    changes = wish_changes(programme, before, merged.watchlist)
    if as_json:
        problems = [msgspec.to_builtins(problem) for problem in (*was.problems, *is_.problems)]
        conflicts = list(merged.conflicts)
        emit({"kept": not dry_run, "changes": list(changes), "conflicts": conflicts, "problems": problems})
    else:
        for says in (*changes, *merged.conflicts):
            tell(says)
        if not changes:
            tell(_("Nothing has changed."))
        elif dry_run:
            tell(_("Nothing was written."))
    if merged.conflicts:
        click.get_current_context().exit(1)


@click.command(help=_("Take back the last change of the watchlist."))
@_steps
@json_option
@global_options
def undo(*, steps: int, as_json: bool) -> None:
    """Undo."""
    programme = options().load_programme()
    store = options().watchlist_of(programme)
    count, changes = _go(programme, store, WatchlistStore.undo, steps)
    if not count:
        _refuse(_("There is no change of the watchlist to undo."), store)
    if as_json:
        emit({"undone": count, "changes": changes})
        return
    tell(ngettext("{count} change undone:", "{count} changes undone:", count).format(count=count))
    _tell_steps(count, steps, changes)


@click.command(help=_("Make the change of the watchlist again that was undone last."))
@_steps
@json_option
@global_options
def redo(*, steps: int, as_json: bool) -> None:
    """Redo."""
    programme = options().load_programme()
    store = options().watchlist_of(programme)
    count, changes = _go(programme, store, WatchlistStore.redo, steps)
    if not count:
        _refuse(_("There is no change of the watchlist that was undone last and could be made again."), store)
    if as_json:
        emit({"redone": count, "changes": changes})
        return
    tell(ngettext("{count} change made again:", "{count} changes made again:", count).format(count=count))
    _tell_steps(count, steps, changes)


def _go(
    programme: Programme, store: WatchlistStore, step: Callable[[WatchlistStore], bool], steps: int
) -> tuple[int, list[str]]:
    """How many steps were gone, and what is different for it."""
    before = store.load()
    count = 0
    while count < steps and step(store):
        count += 1
    return count, list(wish_changes(programme, before, store.load()))


def _tell_steps(count: int, wanted: int, changes: list[str]) -> None:
    for says in changes:
        tell(f"  {says}")
    if not changes:
        tell(_("  the same wishes as before"))
    if count < wanted:
        tell(_("There were no more, of {count} asked for.").format(count=wanted))


def _refuse(says: str, store: WatchlistStore) -> NoReturn:
    raise NotFoundError(says, _("It is kept in {path}.").format(path=store.path))


def _require_whole(file: WishFile) -> None:
    """A line that could not be read, or was cut off, would look like a wish that was taken off.

    Raises:
        UnreadableError: there is such a line; all are told.

    """
    is_read = not any(problem.severity == "error" for problem in file.problems)
    if is_read and file.is_whole:
        return
    for problem in file.problems:
        tell_problem(problem)
    raise UnreadableError(
        _("Only texts that can be read whole are merged; nothing was changed."),
        hint=_("Get the whole text once more, or put its last line right if it is meant so.")
        if is_read
        else _("Put these lines right first."),
    )
