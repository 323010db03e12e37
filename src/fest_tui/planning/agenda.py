"""The picks in order of time, with the times taken, made to be asked quickly what conflicts with what."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from fest_tui.planning.bounds import breach_of
from fest_tui.planning.conflicts import Conflict, conflict_between, conflict_with_busy
from fest_tui.planning.limits import Limits
from fest_tui.planning.slack import Stay, stay_of
from fest_tui.planning.transfers import longest_transfer_minutes
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Busy


class Agenda:
    """What one visitor means to see and has no time for. Never changed.

    Screenings that do not take place are left out, and one picked twice counts once.
    """

    def __init__(self, programme: Programme, picks: Iterable[Screening], busy: Sequence[Busy], limits: Limits) -> None:
        self.programme = programme
        self.busy = tuple(busy)
        self.limits = limits
        self._longest_way = longest_transfer_minutes(programme, limits) + limits.early_minutes
        self.picks = {screening.id: screening for screening in picks if screening.takes_place}
        self.stays = sorted((self.stay_of(screening) for screening in self.picks.values()), key=lambda stay: stay.order)
        self._starts = [stay.starts for stay in self.stays]
        self._longest_reach = max((self._reach(stay) - stay.starts for stay in self.stays), default=dt.timedelta())
        self._by_film: dict[str, list[Stay]] = defaultdict(list)
        for stay in self.stays:
            for film in stay.films:
                self._by_film[film].append(stay)

    def stay_of(self, screening: Screening) -> Stay:
        """How long any screening of the programme would keep this visitor."""
        return stay_of(self.programme, screening, self.limits)

    def with_pick(self, screening: Screening) -> Agenda:
        """The agenda with one more pick."""
        return Agenda(self.programme, (*self.picks.values(), screening), self.busy, self.limits)

    def conflicts(self) -> Iterator[Conflict]:
        """Every conflict among the picks, each pair once, in no promised order."""
        same_film = (pair for stays in self._by_film.values() for pair in combinations(stays, 2))
        pairs = chain(self._pairs_in_reach(), same_film)
        each_once = {(one.screening.id, other.screening.id): (one, other) for one, other in pairs}
        for one, other in each_once.values():
            if found := conflict_between(self.programme, one, other, self.limits):
                yield found
        for stay in self.stays:
            yield from self._with_busy(stay)

    def conflicts_of(self, screening: Screening, *, instead_of: str = "") -> Iterator[Conflict]:
        """Every conflict a screening has, or would have, with the other picks; `instead_of` is a pick to leave out."""
        if not screening.takes_place:
            return
        stay = self.stay_of(screening)
        rivals = {rival.screening.id: rival for rival in self._in_reach(stay)}
        rivals |= {rival.screening.id: rival for film in stay.films for rival in self._by_film.get(film, ())}
        for rival in rivals.values():
            if rival.screening.id not in {screening.id, instead_of} and (
                found := conflict_between(self.programme, stay, rival, self.limits)
            ):
                yield found
        yield from self._with_busy(stay)

    def fits(self, screening: Screening, *, instead_of: str = "") -> bool:
        """Whether a screening takes place, keeps my limits, and has no conflict with the other picks."""
        return (
            screening.takes_place
            and breach_of(self.programme, screening, self.limits) is None
            and next(self.conflicts_of(screening, instead_of=instead_of), None) is None
        )

    def _with_busy(self, stay: Stay) -> Iterator[Conflict]:
        for busy in self.busy:
            if found := conflict_with_busy(stay, busy):
                yield found

    def _reach(self, stay: Stay) -> dt.datetime:
        """From here on, nothing that starts can conflict with this stay, wherever it is."""
        return plus_minutes(stay.leaves, self._longest_way)

    def _pairs_in_reach(self) -> Iterator[tuple[Stay, Stay]]:
        """A sweep over the starts, keeping all that still reaches on: a long slot meets every one it spans."""
        active: list[tuple[dt.datetime, Stay]] = []
        for stay in self.stays:
            active = [(reach, earlier) for reach, earlier in active if reach > stay.starts]
            for _reach, earlier in active:
                yield earlier, stay
            active.append((self._reach(stay), stay))

    def _in_reach(self, stay: Stay) -> list[Stay]:
        first = bisect_left(self._starts, stay.starts - self._longest_reach)
        last = bisect_left(self._starts, self._reach(stay))
        return self.stays[first:last]
