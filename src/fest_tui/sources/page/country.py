"""The line of a film's bare facts: `Russia 2020 120 min Russian original version with English subtitles`."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from fest_tui.programme.versions import parse_version

_LONGEST = 250
_FACTS = re.compile(
    r"(?P<countries>\D*)(?:(?P<year>(?:18|19|20)\d\d)\b ?)?"
    r"(?:[,|/]? ?(?P<minutes>\d{1,5}) ?(?:Min(?:uten|utes|s)?\b|[′'’]) ?\.?)? ?[,|/]? ?(?P<rest>.*)",
    re.IGNORECASE,
)
_COUNTRY_WORDS = 6
_VERSION_WORDS = 12
_CODE_LENGTH = 4


class Facts(msgspec.Struct, frozen=True):
    """What the line says; `version` is its unread rest."""

    countries: tuple[str, ...]
    year: int | None
    minutes: int | None
    version: str


def facts_of(text: str) -> Facts | None:
    """The facts in a line, or `None` when it is another line.

    Year and running time may be missing, though not both; without a running time there must be a country,
    and nothing but a version may follow.
    """
    if len(text) > _LONGEST or not (match := _FACTS.fullmatch(text)):
        return None
    countries = _countries(match["countries"] or "")
    rest = match["rest"].strip()
    known_rest = not rest or parse_version(rest) is not None
    if countries is None or not (match["minutes"] or match["year"]):
        return None
    if match["minutes"]:
        if not known_rest and len(rest.split()) > _VERSION_WORDS:
            return None
    elif not (countries and known_rest):
        return None
    return Facts(
        countries,
        int(match["year"]) if match["year"] else None,
        int(match["minutes"]) if match["minutes"] else None,
        rest,
    )


def country_kind(text: str) -> Literal["country", "country_alone"] | None:
    """Whether a line is one of bare facts, with a running time or (`country_alone`) without."""
    facts = facts_of(text)
    if facts is None:
        return None
    return "country" if facts.minutes is not None else "country_alone"


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
