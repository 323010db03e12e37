"""Schedules for tests: read from text, or from a fixture."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from fest_tui.programme.model import Film, Screening
from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.schedule import read_schedule

BERLIN = ZoneInfo("Europe/Berlin")
SCHEDULES = Path(__file__).parent / "schedules"
ALL_SCHEDULES = sorted(each for each in SCHEDULES.iterdir() if each.suffix in (".xml", ".json"))


def read(data: bytes | str, zone: ZoneInfo | None = BERLIN) -> Reading:
    """What a schedule says."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return read_schedule(raw, name="schedule", known=Known(zone=zone))


def read_fixture(name: str, zone: ZoneInfo | None = BERLIN) -> Reading:
    """What a schedule in `schedules/` says."""
    return read((SCHEDULES / name).read_bytes(), zone)


def slot(reading: Reading, screening_id: str) -> Screening:
    """The screening of that provisional id."""
    return next(each for each in reading.screenings if each.id == screening_id)


def film(reading: Reading, film_id: str) -> Film:
    """The film of that provisional id."""
    return next(each for each in reading.films if each.id == film_id)


def times(reading: Reading) -> list[str]:
    """Each screening's title and times on the wall clock."""
    return [f"{each.title}: {each.starts:%d. %H:%M}–{each.ends:%d. %H:%M}" for each in reading.screenings]


def told(reading: Reading) -> list[tuple[int, str, str]]:
    """Where each problem is, of which field, and how bad."""
    return [(problem.line, problem.field, problem.severity) for problem in reading.problems]


def says(reading: Reading) -> str:
    """What the only problem says."""
    (problem,) = reading.problems
    return problem.says


def xml(events: str, *, day: str = 'date="2024-07-05"', conference: str = "", room: str = "Mole") -> str:
    """A schedule in XML with one day and one room."""
    return (
        f"<schedule><conference><title>Pier 2024</title>{conference}</conference>\n<day {day}>\n"
        f'<room name="{room}">\n{events}\n</room></day></schedule>'
    )


def event(
    start: str = "20:00", duration: str = "1:00", title: str = "Nets", more: str = "", attributes: str = ""
) -> str:
    """A slot in XML."""
    return (
        f"<event {attributes}><start>{start}</start><duration>{duration}</duration><title>{title}</title>{more}</event>"
    )


def v1(*events: Mapping[str, object], **conference: object) -> str:
    """A schedule.json of version 1 with one day and one room."""
    days = [{"date": "2024-07-05", "rooms": {"Mole": list(events)}}]
    return json.dumps({"schedule": {"conference": {"title": "Pier 2024", "days": days, **conference}}})


def talk(**facts: object) -> dict[str, object]:
    """A slot in JSON."""
    return {"title": "Nets", "start": "20:00", "duration": "01:00", "room": "Mole", **facts}
