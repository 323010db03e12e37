"""What a film is: its country, year, length, version and form, from the parts of a line and the values of labels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from fest_tui.programme.languages import known_language, language_name
from fest_tui.programme.model import Contact, Credit, Film, Role
from fest_tui.programme.versions import Version, parse_version
from fest_tui.sources.bounds import shortened
from fest_tui.sources.countries import countries_of, named_countries, printed_countries
from fest_tui.sources.lengths import find_minutes, minutes_of
from fest_tui.sources.listing.labels import Pair, meanings_of, role_meant
from fest_tui.sources.listing.lines import SHORT
from fest_tui.sources.page.names import split_names
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.sources.word_lists import words_of
from fest_tui.words import _

_LONGEST_MINUTES = 24 * 60
_YEARS = r"(?:18|19|20)\d\d"
_PLACE_AND_YEAR = re.compile(rf"(?P<places>\D{{1,150}}?)[ ,(]{{0,3}}(?P<year>{_YEARS})\)?")
_YEAR_AND_PLACE = re.compile(rf"(?P<year>{_YEARS})[ ,]{{0,2}}(?P<places>\D{{0,150}})")
_FORMS = words_of(
    "spielfilm|dokumentarfilm|dokumentation|doku|animationsfilm|animation|trickfilm|kurzfilm|"
    "kurzspielfilm|essayfilm|experimentalfilm|experimental|musikvideo|fernsehfilm|serie|fiction|"
    "fiction feature|documentary|documentary feature|feature|feature film|short|short film|short fiction|"
    "music video|series|tv movie|docufiction|essay|drama|komödie|comedy|thriller|horror|tragikomödie|"
    "jugendfilm|kinderfilm|historienfilm|krimi|western|musical|fantasy"
)
_NO_FACT = re.compile(
    r"(?:fsk|ab \d|dcp|digital|35 ?mm|16 ?mm|farbe|colou?r|s/?w|b/?w|black and white|schwarz-?wei(?:ß|ss)|empfohlen"
    r"|altersempfehlung|weltvertrieb)\b.*",
    re.IGNORECASE,
)
_PREMIERE = ("premiere", "première", "premier", "erstaufführung", "uraufführung")
_SHORT_PREMIERE = 6
_LONGEST_FORM = 80
_CIRCA = re.compile(r"(?:ca|circa|approx|etwa)\.? ?|about ", re.IGNORECASE)
_LISTED = re.compile(r"[,/;&+]| (?:und|and|et) ")
_PEOPLE_BETWEEN = re.compile(r" (?:&|und|and|et) |/| \| ")


def with_parts(film: Film, parts: Iterable[str], *, sure: bool = False) -> Film:
    """The film with what each part of a line of facts says, the first to say something having the word.

    `sure` when only countries can stand beside the year, so that they need not be known by name.
    """
    for part in parts:
        film = with_part(film, part.strip(" .,;|/"), sure=sure)
    return film


def with_part(film: Film, part: str, *, sure: bool = False) -> Film:
    """The film with what one part of a line of facts says; the same film when it says nothing that is known."""
    if not part or len(part) > SHORT or _NO_FACT.fullmatch(part):
        return film
    return _filled(film, _told(part, sure=sure))


def with_version(film: Film, version: Version) -> Film:
    """The film in this version, where none is known yet."""
    return _filled(film, _told_version(version))


def length_of(text: str) -> int | None:
    """The minutes of a part that is a running time, if it can be one."""
    found = find_minutes(text)
    if found is None or _CIRCA.sub("", text[: found[1]]) or text[found[2] :].strip(" .,"):
        return None
    return found[0] if found[0] <= _LONGEST_MINUTES else None


def known_languages(text: str) -> tuple[str, ...]:
    """The languages that a text lists, in English, when every one of them is known."""
    found = [known_language(name) for name in _LISTED.split(text) if name.strip(" .")]
    return tuple(language for language in found if language) if all(found) else ()


def is_form_word(text: str) -> bool:
    """Whether a text says of what form or genre a film is: `Spielfilm`, `Drama, Historienfilm`."""
    return len(text) <= _LONGEST_FORM and all(word.strip().lower() in _FORMS for word in re.split("[,/]", text))


def is_premiere(text: str) -> bool:
    """Whether a line says of what kind of premiere a screening is."""
    return text.count(" ") < _SHORT_PREMIERE and text.lower().endswith(_PREMIERE) and text[0].isupper()


def with_pairs(film: Film, pairs: Iterable[Pair], log: ProblemLog) -> Film:
    """The film with the values of its labels; one that cannot be read is told."""
    credited = dict.fromkeys(film.credits)
    for pair in pairs:
        for meaning in meanings_of(pair.label):
            role = role_meant(meaning)
            if role is None:
                film = _with_fact(film, pair, meaning, log)
            elif names := _names(_list_of(pair, log), role):
                film = with_director(film, names) if role == "director" else film
                credited |= {} if role == "director" else {Credit(role=role, label=pair.label, names=names): None}
    return replace(film, credits=tuple(credited))


def with_unknown(film: Film, pairs: Iterable[Pair], log: ProblemLog) -> Film:
    """The film with what stands under labels that no list has, each told."""
    credited = dict.fromkeys(film.credits)
    for pair in pairs:
        if names := people_of(_list_of(pair, log)):
            credited[Credit(role="other", label=pair.label, names=names)] = None
            says = _("“{label}” is no label that is known; “{read}” was put down under it as it stands.")
            log.warning(pair.line, "credits", says.format(label=shown(pair.label), read=shown(pair.value)))
    return replace(film, credits=tuple(credited))


def people_of(text: str) -> tuple[str, ...]:
    """The people a list names, in printed order; two surnames of one first name stay together."""
    return tuple(person for name in split_names(text) for person in _people(name))


def merged_facts(film: Film, told: Film) -> Film:
    """The film with all that the other tells where it says nothing itself."""
    return _filled(film, {name: value for name in told.__struct_fields__ if (value := getattr(told, name))})


def with_director(film: Film, names: tuple[str, ...]) -> Film:
    """The film with these directors, where none is known yet."""
    return replace(film, directors=film.directors or names)


def _people(name: str) -> list[str]:
    parts = [part.strip() for part in _PEOPLE_BETWEEN.split(name) if part.strip()]
    return parts if all(" " in part for part in parts) else [name]


def _filled(film: Film, told: Mapping[str, Any]) -> Film:
    return replace(film, **{field: value for field, value in told.items() if not getattr(film, field)})


@lru_cache(maxsize=4096)
def _told(part: str, *, sure: bool) -> Mapping[str, Any]:
    """What a part says by itself; lines are looked at by several forms, and many say the same."""
    return _told_place(part, sure=sure) or next((told for read in _READERS if (told := read(part))), {})


def _told_place(part: str, *, sure: bool) -> dict[str, Any]:
    """The countries and the year of a part that holds nothing else."""
    match = _PLACE_AND_YEAR.fullmatch(part) or _YEAR_AND_PLACE.fullmatch(part)
    if match is None:
        countries = named_countries(part)
        return {"countries": countries} if countries else {}
    places = match["places"].strip(" ,(/|")
    countries = printed_countries(places) if sure else countries_of(places)
    return {"countries": countries, "year": int(match["year"])} if countries or sure or not places else {}


def _told_version(version: Version) -> dict[str, Any]:
    return {"version": version.code, "languages": version.languages, "subtitles": version.subtitles}


def _read_version(part: str) -> dict[str, Any]:
    version = parse_version(part)
    return _told_version(version) if version else {}


def _read_length(part: str) -> dict[str, Any]:
    minutes = length_of(part)
    return {"running_minutes": minutes} if minutes else {}


def _read_languages(part: str) -> dict[str, Any]:
    languages = known_languages(part)
    return {"languages": languages} if languages else {}


_READERS: tuple[Callable[[str], dict[str, Any]], ...] = (
    lambda part: {"premiere": part} if is_premiere(part) else {},
    _read_length,
    _read_version,
    _read_languages,
    lambda part: {"form": part} if is_form_word(part) else {},
)


def _list_of(pair: Pair, log: ProblemLog) -> str:
    return shortened(pair.value, pair.line, "credits", log)


def _names(value: str, role: Role) -> tuple[str, ...]:
    return tuple(split_names(value)) if role == "production" else people_of(value)


def _with_fact(film: Film, pair: Pair, field: str, log: ProblemLog) -> Film:
    if field == "nothing":
        return film
    value = pair.value.strip(" .") if field != "contact" else pair.value
    read = _VALUES.get(field)
    found: dict[str, Any] = {}
    if value and len(value) <= SHORT:
        found = read(value) if read else {field: value}
    if value and not found:
        says = _("“{read}” was left out; it is not what belongs under “{label}”.")
        log.warning(pair.line, field, says.format(read=shown(value), label=shown(pair.label)))
    return _filled(film, found)


def _value_of_countries(value: str) -> dict[str, Any]:
    countries = printed_countries(value)
    return {"countries": countries} if countries else _told_place(value, sure=True)


def _value_of_length(value: str) -> dict[str, Any]:
    minutes = minutes_of(value)
    return {"running_minutes": minutes} if minutes and minutes <= _LONGEST_MINUTES else {}


def _value_of_year(value: str) -> dict[str, Any]:
    year = re.search(_YEARS, value)
    return {"year": int(year[0])} if year else {}


def _value_of_languages(value: str) -> dict[str, Any]:
    names = (name.strip(" .") for name in _LISTED.split(value))
    return _read_version(value) or {"languages": tuple(language_name(name) for name in names if name)}


def _value_of_subtitles(value: str) -> dict[str, Any]:
    found = _value_of_languages(value)
    return found if "version" in found else {"subtitles": found["languages"]}


def _value_of_contact(value: str) -> dict[str, Any]:
    """The company alone: streets, people and addresses are private or soon wrong."""
    name = split_names(value)[:1]
    return {"contact": Contact(name=name[0])} if name and "@" not in name[0] else {}


_VALUES: dict[str, Callable[[str], dict[str, Any]]] = {
    "countries": _value_of_countries,
    "year": _value_of_year,
    "running_minutes": _value_of_length,
    "languages": _value_of_languages,
    "subtitles": _value_of_subtitles,
    "version": _read_version,
    "contact": _value_of_contact,
    "url": lambda value: {"url": value} if value.startswith(("https://", "http://")) else {},
}
