"""When the slots of a schedule start and end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from fest_tui.programme.times import DAY_TURNS_AT, festival_day, minutes_between, plus_minutes
from fest_tui.sources.schedule.complaints import Complaints
from fest_tui.sources.schedule.entries import Day, Entry, Schedule
from fest_tui.sources.schedule.moments import Moment, clock_minutes, length_minutes, moment_at, moment_of
from fest_tui.words import _, day_full

_LATEST_TURN = dt.time(9)
_MINUTES_A_DAY = 24 * 60
_ROUND = 20 * 60


class _Span(NamedTuple):
    """A day of the schedule: its date, and the instants between which it lasts, as far as it says."""

    date: dt.date | None = None
    starts: dt.datetime | None = None
    ends: dt.datetime | None = None


class Timetable:
    """The days of a schedule in the festival's zone; what is odd about a slot's times goes to the complaints."""

    def __init__(self, schedule: Schedule, zone: ZoneInfo, complaints: Complaints) -> None:
        self.zone = zone
        self.complaints = complaints
        self._change = clock_minutes(schedule.conference.day_change) or 0
        self._spans = {day: _span(day, zone) for day in schedule.days}
        self.turns_at = _turn(self._change, list(self._spans.values()))

    @property
    def dates(self) -> list[dt.date]:
        """The dates of the days."""
        return [span.date for span in self._spans.values() if span.date]

    def starts(self, entry: Entry) -> dt.datetime | None:
        """The instant a slot starts, or `None` when the file does not say it."""
        span = self._spans.get(entry.day, _Span()) if entry.day else _Span()
        starts = self._starts(entry, span)
        if starts is None:
            says = _("“{slot}” was left out: it starts at “{read}”; expected a day and a time such as 21:30.")
            if not entry.date and not entry.start:
                says = _("“{slot}” was left out: nothing says when it starts.")
            self.complaints.error(entry, "start", says, read=f"{entry.date} {entry.start}".strip())
        elif span.date and not self._is_within(starts, span):
            says = _("“{slot}” stands under {day} but is on {date}. Its own date was taken.")
            self.complaints.warning(entry, "date", says, day=day_full(span.date), date=day_full(starts.date()))
        return starts

    def ends(self, entry: Entry, starts: dt.datetime) -> dt.datetime | None:
        """The instant a slot ends, or `None` when the file does not say it, or says what cannot be."""
        if entry.end:
            ends = self._end(entry.end, starts)
            if ends is not None and ends > starts:
                return ends
            says = _("“{slot}” ends at “{read}”, which is no time after its start. That end was left out.")
            self.complaints.warning(entry, "end", says, read=entry.end)
        if entry.duration:
            if minutes := length_minutes(entry.duration):
                return plus_minutes(starts, minutes)
            says = _("“{slot}” lasts “{read}”, which cannot be; expected a length such as 1:30. It was left out.")
            self.complaints.warning(entry, "duration", says, read=entry.duration)
        return None

    def _starts(self, entry: Entry, span: _Span) -> dt.datetime | None:
        written = [moment for text in (entry.date, entry.start) if text and (moment := moment_of(text))]
        minutes = clock_minutes(entry.start)
        exact = next((moment for moment in written if moment.instant or (moment.clock and minutes is None)), None)
        if exact:
            return exact.within(self.zone)
        own_date = written[0].date if written else None
        if minutes is None:
            return None
        if own_date and own_date != span.date:
            return moment_at(own_date, minutes, self.zone)
        return self._on_day(minutes, span)

    def _on_day(self, minutes: int, span: _Span) -> dt.datetime | None:
        """The instant that a clock time means on a day of the schedule: early hours belong to its night."""
        if span.date is None:
            return None
        same_date = moment_at(span.date, minutes, self.zone)
        next_date = moment_at(span.date, minutes + _MINUTES_A_DAY, self.zone)
        if minutes < self._change:
            return next_date
        if span.starts and same_date < span.starts and (span.ends is None or next_date <= span.ends):
            return next_date
        return same_date

    def _end(self, text: str, starts: dt.datetime) -> dt.datetime | None:
        minutes = clock_minutes(text)
        if minutes is not None:
            same_date = moment_at(starts.date(), minutes, self.zone)
            return same_date if same_date > starts else moment_at(starts.date(), minutes + _MINUTES_A_DAY, self.zone)
        moment = moment_of(text)
        return moment.within(self.zone) if moment and moment.clock else None

    def _is_within(self, starts: dt.datetime, span: _Span) -> bool:
        """Whether a slot is on that day, by the day's own hours or by the festival's."""
        if span.starts and span.ends and span.starts <= starts <= span.ends:
            return True
        return span.date in (starts.date(), festival_day(starts, self.turns_at))


def _span(day: Day, zone: ZoneInfo) -> _Span:
    starts, ends = _moment(day.start, zone), _moment(day.end, zone)
    date = moment_of(day.date)
    if date is not None:
        return _Span(date.date, starts, ends)
    return _Span(starts.date() if starts else None, starts, ends)


def _moment(text: str, zone: ZoneInfo) -> dt.datetime | None:
    moment: Moment | None = moment_of(text)
    return moment.within(zone) if moment and moment.clock else None


def _turn(change: int, spans: Sequence[_Span]) -> dt.time:
    """When the festival day turns: at the change of day that is printed, or else where every round day begins.

    Midnight and hours of the day are no such time.
    """
    begins = {span.starts.time() for span in spans if _is_round(span) and span.starts}
    if change:
        begins = {dt.time(*divmod(change, 60))} if change < _MINUTES_A_DAY else set()
    turn = begins.pop() if len(begins) == 1 else dt.time()
    return turn if dt.time() < turn <= _LATEST_TURN else DAY_TURNS_AT


def _is_round(span: _Span) -> bool:
    return bool(span.starts and span.ends and minutes_between(span.starts, span.ends) >= _ROUND)
