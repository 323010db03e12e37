"""Film pages of Nippon Connection: the director above the title, and `Frankreich 2021 / 100 Minuten / …` below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.sources.listing.facts import people_of, with_director, with_parts
from fest_tui.sources.listing.film_page import completed, head_of, title_in
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Source
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.problem_log import shown
from fest_tui.words import _

_FACTS = re.compile(r"[^\d/,]{2,60}(?:[/,] ?[^\d/,]{2,60}){0,8} (?:18|19|20)\d\d / \d{1,3} Minut(?:en|es)\b.{0,200}")
_GLYPH = re.compile(r" [¼½¾]$")
_SECTION = re.compile(r"Nippon [A-Z][a-z]{2,15}")
_ABOUT = re.compile(r"(?:Über|About) (?P<person>.{2,80})")


def _is_form(lines: Sequence[Line]) -> bool:
    return any(_FACTS.fullmatch(line.text) or _GLYPH.search(line.text) for line in lines)


def _read(source: Source) -> list[Item]:
    lines = [Line(line.number, _GLYPH.sub("", line.text), line.gap) for line in source.lines]
    at = next((at for at, line in enumerate(lines) if _FACTS.fullmatch(line.text)), None)
    above, below = (lines[:at], lines[at + 1 :]) if at is not None else _parted(lines)
    film = UNTITLED if at is None else with_parts(UNTITLED, lines[at].text.split(" / "), sure=True)
    sections = [
        line
        for line, raw in zip(lines, source.lines, strict=True)
        if line.text != raw.text or _SECTION.fullmatch(line.text)
    ]
    if sections:
        film = replace(film, section=sections[0].text)
    film = _with_head(film, [line for line in head_of(above) if line not in sections], source)
    film = completed(film, [line for line in below if line not in sections], source.log)
    return [Item(kind="film", line=lines[0].number, films=(film,))]


def _parted(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines above and below the section, where the facts are lost."""
    at = next((at for at, line in enumerate(lines) if _SECTION.fullmatch(line.text)), 0)
    return lines[:at], lines[at:]


def _with_head(film: Film, head: Sequence[Line], source: Source) -> Film:
    """The director, the title, and perhaps the original title; one line alone is told by whom the page tells about."""
    people = {about["person"] for line in source.lines if (about := _ABOUT.fullmatch(line.text))}
    title = title_in([line for line in head if line.text not in people])
    at = head.index(title) if title else min(1, len(head) - 1)
    if title is None and len(head) == 1 and head[0].text not in people and not source.known.title:
        says = _("“{read}” could be the title or the director; give the title with --title, then it is the director.")
        source.log.warning(head[0].number, "directors", says.format(read=shown(head[0].text)))
        return film
    if title is None and len(head) == 1:
        return with_director(film, people_of(head[0].text))
    if not head:
        return film
    names = people_of(head[at - 1].text) if at else ()
    original = head[at + 1].text if len(head) > at + 1 else ""
    return with_director(replace(film, title=head[at].text, original_title=original), names)


NIPPON = Form("Nippon Connection", _is_form, _read)
