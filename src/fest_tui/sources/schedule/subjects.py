"""What the slots of a schedule show: an entry among the films for each that has more to tell than a title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from fest_tui.programme.model import Bio, Credit, Film
from fest_tui.programme.overlay import free_id
from fest_tui.programme.text import plain_line, slug
from fest_tui.programme.versions import language_name
from fest_tui.sources.markup import text_of_html
from fest_tui.sources.schedule.entries import Entry, Person, Schedule
from fest_tui.words import _

_FILMS = frozenset(
    {
        "documentary",
        "dokumentarfilm",
        "feature",
        "feature-film",
        "film",
        "film-screening",
        "films",
        "filmvorfuehrung",
        "kurzfilm",
        "movie",
        "movies",
        "screening",
        "short",
        "short-film",
        "spielfilm",
    }
)
_BREAKS = frozenset({"break", "breaks", "coffee-break", "lunch", "lunch-break", "pause"})
_BETWEEN_LANGUAGES = str.maketrans(";/|+", ",,,,")


def is_film(entry: Entry) -> bool:
    """Whether the type that is printed says that a slot shows a film."""
    return slug(entry.type) in _FILMS


class Subjects:
    """The films and events that slots are about; slots that show the same share one."""

    def __init__(self, schedule: Schedule) -> None:
        self._biographies = {
            key: person.biography for person in schedule.persons for key in (*person.keys, person.name)
        }
        named = {(entry.subject_id, slug(entry.title)) for entry in schedule.entries}
        self._titles_of_id = Counter(subject_id for subject_id, _title in named)
        self._by_id: dict[tuple[str, str], Film] = {}
        self._by_content: dict[Film, Film] = {}
        self._taken: set[str] = set()
        self._called_so: Counter[str] = Counter()

    @property
    def films(self) -> tuple[Film, ...]:
        """All of them, in the order in which they were met."""
        return tuple(self._by_content.values())

    def of(self, entry: Entry) -> Film | None:
        """What a slot is about, or `None` when there is no more to tell than its title."""
        key = (entry.subject_id, slug(entry.title))
        if entry.subject_id and key in self._by_id:
            return self._by_id[key]
        film = self._film(entry)
        if film is None:
            return None
        known = self._by_content.get(film)
        if known is None:
            known = replace(film, id=self._free_id(slug(film.title)), source_id=self._source_id(entry))
            self._by_content[film] = known
        self._by_id[key] = known
        return known

    def _film(self, entry: Entry) -> Film | None:
        """What a slot tells of its subject, without an id yet."""
        persons = [person for person in entry.persons if plain_line(person.name)]
        synopsis = _synopsis(entry)
        tells_more = is_film(entry) or synopsis or persons
        if not tells_more or slug(entry.type) in _BREAKS:
            return None
        names = tuple(dict.fromkeys(plain_line(person.name) for person in persons))
        return Film(
            id="",
            title=plain_line(entry.title),
            languages=_languages(entry.language),
            section=plain_line(entry.track),
            form=plain_line(entry.type),
            credits=(Credit(role="other", label=_("Speaker"), names=names),) if names else (),
            synopsis=synopsis,
            bios=tuple(self._bios(persons)),
            url=plain_line(entry.url),
        )

    def _bios(self, persons: Iterable[Person]) -> Iterable[Bio]:
        for person in persons:
            found = (self._biographies[key] for key in (*person.keys, person.name) if self._biographies.get(key))
            if text := text_of_html(person.biography or next(found, "")).strip():
                yield Bio(person=plain_line(person.name), text=text)

    def _free_id(self, wanted: str) -> str:
        self._called_so[wanted] += 1
        number = self._called_so[wanted]
        free = free_id(wanted, self._taken, first=number if number > 1 else None)
        self._taken.add(free)
        return free

    def _source_id(self, entry: Entry) -> str:
        """The id of the subject, when it is that of one alone."""
        is_one = entry.subject_id and self._titles_of_id[entry.subject_id] == 1
        return f"frab:{plain_line(entry.subject_id)}" if is_one else ""


def _synopsis(entry: Entry) -> str:
    """Subtitle, abstract and description, each once."""
    paragraphs: list[str] = []
    for part in (
        plain_line(entry.subtitle),
        text_of_html(entry.abstract).strip(),
        text_of_html(entry.description).strip(),
    ):
        if part and part not in paragraphs:
            paragraphs.append(part)
    return "\n\n".join(paragraphs)


def _languages(text: str) -> tuple[str, ...]:
    words = (plain_line(word) for word in text.translate(_BETWEEN_LANGUAGES).split(","))
    return tuple(dict.fromkeys(language_name(word) for word in words if word))
