"""What is on, and what it is, in words and as JSON, on the bundled festival."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from calling import Answer, call

from builders import film, programme, screening
from fest_tui.programme.model import Award, Contact, Quote, Work
from fest_tui.store.programmes import load_programme, save_programme
from places import BUNDLED

FRIDAY = [
    "jane-by-charlotte-1",
    "some-kind-of-heaven-1",
    "the-exam-1",
    "the-killing-of-two-lovers-2",
    "dear-comrades-1",
]


def ids(answer: Answer) -> list[str]:
    return [each["id"] for each in answer.json["screenings"]]


def test_a_day_lists_its_screenings_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "day", "2021-11-19", "--json")

    assert (answer.code, answer.err) == (0, "")
    assert answer.json["festival"] == {
        "id": "exground-34",
        "name": "exground filmfest 34",
        "town": "Wiesbaden",
        "timezone": "Europe/Berlin",
    }
    assert answer.json["date"] == "2021-11-19"
    assert ids(answer) == FRIDAY
    assert [each["starts"] for each in answer.json["screenings"]] == [
        f"2021-11-19T{clock}:00+01:00" for clock in ("17:00", "17:30", "19:30", "20:00", "22:00")
    ]
    assert answer.json["screenings"][-1]["ends"] == "2021-11-20T00:00:00+01:00"


def test_a_day_in_words_shows_hours_titles_places_and_ids(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "the-killing-of-two-lovers-2")

    answer = call(capsys, "day", "2021-11-19")

    lines = answer.out.splitlines()
    assert lines[0] == "Friday 19 November"
    assert len(lines) == 6
    assert lines[4].split("  ") == [
        "★",
        "20:00–21:24",
        "THE KILLING OF TWO LOVERS",
        "the-killing-of-two-lovers-2",
        "Programmkino Rex, Darmstadt · OmdU · This is a repeat in Darmstadt.",
    ]
    assert len({line.index("–") for line in lines[1:]}) == 1


def test_a_day_with_nothing_on_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "day", "2021-11-13")

    assert (answer.code, answer.out, answer.err) == (0, "Saturday 13 November\n", "Nothing is on.\n")
    assert call(capsys, "day", "2021-11-13", "--json").json["screenings"] == []


@pytest.mark.parametrize(
    ("now", "shown", "why"),
    [
        ("2021-11-19T12:00", "Friday 19 November", "Opened on today."),
        ("2021-11-20T05:59", "Friday 19 November", "Opened on today."),
        ("2021-11-20T06:00", "Saturday 20 November", "Opened on today."),
        ("2021-11-20T04:00Z", "Friday 19 November", "Opened on today."),
        ("2024-02-01", "Friday 12 November", "The festival is not on today: opened on its first day."),
    ],
)
def test_without_a_date_the_festival_day_of_now_is_listed_and_why(
    capsys: pytest.CaptureFixture[str], now: str, shown: str, why: str
) -> None:
    answer = call(capsys, "day", "--now", now)

    assert answer.out.splitlines()[0] == shown
    assert answer.err.splitlines() == [why]


def test_a_day_outside_the_festival_is_not_found(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "day", "2021-12-24", "--json")

    assert (answer.code, answer.out) == (5, "")
    assert answer.err.splitlines() == [
        "fest-tui: Friday 24 December 2021 is not a day of exground filmfest 34.",
        "It runs from Friday 12 November 2021 to Sunday 21 November 2021.",
    ]


def test_a_programme_without_dates_has_no_day(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    save_programme(tmp_path / "p.json", programme(films=[film("A")]))

    asked = call(capsys, "day", "2021-11-19", "--programme", tmp_path / "p.json")
    unasked = call(capsys, "day", "--programme", tmp_path / "p.json", "--now", "2021-11-19T12:00")

    assert asked.code == 5
    assert "no dated screenings" in asked.err
    assert unasked.code == 0
    assert "no dated screenings" in unasked.err


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"status": "cancelled"}, "cancelled"),
        ({"status": "sold_out"}, "sold out"),
        ({"vanished": True}, "no longer listed"),
        ({"talk": "Q&A with Ada"}, "Q&A with Ada"),
        ({"end_kind": "assumed"}, "22:00–23:30~"),
    ],
)
def test_what_is_special_about_a_screening_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, facts: dict[str, Any], says: str
) -> None:
    save_programme(tmp_path / "p.json", programme(screening("A", "2021-11-19 22:00", **facts)))

    assert says in call(capsys, "day", "2021-11-19", "--programme", tmp_path / "p.json").out


@pytest.mark.parametrize("words", [["dear", "comrades"], ["DEAR COMRADES!"], ["dear-comrades"], ["dorogie"], ["comr"]])
def test_a_film_is_found_by_words_of_its_titles_and_by_its_id(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    answer = call(capsys, "film", *words, "--json")

    assert answer.code == 0
    assert answer.json["film"]["id"] == "dear-comrades"
    assert ids(answer) == ["dear-comrades-1"]


def test_a_film_in_words_tells_all_that_is_known(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    full = film(
        "NIGHT",
        90,
        original_title="NOCHE",
        year=2020,
        countries=("Spain", "Chile"),
        languages=("Spanish",),
        version="OmeU",
        premiere="Local premiere",
        section="World",
        form="fiction",
        directors=("Ada A", "Bo B"),
        synopsis="It is dark.",
        quotes=(Quote(text="So dark", source="The Paper"), Quote(text="Dark")),
        filmography=(Work(person="Ada A", year=2019, title="DUSK", note="short"),),
        awards=(Award(title="Prize", festival="Fest", country="Italy", year=2020), Award(title="Medal")),
        contact=Contact(name="Sales Ltd", phone="+1 2"),
        shorts_before=("DAWN",),
        url="https://example.org/night",
        inferred=("title",),
    )
    save_programme(tmp_path / "p.json", programme(films=[full]))

    answer = call(capsys, "film", "night", "--programme", tmp_path / "p.json")
    facts = "Spain/Chile 2020 · 90 min · Spanish · OmeU · Local premiere · fiction · World"
    head = f"NIGHT [NOCHE]\n{facts}\nby Ada A and Bo B"

    assert answer.code == 0
    assert answer.err == "No date is announced.\n"
    assert answer.out.split("\n\n") == [
        head,
        "It is dark.",
        "“So dark” (The Paper)",
        "“Dark”",
        "Filmography:\n  2019 DUSK short",
        "Awards:\n  Prize (Fest, Italy 2020)\n  Medal",
        "Before it: DAWN\nContact: Sales Ltd +1 2\nhttps://example.org/night\nWorked out, not printed: title.\n",
    ]


def test_a_film_lists_its_screenings_with_my_pick_marked(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "the-killing-of-two-lovers-1")

    lines = call(capsys, "film", "killing").out.splitlines()

    assert "Script: Robert Machoian" in lines
    assert lines[-2].startswith("★  Sunday 14 November 20:00–21:24  the-killing-of-two-lovers-1  Murnau")
    assert lines[-1].startswith("   Friday 19 November 20:00–21:24  the-killing-of-two-lovers-2  Programmkino Rex")


def test_a_film_that_is_not_there_is_not_found_and_a_likely_one_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    near = call(capsys, "film", "dear", "comrads")
    far = call(capsys, "film", "zzz", "--json")

    assert (near.code, near.out) == (5, "")
    assert near.err.splitlines() == ["fest-tui: No film is called 'dear comrads'.", "Did you mean DEAR COMRADES!?"]
    assert (far.code, far.out, far.err) == (5, "", "fest-tui: No film is called 'zzz'.\n")


def test_words_that_mean_several_films_name_them(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "film", "the")

    assert (answer.code, answer.out) == (5, "")
    assert "could be any of 9 films" in answer.err
    assert "the-exam, the-first-death-of-joana, the-killing-of-two-lovers" in answer.err


def test_films_are_listed_by_title_with_their_ids(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "films")

    listed = [line.split()[-1] for line in answer.out.splitlines()]
    assert sorted(listed) == sorted(load_programme(BUNDLED).films)
    assert answer.out.index("AFTER LOVE") < answer.out.index("DEAR COMRADES!") < answer.out.index("YOUTH TOPIA")


def test_no_films_print_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    save_programme(tmp_path / "p.json", programme())

    answer = call(capsys, "films", "--programme", tmp_path / "p.json")

    assert (answer.code, answer.out) == (0, "")
    assert call(capsys, "films", "--json", "--programme", tmp_path / "p.json").json == {"films": []}


def test_the_days_of_the_listing_are_those_of_the_programme(capsys: pytest.CaptureFixture[str]) -> None:
    festival = load_programme(BUNDLED)

    listed = [id_ for day in festival.days for id_ in ids(call(capsys, "day", day.isoformat(), "--json"))]

    assert sorted(listed) == sorted(festival.screenings)
    assert dt.date(2021, 11, 19) in festival.days
