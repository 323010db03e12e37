"""From bytes to the elements of a web page, one after the other."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import plain
from fest_tui.sources.decoding import decoded
from fest_tui.sources.page.lines import empty
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.tags import MOST_ATTRIBUTES, endless_tag
from fest_tui.words import _

if TYPE_CHECKING:
    from lxml.etree import HTMLPullParser, _Element

    _Event = tuple[Literal["start", "end"], _Element]

_CHUNK = 16_384
_LOOKED_AT = 4096
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BEFORE_ELEMENTS = re.compile(r"\s*(?:<\?[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*){0,5}", re.DOTALL)
_FIRST_TAG = re.compile(
    r"<(?:!doctype\s+html\b|(?:html|head|body|title|meta|link|base|script|style|main|article|section|header|nav|div|"
    r"table|center|h[1-6]|p|ul|ol|dl|span|font|b|i|br|hr|img|a)(?=[\s/>]))",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([a-z0-9_:.-]{2,40})", re.IGNORECASE)
_CODECS = {
    name: codec
    for codec, names in {
        "cp1252": "windows-1252 cp1252 iso-8859-1 iso8859-1 latin1 latin-1 us-ascii ascii",
        "cp1250": "windows-1250 cp1250",
        "cp1251": "windows-1251 cp1251",
        "cp1253": "windows-1253 cp1253",
        "cp1254": "windows-1254 cp1254 iso-8859-9",
        "cp1255": "windows-1255 cp1255",
        "cp1256": "windows-1256 cp1256",
        "cp1257": "windows-1257 cp1257",
        "iso8859-2": "iso-8859-2 latin2",
        "iso8859-5": "iso-8859-5",
        "iso8859-7": "iso-8859-7",
        "iso8859-15": "iso-8859-15 latin9",
        "koi8-r": "koi8-r",
        "koi8-u": "koi8-u",
        "mac-roman": "macintosh",
        "gb18030": "gb2312 gbk gb18030",
        "big5hkscs": "big5 big5-hkscs",
        "cp932": "shift_jis shift-jis sjis windows-31j",
        "euc-jp": "euc-jp",
        "cp949": "euc-kr ks_c_5601-1987",
    }.items()
    for name in names.split()
}
"""What the labels of a page mean (WHATWG Encoding Standard, section 4.2), of the encodings that pages have."""


class Edge(NamedTuple):
    """What is met on the way through a page: an element that starts or ends, or a piece of text.

    Its line and its attributes are known where an element starts.
    """

    kind: Literal["start", "end", "text"]
    tag: str = ""
    line: int = 1
    attributes: Mapping[str, str] = {}
    text: str = ""


def is_web_page(data: bytes) -> bool:
    """Whether the data begins as a page in HTML does, comments and an XML declaration aside."""
    start = data[:_LOOKED_AT]
    text = start.decode("utf-16" if start.startswith(_MARKS[1:]) else "utf-8-sig", "replace")
    before = _BEFORE_ELEMENTS.match(text)
    return _FIRST_TAG.match(text, before.end() if before else 0) is not None


def text_of(data: bytes, log: ProblemLog) -> str:
    """The page's source as plain text, with the line ends of Unix, and without a tag cut off at its end.

    What the page says of its encoding counts only where the bytes can be read so, and are no UTF-8.

    Raises:
        UnreadableError: the data is no text.

    """
    text = plain(_as_declared(data) or decoded(data, log))
    opened = text.rfind("<")
    return text[:opened] if opened >= 0 and ">" not in text[opened:] else text


def edges_of(source: str, log: ProblemLog) -> Iterator[Edge]:
    """The elements of a page as they start and end, and the text between, however broken the page is.

    What is nested deeper than any page is left out, and is then in the log. An element is emptied when it has ended,
    so that memory does not grow with the page.

    Raises:
        UnreadableError: there is nothing in it, or a tag that no parser gets through.

    """
    if (endless := endless_tag(source)) is not None:
        raise _never_ends(log.file, source.count("\n", 0, endless) + 1)
    # Only web pages need it.
    from lxml import etree

    parser = etree.HTMLPullParser(
        events=("start", "end"), encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    is_empty = True
    for edge in _edges(_fed(parser, source.encode("utf-8", "replace"))):
        is_empty = False
        yield edge
    if is_empty:
        raise empty(log.file)
    faults = (fault for fault in parser.feed_error_log if fault.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT)
    if too_deep := next(faults, None):
        says = _("The page is nested too deeply from here on; what stands deeper was left out.")
        log.warning(min(too_deep.line, source.count("\n") + 1), "", says)


def _never_ends(file: str, line: int) -> UnreadableError:
    says = _("{file}, line {line}: a tag here has more than {count} attributes; no web page has such a one.")
    return UnreadableError(
        says.format(file=file, line=line, count=MOST_ATTRIBUTES), hint=_("Save the page once more, or save it as text.")
    )


def _fed(parser: HTMLPullParser, data: bytes) -> Iterator[_Event]:
    """What the parser meets as it is given the page bit by bit."""
    from lxml import etree

    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
            yield from cast("Iterator[_Event]", parser.read_events())
        parser.close()
    except etree.XMLSyntaxError:
        # The parser gives up where elements are nested too deeply, which is in its log.
        pass
    yield from cast("Iterator[_Event]", parser.read_events())


def _edges(events: Iterable[_Event]) -> Iterator[Edge]:
    """The edges of all elements and the text before each, which is whole once the edge is met."""
    opened: list[_Element] = []
    for event, element in events:
        if event == "start":
            before = element.getprevious()
            yield from _text_before(before, opened[-1] if opened else None)
            if opened and before is not None:
                opened[-1].remove(before)
            opened.append(element)
            found: Any = element
            yield Edge("start", found.tag, found.sourceline or 1, found.attrib)
        else:
            yield from _ended(opened.pop())
    while opened:
        yield from _ended(opened.pop())


def _ended(element: _Element) -> Iterator[Edge]:
    yield from _text_before(element[-1] if len(element) else None, element)
    yield Edge("end", str(element.tag))
    clear: Any = element.clear
    clear(keep_tail=True)


def _text_before(before: _Element | None, parent: _Element | None) -> Iterator[Edge]:
    """The text behind the element before, or else at the start of the parent, in pieces."""
    text = (before.tail if before is not None else parent.text if parent is not None else "") or ""
    for start in range(0, len(text), _CHUNK):
        yield Edge("text", text=text[start : start + _CHUNK])


def _as_declared(data: bytes) -> str:
    """The text in the encoding that the page names; empty when it names none that is known, or a wrong one."""
    named = _CHARSET.search(data[:_LOOKED_AT])
    codec = _CODECS.get(named[1].decode("ascii").lower()) if named else None
    if codec is None or data.startswith(_MARKS) or b"\0" in data or _is_utf8(data):
        return ""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return ""


def _is_utf8(data: bytes) -> bool:
    """Whether the data is UTF-8, a letter cut off at its end aside."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True
