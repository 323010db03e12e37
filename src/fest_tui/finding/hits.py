"""What was found, in the order in which somebody wants to hear it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, compress
from typing import overload

import msgspec

from fest_tui.finding.columns import Columns
from fest_tui.finding.documents import Document
from fest_tui.finding.index import Match
from fest_tui.finding.masks import Mask, flags_of
from fest_tui.planning.last_chance import is_over
from fest_tui.programme.model import Film, Screening


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One film, or an event that is none: what it is called, and the screenings asked for.

    The screenings run from the next one on, and then those that have begun; a film nobody shows has none. `matched`
    names the columns of the index in which the words were found.
    """

    document: Document
    film: Film | None
    screenings: tuple[Screening, ...]
    matched: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called."""
        return self.document.title


class Hits(Sequence[Hit]):
    """The hits of an answer, the best first. Each is made when it is looked at: of thousands, few are.

    The best match comes first, then what can be seen next, then what has begun, the latest first, then what nobody
    shows. What a slot is about comes before what only accompanies it. Once a festival is over, it is all to come.
    """

    def __init__(self, columns: Columns, rows: Mask, matches: Mapping[int, Match], now: dt.datetime) -> None:
        """The hits in these rows of the columns, with the matches of those documents that were found by words.

        `flags` has a 1 for each row that was found, `documents` the numbers of the documents in the order of the hits.
        """
        self._columns = columns
        self._matches = matches
        self._upcoming = 0 if is_over(columns.programme, now) else columns.upcoming(now)
        self.flags = flags_of(rows, len(columns.screenings))
        main = flags_of(rows & columns.main, len(columns.screenings))
        found = dict.fromkeys(chain.from_iterable(self._by_chance(main)))
        documents = map(columns.document.values.__getitem__, found)
        self.documents = sorted(documents, key=self._distance) if matches else list(documents)

    def _by_chance(self, main: bytes) -> Iterator[Iterable[int]]:
        """The codes of the documents in the order in which they can be seen, some more than once."""
        codes, first = self._columns.document.codes, self._upcoming
        coming, begun = slice(first, self._columns.shown_count), slice(first - 1, None, -1) if first else slice(0)
        for part in (coming, begun, slice(self._columns.shown_count, None)):
            yield from (compress(codes[part], flags[part]) for flags in dict.fromkeys((main, self.flags)))

    def _distance(self, document: int) -> float:
        match = self._matches.get(document)
        return -match.score if match else 0.0

    def __len__(self) -> int:
        return len(self.documents)

    @overload
    def __getitem__(self, index: int) -> Hit: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Hit, ...]: ...

    def __getitem__(self, index: int | slice) -> Hit | tuple[Hit, ...]:
        if isinstance(index, slice):
            return tuple(map(self._hit, self.documents[index]))
        return self._hit(self.documents[index])

    def _hit(self, document: int) -> Hit:
        columns = self._columns
        numbers = [number for number in columns.rows_of[document] if self.flags[number]]
        following = bisect_left(numbers, self._upcoming)
        in_order = (columns.screenings[number] for number in (*numbers[following:], *numbers[:following]))
        match = self._matches.get(document)
        return Hit(
            document=columns.documents[document],
            film=columns.films_of_documents[document],
            screenings=tuple(screening for screening in in_order if screening),
            matched=match.columns if match else (),
        )

    @cached_property
    def screenings(self) -> frozenset[str]:
        """The ids of all screenings that were found."""
        return frozenset(compress(self._columns.ids, self.flags))

    @cached_property
    def days(self) -> frozenset[dt.date]:
        """The festival days on which something was found."""
        days = self._columns.day
        found = (days.values[code] for code in set(compress(days.codes, self.flags)))
        return frozenset(day for day in found if day)
