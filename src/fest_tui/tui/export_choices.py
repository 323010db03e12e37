"""What can be taken along from the screen, in which forms, and under which name it is kept. No widget in sight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from msgspec.structs import replace

from fest_tui.atomic import write_atomically
from fest_tui.exports.selection import Selection, all_selected, day_selected, picks_selected
from fest_tui.tui.session import Session
from fest_tui.words import _, day_long

Part = Literal["picks", "some", "whole"]
"""My picks, some other part of the programme, or all of it."""


class Form(NamedTuple):
    """A form of a file: its ending, its name, what it is good for, how it is made, and of which parts."""

    ending: str
    name: str
    about: str
    make: Callable[[Selection, dt.datetime], bytes]
    of: frozenset[Part] = frozenset(get_args(Part))


class What(NamedTuple):
    """Something to take along: a part of a file's name, its name on the screen, and the screenings."""

    file_part: str
    name: str
    selection: Selection
    part: Part = "some"


def whats(session: Session, day: dt.date, film: str) -> Iterator[What]:
    """What there is to take along, the nearest first; `film` is the id of the film under the cursor, or empty."""
    for what in _whats(session, day, film):
        yield what._replace(selection=replace(what.selection, now=session.present))


def _whats(session: Session, day: dt.date, film: str) -> Iterator[What]:
    programme, watchlist, limits = session.programme, session.watchlist, session.limits
    if session.picks or watchlist.films:
        yield What("my-picks", _("My picks"), picks_selected(programme, watchlist, limits), part="picks")
    if programme.on(day):
        yield What(day.isoformat(), day_long(day), day_selected(programme, day, watchlist, limits))
    if screenings := programme.of_film(film):
        title = programme.films[film].title if film in programme.films else screenings[0].title
        named = _("{festival}: {what}").format(festival=programme.festival.name, what=title)
        shown = Selection(programme=programme, screenings=screenings, watchlist=watchlist, limits=limits, title=named)
        yield What(film, title, shown)
    yield What("", _("The whole programme"), all_selected(programme, watchlist, limits), part="whole")


def forms(what: What) -> tuple[Form, ...]:
    """The forms that something can be taken along in."""
    return tuple(form for form in _FORMS if what.part in form.of)


def file_name(what: What, form: Form) -> str:
    """`exground-34-my-picks.ics`: a name that says what is in the file."""
    parts = (what.selection.programme.festival.id, what.file_part)
    return "-".join(part for part in parts if part) + form.ending


def free_path(folder: Path, name: str) -> Path:
    """A path in a folder that nothing lies at yet: the name as it is, or with a number."""
    path = folder / name
    number = 2
    while path.exists():
        path = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
        number += 1
    return path


def write_new(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file where none is, or in place of the one there when it may be replaced.

    Raises:
        FileExistsError: there is one, and it may not be replaced.
        OSError: the file cannot be written.

    """
    if path.exists() and not replace:
        raise FileExistsError(path)
    write_atomically(path, content)


def _ics(selection: Selection, now: dt.datetime) -> bytes:
    from fest_tui.exports.ics import ics

    return ics(selection, now=now)


def _csv(selection: Selection, _now: dt.datetime) -> bytes:
    from fest_tui.exports.csv_table import csv_table

    return csv_table(selection)


def _markdown(selection: Selection, _now: dt.datetime) -> bytes:
    from fest_tui.exports.markdown import markdown

    return markdown(selection).encode()


def _html(selection: Selection, _now: dt.datetime) -> bytes:
    from fest_tui.exports.html_page import html_page

    return html_page(selection).encode()


def _whole(selection: Selection, _now: dt.datetime) -> bytes:
    from fest_tui.exports.own import own_json

    return own_json(selection.programme)


def _list(selection: Selection, _now: dt.datetime) -> bytes:
    from fest_tui.exports.screening_list import screening_list

    return screening_list(selection)


def _plan_text(selection: Selection, _now: dt.datetime) -> bytes:
    from fest_tui.exports.plan_text import plan_text

    return plan_text(selection.programme, selection.watchlist).encode()


_FORMS = (
    Form(".ics", _("Calendar"), _("For a calendar app; taken in twice, it makes no second entry."), _ics),
    Form(".csv", _("Table"), _("For a spreadsheet: a line a screening."), _csv),
    Form(".md", _("Markdown"), _("For a mail or a note."), _markdown),
    Form(".html", _("Page to print"), _("One page for a browser; it prints on A4, with the days as pictures."), _html),
    Form(".json", _("JSON"), _("For programs: a list of the screenings."), _list, frozenset({"picks", "some"})),
    Form(".json", _("JSON"), _("For programs; fest-tui imports it without any loss."), _whole, frozenset({"whole"})),
    Form(
        ".txt",
        _("Plan as text"),
        _("My picks and wishes a line each, to edit, and for friends."),
        _plan_text,
        frozenset({"picks"}),
    ),
)
