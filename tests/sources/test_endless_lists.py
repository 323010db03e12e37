"""Lists longer than any film's: their beginning is read, and that there was more is told where it stands."""

from __future__ import annotations

import datetime as dt
import json
from zoneinfo import ZoneInfo

import pytest

from fest_tui.programme.reading import Reading
from fest_tui.sources.bounds import MOST_LETTERS, shortened
from fest_tui.sources.formats import Named, format_of
from fest_tui.sources.known import Known
from fest_tui.sources.problem_log import ProblemLog

KNOWN = Known(zone=ZoneInfo("Europe/Berlin"), first_day=dt.date(2021, 11, 12), last_day=dt.date(2021, 11, 21))
MANY = ", ".join(f"Name {number}" for number in range(20_000))
PAGE = "FILM\n\n20.11.2021 15:00 – Caligari\n\nvon Ana Reis\nChile 2021 9 Min. OmeU\n\nEin Satz.\n\n{below}\n"
LISTING = "WINGS\nFrance, Egypt, 2021, 112 min, OmeU\n\nSun, 14.11.2021 15:45 Kino Komuna\n\nDrehbuch: {names}\n"


def read(text: str) -> Reading:
    return format_of(text.encode()).read([Named("f", text.encode())], KNOWN)


def page(below: str) -> str:
    return PAGE.format(below=below)


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        (page(f"Drehbuch: {MANY}"), 10, "credits"),
        (LISTING.format(names=MANY), 6, "credits"),
        (f'Titel;Regie;Datum;Zeit;Kino\nA;B;12.11.2021;10:00;Rex\nC;"{MANY}";12.11.2021;11:00;Rex\n', 3, "directors"),
        (f'Titel;Produktion;Datum;Zeit;Kino\nA;"{MANY}";12.11.2021;11:00;Rex\n', 2, "production"),
        (
            json.dumps({"@context": "https://schema.org", "@type": "Movie", "name": "A", "director": MANY}),
            0,
            "director",
        ),
    ],
)
def test_a_list_of_names_longer_than_any_is_cut_and_told(text: str, line: int, field: str) -> None:
    reading = read(text)
    (told,) = [problem for problem in reading.problems if "more than 50000 letters" in problem.says]
    assert (told.line, told.field, told.severity) == (line, field, "error")
    film = max(reading.films, key=lambda film: len(film.directors) + sum(len(each.names) for each in film.credits))
    names = film.directors if len(film.directors) > 1 else film.credits[0].names
    assert names[:2] == ("Name 0", "Name 1")
    assert 2_000 < len(names) < MOST_LETTERS / 8


@pytest.mark.parametrize("kind", ["Filmografie", "Auszeichnungen"])
def test_so_is_a_list_of_works_or_awards(kind: str) -> None:
    works = ", ".join(f"{1900 + number % 100} WORK {number} (Preis)" for number in range(5_000))
    reading = read(page(f"{kind}: {works}"))
    assert [(each.line, each.severity) for each in reading.problems if "50000" in each.says] == [(10, "error")]


def test_a_list_within_bounds_is_left_alone_and_a_longer_one_ends_with_a_word() -> None:
    log = ProblemLog("f")
    text = "word " * (MOST_LETTERS // 5)
    assert shortened(text, 1, "x", log) is text
    assert log.problems == ()
    assert shortened(f"{text[:-3]} longer", 1, "x", log).endswith("word wo")
    assert shortened("x" * (MOST_LETTERS + 1), 1, "x", log) == "x" * MOST_LETTERS
