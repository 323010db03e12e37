"""Text as it is searched: what a hand at a keyboard leaves out or spells in its own way does not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_LIKE_LETTERS = """
æ ae | œ oe | ø o | ł l | ɬ l | đ d | ð d | þ th | ħ h | ŧ t | ŋ n | ı i | ə e | ĸ k | ƒ f
ٱ ا | ى ي | ی ي | ک ك | ة ه | ך כ | ם מ | ן נ | ף פ | ץ צ
"""
_LETTERS = {pair.split()[0]: pair.split()[1] for line in _LIKE_LETTERS.split("\n") if line for pair in line.split("|")}
"""Letters that no decomposition of Unicode leads to those that people type for them."""
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_APOSTROPHES = "'’‘ʼʻ`´′"
_JOINERS = _APOSTROPHES + "-‐‑_.·*&+"
_INVISIBLE = "\u00ad\u0640\u200b\u200c\u200d\u2060"
_ACCENTS = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # the points of Hebrew
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]"  # and of Arabic
)
_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0eff\u0f00-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)
"""Scripts of South East and East Asia: each character is a word, so that the middle of a title can be found."""
_ELISION = re.compile(rf"(?<=\w)[{_APOSTROPHES}](?=\w\w)(?!(?:re|ll|ve)\b)", re.IGNORECASE)
"""The apostrophe of "l'avenir" and "O'Neill", but not that of "can't" and "we're"."""
_PLAIN_ALREADY = re.compile(r"[A-Za-z0-9\s]*")


class Folding(dict[int, str]):
    """A way to fold text, as a table for `str.translate`: each character by itself, worked out when first met.

    `own` holds what this way makes of some characters, in small letters.
    """

    def __init__(self, own: Mapping[str, str]) -> None:
        super().__init__()
        self._own = own

    def __missing__(self, code: int) -> str:
        folded = self._folded(chr(code))
        self[code] = folded
        return folded

    def _folded(self, character: str) -> str:
        small = unicodedata.normalize("NFC", character).lower()
        if small in self._own:
            return self._own[small]
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
        bare = _ACCENTS.sub("", parts)
        return "".join(self._own[part] if part in self._own else _searched(part) for part in bare)


def _searched(part: str) -> str:
    """What a part of a character is in text that is searched: a blank where it is neither a letter nor a digit."""
    if part.isdecimal():
        return str(unicodedata.decimal(part))
    part = _LETTERS.get(part, part)
    if not part.isalnum() and unicodedata.category(part) not in {"Mn", "Mc"}:
        return " "
    return f" {part} " if _WITHOUT_BLANKS.match(part) else part


_SILENT = dict.fromkeys(_APOSTROPHES + _INVISIBLE, "")
PLAIN = Folding(_SILENT)
SPELT_OUT = Folding(_SILENT | _UMLAUTS)
JOINED = Folding(dict.fromkeys(_JOINERS + _INVISIBLE, ""))


def fold(text: str) -> str:
    """The words of the text in small letters without accents, with single blanks between them.

    Letters of Latin script become those of ASCII (`æ` is `ae`, `ß` is `ss`, `ø` is `o`), digits of any script those of
    ASCII, apostrophes vanish, and all other signs part words. Pointing in Hebrew and Arabic does not count. Where a
    script puts no blanks between words, each character is a word.
    """
    return " ".join(text.translate(PLAIN).split())


def foldings(text: str) -> tuple[str, ...]:
    """Each way in which the text may be typed, that of `fold` first.

    `muller` and `mueller` for Müller, `lavenir` and `l avenir`, `spider man` and `spiderman`.
    """
    if _PLAIN_ALREADY.fullmatch(text):
        return (fold(text),)
    written = ways_to_write(unicodedata.normalize("NFC", text))
    return tuple(dict.fromkeys(" ".join(way.translate(folding).split()) for way, folding in written))


def ways_to_write(text: str) -> tuple[tuple[str, Folding], ...]:
    """The text, letter for letter in its places, with the folding for each way in which it may be typed."""
    return (text, PLAIN), (text, SPELT_OUT), (_ELISION.sub(" ", text), PLAIN), (text, JOINED)


def folded_with_places(text: str, folding: Folding = PLAIN) -> tuple[str, tuple[int, ...]]:
    """The text folded, but with all of its blanks, and for each character of it the place in the text it stands for."""
    parts = [folding[ord(character)] for character in text]
    return "".join(parts), tuple(place for place, part in enumerate(parts) for _character in part)
