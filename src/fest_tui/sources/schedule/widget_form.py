"""Schedules as pretalx gives them to its own widget, in JSON: talks, rooms, tracks and speakers, joined by id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fest_tui.sources.schedule.entries import Conference, Entry, Person, Room, Schedule
from fest_tui.sources.schedule.values import item, items, text

_CANCELLED = frozenset({"canceled", "cancelled", "withdrawn", "rejected"})


def read_widget(document: Mapping[str, Any], *, first: int) -> Schedule:
    """What such a document says, of its talks the first so many.

    The id of a talk is that of the slot; its code is that of what is shown.
    """
    rooms = _by_id(document.get("rooms"))
    tracks = _by_id(document.get("tracks"))
    persons = {text(speaker.get("code")): _person(speaker) for speaker in items(document.get("speakers"))}
    return Schedule(
        conference=Conference(
            title=text(document.get("title")) or text(document.get("name")),
            start=text(document.get("event_start")),
            end=text(document.get("event_end")),
            time_zone_name=text(document.get("timezone")),
        ),
        rooms=tuple(Room(name=text(room.get("name")), capacity=text(room.get("capacity"))) for room in rooms.values()),
        entries=tuple(_entry(talk, rooms, tracks, persons) for talk in items(document.get("talks"))[:first]),
    )


def _by_id(values: object) -> dict[str, dict[str, Any]]:
    return {text(each.get("id")): each for each in items(values)}


def _entry(
    talk: dict[str, Any],
    rooms: Mapping[str, Mapping[str, Any]],
    tracks: Mapping[str, Mapping[str, Any]],
    persons: Mapping[str, Person],
) -> Entry:
    number, code = text(talk.get("id")), text(talk.get("code"))
    return Entry(
        title=text(talk.get("title")),
        type=text(talk.get("type")) or text(talk.get("submission_type")),
        track=_name(talk.get("track"), tracks),
        language=text(talk.get("content_locale")),
        abstract=text(talk.get("abstract")),
        description=text(talk.get("description")),
        persons=_persons(talk.pop("speakers", None), persons),
        url=text(talk.get("url")),
        start=text(talk.get("start")),
        end=text(talk.get("end")),
        duration=text(talk.get("duration")),
        room=_name(talk.get("room"), rooms),
        slot_ids=(f"slot-{number}" if number else "",),
        subject_id=code,
        is_cancelled=text(talk.get("state")).lower() in _CANCELLED,
    )


def _name(value: object, named: Mapping[str, Mapping[str, Any]]) -> str:
    """The name of what a talk refers to by its id, or as an object."""
    known = named.get(text(value), item(value))
    return text(known.get("name"))


def _persons(values: object, persons: Mapping[str, Person]) -> tuple[Person, ...]:
    """Those of a talk, taken out of it: a file of many persons is not held twice."""
    listed = values if isinstance(values, list) else []
    return tuple(
        person for each in listed if (person := _person(each) if isinstance(each, dict) else persons.get(text(each)))
    )


def _person(speaker: Mapping[str, Any]) -> Person:
    return Person(name=text(speaker.get("name")), biography=text(speaker.get("biography")))
