"""Every set of screenings a visitor could see, and what each is worth: the rules of a plan, told naively."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import msgspec
from msgspec.structs import replace

from fest_tui.planning.bounds import breaches
from fest_tui.planning.clashes import find_clashes
from fest_tui.planning.limits import Limits
from fest_tui.planning.slack import stay_of
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.programme.wishes import Watchlist

Ids = frozenset[str]


class Visitor(msgspec.Struct, frozen=True):
    programme: Programme
    watchlist: Watchlist
    limits: Limits
    now: dt.datetime | None = None
    repair: bool = False

    def screenings(self, ids: Iterable[str]) -> tuple[Screening, ...]:
        return self.programme.those(ids)

    def films(self, screening: Screening) -> Ids:
        return stay_of(self.programme, screening, self.limits).films

    @property
    def present(self) -> dt.datetime | None:
        """Now, unless everything that takes place has begun."""
        starts = [each.starts.timestamp() for each in self.programme.screenings.values() if each.takes_place]
        return self.now if self.now and max(starts, default=0) >= self.now.timestamp() else None

    def begun(self, screening: Screening) -> bool:
        return self.present is not None and screening.starts.timestamp() < self.present.timestamp()

    @property
    def picks(self) -> tuple[Screening, ...]:
        return tuple(each for each in self.screenings(self.watchlist.picked) if each.takes_place)

    @property
    def kept(self) -> Ids:
        return frozenset(each.id for each in self.picks if each.id in self.watchlist.pinned or self.begun(each))

    @property
    def past(self) -> Ids:
        """What has begun, but for the one I am in: of those that still run, else of all, the last."""
        begun = [each for each in self.picks if self.begun(each)]
        last = max(
            begun, key=lambda each: (self.runs(each), stay_of(self.programme, each, self.limits).order), default=None
        )
        return frozenset(each.id for each in begun if each is not last)

    def runs(self, screening: Screening) -> bool:
        leaves = stay_of(self.programme, screening, self.limits).leaves
        return self.present is not None and leaves.timestamp() > self.present.timestamp()

    def attended(self, ids: Iterable[str]) -> tuple[Screening, ...]:
        """These without what still runs while I am elsewhere."""
        return tuple(each for each in self.screenings(ids) if each.id not in self.past or not self.runs(each))

    @property
    def exempt(self) -> Ids:
        return frozenset(each.id for each in self.picks) if self.repair else self.kept

    def wishes(self) -> dict[tuple[Ids, str], str]:
        """The interest in each thing wished for: in films, or in one event."""
        interests = self.watchlist.interests
        found: dict[tuple[Ids, str], str] = {}
        for each in self.screenings(self.watchlist.picked):
            films = self.films(each)
            if not films & interests.keys():
                found[films, "" if films else each.id] = "want"
        found |= {(frozenset({film}), ""): grade for film, grade in interests.items() if grade != "hidden"}
        if self.repair:
            picked = self.screenings(self.watchlist.picked)
            return {wish: grade for wish, grade in found.items() if any(self.shows(each, wish) for each in picked)}
        return found

    def shows(self, screening: Screening, wish: tuple[Ids, str]) -> bool:
        films, event = wish
        return films <= set(screening.films) if films else screening.id == event

    def choosable(self) -> Iterator[Screening]:
        kept = self.screenings(self.kept)
        open_wishes = [wish for wish in self.wishes() if not any(self.shows(each, wish) for each in kept)]
        for each in self.programme.screenings.values():
            picked = each in self.picks
            in_vain = picked and any(self.shows(each, wish) for wish in self.wishes())
            wished = any(self.shows(each, wish) for wish in open_wishes) or in_vain or (picked and self.repair)
            to_be_had = each.takes_place and not self.begun(each) and (picked or each.status != "sold_out")
            if wished and to_be_had and each.id not in self.kept and self.keeps_limits(each):
                yield each

    def keeps_limits(self, screening: Screening) -> bool:
        broken = {breach.kind for breach in breaches(self.programme, [screening], self.limits)}
        busy = find_clashes(self.programme, [screening], busy=self.watchlist.busy, limits=self.limits)
        return not busy and (screening.id in self.exempt or not broken & {"before", "after", "ride"})

    def agree(self, one: Screening, other: Screening) -> bool:
        if {one.id, other.id} <= self.kept:
            return True
        bygone = {one.id, other.id} & self.past
        if find_clashes(self.programme, [one, other], limits=self.limits) and not bygone:
            return False
        if bygone:
            return not self.films(one) & self.films(other)
        sleepy = {breach.kind for breach in breaches(self.programme, [one, other], self.limits)}
        return "sleep" not in sleepy or {one.id, other.id} <= self.exempt

    def keeps_days(self, ids: Ids) -> bool:
        """Whether no day is fuller, or without a meal, than what may break limits makes it."""
        before = _spoilt_days(self, self.exempt) | _spoilt_days(self, self.kept)
        for day, held in _by_day(self, ids).items():
            exempt = len(_by_day(self, self.exempt).get(day, ()))
            most = self.limits.films_a_day
            if most is not None and len(held) > max(most, exempt):
                return False
        return _spoilt_days(self, ids) <= before

    def sets(self) -> Iterator[Ids]:
        """Every set that breaks no rule."""
        choosable = list(self.choosable())
        kept = self.screenings(self.kept)
        clashing = {
            frozenset({one.id, other.id})
            for one, other in combinations((*kept, *choosable), 2)
            if not self.agree(one, other)
        }
        for ids in _subsets([each.id for each in choosable], self.kept, clashing):
            if self.keeps_days(ids):
                yield ids

    def worth(self, ids: Ids) -> tuple[int, ...]:
        """What is to be as small as can be: musts, wants, maybes (below zero), sold out, changes, waiting.

        A repair has fewer changes before what is sold out.
        """
        seen = self.screenings(ids)
        wishes = self.wishes()
        met = [grade for wish, grade in wishes.items() if any(self.shows(each, wish) for each in seen)]
        changes = ids ^ {each.id for each in self.picks}
        sold_out = [each for each in seen if each.status == "sold_out" and each.id not in self.kept]
        graded = (-met.count(grade) for grade in ("must", "want", "maybe"))
        trouble = (len(changes), len(sold_out)) if self.repair else (len(sold_out), len(changes))
        return (*graded, *trouble, self.waiting(ids))

    def waiting(self, ids: Ids) -> int:
        attended = (each.id for each in self.attended(ids))
        stays = [
            [stay_of(self.programme, each, self.limits) for each in day] for day in _by_day(self, attended).values()
        ]
        return sum(
            minutes_between(min(stay.starts for stay in day), max(stay.leaves for stay in day))
            - sum(minutes_between(stay.starts, stay.leaves) for stay in day)
            for day in stays
        )


def _subsets(ids: Sequence[str], chosen: Ids, clashing: set[Ids]) -> Iterator[Ids]:
    if not ids:
        yield chosen
        return
    first, *others = ids
    yield from _subsets(others, chosen, clashing)
    if not any(frozenset({first, other}) in clashing for other in chosen):
        yield from _subsets(others, chosen | {first}, clashing)


def _by_day(visitor: Visitor, ids: Iterable[str]) -> dict[dt.date, list[Screening]]:
    days: dict[dt.date, list[Screening]] = {}
    for each in visitor.screenings(ids):
        days.setdefault(visitor.programme.day_of(each.starts), []).append(each)
    return days


def _spoilt_days(visitor: Visitor, ids: Ids) -> set[dt.date]:
    only_meals = replace(visitor.limits, films_a_day=None, sleep_minutes=None, not_before=None, not_after=None)
    found = breaches(visitor.programme, visitor.attended(ids), only_meals)
    return {visitor.programme.day_of(breach.screenings[0].starts) for breach in found if breach.kind == "meal"}
