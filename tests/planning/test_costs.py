"""What each way out of a clash costs, in words."""

from __future__ import annotations

from builders import busy, exground_friday, programme, screening
from fest_tui.planning.clashes import find_clashes
from fest_tui.programme import wishing
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Interest, Watchlist

ONE, TWO = screening("One", "2021-11-19 18:00"), screening("Two", "2021-11-19 18:10", "murnau")


def costs_of(
    festival: Programme,
    *picks: Screening,
    tickets: tuple[Screening, ...] = (),
    grades: dict[str, Interest] | None = None,
    taken: bool = False,
) -> dict[str, str]:
    """The costs of every way out of the only clash, by what it does and to what."""
    wishes = Watchlist()
    for pick in picks:
        wishes = wishing.pick(wishes, pick, "Hall")
    for ticket in tickets:
        wishes = wishing.pin(wishes, ticket.id, pinned=True)
    for film, grade in (grades or {}).items():
        wishes = wishing.grade(wishes, film, film, grade)
    times = [busy("2021-11-19 19:00", "2021-11-19 20:00")] if taken else []
    [clash] = find_clashes(festival, picks, wishes=wishes, busy=times)
    return {f"{fix.action} {fix.screening.id}": fix.costs for fix in clash.fixes}


def test_dropping_the_only_screening_loses_the_only_chance() -> None:
    assert costs_of(programme(ONE, TWO), ONE, TWO) == {
        "drop one-1": "the only chance for One is lost",
        "drop two-1": "the only chance for Two is lost",
    }


def test_a_must_and_a_ticket_are_told_as_what_they_are() -> None:
    costs = costs_of(programme(ONE, TWO), ONE, TWO, tickets=(TWO,), grades={"one": "must", "two": "maybe"})

    assert costs["drop one-1"] == "One, a must: the only chance is lost"
    assert costs["drop two-1"] == "you hold the ticket; Two, a maybe: the only chance is lost"


def test_a_hidden_film_is_no_loss_to_be_named() -> None:
    assert costs_of(programme(ONE, TWO), ONE, TWO, grades={"one": "hidden"})["drop one-1"] == (
        "the only chance for One is lost"
    )


def test_dropping_where_another_screening_fits_leaves_the_film_without_one() -> None:
    later = screening("One", "2021-11-20 18:00", id="one-2")

    assert costs_of(programme(ONE, TWO, later), ONE, TWO)["drop one-1"] == "One is without a screening"


def test_dropping_where_the_other_screening_does_not_fit_says_so() -> None:
    busy_too = screening("One", "2021-11-19 18:20", "rex", id="one-2")

    assert costs_of(programme(ONE, TWO, busy_too), ONE, TWO)["drop one-1"] == "no other screening of One fits"


def test_one_of_two_picks_of_a_film_costs_nothing() -> None:
    again = screening("One", "2021-11-20 18:00", id="one-2")

    assert set(costs_of(programme(ONE, again), ONE, again).values()) == {"costs nothing"}


def test_an_event_without_a_film_can_be_lost_as_well() -> None:
    party = screening("Party", "2021-11-19 18:30", kind="event", films=())

    assert costs_of(programme(ONE, party), ONE, party)["drop party-1"] == "the only chance for Party is lost"


def test_the_last_screening_is_told_when_it_is_taken() -> None:
    second, third = (screening("One", f"2021-11-{day} 18:00", id=f"one-{day}") for day in (20, 21))

    costs = costs_of(programme(ONE, TWO, second, third), ONE, TWO)

    assert costs["swap one-20"] == "costs nothing"
    assert costs["swap one-21"] == "the last screening of One"


def test_a_swap_that_comes_nearer_to_another_pick_tells_the_slack() -> None:
    second = screening("One", "2021-11-20 18:00", id="one-2")
    third = screening("One", "2021-11-21 18:00", id="one-3")
    after = screening("Three", "2021-11-20 20:00", "murnau")
    before = screening("Four", "2021-11-19 13:00", "rex")

    festival = programme(ONE, TWO, second, third, after, before)

    assert costs_of(festival, ONE, TWO, after)["swap one-2"] == "slack 0"
    assert costs_of(festival, before, ONE, TWO, after)["swap one-2"] == "slack 0 instead of 180"


def test_a_swap_away_from_a_ticket_tells_it() -> None:
    friday = exground_friday()
    rex, comrades = friday.screenings["the-killing-of-two-lovers-2"], friday.screenings["dear-comrades-1"]

    costs = costs_of(friday, rex, comrades, tickets=(rex,))

    assert costs["swap the-killing-of-two-lovers-1"] == "you hold the ticket"


def test_leaving_costs_the_talk() -> None:
    known = screening("One", "2021-11-19 18:00", minutes=115, talk="Q&A", talk_minutes=25)
    unknown = screening("One", "2021-11-19 18:00", minutes=90, talk="Q&A")
    two = screening("Two", "2021-11-19 20:00", "murnau")

    assert costs_of(programme(known, two), known, two)["leave one-1"] == "the talk of 25 min after One is missed"
    assert costs_of(programme(unknown, two), unknown, two)["leave one-1"] == "the talk after One is missed"


def test_a_time_taken_has_one_side_to_give_up() -> None:
    assert costs_of(programme(ONE), ONE, taken=True) == {"drop one-1": "the only chance for One is lost"}
