"""The picks in order of time, with the times taken, made to be asked quickly what conflicts with what."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, combinations

from fest_tui.planning.bounds import Breach, breach_of, breaches_of_day, leaves_meal, short_night
from fest_tui.planning.conflicts import Conflict, conflict_between, conflict_with_busy
from fest_tui.planning.last_chance import has_begun
from fest_tui.planning.limits import Limits
from fest_tui.planning.slack import Stay, slack_between, stay_of
from fest_tui.planning.taken import minutes_taken, stretches_taken
from fest_tui.planning.transfers import longest_transfer_minutes
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Busy

_DAY = dt.timedelta(days=1)


class Agenda:
    """What one visitor means to see and has no time for. Never changed.

    Screenings that do not take place are left out, and one picked twice counts once. Without `now`, all is to come.
    """

    def __init__(
        self,
        programme: Programme,
        picks: Iterable[Screening],
        busy: Sequence[Busy],
        limits: Limits,
        *,
        now: dt.datetime | None = None,
    ) -> None:
        self.programme = programme
        self.busy = tuple(busy)
        self.limits = limits
        self.now = now
        self._longest_way = longest_transfer_minutes(programme, limits) + limits.early_minutes
        self.picks = {screening.id: screening for screening in picks if screening.takes_place}
        self.stays = sorted((self.stay_of(screening) for screening in self.picks.values()), key=lambda stay: stay.order)
        self._starts = [stay.starts for stay in self.stays]
        self._longest_reach = max((self._reach(stay) - stay.starts for stay in self.stays), default=dt.timedelta())
        self._by_film: dict[str, list[Stay]] = defaultdict(list)
        for stay in self.stays:
            for film in stay.films:
                self._by_film[film].append(stay)
        self._chances: dict[frozenset[str], tuple[Screening, ...]] = {}

    @cached_property
    def _by_day(self) -> dict[dt.date, list[Stay]]:
        days: dict[dt.date, list[Stay]] = defaultdict(list)
        for stay in self.stays:
            days[self.programme.day_of(stay.starts)].append(stay)
        return days

    @cached_property
    def _taken(self) -> list[tuple[dt.datetime, dt.datetime]]:
        return stretches_taken(self.busy)

    def stay_of(self, screening: Screening) -> Stay:
        """How long any screening of the programme would keep this visitor."""
        return stay_of(self.programme, screening, self.limits)

    def on(self, day: dt.date) -> Sequence[Stay]:
        """The picks of a festival day, in order of start."""
        return self._by_day.get(day, ())

    def showing(self, film: str) -> Sequence[Stay]:
        """The picks that show a film, by its id, in order of start."""
        return self._by_film.get(film, ())

    def chances(self, films: frozenset[str]) -> tuple[Screening, ...]:
        """The screenings, in order of start, that show all of these films and can still be gone to, picked or not.

        What is sold out or has begun is no chance, and a film that merely runs before another one is not shown.
        """
        if films not in self._chances:
            self._chances[films] = tuple(
                screening
                for screening in self.programme.of_film(min(films, default=""))
                if screening.status != "sold_out"
                and self._is_to_come(screening)
                and films <= self.stay_of(screening).films
            )
        return self._chances[films]

    def spare_between(self, one: Stay, other: Stay) -> int:
        """The minutes to spare between two stays, the times taken between them taken off as far as there are any."""
        earlier, later = (one, other) if one.order <= other.order else (other, one)
        slack = slack_between(self.programme, earlier, later, self.limits).minutes
        if slack <= 0 or not self._taken:
            return slack
        return max(0, slack - minutes_taken(self._taken, earlier.leaves, later.starts))

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
        rivals |= {rival.screening.id: rival for film in stay.films for rival in self.showing(film)}
        for rival in rivals.values():
            if rival.screening.id not in {screening.id, instead_of} and (
                found := conflict_between(self.programme, stay, rival, self.limits)
            ):
                yield found
        yield from self._with_busy(stay)

    def conflicts_among(self, ids: Iterable[str]) -> Iterator[Conflict]:
        """Every conflict in which a pick of these ids has a part, each once, in no promised order."""
        told: set[str] = set()
        for id_ in dict.fromkeys(each for each in ids if each in self.picks):
            for conflict in self.conflicts_of(self.picks[id_]):
                if told.isdisjoint(stay.screening.id for stay in conflict.stays):
                    yield conflict
            told.add(id_)

    def fits(self, screening: Screening, *, instead_of: str = "") -> bool:
        """Whether a screening is to come, keeps my limits with the other picks, and has no conflict with them."""
        return (
            self._is_to_come(screening)
            and next(self.conflicts_of(screening, instead_of=instead_of), None) is None
            and self.breach(screening, instead_of=instead_of) is None
        )

    def breach(self, screening: Screening, *, instead_of: str = "") -> Breach | None:
        """The first limit that a screening does not keep, by itself or with the picks of its day and of the next ones.

        A day that leaves no time for a meal without it is no fault of this screening.
        """
        alone = breach_of(self.programme, screening, self.limits)
        return alone or next(self._breaches_with(self.stay_of(screening), {screening.id, instead_of}), None)

    def _breaches_with(self, stay: Stay, apart_from: set[str]) -> Iterator[Breach]:
        programme, limits = self.programme, self.limits
        if limits.films_a_day is None and limits.meal is None and limits.sleep_minutes is None:
            return
        day = programme.day_of(stay.starts)
        before, others, after = (
            [other for other in self.on(date) if other.screening.id not in apart_from]
            for date in (day - _DAY, day, day + _DAY)
        )
        with_it = sorted((*others, stay), key=lambda each: each.order)
        for breach in breaches_of_day(programme, day, with_it, limits):
            if breach.kind != "meal" or leaves_meal(programme, day, others, limits):
                yield breach
        nights = (short_night(programme, stay, other, limits) for other in (*before, *after))
        yield from (night for night in nights if night is not None)

    def _is_to_come(self, screening: Screening) -> bool:
        return screening.takes_place and not (self.now is not None and has_begun(screening, self.now))

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
