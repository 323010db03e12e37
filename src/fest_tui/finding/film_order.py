"""The orders in which the films of a programme are listed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, Literal, get_args

from fest_tui.finding.folding import fold
from fest_tui.finding.title_order import title_key
from fest_tui.planning.last_chance import last_chance_first, present_of, showings_left
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme

FilmOrder = Literal["title", "director", "section", "minutes", "next", "last-chance"]
ORDERS: tuple[FilmOrder, ...] = get_args(FilmOrder)
_BEHIND_NAMES = {"jr", "sr", "ii", "iii"}


def films_in_order(programme: Programme, order: FilmOrder, now: dt.datetime) -> tuple[Film, ...]:
    """Every film; those alike in what they are sorted by, and those that have nothing of the kind, by title.

    `next` is the next showing that can be seen, `last-chance` what vanishes first. Films without a director, section,
    length or showing come last.
    """
    by_title = sorted(programme.films.values(), key=title_key)
    if order == "title":
        return tuple(by_title)
    if order == "last-chance":
        ids = last_chance_first(programme, (film.id for film in by_title), now)
        return tuple(programme.films[id_] for id_ in ids)
    keys: dict[FilmOrder, Callable[[Film], Any]] = {
        "director": lambda film: _names_key(film.directors),
        "section": _section_key(programme),
        "minutes": lambda film: (film.running_minutes is None, film.running_minutes),
        "next": lambda film: _start_key(next_showing(programme, film.id, now)),
    }
    return tuple(sorted(by_title, key=keys[order]))


def next_showing(programme: Programme, film: str, now: dt.datetime) -> Screening | None:
    """The next showing of a film, by its id, that can be seen; once the festival is over, its first."""
    if present_of(programme, now) is not None:
        return next(iter(showings_left(programme, film, now)), None)
    return next((showing for showing in programme.of_film(film) if showing.takes_place), None)


def surname(name: str) -> str:
    """The last word of a name, by which people are listed."""
    words = fold(name).split()
    while len(words) > 1 and words[-1] in _BEHIND_NAMES:
        words.pop()
    return words[-1] if words else ""


def _names_key(names: Sequence[str]) -> tuple[bool, list[tuple[str, str]]]:
    return not names, [(surname(name), fold(name)) for name in names]


def _section_key(programme: Programme) -> Callable[[Film], tuple[bool, int, str]]:
    """Sections in the festival's own order, then those that it does not name."""
    places = {section: place for place, section in enumerate(programme.festival.sections)}
    return lambda film: (not film.section, places.get(film.section, len(places)), fold(film.section))


def _start_key(showing: Screening | None) -> tuple[bool, float]:
    return showing is None, showing.starts.timestamp() if showing else 0.0
