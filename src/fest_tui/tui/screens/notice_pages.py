"""What the notice dialog lists, page by page, as rows. No widget in here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from fest_tui.cells import pad
from fest_tui.programme.model import Screening
from fest_tui.programme.notice import NoticeKind
from fest_tui.programme.notice_wording import notice_alone, said_by_whom
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wording import place, status_word
from fest_tui.tui.signs import NOTICES
from fest_tui.tui.widgets.rows import Row
from fest_tui.tui.widgets.said import said_of
from fest_tui.words import _, clock, minutes

Page = Literal["marks", "delayed", "moved", "note"]
"""What is asked: how to mark the screening, by how many minutes it is late, where it is now, what there is to say."""
MARK, SAID, MINUTES, VENUE = "mark:", "said:", "minutes:", "venue:"
USUAL_DELAYS = (5, 10, 15, 20, 30, 45, 60)
_WIDEST_DELAY = 8


class Mark(msgspec.Struct, frozen=True):
    """A way to mark a screening, and the key for it. Some have a `page` on which more is asked."""

    key: str
    kind: NoticeKind
    label: str
    page: Page = "marks"


def marks() -> tuple[Mark, ...]:
    """Every way to mark a screening."""
    return (
        Mark("s", "sold_out", _("sold out")),
        Mark("f", "few_seats", _("few seats left")),
        Mark("d", "delayed", _("delayed …"), "delayed"),
        Mark("m", "moved", _("moved to another venue …"), "moved"),
        Mark("c", "cancelled", _("cancelled")),
        Mark("n", "note", _("a note …"), "note"),
    )


def mark_rows(programme: Programme, screening: Screening) -> Iterator[Row]:
    """What is said of the screening, each with who and when, and the ways to mark it."""
    yield from where_rows(programme, screening)
    if said := said_of(programme, screening):
        yield Row(((_("Said of it"), "heading"),))
        for notice in said:
            says, by = notice_alone(programme, notice), f" — {said_by_whom(programme, notice)}"
            lead = ((f"  {NOTICES[notice.kind]} ", "tight"),)
            yield Row(((says, "tight"), (by, "muted")), lead=lead, target=SAID + notice.id)
        yield Row()
    yield Row(((_("Mark it as"), "heading"),))
    for mark in marks():
        sign = (f"{NOTICES[mark.kind]} ", "tight")
        yield Row(((mark.label, "text"),), lead=((f"{mark.key} ", "title"), sign), target=MARK + mark.kind)


def delay_rows(programme: Programme, screening: Screening) -> Iterator[Row]:
    """The usual delays, each with the start that it makes."""
    yield from where_rows(programme, screening)
    announced = programme.announced.screenings[screening.id]
    for count in USUAL_DELAYS:
        says = _("starts at {clock}").format(clock=clock(plus_minutes(announced.starts, count)))
        lead = ((pad(minutes(count), _WIDEST_DELAY), "title"),)
        yield Row(((says, "muted"),), lead=lead, target=f"{MINUTES}{count}")


def venue_rows(programme: Programme, screening: Screening, typed: str) -> Iterator[Row]:
    """The venues that the screening can have moved to, as far as their words begin as typed."""
    yield from where_rows(programme, screening)
    beginnings = slug(typed).split("-") if typed.strip() else []
    found = False
    for venue in programme.venues.values():
        words = slug(f"{venue.name} {venue.town}").split("-")
        if venue.id != screening.venue and all(any(word.startswith(each) for word in words) for each in beginnings):
            found = True
            about = "" if venue.town in {"", programme.festival.town} else f", {venue.town}"
            yield Row(((venue.name, "title"), (about, "muted")), target=VENUE + venue.id)
    if not found:
        yield Row(((_("There is no other venue.") if not beginnings else _("No other venue is called so."), "muted"),))


def where_rows(programme: Programme, screening: Screening) -> Iterator[Row]:
    """When and where the screening is, as far as is known."""
    known = place(programme, screening)
    status = status_word(screening)
    yield Row(((f"{known[:1].upper()}{known[1:]}", "text"), (f"  {status}" if status else "", "tight")))
    yield Row()
