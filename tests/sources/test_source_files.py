"""Which files an import reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fest_tui.errors import UnreadableError
from fest_tui.sources import files
from fest_tui.sources.files import content_of, files_below


def write(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_folders_are_walked_in_order_of_names(tmp_path: Path) -> None:
    names = ["b/2.txt", "b/10.txt", "a/z/1.txt", "c.txt", "a.txt"]
    for name in names:
        write(tmp_path / name)
    assert [path.relative_to(tmp_path).as_posix() for path in files_below([tmp_path])] == [
        "a/z/1.txt",
        "a.txt",
        "b/10.txt",
        "b/2.txt",
        "c.txt",
    ]


def test_files_named_come_in_the_order_given_and_once(tmp_path: Path) -> None:
    first, second = write(tmp_path / "z.txt"), write(tmp_path / "pages" / "a.txt")
    assert files_below([first, second, tmp_path, first]) == [first, second]


def test_hidden_files_are_left_out_unless_named(tmp_path: Path) -> None:
    hidden, page = write(tmp_path / ".hidden.txt"), write(tmp_path / "page.txt")
    write(tmp_path / ".git" / "config")
    assert files_below([tmp_path]) == [page]
    assert files_below([hidden]) == [hidden]


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside" / "secret.txt")
    page = write(tmp_path / "pages" / "page.txt")
    (tmp_path / "pages" / "file.txt").symlink_to(outside)
    (tmp_path / "pages" / "folder").symlink_to(outside.parent)
    (tmp_path / "pages" / "round").symlink_to(tmp_path / "pages")
    (tmp_path / "pages" / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "pages" / "same.txt").symlink_to(page)
    assert files_below([tmp_path / "pages"]) == [page]


def test_a_link_named_is_followed(tmp_path: Path) -> None:
    page = write(tmp_path / "page.txt")
    (tmp_path / "link.txt").symlink_to(page)
    assert files_below([tmp_path / "link.txt"]) == [tmp_path / "link.txt"]
    assert content_of(tmp_path / "link.txt")


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    for attempt in (lambda: files_below([missing]), lambda: content_of(missing)):
        with pytest.raises(UnreadableError, match="There is no file") as caught:
            attempt()
        assert "missing.txt" in caught.value.message
        assert caught.value.exit_code == 3


def test_a_folder_without_files_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty" / ".hidden").mkdir(parents=True)
    with pytest.raises(UnreadableError, match="holds no file"):
        files_below([tmp_path / "empty"])


def test_a_folder_is_no_page(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        content_of(tmp_path)


def test_a_pipe_is_no_page_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    write(tmp_path / "page.txt")
    assert files_below([tmp_path]) == [tmp_path / "page.txt"]
    with pytest.raises(UnreadableError, match="no ordinary file"):
        content_of(tmp_path / "pipe")


def test_a_name_no_system_knows_is_said() -> None:
    with pytest.raises(UnreadableError, match="cannot be read"):
        content_of(Path("a\0b"))


def test_a_file_too_large_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 2 * 1024 * 1024)
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(2 * 1024 * 1024 + 1)
    with pytest.raises(UnreadableError, match="larger than 2 MB"):
        content_of(path)


def test_what_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = write(tmp_path / "pages" / "page.txt")

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied", str(page))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableError, match="may not be read"):
        content_of(page)
    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(UnreadableError, match="may not be read"):
        files_below([tmp_path / "pages"])
