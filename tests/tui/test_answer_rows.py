"""Answers as rows: what stands in them at which width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from fest_tui.tui.widgets.answer_rows import answer_of, answer_target, excerpt
from fest_tui.tui.widgets.marking import marked


def test_an_answer_is_known_by_its_target() -> None:
    assert answer_of(answer_target(7, "a:b-1")) == (7, "a:b-1")
    assert answer_of(answer_target(0)) == (0, "")
    assert answer_of("film:7") is None


def test_an_excerpt_begins_a_little_before_the_word() -> None:
    text = "In June 1962 there is a strike over food prices in Novocherkassk in the Soviet Union."

    assert excerpt(text, text.index("Novo"), 50) == "…strike over food prices in Novocherkassk in the…"
    assert excerpt(text, text.index("June"), 20) == "In June 1962 there…"
    assert excerpt("short", 0, 20) == "short"


@given(text=st.text(max_size=200), place=st.integers(0, 200), width=st.integers(1, 80))
def test_an_excerpt_is_one_line_that_fits(text: str, place: int, width: int) -> None:
    told = excerpt(text, min(place, len(text)), width)

    assert cell_len(told) <= width
    assert "\n" not in told


@given(text=st.text(max_size=80), width=st.integers(60, 100))
def test_an_excerpt_holds_the_word(text: str, width: int) -> None:
    told = excerpt(f"{'word ' * 30}{text} needle {text}", 151 + len(text), width)

    assert "needle" in told or len(text) > 20


@pytest.mark.parametrize(
    ("places", "pieces"),
    [
        ((), [("a strike", "text")]),
        (((2, 8),), [("a ", "text"), ("strike", "match")]),
        (((0, 1), (2, 8)), [("a", "match"), (" ", "text"), ("strike", "match")]),
    ],
)
def test_marked_pieces_are_the_whole_text(places: tuple[tuple[int, int], ...], pieces: list[tuple[str, str]]) -> None:
    assert list(marked("a strike", "text", lambda _text: places)) == pieces
