"""Reads what was gathered, each source by its format, and what says most of the festival first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from fest_tui.errors import UnreadableError, UsageError
from fest_tui.library.gathering import Gathered, Given, Progress
from fest_tui.library.spellings import spelled_otherwise, venue_names
from fest_tui.programme.model import Festival
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading
from fest_tui.programme.times import zone
from fest_tui.sources.formats import Format, Named, format_of, rank
from fest_tui.sources.known import Known, ZoneUnknownError
from fest_tui.sources.web import Copy
from fest_tui.store.memory import Source


class ZoneNeededError(UsageError):
    """Nothing says in which time zone a new festival is."""


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """How sources are to be taken in.

    `zone`, `days` (first and last) and `columns` help to read them. `name` is what to call a new festival. With
    `partial` nothing vanishes that the sources do not list, with `force` however much does. `remember` keeps the
    sources and columns for `update`.
    """

    zone: ZoneInfo | None = None
    days: tuple[dt.date, dt.date] | None = None
    columns: Mapping[str, str] = {}
    name: str = ""
    partial: bool = False
    force: bool = False
    remember: bool = True


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """What was read: one reading for each source or for each group of tables, and the problems of all.

    `borrowed` says that a source was read in the zone of the current programme, having none of its own. `answers` are
    those of servers that could be read; they are to be kept when the batch is taken in.
    """

    readings: tuple[Reading, ...]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    files: int
    borrowed: bool = False
    answers: tuple[Copy, ...] = ()

    @property
    def festival(self) -> Festival | None:
        """The festival that the sources describe, if one does."""
        return next((reading.festival for reading in self.readings if reading.festival), None)

    @property
    def says_anything(self) -> bool:
        """Whether there is anything to take in."""
        return any(reading.festival or reading.films or reading.screenings for reading in self.readings)


def read_batch(
    gathered: Gathered,
    current: Programme | None,
    request: Request,
    *,
    progress: Progress = lambda _done, _count, _what: None,
) -> Batch:
    """Read everything, first what says most of the festival, since that helps to read the rest.

    What cannot be read is a problem, and the rest is read all the same. The zone and the days of the current
    programme help where neither the request nor a source tells them.

    Raises:
        ZoneNeededError: nothing says in which time zone the festival is.

    """
    known = Known(zone=request.zone, columns=request.columns)
    if request.days:
        known = replace(known, first_day=request.days[0], last_day=request.days[1])
    readings: list[Reading] = []
    read: list[Given] = []
    problems = list(gathered.problems)
    borrowed = False
    venues = {name for venue in current.venues.values() for name in (venue.name, *venue.aliases)} if current else set()
    groups = _groups(gathered.given)
    for number, (found, group) in enumerate(groups):
        progress(number, len(groups), group[0].name)
        try:
            sources, reading, borrows, damaged = _read_what_can_be(found, group, known, current)
        except ZoneUnknownError as error:
            raise ZoneNeededError(error.message, error.hint) from error
        problems += damaged
        if reading is None:
            continue
        readings.append(reading)
        read += sources
        problems += reading.problems
        problems += spelled_otherwise(reading, venues, file=group[0].name)
        venues |= venue_names(reading)
        borrowed = borrowed or borrows
        known = _learned(known, reading, borrows=borrows)
    return Batch(
        readings=tuple(readings),
        sources=tuple(each.source for each in read),
        problems=tuple(problems),
        files=len(gathered.given),
        borrowed=borrowed,
        answers=tuple(each.answer for each in read if each.answer),
    )


def _groups(given: Sequence[Given]) -> list[tuple[Format, list[Given]]]:
    """Sources that are read at once: one each, but all tables together, since one may name what another describes."""
    found = sorted(((format_of(each.data), each) for each in given), key=lambda pair: rank(pair[0]))
    groups: list[tuple[Format, list[Given]]] = []
    for _rank, same in groupby(found, key=lambda pair: rank(pair[0])):
        pairs = list(same)
        if pairs[0][0].together:
            groups.append((pairs[0][0], [each for _format, each in pairs]))
        else:
            groups += [(found_format, [each]) for found_format, each in pairs]
    return groups


class _Read(NamedTuple):
    """What a group of sources gave: the sources that could be read, and what they say, if anything."""

    sources: Sequence[Given]
    reading: Reading | None
    borrows: bool
    problems: list[Problem]


def _read_what_can_be(found: Format, group: Sequence[Given], known: Known, current: Programme | None) -> _Read:
    """Read a group; of several that are read together, those without which the others can be read are to blame."""
    try:
        return _Read(group, *_read(found, group, known, current), [])
    except ZoneUnknownError:
        raise
    except UnreadableError as error:
        if len(group) == 1:
            return _Read((), None, False, [_unreadable(group[0], error)])  # noqa: FBT003
    return _read_one_by_one(found, group, known, current)


def _read_one_by_one(found: Format, group: Sequence[Given], known: Known, current: Programme | None) -> _Read:
    """Read what can be read alone, and with it, of the others, what can be read beside it."""
    alone = {each.name: _read_what_can_be(found, [each], known, current) for each in group}
    best = _Read((), None, False, [])  # noqa: FBT003
    problems = []
    for each in sorted(group, key=lambda each: alone[each.name].reading is None):
        try:
            together = [*best.sources, each]
            best = _Read(together, *_read(found, together, known, current), [])
        except UnreadableError as error:
            problems.append(_unreadable(each, error))
    return best._replace(problems=problems)


def _unreadable(given: Given, error: UnreadableError) -> Problem:
    says = f"{error.message} {error.hint}".strip()
    return Problem(file=given.name, line=0, field="file", severity="error", says=says)


def _read(found: Format, group: Sequence[Given], known: Known, current: Programme | None) -> tuple[Reading, bool]:
    """What a group says, and whether it took the zone from the current programme to say it."""
    titles = {each.source.title for each in group}
    named = [Named(each.name, each.data) for each in group]
    known = replace(known, title=titles.pop() if len(titles) == 1 else "")
    lent = _lent(known, current)
    if not found.names_zone:
        return _with_origins(found.read(named, lent), group), lent.zone is not known.zone
    try:
        return _with_origins(found.read(named, known), group), False
    except ZoneUnknownError:
        if lent.zone is None:
            raise
        return _with_origins(found.read(named, lent), group), True


def _with_origins(reading: Reading, group: Sequence[Given]) -> Reading:
    """A reading whose screenings know by what each was listed; what fest-tui wrote knows it already."""
    origins = {each.name: each.origin for each in group}
    whole = "+".join(sorted(origins.values()))
    screenings = (
        reading.screenings
        if reading.own
        else tuple(replace(slot, origin=origins.get(slot.origin, whole)) for slot in reading.screenings)
    )
    gaps = any(problem.severity == "error" for problem in reading.problems)
    return replace(reading, origin=whole, screenings=screenings, gaps=gaps)


def _lent(known: Known, current: Programme | None) -> Known:
    """What is known, and where it is not, what the current programme knows."""
    if current is None:
        return known
    known = replace(known, zone=known.zone or current.zone)
    if known.first_day is None and current.days:
        known = replace(known, first_day=current.days[0], last_day=current.days[-1])
    return known


def _learned(known: Known, reading: Reading, *, borrows: bool) -> Known:
    """What is known once this was read as well: its zone and its days, unless they were known before."""
    festival = reading.festival
    if known.zone is None and festival and not borrows:
        known = replace(known, zone=zone(festival.timezone))
    if known.first_day is None:
        days = [screening.starts.date() for screening in reading.screenings]
        if festival and festival.starts and festival.ends:
            days = [festival.starts, festival.ends]
        if days:
            known = replace(known, first_day=min(days), last_day=max(days))
    return known
