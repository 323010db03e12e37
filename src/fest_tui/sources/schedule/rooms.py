"""Which venue a slot of a schedule is in."""

from __future__ import annotations

from fest_tui.programme.model import Venue
from fest_tui.programme.text import plain_line, slug
from fest_tui.sources.schedule.complaints import Complaints
from fest_tui.sources.schedule.entries import Entry, Room, Schedule
from fest_tui.words import _

_MOST_SEATS = 999_999


class Rooms:
    """The rooms that a schedule lists, and those that only a slot names; what is odd goes to the complaints."""

    def __init__(self, schedule: Schedule, complaints: Complaints) -> None:
        self.complaints = complaints
        self._venues: dict[str, Venue] = {}
        for room in schedule.rooms:
            if name := plain_line(room.name):
                self._venues.setdefault(slug(name), Venue(id=slug(name), name=name, seats=_seats(room)))
        self._listed = frozenset(self._venues)

    @property
    def venues(self) -> tuple[Venue, ...]:
        """All of them as venues, in the order of the file."""
        return tuple(self._venues.values())

    def of(self, entry: Entry) -> str:
        """The id of a slot's venue: the room it stands under counts before the one it names itself."""
        place, room = plain_line(entry.place), plain_line(entry.room)
        name = place or room
        if not name:
            name = _("Room not given")
            says = _("“{slot}” is in no room that the file knows. It was put down for “{name}”.")
            self.complaints.warning(entry, "room", says, name=name)
        elif place and room and slug(place) != slug(room):
            says = _("“{slot}” stands under the room {place} but names {room}. It was put down for {place}.")
            self.complaints.warning(entry, "room", says, place=place, room=room)
        elif self._listed and slug(name) not in self._listed:
            says = _("“{slot}” is in {room}, which is not among the rooms that the file lists. It was taken as named.")
            self.complaints.warning(entry, "room", says, room=room)
        venue = slug(name)
        self._venues.setdefault(venue, Venue(id=venue, name=name))
        return venue


def _seats(room: Room) -> int | None:
    """The seats of a room, where its capacity is a number that a room can have."""
    digits = room.capacity.removesuffix(".0")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= len(str(_MOST_SEATS))):
        return None
    return int(digits) or None
