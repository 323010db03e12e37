"""The status that organisers write before a title, as formats and programs hide it elsewhere: `CANCELLED: X`."""

from __future__ import annotations

import re
from typing import NamedTuple

from fest_tui.programme.model import Status

_WORDS: dict[Status, str] = {
    "cancelled": "cancell?ed|postponed|abgesagt|entfällt|fällt aus|annulée?|reporté|annullato|cancelad[oa]|"
    "peruttu|inställ[td]|avlyst|aflyst|geannuleerd",
    "sold_out": "sold[ -]?out|ausverkauft|complet|esaurito|agotad[oa]|esgotado|loppuunmyyty|utsolgt|utsåld|uitverkocht",
    "moved": "moved|rescheduled|verlegt|verschoben|déplacé",
    "delayed": "delayed|verspätet|retardé",
}
_WORD = "|".join(f"(?P<{status}>{words})" for status, words in _WORDS.items())
_BRACKETED = re.compile(rf"[\[(*]{{1,3}} ?(?:{_WORD}) ?!? ?[\])*]{{1,3}} ?[:!–—-]? ?(?=\S)", re.IGNORECASE)
_PARTED = re.compile(rf"(?:{_WORD}) ?(?:[:!]| [–—-](?= )|[–—]) ?(?=\S)", re.IGNORECASE)


class Announced(NamedTuple):
    """A title without what stood before it, and the status which that was."""

    title: str
    status: Status


def announced(title: str) -> Announced:
    """The title and what is announced before it; a title that is such a word alone, or only begins with one, stays."""
    match = _BRACKETED.match(title) or _PARTED.match(title)
    if match is None:
        return Announced(title, "scheduled")
    status = next(status for status in _WORDS if match[status])
    return Announced(title[match.end() :], status)
