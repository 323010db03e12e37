"""Reads a calendar: its events become screenings."""

from __future__ import annotations

import re
from collections import Counter

from fest_tui.errors import UnreadableError
from fest_tui.programme.ends import with_end
from fest_tui.programme.model import Screening, Status
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import slug
from fest_tui.sources.announced import announced
from fest_tui.sources.decoding import decoded
from fest_tui.sources.ical.entries import Entries
from fest_tui.sources.ical.home import festival_of, festival_zone
from fest_tui.sources.ical.identity import Identities
from fest_tui.sources.ical.lines import Component, components_of, whole_letters
from fest_tui.sources.ical.places import Places
from fest_tui.sources.ical.slots import SlotReader, is_timed
from fest_tui.sources.ical.texts import one_line
from fest_tui.sources.ical.zones import Zones
from fest_tui.sources.known import Known
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _

_BEGINS = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*BEGIN:V(?:CALENDAR|EVENT)\b", re.IGNORECASE)
_HEAD = 4096


def is_ical(data: bytes) -> bool:
    """Whether the data is a calendar: nothing but blanks stands before its first BEGIN."""
    return _BEGINS.match(data[:_HEAD].replace(b"\0", b"")) is not None


def read_ical(data: bytes, *, name: str, known: Known) -> Reading:
    """The screenings of a calendar (RFC 5545), with their venues, and the festival it is of where it has a name.

    `name` is the file's name in problems. The festival's zone is the one that the calendar declares
    (X-WR-TIMEZONE), else the one its times are in, else the one known; times without a zone are read in it. An
    event is a film's where its category says so or its description begins with a film's country, year and length.
    A calendar that the file breaks off in, or that is a message about single events (METHOD), lists no whole
    programme; all events of a message that cancels (RFC 5546, section 3.2.5) are cancelled.

    Raises:
        UnreadableError: the data is no text or holds no event with a time, or the festival's zone is not known.

    """
    log = ProblemLog(name)
    problems = Repeats(log)
    root = components_of(decoded(whole_letters(data), log), problems)
    calendars = [part for part in root.parts if part.name == "VCALENDAR"]
    events = [part for home in (root, *calendars) for part in home.parts if part.name == "VEVENT"]
    if not any(map(is_timed, events)):
        raise UnreadableError(
            _("{file} holds no event that starts at a time of day.").format(file=name),
            hint=_("A calendar's events stand between BEGIN:VEVENT and END:VEVENT, and have a DTSTART with a time."),
        )
    zones = Zones(part for home in calendars for part in home.parts if part.name == "VTIMEZONE")
    zone = festival_zone(calendars, events, zones, known, log)
    cancelled = {id(part) for home in calendars if _method(home) == "CANCEL" for part in home.parts}
    reader = _EventReader(events, cancelled, SlotReader(zones, zone, log, problems), problems, name)
    screenings = [screening for event in events if (screening := reader.screening(event))]
    is_cut = any(part.is_cut for part in root.parts)
    if is_cut:
        _tell_cut((*root.parts, *events), log)
    problems.tell()
    return Reading(
        origin=name,
        whole=not is_cut and all(_is_published(calendar) for calendar in calendars),
        festival=festival_of(calendars, zone),
        venues=tuple(reader.places.venues.values()),
        films=tuple(reader.entries.films.values()),
        screenings=tuple(with_end(screening, reader.entries.films) for screening in screenings),
        problems=log.problems,
    )


class _EventReader:
    """Makes screenings of events, and collects the venues and films they are about."""

    def __init__(
        self, events: list[Component], cancelled: set[int], slots: SlotReader, problems: Repeats, origin: str
    ) -> None:
        self.cancelled = cancelled
        self.slots = slots
        self.problems = problems
        self.origin = origin
        self.places = Places(events, problems)
        self.entries = Entries(problems)
        self.identities = Identities(events)
        self.numbers: Counter[str] = Counter()

    def screening(self, event: Component) -> Screening | None:
        """The screening that an event is; `None` when it is none, and the problems say why."""
        if event.is_cut or self.identities.is_overridden(event):
            return None
        title, status = announced(one_line(event.first("SUMMARY")))
        if not title:
            says = _("An event without a title (SUMMARY) was left out.")
            self.problems.error(event.number, "title", says, "")
            return None
        slot = self.slots.slot(event, title)
        venue = self.places.venue(event, title) if slot else ""
        if slot is None or not venue:
            return None
        entry = self.entries.entry(event, title, self.identities.of_film(event))
        key = entry.film or slug(title)
        self.numbers[key] += 1
        return Screening(
            id=f"{key}-{self.numbers[key]}",
            title=title,
            venue=venue,
            starts=slot.starts,
            ends=slot.ends or slot.starts,
            end_kind="published" if slot.ends else "assumed",
            kind="film" if entry.is_film else "event",
            films=(entry.film,) if entry.film else (),
            source_id=self.identities.of_slot(event),
            origin=self.origin,
            version=entry.version,
            status="cancelled" if id(event) in self.cancelled else _status(event, status),
            note=_("tentative") if _written_status(event) == "TENTATIVE" else "",
        )


def _written_status(event: Component) -> str:
    return one_line(event.first("STATUS")).upper()


def _status(event: Component, announced_status: Status) -> Status:
    return "cancelled" if _written_status(event) in {"CANCELLED", "CANCELED"} else announced_status


def _is_published(calendar: Component) -> bool:
    """Whether a calendar is a list, and no message about single events (RFC 5546)."""
    return _method(calendar) in {"", "PUBLISH"}


def _method(calendar: Component) -> str:
    return one_line(calendar.first("METHOD")).upper()


def _tell_cut(parts: tuple[Component, ...], log: ProblemLog) -> None:
    last = max((part for part in parts if part.is_cut), key=lambda part: part.number)
    title = one_line(last.first("SUMMARY"))
    says = _("The file breaks off inside what begins here. What stands before it was read; more events may be missing.")
    if title:
        says = _("The file breaks off inside “{read}”, which was left out; more events may be missing.")
    log.error(last.number, "line", says.format(read=shown(title)))
