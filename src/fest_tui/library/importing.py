"""An import from beginning to end: which festival it is for, what it would do, and doing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec

from fest_tui.library.batch import Batch, Request, ZoneNeededError, read_batch
from fest_tui.library.gathering import Gathered, Progress, is_on_web, keep_answers
from fest_tui.library.intake import Outcome, take_in
from fest_tui.library.shelf import Shelf
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.store.memory import Source
from fest_tui.store.programmes import ProgrammeStore
from fest_tui.words import _


class Ready(msgspec.Struct, frozen=True, kw_only=True):
    """An import that was read and can be looked at or kept.

    `path` is the store it is for. `base` is what that begins with while there is no such file: the programme that
    came along, of which it becomes the user's own copy. `shelf` is set when the festival is one on it.
    """

    path: Path
    batch: Batch
    request: Request
    base: Programme | None = None
    shelf: Shelf | None = None

    def preview(self, now: dt.datetime) -> Outcome:
        """What keeping it would do. `now` is the instant of the import.

        Raises:
            StoreError: the store is damaged or foreign.

        """
        return take_in(ProgrammeStore(self.path), self.batch, self.request, now=now, keep=False, base=self.base)

    def keep(self, now: dt.datetime) -> Outcome:
        """Take it in, put its festival in use, and keep what servers answered as the last copies.

        Raises:
            GuttedError: more of the screenings would vanish than can be meant; nothing was written.
            StoreError: the store is locked, damaged or foreign, or cannot be written. It is as it was.

        """
        outcome = take_in(ProgrammeStore(self.path), self.batch, self.request, now=now, keep=True, base=self.base)
        if self.shelf and self.path.exists():
            self.shelf.use(self.path.stem)
        if not self.batch.says_anything:
            return outcome
        return msgspec.structs.replace(outcome, problems=keep_answers(self.batch.answers))


def read_for_file(
    path: Path,
    gathered: Gathered,
    request: Request,
    *,
    progress: Progress = lambda _done, _count, _what: None,
) -> Ready:
    """An import into one store, wherever it is.

    Raises:
        ZoneNeededError: nothing says in which time zone the festival is.
        StoreError: the store is damaged or foreign.

    """
    store = ProgrammeStore(path)
    current = store.load()
    request = _with_columns(request, store)
    return Ready(path=path, batch=read_batch(gathered, current, request, progress=progress), request=request)


def read_for_shelf(
    shelf: Shelf,
    gathered: Gathered,
    request: Request,
    *,
    festival_id: str = "",
    progress: Progress = lambda _done, _count, _what: None,
) -> Ready:
    """An import into a festival on the shelf: the one named, else the one that the sources describe.

    Sources that describe none are for the festival in use if they are of its days and have a film or a venue in
    common with it, or have no screenings at all; else for a new one, named after the files.

    Raises:
        NotFoundError: there is no festival of the id named.
        ZoneNeededError: nothing says in which time zone the festival is.
        StoreError: the store is damaged or foreign.

    """
    entry = shelf.find(festival_id) if festival_id else shelf.active
    store = ProgrammeStore(entry.path)
    current = store.load()
    request = _with_columns(request, store)
    batch = read_batch(gathered, current, request, progress=progress)
    wanted = entry.id if festival_id else _festival_id(batch, current, request, gathered)
    if current is not None and wanted == entry.id:
        path, base = shelf.path_of(entry.id), current if entry.bundled else None
        return Ready(path=path, batch=batch, request=request, base=base, shelf=shelf)
    if batch.borrowed:
        raise ZoneNeededError(
            _("{festival} is a new festival, and nothing says in which time zone it is.").format(festival=wanted),
            _("Add --timezone, such as --timezone Europe/Berlin."),
        )
    path = shelf.path_of(wanted)
    return Ready(path=path, batch=batch, request=_with_columns(request, ProgrammeStore(path)), shelf=shelf)


def _with_columns(request: Request, store: ProgrammeStore) -> Request:
    """The request with the columns that the user has named for this festival before."""
    remembered = store.memory().fields
    return msgspec.structs.replace(request, columns={**remembered, **request.columns}) if remembered else request


def _festival_id(batch: Batch, current: Programme | None, request: Request, gathered: Gathered) -> str:
    if batch.festival:
        return slug(batch.festival.id)
    if current is not None and not request.name and _belongs_to(batch, current):
        return slug(current.festival.id)
    return slug(request.name or name_after([given.source for given in gathered.given]))


def _belongs_to(batch: Batch, current: Programme) -> bool:
    """Whether sources that name no festival are about this one: in its days, and with a film or a venue of it."""
    screenings = [screening for reading in batch.readings for screening in reading.screenings]
    if not screenings:
        return True
    titles = {slug(film.title) for film in current.films.values()}
    venues = {slug(name) for venue in current.venues.values() for name in (venue.name, *venue.aliases)}
    shares = any(slug(film.title) in titles for reading in batch.readings for film in reading.films) or any(
        slug(venue.name) in venues for reading in batch.readings for venue in reading.venues
    )
    return shares and any(current.day_of(screening.starts) in current.days for screening in screenings)


def name_after(sources: Sequence[Source]) -> str:
    """A name for what these sources say, such as `docpoint-2026` for a films and a screenings table of that name."""
    stems = [
        Path(source.place.rstrip("/")).stem if not is_on_web(source.place) else _host(source) for source in sources
    ]
    common = _common_beginning(stems).rstrip(" -_.")
    if len(stems) > 1 and len(common) < 3:  # noqa: PLR2004 - a letter or two in common is no name
        return Path(sources[0].place).parent.name or stems[0]
    return common or "festival"


def _common_beginning(words: Sequence[str]) -> str:
    first, last = min(words, default=""), max(words, default="")
    same = (number for number, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: next(same, min(len(first), len(last)))]


def _host(source: Source) -> str:
    return source.place.partition("://")[2].partition("/")[0].rpartition("@")[2].removeprefix("www.")
