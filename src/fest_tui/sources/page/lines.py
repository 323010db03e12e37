"""From bytes to numbered lines of plain text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import plain
from fest_tui.sources.page.shapes import Kind, kind_of
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.words import _

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_CONTROLS_IN_TEXT = 0.05


class Line(NamedTuple):
    """A line that is not blank: its number from 1, its text, whether a blank line stands above it, its kind."""

    number: int
    text: str
    gap: bool
    kind: Kind


class Page(NamedTuple):
    """A page's lines; `ends_whole` unless the last line may be cut, having no line end."""

    lines: tuple[Line, ...]
    ends_whole: bool

    def may_be_cut(self, line: Line) -> bool:
        """Whether more of this line may have stood on the page."""
        return not self.ends_whole and line.number == self.lines[-1].number


def page_of(data: bytes, log: ProblemLog) -> Page:
    """The lines of a page, blanks made single and everything but plain text taken out.

    Raises:
        UnreadableError: the data is empty or no text.

    """
    text = _decoded(data, log)
    if not text.strip():
        raise UnreadableError(_("{file} is empty.").format(file=log.file))
    lines: list[Line] = []
    gap = False
    raw_lines = _LINE_ENDS.split(text)
    for number, raw in enumerate(raw_lines, start=1):
        line = _one_line(raw)
        if line:
            lines.append(Line(number, line, gap, kind_of(line)))
        gap = not line
    return Page(tuple(lines), ends_whole=not raw_lines[-1].strip())


def _one_line(raw: str) -> str:
    """Blanks of every kind become one blank before `plain` drops those it knows as controls, joining words."""
    return " ".join(plain(" ".join(raw.split())).translate(_INVISIBLE).split())


def _decoded(data: bytes, log: ProblemLog) -> str:
    if data.startswith(_UTF16):
        return _utf16(data, log)
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if b"\0" in data or controls > _CONTROLS_IN_TEXT * len(data):
        raise _binary(log.file)
    try:
        text = codecs.getincrementaldecoder("utf-8-sig")().decode(data)
    except UnicodeDecodeError as problem:
        return _western(data, problem.start, log)
    if not data.endswith(text[-1:].encode("utf-8", "surrogatepass")):
        _warn_cut_letter(text, log)
    return text


def _utf16(data: bytes, log: ProblemLog) -> str:
    text = codecs.getincrementaldecoder("utf-16")("replace").decode(data)
    if "\0" in text:
        raise _binary(log.file)
    if len(data) % 2:
        _warn_cut_letter(text, log)
    return text


def _western(data: bytes, first: int, log: ProblemLog) -> str:
    encoding = "cp1252"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        encoding = "latin-1"
        text = data.decode(encoding)
    log.warning(
        _lines_in(text[: first + 1]),
        "encoding",
        _("This is no UTF-8; the page was read as {encoding}, so some letters may be wrong.").format(encoding=encoding),
    )
    return text


def _warn_cut_letter(text: str, log: ProblemLog) -> None:
    log.warning(_lines_in(text), "encoding", _("The file ends inside a letter; that letter was left out."))


def _lines_in(text: str) -> int:
    return len(_LINE_ENDS.findall(text)) + 1


def _binary(file: str) -> UnreadableError:
    return UnreadableError(
        _("{file} is no text: it looks like a picture, an archive or another binary file.").format(file=file),
        hint=_("Give the text of a festival's page, saved as UTF-8."),
    )
