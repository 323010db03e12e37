"""Cuts a page into the films and programmes it holds.

Blank lines cannot be trusted: some pages have one between any two parts, some none at all. A block starts
where a title stands above a date line, or in capitals behind the line that sells the tickets of the block
before; where the dates head a page, it starts at each date with a title below. What is left tells a film from a
programme: a film has its line of bare facts above everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fest_tui.sources.page.block import Block, names_programme
from fest_tui.sources.page.lines import Line, Page, is_sentence
from fest_tui.sources.page.lists import cut_list
from fest_tui.sources.page.shapes import Kind, is_capitals
from fest_tui.sources.page.titles import COUNTRY, REACH, WITH_SLOT, has_facts, is_title, title_above

_FEWEST = 2
_OF_A_FILM: frozenset[Kind] = frozenset(("director", "premiere", "credits", "filmography", "awards", "short_before"))


class Layout(NamedTuple):
    """A page's blocks.

    `selected` when it is no film's own page, and so never lists a film's every screening. `section` is the
    heading of a page that lists a section's films.
    """

    blocks: tuple[Block, ...]
    selected: bool
    section: str = ""


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
        for block in _blocks(part, titled=titled.get(start, False))
    ]
    films = sum(block.kind == "film" for block in blocks)
    dated = sum(block.dated for block in blocks)
    selected = films > 1 or dated > 1 or any(line.kind in ("tips", "tickets") for line in lines)
    if _heads_section(blocks):
        return Layout(tuple(blocks[1:]), selected, blocks[0].title.text if blocks[0].title else "")
    return Layout(tuple(blocks), selected)


def _heads_section(blocks: Sequence[Block]) -> bool:
    """Whether the page's first line is the heading of a section, whose films stand below without dates."""
    heading = blocks[0].title if blocks and blocks[0].kind == "other" else None
    if heading is None or heading.place or names_programme(heading.text):
        return False
    return sum(block.kind == "film" and not block.dated for block in blocks) >= _FEWEST


def _titled_starts(lines: Sequence[Line]) -> dict[int, bool]:
    """Where blocks start, and whether a title stands there."""
    runs = [at for at, line in enumerate(lines) if line.kind == "date" and not _is_behind_date(lines, at)]
    dates_lead = len(runs) > 1 and title_above(lines, runs[0]) is None and _leads(lines, runs[0])
    starts = {
        at: True for at, line in enumerate(lines) if at and line.kind == "title" and lines[at - 1].kind == "tickets"
    }
    for run in runs:
        above = title_above(lines, run)
        if dates_lead and _leads(lines, run):
            starts.setdefault(run, False)
        elif above is not None:
            starts[above] = True
    return starts


def _is_behind_date(lines: Sequence[Line], at: int) -> bool:
    return at > 0 and lines[at - 1].kind in WITH_SLOT


def _leads(lines: Sequence[Line], at: int) -> bool:
    """Whether a title stands below the date lines that start here."""
    below = next((lines[place] for place in range(at, len(lines)) if lines[place].kind not in WITH_SLOT), None)
    return below is not None and (below.kind == "title" or (below.kind == "text" and not is_sentence(below)))


def _blocks(lines: tuple[Line, ...], *, titled: bool) -> list[Block]:
    if any(line.kind == "date" for line in lines):
        return _dated(lines, titled=titled or _heads_programme(lines))
    return _undated(lines, titled=titled)


def _undated(lines: tuple[Line, ...], *, titled: bool) -> list[Block]:
    """A part without dates lists films only; a heading above prose is none of them."""
    own, listed = cut_list(lines, begun=False)
    title = own[0] if own and titled else None
    if _has_bare_facts(own):
        return [Block("film", title, own[1:] if title else own), *listed]
    own = tuple(line for line in own if line.kind not in ("tips", "tickets"))
    heads = bool(own) and (own[0].kind == "title" or (own[0].place == 0 and not is_sentence(own[0])))
    return [Block("other", own[0], own[1:]), *listed] if heads else listed


def _dated(lines: tuple[Line, ...], *, titled: bool) -> list[Block]:
    title = lines[0] if titled else None
    body = lines[1:] if titled else lines
    entries = _entry_starts(body)
    own = body[: entries[0]] if entries else body
    if _has_bare_facts(own):
        above, listed = cut_list(lines, begun=titled)
        return listed if titled else [Block("film", None, above), *listed]
    if title is None and len(entries) == 1 and all(line.kind in WITH_SLOT for line in own):
        film = body[entries[0]]
        return [Block("film", film, (*own, *body[entries[0] + 1 :]))]
    return [_film_or_programme(title, body)]


def _has_bare_facts(own: Sequence[Line]) -> bool:
    return any(line.kind in COUNTRY for line in own[:REACH]) or any(line.kind == "country" for line in own)


def _heads_programme(lines: Sequence[Line]) -> bool:
    """Whether the first line is the title of a programme, whose dates stand below prose and above its films."""
    dates = [at for at, line in enumerate(lines) if line.kind == "date"]
    above, below = lines[1 : dates[0]], lines[dates[-1] + 1 :]
    told = bool(above) and any(map(is_sentence, above)) and all(line.kind in ("text", "note") for line in above)
    return told and not is_sentence(lines[0]) and is_title(lines, 0) and bool(_entry_starts(below))


def _film_or_programme(title: Line | None, body: tuple[Line, ...]) -> Block:
    """A dated block without a film's facts: a programme, unless something else only a film has is there."""
    first_date = next(at for at, line in enumerate(body) if line.kind == "date")
    entries = [at for at in _entry_starts(body, bare=True) if at > first_date]
    if title is None and (below := _title_below_dates(body, entries)) is not None:
        title = body[below]
        body = (*body[:below], *body[below + 1 :])
        entries = [at - 1 for at in entries if at > below]
    own = body[: entries[0]] if entries else body
    if any(line.kind in _OF_A_FILM for line in own):
        return Block("film", title, body)
    prose = any(line.kind == "text" and is_sentence(line) for line in own)
    if entries or prose or (title is not None and names_programme(title.text)):
        notes = (line for line in body[len(own) :] if line.kind == "note")
        return Block("programme", title, (*own, *notes), tuple(_entries(body, entries)))
    return Block("film", title, body)


def _title_below_dates(body: Sequence[Line], entries: Sequence[int]) -> int | None:
    """Where a programme's title stands, when that is between its dates and its films.

    In capitals it looks like a film, but one that nothing is said of, while everything is said of the others.
    """
    if not entries:
        return None
    below = max(at for at in range(entries[0]) if body[at].kind in WITH_SLOT) + 1
    if below in entries[:1]:
        films = entries[1:]
        bare = not has_facts(body, below, COUNTRY)
    else:
        films = entries
        bare = body[below].kind in ("text", "title") and not is_sentence(body[below])
    return below if bare and len(films) >= _FEWEST and all(has_facts(body, at, COUNTRY) for at in films[:-1]) else None


def _entries(body: tuple[Line, ...], starts: Sequence[int]) -> list[Block]:
    stops = [*starts[1:], len(body)][: len(starts)]
    return [Block("film", body[start], body[start + 1 : stop]) for start, stop in zip(starts, stops, strict=True)]


def _entry_starts(body: Sequence[Line], *, bare: bool = False) -> list[int]:
    """Where films without a date of their own start: at a title with the line of bare facts below it.

    A `bare` title is enough in a programme, if it is in capitals. The titles below a heading `Short before` are of no
    such film.
    """
    stop = next((at for at, line in enumerate(body) if line.kind == "short_before"), len(body))
    titles = (at for at in range(stop) if body[at].kind == "title")
    return [at for at in titles if has_facts(body, at, COUNTRY) or (bare and is_capitals(body[at].text))]
