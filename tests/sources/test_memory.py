"""How much memory sources take to read, be they ordinary or made of the smallest pieces their format has."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from measuring import (
    BOUNDS,
    CSV,
    EVENT,
    HTML,
    ICS,
    JSON,
    JSON_LD,
    MOST,
    OWN,
    PROSE,
    SIZE,
    SLOT,
    TEXT,
    XML,
    XML_END,
    filled,
    film_as_event,
    film_as_html,
    film_as_text,
    make_bounds_smaller,
    measured,
    read,
)

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
    "lists of many scripts": (
        HTML,
        f'<script type="application/ld+json">{{"@type":"Event","x":[0{",[0]" * 2_000}]}}</script>',
    ),
}


@pytest.fixture
def smaller_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    make_bounds_smaller(monkeypatch)


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
from measuring import BOUNDS, HTML, SIZE, XML, read
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
