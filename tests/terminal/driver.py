"""The installed command in a real pseudo-terminal: what it writes is put on a screen, and keys are typed."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

COMMAND = Path(sys.executable).with_name("fest-tui")
PATIENCE = 20.0
"""Seconds after which what does not come will never come; a loaded machine needs some."""
BEFORE_THE_FESTIVAL = ("--now", "2021-11-10T12:00")
ENTER, TAB, ESCAPE, DOWN, HOME, END = "\r", "\t", "\x1b", "\x1b[B", "\x1b[H", "\x1b[F"


class Terminal:
    """One call of fest-tui in a terminal of so many columns and lines, for the length of a `with` block."""

    def __init__(self, *arguments: str | Path, size: tuple[int, int] = (100, 30), **environment: str) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self.written = b""
        self._master, slave = pty.openpty()
        _set_size(slave, size)
        self.before = termios.tcgetattr(slave)
        self.process = subprocess.Popen(
            [COMMAND, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509
            env=_surroundings() | environment,
        )
        self._slave = slave

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for end in (self._master, self._slave):
            if end >= 0:
                os.close(end)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def line_discipline(self) -> list[object]:
        """How the terminal treats what is typed, as `before` has it from before the start."""
        return termios.tcgetattr(self._slave)

    @property
    def shows_alternate_screen(self) -> bool:
        """Whether the program has not given the first screen back (DECSET 1049)."""
        return self.written.rfind(b"\x1b[?1049h") > self.written.rfind(b"\x1b[?1049l")

    @property
    def hides_cursor(self) -> bool:
        """Whether the cursor was last hidden (DECTCEM)."""
        return self.written.rfind(b"\x1b[?25l") > self.written.rfind(b"\x1b[?25h")

    def press(self, *keys: str) -> None:
        """Type keys."""
        for key in keys:
            os.write(self._master, key.encode())

    def wait_for(self, *texts: str) -> None:
        """Wait until all these texts stand on the screen."""
        self.wait_until(lambda: all(text in self.text for text in texts), " and ".join(texts))

    def wait_until(self, met: Callable[[], bool], what: str = "it") -> None:
        """Wait until the program's output has made something true; what never comes fails the test."""
        deadline = time.monotonic() + PATIENCE
        while not met():
            left = deadline - time.monotonic()
            assert left > 0, f"waited in vain for {what}:\n{self.text}"
            if select.select([self._master], [], [], min(left, 0.05))[0] and not self._read():
                assert met(), f"it ended before there was {what}:\n{self.text}"

    def resize(self, columns: int, lines: int) -> None:
        """Change the terminal's size while the program runs; the system sends SIGWINCH."""
        self._screen.resize(lines, columns)
        _set_size(self._master, (columns, lines))

    def send(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal under the program, as a closed window does."""
        os.close(self._slave)
        os.close(self._master)
        self._slave = self._master = -1

    def exit_code(self) -> int:
        """Wait until the program has ended."""
        if self._master >= 0:
            self.wait_until(lambda: self.process.poll() is not None, "the end")
            while select.select([self._master], [], [], 0)[0] and self._read():
                pass
        return self.process.wait(PATIENCE)

    def _read(self) -> bool:
        try:
            chunk = os.read(self._master, 1 << 16)
        except OSError:
            return False
        self.written += chunk
        self._stream.feed(chunk)
        return bool(chunk)


def _surroundings() -> dict[str, str]:
    """The environment of a terminal window, which does not tell the size of the one that the tests run in."""
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    return kept | {"TERM": "xterm-256color"}


def _take_terminal() -> None:
    """Make the pseudo-terminal the one that the new session belongs to, so that it gets its signals."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _set_size(terminal: int, size: tuple[int, int]) -> None:
    columns, lines = size
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
