"""Keeps the watchlist file and the screen in step, in both directions."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Literal

import msgspec
from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker

from fest_tui.errors import FestError, StoreError
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.wishes import Watchlist
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.words import _

OUTSIDE_CHECK = 1.0
"""Seconds between looks at the file, which another window may have changed."""


class Done(msgspec.Struct, frozen=True):
    """What became of the watchlist, and the screening it was done to where it was a screening."""

    what: Literal["picked", "unpicked", "wanted", "unwanted", "outside"]
    title: str = ""
    screening: Screening | None = None


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

    def __init__(self, store: WatchlistStore) -> None:
        super().__init__()
        self._store = store
        self._stamp = store.stamp()
        self._writing = 0
        self._turn = Lock()

    def follow(self, store: WatchlistStore) -> None:
        """Keep another watchlist from now on."""
        self._store = store
        self._stamp = store.stamp()

    def on_mount(self) -> None:
        """Begin to look for changes by other windows."""
        self.set_interval(OUTSIDE_CHECK, self._look_outside)

    def toggle_pick(self, screening: Screening, venue: str) -> None:
        """Pick a screening, or unpick it when the file says it is picked."""

        def change() -> Done:
            if screening.id in self._store.load().picked:
                self._store.unpick(screening.id)
                return Done("unpicked", screening.title, screening)
            self._store.pick(screening, venue)
            return Done("picked", screening.title, screening)

        self._change(change)

    def swap(self, taken: Screening, venue: str, dropped: Screening) -> None:
        """Pick a screening in place of another."""

        def change() -> Done:
            self._store.pick(taken, venue)
            self._store.unpick(dropped.id)
            return Done("picked", taken.title, taken)

        self._change(change)

    def unpick(self, screening: str, title: str) -> None:
        """Take a pick off that the programme does not hold."""

        def change() -> Done:
            self._store.unpick(screening)
            return Done("unpicked", title)

        self._change(change)

    def toggle_want(self, film: Film | None, film_id: str, title: str) -> None:
        """Put a film on the watchlist, or take it off when the file says it is there."""

        def change() -> Done:
            if film is not None and film_id not in self._store.load().interests:
                self._store.follow(film)
                return Done("wanted", title)
            self._store.unfollow(film_id)
            return Done("unwanted", title)

        self._change(change)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Look outside again once our own change is written."""
        if event.worker.is_finished:
            self._writing -= 1

    def _look_outside(self) -> None:
        if self._writing or (stamp := self._store.stamp()) == self._stamp:
            return
        if stamp is None:
            self._stamp = None
            says = _("The watchlist file {path} is gone.").format(path=self._store.path)
            hint = _("What you see is kept here until you leave; the last good copy may lie beside it as .bak.")
            self.post_message(self.Failed(StoreError(says, hint)))
            return
        self._change(lambda: Done("outside"))

    def _change(self, change: Callable[[], Done]) -> None:
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
