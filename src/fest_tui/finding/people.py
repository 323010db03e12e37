"""The people of a programme, and all that each did in it."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches
from functools import lru_cache

import msgspec

from fest_tui.programme.model import Film, Role, Screening, Work
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.wording import role_word


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that somebody did: the role, its label as printed, and the film."""

    role: Role
    label: str
    film: Film

    @property
    def words(self) -> str:
        """The role in words."""
        return role_word(self.role, self.label)


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody credited, under the name printed first.

    `bio` is what the programme tells of them, in one paragraph or several; `works` their films that it names besides.
    """

    name: str
    parts: tuple[Part, ...]
    bio: str = ""
    works: tuple[Work, ...] = ()

    def screenings(self, programme: Programme) -> tuple[Screening, ...]:
        """Every screening of the films, in order of start."""
        films = dict.fromkeys(part.film.id for part in self.parts)
        return programme.those(screening.id for film in films for screening in programme.of_film(film))


class People:
    """Everybody credited in a programme. Names that differ in case and accents alone are one person."""

    def __init__(self, programme: Programme) -> None:
        self._names: dict[str, str] = {}
        self._parts: dict[str, dict[tuple[str, str, str], Part]] = defaultdict(dict)
        self._bios: dict[str, dict[str, None]] = defaultdict(dict)
        self._works: dict[str, dict[tuple[int, str], Work]] = defaultdict(dict)
        self._keys: dict[str, str] = {}
        for film in programme.films.values():
            self._add(film)

    def named(self, name: str) -> tuple[Person, ...]:
        """The one of this name, else all of whose names each of these words begins one."""
        wanted = slug(name)
        if not wanted:
            return ()
        if wanted in self._names:
            return (self._person(wanted),)
        found = [key for key in self._names if _has_beginnings(key.split("-"), wanted.split("-"))]
        return tuple(self._person(key) for key in sorted(found))

    @property
    def names(self) -> tuple[str, ...]:
        """Every name as printed first."""
        return tuple(self._names.values())

    def like(self, name: str, *, most: int = 3) -> tuple[str, ...]:
        """The names likest to one that nobody has."""
        near = get_close_matches(slug(name), self._names, n=most, cutoff=0.6)
        return tuple(self._names[key] for key in near)

    def _person(self, key: str) -> Person:
        return Person(
            name=self._names[key],
            parts=tuple(self._parts[key].values()),
            bio="\n\n".join(self._bios.get(key, ())),
            works=tuple(self._works.get(key, {}).values()),
        )

    def _key(self, name: str) -> str:
        """What tells people apart; the same name is printed with many films."""
        if name not in self._keys:
            self._keys[name] = slug(name)
        return self._keys[name]

    def _add(self, film: Film) -> None:
        credited = [(credit.role, credit.label, name) for credit in film.credits for name in credit.names]
        directing = {self._key(name) for role, _label, name in credited if role == "director"}
        unlisted: list[tuple[Role, str, str]] = [
            ("director", "", name) for name in film.directors if self._key(name) not in directing
        ]
        for role, label, name in (*unlisted, *credited):
            if key := self._key(name):
                self._names.setdefault(key, name)
                job = (role, label if role == "other" else "", film.id)
                self._parts[key].setdefault(job, Part(role=role, label=label, film=film))
        for bio in film.bios:
            self._bios[self._key(bio.person)].setdefault(bio.text)
        for work in film.filmography:
            self._works[self._key(work.person)].setdefault((work.year, work.title), work)


@lru_cache(maxsize=1)
def people_of(programme: Programme) -> People:
    """The people of a programme, which are found once."""
    return People(programme)


def _has_beginnings(words: list[str], beginnings: list[str]) -> bool:
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)
