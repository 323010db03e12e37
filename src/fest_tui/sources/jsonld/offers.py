"""Tickets: what the offers of schema.org say of a slot."""

from __future__ import annotations

from typing import NamedTuple

from fest_tui.sources.jsonld.graph import Graph
from fest_tui.sources.jsonld.parsing import Node, local_name
from fest_tui.words import _

_GONE = frozenset({"SoldOut", "OutOfStock", "Discontinued"})
_YES_AND_NO = {"true": True, "yes": True, "false": False, "no": False}
_MOST_PRICES = 6


class Tickets(NamedTuple):
    """Where to buy, whether there are none left, whether admission is free, and what it costs, in words."""

    url: str
    sold_out: bool
    free: bool | None
    prices: str


def tickets_of(graph: Graph, event: Node) -> Tickets:
    """What an event and its offers say; `free` is `None` when they do not say."""
    offers = list(graph.nodes_of(event, "offers"))
    states = [graph.term(offer, "availability") for offer in offers if "availability" in offer]
    prices = list(dict.fromkeys(price for offer in offers if (price := _price(graph, offer))))
    free = _is_free(graph, event)
    if free is None and offers and all(graph.number(offer, "price", "highPrice") == 0 for offer in offers):
        free = True
    return Tickets(
        url=next((url for offer in offers if (url := graph.address(offer, "url"))), ""),
        sold_out=bool(states) and _GONE.issuperset(states),
        free=free,
        prices="" if free or len(prices) > _MOST_PRICES else ", ".join(prices),
    )


def _price(graph: Graph, offer: Node) -> str:
    """`9.50 EUR`, `7–12 EUR`; empty for an offer without a price."""
    currency = graph.text(offer, "priceCurrency")
    low, high = graph.text(offer, "lowPrice"), graph.text(offer, "highPrice")
    price = graph.text(offer, "price") or "–".join(dict.fromkeys(filter(None, (low, high))))
    return _("{price} {currency}").format(price=price, currency=currency).strip() if price else ""


def _is_free(graph: Graph, event: Node) -> bool | None:
    for value in graph.values(event, "isAccessibleForFree"):
        if isinstance(value, bool):
            return value
        return _YES_AND_NO.get(local_name(str(value)).lower()) if isinstance(value, str) else None
    return None
