"""`fest-tui` without a command: the screen. The only command that imports Textual."""

from __future__ import annotations

import datetime as dt
import os
import sys
from typing import TextIO

from fest_tui import paths
from fest_tui.cli.options import Options
from fest_tui.config import load_settings
from fest_tui.errors import FAULT, UsageError
from fest_tui.library.shelf import own_shelf
from fest_tui.planning.limits import Limits
from fest_tui.words import _


def open_screen(options: Options, date: dt.date | None) -> None:
    """Open the programme on a day.

    Raises:
        UsageError: there is no terminal to open it in.
        StoreError: the programme or the watchlist cannot be read.

    """
    require_terminal(_("fest-tui day prints a day as text; fest-tui --help names all commands."))
    settings = load_settings()

    from fest_tui.tui.app import FestApp
    from fest_tui.tui.keymap import check_keys
    from fest_tui.tui.opening import Opener

    check_keys(settings.keys)
    opener = Opener(
        options.programme_path,
        watchlist_path=lambda festival_id: options.watchlist or paths.watchlist(festival_id),
        notices_path=lambda path: options.notices or paths.notices(path),
        clock=options.clock(),
        limits=Limits(early_minutes=settings.early_minutes, stay_for_talks=settings.stay_for_talks),
        state_path=paths.state(),
        cache=paths.web_copies(),
        shelf=None if options.programme else own_shelf(),
    )
    app = FestApp.opened(
        opener, opener.open(asked=date), theme=settings.theme, keys=settings.keys, show_traceback=options.debug
    )
    app.run()
    if app.return_code:
        sys.exit(FAULT)


def require_terminal(otherwise: str) -> None:
    """Refuse to open a screen where there is none.

    Raises:
        UsageError: a stream leads elsewhere, or the terminal can place no cursor; the hint is what to do `otherwise`.

    """
    if not all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr))) or os.environ.get("TERM") == "dumb":
        raise UsageError(_("There is no terminal to open the programme in."), otherwise)


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream leads to a terminal; one that our caller has closed is `None`. Textual draws on stderr."""
    return stream is not None and stream.isatty()
