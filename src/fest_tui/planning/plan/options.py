"""The screenings one visitor can choose among, and which of them exclude each other."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import breach_of, leaves_meal, too_little_sleep
from fest_tui.planning.conflicts import conflict_with_busy
from fest_tui.planning.limits import Limits
from fest_tui.planning.plan.wished import Wish, screenings_for
from fest_tui.planning.slack import Stay
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Watchlist


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """One visitor's part of what is asked: `now` is `None` when the festival is all to come.

    A repair wishes for what is picked, and lets picks break limits.
    """

    programme: Programme
    watchlist: Watchlist
    limits: Limits
    now: dt.datetime | None
    repair: bool = False

    def begun(self, stay: Stay) -> bool:
        """Whether a screening has begun before now."""
        return self.now is not None and stay.starts < self.now.astimezone(dt.UTC)


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """A screening that may be chosen. `wishes` are the numbers of those it fulfils."""

    stay: Stay
    day: dt.date
    picked: bool
    wishes: tuple[int, ...]


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What one visitor can choose among, in order of start.

    `kept` is chosen already and excludes none of `free`. `rivals` are, for each free option, those it excludes, as
    a set of bits. `room` is how many free options fit a day. `meals` are the days that must leave time for one.
    `exempt` are the ids of the screenings that may break limits.
    """

    asked: Asked
    wishes: tuple[Wish, ...]
    kept: tuple[Option, ...]
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
        """What is chosen already on a day."""
        return [option.stay for option in self.kept if option.day == day]


def options_of(asked: Asked, agenda: Agenda, wishes: Sequence[Wish]) -> Options:
    """What can be chosen for these wishes beside what is kept: pins, and picks that have begun.

    `agenda` holds the picks. A repair keeps no more than a plan does, but exempts all picks from limits.
    """
    kept = {stay.screening.id for stay in agenda.stays if _is_kept(asked, stay)}
    exempt = set(agenda.picks) if asked.repair else kept
    choosable = {stay.screening.id: stay for stay in _choosable(asked, agenda, wishes, exempt)}
    pool = Agenda(asked.programme, (stay.screening for stay in choosable.values()), agenda.busy, asked.limits)
    excluded = set(_excluding(asked, pool, kept, exempt))
    barred = {two for one, two in excluded if one in kept} | {one for one, two in excluded if two in kept}
    options = [_option(asked, stay, wishes) for stay in pool.stays]
    free = tuple(option for option in options if option.stay.screening.id not in barred | kept)
    days = _exempt_by_day(asked, pool, exempt)
    return Options(
        asked=asked,
        wishes=tuple(wishes),
        kept=tuple(option for option in options if option.stay.screening.id in kept),
        free=free,
        rivals=_rivals(free, excluded),
        room=_room(asked, options, kept, days),
        meals=_meal_days(asked, options, days),
        exempt=frozenset(exempt),
    )


def _is_kept(asked: Asked, stay: Stay) -> bool:
    return stay.screening.id in asked.watchlist.pinned or asked.begun(stay)


def _choosable(asked: Asked, agenda: Agenda, wishes: Sequence[Wish], exempt: set[str]) -> Iterator[Stay]:
    """The screenings that fulfil wishes, and, in a repair, every pick; whatever is kept."""
    yield from (stay for stay in agenda.stays if stay.screening.id in exempt and _open(asked, agenda, stay, exempt))
    for wish in wishes:
        yield from (stay for stay in screenings_for(agenda, wish) if _open(asked, agenda, stay, exempt))


def _open(asked: Asked, agenda: Agenda, stay: Stay, exempt: set[str]) -> bool:
    """Whether a screening can be gone to, whatever else is seen."""
    screening = stay.screening
    if screening.id in agenda.picks and _is_kept(asked, stay):
        return True
    return (
        screening.takes_place
        and not asked.begun(stay)
        and (screening.status != "sold_out" or screening.id in agenda.picks)
        and (screening.id in exempt or breach_of(asked.programme, screening, asked.limits) is None)
        and not any(conflict_with_busy(stay, busy) for busy in agenda.busy)
    )


def _option(asked: Asked, stay: Stay, wishes: Sequence[Wish]) -> Option:
    return Option(
        stay=stay,
        day=asked.programme.day_of(stay.starts),
        picked=stay.screening.id in asked.watchlist.picked,
        wishes=tuple(number for number, wish in enumerate(wishes) if wish.fulfilled_by(stay)),
    )


def _excluding(asked: Asked, pool: Agenda, kept: set[str], exempt: set[str]) -> Iterator[tuple[str, str]]:
    """The pairs, by id, that cannot both be chosen."""
    for conflict in pool.conflicts():
        if conflict.busy is None:
            one, two = (stay.screening.id for stay in conflict.stays)
            if not {one, two} <= kept:
                yield one, two
    for evening, morning in _short_nights(asked, pool.stays):
        if not {evening, morning} <= exempt:
            yield evening, morning


def _short_nights(asked: Asked, stays: Sequence[Stay]) -> Iterator[tuple[str, str]]:
    """The pairs, by id, that leave too little sleep between them."""
    if asked.limits.sleep_minutes is None:
        return
    days: dict[dt.date, list[Stay]] = defaultdict(list)
    for stay in stays:
        days[asked.programme.day_of(stay.starts)].append(stay)
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


def _exempt_by_day(asked: Asked, pool: Agenda, exempt: set[str]) -> Mapping[dt.date, list[Stay]]:
    days: dict[dt.date, list[Stay]] = defaultdict(list)
    for stay in pool.stays:
        if stay.screening.id in exempt:
            days[asked.programme.day_of(stay.starts)].append(stay)
    return days


def _room(
    asked: Asked, options: Sequence[Option], kept: set[str], exempt: Mapping[dt.date, list[Stay]]
) -> Mapping[dt.date, int]:
    """How many more screenings than those kept a day may have; a day over the limit gets no fuller than it is."""
    if (most := asked.limits.films_a_day) is None:
        return {}
    held = [option.day for option in options if option.stay.screening.id in kept]
    return {day: max(most, len(exempt.get(day, ()))) - held.count(day) for day in {option.day for option in options}}


def _meal_days(asked: Asked, options: Sequence[Option], exempt: Mapping[dt.date, list[Stay]]) -> frozenset[dt.date]:
    if asked.limits.meal is None:
        return frozenset()
    days = {option.day for option in options}
    return frozenset(day for day in days if leaves_meal(asked.programme, day, exempt.get(day, []), asked.limits))
