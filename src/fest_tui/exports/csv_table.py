"""Screenings as a table that opens in a spreadsheet, and that fest-tui itself can read (RFC 4180)."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re

from fest_tui.exports.facts import films_of, slot_minutes, talk_words
from fest_tui.exports.selection import Selection
from fest_tui.programme.model import Screening, ScreeningKind
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between, zoned
from fest_tui.programme.wording import status_word
from fest_tui.words import _, clock, weekdays

_BYTE_ORDER_MARK = "\ufeff"
_FORMULA = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=\s*[=+\-@\t\r＝＋－＠])")
"""Where a cell, or what a spreadsheet with another separator takes for one, would begin a formula (OWASP)."""

_A_DAY = 24 * 60


def csv_table(selection: Selection) -> bytes:
    """The screenings, one a row under headings in words, in UTF-8 with a byte-order mark, which spreadsheets expect.

    Times are ISO 8601: the clock of the start's date, or date, clock and offset where a clock alone would not tell.
    An end that is only assumed is left empty. No cell begins a formula: an apostrophe stands before what would.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(_headings())
    for screening in selection.screenings:
        table.writerow([_harmless(cell) for cell in _cells(selection.programme, screening)])
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def _headings() -> tuple[str, ...]:
    return (
        _("Weekday"),
        _("Date"),
        _("Starts"),
        _("Ends"),
        _("Total length (min)"),
        _("Title"),
        _("Kind"),
        _("Venue"),
        _("Town"),
        _("Version"),
        _("Status"),
        _("Section"),
        _("Director"),
        _("Country"),
        _("Year"),
        _("Talk"),
        _("Tickets"),
        _("Note"),
        _("Screening id"),
    )


def _cells(programme: Programme, screening: Screening) -> tuple[str, ...]:
    film = programme.film_of(screening)
    venue = programme.venue_of(screening)
    sections = dict.fromkeys(each.section for each in films_of(programme, screening) if each.section)
    has_end = screening.end_kind != "assumed" and slot_minutes(screening) > 0
    return (
        weekdays()[screening.starts.weekday()],
        screening.starts.date().isoformat(),
        _start(programme, screening),
        _end(programme, screening) if has_end else "",
        str(slot_minutes(screening)) if has_end else "",
        screening.title,
        _kind_word(screening.kind),
        venue.name,
        venue.town,
        screening.version,
        status_word(screening),
        ", ".join(sections),
        "; ".join(film.directors) if film else "",
        ", ".join(film.countries) if film else "",
        str(film.year or "") if film else "",
        talk_words(screening),
        screening.tickets_url,
        screening.note,
        screening.id,
    )


def _start(programme: Programme, screening: Screening) -> str:
    starts = screening.starts
    return clock(starts) if _is_told_by_clock(programme, starts) else starts.isoformat()


def _end(programme: Programme, screening: Screening) -> str:
    """The clock of the end, which is the next to show that time; where it is not, date and offset as well."""
    starts, ends = screening.starts, screening.ends
    alone = minutes_between(starts, ends) < _A_DAY and ends.time() != starts.time()
    told = _is_told_by_clock(programme, starts) and _is_told_by_clock(programme, ends)
    return clock(ends) if alone and told else ends.isoformat()


def _is_told_by_clock(programme: Programme, moment: dt.datetime) -> bool:
    """Whether it is a whole minute, and the first at which the festival's clocks show it."""
    return not moment.second and zoned(moment.replace(tzinfo=None), programme.zone).timestamp() == moment.timestamp()


def _kind_word(kind: ScreeningKind) -> str:
    return {"film": _("film"), "programme": _("programme"), "event": _("event")}[kind]


def _harmless(text: str) -> str:
    return _FORMULA.sub("'", text)
