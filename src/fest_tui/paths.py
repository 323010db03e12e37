"""Where files belong. Looking a path up makes nothing; folders are made when something is first written."""

from __future__ import annotations

import os
from pathlib import Path

from fest_tui.programme.text import slug

NOTICES = ".notices.json"
"""What the name of a file of notices ends in, behind that of its programme."""

_NAME = "fest-tui"
_BUNDLED = "exground-34.json"


def bundled_programme() -> Path:
    """The festival that comes along: `data/` inside the installed package, or at the root of a checkout."""
    package = Path(__file__).parent
    installed = package / "data" / _BUNDLED
    return installed if installed.exists() else package.parents[1] / "data" / _BUNDLED


def festivals() -> Path:
    """The folder of the festivals that the user has imported, one programme each."""
    return _data() / "festivals"


def web_copies() -> Path:
    """The folder of what was fetched from the web: worth nothing but time when lost."""
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, appauthor=False) / "web"


def watchlist(festival_id: str) -> Path:
    """The user's watchlist for a festival: one file each, so that no festival disturbs another."""
    return _data() / "watchlists" / f"{slug(festival_id)}.json"


def notices(programme: Path) -> Path:
    """What a desk says of a programme: beside its file, so that desks that share the folder share that too.

    For the programme that comes along, whose folder is the package's, it is in the folder of the user's festivals.
    """
    place = Path(os.path.realpath(programme))
    folder = festivals() if place == Path(os.path.realpath(bundled_programme())) else place.parent
    return folder / f"{place.stem}{NOTICES}"


def settings() -> Path:
    """The user's settings, `config.toml`."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False) / "config.toml"


def state() -> Path:
    """Where the user last was in each festival, `state.json`: worth nothing when lost."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False) / "state.json"


def _data() -> Path:
    # Imported on use: platformdirs costs as much time as TinyDB, and a call that names its files needs none of it.
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)
