"""Schedules in JSON: schedule.json of versions 1 and 2, and pretalx's widget."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from schedule_reading import film, read, read_fixture, says, talk, times, told, v1

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Bio, Credit, Festival, Film, Venue


def test_version_1_is_read() -> None:
    reading = read_fixture("frab-v1.json", None)
    assert reading.festival == Festival(
        id="pier24",
        name="Pier",
        timezone="Europe/Berlin",
        day_turns_at=dt.time(4),
        starts=dt.date(2024, 7, 5),
        ends=dt.date(2024, 7, 6),
        source="https://pier.example/",
    )
    assert reading.venues == (
        Venue(id="mole", name="Mole", seats=120),
        Venue(id="kai", name="Kai", seats=80),
        Venue(id="boje", name="Boje"),
    )
    assert times(reading) == [
        "Mending nets: 05. 20:00–05. 20:45",
        "Mending nets: 06. 01:00–06. 01:45",
        "Silence: 05. 21:00–05. 22:15",
    ]
    assert [each.source_id for each in reading.screenings] == ["frab:g-25-a", "frab:g-25-b", "frab:g-26"]
    assert [each.films for each in reading.screenings] == [("mending-nets",), ("mending-nets",), ()]
    assert reading.films == (
        Film(
            id="mending-nets",
            title="Mending nets",
            languages=("German",),
            section="Hands",
            form="Workshop",
            credits=(Credit(role="other", label="Speaker", names=("Cleo Mast",)),),
            synopsis="Bring *your own*.\n\n- needle\n- thread",
            bios=(Bio(person="Cleo Mast", text="Mends."),),
            url="https://pier.example/talk/AAAAAA/",
            source_id="frab:AAAAAA",
        ),
    )
    assert (reading.whole, reading.problems) == (True, ())


def test_version_2_is_read() -> None:
    reading = read_fixture("hub-v2.json", None)
    assert reading.festival is not None
    assert (reading.festival.id, reading.festival.timezone) == ("tide-2024", "Europe/Berlin")
    assert reading.festival.starts == dt.date(2024, 12, 27)
    assert [(each.name, each.seats) for each in reading.venues] == [("Saal 1", 3025), ("Saal 2", None)]
    assert times(reading) == ["Opening: 27. 11:30–27. 12:15", "Flood: 28. 00:15–28. 00:55"]
    assert [each.venue for each in reading.screenings] == ["saal-1", "saal-2"]
    opening, flood = reading.films
    assert (opening.section, opening.synopsis, opening.source_id) == ("Art & Beauty", "Welcome.", "frab:CODE1")
    assert opening.credits[0].names == ("Gil Brise",)
    assert opening.bios == (Bio(person="Gil Brise", text="Gil blows."),)
    assert (flood.section, flood.synopsis, flood.form) == ("Night", "Ein Stück", "PERFORMANCE")
    assert reading.problems == ()


def test_the_widget_is_read() -> None:
    reading = read_fixture("widget.json", None)
    assert reading.festival is None
    assert times(reading) == [
        "Salt: 04. 10:00–04. 10:30",
        "Salt: 05. 10:00–05. 10:30",
        "Lunch: 04. 12:00–04. 13:00",
        "Pepper: 04. 14:00–04. 14:30",
    ]
    assert [each.source_id for each in reading.screenings] == [
        "frab:slot-501",
        "frab:slot-502",
        "frab:slot-503",
        "frab:slot-504",
    ]
    assert [each.status for each in reading.screenings] == ["scheduled", "scheduled", "scheduled", "cancelled"]
    assert [each.films for each in reading.screenings] == [("salt",), ("salt",), (), ("pepper",)]
    salt = film(reading, "salt")
    assert (salt.section, salt.synopsis, salt.languages) == ("Minerals", "On *salt*.", ("English",))
    assert salt.source_id == "frab:ABCDEF"
    assert salt.bios == (Bio(person="Ina Salz", text="Ina digs."),)


def test_a_room_of_the_widget_that_nobody_describes_is_told_with_the_slot() -> None:
    reading = read_fixture("widget.json")
    assert told(reading) == [(0, "room", "warning")]
    assert "“Pepper (id slot-504)” is in no room" in says(reading)
    assert [each.name for each in reading.venues] == ["Blue", "Rot", "Room not given"]


def test_a_widget_with_a_title_describes_the_festival() -> None:
    document = {
        "title": {"en": "Spice"},
        "talks": [{"title": "x", "start": "2024-05-04T10:00:00+02:00", "room": {"name": "A"}}],
    }
    document["timezone"] = "Europe/Berlin"
    reading = read(json.dumps(document), None)
    assert reading.festival == Festival(id="spice", name="Spice", timezone="Europe/Berlin")
    assert [each.name for each in reading.venues] == ["A"]


def test_a_room_that_the_conference_does_not_list_is_told() -> None:
    event = {"title": "x", "guid": "g", "start": "2024-05-04T10:00:00+02:00", "room": "Kai"}
    schedule = {"conference": {"title": "T", "rooms": [{"name": "Mole"}]}, "events": [event]}
    reading = read(json.dumps({"schedule": schedule}))
    assert [each.name for each in reading.venues] == ["Mole", "Kai"]
    assert "“x (id g)” is in Kai, which is not among the rooms" in says(reading)


def test_a_track_that_nobody_describes_is_no_section() -> None:
    reading = read(v1(talk(abstract="x", track={"slug": "gone"}), talk(abstract="y", track={"de": "Netze"})))
    assert [each.section for each in reading.films] == ["", "Netze"]


def test_numbers_may_be_texts_and_texts_numbers() -> None:
    reading = read(v1(talk(id="7", duration=45, title=2001), talk(id=8, duration="45", title="x")))
    assert [(each.title, each.source_id) for each in reading.screenings] == [("2001", "frab:7"), ("x", "frab:8")]
    assert [f"{each.ends:%H:%M}" for each in reading.screenings] == ["20:45", "20:45"]
    assert reading.problems == ()


def test_a_key_given_twice_counts_as_given_last() -> None:
    reading = read(v1(talk()).replace('"title": "Nets"', '"title": "Oars", "title": "Nets"'))
    assert [each.title for each in reading.screenings] == ["Nets"]


@pytest.mark.parametrize("odd", [None, 7, "x", [], [1, None, [[]]], {}, {"x": 1}, True, {"en": None}])
@pytest.mark.parametrize(
    "field",
    ["title", "subtitle", "abstract", "persons", "track", "language", "type", "url", "room", "id", "guid", "links"],
)
def test_values_of_any_kind_leave_the_rest_as_it_is(field: str, odd: object) -> None:
    reading = read(v1(talk(**{field: odd}), talk(title="Oars")))
    assert len(reading.screenings) == 2
    assert reading.screenings[1].title == "Oars"


@pytest.mark.parametrize("odd", [None, 7, "x", [], [1], {}, True])
@pytest.mark.parametrize("field", ["start", "end", "rooms", "tracks", "day_change", "time_zone_name", "acronym"])
def test_a_conference_may_hold_anything(field: str, odd: object) -> None:
    assert [each.title for each in read(v1(talk(), **{field: odd})).screenings] == ["Nets"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"schedule": ', "line 1, column 14"),
        ('{"schedule":\n {"conference": x}}', "line 2, column 17"),
        ('{"schedule": ' + "[" * 50_000, "nested too deeply"),
        ('{"schedule": []}', "holds no slots"),
        ('{"schedule": {"conference": 7}}', "holds no slots"),
        ('{"talks": 7}', "holds no slots"),
        (v1(talk(start=None)), "nothing says when it starts"),
        (v1(), "holds no slots"),
    ],
)
def test_a_file_of_which_nothing_can_be_used_is_refused(text: str, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read(text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_json_is_read_in_any_encoding(encoding: str) -> None:
    text = json.dumps(json.loads(v1(talk(title="Käse"))), ensure_ascii=False)
    assert [each.title for each in read(text.encode(encoding)).screenings] == ["Käse"]
