"""The user's settings, and how a mistake in them is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from fest_tui.config import Settings, described, load_settings
from fest_tui.errors import UsageError


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    monkeypatch.setenv("FEST_TUI_CONFIG", str(path))
    return path


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert not file.exists()
    assert load_settings() == Settings(early_minutes=10, stay_for_talks=True, theme="", desk_clears_after=120, keys={})


def test_without_the_variable_the_file_is_looked_for_among_the_users_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FEST_TUI_CONFIG", raising=False)
    monkeypatch.setattr("fest_tui.paths.settings", lambda: tmp_path / "config.toml")
    (tmp_path / "config.toml").write_text("early_minutes = 5")
    assert load_settings().early_minutes == 5


def test_every_setting_can_be_set(file: Path) -> None:
    file.write_text(
        'early_minutes = 0\nstay_for_talks = false\ntheme = "nord"\ndesk_clears_after = 60\n[keys]\n"grid.pick" = "p"\n'
    )
    assert load_settings() == Settings(
        early_minutes=0, stay_for_talks=False, theme="nord", desk_clears_after=60, keys={"grid.pick": "p"}
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('early_minutes = "ten"', 'early_minutes is "ten", but must be a whole number from 0 to 240'),
        ("early_minutes = -1", "early_minutes is -1, but must be a whole number from 0 to 240"),
        ("early_minutes = 241", "early_minutes is 241, but"),
        ("early_minutes = true", "early_minutes is true, but"),
        ("stay_for_talks = 1", "stay_for_talks is 1, but must be true or false"),
        ("desk_clears_after = 0", "desk_clears_after is 0, but must be a whole number from 5 to 3600"),
        ('keys = "p"', 'keys is "p", but must be a table of texts'),
        ("keys = {pick = 1}", 'keys is {"pick":1}, but must be a table of texts'),
        ("theme = 2021-11-19", 'theme is "2021-11-19", but must be text'),
    ],
)
def test_a_wrong_value_is_told_with_the_file_the_setting_and_what_it_takes(file: Path, text: str, says: str) -> None:
    file.write_text(text)
    with pytest.raises(UsageError) as caught:
        load_settings()
    assert caught.value.message.startswith(f"{file}: {says}")
    assert caught.value.hint
    assert caught.value.exit_code == 2


def test_an_unknown_setting_is_told_with_the_nearest_one(file: Path) -> None:
    file.write_text("early_minuts = 5")
    with pytest.raises(UsageError, match=r"there is no setting early_minuts \(read: 5\)") as caught:
        load_settings()
    assert caught.value.hint == "Did you mean early_minutes?"


def test_a_setting_like_no_other_is_told_with_all_there_are(file: Path) -> None:
    file.write_text('zzz = "\\u001b[31m"')
    with pytest.raises(UsageError) as caught:
        load_settings()
    assert caught.value.hint == "The settings are early_minutes, stay_for_talks, theme, desk_clears_after and keys."
    assert "\x1b" not in caught.value.message


def test_a_file_that_is_no_toml_is_told_by_line(file: Path) -> None:
    file.write_text("early_minutes = 10\ntheme = \n")
    with pytest.raises(UsageError, match=r"are not TOML: .*line 2"):
        load_settings()


def test_a_file_that_is_no_text_or_a_folder_is_told(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="cannot be read: it is not text in UTF-8"):
        load_settings()
    file.unlink()
    file.mkdir()
    with pytest.raises(UsageError, match="cannot be read: Is a directory"):
        load_settings()


def test_every_setting_says_what_it_means() -> None:
    settings = described()
    assert list(settings) == ["early_minutes", "stay_for_talks", "theme", "desk_clears_after", "keys"]
    assert all(setting.meaning and setting.wanted for setting in settings.values())
    assert settings["early_minutes"].default == 10
