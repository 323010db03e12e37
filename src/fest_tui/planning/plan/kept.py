"""What a plan keeps in any case: tickets, and what has begun."""

from __future__ import annotations

import datetime as dt

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.conflicts import Conflict


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """The ids of the screenings kept.

    Of those `begun` I am in one, or was last: what runs and began last, else what began last of all. The others are
    `past`: they count as seen and bind nothing any more. Of these `missed` still run, while I am elsewhere.
    """

    ids: frozenset[str]
    begun: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    missed: frozenset[str] = frozenset()

    def binds(self, conflict: Conflict) -> bool:
        """Whether a conflict can still keep me from anything: of what is past, only to see a film once more."""
        return bool(conflict.shared) or not any(stay.screening.id in self.past for stay in conflict.stays)


def kept_of(agenda: Agenda, pinned: frozenset[str], now: dt.datetime | None) -> Kept:
    """What is kept of the picks in an agenda; `now` is `None` when the festival is all to come."""
    begun = [stay for stay in agenda.stays if now is not None and stay.starts.timestamp() < now.timestamp()]
    running = frozenset(
        stay.screening.id for stay in begun if now is not None and stay.leaves.timestamp() > now.timestamp()
    )
    begun.sort(key=lambda stay: (stay.screening.id in running, stay.order))
    ids = [stay.screening.id for stay in begun]
    return Kept(
        ids=(pinned & agenda.picks.keys()) | frozenset(ids),
        begun=frozenset(ids),
        past=frozenset(ids[:-1]),
        missed=running & frozenset(ids[:-1]),
    )
