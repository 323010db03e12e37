"""The listing of openeyes filmfest: a weekday as heading, `22:00: Programme – venue`, and the films of the programme.

A film is `ORIGINAL | ENGLISH`, and below it `Director | ESP 2018 | Dokumentarfilm | 14:23 | premiere`, where 14:23 is
minutes and seconds. No date is printed: the weekday has to be one of the festival's only once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.sources.calendar_words import WEEKDAYS
from fest_tui.sources.clocks import find_clock
from fest_tui.sources.countries import countries_of
from fest_tui.sources.dates import find_date
from fest_tui.sources.known import Known
from fest_tui.sources.listing.body import with_prose
from fest_tui.sources.listing.facts import people_of, with_director, with_parts
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Slot, Source
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.listing.slots import Place, day_of, slot_at
from fest_tui.sources.problem_log import shown
from fest_tui.words import _, weekdays

_SLOT = re.compile(r"(?P<clock>\d{1,2}[:.]\d{2})(?: Uhr)?: (?P<what>\S.{0,200})")
_PLACE_AND_YEAR = re.compile(r"(?P<places>[^\d|]{1,80}) (?:18|19|20)\d\d")
_LENGTH = re.compile(r"\d{1,3}:\d{2}(?: ?min\.?)?")
_SHORTEST_DAY = 4
_FEWEST_PARTS = 3


def _is_form(lines: Sequence[Line]) -> bool:
    return any(_is_facts(line) or (_SLOT.fullmatch(line.text) and " – " in line.text) for line in lines)


def _read(source: Source) -> list[Item]:
    items: list[Item] = []
    day: dt.date | None = None
    told = False
    for part in _parts(source.lines):
        first = part[0]
        if _weekday(first) is not None:
            day, told = _day(first, source), True
        elif _SLOT.fullmatch(first.text):
            if not told:
                told = True
                says = _("No day stands above “{read}”; the screenings up to the next day were left out.")
                source.log.error(first.number, "starts", says.format(read=shown(first.text)))
            items.append(_programme(first, day, source))
        elif items and items[-1].kind != "film":
            items[-1] = _with_film(items[-1], part, source)
        else:
            items.append(Item(kind="film", line=first.number, films=(_film(part),)))
    return [item for item in items if item.slots or item.films]


def _with_film(programme: Item, part: Sequence[Line], source: Source) -> Item:
    """The programme with one film more; one without a title is left out, and told."""
    film = _film(part)
    if film.title:
        return replace(programme, kind="programme", films=(*programme.films, film))
    says = _("“{read}” has no title above it; the film was left out of its programme.")
    source.log.error(part[0].number, "title", says.format(read=shown(part[0].text)))
    return replace(programme, kind="programme", incomplete=True)


def _parts(lines: Sequence[Line]) -> list[list[Line]]:
    """The page cut before each day, each slot, and each title, which is the line above a film's facts.

    What stands above the first of them, and below a day or a slot, belongs to nothing.
    """
    parts: list[list[Line]] = []
    in_film = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        titled = below is not None and _is_facts(below) and not _is_facts(line)
        untitled = _is_facts(line) and not _is_titled(lines, at)
        if _weekday(line) is not None or _SLOT.fullmatch(line.text):
            in_film = False
            parts.append([line])
        elif titled or untitled:
            in_film = True
            parts.append([line])
        elif in_film:
            parts[-1].append(line)
    return parts


def _is_titled(lines: Sequence[Line], at: int) -> bool:
    above = lines[at - 1] if at else None
    return above is not None and _weekday(above) is None and not _SLOT.fullmatch(above.text) and not _is_facts(above)


def _is_facts(line: Line) -> bool:
    parts = line.text.split(" | ")
    return len(parts) >= _FEWEST_PARTS and any(map(_LENGTH.fullmatch, parts)) and any(map(_is_place, parts))


def _is_place(part: str) -> bool:
    match = _PLACE_AND_YEAR.fullmatch(part)
    return bool(match) and bool(countries_of(match["places"] if match else ""))


def _weekday(line: Line) -> int | None:
    """The weekday that a line is, in one language or more, with or without a date behind it."""
    date = (
        find_date(line.text)
        if len(line.text) < len("Donnerstag, 10. September 2020 | Thursday, September 10")
        else None
    )
    words = [
        word.strip(" ,.:")
        for word in re.split(r"[|/]", line.text[: date.start] + line.text[date.stop :] if date else line.text)
    ]
    days = {WEEKDAYS.get(word.lower()) for word in words if word}
    if date and date.weekday is not None:
        days.add(date.weekday)
    spelled = any(len(word) >= _SHORTEST_DAY for word in words) or date is not None
    return days.pop() if len(days) == 1 and spelled else None


def _day(line: Line, source: Source) -> dt.date | None:
    """The day that a heading means: by its date, else the festival's only day of that weekday."""
    if date := find_date(line.text):
        return day_of(source, line, date)
    weekday = _weekday(line)
    days = [day for day in _days(source.known) if day.weekday() == weekday]
    if len(days) == 1:
        return days[0]
    name = weekdays()[weekday or 0]
    if days:
        says = _(
            "“{read}” gives no date, and {count} days of the festival are a {weekday}; what is shown then was left out."
        )
    else:
        says = _(
            "“{read}” gives no date, and no day of the festival is known that is a {weekday}; what is shown then was "
            "left out. Import the festival's own TOML file, with its first and last day."
        )
    source.log.error(line.number, "starts", says.format(read=shown(line.text), count=len(days), weekday=name))
    return None


def _days(known: Known) -> list[dt.date]:
    if known.first_day is None or known.last_day is None:
        return []
    length = min((known.last_day - known.first_day).days, len(weekdays()) * 2 * len(weekdays()))
    return [known.first_day + dt.timedelta(days=number) for number in range(length + 1)]


def _programme(line: Line, day: dt.date | None, source: Source) -> Item:
    """A slot and its title; what lists no films is an event. The venue stands behind the last dash."""
    match = _SLOT.fullmatch(line.text)
    title, _dash, venue = (match["what"] if match else "").rpartition(" – ")
    at = find_clock(match["clock"]) if match else None
    slot: Slot | None = None
    if at is None:
        says = _("“{read}” has no time that can be; the screening was left out.")
        source.log.error(line.number, "starts", says.format(read=shown(line.text)))
    elif day is not None:
        slot = slot_at(source, line, day, at, Place(venue=venue.strip() if title else ""))
    return Item(kind="event", line=line.number, title=title or venue, slots=(slot,) if slot else ())


def _film(part: Sequence[Line]) -> Film:
    others = part if _is_facts(part[0]) else part[1:]
    facts = next((line for line in others if _is_facts(line)), None)
    film = UNTITLED if others is part else _titled(part[0].text)
    if facts:
        director, *parts = facts.text.split(" | ")
        parts = parts if not _is_place(director) else [director, *parts]
        film = with_parts(film, (_length(part) for part in parts), sure=True)
        film = film if _is_place(director) else with_director(film, people_of(director))
    return with_prose(film, (line for line in others if line is not facts))


def _length(part: str) -> str:
    """A part, with its unit if it is a length: 0:59 is 59 seconds here, never minutes."""
    return f"{part} min" if _LENGTH.fullmatch(part) and part[-1].isdecimal() else part


def _titled(text: str) -> Film:
    original, _bar, english = text.rpartition(" | ")
    return replace(UNTITLED, title=english, original_title=original)


OPENEYES = Form("openeyes", _is_form, _read)
