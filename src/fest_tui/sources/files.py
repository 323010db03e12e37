"""Finds the files of an import and takes their content, within limits."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import plain
from fest_tui.words import _

LARGEST = 64 * 1024 * 1024
"""Bytes; no programme comes near it, so a larger file is one named by mistake."""


def files_below(paths: Sequence[Path]) -> list[Path]:
    """The files named and those in the folders named, each once; a folder's are in order of their names.

    Hidden files and folders are left out unless named, and so is everything a link leads to outside of the
    folder.

    Raises:
        UnreadableError: a path does not exist, a folder holds no file or may not be read.

    """
    found: dict[Path, Path] = {}
    for path in paths:
        files = _in_folder(path) if _mode(path, _shown(path)) == stat.S_IFDIR else [path]
        for file in files:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _in_folder(folder: Path) -> list[Path]:
    root = folder.resolve()
    files = sorted(file for file in _walked(folder) if file.is_file() and file.resolve().is_relative_to(root))
    if not files:
        raise UnreadableError(_("The folder {path} holds no file to read.").format(path=_shown(folder)))
    return files


def _walked(folder: Path) -> Iterator[Path]:
    def refuse(problem: OSError) -> None:
        raise _unreadable(_shown(Path(problem.filename)), problem) from problem

    for parent, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in files if not name.startswith("."))


def content_of(path: Path) -> bytes:
    """What an ordinary file holds.

    Raises:
        UnreadableError: there is no such file, it may not be read, is no ordinary file, or is too large.

    """
    name = _shown(path)
    mode = _mode(path, name)
    if mode == stat.S_IFDIR:
        raise UnreadableError(_("{file} is a folder; a file is expected here.").format(file=name))
    if mode != stat.S_IFREG:
        raise UnreadableError(_("{file} is no ordinary file.").format(file=name))
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as problem:
        raise _unreadable(name, problem) from problem
    if len(data) > LARGEST:
        raise UnreadableError(_("{file} is larger than {count} MB.").format(file=name, count=LARGEST // 1024 // 1024))
    return data


def _mode(path: Path, name: str) -> int:
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError) as problem:
        raise _unreadable(name, problem) from problem


def _unreadable(name: str, problem: Exception) -> UnreadableError:
    if isinstance(problem, FileNotFoundError):
        return UnreadableError(_("There is no file {file}.").format(file=name))
    if isinstance(problem, PermissionError):
        return UnreadableError(_("{file} may not be read.").format(file=name), hint=_("Look at its permissions."))
    return UnreadableError(_("{file} cannot be read: {says}.").format(file=name, says=plain(str(problem))))


def _shown(path: Path) -> str:
    return plain(str(path)).replace("\n", " ")
