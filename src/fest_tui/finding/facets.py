"""What an answer can be narrowed to: how many of its hits each day, section, language, country and venue has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import compress
from operator import itemgetter
from typing import Literal

import msgspec

from fest_tui.finding.answering import Finder, Hits
from fest_tui.finding.columns import Column, Columns, Value
from fest_tui.finding.values import quoted
from fest_tui.words import day_short

FacetName = Literal["day", "section", "language", "country", "venue"]


class FacetValue(msgspec.Struct, frozen=True, kw_only=True):
    """One value: what it is called, how a question asks for it, and how many hits have it."""

    label: str
    asks: str
    hits: int


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """One way to narrow an answer. Days run in their order, all else from the most hits to the fewest."""

    name: FacetName
    values: tuple[FacetValue, ...]


def facets(finder: Finder, hits: Hits) -> tuple[Facet, ...]:
    """The facets of an answer, each without the values that no hit has."""
    columns = finder.columns
    films = [film for film in map(columns.films_of_documents.__getitem__, hits.documents) if film]
    days = Counter(map(itemgetter(1), _pairs(columns, hits, columns.day)))
    dated = sorted((day, days[code]) for code, day in enumerate(columns.day.values) if day and days[code])
    halls = _labelled(columns, hits, columns.venue, lambda id_: (_hall_name(columns, id_),) if id_ else ())
    heard = _labelled(columns, hits, columns.version, lambda version: version.languages)
    return (
        _facet("day", [(f"on:{day}", day_short(day), count) for day, count in dated]),
        _facet("section", _in_order("section", Counter(film.section for film in films if film.section))),
        _facet("language", _in_order("in", heard)),
        _facet("country", _in_order("country", Counter(land for film in films for land in {*film.countries}))),
        _facet("venue", _in_order("venue", halls)),
    )


def _facet(name: FacetName, values: Iterable[tuple[str, str, int]]) -> Facet:
    return Facet(name=name, values=tuple(FacetValue(label=label, asks=asks, hits=hits) for asks, label, hits in values))


def _in_order(field: str, counts: Mapping[str, int]) -> list[tuple[str, str, int]]:
    """Values as a question asks for them in a field, with their labels and counts, the commonest first."""
    by_label = sorted(counts.items())
    return [(asked(field, label), label, count) for label, count in sorted(by_label, key=lambda pair: -pair[1])]


def asked(field: str, value: str) -> str:
    """A field and its value as a question writes them: `venue:"Caligari FilmBühne"`."""
    return f"{field}:{quoted(value)}"


def _pairs(columns: Columns, hits: Hits, column: Column[Value]) -> set[tuple[int, int]]:
    """Each hit with each value that one of its showings has in a column, both by their codes."""
    return set(zip(compress(columns.document.codes, hits.flags), compress(column.codes, hits.flags), strict=True))


def _labelled(
    columns: Columns, hits: Hits, column: Column[Value], labels: Callable[[Value], Iterable[str]]
) -> Counter[str]:
    """How many hits have each label that the values of a column have."""
    of_codes = [tuple(labels(value)) for value in column.values]
    having = {(document, label) for document, code in _pairs(columns, hits, column) for label in of_codes[code]}
    return Counter(map(itemgetter(1), having))


def _hall_name(columns: Columns, id_: str) -> str:
    venue = columns.programme.venues.get(id_)
    return venue.name if venue else id_
