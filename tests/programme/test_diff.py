"""What is different between two states of a programme, and in which words."""

from __future__ import annotations

from msgspec.structs import replace

from builders import at, exground_friday, film, programme, screening, venue
from fest_tui.programme.change import Change
from fest_tui.programme.change_wording import change_words
from fest_tui.programme.diff import changes_between
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme

VENUES = (venue("Caligari"), venue("Murnau"))
NICO = screening("NICO", "2021-11-12 18:30")
WHOLE = film("NICO", 100)


def state(*slots: Screening, films: tuple[Film, ...] = (WHOLE,)) -> Programme:
    return programme(*slots, films=films, venues=VENUES)


def told(old: Programme, new: Programme) -> list[tuple[str, str]]:
    """Each change's kind and words."""
    return [(change.kind, change_words(new, change)) for change in changes_between(old, new)]


def test_a_programme_is_no_different_from_itself() -> None:
    assert changes_between(exground_friday(), exground_friday()) == ()


def test_another_time_and_place_is_a_move_told_from_where_to_where() -> None:
    later = replace(NICO, starts=at("2021-11-12 19:05"), ends=at("2021-11-12 20:35"), venue="murnau", status="moved")
    assert told(state(NICO), state(later)) == [
        ("moved", "NICO: moved on Fri 12, 18:30 to 19:05, Caligari to Murnau"),
    ]


def test_a_move_to_another_day_names_both() -> None:
    later = replace(NICO, starts=at("2021-11-14 00:30"))
    assert told(state(NICO), state(later)) == [("moved", "NICO: moved Fri 12 18:30 to Sat 13 00:30")]


def test_a_move_to_another_month_names_it() -> None:
    later = replace(NICO, starts=at("2022-08-12 18:30"))
    assert told(state(NICO), state(later)) == [
        ("moved", "NICO: moved Friday 12 November 2021 18:30 to Friday 12 August 2022 18:30")
    ]


def test_the_hall_alone_is_told_alone() -> None:
    assert told(state(NICO), state(replace(NICO, venue="murnau"))) == [
        ("moved", "NICO: moved on Fri 12, Caligari to Murnau")
    ]


def test_a_new_screening_a_cancelled_one_and_one_that_is_gone() -> None:
    place = "on Fri 12 at 18:30, Caligari"
    assert told(state(), state(NICO)) == [("new", f"NICO: new {place}")]
    assert told(state(NICO), state(replace(NICO, status="cancelled"))) == [("cancelled", f"NICO: cancelled {place}")]
    for gone in (state(replace(NICO, vanished=True)), state()):
        assert told(state(NICO), gone) == [("cancelled", f"NICO: no longer listed {place}")]


def test_what_is_back_has_returned() -> None:
    for off in (replace(NICO, status="cancelled"), replace(NICO, vanished=True)):
        assert told(state(off), state(NICO)) == [
            ("returned", "NICO: takes place after all on Fri 12 at 18:30, Caligari")
        ]


def test_what_never_took_place_is_no_news() -> None:
    assert changes_between(state(), state(replace(NICO, status="cancelled"))) == ()
    assert changes_between(state(replace(NICO, vanished=True)), state()) == ()


def test_facts_of_a_screening_are_told_with_their_values() -> None:
    now = replace(NICO, status="sold_out", version="OmeU", note="with the director")
    assert told(state(NICO), state(now)) == [
        ("changed", "NICO: on Fri 12 at 18:30, Caligari: version now OmeU, sold out and note now with the director")
    ]


def test_a_published_end_is_told_by_the_clock() -> None:
    before = replace(NICO, end_kind="published")
    later = replace(before, ends=at("2021-11-12 20:30"))
    assert told(state(before), state(later)) == [("changed", "NICO: on Fri 12 at 18:30, Caligari: end 20:00 to 20:30")]


def test_an_end_worked_out_follows_its_film_which_says_so_itself() -> None:
    longer = state(replace(NICO, ends=at("2021-11-12 20:14")), films=(film("NICO", 104),))
    assert told(state(NICO), longer) == [("changed", "NICO: running time 100 min to 104 min")]


def test_long_values_are_only_said_to_have_changed() -> None:
    before, after = (state(films=(film("NICO", synopsis=letter * 90),)) for letter in "ab")
    assert told(before, after) == [("changed", "NICO: synopsis changed")]


def test_how_the_programme_came_to_know_is_no_change() -> None:
    after = state(replace(NICO, source_id="ical:1", origin="a.ics"), films=(film("NICO", 100, source_id="ical:2"),))
    assert changes_between(state(NICO), after) == ()


def test_a_new_film_is_named_only_when_no_new_screening_shows_it() -> None:
    other = film("ANNA")
    assert told(state(NICO), state(NICO, films=(WHOLE, other))) == [("new", "ANNA: new film")]
    shown = state(NICO, screening("ANNA", "2021-11-12 20:30"), films=(WHOLE, other))
    assert [change.kind for change in changes_between(state(NICO), shown)] == ["new"]


def test_changes_come_in_order_of_start_and_know_their_import() -> None:
    old = state(NICO, screening("B", "2021-11-11 18:00", films=()))
    new = state(screening("A", "2021-11-13 18:00", films=()))
    when = at("2021-11-01 12:00")
    changes = changes_between(old, new, at=when)
    assert [change.screening for change in changes] == ["b-1", "nico-1", "a-1"]
    assert {change.at for change in changes} == {when}
    assert len({change.key for change in changes}) == 3


def test_a_change_knows_what_it_is_about() -> None:
    assert Change(kind="new", screening="nico-1", film="nico").subject == "nico-1"
    assert Change(kind="new", film="nico").subject == "nico"
