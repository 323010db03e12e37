"""Keeps the watchlist file and the screen in step, in both directions."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker

from fest_tui.errors import FestError
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.wishes import Watchlist
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.widgets.rows import Piece
from fest_tui.words import _

OUTSIDE_CHECK = 1.0
"""Seconds between looks at the file, which another window may have changed."""


class WatchlistKeeper(Widget):
    """An unseen widget that writes each change in a thread, since another process may hold the file's lock."""

    DEFAULT_CSS = "WatchlistKeeper { display: none; }"

    class Changed(Message):
        """The file holds something new; `picked` is the screening just picked, if one was."""

        def __init__(self, watchlist: Watchlist, said: tuple[Piece, ...], picked: Screening | None) -> None:
            super().__init__()
            self.watchlist = watchlist
            self.said = said
            self.picked = picked

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

    def on_mount(self) -> None:
        """Begin to look for changes by other windows."""
        self.set_interval(OUTSIDE_CHECK, self._look_outside)

    def pick(self, screening: Screening, venue: str, *, instead_of: Screening | None = None) -> None:
        """Pick a screening, putting another back when it is taken instead of that one."""

        def change() -> Watchlist:
            watchlist = self._store.pick(screening, venue)
            return self._store.unpick(instead_of.id) if instead_of else watchlist

        self._change(change, (), picked=screening)

    def unpick(self, screening: str, title: str) -> None:
        """Put a screening back."""
        self._change(lambda: self._store.unpick(screening), ((title, "title"), (_("  is no longer picked."), "text")))

    def follow(self, film: Film) -> None:
        """Put a film on the watchlist."""
        self._change(lambda: self._store.follow(film), ((film.title, "title"), (_("  is on the watchlist."), "mine")))

    def unfollow(self, film: str, title: str) -> None:
        """Take a film off the watchlist."""
        self._change(lambda: self._store.unfollow(film), ((title, "title"), (_("  is off the watchlist."), "text")))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Once our own change is written, take the file as it is now for what we know."""
        if event.worker.is_finished:
            self._writing -= 1
            self._stamp = self._store.stamp()

    def _look_outside(self) -> None:
        if not self._writing and self._store.stamp() != self._stamp:
            self._change(self._store.load, ((_("The watchlist was changed by another window."), "text"),))

    def _change(
        self, change: Callable[[], Watchlist], said: tuple[Piece, ...], picked: Screening | None = None
    ) -> None:
        def work() -> None:
            try:
                watchlist = change()
            except FestError as problem:
                self.post_message(self.Failed(problem))
            else:
                self.post_message(self.Changed(watchlist, said, picked))

        self._writing += 1
        self.run_worker(work, thread=True, group="watchlist", description="write the watchlist")
