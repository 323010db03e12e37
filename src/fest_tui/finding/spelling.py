"""Words that are likest to one that is misspelt, or spelt by ear."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

_SOUNDS = {
    **dict.fromkeys(("tsch", "tch", "cz", "ch"), "c"),
    **dict.fromkeys(("sch", "sh", "sz", "zh", "tz", "ts", "z"), "s"),
    **dict.fromkeys(("ck", "kh", "qu", "q", "c"), "k"),
    **dict.fromkeys(("ph", "pf"), "f"),
    **dict.fromkeys(("ij", "yi", "iy", "ii", "ee", "ie", "y", "j"), "i"),
    **dict.fromkeys(("ou", "oo"), "u"),
    "w": "v",
    "th": "t",
    "dh": "d",
    "gh": "g",
    "x": "ks",
}
"""Letters that are written for the same sound, in one transcription of a name or another."""
_SPELT_BY_EAR = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST, _LONGEST = 3, 40
"""Letters of a word that can be put right: with each letter a shorter one is another word, and a longer one is none."""
_BEGUN = 4
"""Letters from which on a word may also be a misspelt beginning."""
_FEW = 8


class Spelt(NamedTuple):
    """A word of the vocabulary: folded, what it is worth (a name, 0 to 3), and how often it occurs."""

    word: str
    worth: int
    often: int


class Speller:
    """The words of an index, to compare others with."""

    def __init__(self, words: Iterable[Spelt]) -> None:
        """The speller of these words; those worth nothing are compared by their letters only, and as a whole.

        What compares them is loaded here, so that no question has to wait for it.
        """
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        self._extract, self._distance = extract, OSA.distance
        self._spelt = {spelt.word: spelt for spelt in sorted(words)}
        self._spellings = list(self._spelt)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in self._spelt:
            self._by_length[len(word)].append(word)
        self._sounding = [spelt.word for spelt in self._spelt.values() if spelt.worth]
        self._sounds = list(map(sound, self._sounding))

    def begins_one(self, word: str) -> bool:
        """Whether a word has this beginning."""
        place = bisect_left(self._spellings, word)
        return place < len(self._spellings) and self._spellings[place].startswith(word)

    def likest(self, word: str) -> tuple[str, ...]:
        """The few words likest to this folded one, the likest first: by letters, by sound, and by their beginning.

        Those that are themselves this word are not among them. What is worth more wins where little else differs.
        """
        if not _SHORTEST <= len(word) <= _LONGEST:
            return ()
        costs = {other: cost for other, cost in self._costs(word).items() if other != word}
        return tuple(sorted(costs, key=lambda other: (costs[other], -self._spelt[other].often, other))[:_FEW])

    def _costs(self, word: str) -> dict[str, float]:
        """What each word that is near costs: letters to be changed, and less for what is worth more."""
        heard, slips = sound(word), _slips(word)
        lengths = range(len(word) - slips, len(word) + slips + 1)
        long_enough = [*chain.from_iterable(self._by_length.get(length, ()) for length in lengths)]
        ways = [
            (word, long_enough, long_enough, slips, 0.0),
            (heard, self._sounds, self._sounding, slips - 1, 0.5),
        ]
        if len(word) >= _BEGUN:
            begun = [known[: len(word)] for known in self._sounding]
            heard_begun = [known[: len(heard)] for known in self._sounds]
            ways += [
                (word, begun, self._sounding, slips - 1, 0.75),
                (heard, heard_begun, self._sounding, slips - 1, 1.0),
            ]
        costs: dict[str, float] = {}
        for wanted, known, words, most, extra in ways:
            for place, changed in self._near(wanted, known, most):
                other = words[place]
                other_start = 0.25 if sound(other[:1]) != heard[:1] else 0.0
                cost = changed + extra + other_start - 0.2 * self._spelt[other].worth
                costs[other] = min(cost, costs.get(other, cost))
        return costs

    def _near(self, wanted: str, known: Sequence[str], most: int) -> Iterable[tuple[int, int]]:
        """The places of the known words at most so many slips away, with the slips."""
        found = self._extract(wanted, known, scorer=self._distance, score_cutoff=most, limit=None)
        return ((place, changed) for _known, changed, place in found)


def sound(word: str) -> str:
    """A folded word by its sound, roughly: `visoskaia` for "vysotskaya" as for "wysozkaja"."""
    return _DOUBLED.sub(r"\1", _SPELT_BY_EAR.sub(lambda found: _SOUNDS[found[0]], word))


def _slips(word: str) -> int:
    """How many letters of a word may be wrong, missing, too many or in each other's place."""
    return min(len(word) // 3, 3)
