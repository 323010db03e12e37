"""Sources that list a whole programme: what they no longer list, under whichever name, and ids of their own."""

from __future__ import annotations

from msgspec.structs import replace
from readings import EMPTY, merged, slot, tips, unchanged

from builders import film, programme, screening
from fest_tui.programme.merge import Counts, Merged, merge
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.reading import Reading


def schedule(*slots: Screening, origin: str = "a.csv", films: tuple[Film, ...] = ()) -> Reading:
    """A source that lists all there is."""
    return Reading(origin=origin, whole=True, films=films, screenings=slots)


A, B, C, D = (slot(title, f"2021-11-1{day} 20:00", films=()) for day, title in enumerate("ABCD", start=2))


def vanished(after: Merged) -> set[str]:
    return {each.title for each in after.programme.screenings.values() if each.vanished}


def test_what_the_same_source_no_longer_lists_has_vanished() -> None:
    after = merge(merged(schedule(A, B, C)), [schedule(A, C)])
    assert vanished(after) == {"B"}
    assert after.screenings == Counts(unchanged=2, vanished=1)


def test_a_programme_saved_under_another_name_is_the_same_source() -> None:
    after = merge(merged(schedule(A, B, C)), [schedule(A, C, D, origin="later.csv")])
    assert vanished(after) == {"B"}
    assert unchanged(merge(after.programme, [schedule(A, C, D, origin="later.csv")]))


def test_one_calendar_for_each_venue_leaves_the_others_as_they_are() -> None:
    after = merge(merged(schedule(A, B, origin="caligari.ics")), [schedule(C, D, origin="rex.ics")])
    assert vanished(after) == set()
    assert len(after.programme.screenings) == 4


def test_a_film_shown_in_two_calendars_is_not_moved_from_one_to_the_other() -> None:
    here, there = slot("NICO", "2021-11-12 20:00"), slot("NICO", "2021-11-13 20:00", "rex")
    after = merge(merged(schedule(here, A, origin="a.ics")), [schedule(there, origin="b.ics")]).programme
    assert [(each.venue, each.status, each.vanished) for each in after.screenings.values() if each.title == "NICO"] == [
        ("caligari", "scheduled", False),
        ("rex", "scheduled", False),
    ]


def test_what_could_not_be_read_of_a_source_has_not_vanished() -> None:
    before = merged(schedule(A, B, C))
    after = merge(before, [replace(schedule(A, C), gaps=True)])
    assert vanished(after) == set()
    assert vanished(merge(after.programme, [schedule(A, C)])) == {"B"}
    page = Reading(
        films=(film("NICO"),), screenings=(slot("NICO", "2021-11-12 20:00"),), whole_films=frozenset({"nico"})
    )
    more = replace(page, screenings=(*page.screenings, slot("NICO", "2021-11-14 20:00")))
    assert vanished(merge(merged(more), [replace(page, gaps=True)])) == set()


def test_one_of_several_files_read_together_takes_nothing_of_the_others_away() -> None:
    both = Reading(
        origin="a.csv+b.csv", whole=True, screenings=(replace(A, origin="a.csv"), replace(B, origin="b.csv"))
    )
    after = merge(merged(both), [schedule(A, origin="a.csv")])
    assert vanished(after) == set()
    assert vanished(merge(merged(both), [schedule(C, origin="a.csv")])) == {"A"}


def test_a_source_that_was_renamed_has_changed_nothing() -> None:
    assert unchanged(merge(merged(schedule(A, B)), [schedule(A, B, origin="copy.csv")]))


def test_a_small_part_of_a_programme_takes_nothing_away() -> None:
    after = merge(merged(schedule(A, B, C, D)), [schedule(A, origin="today.csv")])
    assert vanished(after) == set()


def test_a_page_never_makes_a_schedule_vanish_nor_the_other_way_round() -> None:
    both = merged(schedule(A, B), tips(C))
    after = merge(both, [schedule(A)])
    assert vanished(after) == {"B"}
    assert not vanished(merge(both, [tips(A)]))


def test_the_source_s_own_id_finds_a_screening_that_has_another_time_place_and_title() -> None:
    before = merged(schedule(replace(A, source_id="ical:1"), replace(B, source_id="ical:2")))
    later = slot("A, extended", "2021-11-17 10:00", "rex", films=(), source_id="ical:1")
    after = merge(before, [schedule(later, replace(B, source_id="ical:2"))]).programme
    moved = after.screenings["a-1"]
    assert (moved.title, moved.venue, moved.starts.day, moved.status) == ("A, extended", "rex", 17, "moved")
    assert len(after.screenings) == 2


def test_one_id_for_several_slots_does_not_make_them_one() -> None:
    twice = [slot("NICO", f"2021-11-{day} 20:00", source_id="frab:7") for day in (12, 14)]
    before = merged(schedule(*twice))
    assert [each.starts.day for each in before.screenings.values()] == [12, 14]
    assert unchanged(merge(before, [schedule(*twice)]))


def test_two_events_alike_in_all_but_their_ids_stay_two() -> None:
    pauses = [replace(slot("Pause", "2021-11-12 12:00", films=()), source_id=f"ical:{n}") for n in (1, 2)]
    before = merged(schedule(*pauses))
    assert len(before.screenings) == 2
    assert unchanged(merge(before, [schedule(*pauses)]))


def test_one_slot_under_the_ids_of_two_formats_is_one() -> None:
    sources = [
        schedule(replace(A, source_id="ical:1"), origin="a.ics"),
        schedule(replace(A, source_id="frab:9"), origin="b.xml"),
    ]
    assert len(merge(EMPTY, sources).programme.screenings) == 1


def test_the_source_that_cancelled_takes_it_back_and_no_other_does() -> None:
    before = merged(schedule(replace(A, status="cancelled"), B))
    assert merge(before, [tips(A)]).programme.screenings["a-1"].status == "cancelled"
    assert merge(before, [schedule(A, B)]).programme.screenings["a-1"].status == "scheduled"


def test_a_move_stays_told_when_the_source_is_read_again() -> None:
    later = slot("NICO", "2021-11-12 21:30")
    before = merged(schedule(slot("NICO", "2021-11-12 20:00"), B), schedule(later, B))
    assert before.screenings["nico-1"].status == "moved"
    assert unchanged(merge(before, [schedule(later, B)]))


def test_what_had_vanished_and_is_listed_again_is_back() -> None:
    before = merged(schedule(A, B, C), schedule(A, C))
    after = merge(before, [schedule(A, B, C)])
    assert vanished(after) == set()
    assert after.screenings == Counts(changed=1, unchanged=2)


def test_a_film_is_found_by_its_source_s_id_when_it_has_another_title() -> None:
    before = merged(schedule(films=(film("UNTITLED PROJECT", source_id="table:5"),)))
    after = merge(before, [schedule(films=(film("NICO", source_id="table:5"),))]).programme
    assert {each.id: each.title for each in after.films.values()} == {"untitled-project": "NICO"}


def test_ids_that_count_rows_do_not_rename_films_when_a_row_comes_in_between() -> None:
    before = merged(schedule(films=(film("ANNA", source_id="table:1"), film("NICO", source_id="table:2"))))
    more = (film("ANNA", source_id="table:1"), film("BIRD", source_id="table:2"), film("NICO", source_id="table:3"))
    after = merge(before, [schedule(films=more)]).programme
    assert {each.id: each.title for each in after.films.values()} == {"anna": "ANNA", "nico": "NICO", "bird": "BIRD"}


def test_two_films_of_one_name_under_two_ids_of_a_source_stay_two() -> None:
    pair = (film("Welcome", source_id="frab:1"), film("Welcome", source_id="frab:2", id="welcome-b"))
    before = merged(schedule(films=pair))
    assert len(before.films) == 2
    assert unchanged(merge(before, [schedule(films=pair)]))


def test_what_fest_tui_wrote_comes_back_with_its_ids() -> None:
    odd = programme(screening("NICO", "2021-11-12 20:00", id="nico-7", vanished=True), films=(film("NICO"),))
    own = Reading(
        own=True, whole=True, films=tuple(odd.films.values()), screenings=tuple(odd.screenings.values()), origin="own"
    )
    after = merge(EMPTY, [own]).programme
    assert dict(after.screenings) == dict(odd.screenings)
    assert unchanged(merge(after, [own]))


def test_what_fest_tui_wrote_keeps_its_ids_beside_others() -> None:
    own = Reading(own=True, whole=True, screenings=(replace(A, id="a-9", origin="x"),), origin="own")
    after = merge(merged(tips(B)), [own]).programme
    assert sorted(after.screenings) == ["a-9", "b-1"]


def test_ten_thousand_slots_of_one_name_are_matched_without_comparing_each_with_each() -> None:
    many = [
        slot("Pause", f"2021-11-{12 + n % 8} {n // 60 % 24:02}:{n % 60:02}", f"hall {n}", films=()) for n in range(3000)
    ]
    before = merged(schedule(*many))
    later = [replace(each, venue=f"{each.venue} b") for each in many]
    after = merge(before, [schedule(*later)])
    assert after.screenings == Counts(changed=3000)
