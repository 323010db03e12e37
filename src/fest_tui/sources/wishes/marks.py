"""What a pick may have in round brackets before its id: that I hold the ticket, that I leave before the talk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from msgspec.structs import replace

from fest_tui.programme.text import plain_line, slug
from fest_tui.programme.wishes import Pick
from fest_tui.sources.problem_log import shown
from fest_tui.sources.table.row_log import RowLog
from fest_tui.words import _

MARKS: Mapping[str, str] = {"ticket": "pinned", "leaves early": "leaves_early"}
"""Each mark, and the field of a pick that it sets."""

_BRACKET = re.compile(r"\(([^()]*)\)\Z")


def marks_text(pick: Pick, before: str) -> str:
    """`(ticket, leaves early)`: the marks of a pick; empty brackets where the words before would be taken for some."""
    marks = [mark for mark, field in MARKS.items() if getattr(pick, field)]
    return f"({', '.join(marks)})" if marks or without_marks(before) != before else ""


def without_marks(before: str) -> str:
    """What stands before an id, without the marks."""
    found = _BRACKET.search(before)
    if found and all(mark in MARKS for mark in _listed(found[1])):
        return before[: found.start()].rstrip()
    return before


def marked(pick: Pick, before: str, line: int, log: RowLog) -> Pick:
    """The pick with the marks that stand before its id; those that look like one and are none are written down."""
    found = _BRACKET.search(before)
    if found is None:
        _warn_bare(pick, before, line, log)
        return pick
    for mark in _listed(found[1]):
        if mark in MARKS:
            pick = replace(pick, **{MARKS[mark]: True})
        elif near := get_close_matches(mark, MARKS, n=1, cutoff=0.75):
            says = _("“{read}” is no mark of a pick; did you mean “{likely}”? The pick was taken without it.")
            log.error(line, "mark", says, read=shown(mark), likely=near[0])
    return pick


def _warn_bare(pick: Pick, before: str, line: int, log: RowLog) -> None:
    words = slug(before)
    for mark in map(slug, MARKS):
        if words.endswith(f"-{mark}") and not slug(pick.venue).endswith(mark) and not slug(pick.title).endswith(mark):
            log.warning(line, "mark", _("A mark counts in round brackets only: ({mark})."), mark=mark.replace("-", " "))


def _listed(text: str) -> list[str]:
    return [plain_line(mark).lower() for mark in text.split(",") if mark.strip()]
