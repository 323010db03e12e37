"""What a plan is: the screenings, what was left out and why, and what would change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from fest_tui.errors import FestError
from fest_tui.planning.bounds import Breach
from fest_tui.planning.clashes import Clash
from fest_tui.planning.limits import Limits
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Interest, Watchlist
from fest_tui.words import _


class PlanCancelledError(FestError):
    """The visitor did not want to wait for the plan."""

    def __init__(self) -> None:
        super().__init__(_("Planning was cancelled: your picks are as they were."))


class NothingWishedError(FestError):
    """There is nothing to make a plan from."""


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """A wish that the plan does not fulfil. `why` is a clause: `both screenings clash with DIE SAAT, a must`.

    `film_id` is empty for an event that has no entry among the films.
    """

    film_id: str
    title: str
    interest: Interest
    why: str


class PlanChange(msgspec.Struct, frozen=True, kw_only=True):
    """One step from today's picks to the plan. `before` is what is taken off, `after` what is put on."""

    action: Literal["add", "swap", "drop"]
    before: Screening | None
    after: Screening | None
    says: str


class Total(msgspec.Struct, frozen=True, kw_only=True):
    """How many wishes of one interest there are, and how many of them the plan fulfils."""

    planned: int
    wished: int


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The best screenings for one visitor's wishes.

    `picks`, in order of start, are all that I would mean to see, pins and what has begun among them. `clashes` and
    `breaches` are those that cannot be helped, since pins have them. `proven` says that no other set is better.
    `notes` are sentences.
    """

    picks: tuple[Screening, ...]
    left_out: tuple[LeftOut, ...]
    changes: tuple[PlanChange, ...]
    clashes: tuple[Clash, ...]
    breaches: tuple[Breach, ...]
    proven: bool
    totals: Mapping[Interest, Total]
    notes: tuple[str, ...]


NOTHING = Plan(
    picks=(),
    left_out=(),
    changes=(),
    clashes=(),
    breaches=(),
    proven=True,
    totals=dict.fromkeys(("must", "want", "maybe"), Total(planned=0, wished=0)),
    notes=(),
)
"""The plan of nobody's wishes."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """One of those who plan together. Names differ."""

    name: str
    watchlist: Watchlist
    limits: Limits


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """A screening, and the names of those who see it, in the order they were given."""

    screening: Screening
    people: tuple[str, ...]


class Together(msgspec.Struct, frozen=True, kw_only=True):
    """A plan for several people: `screenings` in order of start, `plans` by name."""

    screenings: tuple[Shared, ...]
    plans: Mapping[str, Plan]
    proven: bool
    notes: tuple[str, ...]
