"""What is taken along: some screenings of a programme, seen by the visitor who takes them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import groupby

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.clashes import Clash, clashes_in
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.planning.route import Leg, route
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.words import _, day_full, ngettext


class Selection(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Screenings in order of start, with what their visitor wants and puts up with.

    `title` is what a file of them is called. `named` says that the visitor asked for each of them by name, and so
    means to go to them, picked or not. What is over by `now` does not clash any more; without it, all is to come.
    """

    programme: Programme
    screenings: tuple[Screening, ...]
    watchlist: Watchlist = Watchlist()
    limits: Limits = USUAL_LIMITS
    title: str
    named: bool = False
    now: dt.datetime | None = None

    @cached_property
    def going(self) -> frozenset[str]:
        """The ids of the screenings here that the visitor means to see."""
        ids = frozenset(each.id for each in self.screenings)
        return ids if self.named else ids & self.watchlist.picked

    @cached_property
    def days(self) -> Mapping[dt.date, tuple[Screening, ...]]:
        """The screenings by festival day."""
        by_day = groupby(self.screenings, key=lambda each: self.programme.day_of(each.starts))
        return {day: tuple(screenings) for day, screenings in by_day}

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """Every clash among the screenings here that the visitor means to see, and with the times taken."""
        goals = self.programme.those(self.going)
        return clashes_in(Agenda(self.programme, goals, self.watchlist.busy, self.limits, now=self.now))

    @cached_property
    def clashes_of(self) -> Mapping[str, tuple[Clash, ...]]:
        """The clashes of each screening that has any, by its id."""
        found: dict[str, list[Clash]] = defaultdict(list)
        for clash in self.clashes:
            for part in clash.screenings:
                found[part.id].append(clash)
        return {id_: tuple(clashes) for id_, clashes in found.items()}

    @cached_property
    def legs(self) -> Mapping[str, Leg]:
        """The way to each screening from the one the visitor sees before it on the same festival day, by its id.

        Picks that are not here count as well: that is where the visitor comes from.
        """
        stops = self.programme.those(self.going | self.watchlist.picked)
        by_day = groupby(stops, key=lambda each: self.programme.day_of(each.starts))
        legs = (route(self.programme, stops, self.limits, self.watchlist.busy) for _day, stops in by_day)
        return {leg.destination.id: leg for each in legs for leg in each}


def picks_selected(programme: Programme, watchlist: Watchlist, limits: Limits) -> Selection:
    """My picks, as far as the programme holds them."""
    return Selection(
        programme=programme,
        screenings=programme.those(watchlist.picked),
        watchlist=watchlist,
        limits=limits,
        title=_("{festival}: my picks").format(festival=programme.festival.name),
    )


def day_selected(programme: Programme, day: dt.date, watchlist: Watchlist, limits: Limits) -> Selection:
    """The programme of a festival day."""
    return Selection(
        programme=programme,
        screenings=programme.on(day),
        watchlist=watchlist,
        limits=limits,
        title=_("{festival}: {day}").format(festival=programme.festival.name, day=day_full(day)),
    )


def all_selected(programme: Programme, watchlist: Watchlist, limits: Limits) -> Selection:
    """The whole programme."""
    return Selection(
        programme=programme,
        screenings=tuple(programme.screenings.values()),
        watchlist=watchlist,
        limits=limits,
        title=programme.festival.name,
    )


def those_selected(programme: Programme, ids: Iterable[str], watchlist: Watchlist, limits: Limits) -> Selection:
    """Exactly the screenings with these ids."""
    screenings = programme.those(ids)
    what = ngettext("{count} screening", "{count} screenings", len(screenings)).format(count=len(screenings))
    if len(screenings) == 1:
        what = screenings[0].title
    return Selection(
        programme=programme,
        screenings=screenings,
        watchlist=watchlist,
        limits=limits,
        title=_("{festival}: {what}").format(festival=programme.festival.name, what=what),
        named=True,
    )
