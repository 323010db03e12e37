"""What the screen and the commands say alike of a programme's objects."""

from __future__ import annotations

from fest_tui.programme.model import Award, Screening
from fest_tui.programme.programme import Programme
from fest_tui.words import _, clock, clock_span, day_short


def status_word(screening: Screening) -> str:
    """The status in words; empty while the screening takes place as announced."""
    if screening.status == "cancelled":
        return _("cancelled")
    if screening.vanished:
        return _("no longer listed")
    return {"sold_out": _("sold out"), "moved": _("moved"), "delayed": _("delayed")}.get(screening.status, "")


def place(programme: Programme, screening: Screening) -> str:
    """`on Fri 19 at 22:00, Caligari FilmBühne`: the festival day, the clock and the venue."""
    return _("on {day} at {clock}, {venue}").format(
        day=day_short(programme.day_of(screening.starts)),
        clock=clock(screening.starts),
        venue=programme.venue_of(screening).name,
    )


def award_words(award: Award) -> str:
    """`Special Jury Prize (Venice International Film Festival, Italy 2020)`: an award and where it was given."""
    given_at = " ".join(str(part) for part in (award.country, award.year) if part)
    bracket = ", ".join(part for part in (award.festival, given_at) if part)
    return f"{award.title} ({bracket})" if bracket else award.title


def night_words(programme: Programme, screening: Screening) -> str:
    """`in the night to Sat 13`, for a screening after midnight, which belongs to the evening before; else nothing."""
    date = screening.starts.date()
    if date == programme.day_of(screening.starts):
        return ""
    return _("in the night to {day}").format(day=day_short(date))


def hours(screening: Screening) -> str:
    """`22:00–00:00`, with `~` after an end that is not certain."""
    return clock_span(screening.starts, screening.ends) + (
        "~" if screening.end_kind in {"uncertain", "assumed"} else ""
    )
