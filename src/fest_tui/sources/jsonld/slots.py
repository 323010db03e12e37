"""Makes screenings of events."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from fest_tui.programme.ends import with_end
from fest_tui.programme.model import Film, Former, Screening, ScreeningKind, Status
from fest_tui.programme.text import plain, slug
from fest_tui.programme.times import minutes_between, plus_minutes
from fest_tui.programme.versions import parse_version
from fest_tui.sources.announced import announced
from fest_tui.sources.jsonld.events import Events, repeats, works_of
from fest_tui.sources.jsonld.films import Films
from fest_tui.sources.jsonld.graph import Graph, line_of, types_of
from fest_tui.sources.jsonld.identity import Identities
from fest_tui.sources.jsonld.offers import tickets_of
from fest_tui.sources.jsonld.parsing import Node
from fest_tui.sources.jsonld.places import Places
from fest_tui.sources.jsonld.status import state_of
from fest_tui.sources.jsonld.times import instant_of, minutes_in, moment_of
from fest_tui.sources.problem_log import shown
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _, clock, listed


class _Times(NamedTuple):
    starts: dt.datetime
    ends: dt.datetime | None


class _Shown(NamedTuple):
    """What a slot shows: its kind, the ids of its films, and their works as the document has them."""

    kind: ScreeningKind
    films: tuple[str, ...]
    works: Sequence[Node]


class SlotReader:
    """Makes screenings of the events of one document, which puts down the films and places they are about."""

    def __init__(
        self, graph: Graph, events: Events, films: Films, places: Places, problems: Repeats, zone: ZoneInfo
    ) -> None:
        self._films = films
        self._places = places
        self._graph = graph
        self._events = events
        self._problems = problems
        self._zone = zone
        self._ids = Identities(graph, events.slots)
        self._numbers: Counter[str] = Counter()

    def screening(self, event: Node, *, origin: str) -> Screening | None:
        """The screening that an event is; `None` when it is none, and the problems say why."""
        above = list(self._events.above(event))
        works = next((works for each in (event, *above) if (works := works_of(self._graph, each))), [])
        title, announced_status = announced(self._title(event, above, works))
        if not title:
            self._problems.error(line_of(event), "title", _("An event without a name was left out."), "")
            return None
        times = self._times(event, title)
        venue = self._venue(event, above, title) if times else ""
        if times is None or not venue:
            return None
        what = self._shown(event, above, works, title)
        key = what.films[-1] if what.films and what.kind != "programme" else slug(title)
        self._numbers[key] += 1
        tickets = tickets_of(self._graph, event)
        state = state_of(self._graph, event)
        status: Status = state.status if state.status != "scheduled" else announced_status
        return Screening(
            id=f"{key}-{self._numbers[key]}",
            title=title,
            venue=venue,
            starts=times.starts,
            ends=times.ends or times.starts,
            end_kind="published" if times.ends else "assumed",
            kind=what.kind,
            films=what.films,
            source_id=self._ids.of(event),
            origin=origin,
            version=self._version(event),
            status="sold_out" if status == "scheduled" and tickets.sold_out else status,
            note="; ".join(filter(None, (state.note, *self._notes(event, what), tickets.prices))),
            tickets_url=tickets.url,
            free=tickets.free,
            former=self._former(event, times, venue) if state.status == "moved" else (),
        )

    def _title(self, event: Node, above: Sequence[Node], works: Sequence[Node]) -> str:
        """An event's own name, else the names of what it shows, else the name of what it is part of."""
        names = [self._graph.text(work, "name") for work in works]
        names = [self._graph.text(event, "name") or listed([name for name in names if name])]
        names += [self._graph.text(each, "name") for each in above]
        return next(filter(None, names), "")

    def _times(self, event: Node, title: str) -> _Times | None:
        written = self._graph.text(event, "startDate")
        moment = moment_of(written)
        line = line_of(event)
        if repeats(self._graph, event):
            says = _(
                "“{read}” repeats by a schedule (eventSchedule), which is not read; it was left out. "
                "Each of its dates has to be an event."
            )
            self._problems.error(line, "starts", says, title)
        elif not written:
            self._problems.error(line, "starts", _("“{read}” has no start (startDate); it was left out."), title)
        elif moment is None:
            says = _("“{read}” is no time that can be; expected one as in “2021-11-19T22:00”. The event was left out.")
            self._problems.error(line, "starts", says, _of(title, written))
        elif not isinstance(moment, dt.datetime):
            says = _("“{read}” has a day and no time of day, so it is no screening; it was left out.")
            self._problems.warning(line, "starts", says, title)
        else:
            starts = instant_of(moment, self._zone)
            if moment.tzinfo is None and starts.replace(tzinfo=None, fold=0) != moment:
                says = _("Clocks never show the time of “{read}”, since they go forward; it was read as an hour later.")
                self._problems.warning(line, "starts", says, _of(title, written))
            return _Times(starts, self._end(event, starts, title))
        return None

    def _end(self, event: Node, starts: dt.datetime, title: str) -> dt.datetime | None:
        """The end as a time or by the length of the slot; an end that is a day says nothing."""
        written = self._graph.text(event, "endDate")
        moment = moment_of(written)
        if isinstance(moment, dt.datetime):
            ends = instant_of(moment, self._zone)
            if minutes_between(starts, ends) > 0:
                return ends
            says = _("“{read}” ends no later than it starts; it was read without its end.")
            self._problems.warning(line_of(event), "ends", says, title)
        elif written and moment is None:
            says = _("“{read}” is no end that can be; the event was read without it.")
            self._problems.warning(line_of(event), "ends", says, _of(title, written))
        minutes = minutes_in(self._graph.text(event, "duration"))
        return plus_minutes(starts, minutes) if minutes else None

    def _venue(self, event: Node, above: Sequence[Node], title: str) -> str:
        venue = next((venue for each in (event, *above) if (venue := self._places.venue(each))), "")
        if not venue:
            says = _("“{read}” names no place (location); it was left out.")
            self._problems.error(line_of(event), "venue", says, title)
        return venue

    def _shown(self, event: Node, above: Sequence[Node], works: Sequence[Node], title: str) -> _Shown:
        section = next((name for each in above if (name := self._graph.text(each, "name")) and name != title), "")
        films = tuple(dict.fromkeys(film for work in works if (film := self._films.film(work))))
        if not films and "ScreeningEvent" in types_of(event):
            films = (self._films.film_of(event, title),)
        if films:
            for film in films:
                self._films.add(film, section=section)
            if len(films) == 1:
                url, heard = self._graph.address(event, "url"), self._films.languages(event, "inLanguage")
                self._films.add(films[0], url=url, languages=heard)
            return _Shown("film" if len(films) == 1 else "programme", films, works)
        entry = self._films.event(event, title, self._ids.of(event), section)
        return _Shown("event", (entry,) if entry else (), ())

    def _version(self, event: Node) -> str:
        subtitles = self._films.languages(event, "subtitleLanguage")
        version = parse_version(f"original version with {' and '.join(subtitles)} subtitles") if subtitles else None
        return version.code if version else ""

    def _notes(self, event: Node, what: _Shown) -> list[str]:
        """What a visitor may want to know and no field is made for."""
        graph = self._graph
        notes = [*dict.fromkeys(graph.texts(event, "videoFormat"))]
        notes += dict.fromkeys(rating for work in (*what.works, event) if (rating := graph.text(work, "contentRating")))
        doors = moment_of(graph.text(event, "doorTime"))
        if isinstance(doors, dt.datetime):
            notes.append(_("doors {time}").format(time=clock(instant_of(doors, self._zone))))
        guests = graph.people(event, "performer", "performers")
        if guests and what.kind != "event":
            notes.append(_("with {names}").format(names=listed(guests)))
        return notes

    def _former(self, event: Node, times: _Times, venue: str) -> tuple[Former, ...]:
        """When a rescheduled event was before, for no time yet."""
        moment = moment_of(self._graph.text(event, "previousStartDate"))
        starts = instant_of(moment, self._zone) if isinstance(moment, dt.datetime) else times.starts
        return (Former(starts=starts, ends=starts, venue=venue),) if starts != times.starts else ()


def with_ends(screening: Screening, films: Mapping[str, Film]) -> Screening:
    """The screening with its end, and what it was before as long as it is now."""
    screening = with_end(screening, films)
    length = minutes_between(screening.starts, screening.ends)
    former = (replace(each, ends=plus_minutes(each.starts, length)) for each in screening.former)
    return replace(screening, former=tuple(former))


def _of(title: str, written: str) -> str:
    return _("{title}: {written}").format(title=shown(title), written=plain(written))
