"""Schedules of real festivals, counted by other means."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from schedule_reading import read

from fest_tui.programme.merge import Counts, merge
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading
from fest_tui.sources.schedule import is_schedule
from places import SHARED

pytestmark = pytest.mark.shared

BRUSSELS = ZoneInfo("Europe/Brussels")
FOSDEM = SHARED / "data" / "samples" / "fosdem-2021.schedule.xml"
DEMOCON = SHARED / "data" / "samples" / "pretalx-democon.schedule.json"


def fosdem() -> Reading:
    return read(FOSDEM.read_bytes(), BRUSSELS)


def test_samples_are_known_for_what_they_are() -> None:
    assert is_schedule(FOSDEM.read_bytes())
    assert is_schedule(DEMOCON.read_bytes())


def test_every_event_of_fosdem_is_a_screening_at_its_time_and_place() -> None:
    expected = {}
    for day in ET.parse(FOSDEM).getroot().iter("day"):  # noqa: S314 - a file of our own
        for room in day.iter("room"):
            for event in room.iter("event"):
                hour, minute = map(int, (event.findtext("start") or "").split(":"))
                hours, minutes = map(int, (event.findtext("duration") or "").split(":"))
                starts = dt.datetime.fromisoformat(day.attrib["date"]).replace(
                    hour=hour, minute=minute, tzinfo=BRUSSELS
                )
                title = " ".join((event.findtext("title") or "").split())
                ends = starts + dt.timedelta(hours=hours, minutes=minutes)
                expected[f"frab:{event.attrib['id']}"] = (title, room.attrib["name"], starts, ends)
    reading = fosdem()
    names = {venue.id: venue.name for venue in reading.venues}
    found = {each.source_id: (each.title, names[each.venue], each.starts, each.ends) for each in reading.screenings}
    assert len(reading.screenings) == len(expected) == 773
    assert found == expected


def test_every_room_of_fosdem_is_a_venue() -> None:
    rooms = {room.attrib["name"] for room in ET.parse(FOSDEM).getroot().findall("day/room")}  # noqa: S314
    assert {venue.name for venue in fosdem().venues} == rooms


def test_everybody_who_speaks_at_fosdem_is_named() -> None:
    listed: Counter[str] = Counter()
    for event in ET.parse(FOSDEM).getroot().iter("event"):  # noqa: S314
        title = " ".join((event.findtext("title") or "").split())
        for person in {" ".join((person.text or "").split()) for person in event.iter("person")}:
            listed[f"{title}: {person}"] += 1
    reading = fosdem()
    films = {film.id: film for film in reading.films}
    found = Counter(
        f"{each.title}: {name}"
        for each in reading.screenings
        for film in each.films
        for credit in films[film].credits
        for name in credit.names
    )
    assert found == listed


def test_fosdem_is_read_without_a_problem_and_without_markup() -> None:
    reading = fosdem()
    assert reading.problems == ()
    assert reading.festival is not None
    assert (reading.festival.id, reading.festival.day_turns_at) == ("fosdem-2021", dt.time(6))
    assert (reading.festival.starts, reading.festival.ends) == (dt.date(2021, 2, 6), dt.date(2021, 2, 7))
    assert not [film.id for film in reading.films if "<p>" in film.synopsis or "&amp;" in film.synopsis]


def test_every_event_of_democon_is_a_screening() -> None:
    conference = json.loads(DEMOCON.read_text("utf-8"))["schedule"]["conference"]
    events = [event for day in conference["days"] for room in day["rooms"].values() for event in room]
    reading = read(DEMOCON.read_bytes(), None)
    found = {each.source_id: (each.title, each.venue, each.starts.isoformat()) for each in reading.screenings}
    assert len(found) == len(events) == 36
    for event in events:
        title, venue, starts = found[f"frab:{event['guid']}"]
        assert (title, venue) == (event["title"], event["room"].lower().replace(" ", "-"))
        assert dt.datetime.fromisoformat(starts) == dt.datetime.fromisoformat(event["date"])
    assert {bio.text.split()[0] for film in reading.films for bio in film.bios} == {
        person["biography"].split()[0] for event in events for person in event["persons"]
    }


def test_the_zone_of_democon_that_its_times_disagree_with_is_the_only_problem() -> None:
    assert [problem.field for problem in read(DEMOCON.read_bytes(), None).problems] == ["time_zone_name"]
    assert read(DEMOCON.read_bytes(), ZoneInfo("Europe/Berlin")).problems == ()


@pytest.mark.parametrize("path", [FOSDEM, DEMOCON], ids=["fosdem", "democon"])
def test_a_schedule_read_again_changes_nothing(path: Path) -> None:
    reading = read(path.read_bytes(), BRUSSELS)
    assert reading.festival is not None
    once = merge(Programme(reading.festival), [reading])
    assert (once.films.new, once.screenings.new) == (len(reading.films), len(reading.screenings))
    again = merge(once.programme, [reading])
    assert again.films == Counts(unchanged=len(reading.films))
    assert again.screenings == Counts(unchanged=len(reading.screenings))
    assert again.programme.screenings == once.programme.screenings
