"""Finding a film by its name."""

from __future__ import annotations

from difflib import get_close_matches

from fest_tui.programme.model import Film
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug


def films_named(programme: Programme, words: str) -> tuple[Film, ...]:
    """The films meant by these words: the one with this id or title, else all with every word in a title.

    Accents, case and punctuation do not count. The original title counts as a title.
    """
    wanted = slug(words)
    if film := programme.films.get(words) or programme.films.get(wanted):
        return (film,)
    films = programme.films.values()
    exact = tuple(film for film in films if wanted in {slug(film.title), slug(film.original_title)})
    if exact:
        return exact
    parts = wanted.split("-")
    return tuple(
        film for film in films if all(part in f"{slug(film.title)} {slug(film.original_title)}" for part in parts)
    )


def films_like(programme: Programme, words: str, *, most: int = 3) -> tuple[Film, ...]:
    """The films whose title resembles these words, the likest first."""
    by_slug = {slug(film.title): film for film in programme.films.values()}
    return tuple(by_slug[near] for near in get_close_matches(slug(words), by_slug, n=most, cutoff=0.55))
