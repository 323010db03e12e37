"""Film pages of the festival of Mannheim and Heidelberg.

Labels end with `_`. A screening is glued together: `Freitag 12.11.202121:00MannheimMAAtlantis` is a date, a time, a
town, the town's two letters on number plates, and a hall.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.sources.listing.facts import known_languages, with_pairs, with_parts, with_unknown
from fest_tui.sources.listing.film_page import completed, head_of
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Slot, Source
from fest_tui.sources.listing.labels import Pair, meanings_of, underscored, with_colon
from fest_tui.sources.listing.lines import SHORT, Line
from fest_tui.sources.listing.slots import day_of, place_of, slot_at, timed

_FACTS = re.compile(r"(?:18|19|20)\d\d \| \d{1,3} ?[Mm]in\.? \| (?P<languages>.{1,100})")
_GLUED = re.compile(r"(?:[^\W\d_]{2,12},? )?\d{1,2}\.\d{1,2}\.\d{4} ?\d{1,2}:\d{2} ?(?=[^\W\d_])")
_TOWN_AND_HALL = re.compile(r"(?P<town>[^\W\d_][^\d,|]{1,40}?[a-zß]) ?(?P<plate>[A-Z]{2}) ?(?P<hall>[^\W_].{0,100})")


def _is_form(lines: Sequence[Line]) -> bool:
    return any(_is_facts(line) or _is_slot(line) or _is_labelled(line) for line in lines)


def _read(source: Source) -> list[Item]:
    lines = [line for line in source.lines if not _is_slot(line)]
    slots = [line for line in source.lines if _is_slot(line)]
    first = next((at for at, line in enumerate(lines) if _begins_facts(line)), 0)
    film = _with_head(UNTITLED, head_of(lines[:first]))
    pairs: list[Pair] = []
    others: list[Line] = []
    for line in lines[first:]:
        pair = with_colon(line)
        if _is_facts(line):
            film = with_parts(film, line.text.split(" | "))
        elif _is_labelled(line):
            pairs += underscored(line)
        elif pair:
            pairs.append(pair)
        else:
            others.append(line)
    film = with_pairs(film, (pair for pair in pairs if meanings_of(pair.label)), source.log)
    film = with_unknown(film, (pair for pair in pairs if not meanings_of(pair.label)), source.log)
    film = completed(film, others, source.log)
    read = [slot for line in slots if (slot := _slot(line, source))]
    whole = bool(slots) and len(read) == len(slots)
    return [Item(kind="film", line=source.lines[0].number, films=(film,), slots=tuple(read), whole=whole)]


def _begins_facts(line: Line) -> bool:
    return bool(_is_facts(line) or _is_labelled(line) or with_colon(line))


def _is_facts(line: Line) -> bool:
    match = _FACTS.fullmatch(line.text)
    return bool(match) and bool(known_languages(match["languages"] if match else ""))


def _is_labelled(line: Line) -> bool:
    return any(meanings_of(pair.label) for pair in underscored(line))


def _is_slot(line: Line) -> bool:
    """Whether time and town are glued, or stand apart with the plate's letters between town and hall."""
    match = _GLUED.match(line.text)
    if match is None or len(line.text) > SHORT:
        return False
    return not match[0].endswith(" ") or bool(_TOWN_AND_HALL.fullmatch(line.text[match.end() :]))


def _with_head(film: Film, head: Sequence[Line]) -> Film:
    """The German title, and below it the other one."""
    titles = [line.text for line in head]
    return replace(film, title=titles[0], original_title=titles[1] if len(titles) > 1 else "") if titles else film


def _slot(line: Line, source: Source) -> Slot | None:
    read = timed(line.text)
    day = day_of(source, line, read.date) if read else None
    if read is None or day is None:
        return None
    place = place_of(read.rest)
    split = _TOWN_AND_HALL.fullmatch(place.venue)
    if split:
        return slot_at(source, line, day, read.at, place._replace(venue=split["hall"]), town=split["town"].strip())
    return slot_at(source, line, day, read.at, place)


MANNHEIM = Form("Mannheim-Heidelberg", _is_form, _read)
