"""`fest-tui festivals`, `use` and `forget`: the festivals on this machine."""

from __future__ import annotations

import shlex

import click

from fest_tui.cli.options import global_options, json_option
from fest_tui.cli.output import emit, table, tell
from fest_tui.cli.shapes import Shape
from fest_tui.errors import StoreError
from fest_tui.library.shelf import Entry, own_shelf, programmes_on
from fest_tui.programme.programme import Programme
from fest_tui.words import _, days_span, ngettext


@click.command(help=_("List the festivals on this machine."))
@json_option
@global_options
def festivals(*, as_json: bool) -> None:
    """List the festivals."""
    found = programmes_on(own_shelf())
    sound = [(entry, programme) for entry, programme in found if isinstance(programme, Programme)]
    damaged = [(entry, error) for entry, error in found if isinstance(error, StoreError)]
    if as_json:
        emit({"festivals": [_shape(entry, programme) for entry, programme in sound]})
    else:
        table([_row(entry, programme) for entry, programme in sound])
    for entry, error in damaged:
        tell(f"{entry.id}: {error.message} {error.hint}")
    if damaged:
        click.get_current_context().exit(StoreError.exit_code)


@click.command(help=_("Put a festival in use: all commands and the screen are about it from then on."))
@click.argument("festival_id", metavar="ID")
@json_option
@global_options
def use(*, festival_id: str, as_json: bool) -> None:
    """Put a festival in use."""
    entry = own_shelf().use(festival_id)
    if as_json:
        emit({"active": entry.id})
    else:
        tell(_("{festival} is in use now.").format(festival=entry.id))


@click.command(help=_("Take a festival off this machine; its watchlist stays."))
@click.argument("festival_id", metavar="ID")
@json_option
@global_options
def forget(*, festival_id: str, as_json: bool) -> None:
    """Forget a festival."""
    shelf = own_shelf()
    kept = shelf.forget(festival_id)
    if as_json:
        emit({"forgotten": festival_id, "active": shelf.active.id})
        return
    tell(_("{festival} is forgotten; {active} is in use.").format(festival=festival_id, active=shelf.active.id))
    command = shlex.join(["fest-tui", "import", "--once", str(kept)])
    tell(_("Its watchlist stays. To bring the programme back: {command}").format(command=command))


def _shape(entry: Entry, programme: Programme) -> Shape:
    return {
        "id": entry.id,
        "name": programme.festival.name,
        "starts": programme.days[0] if programme.days else None,
        "ends": programme.days[-1] if programme.days else None,
        "films": len(programme.films),
        "screenings": len(programme.screenings),
        "active": entry.active,
    }


def _row(entry: Entry, programme: Programme) -> tuple[str, ...]:
    days = programme.days
    span = days_span(days[0], days[-1]) if days else _("no days yet")
    films = ngettext("{count} film", "{count} films", len(programme.films)).format(count=len(programme.films))
    screenings = ngettext("{count} screening", "{count} screenings", len(programme.screenings))
    return (
        "•" if entry.active else " ",
        entry.id,
        programme.festival.name,
        span,
        f"{films}, {screenings.format(count=len(programme.screenings))}",
    )
