"""My own limits: on a screening, a day and a night."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import at, busy, programme, screening, transfer
from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import breach_of, breaches, takes_meal
from fest_tui.planning.fits import fit
from fest_tui.planning.limits import Limits, limits_of
from fest_tui.planning.transfers import longest_transfer_minutes
from fest_tui.planning.transfers import transfer as way
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Meal, OwnLimits, Pick, Watchlist

_LATE = "ends after the last ride home from there at 22:29"
_TAKEN_OFF = "once the way and early arrival are taken off"
DINNER = Meal(starts=dt.time(18), ends=dt.time(20), minutes=45)


def said(*screenings: Screening, limits: Limits) -> list[str]:
    return [breach.says for breach in breaches(programme(*screenings), screenings, limits)]


@pytest.mark.parametrize(
    ("starts", "limits", "says"),
    [
        ("09:59", Limits(not_before=dt.time(10)), "begins before 10:00, your limit"),
        ("10:00", Limits(not_before=dt.time(10)), None),
        ("20:31", Limits(not_after=dt.time(22)), "ends after 22:00, your limit"),
        ("20:30", Limits(not_after=dt.time(22)), None),
        ("23:30", Limits(not_after=dt.time(1)), None),
        ("23:31", Limits(not_after=dt.time(1)), "ends after 01:00, your limit"),
        (
            "21:00",
            Limits(last_rides={"caligari": dt.time(22, 29)}),
            _LATE,
        ),
        ("21:00", Limits(last_rides={"caligari": dt.time(22, 30), "murnau": dt.time(20)}), None),
    ],
)
def test_a_screening_keeps_a_limit_to_the_minute(starts: str, limits: Limits, says: str | None) -> None:
    shown = screening("NICO", f"2021-11-19 {starts}")
    breach = breach_of(programme(shown), shown, limits)
    assert (breach.says if breach else None) == says


def test_a_screening_after_midnight_is_of_the_evening_before() -> None:
    late = screening("NICO", "2021-11-20 00:30")
    assert breach_of(programme(late), late, Limits(not_before=dt.time(10), not_after=dt.time(2))) is None
    assert breach_of(programme(late), late, Limits(not_after=dt.time(1, 59))) is not None


def test_a_talk_that_i_stay_for_counts_to_the_end() -> None:
    talk = screening("NICO", "2021-11-19 20:00", talk="with a guest")
    home = dt.time(21, 45)
    assert breach_of(programme(talk), talk, Limits(not_after=home)) is not None
    assert breach_of(programme(talk), talk, Limits(not_after=home, leaving_early=frozenset({talk.id}))) is None


def test_what_breaks_a_limit_is_offered_nowhere_and_says_so() -> None:
    late = screening("NICO", "2021-11-19 22:00")
    fest = programme(late)
    limits = Limits(not_after=dt.time(23))
    assert not Agenda(fest, (), (), limits).fits(late)
    found = fit(fest, late, (), limits=limits)
    assert found.breach is not None
    assert found.says == "ends after 23:00, your limit"


def test_films_a_day_count_festival_days() -> None:
    three = [
        screening(title, f"2021-11-{when}") for title, when in (("A", "19 18:00"), ("B", "19 21:00"), ("C", "20 00:30"))
    ]
    assert said(*three, limits=Limits(films_a_day=3)) == []
    assert said(*three, limits=Limits(films_a_day=2)) == ["Fri 19: 3 screenings, more than your 2 a day"]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("16:30", "20:00", True),
        ("17:30", "19:45", True),  # in one hall from 19:00 to 19:45
        ("17:45", "20:00", True),
        ("17:46", "20:00", False),
        ("17:30", "19:44", False),
        ("16:00", "18:55", True),  # before the second: 18:00 to 18:45
        ("12:00", "18:10", False),
        ("12:00", "18:55", True),
    ],
)
def test_a_meal_needs_its_minutes_in_one_stretch(first: str, second: str, kept: bool) -> None:  # noqa: FBT001
    picks = (screening("A", f"2021-11-19 {first}"), screening("B", f"2021-11-19 {second}"))
    expected = [] if kept else ["Fri 19: no 45 min free between 18:00 and 20:00"]
    assert said(*picks, limits=Limits(meal=DINNER)) == expected


@pytest.mark.parametrize(("second", "kept"), [("18:55", True), ("18:54", False)])
def test_before_the_first_screening_of_a_day_i_am_early(second: str, kept: bool) -> None:  # noqa: FBT001
    long = screening("B", f"2021-11-19 {second}", minutes=120)
    expected = [] if kept else [f"Fri 19: no 45 min free between 18:00 and 20:00, {_TAKEN_OFF}"]
    assert said(long, limits=Limits(meal=DINNER)) == expected


def test_a_screening_before_the_last_one_does_not_hurry_a_meal() -> None:
    picks = [
        screening("A", "2021-11-19 14:00", "murnau"),
        screening("B", "2021-11-19 16:30"),
        screening("C", "2021-11-19 18:50"),
    ]
    assert said(*picks, limits=Limits(meal=DINNER)) == []


def test_a_long_way_eats_up_the_time_for_a_meal() -> None:
    one, other = screening("A", "2021-11-19 17:00"), screening("B", "2021-11-19 19:30", "murnau")
    limits = Limits(meal=DINNER)
    near = programme(one, other, transfers=[transfer("caligari", "murnau", 5)])
    far = programme(one, other, transfers=[transfer("caligari", "murnau", 6)])
    assert breaches(near, (one, other), limits) == ()
    assert [breach.says for breach in breaches(far, (one, other), limits)] == [
        f"Fri 19: no 45 min free between 18:00 and 20:00, {_TAKEN_OFF}"
    ]


def test_of_screenings_that_overlap_i_come_out_of_the_one_that_ends_last() -> None:
    picks = (
        screening("A", "2021-11-19 16:30", "murnau"),
        screening("B", "2021-11-19 17:00", minutes=50),
        screening("C", "2021-11-19 18:50"),
    )
    assert said(*picks, limits=Limits(meal=DINNER)) == [f"Fri 19: no 45 min free between 18:00 and 20:00, {_TAKEN_OFF}"]


@pytest.mark.parametrize(
    ("taken", "takes"),
    [
        ([("17:00", "20:30")], True),
        ([("18:45", "20:00")], False),
        ([("18:44", "20:00")], True),
        ([("18:44", "19:15")], False),
        ([("18:44", "19:16")], True),
        ([("19:10", "19:40"), ("18:10", "19:10")], True),
        ([], False),
    ],
)
def test_times_taken_may_leave_no_meal(taken: list[tuple[str, str]], takes: bool) -> None:  # noqa: FBT001
    times = [busy(f"2021-11-19 {starts}", f"2021-11-19 {ends}") for starts, ends in taken]
    found = takes_meal(programme(), dt.date(2021, 11, 19), times, DINNER)
    assert found == (tuple(sorted(times, key=lambda each: each.starts)) if takes else ())


def test_a_breach_alone_names_its_screening() -> None:
    late = screening("NICO", "2021-11-19 22:00")
    found = breaches(programme(late), (late,), Limits(not_after=dt.time(23), films_a_day=0))
    assert [breach.alone for breach in found] == [
        "NICO ends after 23:00, your limit",
        "Fri 19: 1 screening, more than your 0 a day",
    ]


def test_a_night_needs_its_sleep() -> None:
    night, morning = screening("A", "2021-11-20 00:30"), screening("B", "2021-11-20 09:00")
    assert said(night, morning, limits=Limits(sleep_minutes=420)) == []
    assert said(night, morning, limits=Limits(sleep_minutes=421)) == [
        "only 420 min between A, out at 02:00, and B the next morning"
    ]
    day_after = screening("C", "2021-11-21 09:00")
    assert said(night, day_after, limits=Limits(sleep_minutes=3000)) == []


def test_sleep_is_real_time_across_a_clock_change() -> None:
    night, morning = screening("A", "2021-10-31 00:30"), screening("B", "2021-10-31 09:00")
    assert said(night, morning, limits=Limits(sleep_minutes=480)) == []
    assert said(night, morning, limits=Limits(sleep_minutes=481)) != []


def test_cancelled_screenings_break_nothing() -> None:
    gone = screening("A", "2021-11-19 08:00", status="cancelled")
    assert said(gone, limits=Limits(not_before=dt.time(10), films_a_day=0)) == []


def test_a_slow_walker_needs_longer_and_a_ride_does_not_care() -> None:
    fest = programme(
        transfers=[transfer("caligari", "murnau", 13, mode="walk"), transfer("caligari", "opel", 30, mode="ride")]
    )
    slow = Limits(walking_kmh=3.0)
    assert way(fest, "caligari", "murnau", slow).minutes == 21
    assert way(fest, "caligari", "opel", slow).minutes == 30
    assert way(fest, "caligari", "murnau", Limits(walking_kmh=6.0)).minutes == 11
    assert longest_transfer_minutes(fest, slow) >= 48


def test_limits_of_a_watchlist_replace_only_what_it_says() -> None:
    usual = Limits(early_minutes=5, stay_for_talks=False)
    leaving = Pick(screening="a-1", title="A", starts=at("2021-11-19 18:00"), venue="X", leaves_early=True)
    own = Watchlist(picks=(leaving,), limits=OwnLimits(early_minutes=0, films_a_day=4))
    limits = limits_of(own, usual)
    assert (limits.early_minutes, limits.stay_for_talks, limits.films_a_day) == (0, False, 4)
    assert limits.leaving_early == {"a-1"}


def test_every_limit_that_a_screening_breaks_is_told() -> None:
    late = screening("NICO", "2021-11-19 22:00")
    limits = Limits(not_after=dt.time(21), last_rides={"caligari": dt.time(21, 30)})
    assert said(late, limits=limits) == [
        "ends after 21:00, your limit",
        "ends after the last ride home from there at 21:30",
    ]
