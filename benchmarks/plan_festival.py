"""A festival as large as the Berlinale, and what somebody wants of it, made up: the same on every run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import dist
from random import Random

from fest_tui.programme.model import Festival, Film, Screening, Transfer, Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes, zone, zoned
from fest_tui.programme.wishes import FollowedFilm, Interest, Watchlist

FILMS, SCREENINGS, VENUES, DAYS = 340, 945, 35, 11
FIRST_DAY = dt.date(2024, 2, 15)
TIMEZONE = "Europe/Berlin"
SLOTS = ((9, 30), (12, 30), (15, 30), (18, 30), (21, 30))
"""When the slots of a day begin, give or take half an hour."""
CITY_KM = 12
WALKED_KM = 1.5
GRADES: Sequence[Interest] = ("must", "want", "want", "maybe")


def berlinale(seed: int = 1951) -> Programme:
    """340 films in 945 screenings, two to four each but for a few, at 35 venues over 11 days."""
    random = Random(seed)  # noqa: S311
    films = [
        Film(id=f"film-{number:03}", title=f"Film {number:03}", running_minutes=random.randrange(70, 155, 5))
        for number in range(FILMS)
    ]
    venues = [Venue(id=f"hall-{number:02}", name=f"Hall {number:02}", town="Berlin") for number in range(VENUES)]
    return Programme(
        Festival(id="berlinale", name="Berlinale", timezone=TIMEZONE, town="Berlin"),
        venues=venues,
        transfers=_transfers(venues, random),
        films=films,
        screenings=_screenings(films, venues, random),
    )


def wishes(programme: Programme, count: int, seed: int = 1978) -> Watchlist:
    """So many films graded: a quarter of them musts, half wants, a quarter maybes."""
    random = Random(seed)  # noqa: S311
    wished = random.sample(sorted(programme.films), count)
    grades = (GRADES[place % len(GRADES)] for place in range(count))
    return Watchlist(
        films=tuple(
            FollowedFilm(film=film, title=programme.films[film].title, interest=grade)
            for film, grade in zip(wished, grades, strict=True)
        )
    )


def _transfers(venues: Sequence[Venue], random: Random) -> Iterator[Transfer]:
    """All ways between halls strewn over a city, on foot or by train."""
    places = {venue.id: (random.uniform(0, CITY_KM), random.uniform(0, CITY_KM)) for venue in venues}
    for one, other in combinations(places, 2):
        kilometres = dist(places[one], places[other])
        walks = kilometres < WALKED_KM
        minutes = round(kilometres * 12.5) if walks else 10 + round(kilometres * 3)
        yield Transfer(from_venue=one, to_venue=other, minutes=minutes, mode="walk" if walks else "ride")


def _screenings(films: Sequence[Film], venues: Sequence[Venue], random: Random) -> Iterator[Screening]:
    slots = list(product(range(DAYS), SLOTS, venues))
    shown = [*films, *films, *random.sample(films, FILMS // 2), *random.choices(films, k=SCREENINGS - FILMS * 5 // 2)]
    for number, (film, (day, clock, venue)) in enumerate(zip(shown, random.sample(slots, SCREENINGS), strict=True)):
        opening = dt.datetime.combine(FIRST_DAY + dt.timedelta(days=day), dt.time(*clock))
        starts = plus_minutes(zoned(opening, zone(TIMEZONE)), random.randrange(-30, 35, 15))
        yield Screening(
            id=f"{film.id}-{number:03}",
            title=film.title,
            venue=venue.id,
            starts=starts,
            ends=plus_minutes(starts, film.running_minutes or 0),
            end_kind="computed",
            films=(film.id,),
        )
