"""What the information desk says of one screening, beside what the programme says."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec

from fest_tui.programme.model import Instant

NoticeKind = Literal["sold_out", "few_seats", "delayed", "moved", "cancelled", "note"]

LONGEST_DELAY = 600
"""Minutes; what begins later than that is moved rather than delayed."""


class Notice(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A screening marked at the desk: `by` whom, and the instant `at` which.

    `title` and `starts` are the programme's when it was marked, so that it can be read when the screening is gone.
    `minutes` is the delay of a `delayed` one, and `venue` the id of the hall that a `moved` one is in. The `id` is
    given when the notice is kept.
    """

    id: str = ""
    screening: str
    title: str
    starts: Instant
    kind: NoticeKind
    at: Instant
    minutes: Annotated[int, msgspec.Meta(ge=1, le=LONGEST_DELAY)] | None = None
    venue: str = ""
    note: str = ""
    by: str = ""

    def __post_init__(self) -> None:
        """Refuse what no sentence can be made of.

        Raises:
            ValueError: a delay without minutes, a move without a venue, or a time that other zones do not have.

        """
        if (self.kind == "delayed") != (self.minutes is not None):
            raise ValueError("a delay has minutes, and nothing else has")
        if (self.kind == "moved") != bool(self.venue):
            raise ValueError("a move has a venue, and nothing else has")
        if not all(dt.MINYEAR < moment.year < dt.MAXYEAR for moment in (self.starts, self.at)):
            raise ValueError("a time is out of range")
