"""Blanks made single: the same for a short text and an endless one, which is never parted into all of its words."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.programme.text import plain, plain_line, single_blanks, slug

WORDS = st.text(st.one_of(st.characters(), st.sampled_from(" \t\n\x1c\x85\xa0\u2003\u3000\u0301´ÄΣς")), max_size=30)
TIMES = st.sampled_from((1, 2, 2_000))


@given(WORDS, WORDS, TIMES)
def test_blanks_are_single_however_long_the_text(first: str, second: str, times: int) -> None:
    text = first * times + second
    assert single_blanks(text) == " ".join(text.split())


@given(WORDS, TIMES)
def test_a_line_is_plain_with_single_blanks(words: str, times: int) -> None:
    text = words * times
    assert plain_line(text) == " ".join(plain(" ".join(text.split())).split())


@given(WORDS, WORDS)
def test_the_id_of_an_endless_text_is_made_of_those_of_its_parts(first: str, second: str) -> None:
    assert slug(f"{first} a " + f"{second} b " * 2_000) == slug(f"{first} a") + f"-{slug(f'{second} b')}" * 2_000


@pytest.mark.parametrize("work", [single_blanks, plain_line, slug])
@pytest.mark.parametrize("words", ["ab  ", "ж  ", "ab\t\n"])
def test_an_endless_text_takes_few_times_its_memory(work: Callable[[str], str], words: str) -> None:
    text = words * 200_000
    tracemalloc.start()
    try:
        work(text)
        assert tracemalloc.get_traced_memory()[1] < 3 * len(text.encode())
    finally:
        tracemalloc.stop()
