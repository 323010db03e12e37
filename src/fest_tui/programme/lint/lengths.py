"""Lengths that cannot be, or that nobody knows: of screenings and of films."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from fest_tui.programme.lint.finding import Finding
from fest_tui.programme.lint.showings import ids, placed, showings, taking_place
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.words import _, clock, day_full, listed, minutes, ngettext

LONGEST_SCREENING = 12 * 60
"""Minutes beyond which a screening is more likely a slip of the date than a long night."""

LONGEST_FILM = 600
"""Minutes beyond which a running time is more likely a slip of the pen than a very long film."""


def ends_before_starts(programme: Programme) -> Iterator[Finding]:
    """Every screening that ends before or when it starts."""
    for screening in taking_place(programme):
        starts, ends = screening.starts.astimezone(dt.UTC), screening.ends.astimezone(dt.UTC)
        if starts < ends:
            continue
        says = _("{screening} ends before it starts: on {day} at {clock}.")
        if starts == ends:
            says = _("{screening} ends the moment it starts.")
        yield Finding(
            rule="end-before-start",
            severity="error",
            screenings=(screening.id,),
            films=screening.films,
            venues=(screening.venue,),
            says=says.format(screening=placed(programme, screening), **_end(screening)),
            suggestion=_("Correct the start or the end; an end after midnight has the date of the next day."),
        )


def absurd_lengths(programme: Programme) -> Iterator[Finding]:
    """Every screening of more than twelve hours."""
    for screening in taking_place(programme):
        length = _slot_minutes(screening)
        if length > LONGEST_SCREENING:
            says = _("{screening} takes {minutes}: it ends on {day} at {clock}.")
            yield Finding(
                rule="absurd-length",
                severity="warning",
                screenings=(screening.id,),
                films=screening.films,
                venues=(screening.venue,),
                says=says.format(screening=placed(programme, screening), minutes=minutes(length), **_end(screening)),
                suggestion=_("Check the date and the hour of its end, and the running times of its films."),
            )


def slots_too_short(programme: Programme) -> Iterator[Finding]:
    """Every screening whose printed end comes before its films can be over."""
    for screening in taking_place(programme):
        if screening.end_kind != "published":
            continue
        films = [programme.films[film] for film in screening.films if film in programme.films]
        needed = sum(film.running_minutes or 0 for film in films)
        length = _slot_minutes(screening)
        if 0 < length < needed:
            yield _too_short(programme, screening, length, needed)


def unknown_lengths(programme: Programme) -> Iterator[Finding]:
    """Every film that is shown and has no running time; those of the same screenings are told together."""
    shown_together: dict[tuple[str, ...], list[Film]] = defaultdict(list)
    for film in programme.films.values():
        if film.running_minutes is None and (shown := showings(programme, film.id)):
            shown_together[ids(shown)].append(film)
    for screenings, films in shown_together.items():
        yield _unknown(programme, films, programme.those(screenings))


def absurd_running_times(programme: Programme) -> Iterator[Finding]:
    """Every running time under a minute or over ten hours."""
    for film in programme.films.values():
        length = film.running_minutes
        if length is None or 1 <= length <= LONGEST_FILM:
            continue
        yield Finding(
            rule="absurd-running-time",
            severity="error" if length < 1 else "warning",
            screenings=ids(showings(programme, film.id)),
            films=(film.id,),
            says=_("{title} has a running time of {minutes}.").format(title=film.title, minutes=minutes(length)),
            suggestion=_("Correct the running time, or leave it out until it is known."),
        )


def _too_short(programme: Programme, screening: Screening, length: int, needed: int) -> Finding:
    says = ngettext(
        "{screening} has a slot of {length}, but its film takes {needed}.",
        "{screening} has a slot of {length}, but its films take {needed}.",
        len(screening.films),
    )
    return Finding(
        rule="slot-too-short",
        severity="error",
        screenings=(screening.id,),
        films=screening.films,
        venues=(screening.venue,),
        says=says.format(screening=placed(programme, screening), length=minutes(length), needed=minutes(needed)),
        suggestion=_("Correct the end of the screening or the running time: visitors plan their next film by them."),
    )


def _unknown(programme: Programme, films: list[Film], shown: tuple[Screening, ...]) -> Finding:
    guessed = next((screening for screening in shown if screening.end_kind != "published"), None)
    says = _("No running time is known of {films}, shown in {screening}.")
    if guessed:
        says = _("No running time is known of {films}, so nobody can say when {screening} ends.")
    return Finding(
        rule="unknown-length",
        severity="warning",
        screenings=ids(shown),
        films=tuple(film.id for film in films),
        says=says.format(
            films=listed([film.title for film in films]), screening=placed(programme, guessed or shown[0])
        ),
        suggestion=_("Enter what the catalogue or the distributor says."),
    )


def _slot_minutes(screening: Screening) -> int:
    return minutes_between(screening.starts, screening.ends)


def _end(screening: Screening) -> dict[str, str]:
    return {"day": day_full(screening.ends.date()), "clock": clock(screening.ends)}
