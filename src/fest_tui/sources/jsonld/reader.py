"""Reads JSON-LD: the events of a document become screenings, its movies films."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Festival, Screening
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain, slug
from fest_tui.sources.bounds import NODE, Listed, entries_of, most_entries, refuse_crumbs_of_json, too_many
from fest_tui.sources.decoding import LINE_ENDS, decoded
from fest_tui.sources.jsonld.events import Events
from fest_tui.sources.jsonld.films import Films
from fest_tui.sources.jsonld.graph import Graph, types_of
from fest_tui.sources.jsonld.parsing import Fault, Node, nodes_in
from fest_tui.sources.jsonld.places import Places
from fest_tui.sources.jsonld.scripts import scripts_of
from fest_tui.sources.jsonld.slots import SlotReader, with_ends
from fest_tui.sources.jsonld.times import day_of
from fest_tui.sources.known import Known
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _

_QUOTE = rb"(?:[\"']|&quot;)"
_TYPE = re.compile(
    rb"@type"
    + _QUOTE
    + rb"\s{0,9}:\s{0,9}(?:\[[^\[\]{}]{0,300}?)?"
    + _QUOTE
    + rb"(?:schema:|https?://(?:www\.)?schema\.org/)?"
    rb"(?:[A-Za-z]{0,30}Event|EventSeries|Festival|Hackathon|Movie)" + _QUOTE
)
_SCRIPT = re.compile(rb"<script\b[^<>]{0,2000}application/ld\+json", re.IGNORECASE)
_HEAD = 65_536


def is_jsonld(data: bytes) -> bool:
    """Whether the data is JSON-LD, or a page with a script of it, that names an event or a movie."""
    data = data.replace(b"\0", b"") if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else data
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1]
    if start in {b"{", b"["}:
        return _TYPE.search(data) is not None
    return start == b"<" and _SCRIPT.search(data) is not None and _TYPE.search(data) is not None


def read_jsonld(data: bytes, *, name: str, known: Known) -> Reading:
    """The screenings and films that a document says in terms of schema.org, with their venues and the festival.

    The document is JSON, or a page with scripts of JSON-LD; `name` is its name in problems, whose lines are those
    that the scripts start on. Times without an offset are in the festival's zone. A festival that lists its events
    is a whole programme, unless a script of it is broken.

    Raises:
        UnreadableError: the data is no text, holds no event and no movie, or the festival's zone is not known.

    """
    log = ProblemLog(name)
    problems = Repeats(log)
    graph, is_broken = _graph_of(data, log)
    events = Events(graph)
    most = most_entries(len(data))
    if len(events.slots) > most:
        raise too_many(name, most)
    films = Films(graph, problems)
    places = Places(graph, problems)
    festival: Festival | None = None
    screenings: list[Screening] = []
    if events.slots or events.festival:
        zone = known.zone_for(name)
        reader = SlotReader(graph, events, films, places, problems, zone)
        screenings = [screening for event in events.slots if (screening := reader.screening(event, origin=name))]
        festival = _festival(graph, events.festival, zone) if events.festival else None
    for node in entries_of((node for node in graph.nodes if "Movie" in types_of(node)), most, name):
        films.film(node)
    problems.tell()
    if not (events.slots or festival or films.films):
        raise UnreadableError(
            _("{file} holds no event and no movie of schema.org.").format(file=name),
            hint=_("A festival says its events in JSON-LD with types such as ScreeningEvent, Event and Movie."),
        )
    told_apart = films.told_apart()
    return Reading(
        origin=name,
        whole=events.lists_all and not is_broken,
        festival=festival,
        venues=tuple(places.venues.values()),
        films=tuple(told_apart.values()),
        screenings=tuple(with_ends(screening, told_apart) for screening in screenings),
        problems=log.problems,
    )


def _graph_of(data: bytes, log: ProblemLog) -> tuple[Graph, bool]:
    """The nodes of all scripts, and whether one of these is broken."""
    graph = Graph(log, Listed(len(data)))
    faults: list[Fault] = []
    scripts = scripts_of(LINE_ENDS.sub("\n", decoded(data, log)))
    refuse_crumbs_of_json([script.text for script in scripts], log.file, bracket=NODE)
    for script in scripts:
        found = nodes_in(script)
        if isinstance(found, Fault):
            faults.append(found)
            continue
        for node in found:
            graph.add(node)
    if faults and not graph.nodes:
        says = _("{file}, line {line}: this is no JSON ({says}).")
        line, why = faults[0]
        raise UnreadableError(
            says.format(file=log.file, line=line, says=plain(why)),
            hint=_("Is the file whole? Fetch or save it once more."),
        )
    for line, why in faults:
        says = _("The script here is no JSON ({says}); it was left out.")
        log.error(line, "json", says.format(says=plain(why)))
    return graph, bool(faults)


def _festival(graph: Graph, node: Node, zone: ZoneInfo) -> Festival:
    name = graph.text(node, "name")
    return Festival(
        id=slug(name),
        name=name,
        timezone=zone.key,
        town=_town(graph, node),
        starts=day_of(graph.text(node, "startDate"), zone),
        ends=day_of(graph.text(node, "endDate"), zone),
        source=graph.address(node, "url"),
    )


def _town(graph: Graph, node: Node) -> str:
    """The town a festival is in: the town of its address, or a place that is a town or a mere name."""
    for place in graph.nodes_of(node, "location"):
        town = next(
            (town for part in graph.nodes_of(place, "address") if (town := graph.text(part, "addressLocality"))), ""
        )
        if town or (types_of(place) <= {"City"} and "address" not in place):
            return town or graph.text(place, "name")
    return ""
