"""From bytes to numbered lines of plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import plain_line, single_blanks
from fest_tui.sources.decoding import decoded, refuse_crumbs, split_lines
from fest_tui.sources.page.shapes import Kind, could_be_title, ends_sentence, is_capitals, kind_of
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.words import _

_INVISIBLE = str.maketrans("", "", "\u00ad\u200b")
_LEFT_OF_TABLE = " |"
_INTERFACE_KEY = re.compile(r"[a-z]{1,30}(?:_[a-z]{1,30}){2,8}")
_TRAIL = re.compile(r"[^>›»]{1,60}(?: [>›»] [^>›»]{1,60}){1,8}")
_SENTENCE = 120


class Line(NamedTuple):
    """A line that is not blank.

    Its number from 1 in the file, its text, whether a blank line stands above it, its kind, and its place among
    the page's lines from 0: in a web page several lines may have one number.
    """

    number: int
    text: str
    gap: bool
    kind: Kind
    place: int


class Page(NamedTuple):
    """A page's lines; `ends_whole` unless the last line may be cut, having no line end."""

    lines: tuple[Line, ...]
    ends_whole: bool

    def may_be_cut(self, line: Line) -> bool:
        """Whether more of this line may have stood on the page."""
        return not self.ends_whole and line.place == self.lines[-1].place


class Raw(NamedTuple):
    """A line of a source as it stands; a `heading` is marked as one, as in a web page."""

    number: int
    text: str
    heading: bool = False


def page_of(data: bytes, log: ProblemLog) -> Page:
    """The lines of a page, blanks made single and everything but plain text taken out.

    Raises:
        UnreadableError: the data is empty or no text.

    """
    text = decoded(data, log)
    if not text.strip():
        raise empty(log.file)
    refuse_crumbs(text, len(data), log.file)
    last = max(text.rfind("\n"), text.rfind("\r")) + 1
    numbered = (Raw(number, raw) for number, raw in enumerate(split_lines(text), start=1))
    return page_from(numbered, ends_whole=not text[last:].strip())


def page_from(raw_lines: Iterable[Raw], *, ends_whole: bool) -> Page:
    """The page that these lines make.

    Left out are keys of an interface that nobody translated, and a trail such as `Programme > Short films` at the
    top, which tells where the page stands on its site.
    """
    lines: list[Line] = []
    gap = False
    for number, raw, heading in raw_lines:
        text = one_line(raw)
        if text and not _INTERFACE_KEY.fullmatch(text) and (lines or not _is_trail(text)):
            lines.append(Line(number, text, gap, _kind(text, heading=heading), len(lines)))
            gap = False
        else:
            gap = True
    return Page(tuple(lines), ends_whole)


def one_line(raw: str) -> str:
    """A line in plain text with single blanks.

    A bar that ends a line, or is all of it, is left of a table and goes.
    """
    text = raw.strip()
    if not (text.isprintable() and "  " not in text):
        text = single_blanks(plain_line(raw).translate(_INVISIBLE))
    return f" {text}".removesuffix(_LEFT_OF_TABLE).strip() if text.endswith("|") else text


def is_sentence(line: Line) -> bool:
    """Whether a line is prose rather than a heading, a name or a title."""
    return len(line.text) > _SENTENCE or ends_sentence(line.text)


def empty(file: str) -> UnreadableError:
    """What to raise for a file in which nothing stands."""
    return UnreadableError(_("{file} is empty.").format(file=file))


def _is_trail(text: str) -> bool:
    """A title in capitals may hold the mark (`LOVE > HATE`); a trail is not in capitals."""
    return _TRAIL.fullmatch(text) is not None and not is_capitals(text)


def _kind(text: str, *, heading: bool) -> Kind:
    """A heading that is nothing else could be a title, though it is not in capitals."""
    kind = kind_of(text)
    return "title" if heading and kind == "text" and could_be_title(text) else kind
