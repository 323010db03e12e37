"""A programme at an address: fetched, asked again, and read from the last copy when nobody answers."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from calling import call

from fest_tui import paths

TABLE = "Title,Date,Time,Venue,Length\nNICO,2026-02-04,18:30,Orion,80\nANNA,2026-02-04,20:30,Maxim,90\n"
ZONE = ("--timezone", "Europe/Helsinki")
Capsys = pytest.CaptureFixture[str]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has above
        """Nothing to say."""


class Site:
    """A folder served on this machine, which can be taken away."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def address(self, name: str) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/{name}"

    def write(self, name: str, content: str, age: int = 0) -> str:
        """Put a file there, last changed so many seconds before a fixed day; its address."""
        path = self.folder / name
        path.write_text(content, "utf-8")
        os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))
        return self.address(name)

    def close(self) -> None:
        if self._thread.is_alive():
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "site"
    folder.mkdir()
    site = Site(folder)
    yield site
    site.close()


def test_an_address_is_read_remembered_and_asked_again(capsys: Capsys, site: Site) -> None:
    address = site.write("winter.csv", TABLE, age=100)
    imported = call(capsys, "import", address, *ZONE, "--name", "Winter", "--json")
    assert (imported.code, imported.json["screenings"]["new"]) == (0, 2)
    assert "nothing has changed" in call(capsys, "update").err
    site.write("winter.csv", TABLE.replace("18:30", "19:00"))
    updated = call(capsys, "update", "--json")
    assert [change["says"] for change in updated.json["changes"]] == ["NICO: moved on Wed 4, 18:30 to 19:00"]


def test_the_last_copy_serves_when_nobody_answers_and_says_how_old_it_is(capsys: Capsys, site: Site) -> None:
    address = site.write("winter.csv", TABLE)
    call(capsys, "import", address, *ZONE, "--name", "Winter")
    site.close()
    answer = call(capsys, "update")
    assert answer.code == 0
    assert f"{address}: warning: file: " in answer.err
    assert "this copy is" in answer.err
    assert "nothing has changed" in answer.err
    offline = call(capsys, "import", address, "--offline")
    assert offline.code == 0
    assert "this copy is" in offline.err


def test_a_login_page_does_not_take_the_place_of_a_table(capsys: Capsys, site: Site) -> None:
    call(capsys, "import", site.write("winter.csv", TABLE, age=100), *ZONE, "--name", "Winter")
    site.write("winter.csv", "<!doctype html><html><body><h1>Welcome to the hotel</h1><p>Room?</p></body></html>")
    answer = call(capsys, "update")
    assert answer.code == 0
    assert "nothing has changed" in answer.err
    assert "this copy is" in answer.err


def rows(count: int) -> str:
    """A table of so many screenings."""
    lines = [f"FILM {day},2026-02-{day:02},18:30,Orion,80" for day in range(1, count + 1)]
    return "\n".join(["Title,Date,Time,Venue,Length", *lines, ""])


def copies() -> list[bytes]:
    return [path.read_bytes() for path in paths.web_copies().glob("*")]


@pytest.mark.parametrize(
    ("content", "code"),
    [(rows(1), 1), ("<!doctype html><p>Back soon", 0), ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", 3), ("", 0)],
    ids=["gutted", "a page", "damage", "nothing"],
)
def test_an_answer_that_is_refused_leaves_the_last_copy(capsys: Capsys, site: Site, content: str, code: int) -> None:
    address = site.write("winter.csv", rows(10), age=100)
    call(capsys, "import", address, *ZONE, "--name", "Winter")
    former = copies()
    site.write("winter.csv", content)
    answer = call(capsys, "update")
    assert answer.code == code
    assert len(former) == 1
    assert copies() == former
    assert "10 unchanged" in call(capsys, "update", "--offline").err
    assert call(capsys, "update").err == answer.err


def test_a_gutted_answer_is_kept_once_it_is_forced(capsys: Capsys, site: Site) -> None:
    call(capsys, "import", site.write("winter.csv", rows(10), age=100), *ZONE, "--name", "Winter")
    site.write("winter.csv", rows(1))
    assert call(capsys, "update", "--force").code == 0
    assert "nothing has changed" in call(capsys, "update", "--offline").err


def test_a_dry_run_leaves_the_last_copy(capsys: Capsys, site: Site) -> None:
    address = site.write("winter.csv", TABLE, age=100)
    assert call(capsys, "import", address, *ZONE, "--name", "Winter", "--dry-run").code == 0
    assert copies() == []
    call(capsys, "import", address, *ZONE, "--name", "Winter")
    former = copies()
    site.write("winter.csv", TABLE.replace("18:30", "19:00"))
    assert "19:00" in call(capsys, "update", "--dry-run").err
    assert copies() == former != []


def test_that_no_copy_can_be_kept_is_told_and_costs_nothing(capsys: Capsys, site: Site) -> None:
    address = site.write("winter.csv", TABLE)
    paths.web_copies().parent.mkdir(parents=True)
    paths.web_copies().write_text("in the way")
    answer = call(capsys, "import", address, *ZONE, "--name", "Winter", "--json")
    assert (answer.code, answer.json["screenings"]["new"]) == (0, 2)
    (problem,) = answer.json["problems"]
    assert problem["says"].startswith("No copy of it could be kept for later: ")
    assert "No copy of it could be kept" in call(capsys, "update").err


def test_an_address_that_gives_nothing_is_told_and_the_rest_read(capsys: Capsys, site: Site, tmp_path: Path) -> None:
    (tmp_path / "winter.csv").write_text(TABLE, "utf-8")
    missing = site.address("nothing.csv")
    answer = call(capsys, "import", missing, tmp_path / "winter.csv", *ZONE, "--name", "Winter", "--json")
    assert answer.code == 3
    assert answer.json["screenings"]["new"] == 2
    (problem,) = answer.json["problems"]
    assert (problem["file"], problem["severity"]) == (missing, "error")
    assert "404" in problem["says"]


@pytest.mark.parametrize("address", ["ftp://example.org/a.csv", "file:///etc/passwd", "gopher://example.org"])
def test_other_schemes_are_refused_in_words(capsys: Capsys, address: str) -> None:
    answer = call(capsys, "import", address, *ZONE)
    assert answer.code == 3
    assert "http" in answer.err
    assert "no file" not in answer.err


def test_a_password_in_an_address_is_neither_shown_nor_kept_in_the_programme(
    capsys: Capsys, site: Site, tmp_path: Path
) -> None:
    address = site.write("winter.csv", TABLE).replace("http://", "http://me:secret@")
    answer = call(capsys, "import", address, *ZONE, "--name", "Winter", "--once", "--into", tmp_path / "w.json")
    assert answer.code == 0
    assert "secret" not in answer.err
    assert "secret" not in (tmp_path / "w.json").read_text("utf-8")
