"""Screenings on days that make no sense: in the night before or after the one meant, or outside the festival."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from fest_tui.programme.lint.finding import Finding
from fest_tui.programme.lint.showings import placed, taking_place
from fest_tui.programme.model import Festival, Screening
from fest_tui.programme.programme import Programme
from fest_tui.words import _, clock, day_full, day_short

_EVENING = dt.time(17, 0)
"""When an evening's programme begins, by the festival's clock."""
_DAY = dt.timedelta(days=1)


def wrong_nights(programme: Programme) -> Iterator[Finding]:
    """Every screening after midnight that makes no sense where it is, and would a day later or earlier.

    It makes none in the night before the festival begins, in the one after its last, or after an evening on which
    nothing is shown, while something is on the evening after.
    """
    evenings = _evenings(programme)
    for screening in taking_place(programme):
        day = programme.day_of(screening.starts)
        if screening.starts.date() == day:
            continue
        if shift := _way_into(programme.festival, day):
            yield _wrong_night(programme, screening, _outside_words(shift), shift)
        elif day not in evenings and day + _DAY in evenings and _is_in(programme.festival, day):
            says = _(
                "{screening} follows the evening of {evening}, when nothing is on; the next evening has a programme."
            )
            yield _wrong_night(programme, screening, says, _DAY)


def outside_festival(programme: Programme) -> Iterator[Finding]:
    """Every screening on a festival day before the first or after the last, but what `wrong_nights` tells."""
    festival = programme.festival
    for screening in taking_place(programme):
        day = programme.day_of(screening.starts)
        if _is_in(festival, day) or (screening.starts.date() != day and _way_into(festival, day)):
            continue
        yield Finding(
            rule="outside-festival",
            severity="warning",
            screenings=(screening.id,),
            films=screening.films,
            venues=(screening.venue,),
            says=_outside(festival).format(
                screening=placed(programme, screening),
                first=day_full(festival.starts or day),
                last=day_full(festival.ends or day),
            ),
            suggestion=_("Correct its date, which is {date}, or the days of the festival.").format(
                date=day_full(screening.starts.date())
            ),
        )


def _evenings(programme: Programme) -> frozenset[dt.date]:
    """The days on whose evening something begins before midnight."""
    starts = (screening.starts for screening in taking_place(programme))
    return frozenset(moment.date() for moment in starts if moment.time() >= _EVENING)


def _is_in(festival: Festival, day: dt.date) -> bool:
    return (festival.starts or dt.date.min) <= day <= (festival.ends or dt.date.max)


def _way_into(festival: Festival, day: dt.date) -> dt.timedelta | None:
    """The shift by a day that brings a day outside the festival into it, if there is one."""
    if day + _DAY == festival.starts:
        return _DAY
    return -_DAY if day - _DAY == festival.ends else None


def _outside_words(shift: dt.timedelta) -> str:
    if shift == _DAY:
        return _("{screening} follows the evening of {evening}, the night before the festival begins.")
    return _("{screening} follows the evening of {evening}, when the festival is over.")


def _outside(festival: Festival) -> str:
    if festival.starts and festival.ends:
        return _("{screening} is outside the festival, which runs from {first} to {last}.")
    if festival.starts:
        return _("{screening} is before the festival, which begins on {first}.")
    return _("{screening} is after the festival, which ends on {last}.")


def _wrong_night(programme: Programme, screening: Screening, says: str, shift: dt.timedelta) -> Finding:
    date = screening.starts.date()
    evening = date - _DAY
    suggestion = _("If it is meant to follow the evening of {evening}, give it the date {date} at {clock}.")
    return Finding(
        rule="wrong-night",
        severity="warning",
        screenings=(screening.id,),
        films=screening.films,
        venues=(screening.venue,),
        says=says.format(screening=placed(programme, screening), evening=day_short(evening)),
        suggestion=suggestion.format(
            evening=day_short(evening + shift), date=day_full(date + shift), clock=clock(screening.starts)
        ),
    )
