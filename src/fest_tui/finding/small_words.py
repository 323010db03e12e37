"""Small words of a question: those that ask for nothing themselves, and those that only join others."""

from __future__ import annotations

from fest_tui.finding.hours import PART_OF_DAY
from fest_tui.finding.values import words_of
from fest_tui.finding.which_days import weekday_number

_JOINTS = words_of(
    """
    a about an and any are around as at before between but by can do does during for free from fits i in is it maybe
    me must near next no not now of on or please sold some something anything anywhere starting still that the there
    this to today tomorrow tonight under unseen until up us we what when where which with without after ab aber am an
    auf bei bis das dem den der die ein eine einen etwas für gegen gibt heute im ist jetzt kein keine läuft mit morgen
    nach nicht oder ohne um und unter von vom vor was wo zum zur
    """
)
FILLERS = _JOINTS | words_of(
    """
    ask asks begin begins could film films find get give got has have if just know like look looking looks movie movies
    my need needs one ones only our play playing plays programme recommend running screening screenings see she he show
    showing shown shows somebody someone start starts tell thank thanks they thing things want wants was watch were
    what's whats will wish
    would you your beginnt bitte es film filme filmen gerade gezeigt hier ich kann kommt laufen möchte regie sehen
    startet suche sucht welche welcher welches wir zeigt
    """
)
"""Words that ask for nothing when something else is asked as well."""

EDGES = words_of(
    "aber and are as bitte but for für is it me mit on playing please showing that then there to und which with"
)
"""Words left over at the edge of what was read otherwise: "the exam *that is* in English *please*"."""

NOT = words_of("not no without isn't isnt nicht kein keine keinen ohne")
"""Words that rule out what comes after them."""

_ARTICLES = words_of("a an the some of no that this das dem den der die ein eine einen")

OR = words_of("or oder")
AND = words_of("and und")


def joins(word: str) -> bool:
    """Whether what stands before this word, or after it, is surely complete; no word is the end of the question."""
    return not word or word in _JOINTS or word in PART_OF_DAY or weekday_number(word) is not None


def may_precede(word: str) -> bool:
    """Whether a word that stands alone after this one belongs to no other: "something late", but not "the late"."""
    return joins(word) and word not in _ARTICLES
