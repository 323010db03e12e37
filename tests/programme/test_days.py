from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, programme, screening
from fest_tui.errors import NotFoundError, UsageError
from fest_tui.programme.days import day_meant, named_day, opening_day, parse_date, require_day, some_day

DAYS = [dt.date(2021, 11, day) for day in range(12, 22)]
FESTIVAL = programme(
    screening("A", "2021-11-14 17:00"),
    screening("B", "2021-11-19 22:00"),
    starts=dt.date(2021, 11, 12),
    ends=dt.date(2021, 11, 21),
)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("19", dt.date(2021, 11, 19)),
        ("19.", dt.date(2021, 11, 19)),
        ("19.11.", dt.date(2021, 11, 19)),
        ("19.11.2021", dt.date(2021, 11, 19)),
        ("11-19", dt.date(2021, 11, 19)),
        ("2021-11-19", dt.date(2021, 11, 19)),
        ("fri", dt.date(2021, 11, 12)),
        ("Sund", dt.date(2021, 11, 14)),
        ("fri 19", dt.date(2021, 11, 19)),
        ("Fri., 19.11.", dt.date(2021, 11, 19)),
        ("sat 19", None),
        ("24.12.", dt.date(2021, 12, 24)),
        ("2021-12", dt.date(2021, 12, 1)),
        ("3", dt.date(2021, 11, 3)),
        ("31", None),
        ("", None),
        ("someday", None),
        ("99.99.", None),
        ("...", None),
        ("²", None),
        ("🙂", None),
        ("2147483648", None),
        ("1.1.9999999999", None),
        ("1.1.99999", None),
    ],
)
def test_a_day_is_understood_as_people_type_it(typed: str, day: dt.date | None) -> None:
    assert day_meant(typed, DAYS) == day


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_date_or_nothing(typed: str) -> None:
    assert isinstance(day_meant(typed, DAYS), dt.date | None)
    assert day_meant(typed, []) is None


@pytest.mark.parametrize("text", ["19.11.2021", "2021-11", "2021-13-01", "20211119", "11/19/2021", ""])
def test_an_option_takes_the_iso_form_alone(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("typed", "now", "day"),
    [
        ("wed", None, 17),
        ("2021-12-24", None, None),
        ("sat", "2021-11-12 12:00", 13),
        ("sat", "2021-11-13 23:00", 13),
        ("sat", "2021-11-14 03:00", 13),
        ("sat", "2021-11-14 07:00", 20),
        ("fri", "2021-11-21 23:00", "'fri' may be any of Friday 12 November 2021, Friday 19 November 2021."),
        ("sat", "2021-11-01 12:00", "'sat' may be any of Saturday 13 November 2021, Saturday 20 November 2021."),
        ("sat", None, "'sat' may be any of"),
        ("someday", None, "'someday' is no day."),
        ("0001-01-01", None, "'0001-01-01' is no day."),
        ("31.12.9999", None, "'31.12.9999' is no day."),
    ],
)
def test_of_several_days_of_a_name_it_is_the_next_or_none(typed: str, now: str | None, day: int | str | None) -> None:
    moment = at(now) if now else None
    if isinstance(day, str):
        with pytest.raises(UsageError, match=day):
            named_day(FESTIVAL, typed, now=moment)
    else:
        assert named_day(FESTIVAL, typed, now=moment) == (dt.date(2021, 11, day) if day else dt.date(2021, 12, 24))


def test_a_day_outside_is_refused_with_the_days_there_are() -> None:
    require_day(FESTIVAL, dt.date(2021, 11, 12))
    with pytest.raises(NotFoundError, match="Friday 24 December 2021 is not a day of Fest") as refused:
        require_day(FESTIVAL, dt.date(2021, 12, 24))
    assert refused.value.hint == "It runs from Friday 12 November 2021 to Sunday 21 November 2021."
    with pytest.raises(NotFoundError) as refused:
        require_day(programme(), dt.date(2021, 12, 24))
    assert refused.value.hint == "This programme has no dated screenings."


def test_an_example_of_a_day_is_one_of_the_festival() -> None:
    assert (some_day(FESTIVAL), some_day(programme())) == ("2021-11-17", "YYYY-MM-DD")


def test_without_a_date_today_comes_first_then_the_day_looked_at_last_then_the_first() -> None:
    during, after = at("2021-11-20 00:30"), at("2022-01-01 12:00")
    last = dt.date(2021, 11, 17)

    assert opening_day(FESTIVAL, asked=None, last=last, now=during)[0] == dt.date(2021, 11, 19)
    assert opening_day(FESTIVAL, asked=None, last=last, now=after)[0] == last
    day, why = opening_day(FESTIVAL, asked=None, last=None, now=after)
    assert (day, why) == (dt.date(2021, 11, 12), "The festival is not on today: opened on its first day.")


def test_a_day_asked_for_is_opened_without_a_word_and_one_outside_opens_the_nearest() -> None:
    now = at("2021-11-14 12:00")

    assert opening_day(FESTIVAL, asked=dt.date(2021, 11, 19), last=None, now=now) == (dt.date(2021, 11, 19), "")
    day, why = opening_day(FESTIVAL, asked=dt.date(2021, 12, 24), last=None, now=now)
    assert day == dt.date(2021, 11, 21)
    assert why.startswith("Friday 24 December 2021 is not a day of the festival.")


def test_an_empty_programme_opens_on_the_day_asked_for() -> None:
    day, why = opening_day(programme(), asked=dt.date(2021, 11, 19), last=None, now=at("2021-11-14 12:00"))

    assert day == dt.date(2021, 11, 19)
    assert "no dated screenings" in why
