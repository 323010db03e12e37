"""Stores that cannot be used or written: exit code 4, a sentence, a hint, and nothing touched."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
from collections.abc import Callable
from pathlib import Path

import filelock
import pytest
from calling import COMMAND, WHOLE_PAGE, Answer, call

from places import BUNDLED

SOUND = BUNDLED.read_bytes()
NEWER = SOUND.replace(b'"schema": 1', b'"schema": 99')
BROKEN = {
    "empty": (b"", "is empty."),
    "blank": (b"  \n", "is empty."),
    "binary": (b"\x80\x02\x00\xff", "is damaged: from byte 0 on it is not text."),
    "truncated": (SOUND[: len(SOUND) // 2], "is damaged: it stops being JSON at line "),
    "foreign": (b'{"name": "left-pad", "version": "1.0.0"}', "is JSON, but not a file of fest-tui."),
    "a list": (b"[1, 2, 3]", "is JSON, but not a file of fest-tui."),
    "deep": (b"[" * 100_000, "is JSON, but not a file of fest-tui."),
    "newer": (NEWER, "was made by a newer fest-tui (schema 99; this one reads up to 1)."),
    "of no zone": (SOUND.replace(b"Europe/Berlin", b"Mars/Olympus"), "no time zone is called Mars/Olympus."),
}
COMMANDS = (
    ("day",),
    ("day", "--json"),
    ("film", "dear"),
    ("films",),
    ("watch", "add", "dear-comrades-1"),
    ("watch", "list"),
    ("where",),
)
Damage = tuple[bytes, str]


@pytest.fixture(params=[*BROKEN.values()], ids=[*BROKEN])
def damage(request: pytest.FixtureRequest) -> Damage:
    """What a file holds, and what is said of it."""
    broken: Damage = request.param
    return broken


def failing(number: int) -> Callable[..., None]:
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def assert_refused(answer: Answer, says: str) -> None:
    assert (answer.code, answer.out) == (4, "")
    sentence, hint = answer.err.splitlines()
    assert sentence.startswith("fest-tui: ")
    assert says in sentence
    assert hint


def test_a_broken_programme_is_named_by_every_command_and_left_as_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, damage: Damage
) -> None:
    content, says = damage
    store, page = tmp_path / "store.json", tmp_path / "page.txt"
    store.write_bytes(content)
    page.write_text(WHOLE_PAGE, "utf-8")

    for command in (*COMMANDS, ("import", page, "--timezone", "Europe/Berlin")):
        answer = call(capsys, *command, "--programme", store, "--watchlist", tmp_path / "w.json")
        assert_refused(answer, says)
        assert str(store) in answer.err

    assert store.read_bytes() == content
    assert set(names(tmp_path)) <= {"page.txt", "store.json", "store.json.lock"}


@pytest.mark.parametrize("kind", ["empty", "binary", "truncated", "foreign", "newer"])
def test_a_broken_watchlist_is_named_and_left_as_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kind: str
) -> None:
    store = tmp_path / "watchlist.json"
    content, says = BROKEN[kind]
    store.write_bytes(content)

    for command in (("day", "2021-11-19"), ("watch", "add", "dear-comrades-1"), ("watch", "check")):
        assert_refused(call(capsys, *command, "--watchlist", store), says)

    assert store.read_bytes() == content


def test_a_file_of_the_other_kind_is_never_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    programme, watchlist = tmp_path / "programme.json", tmp_path / "watchlist.json"
    programme.write_bytes(SOUND)
    call(capsys, "watch", "add", "dear-comrades-1", "--watchlist", watchlist)
    page = tmp_path / "page.txt"
    page.write_text(WHOLE_PAGE, "utf-8")
    before = watchlist.read_bytes()

    swapped = call(capsys, "watch", "add", "dear-comrades-1", "--watchlist", programme)
    imported = call(capsys, "import", page, "--into", watchlist, "--timezone", "Europe/Berlin")

    assert_refused(swapped, "where a watchlist is wanted")
    assert_refused(imported, "where a programme is wanted")
    assert (programme.read_bytes(), watchlist.read_bytes()) == (SOUND, before)


def test_the_last_good_copy_of_a_damaged_watchlist_is_offered_and_puts_it_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    watchlist = tmp_path / "my watchlist.json"
    for pick in ("jane-by-charlotte-1", "dear-comrades-1"):
        call(capsys, "watch", "add", pick, "--watchlist", watchlist)
    watchlist.write_bytes(watchlist.read_bytes()[:100])

    answer = call(capsys, "watch", "list", "--watchlist", watchlist)
    assert_refused(answer, "is damaged")
    command = answer.err.splitlines()[1].split(": ", 1)[1]
    subprocess.run(command, shell=True, check=True)  # noqa: S602

    picks = call(capsys, "watch", "list", "--json", "--watchlist", watchlist).json["picks"]
    assert [pick["id"] for pick in picks] == ["jane-by-charlotte-1"]


def test_a_programme_that_is_not_there_is_told_with_the_command_that_makes_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer = call(capsys, "day", "--programme", tmp_path / "nope.json")

    assert_refused(answer, f"There is no programme at {tmp_path / 'nope.json'}.")
    assert f"fest-tui import PAGE... --into {tmp_path / 'nope.json'}" in answer.err
    assert names(tmp_path) == []


def test_a_folder_is_no_store(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = call(capsys, "day", "--programme", tmp_path)

    assert answer.code == 4
    assert "is a folder, where a file is wanted" in answer.err


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_in_a_read_only_folder_one_can_look_and_not_write(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    store, watchlist, page = tmp_path / "store.json", tmp_path / "watchlist.json", tmp_path / "page.txt"
    store.write_bytes(SOUND)
    page.write_text(WHOLE_PAGE, "utf-8")
    call(capsys, "watch", "add", "jane-by-charlotte-1", "--watchlist", watchlist)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    monkeypatch.setattr(os, "open", failing(number))

    looked = call(capsys, "day", "2021-11-19", "--programme", store, "--watchlist", watchlist)
    picked = call(capsys, "watch", "add", "dear-comrades-1", "--watchlist", watchlist)
    imported = call(capsys, "import", page, "--into", store)

    monkeypatch.undo()
    assert looked.code == 0
    assert_refused(picked, f"{watchlist} could not be written: the folder {tmp_path} is read-only.")
    assert_refused(imported, f"{store} could not be written: the folder {tmp_path} is read-only.")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("hook", ["fsync", "replace"])
def test_on_a_full_disk_nothing_is_lost(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hook: str
) -> None:
    store, watchlist, page = tmp_path / "store.json", tmp_path / "watchlist.json", tmp_path / "page.txt"
    store.write_bytes(SOUND)
    page.write_text(WHOLE_PAGE, "utf-8")
    call(capsys, "watch", "add", "jane-by-charlotte-1", "--watchlist", watchlist)
    before = watchlist.read_bytes()
    monkeypatch.setattr(os, hook, failing(errno.ENOSPC))

    picked = call(capsys, "watch", "add", "dear-comrades-1", "--watchlist", watchlist)
    imported = call(capsys, "import", page, "--into", store)

    assert_refused(picked, f"{watchlist} could not be written: the disk is full.")
    assert_refused(imported, f"{store} could not be written: the disk is full.")
    assert (store.read_bytes(), watchlist.read_bytes()) == (SOUND, before)
    assert not [name for name in names(tmp_path) if name.endswith(".tmp")]


def test_a_write_that_the_system_cuts_short_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    store, page = tmp_path / "store.json", tmp_path / "page.txt"
    store.write_bytes(SOUND)
    page.write_text(WHOLE_PAGE, "utf-8")

    def allow_small_files_only() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    done = subprocess.run(
        [COMMAND, "import", page, "--into", store],
        preexec_fn=allow_small_files_only,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert_refused(Answer(done.returncode, done.stdout.decode(), done.stderr.decode()), "File too large")
    assert store.read_bytes() == SOUND
    assert names(tmp_path) == ["page.txt", "store.json", "store.json.lock", "store.json.undo"]


def test_a_file_that_another_process_holds_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(lock: filelock.FileLock, **_options: object) -> None:
        raise filelock.Timeout(lock.lock_file)

    monkeypatch.setattr(filelock.FileLock, "acquire", never)

    answer = call(capsys, "watch", "add", "dear-comrades-1", "--watchlist", tmp_path / "w.json")

    assert_refused(answer, "is in use by another process.")
    assert "Try again in a moment." in answer.err
