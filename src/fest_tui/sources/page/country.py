"""The line of a film's bare facts: `Russia 2020 120 min Russian original version with English subtitles`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from fest_tui.programme.versions import parse_version
from fest_tui.sources.page.vocabulary import FORMS

_LONGEST = 250
_FACTS = re.compile(
    r"(?P<countries>\D*)(?:(?P<year>(?:18|19|20)\d\d)\b ?)?"
    r"(?:[,|/]? ?(?P<minutes>\d{1,5}) ?(?:Min(?:uten|utes|s)?\b|[′'’]) ?\.?)? ?[,|/]? ?(?P<rest>.*)",
    re.IGNORECASE,
)
_ON_DEMAND = re.compile(
    r"(?P<forms>\D{3,120}?),? (?:(?P<hours>\d{1,2}) ?h\b ?)?(?:(?P<minutes>\d{1,3}) ?m(?:in)?\b\.?)?"
    r"(?:,? ?(?P<year>(?:18|19|20)\d\d))?",
    re.IGNORECASE,
)
_MINUTES = 60
_COUNTRY_WORDS = 6
_VERSION_WORDS = 12
_CODE_LENGTH = 4
_FORM_WORDS = 2


class Facts(msgspec.Struct, frozen=True):
    """What the line says; `version` is not yet understood, and empty when the line prints none."""

    countries: tuple[str, ...] = ()
    year: int | None = None
    minutes: int | None = None
    version: str = ""
    form: str = ""


def facts_of(text: str) -> Facts | None:
    """The facts in a line, or `None` when it is another line.

    Year and running time may be missing, though not both; without a running time there must be a country,
    and nothing but a version and a word for the film's form may follow. On a page of films on demand the form
    comes first, and the length is in hours: `Dokumentarfilm, Animationsfilm 1h 17m 2020`.
    """
    if len(text) > _LONGEST:
        return None
    if on_demand := _on_demand(text):
        return on_demand
    match = _FACTS.fullmatch(text)
    countries = _countries(match["countries"] or "") if match else None
    if match is None or countries is None or not (match["minutes"] or match["year"]):
        return None
    version, form = _version_and_form(match["rest"].strip())
    if version and parse_version(version) is None:
        prose = not match["minutes"] or len(version.split()) > _VERSION_WORDS
        if prose:
            return None
    if not match["minutes"] and not countries:
        return None
    return Facts(
        countries,
        int(match["year"]) if match["year"] else None,
        int(match["minutes"]) if match["minutes"] else None,
        version,
        form,
    )


def joined(first: Facts, second: Facts) -> Facts | None:
    """What two lines say together, or `None` when they do not agree."""
    values = {}
    for name in Facts.__struct_fields__:
        one, other = getattr(first, name), getattr(second, name)
        if one and other and one != other:
            return None
        values[name] = one or other
    return Facts(**values)


def country_kind(text: str) -> Literal["country", "country_alone"] | None:
    """Whether a line is one of bare facts, with a running time or (`country_alone`) without."""
    facts = facts_of(text)
    if facts is None:
        return None
    return "country" if facts.minutes is not None else "country_alone"


def _on_demand(text: str) -> Facts | None:
    match = _ON_DEMAND.fullmatch(text)
    if match is None or not (match["hours"] or match["minutes"]) or not _are_forms(match["forms"].split(",")):
        return None
    minutes = _MINUTES * int(match["hours"] or 0) + int(match["minutes"] or 0)
    return Facts(year=int(match["year"]) if match["year"] else None, minutes=minutes, form=match["forms"])


def _version_and_form(rest: str) -> tuple[str, str]:
    """`OmeU Animation` as version and form; either may be missing."""
    words = rest.split()
    for count in range(min(_FORM_WORDS, len(words)), 0, -1):
        form = " ".join(words[-count:])
        if _are_forms([form]):
            return " ".join(words[:-count]).rstrip(" ,|/"), form
    return rest, ""


def _are_forms(words: Iterable[str]) -> bool:
    return all(word.strip().lower() in FORMS for word in words)


def _countries(text: str) -> tuple[str, ...] | None:
    """The countries named, or `None` when the words are none: a title in capitals, a sentence."""
    names = tuple(name.strip() for name in re.split(r"[/,]", text) if name.strip())
    if not all(_is_country(name) for name in names):
        return None
    return names


def _is_country(name: str) -> bool:
    code = len(name) <= _CODE_LENGTH
    letters = name.replace(" ", "").replace("-", "").replace(".", "").replace("’", "").replace("'", "")
    return (
        name[0].isupper()
        and letters.replace("(", "").replace(")", "").replace("&", "").isalpha()
        and (code or not name.isupper())
        and len(name.split()) <= _COUNTRY_WORDS
    )
