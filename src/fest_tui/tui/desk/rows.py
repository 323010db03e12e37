"""What the desk shows, as rows: a sentence to say for each answer, and its showings below. No widget in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from fest_tui.cells import cut, pad
from fest_tui.exports.facts import film_words
from fest_tui.finding.answering import Hit
from fest_tui.finding.now import Coming, Running, now_at
from fest_tui.finding.now_wording import starts_in_words, way_words
from fest_tui.finding.speaking import sentence, spoken_of
from fest_tui.planning.last_chance import is_over
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.planning.transfers import transfer
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import hall_name, hours, night_words, status_word
from fest_tui.tui.signs import status_glyph
from fest_tui.tui.widgets.marking import Marker, marked
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.words import _, clock, day_short, minutes, ngettext

MOST_ANSWERS = 40
"""Answers that are shown: beyond, one asks for less."""
MOST_SHOWINGS = 4
"""Showings told of one answer; the rest is counted."""
MOST_LATER = 50
_LEAD = 2
_WIDEST_HALL = 32
_A_DAY = 24 * 60
_MARGIN: tuple[Piece, ...] = ((" " * _LEAD, "text"),)


def target_of(place: str, screening: str) -> str:
    """What a row stands for: its place among the rows, which begins with an answer's number, and a screening's id."""
    return f"{place}:{screening}"


def answer_number(target: str) -> int | None:
    """The number of the answer that a row belongs to."""
    number = target.partition(":")[0].partition(".")[0]
    return int(number) if number.isdigit() else None


def screening_id(target: str) -> str:
    """The id of the screening that a row stands for; empty where nothing is shown."""
    return target.partition(":")[2]


def answer_rows(programme: Programme, hits: Sequence[Hit], now: dt.datetime, here: str, mark: Marker) -> Iterator[Row]:
    """All answers that are shown, the best first, with a blank line between."""
    for number, hit in enumerate(hits[:MOST_ANSWERS]):
        if number:
            yield Row()
        yield from _one_answer(programme, number, hit, now, here, mark)
    if (more := len(hits) - MOST_ANSWERS) > 0:
        words = ngettext("and {count} more: ask for less", "and {count} more: ask for less", more)
        yield Row()
        yield Row(((words.format(count=more), "muted"),))


def _one_answer(
    programme: Programme, number: int, hit: Hit, now: dt.datetime, here: str, mark: Marker
) -> Iterator[Row]:
    lead = spoken_of(hit, now)
    says = sentence(programme, hit, now)
    rest = says.removeprefix(hit.title)
    title = marked(hit.title, "title", mark) if rest != says else ()
    yield Row((*title, (rest, "text")), lead=(_sign(lead),), target=target_of(f"{number}", lead.id if lead else ""))
    if hit.film is not None and (facts := film_words(hit.film)):
        yield Row(tuple(marked(facts, "muted", mark)), lead=_MARGIN)
    yield from _showings(programme, number, _shown_below(programme, hit, now), here)


def _shown_below(programme: Programme, hit: Hit, now: dt.datetime) -> list[Screening]:
    """What can still be of use; once nothing can, all there was."""
    every = programme.of_film(hit.film.id) if hit.film else programme.those(hit.document.screenings)
    return [each for each in every if each.ends.timestamp() > now.timestamp()] or list(every)


def _showings(programme: Programme, number: int, showings: Sequence[Screening], here: str) -> Iterator[Row]:
    shown = showings[:MOST_SHOWINGS]
    days = [day_short(programme.day_of(each.starts)) for each in shown]
    halls = [cut(hall_name(programme, each), _WIDEST_HALL) for each in shown]
    day_width, hall_width = (max(map(cell_len, texts), default=0) for texts in (days, halls))
    for place, (day, hall, each) in enumerate(zip(days, halls, shown, strict=True)):
        lead: tuple[Piece, ...] = (*_MARGIN, (f"{pad(day, day_width)} {hours(each)}  ", "text"))
        pieces = ((pad(hall, hall_width), "text"), *_about(programme, each, here))
        yield Row(pieces, lead=lead, target=target_of(f"{number}.{place}", each.id))
    if (more := len(showings) - MOST_SHOWINGS) > 0:
        words = ngettext("and {count} more", "and {count} more", more).format(count=more)
        yield Row(((words, "muted"),), lead=_MARGIN)


def _about(programme: Programme, screening: Screening, here: str) -> Iterator[Piece]:
    """What else one must know of a showing: the night, its status, the way there, its version, talk and notes."""
    if night := night_words(programme, screening):
        yield f"  {night}", "text"
    if status := status_word(screening):
        yield f"  {status_glyph(screening)} {status}", _tone(screening)
    if way := _way(programme, screening, here):
        yield f"  {way}", "text"
    quiet = " · ".join(part for part in (screening.version, screening.talk, screening.note) if part)
    if quiet:
        yield f"  {quiet}", "muted"


def _way(programme: Programme, screening: Screening, here: str) -> str:
    if not here:
        return ""
    way = transfer(programme, here, screening.venue, USUAL_LIMITS)
    if not way.minutes:
        return _("here")
    words = _("ride {minutes}") if way.mode == "ride" else _("walk {minutes}")
    return words.format(minutes=minutes(way.minutes))


def _sign(screening: Screening | None) -> Piece:
    glyph = status_glyph(screening) if screening else ""
    return pad(glyph, _LEAD), _tone(screening) if screening else "muted"


def _tone(screening: Screening) -> str:
    """Red for what nobody can go to, orange for what is not as announced."""
    if screening.status == "sold_out" or not screening.takes_place:
        return "clash"
    return "text" if screening.status == "scheduled" else "tight"


def now_rows(programme: Programme, now: dt.datetime, here: str) -> Iterator[Row]:
    """What is on and what comes that day: what a desk shows while nobody asks."""
    present = now_at(programme, now, here=here)
    if is_over(programme, now) or not (present.on_now or present.next):
        yield Row(((_("Nothing is on, and nothing comes."), "muted"),), lead=_MARGIN)
        return
    groups: tuple[tuple[str, Sequence[Running | Coming]], ...] = (
        (_("On now"), present.on_now),
        (_("Next"), present.next),
        (_("Later"), present.later[:MOST_LATER]),
    )
    for title, slots in groups:
        if slots:
            yield Row(((title, "heading"),), lead=_MARGIN)
            yield from (_slot_row(programme, each) for each in slots)
            yield Row()


def _slot_row(programme: Programme, slot: Running | Coming) -> Row:
    screening = slot.screening
    status = status_word(screening)
    pieces: list[Piece] = [(screening.title, "title"), (f"  {hall_name(programme, screening)}", "text")]
    if status:
        pieces.append((f"  {status_glyph(screening)} {status}", _tone(screening)))
    if isinstance(slot, Running):
        until = _("{length} left, until {clock}").format(
            length=minutes(slot.minutes_left), clock=clock(screening.ends.astimezone(programme.zone))
        )
        pieces.append((f"  {until}", "muted"))
    else:
        way = way_words(slot)
        pieces.append(("  " + " · ".join(part for part in (starts_in_words(slot), way) if part), "muted"))
    day = programme.day_of(screening.starts)
    when = clock(screening.starts.astimezone(programme.zone))
    lead = when if isinstance(slot, Running) or slot.starts_in < _A_DAY else f"{day_short(day)} {when}"
    return Row(tuple(pieces), lead=(*_MARGIN, (f"{lead}  ", "text")), target=target_of("now", screening.id))
