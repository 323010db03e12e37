"""Cuts a page into the films and programmes it holds.

Blank lines cannot be trusted: some pages have one between any two parts, some none at all. A block starts
where a title stands above a date line, or in capitals behind the line that sells the tickets of the block
before. What is left tells a film from a programme: a film has its line of bare facts above everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from fest_tui.sources.page.lines import Line, Page
from fest_tui.sources.page.shapes import OPENING_MARKS, Kind, ends_sentence

_TITLE = 120
_REACH = 8
_FACTS: frozenset[Kind] = frozenset(("country", "country_alone", "director", "premiere", "label", "bracket"))
_WITH_SLOT: frozenset[Kind] = frozenset(("date", "talk", "note"))
_COUNTRY: frozenset[Kind] = frozenset(("country", "country_alone"))
_UNDATED_FACTS: frozenset[Kind] = frozenset((*_COUNTRY, "director", "label"))
_OF_A_FILM: frozenset[Kind] = frozenset(("director", "premiere", "credits", "filmography", "awards", "short_before"))
_PROGRAMME_WORDS = (
    "KURZ",
    "SHORTS",
    "SHORT FILM",
    "WETTBEWERB",
    "COMPETITION",
    "PROGRAMM",
    "FILMROLLE",
)


class Block(NamedTuple):
    """The part of a page about one film or programme.

    `entries` are the films a programme lists. A block of kind `other` announces neither: prose, or a heading
    with neither date nor facts.
    """

    kind: Literal["film", "programme", "other"]
    title: Line | None
    lines: tuple[Line, ...]
    entries: tuple[Block, ...] = ()


class Layout(NamedTuple):
    """A page's blocks; `daily_tips` when it is one day's choice and so never a film's every screening."""

    blocks: tuple[Block, ...]
    daily_tips: bool


def layout_of(page: Page) -> Layout:
    """The blocks of a page, in printed order."""
    lines = page.lines
    titled = _titled_starts(lines)
    starts = sorted({0, *titled})
    parts = [lines[start:stop] for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True)]
    blocks = [
        block
        for start, part in zip(starts, parts, strict=True)
        if part
        for block in _blocks(part, titled=start in titled)
    ]
    dated = sum(any(line.kind == "date" for line in block.lines) for block in blocks)
    tips = dated > 1 or any(line.kind in ("tips", "tickets") for line in lines)
    return Layout(tuple(blocks), tips)


def _titled_starts(lines: Sequence[Line]) -> set[int]:
    starts: set[int] = set()
    for at, line in enumerate(lines):
        if line.kind == "date":
            starts.update(_title_above(lines, at))
        elif at and line.kind == "capitals" and lines[at - 1].kind == "tickets":
            starts.add(at)
    return starts


def _title_above(lines: Sequence[Line], at: int) -> tuple[int, ...]:
    """Where the title above a date line stands, as an index or nothing; a film's facts may stand between."""
    for above in range(at - 1, max(-1, at - _REACH), -1):
        kind = lines[above].kind
        if kind in _WITH_SLOT:
            return ()
        if kind not in _FACTS or _heads_page(lines, above):
            return (above,) if _is_title(lines, above) else ()
    return ()


def _heads_page(lines: Sequence[Line], at: int) -> bool:
    """Whether nothing of a film stands above, so that even a title that looks like facts must be one."""
    return (at == 0 or lines[at - 1].kind in ("tips", "tickets")) and lines[at].kind in ("bracket", "director")


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a title: in capitals, or a short line that heads a page or follows a blank line."""
    line = lines[at]
    before = lines[at - 1].kind if at else "tips"
    if line.kind == "capitals":
        return before not in ("short_before", "contact", "phone")
    if line.kind in ("tips", "tickets"):
        return False
    apart = before in ("tips", "tickets") or (line.gap and line.kind == "text")
    prose = len(line.text) > _TITLE or line.text[-1] in ".:;," or line.text[0] in OPENING_MARKS
    return apart and not prose


def _blocks(lines: tuple[Line, ...], *, titled: bool) -> list[Block]:
    titled = titled or _heads_undated(lines)
    title = lines[0] if titled else None
    body = lines[1:] if titled else lines
    dated = any(line.kind == "date" for line in body)
    entries = _entry_starts(body, _COUNTRY if dated else _UNDATED_FACTS)
    own = body[: entries[0]] if entries else body
    if titled and not dated and _has_facts(lines, 0, _UNDATED_FACTS):
        return [Block("film", title, own), *_listed(body, entries)]
    if any(line.kind in _COUNTRY for line in own[:_REACH]) or any(line.kind == "country" for line in own):
        return [Block("film", title, own), *_listed(body, entries)]
    if not dated:
        return _undated(title, own, _listed(body, entries))
    if title is None and len(entries) == 1 and all(line.kind in _WITH_SLOT for line in own):
        (film,) = _listed(body, entries)
        return [Block("film", film.title, (*own, *film.lines))]
    return [_film_or_programme(title, body)]


def _heads_undated(lines: Sequence[Line]) -> bool:
    """Whether the first line is a title, though not in capitals, of a film without a date."""
    dated = any(line.kind == "date" for line in lines)
    return lines[0].kind == "text" and not dated and _is_title(lines, 0) and _has_facts(lines, 0, _COUNTRY)


def _undated(title: Line | None, own: tuple[Line, ...], listed: list[Block]) -> list[Block]:
    """A part without dates lists films only; a heading above prose is none of them."""
    own = tuple(line for line in own if line.kind not in ("tips", "tickets"))
    if title is None and own and own[0].kind == "capitals":
        title, own = own[0], own[1:]
    return [Block("other", title, own), *listed] if title else listed


def _film_or_programme(title: Line | None, body: tuple[Line, ...]) -> Block:
    """A dated block without a film's facts: a programme, unless something else only a film has is there."""
    first_date = next(at for at, line in enumerate(body) if line.kind == "date")
    entries = [at for at in _entry_starts(body, None) if at > first_date]
    own = body[: entries[0]] if entries else body
    if any(line.kind in _OF_A_FILM for line in own):
        return Block("film", title, body)
    prose = any(line.kind == "text" and is_sentence(line) for line in own)
    named = title is not None and any(word in title.text.upper() for word in _PROGRAMME_WORDS)
    if entries or prose or named:
        notes = (line for line in body[len(own) :] if line.kind == "note")
        return Block("programme", title, (*own, *notes), tuple(_listed(body, entries)))
    return Block("film", title, body)


def _listed(body: tuple[Line, ...], entries: Sequence[int]) -> list[Block]:
    stops = [*entries[1:], len(body)][: len(entries)]
    return [Block("film", body[start], body[start + 1 : stop]) for start, stop in zip(entries, stops, strict=True)]


def _entry_starts(body: Sequence[Line], facts: frozenset[Kind] | None) -> list[int]:
    """Where films without a date of their own start: at a title in capitals followed by one of these facts.

    In a programme (`None`) a title alone is enough. The titles below a heading `Short before` are of no such
    film.
    """
    starts: list[int] = []
    for at, line in enumerate(body):
        if line.kind == "short_before":
            break
        if line.kind == "capitals" and (facts is None or _has_facts(body, at, facts)):
            starts.append(at)
    return starts


def _has_facts(body: Sequence[Line], at: int, facts: frozenset[Kind]) -> bool:
    for line in body[at + 1 : at + _REACH]:
        if line.kind in facts:
            return True
        if line.kind not in _FACTS:
            return False
    return False


def is_sentence(line: Line) -> bool:
    """Whether a line is prose rather than a heading, a name or a title."""
    return len(line.text) > _TITLE or ends_sentence(line.text)
