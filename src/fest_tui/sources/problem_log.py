"""Where a reader writes down what it could not take as it stood."""

from __future__ import annotations

from typing import Literal

from fest_tui.programme.problems import Problem

_SHOWN = 60


class ProblemLog:
    """The problems of one file, in the order they were met."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._problems: list[Problem] = []

    def warning(self, line: int, field: str, says: str) -> None:
        """Writes down something that was read, though not as it stood."""
        self._add("warning", line, field, says)

    def error(self, line: int, field: str, says: str) -> None:
        """Writes down something that was left out."""
        self._add("error", line, field, says)

    def _add(self, severity: Literal["warning", "error"], line: int, field: str, says: str) -> None:
        self._problems.append(Problem(file=self.file, line=line, field=field, severity=severity, says=says))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was written down, by line."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line))


def shown(text: str) -> str:
    """What was read, short enough for a sentence."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
