"""Film pages of Filmfest Hamburg since 2021: `Director // Country, Country, 2021`, and values that lost their labels.

Earlier pages still have labels, and are read as any page that has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from fest_tui.sources.countries import printed_countries
from fest_tui.sources.listing.bare_values import with_bare_values
from fest_tui.sources.listing.facts import is_form_word, people_of, with_director
from fest_tui.sources.listing.film_page import head_of
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Source
from fest_tui.sources.listing.lines import Line
from fest_tui.words import _

_DIRECTOR = re.compile(r"(?P<names>[^/\d]{2,120}) // (?P<places>[^\d/]{2,150}?),? (?P<year>(?:18|19|20)\d\d)")
_FORM = re.compile(r"(?P<form>[^/]{2,60}) // FF\d{4}")
_ORIGINAL = re.compile(r"OT: ?(?P<title>.{1,150})")


def _is_form(lines: Sequence[Line]) -> bool:
    return any(_DIRECTOR.fullmatch(line.text) or _FORM.fullmatch(line.text) for line in lines)


def _read(source: Source) -> list[Item]:
    film = UNTITLED
    others: list[Line] = []
    first = next((at for at, line in enumerate(source.lines) if _is_mark(line)), 0)
    for line in source.lines[first:]:
        if match := _DIRECTOR.fullmatch(line.text):
            film = with_director(film, people_of(match["names"]))
            film = replace(film, countries=printed_countries(match["places"]), year=int(match["year"]))
        elif match := _FORM.fullmatch(line.text):
            film = replace(film, form=match["form"] if is_form_word(match["form"]) else film.form)
        elif match := _ORIGINAL.fullmatch(line.text):
            film = replace(film, original_title=film.original_title or match["title"])
        elif line.text not in film.directors:
            others.append(line)
    film = with_bare_values(film, others, source.log)
    head = head_of(source.lines[:first])
    if head:
        film = replace(film, title=head[-1].text)
    elif film.original_title and not source.known.title:
        film = replace(film, title=film.original_title, inferred=("title",))
        says = _("The page prints only the original title, which stands for the title too; give another with --title.")
        source.log.warning(source.lines[0].number, "title", says)
    return [Item(kind="film", line=source.lines[0].number, films=(film,))]


def _is_mark(line: Line) -> bool:
    return any(mark.fullmatch(line.text) for mark in (_DIRECTOR, _FORM, _ORIGINAL))


HAMBURG = Form("Hamburg", _is_form, _read)
