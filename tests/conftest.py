"""What all tests stand on: nothing of the developer's own is read, and the clock stands still."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from places import SHARED

pytest_plugins = ["desk"]

LONGEST_NAME = 200
"""Letters of a case that are still a name."""

settings.register_profile(
    "steady", deadline=None, derandomize=bool(os.environ.get("CI")), suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests marked `shared` need the folder of festival facts: without it they are skipped, but never in CI."""
    if SHARED.exists() or os.environ.get("CI"):
        return
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason="the folder of festival facts is not beside this checkout"))


def pytest_make_parametrize_id(val: object) -> str | None:
    """A short name for a case that is megabytes of hostile text: the whole would drown what a failure says."""
    if isinstance(val, str | bytes) and len(val) > LONGEST_NAME:
        return f"{val[:40]!r} and so on, {len(val)} in all"
    return None


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home of its own for every test, so that no file of the developer's is read or written."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("PROGRAMME", "WATCHLIST", "NOTICES", "CONFIG"):
        monkeypatch.delenv(f"FEST_TUI_{name}", raising=False)
    for name in ("NO_COLOR", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
