"""What stands on a film's page besides its facts: the synopsis, quotes, biographies, awards and works."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from fest_tui.programme.model import Award, Bio, Film, Quote, Work
from fest_tui.sources.listing.facts import is_premiere
from fest_tui.sources.listing.lines import SHORT, Line, is_prose, paragraphs
from fest_tui.sources.word_lists import inverted, words_of

_HEADINGS = inverted(
    {
        "awards": "awards|auszeichnungen|prix|preise|prizes|awards & nominations",
        "credits": "cast & credits|credits|stab|besetzung & stab|cast und credits|équipe",
        "slots": "vorstellungen|vorstellung|vorführungen|screenings|séances|projections|termine|spielzeiten",
        "bio": "biografie|biographie|biography|bio|director's biography|über die regie|about the director",
        "works": "filmografie|filmographie|filmography|filmografie regie|filmographie regie|filme (auswahl)",
        "other": "sponsors and partners|sponsors|online-streaming|newsletter|weitere filme|more films|related films",
    }
)
_DIRECTING = words_of("regie|director|réalisation|direction|regisseur|regisseurin")
_LONGEST_HEADING = 40
_ABOUT = re.compile(r"(?:Über|About|Zu) (?P<person>[^\W\d_][^.!?]{2,60})")
_CLOSERS = {"„": "“”", "“": "”", '"': '"', "«": "»", "»": "«", "”": "”"}
_SHORT_SOURCE = 120
_AWARD = re.compile(r"(?P<festival>[^–]{2,120}) [–—-] (?P<title>.{2,200})")
_WHERE = re.compile(r"(?P<title>.*?) ?\((?P<country>[^()\d]*?),? ?(?P<year>(?:19|20)\d\d)?\)")
_WORK = re.compile(
    r"(?P<year>(?:18|19|20)\d\d)(?:[-–/]\d{2,4})? ?[:–-]? ?(?P<title>[^()]{1,150}?)(?: ?\((?P<note>[^()]{1,60})\))?"
)


class Body(NamedTuple):
    """The lines of a page by the heading they stand under; `prose` stood under none, `person` is whom the bio is of."""

    prose: list[Line]
    bio: list[Line]
    person: str
    awards: list[Line]
    credits: list[Line]
    works: list[Line]
    slots: list[Line]


def body_of(lines: Sequence[Line]) -> Body:
    """The lines below a film's facts, parted at the headings that are known."""
    parts: dict[str, list[Line]] = {
        name: [] for name in ("prose", "bio", "awards", "credits", "works", "slots", "other")
    }
    section, person = "prose", ""
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        about = _ABOUT.fullmatch(line.text) if following and is_prose(following.text) else None
        if about:
            section, person = "bio", about["person"]
        elif heading := _heading(line, following):
            section = heading
        elif section in ("awards", "works") and len(line.text) > SHORT:
            section = "prose"
            parts[section].append(line)
        else:
            parts[section].append(line)
    return Body(parts["prose"], parts["bio"], person, parts["awards"], parts["credits"], parts["works"], parts["slots"])


def is_heading(line: Line) -> bool:
    """Whether a line heads a part of a film's page, whatever follows."""
    return bool(_heading(line, None))


def with_body(film: Film, body: Body) -> Film:
    """The film with its synopsis, quotes, biography, awards, works and premiere."""
    for line in body.prose:
        if not film.premiere and is_premiere(line.text):
            film = replace(film, premiere=line.text)
    film = with_prose(film, body.prose)
    bio = "\n\n".join(paragraphs(line for line in body.bio if is_prose(line.text)))
    person = body.person or (film.directors[0] if len(film.directors) == 1 else "")
    return replace(
        film,
        bios=(*film.bios, Bio(person=person, text=bio)) if bio else film.bios,
        awards=tuple(awards_of(body.awards)),
        filmography=tuple(works_of(body.works, person)),
    )


def with_prose(film: Film, lines: Iterable[Line]) -> Film:
    """The film with its synopsis, quotes, and what further down opens with a director's name and so is a biography."""
    synopsis: list[str] = []
    quotes: list[Quote] = []
    bios: list[Bio] = []
    for text in paragraphs(line for line in lines if is_prose(line.text)):
        about = next((name for name in film.directors if synopsis and _opens_with(text, name)), "")
        if quote := quote_of(text):
            quotes.append(quote)
        elif about:
            bios.append(Bio(person=about, text=text))
        else:
            synopsis.append(text)
    return replace(film, synopsis="\n\n".join(synopsis), quotes=tuple(quotes), bios=tuple(bios))


def quote_of(text: str) -> Quote | None:
    """The quote that a paragraph is: it opens with a quote mark, and little stands behind the last that closes it."""
    closers = _CLOSERS.get(text[:1], "")
    closed = max((text.rfind(mark) for mark in closers), default=-1)
    if closed <= 0 or len(text) - closed > _SHORT_SOURCE:
        return None
    return Quote(text=text[1:closed].strip(), source=text[closed + 1 :].strip(" ()–-,"))


def awards_of(lines: Iterable[Line]) -> Iterable[Award]:
    """The awards of lines such as `Festival – Prize (Country)`."""
    for line in lines:
        match = _AWARD.fullmatch(line.text)
        title = match["title"] if match else line.text
        where = _WHERE.fullmatch(title) if len(title) <= SHORT else None
        yield Award(
            title=where["title"] if where else title,
            festival=match["festival"].strip() if match else "",
            country=where["country"].strip() if where else "",
            year=int(where["year"]) if where and where["year"] else None,
        )


def works_of(lines: Iterable[Line], person: str) -> Iterable[Work]:
    """The works of lines such as `2018 TITLE (short)`."""
    for line in lines:
        if match := _WORK.fullmatch(line.text[:SHORT]):
            yield Work(person=person, year=int(match["year"]), title=match["title"], note=match["note"] or "")


def _opens_with(text: str, name: str) -> bool:
    return text[: len(name)].casefold() == name.casefold() and not text[len(name) : len(name) + 1].isalnum()


def _heading(line: Line, following: Line | None) -> str:
    if len(line.text) > _LONGEST_HEADING:
        return ""
    name = line.text.rstrip(" :").lower().replace("’", "'")
    if name in _DIRECTING and following and is_prose(following.text) and len(following.text) > _LONGEST_HEADING:
        return "bio"
    return _HEADINGS.get(name, "")
