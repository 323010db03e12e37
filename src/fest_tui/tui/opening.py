"""Opens festivals for the screen: the first one, another from the shelf, or the same one once it has changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import msgspec

from fest_tui import paths
from fest_tui.atomic import Stamp, stamp
from fest_tui.library.shelf import Shelf
from fest_tui.planning.limits import Limits
from fest_tui.programme.change import MOST_CHANGES
from fest_tui.programme.days import opening_day
from fest_tui.programme.notice import Notice
from fest_tui.programme.notice_wording import notice_words
from fest_tui.programme.notices import with_notices
from fest_tui.programme.programme import Programme
from fest_tui.store.notices import NoticeStore
from fest_tui.store.programmes import load_programme
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.clock import MovableClock
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

    `watchlist_path` gives the watchlist of a festival by its id, and `notices_path` what the desk says of a programme
    by its path. `shelf` is `None` while one store was named, so that there is no other festival to go to.
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
        notices_path: Callable[[Path], Path] = paths.notices,
    ) -> None:
        self.path = path
        self.state_path = state_path
        self.clock = MovableClock(clock)
        self.shelf = shelf
        self.cache = cache
        self._watchlist_path = watchlist_path
        self._notices_path = notices_path
        self._limits = limits
        self._seen: tuple[Stamp | None, Stamp | None] = (None, None)
        self._announced: tuple[Path, Stamp | None, Programme] | None = None
        self._told: frozenset[str] | None = None

    def open(self, path: Path | None = None, *, asked: dt.date | None = None) -> Opened:
        """Open a programme: that of this path, else the one that is in use now.

        Raises:
            StoreError: the programme, the watchlist or the notices cannot be read.

        """
        chosen = path or (self.shelf.active.path if self.shelf else self.path)
        # Before anything is read: what another process writes from here on is found by the next look.
        seen = self._stamps(chosen)
        if chosen == self.path:
            self._seen = seen
        programme = with_notices(self._load(chosen, seen[0]), self._notices(chosen).load())
        store = self.watchlist_of(programme.festival.id)
        place = load_place(self.state_path, programme.festival.id)
        session = Session(programme, store.load(), self.clock, self._limits, frozenset(place.seen))
        day, greeting = opening_day(programme, asked=asked, last=place.day, now=session.now())
        says = self._fresh_notices(programme) if chosen == self.path else ""
        self.path, self._seen = chosen, seen
        self._told = frozenset(notice.id for notice in _notices_in(programme))
        return Opened(chosen, session, store, day, place, says or _with_news(session, greeting))

    def has_changed(self) -> bool:
        """Whether another process has written into the programme in use, or a desk marked something in it."""
        found = self._stamps(self.path)
        return found[0] is not None and found != self._seen

    @property
    def notices(self) -> NoticeStore:
        """What the desk says of the programme in use."""
        return self._notices(self.path)

    def watchlist_of(self, festival_id: str) -> WatchlistStore:
        """The watchlist of a festival."""
        return WatchlistStore(self._watchlist_path(festival_id))

    def _stamps(self, path: Path) -> tuple[Stamp | None, Stamp | None]:
        return stamp(path), self._notices(path).stamp()

    def _notices(self, path: Path) -> NoticeStore:
        return NoticeStore(self._notices_path(path))

    def _load(self, path: Path, found: Stamp | None) -> Programme:
        """The programme as announced; its file is read again only when it has changed."""
        if self._announced is None or self._announced[:2] != (path, found):
            self._announced = path, found, load_programme(path)
        return self._announced[2]

    def _fresh_notices(self, programme: Programme) -> str:
        """What the desk has said since the programme was opened last, the latest in full; else nothing."""
        if self._told is None:
            return ""
        fresh = [notice for notice in _notices_in(programme) if notice.id not in self._told]
        if not fresh:
            return ""
        fresh.sort(key=lambda notice: notice.at.timestamp())
        says = notice_words(programme, fresh[-1])
        more = ngettext("{notice} And {count} more notice.", "{notice} And {count} more notices.", len(fresh) - 1)
        return more.format(notice=says, count=len(fresh) - 1) if len(fresh) > 1 else says


def _notices_in(programme: Programme) -> Iterator[Notice]:
    return chain.from_iterable(programme.notices.values())


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
