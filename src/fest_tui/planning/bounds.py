"""A visitor's own limits on a screening, on a day, and on a night: pure tests, and what they found in words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from fest_tui.planning.last_chance import all_over
from fest_tui.planning.limits import Limits
from fest_tui.planning.slack import Stay, slack_between, stay_of
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between, plus_minutes, zoned
from fest_tui.programme.wishes import Busy, Meal
from fest_tui.words import _, clock, day_short, minutes, ngettext

BreachKind = Literal["before", "after", "ride", "count", "meal", "sleep"]


class Breach(msgspec.Struct, frozen=True, kw_only=True):
    """A limit of mine that screenings do not keep. `says` is a sentence that stands beside or below their titles."""

    kind: BreachKind
    screenings: tuple[Screening, ...]
    says: str

    @property
    def alone(self) -> str:
        """What is broken, with the title where `says` has none."""
        if self.kind not in {"before", "after", "ride"}:
            return self.says
        return _("{title} {breach}").format(title=self.screenings[0].title, breach=self.says)


def breaches(
    programme: Programme, picks: Iterable[Screening], limits: Limits, *, now: dt.datetime | None = None
) -> tuple[Breach, ...]:
    """Every limit that these picks do not keep, by day; what does not take place counts for nothing.

    Of what is over by `now` nothing is told any more; without `now`, all is to come.
    """
    days = _stays_by_day(programme, picks, limits)
    each_day = (breach for day, stays in days.items() for breach in _breaches_on(programme, day, stays, limits))
    nights = _short_nights(programme, [stays for _day, stays in sorted(days.items())], limits)
    return tuple(breach for breach in (*each_day, *nights) if not all_over(breach.screenings, now))


def breach_of(programme: Programme, screening: Screening, limits: Limits) -> Breach | None:
    """The first limit that a screening does not keep, whatever else I see."""
    return next(_breaches_of(programme, stay_of(programme, screening, limits), limits), None)


def too_little_sleep(programme: Programme, one: Stay, other: Stay, limits: Limits) -> bool:
    """Whether two screenings of festival days that follow each other leave less than my sleep between them."""
    earlier, later = (one, other) if one.order <= other.order else (other, one)
    apart = programme.day_of(later.starts) - programme.day_of(earlier.starts)
    return (
        limits.sleep_minutes is not None
        and apart == dt.timedelta(days=1)
        and minutes_between(earlier.leaves, later.starts) < limits.sleep_minutes
    )


def meal_starts(programme: Programme, day: dt.date, stays: Sequence[Stay], meal: Meal) -> tuple[dt.datetime, ...]:
    """The instants, in UTC, at one of which a meal can begin if it can at all.

    That is when the time for it opens, and whenever I come out of a screening within it.
    """
    opens, closes = (instant_on(programme, day, clock_) for clock_ in (meal.starts, meal.ends))
    latest = plus_minutes(closes, -meal.minutes)
    return tuple(sorted({opens, *(stay.leaves for stay in stays if opens < stay.leaves <= latest)}))


def spoils_meal(stay: Stay, starts: dt.datetime, meal: Meal) -> bool:
    """Whether a screening runs into a meal that begins at that instant."""
    return stay.leaves > starts and stay.starts < plus_minutes(starts, meal.minutes)


def hurries_meal(
    programme: Programme, before: Stay | None, after: Stay, starts: dt.datetime, limits: Limits, meal: Meal
) -> bool:
    """Whether I have to get up from a meal too soon for the next screening; `before` is the one I come from, if any.

    As for slack, I am there already where both are in one venue: no way, and no early arrival.
    """
    slack = slack_between(programme, before, after, limits) if before else None
    needed = slack.way.minutes + slack.early_minutes if slack else limits.early_minutes
    return plus_minutes(starts, meal.minutes) > plus_minutes(after.starts, -needed)


def leaves_meal(programme: Programme, day: dt.date, stays: Sequence[Stay], limits: Limits) -> bool:
    """Whether the screenings of a festival day leave me the free time I want for a meal."""
    meal = limits.meal
    return meal is None or any(
        _has_meal(programme, stays, starts, limits, meal) for starts in meal_starts(programme, day, stays, meal)
    )


def last_out(stays: Iterable[Stay]) -> Stay | None:
    """The screening that I come out of last."""
    return max(stays, key=lambda stay: (stay.leaves, stay.order), default=None)


def first_in(stays: Iterable[Stay]) -> Stay | None:
    """The screening that begins first."""
    return min(stays, key=lambda stay: stay.order, default=None)


def takes_meal(programme: Programme, day: dt.date, busy: Iterable[Busy], meal: Meal) -> tuple[Busy, ...]:
    """The times marked as taken that by themselves leave no time for a meal on a festival day, in order."""
    opens, closes = (instant_on(programme, day, clock_) for clock_ in (meal.starts, meal.ends))
    taken = sorted((each for each in busy if each.ends > opens and each.starts < closes), key=_busy_from)
    free_from = opens
    for each in taken:
        if plus_minutes(free_from, meal.minutes) <= each.starts:
            return ()
        free_from = max(free_from, each.ends.astimezone(dt.UTC))
    return () if plus_minutes(free_from, meal.minutes) <= closes else tuple(taken)


def instant_on(programme: Programme, day: dt.date, clock_: dt.time) -> dt.datetime:
    """The instant, in UTC, of a time of day on a festival day; before the day turns it is of the night that ends it."""
    of_the_night = clock_ < programme.festival.day_turns_at
    date = day + dt.timedelta(days=1) if of_the_night else day
    return zoned(dt.datetime.combine(date, clock_), programme.zone).astimezone(dt.UTC)


def _has_meal(programme: Programme, stays: Sequence[Stay], starts: dt.datetime, limits: Limits, meal: Meal) -> bool:
    if any(spoils_meal(stay, starts, meal) for stay in stays):
        return False
    before = last_out(stay for stay in stays if stay.leaves <= starts)
    after = first_in(stay for stay in stays if stay.leaves > starts)
    return after is None or not hurries_meal(programme, before, after, starts, limits, meal)


def _busy_from(busy: Busy) -> float:
    return busy.starts.timestamp()


def _stays_by_day(programme: Programme, picks: Iterable[Screening], limits: Limits) -> dict[dt.date, list[Stay]]:
    days: dict[dt.date, list[Stay]] = defaultdict(list)
    stays = (stay_of(programme, pick, limits) for pick in picks if pick.takes_place)
    for stay in sorted(stays, key=lambda stay: stay.order):
        days[programme.day_of(stay.starts)].append(stay)
    return days


def _breaches_on(programme: Programme, day: dt.date, stays: list[Stay], limits: Limits) -> Iterator[Breach]:
    for stay in stays:
        yield from _breaches_of(programme, stay, limits)
    yield from breaches_of_day(programme, day, stays, limits)


def breaches_of_day(programme: Programme, day: dt.date, stays: Sequence[Stay], limits: Limits) -> Iterator[Breach]:
    """The limits of a whole festival day that its screenings, in order of start, do not keep together."""
    seen = tuple(stay.screening for stay in stays)
    if limits.films_a_day is not None and len(stays) > limits.films_a_day:
        says = ngettext(
            "{day}: {count} screening, more than your {most} a day",
            "{day}: {count} screenings, more than your {most} a day",
            len(stays),
        ).format(day=day_short(day), count=len(stays), most=limits.films_a_day)
        yield Breach(kind="count", screenings=seen, says=says)
    if limits.meal is not None and not leaves_meal(programme, day, stays, limits):
        yield Breach(kind="meal", screenings=seen, says=_no_meal(programme, day, stays, limits.meal))


def _no_meal(programme: Programme, day: dt.date, stays: Sequence[Stay], meal: Meal) -> str:
    """That there is no time to eat; where only the way or the early arrival takes it, so it is said."""
    between = meal_starts(programme, day, stays, meal)
    if any(not any(spoils_meal(stay, starts, meal) for stay in stays) for starts in between):
        words = _("{day}: no {minutes} free between {starts} and {ends}, once the way and early arrival are taken off")
    else:
        words = _("{day}: no {minutes} free between {starts} and {ends}")
    return words.format(
        day=day_short(day),
        minutes=minutes(meal.minutes),
        starts=f"{meal.starts:%H:%M}",
        ends=f"{meal.ends:%H:%M}",
    )


def _breaches_of(programme: Programme, stay: Stay, limits: Limits) -> Iterator[Breach]:
    day = programme.day_of(stay.screening.starts)
    if limits.not_before is not None and stay.starts < instant_on(programme, day, limits.not_before):
        yield _breach("before", stay, _("begins before {time}, your limit"), limits.not_before)
    if limits.not_after is not None and stay.leaves > instant_on(programme, day, limits.not_after):
        yield _breach("after", stay, _("ends after {time}, your limit"), limits.not_after)
    ride = limits.last_rides.get(stay.screening.venue)
    if ride is not None and stay.leaves > instant_on(programme, day, ride):
        yield _breach("ride", stay, _("ends after the last ride home from there at {time}"), ride)


def _short_nights(programme: Programme, days: Sequence[list[Stay]], limits: Limits) -> Iterator[Breach]:
    for evening, morning in pairwise(days):
        last = max(evening, key=lambda stay: stay.leaves)
        if breach := short_night(programme, last, morning[0], limits):
            yield breach


def short_night(programme: Programme, one: Stay, other: Stay, limits: Limits) -> Breach | None:
    """That two screenings leave me too little sleep between them, if they do."""
    if not too_little_sleep(programme, one, other, limits):
        return None
    last, first = sorted((one, other), key=lambda stay: stay.order)
    says = _("only {minutes} between {last}, out at {time}, and {first} the next morning").format(
        minutes=minutes(minutes_between(last.leaves, first.starts)),
        last=last.screening.title,
        time=clock(last.leaves.astimezone(programme.zone)),
        first=first.screening.title,
    )
    return Breach(kind="sleep", screenings=(last.screening, first.screening), says=says)


def _breach(kind: BreachKind, stay: Stay, words: str, time: dt.time) -> Breach:
    return Breach(kind=kind, screenings=(stay.screening,), says=words.format(time=f"{time:%H:%M}"))
