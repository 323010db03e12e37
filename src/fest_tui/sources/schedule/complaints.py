"""What is wrong with the slots of a schedule: each told where it is, and hundreds alike told once."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.sources.schedule.entries import Entry
from fest_tui.words import _, ngettext

_MANY = 12

Severity = Literal["warning", "error"]


class Complaints:
    """Collects them, and writes them into a log when all are known."""

    def __init__(self) -> None:
        self._of_kind: dict[tuple[Severity, str, str], list[tuple[int, str]]] = defaultdict(list)

    def warning(self, entry: Entry, field: str, says: str, **facts: str) -> None:
        """Something was read, though not as it stood. `says` is a sentence that holds `{slot}` and these facts."""
        self._add("warning", entry, field, says, facts)

    def error(self, entry: Entry, field: str, says: str, **facts: str) -> None:
        """Something was left out; `says` and `facts` as for a warning."""
        self._add("error", entry, field, says, facts)

    def tell(self, log: ProblemLog) -> None:
        """Writes down all of them; of many of one kind the first, and how many there are."""
        for (severity, field, _says), places in self._of_kind.items():
            write = log.warning if severity == "warning" else log.error
            if len(places) <= _MANY:
                for line, told in places:
                    write(line, field, told)
            else:
                line, told = places[0]
                more = ngettext(
                    "{told} It is the same with {count} more.",
                    "{told} It is the same with {count} more.",
                    len(places) - 1,
                )
                write(line, field, more.format(told=told, count=len(places) - 1))

    def _add(self, severity: Severity, entry: Entry, field: str, says: str, facts: dict[str, str]) -> None:
        told = says.format(slot=_slot(entry), **{name: shown(fact) for name, fact in facts.items()})
        self._of_kind[severity, field, says].append((entry.line, told))


def _slot(entry: Entry) -> str:
    """A slot by its title, and by its id, since a file in JSON has no lines to point at."""
    title = shown(entry.title or _("a slot without a title"))
    known = next((each for each in entry.slot_ids if each), entry.subject_id)
    return title if entry.line or not known else _("{title} (id {id})").format(title=title, id=shown(known))
