"""The JSON shapes of answers (docs/commands.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fest_tui.cli.shapes import Shape, film_shape
from fest_tui.exports.screening_list import screening_shape
from fest_tui.finding.now import Coming, Running
from fest_tui.finding.people import Person
from fest_tui.finding.terms import Mistake, Question
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.programme.wishes import Watchlist

if TYPE_CHECKING:
    from fest_tui.finding.answering import Hit


def hit_shape(programme: Programme, hit: Hit, watchlist: Watchlist) -> Shape:
    """A hit; `film` is `null` for an event that is none."""
    return {
        "title": hit.title,
        "film": film_shape(hit.film) if hit.film else None,
        "screenings": [screening_shape(programme, each, watchlist) for each in hit.screenings],
        "matched": list(hit.matched),
    }


def mistake_shape(question: Question, mistake: Mistake) -> Shape:
    """A mistake in a question, as a problem whose file is the question."""
    return {
        "file": "",
        "line": 1,
        "field": plain_line(question.text[mistake.start : mistake.end]),
        "severity": "error",
        "says": mistake.says,
        "start": mistake.start,
        "end": mistake.end,
        "suggestion": mistake.suggestion or None,
    }


def person_shape(programme: Programme, person: Person, watchlist: Watchlist) -> Shape:
    """A person, all roles, and every screening of the films."""
    return {
        "name": person.name,
        "roles": [{"role": part.role, "film_id": part.film.id, "title": part.film.title} for part in person.parts],
        "screenings": [screening_shape(programme, each, watchlist) for each in person.screenings(programme)],
    }


def running_shape(programme: Programme, running: Running, watchlist: Watchlist) -> Shape:
    """A screening that is on, with its minutes left."""
    return {
        **screening_shape(programme, running.screening, watchlist),
        "minutes_left": running.minutes_left,
    }


def coming_shape(programme: Programme, coming: Coming, watchlist: Watchlist) -> Shape:
    """A screening to come; `way_minutes` is `null` where nobody said from where."""
    return {
        **screening_shape(programme, coming.screening, watchlist),
        "starts_in": coming.starts_in,
        "way_minutes": coming.way.minutes if coming.way else None,
    }
