"""The screenings that the rules look at, and how a finding speaks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import hours, night_words
from fest_tui.words import _, clock, day_long, listed

_MOST_NAMED = 3


def takes_place(screening: Screening) -> bool:
    """Whether there is anything to go to: neither cancelled nor gone from its source."""
    return screening.status != "cancelled" and not screening.vanished


def taking_place(programme: Programme) -> Iterator[Screening]:
    """The screenings that take place, in order of start."""
    return filter(takes_place, programme.screenings.values())


def showings(programme: Programme, film: str) -> tuple[Screening, ...]:
    """The screenings that show the film with this id and take place, in order of start."""
    return tuple(filter(takes_place, programme.of_film(film)))


def ids(screenings: Iterable[Screening]) -> tuple[str, ...]:
    """The ids of screenings."""
    return tuple(screening.id for screening in screenings)


def film_ids(screenings: Iterable[Screening]) -> tuple[str, ...]:
    """The ids of all films that screenings show, each once."""
    return tuple(dict.fromkeys(film for screening in screenings for film in screening.films))


def venue_ids(screenings: Iterable[Screening]) -> tuple[str, ...]:
    """The ids of the venues of screenings, each once."""
    return tuple(dict.fromkeys(screening.venue for screening in screenings))


def timed(screening: Screening) -> str:
    """`DEAR COMRADES! (22:00–00:00)`: for a sentence that names the day once."""
    return _("{title} ({hours})").format(title=screening.title, hours=hours(screening))


def day(programme: Programme, screening: Screening) -> str:
    """`Friday 19 November`: the festival day of a screening."""
    return day_long(programme.day_of(screening.starts))


def venue(programme: Programme, screening: Screening) -> str:
    """The name of a screening's venue; words for one that is not said."""
    return programme.venue_of(screening).name or _("an unnamed venue")


def placed(programme: Programme, screening: Screening) -> str:
    """`DEAR COMRADES! (Friday 19 November, 22:00, Caligari FilmBühne)`, with the date of a night."""
    facts = (
        day(programme, screening),
        clock(screening.starts),
        night_words(programme, screening),
        venue(programme, screening),
    )
    return _("{title} ({place})").format(title=screening.title, place=", ".join(fact for fact in facts if fact))


def some(items: Sequence[str]) -> str:
    """`A, B, C and 4 more`: the first of many items, as one readable list."""
    if len(items) <= _MOST_NAMED + 1:
        return listed(items)
    return _("{items} and {count} more").format(items=", ".join(items[:_MOST_NAMED]), count=len(items) - _MOST_NAMED)
