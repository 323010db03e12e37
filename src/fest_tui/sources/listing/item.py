"""What a form makes of a page, before ids are given: films, programmes and events with their slots."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from fest_tui.programme.model import Film, ScreeningKind, Status
from fest_tui.sources.known import Known
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.problem_log import ProblemLog

UNTITLED = Film(id="", title="")
"""A film of which nothing is known yet."""


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """When and where something is shown: zoned instants, `ends` where the page prints it."""

    line: int
    starts: dt.datetime
    venue: str
    ends: dt.datetime | None = None
    town: str = ""
    version: str = ""
    note: str = ""
    tickets_url: str = ""
    free: bool | None = None
    status: Status = "scheduled"


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A film (the last of `films`), a programme of them, or an event, and all slots the page has for it.

    A film's title is its own and may be missing; `line` is where the item starts. `whole` when the page lists every
    slot it has.
    """

    kind: ScreeningKind
    line: int
    title: str = ""
    films: tuple[Film, ...] = ()
    slots: tuple[Slot, ...] = ()
    whole: bool = False
    incomplete: bool = False


class Source(NamedTuple):
    """A page, what is known of its festival, and the log of its problems."""

    lines: Sequence[Line]
    known: Known
    log: ProblemLog


class Form(NamedTuple):
    """A form that pages come in: the marks that tell it from all others, and its reader."""

    name: str
    is_form: Callable[[Sequence[Line]], bool]
    read: Callable[[Source], list[Item]]
