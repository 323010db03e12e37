from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_slots import Slot, nights, programme_of, slots

from builders import at, busy, exground_friday, programme, screening, transfer
from fest_tui.planning.limits import Limits
from fest_tui.planning.route import overlap_spans, route
from fest_tui.planning.wording import leg_words
from fest_tui.programme.model import Transfer
from fest_tui.programme.times import plus_minutes


def test_the_route_of_the_mock_runs_from_darmstadt_to_wiesbaden_and_is_short_of_34_minutes() -> None:
    friday = exground_friday()
    picks = [friday.screenings["dear-comrades-1"], friday.screenings["the-killing-of-two-lovers-2"]]

    (leg,) = route(friday, picks)

    assert (leg.origin.title, leg.destination.title) == ("THE KILLING OF TWO LOVERS", "DEAR COMRADES!")
    assert (leg.transfer.minutes, leg.transfer.mode) == (60, "ride")
    assert (leg.transfer.from_venue, leg.transfer.to_venue) == ("rex", "caligari")
    assert (leg.gap_minutes, leg.slack_minutes) == (36, -34)


def test_there_is_one_leg_less_than_stops() -> None:
    picks = [screening(title, f"2021-11-19 {hour}:00") for title, hour in (("A", 12), ("B", 15), ("C", 18))]

    legs = route(programme(), picks)

    assert [(leg.origin.title, leg.destination.title) for leg in legs] == [("A", "B"), ("B", "C")]


def test_a_day_of_no_or_one_pick_has_no_leg() -> None:
    assert route(programme(), []) == ()
    assert route(programme(), [screening("A", "2021-11-19 12:00")]) == ()


def test_what_is_cancelled_is_no_stop() -> None:
    picks = [
        screening("A", "2021-11-19 12:00"),
        screening("B", "2021-11-19 15:00", status="cancelled"),
        screening("C", "2021-11-19 18:00"),
    ]

    assert [(leg.origin.title, leg.destination.title) for leg in route(programme(), picks)] == [("A", "C")]


def test_a_leg_between_films_that_overlap_has_a_negative_gap() -> None:
    (leg,) = route(programme(), [screening("A", "2021-11-19 12:00"), screening("B", "2021-11-19 13:00", "murnau")])

    assert leg.gap_minutes == -30


def test_the_talk_i_stay_for_counts_in_a_leg() -> None:
    picks = [screening("A", "2021-11-19 12:00", talk="Q&A"), screening("B", "2021-11-19 14:00")]

    assert [leg.slack_minutes for leg in route(programme(), picks)] == [0]
    assert [leg.slack_minutes for leg in route(programme(), picks, Limits(stay_for_talks=False))] == [30]


def test_a_leg_begins_when_i_come_out_and_its_wait_when_i_arrive() -> None:
    picks = [screening("A", "2021-11-19 12:00", talk="Q&A"), screening("B", "2021-11-19 15:00", "murnau")]

    (leg,) = route(programme(transfers=[transfer("caligari", "murnau", 12)]), picks)

    assert leg.leaves == at("2021-11-19 14:00")
    assert (leg.gap_minutes, leg.wait_minutes, leg.slack_minutes) == (90, 48, 38)


@pytest.mark.parametrize(
    ("ends", "venue", "says"),
    [
        ("13:45", "murnau", "walk ~20 · 15 taken · wait 55 · 45 to spare"),
        ("14:45", "murnau", "walk ~20 · 75 taken · 15 too little"),
        ("14:45", "caligari", "75 taken · wait 15"),
        ("15:00", "caligari", "90 taken"),
    ],
)
def test_a_time_taken_between_two_picks_is_taken_off_and_said(ends: str, venue: str, says: str) -> None:
    picks = [screening("A", "2021-11-19 12:00"), screening("B", "2021-11-19 15:00", venue)]
    taken = [busy("2021-11-19 11:00", "2021-11-19 11:30"), busy("2021-11-19 13:30", f"2021-11-19 {ends}")]

    (leg,) = route(programme(), picks, busy=taken)

    assert leg_words(leg) == says
    assert leg.slack_minutes == (90 if venue == "caligari" else 60)


def words_between(*ways: Transfer, venue: str = "murnau", later: str = "15:00") -> str:
    """What is said between a film that ends at 13:30 and another."""
    picks = [screening("A", "2021-11-19 12:00"), screening("B", f"2021-11-19 {later}", venue)]
    (leg,) = route(programme(transfers=ways), picks)
    return leg_words(leg)


def test_the_way_the_wait_and_what_is_to_spare_are_told_between_two_picks() -> None:
    assert words_between(transfer("caligari", "murnau", 12)) == "walk 12 · wait 78 · 68 to spare"


def test_a_way_nobody_measured_is_marked() -> None:
    assert words_between() == "walk ~20 · wait 70 · 60 to spare"
    assert words_between(transfer("caligari", "murnau", 60, mode="ride", estimated=True)).startswith("ride ~60 · ")


def test_in_one_hall_all_the_wait_is_to_spare_and_told_once() -> None:
    assert words_between(venue="caligari") == "wait 90"
    assert words_between(venue="caligari", later="13:30") == ""


def test_a_time_taken_is_needed_twice_where_a_film_runs_but_not_where_it_is_taken_twice() -> None:
    picks = [screening("A", "2021-11-19 12:00"), screening("B", "2021-11-19 16:00")]
    taken = [
        busy("2021-11-19 13:00", "2021-11-19 14:00"),
        busy("2021-11-19 13:30", "2021-11-19 15:00"),
        busy("2021-11-19 18:00", "2021-11-19 19:00"),
    ]

    assert overlap_spans(picks, taken) == ((at("2021-11-19 13:00"), at("2021-11-19 13:30")),)


def test_the_minutes_two_picks_share_are_one_span() -> None:
    friday = exground_friday()
    picks = [friday.screenings[id_] for id_ in ("some-kind-of-heaven-1", "jane-by-charlotte-1", "dear-comrades-1")]

    assert overlap_spans(picks) == ((at("2021-11-19 17:30"), at("2021-11-19 18:25")),)


def test_touching_picks_share_nothing() -> None:
    assert overlap_spans([screening("A", "2021-11-19 12:00"), screening("B", "2021-11-19 13:30")]) == ()


def test_spans_that_meet_are_merged_and_others_kept_apart() -> None:
    picks = [
        screening("Long", "2021-11-19 12:00", minutes=300),
        screening("A", "2021-11-19 12:30", minutes=60),
        screening("B", "2021-11-19 13:30", minutes=30),
        screening("C", "2021-11-19 16:00", minutes=120),
    ]

    assert overlap_spans(picks) == (
        (at("2021-11-19 12:30"), at("2021-11-19 14:00")),
        (at("2021-11-19 16:00"), at("2021-11-19 17:00")),
    )


def test_a_talk_and_what_is_cancelled_cover_nothing() -> None:
    picks = [
        screening("A", "2021-11-19 12:00", minutes=120, talk_minutes=30),
        screening("B", "2021-11-19 13:30", "murnau"),
        screening("C", "2021-11-19 12:00", "rex", status="cancelled"),
    ]

    assert overlap_spans(picks) == ()


@given(chosen=st.lists(slots, max_size=8), night=nights)
def test_a_minute_is_in_a_span_exactly_when_two_films_cover_it(chosen: list[Slot], night: dt.datetime) -> None:
    _small, picks = programme_of(chosen, night)
    live = [slot for slot in chosen if not slot.gone]

    spans = overlap_spans(picks)

    def inside(moment: dt.datetime) -> bool:
        return any(starts.timestamp() <= moment.timestamp() < ends.timestamp() for starts, ends in spans)

    for minute in range(0, 1950, 7):
        covering = sum(1 for slot in live if slot.starts <= minute < slot.ends)
        assert inside(plus_minutes(night, minute)) == (covering > 1)
    edges = [edge.timestamp() for span in spans for edge in span]
    assert edges == sorted(set(edges))
