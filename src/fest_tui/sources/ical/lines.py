"""From the text of a calendar to its components (RFC 5545, sections 3.1 and 3.6), which know where they stand."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from sys import intern
from typing import NamedTuple

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import plain_line
from fest_tui.sources.bounds import most_entries, too_many
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _

_LINE_END = re.compile(r"\r{0,2}\n|\r")
"""Some exporters write the carriage return twice."""

_PROPERTY = re.compile(r'([\w-]++)((?:;[^;:"]*+(?:"[^"]*+"[^;:"]*+)*+)*+):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';([\w-]++)=("[^"]*+"|[^;]*+)')
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SPLIT_LETTER = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(\r{0,2}\n[ \t])([\x80-\xbf]{1,3})")
_DEEPEST = 20
_KEPT_PARTS = frozenset({"DAYLIGHT", "STANDARD", "VCALENDAR", "VEVENT", "VTIMEZONE"})
_NAMES = (
    "CATEGORIES DESCRIPTION DTEND DTSTART DURATION GEO LOCATION METHOD NAME RDATE RECURRENCE-ID RRULE STATUS "
    "STYLED-DESCRIPTION SUMMARY TZID TZOFFSETFROM TZOFFSETTO UID URL X-ALT-DESC X-WR-CALNAME X-WR-TIMEZONE"
)
_KEPT_LINES = {name: name for name in _NAMES.split()}
"""What the rest of the reader asks for; all else is passed over."""

_SHOWN = 200
_MOST_OF_A_NAME = 50
"""Lines of one name in a component; a component that repeats one more often is no calendar's."""


class ContentLine(NamedTuple):
    """An unfolded line: the number of its first, its parameters with a `;` before each, its value as it stands."""

    number: int
    parameters: str
    value: str

    def parameter(self, name: str) -> str:
        """The value of a parameter, without quotes; empty when the line has none of that name."""
        found = (match[2] for match in _PARAMETER.finditer(self.parameters) if match[1].upper() == name)
        return next(found, "").strip('"').strip()


class Component:
    """What matters between a BEGIN and its END; `is_cut` when the file ended before the END came."""

    __slots__ = ("is_cut", "lines", "name", "number", "parts")

    def __init__(self, name: str, number: int) -> None:
        self.name = name
        self.number = number
        self.lines: dict[str, list[ContentLine]] = {}
        self.parts: list[Component] = []
        self.is_cut = False

    def add(self, name: str, line: ContentLine) -> None:
        """Takes a line in."""
        same = self.lines.setdefault(name, [])
        if len(same) < _MOST_OF_A_NAME:
            same.append(line)

    def first(self, *names: str) -> ContentLine | None:
        """The first line of the first of these names that there is one of."""
        return next((self.lines[name][0] for name in names if name in self.lines), None)


def whole_letters(data: bytes) -> bytes:
    """The data with each letter in UTF-8 that a fold has cut in two moved before the fold."""
    return data if data.startswith(_UTF16) else _SPLIT_LETTER.sub(rb"\1\3\2", data)


def components_of(text: str, problems: Repeats) -> Component:
    """A component without a name that holds those of the text.

    One that is begun again, or whose calendar ends, before it ended itself is taken to end there.

    Raises:
        UnreadableError: the components are nested deeper, or are more, than any calendar's.

    """
    root = Component("", 0)
    opened = [root]
    parts, most = 0, most_entries(len(text))
    for number, line in _unfolded(text):
        match = _PROPERTY.fullmatch(line)
        name = match[1].upper() if match else ""
        if match is None:
            problems.warning(number, "line", _("“{read}” is no line of a calendar; it was left out."), _one_line(line))
        elif name == "BEGIN":
            parts += _begin(match[3].strip().upper(), number, opened, problems)
            if parts > most:
                raise too_many(problems.file, most)
        elif name == "END":
            _end(match[3].strip().upper(), number, opened, problems)
        elif name in _KEPT_LINES:
            opened[-1].add(_KEPT_LINES[name], ContentLine(number, intern(match[2]), match[3]))
    for component in opened:
        component.is_cut = True
    return root


def _begin(name: str, number: int, opened: list[Component], problems: Repeats) -> bool:
    """Opens a component, and says whether it is kept."""
    if name in {"VCALENDAR", "VEVENT"} and (depth := _depth(name, opened)):
        _leave(opened, depth, problems)
    if len(opened) > _DEEPEST:
        says = _("{file}, line {line}: this calendar is nested too deeply.")
        raise UnreadableError(says.format(file=problems.file, line=number))
    component = Component(name, number)
    is_kept = name in _KEPT_PARTS
    if is_kept:
        opened[-1].parts.append(component)
    opened.append(component)
    return is_kept


def _end(name: str, number: int, opened: list[Component], problems: Repeats) -> None:
    """Closes the innermost component of that name."""
    if depth := _depth(name, opened):
        _leave(opened, depth + 1, problems)
        opened.pop()
    else:
        says = _("“END:{read}” ends what never began; it was left out.")
        problems.warning(number, "line", says, _one_line(name))


def _depth(name: str, opened: list[Component]) -> int:
    """How deep the innermost open component of that name is; 0 when none is."""
    return max((depth for depth, component in enumerate(opened) if depth and component.name == name), default=0)


def _leave(opened: list[Component], depth: int, problems: Repeats) -> None:
    """Leaves all components from that depth on, though none of them has ended."""
    for component in opened[depth:]:
        says = _("“BEGIN:{read}” has no END; it was taken to end where the next begins.")
        problems.warning(component.number, "line", says, _one_line(component.name))
    del opened[depth:]


def _one_line(text: str) -> str:
    return plain_line(text[:_SHOWN])


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Each line with those that go on with it, by the number of the first; an empty line between them is no end."""
    started, pieces = 0, [""]
    for number, line in enumerate(_lines(text), start=1):
        if line[:1] in {" ", "\t"} and started:
            pieces.append(line[1:])
        elif line.strip():
            if started:
                yield started, "".join(pieces)
            started, pieces = number, [line]
    if started:
        yield started, "".join(pieces)


def _lines(text: str) -> Iterator[str]:
    start = 0
    for end in _LINE_END.finditer(text):
        yield text[start : end.start()]
        start = end.end()
    yield text[start:]
