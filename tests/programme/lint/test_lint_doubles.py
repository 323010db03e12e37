"""Films and screenings entered twice."""

from __future__ import annotations

from typing import Any

import pytest
from lint_cases import found, one

from builders import film, programme, screening
from fest_tui.programme.model import Film


def home(number: int, title: str = "HOME", **facts: Any) -> Film:  # noqa: ANN401
    return film(title, id=f"home-{number}", **facts)


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ({"year": 2021, "directors": ("Ann A",)}, {"year": 2021, "directors": ("ANN A", "Bo B")}, "error"),
        ({"year": 2021, "directors": ("Ann A",)}, {"directors": ("Ann A",)}, "error"),
        ({"year": 2020, "directors": ("Ann A",)}, {"year": 2021, "directors": ("Ann A",)}, "warning"),
        ({"year": 2021}, {"year": 2021, "title": "Home!"}, "warning"),
        ({"year": 2021}, {"year": 2021, "directors": ("Ann A",)}, "warning"),
        ({}, {}, "warning"),
        ({}, {"year": 2021, "directors": ("Ann A",)}, "warning"),
    ],
)
def test_one_film_under_two_ids_is_told(first: dict[str, Any], second: dict[str, Any], severity: str) -> None:
    finding = one(programme(films=[home(1, **first), home(2, **second)]), "double-film")

    assert (finding.severity, finding.films) == (severity, ("home-1", "home-2"))
    assert finding.says.endswith("entered under 2 ids: home-1 and home-2.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"year": 2009, "directors": ("Ann A",)}, {"year": 2021, "directors": ("Bo B",)}),
        ({"year": 2021, "directors": ("Ann A",)}, {"year": 2021, "directors": ("Bo B",)}),
        ({"year": 2009}, {"year": 2021}),
        ({"directors": ("Ann A",)}, {"directors": ("Ann A",), "title": "ROAM"}),
    ],
)
def test_two_films_of_one_title_or_of_one_director_are_two(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert not found(programme(films=[home(1, **first), home(2, **second)]), "double-film")


def test_a_film_entered_three_times_is_told_once() -> None:
    finding = one(programme(films=[home(n, year=2021, directors=("Ann A", "Bo B")) for n in (1, 2, 3)]), "double-film")

    assert finding.films == ("home-1", "home-2", "home-3")


def test_two_screenings_with_one_id_in_their_source_are_an_error() -> None:
    pair = [
        screening("A", "2021-11-19 20:00", source_id="17"),
        screening("B", "2021-11-20 20:00", source_id="17", status="cancelled"),
    ]

    finding = one(programme(*pair), "double-id")

    assert (finding.severity, finding.screenings) == ("error", ("a-1", "b-1"))
    assert "“17” is that of 2 screenings: A (Friday 19 November" in finding.says


@pytest.mark.parametrize("facts", [{"source_id": ""}, {"source_id": "18"}, {"source_id": "17", "vanished": True}])
def test_no_id_another_id_and_one_that_vanished_are_no_double(facts: dict[str, Any]) -> None:
    first = screening("A", "2021-11-19 20:00", source_id=facts["source_id"] and "17")

    assert not found(programme(first, screening("B", "2021-11-20 20:00", **facts)), "double-id")


def test_one_screening_under_two_ids_is_an_error() -> None:
    pair = [screening("A", "2021-11-19 20:00", id=f"a-{n}", films=("short", "a")) for n in (1, 2)]

    finding = one(programme(*pair), "double-slot")

    assert (finding.severity, finding.screenings, finding.films) == ("error", ("a-1", "a-2"), ("short", "a"))
    assert finding.says == "A (Friday 19 November, 20:00, caligari) is entered under 2 ids: a-1 and a-2."


def test_an_event_without_films_is_known_by_its_title() -> None:
    pair = [screening(title, "2021-11-19 20:00", id=title, kind="event", films=()) for title in ("PARTY", "Party!")]

    assert one(programme(*pair), "double-slot").screenings == ("PARTY", "Party!")


@pytest.mark.parametrize(
    "facts",
    [
        {"venue": "rex"},
        {"starts": "2021-11-19 20:01"},
        {"films": ("b",)},
        {"status": "cancelled"},
        {"vanished": True},
    ],
)
def test_elsewhere_later_another_film_or_gone_is_no_double(facts: dict[str, Any]) -> None:
    other: dict[str, Any] = {"starts": "2021-11-19 20:00"} | facts

    assert not found(programme(screening("A", "2021-11-19 20:00"), screening("A", id="a-2", **other)), "double-slot")
