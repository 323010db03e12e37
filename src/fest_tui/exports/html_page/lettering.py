"""Text in a picture, where nothing wraps by itself: how wide it is, about, and where its lines break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from fest_tui.cells import ELLIPSIS

_NARROW = frozenset("iljtfrI.,:;!|'’()[] -")
_WIDE = frozenset("mwMW@%&—…")


def width_of(text: str, size: float) -> float:
    """The width of a text in a common sans-serif of that size, rather too wide than too narrow."""
    return size * sum(map(_width, text))


def wrapped(text: str, width: float, size: float, most_lines: int) -> list[str]:
    """The text in lines no wider than `width`, broken between words where it can be, with `…` for what has no room."""
    lines: list[str] = []
    for word in text.split():
        candidate = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(candidate, size) <= width:
            lines[-1] = candidate
        else:
            lines += _chopped(word, width, size)
        if len(lines) > most_lines:
            break
    if len(lines) <= most_lines:
        return lines
    kept = lines[:most_lines]
    return [*kept[:-1], _cut(f"{kept[-1]}{ELLIPSIS}", width, size)] if kept else []


def _chopped(word: str, width: float, size: float) -> Iterator[str]:
    start, used = 0, 0.0
    for index, letter in enumerate(word):
        step = width_of(letter, size)
        if used + step > width and index > start:
            yield word[start:index]
            start, used = index, 0.0
        used += step
    yield word[start:]


def _cut(text: str, width: float, size: float) -> str:
    while width_of(text, size) > width and len(text) > 1:
        text = text[:-2].rstrip() + ELLIPSIS
    return text


def _width(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1
    if letter in _NARROW:
        return 0.33
    if letter in _WIDE:
        return 0.95
    return 0.72 if letter.isupper() else 0.58
