from __future__ import annotations

import pytest
from questions import FESTIVAL, ask

from fest_tui.finding.echoing import echo


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "something in English after eight near here",
            ["spoken English", "after 20:00", "within 15 min of Caligari FilmBühne"],
        ),
        ("dear comrades on:fri", ["dear comrades", "Fri 19"]),
        ('"the strike" -director:"Leos Carax"', ["“the strike”", "not director “Leos Carax”"]),
        ("not sold out in the rex", ["not sold out", "at Programmkino Rex"]),
        ("sub:de before:23:30", ["subtitles German", "before 23:30"]),
        ("after:00:30", ["after 00:30"]),
        ("at eight", ["between 19:45 and 20:30"]),
        ("at 20:15", ["at 20:15"]),
        ("venue:rex,krypta", ["at Krypta der Marktkirche or Programmkino Rex"]),
        ("on:fri,sat", ["Fri 19 or Sat 20"]),
        ("on:2022-01-01", ["Saturday 1 January 2022"]),
        ("year:2021", ["made in 2021"]),
        ("year:2019-2021", ["made 2019–2021"]),
        ("year:>2019", ["made in 2020 or later"]),
        ("year:<2019", ["made in 2018 or before"]),
        ("max:90", ["at most 90 min"]),
        ("premiere:german", ["german premiere"]),
        ("premiere:any", ["premiere"]),
        ("form:documentary", ["documentary"]),
        ("status:moved", ["moved"]),
        ("free fits unseen must now", ["free of charge", "fits my picks", "not seen yet", "a must of mine", "on now"]),
        ("from russia", ["country Russia"]),
        ("near:rex<60", ["within 60 min of Programmkino Rex"]),
        ("", []),
        ("venue:", []),
    ],
)
def test_each_thing_understood_is_said_in_short_words(text: str, said: list[str]) -> None:
    assert list(echo(ask(text), FESTIVAL)) == said


def test_alternatives_that_differ_in_one_thing_are_said_together() -> None:
    said = echo(ask("strike in english or french after eight"), FESTIVAL)

    assert said == ("strike", "spoken English or spoken French", "after 20:00")


def test_other_alternatives_have_an_or_between_them() -> None:
    assert echo(ask("strike today or luchadoras"), FESTIVAL) == ("strike", "Wed 17", "or", "luchadoras")


def test_a_venue_that_the_programme_does_not_describe_is_called_by_its_id() -> None:
    assert echo(ask("near here", here="old-barn"), FESTIVAL) == ("within 15 min of old-barn",)
