from __future__ import annotations

from builders import busy, exground_friday, film, programme, screening
from fest_tui.planning.clashes import Clash, Fix, find_clashes
from fest_tui.programme.model import Screening


def fixes_of(*picks: Screening, others: tuple[Screening, ...] = ()) -> tuple[Fix, ...]:
    (clash,) = find_clashes(programme(*picks, *others), picks)
    return clash.fixes


def of_action(clash: Clash, action: str) -> list[Fix]:
    return [fix for fix in clash.fixes if fix.action == action]


def test_both_drops_are_always_offered() -> None:
    fixes = fixes_of(screening("One", "2021-11-19 18:00"), screening("Two", "2021-11-19 18:10", "murnau"))

    assert [(fix.action, fix.says) for fix in fixes] == [
        ("drop", "drop One: no other screening"),
        ("drop", "drop Two: no other screening"),
    ]


def test_the_repeat_in_the_other_town_is_offered_as_a_swap() -> None:
    friday = exground_friday()
    rex, comrades = friday.screenings["the-killing-of-two-lovers-2"], friday.screenings["dear-comrades-1"]

    (clash,) = find_clashes(friday, [rex, comrades])

    swap = clash.fixes[0]
    assert (swap.action, swap.instead_of) == ("swap", rex)
    assert swap.screening == friday.screenings["the-killing-of-two-lovers-1"]
    assert swap.says == "take THE KILLING OF TWO LOVERS on Sun 14 at 20:00, Murnau-Filmtheater"


def test_a_swap_that_would_clash_with_another_pick_is_not_offered() -> None:
    friday = exground_friday()
    rex, comrades = friday.screenings["the-killing-of-two-lovers-2"], friday.screenings["dear-comrades-1"]
    sunday = screening("Bantu Mama", "2021-11-14 20:00", "krypta")

    (clash,) = find_clashes(friday, [rex, comrades, sunday])

    assert not of_action(clash, "swap")


def test_a_swap_into_a_busy_time_is_not_offered() -> None:
    friday = exground_friday()
    picks = [friday.screenings["the-killing-of-two-lovers-2"], friday.screenings["dear-comrades-1"]]

    (clash,) = find_clashes(friday, picks, busy=[busy("2021-11-14 21:00", "2021-11-14 22:00")])

    assert not of_action(clash, "swap")


def test_a_swap_may_take_the_time_of_the_pick_it_replaces() -> None:
    one, two = screening("One", "2021-11-19 18:00"), screening("Two", "2021-11-19 19:10", "murnau")
    earlier = screening("One", "2021-11-19 17:00", "rex", id="one-2")

    swaps = [fix for fix in fixes_of(one, two, others=(earlier,)) if fix.action == "swap"]

    assert [(fix.screening, fix.instead_of) for fix in swaps] == [(earlier, one)]


def test_what_is_sold_out_cancelled_or_vanished_is_no_chance() -> None:
    fixes = fixes_of(
        screening("One", "2021-11-19 18:00"),
        screening("Two", "2021-11-19 18:10", "murnau"),
        others=(
            screening("One", "2021-11-20 18:00", id="one-2", status="sold_out"),
            screening("One", "2021-11-21 18:00", id="one-3", status="cancelled"),
            screening("One", "2021-11-22 18:00", id="one-4", vanished=True),
        ),
    )

    assert [fix.says for fix in fixes] == ["drop One: no other screening", "drop Two: no other screening"]


def test_the_one_with_more_chances_left_is_the_first_to_drop() -> None:
    fixes = fixes_of(
        screening("One", "2021-11-19 18:00"),
        screening("Two", "2021-11-19 18:10", "murnau"),
        others=(
            screening("One", "2021-11-18 18:00", id="one-2"),
            screening("One", "2021-11-18 21:00", id="one-3"),
            screening("Two", "2021-11-20 18:00", id="two-2"),
        ),
    )

    drops = [fix for fix in fixes if fix.action == "drop"]
    assert [fix.says for fix in drops] == ["drop Two: 1 other screening", "drop One: 2 other screenings"]


def test_a_film_that_runs_only_before_another_is_no_chance_to_see_it() -> None:
    fixes = fixes_of(
        screening("One", "2021-11-19 18:00"),
        screening("Two", "2021-11-19 18:10", "murnau"),
        others=(screening("Three", "2021-11-20 18:00", films=("one", "three")),),
    )

    assert {fix.action for fix in fixes} == {"drop"}


def test_a_programme_that_shows_the_film_is_a_chance_to_see_it() -> None:
    shorts = screening("Shorts", "2021-11-20 18:00", kind="programme", films=("other", "one"))
    fixes = fixes_of(
        screening("One", "2021-11-19 18:00"), screening("Two", "2021-11-19 18:10", "murnau"), others=(shorts,)
    )

    assert [fix.screening for fix in fixes if fix.action == "swap"] == [shorts]
    assert fixes[0].says == "take Shorts on Sat 20 at 18:00, caligari"


def test_a_programme_is_swapped_only_for_one_with_all_its_films() -> None:
    first = screening("Shorts", "2021-11-19 18:00", kind="programme", films=("a", "b"))
    whole = screening("Shorts", "2021-11-20 18:00", id="shorts-2", kind="programme", films=("b", "a"))
    half = screening("Half", "2021-11-21 18:00", kind="programme", films=("a",))

    fixes = fixes_of(
        first,
        screening("Two", "2021-11-19 18:10", "murnau"),
        others=(whole, half),
    )

    assert [fix.screening for fix in fixes if fix.action == "swap"] == [whole]


def test_leaving_before_the_talk_comes_first_where_it_helps() -> None:
    talk = screening("One", "2021-11-19 18:00", minutes=90, talk="Q&A")
    fixes = fixes_of(
        talk,
        screening("Two", "2021-11-19 20:00", "murnau"),
        others=(screening("One", "2021-11-20 18:00", id="one-2"),),
    )

    assert [fix.action for fix in fixes] == ["leave", "swap", "drop", "drop"]
    assert (fixes[0].screening, fixes[0].says) == (talk, "leave One before the talk")


def test_leaving_is_not_offered_where_it_does_not_help() -> None:
    short = screening("Main", "2021-11-19 18:00", minutes=90, films=("short", "main"), end_kind="uncertain", talk="Q&A")

    fixes = fixes_of(short, screening("Two", "2021-11-19 20:05", "murnau"))

    assert {fix.action for fix in fixes} == {"drop"}


def test_a_repeat_is_not_mended_by_a_third_screening_of_the_film() -> None:
    fixes = fixes_of(
        screening("One", "2021-11-19 18:00"),
        screening("One", "2021-11-20 18:00", id="one-2"),
        others=(screening("One", "2021-11-21 18:00", id="one-3"),),
    )

    assert {fix.action for fix in fixes} == {"drop"}


def test_a_swap_after_midnight_is_told_by_its_festival_day() -> None:
    fixes = fixes_of(
        screening("One", "2021-11-19 18:00"),
        screening("Two", "2021-11-19 18:10", "murnau"),
        others=(screening("One", "2021-11-21 00:30", id="one-2"),),
    )

    assert fixes[0].says == "take One on Sat 20 at 00:30 in the night to Sun 21, caligari"


def test_an_event_without_a_film_can_only_be_dropped() -> None:
    small = programme(films=[film("Party")])
    (clash,) = find_clashes(
        small,
        [
            screening("Party", "2021-11-19 22:00", kind="event", films=()),
            screening("Party 2", "2021-11-19 22:30", "murnau", kind="event", films=()),
        ],
    )

    assert [fix.action for fix in clash.fixes] == ["drop", "drop"]


def test_the_drops_of_a_film_picked_twice_say_which_of_the_two() -> None:
    twice = (
        screening("QUEEN OF GLORY", "2021-11-12 19:00"),
        screening("QUEEN OF GLORY", "2021-11-12 22:00", id="queen-of-glory-2"),
    )

    [clash] = find_clashes(programme(*twice, films=[film("QUEEN OF GLORY")]), twice)

    drops = [fix.says for fix in clash.fixes if fix.action == "drop"]
    assert len(set(drops)) == 2
    assert all("12 at" in says for says in drops)
