"""Schedules in XML: what becomes of festival, rooms, slots, and what they show."""

from __future__ import annotations

import datetime as dt

import pytest
from schedule_reading import event, film, read, read_fixture, says, slot, times, told, xml

from builders import at
from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Bio, Credit, Festival, Film, Venue


def test_the_festival_is_read() -> None:
    reading = read_fixture("harbour.xml", None)
    assert reading.festival == Festival(
        id="harbour-2023",
        name="Harbour Film & Talk",
        timezone="Europe/Berlin",
        town="Kiel",
        day_turns_at=dt.time(4),
        starts=dt.date(2023, 10, 27),
        ends=dt.date(2023, 10, 29),
        source="https://harbour.example/",
    )
    assert (reading.origin, reading.whole, reading.problems) == ("schedule", True, ())


def test_every_room_is_a_venue_also_an_empty_one() -> None:
    assert read_fixture("harbour.xml").venues == (
        Venue(id="dock-1", name="Dock 1"),
        Venue(id="foyer", name="Foyer"),
        Venue(id="dock-2", name="Dock 2"),
    )


def test_each_slot_is_a_screening() -> None:
    reading = read_fixture("harbour.xml")
    assert times(reading) == [
        "Low Water: 27. 19:30–27. 21:05",
        "Low Water: 28. 00:30–28. 02:05",
        "Doors: 27. 10:00–27. 10:20",
        "Dance: 28. 01:30–28. 03:00",
        "Lunch: 27. 12:30–27. 13:30",
        "A day at the pier: 29. 23:00–31. 01:30",
    ]
    first = reading.screenings[0]
    assert (first.starts, first.venue, first.origin) == (at("2023-10-27 19:30"), "dock-1", "schedule")
    assert {each.end_kind for each in reading.screenings} == {"published"}
    assert {each.status for each in reading.screenings} == {"scheduled"}


def test_slots_with_one_id_are_screenings_of_one_film() -> None:
    reading = read_fixture("harbour.xml")
    assert [(each.id, each.kind, each.films) for each in reading.screenings if each.title == "Low Water"] == [
        ("low-water-1", "film", ("low-water",)),
        ("low-water-2", "film", ("low-water",)),
    ]
    ids = [each.source_id for each in reading.screenings]
    assert ids[:2] == ["frab:aaaaaaaa-0000-4000-8000-000000000007", "frab:aaaaaaaa-0000-4000-8000-000000000008"]
    assert len(set(ids)) == len(ids)


def test_what_a_slot_tells_becomes_a_film() -> None:
    assert film(read_fixture("harbour.xml"), "low-water") == Film(
        id="low-water",
        title="Low Water",
        languages=("German",),
        section="Sea",
        form="film",
        credits=(Credit(role="other", label="Speaker", names=("Ada Nord", "Bo Sund")),),
        synopsis="With the crew\n\nA crew waits & waits.\n\nThen the tide turns.\n\n• 90 minutes",
        bios=(Bio(person="Ada Nord", text="Ada sails."),),
        url="https://harbour.example/talk/TIDE07/",
        source_id="frab:TIDE07",
    )


def test_an_event_has_an_entry_only_when_it_tells_more_than_a_title() -> None:
    reading = read_fixture("harbour.xml")
    assert [each.id for each in reading.films] == ["low-water", "dance", "a-day-at-the-pier"]
    assert {each.title: (each.kind, bool(each.films)) for each in reading.screenings} == {
        "Low Water": ("film", True),
        "Doors": ("event", False),
        "Dance": ("event", True),
        "Lunch": ("event", False),
        "A day at the pier": ("event", True),
    }


@pytest.mark.parametrize(
    "tells", ["<abstract>x</abstract>", "<description>x</description>", "<subtitle>x</subtitle>", "<type>Movie</type>"]
)
def test_one_thing_to_tell_is_enough(tells: str) -> None:
    assert [each.id for each in read(xml(event(more=tells))).films] == ["nets"]


@pytest.mark.parametrize(
    ("printed", "kind"),
    [("Film", "film"), ("Feature film", "film"), ("short", "film"), ("Short talk", "event"), ("lecture", "event")],
)
def test_the_type_says_what_is_a_film(printed: str, kind: str) -> None:
    assert read(xml(event(more=f"<type>{printed}</type>"))).screenings[0].kind == kind


def test_what_has_one_title_and_says_the_same_is_one_film() -> None:
    same = "<abstract>Mend.</abstract>"
    reading = read(xml(event(more=same, attributes='id="1"') + event("22:00", more=same, attributes='id="2"')))
    assert [each.id for each in reading.films] == ["nets"]
    assert [each.films for each in reading.screenings] == [("nets",), ("nets",)]


def test_what_has_one_title_and_says_another_thing_is_another_film() -> None:
    one, two = "<abstract>Mend.</abstract>", "<abstract>Cast.</abstract>"
    reading = read(xml(event(more=one, attributes='id="1"') + event("22:00", more=two, attributes='id="2"')))
    assert [(each.id, each.source_id) for each in reading.films] == [("nets", "frab:1"), ("nets-2", "frab:2")]
    assert [each.id for each in reading.screenings] == ["nets-1", "nets-2-1"]


def test_an_id_that_means_nothing_joins_nothing() -> None:
    told_of = "<abstract>x</abstract>"
    reading = read(
        xml(event(more=told_of, attributes='id="0"') + event("22:00", title="Oars", more=told_of, attributes='id="0"'))
    )
    assert [(each.title, each.source_id) for each in reading.films] == [("Nets", ""), ("Oars", "")]
    assert [each.source_id for each in reading.screenings] == ["", ""]


def test_the_id_of_a_slot_is_the_first_that_no_other_has() -> None:
    reading = read(
        xml(
            event(attributes='id="1" guid="same"')
            + event(title="Oars", attributes='id="2" guid="same"')
            + event(title="Sails", attributes='id="2" guid="own"')
        )
    )
    assert [each.source_id for each in reading.screenings] == ["frab:1", "", "frab:own"]


def test_an_old_file_has_its_dates_at_the_day_alone() -> None:
    reading = read_fixture("old-pentabarf.xml")
    assert times(reading) == ["Nachtfahrt: 14. 23:00–15. 01:00", "Heimkehr: 15. 01:30–15. 02:00"]
    assert reading.festival is not None
    assert (reading.festival.id, reading.festival.name) == ("kuestentage-2009", "Küstentage 2009")
    assert (reading.festival.town, reading.festival.day_turns_at) == ("Rostock", dt.time(8))
    assert [each.source_id for each in reading.screenings] == ["frab:101", "frab:102"]
    assert reading.problems == ()


def test_a_slot_outside_every_room_is_in_the_room_it_names() -> None:
    slots = event(more="<room>Kai</room>")
    reading = read(f"<schedule><day date='2024-07-05'>{slots}</day></schedule>")
    assert [each.venue for each in reading.screenings] == ["kai"]
    assert reading.festival is None
    assert reading.problems == ()


def test_a_room_that_differs_from_where_it_stands_is_told() -> None:
    reading = read(xml(event(more="<room>Kai</room>")))
    assert reading.screenings[0].venue == "mole"
    assert told(reading) == [(4, "room", "warning")]
    assert "stands under the room Mole but names Kai" in says(reading)
    assert read(xml(event(more="<room> mole </room>"))).problems == ()


def test_a_slot_in_no_room_is_shown_in_one_of_no_name() -> None:
    reading = read(xml(event(), room=" "))
    assert [each.name for each in reading.venues] == ["Room not given"]
    assert told(reading) == [(4, "room", "warning")]


def test_a_slot_without_a_title_is_shown() -> None:
    reading = read(xml(event(title=" ")))
    assert reading.screenings[0].title == "Untitled"
    assert told(reading) == [(4, "title", "warning")]


def test_a_cut_file_is_read_to_the_cut_and_is_no_whole_programme() -> None:
    text = xml(event(attributes='id="1"') + "\n" + event("22:00", attributes='id="2"'))
    reading = read(text[: text.rindex("</event>")])
    assert [each.source_id for each in reading.screenings] == ["frab:1"]
    assert not reading.whole
    assert told(reading) == [(5, "xml", "error")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<schedule/>", "holds no slots"),
        ("<schedule><conference><title>x</title></conference></schedule>", "holds no slots"),
        ("<other/>", "holds no slots"),
        (xml(event(start="")), "nothing says when it starts"),
        ("<!DOCTYPE schedule [<!ENTITY x 'y'>]><schedule/>", "declares entities"),
        (xml("<a>" * 10_000), "nested too deeply"),
        ("schedule", "no XML"),
        ("", "is empty"),
    ],
)
def test_a_file_of_which_nothing_can_be_used_is_refused(text: str, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read(text)


def test_hundreds_of_problems_of_a_kind_are_told_once() -> None:
    reading = read(xml("\n".join(event(duration="99999:00", title=f"Nets {number}") for number in range(300))))
    assert told(reading) == [(4, "duration", "warning")]
    assert "It is the same with 299 more." in says(reading)
    few = read(xml("\n".join(event(duration="99999:00") for _number in range(3))))
    assert told(few) == [(4, "duration", "warning"), (5, "duration", "warning"), (6, "duration", "warning")]


def test_biographies_are_found_by_any_id_or_by_name() -> None:
    persons = (
        "<persons><person slug='ada'><biography>By slug.</biography></person>"
        "<person><name>Bo</name><biography>By name.</biography></person></persons>"
    )
    speakers = "<persons><person slug='ada'>Ada</person><person>Bo</person><person>Cy</person></persons>"
    reading = read(xml(event(more=speakers)).replace("</schedule>", f"{persons}</schedule>"))
    assert reading.films[0].bios == (Bio(person="Ada", text="By slug."), Bio(person="Bo", text="By name."))
    assert reading.films[0].credits[0].names == ("Ada", "Bo", "Cy")


def test_everything_is_plain_text() -> None:
    odd = "a\x1b[31mb\u202ec"
    fields = "".join(f"<{name}>{odd}</{name}>" for name in ("track", "type", "url", "language", "subtitle", "abstract"))
    reading = read(xml(event(title=odd, more=f"{fields}<persons><person>{odd}</person></persons>"), room=odd))
    found = reading.films[0]
    assert {found.title, found.section, found.form, found.url, *found.languages, *found.credits[0].names} == {"abc"}
    assert found.synopsis == "abc"
    assert slot(reading, "abc-1").title == "abc"
    assert reading.venues[0].name == "abc"
