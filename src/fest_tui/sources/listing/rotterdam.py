"""The day pages of the festival of Rotterdam: `El pescador by Mario Berg`, prose, `14:15, Pathé 7`.

The day stands only in the headline, without a year. The venue may hold a comma, so time and venue part at the first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.sources.clocks import find_clock
from fest_tui.sources.dates import DateRead, find_date
from fest_tui.sources.listing.exground import has_slot
from fest_tui.sources.listing.facts import people_of, with_director
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Slot, Source
from fest_tui.sources.listing.lines import SHORT, Line, is_prose, paragraphs
from fest_tui.sources.listing.slots import day_of, place_of, slot_at
from fest_tui.sources.problem_log import shown
from fest_tui.words import _

_SLOT = re.compile(r"(?P<clock>\d{1,2}[:.]\d{2}(?: ?[-–] ?\d{1,2}[:.]\d{2})?), (?P<venue>[^\W_].{1,100})")
_TITLE = re.compile(r"(?P<title>.{1,150}) (?:by|van) (?P<names>[^\W\d_][^.!?:]{2,80})")
_TICKETS = re.compile(r"(?:order|get|bestel|buy|book|koop)\b.{0,40}\b(?:tickets?|kaarten)\b.{0,20}", re.IGNORECASE)
_PROGRAMME = re.compile(r"\b(?:programme|compilation|shorts?|korte)\b", re.IGNORECASE)


def _is_form(lines: Sequence[Line]) -> bool:
    slots = sum(map(_is_slot, lines))
    marks = any(_is_title(line) or _TICKETS.fullmatch(line.text) for line in lines)
    return bool(slots) and marks and not has_slot(lines)


def _read(source: Source) -> list[Item]:
    blocks = _blocks(source.lines)
    first = blocks[0][-1] if blocks else source.lines[-1]
    day = _day([line for line in source.lines if line.number < first.number], source)
    return [_item(block, day, source) for block in blocks]


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each entry, from its title to its slot."""
    blocks: list[list[Line]] = []
    start = 0
    for at, line in enumerate(lines):
        if _is_slot(line):
            blocks.append(list(lines[_title_above(lines, start, at) : at + 1]))
            start = at + 1
    return blocks


def _title_above(lines: Sequence[Line], start: int, slot: int) -> int:
    """The last line that names a director; without one, the last short line above the prose."""
    films = [at for at in range(start, slot) if _is_title(lines[at])]
    prose = [at for at in range(start, slot) if is_prose(lines[at].text)]
    heads = [at for at in range(start, prose[-1] if prose else slot) if at not in prose]
    return (films or heads or [max(start, slot - 1)])[-1]


def _item(block: Sequence[Line], day: dt.date | None, source: Source) -> Item:
    """A film, where the title's line names its director; else a programme or an event, as its own words say."""
    *above, at = block
    title = above[0] if above else None
    prose = "\n\n".join(paragraphs(line for line in above[1:] if not _TICKETS.fullmatch(line.text)))
    slot = _slot(at, day, source) if day else None
    slots = (slot,) if slot else ()
    match = _TITLE.fullmatch(title.text) if title else None
    if match or title is None:
        film = _film(match) if match else UNTITLED
        return Item(kind="film", line=block[0].number, films=(replace(film, synopsis=prose),), slots=slots)
    if _PROGRAMME.search(title.text) or _PROGRAMME.search(prose):
        return Item(kind="programme", line=title.number, title=title.text, slots=slots, incomplete=True)
    entry = replace(UNTITLED, title=title.text, synopsis=prose)
    return Item(kind="event", line=title.number, title=title.text, films=(entry,) if prose else (), slots=slots)


def _film(match: re.Match[str]) -> Film:
    return with_director(replace(UNTITLED, title=match["title"]), people_of(match["names"]))


def _slot(line: Line, day: dt.date, source: Source) -> Slot | None:
    match = _SLOT.fullmatch(line.text)
    at = find_clock(match["clock"]) if match else None
    if match is None or at is None:
        says = _("“{read}” has no time that can be; the screening was left out.")
        source.log.error(line.number, "starts", says.format(read=shown(line.text)))
        return None
    return slot_at(source, line, day, at, place_of(match["venue"]))


def _day(lines: Sequence[Line], source: Source) -> dt.date | None:
    """The day in the headline; a weekday further down that belongs to the same date is a check of it."""
    dates = [(line, date) for line in lines for date in _dates(line)]
    if not dates:
        says = _(
            "No day is given above the first screening; expected one as in “What’s on today: 24 January”. All "
            "screenings were left out."
        )
        source.log.error(source.lines[0].number, "starts", says)
        return None
    line, date = dates[0]
    checks = [other for _line, other in dates if (other.day, other.month) == (date.day, date.month)]
    best = next((other for other in checks if other.weekday is not None), date)
    year = next((other.year for other in checks if other.year), None)
    return day_of(source, line, best._replace(year=year))


def _dates(line: Line) -> list[DateRead]:
    date = find_date(line.text[:SHORT])
    tail = line.text[-SHORT:]
    last = find_date(tail) if len(line.text) > SHORT else None
    later = find_date(line.text[date.stop : SHORT]) if date else None
    return [found for found in (date, later, last) if found]


def _is_slot(line: Line) -> bool:
    return bool(_SLOT.fullmatch(line.text)) and not line.text.endswith((".", ":"))


def _is_title(line: Line) -> bool:
    return len(line.text) <= SHORT and bool(_TITLE.fullmatch(line.text))


ROTTERDAM = Form("Rotterdam", _is_form, _read)
