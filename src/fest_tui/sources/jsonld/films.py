"""What is shown: movies of schema.org, and what events say of themselves, as films."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from fest_tui.programme.languages import language_name
from fest_tui.programme.merge_films import with_facts
from fest_tui.programme.model import Award, Credit, Film, Role
from fest_tui.programme.text import slug
from fest_tui.sources.jsonld.graph import Graph, is_event, line_of, types_of
from fest_tui.sources.jsonld.identity import ids_of
from fest_tui.sources.jsonld.parsing import Node
from fest_tui.sources.jsonld.times import minutes_in, year_of
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _

_LONGEST_MINUTES = 24 * 60
_BETWEEN = re.compile("[,;/]")
_SUBTAG = re.compile(r"(?<=^[a-zA-Z]{2})-.*|(?<=^[a-zA-Z]{3})-.*")
_NO_LANGUAGE = frozenset({"mul", "und", "zxx"})
_MOST_OF_A_TITLE = 20
"""Films of one title that are compared with one another; a document with more is made to take long."""

Jobs = tuple[tuple[Role, str, tuple[str, ...]], ...]


def _of_films() -> Jobs:
    """The jobs on a film, with their labels and the terms of schema.org for them."""
    return (
        ("script", _("Script"), ("author", "creator")),
        ("cast", _("Cast"), ("actor", "actors")),
        ("music", _("Music"), ("musicBy",)),
        ("producers", _("Producer"), ("producer",)),
        ("production", _("Production"), ("productionCompany",)),
    )


def _of_events() -> Jobs:
    return (("other", _("With"), ("performer", "performers", "actor")), ("other", _("Organiser"), ("organizer",)))


class Films:
    """The films of one document, each once.

    Films of one title are one, unless both their years or both their directors are known and differ.
    """

    def __init__(self, graph: Graph, problems: Repeats) -> None:
        self.films: dict[str, Film] = {}
        self._graph = graph
        self._problems = problems
        self._ids: dict[int, str] = {}
        self._named: dict[str, list[str]] = defaultdict(list)
        self._numbers: dict[str, int] = defaultdict(lambda: 2)

    def film(self, work: Node) -> str:
        """The id of the film that a work is; empty for one without a title."""
        if id(work) not in self._ids:
            film = self._described(work)
            self._ids[id(work)] = self._kept(film, line_of(work)) if film.title else ""
        return self._ids[id(work)]

    def film_of(self, event: Node, title: str) -> str:
        """The id of the film of that title that a screening says itself what it shows of."""
        film = replace(self._described(event), title=title, url=self._graph.address(event, "url", "sameAs"))
        return self._kept(film, line_of(event))

    def event(self, event: Node, title: str, source_id: str, section: str) -> str:
        """The id of the entry of an event that has more to tell than a title; empty for any other.

        Events of one title share an entry only when they are described in the same words.
        """
        film = Film(
            id="",
            title=title,
            section=section,
            credits=self._credits(event, _of_events()),
            synopsis=self._graph.prose(event, "description", "abstract"),
            url=self._graph.address(event, "url", "sameAs"),
            source_id=source_id,
        )
        if not (film.synopsis or film.credits or film.url or film.section):
            return ""
        same = next((known.id for known in self._alike(film) if known.synopsis == film.synopsis), "")
        return same or self._add(film)

    def add(self, film_id: str, **facts: object) -> None:
        """Puts down what an event says of a film where the film itself says nothing."""
        film = self.films[film_id]
        self.films[film_id] = replace(film, **{name: value for name, value in facts.items() if not getattr(film, name)})

    def languages(self, node: Node, term: str) -> tuple[str, ...]:
        """The languages that a term names, in English, by their names or codes (BCP 47)."""
        words = map(str.strip, self._graph.listed(node, term, part=_BETWEEN.split))
        codes = (_SUBTAG.sub("", word) for word in words if word.lower() not in _NO_LANGUAGE)
        return tuple(dict.fromkeys(language_name(code) for code in codes if code))

    def told_apart(self) -> dict[str, Film]:
        """All films, those that share an id of the source's without it."""
        counts = Counter(film.source_id for film in self.films.values())
        return {
            film.id: film if counts[film.source_id] == 1 else replace(film, source_id="")
            for film in self.films.values()
        }

    def _described(self, work: Node) -> Film:
        graph = self._graph
        title = graph.text(work, "name")
        original = graph.text(work, "alternateName")
        return Film(
            id="",
            title=title,
            original_title=original if original != title else "",
            year=year_of(graph.text(work, "dateCreated", "copyrightYear", "datePublished")),
            countries=tuple(dict.fromkeys(graph.texts(work, "countryOfOrigin"))),
            running_minutes=self._minutes(work, title),
            languages=self.languages(work, "inLanguage"),
            subtitles=self.languages(work, "subtitleLanguage"),
            form=", ".join(dict.fromkeys(graph.texts(work, "genre"))),
            directors=graph.people(work, "director", "directors"),
            credits=self._credits(work, _of_films()),
            synopsis=graph.prose(work, "description", "abstract"),
            awards=tuple(Award(title=award) for award in dict.fromkeys(graph.texts(work, "award", "awards"))),
            url=graph.address(work, "url", "sameAs"),
            source_id=next(ids_of(graph, work), "") if "Movie" in types_of(work) else "",
        )

    def _minutes(self, work: Node, title: str) -> int | None:
        """The length of a film; of an event it would be the length of the slot."""
        written = "" if is_event(work) else self._graph.text(work, "duration", "timeRequired")
        minutes = minutes_in(written) if written else None
        if written and (minutes is None or minutes > _LONGEST_MINUTES):
            says = _("“{read}” has a length that cannot be; it was left out. Expected one as in “PT1H47M”.")
            self._problems.warning(line_of(work), "running_minutes", says, title)
            return None
        return minutes

    def _credits(self, node: Node, jobs: Jobs) -> tuple[Credit, ...]:
        named = ((role, label, self._graph.people(node, *terms)) for role, label, terms in jobs)
        return tuple(Credit(role=role, label=label, names=names) for role, label, names in named if names)

    def _kept(self, film: Film, line: int) -> str:
        """The id under which a film is kept, alone or with what was known of it."""
        known = next((known for known in self._alike(film) if _may_be(known, film)), None)
        if known is None:
            return self._add(film)
        film = replace(film, id=known.id)
        if film.synopsis and known.synopsis and film.synopsis != known.synopsis:
            says = _("“{read}” is described in several ways; the longest was kept.")
            self._problems.warning(line, "synopsis", says, film.title)
            known = replace(known, synopsis=max(known.synopsis, film.synopsis, key=len))
        self.films[known.id] = with_facts(film, known)
        return known.id

    def _alike(self, film: Film) -> Iterator[Film]:
        return (self.films[film_id] for film_id in self._named[slug(film.title)])

    def _add(self, film: Film) -> str:
        name = film_id = slug(film.title)
        while film_id in self.films:
            film_id = f"{name}-{self._numbers[name]}"
            self._numbers[name] += 1
        self.films[film_id] = replace(film, id=film_id)
        if len(self._named[name]) < _MOST_OF_A_TITLE:
            self._named[name].append(film_id)
        return film_id


def _may_be(known: Film, film: Film) -> bool:
    if known.year and film.year and known.year != film.year:
        return False
    if not (known.directors and film.directors):
        return True
    return not {slug(name) for name in known.directors}.isdisjoint(map(slug, film.directors))
