"""How often a screening was changed: what makes a calendar believe a later file (RFC 5545, 3.8.7.4)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from fest_tui.programme.change import Change
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme

_COUNTING = frozenset({"ends", "status"})
"""Facts of which a calendar keeps note, besides the start."""


class Revisions:
    """What imports have changed in each screening of a programme, as far as the programme keeps it."""

    def __init__(self, programme: Programme) -> None:
        self._changes: dict[str, list[Change]] = defaultdict(list)
        for change in programme.changes:
            self._changes[change.screening].append(change)

    def sequence(self, screening: Screening) -> int:
        """The number of times a screening was moved, called off, brought back, or given another end or status.

        It never falls as long as the programme keeps what its imports brought; moves count even when it does not.
        """
        kinds = [change.kind for change in self._changes.get(screening.id, ()) if _counts(change)]
        stops = max(kinds.count("cancelled"), 0 if screening.takes_place else 1)
        return len(screening.former) + stops + kinds.count("returned") + kinds.count("changed")

    def last_modified(self, screening: Screening) -> dt.datetime | None:
        """The instant of the last import that changed a screening, if it is known."""
        instants = [change.at for change in self._changes.get(screening.id, ()) if change.at]
        return max(instants, key=dt.datetime.timestamp, default=None)


def _counts(change: Change) -> bool:
    return change.kind != "changed" or any(fact.name in _COUNTING for fact in change.facts)
