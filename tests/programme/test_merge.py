"""What sources say of festival, venues and films is merged so that nothing is lost and nothing is there twice."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from readings import EMPTY, merged, page, slot, tips, unchanged

from builders import at, festival, film, programme, transfer, venue
from fest_tui.programme.merge import Counts, merge
from fest_tui.programme.model import Credit, Film, Venue
from fest_tui.programme.problems import Problem
from fest_tui.programme.reading import Reading


def test_the_festival_as_a_source_describes_it_takes_the_former_place() -> None:
    current = programme(town="Wiesbaden", edition=33, source="https://exground.com/")
    facts = Reading(festival=festival(town="", edition=34, day_turns_at=dt.time(5)))
    after = merge(current, [facts]).programme.festival
    assert (after.edition, after.town, after.source) == (34, "Wiesbaden", "https://exground.com/")
    assert after.day_turns_at == dt.time(5)


def test_of_two_descriptions_of_the_festival_the_one_that_says_more_has_the_last_word() -> None:
    short, long = Reading(festival=festival(name="Fest 34")), Reading(festival=festival(name="fest", edition=34))
    for readings in ([short, long], [long, short]):
        assert merge(EMPTY, readings).programme.festival.name == "fest"


def test_sections_met_in_films_follow_those_of_the_festival() -> None:
    readings = [Reading(films=(film("B", section="Youth"), film("A", section="Shorts"), film("C", section="World")))]
    after = merge(programme(sections=("World",)), readings).programme
    assert after.festival.sections == ("World", "Shorts", "Youth")


def test_a_venue_is_known_by_any_of_its_spellings() -> None:
    caligari = venue("Caligari FilmBühne", aliases=("Caligari",), seats=427)
    spelled = ("caligari-filmbuehne", "Caligari Filmbühne", "CALIGARI FILMBÜHNE", "Caligari", "caligari")
    readings = [tips(slot("NICO", f"2021-11-{day} 20:00", name)) for day, name in enumerate(spelled, 12)]
    after = merge(programme(venues=(caligari,)), readings).programme
    assert list(after.venues) == ["caligari-filmbuehne"]
    assert {each.venue for each in after.screenings.values()} == {"caligari-filmbuehne"}
    assert after.venues["caligari-filmbuehne"] == caligari


def test_hyphens_and_blanks_spell_the_same_venue_and_other_spellings_become_aliases() -> None:
    one = Reading(venues=(venue("Murnau-Filmtheater", town="Wiesbaden"),))
    two = Reading(venues=(Venue(id="x", name="Murnau Filmtheater"),), screenings=(slot("A", "2021-11-12 20:00", "x"),))
    for readings in ([one, two], [two, one]):
        after = merge(EMPTY, readings).programme
        (only,) = after.venues.values()
        assert (only.name, only.aliases) == ("Murnau-Filmtheater", ("Murnau Filmtheater",))
        assert after.screenings["a-1"].venue == only.id


def test_a_venue_named_by_a_slot_alone_is_added() -> None:
    after = merged(tips(slot("NICO", "2021-11-12 20:00", "Kulturpalast")))
    assert dict(after.venues) == {"kulturpalast": Venue(id="kulturpalast", name="Kulturpalast")}


def test_facts_of_a_venue_are_kept_when_a_later_source_has_none() -> None:
    known = venue("Caligari FilmBühne", seats=427, access="ramp")
    after = merge(programme(venues=(known,)), [Reading(venues=(Venue(id="c", name="Caligari FilmBühne"),))])
    assert dict(after.programme.venues) == {known.id: known}


def test_venues_come_in_the_order_of_the_source_that_describes_them() -> None:
    described = Reading(venues=(venue("Z"), venue("M"), venue("A")))
    names = Reading(venues=(Venue(id="a", name="A"), Venue(id="m", name="M")))
    assert list(merge(EMPTY, [names, described]).programme.venues) == ["z", "m", "a"]


def test_ways_lead_between_the_venues_as_they_are_here_and_none_is_there_twice() -> None:
    current = programme(
        venues=(venue("Caligari FilmBühne", aliases=("Caligari",)), venue("Rex")),
        transfers=(transfer("caligari-filmbuehne", "rex", 60, mode="ride"),),
    )
    measured = Reading(transfers=(transfer("Rex", "Caligari", 55, mode="ride"),))
    guessed = Reading(transfers=(transfer("Caligari", "Rex", 90, estimated=True),))
    after = merge(current, [measured, guessed]).programme
    assert after.transfers == (transfer("rex", "caligari-filmbuehne", 55, mode="ride"),)


def test_an_estimated_way_does_not_take_the_place_of_a_measured_one() -> None:
    measured = transfer("caligari", "rex", 55)
    current = programme(venues=(venue("Caligari"), venue("Rex")), transfers=(measured,))
    guessed = Reading(transfers=(transfer("rex", "caligari", 90, estimated=True),))
    assert merge(current, [guessed]).programme.transfers == (measured,)


def test_films_are_one_by_title_or_original_title() -> None:
    english = film("BIRD ATLAS", original_title="ATLAS PTÁKU", year=2021)
    after = merged(page(english), page(film("Atlas ptáku", year=2021)), page(film("Bird Atlas", None)))
    assert list(after.films) == ["bird-atlas"]


def test_films_of_one_title_and_another_year_and_director_are_two() -> None:
    one = page(film("HOME", year=2009, directors=("A",)), slot("HOME", "2021-11-12 20:00"))
    two = page(film("HOME", year=2021, directors=("B",)), slot("HOME", "2021-11-13 20:00"))
    for after in (merge(EMPTY, [one, two]), merge(EMPTY, [two, one]), merge(merged(one), [two])):
        films = after.programme.films
        assert set(films) == {"home", "home-2"}
        assert {each.directors for each in films.values()} == {("A",), ("B",)}
        for each in films.values():
            (shown,) = after.programme.of_film(each.id)
            assert shown.starts == (at("2021-11-12 20:00") if each.year == 2009 else at("2021-11-13 20:00"))
        assert unchanged(merge(after.programme, [one, two]))


def test_the_year_alone_tells_films_of_one_title_apart_whichever_page_comes_first() -> None:
    one, two = page(film("HOME", year=2009, directors=("A",))), page(film("HOME", year=2021, directors=("B",)))
    bare = page(film("HOME", None, year=2021, premiere="Local premiere"))
    for after in (merge(EMPTY, [one, two, bare]), merge(EMPTY, [bare, one, two]), merge(merged(one, two), [bare])):
        premieres = {each.year: each.premiere for each in after.programme.films.values()}
        assert premieres == {2009: "", 2021: "Local premiere"}


def test_an_original_title_of_another_year_is_another_film() -> None:
    remade = film("BIRD ATLAS", original_title="ATLAS PTÁKU", year=2021)
    assert len(merged(page(remade), page(film("ATLAS PTÁKU", year=1999))).films) == 2


def test_a_corrected_year_makes_no_second_film() -> None:
    after = merged(page(film("NICO", year=2012, directors=("X",))), page(film("NICO", year=2021, directors=("X",))))
    assert {each.id: each.year for each in after.films.values()} == {"nico": 2021}


def test_a_shared_director_tells_films_of_one_title_apart() -> None:
    one, two = film("HOME", year=2009, directors=("Ann A",)), film("HOME", year=2021, directors=("Bo B",))
    current = merged(page(one), page(two))
    after = merge(current, [page(film("Home", 88, directors=("BO B",)))]).programme
    assert {each.year: each.running_minutes for each in after.films.values()} == {2009: 90, 2021: 88}


def test_printed_values_replace_and_empty_ones_do_not() -> None:
    known = film("NICO", 79, synopsis="Old words.", countries=("Germany",))
    after = merged(page(known), page(film("NICO", None, synopsis="New words.")))
    assert after.films["nico"] == replace(known, synopsis="New words.")


def test_a_stub_takes_nothing_from_the_page_of_its_own_whichever_comes_first() -> None:
    short = film("SINTRA III", 7, year=2020, synopsis="A hill.")
    stub = Film(id="sintra-iii", title="SINTRA III")
    feature = page(
        film("DEAR COMRADES!", 120),
        slot("DEAR COMRADES!", "2021-11-19 22:00", films=("sintra-iii", "dear-comrades")),
        films=(film("DEAR COMRADES!", 120), stub),
    )
    for after in (
        merged(feature, page(short)),
        merged(page(short), feature),
        merge(EMPTY, [feature, page(short)]).programme,
    ):
        assert after.films["sintra-iii"] == short
        assert len(after.films) == 2
        assert after.screenings["dear-comrades-1"].ends == at("2021-11-20 00:07")
        assert after.screenings["dear-comrades-1"].end_kind == "computed"


def test_what_was_worked_out_gives_way_to_what_is_printed_and_never_takes_its_place() -> None:
    guessed = film("SIN", directors=("Guess",), inferred=("title", "directors"))
    printed = film("SIN", directors=("Printed",))
    for readings in ((guessed, printed), (printed, guessed)):
        for after in (merged(*map(page, readings)), merge(EMPTY, [page(each) for each in readings]).programme):
            assert after.films["sin"].directors == ("Printed",)
            assert after.films["sin"].inferred == ()


def test_what_was_worked_out_stays_marked_so() -> None:
    guessed = film("SIN", None, directors=("Guess",), inferred=("directors", "title"))
    after = merged(page(guessed), page(film("SIN", 136)))
    assert after.films["sin"].inferred == ("directors",)


def test_of_two_pages_that_disagree_the_one_that_says_more_is_believed() -> None:
    long = page(film("NICO", 79, year=2021, premiere="Local premiere", synopsis="Much."))
    short = tips(films=[film("NICO", 80)])
    for readings in ([long, short], [short, long]):
        assert merge(EMPTY, readings).programme.films["nico"].running_minutes == 79


def test_a_film_never_takes_the_id_of_a_screening() -> None:
    current = merged(page(film("HOME"), slot("HOME", "2021-11-12 20:00")))
    after = merge(current, [page(film("Home 1"), slot("Home 1", "2021-11-13 20:00"))]).programme
    assert set(after.films) == {"home", "home-1-2"}
    assert set(after.screenings) == {"home-1", "home-1-2-1"}


def test_a_screening_never_takes_the_id_of_a_film() -> None:
    after = merged(page(film("Home 1")), page(film("Home"), slot("Home", "2021-11-12 20:00")))
    assert set(after.films) == {"home-1", "home"}
    assert set(after.screenings) == {"home-2"}


def test_an_unknown_zone_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="Europe/Wiesbaden"):
        merge(EMPTY, [Reading(festival=festival(timezone="Europe/Wiesbaden"))])


def test_what_a_source_could_not_read_is_passed_on() -> None:
    problem = Problem(file="a.txt", line=3, field="starts", severity="error", says="no date")
    assert merge(EMPTY, [Reading(problems=(problem,)), Reading()]).problems == (problem,)


def test_what_was_merged_is_counted() -> None:
    first = page(film("NICO"), slot("NICO", "2021-11-12 20:00"))
    other = page(film("MASS"), slot("MASS", "2021-11-13 20:00"))
    assert merge(EMPTY, [first, other]).films == Counts(new=2)
    credited = film("NICO", credits=(Credit(role="music", label="Music", names=("X",)),))
    after = merge(merged(first, other), [page(credited, slot("NICO", "2021-11-12 20:00"))])
    assert (after.films, after.screenings) == (Counts(changed=1), Counts(unchanged=1))


def test_the_programme_merged_into_is_left_as_it_was() -> None:
    before = merged(page(film("NICO"), slot("NICO", "2021-11-12 20:00")))
    merge(before, [page(film("NICO", 70), slot("NICO", "2021-11-13 20:00"))])
    assert before.films["nico"].running_minutes == 90
    assert [each.starts for each in before.screenings.values()] == [at("2021-11-12 20:00")]
