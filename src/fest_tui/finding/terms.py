"""What a question asks, once read: plain data that the parser writes and the answers follow.

A question is a list of alternatives (`or`), each a list of clauses that all have to hold. Values are resolved when the
question is read (days to dates, venues to ids, hours to times of day), so that answering looks nothing up.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeAlias

import msgspec

from fest_tui.programme.model import Status

Where = Literal["anywhere", "title", "director", "cast", "person", "section", "country"]
"""Where words are looked for. `person` is every credit, the directors among them; `cast` the players alone."""

Mark = Literal["free", "fits", "unseen", "must", "now"]
"""What a single word asks: costs nothing; fits among my picks; a film I have not seen; a must of mine; running now."""


class Words(msgspec.Struct, frozen=True, tag=True):
    """Words to be found, all of them; each but those of a phrase may be the beginning of a word."""

    text: str
    where: Where = "anywhere"
    phrase: bool = False


class Years(msgspec.Struct, frozen=True, tag=True):
    """Made in one of these years, both included."""

    first: int
    last: int


class Spoken(msgspec.Struct, frozen=True, tag=True):
    """Spoken in this language, by its English name (programme/languages)."""

    language: str


class Subtitled(msgspec.Struct, frozen=True, tag=True):
    """With subtitles in this language, by its English name; one spoken needs none and is no match."""

    language: str


class AtVenue(msgspec.Struct, frozen=True, tag=True):
    """In one of these venues, by id."""

    venues: frozenset[str]


class Near(msgspec.Struct, frozen=True, tag=True):
    """In a venue at most so many minutes from this one, which is near itself."""

    venue: str
    minutes: int


class Premiere(msgspec.Struct, frozen=True, tag=True):
    """A premiere whose words begin so (`german`, `world`); empty: any premiere."""

    text: str


class Form(msgspec.Struct, frozen=True, tag=True):
    """A form whose words begin so (`documentary`)."""

    text: str


class HasStatus(msgspec.Struct, frozen=True, tag=True):
    """A screening in this state."""

    status: Status


class Starts(msgspec.Struct, frozen=True, tag=True):
    """Starting within these times of the festival day, in minutes after its midnight (00:30 of the night is 1470).

    `first` is included, `last` too; `None` leaves a side open.
    """

    first: int | None = None
    last: int | None = None


class OnDays(msgspec.Struct, frozen=True, tag=True):
    """On one of these festival days."""

    days: frozenset[dt.date]


class Longest(msgspec.Struct, frozen=True, tag=True):
    """Of at most so many minutes, by running time where it is known, else by the slot."""

    minutes: int


class Marked(msgspec.Struct, frozen=True, tag=True):
    """One of the single words."""

    mark: Mark


Term: TypeAlias = (
    Words
    | Years
    | Spoken
    | Subtitled
    | AtVenue
    | Near
    | Premiere
    | Form
    | HasStatus
    | Starts
    | OnDays
    | Longest
    | Marked
)


class Clause(msgspec.Struct, frozen=True):
    """One thing asked, or, `negated`, ruled out. `start` and `end` are its place in the question, in characters."""

    term: Term
    negated: bool = False
    start: int = 0
    end: int = 0


class Mistake(msgspec.Struct, frozen=True):
    """What could not be read in a question: its place, what is wrong, and the nearest right words, if any are near."""

    start: int
    end: int
    says: str
    suggestion: str = ""


class Question(msgspec.Struct, frozen=True):
    """A question, read. `alternatives` is empty when nothing is asked; `mistakes` are left out of what is asked.

    `here` is the id of the venue where it was asked, empty where that is not known.
    """

    text: str
    alternatives: tuple[tuple[Clause, ...], ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    here: str = ""
