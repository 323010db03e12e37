"""Slots that sources list are merged so that a screening stays the same one, whatever becomes of it."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace
from readings import EMPTY, merged, page, slot, tips, unchanged

from builders import at, festival, film, venue
from fest_tui.programme.merge import Counts, merge
from fest_tui.programme.model import Former
from fest_tui.programme.reading import Reading


def test_ids_of_screenings_are_counted_by_film_or_title() -> None:
    after = merge(
        EMPTY,
        [
            page(film("NICO"), slot("NICO", "2021-11-14 20:00"), slot("NICO", "2021-11-12 20:00")),
            tips(slot("KURZ – IRAN", "2021-11-12 20:00", kind="programme", films=())),
        ],
    ).programme
    assert {each.id: each.starts.day for each in after.screenings.values()} == {
        "nico-1": 12,
        "nico-2": 14,
        "kurz-iran-1": 12,
    }


def test_a_slot_listed_by_two_pages_is_one_screening_that_knows_what_both_say() -> None:
    own = page(film("NICO"), slot("NICO", "2021-11-12 20:00", talk="with guests"))
    day = tips(slot("NICO", "2021-11-12 20:00", "Caligari", films=("nico",), tickets_url="https://example.org/"))
    hall = Reading(venues=(venue("Caligari"),))
    for readings in ([own, day, hall], [day, hall, own]):
        after = merge(EMPTY, readings)
        (only,) = after.programme.screenings.values()
        assert (only.talk, only.tickets_url, only.status) == ("with guests", "https://example.org/", "scheduled")
        assert after.screenings == Counts(new=1)


def test_a_moved_screening_keeps_its_id_and_its_old_values() -> None:
    before = merged(page(film("NICO"), slot("NICO", "2021-11-12 20:00"), slot("NICO", "2021-11-15 20:00")))
    later = page(film("NICO"), slot("NICO", "2021-11-12 20:00"), slot("NICO", "2021-11-15 21:30", "Murnau"))
    after = merge(before, [later])
    moved = after.programme.screenings["nico-2"]
    assert (moved.starts, moved.venue, moved.status) == (at("2021-11-15 21:30"), "murnau", "moved")
    assert moved.ends == at("2021-11-15 23:00")
    assert moved.former == (
        Former(starts=at("2021-11-15 20:00"), ends=at("2021-11-15 21:30"), venue="caligari", status="scheduled"),
    )
    assert after.screenings == Counts(changed=1, unchanged=1)
    assert unchanged(merge(after.programme, [later]))


def test_the_nearest_slot_is_the_one_that_was_moved() -> None:
    before = merged(page(film("NICO"), slot("NICO", "2021-11-12 20:00"), slot("NICO", "2021-11-18 20:00")))
    later = page(film("NICO"), slot("NICO", "2021-11-19 20:00"), slot("NICO", "2021-11-12 18:00"))
    after = merge(before, [later]).programme
    assert {each.id: each.starts.day for each in after.screenings.values()} == {"nico-1": 12, "nico-2": 19}


def test_what_is_still_listed_was_moved_rather_than_what_had_vanished() -> None:
    two = page(film("NICO"), slot("NICO", "2021-11-12 20:00"), slot("NICO", "2021-11-15 20:00"))
    before = merged(two, page(film("NICO"), slot("NICO", "2021-11-12 20:00")))
    after = merge(before, [page(film("NICO"), slot("NICO", "2021-11-16 20:00"))]).programme
    assert {each.id: (each.starts.day, each.vanished) for each in after.screenings.values()} == {
        "nico-1": (16, False),
        "nico-2": (15, True),
    }


def test_a_page_of_one_day_moves_nothing_of_another() -> None:
    after = merged(tips(slot("NICO", "2021-11-12 20:00")), tips(slot("NICO", "2021-11-15 20:00")))
    assert {each.id: each.status for each in after.screenings.values()} == {
        "nico-1": "scheduled",
        "nico-2": "scheduled",
    }


def test_the_sources_own_id_counts_before_time_and_place() -> None:
    before = merged(
        tips(slot("NICO", "2021-11-12 18:00", source_id="a"), slot("NICO", "2021-11-12 20:00", source_id="b"))
    )
    later = tips(slot("NICO", "2021-11-12 20:00", source_id="a"), slot("NICO", "2021-11-12 22:00", source_id="b"))
    after = merge(before, [later]).programme
    assert {each.id: (each.source_id, each.starts.hour) for each in after.screenings.values()} == {
        "nico-1": ("a", 20),
        "nico-2": ("b", 22),
    }


def test_a_source_id_repeated_for_several_slots_does_not_make_them_one() -> None:
    listed = tips(slot("NICO", "2021-11-12 18:00", source_id="a"), slot("NICO", "2021-11-13 18:00", source_id="a"))
    after = merge(EMPTY, [listed])
    assert len(after.programme.screenings) == 2
    assert unchanged(merge(after.programme, [listed]))


def test_a_screening_no_longer_listed_is_marked_and_comes_back_when_it_is() -> None:
    both = page(film("NICO"), slot("NICO", "2021-11-12 20:00"), slot("NICO", "2021-11-15 20:00"))
    one = page(film("NICO"), slot("NICO", "2021-11-12 20:00"))
    without = merge(merged(both), [one])
    assert [each.vanished for each in without.programme.screenings.values()] == [False, True]
    assert without.screenings == Counts(unchanged=1, vanished=1)
    assert unchanged(merge(without.programme, [one]))
    again = merge(without.programme, [both])
    assert [each.vanished for each in again.programme.screenings.values()] == [False, False]
    assert again.screenings == Counts(changed=1, unchanged=1)
    assert dict(again.programme.screenings) == dict(merged(both).screenings)


def test_a_source_that_lists_one_day_makes_nothing_vanish() -> None:
    before = merged(page(film("NICO"), slot("NICO", "2021-11-12 20:00"), slot("NICO", "2021-11-15 20:00")))
    after = merge(before, [tips(slot("NICO", "2021-11-12 20:00"))])
    assert after.screenings == Counts(unchanged=1)
    assert dict(after.programme.screenings) == dict(before.screenings)


def test_the_page_of_a_short_does_not_touch_the_slots_it_is_shown_before() -> None:
    both = ("sintra-iii", "nico")
    before = merged(
        page(film("NICO"), slot("NICO", "2021-11-12 20:00", films=both), films=(film("NICO"), film("SINTRA III", 7)))
    )
    after = merge(before, [page(film("SINTRA III", 7))])
    assert dict(after.programme.screenings) == dict(before.screenings)


def test_a_page_that_prints_no_short_takes_none_away() -> None:
    both = ("sintra-iii", "nico")
    known = page(
        film("NICO"), slot("NICO", "2021-11-12 20:00", films=both), films=(film("NICO"), film("SINTRA III", 7))
    )
    bare = tips(slot("NICO", "2021-11-12 20:00"))
    for after in (merged(known, bare), merged(bare, known), merge(EMPTY, [bare, known]).programme):
        assert after.screenings["nico-1"].films == both


def test_a_programme_of_shorts_stays_one_though_another_page_names_none_of_them() -> None:
    shorts = slot("SHORTS", "2021-11-12 20:00", kind="programme", films=("alone",), incomplete=True)
    bare = slot("SHORTS", "2021-11-12 20:00", kind="event", films=(), version="OmeU")
    listed = tips(shorts, films=[film("ALONE", 9)])
    for after in (merged(listed, tips(bare)), merge(EMPTY, [tips(bare), listed]).programme):
        known = after.screenings["shorts-1"]
        assert (known.kind, known.films, known.incomplete, known.version) == ("programme", ("alone",), True, "OmeU")


def test_of_two_listings_of_a_slot_the_one_that_says_more_has_the_last_word() -> None:
    long = tips(slot("NICO", "2021-11-12 20:00", note="Sold out soon.", talk="with guests"))
    short = tips(slot("NICO", "2021-11-12 20:00", note="New."))
    for readings in ([long, short], [short, long]):
        assert merge(EMPTY, readings).programme.screenings["nico-1"].note == "Sold out soon."


def test_a_cancellation_stands_until_the_screening_is_given_another_slot() -> None:
    cancelled = merged(page(film("NICO"), slot("NICO", "2021-11-12 20:00", status="cancelled")))
    same = merge(cancelled, [page(film("NICO"), slot("NICO", "2021-11-12 20:00"))]).programme
    assert same.screenings["nico-1"].status == "cancelled"
    instead = merge(cancelled, [page(film("NICO"), slot("NICO", "2021-11-13 20:00"))]).programme.screenings["nico-1"]
    assert (instead.status, instead.former[0].status) == ("moved", "cancelled")
    off = slot("NICO", "2021-11-13 20:00", status="cancelled")
    assert merge(cancelled, [page(film("NICO"), off)]).programme.screenings["nico-1"].status == "cancelled"


def test_a_published_end_stands_while_the_slot_does() -> None:
    published = slot("NICO", "2021-11-12 20:00", end_kind="published", ends=at("2021-11-12 22:15"))
    after = merged(page(film("NICO"), published), page(film("NICO"), slot("NICO", "2021-11-12 20:00")))
    assert after.screenings["nico-1"].ends == at("2021-11-12 22:15")
    moved = merge(after, [page(film("NICO"), slot("NICO", "2021-11-12 21:00"))]).programme.screenings["nico-1"]
    assert (moved.ends, moved.end_kind) == (at("2021-11-12 22:30"), "computed")


def test_an_end_is_worked_out_anew_when_another_page_tells_the_length() -> None:
    before = merged(tips(slot("NICO", "2021-11-12 20:00"), films=[film("NICO", None)]))
    assert before.screenings["nico-1"].end_kind == "assumed"
    after = merge(before, [Reading(films=(film("NICO", 79),))])
    assert (after.programme.screenings["nico-1"].ends, after.screenings) == (at("2021-11-12 21:19"), Counts(changed=1))


def test_times_are_in_the_festivals_zone() -> None:
    utc = replace(slot("NICO", "2021-11-12 20:00"), starts=dt.datetime(2021, 11, 12, 19, tzinfo=dt.UTC))
    shown = merged(tips(utc)).screenings["nico-1"]
    assert (shown.starts.hour, shown.starts.tzinfo) == (20, EMPTY.zone)
    elsewhere = merge(merged(tips(utc)), [Reading(festival=festival(timezone="America/Toronto"))]).programme
    assert elsewhere.screenings["nico-1"].starts.hour == 14


def test_a_slot_without_a_title_has_its_films() -> None:
    assert (
        merged(tips(slot("", "2021-11-12 20:00", films=("nico",)), films=[film("NICO")])).screenings["nico-1"].title
        == "NICO"
    )
