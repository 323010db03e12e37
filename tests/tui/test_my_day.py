from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from builders import at, busy, exground_friday, film, programme, screening, transfer, venue
from fest_tui.planning.limits import Limits
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Busy, Pick, Watchlist
from fest_tui.tui.session import Session
from fest_tui.tui.signs import BUSY
from fest_tui.tui.widgets.day_grid.geometry import axis_for
from fest_tui.tui.widgets.day_grid.looks import resolve
from fest_tui.tui.widgets.day_grid.my_day import HATCH, my_day_rows

LOOKS = resolve(lambda _name: Style())
FRIDAY = dt.date(2021, 11, 19)


def lane(festival: Programme, *ids: str, cells_per_hour: int = 10, taken: Sequence[Busy] = ()) -> list[str]:
    """The two rows of the lane when these screenings are picked and these times taken."""
    picks = tuple(Pick(screening=id_, title=id_, starts=festival.screenings[id_].starts, venue="") for id_ in ids)
    session = Session(festival, Watchlist(picks=picks, busy=tuple(taken)), lambda: at("2021-11-01 12:00"), Limits())
    axis = axis_for(festival.on(FRIDAY), 76, cells_per_hour)
    return [strip.text for strip in my_day_rows(session, FRIDAY, axis, None, LOOKS)]


def test_a_pick_stands_to_scale_with_its_title_and_hour() -> None:
    titles, hours = lane(exground_friday(), "dear-comrades-1")

    assert titles.index("DEAR COMRADES!") == 51
    assert hours.index("22:00") == 51


def test_the_minutes_that_need_me_twice_are_hatched_and_counted() -> None:
    titles, hours = lane(exground_friday(), "jane-by-charlotte-1", "some-kind-of-heaven-1")

    assert titles.count(HATCH) == 9
    assert titles.startswith(" JANE" + HATCH)
    assert "55 min" in hours


def test_the_way_between_two_picks_is_drawn_with_its_length() -> None:
    titles, hours = lane(exground_friday(), "the-killing-of-two-lovers-2", "dear-comrades-1", cells_per_hour=16)

    assert "╌╌╌" in titles
    assert "ride ~60" in hours


def test_the_wait_is_told_beside_the_way_where_there_is_room() -> None:
    picks = "some-kind-of-heaven-1", "the-killing-of-two-lovers-2"

    assert "ride ~50 · wait 17" in lane(exground_friday(), *picks, cells_per_hour=26)[1]
    assert "wait" not in lane(exground_friday(), *picks, cells_per_hour=16)[1]


def test_a_wait_in_one_hall_is_told_alone() -> None:
    festival = programme(screening("A", "2021-11-19 12:00"), screening("B", "2021-11-19 15:00"))

    assert "wait 90" in lane(festival, "a-1", "b-1", cells_per_hour=16)[1]


def test_a_time_taken_stands_to_scale_with_its_words() -> None:
    titles, _hours = lane(exground_friday(), taken=[busy("2021-11-19 19:00", "2021-11-19 21:00", "Dinner")])

    assert titles.index(BUSY) == 20
    assert " Dinner " in titles
    assert titles.rindex(BUSY) == 39
    assert "space picks" not in titles


def test_the_words_of_a_time_taken_stand_beside_the_pick_that_covers_it() -> None:
    taken = [busy("2021-11-19 18:00", "2021-11-19 21:00", "Dinner with Ana")]

    titles, hours = lane(exground_friday(), "some-kind-of-heaven-1", taken=taken)

    assert titles.count(HATCH) == 9
    assert "53 min" in hours
    assert " Dinner with Ana " in titles


def test_a_time_taken_on_another_day_or_too_short_for_words_is_not_told() -> None:
    other, short = (
        busy("2021-11-20 19:00", "2021-11-20 21:00", "Other"),
        busy("2021-11-19 19:00", "2021-11-19 19:30", "No"),
    )

    titles, _hours = lane(exground_friday(), taken=[other, short])

    assert "Other" not in titles
    assert "No" not in titles
    assert titles.count(BUSY) == 5


def test_a_pick_that_another_covers_whole_shows_no_title_outside_its_own_minutes() -> None:
    festival = programme(
        screening("LONG", "2021-11-19 17:00", minutes=180),
        screening("COVERED", "2021-11-19 18:00", minutes=60),
        screening("LAST", "2021-11-19 22:00"),
    )

    titles, _hours = lane(festival, "long-1", "covered-1")

    assert "LONG" in titles
    assert "COVERED" not in titles
    assert "OVERED" not in titles


def test_a_day_without_picks_says_how_to_pick() -> None:
    titles, _hours = lane(exground_friday())

    assert "space picks a screening" in titles


@given(
    st.lists(st.tuples(st.integers(0, 600), st.integers(5, 240), st.sampled_from(["a", "b"])), min_size=1, max_size=6),
    st.sampled_from([4, 7, 10, 26, 60]),
)
def test_a_title_never_stands_outside_the_minutes_of_its_own_pick(
    slots: list[tuple[int, int, str]], cells_per_hour: int
) -> None:
    noon = at("2021-11-19 12:00")
    letters = "ABCDEF"
    festival = programme(
        *(
            screening(letters[n] * 30, plus_minutes(noon, start), hall, length, id=f"s-{n}")
            for n, (start, length, hall) in enumerate(slots)
        ),
        films=[film(letters[n] * 30) for n in range(len(slots))],
        venues=[venue("a"), venue("b")],
        transfers=[transfer("a", "b", 15)],
    )

    titles, _hours = lane(festival, *festival.screenings, cells_per_hour=cells_per_hour)

    axis = axis_for(festival.on(FRIDAY), 76, cells_per_hour)
    for screening_ in festival.screenings.values():
        own = range(
            axis.column(screening_.starts), max(axis.column(screening_.starts) + 1, axis.column(screening_.ends))
        )
        for cell, letter in enumerate(titles):
            assert letter != screening_.title[0] or cell in own
