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
from fest_tui.planning.limits import Limits
from fest_tui.programme.days import opening_day
from fest_tui.words import _


def open_screen(options: Options, date: dt.date | None) -> None:
    """Open the programme on a day.

    Raises:
        UsageError: there is no terminal to open it in.
        StoreError: the programme or the watchlist cannot be read.

    """
    if not all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr))) or os.environ.get("TERM") == "dumb":
        raise UsageError(
            _("There is no terminal to open the programme in."),
            _("fest-tui day prints a day as text; fest-tui --help names all commands."),
        )
    programme = options.load_programme()
    store = options.watchlist_of(programme)
    watchlist = store.load()
    settings = load_settings()
    now = options.instant(programme)

    from fest_tui.tui.app import FestApp
    from fest_tui.tui.keymap import check_keys
    from fest_tui.tui.session import Session
    from fest_tui.tui.state import load_place

    check_keys(settings.keys)
    place = load_place(paths.state(), programme.festival.id)
    day, greeting = opening_day(programme, asked=date, last=place.day, now=now)
    limits = Limits(early_minutes=settings.early_minutes, stay_for_talks=settings.stay_for_talks)
    app = FestApp(
        Session(programme, watchlist, lambda: now if options.now else dt.datetime.now(dt.UTC), limits),
        store,
        day,
        state_path=paths.state(),
        place=place,
        greeting=greeting,
        theme=settings.theme or place.theme,
        keys=settings.keys,
        show_traceback=options.debug,
    )
    app.run()
    if app.return_code:
        sys.exit(FAULT)


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream leads to a terminal; one that our caller has closed is `None`. Textual draws on stderr."""
    return stream is not None and stream.isatty()
