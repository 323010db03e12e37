"""What a watchlist wishes for: a film at any of its screenings, or one certain event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

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

    def fulfilled_by(self, screening: Screening) -> bool:
        """Whether a screening shows what is wished for, be it a short before another film."""
        return self.films.issubset(screening.films) if self.films else self.screening == screening.id

    def is_side_show(self, stay: Stay) -> bool:
        """Whether what is wished for merely runs before another film."""
        return self.fulfilled_by(stay.screening) and not self.films <= stay.films


class Wishes:
    """Wishes in order, known by their numbers, and made to be asked quickly which of them a screening fulfils."""

    def __init__(self, wishes: Iterable[Wish]) -> None:
        self.all = tuple(sorted(wishes, key=lambda wish: wish.order))
        self._by_id: dict[str, list[int]] = defaultdict(list)
        for number, wish in enumerate(self.all):
            self._by_id[wish.film_id or wish.screening].append(number)

    def fulfilled_by(self, screening: Screening) -> tuple[int, ...]:
        """The numbers of the wishes that a screening fulfils."""
        near = {number for id_ in (*screening.films, screening.id) for number in self._by_id.get(id_, ())}
        return tuple(sorted(number for number in near if self.all[number].fulfilled_by(screening)))

    def fulfilled_by_all(self, screenings: Iterable[Screening]) -> frozenset[int]:
        """The numbers of the wishes that these screenings fulfil."""
        return frozenset(number for screening in screenings for number in self.fulfilled_by(screening))


def wishes_of(agenda: Agenda, watchlist: Watchlist) -> Wishes:
    """Every wish of a watchlist.

    A pick whose films have no grade at all counts as a want; all parts of a programme together are one wish.
    """
    graded = (
        Wish(films=frozenset({each.film}), screening="", title=each.title, interest=each.interest)
        for each in watchlist.films
        if each.interest in GRADES
    )
    return Wishes({(wish.films, wish.screening): wish for wish in (*_of_picks(agenda, watchlist), *graded)}.values())


def wishes_picked(agenda: Agenda, watchlist: Watchlist) -> Wishes:
    """The wishes that the picks fulfil, or would fulfil if they all took place."""
    wishes = wishes_of(agenda, watchlist)
    picks: Sequence[Screening] = agenda.programme.those(watchlist.picked)
    return Wishes(wishes.all[number] for number in wishes.fulfilled_by_all(picks))


def screenings_for(agenda: Agenda, wish: Wish) -> Iterator[Stay]:
    """Every screening that shows what is wished for, in order of start, whether or not it takes place."""
    programme = agenda.programme
    found = programme.of_film(wish.film_id) if wish.films else programme.those([wish.screening])
    return (agenda.stay_of(screening) for screening in found if wish.fulfilled_by(screening))


def _of_picks(agenda: Agenda, watchlist: Watchlist) -> Iterator[Wish]:
    graded = watchlist.interests
    for screening in agenda.programme.those(watchlist.picked):
        films = agenda.stay_of(screening).films
        if not films & graded.keys():
            yield Wish(films=films, screening="" if films else screening.id, title=screening.title, interest="want")
