"""`fest-tui board`: the departure board for a wall."""

from __future__ import annotations

import sys

import click

from fest_tui.cli.named import venue_named
from fest_tui.cli.options import global_options, options
from fest_tui.cli.screen import require_terminal
from fest_tui.config import load_settings
from fest_tui.errors import FAULT
from fest_tui.words import _


@click.command(help=_("Show a board for a wall: what is on, what comes next, and notices. q leaves it."))
@click.option("--venue", metavar="VENUE", help=_("Of this venue alone, by id or beginnings of its words."))
@global_options
def board(venue: str | None) -> None:
    """Open the board."""
    asked = options()
    programme = asked.load_programme()
    only = venue_named(programme, venue).id if venue else ""
    require_terminal(_("fest-tui now tells the same as text."))

    from fest_tui.tui.board.app import BoardApp
    from fest_tui.tui.programme_file import ProgrammeFile

    source = ProgrammeFile(asked.programme_path, asked.notice_store())
    app = BoardApp(source, asked.clock(), venue=only, theme=load_settings().theme, show_traceback=asked.debug)
    app.run()
    if app.return_code:
        sys.exit(FAULT)
