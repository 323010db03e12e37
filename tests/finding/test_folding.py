"""Text as it is searched: how it may be typed does not count."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.finding.folding import fold, folded_with_places, foldings


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("DEAR COMRADES!", "dear comrades"),
        ("  Two   blanks\tand\na line ", "two blanks and a line"),
        ("Müller’s Straße", "mullers strasse"),
        ("MAɬNI – TOWARDS THE OCEAN", "malni towards the ocean"),
        ("Ærø, Łódź, Þór, Œuvre, ışık", "aero lodz thor oeuvre isik"),
        ("İSTANBUL", "istanbul"),
        ("Ǿ Ǽ ŉ", "o ae n"),
        ("SUB_URBAN CRADELS", "sub urban cradels"),
        ("GIRLS CAN'T SURF", "girls cant surf"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Ёлка", "елка"),
        ("Ⅲ ½ ² ٣ ３", "iii 1 2 2 3 3"),
        ("شَمْس", "شمس"),
        ("ـآدمـ", "ادم"),
        ("שָׁלוֹם", "שלומ"),
        ("می‌خواهم", "ميخواهم"),
        ("हिन्दी", "हिन्दी"),
        ("千尋", "千 尋"),
        ("東京2020物語", "東 京 2020 物 語"),
        ("", ""),
        ("?!* ^ \x00 \ud800", ""),
    ],
)
def test_case_accents_and_signs_do_not_count(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@pytest.mark.parametrize(
    ("printed", "ways"),
    [
        ("dear comrades", ("dear comrades",)),
        ("Müller", ("muller", "mueller")),
        ("Møn", ("mon", "moen")),
        ("Åse", ("ase", "aase")),
        ("L’avenir", ("lavenir", "l avenir")),
        ("O'Neill", ("oneill", "o neill")),
        ("can't", ("cant",)),
        ("We’re", ("were",)),
        ("Spider-Man", ("spider man", "spiderman")),
        ("J.P.", ("j p", "jp")),
        ("M*A*S*H", ("m a s h", "mash")),
    ],
)
def test_a_word_has_each_way_in_which_people_type_it(printed: str, ways: tuple[str, ...]) -> None:
    assert foldings(printed) == ways


@pytest.mark.parametrize("text", ["Über Éire", "が行く", "한국 영화", "Ελλάδα", "Й"])
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    assert foldings(unicodedata.normalize("NFD", text)) == foldings(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folded_text_is_plain_words_with_single_blanks(text: str) -> None:
    folded = fold(text)

    assert folded == " ".join(folded.split())
    assert fold(folded) == folded
    assert folded.casefold() == folded
    assert all(sign not in folded for sign in '"*^:-()\x00¦')


@given(st.text())
def test_every_letter_has_its_place(text: str) -> None:
    folded, places = folded_with_places(text)

    assert len(places) == len(folded)
    assert " ".join(folded.split()) == fold(text)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)


def test_a_place_is_that_of_the_letter_it_stands_for() -> None:
    assert folded_with_places("Straße é") == ("strasse e", (0, 1, 2, 3, 4, 4, 5, 6, 7))
