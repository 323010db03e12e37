"""Which film is meant by what a source says of one, and what is known of it then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.programme.overlay import content, free_id, fullness, said
from fest_tui.programme.text import slug


def merge_films(
    known: Mapping[str, Film], sources: Sequence[Iterable[Film]], taken: Iterable[str]
) -> tuple[dict[str, Film], list[dict[str, str]]]:
    """The films known, with what the sources say of them and their new ones, the latter in order of id.

    A film is the one meant when it has the same id, or a title or original title in common and no other year;
    but not when both the year and the directors differ. Where several could be meant, a shared director decides,
    then the year, then the id. Sources that disagree are overlaid so that the one that says most has the last
    word. `taken` are ids that no new film may have.

    Returns also, for each source, the id here of each of its own ids.

    """
    films = _Named(known)
    ids: list[dict[str, str]] = [{} for _ in sources]
    said_of: dict[str, list[Film]] = defaultdict(list)
    views = [(film, number) for number, source in enumerate(sources) for film in source]
    unfree = {*taken, *known}
    for film, number in sorted(views, key=lambda view: _sureness(view[0])):
        meant = films.meant_by(film)
        if meant is None:
            meant = Film(id=free_id(slug(film.id), unfree), title="")
            unfree.add(meant.id)
        films.add(with_facts(meant, film))
        ids[number][film.id] = meant.id
        said_of[meant.id].append(film)
    new = sorted(said_of.keys() - known.keys())
    merged = dict(known) | {film: Film(id=film, title="") for film in new}
    for film_id, said_by_each in said_of.items():
        for film in sorted(said_by_each, key=fullness):
            merged[film_id] = with_facts(merged[film_id], film)
    return merged, ids


def with_facts(known: Film, new: Film) -> Film:
    """The film with the facts of another reading of it; what was worked out gives way to what was printed."""
    printed = said(known).keys() - set(known.inferred)
    values = {
        name: value
        for name, value in said(new).items()
        if name not in ("id", "inferred") and not (name in new.inferred and name in printed)
    }
    inferred = {name for name in known.inferred if name not in values}
    inferred |= {name for name in new.inferred if name in values}
    in_order = tuple(name for name in Film.__struct_fields__ if name in inferred)
    return replace(known, **values, inferred=in_order)


def _sureness(film: Film) -> tuple[int, int, bytes]:
    """Sorts first the films whose year and directors tell them from others of their name."""
    told_apart = (film.year is not None) + bool(_directors(film))
    return -told_apart, -len(said(film)), content(film)


def _names(film: Film) -> set[str]:
    return {film.id, slug(film.title)} | ({slug(film.original_title)} if film.original_title else set())


def _directors(film: Film) -> set[str]:
    """The directors as printed: one that was worked out proves nothing."""
    return set() if "directors" in film.inferred else {slug(name) for name in film.directors}


class _Named:
    """Films that can be found by what they may be called."""

    def __init__(self, films: Mapping[str, Film]) -> None:
        self._films: dict[str, Film] = {}
        self._ids: dict[str, set[str]] = defaultdict(set)
        for film in films.values():
            self.add(film)

    def add(self, film: Film) -> None:
        """Take a film in, or what is known of it anew."""
        self._films[film.id] = film
        for name in _names(film):
            self._ids[name].add(film.id)

    def meant_by(self, film: Film) -> Film | None:
        """The film that another reading speaks of, if it is among these."""
        named_alike = {film_id for name in _names(film) for film_id in self._ids.get(name, ())}
        candidates = [self._films[film_id] for film_id in named_alike]
        return min(
            (known for known in candidates if _may_be(known, film)),
            key=lambda known: (
                not _directors(known) & _directors(film),
                known.year != film.year,
                known.id != film.id,
                known.id,
            ),
            default=None,
        )


def _may_be(known: Film, film: Film) -> bool:
    other_year = bool(known.year and film.year and known.year != film.year)
    directors, others = _directors(known), _directors(film)
    other_directors = bool(directors and others and not directors & others)
    return not (other_year and other_directors) and (known.id == film.id or not other_year)
