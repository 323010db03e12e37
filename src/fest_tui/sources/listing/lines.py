"""The lines of a page, as the forms of listings look at them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fest_tui.programme.text import plain_line
from fest_tui.sources.decoding import split_lines
from fest_tui.sources.word_lists import words_of

SHORT = 300
"""Characters; no line with facts is longer, so no longer one is looked at closely."""

_PROSE = 110
_FEW = 12
_SENTENCE_ENDS = frozenset(".!?…:")
_AFTER_A_SENTENCE = " ()[]„“”\"«»‚‘’'›‹*"
_UNSEEN = re.compile("[\u00ad\u200b\ue000-\uf8ff]")
_DECORATION = re.compile(r"(?:[•▪◦●·►▶◄‣*+█🌐]{1,9} )+|(?: [►▶◄*+█🌐]{1,9})+$")
_SHORTENED = words_of("min.|jr.|sr.|ut.|engl.|dt.|subt.|dial.|unt.|ltd.|inc.|co.|e.v.|st.|u.a.")


class Line(NamedTuple):
    """A line that says something: its number from 1, its text, and whether a blank line stands above it."""

    number: int
    text: str
    gap: bool


def lines_of(text: str) -> list[Line]:
    """The lines of a text."""
    return list(from_numbered(enumerate(split_lines(text), start=1)))


def from_numbered(numbered: Iterable[tuple[int, str]]) -> Iterator[Line]:
    """The lines of a text of which somebody else has counted the lines; one after the other."""
    return _tidied(numbered)


def is_prose(text: str) -> bool:
    """Whether a line is a sentence rather than a name, a heading or a list of facts."""
    if len(text) > _PROSE:
        return True
    _words, blank, last = text.rstrip(_AFTER_A_SENTENCE).rpartition(" ")
    return last[-1:] in _SENTENCE_ENDS and bool(blank) and last.lower() not in _SHORTENED


def is_capitals(text: str) -> bool:
    """Whether a short line is written in capitals, what stands in brackets aside."""
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", "", text) if len(text) <= SHORT else ""
    letters = [letter for letter in bare if letter.isalpha()]
    return bool(letters) and not any(letter.islower() for letter in letters)


def paragraphs(lines: Iterable[Line]) -> list[str]:
    """Lines as paragraphs: one that follows directly on a line that ends no sentence goes on with it."""
    texts: list[list[str]] = []
    for line in lines:
        if texts and not line.gap and not is_prose(texts[-1][-1][-_PROSE:]):
            texts[-1].append(line.text)
        else:
            texts.append([line.text])
    return list(dict.fromkeys(" ".join(text) for text in texts))


def _decorated(text: str) -> str:
    """The text without the bullet before it and the signs around it."""
    start = opening.end() if (opening := _DECORATION.match(text)) else 0
    closing = _DECORATION.search(text, max(start, len(text) - _FEW))
    return text[start : closing.start() if closing and closing.end() == len(text) else len(text)]


def _tidied(numbered: Iterable[tuple[int, str]]) -> Iterator[Line]:
    """Makes blanks single, drops bullets and glyphs of icons, leaves out lines with neither letter nor digit."""
    before = 0
    for number, raw in numbered:
        text = raw.strip()
        if not (text.isprintable() and "  " not in text):
            text = plain_line(_UNSEEN.sub("", raw))
        text = _decorated(text)
        if any(map(str.isalnum, text)):
            yield Line(number, text, gap=number > before + 1)
            before = number
