"""The lines of the films index, and which of them begins with what is typed. No widget in here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from fest_tui.finding.film_order import FilmOrder, surname
from fest_tui.finding.folding import fold
from fest_tui.finding.title_order import parted_title
from fest_tui.programme.model import Film
from fest_tui.tui.screens.films.groups import Group, group_of
from fest_tui.tui.session import Session

Line = Film | Group


def with_headings(session: Session, films: Sequence[Film], order: FilmOrder) -> list[Line]:
    """The films, which are in this order, each behind the heading it stands under where that is another."""
    lines: list[Line] = []
    before: Group | None = None
    for film in films:
        group = group_of(session, order, film)
        if group != before:
            lines.append(group)
        lines.append(film)
        before = group
    return lines


def beginning_with(typed: str, lines: Sequence[Line], order: FilmOrder, cursor: int) -> int | None:
    """The place of the film whose title, or director where sorted so, begins with what is typed.

    In order of titles the first; in other orders the next from the cursor on, and round.
    """
    start = 0 if order in {"title", "director"} else max(cursor, 0)
    for place in chain(range(start, len(lines)), range(start)):
        line = lines[place]
        if isinstance(line, Film) and any(name.startswith(typed) for name in _names(line, order)):
            return place
    return None


def _names(film: Film, order: FilmOrder) -> tuple[str, ...]:
    """What a film can be typed by: where sorted by director the surname and whole name, else its title."""
    if order == "director":
        first = film.directors[0] if film.directors else ""
        return surname(first), fold(first)
    return fold(parted_title(film)[1]), fold(film.title)
