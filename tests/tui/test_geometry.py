from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders import at, programme, screening, venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.tui.widgets.day_grid.geometry import LEAST_CELLS_PER_HOUR, DayLayout, axis_for, lay_out


def laid_out(festival: Programme, *, width: int = 76, height: int = 20, cells_per_hour: int = 0) -> DayLayout:
    slots = tuple(festival.screenings.values())
    return lay_out(festival, slots, axis_for(slots, width, cells_per_hour), height)


def test_the_axis_runs_from_the_full_hour_before_to_the_full_hour_after() -> None:
    axis = axis_for([screening("A", "2021-11-19 17:30", minutes=83)], 76)

    assert (axis.starts, axis.hours) == (at("2021-11-19 17:00"), 2)
    assert [moment.hour for _column, moment in axis.ticks()] == [17, 18]


def test_a_day_that_fits_uses_the_width_it_is_given() -> None:
    day = [screening("A", "2021-11-19 17:00"), screening("B", "2021-11-19 22:00", minutes=120)]

    assert axis_for(day, 76).cells_per_hour == 10
    assert axis_for(day, 20).cells_per_hour == LEAST_CELLS_PER_HOUR


def test_blocks_stand_to_scale_and_touch_where_slots_touch() -> None:
    day = laid_out(
        programme(screening("A", "2021-11-19 17:00", minutes=60), screening("B", "2021-11-19 18:00", minutes=30)),
        cells_per_hour=12,
    )

    assert [(block.left, block.right) for block in day.blocks] == [(0, 12), (12, 18)]
    assert len({block.row for block in day.blocks}) == 1


def test_slots_of_one_hall_that_overlap_get_a_row_each() -> None:
    day = laid_out(
        programme(
            screening("A", "2021-11-19 17:00"),
            screening("B", "2021-11-19 17:30"),
            screening("C", "2021-11-19 18:00"),
            screening("D", "2021-11-19 18:45"),
        )
    )

    rows = {block.screening.title: block.row for block in day.blocks}
    assert len({rows["A"], rows["B"], rows["C"]}) == 3
    assert rows["D"] == rows["A"]
    assert len(day.lanes) == 1


def test_a_night_screening_stands_after_midnight_on_the_axis_of_the_evening_before() -> None:
    festival = programme(screening("LATE", "2021-11-19 23:00"), screening("NIGHT", "2021-11-20 00:30"))
    [day] = [day for day in festival.days if festival.on(day)]

    layout = lay_out(festival, festival.on(day), axis_for(festival.on(day), 76), 20)

    late, night = layout.blocks
    assert night.left > late.left
    assert [moment.hour for _column, moment in layout.axis.ticks()] == [23, 0, 1]


def test_the_hour_that_comes_twice_when_clocks_go_back_has_two_columns() -> None:
    long_night = screening("LONG", "2021-10-31 00:30", minutes=240)

    axis = axis_for([long_night], 76, 10)

    assert [moment.hour for _column, moment in axis.ticks()] == [0, 1, 2, 2, 3]
    assert axis.column(long_night.ends) - axis.column(long_night.starts) == 40


def test_venues_stand_in_the_order_of_the_programme() -> None:
    festival = programme(
        screening("A", "2021-11-19 17:00", "murnau"),
        screening("B", "2021-11-19 18:00", "caligari"),
        screening("C", "2021-11-19 19:00", "unheard-of"),
        venues=(venue("Caligari", id="caligari"), venue("Murnau", id="murnau")),
    )

    assert [lane.venue.name for lane in laid_out(festival).lanes] == ["Caligari", "Murnau", "unheard-of"]


def test_blocks_grow_flatter_when_many_venues_share_the_height() -> None:
    day = [screening(f"F{n}", "2021-11-19 17:00", f"hall-{n}") for n in range(4)]

    heights = [laid_out(programme(*day), height=height).block_rows for height in (30, 19, 15, 8)]

    assert heights == sorted(heights, reverse=True)
    assert heights[0] == 4
    assert heights[-1] == 2


@given(
    st.lists(
        st.tuples(st.integers(0, 17 * 60), st.integers(1, 300), st.sampled_from(["a", "b", "c"])),
        min_size=1,
        max_size=25,
    ),
    st.sampled_from([4, 8, 12, 30, 60]),
)
def test_blocks_of_one_row_never_cover_each_other_and_every_neighbour_leads_somewhere_else(
    slots: list[tuple[int, int, str]], cells_per_hour: int
) -> None:
    morning = at("2021-11-19 06:00")
    festival = programme(
        *(
            screening(f"F{n}", plus_minutes(morning, start), hall, length)
            for n, (start, length, hall) in enumerate(slots)
        )
    )

    day = laid_out(festival, cells_per_hour=cells_per_hour)

    assert len(day.blocks) == len(slots)
    for row in {block.row for block in day.blocks}:
        in_row = sorted((block.left, block.right) for block in day.blocks if block.row == row)
        assert all(before[1] <= after[0] for before, after in pairwise(in_row))
    for block in day.blocks:
        for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            neighbour = day.neighbour(block, across=across, down=down)
            assert neighbour != block
            if neighbour is not None:
                assert (neighbour.row - block.row) * down > 0 if down else neighbour.row == block.row
