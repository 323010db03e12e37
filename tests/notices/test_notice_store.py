"""Notices in a file that several desks write."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import msgspec
import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st
from marking import DESKS, all_at_once, lost

from builders import exground_friday
from fest_tui import paths
from fest_tui.errors import NotFoundError, StoreError
from fest_tui.library.shelf import Shelf
from fest_tui.programme.notice import Notice
from fest_tui.store import notices as notices_module
from fest_tui.store.notices import NoticeStore
from fest_tui.store.programmes import ProgrammeStore, save_programme
from marks import mark
from places import BUNDLED

FRIDAY = exground_friday()
LATE = mark(FRIDAY, "the-exam-1", "delayed", minutes=15, note="Projector.", by="Ann")
FULL = mark(FRIDAY, "dear-comrades-1", "sold_out")


@pytest.fixture
def store(tmp_path: Path) -> NoticeStore:
    return NoticeStore(tmp_path / "shared" / "fest.notices.json")


def keep(store: NoticeStore, **tables: object) -> bytes:
    """Write a file as another program might."""
    store.path.parent.mkdir(parents=True, exist_ok=True)
    content = msgspec.json.encode({"meta": {"1": {"schema": 1, "kind": "notices"}}, **tables})
    store.path.write_bytes(content)
    return content


def row(**facts: object) -> dict[str, Any]:
    usual = {"id": "k7fq", "screening": "a-1", "title": "A", "starts": "2021-11-19T20:00:00+01:00", "kind": "sold_out"}
    return usual | {"at": "2021-11-19T19:00:00+01:00"} | facts


def test_without_a_file_nothing_was_marked_and_nothing_is_made(store: NoticeStore, tmp_path: Path) -> None:
    assert store.load() == ()
    assert store.stamp() is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_marked_is_there_in_order_with_an_id_each(store: NoticeStore) -> None:
    kept = (store.add(LATE), store.add(FULL))

    assert store.load() == kept
    assert [msgspec.structs.replace(notice, id="") for notice in kept] == [LATE, FULL]
    for notice in kept:
        assert len(notice.id) == 4
        assert set(notice.id) <= set("23456789bcdfghjkmnpqrstvwxz")


def test_an_id_that_is_taken_is_given_to_no_other(store: NoticeStore, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter("kkkk" + "kkkk" + "mmmm")
    monkeypatch.setattr("secrets.choice", lambda _letters: next(drawn))

    assert (store.add(LATE).id, store.add(LATE).id) == ("kkkk", "mmmm")


def test_what_is_taken_back_is_gone(store: NoticeStore) -> None:
    late, full = store.add(LATE), store.add(FULL)

    assert store.remove(late.id) == late
    assert store.load() == (full,)


def test_what_is_not_there_or_was_taken_back_cannot_be_removed(store: NoticeStore) -> None:
    late = store.add(LATE)
    store.remove(late.id)
    before = store.path.read_bytes()

    for id_ in (late.id, "zzzz", ""):
        with pytest.raises(NotFoundError, match="There is no notice"):
            store.remove(id_)
    assert store.path.read_bytes() == before


def test_tables_and_fields_of_a_later_version_stay(store: NoticeStore) -> None:
    keep(store, notices={"1": row(colour="red")}, more={"1": {"a": 1}})
    store.remove(store.add(FULL).id)

    tables = msgspec.json.decode(store.path.read_bytes())
    assert tables["more"] == {"1": {"a": 1}}
    assert tables["notices"]["1"]["colour"] == "red"


def test_a_row_that_a_hand_wrote_without_an_id_is_read(store: NoticeStore) -> None:
    keep(store, notices={"1": {name: value for name, value in row().items() if name != "id"}})
    store.add(FULL)

    assert [notice.screening for notice in store.load()] == ["a-1", "dear-comrades-1"]


@pytest.mark.parametrize(
    "notices",
    [
        {"1": row(kind="late")},
        {"1": row(kind="delayed")},
        {"1": row(kind="delayed", minutes=10_000)},
        {"1": row(starts="2021-11-19T20:00:00")},
        {"1": row(at="9999-12-31T23:59:00-12:00")},
        {"1": {"id": "k7fq"}},
        [],
    ],
)
def test_a_damaged_row_is_told_and_never_written_over(store: NoticeStore, notices: object) -> None:
    before = keep(store, notices=notices)

    for attempt in (store.load, lambda: store.add(FULL), lambda: store.remove("k7fq")):
        with pytest.raises(StoreError, match="is damaged"):
            attempt()
    assert store.path.read_bytes() == before


def test_a_programme_is_no_file_of_notices_and_the_other_way_round(store: NoticeStore, tmp_path: Path) -> None:
    save_programme(tmp_path / "fest.json", FRIDAY)
    with pytest.raises(StoreError, match="where the notices of a desk are wanted"):
        NoticeStore(tmp_path / "fest.json").add(LATE)
    store.add(LATE)
    with pytest.raises(StoreError, match="where a programme is wanted"):
        ProgrammeStore(store.path).load()


def test_a_file_that_another_desk_holds_is_told_and_left(store: NoticeStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices_module, "PATIENCE", 0.0)
    store.add(LATE)
    before = store.path.read_bytes()
    with FileLock(f"{store.path}.lock"), pytest.raises(StoreError, match="in use by another process"):
        store.add(FULL)
    assert store.path.read_bytes() == before


def test_whoever_may_write_in_the_folder_may_take_the_lock(store: NoticeStore) -> None:
    store.path.parent.mkdir()
    store.path.parent.chmod(0o770)
    store.add(LATE)

    assert stat.S_IMODE(store.path.with_name(f"{store.path.name}.lock").stat().st_mode) == 0o660


def test_text_of_the_file_is_made_plain(store: NoticeStore) -> None:
    keep(store, notices={"1": row(note="\x1b[31mRED\x1b[0m \u202ex", by="A\x07")})

    assert [(notice.note, notice.by) for notice in store.load()] == [("RED x", "A")]


def test_four_desks_at_once_lose_nothing(store: NoticeStore) -> None:
    made = all_at_once(store.path, most=25)

    assert made == dict.fromkeys(DESKS, 25)
    assert lost(store.path, made) == []


@given(st.binary(max_size=40), st.integers(0, 300))
def test_whatever_the_file_holds_the_answer_is_notices_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes, place: int
) -> None:
    store = NoticeStore(tmp_path_factory.mktemp("any") / "fest.notices.json")
    good = keep(store, notices={"1": row(), "2": row(id="b", kind="delayed", minutes=5)})
    store.path.write_bytes(good[:place] + junk + good[place + len(junk) :])
    try:
        answer: object = store.load()
    except StoreError as problem:
        answer = problem.message
    assert isinstance(answer, tuple) or str(store.path) in str(answer)


@settings(max_examples=30)
@given(st.lists(st.one_of(st.just("add"), st.integers(0, 5)), max_size=12))
def test_what_stands_is_what_was_added_and_not_taken_back(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str | int]
) -> None:
    store = NoticeStore(tmp_path_factory.mktemp("any") / "fest.notices.json")
    standing: list[Notice] = []
    for step in steps:
        if isinstance(step, str):
            standing.append(store.add(LATE))
        elif step < len(standing):
            assert store.remove(standing[step].id) == standing.pop(step)
    assert list(store.load()) == standing


def test_the_file_lies_beside_the_programme(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    save_programme(tmp_path / "real" / "fest.2021.json", FRIDAY)
    (tmp_path / "link.json").symlink_to(tmp_path / "real" / "fest.2021.json")

    assert paths.notices(tmp_path / "link.json") == tmp_path.resolve() / "real" / "fest.2021.notices.json"


def test_that_of_the_bundled_festival_is_among_the_users_own() -> None:
    assert paths.notices(BUNDLED) == paths.festivals() / "exground-34.notices.json"
    assert paths.notices(paths.festivals() / "exground-34.json") == paths.notices(BUNDLED).resolve()


def test_a_file_of_notices_is_no_festival(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, BUNDLED)
    save_programme(shelf.path_of("fest"), FRIDAY)
    NoticeStore(paths.notices(shelf.path_of("fest"))).add(LATE)

    assert [entry.id for entry in shelf.entries()] == ["exground-34", "fest"]
    with pytest.raises(NotFoundError):
        shelf.forget("fest.notices")
    shelf.forget("fest")
    assert NoticeStore(tmp_path / "fest.notices.json").load() != ()
