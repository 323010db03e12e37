"""What the index holds of a programme: one document for each film, and one for each event or programme that is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, get_args

import msgspec

from fest_tui.finding.language_names import other_names
from fest_tui.finding.nations import country_words
from fest_tui.programme.model import Credit, Film, Screening, Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug

Column = Literal[
    "title",
    "other_title",
    "director",
    "cast",
    "person",
    "section",
    "country",
    "language",
    "venue",
    "synopsis",
    "text",
]
"""Where in a document a word stands, the best place first. `other_title` is an original title, or one that a screening
has; `person` everybody else who is credited or told of; `language` what is spoken; `text` all that remains."""

COLUMNS: tuple[Column, ...] = get_args(Column)
TEXTS: tuple[Column, ...] = ("synopsis", "text")
"""The columns of whole sentences."""

Values = Mapping[Column, tuple[str, ...]]
"""The values of a document in each column, as printed."""


_TALK = "Q&A talk discussion guest guests Gast Gäste Gespräch Filmgespräch"
"""What people call a talk after the film."""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A film, or an event of this title that is none, and the ids of its screenings in order of start.

    `key` is the film's id, or `event:` and the title as a slug; `film` is empty for an event.
    """

    key: str
    title: str
    film: str = ""
    screenings: tuple[str, ...] = ()


def documents_of(programme: Programme) -> Iterator[tuple[Document, Values]]:
    """The documents of a programme with their values: films in its order, then events by their first screening."""
    own: dict[str, list[Screening]] = defaultdict(list)
    for screening in programme.screenings.values():
        own[key_of(programme, screening)].append(screening)
    events = {key: slots for key, slots in own.items() if key not in programme.films}
    for film in programme.films.values():
        shown = programme.of_film(film.id)
        values: Values = {
            **_film_values(film),
            "other_title": (film.original_title, *_other_titles(film.title, own.get(film.id, ()))),
            "venue": _venues(programme, shown),
            "text": (*_film_texts(film), *_notes(own.get(film.id, ()))),
        }
        yield Document(key=film.id, title=film.title, film=film.id, screenings=_ids(shown)), values
    for key, slots in events.items():
        yield Document(key=key, title=slots[0].title, screenings=_ids(slots)), _event_values(programme, slots)


def key_of(programme: Programme, screening: Screening) -> str:
    """The key of the document that a slot is about: a film, or an event by its title."""
    film = screening.main_film
    return film if film in programme.films else _event_key(screening.title)


@lru_cache(1024)
def _event_key(title: str) -> str:
    return f"event:{slug(title)}"


def _event_values(programme: Programme, slots: Sequence[Screening]) -> Values:
    return {
        "title": (slots[0].title,),
        "other_title": _other_titles(slots[0].title, slots),
        "venue": _venues(programme, slots),
        "text": _notes(slots),
    }


def _film_values(film: Film) -> dict[Column, tuple[str, ...]]:
    cast = tuple(_names(credit for credit in film.credits if credit.role == "cast"))
    others = _names(credit for credit in film.credits if credit.role not in {"cast", "director"})
    directing = _names(credit for credit in film.credits if credit.role == "director")
    return {
        "title": (film.title,),
        "director": tuple(dict.fromkeys((*film.directors, *directing))),
        "cast": cast,
        "person": tuple(dict.fromkeys((*others, *(bio.person for bio in film.bios if bio.person)))),
        "section": (film.section,),
        "country": tuple(country_words(country) for country in film.countries),
        "language": tuple(map(_language_words, film.languages)),
        "synopsis": (film.synopsis,),
    }


def _other_titles(title: str, screenings: Iterable[Screening]) -> tuple[str, ...]:
    return tuple({screening.title: None for screening in screenings if screening.title != title})


def _venues(programme: Programme, screenings: Iterable[Screening]) -> tuple[str, ...]:
    """The names of the venues, by any spelling, with their towns."""
    venues = {screening.venue: programme.venue_of(screening) for screening in screenings}
    return tuple(map(hall_words, venues.values()))


def hall_words(venue: Venue) -> str:
    """All that a hall is called, and its town."""
    return " ".join((venue.name, *venue.aliases, venue.town))


def _notes(screenings: Sequence[Screening]) -> tuple[str, ...]:
    """What is said of the screenings, each text once; a talk is asked for in many words."""
    said = {text: None for screening in screenings for text in (screening.note, screening.talk) if text}
    return (*said, _TALK) if any(screening.talk for screening in screenings) else tuple(said)


def _film_texts(film: Film) -> Iterator[str]:
    """All that is said of a film besides its synopsis; the languages of its subtitles are in it."""
    yield from (film.premiere, film.form, str(film.year or ""), *film.shorts_before)
    yield from map(_language_words, film.subtitles)
    yield from (bio.text for bio in film.bios)
    yield from (text for quote in film.quotes for text in (quote.text, quote.source))
    yield from (text for work in film.filmography for text in (work.title, work.note))
    yield from (text for award in film.awards for text in (award.title, award.festival))


def _language_words(language: str) -> str:
    return " ".join((language, *other_names(language)))


def _names(credits_: Iterable[Credit]) -> Iterator[str]:
    return (name for credit in credits_ for name in credit.names)


def _ids(screenings: Iterable[Screening]) -> tuple[str, ...]:
    return tuple(screening.id for screening in screenings)
