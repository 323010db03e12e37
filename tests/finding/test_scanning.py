from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.finding.scanning import Token, scan


def one(text: str) -> Token:
    (token,) = scan(text)
    return token


def test_words_are_parted_by_blanks_of_any_kind() -> None:
    assert [token.text for token in scan(" dear\tcomrades!\n\u00a0now ")] == ["dear", "comrades!", "now"]


@pytest.mark.parametrize("text", ['"dear comrades"', "“dear comrades”", "„dear comrades“", "«dear comrades»"])
def test_a_phrase_stands_in_quotes_of_any_country(text: str) -> None:
    token = one(text)

    assert (token.text, token.quoted, token.closed) == ("dear comrades", True, True)


def test_a_quote_left_open_takes_the_rest() -> None:
    token = one('"dear comrades now')

    assert (token.text, token.closed, token.end) == ("dear comrades now", False, 18)


def test_a_quote_inside_a_word_is_part_of_it() -> None:
    assert [token.text for token in scan('12" single')] == ['12"', "single"]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("venue:caligari", "venue", "caligari"),
        ('venue:"krypta der marktkirche"', "venue", "krypta der marktkirche"),
        ('near:"kino im park"<20', "near", "kino im park<20"),
        ("before:23:30", "before", "23:30"),
        ("venue:", "venue", ""),
        ("straße:x", "straße", "x"),
    ],
)
def test_a_name_before_a_colon_is_a_field(text: str, field: str, value: str) -> None:
    token = one(text)

    assert (token.field, token.text) == (field, value)


def test_a_time_with_a_colon_is_no_field() -> None:
    assert one("20:15").field == ""


@pytest.mark.parametrize("text", ["-rex", "--rex", '-"rex"', "-venue:rex"])
def test_a_hyphen_before_anything_rules_it_out(text: str) -> None:
    token = one(text)

    assert (token.negated, token.text) == (True, "rex")


@pytest.mark.parametrize("text", ["", "  ", "-", "– – &", "?!", '""', "--"])
def test_signs_alone_are_nothing(text: str) -> None:
    assert scan(text) == []


@given(st.text(alphabet=st.sampled_from('ab :"“”„«»-<,\n\u0301ف\ud800'), max_size=40))
def test_every_token_stands_where_it_says(text: str) -> None:
    ends = 0
    for token in scan(text):
        assert ends <= token.start <= token.at <= token.end <= len(text)
        assert text.startswith(token.text, token.at) or token.quoted
        ends = token.end
