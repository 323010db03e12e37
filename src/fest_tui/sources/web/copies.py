"""Copies of what was fetched, kept for when the web is not there: one file each, which is whole or counts as none."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec.structs import replace

from fest_tui.atomic import make_folder, write_atomically
from fest_tui.programme.text import is_plain

_NOWHERE = Path()


class Copy(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an address led to.

    `address` is the one asked for, `came_from` the one that answered after redirects, both without user name and
    password. `fetched_at` is when the server last said that this is what it has, in UTC. `media_type`
    (`text/calendar`), `etag` and `last_modified` are what it said of it, in plain text, empty where it said nothing.
    `fresh` is whether the server answered now; such a copy is not kept yet. `says` is empty, or a clause for the user,
    without its full stop: why an old copy is used and how old it is. `file` is where it is kept, or is to be.
    """

    address: str
    came_from: str
    fetched_at: Annotated[dt.datetime, msgspec.Meta(tz=True)]
    media_type: str = ""
    etag: str = ""
    last_modified: str = ""
    data: bytes = b""
    fresh: bool = False
    says: str = ""
    file: Path = _NOWHERE


def place(cache: Path, address: str) -> Path:
    """The file of an address's copy; its name tells nothing of the address, in which there may be a password."""
    return cache / f"{sha256(address.encode()).hexdigest()}.copy"


def kept(path: Path, address: str) -> Copy | None:
    """The copy in a file; `None` when there is none, or it is damaged or of another address."""
    try:
        digest, _newline, content = path.read_bytes().partition(b"\n")
        if digest != _digest(content):
            return None
        origin, _newline, data = content.partition(b"\n")
        copy = msgspec.json.decode(origin, type=Copy)
        copy = replace(copy, fetched_at=copy.fetched_at.astimezone(dt.UTC), data=data, file=path)
    except (OSError, msgspec.DecodeError, OverflowError):
        return None
    texts = (copy.came_from, copy.media_type, copy.etag, copy.last_modified)
    return copy if copy.address == address and all(map(is_plain, texts)) else None


def keep(copy: Copy) -> None:
    """Keep a copy in place of the one before it; another process meets the one or the other, never a mixture.

    The first line of the file is a digest of the rest, the second says in JSON where the copy comes from, and then
    the data follow.

    Raises:
        OSError: the file cannot be written.

    """
    origin = replace(copy, data=b"", fresh=False, says="", file=_NOWHERE)
    content = msgspec.json.encode(origin) + b"\n" + copy.data
    make_folder(copy.file.parent)
    write_atomically(copy.file, _digest(content) + b"\n" + content)


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()
