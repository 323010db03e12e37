"""What is over clashes no more, and what has begun is no way out."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import at, busy, exground_friday, programme, screening
from fest_tui.planning.agenda import Agenda
from fest_tui.planning.bounds import breaches
from fest_tui.planning.clashes import Clash, clashes_in, find_clashes
from fest_tui.planning.last_chance import all_over, present_of
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.programme.wishes import Watchlist

ONE, TWO = screening("One", "2021-11-19 18:00"), screening("Two", "2021-11-19 18:10", "murnau", minutes=100)
EARLIER = screening("One", "2021-11-18 18:00", id="one-0")
LATER = screening("One", "2021-11-20 18:00", id="one-2")
SMALL = programme(EARLIER, ONE, TWO, LATER)


def told(now: str, *, picks: tuple[str, ...] = ("one-1", "two-1")) -> tuple[Clash, ...]:
    return find_clashes(SMALL, SMALL.those(picks), now=at(now))


def test_what_has_begun_is_neither_taken_nor_counted() -> None:
    (before,) = told("2021-11-18 17:59")
    (after,) = told("2021-11-18 18:01")

    assert [fix.screening.id for fix in before.fixes if fix.action == "swap"] == ["one-0", "one-2"]
    assert "drop One: 2 other screenings" in {fix.says for fix in before.fixes}
    assert [fix.screening.id for fix in after.fixes if fix.action == "swap"] == ["one-2"]
    assert "drop One: 1 other screening" in {fix.says for fix in after.fixes}


def test_the_costs_know_no_chance_that_has_begun() -> None:
    friday = exground_friday()
    picks = friday.those(["the-killing-of-two-lovers-2", "dear-comrades-1"])

    (clash,) = find_clashes(friday, picks, now=at("2021-11-19 12:00"))

    costs = {fix.screening.id: fix.costs for fix in clash.fixes}
    assert costs["the-killing-of-two-lovers-2"] == "the only chance for THE KILLING OF TWO LOVERS is lost"


@pytest.mark.parametrize(("now", "count"), [("2021-11-19 19:49", 1), ("2021-11-19 19:50", 0)])
def test_a_clash_is_past_when_both_are_over(now: str, count: int) -> None:
    assert len(told(now)) == count
    assert len(clashes_in(Agenda(SMALL, (ONE, TWO), (), USUAL_LIMITS, now=at(now)))) == count


def test_a_time_taken_clashes_no_more_once_the_pick_is_over() -> None:
    taken = [busy("2021-11-19 19:00", "2021-11-19 23:00")]

    assert find_clashes(SMALL, [ONE], busy=taken, now=at("2021-11-19 19:29"))
    assert not find_clashes(SMALL, [ONE], busy=taken, now=at("2021-11-19 19:30"))


def test_what_i_have_seen_is_not_given_up_for_a_second_time() -> None:
    (repeat,) = told("2021-11-18 21:00", picks=("one-0", "one-1"))

    assert [(fix.action, fix.screening.id) for fix in repeat.fixes] == [("drop", "one-1")]


def test_limits_broken_on_a_day_that_is_over_are_told_no_more() -> None:
    strict = Limits(films_a_day=1)

    assert [each.kind for each in breaches(SMALL, (ONE, TWO), strict, now=at("2021-11-19 19:00"))] == ["count"]
    assert breaches(SMALL, (ONE, TWO), strict, now=at("2021-11-19 19:50")) == ()


def test_without_a_clock_and_after_the_festival_all_is_to_come() -> None:
    over = at("2021-12-24 18:00")

    assert present_of(SMALL, over) is None
    assert present_of(SMALL, at("2021-11-19 18:00")) == at("2021-11-19 18:00")
    assert not all_over([ONE], None)
    assert len(find_clashes(SMALL, (ONE, TWO), now=None)) == 1


def test_an_end_before_the_start_ends_nothing_early() -> None:
    odd = screening("Odd", "2021-11-19 18:00", ends=at("2021-11-19 12:00"))

    assert not all_over([odd], at("2021-11-19 17:00"))


def test_only_the_clashes_of_some_picks_are_told_when_asked_for() -> None:
    three = screening("Three", "2021-11-19 19:00", "rex")
    small = programme(ONE, TWO, three)
    every = find_clashes(small, (ONE, TWO, three))

    assert len(every) == 3
    assert find_clashes(small, (ONE, TWO, three), of=["one-1"]) == tuple(
        clash for clash in every if ONE in clash.screenings
    )
    assert find_clashes(small, (ONE, TWO, three), of=["one-1", "two-1", "nowhere"]) == every
    assert find_clashes(small, (ONE, TWO, three), of=[]) == ()


def test_what_many_clashes_share_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    picks = [screening(f"Film {number}", "2021-11-19 18:00", f"hall-{number}") for number in range(30)]
    again = [
        screening(f"Film {number}", "2021-11-20 18:00", f"hall-{number}", id=f"again-{number}") for number in range(30)
    ]
    asked: list[str] = []
    fits = Agenda.fits

    def counted(agenda: Agenda, chance: object, *, instead_of: str = "") -> bool:
        asked.append(instead_of)
        return fits(agenda, chance, instead_of=instead_of)  # type: ignore[arg-type]

    monkeypatch.setattr(Agenda, "fits", counted)
    clashes = find_clashes(programme(*picks, *again), picks, wishes=Watchlist())

    assert len(clashes) == 30 * 29 // 2
    assert sorted(asked) == sorted(pick.id for pick in picks)


def test_the_past_is_reckoned_in_instants_and_not_by_the_clock_on_the_wall() -> None:
    night = screening("Night", at("2021-10-31 02:30").astimezone(dt.UTC), minutes=10)

    assert not all_over([night], at("2021-10-31 02:30"))
    assert all_over([night], at("2021-10-31 02:30").replace(fold=1))
