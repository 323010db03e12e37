"""The user's settings. The fields of `Settings` are the one place that gives their defaults, limits and meaning."""

from __future__ import annotations

import difflib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from fest_tui import paths
from fest_tui.errors import UsageError
from fest_tui.programme.limit_texts import MOST_EARLY
from fest_tui.programme.text import plain
from fest_tui.words import _, listed


def _meaning(wanted: str, says: str, *, least: int | None = None, most: int | None = None) -> Meta:
    return Meta(ge=least, le=most, description=says, extra={"wanted": wanted})


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the user has set, or the defaults."""

    early_minutes: Annotated[
        int,
        _meaning(
            _("a whole number from 0 to {most}").format(most=MOST_EARLY),
            _("Minutes I want to be at a venue before a screening begins."),
            least=0,
            most=MOST_EARLY,
        ),
    ] = 10
    stay_for_talks: Annotated[
        bool, _meaning(_("true or false"), _("Whether I stay for the talk after a screening."))
    ] = True
    theme: Annotated[
        str, _meaning(_("text"), _("The name of the colour theme; empty for the one that comes along."))
    ] = ""
    desk_clears_after: Annotated[
        int,
        _meaning(
            _("a whole number from 5 to 3600"),
            _("Seconds without a key after which the desk forgets the question."),
            least=5,
            most=3600,
        ),
    ] = 120
    keys: Annotated[
        dict[str, str],
        _meaning(_("a table of texts"), _('Other keys for actions, by the action\'s id: "browser.pick" = "p".')),
    ] = {}


class Setting(msgspec.Struct, frozen=True):
    """What can be said about one setting: its name, its default, what it takes and what it means."""

    name: str
    default: Any
    wanted: str
    meaning: str
    type: Any


def described() -> Mapping[str, Setting]:
    """Every setting by name, as `Settings` declares it."""
    defaults = Settings()
    return {field.name: _setting(field, getattr(defaults, field.name)) for field in msgspec.structs.fields(Settings)}


def settings_path() -> Path:
    """The file of the user's settings: the one that FEST_TUI_CONFIG names, else `paths.settings`."""
    named = os.environ.get("FEST_TUI_CONFIG")
    return Path(named) if named else paths.settings()


def load_settings() -> Settings:
    """The settings in the user's file, or in the one that FEST_TUI_CONFIG names; the defaults when there is none.

    Raises:
        UsageError: the file cannot be read, is no TOML, or holds a setting or value that does not exist.

    """
    path = settings_path()
    known = described()
    values = _read(path)
    for key, value in values.items():
        _check(path, known, key, value)
    return msgspec.convert(values, Settings)


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else _("it is not text in UTF-8")
        raise UsageError(
            _("The settings in {path} cannot be read: {reason}.").format(path=path, reason=reason)
        ) from problem
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        says = _("The settings in {path} are not TOML: {reason}.").format(path=path, reason=plain(str(problem)))
        raise UsageError(says) from problem


def _check(path: Path, known: Mapping[str, Setting], key: str, value: object) -> None:
    if key not in known:
        says = _("{path}: there is no setting {key} (read: {value}).")
        near = difflib.get_close_matches(key, known, n=1)
        hint = (
            _("Did you mean {key}?").format(key=near[0])
            if near
            else _("The settings are {names}.").format(names=listed([*known]))
        )
        raise UsageError(says.format(path=path, key=plain(key), value=_printed(value)), hint)
    setting = known[key]
    try:
        msgspec.convert(value, setting.type)
    except msgspec.ValidationError as problem:
        says = _("{path}: {key} is {value}, but must be {wanted}.")
        raise UsageError(
            says.format(path=path, key=key, value=_printed(value), wanted=setting.wanted), hint=setting.meaning
        ) from problem


def _printed(value: object) -> str:
    return plain(msgspec.json.encode(value).decode())


def _setting(field: msgspec.structs.FieldInfo, default: object) -> Setting:
    meta = field.type.__metadata__[0]
    return Setting(field.name, default, meta.extra["wanted"], meta.description, field.type)
