"""Documents in JSON-LD for tests: made of nodes in few words, or from a fixture."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fest_tui.programme.model import Film, Screening
from fest_tui.programme.reading import Reading
from fest_tui.sources.jsonld import read_jsonld
from fest_tui.sources.known import Known

BERLIN = ZoneInfo("Europe/Berlin")
PAGES = Path(__file__).parent / "jsonld_pages"
FESTIVAL = (PAGES / "festival.html").read_bytes()


def screening(**terms: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON holds values of every kind
    """A ScreeningEvent; a term that is `None` is left out."""
    usual = {
        "@context": "https://schema.org",
        "@type": "ScreeningEvent",
        "name": "Ebb",
        "startDate": "2021-11-19T20:00",
        "location": "Kino Nord",
    }
    return {term: value for term, value in (usual | terms).items() if value is not None}


def movie(**terms: Any) -> dict[str, Any]:  # noqa: ANN401
    """A Movie."""
    return {"@context": "https://schema.org", "@type": "Movie", "name": "Ebb"} | terms


def page(*scripts: str) -> str:
    """A page with these scripts, each of which starts on its own line, the first on line 2."""
    return "<html>\n" + "".join(f'<script type="application/ld+json">{script}</script>\n' for script in scripts)


def read(document: object, zone: ZoneInfo | None = BERLIN) -> Reading:
    """What a document says: text as it is, anything else as JSON."""
    text = document if isinstance(document, str) else json.dumps(document)
    return read_jsonld(text.encode("utf-8", "surrogatepass"), name="page.html", known=Known(zone=zone))


def screening_of(**terms: Any) -> Screening:  # noqa: ANN401
    """The screening of a document with one event."""
    (slot,) = read(screening(**terms)).screenings
    return slot


def film_of(**terms: Any) -> Film:  # noqa: ANN401
    """The film of a document with one movie."""
    (film,) = read(movie(**terms)).films
    return film


def says(reading: Reading) -> list[tuple[int, str, str]]:
    """Where the problems are, and how bad."""
    return [(problem.line, problem.field, problem.severity) for problem in reading.problems]
