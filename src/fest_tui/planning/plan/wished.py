"""What a watchlist wishes for: a film at any of its screenings, or one certain event."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.slack import Stay
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Interest, Watchlist

GRADES: tuple[Interest, ...] = ("must", "want", "maybe")
"""The interests that wish for something, the strongest first."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """Something to see: the films with these ids in one screening, or, without films, the screening with this id."""

    films: frozenset[str]
    screening: str
    title: str
    interest: Interest

    @property
    def order(self) -> tuple[int, str, list[str], str]:
        """Sorts wishes by interest, then title."""
        return GRADES.index(self.interest), self.title, sorted(self.films), self.screening

    @property
    def film_id(self) -> str:
        """The film, or the first of several; empty for an event."""
        return min(self.films, default="")

    def fulfilled_by(self, stay: Stay) -> bool:
        """Whether a screening shows what is wished for; a film that merely runs before another does not count."""
        return self.films <= stay.films if self.films else self.screening == stay.screening.id


def wishes_of(agenda: Agenda, watchlist: Watchlist) -> tuple[Wish, ...]:
    """Every wish of a watchlist, in order.

    A pick whose films have no grade at all counts as a want; all parts of a programme together are one wish.
    """
    graded = (
        Wish(films=frozenset({each.film}), screening="", title=each.title, interest=each.interest)
        for each in watchlist.films
        if each.interest in GRADES
    )
    wishes = {(wish.films, wish.screening): wish for wish in (*_of_picks(agenda, watchlist), *graded)}
    return tuple(sorted(wishes.values(), key=lambda wish: wish.order))


def wishes_picked(agenda: Agenda, watchlist: Watchlist) -> tuple[Wish, ...]:
    """The wishes that the picks which take place fulfil."""
    return tuple(wish for wish in wishes_of(agenda, watchlist) if any(wish.fulfilled_by(stay) for stay in agenda.stays))


def screenings_for(agenda: Agenda, wish: Wish) -> Iterator[Stay]:
    """Every screening that shows what is wished for, in order of start, whether or not it takes place."""
    programme = agenda.programme
    if not wish.films:
        found: tuple[Screening, ...] = programme.those([wish.screening])
    else:
        found = programme.of_film(wish.film_id)
    stays = (agenda.stay_of(screening) for screening in found)
    return (stay for stay in stays if wish.fulfilled_by(stay))


def _of_picks(agenda: Agenda, watchlist: Watchlist) -> Iterator[Wish]:
    graded = watchlist.interests
    for screening in agenda.programme.those(watchlist.picked):
        films = agenda.stay_of(screening).films
        if not films & graded.keys():
            yield Wish(films=films, screening="" if films else screening.id, title=screening.title, interest="want")
