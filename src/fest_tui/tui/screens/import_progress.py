"""Reads what was chosen, with a bar that says how far it is. Escape stops it, and nothing is changed."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import ProgressBar, Static

from fest_tui.errors import FestError
from fest_tui.library.batch import Request
from fest_tui.library.gathering import gather, sources_named
from fest_tui.library.importing import Ready, read_for_file, read_for_shelf
from fest_tui.library.shelf import Shelf
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.words import _


class Stopped(Exception):  # noqa: N818 - it is no error
    """Raised between two steps when nobody waits for the answer any more."""


class ProgressDialog(Dialog["Ready | FestError"]):
    """Answers with what was read, or with why it could not be."""

    DEFAULT_CSS = """
    ProgressDialog {
        & > .frame { width: 64; }
        ProgressBar { width: 100%; margin-top: 1; }
        Bar { width: 1fr; }
        Bar > .bar--bar { color: $link; }
        Bar > .bar--complete { color: $link; }
        #step { color: $text-muted; }
    }
    """

    class Step(Message):
        """A step begins: how many are done, of how many, and what comes now."""

        def __init__(self, done: int, count: int, what: str) -> None:
            super().__init__()
            self.done, self.count, self.what = done, count, what

    class Finished(Message):
        """Everything was read, or could not be."""

        def __init__(self, answer: Ready | FestError) -> None:
            super().__init__()
            self.answer = answer

    def __init__(
        self, places: Sequence[str], request: Request, *, shelf: Shelf | None, path: Path, cache: Path, now: dt.datetime
    ) -> None:
        super().__init__()
        self._places = places
        self._request = request
        self._shelf = shelf
        self._path = path
        self._cache = cache
        self._now = now
        self._stopped = threading.Event()

    def compose(self) -> ComposeResult:
        """What is being read, and the bar."""
        bar = ProgressBar(show_eta=False, show_percentage=False)
        frame = Vertical(Static(_("Looking for files …"), id="step", markup=False), bar, classes="frame")
        frame.border_title = _("Reading")
        frame.border_subtitle = _("esc stops")
        yield frame

    def on_mount(self) -> None:
        """Begin to read, in a thread that nobody has to wait for: a server may keep it for half a minute."""
        threading.Thread(target=self._read, daemon=True).start()

    def action_close(self) -> None:
        """Stop before the next step."""
        self._stopped.set()
        self.dismiss(None)

    def on_progress_dialog_step(self, event: Step) -> None:
        """Show what comes now."""
        self.query_one("#step", Static).update(event.what)
        self.query_one(ProgressBar).update(total=event.count, progress=event.done)

    def on_progress_dialog_finished(self, event: Finished) -> None:
        """Answer."""
        self.dismiss(event.answer)

    def _read(self) -> None:
        try:
            answer: Ready | FestError = self._ready()
        except FestError as problem:
            answer = problem
        except Stopped:
            return
        if not self._stopped.is_set():
            self.post_message(self.Finished(answer))

    def _ready(self) -> Ready:
        gathered = gather(
            sources_named(self._places), cache=self._cache, now=self._now.astimezone(dt.UTC), progress=self._tell
        )
        if self._shelf is None:
            return read_for_file(self._path, gathered, self._request, progress=self._tell)
        return read_for_shelf(self._shelf, gathered, self._request, progress=self._tell)

    def _tell(self, done: int, count: int, what: str) -> None:
        if self._stopped.is_set():
            raise Stopped
        self.post_message(self.Step(done, count, what))
