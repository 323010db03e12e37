"""The last line of a plan, which tells how many wishes it holds: by it a plan that was cut off is known."""

from __future__ import annotations

import re
from typing import NamedTuple

from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.wishes.plan_lines import END
from fest_tui.words import _

_COUNT = re.compile(r"\d{1,9}", re.ASCII)


class End(NamedTuple):
    """The line that tells how many wishes there are."""

    line: int
    wishes: int


def end_line(wishes: int) -> str:
    """The line that a plan of so many wishes ends with."""
    return f"{END}  {wishes} {'wish' if wishes == 1 else 'wishes'}"


def end_told(rest: str, line: int) -> End | None:
    """What a line tells behind its first words; `None` when it is no number."""
    found = _COUNT.match(rest)
    return End(line, int(found[0])) if found else None


def tell_lost(end: End | None, wishes: int, log: RowLog, *, is_titled: bool) -> bool:
    """Whether some of a plan's wishes may have been lost on the way, which is written down.

    They may have become more since its end was written, and a text without title and end was written by hand.
    """
    if end is None and is_titled:
        says = _("The line “{end}” is missing, so the plan may be cut off. If it is whole, end it with “{last}”.")
        log.warning(0, "end", says, end=END, last=end_line(wishes))
        return True
    if end is None or end.wishes <= wishes:
        return False
    # Lines that were left out are told already.
    if not any(problem.severity == "error" for problem in log.problems):
        says = _("{count} of {told} wishes were found. If no more are meant, let this line be “{last}”.")
        log.warning(end.line, "end", says, count=wishes, told=end.wishes, last=end_line(wishes))
    return True
