"""What the panes show at one moment: a programme, a watchlist, and all that follows from the two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cached_property

from fest_tui.planning.clashes import Clash, find_clashes
from fest_tui.planning.fits import Fit, fit
from fest_tui.planning.limits import Limits, limits_of
from fest_tui.planning.news import News, news
from fest_tui.programme.change import Change
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Pick, Watchlist

Clock = Callable[[], dt.datetime]


class Session:
    """One programme seen with one watchlist. Never changed: a new watchlist makes a new session."""

    def __init__(
        self,
        programme: Programme,
        watchlist: Watchlist,
        clock: Clock,
        usual: Limits,
        seen: frozenset[str] = frozenset(),
    ) -> None:
        self.programme = programme
        self.watchlist = watchlist
        self.limits = limits_of(watchlist, usual)
        self._usual = usual
        self.seen = seen
        self._clock = clock

    def with_watchlist(self, watchlist: Watchlist) -> Session:
        """The same programme with another watchlist."""
        return Session(self.programme, watchlist, self._clock, self._usual, self.seen)

    def with_seen(self, keys: Iterable[str]) -> Session:
        """The same, with these changes seen as well."""
        seen = self.seen.union(keys)
        return Session(self.programme, self.watchlist, self._clock, self._usual, seen)

    @cached_property
    def _unseen(self) -> dict[str, Change]:
        """The latest change not yet seen, by the id of the screening or film that it is about."""
        return {change.subject: change for change in self.programme.changes if change.key not in self.seen}

    def change_of(self, subject: str) -> Change | None:
        """The change of a screening or a film, by its id, that was not yet seen."""
        return self._unseen.get(subject)

    @cached_property
    def news(self) -> tuple[News, ...]:
        """Every change not yet seen, in words, mine first."""
        return news(self.programme, tuple(self._unseen.values()), self.watchlist, limits=self.limits)

    def now(self) -> dt.datetime:
        """The present instant, in the festival's zone."""
        return self._clock().astimezone(self.programme.zone)

    @cached_property
    def picks(self) -> tuple[Screening, ...]:
        """The screenings picked that the programme knows, in order of start."""
        return self.programme.those(self.watchlist.picked)

    @cached_property
    def lost_picks(self) -> tuple[Pick, ...]:
        """Picks of screenings that this programme does not hold."""
        return tuple(pick for pick in self.watchlist.picks if pick.screening not in self.programme.screenings)

    @cached_property
    def pinned(self) -> frozenset[str]:
        """The ids of the screenings I hold a ticket for."""
        return self.watchlist.pinned

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """Every clash among the picks, in order of start."""
        return find_clashes(self.programme, self.picks, busy=self.watchlist.busy, limits=self.limits)

    @cached_property
    def _clashes_by_screening(self) -> dict[str, tuple[Clash, ...]]:
        found: dict[str, tuple[Clash, ...]] = {}
        for clash in self.clashes:
            for screening in clash.screenings:
                found[screening.id] = (*found.get(screening.id, ()), clash)
        return found

    def clashes_of(self, screening: Screening) -> tuple[Clash, ...]:
        """The clashes a picked screening has a part in."""
        return self._clashes_by_screening.get(screening.id, ())

    def is_picked(self, screening: Screening) -> bool:
        """Whether this screening is one of mine."""
        return screening.id in self.watchlist.picked

    def picks_on(self, day: dt.date) -> tuple[Screening, ...]:
        """My screenings of a festival day, in order of start."""
        return tuple(screening for screening in self.picks if self.programme.day_of(screening.starts) == day)

    def fit_of(self, screening: Screening) -> Fit:
        """How a screening stands, or would stand, among my picks."""
        return fit(self.programme, screening, self.picks, busy=self.watchlist.busy, limits=self.limits)
