"""Screenings of one hall at the same time, and too little time between two."""

from __future__ import annotations

import csv
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lint_cases import busy_halls, empty_minutes, found, one, overlapping_pairs

from builders import at, film, programme, screening, venue
from fest_tui.programme.lint import lint
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.times import zone
from places import SHARED

CALIGARI = venue("Caligari FilmBühne", id="caligari")
OVERLAP, TURNAROUND = "same-hall-overlap", "turnaround"


def test_two_at_once_in_one_hall_are_an_error_that_says_where_and_how_long() -> None:
    finding = one(
        programme(screening("A", "2021-11-19 20:00"), screening("B", "2021-11-19 21:10"), venues=[CALIGARI]), OVERLAP
    )

    assert (finding.severity, finding.screenings, finding.films, finding.venues) == (
        "error",
        ("a-1", "b-1"),
        ("a", "b"),
        ("caligari",),
    )
    assert finding.says == (
        "A (20:00–21:30) and B (21:10–22:40) overlap by 20 min in Caligari FilmBühne on Friday 19 November."
    )
    assert finding.suggestion.startswith("Ask the house")


@pytest.mark.parametrize(
    "second",
    [
        screening("B", "2021-11-19 21:30"),
        screening("B", "2021-11-19 18:30"),
        screening("B", "2021-11-19 21:00", "murnau"),
        screening("B", "2021-11-19 21:00", status="cancelled"),
        screening("B", "2021-11-19 21:00", vanished=True),
        screening("B", "2021-11-19 21:00", minutes=0),
        screening("B", "2021-11-19 21:00", minutes=-30),
    ],
)
def test_touching_elsewhere_gone_and_without_length_is_no_overlap(second: Any) -> None:  # noqa: ANN401
    assert not found(programme(screening("A", "2021-11-19 20:00"), second), OVERLAP)


def test_screenings_without_a_venue_are_not_in_one_hall() -> None:
    assert not found(programme(screening("A", "2021-11-19 20:00", ""), screening("B", "2021-11-19 20:00", "")), OVERLAP)


def test_a_long_slot_meets_every_one_it_spans() -> None:
    marathon = screening("LONG", "2021-11-19 18:00", minutes=360)
    within = [screening(f"S{hour}", f"2021-11-19 {hour}:30", minutes=45) for hour in (18, 20, 22)]

    pairs = {finding.screenings for finding in found(programme(marathon, *within), OVERLAP)}

    assert pairs == {("long-1", "s18-1"), ("long-1", "s20-1"), ("long-1", "s22-1")}


def test_an_overlap_that_stands_on_an_assumed_end_is_a_warning() -> None:
    finding = one(
        programme(screening("A", "2021-11-19 20:00", end_kind="assumed"), screening("B", "2021-11-19 21:10")), OVERLAP
    )

    assert finding.severity == "warning"
    assert "may overlap by 20 min" in finding.says
    assert "nobody said when A ends" in finding.says


def test_two_that_start_together_overlap_whenever_they_end() -> None:
    pair = [screening(title, "2021-11-19 20:00", end_kind="assumed") for title in "AB"]

    assert one(programme(*pair), OVERLAP).severity == "error"


def test_an_overlap_of_seconds_is_said_to_take_a_minute() -> None:
    late = at("2021-11-19 21:29") + dt.timedelta(seconds=30)

    assert "by 1 min" in one(programme(screening("A", "2021-11-19 20:00"), screening("B", late)), OVERLAP).says


def test_an_overlap_after_midnight_is_told_on_the_evening_before() -> None:
    night = programme(screening("A", "2021-11-20 00:30"), screening("B", "2021-11-20 01:00"))

    assert "on Friday 19 November" in one(night, OVERLAP).says


@given(busy_halls())
def test_the_overlaps_are_those_that_comparing_each_with_each_finds(halls: Programme) -> None:
    told = found(halls, OVERLAP)

    assert {frozenset(finding.screenings) for finding in told} == overlapping_pairs(halls).keys()
    assert len(told) == len(overlapping_pairs(halls))
    for finding in told:
        assert f"by {overlapping_pairs(halls)[frozenset(finding.screenings)]} min" in finding.says


@given(busy_halls(), st.integers(0, 120))
def test_a_hall_empty_for_too_short_is_told_once(halls: Programme, wanted: int) -> None:
    told = found(halls, TURNAROUND, turnaround_minutes=wanted)

    short = {after: gap for after, gap in empty_minutes(halls).items() if gap < wanted}
    assert sorted(finding.screenings[1] for finding in told) == sorted(short)
    assert not {frozenset(finding.screenings) for finding in told} & overlapping_pairs(halls).keys()


@pytest.mark.parametrize(
    ("starts", "wanted", "is_told"),
    [
        ("21:30", 15, True),
        ("21:44", 15, True),
        ("21:45", 15, False),
        ("21:45", 16, True),
        ("21:30", 0, False),
        ("21:29", 15, False),
    ],
)
def test_what_is_wanted_between_two_can_be_set(starts: str, wanted: int, is_told: bool) -> None:  # noqa: FBT001
    pair = programme(screening("A", "2021-11-19 20:00"), screening("B", f"2021-11-19 {starts}"))

    assert bool(found(pair, TURNAROUND, turnaround_minutes=wanted)) is is_told


def test_fifteen_minutes_are_usual() -> None:
    pair = programme(screening("A", "2021-11-19 20:00"), screening("B", "2021-11-19 21:40"), venues=[CALIGARI])

    finding = one(pair, TURNAROUND)

    assert finding.severity == "warning"
    assert finding.says == (
        "Only 10 min between A (20:00–21:30) and B (21:40–23:10) in Caligari FilmBühne on Friday 19 November."
    )
    assert finding.suggestion.startswith("Start B 5 min later")


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"end_kind": "assumed"}, "Nobody said when A ends"),
        ({"end_kind": "uncertain"}, "A may end later: a part"),
        ({"talk": "Q&A"}, "A may end later: nobody said how long its talk takes"),
        ({"talk": "Q&A", "talk_minutes": 20}, "on Friday 19 November."),
    ],
)
def test_an_end_that_is_not_sure_is_said(facts: dict[str, Any], says: str) -> None:
    pair = programme(screening("A", "2021-11-19 20:00", **facts), screening("B", "2021-11-19 21:30"))

    told = one(pair, TURNAROUND).says

    assert told.startswith("No time at all between A")
    assert says in told
    assert told.endswith(".")


def test_the_night_the_clocks_go_back_is_an_hour_longer() -> None:
    night = programme(screening("A", "2021-10-31 02:00", minutes=60), screening("B", "2021-10-31 03:00"))

    assert not found(night, TURNAROUND, turnaround_minutes=60)
    assert found(night, TURNAROUND, turnaround_minutes=61)


def docpoint() -> Programme:
    """A festival as its tables print it: films with running times, and screenings with a date, a time and a hall."""
    samples, helsinki = SHARED / "data" / "samples", zone("Europe/Helsinki")
    with (samples / "docpoint-2026-films.csv").open(encoding="utf-8", newline="") as rows:
        films = {
            row["ID"]: film(row["Title_EN"], int(row["Duration"].removesuffix(" min"))) for row in csv.DictReader(rows)
        }
    with (samples / "docpoint-2026-screenings.csv").open(encoding="utf-8", newline="") as rows:
        shown = [(films[row["Film_ID"]], row) for row in csv.DictReader(rows)]
    return programme(
        *(
            screening(
                each.title,
                at(f"{row['Date']} {row['Time']}", helsinki),
                slug(row["Venue"]),
                each.running_minutes or 0,
                id=f"s-{number}",
            )
            for number, (each, row) in enumerate(shown)
        ),
        films=list(films.values()),
        venues=[venue(name, "Helsinki") for name in dict.fromkeys(row["Venue"] for _film, row in shown)],
        timezone="Europe/Helsinki",
        town="Helsinki",
    )


@pytest.mark.shared
def test_every_overlap_of_a_printed_festival_is_found_and_nothing_is_made_up() -> None:
    festival = docpoint()

    told = lint(festival)

    overlaps = [finding for finding in told if finding.rule == OVERLAP]
    assert {frozenset(finding.screenings) for finding in overlaps} == overlapping_pairs(festival).keys()
    assert len(overlaps) == len(overlapping_pairs(festival)) == 5
    assert {finding.severity for finding in overlaps} == {"error"}
    assert {finding.rule for finding in told} == {OVERLAP, TURNAROUND}
