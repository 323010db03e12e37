"""The storage under TinyDB: what it refuses, and that it never loses what is there."""

from __future__ import annotations

import errno
import os
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB, where

from fest_tui.errors import StoreError
from fest_tui.store.storage import AtomicJSONStorage

GOOD = {"meta": {"1": {"schema": 1, "kind": "watchlist"}}, "notes": {"1": {"says": "grüße"}}}


class Note(msgspec.Struct):
    says: str


class Notes(msgspec.Struct):
    notes: dict[str, Note]


@pytest.fixture
def store(tmp_path: Path) -> AtomicJSONStorage:
    return AtomicJSONStorage(tmp_path / "store.json", "watchlist", patience=0)


def notes(*says: str) -> dict[str, dict[str, Any]]:
    return {"notes": {str(number): {"says": each} for number, each in enumerate(says, 1)}}


def holding(store: AtomicJSONStorage, content: bytes | dict[str, Any]) -> AtomicJSONStorage:
    store.path.write_bytes(content if isinstance(content, bytes) else msgspec.json.encode(content))
    return store


def failing(number: int) -> Callable[..., None]:
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_tinydb_works_on_it(store: AtomicJSONStorage) -> None:
    with TinyDB(store.path, "watchlist", storage=AtomicJSONStorage) as tables:
        tables.table("notes").insert({"says": "one"})
        tables.table("notes").insert({"says": "two"})
    with TinyDB(store.path, "watchlist", storage=AtomicJSONStorage) as tables:
        assert tables.table("notes").get(where("says") == "two") == {"says": "two"}
        assert tables.table("meta").all() == [{"schema": 1, "kind": "watchlist"}]


def test_tinydb_alone_reads_what_it_writes(store: AtomicJSONStorage) -> None:
    store.write(notes("grüße"))
    with TinyDB(store.path, access_mode="r", encoding="utf-8") as tables:
        assert tables.table("notes").all() == [{"says": "grüße"}]


def test_a_file_that_is_not_there_yet_has_no_tables(store: AtomicJSONStorage) -> None:
    assert store.read() is None
    assert list(store.path.parent.iterdir()) == []


def test_rows_are_decoded_straight_into_objects(store: AtomicJSONStorage) -> None:
    assert holding(store, GOOD).read_as(Notes) == Notes({"1": Note("grüße")})


def test_a_file_is_lines_of_readable_text(store: AtomicJSONStorage) -> None:
    store.write(notes("grüße"))
    assert '   "says": "grüße"\n' in store.path.read_text("utf-8")


def test_the_former_content_is_kept_as_a_copy(store: AtomicJSONStorage) -> None:
    store.write(notes("one"))
    assert not store.backup.exists()
    former = store.path.read_bytes()
    store.write(notes("two"))
    assert store.backup.read_bytes() == former


def test_writing_the_same_again_changes_neither_file(store: AtomicJSONStorage) -> None:
    for says in ("one", "two", "two"):
        store.write(notes(says))
    assert b"one" in store.backup.read_bytes()


def test_the_copy_is_as_private_as_the_file(store: AtomicJSONStorage) -> None:
    store.write(notes("one"))
    store.path.chmod(0o600)
    store.write(notes("two"))
    assert [path.stat().st_mode & 0o777 for path in (store.path, store.backup)] == [0o600, 0o600]


def test_a_linked_store_is_written_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "synced").mkdir()
    link = tmp_path / "store.json"
    link.symlink_to(tmp_path / "synced" / "real.json")
    AtomicJSONStorage(link, "watchlist").write(notes("one"))
    assert link.is_symlink()
    assert AtomicJSONStorage(tmp_path / "synced" / "real.json", "watchlist").read_as(Notes) == Notes({"1": Note("one")})


DAMAGED = {
    "empty": (b"", "is empty"),
    "blank": (b" \n", "is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00", "from byte 0 on it is not text"),
    "cut inside a letter": ('{"meta": "ü'.encode()[:-1], "from byte 10 on it is not text"),
    "truncated": (b'{"meta": {"1": {"schema": 1,\n "kind": "wat', "line 2, column 14"),
    "no JSON": (b'{"meta": {}}\n<html>', "it stops being JSON at line 2"),
    "a list": (b"[1, 2]", "not a file of fest-tui"),
    "foreign": (b'{"name": "fest-tui", "version": "1.0"}', "not a file of fest-tui"),
    "other tables": (b'{"_default": {"1": {"a": 1}}}', "not a file of fest-tui"),
    "no document": (b'{"meta": {}}', "not a file of fest-tui"),
    "schema 0": (b'{"meta": {"1": {"schema": 0, "kind": "watchlist"}}}', "not a file of fest-tui"),
    "too deep": (b'{"a": ' + b"[" * 100_000, "not a file of fest-tui"),
}


@pytest.mark.parametrize(("content", "says"), DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_file_is_named_and_never_written_over(store: AtomicJSONStorage, content: bytes, says: str) -> None:
    holding(store, content)
    for attempt in (store.read, lambda: store.read_as(Notes), lambda: store.write(notes("new"))):
        with pytest.raises(StoreError) as caught:
            attempt()
        assert says in caught.value.message
        assert str(store.path) in caught.value.message
        assert caught.value.hint
        assert caught.value.exit_code == 4
    assert store.path.read_bytes() == content
    assert not store.backup.exists()


def test_a_row_of_another_shape_is_told_by_its_place(store: AtomicJSONStorage) -> None:
    holding(store, GOOD | {"notes": {"1": {"says": 3}}})
    with pytest.raises(StoreError, match=r"is damaged: .*\$\.notes.*says"):
        store.read_as(Notes)


def test_the_command_of_the_hint_brings_the_last_good_copy_back(tmp_path: Path) -> None:
    store = AtomicJSONStorage(tmp_path / "my 'own' list.json", "watchlist")
    store.write(notes("one"))
    store.write(notes("two"))
    store.path.write_bytes(store.path.read_bytes()[:-20])
    with pytest.raises(StoreError) as caught:
        store.read_as(Notes)
    command = caught.value.hint.partition("back: ")[2]
    subprocess.run(shlex.split(command), check=True)
    assert store.read_as(Notes) == Notes({"1": Note("one")})


def test_a_damaged_copy_is_not_offered(store: AtomicJSONStorage) -> None:
    holding(store, b"{")
    store.backup.write_bytes(b'{"meta"')
    with pytest.raises(StoreError) as caught:
        store.read()
    assert "cp" not in shlex.split(caught.value.hint)


def test_a_newer_schema_is_told_with_both_numbers(store: AtomicJSONStorage) -> None:
    holding(store, {"meta": {"1": {"schema": 3, "kind": "library", "more": []}}, "notes": []})
    for attempt in (store.read, lambda: store.write(notes("new"))):
        with pytest.raises(StoreError, match=r"made by a newer fest-tui \(schema 3; this one reads up to 1\)"):
            attempt()


def test_a_programme_is_no_watchlist_and_a_watchlist_no_programme(store: AtomicJSONStorage) -> None:
    holding(store, GOOD)
    with pytest.raises(StoreError, match=r"is a watchlist .*where a programme is wanted"):
        AtomicJSONStorage(store.path, "programme").read()
    holding(store, {"meta": {"1": {"schema": 1, "kind": "programme"}}})
    with pytest.raises(StoreError, match=r"is a programme .*where a watchlist is wanted"):
        store.read()


def test_a_folder_is_told_from_a_file(store: AtomicJSONStorage) -> None:
    store.path.mkdir()
    for attempt in (store.read, lambda: store.write(notes("new"))):
        with pytest.raises(StoreError, match="is a folder"):
            attempt()


def test_a_file_that_may_not_be_read_is_told(store: AtomicJSONStorage, monkeypatch: pytest.MonkeyPatch) -> None:
    holding(store, GOOD)
    monkeypatch.setattr(Path, "read_bytes", failing(errno.EACCES))
    with pytest.raises(StoreError, match="cannot be read: Permission denied"):
        store.read()


def test_a_store_below_a_file_is_told(store: AtomicJSONStorage) -> None:
    holding(store, GOOD)
    below = AtomicJSONStorage(store.path / "other.json", "watchlist")
    with pytest.raises(StoreError, match="cannot be read: Not a directory"):
        below.read()
    with pytest.raises(StoreError, match="could not be written"):
        below.write(notes("new"))


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_read_only_folder_can_be_read_from_but_not_written_to(
    store: AtomicJSONStorage, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before = holding(store, GOOD).path.read_bytes()
    monkeypatch.setattr(os, "open", failing(number))
    assert store.read_as(Notes) == Notes({"1": Note("grüße")})
    with pytest.raises(StoreError, match=r"the folder .* is read-only"):
        store.write(notes("new"))
    monkeypatch.undo()
    assert store.path.read_bytes() == before
    assert list(store.path.parent.iterdir()) == [store.path]


@pytest.mark.parametrize("hook", ["fsync", "replace"])
def test_on_a_full_disk_everything_stays_as_it_was(
    store: AtomicJSONStorage, monkeypatch: pytest.MonkeyPatch, hook: str
) -> None:
    store.write(notes("one"))
    before = store.path.read_bytes()
    monkeypatch.setattr(os, hook, failing(errno.ENOSPC))
    with pytest.raises(StoreError, match="the disk is full") as caught:
        store.write(notes("two"))
    assert caught.value.exit_code == 4
    assert store.path.read_bytes() == before
    assert sorted(path.name for path in store.path.parent.iterdir()) == ["store.json", "store.json.lock"]


def test_any_other_fault_of_the_disk_is_told_in_its_own_words(
    store: AtomicJSONStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    with pytest.raises(StoreError, match="could not be written: Input/output error"):
        store.write(notes("two"))


def test_a_file_that_another_holds_is_told_and_left(store: AtomicJSONStorage) -> None:
    before = holding(store, GOOD).path.read_bytes()
    with FileLock(f"{store.path}.lock"), pytest.raises(StoreError, match="in use by another process"):
        store.write(notes("new"))
    assert store.path.read_bytes() == before
    store.write(notes("new"))
    assert store.path.read_bytes() != before


def test_text_that_would_reach_the_terminal_as_commands_is_cleaned(store: AtomicJSONStorage) -> None:
    hostile = "\x1b[31mRED\x1b[0m \u202elooc\u202c\x07 a\tb \x9b2J"
    holding(store, {"meta": GOOD["meta"], **notes(hostile, "fine")})
    assert store.read_as(Notes) == Notes({"1": Note("RED looc a b 2J"), "2": Note("fine")})
    assert store.read() == {"meta": GOOD["meta"], **notes("RED looc a b 2J", "fine")}


@given(st.text())
def test_no_character_of_a_file_is_a_control_character(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    store = AtomicJSONStorage(tmp_path_factory.mktemp("any") / "store.json", "watchlist")
    holding(store, {"meta": GOOD["meta"], **notes(text.encode(errors="ignore").decode())})
    read = store.read_as(Notes)
    assert read is not None
    assert not [c for c in read.notes["1"].says if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]


@given(st.binary(max_size=60), st.integers(0, 100))
def test_whatever_a_file_holds_the_answer_is_tables_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, place: int
) -> None:
    store = AtomicJSONStorage(tmp_path_factory.mktemp("any") / "store.json", "watchlist")
    good = msgspec.json.encode(GOOD)
    holding(store, good[:place] + junk + good[place + len(junk) :])
    try:
        answer: Notes | str | None = store.read_as(Notes)
    except StoreError as problem:
        answer = problem.message
    assert isinstance(answer, Notes) or str(store.path) in str(answer)
