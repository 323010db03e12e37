"""The state before each change, and the way back to it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builders import film, programme
from fest_tui.errors import StoreError
from fest_tui.programme.programme import Programme
from fest_tui.store.memory import Memory, Source
from fest_tui.store.programmes import ProgrammeStore


@pytest.fixture
def store(tmp_path: Path) -> ProgrammeStore:
    return ProgrammeStore(tmp_path / "fest.json")


def of(*titles: str) -> Programme:
    return programme(films=[film(title) for title in titles])


def titles(store: ProgrammeStore) -> list[str] | None:
    held = store.load()
    return [each.title for each in held.films.values()] if held else None


def test_each_change_can_be_undone_back_to_the_beginning(store: ProgrammeStore) -> None:
    for state in (["A"], ["A", "B"], ["A", "B", "C"]):
        store.save(of(*state))
    assert store.undo()
    assert titles(store) == ["A", "B"]
    assert store.undo()
    assert titles(store) == ["A"]
    assert store.undo()
    assert titles(store) is None
    assert not store.undo()


def test_what_is_undone_is_kept_beside_the_file(store: ProgrammeStore) -> None:
    store.save(of("A"))
    store.undo()
    kept = ProgrammeStore(store.path.with_name("fest.json.bak"))
    assert titles(kept) == ["A"]


def test_a_change_after_an_undo_goes_on_from_there(store: ProgrammeStore) -> None:
    store.save(of("A"))
    store.save(of("B"))
    store.undo()
    store.save(of("C"))
    store.undo()
    assert titles(store) == ["A"]


def test_saving_the_same_again_is_no_change(store: ProgrammeStore) -> None:
    store.save(of("A"))
    store.save(of("B"))
    store.save(of("B"))
    store.undo()
    assert titles(store) == ["A"]


def test_only_the_last_states_are_kept(store: ProgrammeStore) -> None:
    for number in range(30):
        store.save(of(str(number)))
    undone = 0
    while store.undo():
        undone += 1
    assert undone == 10


def test_a_state_written_just_before_a_crash_is_passed_over(store: ProgrammeStore) -> None:
    store.save(of("A"))
    store.save(of("B"))
    folder = store.path.with_name("fest.json.undo")
    (folder / "000099.json").write_bytes(store.path.read_bytes())
    store.undo()
    assert titles(store) == ["A"]


def test_a_damaged_former_state_is_not_brought_back(store: ProgrammeStore) -> None:
    store.save(of("A"))
    store.save(of("B"))
    present = store.path.read_bytes()
    (entry,) = store.path.with_name("fest.json.undo").glob("*.json")
    for junk in (b"junk", b""):
        entry.write_bytes(junk)
        with pytest.raises(StoreError, match="cannot be brought back"):
            store.undo()
        assert store.path.read_bytes() == present


def test_a_pipe_is_no_store(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StoreError, match="no ordinary file"):
        ProgrammeStore(tmp_path / "pipe").load()


def test_the_memory_stays_unless_another_is_given_and_is_undone_with_the_rest(store: ProgrammeStore) -> None:
    remembered = Memory().with_more([Source(place="/pages/a.txt")], {"Laufzeit": "running_minutes"})
    store.save(of("A"))
    store.save(of("B"), remembered)
    store.save(of("C"))
    assert store.memory() == remembered
    store.undo()
    store.undo()
    assert store.memory() == Memory()


def test_what_is_said_anew_of_a_place_counts() -> None:
    memory = Memory().with_more([Source(place="b"), Source(place="a", title="X")], {"H": "year"})
    memory = memory.with_more([Source(place="a", title="Y")], {"H": "title"})
    assert memory.sources == (Source(place="a", title="Y"), Source(place="b"))
    assert memory.fields == {"H": "title"}
