"""A question with what is misspelt put right, and all else as it was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from fest_tui.finding.rewording import reworded
from fest_tui.finding.terms import Clause, Words

KNOWN: Mapping[str, Sequence[str]] = {
    "strke": ("strike",),
    "konchalovski": ("konchalovsky", "koncha lovsky"),
    "dar comardes": ("dear comrades", "dark comrades"),
    "fathers": ("feathers", "father", "fathom"),
}


def spellings(text: str, *clauses: Clause) -> list[str]:
    return list(reworded(text, clauses, lambda words: KNOWN.get(words.text, ())))


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        ("strke", Clause(Words("strke"), start=0, end=5), ["strike"]),
        ("on:fri  strke?", Clause(Words("strke"), start=8, end=14), ["on:fri  strike"]),
        ("dar  comardes", Clause(Words("dar comardes"), start=0, end=13), ["dear comrades", "dark comrades"]),
        ('x "strke" y', Clause(Words("strke", phrase=True), start=2, end=9), ['x "strike" y']),
        (
            "by:konchalovski on:fri",
            Clause(Words("konchalovski", "director"), start=0, end=15),
            ["director:konchalovsky on:fri", 'director:"koncha lovsky" on:fri'],
        ),
        ("xyzzy", Clause(Words("xyzzy"), start=0, end=5), []),
    ],
)
def test_a_clause_is_written_as_it_was_probably_meant(text: str, clause: Clause, expected: list[str]) -> None:
    assert spellings(text, clause) == expected


def test_several_clauses_are_put_right_together() -> None:
    first, last = Clause(Words("strke"), start=0, end=5), Clause(Words("konchalovski"), start=10, end=22)

    assert spellings("strke and konchalovski", first, last) == ["strike and konchalovsky", "strike and koncha lovsky"]
    assert (
        spellings("xyzzy and konchalovski", Clause(Words("xyzzy"), start=0, end=5), last)[0] == "xyzzy and konchalovsky"
    )


def test_one_place_in_several_alternatives_is_put_right_once() -> None:
    clause = Clause(Words("strke"), start=0, end=5)

    assert spellings("strke in english or french", clause, clause) == ["strike in english or french"]


def test_one_that_has_fewer_spellings_keeps_its_likest() -> None:
    fathers, konchalovski = Clause(Words("fathers"), start=0, end=7), Clause(Words("konchalovski"), start=11, end=23)

    assert spellings("fathers by konchalovski", fathers, konchalovski) == [
        "feathers by konchalovsky",
        "father by koncha lovsky",
        "fathom by konchalovsky",
    ]
