"""What a departure board says at one instant."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from fest_tui.finding.now import Coming, around
from fest_tui.finding.now_wording import starts_in_words
from fest_tui.programme.model import Screening
from fest_tui.programme.notice_wording import notice_words
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import comes_before, minutes_until
from fest_tui.programme.wording import hall_name, status_word
from fest_tui.words import _, clock, day_long, minutes

State = Literal["on", "soon", "later", "off"]
"""On now; starts within half an hour; starts after that; does not take place."""

_SOON = 30


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the board: large digits, the film, where, and what there is to say of it."""

    digits: str
    title: str
    venue: str
    facts: str
    when: str
    status: str
    state: State


def entries_at(programme: Programme, at: dt.datetime, venue: str = "") -> tuple[Entry, ...]:
    """The board at an instant: what is on, in order of its end, then what comes on that festival day, in order.

    After the last screening of a day it is the next day that has some. `venue` is the id of the only one to tell of.
    What was cancelled stays on the board until its time is over, since people come for it.
    """
    at = at.astimezone(programme.zone)
    shown = around(programme, at, told=lambda screening: not screening.vanished and venue in {"", screening.venue})
    entries = [_running(programme, each, at) for each in shown.running]
    entries += [_coming(programme, each, at) for each in shown.ahead or shown.following]
    return tuple(entries)


def notices_at(programme: Programme, at: dt.datetime, venue: str = "") -> tuple[str, ...]:
    """What the desk says of that festival day's screenings that are not yet over, each as a sentence."""
    day = programme.day_of(at)
    return tuple(
        notice_words(programme, notice)
        for screening in programme.on(day)
        if comes_before(at, screening.ends) and venue in {"", screening.venue}
        for notice in programme.notices.get(screening.id, ())
    )


def _running(programme: Programme, screening: Screening, at: dt.datetime) -> Entry:
    left = minutes_until(screening.ends, at)
    return Entry(
        digits=str(left) if screening.takes_place else clock(screening.starts),
        title=screening.title,
        venue=hall_name(programme, screening),
        facts=_facts(screening),
        when=_("min left, until {clock}").format(clock=clock(screening.ends)) if screening.takes_place else "",
        status=status_word(screening),
        state="on" if screening.takes_place else "off",
    )


def _coming(programme: Programme, screening: Screening, at: dt.datetime) -> Entry:
    wait = minutes_until(screening.starts, at)
    day = programme.day_of(screening.starts)
    starts_in = starts_in_words(Coming(screening=screening, starts_in=wait))
    soon: State = "soon" if wait <= _SOON else "later"
    return Entry(
        digits=clock(screening.starts),
        title=screening.title,
        venue=hall_name(programme, screening),
        facts=_facts(screening),
        when=starts_in if day == programme.day_of(at) else day_long(day),
        status=status_word(screening),
        state=soon if screening.takes_place else "off",
    )


def _facts(screening: Screening) -> str:
    length = minutes(round((screening.ends.timestamp() - screening.starts.timestamp()) / 60))
    return " · ".join(part for part in (screening.version, length, screening.note) if part)
