"""What a schedule says of the festival itself."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from fest_tui.programme.model import Festival
from fest_tui.programme.text import plain_line, slug
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.sources.schedule.entries import Conference
from fest_tui.sources.schedule.moments import moment_of
from fest_tui.sources.schedule.timetable import Timetable
from fest_tui.words import _


def festival_of(conference: Conference, timetable: Timetable, log: ProblemLog) -> Festival | None:
    """The festival in the zone of the timetable, or `None` when the schedule does not name it.

    Its id is its acronym, else its title, with the year of its first day where no number tells its editions apart.
    """
    name = plain_line(conference.title) or plain_line(conference.acronym)
    if not name:
        return None
    starts = _date(conference.start, timetable.zone) or min(timetable.dates, default=None)
    ends = _date(conference.end, timetable.zone) or max(timetable.dates, default=None)
    if starts and ends and ends < starts:
        says = _("The festival ends on “{read}”, before it starts. That end was left out.")
        log.warning(conference.line, "end", says.format(read=shown(conference.end)))
        ends = None
    festival = slug(plain_line(conference.acronym) or name)
    is_numbered = any(character.isdigit() for character in festival)
    return Festival(
        id=festival if is_numbered or starts is None else f"{festival}-{starts.year}",
        name=name,
        timezone=timetable.zone.key,
        town=plain_line(conference.city),
        day_turns_at=timetable.turns_at,
        starts=starts,
        ends=ends,
        source=plain_line(conference.url),
    )


def _date(text: str, zone: ZoneInfo) -> dt.date | None:
    moment = moment_of(text)
    if moment is None:
        return None
    return moment.within(zone).date() if moment.instant else moment.date
