"""Where the slips of a desk go: to a file, to a command such as `lp`, or to stdout once the desk is left."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from fest_tui.errors import FestError, UsageError
from fest_tui.programme.text import plain_line
from fest_tui.words import _, ngettext

PATIENCE = 10.0
"""Seconds a command may take for one slip."""
_LONGEST_REASON = 200
"""Characters told of what a command complains of."""


class SlipError(FestError):
    """A slip could not be brought where it belongs."""


class Slips(Protocol):
    """Takes slips. May take as long as a printer does, so it is called in a thread."""

    def take(self, slip: str) -> str:
        """Bring one slip where it belongs; returned is what became of it, in words.

        Raises:
            SlipError: it did not get there.

        """


class SlipsInFile:
    """Adds each slip to a file, or writes it to a device; a blank line stands between two."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def take(self, slip: str) -> str:
        """Add a slip. A pipe that nobody reads is told rather than waited for.

        Raises:
            SlipError: the file cannot be written.

        """
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
        try:
            with os.fdopen(os.open(self._path, flags, 0o666), "wb") as file:
                file.write(f"{slip}\n".encode())
        except OSError as problem:
            says = _("The slip could not be written to {path}: {reason}.")
            raise SlipError(says.format(path=self._path, reason=problem.strerror)) from problem
        return _("The slip is in {path}.").format(path=self._path)


class SlipsByCommand:
    """Gives each slip to a command on its stdin. The command runs without a shell."""

    def __init__(self, words: Sequence[str], *, patience: float = PATIENCE) -> None:
        self._words = words
        self._patience = patience

    def take(self, slip: str) -> str:
        """Give a slip to the command and wait for it, for so many seconds.

        Raises:
            SlipError: it cannot be started, fails, or takes too long.

        """
        name = self._words[0]
        try:
            done = subprocess.run(  # noqa: S603 - it is the command that the user gave, and no shell reads it
                self._words, input=slip.encode(), capture_output=True, timeout=self._patience, check=False
            )
        except subprocess.TimeoutExpired as problem:
            says = _("{command} was stopped: it took longer than {seconds} seconds for the slip.")
            raise SlipError(says.format(command=name, seconds=round(self._patience))) from problem
        except OSError as problem:
            says = _("{command} could not be started: {reason}.")
            raise SlipError(says.format(command=name, reason=problem.strerror)) from problem
        if done.returncode:
            says = _("{command} failed with exit code {code}: {reason}")
            reason = _reason(done.stderr) or _("it did not say why.")
            raise SlipError(says.format(command=name, code=done.returncode, reason=reason))
        return _("{command} has the slip.").format(command=name)


class SlipsKept:
    """Keeps the slips until the desk is left, since the screen is stdout's terminal."""

    def __init__(self) -> None:
        self.slips: list[str] = []

    def take(self, slip: str) -> str:
        """Keep a slip."""
        self.slips.append(slip)
        words = ngettext(
            "{count} slip is kept: it is printed here when the desk is left.",
            "{count} slips are kept: they are printed here when the desk is left.",
            len(self.slips),
        )
        return words.format(count=len(self.slips))


def slip_command(text: str) -> SlipsByCommand:
    """The command that somebody wrote, in words as a shell would part them.

    Raises:
        UsageError: nothing was written, a quote is never closed, or there is no such program.

    """
    try:
        words = shlex.split(text)
    except ValueError as problem:
        says = _("{command!r} is no command: a quote or a backslash is left open.")
        raise UsageError(says.format(command=text), _("Write it as for a shell: 'lp -d desk'.")) from problem
    if not words:
        raise UsageError(_("The slip command is empty."), _("Write it as for a shell: 'lp -d desk'."))
    if shutil.which(words[0]) is None:
        raise UsageError(
            _("There is no program {name!r} to give slips to.").format(name=words[0]),
            _("No shell reads the command: it begins with the program's name or path."),
        )
    return SlipsByCommand(words)


def _reason(complaint: bytes) -> str:
    """The last line that a command complained, which is the one that tells most."""
    lines = [line for line in complaint.decode(errors="replace").splitlines() if line.strip()]
    return plain_line(lines[-1])[:_LONGEST_REASON] if lines else ""
