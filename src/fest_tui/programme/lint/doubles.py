"""One thing entered twice: a film or a screening under two ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from fest_tui.programme.lint.finding import Finding
from fest_tui.programme.lint.showings import film_ids, ids, placed, some, taking_place, venue_ids
from fest_tui.programme.model import Film
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.words import _, listed

Item = TypeVar("Item")


def double_films(programme: Programme) -> Iterator[Finding]:
    """Every film that seems to be entered under several ids, with one title."""
    for films in _gathered((slug(film.title), film) for film in programme.films.values()):
        each_once = {tuple(film.id for film in same): same for same in _same_films(films)}
        yield from map(_double_film, each_once.values())


def double_source_ids(programme: Programme) -> Iterator[Finding]:
    """Every id of a source that several screenings have, cancelled ones among them."""
    listed_still = (screening for screening in programme.screenings.values() if not screening.vanished)
    for screenings in _gathered((screening.source_id, screening) for screening in listed_still if screening.source_id):
        says = _("The source's own id “{source_id}” is that of {count} screenings: {screenings}.")
        yield Finding(
            rule="double-id",
            severity="error",
            screenings=ids(screenings),
            films=film_ids(screenings),
            venues=venue_ids(screenings),
            says=says.format(
                source_id=screenings[0].source_id,
                count=len(screenings),
                screenings=some([placed(programme, screening) for screening in screenings]),
            ),
            suggestion=_("Give each its own id in the source, or an import will take one for the other."),
        )


def double_slots(programme: Programme) -> Iterator[Finding]:
    """Every screening that is there twice: the same film, in the same venue, at the same instant."""
    by_slot = _gathered(
        ((screening.venue, screening.starts.timestamp(), film), screening)
        for screening in taking_place(programme)
        for film in dict.fromkeys(screening.films or (slug(screening.title),))
    )
    each_once = {ids(screenings): screenings for screenings in by_slot}
    for screenings in each_once.values():
        says = _("{screening} is entered under {count} ids: {ids}.")
        yield Finding(
            rule="double-slot",
            severity="error",
            screenings=ids(screenings),
            films=film_ids(screenings),
            venues=venue_ids(screenings),
            says=says.format(
                screening=placed(programme, screenings[0]), count=len(screenings), ids=listed(ids(screenings))
            ),
            suggestion=_("Keep one of them."),
        )


def by_other_people(one: Iterable[Film], other: Iterable[Film]) -> bool:
    """Whether the directors of both are known and none of them is the same: so they are two films."""
    directors = [set[str]().union(*map(_directors, films)) for films in (one, other)]
    return all(directors) and directors[0].isdisjoint(directors[1])


def _same_films(films: list[Film]) -> Iterator[list[Film]]:
    """Of films with one title, those that may be one.

    They share a director; or the year, when one of them names no director; or one of them names neither.
    """
    yield from _gathered((slug(name), film) for film in films for name in _directors(film))
    for of_year in _gathered((film.year, film) for film in films):
        if not all(film.directors for film in of_year):
            yield of_year
    if any(film.year is None and not film.directors for film in films):
        yield films


def _double_film(films: list[Film]) -> Finding:
    # A director's short and feature may have one title, but not one year.
    is_sure = bool(set.intersection(*map(_directors, films))) and len({film.year for film in films} - {None}) < 2  # noqa: PLR2004
    says = _("{title} is entered under {count} ids: {ids}.")
    if not is_sure:
        says = _("{title} may be entered under {count} ids: {ids}.")
    return Finding(
        rule="double-film",
        severity="error" if is_sure else "warning",
        films=tuple(film.id for film in films),
        says=says.format(title=films[0].title, count=len(films), ids=listed([film.id for film in films])),
        suggestion=_("Keep one film and give it all the screenings; two films of one title need their directors."),
    )


def _directors(film: Film) -> set[str]:
    return {slug(name) for name in film.directors}


def _gathered(pairs: Iterable[tuple[Hashable, Item]]) -> list[list[Item]]:
    """The items that have a key in common with others, key by key."""
    groups: dict[Hashable, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return [group for group in groups.values() if len(group) > 1]
