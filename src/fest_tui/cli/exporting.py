"""`fest-tui export`: the programme, or what I picked of it, as a file for others."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from fest_tui.cli.named import screening_named
from fest_tui.cli.options import festival_day, global_options, options, usual_limits
from fest_tui.cli.output import emit_bytes, tell, write_out
from fest_tui.errors import NotFoundError, UsageError
from fest_tui.planning.last_chance import present_of
from fest_tui.planning.limits import limits_of
from fest_tui.programme.programme import Programme
from fest_tui.words import _, listed, ngettext

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
@click.option("--day", metavar="DAY", help=_("The programme of this festival day: 19, sat or a date."))
@click.option("--all", "whole", is_flag=True, help=_("The whole programme."))
@click.option("--picks", is_flag=True, help=_("My picks."))
@click.option("--out", type=click.Path(path_type=Path), help=_("The file to write; without it, standard output."))
@global_options
def export(*, form: str, ids: tuple[str, ...], day: str | None, whole: bool, picks: bool, out: Path | None) -> None:
    """Export what is asked for."""
    if sum((bool(ids), day is not None, whole, picks)) > 1:
        raise UsageError(_("Ids, --day, --all and --picks exclude each other."), _("Name one of them."))
    _require_file(out)
    programme = options().load_programme()
    if form == "json" and not (ids or day is not None or picks):
        from fest_tui.exports.own import own_json

        write_out(own_json(programme), out)
        return
    now = present_of(programme, options().instant(programme))
    selection = replace(_selection(programme, ids, day, whole=whole), now=now)
    if form == "qr" and out is None and sys.stdout.isatty():
        _show_code(selection)
    else:
        write_out(_content(form, selection), out)


def _selection(programme: Programme, ids: tuple[str, ...], day: str | None, *, whole: bool) -> Selection:
    from fest_tui.exports.selection import all_selected, day_selected, picks_selected, those_selected

    watchlist = options().watchlist_of(programme).load()
    limits = limits_of(watchlist, usual_limits())
    if ids:
        for id_ in ids:
            screening_named(programme, id_)
        return those_selected(programme, ids, watchlist, limits)
    if day is not None:
        return day_selected(programme, festival_day(programme, day), watchlist, limits)
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
            from fest_tui.exports.screening_list import screening_list

            return screening_list(selection)


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
        tell(_("fest-tui watch add ID picks a screening; --day DAY and --all export the programme."))


def _require_file(out: Path | None) -> None:
    """A folder or a device is no file to write, and nobody wants to hear so after the work."""
    if out is not None and out.exists() and not out.is_file():
        raise UsageError(
            _("{path} is a folder or no ordinary file.").format(path=out), _("Name a file, such as plan.ics.")
        )
