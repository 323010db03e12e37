"""What the screen and the commands say alike of a programme's objects."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from fest_tui.programme.model import Award, Role, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import zoned
from fest_tui.words import _, clock, clock_span, day_short


def status_word(screening: Screening) -> str:
    """The status in words; empty while the screening takes place as announced."""
    if screening.status == "cancelled":
        return _("cancelled")
    if screening.vanished:
        return _("no longer listed")
    return {
        "sold_out": _("sold out"),
        "few_seats": _("few seats left"),
        "moved": _("moved"),
        "delayed": _("delayed"),
    }.get(screening.status, "")


def is_delayed(programme: Programme, screening: Screening) -> bool:
    """Whether a screening starts late rather than elsewhere, sold out or not."""
    late = any(notice.kind == "delayed" for notice in programme.notices.get(screening.id, ()))
    return screening.status == "delayed" or (late and screening.status != "moved")


def former_place(programme: Programme, screening: Screening) -> str:
    """Where and when a screening was before it was moved or delayed, as `place` tells it; empty if it never was."""
    if not screening.former:
        return ""
    last = screening.former[-1]
    return place(programme, replace(screening, starts=last.starts, venue=last.venue))


def when(programme: Programme, moment: dt.datetime) -> str:
    """`Fri 19 22:00`, or `Fri 19 00:30 in the night to Sat 20`: an instant in a list, by its festival day."""
    return _dated(programme, moment, _("{day} {clock}"))


def when_at(programme: Programme, moment: dt.datetime) -> str:
    """`Fri 19 at 22:00`, or `Fri 19 at 00:30 in the night to Sat 20`: the same in a sentence."""
    return _dated(programme, moment, _("{day} at {clock}"))


def place(programme: Programme, screening: Screening) -> str:
    """`on Fri 19 at 22:00, Caligari FilmBühne`: when and where a screening is."""
    return _("on {when}, {venue}").format(
        when=when_at(programme, screening.starts), venue=programme.venue_of(screening).name
    )


def hall_name(programme: Programme, screening: Screening) -> str:
    """`Caligari FilmBühne`, and `Programmkino Rex, Darmstadt` for a venue in another town than the festival's."""
    venue = programme.venue_of(screening)
    return venue.name if venue.town in {"", programme.festival.town} else f"{venue.name}, {venue.town}"


def odd_hour_words(wall_clock: dt.datetime, zone: ZoneInfo) -> str:
    """What is said of a time that clocks show twice that night, or never, and how it was taken; else nothing.

    It is what `times.zoned` makes of such a time.
    """
    before, after = (wall_clock.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    if before is None or after is None or before == after:
        return ""
    says = _("{clock} is there twice in the night to {day}: taken as the first.")
    if before < after:
        says = _("{clock} is not there in the night to {day}, when clocks go forward: taken as {taken}.")
    return says.format(clock=clock(wall_clock), day=day_short(wall_clock.date()), taken=clock(zoned(wall_clock, zone)))


def role_word(role: Role, label: str) -> str:
    """The role in the reader's own words; a role we have no word for keeps its label as printed."""
    return {
        "director": _("Director"),
        "script": _("Script"),
        "cinematography": _("DoP"),
        "editing": _("Editing"),
        "music": _("Music"),
        "sound": _("Sound"),
        "production": _("Production"),
        "producers": _("Producers"),
        "cast": _("Cast"),
    }.get(role, label)


def award_words(award: Award) -> str:
    """`Special Jury Prize (Venice International Film Festival, Italy 2020)`: an award and where it was given."""
    given_at = " ".join(str(part) for part in (award.country, award.year) if part)
    bracket = ", ".join(part for part in (award.festival, given_at) if part)
    return f"{award.title} ({bracket})" if bracket else award.title


def night_words(programme: Programme, screening: Screening) -> str:
    """`in the night to Sat 13`, for a screening after midnight, which belongs to the evening before; else nothing."""
    return night_of(programme, screening.starts)


def night_of(programme: Programme, moment: dt.datetime) -> str:
    """`in the night to Sat 13`, for an instant after midnight, which belongs to the evening before; else nothing."""
    date = moment.astimezone(programme.zone).date()
    return "" if date == programme.day_of(moment) else _("in the night to {day}").format(day=day_short(date))


def hours(screening: Screening) -> str:
    """`22:00–00:00`, with `~` after an end that is not certain."""
    return clock_span(screening.starts, screening.ends) + (
        "~" if screening.end_kind in {"uncertain", "assumed"} else ""
    )


def _dated(programme: Programme, moment: dt.datetime, words: str) -> str:
    local = moment.astimezone(programme.zone)
    says = words.format(day=day_short(programme.day_of(local)), clock=clock(local))
    night = night_of(programme, local)
    return _("{when} {night}").format(when=says, night=night) if night else says
