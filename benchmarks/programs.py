"""How the programs that are measured are started: ours and those it is measured against."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec

from benchmarks import bare_app
from benchmarks.terminal import LINES, Terminal
from fest_tui.programme.programme import Programme
from fest_tui.store.watchlist import WatchlistStore

MAIN = "from fest_tui.cli.main import main; main()"
"""What the console script `fest-tui` does."""
LOADED = "import sys; from fest_tui.cli.main import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
"""A command, and then on stderr the names of all modules that it imported."""
BARE_SHOWN = (r" bare ", rf"note {LINES - 10:03}", "q Quit")
"""What the bare app's finished frame has: its header, the last cell of a row far down, and its footer."""
PICKS = 4
MOST_LANES = 5
"""Venues that are in sight however many there are."""


class Subject(msgspec.Struct, frozen=True):
    """A programme in a store, the day to open, and a folder in place of the user's home."""

    store: Path
    programme: Programme
    day: dt.date
    home: Path

    @property
    def environment(self) -> Mapping[str, str]:
        """An environment without the user's own files and settings."""
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        places = {f"XDG_{kind}_HOME": str(self.home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
        return {
            **kept,
            **places,
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "FEST_TUI_PROGRAMME": str(self.store),
            "FEST_TUI_WATCHLIST": str(self._watchlist),
        }

    @property
    def shown(self) -> tuple[str, ...]:
        """Patterns of lines that the finished frame has: both bars, and venues with the edge of a block beside them."""
        used = {screening.venue for screening in self.programme.on(self.day)}
        names = [venue.name for venue in self.programme.venues.values() if venue.id in used]
        lanes = (rf"{re.escape(name.split()[0])}.*[▌█]" for name in names[:MOST_LANES])
        return (re.escape(self.programme.festival.name), *lanes, "q quit")

    def pick_some(self) -> None:
        """Put a few screenings of the day on the watchlist: a plan is what takes time to show."""
        store = WatchlistStore(self._watchlist)
        screenings = self.programme.on(self.day)
        for screening in screenings[:: -(-len(screenings) // PICKS)]:
            store.pick(screening, self.programme.venue_of(screening).name)

    def open(self) -> Terminal:
        """Our screen in a terminal."""
        return Terminal((sys.executable, "-c", MAIN, "--date", f"{self.day}"), self.environment)

    def open_bare(self) -> Terminal:
        """The bare app in a terminal."""
        return Terminal((sys.executable, bare_app.__file__), self.environment)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Python with these arguments as a process of its own, to its end.

        Raises:
            subprocess.CalledProcessError: it failed.

        """
        return subprocess.run(
            (sys.executable, *arguments), env=self.environment, capture_output=True, text=True, check=True
        )

    @property
    def _watchlist(self) -> Path:
        return self.home / "watchlist.json"
