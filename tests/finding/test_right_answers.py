"""Questions to the bundled festival, as people put them, and whether the right film comes first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec
import pytest
from msgspec.structs import replace

from fest_tui.finding.answering import Answer, Finder
from fest_tui.finding.reading import read_question
from fest_tui.finding.visitor import Visitor
from fest_tui.programme.model import Status
from fest_tui.programme.times import zoned
from fest_tui.store.programmes import load_programme
from places import BUNDLED, ROOT

LEAST_AT_ONCE = 0.95
"""The share of the questions that must be answered by the first hit; all are by one of the first three."""
AMONG = 3


class Asked(msgspec.Struct, frozen=True):
    """A question, the titles of which any may come first, and what else must be true of the answer."""

    asks: str
    answer: str | list[str]
    only: bool = False
    screening: str = ""
    now: dt.datetime | None = None

    @property
    def titles(self) -> list[str]:
        return [self.answer] if isinstance(self.answer, str) else self.answer


class Situation(msgspec.Struct, frozen=True):
    """Where and when the questions are put, and what the desk has marked by then."""

    now: dt.datetime
    here: str
    sold_out: list[str]
    cancelled: list[str]


TEXT = (ROOT / "tests" / "finding" / "right_answers.toml").read_text("utf-8")
SITUATION = msgspec.toml.decode(TEXT, type=Situation)
GROUPS = {name: group for name, group in msgspec.toml.decode(TEXT).items() if isinstance(group, list) and group}
QUESTIONS = [
    asked
    for name, group in GROUPS.items()
    if isinstance(group[0], dict)
    for asked in msgspec.convert(group, list[Asked])
]


def finder() -> Finder:
    programme = load_programme(BUNDLED)
    marks: dict[Status, list[str]] = {"sold_out": SITUATION.sold_out, "cancelled": SITUATION.cancelled}
    marked = [replace(programme.screenings[id_], status=status) for status, ids in marks.items() for id_ in ids]
    return Finder(programme.with_screenings(marked))


FINDER = finder()


def answer(asked: Asked) -> Answer:
    now = zoned(asked.now or SITUATION.now, FINDER.programme.zone)
    question = read_question(asked.asks, FINDER.vocabulary, now=now, here=SITUATION.here)
    return FINDER.answer(question, Visitor(now=now))


def named() -> Iterator[object]:
    return (pytest.param(asked, id=asked.asks) for asked in QUESTIONS)


@pytest.mark.parametrize("asked", named())
def test_the_right_answer_is_among_the_first_three(asked: Asked) -> None:
    hits = answer(asked).hits

    assert {hit.title for hit in hits[:AMONG]} & set(asked.titles)
    if asked.only:
        assert {hit.title for hit in hits} == set(asked.titles)
    if asked.screening:
        assert hits[0].screenings[0].id == asked.screening


def test_the_first_answer_is_the_right_one_nearly_always() -> None:
    wrong = [asked.asks for asked in QUESTIONS if answer(asked).hits[0].title not in asked.titles]

    assert len(wrong) <= (1 - LEAST_AT_ONCE) * len(QUESTIONS), wrong


def test_every_title_that_is_expected_is_in_the_programme() -> None:
    known = {document.title for document in FINDER.index.documents}

    assert [title for asked in QUESTIONS for title in asked.titles if title not in known] == []
