from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from fest_tui.cells import cut, pad, told, wrap
from fest_tui.tui.widgets.day_grid.canvas import Canvas

PLAIN = Style()


def painted(width: int, *strokes: tuple[int, str]) -> str:
    canvas = Canvas(width, PLAIN)
    for left, text in strokes:
        canvas.write(left, text, PLAIN)
    return canvas.strip().text


def test_what_does_not_fit_is_cut_at_the_edge() -> None:
    assert painted(6, (2, "title")) == "  tit…"


def test_a_later_stroke_covers_an_earlier_one() -> None:
    assert painted(6, (0, "abcdef"), (2, "XY")) == "abXYef"


def test_half_a_covered_wide_letter_leaves_a_blank() -> None:
    assert painted(6, (0, "映画祭"), (1, "x")) == " x画祭"


def test_a_combining_mark_stays_on_its_letter() -> None:
    assert painted(4, (0, "e\u0301a")) == "e\u0301a  "


@given(st.lists(st.tuples(st.integers(-5, 30), st.text(max_size=12)), max_size=6))
def test_a_row_is_always_as_wide_as_it_was_made(strokes: list[tuple[int, str]]) -> None:
    strokes = [(left, "".join(c for c in text if c.isprintable())) for left, text in strokes]

    assert cell_len(painted(24, *strokes)) == 24


@given(st.text(alphabet=st.characters(exclude_categories=("C", "Z")), max_size=40), st.integers(0, 20))
def test_cut_and_padded_text_keeps_to_its_cells(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= width
    assert cell_len(pad(text, width)) == width


@given(st.text(max_size=80), st.integers(1, 20), st.integers(1, 4))
def test_wrapped_lines_keep_to_width_and_number(text: str, width: int, lines: int) -> None:
    text = "".join(letter for letter in text if letter.isprintable() and cell_len(letter) < 2)

    wrapped = wrap(text, width, lines)

    assert len(wrapped) <= lines
    assert all(cell_len(line) <= width for line in wrapped)


def test_a_title_is_broken_at_blanks_and_hyphens_before_it_is_cut() -> None:
    assert wrap("Murnau-Filmtheater", 12, 2) == ["Murnau-", "Filmtheater"]
    assert wrap("THE KILLING OF TWO LOVERS", 10, 2) == ["THE", "KILLING O…"]


def test_a_sum_is_kept_whole() -> None:
    words = "too tight: gap 36 - ride 60 - early 10 = -34 min"

    assert told(words, 80) == [words]
    assert told(words, 40) == ["too tight:", "gap 36 - ride 60 - early 10 = -34 min"]
