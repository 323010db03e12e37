"""Takes what sources say into a festival's programme: all of it or nothing, and never without a way back."""

from __future__ import annotations

import datetime as dt
from contextlib import nullcontext

import msgspec
from msgspec.structs import replace

from fest_tui.errors import FestError
from fest_tui.library.batch import Batch, Request
from fest_tui.library.gathering import holds_password
from fest_tui.programme.change import MOST_CHANGES, Change
from fest_tui.programme.diff import changes_between
from fest_tui.programme.merge import Merged, merge
from fest_tui.programme.model import Festival
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain, slug
from fest_tui.store.memory import Source
from fest_tui.store.programmes import ProgrammeStore
from fest_tui.words import _, ngettext

MOST_LOST = 0.4
"""The part of a programme's screenings that an import may mark as no longer listed without being asked twice."""


class GuttedError(FestError):
    """An import would drop so much of a programme that something must be wrong."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What taking a batch in did, or would do; `lost` are the screenings that it marks as no longer listed.

    `changes` is empty for a programme that is new: everything in it is. `problems` are those met when it was kept.
    """

    merged: Merged
    changes: tuple[Change, ...]
    is_new: bool
    lost: int
    held: int
    problems: tuple[Problem, ...] = ()

    @property
    def is_gutted(self) -> bool:
        """Whether more vanishes than can be meant."""
        return self.lost > MOST_LOST * self.held


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


def _new_programme(store: ProgrammeStore, batch: Batch, request: Request) -> Programme:
    """An empty programme, of the festival that the sources describe or of one named as asked, or after the file."""
    stem = plain(store.path.stem)
    name = request.name or stem.replace("-", " ").replace("_", " ")
    festival = batch.festival or Festival(id=slug(stem), name=name, timezone=_zone_name(request))
    return Programme(replace(festival, name=request.name) if request.name else festival)


def _can_be_written_down(source: Source) -> bool:
    """Whether the place is text, which the name of a file need not be, and tells no password."""
    if holds_password(source.place):
        return False
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
