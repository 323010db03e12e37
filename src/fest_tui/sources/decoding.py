"""From bytes to text, whatever encoding a file was saved in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from fest_tui.errors import UnreadableError
from fest_tui.sources.bounds import LINE, at_most, most_in, refuse_crumbs_of_lists
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.words import _

LINE_ENDS = re.compile(r"\r\n|\r|\n")
"""What ends a line of a text file, and so what line numbers count."""

_REPLACED = "\ufffd"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_CONTROLS_IN_TEXT = 0.05


def decoded(data: bytes, log: ProblemLog) -> str:
    """The text of a file: UTF-8 with or without its mark, UTF-16 with it, else Western European.

    A letter cut off at the end is left out. That, and an encoding that had to be guessed, is in the log.

    Raises:
        UnreadableError: the data is no text.

    """
    if data.startswith(_UTF16):
        return _utf16(data, log)
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if b"\0" in data or controls > _CONTROLS_IN_TEXT * len(data):
        raise _binary(log.file)
    try:
        text = codecs.getincrementaldecoder("utf-8-sig")().decode(data)
    except UnicodeDecodeError as problem:
        return _damaged(data, problem.start, log) or _western(data, problem.start, log)
    if not data.endswith(text[-1:].encode("utf-8", "surrogatepass")):
        _warn_cut_letter(text, log)
    return text


def split_lines(text: str) -> Iterator[str]:
    """The lines of a text one by one, without their ends; behind the last end stands one more, which may be empty."""
    start = 0
    for end in LINE_ENDS.finditer(text):
        yield text[start : end.start()]
        start = end.end()
    yield text[start:]


def refuse_crumbs(text: str, size: int, file: str) -> None:
    """Looks whether a page as text, of so many bytes, could be a programme.

    Raises:
        UnreadableError: it has far more, and shorter, lines or names than a programme has.

    """
    lines = at_most(filter(str.strip, split_lines(text)), most_in(size, LINE), file)
    refuse_crumbs_of_lists(lines, size, file)


def _utf16(data: bytes, log: ProblemLog) -> str:
    text = codecs.getincrementaldecoder("utf-16")("replace").decode(data)
    if "\0" in text:
        raise _binary(log.file)
    if len(data) % 2:
        _warn_cut_letter(text, log)
    return text


def _damaged(data: bytes, first: int, log: ProblemLog) -> str:
    """The text of UTF-8 in which some bytes are wrong; empty for data with more wrong letters than right ones.

    In a Western European encoding, hardly two letters beside each other look like one of UTF-8.
    """
    text = data.decode("utf-8-sig", "replace")
    wrong = text.count(_REPLACED) - data.count(_REPLACED.encode())
    right = sum(1 for letter in text if letter > "\x7f" and letter != _REPLACED)
    if right <= wrong:
        return ""
    says = _(
        "Here the file is no UTF-8; what could not be read is shown as {sign}. So it is {count} times in the file."
    )
    log.warning(
        _lines_in(data[:first].decode("utf-8", "replace")), "encoding", says.format(sign=_REPLACED, count=wrong)
    )
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
        _("This is no UTF-8; the file was read as {encoding}, so some letters may be wrong.").format(encoding=encoding),
    )
    return text


def _warn_cut_letter(text: str, log: ProblemLog) -> None:
    log.warning(_lines_in(text), "encoding", _("The file ends inside a letter; that letter was left out."))


def _lines_in(text: str) -> int:
    return sum(1 for _end in LINE_ENDS.finditer(text)) + 1


def _binary(file: str) -> UnreadableError:
    return UnreadableError(
        _("{file} is no text: it looks like a picture, an archive or another binary file.").format(file=file),
        hint=_("Give a page, table or list saved as text in UTF-8."),
    )
