"""Calendars for tests: made of events in few words, or from a fixture."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from fest_tui.programme.model import Screening
from fest_tui.programme.reading import Reading
from fest_tui.sources.ical import read_ical
from fest_tui.sources.known import Known

BERLIN = ZoneInfo("Europe/Berlin")
CALENDARS = Path(__file__).parent / "calendars"
ALL_CALENDARS = sorted(CALENDARS.glob("*.ics"))


def event(
    *lines: str, title: str = "Dune Walkers", at: str = "DTSTART:20211119T200000", where: str = "Kino Nord"
) -> str:
    """A VEVENT; what is empty is left out."""
    usual = [f"SUMMARY:{title}" if title else "", at, f"LOCATION:{where}" if where else ""]
    return "\n".join(["BEGIN:VEVENT", *filter(None, usual), *lines, "END:VEVENT"])


def calendar(*parts: str) -> str:
    """A VCALENDAR of lines and events."""
    return "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""])


def read(text: str, zone: ZoneInfo | None = BERLIN) -> Reading:
    """What a calendar says."""
    return read_ical(text.encode(), name="festival.ics", known=Known(zone=zone))


def screening_of(*lines: str, title: str = "Dune Walkers", at: str = "DTSTART:20211119T200000") -> Screening:
    """The screening of a calendar with one event."""
    (screening,) = read(calendar(event(*lines, title=title, at=at))).screenings
    return screening


def says(reading: Reading) -> list[tuple[int, str, str]]:
    """Where the problems are, and how bad."""
    return [(problem.line, problem.field, problem.severity) for problem in reading.problems]
