"""One hall after another: screenings at the same time, and too little time between two."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fest_tui.programme.lint.finding import Finding
from fest_tui.programme.lint.showings import day, film_ids, taking_place, timed, venue
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.words import _, minutes


class _Slot(NamedTuple):
    """A screening and its times in UTC, where Python compares them rightly across a clock change."""

    screening: Screening
    starts: dt.datetime
    ends: dt.datetime


def overlaps(programme: Programme) -> Iterator[Finding]:
    """Every two screenings of one venue that overlap; times are half-open, so touching is none.

    A sweep that keeps all that still runs, so that a long screening meets every one it spans.
    """
    for hall in _halls(programme):
        running: list[_Slot] = []
        for slot in hall:
            running = [earlier for earlier in running if earlier.ends > slot.starts]
            for earlier in running:
                yield _overlap(programme, earlier, slot)
            running.append(slot)


def turnarounds(programme: Programme, wanted_minutes: int) -> Iterator[Finding]:
    """Every time that a venue is empty for less than so many minutes before its next screening."""
    for hall in _halls(programme):
        last: _Slot | None = None
        for slot in hall:
            if last and last.ends <= slot.starts and minutes_between(last.ends, slot.starts) < wanted_minutes:
                yield _turnaround(programme, last, slot, wanted_minutes)
            if not last or slot.ends > last.ends:
                last = slot


def _halls(programme: Programme) -> Iterable[list[_Slot]]:
    """The screenings of each venue in order of start; one that takes no time cannot be in another's way."""
    halls: dict[str, list[_Slot]] = defaultdict(list)
    for screening in taking_place(programme):
        starts, ends = screening.starts.astimezone(dt.UTC), screening.ends.astimezone(dt.UTC)
        if screening.venue and starts < ends:
            halls[screening.venue].append(_Slot(screening, starts, ends))
    return halls.values()


def _overlap(programme: Programme, one: _Slot, other: _Slot) -> Finding:
    first, second = one.screening, other.screening
    # Two that start together overlap however long they are.
    is_guess = first.end_kind == "assumed" and one.starts < other.starts
    # Rounded up, so that no overlap is said to be of no length.
    shared = -minutes_between(min(one.ends, other.ends), other.starts)
    says, suggestion = _overlap_words(is_guess=is_guess)
    return Finding(
        rule="same-hall-overlap",
        severity="warning" if is_guess else "error",
        screenings=(first.id, second.id),
        films=film_ids((first, second)),
        venues=(first.venue,),
        says=says.format(
            first=timed(first),
            second=timed(second),
            minutes=minutes(shared),
            venue=venue(programme, first),
            day=day(programme, first),
            title=first.title,
        ),
        suggestion=suggestion.format(title=first.title),
    )


def _overlap_words(*, is_guess: bool) -> tuple[str, str]:
    if is_guess:
        return (
            _(
                "{first} and {second} may overlap by {minutes} in {venue} on {day}: "
                "nobody said when {title} ends, two hours or more are assumed."
            ),
            _("Enter the end of {title}, or the running times of its films."),
        )
    return (
        _("{first} and {second} overlap by {minutes} in {venue} on {day}."),
        _("Ask the house: one of the two is in another hall or at another time, or a running time is wrong."),
    )


def _turnaround(programme: Programme, one: _Slot, other: _Slot, wanted: int) -> Finding:
    first, second = one.screening, other.screening
    gap = minutes_between(one.ends, other.starts)
    says = _("Only {minutes} between {first} and {second} in {venue} on {day}.")
    if gap == 0:
        says = _("No time at all between {first} and {second} in {venue} on {day}.")
    sentence = says.format(
        minutes=minutes(gap),
        first=timed(first),
        second=timed(second),
        venue=venue(programme, first),
        day=day(programme, first),
    )
    late = _("Start {title} {minutes} later, or expect it to start late: {wanted} are wanted to clear the hall.")
    return Finding(
        rule="turnaround",
        severity="warning",
        screenings=(first.id, second.id),
        films=film_ids((first, second)),
        venues=(first.venue,),
        says=f"{sentence} {_caveat(first)}".rstrip(),
        suggestion=late.format(title=second.title, minutes=minutes(wanted - gap), wanted=minutes(wanted)),
    )


def _caveat(screening: Screening) -> str:
    """Why a screening may end at another time than it is said to; empty when it will not."""
    says = ""
    if screening.end_kind == "assumed":
        says = _("Nobody said when {title} ends; two hours or more are assumed.")
    elif screening.end_kind == "uncertain":
        says = _("{title} may end later: a part of it has no known length.")
    elif screening.talk and screening.talk_minutes is None:
        says = _("{title} may end later: nobody said how long its talk takes.")
    return says.format(title=screening.title)
