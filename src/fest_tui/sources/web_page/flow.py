"""The lines of text that a web page shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fest_tui.sources.page.lines import Raw
from fest_tui.sources.web_page.markup import Edge


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


class Lines:
    """The lines of a page, or of an element of it, numbered as in the source, as its edges are taken in.

    Each block and each `<br>` makes a line, a paragraph or two `<br>` a blank line too. The parts of a site
    around its text are left out: scripts, forms, navigation, header and footer; but not the header of an article.
    On some sites one form is around everything, so one that holds a heading of the first rank stays.
    """

    def __init__(self) -> None:
        self._flow = _Flow()
        self._content = 0
        self._dropped = 0
        self._forms: list[tuple[int, _State]] = []
        self._depth = 0

    @property
    def lines(self) -> list[Raw]:
        """All lines so far."""
        return self._flow.lines

    @property
    def count(self) -> int:
        """How many of them are not blank."""
        return self._flow.count

    def take(self, edge: Edge) -> None:
        """Takes in the next edge of the page."""
        if edge.kind == "start":
            self._start(edge)
        elif edge.kind == "end":
            self._end(edge.tag)
        elif not self._dropped:
            self._flow.say(edge.text)

    def _start(self, edge: Edge) -> None:
        tag = edge.tag
        self._depth += 1
        if tag == "h1":
            self._forms.clear()
        if self._dropped:
            return
        self._content += tag in _CONTENT
        self._flow.open(tag, edge.line)
        if tag == "form":
            self._forms.append((self._depth, self._flow.state()))
        elif _is_dropped(edge, in_content=self._content > 0):
            self._dropped = self._depth

    def _end(self, tag: str) -> None:
        if self._dropped == self._depth:
            self._dropped = 0
        if self._forms and self._forms[-1][0] == self._depth:
            self._flow.go_back(self._forms.pop()[1])
        self._depth -= 1
        if not self._dropped:
            self._content -= tag in _CONTENT
            self._flow.close(tag)


class _State(NamedTuple):
    """What `_Flow` knows between two blocks, its lines counted."""

    lines: int
    filled: int
    number: int
    starts_at: int
    line_ends: int
    headings: int
    preformatted: int


class _Flow:
    """Puts words into lines as they are met."""

    def __init__(self) -> None:
        self.lines: list[Raw] = []
        self.count = 0
        self._words: list[str] = []
        self._has_words = False
        self._number = 1
        self._starts_at = 1
        self._line_ends = 0
        self._headings = 0
        self._is_heading = False
        self._preformatted = 0

    def state(self) -> _State:
        """What to go back to, right behind the edge of a block."""
        return _State(
            len(self.lines),
            self.count,
            self._number,
            self._starts_at,
            self._line_ends,
            self._headings,
            self._preformatted,
        )

    def go_back(self, state: _State) -> None:
        """Forgets all that was taken in since."""
        del self.lines[state.lines :]
        self._words.clear()
        self._has_words = False
        self.count, self._number, self._starts_at = state.filled, state.number, state.starts_at
        self._line_ends, self._headings, self._preformatted = state.line_ends, state.headings, state.preformatted

    def open(self, tag: str, number: int) -> None:
        """Takes in the start of an element that stands at this line of the source."""
        self._number = max(self._number, number)
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
            self.count += 1
        self._words.clear()
        self._has_words = False
        self._line_ends = max(self._line_ends, line_ends)


def _is_dropped(edge: Edge, *, in_content: bool) -> bool:
    if edge.tag == "header":
        return not in_content
    return edge.tag in _DROPPED or (bool(edge.attributes) and _is_hidden(edge.attributes))


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or "display:none" in style
