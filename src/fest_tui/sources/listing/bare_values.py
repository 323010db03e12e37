"""Film pages that have lost their labels: values only, one a line.

What a value can be told by itself - countries, year, length, version, form, premiere - is read. Names are not: nothing
says who did what, so they are left out, and told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.sources.countries import named_countries
from fest_tui.sources.listing.body import body_of, is_heading, with_body
from fest_tui.sources.listing.exground import could_be_exground
from fest_tui.sources.listing.facts import length_of, with_part
from fest_tui.sources.listing.film_page import head_of, is_furniture
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Source
from fest_tui.sources.listing.labels import labels_in, with_colon
from fest_tui.sources.listing.lines import SHORT, Line, is_capitals, is_prose
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import ngettext

_PLACES_AND_YEAR = re.compile(r"(?P<places>[^\d]{2,150}?)[ ,(]{0,3}(?:(?:18|19|20)\d\d\)?)?")
_MOST_LABELS = 2
_FEWEST_OTHERS = 2


def with_bare_values(film: Film, lines: Sequence[Line], log: ProblemLog) -> Film:
    """The film with what the values of these lines can be told to be, and their prose."""
    body = body_of(lines)
    unread: list[Line] = []
    for line in (line for line in body.prose if not is_prose(line.text) and not is_furniture(line)):
        told = with_part(film, line.text) if len(line.text) <= SHORT else film
        if told == film and not _tells(line):
            unread.append(line)
        film = told
    if unread:
        says = ngettext(
            "“{read}” stands without a label, so that nothing tells what it is; it was left out.",
            "“{read}” and {count} lines in all stand without labels, so nothing tells what they are; all was left out.",
            len(unread),
        )
        log.warning(unread[0].number, "credits", says.format(read=shown(unread[0].text), count=len(unread)))
    return with_body(film, body)


def _is_form(lines: Sequence[Line]) -> bool:
    """Whether a length and countries stand each alone on a line among others, and hardly a label does."""
    short = [line for line in lines if len(line.text) <= SHORT and not is_prose(line.text)]
    lengths = [line for line in short if length_of(line.text)]
    places = [line for line in short if _is_places(line.text)]
    return bool(
        lengths
        and places
        and len(short) >= len(lengths) + len(places) + _FEWEST_OTHERS
        and labels_in(short) < _MOST_LABELS
        and not any(map(with_colon, short))
        and not could_be_exground(lines)
    )


def _read(source: Source) -> list[Item]:
    lines = source.lines
    first = next((at for at, line in enumerate(lines) if _tells(line)), 0)
    head = head_of(lines[:first])
    title = head[0] if head and is_capitals(head[0].text) else None
    film = replace(UNTITLED, title=title.text) if title else UNTITLED
    film = with_bare_values(film, [line for line in lines if line != title], source.log)
    return [Item(kind="film", line=lines[0].number, films=(film,))]


def _tells(line: Line) -> bool:
    """Whether a line can be told to be a fact, or a heading, by itself."""
    return is_heading(line) or with_part(UNTITLED, line.text) != UNTITLED


def _is_places(text: str) -> bool:
    match = _PLACES_AND_YEAR.fullmatch(text)
    return bool(match) and bool(named_countries(match["places"] if match else ""))


BARE_VALUES = Form("bare values", _is_form, _read)
