"""What a question's words look for: each in all its spellings, without those that everybody says of any film."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from fest_tui.finding.folding import fold, foldings
from fest_tui.finding.small_words import FILLERS
from fest_tui.finding.terms import Words
from fest_tui.programme.languages import known_language

MOST_WORDS = 64
"""Words of a question that are looked for, and letters of each: what is pasted beyond is left out."""

_ARTICLES = "a an the der die das ein eine le la les l un une el los las lo il gli i o os as um uma de het een en ett"
_ROMANCE = "au aux avec con d dans del des di du e et para par por pour que qui sur y"
ARTICLES = frozenset(_ARTICLES.split())
"""Words that begin a title without being looked for."""
SMALL_WORDS = ARTICLES | frozenset(_ROMANCE.split()) | frozenset(way for word in FILLERS for way in foldings(word))
"""Words that say nothing of a film, so that "the one about the strike" asks for a strike. All are folded."""
_APART = re.compile(r"[\s/,;:!?()\[\]{}|…“”„«»\"]+")
_GERMAN = re.compile(r"(.{2,}sch)(?:e[nmrs]?)?")


class Needle(msgspec.Struct, frozen=True):
    """One word, or one phrase, as it was said, and its spellings, each a row of folded words that follow each other.

    Each spelling of a word that is no `phrase` may also be the beginning of what is found.
    """

    said: str
    spellings: tuple[tuple[str, ...], ...]
    phrase: bool = False


def needles(words: Words) -> tuple[Needle, ...]:
    """What is looked for; small words only when there are no others, and nothing when there are no letters."""
    said = said_words(words.text)
    if words.phrase:
        text = " ".join(said)
        spellings = _rows(foldings(text))
        return (Needle(text, spellings, phrase=True),) if spellings else ()
    every = dict.fromkeys(Needle(word, spellings) for word in said if (spellings := _spellings(word)))
    return tuple(needle for needle in every if not is_small(needle.said)) or tuple(every)


def said_words(text: str) -> tuple[str, ...]:
    """The words of a question as they were said, at most 64 of them."""
    return tuple(word[:MOST_WORDS] for word in _APART.split(text, maxsplit=MOST_WORDS)[:MOST_WORDS] if word)


def is_small(word: str) -> bool:
    """Whether a word says nothing of a film: "the", "about", "mit"."""
    return fold(word) in SMALL_WORDS


def _spellings(word: str) -> tuple[tuple[str, ...], ...]:
    """The ways to write a word, and what a German adjective such as "russischer" says in other words."""
    ways = dict.fromkeys(foldings(word))
    if german := _GERMAN.fullmatch(fold(word)):
        ways |= dict.fromkeys((german[1], fold(known_language(word) or "")))
    return _rows(ways)


def _rows(spellings: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(spelling.split()[:MOST_WORDS]) for spelling in spellings if spelling)
