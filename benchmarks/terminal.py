"""A program in a real pseudo-terminal, with a clock on every byte that it writes."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import NoReturn, Self

import pyte

COLUMNS, LINES = 140, 40
PATIENCE = 60.0
"""Seconds to wait for a screen before the program is given up."""
QUIET = 0.15
"""Seconds without output after which a screen is complete: three times the delay after which the film pane follows."""
STILL = 1.0
"""Seconds without output after which a key has changed nothing."""


class Terminal:
    """One program in a terminal of 140x40, from its start to the end of the `with` block."""

    def __init__(self, command: tuple[str, ...], environment: Mapping[str, str]) -> None:
        self.started = perf_counter()
        self.process, self._master = pty.fork()
        if self.process == 0:
            _become(command, environment)
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._unread: list[tuple[float, bytes]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._master)

    @property
    def lines(self) -> Sequence[str]:
        """What stands on the screen, without empty lines."""
        self._follow()
        return [line.rstrip() for line in self._screen.display if line.strip()]

    def seconds_until(self, shown: Sequence[str]) -> float:
        """Seconds from the program's start to the write after which each of these patterns is met by a line.

        The screen is only worked out while the program is silent, so that it has the processor to itself.

        Raises:
            RuntimeError: the program ended, or the lines did not come.

        """
        deadline = perf_counter() + PATIENCE
        while perf_counter() < deadline:
            if self._receive(QUIET):
                continue
            moment = self._follow(shown)
            if moment is not None:
                return moment - self.started
        raise RuntimeError("\n".join((f"Never on the screen: {shown}", *self.lines)))

    def settle(self) -> None:
        """Wait until nothing more is written."""
        while self._receive(QUIET):
            pass

    def press(self, key: bytes) -> float | None:
        """Seconds from a key to the first byte that follows it; `None` for a key that changes nothing."""
        self.settle()
        pressed = perf_counter()
        os.write(self._master, key)
        return self._unread[-1][0] - pressed if self._receive(STILL) else None

    def type(self, key: bytes, field: str) -> float | None:
        """Seconds from a key typed into a field to the write that first changes what stands elsewhere.

        The field is the line that meets this pattern. `None` for a key that changes nothing but that.
        """
        self.settle()
        self._follow()
        before = self._elsewhere(field)
        pressed = perf_counter()
        os.write(self._master, key)
        if self._receive(STILL):
            self.settle()
        changed = None
        for moment, chunk in self._unread:
            self._stream.feed(chunk)
            if changed is None and self._elsewhere(field) != before:
                changed = moment - pressed
        self._unread.clear()
        return changed

    def _elsewhere(self, field: str) -> Sequence[str]:
        return [line for line in self._screen.display if not re.search(field, line)]

    def peak_megabytes(self) -> float:
        """The most memory the program has held so far (VmHWM of proc(5))."""
        status = Path(f"/proc/{self.process}/status").read_text("utf-8")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024

    def _receive(self, patience: float) -> bool:
        """Take what the program writes next, with its moment; false when it writes nothing for so many seconds.

        Raises:
            RuntimeError: the program ended.

        """
        if not select.select([self._master], [], [], patience)[0]:
            return False
        moment = perf_counter()
        try:
            self._unread.append((moment, os.read(self._master, 1 << 16)))
        except OSError as problem:
            raise RuntimeError("\n".join(("The program ended:", *self.lines))) from problem
        return True

    def _follow(self, shown: Sequence[str] = ()) -> float | None:
        """Put what was received on the screen; the moment from which each pattern is met by a line, if it came."""
        found = None
        for moment, chunk in self._unread:
            self._stream.feed(chunk)
            if found is None and shown and self._shows(shown):
                found = moment
        self._unread.clear()
        return found

    def _shows(self, patterns: Sequence[str]) -> bool:
        return all(any(re.search(pattern, line) for line in self._screen.display) for pattern in patterns)


def _become(command: tuple[str, ...], environment: Mapping[str, str]) -> NoReturn:
    """Turn the forked process into the program; should that fail, it must not go on as a second benchmark."""
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        os.execve(command[0], command, environment)  # noqa: S606
    finally:
        os._exit(127)
