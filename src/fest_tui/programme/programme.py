"""A whole programme, indexed by day, venue and film."""

from __future__ import annotations

import datetime as dt
from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

from fest_tui.programme import times
from fest_tui.programme.change import Change
from fest_tui.programme.model import Festival, Film, Screening, Transfer, Venue
from fest_tui.programme.notice import Notice
from fest_tui.programme.text import slug

Key = TypeVar("Key")


class Programme:
    """Everything a festival shows, read once and never changed.

    The mappings are by id; `screenings` runs in order of start, then venue. `changes` are what imports have brought
    since the first, the latest last. `notices` are those of the desk that hold, by the id of the screening, which is
    as they say. All look-ups are by key.
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
        self.notices: Mapping[str, tuple[Notice, ...]] = {}
        self._announced: Programme | None = None

    @property
    def announced(self) -> Programme:
        """The programme without any notice of the desk: itself, where there is none."""
        return self._announced or self

    def as_known(self, marked: Iterable[Screening], notices: Mapping[str, tuple[Notice, ...]]) -> Programme:
        """What is announced here, with these screenings as these notices have them."""
        known = self.with_screenings(marked)
        known.notices, known._announced = notices, self
        return known

    def with_screenings(self, screenings: Iterable[Screening]) -> Programme:
        """The same programme with these screenings in place of those it holds of their ids.

        Takes time for what is different alone: what is sorted and grouped stays so.

        Raises:
            KeyError: it holds none of that id.

        """
        new = {screening.id: screening for screening in screenings}
        pairs = [(self.screenings[id_], screening) for id_, screening in new.items()]
        twin = copy(self)
        twin.screenings = MappingProxyType(_placed(self.screenings, new))
        twin.__dict__.pop("days", None)
        if "_by_day" in twin.__dict__:
            twin.__dict__["_by_day"] = _regrouped(self._by_day, pairs, lambda each: [self.day_of(each.starts)])
        if "_by_film" in twin.__dict__:
            twin.__dict__["_by_film"] = _regrouped(self._by_film, pairs, lambda each: each.films)
        return twin

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


def _placed(known: Mapping[str, Screening], new: Mapping[str, Screening]) -> dict[str, Screening]:
    """The screenings in order, those that are new in place of those known of their ids."""
    elsewhere = {id_ for id_, screening in new.items() if _order(screening) != _order(known[id_])}
    if not elsewhere:
        return {**known, **new}
    in_order = [new.get(id_, screening) for id_, screening in known.items() if id_ not in elsewhere]
    for id_ in elsewhere:
        insort(in_order, new[id_], key=_order)
    return {screening.id: screening for screening in in_order}


def _regrouped(
    groups: Mapping[Key, tuple[Screening, ...]],
    pairs: Iterable[tuple[Screening, Screening]],
    keys_of: Callable[[Screening], Iterable[Key]],
) -> Mapping[Key, tuple[Screening, ...]]:
    """The groups, of each pair the second screening in place of the first."""
    pairs = tuple(pairs)
    gone = {before.id for before, _after in pairs}
    come = _grouped((key, after) for _before, after in pairs for key in dict.fromkeys(keys_of(after)))
    touched = {key for before, _after in pairs for key in keys_of(before)} | come.keys()
    anew = dict(groups)
    for key in touched:
        stay = (screening for screening in anew.pop(key, ()) if screening.id not in gone)
        if group := tuple(sorted((*stay, *come.get(key, ())), key=_order)):
            anew[key] = group
    return anew
