"""Ends and running times that cannot be, or that nobody knows."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from lint_cases import found, one

from builders import at, film, programme, screening
from fest_tui.programme.model import Screening


@pytest.mark.parametrize(
    ("minutes", "says"),
    [(-60, "ends before it starts: on Friday 19 November 2021 at 19:00."), (0, "ends the moment it starts.")],
)
def test_an_end_that_does_not_follow_the_start_is_an_error(minutes: int, says: str) -> None:
    finding = one(programme(screening("A", "2021-11-19 20:00", minutes=minutes)), "end-before-start")

    assert (finding.severity, finding.screenings) == ("error", ("a-1",))
    assert finding.says == f"A (Friday 19 November, 20:00, caligari) {says}"


def test_an_end_seconds_after_the_start_is_after_it() -> None:
    start = at("2021-11-19 20:00")
    blink = Screening(id="a-1", title="A", venue="rex", starts=start, ends=start + dt.timedelta(seconds=1))

    assert not found(programme(blink), "end-before-start")


def test_the_hour_that_comes_twice_is_no_end_before_the_start() -> None:
    assert not found(programme(screening("A", "2021-10-31 02:30", minutes=60)), "end-before-start")


@pytest.mark.parametrize("gone", [{"status": "cancelled"}, {"vanished": True}])
@pytest.mark.parametrize(("rule", "minutes"), [("end-before-start", -1), ("absurd-length", 2000)])
def test_what_does_not_take_place_is_not_looked_at(rule: str, minutes: int, gone: dict[str, Any]) -> None:
    assert found(programme(screening("A", "2021-11-19 20:00", minutes=minutes)), rule)
    assert not found(programme(screening("A", "2021-11-19 20:00", minutes=minutes, **gone)), rule)


@pytest.mark.parametrize(("minutes", "is_told"), [(720, False), (721, True)])
def test_more_than_twelve_hours_are_told(minutes: int, is_told: bool) -> None:  # noqa: FBT001
    told = found(programme(screening("A", "2021-11-19 20:00", minutes=minutes)), "absurd-length")

    assert [finding.severity for finding in told] == ["warning"] * is_told
    assert all("takes 721 min: it ends on Saturday 20 November 2021 at 08:01." in finding.says for finding in told)


@pytest.mark.parametrize(
    ("facts", "is_told"),
    [
        ({"minutes": 89, "end_kind": "published"}, True),
        ({"minutes": 90, "end_kind": "published"}, False),
        ({"minutes": 89, "end_kind": "computed"}, False),
        ({"minutes": 89, "end_kind": "published", "status": "cancelled"}, False),
        ({"minutes": -5, "end_kind": "published"}, False),
    ],
)
def test_a_printed_end_before_the_film_is_over_is_an_error(facts: dict[str, Any], is_told: bool) -> None:  # noqa: FBT001
    told = found(programme(screening("A", "2021-11-19 20:00", **facts), films=[film("A", 90)]), "slot-too-short")

    assert [finding.severity for finding in told] == ["error"] * is_told
    assert all("has a slot of 89 min, but its film takes 90 min." in finding.says for finding in told)


def test_the_shorts_before_need_their_time_too() -> None:
    slot = screening("A", "2021-11-19 20:00", minutes=95, end_kind="published", films=("s", "lost", "a"))

    finding = one(programme(slot, films=[film("A", 90), film("S", 7)]), "slot-too-short")

    assert "its films take 97 min" in finding.says


def test_a_film_shown_without_a_running_time_says_what_it_makes_uncertain() -> None:
    finding = one(
        programme(screening("A", "2021-11-19 20:00", end_kind="assumed"), films=[film("A", None)]), "unknown-length"
    )

    assert (finding.severity, finding.films, finding.screenings) == ("warning", ("a",), ("a-1",))
    assert finding.says == (
        "No running time is known of A, so nobody can say when A (Friday 19 November, 20:00, caligari) ends."
    )


def test_where_the_end_is_printed_an_unknown_running_time_makes_nothing_uncertain() -> None:
    finding = one(
        programme(screening("A", "2021-11-19 20:00", end_kind="published"), films=[film("A", None)]), "unknown-length"
    )

    assert finding.says == "No running time is known of A, shown in A (Friday 19 November, 20:00, caligari)."


def test_films_of_one_programme_without_running_times_are_told_together() -> None:
    shorts = screening("SHORTS", "2021-11-19 20:00", kind="programme", films=("a", "b", "c"))

    finding = one(programme(shorts, films=[film("A", None), film("B", 7), film("C", None)]), "unknown-length")

    assert finding.films == ("a", "c")


def test_a_film_that_is_not_shown_needs_no_running_time() -> None:
    off = screening("A", "2021-11-19 20:00", status="cancelled")

    assert not found(programme(off, films=[film("A", None), film("B", None)]), "unknown-length")


@pytest.mark.parametrize(
    ("minutes", "severity"), [(-1, "error"), (0, "error"), (1, ""), (600, ""), (601, "warning"), (None, "")]
)
def test_a_running_time_under_a_minute_or_over_ten_hours_is_told(minutes: int | None, severity: str) -> None:
    told = found(programme(films=[film("A", minutes)]), "absurd-running-time")

    assert [finding.severity for finding in told] == [severity] * bool(severity)
    assert all(finding.says == f"A has a running time of {minutes} min." for finding in told)
