"""The options of every command, before and after its name, from the environment, and wrong ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from calling import COMMAND, call, call_installed

from builders import programme, screening
from fest_tui import __version__
from fest_tui.store.programmes import save_programme

ONE, OTHER = ("ONE FESTIVAL", "OTHER FESTIVAL")


@pytest.fixture
def stores(tmp_path: Path) -> tuple[Path, Path]:
    """Two programmes."""
    paths = (tmp_path / "one.json", tmp_path / "other.json")
    for path, name in zip(paths, (ONE, OTHER), strict=True):
        save_programme(path, programme(screening("A", "2021-11-19 20:00"), name=name))
    return paths


def test_the_programme_may_be_named_before_or_after_the_command(
    capsys: pytest.CaptureFixture[str], stores: tuple[Path, Path]
) -> None:
    before = call(capsys, "--programme", stores[0], "where", "--json").json
    after = call(capsys, "where", "--json", "--programme", stores[0]).json

    assert before == after
    assert (before["festival"], before["programme"]) == (ONE, str(stores[0]))


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_watchlist_may_be_named_anywhere_in_a_command_of_two_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, place: int
) -> None:
    words: list[str | Path] = ["watch", "add", "dear-comrades-1"]
    words[place:place] = ["--watchlist", tmp_path / "w.json"]

    assert call(capsys, *words).code == 0
    assert (tmp_path / "w.json").exists()


def test_now_may_be_given_before_or_after_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    before = call(capsys, "--now", "2021-11-19T12:00", "day", "--json")
    after = call(capsys, "day", "--json", "--now", "2021-11-19T12:00")

    assert before.json["date"] == after.json["date"] == "2021-11-19"


def test_the_later_of_two_wins(capsys: pytest.CaptureFixture[str], stores: tuple[Path, Path]) -> None:
    answer = call(capsys, "--programme", stores[0], "where", "--json", "--programme", stores[1])

    assert answer.json["festival"] == OTHER


def test_the_environment_names_the_files(
    capsys: pytest.CaptureFixture[str], stores: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FEST_TUI_PROGRAMME", str(stores[0]))
    monkeypatch.setenv("FEST_TUI_WATCHLIST", str(tmp_path / "w.json"))
    monkeypatch.setenv("FEST_TUI_CONFIG", str(tmp_path / "c.toml"))

    facts = call(capsys, "where", "--json").json

    assert facts["festival"] == ONE
    assert facts["watchlist"] == str(tmp_path / "w.json")
    assert facts["config"] == str(tmp_path / "c.toml")


def test_an_option_wins_over_the_environment_wherever_it_stands(
    capsys: pytest.CaptureFixture[str], stores: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FEST_TUI_PROGRAMME", str(stores[1]))

    assert call(capsys, "--programme", stores[0], "where", "--json").json["festival"] == ONE
    assert call(capsys, "where", "--json", "--programme", stores[0]).json["festival"] == ONE


def test_an_empty_variable_counts_as_none(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FEST_TUI_PROGRAMME", "")

    assert call(capsys, "where", "--json").json["festival"] == "exground filmfest 34"


def test_ones_own_programme_comes_before_the_bundled_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("MY FILM\n\n11/19/2021 10:00 pm – Caligari\n", "utf-8")

    assert call(capsys, "import", page, "--timezone", "Europe/Berlin", "--name", "Mine").code == 0
    answer = call(capsys, "films", "--json")

    assert [film["title"] for film in answer.json["films"]] == ["MY FILM"]


@pytest.mark.parametrize("written", ["19.11.2021", "2021-02-30"])
def test_a_date_of_another_form_is_wrong_usage_and_the_form_wanted_is_named(
    capsys: pytest.CaptureFixture[str], written: str
) -> None:
    answer = call(capsys, "--date", written)

    assert (answer.code, answer.out) == (2, "")
    says, hint = answer.err.splitlines()
    assert says == f"fest-tui: '{written}' is not a date of the form YYYY-MM-DD."
    assert re.fullmatch(r"Write it like \d{4}-\d\d-\d\d\.", hint)


@pytest.mark.parametrize("now", ["soon", "", "0001-01-01", "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"])
def test_a_now_that_is_no_instant_is_wrong_usage(capsys: pytest.CaptureFixture[str], now: str) -> None:
    answer = call(capsys, "day", "--now", now)

    assert (answer.code, answer.out) == (2, "")
    assert f"{now!r} is not an instant." in answer.err
    assert "Write it as 2021-11-17T16:40" in answer.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["--nonsense"], "No such option"),
        (["day", "2021-11-19", "2021-11-20"], "unexpected extra argument"),
        (["film"], "Missing argument"),
        (["watch", "add"], "Missing argument"),
        (["watch"], "Usage: fest-tui watch"),
        (["import"], "Missing argument"),
        (["--date", "2021-11-19", "day"], "Try: fest-tui day 2021-11-19"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(capsys: pytest.CaptureFixture[str], arguments: list[str], says: str) -> None:
    answer = call(capsys, *arguments)

    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err


def test_a_screen_needs_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "--date", "2021-11-19")

    assert (answer.code, answer.out) == (2, "")
    assert "There is no terminal" in answer.err
    assert "fest-tui day" in answer.err


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["watch", "add", "--help"], ["import", "-h"]])
def test_help_is_an_answer(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    answer = call(capsys, *words)

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Usage: fest-tui")
    assert "--programme" in answer.out


def test_the_version_is_an_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "--version").out == f"fest-tui {__version__}\n"


def test_the_installed_command_does_the_same() -> None:
    answer = call_installed("--version")

    assert COMMAND.exists()
    assert (answer.code, answer.out, answer.err) == (0, f"fest-tui {__version__}\n", "")
