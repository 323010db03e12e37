"""Where the problems of a table are written down: of many of one kind the first, and how many more there are."""

from __future__ import annotations

from collections import Counter

from fest_tui.programme.problems import Problem
from fest_tui.sources.problem_log import ProblemLog, Severity
from fest_tui.words import _, ngettext

_KEPT = 20
"""How many problems of one kind are told one by one."""

_TOLD_EACH = frozenset({"heading", "columns"})
"""Fields of which a row may have several."""


class RowLog(ProblemLog):
    """The problems of one table, by row. A kind of problem is a sentence before its values are filled in.

    `counts_lines` when rows go by the lines of a text.
    """

    def __init__(self, file: str, *, counts_lines: bool = False) -> None:
        super().__init__(file)
        self._counts_lines = counts_lines
        self._met: Counter[tuple[Severity, str, str]] = Counter()
        self._last: dict[tuple[Severity, str, str], int] = {}
        self._beyond: dict[tuple[Severity, str, str], int] = {}

    def place(self, row: int) -> str:
        """Where a row stands, in words."""
        says = _("line {number}") if self._counts_lines else _("row {number}")
        return says.format(number=row)

    def warning(self, line: int, field: str, says: str, **values: object) -> None:
        """Writes down something that was read, though not as it stood."""
        self.note("warning", line, field, says, **values)

    def error(self, line: int, field: str, says: str, **values: object) -> None:
        """Writes down something that was left out."""
        self.note("error", line, field, says, **values)

    def note(self, severity: Severity, line: int, field: str, says: str, **values: object) -> None:
        """Writes down a problem, once for each row; the values are filled into what it says."""
        kind = severity, field, says
        if line and self._last.get(kind) == line and field not in _TOLD_EACH:
            return
        self._last[kind] = line
        self._met[kind] += 1
        if self._met[kind] > _KEPT:
            self._beyond.setdefault(kind, line)
        else:
            self._add(severity, line, field, says.format(**values) if values else says)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was written down, by row."""
        return tuple(sorted((*super().problems, *self._summaries()), key=lambda problem: problem.line))

    def _summaries(self) -> list[Problem]:
        return [
            Problem(file=self.file, line=line, field=kind[1], severity=kind[0], says=_more(self._met[kind] - _KEPT))
            for kind, line in self._beyond.items()
        ]


def _more(count: int) -> str:
    says = ngettext(
        "From here on, {count} more row has a problem of this kind.",
        "From here on, {count} more rows have a problem of this kind.",
        count,
    )
    return says.format(count=count)
