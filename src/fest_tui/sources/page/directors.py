"""The line that names a film's directors: `von X und Y`, on some pages with countries and year behind."""

from __future__ import annotations

import re
from typing import NamedTuple

from fest_tui.sources.countries import before_countries
from fest_tui.sources.page.names import split_names
from fest_tui.sources.page.shapes import DIRECTOR

_LAST_WORD = re.compile(r"(?:^| )(?:and|und|&) ")
_BEFORE_YEAR = re.compile(r"(?P<names>.+?),? (?P<year>(?:18|19|20)\d\d)$")


class DirectorLine(NamedTuple):
    """What the line says; countries and year only as in `von A und B USA 2020`."""

    names: tuple[str, ...]
    countries: tuple[str, ...]
    year: int | None


def director_line(text: str) -> DirectorLine:
    """The names of `von X und Y` or `by X, Y and Z`, and what stands behind them.

    Nothing parts a name from a country, so only countries that are known by name or code are cut off, and only
    where a year ends the line.
    """
    match = DIRECTOR.match(text)
    names = match["names"] if match else ""
    dated = _BEFORE_YEAR.match(names)
    if dated is None:
        return DirectorLine(_split(names), (), None)
    before, countries = before_countries(dated["names"])
    return DirectorLine(_split(before), countries, int(dated["year"]))


def _split(text: str) -> tuple[str, ...]:
    *first, last = split_names(text) or [""]
    return tuple(name for name in (*first, *_LAST_WORD.split(last)) if name.strip())
