"""What a line of a page is, told by its own words alone.

Every pattern is anchored at the line's start and runs over at most a short line, so that no text, however
made, is searched more than once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from fest_tui.sources.page.country import country_kind
from fest_tui.sources.page.labels import role_of
from fest_tui.sources.page.vocabulary import ABBREVIATED, NO_TITLES
from fest_tui.sources.page.when import when_of

Kind = Literal[
    "date",
    "country",
    "country_alone",
    "director",
    "premiere",
    "label",
    "note",
    "talk",
    "credits",
    "filmography",
    "awards",
    "contact",
    "phone",
    "short_before",
    "further",
    "tickets",
    "tips",
    "bracket",
    "spoken",
    "subtitled",
    "heading",
    "title",
    "text",
]
"""`country_alone` has no running time and counts only where a film's facts are expected; `bracket` is an
original title on its own line; `tips` heads a day's tips, `tickets` closes each of them. A `title` could be one,
being in capitals; a `heading` names a part of the page or of its site, and so is none."""

_SHORT = 300
_TITLE = 200

_I = re.IGNORECASE
DATE = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})\b,?"
    r"(?: ?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?!\d) ?(?P<half>[ap]\.?m?\b\.?)?(?: ?Uhr\b)?)?"
    r"(?P<dash> ?[–—‒―−-])?(?P<venue>.*)",
    _I,
)
FILMOGRAPHY = re.compile(
    r"(?:ausgewählte |selected )?filmogra(?:ph|f)(?:ie|y) ?(?:\((?P<bracket>[^()]{0,80})\))?(?: ?: ?(?P<list>.*)|$)", _I
)
AWARDS = re.compile(r"(?:auszeichnung(?:en)?|awards?|preise|prizes) ?(?:\([^()]{0,80}\))?(?: ?: ?(?P<list>.*)|$)", _I)
CONTACT = re.compile(
    r"(?P<heading>kontakte?|contacts?|(?:international |world )?sales(?: contact)?|weltvertrieb)"
    r"(?: ?: ?(?P<rest>.*)|$)",
    _I,
)
PHONE = re.compile(r"(?P<what>telefon|telephone|phone|tel|fax|mobile?)\b\.? ?:? ?(?P<number>[+(]?\d.*)", _I)
SHORT_BEFORE = re.compile(r"(?:vorfilme?|shorts? before|short films? before)(?: ?: ?(?P<rest>.*)|$)", _I)
LABEL = re.compile(r"(?P<label>section|sektion|reihe|form|gattung|url|link) ?: ?(?P<value>.*)", _I)
NOTE = re.compile(r"(?:note|hinweis|anmerkung) ?: ?(?P<text>.*)", _I)
TALK = re.compile(
    r"(?:q ?& ?a\b|q and a\b|filmgespräch\b|publikumsgespräch\b|(?:film )?talk with\b|gespräch mit\b)", _I
)
DIRECTOR = re.compile(r"(?:von|by|[dD]irected by|[aA] film by|[eE]in Film von) (?P<names>\S.*)")
SPOKEN = re.compile(r"(?:sprach(?:e|en|fassung)|languages?) ?(?:: ?(?P<value>.*)|$)", _I)
SUBTITLED = re.compile(r"(?:untertitel|subtitles?) ?(?:: ?(?P<value>.*)|$)", _I)
_FURTHER = re.compile(
    r"(?:(?:weitere|further|more) informatione?n?|biogra(?:f|ph)(?:ie|y)|"
    r"über (?:den regisseur|die regisseurin|die regie)|about the directors?) ?:?$",
    _I,
)
_TICKETS = re.compile(r"(?:(?:get )?tickets?\b.*\b(?:hier|here)\b|(?:zum|to the) on.?demand.*\b(?:hier|here)\b)", _I)
_TIPS = re.compile(r"(?:tagestipps?|daily tips?)\b", _I)
_BRACKETED = re.compile(r"\[[^\]]*\]?|\([^)]*\)?")
_PREMIERE = ("premiere", "première", "erstaufführung")
_PREMIERE_WORDS = 6

OPENING_MARKS = '„“”"«»‚‘'
_AFTER_SENTENCE = " ()[]„“”\"«»‚‘’'›‹"


def kind_of(text: str) -> Kind:
    """The kind of a line that is not blank."""
    short = len(text) <= _SHORT
    for kind, is_kind in _KINDS_ANY_LENGTH:
        if is_kind(text):
            return kind
    if short:
        for kind, is_kind in _KINDS_SHORT:
            if is_kind(text):
                return kind
        return country_kind(text) or ("title" if is_capitals(text) else "text")
    return "text"


def could_be_title(text: str) -> bool:
    """Whether a line is short enough for a title, and none of the headings that every site has."""
    return len(text) <= _TITLE and not is_heading(text)


def is_heading(text: str) -> bool:
    """Whether a line is one of the words that head a part of any page, or of any site."""
    return text.rstrip(" :").lower() in NO_TITLES


def is_capitals(text: str) -> bool:
    """Whether a line looks like a title: short, and in capitals but for what stands in brackets.

    A letter that has no capital in common use (`MAɬNI`) does not make it prose.
    """
    if len(text) > _TITLE:
        return False
    bare = _BRACKETED.sub("", text)
    letters = bare if any(c.isalpha() for c in bare) else text
    capitals = sum(c.isupper() for c in letters)
    return capitals > 0 and 4 * sum(c.islower() for c in letters) <= capitals


def ends_sentence(text: str) -> bool:
    """Whether a line closes with a full stop or the like, quote marks and brackets aside."""
    return text.endswith(")") or text.rstrip(_AFTER_SENTENCE)[-1:] in set(".!?…:")


def without_full_stop(text: str) -> str:
    """The text without the full stop that ends a list; one that belongs to its last word stays."""
    if not text.endswith(".") or text.endswith(".."):
        return text
    last = text[:-1].rpartition(" ")[2]
    abbreviated = len(last) <= 1 or "." in last or last.lower() in ABBREVIATED
    return text if abbreviated else text[:-1]


def _is_date(text: str) -> bool:
    """A date with a time or a dash; without a dash, what follows the time must not be a sentence."""
    match = DATE.match(text)
    if not match or not (match["hour"] or match["dash"]):
        return match is None and _is_date_in_words(text)
    return bool(match["dash"]) or not ends_sentence(match["venue"])


def _is_date_in_words(text: str) -> bool:
    when = when_of(text)
    return when is not None and not ends_sentence(when.venue)


def _is_premiere(text: str) -> bool:
    return (
        text.count(" ") < _PREMIERE_WORDS
        and text.lower().endswith(_PREMIERE)
        and text[0].isupper()
        and not is_capitals(text)
    )


def _is_director(text: str) -> bool:
    return bool(DIRECTOR.match(text)) and text == without_full_stop(text)


def _is_talk(text: str) -> bool:
    return bool(TALK.match(text)) and (text[:1].upper() == "Q" or not ends_sentence(text.rstrip(")")))


def _is_bracket(text: str) -> bool:
    return text.startswith("[") and text.find("]") in (-1, len(text) - 1)


_KINDS_ANY_LENGTH: tuple[tuple[Kind, Callable[[str], object]], ...] = (
    ("filmography", FILMOGRAPHY.match),
    ("awards", AWARDS.match),
    ("note", NOTE.match),
    ("credits", lambda text: role_of(text[:60].partition(":")[0]) if ":" in text[:60] else None),
)
_KINDS_SHORT: tuple[tuple[Kind, Callable[[str], object]], ...] = (
    ("date", _is_date),
    ("tips", _TIPS.match),
    ("tickets", _TICKETS.match),
    ("contact", CONTACT.match),
    ("phone", PHONE.match),
    ("short_before", SHORT_BEFORE.match),
    ("label", LABEL.match),
    ("spoken", SPOKEN.match),
    ("subtitled", SUBTITLED.match),
    ("talk", _is_talk),
    ("further", _FURTHER.match),
    ("director", _is_director),
    ("premiere", _is_premiere),
    ("bracket", _is_bracket),
    ("heading", is_heading),
)
