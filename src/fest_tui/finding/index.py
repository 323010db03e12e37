"""The index over a programme: which films and events have the words of a question, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, repeat
from math import log
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec.structs import replace

from fest_tui.finding.correcting import Corrector
from fest_tui.finding.documents import COLUMNS, Column, Document, Values, documents_of
from fest_tui.finding.fulltext import FullText
from fest_tui.finding.masks import Mask, every, flags_of, mask_of_numbers, numbers_of, those_of
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

    `columns` are the best in which its words were found; `missing` are the words, as they were said, that it has not,
    `in_halls` those that were found nowhere better than in the name of a hall.
    """

    score: float
    columns: tuple[Column, ...]
    missing: tuple[str, ...] = ()
    in_halls: tuple[Needle, ...] = ()


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
            having = frozenset(numbers_of(found, self._text.count))
            liked = {number: likeness for number, likeness in liked.items() if number in having}
        weights = self._text.weights(wanted) if 0 < found.bit_count() <= _WEIGHED else {}
        return self._matches(wanted, columns, found, liked=liked, weights=weights)

    def match_most(self, words: Words) -> Mapping[int, Match]:
        """The documents that have the most of the words, for when none has all; the words of a phrase count singly.

        Of two that have equally many, a word that few have, and then a longer one, tells more than a good column does.
        """
        wanted, columns = needles(replace(words, phrase=False)), _WHERE[words.where]
        having = {needle: self._text.rows(needle, columns) for needle in wanted}
        counts = flags_of(sum(having.values()), self._text.count)
        most = max(counts, default=0)
        found = those_of(counts, most) if most else 0
        among = len(self.documents)
        telling = {needle.said: _rarity(needle, rows.bit_count(), among) for needle, rows in having.items() if rows}
        matches = self._matches(wanted, columns, found)
        better = {
            match: replace(match, score=match.score + _TELLING * (1 - _share(match.missing, telling)))
            for match in set(matches.values())
        }
        return {number: better[match] for number, match in matches.items()}

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

    def _having_all(self, wanted: Sequence[Needle], columns: Sequence[Column]) -> Mask:
        found = every(self._text.count) if wanted else 0
        for needle in wanted:
            found &= self._text.rows(needle, columns)
            if not found:
                break
        return found

    def _matches(
        self,
        wanted: Sequence[Needle],
        columns: Sequence[Column],
        found: Mask,
        *,
        liked: Mapping[int, Likeness] = _NOTHING,
        weights: Mapping[int, float] = _NOTHING,
    ) -> Mapping[int, Match]:
        """The matches of the documents that were found by their words or are liked for their title.

        Those of thousands of documents are often made alike, so each is made once.
        """
        count = self._text.count
        meant = flags_of(found | mask_of_numbers(liked, count), count)
        numbers = tuple(compress(range(count), meant))
        places = (compress(self._places(needle, columns, found), meant) for needle in wanted)
        together = self._text.neighbours(wanted, columns) if len(wanted) > 1 else 0
        likes = zip(
            map(liked.get, numbers),
            compress(flags_of(together, count), meant),
            map(weights.get, numbers, repeat(0.0)),
            *places,
            strict=True,
        )
        return dict(zip(numbers, map(_Matches(wanted, columns).__getitem__, likes), strict=True))

    def _places(self, needle: Needle, columns: Sequence[Column], among: Mask) -> bytes:
        """The best place of a needle in each document, as one number: see `_place`; 0 for those that have it not."""
        places, left = 0, among
        for number, column in enumerate(columns):
            if here := left & self._text.rows(needle, (column,)):
                whole = here & self._text.rows(needle, (column,), whole=True)
                places += here * (2 * number + 1) + whole
                left ^= here
            if not left:
                break
        return flags_of(places, self._text.count)


class _Matches(dict[tuple[Any, ...], Match]):
    """Matches by all that decides about them: likeness of the title, words together, weight, and the words' places."""

    def __init__(self, wanted: Sequence[Needle], columns: Sequence[Column]) -> None:
        super().__init__()
        self._wanted = wanted
        self._columns = columns

    def __missing__(self, like: tuple[Any, ...]) -> Match:
        likeness, together, weight, *numbers = like
        spots = [_place(number, self._columns) for number in numbers]
        places = [place for place in spots if place is not None]
        found = list(zip(self._wanted, spots, strict=True))
        match = Match(
            score=score(places, likeness=likeness, neighbours=bool(together), weight=weight),
            columns=tuple(dict.fromkeys(place.column for place in places)) or ("title",),
            missing=tuple(needle.said for needle, place in found if place is None and likeness is None),
            in_halls=tuple(needle for needle, place in found if place is not None and place.column == "venue"),
        )
        self[like] = match
        return match


def _place(number: int, columns: Sequence[Column]) -> Place | None:
    """The place of a number: 1 is a beginning of a word in the first column, 2 a whole word in it, 3 the next."""
    return Place(columns[(number - 1) // 2], whole=number % 2 == 0) if number else None


def _rarity(needle: Needle, rows: int, among: int) -> float:
    return log(1 + among / rows) + len(needle.said) / 50


def _share(missing: Iterable[str], telling: Mapping[str, float]) -> float:
    """How much the missing words tell of what all words tell, from 0 to 1."""
    return sum(telling.get(word, 0.0) for word in missing) / sum(telling.values())
