"""Lists of words in the code, and how they are written there."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of a list joined by `|`, which keeps a long one short."""
    return frozenset(text.split("|"))


def inverted(table: dict[str, str]) -> dict[str, str]:
    """Each word of the lists joined by `|`, with the key of its list."""
    return {word: key for key, words in table.items() for word in words.split("|")}
