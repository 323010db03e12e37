"""The time zones that a calendar names or defines (RFC 5545, sections 3.2.19 and 3.6.5)."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from fest_tui.programme import times
from fest_tui.sources.ical.lines import Component

_LONGEST_NAME = 200
_MOST_OBSERVANCES = 100
_ONSET = re.compile(r"(?:1[6-9]|20)\d{6}T\d{6}")
_OFFSET = re.compile(r"[+-](?:0\d|1[0-4])[0-5]\d(?:[0-5]\d)?")
_DATES = re.compile(r"\d{8}T\d{6}(?:,\d{8}T\d{6})*+")
_YEARLY = re.compile(
    r"(?=.*;BYMONTH=)FREQ=YEARLY(?:;(?:BYMONTH=\d{1,2}|BYDAY=[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)"
    r"|BYMONTHDAY=-?\d{1,2}(?:,-?\d{1,2}){0,7}|INTERVAL=1|WKST=(?:MO|TU|WE|TH|FR|SA|SU)|UNTIL=\d{8}T\d{6}Z))+"
)
"""The only rules by which any zone changes its clocks; others could have no end."""


class DefinedZone(NamedTuple):
    """A zone that a calendar defines itself: an offset from UTC, and the next from each wall clock time on."""

    onsets: tuple[dt.datetime, ...]
    offsets: tuple[dt.timedelta, ...]

    def instant(self, wall_clock: dt.datetime) -> dt.datetime:
        """The instant at which clocks there show this time, in UTC; the first of two, as `times.zoned` has it."""
        offset = self.offsets[bisect_right(self.onsets, wall_clock)]
        return (wall_clock - offset).replace(tzinfo=dt.UTC)


class Zones:
    """The zones of one calendar file, by the names it gives them."""

    def __init__(self, definitions: Iterable[Component]) -> None:
        self._known: dict[str, ZoneInfo | DefinedZone | None] = {}
        self._definitions: dict[str, Component] = {}
        for definition in definitions:
            if name := definition.first("TZID"):
                self._definitions.setdefault(name.value.strip(), definition)

    def named(self, name: str) -> ZoneInfo | DefinedZone | None:
        """The zone of that name: an IANA name, one of Windows, one with a maker's prefix, or one defined here."""
        if name not in self._known:
            definition = self._definitions.get(name)
            self._known[name] = zone_named(name) or (_defined(definition) if definition else None)
        return self._known[name]


def zone_named(name: str) -> ZoneInfo | None:
    """The zone a name means everywhere, as `Europe/Berlin`, `W. Europe Standard Time` or `/maker/Europe/Berlin`."""
    for candidate in _candidates(name):
        try:
            return times.zone(candidate)
        except ValueError:
            continue
    return None


def _candidates(name: str) -> Iterator[str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    cleaned = name.strip().strip("/")
    if not cleaned or len(cleaned) > _LONGEST_NAME:
        return
    yield cleaned
    if cleaned in WINDOWS_TO_OLSON:
        yield WINDOWS_TO_OLSON[cleaned]
    parts = cleaned.split("/")
    for count in (3, 2):
        if len(parts) > count:
            yield "/".join(parts[-count:])


def _defined(definition: Component) -> DefinedZone | None:
    """The zone that a VTIMEZONE defines; `None` when it is no definition that can be relied on."""
    observances = [part for part in definition.parts if part.name in {"STANDARD", "DAYLIGHT"}]
    written = [_written(observance, number) for number, observance in enumerate(observances)]
    if not 0 < len(written) <= _MOST_OBSERVANCES or "" in written:
        return None
    # Only a calendar that defines a zone of its own needs it.
    from icalendar import Timezone

    parse: Any = Timezone.from_ical
    try:
        zone = parse("\r\n".join(["BEGIN:VTIMEZONE", "TZID:X", *written, "END:VTIMEZONE"]))
        moments, facts = zone.get_transitions()
        offsets = [zone.subcomponents[0].TZOFFSETFROM, *(fact[0] for fact in facts)]
        onsets = [moment + max(offsets[number : number + 2]) for number, moment in enumerate(moments)]
    except (ValueError, OverflowError):
        return None
    return DefinedZone(tuple(onsets), tuple(offsets)) if onsets else None


def _written(observance: Component, number: int) -> str:
    """An observance with nothing but what says when it begins and which offset it has; empty when that is not sure.

    All are written as standard time, since only the offset counts here.
    """
    lines = [f"TZNAME:{number}"]
    for name, form in (("DTSTART", _ONSET), ("TZOFFSETFROM", _OFFSET), ("TZOFFSETTO", _OFFSET)):
        if (line := observance.first(name)) is None or not form.fullmatch(line.value.strip()):
            return ""
        lines.append(f"{name}:{line.value.strip()}")
    for name, form in (("RRULE", _YEARLY), ("RDATE", _DATES)):
        for line in observance.lines.get(name, []):
            if not form.fullmatch(line.value.strip()):
                return ""
            lines.append(f"{name}:{line.value.strip()}")
    return "\r\n".join(["BEGIN:STANDARD", *lines, "END:STANDARD"])
