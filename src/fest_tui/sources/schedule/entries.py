"""What a schedule says, as it stands in the file: one form for all formats, nothing judged yet.

Every value is text as printed, blanks at its ends taken off; what the file does not say is empty.
"""

from __future__ import annotations

import msgspec


class Conference(msgspec.Struct, frozen=True, kw_only=True):
    """The festival. `day_change` is the clock time at which a new day begins; `line` is 0 where nobody knows it."""

    title: str = ""
    acronym: str = ""
    start: str = ""
    end: str = ""
    day_change: str = ""
    time_zone_name: str = ""
    city: str = ""
    url: str = ""
    line: int = 0


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """A day of the schedule: its date, and the moments from which to which it lasts."""

    date: str = ""
    start: str = ""
    end: str = ""


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """A room that the schedule lists."""

    name: str
    capacity: str = ""


class Person(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who speaks. `keys` are the ids that the file has for the person."""

    name: str
    biography: str = ""
    keys: tuple[str, ...] = ()


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A slot. `date` is its moment, or its day; `start` its clock time, or its moment; `duration` is H:MM.

    `room` is the room it names itself, `place` the one it stands under. `slot_ids` are the ids that the slot itself
    may have, the best first, and `subject_id` is the id of what it shows, which other slots may show too.
    """

    line: int = 0
    title: str = ""
    subtitle: str = ""
    type: str = ""
    track: str = ""
    language: str = ""
    abstract: str = ""
    description: str = ""
    persons: tuple[Person, ...] = ()
    url: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    duration: str = ""
    day: Day | None = None
    room: str = ""
    place: str = ""
    slot_ids: tuple[str, ...] = ()
    subject_id: str = ""
    is_cancelled: bool = False


class Schedule(msgspec.Struct, frozen=True, kw_only=True):
    """All that a file says. `persons` say more of those whom its slots name; `is_whole` unless the file is cut."""

    conference: Conference = Conference()
    days: tuple[Day, ...] = ()
    rooms: tuple[Room, ...] = ()
    persons: tuple[Person, ...] = ()
    entries: tuple[Entry, ...] = ()
    is_whole: bool = True
