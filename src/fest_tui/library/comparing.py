"""Two states of a programme, from two files that may know nothing of each other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec.structs import replace

from fest_tui import paths
from fest_tui.errors import UnreadableError
from fest_tui.library.batch import Request, read_batch
from fest_tui.library.gathering import gather, sources_named
from fest_tui.programme.merge import merge
from fest_tui.programme.model import Festival
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain, slug
from fest_tui.words import _

_EITHER = "either"


def programme_of(path: Path, beside: Programme | None, now: dt.datetime) -> tuple[Programme, tuple[Problem, ...]]:
    """The programme in a store, or that a source or a folder of them describes, and the problems met.

    `beside` is the programme it will be compared with, whose zone and days help to read it.

    Raises:
        UnreadableError: there is nothing to read.
        UsageError: nothing says in which time zone the festival is.

    """
    batch = read_batch(
        gather(sources_named([str(path)]), cache=paths.web_copies(), now=now), beside, Request(remember=False)
    )
    if not batch.says_anything:
        says = " ".join(problem.says for problem in batch.problems)
        raise UnreadableError(says or _("{path} says nothing of a festival.").format(path=path))
    festival = batch.festival or (beside.festival if beside else None)
    empty = Programme(festival or Festival(id=slug(path.stem), name=plain(path.stem), timezone="UTC"))
    return merge(empty, batch.readings).programme, batch.problems


def same_again(before: Programme, after: Programme) -> Programme:
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
        venues=tuple(after.venues.values()),
        films=tuple(after.films.values()),
        screenings=tuple(replace(screening, origin=_EITHER) for screening in after.screenings.values()),
    )
    return merge(earlier, [reading]).programme
