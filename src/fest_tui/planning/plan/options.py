"""The screenings one visitor can choose among, and which of them exclude each other."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import breach_of, leaves_meal, too_little_sleep
from fest_tui.planning.conflicts import conflict_with_busy
from fest_tui.planning.limits import Limits
from fest_tui.planning.plan.kept import Kept, kept_of
from fest_tui.planning.plan.wished import Wishes, screenings_for
from fest_tui.planning.slack import Stay
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Watchlist


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """One visitor's part of what is asked: `now` is `None` when the festival is all to come.

    A repair wishes for what is picked, and lets picks break limits. `person` is the visitor's name where several
    plan together.
    """

    programme: Programme
    watchlist: Watchlist
    limits: Limits
    now: dt.datetime | None
    repair: bool = False
    person: str = ""

    def begun(self, screening: Screening) -> bool:
        """Whether a screening has begun before now."""
        return self.now is not None and screening.starts.timestamp() < self.now.timestamp()


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """A screening that may be chosen. `wishes` are the numbers of those it fulfils, beside what is kept.

    `sold_out` says that it is and that I hold no ticket.
    """

    stay: Stay
    day: dt.date
    picked: bool
    sold_out: bool
    wishes: tuple[int, ...]


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What one visitor can choose among, in order of start.

    `kept` is chosen already and excludes none of `free`; `keeping` tells what of it binds. `rivals` are, for each free
    option, those it excludes, as a set of bits. `room` is how many free options fit a day. `meals` are the days that
    must leave time for one. `exempt` are the ids of the screenings that may break limits.
    """

    asked: Asked
    wishes: Wishes
    keeping: Kept
    kept: tuple[Stay, ...]
    free: tuple[Option, ...]
    rivals: tuple[int, ...]
    room: Mapping[dt.date, int]
    meals: frozenset[dt.date]
    exempt: frozenset[str]

    def by_day(self) -> Mapping[dt.date, list[int]]:
        """The free options of each day, by number."""
        days: dict[dt.date, list[int]] = defaultdict(list)
        for number, option in enumerate(self.free):
            days[option.day].append(number)
        return days

    def kept_on(self, day: dt.date) -> list[Stay]:
        """What is chosen already on a day, without what I miss since I am elsewhere."""
        day_of = self.asked.programme.day_of
        return [
            stay for stay in self.kept if stay.screening.id not in self.keeping.missed and day_of(stay.starts) == day
        ]


def options_of(asked: Asked, agenda: Agenda, wishes: Wishes) -> Options:
    """What can be chosen for these wishes beside what is kept: pins, and picks that have begun.

    `agenda` holds the picks. A repair keeps no more than a plan does, but exempts all picks from limits.
    """
    keeping = kept_of(agenda, asked.watchlist.pinned, asked.now)
    exempt = frozenset(agenda.picks) if asked.repair else keeping.ids
    choosable = _choosable(asked, agenda, wishes, exempt)
    pool = Agenda(asked.programme, (*asked.programme.those(keeping.ids), *choosable), agenda.busy, asked.limits)
    excluded = set(_excluding(asked, pool, keeping, exempt))
    barred = {two for one, two in excluded if one in keeping.ids} | {one for one, two in excluded if two in keeping.ids}
    kept = tuple(stay for stay in pool.stays if stay.screening.id in keeping.ids)
    fulfilled = wishes.fulfilled_by_all(stay.screening for stay in kept)
    options = [_option(asked, stay, wishes, fulfilled) for stay in pool.stays if stay.screening.id not in keeping.ids]
    free = tuple(
        option for option in options if (option.wishes or option.picked) and option.stay.screening.id not in barred
    )
    may_break = [stay for stay in pool.stays if stay.screening.id in exempt]
    days = {asked.programme.day_of(stay.starts) for stay in pool.stays}
    return Options(
        asked=asked,
        wishes=wishes,
        keeping=keeping,
        kept=kept,
        free=free,
        rivals=_rivals(free, excluded),
        room=_room(asked, days, kept, may_break),
        meals=_meal_days(asked, days, kept, may_break, keeping),
        exempt=exempt,
    )


def _choosable(asked: Asked, agenda: Agenda, wishes: Wishes, exempt: frozenset[str]) -> list[Screening]:
    """The screenings that fulfil wishes, and, in a repair, every pick, as far as they can be gone to."""
    found = {id_: agenda.stay_of(screening) for id_, screening in agenda.picks.items() if id_ in exempt}
    for wish in wishes.all:
        found |= {stay.screening.id: stay for stay in screenings_for(agenda, wish)}
    return [stay.screening for stay in found.values() if _open(asked, agenda, stay, exempt)]


def _open(asked: Asked, agenda: Agenda, stay: Stay, exempt: frozenset[str]) -> bool:
    """Whether a screening can be gone to, whatever else is seen."""
    screening = stay.screening
    return (
        screening.takes_place
        and not asked.begun(screening)
        and (screening.status != "sold_out" or screening.id in agenda.picks)
        and (screening.id in exempt or breach_of(asked.programme, screening, asked.limits) is None)
        and not any(conflict_with_busy(stay, busy) for busy in agenda.busy)
    )


def _option(asked: Asked, stay: Stay, wishes: Wishes, fulfilled: frozenset[int]) -> Option:
    screening = stay.screening
    return Option(
        stay=stay,
        day=asked.programme.day_of(stay.starts),
        picked=screening.id in asked.watchlist.picked,
        sold_out=screening.status == "sold_out",
        wishes=tuple(number for number in wishes.fulfilled_by(screening) if number not in fulfilled),
    )


def _excluding(asked: Asked, pool: Agenda, keeping: Kept, exempt: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The pairs, by id, that cannot both be chosen."""
    for conflict in pool.conflicts():
        if conflict.busy is None and keeping.binds(conflict):
            one, two = (stay.screening.id for stay in conflict.stays)
            if not {one, two} <= keeping.ids:
                yield one, two
    for evening, morning in _short_nights(
        asked, [stay for stay in pool.stays if stay.screening.id not in keeping.past]
    ):
        if not {evening, morning} <= exempt:
            yield evening, morning


def _short_nights(asked: Asked, stays: Sequence[Stay]) -> Iterator[tuple[str, str]]:
    """The pairs, by id, that leave too little sleep between them."""
    if asked.limits.sleep_minutes is None:
        return
    days = _by_day(asked, stays)
    for day, evening in days.items():
        morning = days.get(day + dt.timedelta(days=1), [])
        first = min((stay.starts for stay in morning), default=None)
        late = [stay for stay in evening if first and plus_minutes(stay.leaves, asked.limits.sleep_minutes) > first]
        for one, two in product(late, morning):
            if too_little_sleep(asked.programme, one, two, asked.limits):
                yield one.screening.id, two.screening.id


def _rivals(free: Sequence[Option], excluded: set[tuple[str, str]]) -> tuple[int, ...]:
    numbers = {option.stay.screening.id: number for number, option in enumerate(free)}
    rivals = [0] * len(free)
    for pair in excluded:
        if all(id_ in numbers for id_ in pair):
            one, two = (numbers[id_] for id_ in pair)
            rivals[one] |= 1 << two
            rivals[two] |= 1 << one
    return tuple(rivals)


def _by_day(asked: Asked, stays: Iterable[Stay]) -> Mapping[dt.date, list[Stay]]:
    days: dict[dt.date, list[Stay]] = defaultdict(list)
    for stay in stays:
        days[asked.programme.day_of(stay.starts)].append(stay)
    return days


def _room(
    asked: Asked, days: Iterable[dt.date], kept: Sequence[Stay], may_break: Sequence[Stay]
) -> Mapping[dt.date, int]:
    """How many more screenings than those kept a day may have; a day over the limit gets no fuller than it is."""
    if (most := asked.limits.films_a_day) is None:
        return {}
    held, exempt = _by_day(asked, kept), _by_day(asked, may_break)
    return {day: max(most, len(exempt.get(day, ()))) - len(held.get(day, ())) for day in days}


def _meal_days(
    asked: Asked, days: Iterable[dt.date], kept: Sequence[Stay], may_break: Sequence[Stay], keeping: Kept
) -> frozenset[dt.date]:
    """The days on which neither what is kept nor what may break limits leaves no time for a meal already."""
    if asked.limits.meal is None:
        return frozenset()
    held, exempt = (
        _by_day(asked, (stay for stay in stays if stay.screening.id not in keeping.missed))
        for stays in (kept, may_break)
    )
    return frozenset(
        day
        for day in days
        if all(leaves_meal(asked.programme, day, stays.get(day, ()), asked.limits) for stays in (held, exempt))
    )
