"""A whole programme, indexed by day, venue and film."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

from fest_tui.programme import times
from fest_tui.programme.change import Change
from fest_tui.programme.model import Festival, Film, Screening, Transfer, Venue
from fest_tui.programme.text import slug

Key = TypeVar("Key")


class Programme:
    """Everything a festival shows, read once and never changed.

    The mappings are by id; `screenings` runs in order of start, then venue. `changes` are what imports have brought
    since the first, the latest last. All look-ups are by key.
    """

    def __init__(
        self,
        festival: Festival,
        *,
        venues: Iterable[Venue] = (),
        transfers: Iterable[Transfer] = (),
        films: Iterable[Film] = (),
        screenings: Iterable[Screening] = (),
        changes: Iterable[Change] = (),
    ) -> None:
        self.festival = festival
        self.venues: Mapping[str, Venue] = MappingProxyType({venue.id: venue for venue in venues})
        self.transfers = tuple(transfers)
        self.films: Mapping[str, Film] = MappingProxyType({film.id: film for film in films})
        in_order = sorted(screenings, key=_order)
        self.screenings: Mapping[str, Screening] = MappingProxyType({screening.id: screening for screening in in_order})
        self.changes = tuple(changes)
        self.zone = times.zone(festival.timezone)

    def with_changes(self, changes: Iterable[Change]) -> Programme:
        """The same programme, with these changes as those that imports have brought."""
        return Programme(
            self.festival,
            venues=self.venues.values(),
            transfers=self.transfers,
            films=self.films.values(),
            screenings=self.screenings.values(),
            changes=changes,
        )

    @cached_property
    def _by_day(self) -> Mapping[dt.date, tuple[Screening, ...]]:
        return _grouped((self.day_of(screening.starts), screening) for screening in self.screenings.values())

    @cached_property
    def _by_film(self) -> Mapping[str, tuple[Screening, ...]]:
        return _grouped(
            (film, screening) for screening in self.screenings.values() for film in dict.fromkeys(screening.films)
        )

    @cached_property
    def _by_person(self) -> Mapping[str, tuple[str, ...]]:
        films: dict[str, dict[str, None]] = defaultdict(dict)
        for film in self.films.values():
            for name in (*film.directors, *(name for credit in film.credits for name in credit.names)):
                films[slug(name)][film.id] = None
        return {person: tuple(ids) for person, ids in films.items()}

    def with_person(self, name: str) -> tuple[str, ...]:
        """The ids of the films in which a person of this name is credited."""
        return self._by_person.get(slug(name), ())

    @cached_property
    def _transfers_between(self) -> Mapping[tuple[str, str], Transfer]:
        """By (from, to); a way listed in one direction only is good in the other as well."""
        back = (replace(way, from_venue=way.to_venue, to_venue=way.from_venue) for way in self.transfers)
        return {(way.from_venue, way.to_venue): way for way in (*back, *self.transfers)}

    @cached_property
    def longest_listed_transfer(self) -> int:
        """The minutes of the longest way between two venues that is listed; 0 when none is."""
        return max((way.minutes for way in self.transfers), default=0)

    @cached_property
    def days(self) -> tuple[dt.date, ...]:
        """Every festival day, first to last, days without a screening among them.

        The span is that of the screenings and of the festival's own dates together; days with nothing are
        left out when the span is longer than two months, as in a programme of a whole year.
        """
        known = sorted(self._by_day.keys() | {day for day in (self.festival.starts, self.festival.ends) if day})
        if not known or (known[-1] - known[0]).days > 62:  # noqa: PLR2004
            return tuple(sorted(self._by_day))
        return tuple(known[0] + dt.timedelta(days=n) for n in range((known[-1] - known[0]).days + 1))

    def day_of(self, moment: dt.datetime) -> dt.date:
        """The festival day an instant belongs to."""
        return times.festival_day(moment.astimezone(self.zone), self.festival.day_turns_at)

    def on(self, day: dt.date) -> tuple[Screening, ...]:
        """The screenings of a festival day, in order of start."""
        return self._by_day.get(day, ())

    def those(self, ids: Iterable[str]) -> tuple[Screening, ...]:
        """The screenings with these ids that the programme holds, in order of start."""
        held = (self.screenings[id_] for id_ in set(ids) if id_ in self.screenings)
        return tuple(sorted(held, key=_order))

    def of_film(self, film: str) -> tuple[Screening, ...]:
        """Every screening that shows the film with this id, in order of start."""
        return self._by_film.get(film, ())

    def nearest_day(self, day: dt.date) -> dt.date | None:
        """The festival day closest to this one, the earlier of two; `None` for an empty programme."""
        return min(self.days, key=lambda known: (abs((known - day).days), known), default=None)

    def venue_of(self, screening: Screening) -> Venue:
        """The venue of a screening; one that the programme does not describe is known by its id alone."""
        return self.venues.get(screening.venue) or Venue(id=screening.venue, name=screening.venue)

    def listed_transfer(self, from_venue: str, to_venue: str) -> Transfer | None:
        """The way between two venues, by their ids, where it is listed in either direction."""
        return self._transfers_between.get((from_venue, to_venue))

    def film_of(self, screening: Screening) -> Film | None:
        """The film that a screening is about, if it is about one."""
        return self.films.get(screening.main_film)


def _order(screening: Screening) -> tuple[float, str, str]:
    return screening.starts.timestamp(), screening.venue, screening.id


def _grouped(pairs: Iterable[tuple[Key, Screening]]) -> Mapping[Key, tuple[Screening, ...]]:
    groups: dict[Key, list[Screening]] = defaultdict(list)
    for key, screening in pairs:
        groups[key].append(screening)
    return {key: tuple(group) for key, group in groups.items()}
