"""My picks day by day as rows: what is between them, where they break, and the times taken. No widget in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec
from rich.cells import cell_len

from fest_tui.cells import pad, told
from fest_tui.planning.clashes import Clash, says_for
from fest_tui.planning.route import route
from fest_tui.planning.wording import leg_words
from fest_tui.programme.change_wording import change_alone
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Busy, Pick
from fest_tui.programme.wording import hours, night_words, place, status_word
from fest_tui.tui.session import Session
from fest_tui.tui.signs import (
    BUSY,
    CLASH,
    NEWS,
    PICK,
    TICKET,
    grade_glyph,
    grade_word,
    sign_of,
    status_glyph,
    worst_tone,
)
from fest_tui.tui.widgets.film_rows import SCREENING
from fest_tui.tui.widgets.hole_rows import fit_words, hole_target
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.words import _, clock, clock_span, day_short

LOST = "lost:"
SPACIOUS = 70
"""Cells from which on a row shows when it ends and has its venue in a column of its own."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that has its time on a day: the pieces of its line, and the lines below it."""

    starts: dt.datetime
    when: str
    glyph: str
    tone: str
    pieces: tuple[Piece, ...]
    target: str = ""
    below: tuple[tuple[Piece, ...], ...] = ()


def days_rows(session: Session, width: int) -> Iterator[Row]:
    """Every day with picks or times taken, in order, then the picks that the programme does not hold."""
    day_of = session.programme.day_of
    days = {day_of(pick.starts) for pick in session.picks} | {day_of(busy.starts) for busy in session.watchlist.busy}
    day_width = max((cell_len(day_short(day)) for day in days), default=0)
    for day in sorted(days):
        entries = sorted(_entries(session, day, width), key=lambda entry: entry.starts.timestamp())
        for number, entry in enumerate(entries):
            named = not number or entry.target.startswith(SCREENING)
            yield from _placed(entry, pad(day_short(day) if named else "", day_width), width)
    yield from (_lost_row(pick) for pick in session.lost_picks)


def _placed(entry: Entry, day: str, width: int) -> Iterator[Row]:
    style = "text" if entry.target.startswith(SCREENING) else "muted"
    lead: tuple[Piece, ...] = (
        (f"{entry.glyph or ' '} ", entry.tone),
        (f"{day} ", "text"),
        (f"{pad(entry.when, 12 if width >= SPACIOUS else 5)} ", style),
    )
    yield Row(entry.pieces, lead=lead, target=entry.target)
    hang = sum(cell_len(words) for words, _style in lead)
    margin: tuple[Piece, ...] = ((" " * hang, "text"),)
    yield from (Row(line, lead=margin) for line in entry.below)


def _entries(session: Session, day: dt.date, width: int) -> Iterator[Entry]:
    picks = session.picks_on(day)
    yield from (_busy_entry(busy, width) for busy in session.busy_on(day))
    yield from _gap_entries(session, day, width)
    yield from (_pick_entry(session, pick, width) for pick in picks)


def _gap_entries(session: Session, day: dt.date, width: int) -> Iterator[Entry]:
    """The ways and waits between the picks of a day, and the free stretches; a clash is told at its picks instead."""
    holes = {(hole.before and hole.before.id, hole.after and hole.after.id): hole for hole in session.holes_on(day)}
    for leg in route(session.programme, session.picks_on(day), session.limits, session.watchlist.busy):
        hole = holes.pop((leg.origin.id, leg.destination.id), None)
        fits = fit_words(session, hole) if hole else ""
        words = " · ".join(part for part in (leg_words(leg), fits) if part)
        if leg.slack_minutes >= 0 and words:
            target = hole_target(hole) if hole and fits else ""
            yield _quiet(leg.leaves, leg.destination.starts, words, target, width)
    for hole in holes.values():
        if (hole.before is None or hole.after is None) and (fits := fit_words(session, hole)):
            yield _quiet(hole.starts, hole.ends, fits, hole_target(hole), width)


def _quiet(starts: dt.datetime, ends: dt.datetime, words: str, target: str, width: int) -> Entry:
    return Entry(
        starts=starts,
        when=_span(starts, ends, width),
        glyph="",
        tone="muted",
        pieces=((words, "muted"),),
        target=target,
    )


def _busy_entry(busy: Busy, width: int) -> Entry:
    says = f"{busy.what}  {_('taken')}" if busy.what else _("taken")
    when = _span(busy.starts, busy.ends, width)
    return Entry(starts=busy.starts, when=when, glyph=BUSY, tone="muted", pieces=((says, "muted"),))


def _span(starts: dt.datetime, ends: dt.datetime, width: int) -> str:
    return clock_span(starts, ends) if width >= SPACIOUS else clock(starts)


def _pick_entry(session: Session, pick: Screening, width: int) -> Entry:
    sign, spacious = sign_of(session, pick), width >= SPACIOUS
    title_width = _title_width(session, width) if spacious else 0
    title = pad(pick.title, title_width) if cell_len(pick.title) <= title_width else pick.title
    pieces: tuple[Piece, ...] = ((title, "title"), (f"  {session.programme.venue_of(pick).name}", "muted"))
    hang = 2 + cell_len(day_short(session.programme.day_of(pick.starts))) + (14 if spacious else 7)
    marks = tuple((f"  {words}", tone) for words, tone in _marks(session, pick))
    fit_beside = sum(cell_len(words) for words, _tone in (*pieces, *marks)) <= width - hang
    below: list[tuple[Piece, ...]] = [(piece,) for piece in _troubles(session, pick, width - hang)]
    if marks and not fit_beside:
        first, *others = marks
        below.insert(0, ((first[0].lstrip(), first[1]), *others))
    return Entry(
        starts=pick.starts,
        when=hours(pick) if spacious else clock(pick.starts),
        glyph=sign.glyph or PICK,
        tone=sign.tone,
        pieces=(*pieces, *marks) if fit_beside else pieces,
        target=SCREENING + pick.id,
        below=tuple(below),
    )


def _title_width(session: Session, width: int) -> int:
    """The column of the titles: as wide as the longest, as far as the names of the venues leave room."""
    venues = max(cell_len(session.programme.venue_of(pick).name) for pick in session.picks)
    return max(0, min(max(cell_len(pick.title) for pick in session.picks), width - 24 - venues))


def _marks(session: Session, pick: Screening) -> Iterator[Piece]:
    """What else is to be known of a pick: the night, its status, the ticket, the talk left out, the interest."""
    if night := night_words(session.programme, pick):
        yield night, "text"
    if status := status_word(pick):
        yield f"{status_glyph(pick)} {status}", "tight" if pick.takes_place else "clash"
    if pick.id in session.pinned:
        yield f"{TICKET} {_('ticket')}", "mine"
    if pick.id in session.limits.leaving_early:
        yield _("out before the talk"), "mine"
    if grade := session.grade_of(pick):
        yield f"{grade_glyph(grade)} {grade_word(grade)}", "muted"


def _troubles(session: Session, pick: Screening, width: int) -> Iterator[Piece]:
    """What changed about a pick, its clashes, and the limits of mine that it breaks."""
    if change := session.change_of(pick.id):
        yield f"{NEWS} {change_alone(session.programme, change)}", "link"
    for clash in session.clashes_of(pick):
        if pick.id == clash.screenings[0].id:
            yield from ((words, worst_tone([clash])) for words in told(says_for(clash, pick), width))
        else:
            yield _way_out(session, clash), "muted"
    yield from ((breach.says, "tight") for breach in session.breaches_at(pick))


def _way_out(session: Session, clash: Clash) -> str:
    """What can be done, told under the later pick, since the clash itself is told under the earlier."""
    easiest = clash.fixes[0]
    if easiest.action != "drop" or len(clash.fixes) == 1:
        return easiest.says
    first, second = (part.title for part in clash.screenings)
    if first == second:
        first, second = (f"{part.title} {place(session.programme, part)}" for part in clash.screenings)
    return _("no other screening fits: keep {first} or {second}").format(first=first, second=second)


def _lost_row(pick: Pick) -> Row:
    lead: tuple[Piece, ...] = (
        (f"{CLASH} ", "tight"),
        (f"{day_short(pick.starts.date())} {clock(pick.starts)} ", "muted"),
    )
    says = _("not in this programme")
    return Row(((pick.title, "muted"), (f"  {pick.venue}  {says}", "muted")), lead=lead, target=LOST + pick.screening)
