"""The line above the keys: titles of any length, and what is said of them, at every size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import Desk, OpenApp
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from builders import film, programme, screening, venue
from fest_tui.programme.programme import Programme
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.shortening import LEAST_TITLE, shortened, with_titles

SIZES = [(140, 40), (100, 30), (80, 24), (60, 20)]
LATIN = "THE EXTRAORDINARILY LONG AND WINDING STORY OF A TICKET THAT NOBODY EVER SOLD, " * 3
WIDE = "電影節售票處無人知曉的漫長故事" * 8
DROPPED = "e\u0301" * 200
TITLES = [LATIN, WIDE, DROPPED]


def long_titled(title: str) -> Programme:
    """One film of that title, and another of nearly the same that overlaps it."""
    return programme(
        screening(title, "2021-11-19 18:00", id="one"),
        screening(f"2 {title}", "2021-11-19 19:00", "murnau", id="two"),
        films=[film(title), film(f"2 {title}")],
        venues=[venue("Caligari FilmBühne", id="caligari"), venue("Murnau-Filmtheater", id="murnau")],
    )


def line(desk: Desk) -> str:
    """What is to be read above the keys."""
    return desk.screen_text().splitlines()[-2].strip()


async def settled(desk: Desk, met: Callable[[str], bool]) -> str:
    """The line above the keys, once it is as expected."""
    await desk.until(lambda: met(line(desk)))
    return line(desk)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("title", TITLES)
async def test_a_title_gives_way_to_time_and_fit(open_app: OpenApp, size: tuple[int, int], title: str) -> None:
    async with open_app(size=size, programme=long_titled(title)) as desk:
        said = await settled(desk, lambda words: "18:00–19:30  fits: nothing else that day" in words)
        assert said.startswith(title[:4])
        assert "…  18:00" in said


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("title", TITLES)
async def test_a_clash_is_told_with_its_minutes_beside_any_titles(
    open_app: OpenApp, size: tuple[int, int], title: str
) -> None:
    async with open_app(size=size, programme=long_titled(title), picks=("one", "two")) as desk:
        said = await settled(desk, lambda words: "by 30 min" in words)
        assert "18:00–19:30  overlaps 2 " in said


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("title", TITLES)
async def test_what_was_done_is_said_whole(open_app: OpenApp, size: tuple[int, int], title: str) -> None:
    async with open_app(size=size, programme=long_titled(title)) as desk:
        await desk.press("w")
        assert "…  is on the watchlist." in await settled(desk, lambda words: "watchlist" in words)
        await desk.press("space")
        assert "…  is picked and fits." in await settled(desk, lambda words: "picked" in words)
        await desk.press("down", "space")
        assert "by 30 min. No other" in await settled(desk, lambda words: "Overlaps" in words)


async def test_a_plan_says_which_clash_is_left_with_its_minutes(open_app: OpenApp) -> None:
    async with open_app(size=(100, 30), programme=long_titled(LATIN), picks=("one", "two")) as desk:
        await desk.press("p")
        await desk.until(lambda: "checked" in desk.screen_text())
        await desk.press("n")
        assert "by 30 min" in await settled(desk, lambda words: "Nothing is checked" in words)


def test_a_title_that_fits_is_left_alone() -> None:
    pieces: list[Piece] = [("★ ", "mine"), ("NICO", "title"), ("  18:00", "text")]
    assert shortened(pieces, 13) == pieces


def test_the_longer_title_is_cut_first() -> None:
    pieces = [
        ("NICO 1988 AND 1989", "title"),
        *with_titles(" overlaps THE EXTRAORDINARY EXAM by 5 min", "clash", ["THE EXTRAORDINARY EXAM"]),
    ]
    assert shortened(pieces, 55) == [
        ("NICO 1988 AND 1989", "title"),
        (" overlaps ", "clash"),
        ("THE EXTRAORDINARY…", "clash"),
        (" by 5 min", "clash"),
    ]


def test_a_title_of_usual_length_stays_whole_and_the_place_is_cut() -> None:
    pieces = [("SOME KIND OF HEAVEN", "title"), ("  17:30  fits", "good"), ("  Murnau-Filmtheater", "muted")]
    assert shortened(pieces, 40) == pieces


def test_the_place_stays_beside_a_longer_title() -> None:
    pieces = [(LATIN, "title"), ("  17:30  fits", "good"), ("  Murnau-Filmtheater", "muted")]
    assert shortened(pieces, 60)[0] == ("THE EXTRAORDINARILY LONG A…", "title")


def test_titles_within_each_other_are_each_found() -> None:
    assert with_titles("after A (B) and A", "tight", ["A", "A (B)", ""]) == (
        ("after ", "tight"),
        ("A (B)", "tight-title"),
        (" and ", "tight"),
        ("A", "tight-title"),
    )


words = st.text(st.sampled_from("ab 電é\u0301"), max_size=40)


@given(
    st.lists(st.tuples(words, st.sampled_from(["title", "clash-title", "text", "good", "muted"])), max_size=6),
    st.integers(0, 80),
)
def test_only_titles_are_cut_and_what_matters_fits_where_it_can(pieces: list[Piece], room: int) -> None:
    short = shortened(pieces, room)
    matters = len(pieces) - (bool(pieces) and pieces[-1][1] == "muted")
    least = 0
    for (before, style), (after, _style) in list(zip(pieces, short, strict=True))[:matters]:
        is_title = style.endswith("title")
        least += min(cell_len(before), LEAST_TITLE) if is_title else cell_len(before)
        assert after == before or is_title
    assert sum(cell_len(words) for words, _style in short[:matters]) <= max(room, least)
    if sum(cell_len(words) for words, _style in pieces) <= room:
        assert [words for words, _style in short] == [words for words, _style in pieces]
