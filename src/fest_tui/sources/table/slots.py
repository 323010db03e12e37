"""When the screenings of a table start and end."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from fest_tui.programme.times import minutes_between, plus_minutes
from fest_tui.sources.clocks import ClockRead, find_clock
from fest_tui.sources.dates import DateRead, Order, find_date, order_of, settled
from fest_tui.sources.known import Known
from fest_tui.sources.moments import instants
from fest_tui.sources.problem_log import Severity, shown
from fest_tui.sources.table.cells import beside, date_in, moment_in
from fest_tui.sources.table.tables import Record, Table
from fest_tui.sources.table.values import length_of
from fest_tui.words import _, clock

_FIELDS = ("date", "starts", "time", "ends", "slot_minutes")
_DAYS = ("date", "starts", "ends")
_YEARS = range(1890, 2201)
_ENOUGH = 2_000
"""Different dates to tell their order by."""

_EITHER_ORDER = re.compile(r"\d[/-]\d")
_WITH_OFFSET = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)")
_NO_DAY = range(1899, 1905)
"""Years of the dates that spreadsheets give to a time of day alone."""

_SOME_LEAP_YEAR = 2000


class Told(NamedTuple):
    """Something that is wrong with a slot's times: its words, and what was read."""

    severity: Severity
    field: str
    says: str
    read: str
    because: str = ""


class Times(NamedTuple):
    """When a slot starts and, if the table says so, ends; `starts` is `None` when it cannot be told."""

    starts: dt.datetime | None
    ends: dt.datetime | None
    told: tuple[Told, ...]


class SlotTimes:
    """Reads the times of one table's rows; the order of day and month in numbers is settled for each column."""

    def __init__(self, table: Table, zone: ZoneInfo, known: Known) -> None:
        self._zone = zone
        self._known = known
        orders = {field: order_of(_ordered(table.texts(field)), known) for field in _DAYS}
        self._orders = orders | {"ends": orders["ends"] or orders["starts"] or orders["date"]}
        self._met: dict[tuple[str, ...], Times] = {}

    def of(self, record: Record) -> Times:
        """The times of a row, with what is wrong with them told in the row's log."""
        texts = tuple(record.line(field) for field in _FIELDS)
        if (times := self._met.get(texts)) is None:
            times = self._met[texts] = self._times(dict(zip(_FIELDS, texts, strict=True)))
        for told in times.told:
            record.log.note(
                told.severity, record.row, told.field, told.says, read=shown(told.read), because=told.because
            )
        return times

    def _times(self, texts: Mapping[str, str]) -> Times:
        slot = _Slot(texts, self._orders, self._zone, self._known)
        starts = slot.starts()
        ends = slot.ends(starts) if starts else None
        return Times(starts, ends, tuple(slot.told))


class _Slot:
    """The times of one row, as they are worked out."""

    def __init__(
        self, texts: Mapping[str, str], orders: Mapping[str, Order | None], zone: ZoneInfo, known: Known
    ) -> None:
        self.told: list[Told] = []
        self._texts = texts
        self._orders = orders
        self._zone = zone
        self._known = known
        self._printed_end: dt.datetime | None = None

    def starts(self) -> dt.datetime | None:
        """The start, or `None` when it cannot be told."""
        if _WITH_OFFSET.fullmatch(self._texts["starts"]):
            return self._instant("starts")
        field, read = self._date_read()
        if read is None:
            self._tell_no_date()
            return None
        date = self._date(field, read)
        printed = self._texts["time"] or self._beside(field, read)
        moment = moment_in(printed, self._order("date"))
        if moment is None:
            self._tell_no_time(printed)
        elif date and moment.date and not _may_be(moment.date, date):
            self._tell_other_day(printed)
        elif date:
            return self._start(date, moment.clock, printed)
        return None

    def ends(self, starts: dt.datetime) -> dt.datetime | None:
        """The end, or `None` when none is printed that can be."""
        ends = self._printed_end or self._end_of_column(starts)
        if ends is not None and minutes_between(starts, ends) <= 0:
            says = _("“{read}” is an end that is not after the start; it was left out.")
            self.told.append(Told("warning", "ends", says, self._texts["ends"]))
            return None
        return ends or self._end_after_length(starts)

    def _date_read(self) -> tuple[str, DateRead | None]:
        """The date, and the field it stands under; a start that has one of its own with a year counts first."""
        of_start = self._find("starts", self._texts["starts"])
        if of_start and (of_start.year is not None or not self._texts["date"]):
            return "starts", of_start
        return "date", self._find("date", self._texts["date"])

    def _find(self, field: str, text: str) -> DateRead | None:
        return date_in(text, self._order(field)) if text else None

    def _order(self, field: str) -> Order:
        return self._orders[field] or "day-first"

    def _date(self, field: str, read: DateRead) -> dt.date | None:
        text = self._texts[field]
        if self._orders[field] is None and find_date(text, order="month-first") != read:
            two = _("It could be two dates: nothing in the column tells day and month apart. Write it as 2021-11-19.")
            self._leave_out(field, _("“{read}” is no day that can be told. {because}"), two)
            return None
        if not _can_be(read):
            self._leave_out(field, _("“{read}” is no date that can be."))
            return None
        date, because = settled(read, self._known)
        if because and date:
            self.told.append(Told("warning", field, _("“{read}”: {because}"), text, because))
        elif because:
            self._leave_out(field, _("“{read}” is no day that can be told. {because}"), because)
        return date

    def _leave_out(self, field: str, says: str, because: str = "") -> None:
        if field == "ends":
            says = f"{says} {_('The end was left out.')}"
            self.told.append(Told("warning", field, says, self._texts[field], because))
        else:
            says = f"{says} {_('The screening was left out.')}"
            self.told.append(Told("error", field, says, self._texts[field], because))

    def _beside(self, field: str, read: DateRead) -> str:
        """What could be the time of day: the start, or what stands beside its date or the date."""
        if field == "date" and self._texts["starts"]:
            return self._texts["starts"]
        return beside(self._texts[field], read)

    def _start(self, date: dt.date, time: ClockRead, printed: str) -> dt.datetime:
        starts, self._printed_end = instants(date, time, self._zone)
        if starts.time() != time.starts:
            says = _("Clocks never show “{read}” on that day, since they go forward; it was read as {because}.")
            self.told.append(Told("warning", "starts", says, printed, clock(starts)))
        return starts

    def _end_of_column(self, starts: dt.datetime) -> dt.datetime | None:
        text = self._texts["ends"]
        if not text or _WITH_OFFSET.fullmatch(text):
            return self._instant("ends") if text else None
        moment = moment_in(text, self._order("ends"))
        if moment is None:
            says = _("“{read}” is no time of day, such as “22:15”; the end was left out.")
            self.told.append(Told("warning", "ends", says, text))
            return None
        if moment.date is None or moment.date.year is None:
            return self._next(starts, moment.clock)
        date = self._date("ends", moment.date)
        return instants(date, moment.clock, self._zone)[0] if date else None

    def _next(self, starts: dt.datetime, time: ClockRead) -> dt.datetime | None:
        """When clocks next show a time after the start; not at all when it is that of the start."""
        if time.starts == starts.time():
            return starts
        after = ClockRead(starts.time(), time.starts, 0, 0)
        return instants(starts.date(), after, self._zone)[1]

    def _end_after_length(self, starts: dt.datetime) -> dt.datetime | None:
        text = self._texts["slot_minutes"]
        minutes = length_of(text) if text else None
        if text and minutes is None:
            says = _("“{read}” is no length, such as “105 min” or “1:45”; it was left out.")
            self.told.append(Told("warning", "slot_minutes", says, text))
        return plus_minutes(starts, minutes) if minutes else None

    def _instant(self, field: str) -> dt.datetime | None:
        """A moment printed with its offset from UTC."""
        text = self._texts[field]
        try:
            moment = dt.datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.year not in _YEARS:
            says = _("“{read}” is no date and time that can be; it was left out.")
            self.told.append(Told("error", field, says, text))
            return None
        return moment.astimezone(self._zone)

    def _tell_no_date(self) -> None:
        text = self._texts["date"] or self._texts["starts"]
        says = _("“{read}” is no date, such as 2021-11-19 or 19.11.2021; the screening was left out.")
        missing = _("The row has no date; the screening was left out. A date is not carried down from the row above.")
        if find_date(text):
            says = _(
                "Not all of “{read}” is understood; expected one date, such as 2021-11-19 or 19.11.2021. "
                "The screening was left out."
            )
        self.told.append(Told("error", "date", says if text else missing, text))

    def _tell_other_day(self, printed: str) -> None:
        says = _("“{read}” names another day than the date of the row; the screening was left out.")
        self.told.append(Told("error", "time", says, printed))

    def _tell_no_time(self, printed: str) -> None:
        says = _("“{read}” is no time of day, such as 20:30 or 8.30 pm; the screening was left out.")
        missing = _("The row has no time of day; the screening was left out.")
        if find_clock(printed):
            says = _(
                "Not all of “{read}” is understood; expected one time of day, such as 20:30 or 8.30 pm. "
                "The screening was left out."
            )
        self.told.append(Told("error", "time", says if printed else missing, printed))


def _may_be(read: DateRead, date: dt.date) -> bool:
    """Whether the date beside a time is that day, or the one that stands for no day."""
    return read.year in _NO_DAY or ((read.month, read.day) == (date.month, date.day) and read.year in {None, date.year})


def _can_be(read: DateRead) -> bool:
    try:
        dt.date(read.year if read.year is not None else _SOME_LEAP_YEAR, read.month, read.day)
    except ValueError:
        return False
    return True


def _ordered(texts: Iterator[str]) -> Iterator[str]:
    """The different dates of a column that can tell the order of their numbers."""
    return islice(dict.fromkeys(text for text in texts if _EITHER_ORDER.search(text)), _ENOUGH)
