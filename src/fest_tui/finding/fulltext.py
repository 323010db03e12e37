"""Full-text tables in memory (SQLite FTS5): rows of folded words by column, asked for rows of words and prefixes."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter
from threading import Lock

import msgspec

from fest_tui.finding.documents import COLUMNS, TEXTS, Column
from fest_tui.finding.masks import Mask, mask_of_numbers
from fest_tui.finding.needles import Needle

PARTING = " ¦ "
"""What stands between two values of a column, so that no phrase is found across them; folded text never holds it."""
_TABLES: Mapping[str, tuple[Column, ...]] = {
    "names": tuple(column for column in COLUMNS if column not in TEXTS),
    "texts": TEXTS,
}
_NUMBERS = msgspec.json.Decoder(list[int])
_OPTIONS: Mapping[str, int] = {"automerge": 0, "crisismerge": 1000}
"""The parts in which a table is written stay apart: merging them takes a third of the time and makes nothing faster."""
_KEPT = 512
"""Answers of the tables that are kept: with each letter typed, all but those of the last word are asked for again."""


class FullText:
    """The tables: one of the short columns and one of the texts. Any thread may use them, one at a time.

    They are two so that a letter typed need not go through the texts to find the names that begin with it.

    Words are quoted and values bound, so nothing in a question is read as syntax. The tokenizer parts at blanks only
    (`ascii`: all other characters of folded text are letters to it), and no text is kept, only where its words stand.
    """

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        """The tables of these rows, numbered from 0, each with its values in the order of `COLUMNS`."""
        import sqlite3

        self._lock = Lock()
        self._store = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._store.close)
        numbered: list[tuple[str | int, ...]] = [(number, *row) for number, row in enumerate(rows)]
        self.count = len(numbered)
        self._fill(numbered)
        self._known: dict[tuple[str, str], Mask] = {}

    def _fill(self, rows: Sequence[tuple[str | int, ...]]) -> None:
        """Writes the rows, each with its number before its values."""
        places = {column: place for place, column in enumerate(COLUMNS, start=1)}
        for (table, columns), kind in zip(_TABLES.items(), ("col", "row"), strict=True):
            listed, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" for _column in columns)
            part = itemgetter(0, *(places[column] for column in columns))
            with self._store:
                self._store.execute(
                    f"CREATE VIRTUAL TABLE {table} USING fts5({listed}, content='', tokenize='ascii', prefix='1 2')"
                )
                self._store.execute(f"CREATE VIRTUAL TABLE {table}_words USING fts5vocab({table}, {kind})")
                for option, value in _OPTIONS.items():
                    self._store.execute(f"INSERT INTO {table}({table}, rank) VALUES (?, ?)", (option, value))  # noqa: S608
                self._store.executemany(
                    f"INSERT INTO {table}(rowid, {listed}) VALUES (?, {marks})",  # noqa: S608 - names of columns
                    map(part, rows),
                )

    def rows(self, needle: Needle, columns: Sequence[Column], *, whole: bool = False) -> Mask:
        """The rows with a needle in one of the columns, as a `whole` word or as its beginning."""
        star = "" if whole or needle.phrase else "*"
        return self._holding(" OR ".join(f"{_quoted(spelling)}{star}" for spelling in needle.spellings), columns)

    def neighbours(self, needles: Sequence[Needle], columns: Sequence[Column]) -> Mask:
        """The rows in which all needles, as they are spelt first, stand together in one column."""
        words = " ".join(_quoted(needle.spellings[0]) + ("" if needle.phrase else "*") for needle in needles)
        return self._holding(f"NEAR({words}, 1)", columns)

    def _holding(self, expression: str, columns: Sequence[Column]) -> Mask:
        held = 0
        for table, own in _TABLES.items():
            if within := _within(expression, set(columns) & set(own), own):
                held |= self._rows(table, within)
        return held

    def _rows(self, table: str, expression: str) -> Mask:
        """The rows of a table; asked for as one JSON text, which is far quicker than to fetch thousands of rows."""
        if (known := self._known.get((table, expression))) is not None:
            return known
        with self._lock:
            asked = self._store.execute(
                f"SELECT json_group_array(rowid) FROM {table} WHERE {table} MATCH ?",  # noqa: S608
                (expression,),
            )
            found = mask_of_numbers(_NUMBERS.decode(asked.fetchone()[0]), self.count)
        if len(self._known) >= _KEPT:
            self._known.clear()
        self._known[table, expression] = found
        return found

    def weights(self, needles: Sequence[Needle]) -> dict[int, float]:
        """The rows with all needles in their texts, and how much they are about them (BM25), from 0 to 1."""
        ways = (" OR ".join(f"{_quoted(spelling)}*" for spelling in needle.spellings) for needle in needles)
        with self._lock:
            found = self._store.execute(
                "SELECT rowid, -bm25(texts) FROM texts WHERE texts MATCH ?", (" AND ".join(f"({way})" for way in ways),)
            ).fetchall()
        return {number: max(weight, 0.0) / (1 + max(weight, 0.0)) for number, weight in found}

    def vocabulary(self) -> Iterator[tuple[str, Column, int]]:
        """Each word of the short columns in each of them, and each word of the texts, with the number of rows."""
        asked = "SELECT term, col, doc FROM names_words UNION ALL SELECT term, 'text', doc FROM texts_words"
        with self._lock:
            found = self._store.execute(asked).fetchall()
        return ((word, column, rows) for word, column, rows in found if word != PARTING.strip())


def _within(expression: str, columns: AbstractSet[Column], own: Sequence[Column]) -> str:
    """The expression for these of a table's own columns; empty where there are none."""
    if len(columns) == len(own):
        return expression
    return f"{{{' '.join(sorted(columns))}}} : ({expression})" if columns else ""


def _quoted(words: Sequence[str]) -> str:
    doubled = " ".join(words).replace('"', '""')
    return f'"{doubled}"'
