"""A page about one film: its head above the facts, and what stands below them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fest_tui.programme.model import Film
from fest_tui.sources.listing.body import body_of, with_body
from fest_tui.sources.listing.facts import is_premiere, with_pairs, with_unknown
from fest_tui.sources.listing.labels import label_lines
from fest_tui.sources.listing.lines import SHORT, Line, is_capitals, is_prose
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.word_lists import words_of

_FURNITURE = words_of(
    "film website|film talk|programm|programme|program|film|films|filme|home|menu|menü|de|en|fr|zurück|back|trailer|"
    "tickets|search|suche|de en|deutsch|english|info|archive|archiv|filmsuche|skip to content"
)


def completed(film: Film, lines: Sequence[Line], log: ProblemLog) -> Film:
    """The film with everything below its facts: labels on lines of their own, prose, biography, awards."""
    body = body_of(lines)
    credited, loose = (
        label_lines([line for line in part if not is_furniture(line)]) for part in (body.credits, body.prose)
    )
    film = with_pairs(film, [*credited.pairs, *loose.pairs], log)
    film = with_unknown(film, [*credited.unknown, *loose.unknown], log)
    return with_body(film, body._replace(prose=loose.rest))


def head_of(lines: Iterable[Line]) -> list[Line]:
    """The lines of a page's head that could be titles or names: no furniture of the site, no prose, no premiere."""
    return [line for line in lines if not (is_furniture(line) or is_prose(line.text) or is_premiere(line.text))]


def is_furniture(line: Line) -> bool:
    """Whether a line is of the site, and tells nothing of a film."""
    return len(line.text) <= SHORT and line.text.lower() in _FURNITURE


def title_in(head: Sequence[Line]) -> Line | None:
    """The line of a head that is surely a title: the first in capitals."""
    return next((line for line in head if is_capitals(line.text)), None)
