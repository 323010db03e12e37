"""What of a document is written into the full-text table, in every spelling that may be typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import filterfalse

from fest_tui.finding.documents import COLUMNS, TEXTS, Column, Values
from fest_tui.finding.folding import PLAIN, foldings
from fest_tui.finding.fulltext import PARTING

_NAMED: frozenset[Column] = frozenset(("title", "other_title", "director", "cast", "person"))
_AROUND = '.,;:!?()[]{}"“”„«»–—…'
_ASCII = frozenset(map(chr, range(128)))
_PLAIN_ASCII = {ord(character): PLAIN[ord(character)] or None for character in _ASCII}
_FEW = 32
"""Characters beyond ASCII that are replaced one after another, since only ASCII is translated fast."""


class Rows:
    """Makes the rows, and keeps how words with accents are printed: `printed` has `müller` for `muller`."""

    def __init__(self) -> None:
        self.printed: dict[str, str] = {}
        self._spellings = _Spellings()
        self._others = _OtherSpellings()

    def row(self, values: Values) -> tuple[str, ...]:
        """A document's values, folded, in the order of the columns.

        Names are kept in every spelling as a whole; of texts, the words that have another spelling are kept in it too.
        """
        for column in _NAMED & values.keys():
            self._remember(values[column])
        return tuple((self._text if column in TEXTS else self._name)(values.get(column, ())) for column in COLUMNS)

    def _name(self, values: Sequence[str]) -> str:
        return PARTING.join(map(self._spellings.__getitem__, values))

    def _text(self, texts: Sequence[str]) -> str:
        plain, whole = PARTING.join(map(_folded, texts)), " ".join(texts)
        odd = filterfalse(str.isalnum if whole.isascii() else _has_one_spelling, whole.split())
        return " ".join((plain, *set(map(self._others.__getitem__, odd))))

    def _remember(self, names: Iterable[str]) -> None:
        for word in (word for name in names if not name.isascii() for word in name.lower().split()):
            if not word.isascii() and word.isalpha():
                self.printed.update(dict.fromkeys(foldings(word), word))


class _Spellings(dict[str, str]):
    """Names in all their spellings."""

    def __missing__(self, name: str) -> str:
        spellings = PARTING.join(foldings(name))
        self[name] = spellings
        return spellings


class _OtherSpellings(dict[str, str]):
    """Words in all spellings but the first, each set apart from what is before it."""

    def __missing__(self, word: str) -> str:
        others = PARTING.join(("", *foldings(word.strip(_AROUND))[1:]))
        self[word] = others
        return others


def _has_one_spelling(word: str) -> bool:
    return word.isalnum() and word.isascii()


def _folded(text: str) -> str:
    """A text as `PLAIN` makes it, fast where it is long and in a Latin script."""
    if not text.isascii():
        others = set(text) - _ASCII
        if len(others) > _FEW:
            return text.translate(PLAIN)
        for character in others:
            text = text.replace(character, PLAIN[ord(character)])
    return text.translate(_PLAIN_ASCII) if text.isascii() else text.translate(PLAIN)
