"""The lines of text that a web page shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from fest_tui.sources.page.lines import Raw

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_DROPPED = _tags(
    "audio button canvas datalist dialog embed footer form head iframe input math menu nav noscript object script "
    "select style svg template textarea video"
)
_INLINE = _tags(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span "
    "strike strong sub sup time tt u var wbr"
)
_PARAGRAPHS = _tags(
    "address article blockquote center details dl fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr main ol p pre "
    "section table ul"
)
_HEADINGS = _tags("h1 h2 h3 h4 h5 h6")
_CONTENT = _tags("article main")
_GAP = 2
"""How many line ends make a blank line."""


def lines_of(root: HtmlElement) -> list[Raw]:
    """The lines of a page, or of an element of it, numbered as in the source.

    Each block and each `<br>` makes a line, a paragraph or two `<br>` a blank line too. The parts of a site
    around its text are left out: scripts, forms, navigation, header and footer; but not the header of an article.
    """
    # Only web pages need it.
    from lxml import etree

    flow = _Flow()
    content = 0
    kept = _forms_around_headings(root)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "end":
            content -= tag in _CONTENT
            flow.close(tag)
            flow.say((element.tail or "") if element is not root else "")
            continue
        content += tag in _CONTENT
        flow.open(tag, element.sourceline)
        if _is_dropped(element, in_content=content > 0) and element not in kept:
            walker.skip_subtree()
        else:
            flow.say(element.text or "")
    return flow.lines


def _forms_around_headings(root: HtmlElement) -> set[HtmlElement]:
    """The forms that hold the page's heading: on some sites one form is around everything."""
    forms: set[HtmlElement] = set()
    for heading in root.iter("h1"):
        for form in heading.iterancestors("form"):
            if form in forms:
                break
            forms.add(form)
    return forms


class _Flow:
    """Puts words into lines as they are met."""

    def __init__(self) -> None:
        self.lines: list[Raw] = []
        self._words: list[str] = []
        self._has_words = False
        self._number = 1
        self._starts_at = 1
        self._line_ends = 0
        self._headings = 0
        self._is_heading = False
        self._preformatted = 0

    def open(self, tag: str, number: int | None) -> None:
        """Takes in the start of an element that stands at this line of the source."""
        self._number = max(self._number, number or 0)
        self._edge(tag)
        self._headings += tag in _HEADINGS
        self._preformatted += tag == "pre"

    def close(self, tag: str) -> None:
        """Takes in the end of an element."""
        if tag != "br":
            self._edge(tag)
        self._headings -= tag in _HEADINGS and self._headings > 0
        self._preformatted -= tag == "pre" and self._preformatted > 0

    def say(self, text: str) -> None:
        """Takes in text, in which a line end is a blank like any other, unless it is preformatted."""
        for count, line in enumerate(text.split("\n")):
            if count:
                self._number += 1
                if self._preformatted:
                    self._break(self._line_ends + 1)
                else:
                    self._words.append(" ")
            self._say(line)

    def _say(self, text: str) -> None:
        if text.strip() and not self._has_words:
            if self._line_ends >= _GAP:
                self.lines.append(Raw(self._number, ""))
            self._starts_at, self._is_heading = self._number, self._headings > 0
            self._has_words, self._line_ends = True, 0
        self._words.append(text)

    def _edge(self, tag: str) -> None:
        """What the edge of an element parts: paragraphs, lines, or nothing."""
        if tag == "br":
            self._break(self._line_ends + 1)
        elif tag not in _INLINE:
            self._break(_GAP if tag in _PARAGRAPHS else 1)

    def _break(self, line_ends: int) -> None:
        """Has at least so many line ends stand here."""
        if self._has_words:
            self.lines.append(Raw(self._starts_at, "".join(self._words), self._is_heading))
        self._words.clear()
        self._has_words = False
        self._line_ends = max(self._line_ends, line_ends)


def _is_dropped(element: HtmlElement, *, in_content: bool) -> bool:
    if element.tag == "header":
        return not in_content
    return element.tag in _DROPPED or _is_hidden(element.attrib)


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or "display:none" in style
