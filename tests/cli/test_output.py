"""Where answers go: pipes that close, streams that are not there, narrow encodings, full disks, and faults."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from calling import COMMAND, call, call_installed

from fest_tui.cli import film
from fest_tui.cli.main import run

NARROW = (
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "latin-1"},
)


def in_shell(script: str) -> subprocess.CompletedProcess[str]:
    """Run a script in which `$F` is the installed command."""
    return subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ | {"F": str(COMMAND)},
    )


@pytest.fixture
def closed_pipe() -> Iterator[int]:
    """A pipe that nobody reads from any more."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.mark.parametrize("command", ["films", "films --json", "day 2021-11-19", "where", "watch check --json"])
def test_a_reader_that_has_gone_is_no_failure(closed_pipe: int, command: str) -> None:
    done = subprocess.run(
        [COMMAND, *command.split()], stdout=closed_pipe, stderr=subprocess.PIPE, check=False, timeout=60
    )

    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_head_takes_its_lines_and_nothing_complains() -> None:
    done = in_shell('"$F" films --json | head -n 1; echo "${PIPESTATUS[0]}"')

    assert (done.stdout.splitlines(), done.stderr) == (["{", "0"], "")


@pytest.mark.parametrize(
    ("command", "code"), [("day 2021-12-24", 5), ("day never", 2), ("nonsense", 2), ("watch add mass", 0)]
)
def test_the_exit_code_stands_when_nobody_reads_what_is_said(closed_pipe: int, command: str, code: int) -> None:
    done = subprocess.run([COMMAND, *command.split()], stderr=closed_pipe, check=False, timeout=60)

    assert done.returncode == code


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ('"$F" day >&-', 0),
        ('"$F" day --json >&-', 0),
        ('"$F" day 2021-12-24 2>&-', 5),
        ('"$F" watch add dear-comrades-1 <&- >&- 2>&-', 0),
        ('"$F" <&-', 2),
        ('"$F" >&-', 2),
        ('"$F" 2>&-', 2),
    ],
)
def test_streams_that_are_closed_are_no_fault(script: str, code: int) -> None:
    done = in_shell(script)

    assert done.returncode == code
    assert "fault" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", ["films", "films --json", "day"])
def test_an_answer_that_cannot_be_written_is_told(command: str) -> None:
    done = in_shell(f'"$F" {command} > /dev/full')

    assert done.returncode == 74
    assert done.stderr.splitlines()[-1] == "fest-tui: The answer cannot be written: No space left on device."


@pytest.mark.parametrize("environment", NARROW)
def test_a_terminal_of_a_narrow_encoding_sees_question_marks(environment: dict[str, str]) -> None:
    call_installed("watch", "add", "dear-comrades-1", "jane-by-charlotte-1", **environment)
    day = call_installed("day", "2021-11-19", **environment)
    clashing = call_installed("watch", "add", "some-kind-of-heaven-1", **environment)

    assert (day.code, clashing.code) == (0, 0)
    assert len(day.out.splitlines()) == 6
    assert "JANE BY CHARLOTTE overlaps" in clashing.err
    assert "fault" not in day.err + clashing.err


@pytest.mark.parametrize("environment", NARROW)
def test_json_is_utf_8_whatever_the_locale(environment: dict[str, str]) -> None:
    answer = call_installed("day", "2021-11-19", "--json", **environment)

    assert answer.json["screenings"][0]["venue"]["name"] == "Caligari FilmBühne"


def test_data_goes_to_stdout_and_talk_to_stderr() -> None:
    answer = call_installed("day", "--now", "2021-11-19T12:00")

    assert answer.err == "Opened on today.\n"
    assert answer.out.startswith("Friday 19 November\n")


def test_json_is_one_object_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["day"], ["films"], ["where"], ["watch", "list"], ["watch", "check"], ["film", "mass"]):
        answer = call(capsys, *command, "--json")
        assert isinstance(json.loads(answer.out), dict)
        assert answer.err == ""


def broken(*_arguments: object) -> None:
    raise LookupError("the projector\x1b[31m is broken")


def test_a_fault_of_our_own_is_one_sentence_and_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(film, "films_named", broken)

    answer = call(capsys, "film", "mass", "--json")

    assert (answer.code, answer.out) == (70, "")
    assert answer.err.splitlines() == [
        "fest-tui: a fault of its own: LookupError: the projector is broken",
        "Nothing you kept is lost. Please report it with what --debug shows.",
    ]


@pytest.mark.parametrize("arguments", [["--debug", "film", "mass"], ["film", "mass", "--debug"]])
def test_debug_shows_where_a_fault_happened(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.setattr(film, "films_named", broken)

    with pytest.raises(LookupError):
        run(arguments)


def test_debug_changes_nothing_for_errors_of_the_user(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "film", "zzz", "--debug").code == 5


def test_an_interrupt_leaves_quietly(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(film, "films_named", interrupted)

    answer = call(capsys, "film", "mass")

    assert (answer.code, answer.out, answer.err.strip()) == (130, "", "")


def test_shell_completion_is_there_for_the_asking() -> None:
    done = call_installed(_FEST_TUI_COMPLETE="bash_source")

    assert done.code == 0
    assert "_FEST_TUI_COMPLETE=bash_complete" in done.out
