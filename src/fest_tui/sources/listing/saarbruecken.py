"""Film pages of Filmfestival Max Ophüls Preis: `Regie: Name Country 2021 | 75 Min. | FSK ab 12 | languages mit dt. UT`.

Only the name of a country tells where the director's ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.programme.model import Film
from fest_tui.sources.countries import before_countries
from fest_tui.sources.listing.facts import people_of, with_director, with_pairs, with_parts
from fest_tui.sources.listing.film_page import completed, head_of, title_in
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Source
from fest_tui.sources.listing.labels import Pair, meanings_of
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.problem_log import shown
from fest_tui.words import _

_FACTS = re.compile(
    r"(?P<label>[^:|\d]{5,40}): ?(?P<who>[^|]{2,150}?),? (?P<year>(?:18|19|20)\d\d) ?\| ?"
    r"(?P<rest>\d{1,3} ?[Mm]in.{0,250})"
)


def _is_form(lines: Sequence[Line]) -> bool:
    return any(map(_is_facts, lines))


def _read(source: Source) -> list[Item]:
    """One film for each line of facts; its title is the line above, or higher up for the first."""
    starts = [at for at, line in enumerate(source.lines) if _is_facts(line)]
    items: list[Item] = []
    for number, at in enumerate(starts):
        above = source.lines[:at] if number == 0 else source.lines[starts[number - 1] + 1 : at][-1:]
        head = head_of(above)
        title = title_in(head) or (head[-1] if head else None)
        stop = len(source.lines) if number == len(starts) - 1 else max(at + 1, starts[number + 1] - 1)
        film = replace(UNTITLED, title=title.text) if title else UNTITLED
        film = _with_facts(film, source.lines[at], source)
        film = completed(film, source.lines[at + 1 : stop], source.log)
        items.append(Item(kind="film", line=(title or source.lines[at]).number, films=(film,)))
    return items


def _is_facts(line: Line) -> bool:
    match = _FACTS.fullmatch(line.text)
    return bool(match) and "director" in meanings_of(match["label"] if match else "")


def _with_facts(film: Film, line: Line, source: Source) -> Film:
    match = _FACTS.fullmatch(line.text)
    if not match:
        return film
    name, countries = before_countries(match["who"])
    film = replace(film, year=int(match["year"]), countries=countries)
    if countries:
        film = with_pairs(film, [Pair(line.number, match["label"], name)], source.log)
        film = with_director(film, people_of(name))
    else:
        says = _("“{read}” ends with no country that is known, so nothing tells where the name ends; it was left out.")
        source.log.warning(line.number, "directors", says.format(read=shown(match["who"])))
    return with_parts(film, match["rest"].split("|"))


SAARBRUECKEN = Form("Max Ophüls Preis", _is_form, _read)
