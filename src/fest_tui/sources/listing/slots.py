"""Reads the lines that say when and where something is shown."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from fest_tui.programme.model import Status
from fest_tui.programme.text import single_blanks
from fest_tui.sources.clocks import ClockRead, find_clock
from fest_tui.sources.dates import DateRead, Order, find_date, settled
from fest_tui.sources.listing.item import Slot, Source
from fest_tui.sources.listing.lines import SHORT, Line
from fest_tui.sources.moments import instants
from fest_tui.sources.problem_log import shown
from fest_tui.words import _, clock

_ADDRESS = re.compile(r"https?://\S+")
_BUTTON = re.compile(
    r"(?:buy(?: tickets?| now)?|(?:get |book )?tickets?(?: kaufen| here)?|book(?: now)?|karten|public|publikum|kaufen|"
    r"reservieren|ical|merken|\+)$",
    re.IGNORECASE,
)
FREE = re.compile(r"free (?:admission|entry|entrance)|eintritt (?:ist )?frei|entrée libre", re.IGNORECASE)
"""What says that a slot costs nothing."""
_STATES: tuple[tuple[Status, re.Pattern[str]], ...] = (
    ("cancelled", re.compile(r"\b(?:cancell?ed|abgesagt|entfällt|fällt aus|annulée?|afgelast)\b", re.IGNORECASE)),
    ("sold_out", re.compile(r"\b(?:sold[ -]out|ausverkauft|complet|uitverkocht)\b", re.IGNORECASE)),
)
_NOTE = re.compile(
    r" (?:[–—|-]|\+) (?P<note>(?:presented by|präsentiert von|in anwesenheit|in presence|q ?& ?a|with |mit |"
    r"followed by|anschließend|im anschluss|\+).*)$",
    re.IGNORECASE,
)
_EDGES = " –—-|·,;:/+*()[]@►◄"
_AT = re.compile(r"(?:at|im|in der|in|@) (?=[A-ZÀ-Þ])")
_BEFORE_CLOCK = re.compile(r"(?<!\w)(?:um|at|ab|à|kl\.?|klo)\s?$", re.IGNORECASE)
_MOST_BUTTONS = 4
ONLINE = re.compile(r"\b(?:online|stream(?:ing)?|on[ -]demand|vod)\b", re.IGNORECASE)
"""What tells a window to watch at home from a slot in a hall."""


class Place(NamedTuple):
    """What is left of a slot's line without its date and time."""

    venue: str
    note: str = ""
    tickets_url: str = ""
    free: bool | None = None
    status: Status = "scheduled"


def place_of(text: str) -> Place:
    """The venue in the rest of a slot's line, and what else it says: buttons go, `Free admission!` is told apart."""
    address = _ADDRESS.search(text)
    text = _ADDRESS.sub(" ", text)
    free = bool(FREE.search(text))
    text = FREE.sub(" ", text).replace(" ! ", " ").rstrip("! ") if free else text
    status: Status = next((state for state, word in _STATES if word.search(text)), "scheduled")
    for _state, word in _STATES:
        text = word.sub(" ", text)
    text = single_blanks(text).strip(_EDGES)
    noted = _NOTE.search(text)
    text = _without_buttons(text[: noted.start()] if noted else text)
    return Place(
        venue=_AT.sub("", text, count=1) if _AT.match(text) else text,
        note=_without_buttons(noted["note"]).strip(_EDGES) if noted else "",
        tickets_url=address[0].rstrip(".,;)") if address else "",
        free=True if free else None,
        status=status,
    )


def day_of(source: Source, line: Line, read: DateRead) -> dt.date | None:
    """The day that a date means; what is wrong with it is told, and one that cannot be has no day."""
    date, says = settled(read, source.known)
    if date is None:
        source.log.error(line.number, "starts", says)
    elif says:
        source.log.warning(line.number, "starts", says)
    return date


def slot_at(source: Source, line: Line, day: dt.date, at: ClockRead, place: Place, *, town: str = "") -> Slot | None:
    """The slot on that day at that time; without a venue there is none, which is told.

    Raises:
        UnreadableError: the festival's time zone is not known.

    """
    zone = source.known.zone_for(source.log.file)
    if not place.venue:
        says = _("“{read}” names no venue; the screening was left out.")
        source.log.error(line.number, "venue", says.format(read=shown(line.text)))
        return None
    starts, ends = instants(day, at, zone)
    if starts.time() != at.starts:
        says = _("Clocks never show {read} on that day, since they go forward; it was read as {meant}.")
        read = clock(dt.datetime.combine(day, at.starts))
        source.log.warning(line.number, "starts", says.format(read=read, meant=clock(starts)))
    return Slot(
        line=line.number,
        starts=starts,
        ends=ends,
        venue=place.venue,
        town=town,
        note=place.note,
        tickets_url=place.tickets_url,
        free=place.free,
        status=place.status,
    )


class Timed(NamedTuple):
    """A line with a date and a time of day; `rest` is what else it says."""

    date: DateRead
    at: ClockRead
    rest: str


def timed(text: str, *, order: Order = "day-first") -> Timed | None:
    """The date and the time of a line, in either order, when it is short and has both."""
    if len(text) > SHORT or not (date := find_date(text, order=order)):
        return None
    around = (text[: date.start], text[date.stop :])
    if after := find_clock(around[1]):
        between = _BEFORE_CLOCK.sub("", around[1][: after.start])
        rest = f"{around[0]} {between} {around[1][after.stop :]}"
        return Timed(date, after, rest)
    if before := find_clock(around[0]):
        return Timed(date, before, f"{around[0][: before.start]} {around[0][before.stop :]} {around[1]}")
    return None


def _without_buttons(text: str) -> str:
    for _button in range(_MOST_BUTTONS):
        text = _BUTTON.sub("", text).strip(_EDGES)
    return text
