from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, exground_friday, film, programme, screening, transfer, venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes


def day(number: int, month: int = 11) -> dt.date:
    return dt.date(2021, month, number)


def test_screenings_run_in_order_of_start_then_venue_then_id() -> None:
    late = screening("A", "2021-11-19 20:00")
    murnau = screening("B", "2021-11-19 18:00", "murnau")
    second = screening("C", "2021-11-19 18:00", "caligari", id="c-2")
    first = screening("C", "2021-11-19 18:00", "caligari", id="c-1")

    assert list(programme(late, murnau, second, first).screenings) == ["c-1", "c-2", "b-1", "a-1"]


def test_order_is_by_instant_in_the_hour_the_clocks_show_twice() -> None:
    first = screening("First", at("2021-10-31 02:40"))
    second = screening("Second", at("2021-10-31 02:10").replace(fold=1))

    assert list(programme(second, first).screenings) == ["first-1", "second-1"]


def test_a_programme_finds_by_id() -> None:
    friday = exground_friday()

    assert friday.films["dear-comrades"].title == "DEAR COMRADES!"
    assert friday.venues["rex"].town == "Darmstadt"
    assert friday.screenings["dear-comrades-1"].venue == "caligari"


def test_its_mappings_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        exground_friday().films["x"] = film("X")  # type: ignore[index]


def test_a_screening_after_midnight_is_of_the_evening_before() -> None:
    night = screening("Night", "2021-11-20 00:30")
    small = programme(night, screening("Morning", "2021-11-20 06:00"))

    assert small.on(day(19)) == (night,)
    assert [each.title for each in small.on(day(20))] == ["Morning"]
    assert small.on(day(21)) == ()


def test_the_day_turns_when_the_festival_says() -> None:
    night = screening("Night", "2021-11-20 00:30")

    assert programme(night, day_turns_at=dt.time(0, 0)).on(day(20)) == (night,)
    assert programme(night, day_turns_at=dt.time(0, 31)).on(day(19)) == (night,)


def test_the_day_of_an_instant_is_the_festivals_wherever_the_instant_was_written_down() -> None:
    moment = dt.datetime(2021, 11, 20, 5, 30, tzinfo=dt.UTC)
    small = programme(screening("Early", moment))

    assert small.day_of(moment) == day(20)
    assert [each.title for each in small.on(day(20))] == ["Early"]


def test_the_days_of_a_film_are_all_its_screenings_in_order() -> None:
    friday = exground_friday()

    found = friday.of_film("the-killing-of-two-lovers")

    assert [each.id for each in found] == ["the-killing-of-two-lovers-1", "the-killing-of-two-lovers-2"]
    assert friday.of_film("nothing") == ()


def test_every_part_of_a_screening_leads_to_it_once() -> None:
    shorts = screening("Shorts", "2021-11-19 18:00", kind="programme", films=("a", "b", "a"))
    small = programme(shorts)

    assert small.of_film("a") == (shorts,)
    assert small.of_film("b") == (shorts,)


def test_days_span_from_the_first_screening_to_the_last_with_the_empty_ones_between() -> None:
    small = programme(screening("A", "2021-11-12 20:00"), screening("B", "2021-11-15 20:00"))

    assert small.days == (day(12), day(13), day(14), day(15))


def test_the_festivals_own_dates_widen_the_days() -> None:
    small = programme(screening("A", "2021-11-14 20:00"), starts=day(13), ends=day(16))

    assert small.days == (day(13), day(14), day(15), day(16))
    assert programme(starts=day(13)).days == (day(13),)


def test_a_programme_of_a_whole_year_has_only_the_days_with_a_screening() -> None:
    small = programme(screening("A", "2021-01-14 20:00"), screening("B", "2021-11-14 20:00"), starts=day(1, 1))

    assert small.days == (day(14, 1), day(14))


def test_days_span_a_clock_change_without_a_gap() -> None:
    small = programme(screening("A", "2021-10-30 20:00"), screening("B", "2021-11-01 20:00"))

    assert small.days == (day(30, 10), day(31, 10), day(1))


@pytest.mark.parametrize(("asked", "found"), [(12, 12), (1, 12), (30, 18), (14, 14)])
def test_the_nearest_day_is_one_of_the_programmes_own(asked: int, found: int) -> None:
    small = programme(screening("A", "2021-11-12 20:00"), screening("B", "2021-11-18 20:00"))

    assert small.nearest_day(day(asked)) == day(found)


def test_of_two_days_equally_near_the_earlier_is_taken() -> None:
    small = programme(screening("A", "2021-01-10 20:00"), screening("B", "2021-11-10 20:00"))
    midway = day(10, 1) + dt.timedelta(days=152)

    assert (day(10) - midway).days == 152
    assert small.nearest_day(midway) == day(10, 1)


def test_an_empty_programme_has_no_day() -> None:
    assert programme().days == ()
    assert programme().nearest_day(day(19)) is None


def test_a_venue_nobody_described_is_known_by_its_id() -> None:
    slot = screening("A", "2021-11-19 20:00", "krypta")

    assert programme(slot).venue_of(slot).name == "krypta"
    assert programme(slot, venues=[venue("Krypta", "Wiesbaden")]).venue_of(slot).name == "Krypta"


def test_the_film_of_a_screening_is_its_main_film() -> None:
    films = [film("Main"), film("Short", 10)]
    slot = screening("Main", "2021-11-19 20:00", films=("short", "main"))
    shorts = screening("Shorts", "2021-11-19 20:00", kind="programme", films=("short", "main"))
    small = programme(slot, shorts, films=films)

    assert small.film_of(slot) == films[0]
    assert small.film_of(shorts) is None
    assert programme().film_of(slot) is None


def test_a_listed_way_is_found_in_both_directions() -> None:
    hills = programme(transfers=[transfer("a", "b", 7), transfer("c", "d", 30, mode="ride")])

    found = hills.listed_transfer("b", "a")

    assert found is not None
    assert (found.from_venue, found.to_venue, found.minutes) == ("b", "a", 7)
    assert hills.listed_transfer("a", "c") is None
    assert hills.longest_listed_transfer == 30
    assert programme().longest_listed_transfer == 0


@given(st.lists(st.integers(0, 60 * 24 * 40), max_size=20))
def test_every_screening_is_on_exactly_one_of_the_days(offsets: list[int]) -> None:
    start = at("2021-10-15 00:00")
    small: Programme = programme(
        *(screening("A", plus_minutes(start, offset), id=f"a-{number}") for number, offset in enumerate(offsets))
    )

    placed = [each.id for one in small.days for each in small.on(one)]

    assert sorted(placed) == sorted(small.screenings)
    assert all(small.nearest_day(one) == one for one in small.days)
