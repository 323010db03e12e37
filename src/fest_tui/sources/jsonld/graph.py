"""The nodes of a document in JSON-LD (W3C JSON-LD 1.1) by the terms of schema.org, and what stands in them.

Contexts are never loaded: a term is what its own name says, with or without `schema:` or the address before it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from fest_tui.programme.text import plain_line
from fest_tui.sources.bounds import Listed, shortened
from fest_tui.sources.jsonld.parsing import Node, local_name
from fest_tui.sources.markup import text_of_html
from fest_tui.sources.page.names import split_names
from fest_tui.sources.problem_log import ProblemLog

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_OTHER_EVENTS = frozenset({"EventSeries", "Festival", "Hackathon"})
_NO_VISITORS = frozenset({"BroadcastEvent", "DeliveryEvent", "OnDemandEvent", "PublicationEvent"})
_DEEPEST_NAME = 4
_WEB = ("https://", "http://")
_BEGINNING = len(_WEB[0])


class Graph:
    """All nodes of a document that have a type or an id; what is said of one id in several places is one node."""

    def __init__(self, log: ProblemLog, listed: Listed) -> None:
        self._log = log
        self._listed = listed
        self.nodes: list[Node] = []
        self._by_id: dict[str, Node] = {}
        self._named: dict[str, Node] = {}

    def add(self, node: Node) -> None:
        """Takes a node in; of several values for one term the first counts."""
        name = node.get("@id")
        if not isinstance(name, str):
            self.nodes.append(node)
            return
        known = self._by_id.setdefault(name, node)
        if known is node:
            self.nodes.append(node)
        for term, value in node.items():
            known.setdefault(term, value)

    def values(self, node: Node, *terms: str) -> Iterator[Any]:
        """The values of these terms in order, whether they are listed or alone; nodes as they are known."""
        waiting = [node[term] for term in reversed(terms) if term in node]
        while waiting:
            value = waiting.pop()
            if isinstance(value, list):
                waiting.extend(reversed(value))
            elif isinstance(value, dict) and ("@list" in value or "@set" in value):
                waiting.append(value.get("@list", value.get("@set")))
            elif value is not None:
                yield self.known(value) if isinstance(value, dict) else value

    def nodes_of(self, node: Node, *terms: str) -> Iterator[Node]:
        """The values of these terms that are nodes; a text that is none's id is a node of that name."""
        for value in self.values(node, *terms):
            if isinstance(value, dict):
                yield value
            elif isinstance(value, str) and value.strip():
                yield self._by_id.get(value) or self._named.setdefault(value, {"name": value, "@line": line_of(node)})

    def texts(self, node: Node, *terms: str) -> Iterator[str]:
        """The values of these terms as text on one line; addresses on the web, which name nothing, are left out."""
        for value in self.values(node, *terms):
            text = one_line(self._raw(value))
            if text and not _is_address(text):
                yield text

    def text(self, node: Node, *terms: str) -> str:
        """The first text of these terms; empty when there is none."""
        return next(self.texts(node, *terms), "")

    def people(self, node: Node, *terms: str) -> tuple[str, ...]:
        """The names that these terms give, each once; one text may list several."""
        return tuple(dict.fromkeys(self.listed(node, *terms, part=split_names)))

    def listed(self, node: Node, *terms: str, part: Callable[[str], Sequence[str]]) -> Iterator[str]:
        """What the texts of these terms list, each parted into what it lists."""
        for text in self.texts(node, *terms):
            found = part(shortened(text, line_of(node), terms[0], self._log))
            self._listed.add(len(found), self._log.file)
            yield from found

    def prose(self, node: Node, *terms: str) -> str:
        """The first text of these terms in paragraphs, without markup."""
        raw = next((text for value in self.values(node, *terms) if (text := self._raw(value)).strip()), "")
        if "&lt;" in raw and "<" not in raw:
            raw = html.unescape(raw)
        return text_of_html(raw).strip()

    def address(self, node: Node, *terms: str) -> str:
        """The first address on the web among these terms, be it a text, an id or a page's `url`."""
        for value in self.values(node, *terms):
            found = value.get("@id", value.get("url")) if isinstance(value, dict) else value
            if isinstance(found, str) and _is_address(found.strip()):
                return one_line(found)
        return ""

    def term(self, node: Node, *terms: str) -> str:
        """The first term of schema.org among these, by its plain name: `SoldOut` of `https://schema.org/SoldOut`."""
        for value in self.values(node, *terms):
            found = value.get("@id", value.get("@value")) if isinstance(value, dict) else value
            if isinstance(found, str):
                return local_name(found.strip())
        return ""

    def number(self, node: Node, *terms: str) -> float | None:
        """The first number of these terms, written as one or as text."""
        try:
            return float(self.text(node, *terms))
        except ValueError:
            return None

    def known(self, node: Node) -> Node:
        """The node with all that the document says of its id."""
        name = node.get("@id")
        return self._by_id.get(name, node) if isinstance(name, str) else node

    def _raw(self, value: Any) -> str:  # noqa: ANN401
        """The text that a value is, or the name of the node it is."""
        for _depth in range(_DEEPEST_NAME):
            if isinstance(value, dict):
                value = value.get("@value", value.get("name", value.get("value")))
            if isinstance(value, list):
                value = value[0] if value else ""
        if isinstance(value, str):
            return value
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _is_address(text: str) -> bool:
    return text[:_BEGINNING].lower().startswith(_WEB)


def types_of(node: Node) -> frozenset[str]:
    """The plain names of a node's types."""
    written = node.get("@type")
    names = written if isinstance(written, list) else [written]
    return frozenset(local_name(name) for name in names if isinstance(name, str))


def is_event(node: Node) -> bool:
    """Whether a node is something that people can go to."""
    types = types_of(node)
    return any(name.endswith("Event") or name in _OTHER_EVENTS for name in types) and not types & _NO_VISITORS


def line_of(node: Node) -> int:
    """The line of the page that the script with a node starts on; 0 in a document that is all JSON."""
    line = node.get("@line", 0)
    return line if isinstance(line, int) else 0


def one_line(text: str) -> str:
    """A text on one line, with entities of HTML as the characters they stand for."""
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return text.strip() if text.isprintable() and "  " not in text else plain_line(text)
