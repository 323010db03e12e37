"""Small programmes for tests, in few words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from fest_tui.programme.ends import with_end
from fest_tui.programme.model import Festival, Film, Screening, Transfer, Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.times import plus_minutes, zoned
from fest_tui.programme.wishes import Busy

BERLIN = ZoneInfo("Europe/Berlin")


def at(wall_clock: str, zone: ZoneInfo = BERLIN) -> dt.datetime:
    """`2021-11-19 17:30` as an instant."""
    return zoned(dt.datetime.fromisoformat(wall_clock), zone)


def festival(**facts: object) -> Festival:
    """A festival in Wiesbaden."""
    return replace(Festival(id="fest", name="Fest", timezone="Europe/Berlin", town="Wiesbaden"), **facts)


def venue(name: str, town: str = "Wiesbaden", **facts: object) -> Venue:
    """A venue; its id is its name as a slug."""
    return replace(Venue(id=slug(name), name=name, town=town), **facts)


def film(title: str, minutes: int | None = 90, **facts: object) -> Film:
    """A film; its id is its title as a slug."""
    return replace(Film(id=slug(title), title=title, running_minutes=minutes), **facts)


def screening(
    title: str, starts: str | dt.datetime, venue: str = "caligari", minutes: int = 90, **facts: object
) -> Screening:
    """A screening of the film of that title, which ends after so many minutes.

    Its id is the title as a slug with `-1`; give `id` where a film has several.
    """
    moment = at(starts) if isinstance(starts, str) else starts
    usual = Screening(
        id=f"{slug(title)}-1",
        title=title,
        venue=venue,
        starts=moment,
        ends=plus_minutes(moment, minutes),
        end_kind="computed",
        films=(slug(title),),
    )
    return replace(usual, **facts)


def transfer(from_venue: str, to_venue: str, minutes: int, **facts: object) -> Transfer:
    """A way between two venues."""
    return replace(Transfer(from_venue=from_venue, to_venue=to_venue, minutes=minutes), **facts)


def busy(starts: str, ends: str, what: str = "") -> Busy:
    """A time marked as taken."""
    return Busy(starts=at(starts), ends=at(ends), what=what)


def programme(
    *screenings: Screening,
    films: Sequence[Film] = (),
    venues: Sequence[Venue] = (),
    transfers: Sequence[Transfer] = (),
    **facts: object,
) -> Programme:
    """A programme of these screenings; `facts` are the festival's."""
    return Programme(festival(**facts), films=films, venues=venues, transfers=transfers, screenings=screenings)


def exground_friday() -> Programme:
    """The clashing evening of the mock: three venues, two towns, five screenings and one repeat."""
    films = (
        film("JANE BY CHARLOTTE", 85),
        film("SOME KIND OF HEAVEN", 83),
        film("THE EXAM", 89),
        film("THE KILLING OF TWO LOVERS", 84),
        film("DEAR COMRADES!", 120),
    )
    lengths = {each.id: each for each in films}
    slots = (
        screening("JANE BY CHARLOTTE", "2021-11-19 17:00", "caligari"),
        screening("SOME KIND OF HEAVEN", "2021-11-19 17:30", "murnau"),
        screening("THE EXAM", "2021-11-19 19:30", "murnau"),
        screening("THE KILLING OF TWO LOVERS", "2021-11-14 20:00", "murnau"),
        screening("THE KILLING OF TWO LOVERS", "2021-11-19 20:00", "rex", id="the-killing-of-two-lovers-2"),
        screening("DEAR COMRADES!", "2021-11-19 22:00", "caligari"),
    )
    return programme(
        *(with_end(slot, lengths) for slot in slots),
        films=films,
        venues=(
            venue("Caligari FilmBühne", id="caligari"),
            venue("Murnau-Filmtheater", id="murnau"),
            venue("Programmkino Rex", "Darmstadt", id="rex"),
        ),
        transfers=(
            transfer("caligari", "murnau", 20, estimated=True),
            transfer("caligari", "rex", 60, mode="ride", estimated=True),
            transfer("murnau", "rex", 50, mode="ride", estimated=True),
        ),
    )
