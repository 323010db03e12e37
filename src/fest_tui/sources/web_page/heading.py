"""The heading of a web page, and where among its lines it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from fest_tui.programme.text import slug
from fest_tui.sources.dates import find_date
from fest_tui.sources.page.head import split_title
from fest_tui.sources.page.lines import Raw, one_line
from fest_tui.sources.page.shapes import could_be_title, kind_of
from fest_tui.sources.web_page.flow import Lines
from fest_tui.sources.web_page.markup import Edge

_PARTED = re.compile(r"\s+(?:[|–—·•»›-]|::)\s+")
_SITE_WORDS = re.compile(r"fest(?:ival)?s?\b|\bkinos?\b|\bcinemas?\b|filmtage|filmwoche|filmclub", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:[^/:.]{1,60}\.){0,4}?([^/:.]{3,40})\.[a-z]{2,10}(?:[/:]|$)", re.IGNORECASE)
_MOST_HEADINGS = 100
_LONGEST = 300
_ON_A_FILM = frozenset(("country", "country_alone", "director"))


class Heading(NamedTuple):
    """A page's own heading: the line of the source it stands at, and its text."""

    number: int
    text: str


class Head:
    """What a page says of itself, in headings, titles and addresses, as its edges are taken in: the first of each."""

    def __init__(self) -> None:
        self.headings: list[tuple[Lines, int, frozenset[str]]] = []
        self.shared: list[Heading] = []
        self.titles: list[tuple[int, list[str]]] = []
        self.names: set[str] = set()
        self._around: list[str] = []
        self._open: list[tuple[int, Lines]] = []
        self._title = 0

    def take(self, edge: Edge) -> None:
        """Takes in the next edge of the page."""
        if edge.kind == "start":
            self._start(edge)
        elif edge.kind == "text" and self._title:
            self.titles[-1][1].append(edge.text)
        for _depth, lines in self._open:
            lines.take(edge)
        if edge.kind == "end":
            self._end()

    def _start(self, edge: Edge) -> None:
        tag = edge.tag
        if tag == "h1" and len(self.headings) < _MOST_HEADINGS:
            lines = Lines()
            self.headings.append((lines, edge.line, frozenset(self._around)))
            self._open.append((len(self._around), lines))
        elif tag == "title" and not self._title and len(self.titles) < _MOST_HEADINGS:
            self.titles.append((edge.line, []))
            self._title = len(self._around) + 1
        elif tag in ("meta", "link"):
            self._take_in(edge)
        self._around.append(tag)

    def _end(self) -> None:
        self._around.pop()
        if self._title > len(self._around):
            self._title = 0
        if self._open and self._open[-1][0] == len(self._around):
            self._open.pop()

    def _take_in(self, edge: Edge) -> None:
        """The site's name, as it says itself or by its address, or the page's title for those who share it."""
        content = edge.attributes.get("content", "")
        if edge.attributes.get("property") == "og:title" and len(self.shared) < _MOST_HEADINGS:
            self.shared.append(Heading(edge.line, one_line(content)))
        if len(self.names) > _MOST_HEADINGS:
            return
        if edge.attributes.get("property") == "og:site_name" or edge.attributes.get("name") == "application-name":
            self.names.add(slug(one_line(content)))
        elif edge.attributes.get("property") == "og:url" or edge.attributes.get("rel") == "canonical":
            address = _HOST.match(content or edge.attributes.get("href") or "")
            self.names |= {slug(address[1])} if address else set()


def with_heading(lines: Sequence[Raw], head: Head) -> Sequence[Raw]:
    """The page's lines with its heading on top, where a page as text has its title.

    A heading that stands among the lines with nothing on a film above it stays where it is, and may have a date there.
    Anything else above it goes, being the site's.
    """
    heading = _heading(head, lines)
    if heading is None:
        return lines
    name = _name(heading.text)
    at = next((at for at, line in enumerate(lines) if _name(line.text) == name), None)
    above = {_kind(line) for line in lines[:at]}
    if at is None or not above.isdisjoint(_ON_A_FILM):
        others = [line for place, line in enumerate(lines) if place != at]
        return [Raw(*heading, heading=True), Raw(heading.number, ""), *others]
    kept = lines[:at] if "date" in above else []
    return [*kept, lines[at]._replace(heading=True), *lines[at + 1 :]]


def _heading(head: Head, lines: Sequence[Raw]) -> Heading | None:
    """The `h1`, else the title given to those who share the page, else that of its window, without the site's name."""
    names = head.names
    printed = {_name(line.text) for line in lines} - {""}
    headings = list(_headings(head, names))
    inside = (heading for heading, is_inside in headings if is_inside)
    window = (Heading(number, _without_site(text, names, printed)) for number, text in _window_titles(head))
    candidates = chain(inside, (heading for heading, is_inside in headings if not is_inside), window)
    return next((heading for heading in candidates if heading.text and could_be_title(heading.text)), None)


def _headings(head: Head, site: Collection[str]) -> Iterator[tuple[Heading, bool]]:
    """The headings of the first rank, and whether each stands in the page's content; the site's own name is none."""
    for found, number, around in head.headings:
        text = one_line(" ".join(line.text for line in found.lines))
        is_inside = not around.isdisjoint(("article", "main"))
        is_sites = _is_site(text, site) if "header" in around and not is_inside else slug(text) in site
        if not is_sites and around.isdisjoint(("nav", "footer")):
            yield Heading(number, text), is_inside


def _window_titles(head: Head) -> Iterator[Heading]:
    """The titles for those who share the page and for its window."""
    yield from head.shared
    for number, words in head.titles:
        yield Heading(number, one_line("".join(words)))


def _is_site(text: str, names: Collection[str]) -> bool:
    """Whether a text is one of the site's names, holds one that is a single word, or sounds like one."""
    said = slug(text)
    return said in names or not set(said.split("-")).isdisjoint(names) or _SITE_WORDS.search(text) is not None


def _without_site(text: str, names: Collection[str], printed: Collection[str]) -> str:
    """`FEATHERS – exground filmfest` without the site's name; the part that the page prints is surely its own.

    Empty when nothing else is left, or only the days of the festival.
    """
    marks = list(_PARTED.finditer(text))
    starts = [0, *(mark.end() for mark in marks)]
    stops = [*(mark.start() for mark in marks), len(text)]
    parts = [text[start:stop] for start, stop in zip(starts, stops, strict=True)]
    for part in parts:
        if _name(part) in printed and could_be_title(part):
            return part
    first, last = 0, len(parts)
    while last > first and _is_site(parts[last - 1], names):
        last -= 1
    while first < last and _is_site(parts[first], names):
        first += 1
    if last == len(parts) > 1 and first == 0 and "|" in marks[-1][0]:
        last -= 1
    own = text[starts[first] : stops[last - 1]] if first < last else ""
    return own if len(parts) == 1 or find_date(own) is None else ""


def _name(text: str) -> str:
    """What makes two spellings of a title one: its words, without what stands in square brackets."""
    title = split_title(one_line(text)).title if len(text) <= _LONGEST else ""
    return slug(title) if any(map(str.isalnum, title)) else title


def _kind(line: Raw) -> str:
    text = one_line(line.text)
    return kind_of(text) if text else ""
