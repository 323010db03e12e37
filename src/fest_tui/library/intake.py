"""Takes what sources say into a festival's programme: all of it or nothing, and never without a way back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from itertools import groupby
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from fest_tui.errors import FestError, UnreadableError, UsageError
from fest_tui.library.gathering import Gathered, Given, Progress
from fest_tui.library.spellings import spelled_otherwise, venue_names
from fest_tui.programme.change import Change
from fest_tui.programme.diff import changes_between
from fest_tui.programme.merge import Merged, merge
from fest_tui.programme.model import Festival
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain, slug
from fest_tui.programme.times import zone
from fest_tui.sources.formats import Format, Named, format_of, rank
from fest_tui.sources.known import Known, ZoneUnknownError
from fest_tui.store.memory import Source
from fest_tui.store.programmes import ProgrammeStore
from fest_tui.words import _, ngettext

MOST_LOST = 0.4
"""The part of a programme's screenings that an import may mark as no longer listed without being asked twice."""
MOST_CHANGES = 500
"""Changes kept with a programme; older ones go."""


class ZoneNeededError(UsageError):
    """Nothing says in which time zone a new festival is."""


class GuttedError(FestError):
    """An import would drop so much of a programme that something must be wrong."""


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

    `borrowed` says that a source was read in the zone of the current programme, having none of its own.
    """

    readings: tuple[Reading, ...]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    files: int
    borrowed: bool = False

    @property
    def festival(self) -> Festival | None:
        """The festival that the sources describe, if one does."""
        return next((reading.festival for reading in self.readings if reading.festival), None)

    @property
    def says_anything(self) -> bool:
        """Whether there is anything to take in."""
        return any(reading.festival or reading.films or reading.screenings for reading in self.readings)


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What taking a batch in did, or would do; `lost` are the screenings that it marks as no longer listed.

    `changes` is empty for a programme that is new: everything in it is.
    """

    merged: Merged
    changes: tuple[Change, ...]
    is_new: bool
    lost: int
    held: int

    @property
    def is_gutted(self) -> bool:
        """Whether more vanishes than can be meant."""
        return self.lost > MOST_LOST * self.held


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
    read: list[Source] = []
    problems = list(gathered.problems)
    borrowed = False
    venues = {name for venue in current.venues.values() for name in (venue.name, *venue.aliases)} if current else set()
    groups = _groups(gathered.given)
    for number, (found, group) in enumerate(groups):
        progress(number, len(groups), group[0].name)
        try:
            reading, borrows = _read(found, group, known, current)
        except ZoneUnknownError as error:
            raise ZoneNeededError(error.message, error.hint) from error
        except UnreadableError as error:
            says = f"{error.message} {error.hint}".strip()
            problems += [Problem(file=each.name, line=0, field="file", severity="error", says=says) for each in group]
            continue
        readings.append(reading)
        read += [each.source for each in group]
        problems += reading.problems
        problems += spelled_otherwise(reading, venues, file=group[0].name)
        venues |= venue_names(reading)
        borrowed = borrowed or borrows
        known = _learned(known, reading, borrows=borrows)
    return Batch(
        readings=tuple(readings),
        sources=tuple(read),
        problems=tuple(problems),
        files=len(gathered.given),
        borrowed=borrowed,
    )


def take_in(
    store: ProgrammeStore,
    batch: Batch,
    request: Request,
    *,
    now: dt.datetime,
    keep: bool,
    base: Programme | None = None,
) -> Outcome:
    """Merge a batch into a store, or, without `keep`, tell what that would do. `now` is the instant of the import.

    A store that does not exist yet begins with the `base`, if one is given, else with nothing.

    Raises:
        GuttedError: more of the screenings would vanish than can be meant; nothing was written.
        StoreError: the store is locked, damaged or foreign, or cannot be written. It is as it was.

    """
    with store.locked() if keep and batch.says_anything else nullcontext():
        current = store.load() or base
        outcome = _outcome(current or _new_programme(store, batch, request), batch, request, now)
        outcome = replace(outcome, is_new=current is None)
        if not keep or not batch.says_anything:
            return outcome
        if outcome.is_gutted and not request.force:
            raise _gutted(outcome)
        memory = store.memory()
        if request.remember:
            memory = memory.with_more(filter(_can_be_written_down, batch.sources), request.columns)
        store.save(outcome.merged.programme, memory)
    return outcome


def _outcome(current: Programme, batch: Batch, request: Request, now: dt.datetime) -> Outcome:
    readings = batch.readings
    if request.partial:
        readings = tuple(replace(reading, whole=False, whole_films=frozenset()) for reading in readings)
    merged = merge(current, readings)
    is_empty = not current.films and not current.screenings
    changes = () if is_empty else changes_between(current, merged.programme, at=now)
    if changes:
        kept = (*current.changes, *changes)[-MOST_CHANGES:]
        merged = replace(merged, programme=merged.programme.with_changes(kept))
    held = sum(not screening.vanished for screening in current.screenings.values())
    return Outcome(merged=merged, changes=changes, is_new=False, lost=merged.screenings.vanished, held=held)


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


def _read(found: Format, group: Sequence[Given], known: Known, current: Programme | None) -> tuple[Reading, bool]:
    """What a group says, and whether it took the zone from the current programme to say it."""
    titles = {each.source.title for each in group}
    named = [Named(each.name, each.data) for each in group]
    known = replace(known, title=titles.pop() if len(titles) == 1 else "")
    origin = "+".join(sorted(each.origin for each in group))
    lent = _lent(known, current)
    if not found.names_zone:
        return replace(found.read(named, lent), origin=origin), lent.zone is not known.zone
    try:
        return replace(found.read(named, known), origin=origin), False
    except ZoneUnknownError:
        if lent.zone is None:
            raise
        return replace(found.read(named, lent), origin=origin), True


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


def _new_programme(store: ProgrammeStore, batch: Batch, request: Request) -> Programme:
    """An empty programme, of the festival that the sources describe or of one named as asked, or after the file."""
    stem = plain(store.path.stem)
    name = request.name or stem.replace("-", " ").replace("_", " ")
    festival = batch.festival or Festival(id=slug(stem), name=name, timezone=_zone_name(request))
    return Programme(replace(festival, name=request.name) if request.name else festival)


def _can_be_written_down(source: Source) -> bool:
    """Whether the place is text; the name of a file need not be."""
    return source.place.isascii() or source.place.encode("utf-8", "replace").decode("utf-8") == source.place


def _zone_name(request: Request) -> str:
    return request.zone.key if request.zone else "UTC"


def _gutted(outcome: Outcome) -> GuttedError:
    says = ngettext(
        "This import would mark {lost} of {held} screening as no longer listed. Nothing was changed.",
        "This import would mark {lost} of {held} screenings as no longer listed. Nothing was changed.",
        outcome.held,
    )
    return GuttedError(
        says.format(lost=outcome.lost, held=outcome.held),
        _(
            "Is the source whole? If it holds only a part of the programme, add --partial; "
            "if the festival did drop so many, add --force."
        ),
    )
