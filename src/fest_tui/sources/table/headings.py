"""What the headings of a table mean, and which of its rows holds them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from fest_tui.programme.text import plain_line, slug
from fest_tui.sources.problem_log import shown
from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.table.sheets import Row, Value
from fest_tui.sources.table.vocabulary import FIELDS, known_headings, known_languages, squashed
from fest_tui.words import _

MOST_COLUMNS = 500
"""No table of films comes near it; what stands further right is left alone."""

_LONGEST = 80
_LOOKED_AT = 1000
_CLOSE = 0.82
_CAMEL = re.compile(r"(?<=[^\W\d_])(?<![A-Z])(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_MINUTES = frozenset(
    ("m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos", "minuut", "minuutit", "minuuttia")
)
_SMALL_WORDS = frozenset(("in", "en"))


class Meaning(NamedTuple):
    """The field a heading stands for, and the code of the language its column is in, if the heading says so."""

    field: str
    language: str = ""


class Column(NamedTuple):
    """A column: its place in a row from 0, its heading as printed, and what that means."""

    place: int
    heading: str
    meaning: Meaning


def meaning_of(heading: str, columns: Mapping[str, str]) -> Meaning | None:
    """What a heading means: as the user's own mapping says, by slug, else as festivals use the word.

    Units in brackets (`Dauer (Min.)`) and languages before or after (`Title_EN`, `Titel (DE)`) are understood.
    """
    if columns and (field := columns.get(slug(heading))):
        return Meaning(field)
    if len(heading) > _LONGEST:
        return None
    words = slug(_CAMEL.sub(" ", heading)).split("-")
    return _meaning(words) or _meaning(slug(_BRACKETS.sub(" ", heading)).split("-"))


def _meaning(words: Sequence[str]) -> Meaning | None:
    if field := known_headings().get("".join(words)):
        return Meaning(field)
    *before, last = words
    if len(words) > 1 and last in _MINUTES and (meaning := _meaning(_without_small_word(before))):
        return meaning if meaning.field in {"running_minutes", "slot_minutes"} else None
    if len(words) > 1 and last.isdecimal() and (meaning := _meaning(before)):
        return meaning
    languages = known_languages()
    for language, rest in ((last, before), (words[0], words[1:])):
        if language in languages and (field := known_headings().get("".join(rest))):
            return Meaning(field, languages[language])
    return None


def _without_small_word(words: Sequence[str]) -> Sequence[str]:
    """`Dauer in` of `Dauer in Min.` without its last word."""
    return words[:-1] if len(words) > 1 and words[-1] in _SMALL_WORDS else words


def printed(value: Value) -> str:
    """A heading as printed, on one line; of a text longer than any heading only the beginning."""
    return plain_line(value.strip()[:_LOOKED_AT]) if isinstance(value, str) else ""


def columns_of(cells: Sequence[Value], columns: Mapping[str, str]) -> list[Column]:
    """The columns under headings that are known."""
    headings = [(index, printed(cell)) for index, cell in enumerate(cells[:MOST_COLUMNS])]
    return [
        Column(index, heading, meaning)
        for index, heading in headings
        if heading and (meaning := meaning_of(heading, columns))
    ]


def count_known(cells: Sequence[Value], columns: Mapping[str, str]) -> int:
    """How many different fields a row would head, if its cells were headings."""
    return len({column.meaning for column in columns_of(cells, columns)})


def heading_row(rows: Iterable[Row], columns: Mapping[str, str]) -> Row | None:
    """The row that holds the headings: the first of those with most headings known; `None` when none is known."""
    counted = [(count_known(row.cells, columns), row) for row in rows]
    best = max((count for count, _row in counted), default=0)
    return next((row for count, row in counted if count == best), None) if best else None


def warn_unknown(row: Row, columns: Mapping[str, str], log: RowLog) -> None:
    """Writes down each heading that is not known, with the field it may be."""
    for heading in map(printed, row.cells[:MOST_COLUMNS]):
        if not heading or meaning_of(heading, columns):
            continue
        if nearest := _nearest(heading):
            says = _(
                "The column “{heading}” is not known and was left out; did you mean {meaning}? Say --map {argument}."
            )
            argument = _argument(f"{heading}={nearest}")
            log.warning(
                row.number, "heading", says, heading=shown(heading), meaning=field_name(nearest), argument=argument
            )
        else:
            says = _("The column “{heading}” is not known and was left out; --map {argument} would tell its field.")
            log.warning(row.number, "heading", says, heading=shown(heading), argument=_argument(f"{heading}=FIELD"))
    if len(row.cells) > MOST_COLUMNS:
        says = _("The table has more than {most} columns; those further right were left out.")
        log.warning(row.number, "heading", says, most=MOST_COLUMNS)


def _nearest(heading: str) -> str:
    if len(heading) > _LONGEST:
        return ""
    known = known_headings()
    close = difflib.get_close_matches(squashed(_BRACKETS.sub(" ", heading)), known, n=3, cutoff=_CLOSE)
    return next((known[word] for word in close if known[word] in FIELDS and known[word] != "ignored"), "")


def _argument(mapping: str) -> str:
    """A mapping as it is typed in a shell."""
    return f'"{mapping}"' if " " in mapping else mapping


def field_name(field: str) -> str:
    """What a field is called in a sentence."""
    return {
        "film_id": _("film id"),
        "title": _("title"),
        "original_title": _("original title"),
        "directors": _("directors"),
        "year": _("year"),
        "countries": _("countries"),
        "running_minutes": _("running time"),
        "version": _("version"),
        "languages": _("languages"),
        "subtitles": _("subtitles"),
        "section": _("section"),
        "form": _("genre"),
        "premiere": _("premiere"),
        "synopsis": _("synopsis"),
        "url": _("address on the web"),
        "cast": _("cast"),
        "script": _("script"),
        "cinematography": _("cinematography"),
        "editing": _("editing"),
        "music": _("music"),
        "sound": _("sound"),
        "production": _("production"),
        "producers": _("producers"),
        "screening_id": _("screening id"),
        "films": _("films of a screening"),
        "date": _("date"),
        "time": _("time"),
        "starts": _("date and time of the start"),
        "ends": _("end"),
        "slot_minutes": _("length of the slot"),
        "venue": _("venue"),
        "hall": _("hall"),
        "town": _("town"),
        "address": _("address"),
        "kind": _("kind"),
        "status": _("status"),
        "talk": _("talk"),
        "note": _("note"),
        "tickets_url": _("address for tickets"),
        "free": _("free admission"),
    }.get(field, field)
