"""Where files belong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import fest_tui
from fest_tui import paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for kind in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    return tmp_path


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these systems have folders of their own")
def test_own_files_are_where_the_system_wants_them(home: Path) -> None:
    assert paths.festivals() == home / "data" / "fest-tui" / "festivals"
    assert paths.web_copies() == home / "cache" / "fest-tui" / "web"
    assert paths.watchlist("exground-34") == home / "data" / "fest-tui" / "watchlists" / "exground-34.json"
    assert paths.state() == home / "state" / "fest-tui" / "state.json"
    assert paths.settings() == home / "config" / "fest-tui" / "config.toml"
    assert list(home.iterdir()) == []


def test_no_festival_id_leads_out_of_the_folder_of_watchlists() -> None:
    assert paths.watchlist("../../.ssh/config").name == "ssh-config.json"
    assert paths.watchlist("../../.ssh/config").parent == paths.watchlist("a").parent


def test_the_bundled_programme_is_found_in_a_checkout() -> None:
    assert paths.bundled_programme() == Path(fest_tui.__file__).parents[2] / "data" / "exground-34.json"


def test_the_bundled_programme_is_found_in_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "fest_tui" / "data" / "exground-34.json"
    installed.parent.mkdir(parents=True)
    installed.touch()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "fest_tui" / "paths.py"))
    assert paths.bundled_programme() == installed


def test_looking_at_the_bundled_programme_costs_no_import_of_platformdirs() -> None:
    program = "import sys; from fest_tui import config, paths; paths.bundled_programme(); print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert "fest_tui.config" in said.stdout.split()
    assert "platformdirs" not in said.stdout.split()
