"""Which film is meant by what a source says of one, and what is known of it then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.programme.overlay import content, free_id, fullness, said
from fest_tui.programme.text import slug


def merge_films(
    known: Mapping[str, Film], sources: Sequence[Iterable[Film]], taken: Iterable[str]
) -> tuple[dict[str, Film], list[dict[str, str]]]:
    """The films known, with what the sources say of them and their new ones, the latter in order of id.

    A film is the one meant when it has the same id, or a title or original title in common and no other year;
    but not when both the year and the directors differ, nor when its source lists the other under its own id
    still. Where several could be meant, the source's own id decides, then a shared director, the year, the id. A
    film that nothing is called like is the one its source has the same id for: it was given another title. Sources
    that disagree are overlaid so that the one that says most has the last word. `taken` are ids that no new film
    may have.

    Returns also, for each source, the id here of each of its own ids.

    """
    views = [(film, number) for number, source in enumerate(sources) for film in source]
    views.sort(key=lambda view: _sureness(view[0]))
    films = _Named(known, listed=[film for film, _number in views])
    ids: list[dict[str, str]] = [{} for _ in sources]
    said_of: dict[str, list[Film]] = defaultdict(list)
    unfree = {*taken, *known}

    def take(film: Film, number: int, meant: Film) -> None:
        films.add(with_facts(meant, film))
        ids[number][film.id] = meant.id
        said_of[meant.id].append(film)

    unnamed = []
    for film, number in views:
        if meant := films.meant_by(film):
            take(film, number, meant)
        else:
            unnamed.append((film, number))
    for film, number in unnamed:
        meant = films.meant_by(film) or films.renamed_to(film, but=said_of.keys())
        if meant is None:
            meant = Film(id=free_id(slug(film.id), unfree), title="")
            unfree.add(meant.id)
        take(film, number, meant)
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
    """Films that can be found by what they may be called, or by the ids of the source that lists these others."""

    def __init__(self, films: Mapping[str, Film], listed: Iterable[Film]) -> None:
        self._films: dict[str, Film] = {}
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._by_source: dict[str, str] = {}
        self._listed_names: dict[str, set[str]] = defaultdict(set)
        for film in listed:
            if film.source_id:
                self._listed_names[film.source_id] |= _names(film)
        for film in films.values():
            self.add(film)

    def add(self, film: Film) -> None:
        """Take a film in, or what is known of it anew."""
        self._films[film.id] = film
        for name in _names(film):
            self._ids[name].add(film.id)
        if film.source_id:
            self._by_source.setdefault(film.source_id, film.id)

    def meant_by(self, film: Film) -> Film | None:
        """The film that another reading speaks of, if it is among these."""
        named_alike = {film_id for name in _names(film) for film_id in self._ids.get(name, ())}
        candidates = [self._films[film_id] for film_id in named_alike]
        return min(
            (known for known in candidates if _may_be(known, film) and not self._is_listed_beside(known, film)),
            key=lambda known: (
                not known.source_id or known.source_id != film.source_id,
                not _directors(known) & _directors(film),
                known.year != film.year,
                known.id != film.id,
                known.id,
            ),
            default=None,
        )

    def renamed_to(self, film: Film, *, but: Collection[str]) -> Film | None:
        """The film that had this one's id of the source, unless it is one of those."""
        former = self._by_source.get(film.source_id, "")
        return self._films[former] if former and former not in but else None

    def _is_listed_beside(self, known: Film, film: Film) -> bool:
        """Whether one source lists both: two of the same name under two of its ids."""
        if not known.source_id or not film.source_id or known.source_id == film.source_id:
            return False
        same_format = known.source_id.partition(":")[0] == film.source_id.partition(":")[0]
        return same_format and not _names(film).isdisjoint(self._listed_names.get(known.source_id, ()))


def _may_be(known: Film, film: Film) -> bool:
    other_year = bool(known.year and film.year and known.year != film.year)
    directors, others = _directors(known), _directors(film)
    other_directors = bool(directors and others and not directors & others)
    return not (other_year and other_directors) and (known.id == film.id or not other_year)
