"""How the events of a document hold one another: the festival, its parts, and the slots at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from fest_tui.sources.jsonld.graph import Graph, is_event, line_of, types_of
from fest_tui.sources.jsonld.parsing import Node

_DEEPEST = 10
_WORKS = ("workPresented", "workFeatured", "workPerformed")


class Events:
    """The events of a document; `slots` are those that hold no others."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._wholes: dict[int, Node] = {}
        self._holders: set[int] = set()
        events = self._related([node for node in graph.nodes if is_event(node)])
        self.slots = [event for event in events if not self._is_whole(event)]
        self.festival = self._festival(events)
        self.lists_all = self.festival is not None and any(True for _part in self._parts(self.festival))

    def above(self, event: Node) -> Iterator[Node]:
        """The events that this one is part of, the nearest first; the festival is none of them."""
        return (whole for whole in self._wholes_of(event) if whole is not self.festival)

    def _parts(self, event: Node) -> Iterator[Node]:
        return self._graph.nodes_of(event, "subEvent", "subEvents")

    def _related(self, events: list[Node]) -> list[Node]:
        """The events, and the parts of them that have no type; what is part of what is put down."""
        known = set(map(id, events))
        for event in events:
            for part in self._parts(event):
                self._relate(part, event)
                if id(part) not in known and not types_of(part) and "startDate" in part:
                    known.add(id(part))
                    part["@line"] = line_of(event)
                    events.append(part)
            for whole in self._graph.nodes_of(event, "superEvent"):
                self._relate(event, whole)
        return events

    def _relate(self, part: Node, whole: Node) -> None:
        if part is not whole:
            self._wholes.setdefault(id(part), whole)
            self._holders.add(id(whole))

    def _wholes_of(self, event: Node) -> Iterator[Node]:
        for _depth in range(_DEEPEST):
            if id(event) not in self._wholes:
                return
            event = self._wholes[id(event)]
            yield event

    def _is_whole(self, event: Node) -> bool:
        """Whether an event is one that others are part of; a screening is none, though a talk may be part of it.

        A series that lists no parts and says by a schedule when it is stands for its slots.
        """
        types = types_of(event)
        is_series = types & {"EventSeries", "Festival"} and not repeats(self._graph, event)
        held = id(event) in self._holders or is_series
        return bool(held) and "ScreeningEvent" not in types

    def _festival(self, events: Sequence[Node]) -> Node | None:
        """The event that says it is a festival, else the one that all slots are part of and have names beside."""
        counts = Counter(id(whole) for slot in self.slots for whole in self._wholes_of(slot))
        named = [event for event in events if self._graph.text(event, "name")]
        if festivals := [event for event in named if "Festival" in types_of(event)]:
            return max(festivals, key=lambda event: counts[id(event)])
        if not self.slots or not all(self._graph.text(slot, "name") for slot in self.slots):
            return None
        return next(
            (event for event in named if counts[id(event)] == len(self.slots) and _may_be_festival(event)), None
        )


def repeats(graph: Graph, event: Node) -> bool:
    """Whether an event says when it is by a schedule, a rule that stands for many dates (`eventSchedule`)."""
    return any(True for _schedule in graph.values(event, "eventSchedule"))


def works_of(graph: Graph, event: Node) -> list[Node]:
    """What an event shows, in order; of works that are merely part of it those that are films."""
    shown = list(graph.nodes_of(event, "workPresented"))
    return shown or [
        work for work in graph.nodes_of(event, *_WORKS[1:]) if not (types := types_of(work)) or types & {"Movie"}
    ]


def _may_be_festival(event: Node) -> bool:
    return "EventSeries" not in types_of(event) and not any(term in event for term in _WORKS)
