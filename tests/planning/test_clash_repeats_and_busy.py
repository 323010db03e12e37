from __future__ import annotations

import pytest
from small_town import clashes_of, kinds

from builders import busy, film, screening
from fest_tui.planning.clashes import says_for
from fest_tui.planning.limits import Limits


def test_one_screening_picked_twice_over_does_not_clash_with_itself() -> None:
    pick = screening("One", "2021-11-19 18:00")

    assert not clashes_of(pick, pick)


def test_one_film_picked_on_two_days_is_a_repeat_without_slack() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-11-14 20:00"), screening("One", "2021-11-19 20:00", "murnau", id="one-2")
    )

    assert (clash.kind, clash.minutes, clash.slack_minutes) == ("repeat", 0, None)
    assert clash.says == "One is picked twice: on Sun 14 at 20:00, caligari, and on Fri 19 at 20:00, murnau"
    assert says_for(clash, clash.screenings[0]) == "also picked on Fri 19 at 20:00, murnau"
    assert says_for(clash, clash.screenings[1]) == "also picked on Sun 14 at 20:00, caligari"


def test_a_film_picked_again_inside_a_programme_is_a_repeat() -> None:
    (clash,) = clashes_of(
        screening("The Letter Room", "2021-11-14 20:00"),
        screening("Shorts", "2021-11-20 17:00", kind="programme", films=("other", "the-letter-room")),
        films=(film("The Letter Room", 33),),
    )

    assert clash.kind == "repeat"
    assert says_for(clash, clash.screenings[0]) == "The Letter Room also picked in Shorts on Sat 20 at 17:00, caligari"


def test_the_same_short_before_two_films_is_no_repeat() -> None:
    assert not clashes_of(
        screening("One", "2021-11-14 20:00", films=("sintra", "one")),
        screening("Two", "2021-11-19 20:00", films=("sintra", "two")),
    )


def test_two_programmes_of_which_no_film_is_known_are_no_repeat() -> None:
    assert not clashes_of(
        screening("Shorts 1", "2021-11-14 20:00", kind="programme", films=()),
        screening("Shorts 2", "2021-11-19 20:00", kind="programme", films=()),
    )


def test_a_repeat_that_overlaps_is_one_clash_an_overlap_that_says_both() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-11-19 20:00"),
        screening("One", "2021-11-19 20:30", "murnau", id="one-2"),
        films=(film("One", 90),),
    )

    assert (clash.kind, clash.minutes) == ("overlap", 60)
    assert clash.says == "One overlaps One by 60 min (both show One)"


def test_a_repeat_with_too_little_time_between_is_one_clash_a_repeat() -> None:
    assert kinds(
        clashes_of(screening("One", "2021-11-19 20:00"), screening("One", "2021-11-19 21:35", "murnau", id="one-2"))
    ) == ["repeat"]


def test_a_pick_inside_a_busy_time_is_busy() -> None:
    pick = screening("One", "2021-11-19 20:00", minutes=90)

    (clash,) = clashes_of(pick, taken=[busy("2021-11-19 21:00", "2021-11-19 23:00", "my shift")])

    assert (clash.kind, clash.screenings, clash.minutes, clash.slack_minutes) == ("busy", (pick,), 30, -30)
    assert clash.busy is not None
    assert clash.busy.what == "my shift"
    assert clash.says == "One overlaps my shift by 30 min"
    assert says_for(clash, pick) == "overlaps my shift by 30 min"


def test_a_busy_time_without_a_name_reads_well() -> None:
    (clash,) = clashes_of(screening("One", "2021-11-19 20:00"), taken=[busy("2021-11-19 20:10", "2021-11-19 20:20")])

    assert clash.says == "One overlaps a time you marked as taken by 10 min"


@pytest.mark.parametrize(
    ("starts", "ends"), [("18:00", "20:00"), ("21:30", "22:00"), ("20:30", "20:30"), ("21:00", "20:10")]
)
def test_a_busy_time_that_touches_or_has_no_length_is_no_clash(starts: str, ends: str) -> None:
    assert not clashes_of(
        screening("One", "2021-11-19 20:00", minutes=90), taken=[busy(f"2021-11-19 {starts}", f"2021-11-19 {ends}")]
    )


def test_a_talk_that_runs_into_a_busy_time_clashes_only_when_i_stay() -> None:
    pick = screening("One", "2021-11-19 20:00", minutes=120, talk="Q&A", talk_minutes=30)
    taken = [busy("2021-11-19 21:40", "2021-11-19 23:00", "last tram")]

    (clash,) = clashes_of(pick, taken=taken)

    assert clash.says == "One overlaps last tram by 20 min if you stay for the talk"
    assert [fix.action for fix in clash.fixes] == ["leave", "drop"]
    assert not clashes_of(pick, taken=taken, limits=Limits(stay_for_talks=False))
