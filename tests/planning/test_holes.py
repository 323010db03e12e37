from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from random_slots import Slot, nights, programme_of, slots

from builders import at, busy, programme, screening, transfer, venue
from fest_tui.planning.agenda import Agenda
from fest_tui.planning.holes import Hole, fitting, grade_of, holes
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Busy, Interest

FRIDAY = dt.date(2021, 11, 19)
FIRST = screening("First", "2021-11-19 12:00")
LAST = screening("Last", "2021-11-19 18:00")
OPENS = screening("Opens", "2021-11-19 10:00")
BETWEEN = screening("Between", "2021-11-19 15:00")
CLOSES = screening("Closes", "2021-11-19 22:00")
DAY = (OPENS, FIRST, BETWEEN, LAST, CLOSES)


def spans(found: tuple[Hole, ...]) -> list[tuple[str, str, str, str]]:
    return [
        (
            hole.before.id if hole.before else "",
            f"{hole.starts:%H:%M}",
            f"{hole.ends:%H:%M}",
            hole.after.id if hole.after else "",
        )
        for hole in found
    ]


def ids_in(
    festival: Programme,
    *picks: Screening,
    number: int = 0,
    interests: Mapping[str, Interest] = {},
    taken: tuple[Busy, ...] = (),
    limits: Limits = USUAL_LIMITS,
    now: dt.datetime | None = None,
) -> list[str]:
    """The ids of what fits into the hole of that number."""
    hole = holes(festival, picks, limits, FRIDAY)[number]
    agenda = Agenda(festival, picks, taken, limits)
    return [found.id for found in fitting(agenda, hole, interests=interests, now=now)]


def test_a_day_has_holes_before_between_and_after_its_picks() -> None:
    assert spans(holes(programme(*DAY), (FIRST, LAST), USUAL_LIMITS, FRIDAY)) == [
        ("", "10:00", "12:00", "first-1"),
        ("first-1", "13:30", "18:00", "last-1"),
        ("last-1", "19:30", "23:30", ""),
    ]


def test_a_day_without_picks_is_one_hole() -> None:
    assert spans(holes(programme(*DAY), (), USUAL_LIMITS, FRIDAY)) == [("", "10:00", "23:30", "")]


def test_a_day_on_which_nothing_takes_place_has_none() -> None:
    cancelled = replace(FIRST, status="cancelled")

    assert holes(programme(), (), USUAL_LIMITS, FRIDAY) == ()
    assert holes(programme(cancelled), (), USUAL_LIMITS, FRIDAY) == ()


def test_what_is_too_short_for_anything_is_no_hole() -> None:
    soon = screening("Soon", "2021-11-19 14:59")

    assert "soon-1" not in {
        hole.after.id for hole in holes(programme(*DAY, soon), (FIRST, soon), USUAL_LIMITS, FRIDAY) if hole.after
    }


def test_a_hole_begins_when_i_come_out_after_the_talk() -> None:
    talk = replace(FIRST, talk="Q&A")

    between = holes(programme(*DAY), (talk, LAST), USUAL_LIMITS, FRIDAY)[1]

    assert between.starts == at("2021-11-19 14:00")


def test_a_pick_that_lasts_past_the_next_one_leaves_no_hole_between() -> None:
    long = screening("Long", "2021-11-19 10:00", minutes=600)

    assert spans(holes(programme(*DAY, long), (long, FIRST, LAST), USUAL_LIMITS, FRIDAY)) == [
        ("long-1", "20:00", "23:30", "")
    ]


def test_a_cancelled_pick_and_one_of_another_day_leave_the_day_as_it_is() -> None:
    picks = (replace(FIRST, status="cancelled"), screening("Other", "2021-11-20 12:00"))

    assert spans(holes(programme(*DAY), picks, USUAL_LIMITS, FRIDAY)) == [("", "10:00", "23:30", "")]


def test_what_fits_lies_in_the_hole_and_keeps_the_way() -> None:
    festival = programme(
        *DAY,
        screening("Near", "2021-11-19 14:30", "murnau"),
        screening("Late", "2021-11-19 16:25", "murnau"),
        venues=[venue("caligari"), venue("murnau")],
        transfers=[transfer("caligari", "murnau", 20)],
    )

    assert ids_in(festival, FIRST, LAST, number=1) == ["near-1", "between-1"]


def test_the_films_i_want_most_come_first_and_hidden_ones_not_at_all() -> None:
    festival = programme(
        *(
            screening(name, f"2021-11-19 {hour}:00")
            for name, hour in (("A", 10), ("B", 11), ("C", 12), ("D", 13), ("E", 14))
        )
    )

    found = ids_in(festival, interests={"b": "maybe", "c": "hidden", "d": "want", "e": "must"})

    assert found == ["e-1", "d-1", "b-1", "a-1"]


@pytest.mark.parametrize("change", [{"status": "sold_out"}, {"status": "cancelled"}, {"vanished": True}])
def test_what_one_cannot_get_into_does_not_fit(change: dict[str, object]) -> None:
    assert ids_in(programme(FIRST, LAST, replace(BETWEEN, **change), CLOSES), FIRST, LAST) == []


def test_what_has_begun_does_not_fit_any_more() -> None:
    assert ids_in(programme(*DAY), now=at("2021-11-19 17:00")) == ["last-1", "closes-1"]


def test_a_busy_time_a_limit_and_a_film_picked_elsewhere_leave_less_to_fit() -> None:
    again = screening("Between", "2021-11-20 15:00", id="between-2")
    festival = programme(*DAY, again)

    assert ids_in(festival, FIRST, LAST, number=1) == ["between-1"]
    assert ids_in(festival, FIRST, LAST, number=1, taken=(busy("2021-11-19 15:30", "2021-11-19 16:00"),)) == []
    assert ids_in(festival, FIRST, LAST, again, number=1) == []
    assert ids_in(festival, FIRST, LAST, number=2, limits=Limits(not_after=dt.time(23))) == []


def test_a_talk_at_the_end_of_the_day_may_run_past_its_last_film() -> None:
    talk = replace(CLOSES, talk="Q&A")

    assert ids_in(programme(FIRST, LAST, talk), FIRST, LAST, number=-1) == ["closes-1"]


def test_a_short_before_the_film_says_nothing_of_the_interest_in_it() -> None:
    both = replace(FIRST, films=("short", "first"))

    assert grade_of(both, {"short": "must"}) is None
    assert grade_of(both, {"short": "must", "first": "maybe"}) == "maybe"
    assert grade_of(replace(both, kind="programme"), {"short": "must", "first": "hidden"}) == "must"


@given(chosen=st.lists(slots, min_size=2, max_size=8), night=nights, split=st.integers(0, 4))
def test_what_fits_a_hole_would_not_clash_and_lies_within(chosen: list[Slot], night: dt.datetime, split: int) -> None:
    festival, every = programme_of(chosen, night)
    picks = every[:split]
    agenda = Agenda(festival, picks, (), USUAL_LIMITS)
    found: list[str] = []
    for day in festival.days:
        for hole in holes(festival, picks, USUAL_LIMITS, day):
            assert hole.starts.timestamp() < hole.ends.timestamp()
            for candidate in fitting(agenda, hole, interests={}, now=None):
                assert not list(agenda.conflicts_of(candidate))
                assert hole.starts.timestamp() <= candidate.starts.timestamp()
                assert candidate.ends.timestamp() <= hole.ends.timestamp()
                found.append(candidate.id)
    assert len(found) == len(set(found))
    assert set(found) == {each.id for each in every if each.id not in agenda.picks and agenda.fits(each)}
