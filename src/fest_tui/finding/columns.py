"""A programme's showings as columns, so that a question about all of them reads one list and no objects.

A showing is a document of the index in one of its screenings: the film that a slot is about, a short before it, an
event. A document that has no screening has one row all the same, in which what a screening says is not known.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, compress
from operator import attrgetter, itemgetter
from typing import Generic, TypeVar

from fest_tui.finding.documents import Document, key_of
from fest_tui.finding.masks import Mask, every, flags_of, mask_of
from fest_tui.programme.model import Film, Screening, Status
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.programme.versions import Version, version_shown

Value = TypeVar("Value", bound=Hashable)
_MINUTES_PER_DAY = 24 * 60
_BYTE = 256


class Column(Generic[Value]):
    """One value for each row. Each value is kept once, and asked about once."""

    def __init__(self, values: Iterable[Value]) -> None:
        numbers = _Numbers[Value]()
        codes = list(map(numbers.__getitem__, values))
        self.values = tuple(numbers)
        self.codes: Sequence[int] = bytes(codes) if len(numbers) <= _BYTE else codes
        self._of_rows = itemgetter(*codes) if len(numbers) > _BYTE else None

    def where(self, holds: Callable[[Value], bool]) -> Mask:
        """The rows of whose value this holds."""
        table = bytes(map(bool, map(holds, self.values)))
        if self._of_rows is not None:
            return mask_of(self._of_rows(table))
        return mask_of(bytes(self.codes).translate(table.ljust(_BYTE, b"\0")))


class _Numbers(dict[Value, int]):
    """Values, numbered as they come."""

    def __missing__(self, value: Value) -> int:
        number = self[value] = len(self)
        return number


class Columns:
    """One row for each showing, in the programme's order, which is that of their starts; then what nobody shows.

    `screenings` has the screening of each row, `document` numbers of documents, and `main` the rows in which the slot
    is about the document, and does not only show it as well. `day` is the festival day, `minute` the start in minutes
    after that day's midnight by the wall clock (00:30 of the night is 1470), `length` in minutes the running time where
    it is known, else the slot. `films` are those that somebody can have seen or wished for. `None` stands for what is
    not known of a row. `ids` are those of the screenings.
    """

    def __init__(self, programme: Programme, documents: Sequence[Document]) -> None:
        self.programme = programme
        self.documents = documents
        self.films_of_documents = [programme.films.get(document.film) for document in documents]
        self.screenings: list[Screening | None] = []
        numbers: list[int] = []
        mains = bytearray()
        for screening, number, is_main in _showings(programme, documents):
            self.screenings.append(screening)
            numbers.append(number)
            mains.append(is_main)
        self.document = Column(numbers)
        self.main = mask_of(mains)
        self.everything = every(len(numbers))
        self.shown_count = len(numbers) - self.screenings.count(None)
        self.shown = every(self.shown_count)
        self._add_slots()
        self._add_films(numbers, mains)

    def _add_slots(self) -> None:
        """The columns of what a screening says."""
        shown = [screening for screening in self.screenings if screening]
        unshown = [None] * (len(self.screenings) - len(shown))
        self.ids = [screening.id for screening in shown]
        day_of = {screening.id: day for day in self.programme.days for screening in self.programme.on(day)}
        days = [day_of[id_] for id_ in self.ids]
        self.day = Column(chain(days, unshown))
        self.minute = Column(chain(map(_minute, shown, days), unshown))
        self.venue: Column[str | None] = Column(chain(map(attrgetter("venue"), shown), unshown))
        self.status: Column[Status | None] = Column(chain(map(attrgetter("status"), shown), unshown))
        self.free: Column[bool | None] = Column(chain(map(attrgetter("free"), shown), unshown))

    def _add_films(self, numbers: Sequence[int], mains: Sequence[int]) -> None:
        """The columns of what a film says too. A screening speaks of the film that it is about."""
        spoken_of = [screening if is_main else None for screening, is_main in zip(self.screenings, mains, strict=True)]
        films = [self.films_of_documents[number] for number in numbers]
        versions = _Versions(self.programme)
        said = (
            versions[screening.version if screening else "", film.id if film else ""]
            for screening, film in zip(spoken_of, films, strict=True)
        )
        self.version = Column(said)
        self.length = Column(map(_length, spoken_of, films))
        self.films = Column(map(_films, spoken_of, films))

    def documents_in(self, rows: Mask) -> frozenset[int]:
        """The numbers of the documents in these rows."""
        codes = set(compress(self.document.codes, flags_of(rows, len(self.screenings))))
        return frozenset(map(self.document.values.__getitem__, codes))

    @cached_property
    def rows_of(self) -> Sequence[Sequence[int]]:
        """The rows of each document, by its number, in their order."""
        rows: list[list[int]] = [[] for _document in self.documents]
        for number, code in enumerate(self.document.codes):
            rows[self.document.values[code]].append(number)
        return rows

    @cached_property
    def ends(self) -> list[float]:
        """The end of each showing that has one, in POSIX seconds."""
        return [screening.ends.timestamp() for screening in self.screenings if screening]

    def upcoming(self, now: dt.datetime) -> int:
        """The first row that starts at this instant or later."""
        return bisect_left(self.screenings, now.timestamp(), hi=self.shown_count, key=_start)

    def running(self, now: dt.datetime) -> Mask:
        """The rows of what has begun by an instant, and is not over."""
        begun = bisect_right(self.screenings, now.timestamp(), hi=self.shown_count, key=_start)
        return mask_of(map(now.timestamp().__lt__, self.ends[:begun]))


class _Versions(dict[tuple[str, str], Version]):
    """What is heard and read, by a version as printed and a film: as the one says, else as the other does."""

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self._films = programme.films

    def __missing__(self, key: tuple[str, str]) -> Version:
        printed, id_ = key
        version = version_shown(printed, self._films.get(id_))
        self[key] = version
        return version


def _showings(programme: Programme, documents: Sequence[Document]) -> Iterator[tuple[Screening | None, int, bool]]:
    """Each screening with each of its documents, and whether it is about that one; then documents without any."""
    numbers = {document.key: number for number, document in enumerate(documents)}
    for screening in programme.screenings.values():
        key = key_of(programme, screening)
        yield screening, numbers[key], True
        if screening.films and screening.films != (key,):
            others = (film for film in dict.fromkeys(screening.films) if film != key and film in numbers)
            yield from ((screening, numbers[film], False) for film in others)
    yield from ((None, number, True) for number, document in enumerate(documents) if not document.screenings)


def _start(screening: Screening | None) -> float:
    return screening.starts.timestamp() if screening else 0.0


def _minute(screening: Screening, day: dt.date) -> int:
    starts = screening.starts
    return (starts.toordinal() - day.toordinal()) * _MINUTES_PER_DAY + starts.hour * 60 + starts.minute


def _length(screening: Screening | None, film: Film | None) -> int | None:
    if film is not None and film.running_minutes:
        return film.running_minutes
    return minutes_between(screening.starts, screening.ends) if screening else None


def _films(screening: Screening | None, film: Film | None) -> tuple[str, ...]:
    if screening is not None:
        return screening.films
    return (film.id,) if film else ()
