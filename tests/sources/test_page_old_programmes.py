"""Pages of the festival's old sites: programmes of short films, with dates that have no year."""

from __future__ import annotations

import pytest
from page_reading import AT_BERLIN, IN_2015, IN_2016, fixture, read, read_fixture

from fest_tui.sources.known import Known

GERMAN = "programme-old-german"
ENGLISH = "programme-old-english"


def test_an_old_german_page_is_a_programme_at_each_of_its_dates() -> None:
    reading = read_fixture(GERMAN, title="Wettbewerb II", known=IN_2015)
    assert [(each.kind, each.starts.isoformat(), each.venue) for each in reading.screenings] == [
        ("programme", "2015-11-20T20:00:00+01:00", "caligari-filmbuehne"),
        ("programme", "2015-11-21T22:00:00+01:00", "kulturpalast"),
    ]
    assert {each.films for each in reading.screenings} == {("ebbe", "zwei-stuehle", "laut")}
    assert [(film.title, film.original_title, film.version, film.form) for film in reading.films] == [
        ("EBBE", "MARÉ BAIXA", "OmeU", "Animation"),
        ("ZWEI STÜHLE", "", "o. Dial.", "Experimentalfilm"),
        ("LAUT", "", "OmeU", "Kurzspielfilm"),
    ]
    assert reading.films[0].synopsis == "Das Meer zieht sich zurück und lässt alles liegen, was es fand."
    assert reading.problems == ()


def test_an_old_page_without_a_title_keeps_its_films_and_asks_for_one() -> None:
    reading = read_fixture(GERMAN, known=IN_2015)
    assert len(reading.films) == 3
    assert reading.screenings == ()
    (problem,) = reading.problems
    assert (problem.line, problem.field, problem.severity) == (1, "title", "error")
    assert "--title" in problem.says
    assert "3 films" in problem.says


def test_a_title_above_the_prose_of_an_old_page_is_the_programmes() -> None:
    for title in ("Wettbewerb II", "WETTBEWERB II", "Von Küste zu Küste"):
        reading = read(f"{title}\n\n{fixture(GERMAN)}", known=IN_2015)
        assert {each.title for each in reading.screenings} == {title}
        assert len(reading.screenings) == 2


def test_an_old_english_page_has_its_title_below_the_date() -> None:
    reading = read_fixture(ENGLISH, known=IN_2016)
    (screening,) = reading.screenings
    assert (screening.kind, screening.title, screening.id) == ("programme", "Best of Shorts", "best-of-shorts-1")
    assert screening.starts.isoformat() == "2016-11-12T16:00:00+01:00"
    assert screening.films == ("the-door", "dust", "small-hours")
    assert [venue.name for venue in reading.venues] == ["Murnau Filmtheater"]
    assert [(film.original_title, film.version, film.form) for film in reading.films] == [
        ("LA PORTE", "OmeU", "fiction"),
        ("", "o. Dial.", "animation"),
        ("SMÅ TIMER", "OmeU", "music video"),
    ]
    assert reading.problems == ()


def test_a_programme_title_in_capitals_is_none_of_its_films() -> None:
    text = fixture(ENGLISH).replace("Best of Shorts", "BEST OF COAST")
    (screening,) = read(text, known=IN_2016).screenings
    assert (screening.title, screening.films) == ("BEST OF COAST", ("the-door", "dust", "small-hours"))


def test_two_old_programmes_on_a_page_keep_their_own_dates_and_films() -> None:
    second = fixture(ENGLISH).split("\n\n", 1)[1].replace("sat 12 nov", "sun 13 nov").replace("Best of", "More")
    for old, new in (("DOOR", "GATE"), ("DUST", "RUST"), ("SMALL HOURS", "TALL TALES")):
        second = second.replace(old, new)
    reading = read(fixture(ENGLISH) + "\n" + second, known=IN_2016)
    assert [(each.title, each.starts.day, each.films) for each in reading.screenings] == [
        ("Best of Shorts", 12, ("the-door", "dust", "small-hours")),
        ("More Shorts", 13, ("the-gate", "rust", "tall-tales")),
    ]


def test_without_the_festivals_days_a_date_without_a_year_says_what_to_do() -> None:
    reading = read_fixture(ENGLISH, known=AT_BERLIN)
    assert reading.screenings == ()
    assert len(reading.films) == 3
    (problem,) = reading.problems
    assert (problem.line, problem.field, problem.severity) == (3, "starts", "error")
    assert "sat 12 nov" in problem.says
    assert "year" in problem.says


def test_a_weekday_that_disagrees_is_told_and_the_date_kept() -> None:
    text = fixture(ENGLISH).replace("sat 12", "fri 12")
    reading = read(text, known=IN_2016)
    assert [each.starts.day for each in reading.screenings] == [12]
    assert [(problem.line, problem.field, problem.severity) for problem in reading.problems] == [
        (3, "starts", "warning")
    ]


@pytest.mark.parametrize(
    ("line", "starts", "venue"),
    [
        ("fr 20 nov 20.00 uhr Caligari FilmBühne", "2015-11-20T20:00", "Caligari FilmBühne"),
        ("Fr., 20. November, 20 Uhr, Caligari", "2015-11-20T20:00", "Caligari"),
        ("fri 20 nov 8:00 pm Murnau Filmtheater", "2015-11-20T20:00", "Murnau Filmtheater"),
        ("FR 20 NOV 20.00 CALIGARI", "2015-11-20T20:00", "CALIGARI"),
        ("Fr 20.11. 20:00 – Caligari", "2015-11-20T20:00", "Caligari"),
        ("20.11. | 20.00 Uhr | Saal 2", "2015-11-20T20:00", "Saal 2"),
        ("20 November 2015, 12:00 am, Caligari", "2015-11-20T00:00", "Caligari"),
        ("Friday 20 November at 11 a.m. Caligari", "2015-11-20T11:00", "Caligari"),
        ("fr 20 nov um 20.00 uhr im Caligari", "2015-11-20T20:00", "Caligari"),
    ],
)
def test_a_date_in_words_is_read_in_many_spellings(line: str, starts: str, venue: str) -> None:
    reading = read(f"FILM\n\n{line}\n\nFrankreich 2014 90 Min. OmeU\n", known=IN_2015)
    (screening,) = reading.screenings
    assert screening.starts.isoformat()[:16] == starts
    assert [found.name for found in reading.venues] == [venue]
    assert reading.problems == ()


def test_an_end_that_is_printed_is_published() -> None:
    reading = read("FILM\n\nfr 20 nov 22.00 – 00.30 uhr Caligari\n\nFrankreich 2014 90 Min.\n", known=IN_2015)
    (screening,) = reading.screenings
    assert screening.end_kind == "published"
    assert screening.ends.isoformat() == "2015-11-21T00:30:00+01:00"


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("fr 20 nov 20.00 uhr", "venue"),
        ("fr 31 nov 20.00 uhr Caligari", "starts"),
    ],
)
def test_a_date_in_words_that_cannot_be_is_a_located_error(line: str, field: str) -> None:
    reading = read(f"FILM\n\n{line}\n\nFrankreich 2014 90 Min. OmeU\n", known=IN_2015)
    assert reading.screenings == ()
    assert [film.title for film in reading.films] == ["FILM"]
    assert [(problem.line, problem.field, problem.severity) for problem in reading.problems] == [(3, field, "error")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sa 21 nov 22.00 uhr zeigen wir ihn noch einmal.",
        "Am 20. November um 20 Uhr ging das Licht aus.",
        "So 3 Dinge, die er nie sagte",
        "12 Filme laufen am 20. November um 20 Uhr an einem Ort",
        "20. November, der Tag, an dem um 20 Uhr alles begann",
        "Mai 1968 war ein Anfang",
    ],
)
def test_prose_that_starts_with_a_day_is_no_date(sentence: str) -> None:
    reading = read(f"FILM\n\nFrankreich 2014 90 Min. OmeU\n\nEin Mann geht.\n\n{sentence}\n", known=IN_2015)
    assert reading.screenings == ()
    assert sentence in reading.films[0].synopsis


@pytest.mark.parametrize(
    ("line", "version", "form"),
    [
        ("Brasilien 2014 10 Min. OmeU Animation", "OmeU", "Animation"),
        ("Brasilien 2014 10 Min. portug. OmeU Musikvideo", "OmeU", "Musikvideo"),
        ("Brazil 2014 10 min original version with English subtitles experimental film", "OmeU", "experimental film"),
        ("Brasilien 2014 10 Min. Animation", "", "Animation"),
        ("Brasilien 2014 Animation", "", "Animation"),
        ("Brasilien 2014 10 Min. OmeU |", "OmeU", ""),
    ],
)
def test_the_last_word_of_the_facts_may_be_the_form(line: str, version: str, form: str) -> None:
    reading = read(f"FILM\n\nvon Ana Reis\n{line}\n")
    assert (reading.films[0].version, reading.films[0].form) == (version, form)
    assert reading.problems == ()


def test_a_trail_is_no_title_but_a_title_with_its_mark_is() -> None:
    page = "\n\n20.11.2021 15:00 – Caligari\n\nFrance 2016 3 min\n"
    assert read(f"programme > films{page}").films == ()
    assert read(f"LOVE > HATE{page}").films[0].title == "LOVE > HATE"


def test_times_of_an_old_page_are_those_of_the_festival() -> None:
    known = Known(zone=IN_2016.zone, first_day=IN_2016.first_day)
    assert len(read_fixture(ENGLISH, known=known).screenings) == 1
