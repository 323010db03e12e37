"""What a calendar writes as text (RFC 5545, section 3.3.11), as text to show."""

from __future__ import annotations

import re

from fest_tui.programme.text import plain_line
from fest_tui.sources.ical.lines import Component, ContentLine
from fest_tui.sources.markup import text_of_html

_ESCAPED = re.compile(r"\\([\\,;:nN])")
_COMMA = re.compile(r"((?:[^\\,]++|\\.?)*+)(?:,|$)", re.DOTALL)
_LITERAL_LINE_END = re.compile(r"(?:\\r)?\\[nN]")
_EMPTY_LINES = re.compile(r"\n[ \n]*\n")


def one_line(line: ContentLine | None) -> str:
    """A property's text on one line; empty without one."""
    return plain_line(_unescaped(line.value)) if line else ""


def lines_of(line: ContentLine | None) -> list[str]:
    """The lines of a property's text that are not empty."""
    lines = _with_line_ends(_unescaped(line.value)).split("\n") if line else []
    return [text for text in map(plain_line, lines) if text]


def prose(component: Component) -> str:
    """The description of a component in paragraphs, without markup; the one in HTML where there is no other."""
    line = component.first("DESCRIPTION", "X-ALT-DESC", "STYLED-DESCRIPTION")
    if line is None:
        return ""
    text = text_of_html(_with_line_ends(_unescaped(line.value)))
    return _EMPTY_LINES.sub("\n\n", "\n".join(part.rstrip() for part in text.split("\n"))).strip()


def listed_in(component: Component, name: str) -> list[str]:
    """The texts that the properties of a name list, with commas between."""
    values = [line.value for line in component.lines.get(name, [])]
    texts = (plain_line(_unescaped(part[1])) for value in values for part in _COMMA.finditer(value))
    return [text for text in texts if text]


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _with_line_ends(text: str) -> str:
    """Text with line ends where its exporter escaped them twice, so that it has a backslash and an `n` for each."""
    return text if "\n" in text else _LITERAL_LINE_END.sub("\n", text)
