"""Programmes kept as TinyDB files, read in one go and written in one go."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from fest_tui.errors import StoreError
from fest_tui.programme.change import Change
from fest_tui.programme.model import Festival, Film, Former, Screening, Transfer, Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import zone
from fest_tui.store.history import MOST
from fest_tui.store.memory import Column, Memory, Source
from fest_tui.store.storage import AtomicJSONStorage
from fest_tui.store.tables import document, transaction
from fest_tui.words import _


class _Tables(msgspec.Struct, frozen=True):
    festival: dict[str, Festival]
    venues: dict[str, Venue]
    transfers: dict[str, Transfer]
    films: dict[str, Film]
    screenings: dict[str, Screening]
    changes: dict[str, Change] = {}
    sources: dict[str, Source] = {}
    columns: dict[str, Column] = {}


_ALWAYS = frozenset({"festival", "venues", "transfers", "films", "screenings"})
_EDGES = frozenset({dt.MINYEAR, dt.MAXYEAR})


class ProgrammeStore:
    """A programme in a file."""

    def __init__(self, path: Path) -> None:
        self._storage = AtomicJSONStorage(path, "programme", history=MOST)

    @property
    def path(self) -> Path:
        """The file, whatever links lead to it."""
        return self._storage.path

    def locked(self) -> AbstractContextManager[None]:
        """Keep other processes from writing between a load and a save.

        Raises:
            StoreError: another process holds the file for too long, or its folder cannot be written.

        """
        return self._storage.locked()

    def load(self) -> Programme | None:
        """The programme, its times in the festival's zone; `None` while there is no file.

        A screening may name a film or a venue that is not there: the programme is read all the same.

        Raises:
            StoreError: the file cannot be read, is damaged, foreign, or of a newer schema.

        """
        return _read(self._storage)

    def memory(self) -> Memory:
        """What the programme was made of; nothing while there is no file.

        Raises:
            StoreError: as for `load`.

        """
        tables = self._storage.read_as(_Tables)
        if tables is None:
            return Memory()
        return Memory(sources=tuple(tables.sources.values()), columns=tuple(tables.columns.values()))

    def save(self, programme: Programme, memory: Memory | None = None) -> None:
        """Keep a programme in place of the one that is there; the same programme makes the same bytes.

        The memory of what it was made of stays, unless another is given. The former state can be brought back.

        Raises:
            StoreError: the file is locked or cannot be written, or what is there is no sound programme. The file
                is then as it was.

        """
        with self.locked():
            _write(self._storage, programme, memory or self.memory())

    def undo(self) -> bool:
        """Bring back the state before the last change, or take the file away if there was none before.

        What is undone is kept beside the file as its last good copy. Returns whether there was anything to undo.

        Raises:
            StoreError: the file is locked, damaged or foreign, or cannot be written. The file is then as it was.

        """
        return self._storage.undo()


def load_programme(path: Path) -> Programme:
    """The programme in a file that has to be there.

    Raises:
        StoreError: there is no such file, or as for `ProgrammeStore.load`.

    """
    programme = ProgrammeStore(path).load()
    if programme is None:
        command = f"fest-tui import PAGE... --into {shlex.quote(str(path))}"
        raise StoreError(
            _("There is no programme at {path}.").format(path=path),
            hint=_("To make one from a festival's pages: {command}").format(command=command),
        )
    return programme


def save_programme(path: Path, programme: Programme) -> None:
    """Keep a programme in a file.

    Raises:
        StoreError: as for `ProgrammeStore.save`.

    """
    ProgrammeStore(path).save(programme)


def _read(storage: AtomicJSONStorage) -> Programme | None:
    tables = storage.read_as(_Tables)
    if tables is None:
        return None
    path = storage.path
    if len(tables.festival) != 1:
        raise storage.damaged(_("{path} is damaged: it must describe one festival.").format(path=path), _Tables)
    festival = next(iter(tables.festival.values()))
    try:
        return Programme(
            festival,
            venues=tables.venues.values(),
            transfers=tables.transfers.values(),
            films=tables.films.values(),
            screenings=_in_zone(tables.screenings.values(), zone(festival.timezone)),
            changes=[_change_in_zone(change, zone(festival.timezone)) for change in tables.changes.values()],
        )
    except ValueError as problem:
        says = _("{path} is damaged: no time zone is called {zone}.").format(path=path, zone=festival.timezone)
        raise storage.damaged(says, _Tables) from problem
    except OverflowError as problem:
        says = _("{path} is damaged: a time in it is out of range.").format(path=path)
        raise storage.damaged(says, _Tables) from problem


def _write(storage: AtomicJSONStorage, programme: Programme, memory: Memory) -> None:
    content: dict[str, Iterable[msgspec.Struct]] = {
        "festival": (programme.festival,),
        "venues": programme.venues.values(),
        "transfers": programme.transfers,
        "films": programme.films.values(),
        "screenings": programme.screenings.values(),
        "changes": programme.changes,
        "sources": memory.sources,
        "columns": memory.columns,
    }
    with transaction(storage, _Tables) as tables:
        tables.drop_tables()
        for name, items in content.items():
            documents = [document(item) for item in items]
            if documents or name in _ALWAYS:
                tables.table(name).insert_multiple(documents)


def _in_zone(screenings: Iterable[Screening], festival_zone: ZoneInfo) -> list[Screening]:
    """The screenings by the festival's clock.

    Raises:
        OverflowError: a time is so near the ends of the calendar that no festival day can hold it.

    """
    screenings = tuple(screenings)
    if any(screening.starts.year in _EDGES or screening.ends.year in _EDGES for screening in screenings):
        raise OverflowError
    return [
        replace(
            screening,
            starts=screening.starts.astimezone(festival_zone),
            ends=screening.ends.astimezone(festival_zone),
            former=tuple(_former_in_zone(values, festival_zone) for values in screening.former)
            if screening.former
            else (),
        )
        for screening in screenings
    ]


def _former_in_zone(values: Former, festival_zone: ZoneInfo) -> Former:
    return replace(values, starts=values.starts.astimezone(festival_zone), ends=values.ends.astimezone(festival_zone))


def _change_in_zone(change: Change, festival_zone: ZoneInfo) -> Change:
    before, after = (
        _in_zone([screening], festival_zone)[0] if screening else None for screening in (change.before, change.after)
    )
    return replace(change, before=before, after=after, at=change.at.astimezone(festival_zone) if change.at else None)
