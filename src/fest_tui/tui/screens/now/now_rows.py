"""What the Now screen lists, as rows. No widget in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from rich.cells import cell_len

from fest_tui.cells import pad
from fest_tui.finding.now import Coming, Now, Running
from fest_tui.finding.now_wording import starts_in_words, way_words
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import hall_name, hours, night_words
from fest_tui.tui.session import Session
from fest_tui.tui.signs import sign_of
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.tui.widgets.said import status_said
from fest_tui.tui.widgets.standing import standing
from fest_tui.words import _, clock, day_long, day_short, minutes

BLANK = Row()
ROOMY = 96
"""Cells from which on a title and its hall have columns of their own."""
_WIDEST_TITLE, _WIDEST_HALL = 34, 26
_GAP = "  "
_NEW_LINE: Piece = ("\n", "text")


class _Entry(msgspec.Struct, frozen=True):
    """A screening, what is left of it or how long it is to come, how far it is, and how it fits my picks."""

    screening: Screening
    when: str
    way: tuple[Piece, ...] = ()
    fit: tuple[Piece, ...] = ()


class _Columns(msgspec.Struct, frozen=True):
    """How wide the columns are; those of `title` and `hall` are 0 where there is no room for them."""

    sign: int
    when: int
    hours: int
    title: int
    hall: int


def now_rows(session: Session, now: Now, width: int) -> list[Row]:
    """What is on, what comes next, what comes later; or that the festival has not begun, or is over."""
    sections = [
        (_("On now"), [_running(each) for each in now.on_now]),
        (_("Next"), [_coming(session, each, now.day, fits=True) for each in now.next]),
        (_("Later"), [_coming(session, each, now.day) for each in now.later]),
    ]
    columns = _columns(session, [entry for _title, entries in sections for entry in entries], width)
    rows = _beside_the_festival(session, now)
    for title, entries in sections:
        if entries:
            rows.append(Row(((f"{title} · {len(entries)}", "heading"),)))
            rows += [_row(session, entry, columns, width) for entry in entries]
            rows.append(BLANK)
        elif not rows:
            rows += [Row(((_("Nothing is on now."), "muted"),)), BLANK]
    return rows[:-1]


def _beside_the_festival(session: Session, now: Now) -> list[Row]:
    """That nothing has begun yet, or that all is over, and how to see what it is like when it is on."""
    taking_place = [each for each in session.programme.screenings.values() if each.takes_place]
    if not taking_place:
        return [Row(((_("No screening is announced."), "title"),)), BLANK]
    first, last = taking_place[0], taking_place[-1]
    if now.at.timestamp() < first.starts.timestamp():
        says = _("The festival has not begun. Its first screening is on {when}.")
        what = _("Press : to see what it is like then, or g for another day.")
        return _told(says.format(when=_full(session, first)), what)
    if not now.on_now and not now.next:
        says = _("The festival is over. Its last screening was on {when}.")
        return _told(says.format(when=_full(session, last)), _("Press g to see what it was like on another day."))
    return []


def _told(says: str, what: str) -> list[Row]:
    return [Row(((says, "title"),)), Row(((what, "muted"),)), BLANK]


def _full(session: Session, screening: Screening) -> str:
    """`Friday 12 November at 17:30`."""
    day = session.programme.day_of(screening.starts)
    return _("{day} at {clock}").format(day=day_long(day), clock=clock(screening.starts))


def _running(running: Running) -> _Entry:
    return _Entry(running.screening, _("{length} left").format(length=minutes(running.minutes_left)))


def _coming(session: Session, coming: Coming, day: dt.date, *, fits: bool = False) -> _Entry:
    screening = coming.screening
    its_day = session.programme.day_of(screening.starts)
    when = starts_in_words(coming)
    if its_day != day:
        when = _("{starts_in}, {day}").format(starts_in=when, day=day_short(its_day))
    is_too_far = coming.spare_minutes is not None and coming.spare_minutes < 0
    way = way_words(coming)
    return _Entry(
        screening,
        when,
        way=((way, "clash" if is_too_far else "text"),) if way else (),
        fit=(standing(session, screening),) if fits or session.is_picked(screening) else (),
    )


def _facts(session: Session, screening: Screening) -> Iterator[Piece]:
    """What one must know of a screening, the important first."""
    if status := status_said(session.programme, screening):
        yield status
    for words in (night_words(session.programme, screening), screening.version, screening.note):
        if words:
            yield words, "muted"


def _columns(session: Session, entries: Sequence[_Entry], width: int) -> _Columns:
    is_roomy = width >= ROOMY
    return _Columns(
        sign=_widest(sign_of(session, entry.screening).marks for entry in entries),
        when=_widest(entry.when for entry in entries),
        hours=_widest(_hours(entry.screening, is_roomy=is_roomy) for entry in entries),
        title=min(_WIDEST_TITLE, _widest(entry.screening.title for entry in entries)) if is_roomy else 0,
        hall=min(_WIDEST_HALL, _widest(hall_name(session.programme, entry.screening) for entry in entries))
        if is_roomy
        else 0,
    )


def _widest(words: Iterable[str]) -> int:
    return max(map(cell_len, words), default=0)


def _hours(screening: Screening, *, is_roomy: bool) -> str:
    return hours(screening) if is_roomy else clock(screening.starts)


def _row(session: Session, entry: _Entry, columns: _Columns, width: int) -> Row:
    """One screening: its title and hall in columns where they fit, else what is said of it below its title."""
    screening = entry.screening
    sign = sign_of(session, screening)
    tone = sign.tone if sign.tone != "plain" else "muted"
    lead: tuple[Piece, ...] = (
        (pad(sign.marks, columns.sign) + (" " if columns.sign else ""), tone),
        (pad(entry.when, columns.when) + _GAP, "title" if sign.tone == "plain" else sign.tone),
        (pad(_hours(screening, is_roomy=columns.title > 0), columns.hours) + _GAP, "muted"),
    )
    title: Piece = (screening.title, "mine" if sign.tone == "mine" else "title")
    hall: Piece = (hall_name(session.programme, screening), "text")
    facts = (*entry.way, *_facts(session, screening))
    if columns.title and cell_len(title[0]) <= columns.title and cell_len(hall[0]) <= columns.hall:
        beginning = [(pad(title[0], columns.title) + _GAP, title[1]), (pad(hall[0], columns.hall) + _GAP, hall[1])]
        line = [*beginning, *_joined((*entry.fit, *facts))]
        if not entry.fit or _cells((*lead, *line)) <= width:
            return Row(tuple(line), lead=lead, target=screening.id)
        line = [*beginning, *_joined(facts)]
    else:
        line = [title, _NEW_LINE, *_joined((hall, *facts))]
    # A sum is read as a whole: it has a line of its own where it does not fit into the one before.
    fit = (_NEW_LINE, *entry.fit) if entry.fit else ()
    return Row((*line, *fit), lead=lead, target=screening.id)


def _cells(pieces: Iterable[Piece]) -> int:
    return sum(cell_len(words) for words, _style in pieces)


def _joined(facts: Iterable[Piece]) -> list[Piece]:
    pieces: list[Piece] = []
    for fact in facts:
        pieces += [(" · ", "muted"), fact] if pieces else [fact]
    return pieces
