"""From the bytes of a store to objects, with every fault of the file named in words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from fest_tui.errors import StoreError
from fest_tui.programme.text import all_plain, is_plain, plain
from fest_tui.words import _

Kind = Literal["programme", "watchlist", "notices"]
Shape = TypeVar("Shape")

SCHEMA = 1
"""The version of the tables' shape; a file of a higher one was written by a newer fest-tui."""

_ASCII = bytes([*range(0x20, 0x7F), 0x0A])
"""Letters that are always plain: what is left without them is little, and quickly looked through."""
_UNPLAIN_ESCAPE = re.compile(r"\\[ubfrt]")
_BYTE = re.compile(r"\(byte (\d+)\)")


class Meta(msgspec.Struct, frozen=True):
    """The one document of a store's table `meta`: what the file is."""

    schema: int
    kind: str


class _Head(msgspec.Struct):
    meta: dict[str, Meta]


class DamagedError(StoreError):
    """A file does not hold what it should; an earlier copy of it may."""


def check(path: Path, raw: bytes, kind: Kind) -> str:
    """The text of a store of this kind, whose rows may still be anything.

    Raises:
        DamagedError: the file is empty, no text, no JSON, or no store.
        StoreError: the store is of another kind or of a newer schema.

    """
    if not raw.strip():
        raise DamagedError(_("{path} is empty.").format(path=path))
    try:
        text = raw.decode()
        head = msgspec.json.decode(raw, type=_Head)
    except UnicodeDecodeError as problem:
        says = _("{path} is damaged: from byte {byte} on it is not text.")
        raise DamagedError(says.format(path=path, byte=problem.start)) from problem
    except RecursionError as problem:
        raise _foreign(path) from problem
    except msgspec.DecodeError as problem:
        if _is_json(raw):
            raise _foreign(path) from problem
        line, column = _position(raw, str(problem))
        says = _("{path} is damaged: it stops being JSON at line {line}, column {column}.")
        raise DamagedError(says.format(path=path, line=line, column=column)) from problem
    _check_meta(path, head, kind)
    return text


def decode(path: Path, raw: bytes, kind: Kind, shape: type[Shape]) -> Shape:
    """The content of a store in this shape, free of escape codes and control characters.

    Raises:
        DamagedError: the file is empty, no text, no JSON, no store, or a row of it is not what it should be.
        StoreError: the store is of another kind or of a newer schema.

    """
    text = check(path, raw, kind)
    try:
        if not _UNPLAIN_ESCAPE.search(text) and is_plain(raw.translate(None, _ASCII).decode()):
            return msgspec.json.decode(raw, type=shape)
        return msgspec.convert(all_plain(msgspec.json.decode(raw)), type=shape)
    except (msgspec.DecodeError, RecursionError) as problem:
        says = _("{path} is damaged: {reason}.").format(path=path, reason=plain(str(problem)))
        raise DamagedError(says) from problem


def _is_json(raw: bytes) -> bool:
    try:
        msgspec.json.decode(raw)
    except msgspec.DecodeError:
        return False
    except RecursionError:
        return True
    return True


def _check_meta(path: Path, head: _Head, kind: Kind) -> None:
    meta = next(iter(head.meta.values()), None)
    if meta is None or meta.schema < 1:
        raise _foreign(path)
    if meta.schema > SCHEMA:
        says = _("{path} was made by a newer fest-tui (schema {schema}; this one reads up to {known}).")
        raise StoreError(
            says.format(path=path, schema=meta.schema, known=SCHEMA),
            hint=_("Update fest-tui, or name another file. This one was left as it is."),
        )
    if meta.kind == kind:
        return
    says = {
        "programme": _("{path} is a watchlist or another file of fest-tui, where a programme is wanted."),
        "watchlist": _("{path} is a programme or another file of fest-tui, where a watchlist is wanted."),
        "notices": _("{path} is a programme or another file of fest-tui, where the notices of a desk are wanted."),
    }[kind]
    raise StoreError(says.format(path=path), hint=_("Name another file. This one was left as it is."))


def _foreign(path: Path) -> DamagedError:
    return DamagedError(_("{path} is JSON, but not a file of fest-tui.").format(path=path))


def _position(raw: bytes, says: str) -> tuple[int, int]:
    """Line and column, from 1, of the character that the decoder stopped at; the end when it ran out of input."""
    found = _BYTE.search(says)
    lines = (raw[: int(found[1])] if found else raw).decode(errors="ignore").split("\n")
    return len(lines), len(lines[-1]) + 1
