"""A festival as large as the Edinburgh Fringe, made up: the same one on every run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import accumulate, count
from random import Random

from msgspec.structs import replace

from fest_tui.programme.model import Bio, Credit, Festival, Film, Screening, Transfer, Venue, Work
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes, zone, zoned

FILMS, VENUES, DAYS, SLOTS = 3_900, 300, 25, 8
"""Each venue has so many slots a day: 60,000 screenings in all, 2,400 on each day."""
FIRST_DAY = dt.date(2022, 8, 5)
TIMEZONE = "Europe/London"
SLOT_MINUTES = 105

_ADJECTIVES = ("Quiet", "Crooked", "Golden", "Drowned", "Second", "Paper", "Northern", "Hollow", "Late", "Borrowed")
_NOUNS = ("Harbour", "Orchard", "Letters", "Winter", "Machine", "Daughters", "Lighthouse", "Garden", "Island", "Fever")
_FIRST = ("Agnes", "Bashir", "Carla", "Dmitri", "Elif", "Femi", "Greta", "Hamish", "Ines", "Jun", "Kirsty", "Omar")
_LAST = ("Adeyemi", "Bruce", "Costa", "Duncan", "Eriksen", "Fraser", "Hussain", "Ito", "Jansen", "Kerr", "Novak")
_SECTIONS = ("Cabaret", "Comedy", "Dance", "Documentary", "Music", "Spoken Word", "Theatre")
_PHRASES = (
    "Two sisters come home to sell the house and find somebody living in it.",
    "A night porter writes down what the guests say in their sleep.",
    "An hour of songs, and one true story about a ferry that never sailed.",
    "The last projectionist of the town refuses to go dark.",
    "A comedy about grief, told by somebody who is bad at both.",
)
_STARTS, _ENDS = "b c d f g h k l m n p r s t v w st tr sh", "a e i o u ea ou"
_SYLLABLES = [f"{start}{end}" for start in _STARTS.split() for end in _ENDS.split()]
_VOCABULARY = 25_000


def fringe(seed: int = 1947) -> Programme:
    """3,900 films in 60,000 screenings at 300 venues over 25 days; every film keeps its venue and its hour."""
    random = Random(seed)  # noqa: S311
    films = [_film(number, random) for number in range(FILMS)]
    venues = [_venue(number, random) for number in range(VENUES)]
    return Programme(
        Festival(id="fringe", name="Fringe", timezone=TIMEZONE, town="Edinburgh", starts=FIRST_DAY, sections=_SECTIONS),
        venues=venues,
        transfers=_transfers(venues, random),
        films=films,
        screenings=_screenings(films, venues, random),
    )


def with_texts(programme: Programme, words: int = 120, seed: int = 1963) -> Programme:
    """The same festival, each film told of in as many words as brochures have, some common and most rare."""
    random = Random(seed)  # noqa: S311
    known = ["".join(random.choices(_SYLLABLES, k=random.choice((1, 2, 2, 3, 3, 4)))) for _word in range(_VOCABULARY)]
    often = list(accumulate(1 / (rank + 3) for rank in range(_VOCABULARY)))

    def text(length: int) -> str:
        return f"{' '.join(random.choices(known, cum_weights=often, k=length)).capitalize()}."

    films = [
        replace(
            film,
            synopsis=f"{film.synopsis} {text(words)}",
            bios=(Bio(person=film.directors[0], text=text(words // 2)),),
        )
        for film in programme.films.values()
    ]
    return Programme(
        programme.festival,
        venues=programme.venues.values(),
        transfers=programme.transfers,
        films=films,
        screenings=programme.screenings.values(),
    )


def _film(number: int, random: Random) -> Film:
    def name() -> str:
        return f"{random.choice(_FIRST)} {random.choice(_LAST)}"

    director = name()
    return Film(
        id=f"film-{number:04}",
        title=f"The {random.choice(_ADJECTIVES)} {random.choice(_NOUNS)} {number}",
        year=random.choice((2019, 2020, 2021, 2022)),
        countries=("United Kingdom",),
        running_minutes=random.randrange(50, 80, 5),
        languages=("English",),
        section=random.choice(_SECTIONS),
        directors=(director,),
        credits=(
            Credit(role="script", label="Script", names=(name(), name())),
            Credit(role="cinematography", label="DoP", names=(name(),)),
            Credit(role="cast", label="Cast", names=tuple(name() for _part in range(5))),
        ),
        synopsis=" ".join(random.sample(_PHRASES, 3)),
        bios=(Bio(person=director, text=f"{director} lives and works in Leith."),),
        filmography=tuple(Work(person=director, year=2000 + year, title="An Earlier Work") for year in range(4)),
    )


def _venue(number: int, random: Random) -> Venue:
    return Venue(
        id=f"hall-{number:03}",
        name=f"Hall {number:03}",
        address=f"{number} High Street",
        town="Edinburgh",
        seats=random.randrange(40, 400, 10),
    )


def _transfers(venues: list[Venue], random: Random) -> Iterator[Transfer]:
    """The ways from each venue to the next ten."""
    for number, venue in enumerate(venues):
        for other in venues[number + 1 : number + 11]:
            yield Transfer(from_venue=venue.id, to_venue=other.id, minutes=random.randrange(3, 25))


def _screenings(films: list[Film], venues: list[Venue], random: Random) -> Iterator[Screening]:
    """Each slot of a venue holds one film for the whole festival, or two for a part of it each."""
    shared = FILMS - VENUES * SLOTS
    coming = iter(films)
    slots = [(venue, slot) for venue in range(VENUES) for slot in range(SLOTS)]
    for index, (venue, slot) in enumerate(slots):
        turns = [next(coming), next(coming)] if index < shared else [next(coming)]
        minute = slot * SLOT_MINUTES + (random.randrange(0, 40, 5) if venue else 0)
        changes_on = random.randrange(8, DAYS - 8) if len(turns) > 1 else DAYS
        numbers = count(1), count(1)
        for day in range(DAYS):
            turn = int(day >= changes_on)
            yield _screening(turns[turn], next(numbers[turn]), venues[venue], _start(day, minute))


def _start(day: int, minute: int) -> dt.datetime:
    opening = zoned(dt.datetime.combine(FIRST_DAY + dt.timedelta(days=day), dt.time(10)), zone(TIMEZONE))
    return plus_minutes(opening, minute)


def _screening(film: Film, number: int, venue: Venue, starts: dt.datetime) -> Screening:
    return Screening(
        id=f"{film.id}-{number}",
        source_id=f"{venue.id}-{starts:%m%d%H%M}",
        title=film.title,
        venue=venue.id,
        starts=starts,
        ends=plus_minutes(starts, film.running_minutes or 0),
        end_kind="computed",
        films=(film.id,),
    )
