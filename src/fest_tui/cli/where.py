"""`fest-tui where`: the files and versions in use."""

from __future__ import annotations

import platform

import click

from fest_tui import __version__, paths
from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, table
from fest_tui.config import settings_path
from fest_tui.programme.text import plain
from fest_tui.store.decoding import SCHEMA
from fest_tui.store.programmes import load_programme
from fest_tui.words import _

_LABELS = {
    "version": _("version"),
    "python": _("python"),
    "schema": _("schema"),
    "festival": _("festival"),
    "programme": _("programme"),
    "watchlist": _("watchlist"),
    "notices": _("notices"),
    "config": _("settings"),
    "state": _("state"),
}


@click.command(help=_("Tell which files and versions are in use."))
@json_option
@global_options
def where(*, as_json: bool) -> None:
    """Tell the paths."""
    programme_path = options().programme_path
    programme = load_programme(programme_path)
    facts: dict[str, object] = {
        "version": __version__,
        "python": platform.python_version(),
        "schema": SCHEMA,
        "festival": programme.festival.name,
        "programme": plain(str(programme_path)),
        "watchlist": plain(str(options().watchlist_of(programme).path)),
        "notices": plain(str(options().notice_store().path)),
        "config": plain(str(settings_path())),
        "state": plain(str(paths.state())),
    }
    if as_json:
        emit(facts)
    else:
        table([(label, str(facts[name])) for name, label in _LABELS.items()])
