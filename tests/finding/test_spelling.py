"""Words that are misspelt, or spelt by ear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.finding.spelling import Speller, Spelt, sound

NAMES = ("konchalovsky", "vysotskaya", "tarkovsky", "fassbinder", "comrades", "kieslowski", "miyazaki", "ozean")
TOLD = ("strike", "novocherkassk", "officially")
SPELLER = Speller([*(Spelt(word, 2, 1) for word in NAMES), *(Spelt(word, 0, 1) for word in TOLD)])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("konchalovski", "konchalovsky"),
        ("kontschalowski", "konchalovsky"),
        ("konchalvosky", "konchalovsky"),
        ("wysozkaja", "vysotskaya"),
        ("visotskaja", "vysotskaya"),
        ("tarkowskij", "tarkovsky"),
        ("fasbinder", "fassbinder"),
        ("mijasaki", "miyazaki"),
        ("comarde", "comrades"),
        ("novocherkask", "novocherkassk"),
        ("stirke", "strike"),
    ],
)
def test_the_word_that_is_meant_is_the_likest(typed: str, meant: str) -> None:
    assert SPELLER.likest(typed)[0] == meant


@pytest.mark.parametrize("typed", ["wyso", "wysoz", "wysozk", "wysozka", "wysozkaj"])
def test_a_word_is_known_from_its_misspelt_beginning(typed: str) -> None:
    assert SPELLER.likest(typed)[0] == "vysotskaya"


@pytest.mark.parametrize("typed", ["", "ko", "xyzzyplugh", "k" * 41, "k" * 10_000])
def test_what_is_like_no_word_too_short_or_no_word_has_none(typed: str) -> None:
    assert SPELLER.likest(typed) == ()


def test_of_two_words_as_near_the_name_comes_before_the_told_and_the_frequent_before_the_rare() -> None:
    speller = Speller([Spelt("deal", 0, 9), Spelt("dear", 3, 1), Spelt("bean", 0, 1), Spelt("lean", 0, 5)])

    assert speller.likest("dean") == ("dear", "deal", "lean", "bean")


def test_a_word_is_not_like_itself() -> None:
    assert SPELLER.likest("strike") == ()


def test_no_word_is_like_any_where_there_are_none() -> None:
    assert Speller([]).likest("strike") == ()
    assert not Speller([]).begins_one("s")


def test_a_beginning_is_found_among_many_words() -> None:
    assert all(SPELLER.begins_one(word[:length]) for word in (*NAMES, *TOLD) for length in range(1, len(word) + 1))
    assert not any(SPELLER.begins_one(word) for word in ("konchalovskyx", "z", "strikes", "com rades"))


def test_transcriptions_of_a_name_sound_alike() -> None:
    assert sound("wysozkaja") == sound("vysotskaya")
    assert sound("tschaikowski") == sound("tchaikovsky")
    assert sound("konchalovsky") != sound("tarkovsky")


@given(st.text(max_size=60))
def test_any_word_may_be_asked_for(word: str) -> None:
    assert set(SPELLER.likest(word)) <= {*NAMES, *TOLD} - {word}
