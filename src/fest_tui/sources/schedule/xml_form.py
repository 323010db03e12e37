"""Schedules as frab and Pentabarf write them, in XML (schema: voc/schedule, schedule.xml.xsd)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fest_tui.sources.bounds import LINE, Listed, at_most, most_entries, most_in, too_many
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.schedule.entries import Conference, Day, Entry, Person, Room, Schedule
from fest_tui.sources.xml_safely import line_of, local_name, xml_elements

if TYPE_CHECKING:
    from lxml.etree import _Element

_EVENTS = ("schedule/day/room/event", "schedule/day/event")
_PERSON = "schedule/persons/person"
_PATHS = ("schedule", "schedule/conference", "schedule/day", "schedule/day/room", *_EVENTS, _PERSON)
_KEYS = ("guid", "code", "id", "slug")


def read_xml(data: bytes, log: ProblemLog) -> Schedule:
    """All that a schedule in XML says; an event is read when it is whole.

    Raises:
        UnreadableError: this is no XML, or none that is safe to read, or of more slots than any festival has.

    """
    conference = Conference()
    days: list[Day] = []
    rooms: dict[str, Room] = {}
    persons: list[Person] = []
    entries: list[Entry] = []
    is_whole = False
    day, place = None, ""
    most, persons_listed = most_entries(len(data)), Listed(len(data), LINE)
    edges = xml_elements(data, log, paths=_PATHS)
    for edge, path, element in at_most(edges, most_in(len(data), LINE), log.file):
        if edge == "start" and path == "schedule/day":
            day, place = _day(element), ""
            days.append(day)
        elif edge == "start" and path == "schedule/day/room":
            place = _attribute(element, "name")
            rooms.setdefault(place, Room(name=place))
        elif edge == "end" and path in _EVENTS:
            entries.append(_entry(element, day, place if path == _EVENTS[0] else ""))
            persons_listed.add(len(entries[-1].persons), log.file)
            if len(entries) > most:
                raise too_many(log.file, most)
        elif edge == "end" and path == "schedule/conference":
            conference = _conference(element)
        elif edge == "end" and path == _PERSON:
            persons.append(_person(element))
        elif edge == "end" and path == "schedule":
            is_whole = True
    rooms.pop("", None)
    return Schedule(
        conference=conference,
        days=tuple(days),
        rooms=tuple(rooms.values()),
        persons=tuple(persons),
        entries=tuple(entries),
        is_whole=is_whole,
    )


def _conference(element: _Element) -> Conference:
    says = _texts(element)
    return Conference(
        title=says.get("title", ""),
        acronym=says.get("acronym", ""),
        start=says.get("start", ""),
        end=says.get("end", ""),
        day_change=says.get("day_change", ""),
        time_zone_name=says.get("time_zone_name", ""),
        city=says.get("city", ""),
        url=says.get("base_url") or says.get("url", ""),
        line=line_of(element),
    )


def _day(element: _Element) -> Day:
    return Day(date=_attribute(element, "date"), start=_attribute(element, "start"), end=_attribute(element, "end"))


def _entry(element: _Element, day: Day | None, place: str) -> Entry:
    says = _texts(element)
    guid, number, code = (_attribute(element, name) for name in ("guid", "id", "code"))
    return Entry(
        line=line_of(element),
        title=says.get("title", ""),
        subtitle=says.get("subtitle", ""),
        type=says.get("type", ""),
        track=says.get("track", ""),
        language=says.get("language", ""),
        abstract=says.get("abstract", ""),
        description=says.get("description", ""),
        persons=_persons(element),
        url=says.get("url", ""),
        date=says.get("date", ""),
        start=says.get("start", ""),
        end=says.get("end", ""),
        duration=says.get("duration", ""),
        day=day,
        room=says.get("room", ""),
        place=place,
        slot_ids=(guid, number),
        subject_id=code or number or guid,
    )


def _persons(event: _Element) -> tuple[Person, ...]:
    persons = next((child for child in event if local_name(child) == "persons"), ())
    return tuple(_person(child) for child in persons if local_name(child) == "person")


def _person(element: _Element) -> Person:
    says = _texts(element)
    name = says.get("name") or says.get("public_name") or ("" if says else _text(element))
    keys = [_attribute(element, name) or says.get(name, "") for name in _KEYS]
    return Person(name=name, biography=says.get("biography", ""), keys=tuple(key for key in keys if key))


def _texts(element: _Element) -> dict[str, str]:
    """The texts of an element's children by name; of several of one name the first that says something."""
    texts: dict[str, str] = {}
    for child in element:
        name = local_name(child)
        texts[name] = texts.get(name) or _text(child)
    return texts


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _attribute(element: _Element, name: str) -> str:
    return str(element.get(name, "")).strip()
