"""What an answer can be narrowed to: how many of its hits each day, section, language, country and venue has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from fest_tui.finding.answering import Finder, Hit
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


def facets(finder: Finder, hits: Iterable[Hit]) -> tuple[Facet, ...]:
    """The facets of an answer, each without the values that no hit has."""
    counts: dict[FacetName, Counter[tuple[str, str]]] = {
        "day": Counter(),
        "section": Counter(),
        "language": Counter(),
        "country": Counter(),
        "venue": Counter(),
    }
    for hit in hits:
        for name, count in counts.items():
            count.update(set(_values(finder, hit, name)))
    return tuple(Facet(name=name, values=_in_order(name, count)) for name, count in counts.items())


def _values(finder: Finder, hit: Hit, name: FacetName) -> Iterator[tuple[str, str]]:
    """Each value of a hit: how it is asked for, and its label."""
    programme, columns = finder.programme, finder.columns
    numbers = [columns.numbers[screening.id] for screening in hit.screenings]
    match name:
        case "day":
            yield from ((f"on:{day}", day_short(day)) for day in {columns.day[number] for number in numbers})
        case "venue":
            for screening in hit.screenings:
                label = programme.venue_of(screening).name
                yield asked("venue", label), label
        case "language":
            heard = {language for number in numbers for language in columns.spoken[number]}
            yield from ((asked("in", language), language) for language in heard)
        case "section":
            if hit.film is not None and hit.film.section:
                yield asked("section", hit.film.section), hit.film.section
        case "country":
            yield from ((asked("country", country), country) for country in (hit.film.countries if hit.film else ()))


def asked(field: str, value: str) -> str:
    """A field and its value as a question writes them: `venue:"Caligari FilmBühne"`."""
    inner = value.replace('"', " ")
    return f'{field}:"{inner}"' if " " in inner or ":" in inner else f"{field}:{inner}"


def _in_order(name: FacetName, count: Counter[tuple[str, str]]) -> tuple[FacetValue, ...]:
    by_day = sorted(count.items())
    pairs = by_day if name == "day" else sorted(by_day, key=lambda pair: -pair[1])
    return tuple(FacetValue(label=label, asks=asks, hits=hits) for (asks, label), hits in pairs)
