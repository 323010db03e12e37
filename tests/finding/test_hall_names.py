"""Which halls the words of a question name."""

from __future__ import annotations

import pytest

from builders import venue
from fest_tui.finding.hall_names import HallNames
from fest_tui.finding.needles import needles
from fest_tui.finding.terms import Words

HALLS = HallNames(
    (
        venue("Caligari FilmBühne", id="caligari", aliases=("Caligari am Markt",)),
        venue("Murnau-Filmtheater", id="murnau"),
        venue("Programmkino Rex", "Darmstadt", id="rex"),
    )
)


@pytest.mark.parametrize(
    ("words", "halls"),
    [
        ("caligari", {"caligari"}),
        ("CALI", {"caligari"}),
        ("filmbuehne", {"caligari"}),
        ("filmbühne", {"caligari"}),
        ("markt", {"caligari"}),
        ("film", {"caligari", "murnau"}),
        ("murnaufilm", {"murnau"}),
        ("murnau filmtheater", {"murnau"}),
        ("wiesbaden", {"caligari", "murnau"}),
        ("darmstadt rex", {"rex"}),
        ("wiesbaden rex", set()),
        ("bühne", set()),
    ],
)
def test_words_name_the_halls_that_have_all_of_them(words: str, halls: set[str]) -> None:
    assert HALLS.named(needles(Words(words))) == halls


@pytest.mark.parametrize(("phrase", "halls"), [("programmkino rex", {"rex"}), ("programmkino re", set())])
def test_a_phrase_names_a_hall_with_whole_words(phrase: str, halls: set[str]) -> None:
    assert HALLS.named(needles(Words(phrase, phrase=True))) == halls
