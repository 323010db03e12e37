"""Keeps the watchlist file and the screen in step, in both directions."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Literal

from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker

from fest_tui.errors import FestError, StoreError
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_changes import wish_changes
from fest_tui.programme.wishes import Watchlist
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.deeds import Deed, Done
from fest_tui.words import _

_TOLD = 2
"""Changes that a step back or forth tells one by one; of more it tells the number."""
OUTSIDE_CHECK = 1.0
"""Seconds between looks at the file, which another window may have changed."""


class WatchlistKeeper(Widget):
    """An unseen widget that writes each change in a thread, since another process may hold the file's lock."""

    DEFAULT_CSS = "WatchlistKeeper { display: none; }"

    class Changed(Message):
        """The file holds something new: `done` says what, and to which screening if to one."""

        def __init__(self, watchlist: Watchlist, done: Done) -> None:
            super().__init__()
            self.watchlist = watchlist
            self.done = done

    class Failed(Message):
        """The file could not be read or written; what it held stands."""

        def __init__(self, error: FestError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, store: WatchlistStore, programme: Programme) -> None:
        super().__init__()
        self._store = store
        self._programme = programme
        self._stamp = store.stamp()
        self._writing = 0
        self._turn = Lock()

    def follow(self, store: WatchlistStore, programme: Programme) -> None:
        """Keep another watchlist from now on, which is told in the words of that programme."""
        self._store = store
        self._programme = programme
        self._stamp = store.stamp()

    def on_mount(self) -> None:
        """Begin to look for changes by other windows."""
        self.set_interval(OUTSIDE_CHECK, self._look_outside)

    def do(self, deed: Deed) -> None:
        """Change the watchlist."""
        self._write(lambda: deed.done(self._store.change(deed.edit)))

    def undo(self) -> None:
        """Take back the last change, whoever made it."""
        self._write(lambda: self._go(self._store.undo, "undone", _("There is nothing to undo.")))

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._write(lambda: self._go(self._store.redo, "redone", _("There is nothing to do again.")))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Look outside again once our own change is written."""
        if event.worker.is_finished:
            self._writing -= 1

    def _look_outside(self) -> None:
        if self._writing or (stamp := self._store.stamp()) == self._stamp:
            return
        if stamp is None and not self._store.is_taken_back:
            self._stamp = None
            says = _("The watchlist file {path} is gone.").format(path=self._store.path)
            hint = _("What you see is kept here until you leave; the last good copy may lie beside it as .bak.")
            self.post_message(self.Failed(StoreError(says, hint)))
            return
        self._write(lambda: Done("outside"))

    def _go(self, step: Callable[[], bool], what: Literal["undone", "redone"], otherwise: str) -> Done:
        before = self._store.load()
        if not step():
            return Done("nothing", says=otherwise)
        changes = wish_changes(self._programme, before, self._store.load())
        if len(changes) > _TOLD:
            return Done(what, says=_("{count} changes").format(count=len(changes)))
        return Done(what, says="; ".join(changes))

    def _write(self, change: Callable[[], Done]) -> None:
        def work() -> None:
            # One at a time: a key pressed twice must find what it did the first time.
            with self._turn:
                try:
                    done = change()
                    # Before the file is read: what another window writes from here on is found by the next look.
                    self._stamp = self._store.stamp()
                    self.post_message(self.Changed(self._store.load(), done))
                except FestError as problem:
                    self._stamp = self._store.stamp()
                    self.post_message(self.Failed(problem))

        self._writing += 1
        self.run_worker(work, thread=True, group="watchlist", description="write the watchlist")
