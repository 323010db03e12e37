"""What a visitor wants of a programme.

Each wish names what it means in words too, so that it can be read when the programme changes or is gone.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from fest_tui.programme.model import Instant

Interest = Literal["must", "want", "maybe", "hidden"]


class Pick(msgspec.Struct, frozen=True, kw_only=True):
    """A screening I mean to see; `pinned` when I hold the ticket. `venue` is the venue's name."""

    screening: str
    title: str
    starts: Instant
    venue: str
    pinned: bool = False


class FollowedFilm(msgspec.Struct, frozen=True, kw_only=True):
    """A film I am interested in."""

    film: str
    title: str
    interest: Interest = "want"


class Busy(msgspec.Struct, frozen=True, kw_only=True):
    """A time I have marked as taken."""

    starts: Instant
    ends: Instant
    what: str = ""


class Watchlist(msgspec.Struct, frozen=True, kw_only=True):
    """Everything one visitor has chosen."""

    picks: tuple[Pick, ...] = ()
    films: tuple[FollowedFilm, ...] = ()
    busy: tuple[Busy, ...] = ()

    @property
    def picked(self) -> frozenset[str]:
        """The ids of the screenings picked."""
        return frozenset(pick.screening for pick in self.picks)

    @property
    def interests(self) -> dict[str, Interest]:
        """The interest in each followed film, by film id."""
        return {film.film: film.interest for film in self.films}
