from __future__ import annotations

import datetime as dt

import pytest
from questions import WEDNESDAY, ask, days, term, terms

from builders import at, programme, screening
from fest_tui.finding.hours import written_clock
from fest_tui.finding.reading import read_question
from fest_tui.finding.terms import OnDays, Starts, Term
from fest_tui.finding.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("after eight", Starts(first=1200)),
        ("after 8", Starts(first=1200)),
        ("after 20", Starts(first=1200)),
        ("after 8:00", Starts(first=480)),
        ("after 08", Starts(first=480)),
        ("after 8am", Starts(first=480)),
        ("after 8 pm", Starts(first=1200)),
        ("after 8 o'clock", Starts(first=1200)),
        ("after twelve", Starts(first=720)),
        ("after midnight", Starts(first=1440)),
        ("from six on", Starts(first=1080)),
        ("starting at 20:30", Starts(first=1230)),
        ("nach 20 Uhr", Starts(first=1200)),
        ("ab acht", Starts(first=1200)),
        ("before ten", Starts(last=1319)),
        ("vor 22 uhr", Starts(last=1319)),
        ("before 1:00", Starts(last=1499)),
        ("at eight", Starts(1185, 1230)),
        ("um acht", Starts(1185, 1230)),
        ("at 20:15", Starts(1215, 1215)),
        ("20:15", Starts(1215, 1215)),
        ("at half past eight", Starts(1230, 1230)),
        ("at quarter to nine", Starts(1245, 1245)),
        ("around nine", Starts(1200, 1320)),
        ("between 8 and 10", Starts(1200, 1320)),
        ("between eleven and one", Starts(1380, 1500)),
        ("from 18 to 20:30", Starts(1080, 1230)),
        ("zwischen 22 und 1 uhr", Starts(1320, 1500)),
        ("in the morning", Starts(last=719)),
        ("in the afternoon", Starts(720, 1079)),
        ("in the evening", Starts(first=1020)),
        ("something late", Starts(first=1320)),
        ("late at night", Starts(first=1320)),
        ("evening", Starts(first=1020)),
        ("20 uhr", Starts(1185, 1230)),
        ("8pm", Starts(1185, 1230)),
        ("eight o'clock", Starts(1185, 1230)),
        ("half past seven", Starts(1170, 1170)),
        ("um halb acht", Starts(1170, 1170)),
        ("halb 8", Starts(1170, 1170)),
        ("viertel nach acht", Starts(1215, 1215)),
        ("um viertel vor neun", Starts(1245, 1245)),
        ("at 8 am", Starts(465, 510)),
        ("am morgen", Starts(last=719)),
    ],
)
def test_times_are_those_a_festival_goer_means(text: str, expected: Term) -> None:
    assert term(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the morning after nine", Starts(first=540)),
        ("tonight at one", Starts(1485, 1530)),
        ("tonight after twelve", Starts(first=1440)),
        ("tonight after nine", Starts(first=1260)),
        ("in the evening after six", Starts(first=1080)),
    ],
)
def test_the_part_of_the_day_tells_which_half_of_it_an_hour_is_in(text: str, expected: Term) -> None:
    assert expected in terms(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("friday", [OnDays(days(19))]),
        ("on fri", [OnDays(days(19))]),
        ("am Freitag", [OnDays(days(19))]),
        ("on friday the 19th", [OnDays(days(19))]),
        ("on the 19th", [OnDays(days(19))]),
        ("on 19", [OnDays(days(19))]),
        ("19 november", [OnDays(days(19))]),
        ("on november 19 in the evening", [OnDays(days(19)), Starts(first=1020)]),
        ("am 19.11.", [OnDays(days(19))]),
        ("on 2021-11-19", [OnDays(days(19))]),
        ("saturday night", [OnDays(days(20)), Starts(first=1020)]),
        ("sunday morning", [OnDays(days(21)), Starts(last=719)]),
        ("tomorrow afternoon", [OnDays(days(18)), Starts(720, 1079)]),
        ("heute abend", [OnDays(days(17)), Starts(first=1020)]),
        ("morgen", [OnDays(days(18))]),
        ("morgen abend", [OnDays(days(18)), Starts(first=1020)]),
        ("übermorgen", [OnDays(days(19))]),
        ("the day after tomorrow at ten", [OnDays(days(19)), Starts(1305, 1350)]),
        ("fri", [OnDays(days(19))]),
        ("fri 22:00", [OnDays(days(19)), Starts(1320, 1320)]),
        ("sat night", [OnDays(days(20)), Starts(first=1020)]),
        ("sat 7pm", [OnDays(days(20)), Starts(1125, 1170)]),
        ("sun after 8", [OnDays(days(21)), Starts(first=1200)]),
        ("samstagnachmittag", [OnDays(days(20)), Starts(720, 1079)]),
        ("am freitagabend", [OnDays(days(19)), Starts(first=1020)]),
        ("sonntag 14", [OnDays(days(14))]),
        ("sun 14 in the morning", [OnDays(days(14)), Starts(last=719)]),
        ("friday 8 pm", [OnDays(days(19)), Starts(1185, 1230)]),
        ("friday 19 uhr", [OnDays(days(19)), Starts(1125, 1170)]),
        ("14.11.", [OnDays(days(14))]),
        ("sa 20.11. abends", [OnDays(days(20)), Starts(first=1020)]),
        ("2021-11-19", [OnDays(days(19))]),
        ("um 8 am freitag", [Starts(1185, 1230), OnDays(days(19))]),
        ("um 20 uhr am donnerstag", [Starts(1185, 1230), OnDays(days(18))]),
        ("at 8 am friday", [Starts(465, 510), OnDays(days(19))]),
        ("this evening", [OnDays(days(17)), Starts(first=1020)]),
        ("at the weekend", [OnDays(days(20, 21))]),
        ("in the next two hours", [OnDays(days(17)), Starts(1000, 1120)]),
        ("within the next 30 minutes", [OnDays(days(17)), Starts(1000, 1030)]),
        ("starting soon", [OnDays(days(17)), Starts(1000, 1060)]),
    ],
)
def test_days_are_those_that_come(text: str, expected: list[Term]) -> None:
    assert terms(text) == expected


def test_the_next_hour_after_midnight_is_one_of_the_night_before() -> None:
    assert terms("in the next hour", now=at("2021-11-18 00:30")) == [OnDays(days(17)), Starts(1470, 1530)]


def test_a_weekday_that_the_festival_has_not_is_told() -> None:
    short = Vocabulary.of(programme(screening("A FILM", "2021-11-19 20:00")))
    question = read_question("film on monday", short, now=WEDNESDAY)

    assert [mistake.says for mistake in question.mistakes] == [
        "This festival has no “monday”: it runs Friday 19 November 2021."
    ]


def test_a_part_of_the_day_of_another_day_is_hinted_at_once() -> None:
    question = ask("tonight", now=at("2022-03-01 12:00"))

    assert len(question.mistakes) == 1
    assert [clause.term for clause in question.alternatives[0]] == [
        OnDays(frozenset({dt.date(2022, 3, 1)})),
        Starts(first=1020),
    ]


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("0", 0),
        ("20", 1200),
        ("20:15", 1215),
        ("20.15", 1215),
        ("20h15", 1215),
        ("2015", 1215),
        ("20h", 1200),
        ("20 Uhr", 1200),
        ("12am", 0),
        ("12pm", 720),
        ("8:30 p.m.", 1230),
        ("noon", 720),
        ("24:00", 1440),
        ("24:01", None),
        ("25", None),
        ("20:60", None),
        ("0pm", None),
        ("13pm", None),
        ("", None),
        ("٢٠", None),
        ("eight", None),
    ],
)
def test_a_time_of_day_is_read_as_it_is_written(text: str, minute: int | None) -> None:
    assert written_clock(text) == minute
