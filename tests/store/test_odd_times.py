"""Times that no festival has, but that a page or a hand may write."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders import BERLIN, programme, screening, transfer
from fest_tui.errors import StoreError
from fest_tui.store.programmes import load_programme, save_programme
from fest_tui.store.watchlist import WatchlistStore


def test_a_pick_of_a_time_whose_offset_has_seconds_can_be_read_again(tmp_path: Path) -> None:
    store = WatchlistStore(tmp_path / "watchlist.json")
    long_ago = screening("OLD", dt.datetime(1890, 11, 19, 22, tzinfo=BERLIN))

    store.pick(long_ago, "Caligari")

    assert store.load().picked == {"old-1"}


@pytest.mark.parametrize("year", [dt.MINYEAR, dt.MAXYEAR])
def test_a_time_at_the_edge_of_the_calendar_is_told_as_damage(tmp_path: Path, year: int) -> None:
    path = tmp_path / "programme.json"
    edge = dt.datetime(year, 6, 1, 12, tzinfo=dt.UTC)
    save_programme(path, programme(replace(screening("EDGE", "2021-11-19 17:00"), starts=edge, ends=edge)))

    with pytest.raises(StoreError, match="out of range"):
        load_programme(path)


def test_a_transfer_of_years_is_told_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "programme.json"
    save_programme(path, programme(transfers=[transfer("a", "b", 10**15)]))

    with pytest.raises(StoreError, match="damaged"):
        load_programme(path)


def test_a_file_that_only_begins_like_json_is_no_json(tmp_path: Path) -> None:
    path = tmp_path / "festival.toml"
    path.write_text("[festival]\nid = 'x'\n", encoding="utf-8")

    with pytest.raises(StoreError, match="stops being JSON"):
        load_programme(path)
