"""Finds the slots on a page of no special form: a date and a time on one line, or on lines that follow each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from fest_tui.sources.calendar_words import WEEKDAYS
from fest_tui.sources.clocks import ClockRead, find_clock
from fest_tui.sources.dates import DateRead, Order, find_date
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.listing.slots import ONLINE, timed

_LONGEST = 160
_WORDS_OF_A_SENTENCE = 8
_EDGES = " –—-|·,;:/*"
_TWO = re.compile(r" \+ (?=[^\W_])")
_CODE = ("<", "{", "[", "BEGIN:", "DTSTART", "#")


class When(NamedTuple):
    """A slot's date and time, and what else stands on its lines, which are those from `start` to `stop`."""

    start: int
    stop: int
    line: Line
    date: DateRead
    at: ClockRead
    rest: str


def whens(lines: Sequence[Line], order: Order) -> list[When]:
    """The slots of a page, in printed order; times to watch at home are none."""
    found: list[When] = []
    at = 0
    while at < len(lines):
        here = _on_one_line(lines, at, order) or _below_a_date(lines, at, order)
        found += (when for when in here if not ONLINE.search(when.rest))
        at = max((when.stop for when in here), default=at + 1)
    return found


def is_online(line: Line) -> bool:
    """Whether a line with a date gives a time to watch at home."""
    return len(line.text) <= _LONGEST and bool(ONLINE.search(line.text)) and find_date(line.text) is not None


def _on_one_line(lines: Sequence[Line], at: int, order: Order) -> list[When]:
    line = lines[at]
    if len(line.text) > _LONGEST or line.text.startswith(_CODE):
        return []
    parts = [_timed(text, line, at, order) for text in _TWO.split(line.text)]
    if not all(parts):
        parts = [_timed(line.text, line, at, order)]
    return [when for when in parts if when]


def _timed(text: str, line: Line, at: int, order: Order) -> When | None:
    """The slot that a text is: it begins with its date or time, and no sentence follows."""
    read = timed(text, order=order)
    if read is None or not _begins(text, read.date, read.at) or _is_sentence(read.rest):
        return None
    until = timed(read.rest.strip(_EDGES), order=order)
    if until and not until.rest.strip(_EDGES):
        return When(at, at + 1, line, read.date, read.at._replace(ends=until.at.starts), "")
    return When(at, at + 1, line, read.date, read.at, read.rest.strip(_EDGES))


def _below_a_date(lines: Sequence[Line], at: int, order: Order) -> list[When]:
    """The slots below a line that is a date, or a weekday with the date below it: each begins with its time."""
    start = at
    if _is_weekday(lines[at]) and at + 1 < len(lines):
        at += 1
    date = _date_alone(lines[at], order)
    found: list[When] = []
    while date and at + 1 < len(lines) and (read := _clock_first(lines[at + 1])):
        found.append(When(start, at + 2, lines[at + 1], date, read, lines[at + 1].text[read.stop :].strip(_EDGES)))
        at += 1
        start = at + 1
    return found


def _is_weekday(line: Line) -> bool:
    return len(line.text) <= _LONGEST and line.text.strip(" .,").lower() in WEEKDAYS


def _date_alone(line: Line, order: Order) -> DateRead | None:
    date = find_date(line.text, order=order) if len(line.text) <= _LONGEST else None
    return date if date and not (line.text[: date.start] + line.text[date.stop :]).strip(_EDGES + ".") else None


def _clock_first(line: Line) -> ClockRead | None:
    """The time that a line begins with, when no sentence and no further date follows."""
    read = find_clock(line.text) if len(line.text) <= _LONGEST else None
    if read is None or line.text[: read.start].strip(_EDGES) or find_date(line.text):
        return None
    return None if _is_sentence(line.text[read.stop :]) else read


def _begins(text: str, date: DateRead, at: ClockRead) -> bool:
    before = text[: date.start].strip(_EDGES)
    clock = find_clock(before) if before else None
    return not before or (clock == at and not (before[: at.start] + before[at.stop :]).strip(_EDGES))


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "?", ":")) and text.strip().count(" ") >= _WORDS_OF_A_SENTENCE - 1
