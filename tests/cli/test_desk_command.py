"""`fest-tui desk` before it opens, and after it is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from calling import call
from textual.app import App

from fest_tui.cli import desk as command
from fest_tui.tui.desk.app import DeskApp
from fest_tui.tui.desk.slips import SlipsByCommand, SlipsInFile, SlipsKept
from places import BUNDLED


def _then(deed: Callable[[DeskApp], object]) -> Callable[[DeskApp], None]:
    """What an app does instead of running."""

    def run(app: DeskApp) -> None:
        deed(app)

    return run


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[DeskApp]:
    """The desks that were opened, and left at once."""
    desks: list[DeskApp] = []
    monkeypatch.setattr(command, "require_terminal", lambda _otherwise: None)
    monkeypatch.setattr(App, "run", _then(desks.append))
    return desks


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ((), 2, "There is no terminal to open the programme in.\nfest-tui find answers questions as text."),
        (("--venue", "nowhere"), 5, "No venue is called 'nowhere'."),
        (("--slip-command", "no-such-printer"), 2, "There is no program 'no-such-printer' to give slips to."),
        (("--slip-command", "lp 'x"), 2, "is no command: a quote or a backslash is left open."),
        (("--slip-command", "cat", "--slip-to", "slips.txt"), 2, "--slip-to and --slip-command exclude each other."),
        (("--slip-to", BUNDLED), 2, "is a file of fest-tui's own, to which no slip is added."),
        (("--slip-to", BUNDLED.parent), 2, "is a directory"),
    ],
)
def test_what_cannot_work_is_told_before_the_screen_opens(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str | Path, ...], code: int, says: str
) -> None:
    answer = call(capsys, "desk", *arguments)
    assert answer.code == code
    assert says in answer.err
    assert answer.out == ""


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ((), SlipsKept),
        (("--slip-to", "-"), SlipsKept),
        (("--slip-to", "slips.txt"), SlipsInFile),
        (("--slip-command", "cat"), SlipsByCommand),
    ],
)
def test_slips_go_where_they_were_told_to(
    capsys: pytest.CaptureFixture[str], left: list[DeskApp], arguments: tuple[str, ...], kind: type
) -> None:
    assert call(capsys, "desk", "--venue", "caligari", *arguments).code == 0
    assert isinstance(left[0].slips, kind)


def test_slips_kept_are_printed_once_the_desk_is_left(
    capsys: pytest.CaptureFixture[str], left: list[DeskApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(App, "run", _then(lambda app: [app.slips.take(f"{word}\n") for word in ("one", "two")]))
    assert call(capsys, "desk").out == "one\n\ntwo\n"
    assert not left


def test_a_key_for_no_action_is_told(
    capsys: pytest.CaptureFixture[str], left: list[DeskApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "config.toml"
    monkeypatch.setenv("FEST_TUI_CONFIG", str(settings))
    settings.write_text('[keys]\n"desk.slipp" = "f5"\n', "utf-8")
    assert "Did you mean 'desk.slip'?" in call(capsys, "desk").err
    settings.write_text('desk_clears_after = 30\n[keys]\n"desk.slip" = "f5"\n', "utf-8")
    assert call(capsys, "desk").code == 0
    assert left[0].pause == 30
