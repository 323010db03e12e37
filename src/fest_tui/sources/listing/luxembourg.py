"""Film pages of the Luxembourg City Film Festival.

The facts stand on one line, `Ukraine , 2022 / 128 min / version / genre`; a screening on another, without a year:
`Fr 12/03 13:00 Cinémathèque RU OF mit FR & NL UT Public https://…`. Only the version's language code tells where the
venue ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.programme.languages import known_language
from fest_tui.programme.model import Film
from fest_tui.programme.versions import Version, parse_version
from fest_tui.sources.countries import printed_countries
from fest_tui.sources.listing.facts import length_of, with_director, with_part, with_version
from fest_tui.sources.listing.film_page import completed, head_of, title_in
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Slot, Source
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.listing.slots import day_of, place_of, slot_at, timed
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _

_FACTS = re.compile(r"(?P<places>[^\d,/][^\d]{1,150}?) ?, ?(?P<year>(?:18|19|20)\d\d) ?/ (?P<rest>.{1,200})")
_DAY_AND_MONTH = re.compile(r"(?:[^\W\d_]{2,12}\.?,? )?\d{1,2}/\d{1,2} \d{1,2}[:.hH]\d{2} \S")
_AUDIENCE = re.compile(r" (?P<who>public|scolaires?|schulen|schools|presse?|industry)(?= https?://|$)", re.IGNORECASE)
_OPENS_VERSION = re.compile(
    r"[A-Z]{2}(?:[/,&+-][A-Z]{2})*,?|O[FV]|Om[edf+]{0,3}U|VO(?:ST)?[A-Z]{0,2}|(?i:without|ohne|sans|original)"
)
_ORIGINAL_TITLE = re.compile(r"(?P<title>.{2,150}?) \((?P<original>[^()]{2,150})\)")


def _is_form(lines: Sequence[Line]) -> bool:
    return any(_is_facts(line) or _is_slot(line) for line in lines)


def _read(source: Source) -> list[Item]:
    lines = source.lines
    at = next((at for at, line in enumerate(lines) if _is_facts(line)), None)
    slots = [line for line in lines if _is_slot(line)]
    numbers = {line.number for line in slots}
    others = [line for line in lines[0 if at is None else at + 1 :] if line.number not in numbers]
    film = UNTITLED if at is None else _with_facts(UNTITLED, lines[at], source.log)
    film = _with_head(film, head_of(lines[: at or 0]), source)
    film = completed(film, others, source.log)
    read = [(slot, version) for line in slots for slot, version in _slot(line, source)]
    if version := next((version for _slot, version in read if version), None):
        film = with_version(film, version)
    item = Item(
        kind="film",
        line=lines[0].number,
        films=(film,),
        slots=tuple(slot for slot, _version in read),
        whole=bool(slots) and len(read) == len(slots),
    )
    return [item]


def _is_facts(line: Line) -> bool:
    match = _FACTS.fullmatch(line.text)
    return bool(match) and any(length_of(part) for part in (match["rest"] if match else "").split(" / "))


def _is_slot(line: Line) -> bool:
    if not _DAY_AND_MONTH.match(line.text) or not (read := timed(line.text)):
        return False
    return bool(_AUDIENCE.search(read.rest.rstrip()) or _parted(place_of(read.rest).venue)[1])


def _with_facts(film: Film, line: Line, log: ProblemLog) -> Film:
    """Countries need not be known by name here; behind the length stands the version, and last the genre."""
    match = _FACTS.fullmatch(line.text)
    if not match:
        return film
    film = replace(film, countries=printed_countries(match["places"]), year=int(match["year"]))
    untold: list[str] = []
    for part in match["rest"].split(" / "):
        told = with_part(film, part.strip())
        untold += [part.strip()] if told == film else []
        film = told
    genre = film.form or "".join(untold[-1:])
    for version in untold if film.form else untold[:-1]:
        says = _("“{read}” was left out; expected a version such as “IT OV with FR subt.”.")
        log.warning(line.number, "version", says.format(read=shown(version)))
    return replace(film, form=genre)


def _with_head(film: Film, head: Sequence[Line], source: Source) -> Film:
    """The title is in capitals, the director below it. A line alone that is not could be either."""
    title = title_in(head)
    others = [line for line in head if line != title and (title is None or line.number > title.number)]
    if title:
        match = _ORIGINAL_TITLE.fullmatch(title.text)
        film = replace(
            film, title=match["title"] if match else title.text, original_title=match["original"] if match else ""
        )
    elif len(others) > 1:
        film = replace(film, title=others[0].text)
        others = others[1:]
    elif others and not source.known.title:
        says = _("“{read}” could be the title or the director; give the title with --title, then it is the director.")
        source.log.warning(others[0].number, "directors", says.format(read=shown(others[0].text)))
        return film
    return with_director(film, tuple(name for line in others[:1] for name in _directors(line)))


def _directors(line: Line) -> list[str]:
    return [name.strip() for name in re.split(r", | & | et | und | and ", line.text) if name.strip()]


def _slot(line: Line, source: Source) -> list[tuple[Slot, Version | None]]:
    read = timed(line.text)
    day = day_of(source, line, read.date) if read else None
    if read is None or day is None:
        return []
    audience = _AUDIENCE.search(read.rest.rstrip())
    place = place_of(_AUDIENCE.sub("", read.rest.rstrip()))
    venue, version = _parted(place.venue)
    note = audience["who"] if audience and audience["who"].lower() != "public" else place.note
    slot = slot_at(source, line, day, read.at, place._replace(venue=venue, note=note))
    return [(replace(slot, version=version.code if version else ""), version)] if slot else []


def _parted(text: str) -> tuple[str, Version | None]:
    """The venue, and the version, which begins with a language or a code where all the rest is one."""
    words = text.split()
    for at in range(1, len(words)):
        opens = _OPENS_VERSION.fullmatch(words[at]) or known_language(words[at].strip(" ,"))
        if opens and (version := parse_version(" ".join(words[at:]))):
            return " ".join(words[:at]), version
    return text, None


LUXEMBOURG = Form("Luxembourg", _is_form, _read)
