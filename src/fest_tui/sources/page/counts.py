"""How many films a programme says it has."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fest_tui.sources.page.vocabulary import FILMS

_NUMBERS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
        "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn",
    )
    for number, word in enumerate(words.split(), start=1)
}
_REACH = 4
_WORD = re.compile(r"\w+")
_MISSING = re.compile(
    r"\b(?:missing|incomplete|unknown|unannounced|unlisted|unvollständig|fehlen|fehlt|unbekannt|"
    r"(?:not|nicht|noch nicht|not all|only)\b[^.]{0,60}\b(?:known|complete|listed|named|announced|"
    r"bekannt|vollständig|genannt|aufgeführt))\b",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\b(?:order|reihenfolge)\b", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:more|further|other|weitere|andere) (?:\w+ )?(?:films?|shorts?|titles?|filme|kurzfilme)\b", re.IGNORECASE
)


def says_incomplete(notes: Iterable[str]) -> bool:
    """Whether a note says that films of the programme are missing or not known; their order is no matter."""
    sentences = (sentence for note in notes for sentence in re.split(r"[.!?] ", note) if not _ORDER.search(sentence))
    return any(_MISSING.search(sentence) or _MORE.search(sentence) for sentence in sentences)


def says_all(texts: Iterable[str], listed: int) -> bool:
    """Whether a text gives the number of films that are listed, in figures or words, German or English."""
    return any(listed == count for text in texts for count in _counts(text))


def _counts(text: str) -> Iterable[int]:
    words = [word[0].lower() for word in _WORD.finditer(text)]
    for at, word in enumerate(words):
        count = int(word) if word.isdecimal() and len(word) <= 3 else _NUMBERS.get(word)  # noqa: PLR2004
        if count is not None and not FILMS.isdisjoint(words[at + 1 : at + 1 + _REACH]):
            yield count
