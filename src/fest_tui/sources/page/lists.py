"""Cuts lists of films: titles with a film's facts below them, or with nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from fest_tui.sources.page.block import Block, names_programme
from fest_tui.sources.page.lines import Line
from fest_tui.sources.page.shapes import Kind, is_capitals
from fest_tui.sources.page.titles import COUNTRY, FACTS, UNDATED_FACTS, WITH_SLOT, starts_film

_FEWEST = 2
_FEWEST_BARE = 3
_SHORT = "short"
_BESIDE_A_TITLE: frozenset[Kind] = frozenset((*FACTS, *WITH_SLOT, "heading", "tickets", "tips"))
_NO_TITLE = re.compile(r"[;=|{}<>\\]|,.*,.*,")


class _Start(NamedTuple):
    """Where something starts.

    A `film`; a `bare` title, with nothing below it; a `heading`, with prose below it; or the `shorts` that the
    heading `Vorfilme` announces in a list.
    """

    at: int
    what: Literal["film", "bare", "heading", "shorts"]


def cut_list(lines: tuple[Line, ...], *, begun: bool) -> tuple[tuple[Line, ...], list[Block]]:
    """The lines above the first film, and the films; `begun` when the first line is known for a film's title.

    A title with nothing below it is a film only in a list, which is to say between others. One that heads the page
    is none: it names the section.
    """
    starts = _starts(lines, begun=begun)
    if not starts:
        return lines, []
    return lines[: starts[0].at], list(_blocks(lines, starts))


def _blocks(lines: tuple[Line, ...], starts: Sequence[_Start]) -> Iterator[Block]:
    form = ""
    stops = [start.at for start in starts[1:]] + [len(lines)]
    for (at, what), stop in zip(starts, stops, strict=True):
        title, own = lines[at], lines[at + 1 : stop]
        if what == "shorts":
            form = _SHORT
        elif what == "film" or (what == "bare" and not names_programme(title.text)):
            yield Block("film", title, own, form=form)
        else:
            yield Block("other", title, own)


def _starts(lines: Sequence[Line], *, begun: bool) -> list[_Start]:
    dated = any(line.kind == "date" for line in lines)
    facts = COUNTRY if dated else UNDATED_FACTS
    films = [at for at in range(len(lines)) if starts_film(lines, at, facts) or (begun and at == 0)]
    shorts = next((at for at, line in enumerate(lines) if line.kind == "short_before"), len(lines))
    if not _is_heading_of_list(lines, shorts, [at for at in films if at < shorts]):
        lines = lines[:shorts]
        films = [at for at in films if at < shorts]
    found = list(_candidates(lines, frozenset(films)))
    bare = sum(start.what == "bare" for start in found)
    if len(films) >= _FEWEST or (not dated and ((films and bare) or bare >= _FEWEST_BARE)):
        return found
    return [_Start(at, "film") for at in films]


def _is_heading_of_list(lines: Sequence[Line], at: int, films: Sequence[int]) -> bool:
    """Whether `Vorfilme` heads films of a list: with one film above, or prose on it, what follows is that film's."""
    if len(films) == 1:
        return False
    return not films or all(line.kind in (*_BESIDE_A_TITLE, "title") for line in lines[films[-1] + 1 : at])


def _candidates(lines: Sequence[Line], films: frozenset[int]) -> Iterator[_Start]:
    """What could start in a list. A title in capitals inside the prose on a film starts nothing."""
    in_prose_on_film = False
    on_film = False
    for at, line in enumerate(lines):
        if at in films:
            yield _Start(at, "film")
            on_film, in_prose_on_film = True, False
        elif line.kind == "short_before":
            yield _Start(at, "shorts")
            on_film, in_prose_on_film = True, False
        elif line.kind == "title" and not in_prose_on_film and _could_be_bare(lines, at, films):
            on_film = _ends_at(lines, at)
            yield _Start(at, "bare" if on_film else "heading")
        elif line.kind not in _BESIDE_A_TITLE:
            in_prose_on_film = on_film


def _could_be_bare(lines: Sequence[Line], at: int, films: frozenset[int]) -> bool:
    line = lines[at]
    heads_page = line.place == 0 and (bool(films) or not _ends_at(lines, at) or _is_apart(lines, at))
    return is_capitals(line.text) and not heads_page and not _NO_TITLE.search(line.text)


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a blank line parts a line from a list that has none further down."""
    below = lines[at + 1 : at + 3]
    return len(below) > 1 and below[0].gap and not below[1].gap


def _ends_at(lines: Sequence[Line], at: int) -> bool:
    """Whether nothing is said below a title: another one, or the end, follows, perhaps with facts between."""
    below = next((lines[place] for place in range(at + 1, len(lines)) if lines[place].kind not in FACTS), None)
    return below is None or below.kind in ("title", "short_before")
