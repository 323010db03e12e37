"""Finding a film by its name."""

from __future__ import annotations

from difflib import get_close_matches

from fest_tui.programme.model import Film
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug


def films_named(programme: Programme, words: str) -> tuple[Film, ...]:
    """The films meant by these words: the one with this id or title, else all whose title has a word beginning so.

    Every word has to be found. Accents, case and punctuation do not count. The original title counts as a title.
    """
    if not words.strip():
        return ()
    wanted = slug(words)
    if film := programme.films.get(words) or programme.films.get(wanted):
        return (film,)
    films = programme.films.values()
    exact = tuple(film for film in films if wanted in _titles(film))
    return exact or tuple(film for film in films if _has_words(film, wanted.split("-")))


def _titles(film: Film) -> list[str]:
    return [slug(title) for title in (film.title, film.original_title) if title]


def _has_words(film: Film, beginnings: list[str]) -> bool:
    words = [word for title in _titles(film) for word in title.split("-")]
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)


def films_like(programme: Programme, words: str, *, most: int = 3) -> tuple[Film, ...]:
    """The films whose title resembles these words, the likest first."""
    by_slug = {slug(film.title): film for film in programme.films.values()}
    return tuple(by_slug[near] for near in get_close_matches(slug(words), by_slug, n=most, cutoff=0.55))
