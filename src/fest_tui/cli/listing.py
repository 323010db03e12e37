"""Screenings as columns of text."""

from __future__ import annotations

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.programme.wording import hall_name, night_words, status_word
from fest_tui.words import clock, day_long


def star(screening: Screening, watchlist: Watchlist) -> str:
    """`★` for a screening that is picked."""
    return "★" if screening.id in watchlist.picked else " "


def when(programme: Programme, screening: Screening) -> str:
    """`Friday 19 November 22:00`: a screening's day and hour in a list over several days that has its details too."""
    return f"{day_long(programme.day_of(screening.starts))} {clock(screening.starts)}"


def when_by_night(programme: Programme, screening: Screening) -> str:
    """`Friday 19 November 00:30 in the night to Sat 20`: the same in a list without details."""
    return f"{when(programme, screening)} {night_words(programme, screening)}".rstrip()


def details(programme: Programme, screening: Screening) -> str:
    """`Caligari FilmBühne · OmeU · sold out`: where, in which version, with which talk, and what is special."""
    facts = (
        night_words(programme, screening),
        hall_name(programme, screening),
        screening.version,
        screening.talk,
        screening.note,
        status_word(screening),
    )
    return " · ".join(fact for fact in facts if fact)
