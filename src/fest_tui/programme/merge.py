"""What sources say, merged into a programme: nothing is lost, and what changed is counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from fest_tui.programme.ends import with_end
from fest_tui.programme.merge_films import merge_films
from fest_tui.programme.merge_screenings import merge_screenings
from fest_tui.programme.merge_venues import merge_transfers, merge_venues
from fest_tui.programme.model import Festival, Film, Screening, Transfer, Venue
from fest_tui.programme.overlay import fullness, overlaid
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading
from fest_tui.programme.times import zone


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many of what the sources named are new, changed or as before, and how many they no longer list."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    vanished: int = 0


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """The programme after a merge, and what the merge did."""

    programme: Programme
    films: Counts
    screenings: Counts
    problems: tuple[Problem, ...] = ()


def merge(current: Programme, readings: Sequence[Reading]) -> Merged:
    """The programme with all that these sources say; the order they come in makes no difference.

    Nothing is deleted and no empty value replaces one that is known: a screening that a source no longer lists is
    marked as vanished, one that was moved keeps its id and its old values, and one that returns is back. A
    festival described by a source takes the place of the former description. Ends are worked out anew, since the
    length of a film may have come from another source. Merging the same again changes nothing.

    Raises:
        ValueError: a source names a time zone that is not known.

    """
    if adopted := _adopted(current, readings):
        return adopted
    festival = current.festival
    for facts in sorted((reading.festival for reading in readings if reading.festival), key=fullness):
        festival = overlaid(festival, facts, but=())
    venues, venue_ids = merge_venues(current.venues, [_venues(reading) for reading in readings])
    films, film_ids = merge_films(
        current.films, [reading.films for reading in readings], taken=current.screenings.keys()
    )
    slots: list[Screening] = []
    ways: list[Transfer] = []
    whole: set[str] = set()
    gaps: set[str] = set()
    for reading, venue_id, film_id in zip(readings, venue_ids, film_ids, strict=True):
        listed_here = [_listed(_resolved(slot, venue_id, film_id, films), reading) for slot in reading.screenings]
        slots += listed_here
        ways += (_between(way, venue_id) for way in reading.transfers)
        if reading.gaps:
            gaps |= {slot.origin for slot in listed_here}
        else:
            whole |= {film_id.get(film, film) for film in reading.whole_films}
    screenings, listed = merge_screenings(
        current.screenings,
        slots,
        whole=whole,
        taken=films.keys(),
        own={slot.id for reading in readings if reading.own for slot in reading.screenings},
        gaps=gaps,
    )
    festival_zone = zone(festival.timezone)
    programme = Programme(
        _with_sections(festival, films.values()),
        venues=venues.values(),
        transfers=merge_transfers(current.transfers, ways),
        films=films.values(),
        screenings=(with_end(_in_zone(screening, festival_zone), films) for screening in screenings.values()),
        changes=current.changes,
    )
    return Merged(
        programme=programme,
        films=_counts(current.films, films, {film for ids in film_ids for film in ids.values()}),
        screenings=_screening_counts(current.screenings, programme.screenings, listed),
        problems=tuple(problem for reading in readings for problem in reading.problems),
    )


def _adopted(current: Programme, readings: Sequence[Reading]) -> Merged | None:
    """What fest-tui itself wrote, as it is, where nothing is known that it would have to be merged with."""
    if current.films or current.screenings or len(readings) != 1 or not readings[0].own:
        return None
    (reading,) = readings
    programme = Programme(
        reading.festival or current.festival,
        venues=reading.venues,
        transfers=reading.transfers,
        films=reading.films,
        screenings=reading.screenings,
        changes=current.changes,
    )
    return Merged(
        programme=programme,
        films=Counts(new=len(programme.films)),
        screenings=Counts(new=len(programme.screenings)),
        problems=reading.problems,
    )


def _venues(reading: Reading) -> list[Venue]:
    """The venues a source describes, then those that it names with a slot or a way and does not describe."""
    described = {venue.id for venue in reading.venues}
    named = [slot.venue for slot in reading.screenings]
    named += [venue for way in reading.transfers for venue in (way.from_venue, way.to_venue)]
    return [*reading.venues, *(Venue(id=name, name="") for name in dict.fromkeys(named) if name not in described)]


def _resolved(
    slot: Screening, venue_ids: Mapping[str, str], film_ids: Mapping[str, str], films: Mapping[str, Film]
) -> Screening:
    """The slot with the ids that its venue and films have here, and with a title."""
    shown = tuple(film_ids.get(film, film) for film in slot.films)
    title = slot.title or (films[shown[-1]].title if shown and shown[-1] in films else "")
    return replace(slot, venue=venue_ids[slot.venue], films=shown, title=title)


def _listed(slot: Screening, reading: Reading) -> Screening:
    """The slot with the source that lists it as part of a whole programme, where one does."""
    if reading.own:
        return slot
    return replace(slot, origin=(slot.origin or reading.origin) if reading.whole else "")


def _between(way: Transfer, venue_ids: Mapping[str, str]) -> Transfer:
    return replace(way, from_venue=venue_ids[way.from_venue], to_venue=venue_ids[way.to_venue])


def _with_sections(festival: Festival, films: Iterable[Film]) -> Festival:
    """The festival with the sections of its films, its own order first."""
    sections = dict.fromkeys((*festival.sections, *(film.section for film in films if film.section)))
    return replace(festival, sections=tuple(sections))


def _in_zone(screening: Screening, festival_zone: ZoneInfo) -> Screening:
    if screening.starts.tzinfo is festival_zone and screening.ends.tzinfo is festival_zone:
        return screening
    starts, ends = screening.starts.astimezone(festival_zone), screening.ends.astimezone(festival_zone)
    return replace(screening, starts=starts, ends=ends)


def _counts(before: Mapping[str, msgspec.Struct], after: Mapping[str, msgspec.Struct], named: Iterable[str]) -> Counts:
    old = [item for item in named if item in before]
    changed = sum(_without_origin(before[item]) != _without_origin(after[item]) for item in old)
    return Counts(new=len(after) - len(before), changed=changed, unchanged=len(old) - changed)


def _without_origin(item: msgspec.Struct) -> msgspec.Struct:
    """An object without where it came from: a source saved under another name has changed nothing."""
    return replace(item, origin="") if isinstance(item, Screening) else item


def _screening_counts(before: Mapping[str, Screening], after: Mapping[str, Screening], listed: Iterable[str]) -> Counts:
    """Counts also the screenings that are not listed but end at another time, since their film has another length."""
    vanished = {item for item in before if after[item].vanished and not before[item].vanished}
    changed = {item for item in before if _without_origin(before[item]) != _without_origin(after[item])} - vanished
    return replace(_counts(before, after, {*listed, *changed}), vanished=len(vanished))
