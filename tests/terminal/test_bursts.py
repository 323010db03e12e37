"""Keys that come faster than the screen, as over a slow line, go where the key before them has led."""

from __future__ import annotations

import pytest
from driver import BEFORE_THE_FESTIVAL, ENTER, Terminal

pytestmark = pytest.mark.terminal

FRIDAY = ("--date", "2021-11-19", *BEFORE_THE_FESTIVAL)
READY = ("Friday 19 November", "JANE B", "fits: nothing")


def test_a_date_typed_in_one_burst_is_opened() -> None:
    with Terminal(*FRIDAY, size=(100, 30)) as terminal:
        terminal.wait_for(*READY)
        terminal.press(f"g12{ENTER}")
        terminal.wait_for("Friday 12 November")


def test_a_question_typed_in_one_burst_is_a_question_and_no_commands() -> None:
    with Terminal(*FRIDAY, size=(100, 30)) as terminal:
        terminal.wait_for(*READY)
        terminal.press(f"/strike{ENTER}")
        terminal.wait_for("⌕ strike", "DEAR COMRADES!", "esc clear")


def test_a_pick_a_page_and_a_mark_come_in_order() -> None:
    with Terminal(*FRIDAY, size=(100, 30)) as terminal:
        terminal.wait_for(*READY)
        terminal.press(f" ]g19{ENTER} ")
        terminal.wait_for("JANE BY CHARLOTTE", "is no longer picked")


def test_a_page_opened_in_a_burst_has_the_letters() -> None:
    with Terminal(*FRIDAY, size=(100, 30)) as terminal:
        terminal.wait_for(*READY)
        terminal.press("AMass")
        terminal.wait_for("70 films", "MASS", "Fran Kranz")
