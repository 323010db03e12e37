"""Film pages with a label on one line and its value on the next, or behind a colon: Cottbus, Hamburg before 2021."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from fest_tui.sources.listing.exground import could_be_exground
from fest_tui.sources.listing.facts import with_parts
from fest_tui.sources.listing.film_page import completed, head_of, title_in
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Source
from fest_tui.sources.listing.labels import is_label, meanings_of, role_meant, with_colon
from fest_tui.sources.listing.lines import Line, is_prose

_FEWEST = 3


def _is_form(lines: Sequence[Line]) -> bool:
    """Whether three labels have each a value, one of them a job; of those with a colon one names the director."""
    above = {line.text for line, value in pairwise(lines) if is_label(line) and _is_value(value)}
    before = {pair.label for line in lines if (pair := with_colon(line)) and pair.value}
    jobs = any(role_meant(meaning) for label in above for meaning in meanings_of(label))
    directors = any("director" in meanings_of(label) for label in before)
    labels = (above if jobs else set()) | (before if directors else set())
    return len(labels) >= _FEWEST and not could_be_exground(lines)


def _read(source: Source) -> list[Item]:
    lines = source.lines
    first = next((at for at, line in enumerate(lines) if is_label(line) or with_colon(line)), 0)
    head = head_of(lines[:first])
    title = title_in(head) or (head[0] if head else None)
    film = replace(UNTITLED, title=title.text) if title else UNTITLED
    others = [line for line in head if line != title]
    film = with_parts(film, (line.text for line in others))
    original = next((line.text for line in others if with_parts(UNTITLED, [line.text]) == UNTITLED), "")
    prose = [line for line in lines[:first] if is_prose(line.text)]
    film = completed(film, [*prose, *lines[first:]], source.log)
    if not film.original_title and title and original not in film.directors:
        film = replace(film, original_title=original)
    return [Item(kind="film", line=lines[0].number, films=(film,))]


def _is_value(line: Line) -> bool:
    return not is_label(line) and not is_prose(line.text)


LABEL_LINES = Form("labels on lines", _is_form, _read)
