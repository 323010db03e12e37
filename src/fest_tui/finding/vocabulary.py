"""What values a question may name: the venues, days, languages, sections and so on that a programme has."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from fest_tui.finding.folding import fold, foldings
from fest_tui.finding.language_names import other_names
from fest_tui.finding.nations import country_names
from fest_tui.finding.values import Value, beginnings, words_of
from fest_tui.programme.model import Film, Venue
from fest_tui.programme.programme import Programme

MOST_WORDS = 8
"""How many words a title, or a venue's name, is known by."""

_ARTICLES = words_of("the der die das le la les el los il")
_ANY_HALL = words_of(
    """
    auditorium bar big bühne buhne center centre church cinema cinematheque city club festival film filmtheater garden
    grand great große grosse grosser großer gallery hall halle haus hotel house kino kinos kirche kleine kleiner
    library little lounge main museum new neue neues north old park platz room saal school screen small south square
    stadt stage street studio tent theater theatre town university west east
    """
)
"""Words that name a hall only together with others: "in the park" may be where a film plays."""
_SHORTEST = 3
_PARTS_OF_TITLE = re.compile(r"\s[–—-]\s|:\s")


class Vocabulary(msgspec.Struct, frozen=True, kw_only=True):
    """What a question about one programme may name.

    `days` are the festival days, `timezone` and `day_turns_at` those of the festival. `venues` have their ids as keys,
    `spoken` and `subtitles` English names of languages; of the others the key is the value as printed. `said_venues`
    are the names by which people speak of a venue, with its ids; `titles` those of several words, sections among them.
    Both are folded.
    The names of `names` are of films and people, by the field they are looked for in.
    """

    timezone: str
    day_turns_at: dt.time
    days: tuple[dt.date, ...]
    venues: tuple[Value, ...] = ()
    spoken: tuple[Value, ...] = ()
    subtitles: tuple[Value, ...] = ()
    countries: tuple[Value, ...] = ()
    sections: tuple[Value, ...] = ()
    forms: tuple[Value, ...] = ()
    premieres: tuple[Value, ...] = ()
    years: tuple[int, ...] = ()
    said_venues: Mapping[str, frozenset[str]] = {}
    titles: frozenset[str] = frozenset()
    names: Mapping[str, tuple[Value, ...]] = {}

    @staticmethod
    def of(programme: Programme) -> Vocabulary:
        """The vocabulary of a programme."""
        films = programme.films.values()
        venues = _used_venues(programme)
        return Vocabulary(
            timezone=programme.festival.timezone,
            day_turns_at=programme.festival.day_turns_at,
            days=programme.days,
            venues=tuple(map(_venue, venues)),
            spoken=_languages(language for film in films for language in film.languages),
            subtitles=_languages(language for film in films for language in film.subtitles),
            countries=_countries(country for film in films for country in film.countries),
            sections=_values((*programme.festival.sections, *(film.section for film in films))),
            forms=_values(film.form for film in films),
            premieres=_values(film.premiere for film in films),
            years=tuple(sorted({film.year for film in films if film.year})),
            said_venues=_said_venues(venues),
            titles=_long_titles(programme),
            names={
                "title": _values(film.title for film in films),
                "director": _values(name for film in films for name in film.directors),
                "cast": _values(name for film in films for name in _credited(film, role="cast")),
                "person": _values(name for film in films for name in (*film.directors, *_credited(film))),
            },
        )


def _used_venues(programme: Programme) -> list[Venue]:
    """The venues described, and those of which screenings know no more than an id."""
    used = {screening.venue: programme.venue_of(screening) for screening in programme.screenings.values()}
    return list((dict(programme.venues) | used).values())


def _venue(venue: Venue) -> Value:
    names = [name for name in (venue.name, *venue.aliases) if fold(name)] or [venue.id]
    return Value(
        key=venue.id,
        text=min(names, key=len),
        label=venue.name,
        spellings=_spellings(*names, venue.id),
    )


def _spellings(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spelling for name in names for spelling in foldings(name)))


def _values(names: Iterable[str]) -> tuple[Value, ...]:
    """The names, each once, in the order in which they come."""
    once = (name for name in dict.fromkeys(names) if name)
    return tuple(Value(key=name, text=name, label=name, spellings=foldings(name)) for name in once)


def _countries(names: Iterable[str]) -> tuple[Value, ...]:
    """The countries, by what they are called in English and German too."""
    return tuple(
        msgspec.structs.replace(value, spellings=_spellings(value.text, *country_names(value.text)))
        for value in _values(names)
    )


def _languages(names: Iterable[str]) -> tuple[Value, ...]:
    """The languages, the commonest first."""
    counts: dict[str, int] = defaultdict(int)
    for name in names:
        counts[name] += 1
    return tuple(
        Value(key=name, text=name, label=name, spellings=_spellings(name, *other_names(name)))
        for name in sorted(counts, key=lambda name: (-counts[name], name))
    )


def _credited(film: Film, *, role: str = "") -> Iterable[str]:
    return (name for credit in film.credits if not role or credit.role == role for name in credit.names)


def _long_titles(programme: Programme) -> frozenset[str]:
    """The titles and sections of several words, and the beginning of one before a dash or colon."""
    printed = {title for film in programme.films.values() for title in (film.title, film.original_title)}
    printed |= {screening.title for screening in programme.screenings.values()}
    printed |= {*programme.festival.sections, *(film.section for film in programme.films.values())}
    parts = {part for title in printed for part in (title, _PARTS_OF_TITLE.split(title, maxsplit=1)[0])}
    return frozenset(folded for folded in map(fold, parts) if 0 < folded.count(" ") < MOST_WORDS)


def _said_venues(venues: Iterable[Venue]) -> Mapping[str, frozenset[str]]:
    """The names by which people speak of venues: the whole, its beginning, or one word that only this venue has."""
    said: dict[str, set[str]] = defaultdict(set)
    owners: dict[str, set[str]] = defaultdict(set)
    for venue in venues:
        for name in _spellings(venue.name, *venue.aliases):
            words = [word for word in name.split() if word not in _ARTICLES]
            for beginning in beginnings(words[:MOST_WORDS]):
                if beginning not in _ANY_HALL:
                    said[beginning].add(venue.id)
            for word in words:
                owners[word].add(venue.id)
    for word, ids in owners.items():
        if len(ids) == 1 and len(word) >= _SHORTEST and not word.isdecimal() and word not in _ANY_HALL:
            said[word] |= ids
    return {name: frozenset(ids) for name, ids in said.items()}
