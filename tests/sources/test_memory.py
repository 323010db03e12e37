"""How much memory sources take to read, be they ordinary or made of the smallest pieces their format has."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
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


ORDINARY: dict[str, Callable[[], bytes]] = {
    "text": lambda: filled("", film_as_text),
    "web page": lambda: filled("<!DOCTYPE html><body><h1>PROGRAMM</h1>", film_as_html),
    "calendar": lambda: filled(ICS, film_as_event, "END:VCALENDAR\n"),
    "JSON-LD": lambda: filled(
        JSON_LD, lambda n: f',{EVENT[:-1]},"workPresented":{{"name":"F {n}","description":"{PROSE}"}}}}', "]}"
    ),
    "table": lambda: filled(CSV, lambda n: f"Film {n};Ana Reis;12.11.2021;20:30;Rex;{PROSE}\n"),
    "schedule in JSON": lambda: filled(JSON + SLOT, lambda n: f',{{"abstract":"{PROSE}{n}",{SLOT[8:]}', "]}}]}}}"),
    "schedule in XML": lambda: filled(
        XML, lambda n: f"<event><start>10:00</start><title>F {n}</title><abstract>{PROSE}</abstract></event>", XML_END
    ),
    "own": lambda: filled(
        OWN + '{"id":"a","title":"A"}', lambda n: f',{{"id":"f{n}","title":"F","synopsis":"{PROSE}"}}', "]}"
    ),
}

TINY = {
    "lines": (TEXT, "x\n"),
    "paragraphs of HTML": (HTML, "<p>x"),
    "cells of HTML": (HTML + "<table>", "<tr><td>x"),
    "lines of HTML": (HTML + "<pre>", "x\n"),
    "titles of HTML": (HTML, "<meta property=og:title content=x>"),
    "events of a calendar": (ICS, "BEGIN:VEVENT\nDTSTART:20211112T100000\nEND:VEVENT\n"),
    "zones of a calendar": (ICS, "BEGIN:VTIMEZONE\nEND:VTIMEZONE\n"),
    "nodes of JSON-LD": (JSON_LD, ',{"@type":"Event"}'),
    "lists of JSON-LD": (JSON_LD, ",[]"),
    "texts of JSON-LD": (JSON_LD, ',"ab"'),
    "cells of a row": (CSV + "A;B;12.11.2021;10:00;Rex;s\n", ";x"),
    "names of a cell": (CSV + "A;", "b c and d e, "),
    "names of a line": (f"{TEXT}Drehbuch: ", "a, "),
    "labels of a line": (f"{TEXT}Drehbuch: ", "a, Kamera: "),
    "directors of a line": (TEXT.replace("Chile", "von A"), " und A"),
    "names of JSON-LD": (JSON_LD + ',{"@type":"Movie","name":"x","director":"', "a, "),
    "blank rows": (CSV + "A;B;12.11.2021;10:00;Rex;s\n", "\n"),
    "rows in a quote": (CSV + 'A;"B;12.11.2021;10:00;Rex;s\n', "A;B;12.11.2021;10:00;Rex;s\n"),
    "attributes of HTML": (f"{HTML}<p", " a=b"),
    "attributes in XML": (f"{XML}<event", " a='b'"),
    "rows": (CSV, "A;B;12.11.2021;10:00;Rex;\n"),
    "slots in JSON": (JSON + SLOT, ",{}"),
    "slots in XML": (XML, "<event/>"),
    "elements of a slot": (XML + "<event>", "<a/>"),
    "loose marks in XML": (XML, "&"),
    "items of our own": (OWN + '{"id":"a","title":"A"}', ",{}"),
}


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


@pytest.fixture
def smaller_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in BOUNDS.items():
        monkeypatch.setattr(f"fest_tui.sources.bounds.{name}", most)
    monkeypatch.setattr("fest_tui.sources.listing.reader._LOOKED_AT", SIZE // 10)


@pytest.mark.parametrize("kind", ORDINARY)
def test_an_ordinary_source_takes_few_times_its_size(kind: str) -> None:
    became, times = measured(ORDINARY[kind]())
    assert re.fullmatch(r"\d{3,4} films", became)
    assert times < MOST


@pytest.mark.usefixtures("smaller_bounds")
@pytest.mark.parametrize("kind", TINY)
def test_a_source_of_the_smallest_pieces_takes_few_times_its_size(kind: str) -> None:
    start, piece = TINY[kind]
    _became, times = measured(f"{start}{piece * (SIZE // len(piece))}".encode())
    assert times < MOST


PEAK = """
import resource, sys
from fest_tui.sources import bounds
from test_memory import BOUNDS, HTML, SIZE, XML, read
vars(bounds).update(BOUNDS)
data = ({start} + {piece!r} * (SIZE // len({piece!r}))).encode()
read(data[:20_000])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
read(data)
unit = 1 if sys.platform == "darwin" else 1024
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit / len(data))
"""
FRESH = "import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-c', sys.argv[1]]).returncode)"
"""What a process has needed counts for those it starts: so the one that is measured is started by a small one."""


@pytest.mark.parametrize(("start", "piece"), [("HTML", "<b>x</b> "), ("HTML", "<p>x"), ("XML", "<a/>")])
def test_no_tree_of_another_library_outgrows_the_source(start: str, piece: str) -> None:
    code = f"import sys; sys.path[:0] = {sys.path!r}\n{PEAK.format(start=start, piece=piece)}"
    done = subprocess.run([sys.executable, "-c", FRESH, code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < MOST


@pytest.mark.usefixtures("smaller_bounds")
def test_more_films_than_any_festival_has_are_refused_in_words() -> None:
    most = BOUNDS["MOST_ENTRIES"]
    rows = "".join(f"Film {number};Rex;12.11.2021;20:30\n" for number in range(most + 1))
    assert f"more than {most} films" in read(f"Titel;Kino;Datum;Zeit\n{rows}".encode())
    whole = "\n".join(rows.splitlines()[:most])
    assert read(f"Titel;Kino;Datum;Zeit\n{whole}\n".encode()) == f"{most} films"
