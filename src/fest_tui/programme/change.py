"""One thing that is different between two states of a programme."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from fest_tui.programme.model import Instant, Screening

MOST_CHANGES = 500
"""Changes kept with a programme; older ones go."""

ChangeKind = Literal["new", "moved", "cancelled", "returned", "changed"]


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A field of a film or a screening with its two values; `name` is the field's name in the model."""

    name: str
    before: Any = None
    after: Any = None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is different.

    `screening` is the id of the screening it is about, empty for a film's own facts; `film` the id of the film,
    empty for an event or a programme. `before` and `after` are the screening as it was and as it is. `facts` are the
    fields that changed, besides time and place. `at` is the instant of the import that brought it, where one did.
    """

    kind: ChangeKind
    screening: str = ""
    film: str = ""
    before: Screening | None = None
    after: Screening | None = None
    facts: tuple[Fact, ...] = ()
    at: Instant | None = None

    @property
    def subject(self) -> str:
        """The id that the change is about: the screening's, else the film's."""
        return self.screening or self.film

    @property
    def key(self) -> str:
        """Tells this change from every other of its programme."""
        return f"{self.subject} {self.at.isoformat() if self.at else ''}".rstrip()
