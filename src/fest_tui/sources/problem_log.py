"""Where a reader writes down what it could not take as it stood."""

from __future__ import annotations

from typing import Literal

from fest_tui.programme.problems import Problem
from fest_tui.words import ngettext

MOST_TOLD = 1_000
"""Problems of one file that are told each; nobody reads more."""

_SHOWN = 60

Severity = Literal["warning", "error"]


class ProblemLog:
    """The problems of one file; of very many those met first, and how many more there are."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._told: list[Problem] = []
        self._untold = 0
        self._worst: Severity = "warning"

    def warning(self, line: int, field: str, says: str) -> None:
        """Writes down something that was read, though not as it stood."""
        self._add("warning", line, field, says)

    def error(self, line: int, field: str, says: str) -> None:
        """Writes down something that was left out."""
        self._add("error", line, field, says)

    def _add(self, severity: Severity, line: int, field: str, says: str) -> None:
        if len(self._told) < MOST_TOLD:
            self._told.append(Problem(file=self.file, line=line, field=field, severity=severity, says=says))
        else:
            self._untold += 1
            self._worst = "error" if severity == "error" else self._worst

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was written down, by line; last, at the last line told, how much more there was."""
        told = sorted(self._told, key=lambda problem: problem.line)
        return (*told, self._more(told[-1].line)) if self._untold else tuple(told)

    def _more(self, line: int) -> Problem:
        says = ngettext(
            "The file has {count} more problem, which is not told here.",
            "The file has {count} more problems, which are not told here.",
            self._untold,
        ).format(count=self._untold)
        return Problem(file=self.file, line=line, field="", severity=self._worst, says=says)


def shown(text: str) -> str:
    """What was read, short enough for a sentence."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
