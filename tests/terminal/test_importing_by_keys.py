"""An import by keys alone, in a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import BEFORE_THE_FESTIVAL, ENTER, Terminal

pytestmark = pytest.mark.terminal

PAGE = (
    "FEATHERS\n\n20.11.2021 16:00 – Caligari FilmBühne\n\nFrankreich 2021 112 Min. arab. OmeU\n\nEine Mutter lernt.\n"
)


@pytest.mark.parametrize("size", [(140, 40), (60, 20)])
def test_a_page_is_imported_looked_at_and_kept(tmp_path: Path, size: tuple[int, int]) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    with Terminal("--date", "2021-11-20", *BEFORE_THE_FESTIVAL, size=size) as terminal:
        terminal.wait_for("Saturday 20 November", "FEATHERS")
        terminal.press("i")
        terminal.wait_for("Import a programme", "A path or an address")
        terminal.press(*str(page), ENTER)
        terminal.wait_for("Import: exground filmfest 34", "1 file read")
        terminal.press(ENTER)
        terminal.wait_for("a marks all as seen", "FEATHERS")
        terminal.press(ENTER)
        terminal.wait_until(lambda: "esc closes" not in terminal.text, "the day without the list over it")
        terminal.press("q")
        assert terminal.exit_code() == 0
