"""`fest-tui desk`: the screen for a counter."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fest_tui.cli.named import venue_named
from fest_tui.cli.options import global_options, options
from fest_tui.cli.output import is_store, say
from fest_tui.cli.screen import require_terminal
from fest_tui.config import load_settings
from fest_tui.errors import FAULT, UsageError
from fest_tui.words import _

if TYPE_CHECKING:
    from fest_tui.tui.desk.slips import Slips


@click.command(help=_("Answer visitors at a counter: questions, sentences to say, slips. It opens no watchlist."))
@click.option("--venue", metavar="VENUE", help=_("Where the desk is, by id or beginnings of its words."))
@click.option(
    "--slip-to",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=_("Add slips to this file, or write them to this device; - prints them when the desk is left."),
)
@click.option("--slip-command", metavar="COMMAND", help=_("Give each slip to a command on its stdin: 'lp -d desk'."))
@global_options
def desk(venue: str | None, slip_to: Path | None, slip_command: str | None) -> None:
    """Open the desk. Slips that nothing else takes are printed when it is left."""
    asked = options()
    programme = asked.load_programme()
    here = venue_named(programme, venue).id if venue else ""
    slips = _slips(slip_to, slip_command)
    require_terminal(_("fest-tui find answers questions as text."))
    settings = load_settings()

    from fest_tui.tui.desk.app import DeskApp
    from fest_tui.tui.desk.slips import SlipsKept
    from fest_tui.tui.keymap import check_keys
    from fest_tui.tui.programme_file import ProgrammeFile

    check_keys(settings.keys)
    app = DeskApp(
        ProgrammeFile(asked.programme_path, asked.notice_store()),
        asked.clock(),
        slips,
        here=here,
        pause=settings.desk_clears_after,
        theme=settings.theme,
        keys=settings.keys,
        show_traceback=asked.debug,
    )
    app.run()
    if isinstance(slips, SlipsKept) and slips.slips:
        say("\n".join(slips.slips).rstrip("\n"))
    if app.return_code:
        sys.exit(FAULT)


def _slips(file: Path | None, command: str | None) -> Slips:
    from fest_tui.tui.desk.slips import SlipsInFile, SlipsKept, slip_command

    if file is not None and command is not None:
        raise UsageError(_("--slip-to and --slip-command exclude each other."), _("Give one of them."))
    if command is not None:
        return slip_command(command)
    if file is None or str(file) == "-":
        return SlipsKept()
    if is_store(file):
        raise UsageError(
            _("{path} is a file of fest-tui's own, to which no slip is added.").format(path=file),
            _("Name another file."),
        )
    return SlipsInFile(file)
