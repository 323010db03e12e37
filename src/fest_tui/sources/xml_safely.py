"""Reads XML that nobody vouches for: element by element, with nothing loaded, expanded or nested without end."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import plain
from fest_tui.sources.bounds import LINE, most_in, too_fine
from fest_tui.sources.decoding import decoded
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _, ngettext

if TYPE_CHECKING:
    from lxml.etree import XMLPullParser, _Element, _LogEntry

    _Event = tuple["_Edge", _Element]

_CHUNK = 65_536
_HEAD = 200
_DECLARED = re.compile(
    rb"\s*<\?xml\s[^>]*?encoding\s*=\s*[\"']((?:iso-?8859-|windows-|cp|koi8-|shift_|euc-|gb|big5)[a-z0-9_-]*)[\"']",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<(?![a-z\x80-\xff_:/!])|"
    rb"&(?!#?[a-z0-9]{1,32};)|&(?P<name>[a-z][a-z0-9]*);",
    re.IGNORECASE | re.DOTALL,
)
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_OF_ENTITIES = frozenset({"ERR_ENTITY_LOOP", "ERR_RESOURCE_LIMIT"})
_DEEPEST = 200
_MOST_INSIDE = 10_000
"""Elements in one that is asked for as a whole, such as an event."""

_LAST_LINE_OF_ELEMENTS = 65_535

_Edge = Literal["start", "end"]


class Met(NamedTuple):
    """The edge of an element that was met: where it stands, as in `schedule/day`, and the element itself.

    At its start it has its attributes alone; at its end it is whole, and is emptied afterwards.
    """

    edge: _Edge
    path: str
    element: _Element


def xml_elements(data: bytes, log: ProblemLog, *, paths: Collection[str]) -> Iterator[Met]:
    """The elements at these paths as they start and end, in the order of the file; namespaces do not count.

    Only whole elements end: one that the file breaks off in does not, and that is in the log with its line, as is
    all else that is no XML. A loose `&` or `<` is read as it stands, and a name such as `&nbsp;` as in HTML. An
    encoding that is declared counts where the text is no UTF-8.

    Raises:
        UnreadableError: the data is no text or no XML, or it does what is not safe: it declares entities, names
            other files, or nests elements hundreds deep.

    """
    # Only sources in XML need it.
    from lxml import etree

    xml = _mended(_plain_utf8(_text(data, log)), log)
    if not xml.strip():
        raise UnreadableError(_("{file} is empty.").format(file=log.file))
    parser = etree.XMLPullParser(
        events=("start", "end"),
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    walk = _Walk(log, paths)
    for start in range(0, len(xml), _CHUNK):
        parser.feed(xml[start : start + _CHUNK])
        yield from walk.met(_events(parser))
    parser.close()
    errors = list(parser.feed_error_log)
    last = _events(parser)
    yield from walk.met(_without_made_up_ends(last) if errors else last)
    walk.tell_problems(errors)


def local_name(element: _Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def line_of(element: _Element) -> int:
    """The line an element that has ended starts at, from 1; right to a few lines where it is beyond line 65,535."""
    line: int = cast("Any", element).sourceline or 0
    # libxml2 keeps no larger number for an element, and lxml then asks its first text, which stands at its own end.
    return line - (element.text or "").count("\n") if line > _LAST_LINE_OF_ELEMENTS else line


def _text(data: bytes, log: ProblemLog) -> str:
    """The text of a file; an encoding of eight bits or of the Far East that it declares counts."""
    declared = _DECLARED.match(data[:_HEAD])
    if declared:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return data.decode(declared[1].decode())
            except (UnicodeDecodeError, LookupError):
                log.warning(1, "encoding", _("The encoding that the file declares is not the one it is in."))
    return decoded(data, log)


def _plain_utf8(text: str) -> bytes:
    """The text made plain, in UTF-8; by and by, since a text may take four times the memory of its file."""
    pieces = []
    start = 0
    while start < len(text):
        stop = text.find("\n", start + _CHUNK) + 1 or len(text)
        pieces.append(plain(text[start:stop]).encode())
        start = stop
    return b"".join(pieces)


def _mended(xml: bytes, log: ProblemLog) -> bytes:
    """The text with what stands loose in it written as XML wants it."""
    loose: list[int] = []
    most = most_in(len(xml), LINE)

    def mend(found: re.Match[bytes]) -> bytes:
        if found["name"]:
            return _entity(found["name"].decode()).encode()
        if len(found[0]) > 1:
            return found[0]
        if len(loose) == most:
            raise too_fine(log.file, most)
        loose.append(found.start())
        return b"&amp;" if found[0] == b"&" else b"&lt;"

    mended = _LOOSE.sub(mend, xml)
    if loose:
        says = ngettext(
            "A “&” or “<” stands loose in the text here; it was read as it stands.",
            "A “&” or “<” stands loose in the text here and in {count} places in all; each was read as it stands.",
            len(loose),
        )
        line = 1 + xml.count(b"\n", 0, loose[0])
        log.warning(line, "xml", says.format(count=len(loose)))
    return mended


def _entity(name: str) -> str:
    """What a name such as `nbsp` stands for; one that nobody knows stands for itself."""
    if name in _OF_XML:
        return f"&{name};"
    return html.entities.html5.get(f"{name};", f"&amp;{name};").replace("<", "&lt;")


class _Walk:
    """Follows a parser through a file."""

    def __init__(self, log: ProblemLog, paths: Collection[str]) -> None:
        self.log = log
        self.paths = paths
        self.open: list[str] = []
        self.is_begun = False
        self._inside = 0
        self._whole = {path for path in paths if not any(other.startswith(f"{path}/") for other in paths)}

    def met(self, events: Iterable[_Event]) -> Iterator[Met]:
        """The edges at the paths asked for among what the parser met.

        Each element that ended is emptied, unless it belongs to one that is asked for and has not ended.
        """
        for edge, element in events:
            if edge == "start":
                self._open(element)
            path = self.open[-1]
            if path in self.paths:
                yield Met(edge, path, element)
            if edge == "end":
                self.open.pop()
                if path in self._whole or not self._is_inside():
                    _forget(element)

    def _is_inside(self) -> bool:
        """Whether an element that is asked for, as a whole, is open."""
        return any(path in self._whole for path in self.open)

    def tell_problems(self, errors: Sequence[_LogEntry]) -> None:
        """Writes down what was no XML, once the end of the file was met."""
        if not self.is_begun:
            if any(error.type_name in _OF_ENTITIES for error in errors):
                raise _declares_entities(self.log.file)
            raise UnreadableError(_("{file} is no XML.").format(file=self.log.file))
        if self.open:
            says = _("The file breaks off here, inside <{tag}>. What stands before it was read, and nothing after it.")
            tag = self.open[-1].rpartition("/")[2]
            self.log.error(errors[-1].line if errors else 0, "xml", says.format(tag=shown(plain(tag))))
        elif errors:
            says = ngettext(
                "This is no good XML ({says}). It was read as far as it makes sense.",
                "This is no good XML ({says}), the first of {count} such places. It was read as far as it makes sense.",
                len(errors),
            )
            what = shown(plain(errors[0].message).strip())
            self.log.warning(errors[0].line, "xml", says.format(says=what, count=len(errors)))

    def _open(self, element: _Element) -> None:
        name = local_name(element)
        if not self.open:
            self._refuse_doctype(element)
        if len(self.open) == _DEEPEST:
            why = _("its elements are nested too deeply from line {line} on").format(line=line_of(element))
            raise _refused(self.log.file, why)
        self._inside = self._inside + 1 if self._is_inside() else 0
        if self._inside > _MOST_INSIDE:
            raise _refused(self.log.file, _("an element holds more than {count} others").format(count=_MOST_INSIDE))
        self.open.append(f"{self.open[-1]}/{name}" if self.open else name)
        self.is_begun = True

    def _refuse_doctype(self, root: _Element) -> None:
        document: Any = root.getroottree().docinfo
        if document.internalDTD is None:
            return
        if any(document.internalDTD.iterentities()):
            raise _declares_entities(self.log.file)
        if document.public_id or document.system_url:
            why = _("it wants another file to be read with it, which is not done for safety")
            raise _refused(self.log.file, why)


def _events(parser: XMLPullParser) -> list[_Event]:
    return cast("list[_Event]", list(parser.read_events()))


def _without_made_up_ends(events: list[_Event]) -> list[_Event]:
    """The last events of a file with errors, without the ends that the parser adds for elements that never ended."""
    while events and events[-1][0] == "end":
        events.pop()
    return events


def _forget(element: _Element) -> None:
    """Empties an element and drops what stands before it, so that memory does not grow with the file."""
    element.clear()
    parent = element.getparent()
    while parent is not None and (before := element.getprevious()) is not None:
        parent.remove(before)


def _declares_entities(file: str) -> UnreadableError:
    return _refused(file, _("it declares entities, which are not expanded for safety"))


def _refused(file: str, why: str) -> UnreadableError:
    return UnreadableError(_("{file} was not read: {why}.").format(file=file, why=why))
