"""Reads a schedule: its rooms become venues, its slots screenings, and what they show films."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from fest_tui.errors import UnreadableError
from fest_tui.programme.ends import with_end
from fest_tui.programme.model import Screening
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain_line, slug
from fest_tui.sources.bounds import most_entries, too_many
from fest_tui.sources.decoding import decoded
from fest_tui.sources.json_text import decoded_json
from fest_tui.sources.known import Known
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.schedule.complaints import Complaints
from fest_tui.sources.schedule.entries import Entry, Schedule
from fest_tui.sources.schedule.festival_facts import festival_of
from fest_tui.sources.schedule.json_form import read_json
from fest_tui.sources.schedule.recognition import is_object
from fest_tui.sources.schedule.rooms import Rooms
from fest_tui.sources.schedule.subjects import Subjects, is_film
from fest_tui.sources.schedule.timetable import Timetable
from fest_tui.sources.schedule.widget_form import read_widget
from fest_tui.sources.schedule.xml_form import read_xml
from fest_tui.sources.schedule.zones import zone_of
from fest_tui.words import _


def read_schedule(data: bytes, *, name: str, known: Known) -> Reading:
    """The festival, venues, films and screenings of a schedule of a form that `is_schedule` knows.

    `name` is the file's name in problems. A schedule lists a whole programme, unless the file is cut off. Each slot
    is a screening of its own, though several may show the same.

    Raises:
        UnreadableError: the data is no such schedule, or not one that is safe to read, or holds no slot with a time,
            or neither it nor what is known says the festival's zone.

    """
    log = ProblemLog(name)
    schedule = _schedule(data, log)
    if not schedule.entries:
        raise UnreadableError(
            _("{file} holds no slots of a schedule.").format(file=name),
            hint=_("Expected schedule.xml or schedule.json as frab or pretalx write them."),
        )
    if len(schedule.entries) > (most := most_entries(len(data))):
        raise too_many(name, most)
    complaints = Complaints()
    timetable = Timetable(schedule, zone_of(schedule, known, log), complaints)
    rooms = Rooms(schedule, complaints)
    subjects = Subjects(schedule)
    screenings = _Screenings(schedule, timetable, rooms, subjects, complaints, origin=name).all()
    complaints.tell(log)
    if not screenings:
        raise UnreadableError(
            _("{file}: of its slots not one says when it starts. The first: {says}").format(
                file=name, says=log.problems[0].says
            )
        )
    return Reading(
        origin=name,
        whole=schedule.is_whole,
        festival=festival_of(schedule.conference, timetable, log),
        venues=rooms.venues,
        films=subjects.films,
        screenings=screenings,
        problems=log.problems,
    )


def _schedule(data: bytes, log: ProblemLog) -> Schedule:
    """What the file says, whichever its form is."""
    if not is_object(data):
        return read_xml(data, log)
    document = decoded_json(decoded(data, log).encode(), log.file)
    more_than_most = most_entries(len(data)) + 1
    read = read_json if "schedule" in document else read_widget
    return read(document, first=more_than_most)


class _Screenings:
    """Makes screenings of slots."""

    def __init__(
        self,
        schedule: Schedule,
        timetable: Timetable,
        rooms: Rooms,
        subjects: Subjects,
        complaints: Complaints,
        *,
        origin: str,
    ) -> None:
        self.schedule = schedule
        self.timetable = timetable
        self.rooms = rooms
        self.subjects = subjects
        self.complaints = complaints
        self.origin = origin
        self._numbers: Counter[str] = Counter()
        self._uses_of_id = Counter(each for entry in schedule.entries for each in entry.slot_ids if each)

    def all(self) -> tuple[Screening, ...]:
        """One for each slot that says when it starts."""
        return tuple(screening for entry in self.schedule.entries if (screening := self._screening(entry)))

    def _screening(self, entry: Entry) -> Screening | None:
        starts = self.timetable.starts(entry)
        if starts is None:
            return None
        if not plain_line(entry.title):
            entry = replace(entry, title=_("Untitled"))
            says = _("A slot in {room} has no title. It was called “{slot}”.")
            self.complaints.warning(entry, "title", says, room=entry.place or entry.room or _("no room"))
        title = plain_line(entry.title)
        ends = self.timetable.ends(entry, starts)
        subject = self.subjects.of(entry)
        key = subject.id if subject else slug(title)
        self._numbers[key] += 1
        screening = Screening(
            id=f"{key}-{self._numbers[key]}",
            title=title,
            venue=self.rooms.of(entry),
            starts=starts,
            ends=ends or starts,
            end_kind="published" if ends else "assumed",
            kind="film" if is_film(entry) else "event",
            films=(subject.id,) if subject else (),
            source_id=self._source_id(entry),
            origin=self.origin,
            status="cancelled" if entry.is_cancelled else "scheduled",
        )
        return with_end(screening, {})

    def _source_id(self, entry: Entry) -> str:
        """The id that is this slot's alone, if it has one."""
        own = next((each for each in entry.slot_ids if self._uses_of_id[each] == 1), "")
        return f"frab:{plain_line(own)}" if own else ""
