"""The festival that a calendar is of: its name, and the time zone it is in."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Festival
from fest_tui.programme.text import slug
from fest_tui.sources.ical.lines import Component
from fest_tui.sources.ical.slots import is_timed
from fest_tui.sources.ical.texts import one_line
from fest_tui.sources.ical.zones import Zones, zone_named
from fest_tui.sources.known import Known
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _

_UNIVERSAL = frozenset({"GMT", "Greenwich", "UCT", "UTC", "Universal", "Zulu"})


def festival_of(calendars: Sequence[Component], zone: ZoneInfo) -> Festival | None:
    """The festival, by the first calendar that has a name (NAME of RFC 7986, or what came before it)."""
    names = (one_line(calendar.first("NAME", "X-WR-CALNAME")) for calendar in calendars)
    name = next(filter(None, names), "")
    return Festival(id=slug(name), name=name, timezone=zone.key) if name else None


def festival_zone(
    calendars: Sequence[Component], events: Sequence[Component], zones: Zones, known: Known, log: ProblemLog
) -> ZoneInfo:
    """The zone that the calendar declares (X-WR-TIMEZONE), else the one its times are in, else the one known.

    UTC is what programs write for any place, so it is the zone of no festival.

    Raises:
        UnreadableError: none of them says it.

    """
    declared = _declared(calendars, log)
    used = _used(events, zones)
    if zone := declared or (used[0] if len(used) == 1 else known.zone):
        return zone
    starts = [line.value.strip() for event in events if is_timed(event) and (line := event.first("DTSTART"))]
    if all(start.endswith(("Z", "z")) for start in starts):
        raise UnreadableError(
            _("{file} gives its times in UTC, and the festival's time zone is not known.").format(file=log.file),
            hint=_("Name it, as in --timezone Europe/Berlin, or import the festival's own TOML file with it."),
        )
    return known.zone_for(log.file)


def _declared(calendars: Sequence[Component], log: ProblemLog) -> ZoneInfo | None:
    for calendar in calendars:
        line = calendar.first("X-WR-TIMEZONE")
        name = one_line(line)
        zone = zone_named(name)
        if zone and not _is_universal(zone):
            return zone
        if line and name and zone is None:
            says = _("“{read}” is no time zone that is known; it was left out.")
            log.warning(line.number, "timezone", says.format(read=shown(name)))
    return None


def _used(events: Sequence[Component], zones: Zones) -> list[ZoneInfo]:
    """The zones in which times are given, each once."""
    names = {line.parameter("TZID") for event in events if (line := event.first("DTSTART"))} - {""}
    named = (zones.named(name) for name in names)
    found = {zone.key: zone for zone in named if isinstance(zone, ZoneInfo) and not _is_universal(zone)}
    return list(found.values())


def _is_universal(zone: ZoneInfo) -> bool:
    return zone.key.removeprefix("Etc/") in _UNIVERSAL
