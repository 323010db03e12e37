"""What fits keeps the limits of a whole day and of two nights as well."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import at, busy, programme, screening
from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import breaches
from fest_tui.planning.clashes import find_clashes
from fest_tui.planning.fits import fit
from fest_tui.planning.limits import Limits
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Meal

NOON, EVENING = screening("Noon", "2021-11-19 12:00"), screening("Evening", "2021-11-19 21:00")
GUEST = screening("Guest", "2021-11-19 18:00")
DINNER = Meal(starts=dt.time(18), ends=dt.time(20), minutes=45)


def fits(limits: Limits, *picks: Screening, guest: Screening = GUEST, instead_of: str = "") -> bool:
    return Agenda(programme(), picks, (), limits).fits(guest, instead_of=instead_of)


@pytest.mark.parametrize(("most", "does"), [(2, False), (3, True)])
def test_no_more_films_a_day_than_i_want(most: int, does: bool) -> None:  # noqa: FBT001
    limits = Limits(films_a_day=most)

    assert fits(limits, NOON, EVENING) is does
    found = fit(programme(), GUEST, [NOON, EVENING], limits=limits)
    assert (found.breach is None) is does
    assert (found.says == "Fri 19: 3 screenings, more than your 2 a day") is not does


def test_in_the_place_of_another_a_day_gets_no_fuller() -> None:
    assert fits(Limits(films_a_day=2), NOON, EVENING, instead_of=NOON.id)


def test_what_takes_the_time_for_a_meal_does_not_fit() -> None:
    limits = Limits(meal=DINNER)

    assert not fits(limits, NOON, EVENING)
    assert fits(limits, NOON, EVENING, guest=screening("Late", "2021-11-19 15:00"))


def test_a_day_that_leaves_no_meal_anyway_is_no_fault_of_another_screening() -> None:
    limits = Limits(meal=DINNER)

    assert fits(limits, screening("Long", "2021-11-19 17:55", minutes=150), guest=NOON)


@pytest.mark.parametrize(("day", "hour", "does"), [(20, "06:30", False), (20, "09:30", True), (21, "06:30", True)])
def test_a_night_too_short_does_not_fit_on_either_side(day: int, hour: str, does: bool) -> None:  # noqa: FBT001
    limits, early = Limits(sleep_minutes=7 * 60), screening("Early", f"2021-11-{day} {hour}")
    late = screening("Late", "2021-11-20 00:30")

    assert fits(limits, late, guest=early) is does
    assert fits(limits, early, guest=late) is does


def test_what_fits_breaks_no_limit_once_it_is_picked() -> None:
    limits = Limits(films_a_day=3, meal=DINNER, sleep_minutes=8 * 60)
    picks = [NOON, EVENING, screening("Next", "2021-11-20 08:00")]
    guests = [screening(f"At {hour}", f"2021-11-19 {hour:02}:30", id=f"at-{hour}") for hour in range(7, 24)]
    agenda = Agenda(programme(), picks, (), limits)

    for guest in guests:
        broken = breaches(programme(), [*picks, guest], limits)
        clashing = find_clashes(programme(), [*picks, guest], limits=limits)
        assert agenda.fits(guest) == (not broken and not clashing)


def test_a_fix_keeps_the_limits_of_the_day_it_moves_to() -> None:
    two = screening("Two", "2021-11-19 12:10", "murnau")
    later = screening("Noon", "2021-11-20 12:00", id="noon-2")
    there = screening("There", "2021-11-20 16:00")
    picks = [NOON, two, there]

    (clash,) = find_clashes(programme(*picks, later), picks, limits=Limits(films_a_day=1))

    assert {fix.action for fix in clash.fixes} == {"drop"}


def test_a_pick_of_a_day_too_full_says_so() -> None:
    found = fit(programme(), NOON, [NOON, EVENING], limits=Limits(films_a_day=1))

    assert found.says == "Fri 19: 2 screenings, more than your 1 a day"


def test_what_has_begun_fits_nowhere() -> None:
    assert not Agenda(programme(), (), (), Limits(), now=at("2021-11-19 18:01")).fits(GUEST)
    assert Agenda(programme(), (), (), Limits(), now=at("2021-11-19 17:59")).fits(GUEST)


def test_a_time_taken_is_taken_off_the_slack() -> None:
    taken = [busy("2021-11-19 14:00", "2021-11-19 15:00"), busy("2021-11-19 14:30", "2021-11-19 15:30")]

    assert fit(programme(), GUEST, [NOON, EVENING], busy=taken).says == "fits: 180 before, 90 after"
    assert fit(programme(), GUEST, [NOON, EVENING]).says == "fits: 270 before, 90 after"
