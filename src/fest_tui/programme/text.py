"""Text from files is hostile until it has been here: plain text, and ids made of it."""

from __future__ import annotations

import re
import unicodedata

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI, ECMA-48 5.4
    r"|[\x1b]\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # OSC
    r"|\x1b[PX^_][^\x1b]*(?:\x1b\\)?"  # DCS, SOS, PM, APC
    r"|\x1b[ -/]*[0-~]?"
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_SLUG_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "ɬ": "l", "đ": "d"}
    | {"ð": "d", "þ": "th", "ı": "i", "'": "", "’": "", "‘": "", "`": "", "´": ""}
)


def plain(text: str) -> str:
    """The text without escape codes, control characters, lone surrogates or marks that reorder a line.

    Tabs become blanks; newlines stay. The result can be written to a terminal.
    """
    if text.isprintable() and not _CONTROLS.search(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _CONTROLS.sub("", _ESCAPES.sub("", text))


def slug(text: str) -> str:
    """The text as an id: lower-case ASCII words joined by `-`.

    German umlauts are spelled out, other accents folded, apostrophes dropped. Text of another script keeps
    its letters, so that two titles in it do not become one id.
    """
    lowered = unicodedata.normalize("NFC", text).lower().translate(_SLUG_LETTERS)
    folded = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", folded).strip("-") or "untitled"
