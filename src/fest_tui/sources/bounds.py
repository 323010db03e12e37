"""How much a source may hold: what no programme comes near is refused before it fills the memory."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TypeVar

from fest_tui.errors import UnreadableError
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.words import _

T = TypeVar("T")

MOST_ENTRIES = 25_000
"""So many films, or screenings, a source may always list; the largest festivals have some thousands."""

_ENTRY = 200
"""Bytes of a file for each of them, on average, where there are more."""

LINE, VALUE, BRACKET = 30, 14, 30
"""Bytes of a file for each line of a page that says something, each value of JSON, each list or object of it, on
average. Programmes have more, and what has less takes more than ten times its size to read."""

_ALWAYS = 100_000
"""So many pieces a file may always have, however small they are."""

MOST_LETTERS = 50_000
"""In one list of names, works or awards, which are more than two thousand of them."""

_MARKS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[,\[{]', re.DOTALL)


def most_in(size: int, each: int) -> int:
    """How many pieces a file of that many bytes may hold, when each takes so many."""
    return max(_ALWAYS, size // each)


def at_most(pieces: Iterable[T], most: int, file: str) -> Iterator[T]:
    """The pieces of a file.

    Raises:
        UnreadableError: there are more than so many.

    """
    for count, piece in enumerate(pieces, start=1):
        if count > most:
            raise too_fine(file, most)
        yield piece


def most_entries(size: int) -> int:
    """How many films, or screenings, a file of that many bytes may list."""
    return max(MOST_ENTRIES, size // _ENTRY)


def refuse_crumbs_of_json(text: str, file: str) -> None:
    """Looks whether a text could be the JSON of a programme; what stands in quotes does not count.

    Raises:
        UnreadableError: it has far more, and shorter, values than a programme has.

    """
    for marks, each in ((",", VALUE), ("[{", BRACKET)):
        most = most_in(len(text), each)
        if sum(map(text.count, marks)) > most:
            deque(at_most((mark for mark in _MARKS.finditer(text) if mark[0] in marks), most, file), maxlen=0)


def entries_of(entries: Iterable[T], most: int, file: str) -> Iterator[T]:
    """The films, or the screenings, of a file.

    Raises:
        UnreadableError: there are more than so many.

    """
    for count, entry in enumerate(entries, start=1):
        if count > most:
            raise too_many(file, most)
        yield entry


def shortened(text: str, line: int, field: str, log: ProblemLog) -> str:
    """A list up to the last word that is within bounds; that more of it was left out is in the log."""
    if len(text) <= MOST_LETTERS:
        return text
    says = _("This list has more than {count} letters, as none of a film has; the rest of it was left out.")
    log.error(line, field, says.format(count=MOST_LETTERS))
    return text[:MOST_LETTERS].rpartition(" ")[0] or text[:MOST_LETTERS]


def too_fine(file: str, most: int) -> UnreadableError:
    """What to raise for a file of more, and smaller, pieces than a programme has."""
    return UnreadableError(
        _("{file} is cut into more than {count} pieces of a few letters each; no programme is.").format(
            file=file, count=most
        ),
        hint=_("Is it the right file? Save or export the programme once more."),
    )


def too_many(file: str, most: int) -> UnreadableError:
    """What to raise for a file of more films or screenings than any festival has."""
    return UnreadableError(
        _("{file} lists more than {count} films or screenings, and no festival has so many.").format(
            file=file, count=most
        ),
        hint=_("Is it the right file? Import one that lists the programme of one festival alone."),
    )
