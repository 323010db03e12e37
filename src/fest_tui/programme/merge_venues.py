"""Which venue is meant by a name that a source prints, and the ways between venues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Transfer, Venue
from fest_tui.programme.overlay import content, free_id, fullness, overlaid, said
from fest_tui.programme.text import slug


def merge_venues(
    known: Mapping[str, Venue], sources: Sequence[Sequence[Venue]]
) -> tuple[dict[str, Venue], list[dict[str, str]]]:
    """The venues known, with what the sources say of them and their new ones.

    A venue is the one meant when its id, name or an alias is the same but for capitals, hyphens and accents. The
    source that says most of it also says how its name is spelled; every other spelling becomes an alias. New
    venues come in the order of the source that says most.

    Returns also, for each source, the id here of each of its own ids.

    """
    spelled = _spellings(known.values())
    ids: list[dict[str, str]] = [{} for _ in sources]
    said_of: dict[str, list[Venue]] = defaultdict(list)
    for number in sorted(range(len(sources)), key=lambda number: _most_first(sources[number])):
        for venue in sources[number]:
            names = [slug(name) for name in (venue.id, venue.name, *venue.aliases) if name]
            meant = next((spelled[name] for name in names if name in spelled), None)
            if meant is None:
                meant = free_id(slug(venue.id), {*known, *said_of})
            for name in names:
                spelled.setdefault(name, meant)
            ids[number][venue.id] = meant
            said_of[meant].append(venue)
    venues = dict(known)
    for venue_id, said_by_each in said_of.items():
        merged = known.get(venue_id, Venue(id=venue_id, name=""))
        for venue in sorted(said_by_each, key=fullness):
            merged = _with_facts(merged, venue)
        venues[venue_id] = merged if merged.name else replace(merged, name=min(venue.id for venue in said_by_each))
    return venues, ids


def merge_transfers(known: Iterable[Transfer], new: Iterable[Transfer]) -> tuple[Transfer, ...]:
    """One way for each two venues; an estimated one never takes the place of one that was measured."""
    ways = {frozenset((way.from_venue, way.to_venue)): way for way in known}
    for way in sorted(new, key=lambda way: (not way.estimated, content(way))):
        ends = frozenset((way.from_venue, way.to_venue))
        if ends not in ways or ways[ends].estimated or not way.estimated:
            ways[ends] = way
    return tuple(ways.values())


def _spellings(venues: Iterable[Venue]) -> dict[str, str]:
    """The id of each venue by all it is called; an id counts before a name, and a name before an alias."""
    named = [(venue.id, (venue.id,), (venue.name,), venue.aliases) for venue in venues]
    spelled: dict[str, str] = {}
    for kind in (1, 2, 3):
        for venue in named:
            for name in venue[kind]:
                spelled.setdefault(slug(name), venue[0])
    return spelled


def _most_first(venues: Sequence[Venue]) -> tuple[int, list[bytes]]:
    return -sum(len(said(venue)) for venue in venues), [content(venue) for venue in venues]


def _with_facts(known: Venue, new: Venue) -> Venue:
    tells_more_than_a_name = said(new).keys() - {"id", "name", "aliases"}
    merged = overlaid(known, new, but=("id", "aliases")) if tells_more_than_a_name or not known.name else known
    spellings = {known.name, new.name, *known.aliases, *new.aliases} - {"", merged.name}
    return replace(merged, aliases=tuple(sorted(spellings)))
