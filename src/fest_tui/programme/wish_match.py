"""Which films of a programme are meant by a list from elsewhere, which tells titles, years and directors."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from fest_tui.programme.model import Film
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.words import _, ngettext
from fest_tui.words import listed as listed_words

_ARTICLES = frozenset(
    (
        "a",
        "an",
        "the",
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "el",
        "los",
        "las",
        "il",
    )
)
_YEARS_APART = 1
"""A film is of one year where it was made, and of the next where it was shown."""
_BLOCK = 4
"""Letters at the beginning or the end that titles have to share to be compared at all."""
_ALIKE, _SHORTEST = 88, 8
"""How alike two titles have to be, of 100; and letters of one with which another may begin."""
_SAME_PERSON = 85
_LONGEST = 200
_ACCENTS = re.compile("[\u0300-\u036f]")


class ListedFilm(msgspec.Struct, frozen=True, kw_only=True):
    """A film on a list from elsewhere, as it is called there; `line` is where in the file."""

    title: str
    original_title: str = ""
    year: int | None = None
    directors: tuple[str, ...] = ()
    line: int = 0


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """A film of the programme, what is listed of it, and in words why they may be the same, or may not."""

    film: Film
    listed: ListedFilm
    why: str


class Matches(msgspec.Struct, frozen=True, kw_only=True):
    """The matches that need no asking, those that do, and the films that the programme does not show."""

    sure: tuple[Match, ...] = ()
    doubtful: tuple[Match, ...] = ()
    strangers: tuple[ListedFilm, ...] = ()


def match_titles(programme: Programme, listed: Iterable[ListedFilm]) -> Matches:
    """The films of a list that a programme shows.

    Sure is one of the same title (accents, case and articles aside, the original title counts too), made within a
    year of it or by the same director, unless there are two such. The same title with another year or director, and
    a title much alike, are doubtful. Each film is told once, by its surest match.
    """
    index = _Index(programme.films.values())
    sure: dict[str, Match] = {}
    doubtful: dict[str, Match] = {}
    strangers = []
    for each in listed:
        certain, maybe = index.found(each)
        for match in certain:
            sure.setdefault(match.film.id, match)
        for match in maybe:
            doubtful.setdefault(match.film.id, match)
        if not certain and not maybe:
            strangers.append(each)
    return Matches(
        sure=tuple(sure.values()),
        doubtful=tuple(match for film, match in doubtful.items() if film not in sure),
        strangers=tuple(strangers),
    )


class _Index:
    """Films that can be found by their titles, and by titles much alike."""

    def __init__(self, films: Iterable[Film]) -> None:
        self._named: dict[str, dict[str, Film]] = defaultdict(dict)
        for film in films:
            for letters in _spellings(film.title, film.original_title):
                self._named[letters][film.id] = film
        self._blocks: dict[str, list[str]] = defaultdict(list)
        for letters in self._named:
            for block in _blocks(letters):
                self._blocks[block].append(letters)

    def found(self, listed: ListedFilm) -> tuple[list[Match], list[Match]]:
        """The sure matches, at most one, and the doubtful ones."""
        spellings = _spellings(listed.title, listed.original_title)
        named: dict[str, Film] = {}
        for letters in spellings:
            named |= self._named.get(letters, {})
        if not named:
            return [], self._alike(listed, spellings)
        judged = [(film, *_judged(film, listed)) for film in named.values()]
        sure = [Match(film=film, listed=listed, why=why) for film, is_sure, why in judged if is_sure]
        if len(sure) > 1:
            says = ngettext("{count} film here is called so", "{count} films here are called so", len(sure))
            return [], [msgspec.structs.replace(match, why=says.format(count=len(sure))) for match in sure]
        return sure, [] if sure else [Match(film=film, listed=listed, why=why) for film, _sure, why in judged]

    def _alike(self, listed: ListedFilm, spellings: Iterable[str]) -> list[Match]:
        films: dict[str, Film] = {}
        for letters in spellings:
            near = {other for block in _blocks(letters) for other in self._blocks.get(block, ())}
            for other in sorted(near):
                if _are_alike(letters, other):
                    films |= self._named[other]
        says = _("much alike: “{there}” in the file, “{here}” here")
        return [
            Match(film=film, listed=listed, why=says.format(there=listed.title, here=film.title))
            for film in films.values()
            if _may_be_alike(film, listed)
        ]


def _judged(film: Film, listed: ListedFilm) -> tuple[bool, str]:
    """Whether films of the same title are surely the same, and why or why not."""
    apart, same_person = _years_apart(film, listed), _same_director(film, listed)
    if same_person:
        return True, _("same title and director")
    if apart is None:
        return False, _("same title, but nothing else to compare")
    if apart > _YEARS_APART:
        says = _("same title, other year: {there} in the file, {here} here")
        return False, says.format(there=listed.year, here=film.year)
    if same_person is False:
        says = _("same title and year, other director: {there} in the file, {here} here")
        return False, says.format(there=listed_words(listed.directors), here=listed_words(film.directors))
    return True, _("same title and year")


def _years_apart(film: Film, listed: ListedFilm) -> int | None:
    return abs(film.year - listed.year) if film.year and listed.year else None


def _same_director(film: Film, listed: ListedFilm) -> bool | None:
    """Whether they share a director, however transcribed; `None` where that cannot be told."""
    if not film.directors or not listed.directors:
        return None
    from rapidfuzz import fuzz

    pairs = ((slug(one), slug(other)) for one in film.directors for other in listed.directors)
    same = any(
        _sorted_words(one) == _sorted_words(other) or fuzz.ratio(one, other) >= _SAME_PERSON for one, other in pairs
    )
    return same or (None if "directors" in film.inferred else False)


def _sorted_words(name: str) -> list[str]:
    return sorted(name.split("-"))


def _may_be_alike(film: Film, listed: ListedFilm) -> bool:
    """Whether more than the title speaks for it, or nothing speaks against it."""
    apart, same_person = _years_apart(film, listed), _same_director(film, listed)
    return bool(same_person) or (same_person is None and (apart is None or apart <= _YEARS_APART))


def _are_alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    shorter, longer = sorted((one, other), key=len)
    begins = len(shorter) >= _SHORTEST and longer.startswith(shorter)
    return begins or fuzz.ratio(one, other, score_cutoff=_ALIKE) > 0


def _spellings(*titles: str) -> list[str]:
    """The letters of titles as they may be written elsewhere: without articles, umlauts spelled out or not."""
    found: dict[str, None] = {}
    for title in titles:
        head, comma, tail = title.rpartition(",")
        bare = head if comma and slug(tail) in _ARTICLES else title
        if any(map(str.isalnum, bare)):
            found[_letters(bare)] = None
            found[_letters(_ACCENTS.sub("", unicodedata.normalize("NFD", bare)))] = None
    return list(found)


def _letters(title: str) -> str:
    first, *others = slug(title[:_LONGEST]).split("-")
    return "".join(others if others and first in _ARTICLES else (first, *others))


def _blocks(letters: str) -> set[str]:
    return {f"{letters[:_BLOCK]}-", f"-{letters[-_BLOCK:]}"}
