"""Sources of all formats, and how much memory they take to read."""

from __future__ import annotations

import datetime as dt
import tracemalloc
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from fest_tui.errors import UnreadableError
from fest_tui.sources.formats import Named, format_of
from fest_tui.sources.known import Known

SIZE = 500_000
BOUNDS = {"_ALWAYS": 16_000, "MOST_ENTRIES": 4_000}
"""What any file may hold, made smaller as the files here are."""
MOST = 10
KNOWN = Known(zone=ZoneInfo("Europe/Berlin"), first_day=dt.date(2021, 11, 12), last_day=dt.date(2021, 11, 21))

PROSE = "Ein Dorf am Rand der Welt wartet auf den Regen, und eine Frau auf ihren Bruder. " * 6
TEXT = "FILM\n\n20.11.2021 15:00 – Caligari\n\nChile 2021 9 Min.\n\n"
HTML = "<!DOCTYPE html><meta charset=utf-8><h1>FILM</h1><p>20.11.2021 15:00 – Caligari</p><p>Chile 2021 9 Min.</p>"
ICS = "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Berlin\nBEGIN:VEVENT\nDTSTART:20211112T100000\nSUMMARY:A\nLOCATION:B\n"
ICS += "END:VEVENT\n"
EVENT = '{"@type":"ScreeningEvent","name":"F","startDate":"2021-11-12T10:00","location":"Caligari"}'
JSON_LD = f'{{"@context":"https://schema.org","@graph":[{EVENT}'
SLOT = '{"id":1,"start":"2021-11-12T10:00:00+01:00","title":"T"}'
JSON = '{"schedule":{"conference":{"time_zone_name":"Europe/Berlin","days":[{"date":"2021-11-12","rooms":{"A":['
XML_END = "</room></day></schedule>"
XML = "<schedule><conference><title>F</title><time_zone_name>Europe/Berlin</time_zone_name></conference>"
XML += '<day date="2021-11-12"><room name="A">'
OWN = '{"format":"fest-tui programme 1","festival":{"id":"f","name":"F","timezone":"Europe/Berlin"},"films":['
CSV = "Titel;Regie;Datum;Zeit;Kino;Synopsis\n"
LISTING = "WINGS\nFrance, 2021, 112 min, OmeU\n\nSun, 14.11.2021 15:45 Kino Komuna\n\n"


def film_as_text(number: int) -> str:
    return f"FILM {number}\n\n20.11.2021 15:00 – Caligari\n\nvon Ana Reis\nChile 2021 90 Min. OmeU\n\n{PROSE}\n\n"


def film_as_html(number: int) -> str:
    return (
        f'<article class="film" id="film-{number}"><h2>FILM {number}</h2>\n<p class="slot">20.11.2021 15:00 – Caligari'
        f"</p>\n<p>Chile 2021 90 Min. OmeU</p><div><p>{PROSE}</p></div>\n<ul><li><b>Regie:</b> Ana Reis</li></ul>"
        "</article>"
    )


def film_as_event(number: int) -> str:
    return (
        f"BEGIN:VEVENT\nUID:{number}@kino\nDTSTART:20211112T100000\nDTEND:20211112T113000\nSUMMARY:Film {number}\n"
        f"LOCATION:Caligari\nCATEGORIES:Film\nDESCRIPTION:{PROSE}\nEND:VEVENT\n"
    )


def filled(start: str, piece: Callable[[int], str], end: str = "") -> bytes:
    pieces = (piece(number) for number in range(SIZE // len(piece(0).encode())))
    return f"{start}{''.join(pieces)}{end}".encode()


def read(data: bytes) -> str:
    """What became of the data."""
    try:
        reading = format_of(data).read([Named("f", data)], KNOWN)
    except UnreadableError as error:
        return error.message
    return f"{len(reading.films)} films"


def measured(data: bytes) -> tuple[str, float]:
    """What became of the data, and how many times its size it took at most, trees of other libraries aside."""
    read(data[:20_000])
    tracemalloc.start()
    try:
        became = read(data)
        return became, tracemalloc.get_traced_memory()[1] / len(data)
    finally:
        tracemalloc.stop()


def make_bounds_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in BOUNDS.items():
        monkeypatch.setattr(f"fest_tui.sources.bounds.{name}", most)
    monkeypatch.setattr("fest_tui.sources.listing.reader._LOOKED_AT", SIZE // 10)
