"""Problems that a file has many times, told without burying the others."""

from __future__ import annotations

from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import ngettext

_EACH = 10
"""So many problems of one kind are told each on its own."""


class Repeats:
    """The problems of a file by kind: few are told each where it is, many once where they begin, with their number."""

    def __init__(self, log: ProblemLog) -> None:
        self._log = log
        self._met: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
        self._counts: dict[tuple[str, str, str], int] = {}

    @property
    def file(self) -> str:
        """The name of the file."""
        return self._log.file

    def warning(self, line: int, field: str, says: str, read: str) -> None:
        """Keeps something that was read, though not as it stood; `{read}` in the words is what was read."""
        self._keep("warning", line, field, says, read)

    def error(self, line: int, field: str, says: str, read: str) -> None:
        """Keeps something that was left out; `{read}` in the words is what was read."""
        self._keep("error", line, field, says, read)

    def _keep(self, severity: str, line: int, field: str, says: str, read: str) -> None:
        kind = (severity, field, says)
        self._counts[kind] = self._counts.get(kind, 0) + 1
        first = self._met.setdefault(kind, [])
        if len(first) < _EACH:
            first.append((line, shown(read)))

    def tell(self) -> None:
        """Writes all that was kept into the log."""
        for kind, first in self._met.items():
            severity, field, says = kind
            write = self._log.error if severity == "error" else self._log.warning
            count = self._counts[kind]
            if count <= _EACH:
                for line, read in first:
                    write(line, field, says.format(read=read))
            else:
                line, read = first[0]
                more = ngettext("So it is {count} time more.", "So it is {count} times more.", count - 1)
                write(line, field, f"{says.format(read=read)} {more.format(count=count - 1)}")
