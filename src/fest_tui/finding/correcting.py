"""Putting a question right whose words nothing has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product, zip_longest

from msgspec.structs import replace

from fest_tui.finding.documents import Column
from fest_tui.finding.folding import fold, foldings
from fest_tui.finding.needles import is_small, said_words
from fest_tui.finding.ranking import worth
from fest_tui.finding.spelling import Speller, Spelt
from fest_tui.finding.terms import Words

_OFFERED = 3
"""Corrections offered of a word, or of a question."""
_VARIED = 3
"""Misspelt words of a question for which more than the likest is tried."""
_MOST = 6
"""Words of a question that are put right: with more, it is no question misspelt, but another text."""
_KEPT = 64
"""Misspelt words whose likest are kept: while one types on, only the last is new."""
_TRIES = 24
"""Spellings of a question that are tried."""


class Corrector:
    """Knows the words of an index, and how those with accents are printed."""

    def __init__(self, vocabulary: Iterable[tuple[str, Column, int]], printed: Mapping[str, str]) -> None:
        self._speller = Speller(_spelt(vocabulary))
        self._likest_spellings = lru_cache(_KEPT)(self._speller.likest)
        self._printed = printed

    def corrections(self, word: str) -> tuple[str, ...]:
        """The words likest to one that begins no word of the index; nothing for one that does."""
        return () if self._is_known(word) else self._likest(word)[:_OFFERED]

    def corrected(self, words: Words, is_right: Callable[[Words], bool]) -> tuple[str, ...]:
        """The text with its misspelt words put right, so that it `is_right` then, the likest first."""
        said = [part for word in said_words(words.text) for part in _parts(word)]
        tried = islice(self._spellings(said), _TRIES)
        right = (text for text in map(" ".join, tried) if is_right(replace(words, text=text)))
        return tuple(islice(dict.fromkeys(right), _OFFERED))

    def _spellings(self, said: Sequence[str]) -> Iterator[Sequence[str]]:
        """Other spellings of the question: its unknown words put right, or, when all are known, one of its words."""
        telling = [place for place, word in enumerate(said) if not is_small(word)]
        unknown = [place for place in telling if not self._is_known(said[place])]
        if len(unknown or telling) > _MOST:
            return iter(())
        return self._all_replaced(said, unknown) if unknown else self._one_replaced(said, telling)

    def _all_replaced(self, said: Sequence[str], places: Sequence[int]) -> Iterator[Sequence[str]]:
        likest = [self._likest(said[place]) for place in places]
        chosen = [words if number < _VARIED else words[:1] for number, words in enumerate(likest)]
        for ranked in sorted(product(*map(enumerate, chosen)), key=lambda ranked: sum(rank for rank, _word in ranked)):
            yield _replaced(said, dict(zip(places, (word for _rank, word in ranked), strict=True)))

    def _one_replaced(self, said: Sequence[str], places: Sequence[int]) -> Iterator[Sequence[str]]:
        likest = [self._likest(said[place]) for place in places]
        for words in zip_longest(*likest):
            yield from (_replaced(said, {place: word}) for place, word in zip(places, words, strict=True) if word)

    def _is_known(self, word: str) -> bool:
        """Whether the word begins one of the index, in any of its spellings."""
        ways = foldings(word)
        return any(way and all(map(self._speller.begins_one, way.split())) for way in ways)

    def _likest(self, word: str) -> tuple[str, ...]:
        """The likest words as they are printed, in small letters; nobody asks for small words."""
        likest = (spelt for spelt in self._likest_spellings(fold(word)) if not is_small(spelt))
        return tuple(dict.fromkeys(self._printed.get(spelt, spelt) for spelt in likest))


def _spelt(vocabulary: Iterable[tuple[str, Column, int]]) -> Iterator[Spelt]:
    worths: dict[str, int] = defaultdict(int)
    often: dict[str, int] = defaultdict(int)
    for word, column, rows in vocabulary:
        worths[word] = max(worths[word], worth(column))
        often[word] += rows
    return (Spelt(word, worths[word], often[word]) for word in worths)


def _parts(word: str) -> Sequence[str]:
    """A word as it was said, or the words of one that is several: `jean-gabriel`."""
    folded = fold(word).split()
    return folded if len(folded) > 1 else [word]


def _replaced(said: Sequence[str], others: Mapping[int, str]) -> Sequence[str]:
    return [others.get(place, word) for place, word in enumerate(said)]
