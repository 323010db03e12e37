"""Where the slips of a desk go."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from fest_tui.errors import UsageError
from fest_tui.tui.desk.slips import SlipError, SlipsByCommand, SlipsInFile, SlipsKept, slip_command

SLIP = "DEAR COMRADES!\n22:00\n"


def by_python(script: str, patience: float = 10.0) -> SlipsByCommand:
    return SlipsByCommand([sys.executable, "-c", script], patience=patience)


def test_slips_stand_one_below_the_other_in_a_file(tmp_path: Path) -> None:
    slips = SlipsInFile(tmp_path / "slips.txt")
    slips.take(SLIP)
    assert slips.take("ÉPICENTRO\n") == f"The slip is in {tmp_path / 'slips.txt'}."
    assert (tmp_path / "slips.txt").read_text("utf-8") == "DEAR COMRADES!\n22:00\n\nÉPICENTRO\n\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SlipError, match=r"could not be written to .*: No such file or directory\."):
        SlipsInFile(tmp_path / "no" / "slips.txt").take(SLIP)


def test_a_pipe_that_nobody_reads_is_told_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "printer")
    with pytest.raises(SlipError, match="could not be written to"):
        SlipsInFile(tmp_path / "printer").take(SLIP)


def test_a_command_gets_the_slip_on_its_stdin(tmp_path: Path) -> None:
    out = tmp_path / "out"
    says = by_python(f"import sys, pathlib; pathlib.Path({str(out)!r}).write_bytes(sys.stdin.buffer.read())").take(SLIP)
    assert out.read_text("utf-8") == SLIP
    assert says == f"{sys.executable} has the slip."


def test_a_command_that_fails_is_told_with_its_own_last_words() -> None:
    with pytest.raises(SlipError, match=r"failed with exit code 3: no \[31mpaper$"):
        by_python("import sys; print('wait', 'no \\x1b\\x07[31mpaper', sep='\\n', file=sys.stderr); sys.exit(3)").take(
            SLIP
        )


def test_a_command_that_fails_in_silence_is_told_too() -> None:
    with pytest.raises(SlipError, match=r"failed with exit code 1: it did not say why\."):
        by_python("raise SystemExit(1)").take(SLIP)


def test_a_command_that_does_not_end_is_stopped() -> None:
    with pytest.raises(SlipError, match="was stopped: it took longer than"):
        by_python("import signal; signal.pause()", patience=0.2).take(SLIP)


def test_a_command_that_is_gone_is_told() -> None:
    with pytest.raises(SlipError, match="could not be started: No such file or directory"):
        SlipsByCommand(["/no/such/printer"]).take(SLIP)


def test_a_command_that_does_not_read_its_slip_is_no_fault() -> None:
    assert by_python("pass").take("x" * 200_000).endswith("has the slip.")


def test_no_shell_reads_the_command(tmp_path: Path) -> None:
    slip_command(f"{sys.executable} -c pass ; touch {tmp_path / 'made'} $(touch {tmp_path / 'made'})").take(SLIP)
    assert not (tmp_path / "made").exists()


def test_a_command_is_parted_as_a_shell_parts_it(tmp_path: Path) -> None:
    out = tmp_path / "two words"
    slip_command(f'{sys.executable} -c "import sys; open(sys.argv[1], \'w\').write(sys.stdin.read())" "{out}"').take(
        SLIP
    )
    assert out.read_text("utf-8") == SLIP


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "The slip command is empty."),
        ("  ", "The slip command is empty."),
        ("lp 'desk", "a quote or a backslash is left open"),
        ("no-such-printer -x", "There is no program 'no-such-printer' to give slips to."),
    ],
)
def test_a_command_that_can_never_work_is_refused(text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says) as caught:
        slip_command(text)
    assert caught.value.hint


def test_slips_kept_are_counted() -> None:
    slips = SlipsKept()
    assert slips.take("one") == "1 slip is kept: it is printed here when the desk is left."
    assert slips.take("two") == "2 slips are kept: they are printed here when the desk is left."
    assert slips.slips == ["one", "two"]
