"""Values by their names: the one that is called so, those that begin so, and the one nearest to a misspelt name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from fest_tui.finding.folding import fold
from fest_tui.programme.text import plain_line

_ALIKE = 65
"""How alike, of 100, a name must be to be suggested."""
_LONGEST = 60
_NEEDS_QUOTES = re.compile(r"\s|[,<]|^[“„«]|^$")


class Value(msgspec.Struct, frozen=True):
    """A value that a question may name: what it is, what is written for it, what is shown, and its names, folded."""

    key: str
    text: str
    label: str
    spellings: tuple[str, ...]

    def begins(self, folded: str) -> bool:
        """Whether one of its names, or a word of one, begins so."""
        return any(name.startswith(folded) or f" {folded}" in name for name in self.spellings)


def values_named(values: Iterable[Value], words: str) -> list[Value]:
    """The values called so; if none is, those of which one name has a word beginning with each of the words."""
    wanted = fold(words).strip()
    if not wanted:
        return []
    values = list(values)
    exact = [value for value in values if wanted in value.spellings]
    parts = wanted.split()
    return exact or [value for value in values if any(_has_words(name.split(), parts) for name in value.spellings)]


def _has_words(words: Sequence[str], beginnings: Sequence[str]) -> bool:
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)


def nearest(names: Iterable[str], word: str) -> str:
    """The name most like a misspelt word, or nothing when none is alike."""
    from rapidfuzz import fuzz, process

    choices = {name: fold(name) for name in names}
    wanted = fold(word[:_LONGEST])
    found = process.extractOne(wanted, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE) if wanted else None
    return found[2] if found else ""


def nearest_value(values: Iterable[Value], word: str) -> str:
    """What to write for the value with the name most like a misspelt word, or nothing."""
    by_name: dict[str, str] = {}
    for value in values:
        for name in value.spellings:
            for part in (name, *name.split()):
                by_name.setdefault(part, value.text)
    found = nearest(by_name, word)
    return quoted(by_name[found]) if found else ""


def quoted(text: str) -> str:
    """A value as it is written after a colon: in quotes when it holds blanks."""
    bare = text.replace('"', "'")
    return f'"{bare}"' if _NEEDS_QUOTES.search(bare) else bare


def words_of(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def shown(text: str) -> str:
    """What somebody typed, as a message can repeat it: plain, on one line, and short."""
    line = plain_line(text[: 2 * _LONGEST])
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def beginnings(words: Sequence[str]) -> Iterator[str]:
    """Each beginning of a row of words, the first word alone first."""
    for count in range(1, len(words) + 1):
        yield " ".join(words[:count])
