"""Films and venues that screenings name and the programme lacks, and films that nothing shows."""

from __future__ import annotations

from typing import Any

import pytest
from lint_cases import found, one

from builders import film, programme, screening, venue
from fest_tui.programme.model import Screening

GONE: list[dict[str, Any]] = [{"status": "cancelled"}, {"vanished": True}]


@pytest.mark.parametrize(
    ("kind", "says"),
    [("film", "names no film."), ("programme", "is a programme of films and names none of them.")],
)
def test_a_screening_of_films_that_names_none_is_told(kind: str, says: str) -> None:
    finding = one(programme(screening("A", "2021-11-19 20:00", kind=kind, films=())), "no-film")

    assert (finding.severity, finding.screenings) == ("warning", ("a-1",))
    assert finding.says == f"A (Friday 19 November, 20:00, caligari) {says}"


def test_an_event_needs_no_film_and_what_is_off_needs_none() -> None:
    party = screening("PARTY", "2021-11-19 20:00", kind="event", films=())
    off = [screening(f"OFF {number}", "2021-11-19 20:00", films=(), **gone) for number, gone in enumerate(GONE)]

    assert not found(programme(party, *off), "no-film")


def test_a_film_that_is_not_there_is_an_error_told_once_for_all_its_screenings() -> None:
    slots = [
        screening("A", f"2021-11-{day} 20:00", id=f"a-{number}", films=("a", "lost", "lost"))
        for number, day in enumerate((19, 20), 1)
    ]

    finding = one(programme(*slots, films=[film("A")]), "missing-film")

    assert (finding.severity, finding.films, finding.screenings) == ("error", ("lost",), ("a-1", "a-2"))
    assert finding.says == (
        "The programme holds no film “lost”, which A (Friday 19 November, 20:00, caligari) and "
        "A (Saturday 20 November, 20:00, caligari) show."
    )


def test_of_many_screenings_a_few_are_named() -> None:
    slots = [screening("A", f"2021-11-19 {hour}:00", id=f"a-{hour}") for hour in range(10, 20)]

    finding = one(programme(*slots), "missing-film")

    assert len(finding.screenings) == 10
    assert "12:00, caligari) and 7 more show." in finding.says


def test_a_venue_that_is_not_there_is_an_error() -> None:
    finding = one(programme(screening("A", "2021-11-19 20:00", "rex"), venues=[venue("caligari")]), "missing-venue")

    assert (finding.severity, finding.venues, finding.films) == ("error", ("rex",), ("a",))
    assert "The programme holds no venue “rex”, the place of A (Friday" in finding.says


def test_a_screening_without_a_venue_is_told() -> None:
    finding = one(programme(screening("A", "2021-11-19 20:00", "")), "missing-venue")

    assert finding.says == "No venue is said for A (Friday 19 November, 20:00, an unnamed venue)."


@pytest.mark.parametrize("rule", ["missing-film", "missing-venue"])
@pytest.mark.parametrize("gone", GONE)
def test_what_does_not_take_place_may_name_anything(rule: str, gone: dict[str, Any]) -> None:
    assert found(programme(screening("A", "2021-11-19 20:00")), rule)
    assert not found(programme(screening("A", "2021-11-19 20:00", **gone)), rule)


def test_a_film_that_no_screening_shows_is_told() -> None:
    finding = one(programme(screening("A", "2021-11-19 20:00"), films=[film("A"), film("B")]), "no-screening")

    assert (finding.severity, finding.films, finding.screenings) == ("warning", ("b",), ())
    assert finding.says == "No screening shows B."


@pytest.mark.parametrize("gone", GONE)
def test_what_is_cancelled_or_vanished_shows_no_film(gone: dict[str, Any]) -> None:
    finding = one(programme(screening("A", "2021-11-19 20:00", **gone), films=[film("A")]), "no-screening")

    assert finding.screenings == ("a-1",)
    assert finding.says == (
        "No screening shows A any more: A (Friday 19 November, 20:00, caligari) is cancelled or no longer listed."
    )


def test_a_film_with_one_screening_left_is_shown() -> None:
    slots: list[Screening] = [
        screening("A", "2021-11-19 20:00", status="cancelled"),
        screening("A", "2021-11-20 20:00", id="a-2"),
    ]

    assert not found(programme(*slots, films=[film("A")]), "no-screening")


@pytest.mark.parametrize("named", ["SHORT, ONE!", "short-one", "Kurzer"])
def test_a_short_before_another_film_is_shown(named: str) -> None:
    short = film("Short One", original_title="KURZER")
    feature = film("A", shorts_before=(named,))

    assert not found(programme(screening("A", "2021-11-19 20:00"), films=[feature, short]), "no-screening")


def test_a_short_without_letters_in_its_name_stands_for_no_film() -> None:
    feature = film("A", shorts_before=("???",))

    assert one(programme(screening("A", "2021-11-19 20:00"), films=[feature, film("B")]), "no-screening").films == (
        "b",
    )
