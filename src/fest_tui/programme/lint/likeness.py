"""Names that are alike but not the same: one letter differs, or only accents, case or punctuation do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from fest_tui.programme.text import slug

_SHORTEST, _LONGEST = 5, 120
"""Letters of the names compared: in shorter ones a letter makes another word, and longer ones are no names."""

_NUMBERING = re.compile("[ivx]+|.")
"""A word that numbers without a digit: a small Roman numeral, or a single letter as in "Screen A"."""


class _Spelling(NamedTuple):
    """A name without all that does not count: its letters in one run, and its numbers, as 11 is not 1 and 1."""

    digits: tuple[str, ...]
    letters: str


def alike(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Two and two names that are alike, in the order given; names with different numbers are not alike.

    Of several spellings with the same letters, each is told with the first, and only that one with others.
    """
    first: dict[_Spelling, str] = {}
    numbered: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for name in dict.fromkeys(names):
        words = _words(name)
        spelling = _spelling(words)
        if not _SHORTEST <= len(spelling.letters) <= _LONGEST:
            continue
        if spelling in first:
            yield first[spelling], name
        else:
            first[spelling] = name
            numbered[tuple(number for word in words for number in _numbers(word))][spelling.letters] = name
    for by_letters in numbered.values():
        for one, other in _one_slip_apart(by_letters):
            yield by_letters[one], by_letters[other]


def same_letters(one: str, other: str) -> bool:
    """Whether two names differ in accents, case and punctuation only."""
    return _spelling(_words(one)) == _spelling(_words(other))


def _words(name: str) -> list[str]:
    """The words of a name, as in its slug; none when it has no letters."""
    return slug(name).split("-") if any(character.isalnum() for character in name) else []


def _spelling(words: list[str]) -> _Spelling:
    return _Spelling(tuple(digits for word in words for digits in _digits(word)), "".join(words))


def _numbers(word: str) -> list[str]:
    """What of a word has to be the same in a name that is alike: all of `1a`, but not of a script without blanks."""
    digits = _digits(word)
    return [word] if _NUMBERING.fullmatch(word) or (digits and word.isascii()) else digits


def _digits(word: str) -> list[str]:
    return "".join(character if character.isnumeric() else " " for character in word).split()


def _one_slip_apart(spellings: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every two that differ by one letter, or by two neighbours that changed places.

    Such two are the same, or one the other, once a letter is left out: so only those that meet in an index of all
    that is left of each without one letter need be compared.
    """
    neighbours: dict[str, list[str]] = defaultdict(list)
    for letters in spellings:
        for left in {letters} | {letters[:place] + letters[place + 1 :] for place in range(len(letters))}:
            neighbours[left].append(letters)
    meeting = (pair for those in neighbours.values() if len(those) > 1 for pair in combinations(those, 2))
    yield from (pair for pair in dict.fromkeys(meeting) if _is_one_slip(*pair))


def _is_one_slip(one: str, other: str) -> bool:
    pairs = enumerate(zip(one, other, strict=False))
    place = next((place for place, (here, there) in pairs if here != there), min(len(one), len(other)))
    here, there = one[place:], other[place:]
    swapped = there[1:2] + there[:1] + there[2:]
    return here[1:] == there[1:] or here[1:] == there or here == there[1:] or here == swapped
