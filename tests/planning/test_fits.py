from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from random_slots import Slot, nights, programme_of, slots

from builders import busy, exground_friday, programme, screening
from fest_tui.planning.agenda import Agenda
from fest_tui.planning.clashes import find_clashes, says_for
from fest_tui.planning.fits import fit, fit_into
from fest_tui.planning.limits import USUAL_LIMITS


def test_a_screening_between_two_picks_says_the_minutes_to_spare() -> None:
    small = programme()
    picks = [screening("Before", "2021-11-19 16:00", "murnau"), screening("After", "2021-11-19 21:00", "murnau")]

    found = fit(small, screening("One", "2021-11-19 18:35"), picks)

    assert (found.clashes, found.before_minutes, found.after_minutes) == ((), 35, 25)
    assert found.says == "fits: 35 before, 25 after"


def test_a_screening_after_the_last_pick_says_so() -> None:
    found = fit(programme(), screening("One", "2021-11-19 18:35"), [screening("Before", "2021-11-19 16:00")])

    assert (found.before_minutes, found.after_minutes) == (65, None)
    assert found.says == "fits: 65 min to spare after the film before"


def test_a_screening_before_the_first_pick_says_so() -> None:
    found = fit(programme(), screening("One", "2021-11-19 16:00"), [screening("After", "2021-11-19 18:35")])

    assert (found.before_minutes, found.after_minutes) == (None, 65)
    assert found.says == "fits: 65 min to spare before the next film"


def test_a_screening_alone_on_its_day_says_so() -> None:
    found = fit(programme(), screening("One", "2021-11-19 16:00"), [screening("Two", "2021-11-20 16:00")])

    assert (found.before_minutes, found.after_minutes, found.says) == (None, None, "fits: nothing else that day")


def test_a_screening_after_midnight_is_of_the_day_before() -> None:
    found = fit(programme(), screening("Night", "2021-11-20 00:30"), [screening("Late", "2021-11-19 22:30")])

    assert found.says == "fits: 30 min to spare after the film before"


def test_a_long_pick_that_ends_last_counts_though_it_started_earlier() -> None:
    picks = [screening("Long", "2021-11-19 12:00", minutes=360), screening("Short", "2021-11-19 13:00", minutes=60)]

    assert fit(programme(), screening("One", "2021-11-19 18:20"), picks).before_minutes == 20


@pytest.mark.parametrize(
    ("id_", "says"),
    [
        ("jane-by-charlotte-1", "overlaps SOME KIND OF HEAVEN by 55 min"),
        ("dear-comrades-1", "too tight after THE KILLING OF TWO LOVERS: gap 36 - ride 60 - early 10 = -34 min"),
        ("the-killing-of-two-lovers-1", "also picked on Fri 19 at 20:00, Programmkino Rex"),
    ],
)
def test_a_clash_is_told_from_the_screenings_side(id_: str, says: str) -> None:
    friday = exground_friday()
    picks = [friday.screenings["some-kind-of-heaven-1"], friday.screenings["the-killing-of-two-lovers-2"]]

    found = fit(friday, friday.screenings[id_], picks)

    assert found.says == says
    assert len(found.clashes) == 1


def test_the_gravest_of_several_clashes_is_told_and_the_others_counted() -> None:
    picks = [
        screening("Two", "2021-11-19 18:30", "murnau"),
        screening("Before", "2021-11-19 16:25", "murnau"),
        screening("One", "2021-11-21 18:00", id="one-2"),
    ]

    found = fit(programme(), screening("One", "2021-11-19 18:00"), picks)

    assert found.says == "overlaps Two by 60 min; 2 more clashes"
    assert [clash.kind for clash in found.clashes] == ["overlap", "repeat", "tight"]


def test_a_busy_time_counts() -> None:
    found = fit(
        programme(),
        screening("One", "2021-11-19 18:00"),
        [],
        busy=[busy("2021-11-19 19:00", "2021-11-19 20:00", "dinner")],
    )

    assert found.says == "overlaps dinner by 30 min"


@pytest.mark.parametrize(
    ("change", "says"), [({"status": "cancelled"}, "cancelled"), ({"vanished": True}, "no longer listed")]
)
def test_what_does_not_take_place_neither_fits_nor_clashes(change: dict[str, object], says: str) -> None:
    found = fit(
        programme(),
        replace(screening("One", "2021-11-19 18:00"), **change),
        [screening("Two", "2021-11-19 18:00", "murnau")],
    )

    assert (found.clashes, found.before_minutes, found.after_minutes, found.says) == ((), None, None, says)


@given(chosen=st.lists(slots, min_size=1, max_size=8), night=nights)
def test_a_pick_fits_as_find_clashes_says(chosen: list[Slot], night: dt.datetime) -> None:
    small, picks = programme_of(chosen, night)
    screening_ = picks[0]
    with_it = {clash.says for clash in find_clashes(small, picks) if screening_ in clash.screenings}

    as_pick = fit(small, screening_, picks)
    as_guest = fit(small, screening_, picks[1:])

    assert {clash.says for clash in as_pick.clashes} == with_it
    assert as_pick == as_guest


@given(chosen=st.lists(slots, min_size=1, max_size=8), night=nights)
def test_what_fits_has_time_on_both_sides(chosen: list[Slot], night: dt.datetime) -> None:
    small, picks = programme_of(chosen, night)
    agenda = Agenda(small, picks[1:], (), USUAL_LIMITS)

    found = fit_into(agenda, picks[0])

    if found.clashes:
        assert found.says.startswith(says_for(found.clashes[0], picks[0]))
    elif picks[0].status != "cancelled":
        assert found.says.startswith("fits: ")
        assert all(minutes is None or minutes >= 0 for minutes in (found.before_minutes, found.after_minutes))
