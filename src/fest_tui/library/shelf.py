"""Several festivals on one machine, one of them in use, and the bundled one always there."""

from __future__ import annotations

from pathlib import Path

import msgspec

from fest_tui import paths
from fest_tui.atomic import make_folder, write_atomically
from fest_tui.errors import NotFoundError, StoreError
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.store.programmes import ProgrammeStore, load_programme
from fest_tui.words import _

_CHOICE = "in-use"
"""The file in the folder of festivals that holds the id of the one in use."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A festival on the shelf; `bundled` when it is the copy that came along, `active` when it is in use."""

    id: str
    path: Path
    bundled: bool
    active: bool


class Shelf:
    """A folder with one programme store for each festival, named by the festival's id.

    A festival of one's own with the id of the bundled one stands before it.
    """

    def __init__(self, folder: Path, bundled: Path) -> None:
        self.folder = folder
        self.bundled = bundled

    @property
    def active(self) -> Entry:
        """The festival in use: the one chosen, else the bundled one."""
        return next(entry for entry in self.entries() if entry.active)

    def entries(self) -> tuple[Entry, ...]:
        """Every festival, by id; nothing of its file is read."""
        files = (path for path in sorted(self.folder.glob("*.json")) if not path.name.endswith(paths.NOTICES))
        own = {path.stem: path for path in files}
        chosen = self._chosen()
        if chosen not in own:
            chosen = self.bundled.stem
        found = [Entry(id=id_, path=path, bundled=False, active=id_ == chosen) for id_, path in own.items()]
        if self.bundled.stem not in own:
            found.append(self._entry_of_bundled(active=chosen == self.bundled.stem))
        return tuple(sorted(found, key=lambda entry: entry.id))

    def path_of(self, festival_id: str) -> Path:
        """Where one's own programme of a festival is kept; no id leads out of the folder."""
        return self.folder / f"{slug(festival_id)}.json"

    def find(self, festival_id: str) -> Entry:
        """The festival of this id.

        Raises:
            NotFoundError: there is none.

        """
        entries = self.entries()
        for entry in entries:
            if entry.id == festival_id:
                return entry
        raise NotFoundError(
            _("There is no festival {id}.").format(id=festival_id),
            _("There are: {ids}.").format(ids=", ".join(entry.id for entry in entries)),
        )

    def use(self, festival_id: str) -> Entry:
        """Put a festival in use.

        Raises:
            NotFoundError: there is none of this id.
            StoreError: the choice cannot be written.

        """
        entry = self.find(festival_id)
        if entry.id != self._chosen():
            self._write_choice(entry.id)
        return msgspec.structs.replace(entry, active=True)

    def forget(self, festival_id: str) -> Path:
        """Take a festival off the shelf; its programme is kept under the path returned, and its watchlist stays.

        Raises:
            NotFoundError: there is none of this id.
            StoreError: it is the bundled one, or it cannot be moved.

        """
        entry = self.find(festival_id)
        if entry.bundled:
            says = _("{id} came along with fest-tui and always stays.").format(id=entry.id)
            raise StoreError(says, _("Put another in use with fest-tui use ID."))
        kept = entry.path.with_name(f"{entry.path.name}.forgotten")
        try:
            with ProgrammeStore(entry.path).locked():
                entry.path.replace(kept)
        except OSError as problem:
            raise _unwritable(entry.path, problem) from problem
        return kept

    def _entry_of_bundled(self, *, active: bool) -> Entry:
        return Entry(id=self.bundled.stem, path=self.bundled, bundled=True, active=active)

    def _chosen(self) -> str:
        try:
            return (self.folder / _CHOICE).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def _write_choice(self, festival_id: str) -> None:
        path = self.folder / _CHOICE
        try:
            make_folder(self.folder)
            write_atomically(path, f"{festival_id}\n".encode())
        except OSError as problem:
            raise _unwritable(path, problem) from problem


def own_shelf() -> Shelf:
    """The user's own shelf."""
    return Shelf(paths.festivals(), paths.bundled_programme())


def programmes_on(shelf: Shelf) -> tuple[tuple[Entry, Programme | StoreError], ...]:
    """Every festival with its programme, or with what is wrong with its file, the latest festival first."""
    found: list[tuple[Entry, Programme | StoreError]] = []
    for entry in shelf.entries():
        try:
            found.append((entry, load_programme(entry.path)))
        except StoreError as error:
            found.append((entry, error))
    return tuple(found)


def _unwritable(path: Path, problem: OSError) -> StoreError:
    return StoreError(_("{path} could not be written: {reason}.").format(path=path, reason=problem.strerror))
