"""Files written whole or not at all, and seen to have changed."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int, int]
"""What changes whenever a file does."""


def make_folder(folder: Path) -> None:
    """Make a folder and those above it where they are missing, for the user's eyes alone.

    The mode is 0700, as the XDG Base Directory Specification wants of folders made for a user's files.

    Raises:
        OSError: a folder cannot be made.

    """
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def stamp(path: Path) -> Stamp | None:
    """Its time of change in ns, size and inode; `None` while it cannot be looked at, as when it is not there."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def write_atomically(path: Path, content: bytes, *, like: Path | None = None) -> None:
    """Write a file so that whoever reads it, at any moment and after any crash, meets the old content or the new.

    The file keeps its mode; a new one takes the mode of `like`, where that is given and exists. A symbolic link
    stays, and the file it leads to is replaced.

    Raises:
        OSError: the file cannot be written; it holds what it held before.

    """
    path = Path(os.path.realpath(path))
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    file = temporary.open("xb")
    try:
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        model = next((each for each in (path, like) if each and each.exists()), temporary)
        temporary.chmod(stat.S_IMODE(model.stat().st_mode))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make a replaced name last through a power cut, where the system can sync a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
