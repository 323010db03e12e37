"""What the panes show at one moment: a programme, a watchlist, and all that follows from the two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from fest_tui.finding.film_order import next_showing
from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import Breach, breaches
from fest_tui.planning.clashes import Clash, find_clashes
from fest_tui.planning.fits import Fit, fit_into
from fest_tui.planning.holes import Hole, fitting, grade_of, holes
from fest_tui.planning.last_chance import Chances, chances_of, has_begun, present_of
from fest_tui.planning.limits import Limits, limits_of
from fest_tui.planning.news import News, news
from fest_tui.programme.change import Change
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Busy, Interest, Pick, Watchlist
from fest_tui.tui.clock import Clock, MovableClock


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
        self._clock = clock if isinstance(clock, MovableClock) else MovableClock(clock)
        self._fitting: dict[Hole, tuple[Screening, ...]] = {}

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
        changes = tuple(self._unseen.values())
        return news(self.programme, changes, self.watchlist, limits=self.limits, now=self.present)

    @property
    def clock(self) -> MovableClock:
        """The clock, which can be moved; every session of one screen shares it."""
        return self._clock

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
        """Every clash among the picks that is not past, in order of start; its ways out are those of this moment."""
        return find_clashes(
            self.programme,
            self.picks,
            busy=self.watchlist.busy,
            limits=self.limits,
            wishes=self.watchlist,
            now=self.present,
        )

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

    def busy_on(self, day: dt.date) -> tuple[Busy, ...]:
        """The times of a festival day that I marked as taken, in order of start."""
        on = (busy for busy in self.watchlist.busy if self.programme.day_of(busy.starts) == day)
        return tuple(sorted(on, key=lambda busy: busy.starts.timestamp()))

    @cached_property
    def agenda(self) -> Agenda:
        """My picks and the times taken, to be asked what fits."""
        return Agenda(self.programme, self.picks, self.watchlist.busy, self.limits)

    def fit_of(self, screening: Screening) -> Fit:
        """How a screening stands, or would stand, among my picks."""
        return fit_into(self.agenda, screening)

    @cached_property
    def breaches(self) -> tuple[Breach, ...]:
        """Every limit of mine that the picks do not keep, by day, as far as it is not past."""
        return breaches(self.programme, self.picks, self.limits, now=self.present)

    def breaches_at(self, screening: Screening) -> tuple[Breach, ...]:
        """The limits broken that are told at a pick: what concerns a whole day at the last of its picks."""
        return tuple(
            breach
            for breach in self.breaches
            if breach.screenings[-1 if breach.kind in {"count", "meal"} else 0].id == screening.id
        )

    @cached_property
    def interests(self) -> dict[str, Interest]:
        """The interest in each followed film, by film id."""
        return self.watchlist.interests

    def grade_of(self, screening: Screening) -> Interest | None:
        """The strongest interest in a film that a screening shows."""
        return grade_of(screening, self.interests)

    def chances_of(self, film: str) -> Chances:
        """How often a film, by its id, can still be seen."""
        return chances_of(self.programme, film, self.now())

    def next_of(self, film: str) -> Screening | None:
        """The next screening of a film, by its id, that can be seen; once the festival is over, its first."""
        return next_showing(self.programme, film, self.now())

    @property
    def present(self) -> dt.datetime | None:
        """The present instant while there is a festival to plan; `None` once it is over, when nothing can be late."""
        return present_of(self.programme, self.now())

    def has_begun(self, screening: Screening) -> bool:
        """Whether it is too late for a screening; never once the whole festival is over."""
        return (present := self.present) is not None and has_begun(screening, present)

    def holes_on(self, day: dt.date) -> tuple[Hole, ...]:
        """The free stretches of a festival day around my picks."""
        return holes(self.programme, self.picks_on(day), self.limits, day)

    def fitting(self, hole: Hole) -> tuple[Screening, ...]:
        """What fits into a free stretch, worked out once; what has begun meanwhile is left out each time."""
        if hole not in self._fitting:
            self._fitting[hole] = fitting(self.agenda, hole, interests=self.interests, now=None)
        return tuple(screening for screening in self._fitting[hole] if not self.has_begun(screening))
