"""Text from files is hostile until it has been here: plain text, and ids made of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TypeVar

# Only the seven-bit spellings: in a page read with the wrong encoding, what looks like an eight-bit one is a letter.
_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI, ECMA-48 5.4
    r"|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)?"  # OSC; one never closed ends with its line
    r"|\x1b[PX^_][^\x1b\n]*(?:\x1b\\)?"  # DCS, SOS, PM, APC; the same
    r"|\x1b[ -/]*[0-~]?"
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_BLANKS = str.maketrans(dict.fromkeys("\t\v\f\x85\u2028\u2029", " "))
_LONG = 10_000
"""Characters; a longer text is worked on in pieces, since all its words at once take many times its memory."""

_PIECE = re.compile(rf".{{1,{_LONG}}}\S*", re.DOTALL)
Value = TypeVar("Value")

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_STROKES = str.maketrans({"æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "ɬ": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`´", None))
_ACCENTS = re.compile("(?<=[a-zα-ω])[\u0300-\u036f]+")
_MARKS_OF_NO_SCRIPT = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f\U000e0100-\U000e01ef]"
)


def plain(text: str) -> str:
    """The text without escape codes, control characters, lone surrogates or marks that reorder a line.

    Newlines stay; tabs and separators of other kinds become blanks, so that lines keep their numbers. The result
    can be written to a terminal.
    """
    if text.isprintable() and not _CONTROLS.search(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_BLANKS)
    return _CONTROLS.sub("", _ESCAPES.sub("", text))


def plain_line(text: str) -> str:
    """The text as `plain` leaves it, on one line, with single blanks between its words."""
    text = single_blanks(text)
    left = plain(text)
    return text if left == text else single_blanks(left)


def single_blanks(text: str) -> str:
    """The words of a text with single blanks between."""
    if len(text) <= _LONG:
        return " ".join(text.split())
    return " ".join(filter(None, (" ".join(piece.split()) for piece in _pieces(text))))


def all_plain(value: Value) -> Value:
    """A value as JSON and TOML have them, with all of its text made plain, keys included."""
    if isinstance(value, str):
        return plain(value)  # type: ignore[return-value]
    if isinstance(value, dict):
        return {plain(key): all_plain(item) for key, item in value.items()}  # type: ignore[return-value]
    if isinstance(value, list):
        return [all_plain(item) for item in value]  # type: ignore[return-value]
    return value


def is_plain(text: str) -> bool:
    """Whether `plain` would take nothing out of the text; tabs count as plain."""
    return not _CONTROLS.search(text)


def slug(text: str) -> str:
    """The text as an id: lower-case words joined by `-`, in ASCII where the script is Latin.

    German umlauts are spelled out, other accents on Latin and Greek letters folded, apostrophes dropped. Text of
    another script keeps its letters and marks, so that two titles in it do not become one id.
    """
    words = _hyphenated(text) if len(text) <= _LONG else "-".join(filter(None, map(_hyphenated, _pieces(text))))
    return words or "untitled"


def _hyphenated(text: str) -> str:
    lowered = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold())
    parted = unicodedata.normalize("NFKD", lowered.translate(_UMLAUTS)).translate(_STROKES)
    folded = _MARKS_OF_NO_SCRIPT.sub("", unicodedata.normalize("NFC", _ACCENTS.sub("", parted)))
    return "-".join("".join(character if _is_lettering(character) else " " for character in folded).split())


def _is_lettering(character: str) -> bool:
    """Letters, numerals, and the vowel signs of scripts that write them as marks."""
    return character.isalnum() or unicodedata.category(character) in {"Mc", "Mn"}


def _pieces(text: str) -> Iterator[str]:
    """A long text in pieces, each of which ends with a word or inside blanks."""
    return (piece[0] for piece in _PIECE.finditer(text))
