"""Tells lines of facts on a page of no special form, whatever separates their parts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.sources.listing.facts import merged_facts, with_part
from fest_tui.sources.listing.item import UNTITLED

_LONGEST = 250
_BARS = re.compile(r" ?\| ?| I | // | · | • | / | – ")
_COMMAS = re.compile(r"(?P<places>\D{1,120}?),? (?P<year>(?:18|19|20)\d\d)\b(?P<rest>.*)")
_YEAR_FIRST = re.compile(r"(?P<year>(?:18|19|20)\d\d), (?P<places>[A-Z]{2,3}(?:/[A-Z]{2,3})*), (?P<rest>[^,]+)")
_NAMES = re.compile(r"[^\W\d_][\w.'’-]*(?:,? (?:&|und|and|[^\W\d_][\w.'’-]*)){1,9}")
_MOST_UNTOLD = 3


class Facts(NamedTuple):
    """What a line of facts says of a film, and the part before them all, which may be the director's name."""

    film: Film
    first: str


@lru_cache(maxsize=4096)
def facts_of(text: str) -> Facts | None:
    """The facts of a line, or `None` when it is none: it must tell two facts, a year or a length among them."""
    if not _may_be_facts(text):
        return None
    film, first, untold = UNTITLED, "", 0
    for number, part in enumerate(_parts(text)):
        told = with_part(UNTITLED, part)
        if told == UNTITLED:
            untold += 1
            first = part if number == 0 and _NAMES.fullmatch(part) else first
        # Countries that a bar parts are all the film's.
        film = merged_facts(replace(film, countries=(*film.countries, *told.countries)), told)
    told_facts = [film.year, film.running_minutes, film.countries, film.version]
    enough = sum(map(bool, told_facts)) > 1 and (film.year or film.running_minutes)
    return Facts(film, first) if enough and untold <= _MOST_UNTOLD else None


def _may_be_facts(text: str) -> bool:
    return len(text) <= _LONGEST and any(map(str.isdigit, text))


def _parts(text: str) -> list[str]:
    """The parts between bars and the like; one that tells nothing is parted at its commas, its countries together."""
    parts: list[str] = []
    for part in (part.strip(" .,;|") for part in _BARS.split(text)):
        if not part or with_part(UNTITLED, part) != UNTITLED or "," not in part:
            parts += [part] if part else []
        elif match := _COMMAS.fullmatch(part):
            parts += [f"{match['places']} {match['year']}", *match["rest"].split(",")]
        elif match := _YEAR_FIRST.fullmatch(part):
            parts += [f"{match['places']} {match['year']}", match["rest"]]
        else:
            parts += part.split(",")
    return [part.strip(" .;") for part in parts if part.strip(" .;")]
