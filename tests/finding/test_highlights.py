"""Where the words of a question stand in what is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.finding.highlights import highlights
from fest_tui.finding.terms import Words


def lit(text: str, *words: str, phrase: bool = False) -> list[str]:
    return [text[start:end] for start, end in highlights([Words(each, phrase=phrase) for each in words], text)]


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        ("DEAR COMRADES!", "comr", ["COMR"]),
        ("DEAR COMRADES!", "com dea", ["DEA", "COM"]),
        ("DEAR COMRADES!", "rades", []),
        ("a strike, the strike; strikes", "strike", ["strike", "strike", "strike"]),
        ("Der Fußball", "fussball", ["Fußball"]),
        ("Der Fußball", "fus", ["Fuß"]),
        ("Jürgen Müller", "mueller", ["Müller"]),
        ("Jürgen Müller", "muller", ["Müller"]),
        ("L’AVENIR", "avenir", ["AVENIR"]),
        ("L’AVENIR", "l'avenir", ["L’AVENIR"]),
        ("Spider-Man", "spiderman", ["Spider-Man"]),
        ("千と千尋の神隠し", "千尋", ["千尋"]),
        ("千と千尋の神隠し", "神", ["神"]),
        ("e\u0301te\u0301 sans fin", "ete", ["e\u0301te\u0301"]),
        ("(a+b) [x]", "a+b", ["a+b"]),
        ("", "strike", []),
        ("DEAR COMRADES!", "", []),
        ("DEAR COMRADES!", '"*', []),
    ],
)
def test_what_was_typed_is_shown(text: str, word: str, parts: list[str]) -> None:
    assert lit(text, word) == parts


def test_a_phrase_is_shown_whole_and_only_in_its_order() -> None:
    text = "Dear dear comrades, comrades dear, dear comradeship"

    assert lit(text, "dear comrades", phrase=True) == ["dear comrades"]


def test_small_words_are_shown_only_alone() -> None:
    assert lit("THE EXAM of the year", "the exam") == ["EXAM"]
    assert lit("THE EXAM", "the") == ["THE"]


def test_parts_that_meet_are_one() -> None:
    assert highlights([Words("com"), Words("comrades")], "COMRADES") == ((0, 8),)


def test_the_longest_word_is_shown() -> None:
    assert lit("strikes", "str", "strikes") == ["strikes"]


@given(st.lists(st.text(max_size=20), max_size=3), st.text())
def test_parts_lie_in_the_text_in_order_and_apart(words: list[str], text: str) -> None:
    spans = highlights([Words(each) for each in words], text)

    ends = [0, *(end for _start, end in spans)]
    assert all(start < end <= len(text) for start, end in spans)
    assert all(start > before or (start, before) == (0, 0) for (start, _end), before in zip(spans, ends, strict=False))


@given(st.text(alphabet="kxßü '-千が", max_size=12), st.text(alphabet="kxßü '-千が", max_size=6))
def test_a_text_that_is_the_word_is_shown_from_its_first_letter_to_its_last(before: str, word: str) -> None:
    text = f"{before} {word}"
    letters = [place for place, letter in enumerate(text) if letter.isalnum() and place > len(before)]

    spans = highlights([Words(word)], text)

    if letters:
        assert any(start <= letters[0] < end for start, end in spans)
    else:
        assert spans == ()
