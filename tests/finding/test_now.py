"""What is on at an instant, what comes next, and where I am."""

from __future__ import annotations

from builders import at, festival, film, screening, transfer, venue
from fest_tui.finding.now import Now, now_at
from fest_tui.finding.now_wording import starts_in_words, way_words
from fest_tui.planning.whereabouts import whereabouts
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme


def programme(*screenings: Screening) -> Programme:
    """Two halls in one town, ten minutes apart."""
    return Programme(
        festival(),
        venues=[venue("Caligari"), venue("Murnau")],
        transfers=[transfer("caligari", "murnau", 10)],
        films=[film(title) for title in dict.fromkeys(each.title for each in screenings)],
        screenings=screenings,
    )


EVENING = programme(
    screening("Early", "2021-11-19 18:00"),
    screening("Late", "2021-11-19 20:00", "murnau"),
    screening("Midnight", "2021-11-20 00:30"),
    screening("Next Day", "2021-11-20 17:00"),
    screening("Cancelled", "2021-11-19 20:30", status="cancelled"),
)


def titles(now: Now) -> tuple[list[str], list[str], list[str]]:
    """What is on, next and later."""
    return (
        [each.screening.title for each in now.on_now],
        [each.screening.title for each in now.next],
        [each.screening.title for each in now.later],
    )


def test_on_now_next_and_later() -> None:
    assert titles(now_at(EVENING, at("2021-11-19 19:00"))) == (["Early"], ["Late"], ["Midnight"])


def test_a_start_is_on_and_an_end_is_over() -> None:
    assert titles(now_at(EVENING, at("2021-11-19 18:00")))[0] == ["Early"]
    assert titles(now_at(EVENING, at("2021-11-19 19:30")))[0] == []


def test_without_anything_soon_the_first_to_come_is_next() -> None:
    assert titles(now_at(EVENING, at("2021-11-19 12:00"))) == ([], ["Early"], ["Late", "Midnight"])


def test_after_the_days_last_screening_the_next_day_has_the_next() -> None:
    assert titles(now_at(EVENING, at("2021-11-20 02:30"))) == ([], ["Next Day"], [])


def test_a_screening_over_the_hour_at_which_the_day_turns_is_still_on() -> None:
    long = programme(screening("Night", "2021-11-20 04:00", minutes=180), screening("Dawn", "2021-11-20 07:30"))
    assert titles(now_at(long, at("2021-11-20 06:30"))) == (["Night"], ["Dawn"], [])


def test_after_the_festival_there_is_nothing() -> None:
    assert titles(now_at(EVENING, at("2021-12-24 20:00"))) == ([], [], [])


def test_an_empty_programme_has_nothing() -> None:
    assert titles(now_at(programme(), at("2021-11-19 20:00"))) == ([], [], [])


def test_minutes_are_rounded_up_so_that_a_film_about_to_start_starts_in_one() -> None:
    moment = at("2021-11-19 19:59").replace(second=40)
    assert now_at(EVENING, moment).next[0].starts_in == 1


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    first = at("2021-10-31 02:50")
    night = programme(screening("First", "2021-10-31 02:10", minutes=50), screening("Second", first.replace(fold=1)))
    assert titles(now_at(night, first))[0] == ["First"]
    assert titles(now_at(night, first.replace(fold=1)))[0] == ["Second"]
    assert now_at(night, first).next[0].starts_in == 60


def test_the_way_is_that_from_where_i_am() -> None:
    coming = now_at(EVENING, at("2021-11-19 19:45"), here="caligari").next[0]
    assert coming.spare_minutes == 5
    assert way_words(coming) == "walk 10"


def test_a_way_longer_than_the_wait_is_too_far() -> None:
    coming = now_at(EVENING, at("2021-11-19 19:55"), here="caligari").next[0]
    assert way_words(coming) == "walk 10, too far"


def test_nobody_who_is_nowhere_has_a_way() -> None:
    assert way_words(now_at(EVENING, at("2021-11-19 19:45")).next[0]) == ""


def test_waits_in_words() -> None:
    words = [
        starts_in_words(now_at(EVENING, at(moment)).next[0])
        for moment in ("2021-11-19 19:35", "2021-11-19 15:55", "2021-11-16 17:00")
    ]
    assert words == ["in 25 min", "in 2 h 05 min", "in 3 days"]


def test_i_am_where_my_pick_is_and_for_some_hours_after_it() -> None:
    picks = [EVENING.screenings[id_] for id_ in ("early-1", "late-1")]
    assert whereabouts(picks, at("2021-11-19 17:00")) == ""
    assert whereabouts(picks, at("2021-11-19 18:30")) == "caligari"
    assert whereabouts(picks, at("2021-11-19 21:00")) == "murnau"
    assert whereabouts(picks, at("2021-11-20 04:00")) == ""


def test_a_cancelled_pick_says_nothing_of_where_i_am() -> None:
    assert whereabouts([EVENING.screenings["cancelled-1"]], at("2021-11-19 20:45")) == ""
