"""Titles that are what was typed, or begin so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from fest_tui.finding.folding import fold, foldings
from fest_tui.finding.needles import ARTICLES, is_small, said_words

_SURE = 6
"""Letters from which on a title may begin so however its words are parted: "girls boys" begins GIRLSBOYSMIX."""

_LAST = "\U0010ffff"


class Likeness(NamedTuple):
    """How a title is like what was typed, the likest greatest: all of it or its beginning, and how literally (to 1)."""

    whole: bool
    literal: float


class _Title(NamedTuple):
    """A title in one spelling, and how like it is what it begins with."""

    letters: str
    words: str
    document: int
    begun: Likeness


class Titles:
    """The titles of documents, by their letters."""

    def __init__(self, titles: Sequence[tuple[int, str]], others: Sequence[tuple[int, str]] = ()) -> None:
        """The titles of documents, by their numbers, and their other titles, which are a little less."""
        named = [*((1.0, *title) for title in titles), *((0.95, *other) for other in others)]
        self._titles = sorted(spelt for title in named for spelt in _spelt(*title))
        self._letters = [title.letters for title in self._titles]
        self._signs = [(document, text) for _literal, document, text in named if text and not fold(text)]

    def like(self, text: str) -> Mapping[int, Likeness]:
        """The documents of which a title is this text or begins so, with or without its article.

        A title counts as begun where it is no more than the text without its small words. Text without any letter is
        looked for in titles without any.
        """
        said = said_words(text)
        spellings = foldings(" ".join(said))
        found: dict[int, Likeness] = {}
        for words in spellings:
            self._add_begun(words, found)
        telling = fold(" ".join(word for word in said if not is_small(word)))
        if telling not in spellings:
            begun: dict[int, Likeness] = {}
            self._add_begun(telling, begun)
            for number, like in begun.items():
                _keep_likest(found, number, Likeness(whole=False, literal=like.literal - 0.5))
        return found if found or not text.strip() else dict(self._with_signs(text.strip()))

    def _add_begun(self, words: str, found: dict[int, Likeness]) -> None:
        letters = words.replace(" ", "")
        last = bisect_left(self._letters, letters + _LAST) if letters else 0
        for title in self._titles[bisect_left(self._letters, letters) : last]:
            whole, same = title.letters == letters, title.words.startswith(words)
            if same and not whole:
                _keep_likest(found, title.document, title.begun)
            elif whole or len(letters) >= _SURE:
                _keep_likest(found, title.document, Likeness(whole, title.begun.literal - (0 if same else 0.1)))

    def _with_signs(self, signs: str) -> Iterator[tuple[int, Likeness]]:
        return (
            (document, Likeness(whole=title == signs, literal=1.0)) for document, title in self._signs if signs in title
        )


def _keep_likest(found: dict[int, Likeness], document: int, likeness: Likeness) -> None:
    known = found.get(document)
    if known is None or known < likeness:
        found[document] = likeness


def _spelt(literal: float, document: int, text: str) -> Iterator[_Title]:
    """A title in each of its spellings, with its article and without."""
    for words in foldings(text):
        first, _blank, rest = words.partition(" ")
        if words:
            yield _Title(words.replace(" ", ""), words, document, Likeness(whole=False, literal=literal))
        if first in ARTICLES and rest:
            yield _Title(rest.replace(" ", ""), rest, document, Likeness(whole=False, literal=literal - 0.2))
