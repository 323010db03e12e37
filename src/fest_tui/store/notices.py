"""What the desks of a festival say of its screenings, in a file of their own beside the programme."""

from __future__ import annotations

import secrets
from collections.abc import Container
from pathlib import Path

import msgspec
from msgspec.structs import replace
from tinydb import where
from tinydb.table import Document

from fest_tui.atomic import Stamp, stamp
from fest_tui.errors import NotFoundError
from fest_tui.programme.notice import Notice
from fest_tui.store.storage import AtomicJSONStorage
from fest_tui.store.tables import document, transaction
from fest_tui.words import _

PATIENCE = 20.0
"""Seconds to wait for the other desks: each holds the file for some hundredths of a second."""

_LETTERS = "23456789bcdfghjkmnpqrstvwxz"
"""Read out and typed without a doubt; no vowels, so that no word comes of them."""
_ID_LENGTH = 4


class _Tables(msgspec.Struct, frozen=True):
    notices: dict[str, Notice] = {}


class NoticeStore:
    """Notices in a file, which several desks may mark at once: each takes the lock and adds to what is there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> tuple[Notice, ...]:
        """Every notice, in the order in which they were marked; none while there is no file.

        Raises:
            StoreError: the file cannot be read, is damaged, foreign, or of a newer schema.

        """
        tables = self._storage().read_as(_Tables) or _Tables()
        return tuple(tables.notices.values())

    def add(self, notice: Notice) -> Notice:
        """Keep a notice; returned is what is kept, with the id it was given.

        Raises:
            StoreError: the file is locked for too long, damaged or foreign, or cannot be written.

        """
        with transaction(self._storage(), _Tables) as tables:
            kept = replace(notice, id=_free_id({row.get("id", "") for row in tables.table("notices")}))
            tables.table("notices").insert(document(kept))
        return kept

    def remove(self, id_: str) -> Notice:
        """Take a notice back; returned is what it said.

        Raises:
            NotFoundError: no notice has this id.
            StoreError: the file is locked for too long, damaged or foreign, or cannot be written.

        """
        with transaction(self._storage(), _Tables) as tables:
            table = tables.table("notices")
            row = table.get(where("id") == id_)
            if not isinstance(row, Document):
                raise NotFoundError(_("There is no notice {id!r}.").format(id=id_))
            table.remove(doc_ids=[row.doc_id])
        return msgspec.convert(dict(row), Notice)

    def stamp(self) -> Stamp | None:
        """What changes whenever the file does; `None` while there is no file."""
        return stamp(self.path)

    def _storage(self) -> AtomicJSONStorage:
        return AtomicJSONStorage(self.path, "notices", patience=PATIENCE)


def _free_id(taken: Container[str]) -> str:
    """An id that no notice has."""
    while (made := "".join(secrets.choice(_LETTERS) for _place in range(_ID_LENGTH))) in taken:
        continue
    return made
