from __future__ import annotations

import pytest
from msgspec.structs import replace
from small_town import clashes_of, kinds

from builders import busy, exground_friday, film, screening
from fest_tui.planning.clashes import find_clashes, says_for
from fest_tui.planning.limits import Limits


def test_the_friday_of_the_mock_has_its_two_clashes() -> None:
    friday = exground_friday()
    picks = [
        friday.screenings[id_] for id_ in friday.screenings if id_ not in {"the-exam-1", "the-killing-of-two-lovers-1"}
    ]

    overlap, tight = find_clashes(friday, picks)

    assert (overlap.kind, overlap.minutes) == ("overlap", 55)
    assert [each.title for each in overlap.screenings] == ["JANE BY CHARLOTTE", "SOME KIND OF HEAVEN"]
    assert overlap.says == "JANE BY CHARLOTTE overlaps SOME KIND OF HEAVEN by 55 min"
    assert says_for(overlap, overlap.screenings[0]) == "overlaps SOME KIND OF HEAVEN by 55 min"
    assert says_for(overlap, overlap.screenings[1]) == "overlaps JANE BY CHARLOTTE by 55 min"
    assert (tight.kind, tight.minutes, tight.slack_minutes) == ("tight", 0, -34)
    assert "gap 36 - ride 60 - early 10 = -34 min" in tight.says
    assert says_for(tight, tight.screenings[1]) == (
        "too tight after THE KILLING OF TWO LOVERS: gap 36 - ride 60 - early 10 = -34 min"
    )


def test_back_to_back_in_one_hall_is_no_clash() -> None:
    assert not clashes_of(
        screening("One", "2021-11-19 18:00", minutes=90), screening("Two", "2021-11-19 19:30", minutes=90)
    )


def test_one_minute_less_in_one_hall_is_an_overlap() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-11-19 18:00", minutes=91), screening("Two", "2021-11-19 19:30", minutes=90)
    )

    assert (clash.kind, clash.minutes) == ("overlap", 1)


@pytest.mark.parametrize(("starts", "slack"), [("20:00", None), ("19:59", -1), ("19:30", -30)])
def test_between_two_halls_the_walk_and_early_arrival_must_fit_into_the_gap(starts: str, slack: int | None) -> None:
    clashes = clashes_of(
        screening("One", "2021-11-19 18:00", minutes=90), screening("Two", f"2021-11-19 {starts}", "murnau")
    )

    assert [(clash.kind, clash.slack_minutes) for clash in clashes] == ([] if slack is None else [("tight", slack)])


def test_touching_films_in_two_halls_are_tight_and_no_overlap() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-11-19 18:00", minutes=90), screening("Two", "2021-11-19 19:30", "murnau")
    )

    assert (clash.kind, clash.minutes) == ("tight", 0)
    assert says_for(clash, clash.screenings[0]) == "too tight before Two: gap 0 - walk 20 - early 10 = -30 min"


def test_early_arrival_is_the_visitors_own() -> None:
    picks = (screening("One", "2021-11-19 18:00", minutes=90), screening("Two", "2021-11-19 19:51", "murnau"))

    assert kinds(clashes_of(*picks)) == ["tight"]
    assert not clashes_of(*picks, limits=Limits(early_minutes=0))


def test_a_talk_of_known_length_clashes_only_when_i_stay() -> None:
    picks = (
        screening("One", "2021-11-19 18:00", minutes=130, talk="Q&A", talk_minutes=40),
        screening("Two", "2021-11-19 20:15", "murnau"),
    )

    (clash,) = clashes_of(*picks)

    assert (clash.kind, clash.minutes, clash.slack_minutes) == ("talk", 0, -25)
    assert clash.says == (
        "One ends too late for Two if you stay for the talk: gap 45 - talk 40 - walk 20 - early 10 = -25 min"
    )
    assert says_for(clash, picks[1]).startswith("too tight after One if you stay for its talk: ")
    assert not clashes_of(*picks, limits=Limits(stay_for_talks=False))


def test_a_talk_that_runs_into_the_next_film_of_the_hall_is_a_talk_clash() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-11-19 18:00", minutes=120, talk="Q&A", talk_minutes=30),
        screening("Two", "2021-11-19 19:45"),
    )

    assert (clash.kind, clash.slack_minutes) == ("talk", -15)
    assert "gap 15 - talk 30 = -15 min" in clash.says


def test_an_allowance_for_a_talk_of_unknown_length_is_said() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-11-19 18:00", minutes=90, talk="Q&A with the director"),
        screening("Two", "2021-11-19 20:10", "murnau"),
    )

    assert (clash.kind, clash.slack_minutes) == ("talk", -20)
    assert says_for(clash, clash.screenings[0]) == (
        "too tight before Two if you stay for the talk: gap 40 - talk 30 - walk 20 - early 10 = -20 min "
        "(30 min allowed for a talk of unknown length)"
    )


def test_a_short_of_unknown_length_is_allowed_for_and_said() -> None:
    picks = (
        screening("Main", "2021-11-19 18:00", minutes=90, films=("sintra", "known", "main"), end_kind="uncertain"),
        screening("Next", "2021-11-19 20:05", "murnau"),
    )
    films = (film("Sintra", None), film("Known", 10), film("Main", 80))

    (clash,) = clashes_of(*picks, films=films)

    assert (clash.kind, clash.slack_minutes) == ("talk", -10)
    assert says_for(clash, picks[0]) == (
        "maybe too tight before Next, with a short of unknown length: "
        "gap 35 - short 15 - walk 20 - early 10 = -10 min (15 min allowed for a short of unknown length)"
    )
    assert kinds(clashes_of(*picks, films=films, limits=Limits(stay_for_talks=False))) == ["talk"]
    assert not clashes_of(*picks, films=films, limits=Limits(unknown_short_minutes=5))


def test_each_short_of_unknown_length_gets_its_allowance() -> None:
    (clash,) = clashes_of(
        screening("Main", "2021-11-19 18:00", minutes=90, films=("a", "b", "main"), end_kind="uncertain"),
        screening("Next", "2021-11-19 19:45"),
        films=(film("Main", 90),),
    )

    assert clash.slack_minutes == 15 - 30


def test_a_computed_end_needs_no_allowance() -> None:
    assert not clashes_of(
        screening("Main", "2021-11-19 18:00", minutes=90, films=("unknown", "main")),
        screening("Next", "2021-11-19 19:30"),
    )


def test_what_is_too_tight_without_the_talk_is_tight_and_its_sum_holds_the_talk_i_stay_for() -> None:
    (clash,) = clashes_of(
        screening("One", "2021-11-19 18:00", minutes=120, talk="Q&A", talk_minutes=30),
        screening("Two", "2021-11-19 19:50", "murnau"),
    )

    assert (clash.kind, clash.slack_minutes) == ("tight", -40)
    assert "gap 20 - talk 30 - walk 20 - early 10 = -40 min" in clash.says


def test_an_event_is_not_over_before_its_talk() -> None:
    (clash,) = clashes_of(
        screening("Panel", "2021-11-19 18:00", minutes=60, kind="event", films=(), talk="Panel", talk_minutes=60),
        screening("Film", "2021-11-19 18:30", "murnau"),
    )

    assert (clash.kind, clash.minutes) == ("overlap", 30)


def test_the_talk_of_the_later_film_does_not_matter() -> None:
    assert not clashes_of(
        screening("One", "2021-11-19 18:00", minutes=90),
        screening("Two", "2021-11-19 19:30", talk="Q&A", talk_minutes=60, minutes=150),
    )


def test_an_overlap_by_an_assumed_end_says_so() -> None:
    (clash,) = clashes_of(
        screening("Shorts", "2021-11-19 18:00", minutes=120, end_kind="assumed", kind="programme", films=()),
        screening("Two", "2021-11-19 19:30", "murnau"),
    )

    assert says_for(clash, clash.screenings[1]) == "overlaps Shorts by 30 min (the end of Shorts is assumed)"


def test_a_long_slot_meets_every_one_it_spans_and_not_only_its_neighbour() -> None:
    clashes = clashes_of(
        screening("Marathon", "2021-11-19 12:00", minutes=600),
        screening("One", "2021-11-19 13:00", "murnau", minutes=60),
        screening("Two", "2021-11-19 16:00", "murnau", minutes=60),
        screening("Three", "2021-11-19 20:00", "murnau", minutes=60),
        screening("After", "2021-11-19 23:00", "murnau", minutes=60),
    )

    assert [clash.screenings[1].title for clash in clashes] == ["One", "Two", "Three"]
    assert {clash.minutes for clash in clashes} == {60}


@pytest.mark.parametrize("change", [{"status": "cancelled"}, {"vanished": True}])
def test_what_does_not_take_place_never_clashes(change: dict[str, object]) -> None:
    kept = screening("One", "2021-11-19 18:00")
    gone = replace(screening("One", "2021-11-19 18:10", "murnau", id="one-2"), **change)

    assert not clashes_of(kept, gone, taken=[busy("2021-11-19 19:31", "2021-11-19 19:40")])


@pytest.mark.parametrize("status", ["scheduled", "moved", "delayed", "sold_out"])
def test_a_pick_of_any_other_status_clashes(status: str) -> None:
    assert clashes_of(screening("One", "2021-11-19 18:00", status=status), screening("Two", "2021-11-19 18:10", "rex"))


def test_clashes_come_in_order_of_start() -> None:
    clashes = clashes_of(
        screening("C", "2021-11-19 20:00"),
        screening("A", "2021-11-19 10:00"),
        screening("D", "2021-11-19 20:10", "murnau"),
        screening("B", "2021-11-19 10:10", "murnau"),
        taken=[busy("2021-11-19 21:20", "2021-11-19 21:40")],
    )

    assert [[each.title for each in clash.screenings] for clash in clashes] == [
        ["A", "B"],
        ["C"],
        ["C", "D"],
        ["D"],
    ]


def test_a_screening_outside_a_clash_has_no_side_in_it() -> None:
    (clash,) = clashes_of(screening("One", "2021-11-19 18:00"), screening("Two", "2021-11-19 18:10", "murnau"))

    with pytest.raises(ValueError, match="not in list"):
        says_for(clash, screening("Three", "2021-11-19 18:00"))
