"""Writes a calendar file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fest_tui import __version__
from fest_tui.exports.facts import (
    end_words,
    film_words,
    films_of,
    links,
    location,
    moved_words,
    slot_minutes,
    talk_words,
)
from fest_tui.exports.ics.leaving import Leaving, leaving
from fest_tui.exports.ics.revision import last_modified, sequence
from fest_tui.exports.ics.zone import timezone_rules
from fest_tui.exports.selection import Selection
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wording import status_word
from fest_tui.words import _, minutes

if TYPE_CHECKING:
    from icalendar import Alarm, Event, Timezone


def ics(selection: Selection, *, now: dt.datetime) -> bytes:
    """The screenings as a calendar file, made at the instant `now`.

    An event's UID never changes and its SEQUENCE rises from file to file, whatever was undone between, so that a
    calendar that takes a later file in moves its events and doubles none. What I mean to see takes up my time and has
    an alarm for when to leave; the rest is there to look at. Times are in the festival's zone, whose rules come with
    the file.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//fest-tui//fest-tui {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", selection.title)
    calendar.add("x-wr-timezone", selection.programme.festival.timezone)
    calendar.add_component(_zone(selection, now))
    modified = last_modified(selection.programme)
    for screening in selection.screenings:
        calendar.add_component(_event(selection, screening, modified.get(screening.id), now))
    content: bytes = calendar.to_ical()
    return content


def uid(programme: Programme, screening: Screening) -> str:
    """What names a screening in every calendar, whatever becomes of its time, its place and its title."""
    return f"{screening.id}@{programme.festival.id}"


def summary(screening: Screening) -> str:
    """The title; before it, what keeps the screening from taking place, since not every calendar shows a status."""
    if screening.takes_place:
        return screening.title
    return _("{status}: {title}").format(status=status_word(screening).upper(), title=screening.title)


def _zone(selection: Selection, now: dt.datetime) -> Timezone:
    """The rules of the festival's zone, for all years that the file speaks of."""
    years = [moment.year for each in selection.screenings for moment in (each.starts, each.ends)] or [now.year]
    span = range(min(years), max(years) + 1)
    return timezone_rules(selection.programme.festival.timezone, selection.programme.zone, span)


def _event(selection: Selection, screening: Screening, modified: dt.datetime | None, now: dt.datetime) -> Event:
    from icalendar import Event

    programme = selection.programme
    going = screening.id in selection.going and screening.takes_place
    event = Event()
    event.add("uid", uid(programme, screening))
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("sequence", sequence(now))
    if modified:
        event.add("last-modified", modified.astimezone(dt.UTC))
    leave = leaving(selection, screening) if going else None
    starts, ends = _span(programme, screening, leave.minutes if leave else 0)
    event.add("dtstart", starts)
    if slot_minutes(screening):
        event.add("dtend", ends)
    event.add("summary", summary(screening))
    event.add("status", _status(screening))
    event.add("transp", "OPAQUE" if going else "TRANSPARENT")
    _add_place(event, programme, screening)
    _add_words(event, selection, screening)
    if leave:
        event.add_component(_alarm(leave))
    return event


def _add_place(event: Event, programme: Programme, screening: Screening) -> None:
    event.add("location", location(programme, screening))
    venue = programme.venue_of(screening)
    if venue.latitude is not None and venue.longitude is not None:
        event.add("geo", (venue.latitude, venue.longitude))


def _add_words(event: Event, selection: Selection, screening: Screening) -> None:
    tickets, page = links(selection.programme, screening)
    if tickets or page:
        event.add("url", tickets or page)
    if description := "\n".join(_description(selection, screening)):
        event.add("description", description)
    sections = dict.fromkeys(film.section for film in films_of(selection.programme, screening) if film.section)
    if sections:
        event.add("categories", list(sections))


def _span(programme: Programme, screening: Screening, ahead: int) -> tuple[dt.datetime, dt.datetime]:
    """Start and end by the festival's clocks, or both in UTC where calendars would get those clocks wrong.

    That is an hour that is shown twice, of which RFC 5545 (3.3.5) takes the first, and an alarm, `ahead` minutes before
    the start, across a change of clocks: not every calendar counts real minutes there, as 3.3.6 wants it.
    """
    starts, ends = (moment.astimezone(programme.zone) for moment in (screening.starts, screening.ends))
    by_clock = (starts - dt.timedelta(minutes=ahead)).timestamp(), ends.replace(fold=0).timestamp()
    if by_clock == (plus_minutes(starts, -ahead).timestamp(), ends.timestamp()):
        return starts, ends
    return starts.astimezone(dt.UTC), ends.astimezone(dt.UTC)


def _status(screening: Screening) -> str:
    """Nobody has cancelled what is merely no longer listed, and what is delayed has no certain hour."""
    if screening.status == "cancelled":
        return "CANCELLED"
    return "TENTATIVE" if screening.vanished or screening.status == "delayed" else "CONFIRMED"


def _description(selection: Selection, screening: Screening) -> Iterator[str]:
    programme = selection.programme
    films = films_of(programme, screening)
    facts = (
        status_word(screening).capitalize(),
        moved_words(programme, screening),
        _("You hold a ticket.") if screening.id in selection.watchlist.pinned else "",
        screening.version,
        *(_film_line(screening, number, film_words(film), film.title) for number, film in enumerate(films)),
        _running_time([film.running_minutes for film in films], incomplete=screening.incomplete),
        talk_words(screening),
        screening.note,
        end_words(screening),
    )
    yield from (fact for fact in facts if fact)
    tickets, page = links(programme, screening)
    if tickets and page:
        yield page


def _film_line(screening: Screening, number: int, words: str, title: str) -> str:
    """A film's facts, after its title where that is not the slot's own."""
    if len(screening.films) == 1 and title == screening.title:
        return words
    line = f"{title} · {words}" if words else title
    return f"{number + 1}. {line}" if len(screening.films) > 1 else line


def _running_time(lengths: list[int | None], *, incomplete: bool) -> str:
    """The films' lengths in one sum; nothing for a single film, which tells its own, or where one is not known."""
    known = [length for length in lengths if length]
    if incomplete or len(lengths) < 2 or len(known) < len(lengths):  # noqa: PLR2004 - a sum has two terms
        return ""
    return _("Running time: {minutes}").format(minutes=minutes(sum(known)))


def _alarm(leave: Leaving) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", dt.timedelta(minutes=-leave.minutes))
    alarm.add("description", leave.words)
    return alarm
