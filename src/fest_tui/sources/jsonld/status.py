"""What became of an event: `eventStatus` of schema.org."""

from __future__ import annotations

from typing import NamedTuple

from fest_tui.programme.model import Status
from fest_tui.sources.jsonld.graph import Graph
from fest_tui.sources.jsonld.parsing import Node
from fest_tui.words import _


class State(NamedTuple):
    """The status of a slot, and in words what it does not say."""

    status: Status
    note: str = ""


def state_of(graph: Graph, event: Node) -> State:
    """The state that an event says it is in; `scheduled` when it says none that is known."""
    states: dict[str, State] = {
        "EventCancelled": State("cancelled"),
        "EventCanceled": State("cancelled"),
        "EventPostponed": State("cancelled", _("postponed")),
        "EventRescheduled": State("moved"),
        "EventMovedOnline": State("moved", _("moved online")),
    }
    return states.get(graph.term(event, "eventStatus"), State("scheduled"))
