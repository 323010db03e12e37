"""Screenings as columns of text."""

from __future__ import annotations

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.programme.wording import night_words, status_word
from fest_tui.words import clock, day_long


def star(screening: Screening, watchlist: Watchlist) -> str:
    """`★` for a screening that is picked."""
    return "★" if screening.id in watchlist.picked else " "


def when(programme: Programme, screening: Screening) -> str:
    """`Friday 19 November 22:00`: a screening's day and hour in a list over several days."""
    return f"{day_long(programme.day_of(screening.starts))} {clock(screening.starts)}"


def details(programme: Programme, screening: Screening) -> str:
    """`Caligari FilmBühne · OmeU · sold out`: where, in which version, with which talk, and what is special."""
    venue = programme.venue_of(screening)
    place = venue.name if venue.town in {"", programme.festival.town} else f"{venue.name}, {venue.town}"
    facts = (
        night_words(programme, screening),
        place,
        screening.version,
        screening.talk,
        screening.note,
        status_word(screening),
    )
    return " · ".join(fact for fact in facts if fact)
