"""One object laid over another: what it says replaces, what it leaves empty does not."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

Facts = TypeVar("Facts", bound=msgspec.Struct)


def said(item: msgspec.Struct) -> dict[str, Any]:
    """The fields that say something, by name: not `None`, nor an empty text or tuple."""
    values = ((name, getattr(item, name)) for name in item.__struct_fields__)
    return {name: value for name, value in values if value is not None and value not in ("", ())}


def overlaid(known: Facts, new: msgspec.Struct, *, but: tuple[str, ...] = ("id",)) -> Facts:
    """What is known, with all that the new object says besides those fields."""
    return replace(known, **{name: value for name, value in said(new).items() if name not in but})


def fullness(item: msgspec.Struct) -> tuple[int, bytes]:
    """Sorts objects by how much they say, and then by what, so that the order they came in makes no difference."""
    return len(said(item)), content(item)


def content(item: msgspec.Struct) -> bytes:
    """All that an object says, the same bytes for equal objects."""
    return msgspec.json.encode(item, order="deterministic")


def free_id(wanted: str, taken: set[str], *, first: int | None = None) -> str:
    """The id itself while nobody has it, else the first of `id-2`, `id-3`, …; from `id-FIRST` on if that is given."""
    if first is None and wanted not in taken:
        return wanted
    number = first or 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
