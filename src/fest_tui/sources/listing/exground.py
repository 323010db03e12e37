"""The marks of pages that another reader reads: those of exground filmfest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from fest_tui.sources.listing.lines import SHORT, Line

_SLOT = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4},? \d{1,2}[:.]\d{2}(?: ?[ap]m)?(?: Uhr)? ?[–—-] ?\S", re.IGNORECASE)
_LENGTH_AFTER_YEAR = re.compile(r"\D{2,120} (?:18|19|20)\d\d \d{1,3} ?min\b", re.IGNORECASE)
_ON_DEMAND = re.compile(r".{0,60}\b(?:\d{1,2}h(?: \d{1,2}m)?|\d{1,3}m) (?:18|19|20)\d\d$|wcag_skip_links_header")
_ON_DEMAND_HEADING = re.compile(r"(?:Weitere Informationen|Further information|Bonusinhalt)$")
_VERSION_AS_LANGUAGE = re.compile(r"(?:[\w.-]{2,40} )?O(?:m(?:e|d|d\+e|e\+d)?U|F)")
_LABELLED = re.compile(r"(?:Section|Form|Url): \S")
_OLD_SLOT = re.compile(r"(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun) \d{1,2} [a-zäé]{3,9} \d{1,2}[.:]\d{2}")
_CREDITS = re.compile(
    r"(?:Drehbuch|Kamera|Schnitt|Produktion|Script|DoP|Editor|Production|Producers?|B): [^:]{2,400},"
    r" (?:Kamera|Schnitt|Musik|Produktion|Produzent\w*|Darsteller|mit|DoP|Editor|Production|Producers?|Cast|with|K): "
)
_ALWAYS = (_SLOT, _ON_DEMAND, _ON_DEMAND_HEADING, _OLD_SLOT, _CREDITS, _LABELLED)


def has_slot(lines: Sequence[Line]) -> bool:
    """Whether a line is surely one of those that say when exground shows a film."""
    return any(_SLOT.match(line.text) for line in lines)


def could_be_exground(lines: Sequence[Line]) -> bool:
    """Whether a page has any mark of exground, as far as other festivals do not share it."""
    return any(
        any(mark.match(line.text) for mark in _ALWAYS)
        or (len(line.text) <= SHORT and _LENGTH_AFTER_YEAR.match(line.text))
        for line in lines
    ) or any(label.text == "Sprache" and _VERSION_AS_LANGUAGE.fullmatch(value.text) for label, value in pairwise(lines))
