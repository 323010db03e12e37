"""The storage under every TinyDB of the project: atomic, locked between processes, with a copy kept."""

from __future__ import annotations

import errno
import os
import shlex
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from tinydb.storages import Storage

from fest_tui.atomic import make_folder, write_atomically
from fest_tui.errors import StoreError
from fest_tui.store.decoding import SCHEMA, DamagedError, Kind, Meta, Shape, check, decode
from fest_tui.store.history import Former, History
from fest_tui.words import _

if TYPE_CHECKING:
    from filelock import FileLock

PATIENCE = 5.0
"""Seconds to wait for another process that writes the same file."""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class AtomicJSONStorage(Storage):
    """One JSON file, replaced whole by each write.

    A write takes a lock (`NAME.lock`), keeps the last good copy (`NAME.bak`), and leaves the old file or the new
    one, whatever happens; with a `history` it can be undone. It never replaces a file that it could not have read.
    Reading needs no lock. The table `meta` is the storage's own: it says what the file is.
    """

    def __init__(self, path: Path, kind: Kind, *, patience: float = PATIENCE, history: int = 0) -> None:
        super().__init__()
        self.path = Path(os.path.realpath(path))
        self.kind = kind
        self.patience = patience
        self._former = History(self.path, "undo", history)
        self._undone = History(self.path, "redo", history)
        self._keeps_history = history > 0

    @property
    def backup(self) -> Path:
        """Where the last good copy is kept."""
        return self.path.with_name(f"{self.path.name}.bak")

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables, or `None` when there is no file yet, as TinyDB wants it.

        Raises:
            StoreError: the file cannot be read, is damaged, or is no store of this kind.

        """
        return self.read_as(dict[str, dict[str, Any]])

    def read_as(self, shape: type[Shape]) -> Shape | None:
        """The tables decoded in one go into objects of this shape, or `None` when there is no file yet.

        Raises:
            StoreError: the file cannot be read, is damaged, is no store of this kind, or has another shape.

        """
        raw = self._bytes()
        if raw is None:
            return None
        try:
            return decode(self.path, raw, self.kind, shape)
        except DamagedError as problem:
            raise self.damaged(problem.message, shape) from problem

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the tables.

        Raises:
            StoreError: another process holds the file, it cannot be written, or what is there is damaged or no
                store of this kind. The file is then as it was.

        """
        meta = msgspec.to_builtins(Meta(SCHEMA, self.kind))
        tables = {"meta": {"1": meta}} | {name: table for name, table in data.items() if name != "meta"}
        content = msgspec.json.format(msgspec.json.encode(tables), indent=1) + b"\n"
        with self.locked(), self._writing():
            former = self._good_bytes()
            if former == content:
                return
            if self._keeps_history:
                self._former.keep(former)
                self._undone.forget()
            if former is not None:
                write_atomically(self.backup, former, like=self.path)
            write_atomically(self.path, content)

    @property
    def is_taken_back(self) -> bool:
        """Whether there is no file because every change was undone, rather than because it was lost."""
        return not self.path.exists() and not self._undone.is_empty

    def undo(self) -> bool:
        """Put the state before the last change in place of the present one, which becomes the last good copy.

        Where there was no file before, the file is taken away. Returns whether there was anything to undo.

        Raises:
            StoreError: as for `write`.

        """
        return self._go(self._former, self._undone)

    def redo(self) -> bool:
        """Put the state in place again that the last `undo` left; a change made since leaves nothing to redo.

        Raises:
            StoreError: as for `write`.

        """
        return self._go(self._undone, self._former)

    def _go(self, there: History, back: History) -> bool:
        with self.locked(), self._writing():
            present = self._good_bytes()
            wanted = there.last(other_than=present)
            if wanted is None:
                return False
            if wanted.content is not None:
                self._check_former(wanted)
            if present is not None:
                write_atomically(self.backup, present, like=self.path)
            back.keep(present)
            if wanted.content is None:
                self.path.unlink(missing_ok=True)
            else:
                write_atomically(self.path, wanted.content)
            there.forget_from(wanted)
        return True

    def _check_former(self, former: Former) -> None:
        try:
            check(former.entry, former.content or b"", self.kind)
        except StoreError as problem:
            raise StoreError(
                _("The former state cannot be brought back: {reason}").format(reason=problem.message),
                hint=_("Nothing was changed. Without that file, the state before it can be brought back."),
            ) from problem

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Tell in words why the file, or one beside it, could not be written."""
        try:
            yield
        except OSError as problem:
            raise self._unwritable(problem) from problem

    def damaged(self, says: str, shape: type[object]) -> StoreError:
        """The error that says so, with the command that puts the last good copy back where there is one."""
        hint = _("Nothing was changed. Move the file away, or name another.")
        try:
            decode(self.backup, self.backup.read_bytes(), self.kind, shape)
        except (OSError, StoreError):
            return StoreError(says, hint)
        command = shlex.join(["cp", "--", str(self.backup), str(self.path)])
        return StoreError(
            says, _("Nothing was changed. To put the last good copy back: {command}").format(command=command)
        )

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other processes from writing the file; may be entered again while it is held.

        Raises:
            StoreError: another process holds the file for too long, or its folder cannot be written.

        """
        from filelock import Timeout

        try:
            make_folder(self.path.parent)
            self._lock.acquire(timeout=self.patience)
        except Timeout as problem:
            says = _("{path} is in use by another process.").format(path=self.path)
            raise StoreError(says, hint=_("Nothing was changed. Try again in a moment.")) from problem
        except OSError as problem:
            raise self._unwritable(problem) from problem
        try:
            yield
        finally:
            self._lock.release()

    @cached_property
    def _lock(self) -> FileLock:
        from filelock import FileLock

        # Whoever may write in the folder may take the lock, though another user of the machine made its file.
        mode = stat.S_IMODE(self.path.parent.stat().st_mode) & 0o666
        return FileLock(self.path.with_name(f"{self.path.name}.lock"), mode=mode)

    def _bytes(self) -> bytes | None:
        try:
            if not stat.S_ISREG(self.path.stat().st_mode) and not self.path.is_dir():
                raise StoreError(_("{path} is no ordinary file.").format(path=self.path))
            return self.path.read_bytes()
        except FileNotFoundError:
            return None
        except IsADirectoryError as problem:
            raise StoreError(_("{path} is a folder, where a file is wanted.").format(path=self.path)) from problem
        except OSError as problem:
            says = _("{path} cannot be read: {reason}.").format(path=self.path, reason=problem.strerror)
            raise StoreError(says) from problem

    def _good_bytes(self) -> bytes | None:
        """What the file holds, once it is known to be a store of this kind."""
        raw = self._bytes()
        if raw is not None:
            try:
                check(self.path, raw, self.kind)
            except DamagedError as problem:
                raise self.damaged(problem.message, dict) from problem
        return raw

    def _unwritable(self, problem: OSError) -> StoreError:
        if problem.errno in _FULL:
            says = _("{path} could not be written: the disk is full.").format(path=self.path)
            return StoreError(says, hint=_("It holds what it held before. Make some room and try again."))
        if problem.errno in _FORBIDDEN:
            says = _("{path} could not be written: the folder {folder} is read-only.")
            return StoreError(
                says.format(path=self.path, folder=self.path.parent),
                hint=_("It can be read, but not changed. Name a file in a folder of your own."),
            )
        says = _("{path} could not be written: {reason}.").format(path=self.path, reason=problem.strerror)
        return StoreError(says, hint=_("It holds what it held before."))
