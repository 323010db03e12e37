"""Where on a page a title stands, told by the lines around it."""

from __future__ import annotations

from collections.abc import Sequence

from fest_tui.sources.page.lines import Line
from fest_tui.sources.page.shapes import OPENING_MARKS, Kind, is_capitals

REACH = 8
"""How many lines of facts may part a title from what tells that it is one."""

FACTS: frozenset[Kind] = frozenset(("country", "country_alone", "director", "premiere", "label", "bracket"))
COUNTRY: frozenset[Kind] = frozenset(("country", "country_alone"))
UNDATED_FACTS: frozenset[Kind] = frozenset((*COUNTRY, "director", "label"))
WITH_SLOT: frozenset[Kind] = frozenset(("date", "talk", "note"))

_TITLE = 120
_BETWEEN: frozenset[Kind] = frozenset((*FACTS, "heading"))


def title_above(lines: Sequence[Line], at: int) -> int | None:
    """Where the title above a date line stands, if one does; a film's facts may stand between."""
    for above in range(at - 1, max(-1, at - REACH), -1):
        kind = lines[above].kind
        if kind in WITH_SLOT:
            return None
        if kind not in _BETWEEN or _heads_page(lines, above):
            return above if is_title(lines, above) else None
    return None


def is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a title: in capitals, or a short line that heads a page or follows a blank line."""
    line = lines[at]
    before = lines[at - 1].kind if at else "tips"
    if line.kind == "title":
        return before not in ("short_before", "contact", "phone")
    if line.kind in ("tips", "tickets"):
        return False
    apart = before in ("tips", "tickets") or (line.gap and line.kind == "text")
    prose = len(line.text) > _TITLE or line.text[-1] in ".:;," or line.text[0] in OPENING_MARKS
    return apart and not prose


def has_facts(lines: Sequence[Line], at: int, facts: frozenset[Kind]) -> bool:
    """Whether one of these facts of a film stands below a line, with nothing but facts between."""
    for line in lines[at + 1 : at + REACH]:
        if line.kind in facts:
            return True
        if line.kind not in FACTS:
            return False
    return False


def starts_film(lines: Sequence[Line], at: int, facts: frozenset[Kind]) -> bool:
    """Whether a line is the title of a film that has one of these facts below it.

    One that is not in capitals must head the lines, and the line of bare facts stand below.
    """
    if lines[at].kind == "title":
        return has_facts(lines, at, facts)
    return at == 0 and lines[at].kind in ("text", "heading") and is_title(lines, at) and has_facts(lines, at, COUNTRY)


def _heads_page(lines: Sequence[Line], at: int) -> bool:
    """Whether nothing of a film stands above, so that even a title that looks like something else must be one."""
    line = lines[at]
    odd = line.kind in ("bracket", "director") or (line.kind == "heading" and is_capitals(line.text))
    return odd and (at == 0 or lines[at - 1].kind in ("tips", "tickets"))
