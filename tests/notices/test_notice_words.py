"""Notices as they are spoken."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from builders import at, exground_friday, programme, screening
from fest_tui.programme.notice import NoticeKind
from fest_tui.programme.notice_wording import notice_words, said_by, why_not
from fest_tui.programme.notices import with_notices
from marks import mark, marked

FRIDAY = exground_friday()
EXAM = "the-exam-1"


@pytest.mark.parametrize(
    ("kind", "facts", "says"),
    [
        ("sold_out", {}, ", is sold out."),
        ("few_seats", {}, ", has few seats left."),
        ("cancelled", {"note": "The print is lost."}, ", is cancelled. The print is lost."),
        ("delayed", {"minutes": 1}, ", starts 1 minute later (19:31)."),
        ("delayed", {"minutes": 15}, ", starts 15 minutes later (19:45)."),
        ("moved", {"venue": "rex"}, ", is now in Programmkino Rex."),
        ("moved", {"venue": "gone"}, ", is now in gone."),
        ("note", {"note": "Bring {cushions}."}, ": Bring {cushions}."),
    ],
)
def test_a_notice_is_one_sentence(kind: NoticeKind, facts: dict[str, object], says: str) -> None:
    notice = mark(FRIDAY, EXAM, kind, **facts)

    assert notice_words(FRIDAY, notice) == f"THE EXAM on Fri 19 at 19:30, Murnau-Filmtheater{says}"
    assert notice_words(with_notices(FRIDAY, [notice]), notice) == notice_words(FRIDAY, notice)


def test_a_notice_of_a_screening_that_is_gone_can_still_be_spoken() -> None:
    other = programme(screening("OTHER", "2021-11-19 20:00"))
    notice = mark(FRIDAY, EXAM, "sold_out")

    assert notice_words(other, notice) == "THE EXAM on Fri 19 at 19:30, is sold out."
    assert why_not(with_notices(other, [notice]), notice) == "not in this programme"


def test_who_said_so_and_when() -> None:
    assert said_by(FRIDAY, mark(FRIDAY, EXAM, "sold_out", by="Ann")) == "Ann, Fri 19 16:00"
    assert said_by(FRIDAY, mark(FRIDAY, EXAM, "sold_out")) == "Fri 19 16:00"


def test_why_a_notice_does_not_hold() -> None:
    few, none = (replace(mark(FRIDAY, EXAM, kind), id=kind) for kind in ("few_seats", "sold_out"))
    known = with_notices(FRIDAY, [few, none])
    assert why_not(known, few) == "no longer holds: a later notice says otherwise"
    assert why_not(known, none) == ""

    late = mark(FRIDAY, EXAM, "delayed", minutes=5)
    moved = FRIDAY.with_screenings([replace(FRIDAY.screenings[EXAM], starts=at("2021-11-19 21:00"))])
    assert why_not(with_notices(moved, [late]), late) == "no longer holds: the programme now says Fri 19 21:00"


def test_a_start_written_with_another_offset_is_told_by_the_festivals_clock() -> None:
    late = mark(FRIDAY, EXAM, "delayed", minutes=15)
    notice = replace(late, starts=late.starts.astimezone(dt.UTC))

    assert "at 19:30" in notice_words(marked(FRIDAY, EXAM, "sold_out"), notice)
    assert "(19:45)" in notice_words(FRIDAY, notice)
