"""Where events are: places of schema.org as venues."""

from __future__ import annotations

from msgspec.structs import replace

from fest_tui.programme.model import Venue
from fest_tui.programme.text import slug
from fest_tui.sources.jsonld.graph import Graph, line_of, types_of
from fest_tui.sources.jsonld.parsing import Node
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _

_ONLINE = "VirtualLocation"
_REGIONS = frozenset({"AdministrativeArea", "City", "Continent", "Country", "State"})
_MOST_SEATS = 999_999


class Places:
    """The venues of one document."""

    def __init__(self, graph: Graph, problems: Repeats) -> None:
        self.venues: dict[str, Venue] = {}
        self._graph = graph
        self._problems = problems
        self._ids: dict[int, str] = {}
        self._hosts = {
            id(event): place
            for place in graph.nodes
            if "event" in place or "events" in place
            for event in graph.nodes_of(place, "event", "events")
        }

    def venue(self, event: Node) -> str:
        """The id of the venue an event is in, by what it says or by the place that lists it; empty when there is none.

        Of several places the first counts, and one that is online only when there is no other.
        """
        places = list(self._graph.nodes_of(event, "location"))
        if host := self._hosts.get(id(event)):
            places.append(host)
        places.sort(key=lambda place: _ONLINE in types_of(place))
        return next((venue for place in places if (venue := self._kept(place))), "")

    def _kept(self, place: Node) -> str:
        """The id under which a place is kept; empty for one without a name."""
        if id(place) not in self._ids:
            found = self._described(place)
            self._ids[id(place)] = found.id if found.name else ""
            if found.name:
                self._keep(found)
        return self._ids[id(place)]

    def _keep(self, found: Venue) -> None:
        known = self.venues.setdefault(found.id, found)
        fields = ("address", "town", "seats", "latitude", "longitude")
        new = {field: getattr(found, field) for field in fields if getattr(known, field) in ("", None)}
        known = replace(known, **new)
        if found.name not in (known.name, *known.aliases):
            known = replace(known, aliases=(*known.aliases, found.name))
        self.venues[found.id] = known

    def _described(self, place: Node) -> Venue:
        graph = self._graph
        address, town = self._address(place)
        name = graph.text(place, "name") or (_("Online") if _ONLINE in types_of(place) else address)
        if (house := self._house(place)) and house.casefold() not in name.casefold():
            name = f"{house}, {name}"
        latitude, longitude = self._degrees(place)
        seats = graph.number(place, "maximumAttendeeCapacity")
        return Venue(
            id=slug(name),
            name=name,
            address=address if address != name else "",
            town=town,
            seats=int(seats) if seats and 0 < seats <= _MOST_SEATS else None,
            latitude=latitude,
            longitude=longitude,
        )

    def _house(self, place: Node) -> str:
        """The name of the house that a hall is in."""
        houses = self._graph.nodes_of(place, "containedInPlace", "containedIn")
        named = (self._graph.text(house, "name") for house in houses if not types_of(house) & _REGIONS)
        return next(filter(None, named), "")

    def _address(self, place: Node) -> tuple[str, str]:
        """Address and town, which a place says in one text or in parts."""
        graph = self._graph
        written = place if "PostalAddress" in types_of(place) else next(graph.nodes_of(place, "address"), None)
        if written is None:
            return "", ""
        street, town = graph.text(written, "streetAddress"), graph.text(written, "addressLocality")
        code_and_town = " ".join(filter(None, (graph.text(written, "postalCode"), town)))
        return ", ".join(filter(None, (street, code_and_town))) or graph.text(written, "name"), town

    def _degrees(self, place: Node) -> tuple[float | None, float | None]:
        for written in (*self._graph.nodes_of(place, "geo"), place):
            if "latitude" not in written and "longitude" not in written:
                continue
            latitude, longitude = self._graph.number(written, "latitude"), self._graph.number(written, "longitude")
            if latitude is not None and longitude is not None and abs(latitude) <= 90 and abs(longitude) <= 180:  # noqa: PLR2004
                return latitude, longitude
            says = _("“{read}” has degrees that are no place on earth; they were left out.")
            self._problems.warning(line_of(place), "latitude", says, self._graph.text(place, "name"))
        return None, None
