"""The heading of a web page, and where among its lines it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from fest_tui.programme.text import slug
from fest_tui.sources.dates import find_date
from fest_tui.sources.page.head import split_title
from fest_tui.sources.page.lines import Raw, one_line
from fest_tui.sources.page.shapes import could_be_title, kind_of
from fest_tui.sources.web_page.flow import lines_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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


def with_heading(lines: Sequence[Raw], root: HtmlElement) -> list[Raw]:
    """The page's lines with its heading on top, where a page as text has its title.

    A heading that stands among the lines with nothing on a film above it stays where it is, and may have a date there.
    Anything else above it goes, being the site's.
    """
    heading = _heading(root, lines)
    if heading is None:
        return list(lines)
    name = _name(heading.text)
    at = next((at for at, line in enumerate(lines) if _name(line.text) == name), None)
    above = {_kind(line) for line in lines[:at]}
    if at is None or not above.isdisjoint(_ON_A_FILM):
        others = [line for place, line in enumerate(lines) if place != at]
        return [Raw(*heading, heading=True), Raw(heading.number, ""), *others]
    kept = lines[:at] if "date" in above else []
    return [*kept, lines[at]._replace(heading=True), *lines[at + 1 :]]


def _heading(root: HtmlElement, lines: Sequence[Raw]) -> Heading | None:
    """The `h1`, else the title given to those who share the page, else that of its window, without the site's name."""
    names = set(_site_names(root))
    printed = {_name(line.text) for line in lines} - {""}
    headings = list(_headings(root, names))
    inside = (heading for heading, is_inside in headings if is_inside)
    window = (Heading(number, _without_site(text, names, printed)) for number, text in _window_titles(root))
    candidates = chain(inside, (heading for heading, is_inside in headings if not is_inside), window)
    return next((heading for heading in candidates if heading.text and could_be_title(heading.text)), None)


def _headings(root: HtmlElement, site: Collection[str]) -> Iterator[tuple[Heading, bool]]:
    """The headings of the first rank, and whether each stands in the page's content; the site's own name is none."""
    for element in islice(root.iter("h1"), _MOST_HEADINGS):
        text = one_line(" ".join(line.text for line in lines_of(element)))
        around = {parent.tag for parent in element.iterancestors()}
        is_inside = not around.isdisjoint(("article", "main"))
        is_sites = _is_site(text, site) if "header" in around and not is_inside else slug(text) in site
        if not is_sites and around.isdisjoint(("nav", "footer")):
            yield Heading(element.sourceline or 1, text), is_inside


def _window_titles(root: HtmlElement) -> Iterator[Heading]:
    """The titles for those who share the page and for its window, but none that is only a date."""
    for element in root.iter("meta"):
        if element.get("property") == "og:title":
            yield Heading(element.sourceline or 1, one_line(element.get("content", "")))
    for element in root.iter("title"):
        yield Heading(element.sourceline or 1, one_line("".join(element.itertext())))


def _site_names(root: HtmlElement) -> Iterator[str]:
    """What the site is called: as it says itself, and by its address."""
    for element in root.iter("meta", "link"):
        if element.get("property") == "og:site_name" or element.get("name") == "application-name":
            yield slug(one_line(element.get("content", "")))
        elif element.get("property") == "og:url" or element.get("rel") == "canonical":
            address = _HOST.match(element.get("content") or element.get("href") or "")
            yield from (slug(address[1]),) if address else ()


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
