"""Plain paragraphs out of HTML, as descriptions in other people's formats hold it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from fest_tui.programme.text import plain, single_blanks
from fest_tui.sources.tags import without_endless_tags

_PARAGRAPHS = (
    "address|article|aside|blockquote|body|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    "h1|h2|h3|h4|h5|h6|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_INLINE = (
    "a|abbr|acronym|audio|b|bdi|bdo|big|br|button|cite|code|del|dfn|em|embed|font|head|html|i|iframe|img|input|ins|"
    "kbd|label|link|mark|meta|noscript|object|picture|q|s|samp|script|small|source|span|strike|strong|style|sub|sup|"
    "svg|template|time|title|tt|u|var|video|wbr"
)
_CLOSED_OR_WITH_ATTRIBUTE = r"(?=\s*/?>|\s+[a-z:@.-]+\s*=)"
_TAG = re.compile(rf"</?(?:{_PARAGRAPHS}|{_INLINE}){_CLOSED_OR_WITH_ATTRIBUTE}|<!--|<!doctype\b", re.IGNORECASE)
_PARAGRAPH_TAG = re.compile(rf"<(?:{_PARAGRAPHS}){_CLOSED_OR_WITH_ATTRIBUTE}", re.IGNORECASE)
_LINK_IN_ANGLES = re.compile(r"<(?=(?:https?|ftp|mailto):)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_HARD_BLANKS = str.maketrans("\xa0\u202f", "  ")

_PARTS = frozenset(_PARAGRAPHS.split("|"))
_DROPPED = frozenset({"head", "script", "style", "template", "title"})
_LINES = frozenset({"dd", "dt", "li", "tr"})
_LISTS = frozenset({"dl", "ol", "ul"})
_CELLS = frozenset({"td", "th"})
_WITH_GAP = 2
"""How many line ends make a new paragraph."""


def text_of_html(text: str) -> str:
    """The words of a piece of HTML: paragraphs with a blank line between, each item of a list on its own line.

    Tags, comments, scripts and styles are gone and entities are the characters they stand for, resolved once.
    Text without a tag of HTML keeps its form, Markdown too, and text with inline tags alone keeps its lines. The
    result has passed `plain`.
    """
    text = plain(text)
    if not _TAG.search(text):
        return plain(_ENTITY.sub(lambda entity: html.unescape(entity[0]), text).translate(_HARD_BLANKS))
    # Only a description that holds tags needs it.
    from lxml import etree

    words = _Words(keeps_lines=not _PARAGRAPH_TAG.search(text))
    parser = etree.HTMLParser(target=words, encoding="utf-8", huge_tree=True)  # type: ignore[arg-type] # no comments
    # An element around all of it: no text makes a document that the parser thinks empty.
    parser.feed(f"<div>{without_endless_tags(_LINK_IN_ANGLES.sub('&lt;', text))}".encode())
    parser.close()
    return plain(words.text())


class _Words:
    """Takes in the tags and words of a document as its parser meets them; no tree is built, however deep it is."""

    def __init__(self, *, keeps_lines: bool) -> None:
        self.keeps_lines = keeps_lines
        self._pieces: list[str] = []
        self._line_ends = _WITH_GAP
        self._mark = ""
        self._dropped = 0
        self._preformatted = 0
        self._lists = 0
        self._after_break = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Takes in an opening tag."""
        self._dropped += tag in _DROPPED
        self._preformatted += tag == "pre"
        self._lists += tag in _LISTS
        if tag == "br":
            self._end_lines(self._line_ends + 1)
            self._after_break = True
        else:
            self._part(tag)
        if tag == "li":
            self._mark = "• "

    def end(self, tag: str) -> None:
        """Takes in a closing tag, whether it was written or is understood."""
        self._dropped -= tag in _DROPPED
        self._preformatted -= tag == "pre"
        if tag != "br":
            self._part(tag)
        self._lists -= tag in _LISTS

    def data(self, data: str) -> None:
        """Takes in words."""
        if self._dropped:
            return
        if self._after_break:
            data = data.removeprefix("\n")
        for number, line in enumerate(data.split("\n")):
            if number:
                self._end_line()
            self._say(line.translate(_HARD_BLANKS))

    def close(self) -> None:
        """Takes in the end of the document."""

    def text(self) -> str:
        """All that was taken in."""
        lines = "".join(self._pieces).split("\n")
        return "\n".join(line.rstrip() if self.keeps_lines else single_blanks(line) for line in lines).strip()

    def _say(self, words: str) -> None:
        if words.strip():
            self._pieces.append(self._mark + words)
            self._mark = ""
            self._line_ends = 0
            self._after_break = False
        elif words and not self._line_ends:
            self._pieces.append(" ")

    def _end_line(self) -> None:
        """A line end in the source, which ends a line only where lines are meant."""
        if self.keeps_lines or self._preformatted:
            self._end_lines(self._line_ends + 1)
        else:
            self._say(" ")

    def _part(self, tag: str) -> None:
        """What the edge of an element parts: paragraphs, lines, the cells of a row, or nothing."""
        if tag in _CELLS:
            self._say(" ")
        elif tag in _LINES or (tag in _LISTS and self._lists > 1):
            self._end_lines(1)
        elif tag in _PARTS:
            self._end_lines(_WITH_GAP)

    def _end_lines(self, count: int) -> None:
        """Has at least so many line ends stand here, two at most."""
        wanted = min(count, _WITH_GAP)
        self._pieces.append("\n" * (wanted - self._line_ends))
        self._line_ends = max(wanted, self._line_ends)
