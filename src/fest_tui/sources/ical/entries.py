"""What events are about: films, and talks or parties that have more to tell than a title."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from msgspec.structs import replace

from fest_tui.programme.merge_films import with_facts
from fest_tui.programme.model import Film
from fest_tui.programme.text import slug
from fest_tui.programme.versions import parse_version
from fest_tui.sources.ical.lines import Component
from fest_tui.sources.ical.texts import listed_in, one_line, prose
from fest_tui.sources.page.country import Facts, facts_of
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _

_FILM_WORD = re.compile(
    "(?:short |feature |documentary |kurz|spiel|dokumentar)?(?:films?|filme)|shorts?|features?|documentar(?:y|ies)|"
    "movies?|kino|ciné|cinema|cinéma|(?:film ?)?screenings?|(?:film)?vorführung(?:en)?|projections?|séances?|elokuva|"
    "película",
    re.IGNORECASE,
)
"""A category that says that a film is shown, and not which section it is in."""

_LONGEST_MINUTES = 24 * 60


class Entry(NamedTuple):
    """What a slot shows: the id of its entry among the films, empty for a mere title, and whether that is a film."""

    film: str
    is_film: bool
    version: str = ""


class Entries:
    """Collects the entries of one calendar file.

    Films of one title are one film, however often it is shown. Other events of one title are one only when they
    are described in the same words.
    """

    def __init__(self, problems: Repeats) -> None:
        self.films: dict[str, Film] = {}
        self._problems = problems
        self._ids: dict[tuple[str, str | None], str] = {}
        self._numbers: dict[str, int] = defaultdict(lambda: 2)

    def entry(self, event: Component, title: str, source_id: str) -> Entry:
        """The entry of an event, whose film has that id of the source's own."""
        categories = listed_in(event, "CATEGORIES")
        text = prose(event)
        facts = _film_facts(text)
        is_film = facts is not None or any(map(_FILM_WORD.fullmatch, categories))
        if facts:
            text = text.partition("\n")[2].strip()
        film = Film(
            id="",
            title=title,
            section=next((word for word in categories if not _FILM_WORD.fullmatch(word)), ""),
            synopsis=text,
            url=self._url(event),
            source_id=source_id,
        )
        if not (is_film or film.synopsis or film.section or film.url):
            return Entry("", is_film=False)
        if facts:
            film = _with(film, facts)
        return Entry(self._kept(film, event, is_film=is_film), is_film=is_film, version=film.version)

    def _kept(self, film: Film, event: Component, *, is_film: bool) -> str:
        """The id under which the film is kept, alone or with what was known of it."""
        name = slug(film.title)
        key = (name, None if is_film else film.synopsis)
        known_id = self._ids.get(key)
        if known_id is None:
            self._ids[key] = kept = self._free(name)
            self.films[kept] = replace(film, id=kept)
            return kept
        known = self.films[known_id]
        if film.synopsis and known.synopsis and film.synopsis != known.synopsis:
            says = _("“{read}” is described in several ways; the longest was kept.")
            self._problems.warning(event.number, "synopsis", says, film.title)
            longest = max(known.synopsis, film.synopsis, key=len)
            known = replace(known, synopsis=longest)
        same_id = known.source_id if known.source_id == film.source_id else ""
        self.films[known_id] = replace(with_facts(replace(film, id=known_id), known), source_id=same_id)
        return known_id

    def _free(self, wanted: str) -> str:
        if wanted not in self.films:
            return wanted
        while f"{wanted}-{self._numbers[wanted]}" in self.films:
            self._numbers[wanted] += 1
        return f"{wanted}-{self._numbers[wanted]}"

    def _url(self, event: Component) -> str:
        line = event.first("URL")
        url = one_line(line)
        if line and url and not url.lower().startswith(("https://", "http://")):
            says = _("“{read}” was left out; expected an address that starts with https://.")
            self._problems.warning(line.number, "url", says, url)
            return ""
        return url


def _film_facts(text: str) -> Facts | None:
    """What the first line of a description says, when it says all of it: country, year and length of a film."""
    facts = facts_of(text.partition("\n")[0])
    if facts and facts.countries and facts.year and facts.minutes and 0 < facts.minutes <= _LONGEST_MINUTES:
        return facts
    return None


def _with(film: Film, facts: Facts) -> Film:
    version = parse_version(facts.version) if facts.version else None
    return replace(
        film,
        year=facts.year,
        countries=facts.countries,
        running_minutes=facts.minutes,
        version=version.code if version else "",
        languages=version.languages if version else (),
        subtitles=version.subtitles if version else (),
    )
