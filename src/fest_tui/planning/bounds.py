"""A visitor's own limits on a screening, on a day, and on a night: pure tests, and what they found in words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from fest_tui.planning.limits import Limits
from fest_tui.planning.slack import Stay, slack_between, stay_of
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between, plus_minutes, zoned
from fest_tui.programme.wishes import Meal
from fest_tui.words import _, clock, day_short, minutes, ngettext

BreachKind = Literal["before", "after", "ride", "count", "meal", "sleep"]


class Breach(msgspec.Struct, frozen=True, kw_only=True):
    """A limit of mine that screenings do not keep. `says` is a sentence that stands beside or below their titles."""

    kind: BreachKind
    screenings: tuple[Screening, ...]
    says: str


def breaches(programme: Programme, picks: Iterable[Screening], limits: Limits) -> tuple[Breach, ...]:
    """Every limit that these picks do not keep, by day; what does not take place counts for nothing."""
    days = _stays_by_day(programme, picks, limits)
    each_day = (breach for day, stays in days.items() for breach in _breaches_on(programme, day, stays, limits))
    nights = _short_nights(programme, [stays for _day, stays in sorted(days.items())], limits)
    return (*each_day, *nights)


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


def spoils_meal(stay: Stay, starts: dt.datetime, limits: Limits, meal: Meal) -> bool:
    """Whether a screening, which I reach early, runs into a meal that begins at that instant."""
    return stay.leaves > starts and plus_minutes(stay.starts, -limits.early_minutes) < plus_minutes(
        starts, meal.minutes
    )


def hurries_meal(programme: Programme, one: Stay, other: Stay, starts: dt.datetime, limits: Limits, meal: Meal) -> bool:
    """Whether the way from the screening before a meal to the one after it eats up the time for it."""
    earlier, later = (one, other) if one.order <= other.order else (other, one)
    between = earlier.leaves <= starts and plus_minutes(starts, meal.minutes) <= later.starts
    slack = slack_between(programme, earlier, later, limits)
    must_go = plus_minutes(later.starts, -slack.way.minutes - slack.early_minutes)
    return between and plus_minutes(starts, meal.minutes) > must_go


def leaves_meal(programme: Programme, day: dt.date, stays: Sequence[Stay], limits: Limits) -> bool:
    """Whether the screenings of a festival day leave me the free time I want for a meal."""
    if (meal := limits.meal) is None:
        return True
    return any(
        not any(spoils_meal(stay, starts, limits, meal) for stay in stays)
        and not any(
            hurries_meal(programme, one, other, starts, limits, meal)
            for one in stays
            for other in stays
            if one != other
        )
        for starts in meal_starts(programme, day, stays, meal)
    )


def instant_on(programme: Programme, day: dt.date, clock_: dt.time) -> dt.datetime:
    """The instant, in UTC, of a time of day on a festival day; before the day turns it is of the night that ends it."""
    of_the_night = clock_ < programme.festival.day_turns_at
    date = day + dt.timedelta(days=1) if of_the_night else day
    return zoned(dt.datetime.combine(date, clock_), programme.zone).astimezone(dt.UTC)


def _stays_by_day(programme: Programme, picks: Iterable[Screening], limits: Limits) -> dict[dt.date, list[Stay]]:
    days: dict[dt.date, list[Stay]] = defaultdict(list)
    stays = (stay_of(programme, pick, limits) for pick in picks if pick.takes_place)
    for stay in sorted(stays, key=lambda stay: stay.order):
        days[programme.day_of(stay.starts)].append(stay)
    return days


def _breaches_on(programme: Programme, day: dt.date, stays: list[Stay], limits: Limits) -> Iterator[Breach]:
    for stay in stays:
        yield from _breaches_of(programme, stay, limits)
    seen = tuple(stay.screening for stay in stays)
    if limits.films_a_day is not None and len(stays) > limits.films_a_day:
        says = ngettext(
            "{day}: {count} screening, more than your {most} a day",
            "{day}: {count} screenings, more than your {most} a day",
            len(stays),
        ).format(day=day_short(day), count=len(stays), most=limits.films_a_day)
        yield Breach(kind="count", screenings=seen, says=says)
    if limits.meal is not None and not leaves_meal(programme, day, stays, limits):
        says = _("{day}: no {minutes} free between {starts} and {ends}").format(
            day=day_short(day),
            minutes=minutes(limits.meal.minutes),
            starts=f"{limits.meal.starts:%H:%M}",
            ends=f"{limits.meal.ends:%H:%M}",
        )
        yield Breach(kind="meal", screenings=seen, says=says)


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
        first = morning[0]
        if too_little_sleep(programme, last, first, limits):
            says = _("only {minutes} between {last}, out at {time}, and {first} the next morning").format(
                minutes=minutes(minutes_between(last.leaves, first.starts)),
                last=last.screening.title,
                time=clock(last.leaves.astimezone(programme.zone)),
                first=first.screening.title,
            )
            yield Breach(kind="sleep", screenings=(last.screening, first.screening), says=says)


def _breach(kind: BreachKind, stay: Stay, words: str, time: dt.time) -> Breach:
    return Breach(kind=kind, screenings=(stay.screening,), says=words.format(time=f"{time:%H:%M}"))
