"""Filmographies and awards."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fest_tui.programme.model import Award, Work
from fest_tui.sources.bounds import shortened
from fest_tui.sources.page.names import last_bracket, split_outside_brackets
from fest_tui.sources.page.shapes import is_capitals, without_full_stop
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _

_BEFORE_A_YEAR = re.compile(r"[,;] (?=(?:18|19|20)\d\d(?:[-–/]\d{2,4})? )")
_ENTRY = re.compile(r"(?P<year>(?:18|19|20)\d\d)(?:[-–/]\d{2,4})? (?P<title>.+)")
_WHOLE_RUN = re.compile(r"(?:alles?|all|beides?|both)\b.{0,40}(?:films?|filme|shorts)$", re.IGNORECASE)
_YEAR = re.compile(r"(?P<where>.*?),? ?(?P<year>(?:18|19|20)\d\d)")
_MOST_NOTES = 3
_NOTES_IN_CAPITALS = frozenset(("TV", "VR", "DOC", "DOK"))


def works_of(text: str, line: int, log: ProblemLog) -> tuple[Work, ...]:
    """The entries of a filmography, as yet of nobody.

    Titles hold commas, so an entry ends only before a comma and a year. A note such as `(all short films)`
    is said of the run of entries it closes, and given to each of them that has no note of its own.
    """
    works: list[Work] = []
    run = 0
    text = shortened(text, line, "filmography", log)
    for entry in _BEFORE_A_YEAR.split(without_full_stop(text).rstrip(" ,;")):
        match = _ENTRY.fullmatch(entry.strip())
        if not match:
            says = _("“{read}” was left out; expected a year and a title, as in “2014 TITLE”.").format(
                read=shown(entry)
            )
            log.warning(line, "filmography", says)
            continue
        title, note = _title_and_note(match["title"].strip())
        works.append(Work(person="", year=int(match["year"]), title=title, note=note))
        if _WHOLE_RUN.fullmatch(note):
            works[run:] = [_noted(work, note) for work in works[run:]]
            run = len(works)
    return tuple(works)


def awards_of(text: str) -> tuple[Award, ...]:
    """The awards of a list such as `Prize (Festival, Country 2020), Prize (Festival)`."""
    return tuple(_awards(split_outside_brackets(without_full_stop(text))))


def _awards(parts: Iterable[str]) -> Iterable[Award]:
    for part in parts:
        title, where = last_bracket(part) or (part, "")
        year = _YEAR.fullmatch(where)
        festival, _comma, country = (year["where"] if year else where).strip(" ,").rpartition(", ")
        yield Award(
            title=title or part,
            festival=festival or country,
            country=country if festival else "",
            year=int(year["year"]) if year else None,
        )


def _title_and_note(text: str) -> tuple[str, str]:
    """A title, and what the page adds in brackets; brackets in capitals are the title's own."""
    notes: list[str] = []
    for _found in range(_MOST_NOTES):
        if not (found := last_bracket(text)):
            break
        title, note = found
        glued = not text[len(title) :].startswith(" (")
        if not title or glued or (is_capitals(note) and note not in _NOTES_IN_CAPITALS):
            break
        text = title
        notes.append(note.rstrip("… "))
    return text, ", ".join(reversed([note for note in notes if note]))


def _noted(work: Work, note: str) -> Work:
    return work if work.note else Work(person=work.person, year=work.year, title=work.title, note=note)
