"""How much memory films take that list two thousand people each, whose names are as short as can be, or are not."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from typing import NamedTuple

import pytest
from measuring import (
    CSV,
    EVENT,
    JSON,
    JSON_LD,
    LISTING,
    MOST,
    OWN,
    PROSE,
    SIZE,
    SLOT,
    XML,
    XML_END,
    film_as_event,
    film_as_html,
    film_as_text,
    make_bounds_smaller,
    measured,
)

NAMES_OF_A_FILM = 2_000


class Form(NamedTuple):
    """How a source starts, has a film that lists names, and ends."""

    start: str
    film: Callable[[int, list[str]], str]
    end: str = ""


def in_json(values: object) -> str:
    return json.dumps(values, separators=(",", ":"), ensure_ascii=False)


def as_text(label: str, between: str = ", ") -> Form:
    return Form("", lambda n, names: f"{film_as_text(n)}{label} {between.join(names)}\n\n")


def as_row(heading: str, between: str) -> Form:
    start = CSV.replace("Synopsis", heading)
    return Form(start, lambda n, names: f"Film {n};Ana Reis;12.11.2021;20:30;Rex;{between.join(names)}\n")


def as_movie(term: str, value: Callable[[list[str]], object]) -> Form:
    def film(number: int, names: list[str]) -> str:
        return f',{EVENT[:-1]},"workPresented":{in_json({"name": f"F {number}", term: value(names)})}}}'

    return Form(JSON_LD, film, "]}")


def as_persons(names: list[str]) -> list[dict[str, str]]:
    return [{"name": name} for name in names]


FORMS = {
    "text": as_text("Mit:"),
    "works of a text": as_text("Filmografie: 2001", ", 2001 "),
    "awards of a text": as_text("Auszeichnungen:"),
    "press text": Form("", lambda n, names: f"{LISTING}{PROSE} {n}\n\nDarsteller: {', '.join(names)}\n\n"),
    "couples of a press text": Form("", lambda n, names: f"{LISTING}{PROSE} {n}\n\nDarsteller: {' /'.join(names)}\n\n"),
    "web page": Form(
        "<!DOCTYPE html><h1>PROGRAMM</h1>", lambda n, names: f"{film_as_html(n)}<p>Mit: {', '.join(names)}</p>"
    ),
    "table": as_row("Darsteller", ", "),
    "table with slashes": as_row("Darsteller", "/"),
    "languages of a table": as_row("Sprache", ", "),
    "calendar": Form(
        "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Berlin\n",
        lambda n, names: film_as_event(n).replace("DESCRIPTION:", f"DESCRIPTION:Mit: {', '.join(names)} "),
        "END:VCALENDAR\n",
    ),
    "text in JSON-LD": as_movie("actor", ", ".join),
    "languages of JSON-LD": as_movie("inLanguage", "/".join),
    "list in JSON-LD": as_movie("actor", list),
    "persons in JSON-LD": as_movie("actor", lambda names: [{"@type": "Person", "name": name} for name in names]),
    "own": Form(
        OWN + '{"id":"a","title":"A"}',
        lambda n, names: f',{{"id":"f{n}","title":"F","directors":{in_json(names)},"synopsis":"{PROSE}"}}',
        "]}",
    ),
    "schedule in JSON": Form(
        JSON + SLOT, lambda n, names: f',{{"id":{n},"persons":{in_json(as_persons(names))},{SLOT[8:]}', "]}}]}}}"
    ),
    "schedule in XML": Form(
        XML,
        lambda n, names: (
            f"<event><start>10:00</start><title>F {n}</title><persons>"
            f"{''.join(f'<person>{name}</person>' for name in names)}</persons></event>"
        ),
        XML_END,
    ),
}
TOO_FINE = "of a few letters each"
READ_ALL_THE_SAME = {"calendar", "persons in JSON-LD"}
"""Where a list of names is text like any other, or enough stands around each name."""


@pytest.fixture(autouse=True)
def smaller_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    make_bounds_smaller(monkeypatch)


def source(form: Form, named: str) -> bytes:
    """A source whose films each list names of that form, no two of them the same."""
    numbers = count()
    pieces, size = [form.start], 0
    while size < SIZE:
        names = [named.format(next(numbers)) for _number in range(NAMES_OF_A_FILM)]
        pieces.append(form.film(len(pieces), names))
        size += len(pieces[-1].encode())
    return "".join([*pieces, form.end]).encode()


@pytest.mark.parametrize("named", ["Al {:x}", "Ия {:x}"])
@pytest.mark.parametrize("kind", FORMS)
def test_names_shorter_than_any_take_few_times_their_size(kind: str, named: str) -> None:
    became, times = measured(source(FORMS[kind], named))
    assert (TOO_FINE in became) == (kind not in READ_ALL_THE_SAME)
    assert times < MOST


@pytest.mark.parametrize("kind", FORMS)
def test_longer_ones_are_read_and_take_few_times_their_size_too(kind: str) -> None:
    became, times = measured(source(FORMS[kind], "Anna-Lena Reiser {:06}"))
    assert became.endswith(" films")
    assert times < MOST
