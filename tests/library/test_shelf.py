"""Several festivals on one machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import film, programme
from fest_tui.errors import NotFoundError, StoreError
from fest_tui.library.shelf import Shelf, programmes_on
from fest_tui.store.programmes import ProgrammeStore, save_programme
from places import BUNDLED


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "festivals", BUNDLED)


def put(shelf: Shelf, festival_id: str) -> None:
    save_programme(
        shelf.path_of(festival_id), programme(films=[film("NICO")], id=festival_id, name=festival_id.title())
    )


def test_the_bundled_festival_is_always_there_and_in_use_at_first(shelf: Shelf) -> None:
    (only,) = shelf.entries()
    assert (only.id, only.path, only.bundled, only.active) == ("exground-34", BUNDLED, True, True)
    assert shelf.active == only
    assert not shelf.folder.exists()


def test_a_festival_that_is_put_in_use_stays_in_use(shelf: Shelf) -> None:
    put(shelf, "berlin")
    assert shelf.active.id == "exground-34"
    shelf.use("berlin")
    again = Shelf(shelf.folder, BUNDLED)
    assert [(entry.id, entry.active) for entry in again.entries()] == [("berlin", True), ("exground-34", False)]
    again.use("exground-34")
    assert shelf.active.bundled


def test_one_s_own_copy_of_the_bundled_festival_stands_before_it(shelf: Shelf) -> None:
    put(shelf, "exground-34")
    (only,) = shelf.entries()
    assert (only.bundled, only.active) == (False, True)
    assert shelf.active == only
    shelf.forget("exground-34")
    assert shelf.active.bundled


def test_what_is_forgotten_is_kept_aside(shelf: Shelf) -> None:
    put(shelf, "berlin")
    shelf.use("berlin")
    kept = shelf.forget("berlin")
    assert [entry.id for entry in shelf.entries()] == ["exground-34"]
    assert shelf.active.id == "exground-34"
    found = ProgrammeStore(kept).load()
    assert found is not None
    assert found.festival.id == "berlin"


def test_an_id_that_is_none_is_named_with_those_there_are(shelf: Shelf) -> None:
    put(shelf, "berlin")
    for attempt in (shelf.use, shelf.forget):
        with pytest.raises(NotFoundError, match="berlim") as caught:
            attempt("berlim")
        assert "berlin, exground-34" in caught.value.hint


def test_the_bundled_festival_is_not_forgotten(shelf: Shelf) -> None:
    with pytest.raises(StoreError, match="always stays"):
        shelf.forget("exground-34")


def test_no_id_leads_out_of_the_folder(shelf: Shelf) -> None:
    assert shelf.path_of("../../etc/passwd").parent == shelf.folder


def test_a_choice_that_cannot_be_read_is_none(shelf: Shelf) -> None:
    put(shelf, "berlin")
    (shelf.folder / "in-use").write_bytes(b"\xff\xfe\x00")
    assert shelf.active.bundled


def test_a_damaged_festival_costs_the_others_nothing(shelf: Shelf) -> None:
    put(shelf, "berlin")
    shelf.path_of("odd").write_text("no store")
    states = {entry.id: state for entry, state in programmes_on(shelf)}
    assert isinstance(states["odd"], StoreError)
    assert not isinstance(states["berlin"], StoreError)
