"""`fest-tui import`, `update` and `undo-import`: what sources say, into a programme store and out of it again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from fest_tui import paths
from fest_tui.cli.importing_shapes import import_shape, summary, tell_changes
from fest_tui.cli.options import global_options, json_option, options, zone_named
from fest_tui.cli.output import emit, tell, tell_problem
from fest_tui.errors import NotFoundError, UnreadableError, UsageError
from fest_tui.library.batch import Request
from fest_tui.library.gathering import gather, sources_named
from fest_tui.library.importing import Ready, read_for_file, read_for_shelf
from fest_tui.library.intake import GuttedError, Outcome
from fest_tui.library.shelf import own_shelf
from fest_tui.programme.days import parse_date
from fest_tui.store.memory import Source
from fest_tui.store.programmes import ProgrammeStore
from fest_tui.words import _


@click.command(
    "import", help=_("Read pages, tables, calendars and schedules, files or addresses, into a festival's programme.")
)
@click.argument("places", nargs=-1, required=True, metavar="PATH_OR_ADDRESS...")
@click.option("--into", type=click.Path(path_type=Path), help=_("The store to write; made when it does not exist."))
@click.option("--festival", metavar="ID", default="", help=_("The festival to import into, by its id."))
@click.option("--name", default="", help=_("What to call a new festival."))
@click.option("--title", default="", help=_("The title of the film, for a page that does not print it."))
@click.option("--timezone", metavar="ZONE", help=_("The festival's time zone, such as Europe/Berlin."))
@click.option(
    "--days",
    metavar="FROM..TO",
    help=_("The festival's days, which give a year to dates without: 2021-11-12..2021-11-21."),
)
@click.option(
    "--map", "columns", metavar="HEADING=FIELD", multiple=True, help=_("What a column of a table means. Remembered.")
)
@click.option("--partial", is_flag=True, help=_("The sources hold only a part; what they do not list stays."))
@click.option("--force", is_flag=True, help=_("Go on even when most of the programme would vanish."))
@click.option("--once", is_flag=True, help=_("Do not remember the sources for fest-tui update."))
@click.option("--offline", is_flag=True, help=_("Use the last copies of addresses and ask no server."))
@click.option("--dry-run", is_flag=True, help=_("Only say what would be imported."))
@json_option
@global_options
def import_(
    *,
    places: tuple[str, ...],
    into: Path | None,
    festival: str,
    name: str,
    title: str,
    timezone: str | None,
    days: str | None,
    columns: tuple[str, ...],
    partial: bool,
    force: bool,
    once: bool,
    offline: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import sources."""
    named = into or options().programme
    if named and festival:
        raise UsageError(_("--festival names a festival of yours; it does not go with --into or --programme."))
    sources = sources_named(places, title=title)
    if title and len(sources) > 1:
        raise UsageError(_("--title is for one page; {count} files were given.").format(count=len(sources)))
    request = Request(
        zone=zone_named(timezone) if timezone else None,
        days=_days(days) if days else None,
        columns=dict(_column(column) for column in columns),
        name=name,
        partial=partial,
        force=force,
        remember=not once,
    )
    _run(_read(sources, request, named, festival, offline=offline), dry_run=dry_run, as_json=as_json)


@click.command(help=_("Ask every source of the festival in use again, and take in what they say now."))
@click.option("--force", is_flag=True, help=_("Go on even when most of the programme would vanish."))
@click.option("--offline", is_flag=True, help=_("Use the last copies of addresses and ask no server."))
@click.option("--dry-run", is_flag=True, help=_("Only say what would change."))
@json_option
@global_options
def update(*, force: bool, offline: bool, dry_run: bool, as_json: bool) -> None:
    """Ask the remembered sources again."""
    path = options().programme_path
    sources = ProgrammeStore(path).memory().sources
    if not sources:
        raise NotFoundError(
            _("No source is remembered for this programme."),
            _("fest-tui import remembers the files and addresses it reads."),
        )
    _run(_read(sources, Request(force=force), path, "", offline=offline), dry_run=dry_run, as_json=as_json)


@click.command("undo-import", help=_("Bring back the programme as it was before the last import."))
@json_option
@global_options
def undo_import(*, as_json: bool) -> None:
    """Undo the last import."""
    path = options().programme_path
    store = ProgrammeStore(path)
    if not store.undo():
        raise NotFoundError(_("There is no import to undo in {path}.").format(path=path))
    programme = store.load()
    if as_json:
        emit({"undone": True, "screenings": len(programme.screenings) if programme else 0})
    elif programme is None:
        tell(_("The import is undone: there was no programme before it."))
    else:
        tell(_("The import is undone: {path} is as it was before.").format(path=path))


def _read(sources: Sequence[Source], request: Request, named: Path | None, festival: str, *, offline: bool) -> Ready:
    gathered = gather(sources, cache=paths.web_copies(), now=dt.datetime.now(dt.UTC), offline=offline)
    if named:
        return read_for_file(named, gathered, request)
    return read_for_shelf(own_shelf(), gathered, request, festival_id=festival)


def _run(ready: Ready, *, dry_run: bool, as_json: bool) -> None:
    problems = ready.batch.problems
    if not as_json:
        for problem in problems:
            tell_problem(problem)
    outcome = _outcome(ready, dry_run=dry_run)
    if as_json:
        emit(import_shape(ready, outcome, options()))
    else:
        for problem in outcome.problems:
            tell_problem(problem)
        tell_changes(outcome, options(), dry_run=dry_run)
        tell(summary(ready, outcome, dry_run=dry_run))
    if outcome.is_gutted and dry_run and not ready.request.force:
        click.get_current_context().exit(GuttedError.exit_code)
    if any(problem.severity == "error" for problem in problems):
        click.get_current_context().exit(UnreadableError.exit_code)


def _outcome(ready: Ready, *, dry_run: bool) -> Outcome:
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    return ready.preview(now) if dry_run else ready.keep(now)


def _days(text: str) -> tuple[dt.date, dt.date]:
    first, dots, last = text.partition("..")
    days = parse_date(first), parse_date(last if dots else first)
    if days[0] is None or days[1] is None or days[1] < days[0]:
        raise UsageError(
            _("--days: {read!r} are no days.").format(read=text), _("Write them as 2021-11-12..2021-11-21.")
        )
    return days[0], days[1]


def _column(text: str) -> tuple[str, str]:
    heading, equals, field = (part.strip() for part in text.rpartition("="))
    from fest_tui.sources.table import FIELDS

    if not equals or not heading:
        raise UsageError(
            _("--map: {read!r} is no pair.").format(read=text), _("Write it as --map Laufzeit=running_minutes.")
        )
    if field not in FIELDS:
        from difflib import get_close_matches

        near = get_close_matches(field, FIELDS, n=1)
        raise UsageError(
            _("--map: there is no field {field}.").format(field=field),
            _("Did you mean {field}?").format(field=near[0])
            if near
            else _("The fields are {names}.").format(names=", ".join(FIELDS)),
        )
    return heading, field
