"""What every export says alike of a screening: where it is, what it shows, how I get there, where to read more."""

from __future__ import annotations

import re

from fest_tui.planning.route import Leg
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.programme.wording import former_place, is_delayed
from fest_tui.words import _, listed, minutes

_WEB = re.compile(r"https?://[^\s<>\"\\^`{|}]+")


def films_of(programme: Programme, screening: Screening) -> tuple[Film, ...]:
    """The films of a screening that the programme describes, in running order."""
    return tuple(programme.films[film] for film in screening.films if film in programme.films)


def venue_words(programme: Programme, screening: Screening) -> str:
    """`Programmkino Rex, Darmstadt`: the venue, with its town where that is not the festival's."""
    venue = programme.venue_of(screening)
    return venue.name if venue.town in {"", programme.festival.town} else f"{venue.name}, {venue.town}"


def location(programme: Programme, screening: Screening) -> str:
    """Venue, address and town, each once: what a map can find."""
    venue = programme.venue_of(screening)
    parts: list[str] = []
    for part in (venue.name, venue.address, venue.town or programme.festival.town):
        if part and not any(part.casefold() in said.casefold() for said in parts):
            parts.append(part)
    return ", ".join(parts)


def link(address: str) -> str:
    """An address that leads to the web and holds nothing that no address may (RFC 3986); else nothing."""
    return address if _WEB.fullmatch(address) else ""


def links(programme: Programme, screening: Screening) -> tuple[str, str]:
    """Where to buy tickets, and where to read of the film; empty where nobody said."""
    film = programme.film_of(screening)
    return link(screening.tickets_url), link(film.url if film else "")


def slot_minutes(screening: Screening) -> int:
    """How long a screening takes, in minutes; 0 where the printed end is not after the start."""
    return max(0, minutes_between(screening.starts, screening.ends))


def end_words(screening: Screening) -> str:
    """Why the end is not certain; empty when it is."""
    return {
        "assumed": _("The end is assumed: nobody announced it."),
        "uncertain": _("The end is not certain: a part of unknown length belongs to it."),
    }.get(screening.end_kind, "")


def moved_words(programme: Programme, screening: Screening) -> str:
    """Where and when a screening was before it was moved or delayed; empty when it never was."""
    was = former_place(programme, screening)
    words = _("Delayed: it was {place}.") if is_delayed(programme, screening) else _("Moved: it was {place}.")
    return words.format(place=was) if was else ""


def film_words(film: Film) -> str:
    """`Andrei Konchalovsky · Russia 2020 · 120 min`: who made a film, where, and its length."""
    origin = " ".join(part for part in (", ".join(film.countries), str(film.year or "")) if part)
    length = minutes(film.running_minutes) if film.running_minutes else ""
    return " · ".join(part for part in (listed(film.directors), origin, length) if part)


def talk_words(screening: Screening) -> str:
    """The talk as announced, with its length where that is known."""
    if not screening.talk or screening.talk_minutes is None:
        return screening.talk
    return _("{talk} ({minutes})").format(talk=screening.talk, minutes=minutes(screening.talk_minutes))


def leg_words(leg: Leg) -> str:
    """`walk 20 min, 30 min taken, wait 16 min`: what lies between two screenings I see, early arrival in the wait."""
    if leg.gap_minutes < 0:
        return _("they overlap by {minutes}").format(minutes=minutes(-leg.gap_minutes))
    way = leg.transfer
    stays = way.from_venue == way.to_venue
    goes = _("same venue") if stays else way_words(way.minutes, rides=way.mode == "ride", estimated=way.estimated)
    if leg.busy_minutes:
        goes = _("{way}, {minutes} taken").format(way=goes, minutes=minutes(leg.busy_minutes))
    if leg.spare_minutes < 0:
        return _("{way}: {minutes} too little").format(way=goes, minutes=minutes(-leg.spare_minutes))
    return _("{way}, wait {minutes}").format(way=goes, minutes=minutes(leg.wait_minutes))


def way_words(count: int, *, rides: bool, estimated: bool) -> str:
    """`walk 20 min`, with what is known of it."""
    way = (_("ride {minutes}") if rides else _("walk {minutes}")).format(minutes=minutes(count))
    return _("{way} (estimated)").format(way=way) if estimated else way
