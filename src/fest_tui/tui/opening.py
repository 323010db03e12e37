"""Opens festivals for the screen: the first one, another from the shelf, or the same one once it has changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec

from fest_tui.library.shelf import Shelf
from fest_tui.planning.limits import Limits
from fest_tui.programme.change import MOST_CHANGES
from fest_tui.programme.days import opening_day
from fest_tui.store.programmes import load_programme
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place, load_place
from fest_tui.words import _, ngettext


class Opened(msgspec.Struct, frozen=True):
    """A festival ready to be shown: where its programme is, what is seen of it, and on which day."""

    path: Path
    session: Session
    watchlist: WatchlistStore
    day: dt.date
    place: Place
    greeting: str


class Opener:
    """Knows the user's files and the clock.

    `watchlist_path` gives the watchlist of a festival by its id. `shelf` is `None` while one store was named, so
    that there is no other festival to go to.
    """

    def __init__(
        self,
        path: Path,
        *,
        watchlist_path: Callable[[str], Path],
        clock: Callable[[], dt.datetime],
        limits: Limits,
        state_path: Path,
        cache: Path,
        shelf: Shelf | None = None,
    ) -> None:
        self.path = path
        self.state_path = state_path
        self.clock = clock
        self.shelf = shelf
        self.cache = cache
        self._watchlist_path = watchlist_path
        self._limits = limits

    def open(self, path: Path | None = None, *, asked: dt.date | None = None) -> Opened:
        """Open a programme: that of this path, else the one that is in use now.

        Raises:
            StoreError: the programme or the watchlist cannot be read.

        """
        chosen = path or (self.shelf.active.path if self.shelf else self.path)
        programme = load_programme(chosen)
        store = self.watchlist_of(programme.festival.id)
        place = load_place(self.state_path, programme.festival.id)
        session = Session(programme, store.load(), self.clock, self._limits, frozenset(place.seen))
        day, greeting = opening_day(programme, asked=asked, last=place.day, now=session.now())
        self.path = chosen
        return Opened(chosen, session, store, day, place, _with_news(session, greeting))

    def watchlist_of(self, festival_id: str) -> WatchlistStore:
        """The watchlist of a festival."""
        return WatchlistStore(self._watchlist_path(festival_id))

    def stamp(self) -> tuple[int, int, int] | None:
        """What changes whenever the file of the programme in use does; `None` while it cannot be looked at."""
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino


def _with_news(session: Session, greeting: str) -> str:
    """The greeting, or, while there are changes not yet seen, how many those are."""
    return news_words(session) or greeting


def news_words(session: Session) -> str:
    """`12 changes in the programme, 2 yours: press d.`; empty when all has been seen."""
    count = len(session.news)
    if not count:
        return ""
    mine = sum(item.mine for item in session.news)
    says = ngettext("{count} change in the programme", "{count} changes in the programme", count).format(count=count)
    if len(session.programme.changes) >= MOST_CHANGES:
        says = _("More than {count} changes in the programme").format(count=count)
    if mine:
        says = _("{changes}, {count} yours").format(changes=says, count=mine)
    return _("{changes}: press d.").format(changes=says)
