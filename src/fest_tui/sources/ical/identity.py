"""What tells the events of a calendar apart: UID and RECURRENCE-ID (RFC 5545, sections 3.8.4.4 and 3.8.4.7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from fest_tui.sources.ical.lines import Component
from fest_tui.sources.ical.texts import one_line


class Identities:
    """The ids that the events of one calendar file have.

    Some exporters give all slots of a film one UID. It is then the film's id, and the slots have none.
    """

    def __init__(self, events: Sequence[Component]) -> None:
        self._overridden = {(_uid(event), _override(event)) for event in events if _override(event)}
        self._counts = Counter(_slot_id(event) for event in events if not self.is_overridden(event))

    def is_overridden(self, event: Component) -> bool:
        """Whether another event says what became of this one."""
        start = event.first("DTSTART")
        return bool(start and not _override(event) and (_uid(event), start.value.strip()) in self._overridden)

    def of_slot(self, event: Component) -> str:
        """The id for a screening; empty when there is none of its own."""
        own = _slot_id(event)
        return own if self._counts[own] == 1 else ""

    def of_film(self, event: Component) -> str:
        """The id for what is shown."""
        uid = _uid(event)
        return f"ical:{uid}" if uid else ""


def _slot_id(event: Component) -> str:
    uid = _uid(event)
    return f"ical:{uid} {_override(event)}".strip() if uid else ""


def _uid(event: Component) -> str:
    return one_line(event.first("UID"))


def _override(event: Component) -> str:
    return one_line(event.first("RECURRENCE-ID"))
