from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from builders import at, programme, screening
from fest_tui.planning.last_chance import chances_of, has_begun, is_over, last_chance_first
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme

BEFORE = at("2021-11-01 12:00")
SLOTS = (
    screening("A", "2021-11-18 20:00"),
    screening("A", "2021-11-19 20:00", id="a-2"),
    screening("A", "2021-11-21 00:10", id="a-3"),
)


def says(*screenings: Screening, now: dt.datetime = BEFORE) -> str:
    return chances_of(programme(*screenings), "a", now).says


def test_before_the_festival_nothing_has_passed() -> None:
    assert says(*SLOTS) == "3 screenings, last Sat 20 00:10 in the night to Sun 21"


def test_during_the_festival_the_screenings_left_are_counted() -> None:
    assert says(*SLOTS, now=at("2021-11-19 12:00")) == "2 of 3 left, last Sat 20 00:10 in the night to Sun 21"


def test_the_last_one_left_is_the_last_chance() -> None:
    assert says(*SLOTS, now=at("2021-11-20 12:00")) == "last chance: Sat 20 00:10 in the night to Sun 21"


def test_a_film_shown_once_says_so() -> None:
    assert says(SLOTS[0]) == "only screening: Thu 18 20:00"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "the only screening is over"), (3, "all 3 screenings are over"), (0, "no date is announced")],
)
def test_after_the_festival_all_is_over(count: int, words: str) -> None:
    assert says(*SLOTS[:count], now=at("2022-01-01 12:00")) == words


@pytest.mark.parametrize("change", [{"status": "sold_out"}, {"status": "cancelled"}, {"vanished": True}])
def test_what_one_cannot_get_into_is_no_chance(change: dict[str, object]) -> None:
    first, *others = SLOTS

    chances = chances_of(programme(*others, replace(first, **change)), "a", BEFORE)

    assert [each.id for each in chances.left] == ["a-2", "a-3"]
    assert chances.says == "2 of 3 left, last Sat 20 00:10 in the night to Sun 21"
    assert says(replace(first, **change)) == "no screening left"


def test_a_moved_or_delayed_screening_is_still_a_chance() -> None:
    assert says(replace(SLOTS[0], status="moved")) == "only screening: Thu 18 20:00"


def test_a_screening_has_not_begun_at_the_minute_it_starts() -> None:
    assert not has_begun(SLOTS[0], at("2021-11-18 20:00"))
    assert has_begun(SLOTS[0], at("2021-11-18 20:01"))


def test_an_hour_shown_twice_is_told_apart() -> None:
    second = screening("A", at("2021-10-31 02:30").replace(fold=1))

    assert not has_begun(second, at("2021-10-31 02:30"))


def test_the_festival_is_over_when_its_last_day_has_turned() -> None:
    festival = programme(*SLOTS)

    assert not is_over(festival, at("2021-11-21 05:59"))
    assert is_over(festival, at("2021-11-21 06:00"))
    assert not is_over(programme(), at("2021-11-21 06:00"))


def wishes() -> Programme:
    return programme(
        screening("Twice", "2021-11-19 10:00"),
        screening("Twice", "2021-11-19 12:00", id="twice-2"),
        screening("Late", "2021-11-20 20:00"),
        screening("Early", "2021-11-19 20:00"),
        screening("Gone", "2021-11-19 20:00", status="cancelled"),
    )


def test_what_has_the_fewest_chances_comes_first_then_what_has_its_last_one_first() -> None:
    order = last_chance_first(wishes(), ["unknown", "gone", "twice", "late", "early"], BEFORE)

    assert order == ("early", "late", "twice", "unknown", "gone")


def test_a_chance_that_has_passed_moves_a_film_up() -> None:
    assert last_chance_first(wishes(), ["late", "early", "twice"], at("2021-11-19 11:00"))[0] == "twice"
