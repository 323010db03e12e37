"""`fest-tui export`: the programme, or what I picked of it, as a file for others."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fest_tui.cli.day import DateType
from fest_tui.cli.options import global_options, options, usual_limits
from fest_tui.cli.output import emit_bytes, tell, write_out
from fest_tui.errors import NotFoundError, UsageError
from fest_tui.planning.limits import limits_of
from fest_tui.programme.programme import Programme
from fest_tui.words import _, day_full, listed, ngettext

if TYPE_CHECKING:
    from fest_tui.exports.selection import Selection

_FORMS = ("ics", "csv", "md", "html", "json", "qr")
_BLACK_ON_WHITE = "\x1b[30;107m"
_AS_BEFORE = "\x1b[0m"


@click.command(
    help=_(
        "Take screenings along: as a calendar, a table, Markdown for a mail, a page to print, JSON, or a QR code. "
        "Without ids, my picks; of json, the whole programme, which an import takes back without any loss."
    )
)
@click.argument("form", type=click.Choice(_FORMS), metavar="|".join(_FORMS))
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--day", type=DateType(), help=_("The programme of this festival day."))
@click.option("--all", "whole", is_flag=True, help=_("The whole programme."))
@click.option("--picks", is_flag=True, help=_("My picks."))
@click.option("--out", type=click.Path(path_type=Path), help=_("The file to write; without it, standard output."))
@global_options
def export(*, form: str, ids: tuple[str, ...], day: dt.date | None, whole: bool, picks: bool, out: Path | None) -> None:
    """Export what is asked for."""
    if sum(map(bool, (ids, day, whole, picks))) > 1:
        raise UsageError(_("Ids, --day, --all and --picks exclude each other."), _("Name one of them."))
    _require_file(out)
    programme = options().load_programme()
    if form == "json" and not (ids or day or picks):
        from fest_tui.exports.own import own_json

        write_out(own_json(programme), out)
        return
    selection = _selection(programme, ids, day, whole=whole)
    if form == "qr" and out is None and sys.stdout.isatty():
        _show_code(selection)
    else:
        write_out(_content(form, selection), out)


def _selection(programme: Programme, ids: tuple[str, ...], day: dt.date | None, *, whole: bool) -> Selection:
    from fest_tui.exports.selection import all_selected, day_selected, picks_selected, those_selected

    watchlist = options().watchlist_of(programme).load()
    limits = limits_of(watchlist, usual_limits())
    if ids:
        for id_ in ids:
            _require_screening(programme, id_)
        return those_selected(programme, ids, watchlist, limits)
    if day:
        _require_day(programme, day)
        return day_selected(programme, day, watchlist, limits)
    if whole:
        return all_selected(programme, watchlist, limits)
    selection = picks_selected(programme, watchlist, limits)
    _tell_what_is_missing(selection)
    return selection


def _content(form: str, selection: Selection) -> bytes:
    """The file of that form."""
    match form:
        case "ics":
            from fest_tui.exports.ics import ics

            return ics(selection, now=options().instant(selection.programme))
        case "csv":
            from fest_tui.exports.csv_table import csv_table

            return csv_table(selection)
        case "md":
            from fest_tui.exports.markdown import markdown

            return markdown(selection).encode()
        case "html":
            from fest_tui.exports.html_page import html_page

            return html_page(selection).encode()
        case "qr":
            from fest_tui.exports.qr import qr_of_plan

            return qr_of_plan(_something(selection)).encode() + b"\n"
        case _:
            return _json(selection)


def _json(selection: Selection) -> bytes:
    import msgspec

    from fest_tui.cli.shapes import screening_shape

    shape = {
        "title": selection.title,
        "screenings": [
            screening_shape(selection.programme, screening, selection.watchlist) for screening in selection.screenings
        ],
    }
    return msgspec.json.format(msgspec.json.encode(shape), indent=2) + b"\n"


def _show_code(selection: Selection) -> None:
    """Draw a code on the terminal, black on white whatever its colours are, if it has the room."""
    from fest_tui.exports.qr import Space, qr_of_plan

    columns, rows = shutil.get_terminal_size()
    code = qr_of_plan(_something(selection), space=Space(columns, rows))
    emit_bytes("\n".join(f"{_BLACK_ON_WHITE}{line}{_AS_BEFORE}" for line in code.splitlines()).encode())


def _something(selection: Selection) -> Selection:
    if not selection.screenings:
        raise NotFoundError(_("There is no screening to draw a code of."), _("Name one: fest-tui export qr ID."))
    return selection


def _tell_what_is_missing(selection: Selection) -> None:
    """Say which picks the programme does not hold, and when there is nothing at all to export."""
    missing = [pick for pick in selection.watchlist.picks if pick.screening not in selection.programme.screenings]
    if missing:
        words = ngettext(
            "{count} pick is not in this programme and was left out: {titles}.",
            "{count} picks are not in this programme and were left out: {titles}.",
            len(missing),
        )
        tell(words.format(count=len(missing), titles=listed([pick.title for pick in missing])))
    if not selection.screenings:
        tell(_("Nothing is picked, so nothing is in the export."))
        tell(_("fest-tui watch add ID picks a screening; --day YYYY-MM-DD and --all export the programme."))


def _require_screening(programme: Programme, id_: str) -> None:
    if id_ in programme.screenings:
        return
    says = _("No screening has the id {id!r}.").format(id=id_)
    if id_ in programme.films:
        says = _("{id!r} is a film, not a screening.").format(id=id_)
        near = [screening.id for screening in programme.of_film(id_)]
    else:
        near = get_close_matches(id_, programme.screenings, n=3, cutoff=0.55)
    hint = _("Did you mean {ids}?").format(ids=" / ".join(near)) if near else ""
    raise NotFoundError(says, hint or _("fest-tui day shows the ids."))


def _require_day(programme: Programme, day: dt.date) -> None:
    if day in programme.days:
        return
    says = _("{date} is not a day of {festival}.").format(date=day_full(day), festival=programme.festival.name)
    if not programme.days:
        raise NotFoundError(says, _("This programme has no dated screenings."))
    first, last = programme.days[0], programme.days[-1]
    raise NotFoundError(says, _("It runs from {first} to {last}.").format(first=day_full(first), last=day_full(last)))


def _require_file(out: Path | None) -> None:
    """A folder or a device is no file to write, and nobody wants to hear so after the work."""
    if out is not None and out.exists() and not out.is_file():
        raise UsageError(
            _("{path} is a folder or no ordinary file.").format(path=out), _("Name a file, such as plan.ics.")
        )
