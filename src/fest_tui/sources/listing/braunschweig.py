"""Film pages of Filmfest Braunschweig, with labels glued to the values before: `Ukraine 2021Sprache:Ukrainisch`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.sources.listing.exground import has_slot
from fest_tui.sources.listing.facts import with_pairs, with_parts
from fest_tui.sources.listing.film_page import completed, head_of, title_in
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Source
from fest_tui.sources.listing.labels import with_colon
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.listing.slots import day_of, place_of, slot_at, timed

_LABEL = (
    r"(?:Sprache|Untertitel|Regie|Buch|Drehbuch|Kamera|Schnitt|Sound|Ton|Musik|Mit|Darsteller|Produktion|"
    r"Produktionsfirma|Verleih|Weltvertrieb|Land|Jahr|Länge)"
)
_GLUED = re.compile(rf"(?<=[^\W_A-ZÄÖÜ])(?={_LABEL}:)")
_LENGTH = re.compile(r"(?<=[^\W\d_])(?=\d{1,3} ?min\b)")
_SLOT = re.compile(r"(?:[^\W\d_]{2,12}\.?,? )?\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2} [^\W\d_]")
_ORIGINAL = re.compile(r"\(?orig\.? (?P<title>[^()]{1,150})\)?")
_FEWEST = 2
_LONGEST = 3000


def _is_form(lines: Sequence[Line]) -> bool:
    return any(map(_is_glued, lines)) and not has_slot(lines)


def _read(source: Source) -> list[Item]:
    lines = source.lines
    at = next(at for at, line in enumerate(lines) if _is_glued(line))
    head = head_of(lines[:at])
    title = title_in(head) or (head[0] if head else None)
    film = replace(UNTITLED, title=title.text) if title else UNTITLED
    if original := next((match for line in head if (match := _ORIGINAL.fullmatch(line.text))), None):
        film = replace(film, original_title=original["title"])
    for text in _unglued(lines[at].text):
        pair = with_colon(Line(lines[at].number, text, gap=False))
        film = with_pairs(film, [pair], source.log) if pair else with_parts(film, text.split(", "))
    slots = [line for line in lines[at + 1 :] if _SLOT.match(line.text)]
    film = completed(film, [line for line in lines[at + 1 :] if line not in slots], source.log)
    read = []
    for line in slots:
        when = timed(line.text)
        day = day_of(source, line, when.date) if when else None
        if when and day and (slot := slot_at(source, line, day, when.at, place_of(when.rest))):
            read.append(slot)
    whole = bool(slots) and len(read) == len(slots)
    return [Item(kind="film", line=lines[0].number, films=(film,), slots=tuple(read), whole=whole)]


def _is_glued(line: Line) -> bool:
    return len(line.text) <= _LONGEST and sum(1 for _glued in _GLUED.finditer(line.text)) >= _FEWEST


def _unglued(text: str) -> list[str]:
    return [part.strip() for piece in _GLUED.split(text) for part in _LENGTH.split(piece) if part.strip()]


BRAUNSCHWEIG = Form("Braunschweig", _is_form, _read)
