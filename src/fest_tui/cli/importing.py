"""`fest-tui import`: pages and festival files into a programme store."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import msgspec

from fest_tui import paths
from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, tell, tell_problem
from fest_tui.errors import UnreadableError, UsageError
from fest_tui.programme.merge import Counts, Merged, merge
from fest_tui.programme.model import Festival
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain, slug
from fest_tui.programme.times import zone
from fest_tui.sources.files import files_below, read_file
from fest_tui.sources.known import Known
from fest_tui.store.programmes import ProgrammeStore
from fest_tui.words import _, ngettext


@click.command("import", help=_("Read film pages and festival files, or folders of them, into a programme store."))
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--into", type=click.Path(path_type=Path), help=_("The store to write; made when it does not exist."))
@click.option("--title", help=_("The title of the film, for a page that does not print it."))
@click.option("--timezone", metavar="ZONE", help=_("The festival's time zone, such as Europe/Berlin."))
@click.option("--dry-run", is_flag=True, help=_("Only say what would be imported."))
@json_option
@global_options
def import_(
    sources: tuple[Path, ...],
    into: Path | None,
    title: str | None,
    timezone: str | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import pages."""
    target = into or options().programme or paths.own_programme()
    files = files_below(sources)
    if title and len(files) > 1:
        raise UsageError(_("--title is for one page; {count} files were given.").format(count=len(files)))
    readings, unreadable = _read(files, target, title, timezone)
    told = any(reading.festival or reading.films or reading.screenings for reading in readings)
    store = ProgrammeStore(target)
    with nullcontext() if dry_run or not told else store.locked():
        merged = merge(store.load() or _new_programme(target, readings, timezone), readings)
        if told and not dry_run:
            store.save(merged.programme)
    problems = [*unreadable, *merged.problems]
    if as_json:
        emit(_shape(len(files), merged, problems))
    else:
        for problem in problems:
            tell_problem(problem)
        tell(_summary(len(readings) if told else 0, merged, target, dry_run=dry_run))
    if any(problem.severity == "error" for problem in problems):
        click.get_current_context().exit(UnreadableError.exit_code)


def _read(
    files: list[Path], target: Path, title: str | None, timezone: str | None
) -> tuple[list[Reading], list[Problem]]:
    """Read every file; one that cannot be read is a problem, and the others are read all the same."""
    readings: list[Reading] = []
    unreadable: list[Problem] = []
    festival_zone = _zone_named(timezone) if timezone else None
    for file in sorted(files, key=lambda file: file.suffix != ".toml"):
        try:
            if festival_zone is None and file.suffix != ".toml":
                festival_zone = _zone_of(target, readings)
            reading = read_file(file, known=Known(zone=festival_zone, title=title or ""))
        except UnreadableError as error:
            says = f"{error.message} {error.hint}".strip()
            unreadable.append(Problem(file=plain(str(file)), line=0, field="file", severity="error", says=says))
            continue
        readings.append(reading)
    return readings, unreadable


def _zone_named(name: str) -> ZoneInfo:
    try:
        return zone(name)
    except ValueError:
        raise UsageError(_("{name!r} is no time zone.").format(name=name), _("Name one like Europe/Berlin.")) from None


def _zone_of(target: Path, readings: list[Reading]) -> ZoneInfo:
    """The zone of the festival read just now, else of the programme already in the store."""
    for reading in readings:
        if reading.festival is not None:
            return zone(reading.festival.timezone)
    current = ProgrammeStore(target).load()
    if current is not None:
        return current.zone
    raise UsageError(
        _("{target} is a new programme, and nothing says in which time zone it is.").format(target=target),
        _("Add --timezone, such as --timezone Europe/Berlin."),
    )


def _new_programme(target: Path, readings: list[Reading], timezone: str | None) -> Programme:
    """An empty programme, of the festival read just now or of one named after the file."""
    festival = next((reading.festival for reading in readings if reading.festival), None)
    name = plain(target.stem).replace("-", " ").replace("_", " ")
    return Programme(festival or Festival(id=slug(target.stem), name=name, timezone=timezone or "UTC"))


def _shape(files: int, merged: Merged, problems: list[Problem]) -> dict[str, object]:
    return {
        "files": files,
        "films": msgspec.to_builtins(merged.films),
        "screenings": msgspec.to_builtins(merged.screenings),
        "problems": [msgspec.to_builtins(problem) for problem in problems],
    }


def _summary(files: int, merged: Merged, target: Path, *, dry_run: bool) -> str:
    if not files:
        return _("Nothing was imported.")
    words = ngettext("{count} file read", "{count} files read", files).format(count=files)
    counts = _("films: {films}; screenings: {screenings}").format(
        films=_counted(merged.films), screenings=_counted(merged.screenings)
    )
    place = _("nothing was written") if dry_run else _("kept in {target}").format(target=target)
    return f"{words}. {counts}; {place}."


def _counted(counts: Counts) -> str:
    words = (
        (_("{count} new"), counts.new),
        (_("{count} changed"), counts.changed),
        (_("{count} unchanged"), counts.unchanged),
        (_("{count} vanished"), counts.vanished),
    )
    return ", ".join(word.format(count=count) for word, count in words if count) or _("none")
