"""How much a source may hold: what no programme comes near is refused before it fills the memory."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

from fest_tui.errors import UnreadableError
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.words import _

T = TypeVar("T")

MOST_ENTRIES = 25_000
"""So many films, or screenings, a source may always list; the largest festivals have some thousands."""

_ENTRY = 200
"""Bytes of a file for each of them, on average, where there are more."""

LINE, VALUE, BRACKET, NODE, LISTED = 30, 14, 30, 38, 18
"""Bytes of a file for each line of a page that says something, each value of JSON, each list or object of it or of
JSON-LD, and for each name, work or award that is listed, on average. Programmes have more, and what has less takes more
than ten times its size to read."""

_ALWAYS = 100_000
"""So many pieces a file may always have, however small they are."""

MOST_LETTERS = 50_000
"""In one list of names, works or awards, which are more than two thousand of them."""

_BETWEEN = re.compile(r"[,;|&]|/(?=[^\s/]*+ )|(?<!\d)(?<!http)(?<!https):| (?:and|und|et) ")
"""What parts lists into names, and labels from their lists; not what parts times and addresses on the web."""

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


def refuse_crumbs_of_lists(lines: Iterable[str], size: int, file: str) -> None:
    """Looks whether the lines of a page, of so many bytes, could be lists of a programme, as far as these are read.

    Raises:
        UnreadableError: they have far more, and shorter, names than a programme has.

    """
    marks = (mark for line in lines for mark in _BETWEEN.finditer(line, 0, MOST_LETTERS))
    deque(at_most(marks, most_in(size, LISTED), file), maxlen=0)


def refuse_crumbs_of_json(texts: Collection[str], file: str, *, bracket: int = BRACKET) -> None:
    """Looks whether the texts could be the JSON of a programme; what stands in quotes does not count.

    Raises:
        UnreadableError: they have far more, and shorter, values than a programme has.

    """
    size = sum(map(len, texts))
    for marks, each in ((",", VALUE), ("[{", bracket)):
        most = most_in(size, each)
        if sum(text.count(mark) for text in texts for mark in marks) > most:
            found = (mark for text in texts for mark in _MARKS.finditer(text) if mark[0] in marks)
            deque(at_most(found, most, file), maxlen=0)


class Listed:
    """Counts the names, countries and languages that the films of a file of so many bytes list, of so many `each`."""

    def __init__(self, size: int, each: int = LISTED) -> None:
        self._most = most_in(size, each)
        self._count = 0

    def add(self, count: int, file: str) -> None:
        """Counts so many more, which stand in this file.

        Raises:
            UnreadableError: there are far more, and shorter ones, than a programme has.

        """
        self._count += count
        if self._count > self._most:
            raise too_fine(file, self._most)


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
