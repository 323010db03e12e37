"""The company to ask about a film.

Of a contact block only the company that sells or distributes the film is kept, by name and telephone. People,
streets and e-mail addresses are private or soon wrong, and no programme needs them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from fest_tui.programme.model import Contact
from fest_tui.sources.page.lines import Line
from fest_tui.sources.page.names import is_legal_word
from fest_tui.sources.page.shapes import CONTACT, PHONE, is_capitals
from fest_tui.sources.page.vocabulary import COUNTRIES

_SALES = re.compile(r"sales|weltvertrieb", re.IGNORECASE)
_DISTRIBUTOR = re.compile(r"distribut(?:or|ion)|verleih", re.IGNORECASE)
_OTHER_HEADING = re.compile(r"presse?|produktion|production|(?:\S+ )?contact|kontakt|festivals?", re.IGNORECASE)
_HEADING_WORDS = 3
_COMPANY = re.compile(
    r"\b(?:films?|filmes|pictures?|cinemas?|kino|sales|international|entertainment|media|medien|distribution|"
    r"productions?|produktion|boutique|releasing|studios?|agency|group|company|verleih|vertrieb|filmproduktion|"
    r"filmverleih)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[@\d]|www\.|https?:|e-?mail", re.IGNORECASE)


def contact_of(lines: Sequence[Line], *, people: Collection[str], countries: Collection[str]) -> Contact | None:
    """The sales company of a contact block, else its distributor, else the company of one without headings.

    `people` are those the page credits and `countries` the film's: neither is a company.
    """
    sections: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        heading, inline = _heading(line)
        if heading:
            sections.append((heading, [inline] if inline else []))
        else:
            sections[-1][1].append(line.text)
    for wanted, named in ((_SALES.search, True), (_DISTRIBUTOR.search, True), (_is_general, False)):
        for heading, texts in sections:
            if wanted(heading) and (contact := _company(texts, people, countries, named=named)):
                return contact
    return None


def _heading(line: Line) -> tuple[str, str]:
    match = CONTACT.match(line.text) if line.kind == "contact" else None
    if match:
        return match["heading"], match["rest"] or ""
    bare = line.text.rstrip(":")
    short = is_capitals(bare) and len(bare.split()) <= _HEADING_WORDS
    known = short and (_SALES.search(bare) or _DISTRIBUTOR.search(bare) or _OTHER_HEADING.fullmatch(bare))
    return (bare, "") if known else ("", "")


def _is_general(heading: str) -> bool:
    return heading.lower() in ("", "kontakt", "kontakte", "contact", "contacts")


def _company(
    texts: Sequence[str], people: Collection[str], countries: Collection[str], *, named: bool
) -> Contact | None:
    """The company among the lines.

    Where the heading announces none, a name of several words could be a private person. Below the name of
    somebody credited, only what is surely a company is one; the rest is their address.
    """
    nobody = {country.lower() for country in countries} | COUNTRIES
    candidates = [
        text
        for text in texts
        if not PHONE.match(text) and not _ADDRESS.search(text) and text not in people and text.lower() not in nobody
    ]
    known = [text for text in candidates if _is_company(text)]
    if not known and any(text in people for text in texts[:1]):
        return None
    single = [text for text in texts[:1] if text in candidates and " " not in text]
    best = known or single or (candidates if named else [])
    return Contact(name=best[0], phone=_phone(texts)) if best else None


def _is_company(text: str) -> bool:
    return bool(_COMPANY.search(text)) or is_legal_word(text.rpartition(" ")[2])


def _phone(texts: Sequence[str]) -> str:
    numbers = (match for text in texts if (match := PHONE.match(text)))
    return next((match["number"].strip() for match in numbers if match["what"].lower()[:3] in ("tel", "pho")), "")
