"""How often a film can still be seen, when for the last time, and what vanishes first."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import msgspec

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import when
from fest_tui.words import _, ngettext


class Chances(msgspec.Struct, frozen=True, kw_only=True):
    """The screenings of a film that can still be seen, in order of start, of `count` that were ever listed.

    `says` is one short line, in lower case: `2 of 3 left, last Sat 20 23:10`.
    """

    left: tuple[Screening, ...]
    count: int
    says: str

    @property
    def last(self) -> Screening | None:
        """The last that can still be seen."""
        return self.left[-1] if self.left else None


def chances_of(programme: Programme, film: str, now: dt.datetime) -> Chances:
    """The chances to see a film, by its id. A screening that has begun, is sold out or does not take place is none."""
    listed, left = programme.of_film(film), showings_left(programme, film, now)
    return Chances(left=left, count=len(listed), says=_says(programme, listed, left, now))


def showings_left(programme: Programme, film: str, now: dt.datetime) -> tuple[Screening, ...]:
    """The screenings of a film, by its id, that can still be seen, in order of start."""
    listed = programme.of_film(film)
    begun = bisect_left(listed, now.timestamp(), key=lambda screening: screening.starts.timestamp())
    return tuple(each for each in listed[begun:] if each.takes_place and each.status != "sold_out")


def has_begun(screening: Screening, now: dt.datetime) -> bool:
    """Whether a screening has begun before this instant."""
    return screening.starts.timestamp() < now.timestamp()


def all_over(screenings: Iterable[Screening], now: dt.datetime | None) -> bool:
    """Whether every one of these screenings is over by this instant; without one, all is to come."""
    return now is not None and all(
        max(screening.starts.timestamp(), screening.ends.timestamp()) <= now.timestamp() for screening in screenings
    )


def present_of(programme: Programme, now: dt.datetime) -> dt.datetime | None:
    """The present instant while there is a festival to plan; `None` once it is over, when nothing can be late."""
    return None if is_over(programme, now) else now


def is_over(programme: Programme, now: dt.datetime) -> bool:
    """Whether the last day of the festival has passed: what then fits is told as if it were still to come."""
    return bool(programme.days) and programme.day_of(now) > programme.days[-1]


def last_chance_first(programme: Programme, films: Iterable[str], now: dt.datetime) -> tuple[str, ...]:
    """The ids of films by what vanishes first: the fewest chances left, then the earliest last chance.

    Films that can no longer be seen, or have no date, come last; those alike stay in the order given.
    """

    def urgency(film: str) -> tuple[bool, int, float]:
        left = showings_left(programme, film, now)
        return not left, len(left), left[-1].starts.timestamp() if left else 0.0

    return tuple(sorted(films, key=urgency))


def _says(programme: Programme, listed: Sequence[Screening], left: Sequence[Screening], now: dt.datetime) -> str:
    count = len(listed)
    if not listed:
        return _("no date is announced")
    if all(has_begun(screening, now) for screening in listed):
        return ngettext("the only screening is over", "all {count} screenings are over", count).format(count=count)
    if not left:
        return _("no screening left")
    last = left[-1]
    if count == 1:
        words = _("only screening: {last}")
    elif len(left) == 1:
        words = _("last chance: {last}")
    elif len(left) == count:
        words = _("{count} screenings, last {last}")
    else:
        words = _("{left} of {count} left, last {last}")
    return words.format(left=len(left), count=count, last=when(programme, last.starts))
