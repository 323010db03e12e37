"""Sources in few words, for the tests of the merge."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from builders import programme, screening
from fest_tui.programme.merge import Counts, Merged, merge
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading

EMPTY = programme()


def slot(title: str, starts: str, venue: str = "caligari", **facts: object) -> Screening:
    """A slot as a reader lists it: the id is provisional, the end is a guess."""
    return replace(screening(title, starts, venue, id=f"{title}@{starts}", end_kind="assumed"), **facts)


def page(the_film: Film, *slots: Screening, **facts: object) -> Reading:
    """A film's own page, which lists all its screenings."""
    usual = Reading(films=(the_film,), screenings=slots, whole_films=frozenset({the_film.id}))
    return replace(usual, **facts)


def tips(*slots: Screening, films: Iterable[Film] = ()) -> Reading:
    """A page of a day, which says nothing of other days."""
    return Reading(films=tuple(films), screenings=slots)


def merged(*batches: Reading) -> Programme:
    """The programme after these imports, one after another."""
    current = EMPTY
    for reading in batches:
        current = merge(current, [reading]).programme
    return current


def unchanged(again: Merged) -> bool:
    """Whether a merge counted nothing but what is as it was."""
    return all(counts == Counts(unchanged=counts.unchanged) for counts in (again.films, again.screenings))
