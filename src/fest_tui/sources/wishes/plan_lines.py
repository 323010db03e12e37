"""A plan as text, taken apart into its lines; whatever a mail program did to them is undone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from fest_tui.programme.text import plain
from fest_tui.sources.decoding import split_lines

TITLE = "fest-tui plan"
VERSION = 1
"""What a plan begins with, `fest-tui plan 1`; the number rises when its form changes."""

END = "end of plan"
"""What a plan ends with, and how many wishes it holds: a plan without was cut off."""

GRADES = ("must", "want", "maybe", "hidden")
WORDS = ("festival", *GRADES, "busy", "limit", "gone", END)
"""The words that lines begin with. They are the same in every language, so that a plan can be read by everybody."""

_QUOTED = re.compile(r"\s*(?:>\s?)*\s*")
_BULLET = re.compile(r"[-*•]\s+")
_TITLE = re.compile(rf"{TITLE} (\d{{1,9}})\b", re.IGNORECASE)
_BEGINS = re.compile(rf"#|\d{{1,2}}[:.]\d{{2}}\b|(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
_NEEDS_NO_ID = re.compile(rf"#|{END}\b|(?:gone\s+)?(?:busy|limit)\b(?!\s+last\s)", re.IGNORECASE)
_MOST_JOINED = 5
"""Lines that one may have been broken into; titles are not longer."""
_FOLDED_AT = 60
"""Letters; mail programs break no shorter line."""


class Line(NamedTuple):
    """A line of a plan by its number, from 1; of one that was broken into several, the first one's."""

    number: int
    text: str
    parts: tuple[str, ...] = ()

    @property
    def begins_known(self) -> bool:
        """Whether it begins with a time or one of the words."""
        return _BEGINS.match(self.text) is not None


class Id(NamedTuple):
    """The id in brackets that a line ends in, with what stands before and behind it."""

    before: str
    id: str
    behind: str


def version_of(text: str) -> int | None:
    """The version of a plan; `None` when the text nowhere says that it is one."""
    return next((int(found[1]) for line in _unquoted(text) if (found := _TITLE.match(line.text))), None)


def tells_wishes(text: str, ids: Container[str]) -> bool:
    """Whether a text without a title is a plan all the same: most of its lines are of a plan, some with ids known."""
    lines = [*plan_lines(text)]
    known = [line for line in lines if line.begins_known and (found := id_of(line.text)) and found.id in ids]
    without = [line for line in lines if line not in known and _NEEDS_NO_ID.match(line.text)]
    return bool(known) and 2 * (len(known) + len(without)) >= len(lines)


def plan_lines(text: str) -> Iterator[Line]:
    """The lines of a plan that say something, in order.

    Marks of a quoted mail, bullets and comments (`#`) are left out, and so are what stands above the plan's own title
    and what stands below a mail's `-- ` (RFC 3676, 4.3). A line that was broken before its id is whole again.
    """
    lines = list(_unquoted(text))
    title = next((place for place, line in enumerate(lines) if _TITLE.match(line.text)), -1)
    pending: list[Line] = []
    for line in lines[title + 1 :]:
        if line.text == "--":
            break
        goes_on = bool(pending and line.text) and not line.begins_known and _is_open(pending)
        if pending and not goes_on:
            yield _joined(pending)
            pending = []
        if goes_on or (line.text and not line.text.startswith("#")):
            pending.append(line)
    if pending:
        yield _joined(pending)


def id_of(text: str) -> Id | None:
    """The id that a line ends in, if it does."""
    end = text.rfind("]")
    start = text.rfind("[", 0, end) if end >= 0 else -1
    inside = text[start + 1 : end].strip()
    return Id(text[:start].rstrip(), inside, text[end + 1 :].strip()) if start >= 0 and inside else None


def _unquoted(text: str) -> Iterator[Line]:
    for number, raw in enumerate(split_lines(text), start=1):
        line = plain(raw).replace("\xa0", " ")
        line = line[_match_end(_QUOTED, line) :].rstrip()
        yield Line(number, line[_match_end(_BULLET, line) :])


def _match_end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0


def _is_open(pending: list[Line]) -> bool:
    """Whether the next line may belong to this one."""
    first = pending[0].text
    if len(pending) >= _MOST_JOINED or not pending[0].begins_known or first.startswith("#"):
        return False
    if _NEEDS_NO_ID.match(first):
        return len(pending[-1].text) >= _FOLDED_AT
    return not pending[-1].text.endswith("]")


def _joined(pending: list[Line]) -> Line:
    if len(pending) == 1:
        return pending[0]
    text = pending[0].text
    for line in pending[1:]:
        # An id was broken at one of its hyphens.
        glue = "" if text.endswith("-") and "[" in text.rpartition("]")[2] else "  "
        text += glue + line.text
    return Line(pending[0].number, text, tuple(line.text for line in pending))
