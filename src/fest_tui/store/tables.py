"""Changes to a store through TinyDB tables, all of them or none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from fest_tui.store.storage import AtomicJSONStorage


@contextmanager
def transaction(storage: AtomicJSONStorage, shape: type[object]) -> Iterator[TinyDB]:
    """A store's tables, open for changes that become one write when the block ends, and none when it raises.

    The file is locked, read anew and checked to be of this shape first, so that nobody's change is lost and no
    damaged file is written over.

    Raises:
        StoreError: the file is locked, damaged or foreign, or cannot be written; it is then as it was.

    """
    with storage.locked():
        storage.read_as(shape)
        with TinyDB(storage=MemoryStorage) as tables:
            tables.storage.write(storage.read() or {})
            yield tables
            storage.write(tables.storage.read() or {})


def document(item: msgspec.Struct) -> dict[str, Any]:
    """An object as a document: its fields by the names they have in a file, empty ones left out."""
    values = ((name, getattr(item, field), default) for name, field, default in _fields(type(item)))
    return {name: msgspec.to_builtins(value) for name, value, default in values if value or value != default}


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[tuple[str, str, Any], ...]:
    return tuple((field.encode_name, field.name, field.default) for field in msgspec.structs.fields(kind))
