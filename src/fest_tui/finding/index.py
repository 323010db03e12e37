"""The index over a programme: which films and events have the words of a question, the best first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from fest_tui.finding.correcting import Corrector
from fest_tui.finding.documents import COLUMNS, Column, Document, Values, documents_of
from fest_tui.finding.fulltext import FullText
from fest_tui.finding.needles import Needle, needles
from fest_tui.finding.ranking import Place, score
from fest_tui.finding.rows import Rows
from fest_tui.finding.terms import Where, Words
from fest_tui.finding.titles import Likeness, Titles
from fest_tui.programme.programme import Programme

__all__ = ["Column", "Document", "Match", "TextIndex"]

_WHERE: Mapping[Where, tuple[Column, ...]] = {
    "anywhere": COLUMNS,
    "title": ("title", "other_title"),
    "director": ("director",),
    "cast": ("cast",),
    "person": ("director", "cast", "person"),
    "section": ("section",),
    "country": ("country",),
}
_NOTHING: Mapping[int, Any] = MappingProxyType({})
_WEIGHED = 500
"""Matches up to which it is worked out how much each is about the words; of more, nobody reads the last."""

_TELLING = 8.0
"""Classes of matches that it is worth to have the words that tell more."""


class Match(msgspec.Struct, frozen=True):
    """How well a document matches, and where: the higher the score the better, among the matches of one question.

    `columns` are the best in which its words were found; `missing` are the words, as they were said, that it has not.
    """

    score: float
    columns: tuple[Column, ...]
    missing: tuple[str, ...] = ()


class TextIndex:
    """Films and events by the words that are printed of them. Any thread may ask."""

    def __init__(self, contents: Iterable[tuple[Document, Values]]) -> None:
        pairs = tuple(contents)
        rows = Rows()
        self.documents = tuple(document for document, _values in pairs)
        self._text = FullText([rows.row(values) for _document, values in pairs])
        titles: dict[Column, list[tuple[int, str]]] = {
            column: [(number, title) for number, (_document, values) in enumerate(pairs) for title in values[column]]
            for column in _WHERE["title"]
        }
        self._titles = Titles(titles["title"], titles["other_title"])
        self._corrector = Corrector(self._text.vocabulary(), rows.printed)

    @classmethod
    def of(cls, programme: Programme) -> TextIndex:
        """The index of a programme. For the largest it is most of a second's work, so make it in a thread."""
        return cls(documents_of(programme))

    def match(self, words: Words) -> Mapping[int, Match]:
        """The documents that have all of the words, by their numbers.

        First the one whose title this is, then those whose title begins so, then those with all the words in the title,
        in names, in names of sections and places, and last in what is told. Words may be spread over all columns.
        """
        wanted, columns = needles(words), _WHERE[words.where]
        found = self._having_all(wanted, columns)
        liked = self._titles.like(words.text) if "title" in columns else {}
        if words.phrase:
            liked = {number: likeness for number, likeness in liked.items() if number in found}
        weights = self._text.weights(wanted) if 0 < len(found) <= _WEIGHED else {}
        return self._matches(wanted, columns, found, liked=liked, weights=weights)

    def match_most(self, words: Words) -> Mapping[int, Match]:
        """The documents that have the most of the words, for when none has all; the words of a phrase count singly.

        Of two that have equally many, a word that few have, and then a longer one, tells more than a good column does.
        """
        wanted, columns = needles(replace(words, phrase=False)), _WHERE[words.where]
        having = {needle: self._text.rows(needle, columns) for needle in wanted}
        counts = Counter(number for rows in having.values() for number in rows)
        most = max(counts.values(), default=0)
        found = frozenset(number for number, count in counts.items() if count == most)
        among = len(self.documents)
        telling = {needle.said: _rarity(needle, len(rows), among) for needle, rows in having.items() if rows}
        return {
            number: replace(match, score=match.score + _TELLING * (1 - _share(match.missing, telling)))
            for number, match in self._matches(wanted, columns, found).items()
        }

    def has_all(self, words: Words) -> bool:
        """Whether any document has all of the words."""
        return bool(self._having_all(needles(words), _WHERE[words.where]))

    def corrections(self, word: str) -> tuple[str, ...]:
        """The words of the programme likest to one that begins none of them, the likest first; titles before texts."""
        return self._corrector.corrections(word)

    def corrected(self, words: Words) -> tuple[str, ...]:
        """The text of the words with what is misspelt put right, so that there are documents with all of them.

        The likest is first. Where each word is known but no document has all, one of them is replaced.
        """
        return self._corrector.corrected(words, self.has_all)

    def _having_all(self, wanted: Sequence[Needle], columns: Sequence[Column]) -> frozenset[int]:
        found: frozenset[int] | None = None
        for needle in wanted:
            rows = self._text.rows(needle, columns)
            found = rows if found is None else found & rows
            if not found:
                break
        return found or frozenset()

    def _matches(
        self,
        wanted: Sequence[Needle],
        columns: Sequence[Column],
        found: frozenset[int],
        *,
        liked: Mapping[int, Likeness] = _NOTHING,
        weights: Mapping[int, float] = _NOTHING,
    ) -> Mapping[int, Match]:
        """The matches of the documents that were found by their words or are liked for their title."""
        places = [self._places(needle, columns, found) for needle in wanted]
        together = self._text.neighbours(wanted, columns) if len(wanted) > 1 else frozenset[int]()
        made: dict[_Likes, Match] = {}
        matches: dict[int, Match] = {}
        for number in found | liked.keys():
            like = _Likes(
                tuple(best.get(number) for best in places),
                liked.get(number),
                number in together,
                weights.get(number, 0.0),
            )
            match = made.get(like)
            if match is None:
                match = made[like] = _match(wanted, like)
            matches[number] = match
        return matches

    def _places(self, needle: Needle, columns: Sequence[Column], among: frozenset[int]) -> Mapping[int, Place]:
        """The best place of a needle in each of these documents that has it."""
        places: dict[int, Place] = {}
        left = among
        for column in columns:
            if here := left & self._text.rows(needle, (column,)):
                whole = here & self._text.rows(needle, (column,), whole=True)
                places.update(dict.fromkeys(here - whole, Place(column, whole=False)))
                places.update(dict.fromkeys(whole, Place(column, whole=True)))
                left -= here
            if not left:
                break
        return places


class _Likes(NamedTuple):
    """All that decides about a match: those of thousands of documents are often the same."""

    places: tuple[Place | None, ...]
    likeness: Likeness | None
    together: bool
    weight: float


def _match(wanted: Sequence[Needle], like: _Likes) -> Match:
    places = [place for place in like.places if place is not None]
    return Match(
        score=score(places, likeness=like.likeness, neighbours=like.together, weight=like.weight),
        columns=tuple(dict.fromkeys(place.column for place in places)) or ("title",),
        missing=tuple(needle.said for needle, place in zip(wanted, like.places, strict=True) if place is None),
    )


def _rarity(needle: Needle, rows: int, among: int) -> float:
    return log(1 + among / rows) + len(needle.said) / 50


def _share(missing: Iterable[str], telling: Mapping[str, float]) -> float:
    """How much the missing words tell of what all words tell, from 0 to 1."""
    return sum(telling.get(word, 0.0) for word in missing) / sum(telling.values())
