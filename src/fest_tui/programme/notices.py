"""The programme as the desk knows it: what it announces, and what was marked since."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from fest_tui.errors import UsageError
from fest_tui.programme.model import Former, Screening, Status
from fest_tui.programme.notice import Notice, NoticeKind
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.programme.times import plus_minutes
from fest_tui.words import _

LONGEST_NOTE = 300
"""Characters of a note: what is longer nobody reads out."""
LONGEST_NAME = 60
"""Characters of the name of who marked a screening."""

_OF_A_SLOT = frozenset({"delayed", "moved", "cancelled"})
"""Kinds that are said of a start: another start that the programme gives later undoes them, as it does in an import."""


def notice_of(
    programme: Programme,
    screening: str,
    kind: NoticeKind,
    *,
    at: dt.datetime,
    minutes: int | None = None,
    venue: str = "",
    note: str = "",
    by: str = "",
) -> Notice:
    """A notice of a screening that the programme holds, made at the instant `at`, its words cleaned.

    Raises:
        KeyError: the programme holds no such screening.
        UsageError: it says nothing, or its words are too many.

    """
    announced = programme.announced.screenings[screening]
    note, by = plain_line(note), plain_line(by)
    if kind == "note" and not note:
        raise UsageError(_("The note is empty."), _("Write what visitors should know."))
    for words, most in ((note, LONGEST_NOTE), (by, LONGEST_NAME)):
        if len(words) > most:
            says = _("“{beginning}…” is too long: {count} characters, of at most {most}.")
            raise UsageError(says.format(beginning=words[:20], count=len(words), most=most), _("Say it shorter."))
    return Notice(
        screening=screening,
        title=announced.title,
        starts=announced.starts,
        kind=kind,
        at=at,
        minutes=minutes,
        venue=venue,
        note=note,
        by=by,
    )


def with_notices(programme: Programme, notices: Sequence[Notice]) -> Programme:
    """The programme as the desk knows it, with all notices, in the order in which they were marked.

    Of each screening, the latest word counts on its seats, its delay, its hall, and every note; a cancellation beats
    them all. Where and when it was announced is the last of its `former` states. Notices in a programme that has
    some take their place; without any, it is the programme as announced. Takes time for what is marked alone.
    """
    announced = programme.announced
    if not notices:
        return announced
    holding = _by_screening(in_force(announced, notices))
    marked = [_as_marked(announced.screenings[id_], said) for id_, said in holding.items()]
    return announced.as_known(marked, holding)


def in_force(programme: Programme, notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices that hold: of a slot that the programme announces, and not overtaken by a later one."""
    latest: dict[tuple[str, str], Notice] = {}
    for number, notice in enumerate(notices):
        if is_of_the_programme(programme, notice):
            key = notice.screening, _aspect(notice, number)
            latest.pop(key, None)
            latest[key] = notice
    return tuple(latest.values())


def is_of_the_programme(programme: Programme, notice: Notice) -> bool:
    """Whether the programme still announces what a notice was said of.

    A delay, a move and a cancellation are said of a start; seats and notes of the screening, whenever it is.
    """
    announced = programme.announced.screenings.get(notice.screening)
    if announced is None:
        return False
    return notice.kind not in _OF_A_SLOT or announced.starts.timestamp() == notice.starts.timestamp()


def _aspect(notice: Notice, number: int) -> str:
    """What a later notice overtakes; no note overtakes another."""
    match notice.kind:
        case "note":
            return f"note {number}"
        case "sold_out" | "few_seats":
            return "seats"
        case _:
            return notice.kind


def _by_screening(notices: Iterable[Notice]) -> Mapping[str, tuple[Notice, ...]]:
    groups: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        groups[notice.screening].append(notice)
    return {screening: tuple(said) for screening, said in groups.items()}


def _as_marked(announced: Screening, said: Sequence[Notice]) -> Screening:
    """A screening as the notices that hold say it is."""
    notes = dict.fromkeys(note for note in (announced.note, *(notice.note for notice in said)) if note)
    known = replace(announced, note=" · ".join(notes))
    if announced.status == "cancelled" or any(notice.kind == "cancelled" for notice in said):
        return replace(known, status="cancelled")
    minutes = next((notice.minutes for notice in said if notice.minutes), 0)
    known = replace(
        known,
        starts=plus_minutes(announced.starts, minutes),
        ends=plus_minutes(announced.ends, minutes),
        venue=next((notice.venue for notice in said if notice.venue), announced.venue),
    )
    return replace(known, status=_status(announced, known, said), former=_former(announced, known))


def _status(announced: Screening, known: Screening, said: Sequence[Notice]) -> Status:
    """The one word that matters most: whether there are seats, then where, then when."""
    for notice in said:
        if notice.kind in {"sold_out", "few_seats"}:
            return "sold_out" if notice.kind == "sold_out" else "few_seats"
    if announced.status in {"sold_out", "few_seats"}:
        return announced.status
    if known.venue != announced.venue:
        return "moved"
    return "delayed" if _slot(known) != _slot(announced) else announced.status


def _former(announced: Screening, known: Screening) -> tuple[Former, ...]:
    if _slot(known) == _slot(announced):
        return announced.former
    was = Former(starts=announced.starts, ends=announced.ends, venue=announced.venue, status=announced.status)
    return (*announced.former, was)


def _slot(screening: Screening) -> tuple[float, str]:
    return screening.starts.timestamp(), screening.venue
