"""Schedules in JSON as frab, pretalx and the c3voc hub write them: schedule.json, versions 1 and 2 (voc/schedule)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any

from fest_tui.sources.schedule.entries import Conference, Day, Entry, Person, Room, Schedule
from fest_tui.sources.schedule.values import item, items, text

_KEYS = ("guid", "code", "id", "slug")


def read_json(document: Mapping[str, Any], *, first: int) -> Schedule:
    """What the schedule in a JSON document says, of its slots the first so many.

    Version 1 has its slots by day and room, version 2 in one list.
    """
    schedule = item(document.get("schedule"))
    conference = item(schedule.get("conference")) or schedule
    tracks, rooms = _names(conference.get("tracks")), _names(conference.get("rooms"))
    days = items(conference.get("days"))
    listed = items(schedule.get("events")) or items(conference.get("events"))
    entries = chain(
        (_entry(event, day, place, tracks, rooms) for day in days for place, event in _in_rooms(day)),
        (_entry(event, None, "", tracks, rooms) for event in listed),
    )
    return Schedule(
        conference=_conference(schedule, conference),
        days=tuple(map(_day, days)),
        rooms=tuple(_rooms(conference, days)),
        persons=tuple(map(_person, items(schedule.get("persons")) or items(conference.get("persons")))),
        entries=tuple(islice(entries, first)),
    )


def _conference(schedule: Mapping[str, Any], conference: Mapping[str, Any]) -> Conference:
    return Conference(
        title=text(conference.get("title")),
        acronym=text(conference.get("acronym")),
        start=text(conference.get("start")),
        end=text(conference.get("end")),
        day_change=text(conference.get("day_change")),
        time_zone_name=text(conference.get("time_zone_name")),
        city=text(conference.get("city")),
        url=text(schedule.get("base_url")) or text(conference.get("base_url")) or text(conference.get("url")),
    )


def _day(day: Mapping[str, Any]) -> Day:
    return Day(
        date=text(day.get("date")),
        start=text(day.get("day_start")) or text(day.get("start")),
        end=text(day.get("day_end")) or text(day.get("end")),
    )


def _rooms(conference: Mapping[str, Any], days: list[dict[str, Any]]) -> Iterator[Room]:
    listed = [
        Room(name=text(room.get("name")), capacity=text(room.get("capacity")))
        for room in items(conference.get("rooms"))
    ]
    names = {room.name for room in listed}
    yield from (room for room in listed if room.name)
    yield from (
        Room(name=name)
        for name in dict.fromkeys(name for day in days for name in item(day.get("rooms")))
        if name not in names
    )


def _in_rooms(day: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The slots of a day, each with the room it stands under."""
    for name, events in item(day.get("rooms")).items():
        yield from ((text(name), event) for event in items(events))


def _entry(
    event: dict[str, Any],
    day: Mapping[str, Any] | None,
    place: str,
    tracks: Mapping[str, str],
    rooms: Mapping[str, str],
) -> Entry:
    guid, number, code = (text(event.get(name)) for name in ("guid", "id", "code"))
    return Entry(
        title=text(event.get("title")),
        subtitle=text(event.get("subtitle")),
        type=text(event.get("type")),
        track=_named(event.get("track"), tracks),
        language=text(event.get("language")),
        abstract=text(event.get("abstract")),
        description=text(event.get("description")),
        persons=_persons(event),
        url=text(event.get("url")),
        date=text(event.get("date")),
        start=text(event.get("start")),
        end=text(event.get("end")),
        duration=text(event.get("duration")),
        day=_day(day) if day is not None else None,
        room=_named(event.get("room"), rooms),
        place=place,
        slot_ids=(guid, number),
        subject_id=code or number or guid,
    )


def _named(value: object, names: Mapping[str, str]) -> str:
    """The name of a room or track: given as it is, or by one of its keys."""
    reference = item(value)
    return text(reference.get("name")) or _by_key(reference, names) or text(value)


def _by_key(reference: Mapping[str, Any], names: Mapping[str, str]) -> str:
    return next((names[key] for each in _KEYS if (key := text(reference.get(each))) in names), "")


def _names(values: object) -> dict[str, str]:
    """The names of rooms or tracks by each of their keys."""
    return {key: text(each.get("name")) for each in items(values) for name in _KEYS if (key := text(each.get(name)))}


def _persons(event: dict[str, Any]) -> tuple[Person, ...]:
    """Those of a slot, taken out of it: a file of many persons is not held twice."""
    persons = items(event.pop("persons", None))
    return tuple(map(_person, persons or items(event.pop("participants", None))))


def _person(person: Mapping[str, Any]) -> Person:
    return Person(
        name=text(person.get("public_name")) or text(person.get("name")),
        biography=text(person.get("biography")),
        keys=tuple(key for each in _KEYS if (key := text(person.get(each)))),
    )
