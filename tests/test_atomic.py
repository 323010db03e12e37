"""A file is written whole or not at all."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from fest_tui.atomic import make_folder, write_atomically


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    write_atomically(file, b"first")
    write_atomically(file, b"second")
    assert file.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"first")
    file.chmod(0o640)
    write_atomically(file, b"second")
    assert mode(file) == 0o640


def test_a_new_file_takes_the_mode_of_the_one_it_is_like(tmp_path: Path) -> None:
    private, copy = tmp_path / "a.json", tmp_path / "a.json.bak"
    private.write_bytes(b"mine")
    private.chmod(0o600)
    write_atomically(copy, b"mine", like=private)
    assert mode(copy) == 0o600


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = tmp_path / "a.json"
    link.symlink_to(elsewhere / "real.json")
    write_atomically(link, b"content")
    assert link.is_symlink()
    assert (elsewhere / "real.json").read_bytes() == b"content"


def test_a_failed_write_leaves_the_former_content_and_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.json"
    write_atomically(file, b"first")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(file, b"second")
    assert file.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [file]


def test_content_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, os.replace

    def synced(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        sync(descriptor)

    def replaced(source: Path, target: Path) -> None:
        steps.append("name")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    write_atomically(tmp_path / "a.json", b"content")
    assert steps == ["file", "name", "folder"]


def test_a_process_killed_before_the_replacement_leaves_the_former_content(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"former")
    program = """
        import os, signal, sys
        from pathlib import Path
        from fest_tui.atomic import write_atomically
        os.replace = lambda source, target: os.kill(os.getpid(), signal.SIGKILL)
        write_atomically(Path(sys.argv[1]), b"new" * 100_000)
    """
    killed = subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(file)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert file.read_bytes() == b"former"
    write_atomically(file, b"next")
    assert file.read_bytes() == b"next"


def test_missing_folders_are_made_for_their_owner_alone_and_others_left(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_folder(tmp_path / "share" / "fest-tui")
    make_folder(tmp_path / "share" / "fest-tui")
    assert [mode(each) for each in (tmp_path, tmp_path / "share", tmp_path / "share" / "fest-tui")] == [
        0o755,
        0o700,
        0o700,
    ]
