"""The slots of a page of no special form: where each takes place, and what stands with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from fest_tui.sources.dates import Order, order_of
from fest_tui.sources.listing.item import Slot, Source
from fest_tui.sources.listing.labels import with_colon
from fest_tui.sources.listing.lines import SHORT, Line, is_prose
from fest_tui.sources.listing.plain_facts import facts_of
from fest_tui.sources.listing.slots import FREE, day_of, place_of, slot_at
from fest_tui.sources.listing.whens import When, is_online, whens
from fest_tui.sources.problem_log import shown
from fest_tui.words import _

_SLASHED = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])")
_HALL = re.compile(
    r"kino|cin[eé]m|saal\b|theat|zelt|palast|palace|hall|haus\b|house|screen|museum|arsenal|filmforum|club|studio|"
    r"room|sala\b|teatro|bühne|garten|open[ -]air",
    re.IGNORECASE,
)
_BUTTON = re.compile(r"(?:buy )?tickets?|buy|karten|kaufen|book|reservieren", re.IGNORECASE)
_LONGEST_VENUE = 80
_REACH = 60


class Slots(NamedTuple):
    """The slots that were read, each with the place of its first line; all lines they stand on, and those of halls."""

    read: list[tuple[int, Slot]]
    used: set[int]
    halls: set[int]


def slots_of(source: Source) -> Slots:
    """The slots of a page in printed order; times to watch at home are told, and left out."""
    order = order_of((line.text for line in source.lines if _SLASHED.search(line.text[:SHORT])), source.known)
    for line in filter(is_online, source.lines):
        says = _("“{read}” is a time to watch at home; it was left out.")
        source.log.warning(line.number, "starts", says.format(read=shown(line.text)))
    found = whens(source.lines, order or "day-first")
    slots = Slots([], {at for when in found for at in range(when.start, when.stop)}, set())
    for when in found:
        if slot := _slot(when, source, slots, order):
            slots.read.append((when.start, slot))
    return slots


def is_button(line: Line) -> bool:
    """Whether a line is only a button of the page."""
    return bool(_BUTTON.fullmatch(line.text))


def _slot(when: When, source: Source, slots: Slots, order: Order | None) -> Slot | None:
    """The slot, its venue taken from its own line, else from the line below, else from one above that names a hall."""
    if order is None and _SLASHED.search(when.line.text):
        says = _("“{read}” does not tell which number is the day; the screening was left out.")
        source.log.error(when.line.number, "starts", says.format(read=shown(when.line.text)))
        return None
    day = day_of(source, when.line, when.date)
    if day is None:
        return None
    place = place_of(when.rest)
    if not place.venue and (near := _venue_near(source.lines, when, slots)) is not None:
        slots.used.add(near)
        slots.halls.add(near)
        place = place._replace(venue=place_of(source.lines[near].text).venue)
    below = when.stop + (when.stop in slots.halls)
    while below < len(source.lines) and below not in slots.used and _goes_with_slot(source.lines[below]):
        slots.used.add(below)
        place = place._replace(free=place.free or bool(FREE.search(source.lines[below].text)) or None)
        below += 1
    return slot_at(source, when.line, day, when.at, place)


def _goes_with_slot(line: Line) -> bool:
    return is_button(line) or (len(line.text) <= _LONGEST_VENUE and bool(FREE.match(line.text)))


def _venue_near(lines: Sequence[Line], when: When, slots: Slots) -> int | None:
    """The place of the line that is the venue: the one below, unless only the next one above names a hall.

    A hall above holds for all slots below it.
    """
    reach = range(when.start - 1, max(-1, when.start - _REACH), -1)
    above = next((at for at in reach if at not in slots.used or at in slots.halls), None)
    heads = above is not None and _names_hall(lines[above])
    below = when.stop if when.stop < len(lines) and when.stop not in slots.used else None
    if below is not None and _could_be_venue(lines[below]) and (not heads or _names_hall(lines[below])):
        return below
    return above if heads else None


def _names_hall(line: Line) -> bool:
    return _could_be_venue(line) and bool(_HALL.search(line.text)) and not any(map(str.isdigit, line.text[:2]))


def _could_be_venue(line: Line) -> bool:
    return (
        len(line.text) <= _LONGEST_VENUE
        and not is_prose(line.text)
        and not facts_of(line.text)
        and not with_colon(line)
        and not _goes_with_slot(line)
    )
