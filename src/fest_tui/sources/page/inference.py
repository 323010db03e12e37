"""What a page does not print, but lets be worked out safely: whom a biography is about, and a film's title."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from fest_tui.programme.model import Credit, Work
from fest_tui.sources.page.vocabulary import NAME_PARTICLES, NO_NAMES

_OPENING = 300
_BORN = re.compile(
    r"\b(?:born|grew up|stud(?:ied|ies|ying)|graduated|geboren|aufgewachsen|wuchs|studiert(?:e|en)?|absolvierte)\b",
    re.IGNORECASE,
)
_BORN_OF = re.compile(r" (?:was|were|is|wurde|ist|wird)$", re.IGNORECASE)
_TWO_PEOPLE = re.compile(r"(?:,| and| und| &) ")
_WORD = re.compile(r"[^\s,;:()]+")
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]* ){1,5}$")
_LONGEST_NAME = 6
_FEATURE_MINUTES = 60
_SHORT_FILM = re.compile(r"kurzfilm|short", re.IGNORECASE)


def is_about(paragraph: str, people: Collection[str], directors: Iterable[str]) -> bool:
    """Whether a paragraph is a biography wherever it stands.

    It is when it opens on the birth or studies of one of these people, or with the name of a director.
    """
    verb = _BORN.search(paragraph[:_OPENING])
    if verb is not None and introduced(paragraph, people) in people:
        return True
    return any(paragraph.startswith(f"{director} ") for director in directors)


def introduced(paragraph: str, people: Collection[str]) -> str:
    """The one person a biography opens with; empty when it names none, or more than one, there.

    One of `people` is looked for first: at the very start, then before the word that tells of a birth or of
    studies, and else in the whole opening. After that, whatever name stands directly before that word.
    """
    opening = paragraph[:_OPENING]
    verb = _BORN.search(opening)
    subject = opening[: verb.start()] if verb else opening
    first = next(iter(_named(" ".join(opening.split()[:_LONGEST_NAME]), people)), "")
    if first and opening.startswith(first) and not _TWO_PEOPLE.match(opening[len(first) :]):
        return first
    named = _named(subject, people) or _named(opening, people)
    if len(named) > 1:
        return ""
    return named[0] if named else _name_before(subject) if verb else ""


def _named(text: str, people: Collection[str]) -> list[str]:
    """Those of the people whose full names stand in the text, each once, in order."""
    words = [word[0].rstrip("’'") for word in _WORD.finditer(text)]
    found: dict[str, None] = {}
    for start in range(len(words)):
        for length in range(_LONGEST_NAME, 0, -1):
            name = " ".join(words[start : start + length])
            match = next((form for form in (name, name.rstrip("."), name[:-2]) if form in people), None)
            if match:
                found[match] = None
                break
    return list(found)


def _name_before(subject: str) -> str:
    """The name that ends a text such as `Director Maria Speth was`; empty when it is no full name."""
    match = _NAME.search(_BORN_OF.sub("", subject.rstrip(" ,(")).rstrip(" ,") + " ")
    words = match[0].split() if match else []
    name: list[str] = []
    for word in reversed(words):
        if word not in NAME_PARTICLES and (not word[0].isupper() or word.lower() in NO_NAMES):
            break
        name.insert(0, word)
    while name and name[0] in NAME_PARTICLES and not name[0][0].isupper():
        name.pop(0)
    return " ".join(name) if len(name) > 1 else ""


def people_of(directors: Iterable[str], credit_groups: Iterable[Credit]) -> tuple[str, ...]:
    """Everyone a page credits, directors first; companies are nobody."""
    credited = (name for credit in credit_groups if credit.role != "production" for name in credit.names)
    return tuple(dict.fromkeys((*directors, *credited)))


def title_among(works: Iterable[Work], *, year: int | None, minutes: int | None) -> str:
    """The title of the only work of the film's own year; empty without one, or with several titles.

    A work noted as a short film is not the feature on the page.
    """
    feature = minutes is not None and minutes >= _FEATURE_MINUTES
    of_year = {
        work.title
        for work in works
        if year is not None and work.year == year and not (feature and _SHORT_FILM.search(work.note))
    }
    return of_year.pop() if len(of_year) == 1 else ""
