from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import at, film, screening
from fest_tui.programme.ends import ASSUMED_MINUTES, films_end, with_end
from fest_tui.programme.model import EndKind, Film, Screening
from fest_tui.programme.times import minutes_between

FILMS = {
    each.id: each
    for each in (film("Main", 100), film("Short", 12), film("Other", 8), film("Unmeasured", None), film("Long", 200))
}


def reckoned(**facts: object) -> tuple[int, EndKind]:
    slot = with_end(replace(screening("Main", "2021-11-19 20:00", end_kind="assumed"), **facts), FILMS)
    return minutes_between(slot.starts, slot.ends), slot.end_kind


def test_a_published_end_stands() -> None:
    printed = screening("Main", "2021-11-19 20:00", minutes=77, end_kind="published", talk_minutes=20)

    assert with_end(printed, FILMS) == printed


def test_a_film_of_known_length_has_a_computed_end() -> None:
    assert reckoned() == (100, "computed")


def test_shorts_before_and_a_talk_of_known_length_count() -> None:
    assert reckoned(films=("short", "main"), talk="Q&A", talk_minutes=20) == (132, "computed")


def test_a_talk_of_unknown_length_leaves_the_end_as_it_is() -> None:
    assert reckoned(talk="Q&A with the director") == (100, "computed")


@pytest.mark.parametrize("short", ["unmeasured", "never-heard-of"])
def test_a_short_of_unknown_length_makes_the_end_uncertain(short: str) -> None:
    assert reckoned(films=("short", short, "main")) == (112, "uncertain")


def test_a_film_of_unknown_length_is_assumed_to_take_two_hours() -> None:
    assert reckoned(films=("unmeasured",)) == (ASSUMED_MINUTES, "assumed")
    assert reckoned(films=("short", "unmeasured"), talk_minutes=15) == (ASSUMED_MINUTES + 15, "assumed")
    assert reckoned(films=()) == (ASSUMED_MINUTES, "assumed")


def test_a_programme_of_known_films_has_a_computed_end() -> None:
    assert reckoned(kind="programme", films=("short", "other")) == (20, "computed")


@pytest.mark.parametrize(
    "facts", [{"films": ("short", "unmeasured")}, {"films": ("short",), "incomplete": True}, {"films": ()}]
)
def test_a_programme_of_which_something_is_not_known_is_assumed(facts: dict[str, object]) -> None:
    assert reckoned(kind="programme", **facts) == (ASSUMED_MINUTES, "assumed")


def test_an_assumed_end_is_no_earlier_than_what_is_known() -> None:
    assert reckoned(kind="programme", films=("long", "unmeasured")) == (200, "assumed")


def test_an_event_is_assumed_to_take_two_hours() -> None:
    assert reckoned(kind="event", films=()) == (ASSUMED_MINUTES, "assumed")


def test_an_end_over_the_clock_change_is_reckoned_in_real_minutes() -> None:
    slot = with_end(screening("Main", "2021-10-31 01:30"), FILMS)

    assert slot.ends.isoformat() == "2021-10-31T02:10:00+01:00"


def test_the_films_end_before_a_talk_of_known_length() -> None:
    slot = screening("Main", "2021-11-19 20:00", minutes=120, talk_minutes=30)

    assert films_end(slot) == at("2021-11-19 21:30")


@pytest.mark.parametrize("talk_minutes", [None, 0])
def test_without_a_talk_of_known_length_the_films_end_with_the_screening(talk_minutes: int | None) -> None:
    slot = screening("Main", "2021-11-19 20:00", minutes=120, talk="Q&A", talk_minutes=talk_minutes)

    assert films_end(slot) == slot.ends


def test_a_talk_longer_than_the_slot_does_not_end_the_films_before_they_start() -> None:
    slot = screening("Main", "2021-11-19 20:00", minutes=30, talk_minutes=45)

    assert films_end(slot) == slot.starts


def test_an_event_whose_talk_is_all_there_is_ends_when_it_ends() -> None:
    slot = screening("Panel", "2021-11-19 20:00", minutes=60, kind="event", films=(), talk_minutes=60)

    assert films_end(slot) == slot.ends


@given(
    parts=st.lists(st.sampled_from([*sorted(FILMS), "never-heard-of"]), max_size=4),
    kind=st.sampled_from(["film", "programme", "event"]),
    talk_minutes=st.none() | st.integers(0, 90),
    incomplete=st.booleans(),
)
def test_reckoning_an_end_again_changes_nothing_and_no_end_lies_before_its_films(
    parts: list[str], kind: str, talk_minutes: int | None, *, incomplete: bool
) -> None:
    slot: Screening = screening(
        "Main",
        "2021-10-30 23:00",
        films=tuple(parts),
        kind=kind,
        talk_minutes=talk_minutes,
        incomplete=incomplete,
        end_kind="assumed",
    )

    once = with_end(slot, FILMS)

    assert with_end(once, FILMS) == once
    over: dt.datetime = films_end(once)
    assert once.starts.timestamp() <= over.timestamp() <= once.ends.timestamp()


def test_a_film_learnt_later_makes_an_assumed_end_computed() -> None:
    assumed = with_end(screening("New", "2021-11-19 20:00"), {})
    known: dict[str, Film] = {"new": film("New", 95)}

    assert assumed.end_kind == "assumed"
    assert with_end(assumed, known).end_kind == "computed"
