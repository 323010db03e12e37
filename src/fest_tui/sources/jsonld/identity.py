"""The ids by which a document knows its nodes again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from fest_tui.sources.jsonld.graph import Graph, one_line
from fest_tui.sources.jsonld.parsing import Node


class Identities:
    """The ids of the events of one document: of each the first that no other event has.

    Many pages give all screenings of a film the film's address, which tells none of them apart.
    """

    def __init__(self, graph: Graph, events: Sequence[Node]) -> None:
        self._graph = graph
        self._counts = Counter(each for event in events for each in set(ids_of(graph, event)))

    def of(self, event: Node) -> str:
        """The id for a screening; empty when it has none of its own."""
        return next((each for each in ids_of(self._graph, event) if self._counts[each] == 1), "")


def ids_of(graph: Graph, node: Node) -> Iterator[str]:
    """What may be a node's id: `@id` unless it is blank (`_:b0`), its address, its identifier."""
    name = node.get("@id")
    if isinstance(name, str) and name and not name.startswith("_:"):
        yield f"jsonld:{one_line(name)}"
    if address := graph.address(node, "url"):
        yield f"jsonld:{address}"
    if identifier := graph.text(node, "identifier"):
        yield f"jsonld:{identifier}"
