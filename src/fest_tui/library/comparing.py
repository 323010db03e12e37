"""Two states of a programme, from two files that may know nothing of each other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from fest_tui import paths
from fest_tui.errors import UnreadableError
from fest_tui.library.batch import Request, ZoneNeededError, read_batch
from fest_tui.library.gathering import gather, sources_named
from fest_tui.programme.merge import merge
from fest_tui.programme.model import Festival
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain, slug
from fest_tui.words import _

_EITHER = "either"


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """Two programmes, the later with the ids of the earlier, and the problems met when they were read."""

    before: Programme
    after: Programme
    problems: tuple[Problem, ...]


def compared(old: Path, new: Path, *, zone: ZoneInfo | None, now: dt.datetime) -> Compared:
    """The programmes in two places, each a store, a source or a folder of them.

    One that does not say its time zone has that of the other, else the zone given.

    Raises:
        UnreadableError: there is nothing to read.
        ZoneNeededError: nothing says in which time zone the festival is.

    """
    try:
        before, problems = _programme_of(old, None, zone, now)
        after, more = _programme_of(new, before, zone, now)
    except ZoneNeededError:
        after, more = _programme_of(new, None, zone, now)
        before, problems = _programme_of(old, after, zone, now)
    gaps = any(problem.severity == "error" for problem in more)
    return Compared(before=before, after=_same_again(before, after, gaps=gaps), problems=(*problems, *more))


def _programme_of(
    path: Path, beside: Programme | None, zone: ZoneInfo | None, now: dt.datetime
) -> tuple[Programme, tuple[Problem, ...]]:
    """The programme in a place, and the problems met; the zone and days of the one beside it help to read it."""
    gathered = gather(sources_named([str(path)]), cache=paths.web_copies(), now=now)
    batch = read_batch(gathered, beside, Request(remember=False, zone=zone))
    if not batch.says_anything:
        says = " ".join(problem.says for problem in batch.problems)
        raise UnreadableError(says or _("{path} says nothing of a festival.").format(path=path))
    festival = batch.festival or (beside.festival if beside else None)
    unnamed = Festival(id=slug(path.stem), name=plain(path.stem), timezone=zone.key if zone else "UTC")
    empty = Programme(festival or unnamed)
    return merge(empty, batch.readings).programme, batch.problems


def _same_again(before: Programme, after: Programme, *, gaps: bool) -> Programme:
    """The later programme with the ids of the earlier, found as an import finds them; what is gone has vanished."""
    earlier = Programme(
        before.festival,
        venues=before.venues.values(),
        transfers=before.transfers,
        films=before.films.values(),
        screenings=(replace(screening, origin=_EITHER) for screening in before.screenings.values()),
    )
    reading = Reading(
        origin=_EITHER,
        whole=True,
        own=True,
        gaps=gaps,
        venues=tuple(after.venues.values()),
        films=tuple(after.films.values()),
        screenings=tuple(replace(screening, origin=_EITHER) for screening in after.screenings.values()),
    )
    return merge(earlier, [reading]).programme
