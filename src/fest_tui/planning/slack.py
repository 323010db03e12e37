"""The minutes to spare between two screenings, and the sum that gives them.

    slack = gap - talk (if I stay) - walk or ride - early arrival

In one and the same venue I am already there: no way, no early arrival.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from fest_tui.planning.limits import Limits
from fest_tui.planning.transfers import transfer
from fest_tui.programme.ends import films_end
from fest_tui.programme.model import Screening, Transfer
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between, plus_minutes
from fest_tui.words import _, minutes


class Stay(msgspec.Struct, frozen=True, kw_only=True):
    """How long a screening keeps me there.

    Instants are in UTC, where Python compares them rightly across a clock change. `shorts_minutes` allows for
    shorts before of unknown length, `talk_minutes` for the talk when I stay for it, both after `films_end`.
    """

    screening: Screening
    starts: dt.datetime
    films_end: dt.datetime
    shorts_minutes: int
    talk_minutes: int

    @property
    def order(self) -> tuple[dt.datetime, dt.datetime, str]:
        """Sorts stays by start; of two with one start, the shorter comes first."""
        return self.starts, self.films_end, self.screening.id

    @property
    def leaves(self) -> dt.datetime:
        """The instant I come out, by the allowances made."""
        return plus_minutes(self.films_end, self.shorts_minutes + self.talk_minutes)

    @property
    def films(self) -> frozenset[str]:
        """The ids of the films I go there for: not the shorts before a film, but every part of a programme."""
        return frozenset(self.screening.films if self.screening.kind != "film" else self.screening.films[-1:])


class Slack(msgspec.Struct, frozen=True, kw_only=True):
    """The terms of the sum, in minutes; `gap_minutes` is negative when the films overlap."""

    gap_minutes: int
    shorts_minutes: int
    talk_minutes: int
    way: Transfer
    early_minutes: int

    @property
    def minutes(self) -> int:
        """The sum: what is left, or, below zero, what is missing."""
        return self.minutes_without_talk - self.talk_minutes

    @property
    def minutes_without_talk(self) -> int:
        """What is left when I leave before the talk."""
        return self.minutes_without_extras - self.shorts_minutes

    @property
    def minutes_without_extras(self) -> int:
        """What is left when no part of unknown length takes any time either."""
        return self.gap_minutes - self.way.minutes - self.early_minutes

    @property
    def words(self) -> str:
        """`gap 36 - ride 60 - early 10 = -34 min`: the terms that count, and the sum."""
        way = _("ride {count}") if self.way.mode == "ride" else _("walk {count}")
        terms = (
            (_("short {count}"), self.shorts_minutes),
            (_("talk {count}"), self.talk_minutes),
            (way, self.way.minutes),
            (_("early {count}"), self.early_minutes),
        )
        counting = [text.format(count=count) for text, count in terms if count]
        return _("{terms} = {sum}").format(
            terms=" - ".join([_("gap {count}").format(count=self.gap_minutes), *counting]), sum=minutes(self.minutes)
        )


def stay_of(programme: Programme, screening: Screening, limits: Limits) -> Stay:
    """How long a screening keeps a visitor with these limits."""
    starts = screening.starts.astimezone(dt.UTC)
    return Stay(
        screening=screening,
        starts=starts,
        # A printed end may lie before the start; time still does not run backwards.
        films_end=max(starts, films_end(screening).astimezone(dt.UTC)),
        shorts_minutes=_unknown_shorts(programme, screening) * limits.unknown_short_minutes,
        talk_minutes=_talk_minutes(screening, limits),
    )


def slack_between(programme: Programme, earlier: Stay, later: Stay, limits: Limits) -> Slack:
    """The minutes to spare from one screening to another that starts no sooner."""
    way = transfer(programme, earlier.screening.venue, later.screening.venue, limits)
    return Slack(
        gap_minutes=minutes_between(earlier.films_end, later.starts),
        shorts_minutes=earlier.shorts_minutes,
        talk_minutes=earlier.talk_minutes,
        way=way,
        early_minutes=0 if way.from_venue == way.to_venue else limits.early_minutes,
    )


def _talk_minutes(screening: Screening, limits: Limits) -> int:
    """The talk after the films; what an event has to say is the event, and `ends` covers it."""
    if not limits.stay_for_talks or screening.kind == "event" or screening.id in limits.leaving_early:
        return 0
    if screening.talk_minutes is not None:
        return screening.talk_minutes
    return limits.unknown_talk_minutes if screening.talk else 0


def _unknown_shorts(programme: Programme, screening: Screening) -> int:
    """How many shorts before the main film an uncertain end leaves out."""
    if screening.end_kind != "uncertain":
        return 0
    shorts = (programme.films.get(film) for film in screening.films[:-1])
    return max(1, sum(1 for short in shorts if short is None or short.running_minutes is None))
