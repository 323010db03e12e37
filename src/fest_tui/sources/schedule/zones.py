"""In which zone the festival of a schedule is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from fest_tui.programme.times import zone
from fest_tui.sources.known import Known
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.sources.schedule.entries import Entry, Schedule
from fest_tui.sources.schedule.moments import moment_of
from fest_tui.words import _


def zone_of(schedule: Schedule, known: Known, log: ProblemLog) -> ZoneInfo:
    """The zone that the schedule names, or the one that is known; of two the one its times were written in.

    An offset alone is no zone, since it does not tell when the clocks change; but times in UTC throughout, where
    nothing else is known, are shown so.

    Raises:
        UnreadableError: neither the schedule nor what is known says the zone.

    """
    instants = [_instant(entry) for entry in schedule.entries]
    local = [instant for instant in instants if instant is not None and instant.utcoffset()]
    candidates = [each for each in (_named(schedule, log), known.zone) if each is not None]
    if not candidates and instants and not local and None not in instants:
        return ZoneInfo("UTC")
    if not candidates:
        return known.zone_for(log.file)
    fitting = next((each for each in candidates if _fits(each, local)), None)
    if fitting is None:
        _warn(candidates[0], local, schedule, log)
    return fitting or candidates[0]


def _named(schedule: Schedule, log: ProblemLog) -> ZoneInfo | None:
    name = schedule.conference.time_zone_name
    if not name:
        return None
    try:
        return zone(name)
    except ValueError:
        says = _("“{read}” is no time zone; expected a name such as Europe/Berlin. It was left out.")
        log.warning(schedule.conference.line, "time_zone_name", says.format(read=shown(name)))
        return None


def _instant(entry: Entry) -> dt.datetime | None:
    """The instant at which a slot starts, where the file gives it an offset."""
    moments = (moment_of(text) for text in (entry.date, entry.start))
    return next((moment.instant for moment in moments if moment and moment.instant), None)


def _fits(festival_zone: ZoneInfo, instants: Sequence[dt.datetime]) -> bool:
    """Whether these instants carry the offsets that the zone has then."""
    return all(instant.astimezone(festival_zone).utcoffset() == instant.utcoffset() for instant in instants)


def _warn(festival_zone: ZoneInfo, local: Sequence[dt.datetime], schedule: Schedule, log: ProblemLog) -> None:
    odd = next(instant for instant in local if not _fits(festival_zone, [instant]))
    says = _(
        "The times are given as {offset}, which is not the time of {zone} then. Every slot starts at the instant "
        "given; its clock is that of {zone}, so another than the file shows."
    )
    offset = f"{odd:%z}"
    log.warning(
        schedule.conference.line,
        "time_zone_name",
        says.format(offset=f"{offset[:3]}:{offset[3:5]}", zone=festival_zone.key),
    )
