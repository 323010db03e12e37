"""Where events are: what a calendar writes as LOCATION and GEO, as venues."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from fest_tui.programme.model import Venue
from fest_tui.programme.text import plain, slug
from fest_tui.sources.ical.lines import Component
from fest_tui.sources.ical.texts import lines_of
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _

_POSTCODE = re.compile(r"\b\d{4}")


class Places:
    """The venues of one calendar file.

    A location such as `Hall, Street 5, 65183 Town` is a name and an address only where the whole file has that
    habit: wherever a comma stands, four digits of a postcode follow, and one name has always the same address.
    Anything else is a name, commas and all, so that two halls of one house never become one.
    """

    def __init__(self, events: Iterable[Component], problems: Repeats) -> None:
        self.venues: dict[str, Venue] = {}
        self._problems = problems
        self._has_addresses = _are_with_address(_location(event) for event in events)

    def venue(self, event: Component, title: str) -> str:
        """The id of the venue an event is in; empty when it names none, which is then in the problems."""
        name, address = _parted(_location(event)) if self._has_addresses else (_location(event), "")
        if not name:
            says = _("“{read}” names no place (LOCATION); it was left out.")
            self._problems.error(event.number, "venue", says, title)
            return ""
        venue = slug(name)
        known = self.venues.get(venue, Venue(id=venue, name=name, address=address))
        if name not in (known.name, *known.aliases):
            known = replace(known, aliases=(*known.aliases, name))
        if known.latitude is None and (degrees := self._degrees(event)):
            known = replace(known, latitude=degrees[0], longitude=degrees[1])
        self.venues[venue] = known
        return venue

    def _degrees(self, event: Component) -> tuple[float, float] | None:
        line = event.first("GEO")
        if line is None:
            return None
        from icalendar import vGeo

        convert: Any = vGeo.from_ical
        try:
            latitude, longitude = convert(line.value.strip())
        except ValueError:
            latitude = longitude = float("nan")
        if -90 <= latitude <= 90 and -180 <= longitude <= 180:  # noqa: PLR2004 - degrees
            return latitude, longitude
        says = _("“{read}” is no place on earth; expected degrees as in “50.08;8.24”. The event was read without it.")
        self._problems.warning(line.number, "latitude", says, plain(line.value))
        return None


def _location(event: Component) -> str:
    return ", ".join(line.strip(", ") for line in lines_of(event.first("LOCATION")))


def _parted(location: str) -> tuple[str, str]:
    name, _comma, address = location.partition(",")
    return name.strip(), address.strip()


def _are_with_address(locations: Iterable[str]) -> bool:
    addresses: dict[str, set[str]] = defaultdict(set)
    for name, address in map(_parted, locations):
        if address:
            addresses[name].add(address)
    return all(len(same) == 1 and all(map(_POSTCODE.search, same)) for same in addresses.values())
