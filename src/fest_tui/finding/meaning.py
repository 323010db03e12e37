"""What words of a question mean, and when and where they are said: today, now, and here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from functools import cached_property

import msgspec

from fest_tui.finding.terms import AtVenue, OnDays, Term
from fest_tui.finding.vocabulary import Vocabulary
from fest_tui.programme.times import festival_day, zone
from fest_tui.words import _, day_full, days_span

MINUTES_PER_DAY = 24 * 60
_WEEKEND = frozenset({5, 6})


class Meaning(msgspec.Struct, frozen=True):
    """What some words mean: any of these terms, or all of them, or, `negated`, what they rule out.

    `says` is what is to be said of the words: why they mean nothing, when there are no terms; else a hint.
    `suggestion` is what was probably meant instead.
    """

    terms: tuple[Term, ...] = ()
    all_of: bool = False
    negated: bool = False
    says: str = ""
    suggestion: str = ""


def merged(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms of which any is meant, with all days as one term, and all venues."""
    days: set[dt.date] = set()
    venues: set[str] = set()
    others: list[Term] = []
    for term in terms:
        if isinstance(term, OnDays):
            days |= term.days
        elif isinstance(term, AtVenue):
            venues |= term.venues
        else:
            others.append(term)
    if days:
        others.append(OnDays(frozenset(days)))
    if venues:
        others.append(AtVenue(frozenset(venues)))
    return tuple(dict.fromkeys(others))


class Situation(msgspec.Struct, frozen=True, dict=True):
    """When and where a question is asked: `now` is an instant, `here` the id of the desk's venue or nothing."""

    vocabulary: Vocabulary
    now: dt.datetime
    here: str = ""

    @cached_property
    def local_now(self) -> dt.datetime:
        """The instant on the festival's clocks."""
        return self.now.astimezone(zone(self.vocabulary.timezone))

    @cached_property
    def today(self) -> dt.date:
        """The festival day: before it turns, the day before."""
        return festival_day(self.local_now, self.vocabulary.day_turns_at)

    @property
    def minute_now(self) -> int:
        """The present in minutes of the festival day."""
        return self.minute_of(self.local_now.hour * 60 + self.local_now.minute)

    @cached_property
    def turns_at(self) -> int:
        """When the festival day turns, in minutes after midnight."""
        turns_at = self.vocabulary.day_turns_at
        return turns_at.hour * 60 + turns_at.minute

    def minute_of(self, clock: int) -> int:
        """A time by the clock as one of the festival day: 00:30 belongs to the night before."""
        return clock + MINUTES_PER_DAY if clock < self.turns_at else clock

    def weekday(self, number: int) -> tuple[dt.date, ...]:
        """The days meant by a weekday, 0 for Monday: during the festival the next of them, today included.

        Before and after the festival, and when none is left, all of them.
        """
        return self._coming({number})[:1] or self._all({number})

    @property
    def weekend(self) -> tuple[dt.date, ...]:
        """The days of the weekend meant, by the same rule."""
        coming = self._coming(_WEEKEND)
        return tuple(day for day in coming if (day - coming[0]).days <= 1) or self._all(_WEEKEND)

    def _coming(self, weekdays: Collection[int]) -> tuple[dt.date, ...]:
        on = self.today in self.vocabulary.days
        return tuple(day for day in self._all(weekdays) if day >= self.today) if on else ()

    def _all(self, weekdays: Collection[int]) -> tuple[dt.date, ...]:
        return tuple(day for day in self.vocabulary.days if day.weekday() in weekdays)

    def on(self, *days: dt.date) -> Meaning:
        """These days; with a hint when the only one is no day of the festival."""
        return Meaning((OnDays(frozenset(days)),), says=self._beside(*days))

    def hint_of_today(self) -> str:
        """What is to be said of the present when the festival is not on; else nothing."""
        return self._beside(self.today)

    def _beside(self, *days: dt.date) -> str:
        known = self.vocabulary.days
        if any(day in known for day in days):
            return ""
        if not known:
            return _("This programme has no dated screenings.")
        return _("{day} is no day of this festival: it runs {days}.").format(
            day=_("Today") if days == (self.today,) else day_full(days[0]), days=self.span
        )

    @property
    def span(self) -> str:
        """The days of the festival in words."""
        first, last = self.vocabulary.days[0], self.vocabulary.days[-1]
        return days_span(first, last) if first != last else day_full(first)
