"""A programme's screenings as columns, so that a question about all of them reads one list and no objects."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.programme.versions import Version, parse_version

_MINUTES_PER_DAY = 24 * 60


class Columns:
    """One value for each screening in each list, numbered in the programme's order, which is that of their starts.

    `starts` and `ends` are POSIX seconds, `day` the festival day, `minute` the start in minutes after that day's
    midnight by the wall clock (00:30 of the night is 1470).
    """

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.screenings: tuple[Screening, ...] = tuple(programme.screenings.values())
        self.numbers = {screening.id: number for number, screening in enumerate(self.screenings)}
        self.starts = [screening.starts.timestamp() for screening in self.screenings]
        self.ends = [screening.ends.timestamp() for screening in self.screenings]
        self.venue = [screening.venue for screening in self.screenings]
        self.day = [programme.day_of(screening.starts) for screening in self.screenings]
        self.minute = [
            _minute_of(screening.starts, day) for screening, day in zip(self.screenings, self.day, strict=True)
        ]

    @cached_property
    def length(self) -> list[int]:
        """The minutes of each screening: the running time of its film where that is known, else the slot."""
        return [self._length_of(screening) for screening in self.screenings]

    @cached_property
    def spoken(self) -> list[tuple[str, ...]]:
        """The languages heard: as the screening's own version says, else as its film says."""
        return [version.languages for version in self._versions]

    @cached_property
    def subtitled(self) -> list[tuple[str, ...]]:
        """The languages of the subtitles, by the same rule."""
        return [version.subtitles for version in self._versions]

    @cached_property
    def _versions(self) -> list[Version]:
        known: dict[tuple[str, str], Version] = {}
        versions = []
        for screening in self.screenings:
            key = (screening.version, screening.main_film)
            if key not in known:
                known[key] = _version_of(screening.version, self.programme.film_of(screening))
            versions.append(known[key])
        return versions

    def _length_of(self, screening: Screening) -> int:
        film = self.programme.film_of(screening)
        if film is not None and film.running_minutes:
            return film.running_minutes
        return minutes_between(screening.starts, screening.ends)


def _version_of(printed: str, film: Film | None) -> Version:
    own = (parse_version(printed) if printed else None) or Version(code="")
    if film is None:
        return own
    return Version(code=own.code, languages=own.languages or film.languages, subtitles=own.subtitles or film.subtitles)


def _minute_of(starts: dt.datetime, day: dt.date) -> int:
    days_after = starts.date().toordinal() - day.toordinal()
    return days_after * _MINUTES_PER_DAY + starts.hour * 60 + starts.minute
