"""The orders of the films of a programme."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from builders import at, film, programme, screening
from fest_tui.finding.film_order import ORDERS, FilmOrder, films_in_order, next_showing, surname
from fest_tui.programme.programme import Programme

NOON = at("2021-11-19 12:00")
FILMS = (
    film("Zanka", 119, directors=("Ismaël el Iraki",), section="World"),
    film("The Exam", 89, directors=("Shawkat Amin Korki",), section="World"),
    film("Annette", None, directors=("Leos Carax", "Ron Mael"), section="Youth"),
    film("Bird", 4, section="Unknown"),
    film("Celts", 106, directors=("Milica Tomović",)),
)


def festival(*slots: tuple[str, str]) -> Programme:
    shown = [screening(title, when, id=f"{title}-{number}") for number, (title, when) in enumerate(slots)]
    return programme(*shown, films=FILMS, sections=("Youth", "World"))


def titles(order: FilmOrder, *slots: tuple[str, str], now: dt.datetime = NOON) -> list[str]:
    return [each.title for each in films_in_order(festival(*slots), order, now)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("title", ["Annette", "Bird", "Celts", "The Exam", "Zanka"]),
        ("director", ["Annette", "Zanka", "The Exam", "Celts", "Bird"]),
        ("section", ["Annette", "The Exam", "Zanka", "Bird", "Celts"]),
        ("minutes", ["Bird", "The Exam", "Celts", "Zanka", "Annette"]),
    ],
)
def test_what_is_missing_comes_last_and_what_is_alike_by_title(order: FilmOrder, expected: list[str]) -> None:
    assert titles(order) == expected


def test_the_next_showing_that_can_be_seen_comes_first() -> None:
    slots = (("Zanka", "2021-11-19 10:00"), ("Zanka", "2021-11-20 20:00"), ("Bird", "2021-11-19 18:00"))

    assert titles("next", *slots) == ["Bird", "Zanka", "Annette", "Celts", "The Exam"]


def test_once_the_festival_is_over_the_first_showing_counts() -> None:
    slots = (("Zanka", "2021-11-19 10:00"), ("Zanka", "2021-11-20 20:00"), ("Bird", "2021-11-19 18:00"))

    assert titles("next", *slots, now=at("2022-03-01 12:00"))[:2] == ["Zanka", "Bird"]


def test_what_vanishes_first_is_on_top() -> None:
    slots = (("Bird", "2021-11-19 18:00"), ("Bird", "2021-11-20 18:00"), ("Zanka", "2021-11-21 18:00"))

    assert titles("last-chance", *slots)[:2] == ["Zanka", "Bird"]


def test_a_showing_that_does_not_take_place_is_not_the_next() -> None:
    gone = replace(screening("Bird", "2021-11-19 18:00"), status="cancelled")
    later = screening("Bird", "2021-11-20 18:00", id="bird-2")
    held = programme(gone, later, films=FILMS)

    for now in (NOON, at("2022-03-01 12:00")):
        assert next_showing(held, "bird", now) == later
    assert next_showing(held, "celts", NOON) is None


@pytest.mark.parametrize("order", ORDERS)
def test_an_empty_programme_has_every_order(order: FilmOrder) -> None:
    assert films_in_order(programme(), order, NOON) == ()


@pytest.mark.parametrize(
    ("name", "last"),
    [("Leos Carax", "carax"), ("Ismaël el Iraki", "iraki"), ("Sammy Davis Jr.", "davis"), ("Sr", "sr"), ("", "")],
)
def test_people_are_listed_by_the_last_word_of_their_name(name: str, last: str) -> None:
    assert surname(name) == last
