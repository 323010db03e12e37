from __future__ import annotations

import pytest
from questions import VOCABULARY

from builders import programme, venue
from fest_tui.finding.completing import Completion, completions
from fest_tui.finding.vocabulary import Vocabulary


def offered(text: str, cursor: int | None = None) -> list[str]:
    """What is offered at the cursor, or at the end."""
    return [each.text for each in completions(text, len(text) if cursor is None else cursor, VOCABULARY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ve", ["venue:"]),
        ("VE", ["venue:"]),
        ("se", ["section:"]),
        ("-ve", ["venue:"]),
        ("to", ["today", "tonight", "tomorrow"]),
        ("strike ti", ["title:"]),
        ("v", []),
        ("", []),
        ("strike ", []),
        ("xyz", []),
        ('"ve', []),
        ("today", []),
    ],
)
def test_fields_and_single_words_are_offered_after_a_few_letters(text: str, expected: list[str]) -> None:
    assert offered(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("venue:", ["Caligari", '"Programmkino Rex"', '"Krypta der Marktkirche"', '"Kino im Park"']),
        ("venue:kr", ['"Krypta der Marktkirche"']),
        ('venue:"kr', ['"Krypta der Marktkirche"']),
        ("venue:filmbue", ["Caligari"]),
        ("-venue:rex", ['"Programmkino Rex"']),
        ("venue:rex,ca", ["Caligari"]),
        ("near:he", ["here"]),
        ("near:rex<", []),
        ("in:rus", ["Russian"]),
        ("in:рус", ["Russian"]),
        ("in:schw", ['"Swiss German"']),
        ("sub:", ["English", "German"]),
        ("country:fin", ["Finland"]),
        ("section:cin", ['"European Cinema"']),
        ("form:", ["fiction", "short", "documentary"]),
        ("premiere:g", ['"German premiere"']),
        ("status:s", ['"sold out"', "scheduled", '"few seats"']),
        ("title:any", ['"ANY DAY NOW"']),
        ("dir:konch", ['"Andrei Konchalovsky"']),
        ("cast:vy", ['"Julia Vysotskaya"']),
        ("person:jul", ['"Julia Vysotskaya"']),
        ("year:", ["2021", "2020"]),
        ("on:to", ["today", "tomorrow"]),
        ("on:sat", ["13", "20"]),
        ("on:2021-11-19", ["19"]),
        ("after:2", ["20:00", "21:00", "22:00", "23:00"]),
        ("max:1", ["100", "120", "150"]),
        ("foo:x", []),
        ("venue:xyz", []),
    ],
)
def test_values_are_offered_after_the_colon(text: str, expected: list[str]) -> None:
    assert offered(text) == expected


def test_a_value_without_its_field_is_offered_with_it() -> None:
    assert offered("german") == [
        'section:"Made in Germany"',
        'in:"Swiss German"',
        "sub:German",
    ]


def test_a_completion_says_what_it_replaces_and_what_it_is() -> None:
    assert completions("strike venue:cal now", 16, VOCABULARY) == (
        Completion(start=13, end=16, text="Caligari", label="Caligari FilmBühne", what="venue"),
    )
    assert completions("ve now", 2, VOCABULARY)[0] == Completion(
        start=0, end=2, text="venue:", label="venue:", what="field"
    )


def test_only_what_stands_before_the_cursor_counts() -> None:
    assert offered("venue:krxyz", 8) == ['"Krypta der Marktkirche"']
    assert offered("tonight", 2) == ["today", "tonight", "tomorrow"]


def test_a_name_in_quotes_is_replaced_with_its_quotes() -> None:
    text = 'venue:"kr" now'
    (completion,) = completions(text, 9, VOCABULARY)

    assert text[: completion.start] + completion.text + text[completion.end :] == 'venue:"Krypta der Marktkirche" now'


def test_at_most_eight_are_offered() -> None:
    many = Vocabulary.of(programme(venues=[venue(f"Hall {letter}") for letter in "ABCDEFGHIJKL"]))

    assert len(completions("venue:hall", 10, many)) == 8
