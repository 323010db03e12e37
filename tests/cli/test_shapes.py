"""Every JSON answer is what docs/commands.md says, key by key."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from calling import UNTITLED_PAGE, WHOLE_PAGE, Answer, call
from documented import DOC, documented_rows, faults, shapes

from builders import busy, screening
from fest_tui import errors
from fest_tui.cli.main import INTERRUPTED, fest_tui
from fest_tui.cli.output import OutputError
from fest_tui.store.programmes import load_programme, save_programme
from fest_tui.store.watchlist import WatchlistStore
from places import BUNDLED

SCREENS = {"fest-tui board", "fest-tui desk"}
"""Commands that open a screen, and so have no shape."""
CLASHING = ("jane-by-charlotte-1", "some-kind-of-heaven-1", "the-killing-of-two-lovers-2", "dear-comrades-1")


def assert_documented(answer: Answer, command: str) -> None:
    assert list(faults(answer.json, f"fest-tui {command}")) == []


@pytest.mark.parametrize("day", ["2021-11-13", "2021-11-15", "2021-11-18", "2021-11-19", "2021-11-20"])
def test_a_day_has_the_documented_shape(capsys: pytest.CaptureFixture[str], day: str) -> None:
    answer = call(capsys, "day", day, "--json")

    assert answer.code == 0
    assert_documented(answer, "day")


def test_every_film_has_the_documented_shape(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "films", "--json")

    assert_documented(answer, "films")
    for film in answer.json["films"]:
        assert_documented(call(capsys, "film", film["id"], "--json"), "film")


def test_the_watchlist_has_the_documented_shapes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    watchlist = tmp_path / "watchlist.json"
    WatchlistStore(watchlist).pick(screening("GONE FILM", "2021-11-19 12:00", id="gone-1"), "Old Hall")

    added = call(capsys, "watch", "add", *CLASHING, "mass", "--json", "--watchlist", watchlist)
    assert_documented(added, "watch add")
    assert added.json["added"] == [*CLASHING, "mass"]
    assert {fix["action"] for clash in added.json["clashes"] for fix in clash["fixes"]} == {"swap", "drop"}

    listed = call(capsys, "watch", "list", "--json", "--watchlist", watchlist)
    assert_documented(listed, "watch list")
    assert [pick["id"] for pick in listed.json["picks"]] == list(CLASHING)
    assert listed.json["missing"] == [
        {
            "id": "gone-1",
            "title": "GONE FILM",
            "venue": {"name": "Old Hall"},
            "starts": "2021-11-19T12:00:00+01:00",
        }
    ]
    assert [(film["film_id"], film["interest"], film["left"]) for film in listed.json["films"]] == [
        ("mass", "want", [])
    ]
    assert listed.json["films"][0]["says"] == "the only screening is over"

    checked = call(capsys, "watch", "check", "--json", "--watchlist", watchlist)
    assert_documented(checked, "watch check")
    assert [clash["kind"] for clash in checked.json["clashes"]] == ["overlap", "tight"]

    removed = call(capsys, "watch", "remove", "mass", "gone-1", "--json", "--watchlist", watchlist)
    assert_documented(removed, "watch remove")
    assert removed.json == {"removed": ["mass", "gone-1"]}


def test_every_wish_has_the_documented_shape(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    def said(*arguments: str, command: str, code: int = 0) -> Answer:
        answer = call(capsys, "watch", *arguments, "--json", "--watchlist", tmp_path / "w.json")
        assert answer.code == code
        assert_documented(answer, command)
        return answer

    call(capsys, "watch", "add", "ein-grosses-versprechen-1", "--watchlist", tmp_path / "w.json")
    said("grade", "mass", "must", command="watch grade")
    said("grade", "mass", "off", command="watch grade")
    said("ticket", "ein-grosses-versprechen-1", command="watch ticket")
    said("leave-early", "ein-grosses-versprechen-1", command="watch leave-early")
    said("busy", "add", "2021-11-19 12:00-14:00", "lunch", command="watch busy add")
    said("busy", "list", command="watch busy list")
    said("busy", "remove", "2021-11-19 12:00-14:00", command="watch busy remove")
    limits = said(
        *("limits", "--not-before", "23:00", "--meal", "18:00-20:30/45", "--last-ride", "caligari=23:10"),
        *(
            "--walking",
            "4",
            "--sleep",
            "7h",
            "--no-talks",
            "--films-a-day",
            "3",
            "--early",
            "5",
            "--not-after",
            "01:00",
        ),
        command="watch limits",
    )
    assert limits.json["limits"]["meal"] == {"starts": "18:00", "ends": "20:30", "minutes": 45}
    said("list", command="watch list")
    checked = said("check", command="watch check", code=1)
    assert "before" in {breach["kind"] for breach in checked.json["breaches"]}
    said("undo", command="watch undo")
    said("redo", command="watch redo")
    said("diary", command="watch diary")
    (tmp_path / "list.csv").write_text("Date,Name,Year,Letterboxd URI\n,Mass,2021,\n,Annette,1961,\n", "utf-8")
    said("import", str(tmp_path / "list.csv"), "--dry-run", command="watch import")
    for name in ("base", "theirs"):
        call(capsys, "watch", "export", "--out", tmp_path / f"{name}.txt", "--watchlist", tmp_path / "w.json")
    said("merge", str(tmp_path / "base.txt"), str(tmp_path / "theirs.txt"), command="watch merge")


def test_every_kind_of_clash_has_the_documented_shape(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    festival = load_programme(BUNDLED)
    store = WatchlistStore(tmp_path / "watchlist.json")
    talking = festival.screenings["ein-grosses-versprechen-1"]
    after_it = screening("AFTER IT", talking.ends, "caligari-filmbuehne", id="after-it-1")
    programme = tmp_path / "programme.json"
    save_programme(
        programme,
        type(festival)(
            festival.festival,
            venues=festival.venues.values(),
            transfers=festival.transfers,
            films=festival.films.values(),
            screenings=[*festival.screenings.values(), after_it],
        ),
    )
    for pick in (*CLASHING, "the-killing-of-two-lovers-1", talking.id, after_it.id):
        call(capsys, "watch", "add", pick, "--programme", programme, "--watchlist", store.path)
    taken = busy("2021-11-19 22:30", "2021-11-19 23:00", "dinner")
    text = store.path.read_text("utf-8").rstrip().removesuffix("}")
    entry = f'"starts": "{taken.starts.isoformat()}", "ends": "{taken.ends.isoformat()}", "what": "{taken.what}"'
    store.path.write_text(f'{text}, "busy": {{"1": {{{entry}}}}}}}', "utf-8")

    answer = call(capsys, "watch", "check", "--json", "--programme", programme, "--watchlist", store.path)

    assert answer.code == 1
    assert_documented(answer, "watch check")
    clashes = {clash["kind"]: clash for clash in answer.json["clashes"]}
    assert set(clashes) == {"overlap", "talk", "tight", "repeat", "busy"}
    assert [len(clashes[kind]["screenings"]) for kind in ("overlap", "busy")] == [2, 1]
    assert clashes["repeat"]["slack_minutes"] is None


def test_an_import_has_the_documented_shape(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(WHOLE_PAGE, "utf-8")
    (tmp_path / "untitled.txt").write_text(UNTITLED_PAGE, "utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    into = tmp_path / "out" / "fest.json"

    answer = call(capsys, "import", tmp_path, "--into", into, "--timezone", "Europe/Berlin", "--json")

    assert answer.code == 3
    assert_documented(answer, "import")
    assert answer.json["files"] == 3
    assert answer.json["films"] == {"new": 1, "changed": 0, "unchanged": 0, "vanished": 0}
    assert {Path(problem["file"]).name for problem in answer.json["problems"] if problem["severity"] == "error"} == {
        "picture.txt",
        "untitled.txt",
    }


def test_where_has_the_documented_shape(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "where", "--json")

    assert answer.code == 0
    assert_documented(answer, "where")


def test_the_documentation_names_every_command_and_every_shape() -> None:
    context = click.Context(fest_tui)

    def commands(group: click.Group, prefix: str) -> set[str]:
        names: set[str] = set()
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            names |= commands(command, f"{prefix} {name}") if isinstance(command, click.Group) else {f"{prefix} {name}"}
        return names

    named = {row.strip("`") for row in documented_rows("Options of every command")}
    assert {"--programme PATH", "--watchlist PATH", "--now INSTANT", "--debug"} <= named
    found = commands(fest_tui, "fest-tui")
    assert len(found) > 15
    for command in found:
        assert f"| `{command}" in DOC
        assert command in shapes() or command in SCREENS
    objects = {name for name in shapes() if not name.startswith("fest-tui ")}
    used = {
        kind.removeprefix("list of ").removesuffix(" or null") for keys in shapes().values() for kind in keys.values()
    }
    assert objects <= used


def test_the_documentation_names_every_exit_code() -> None:
    own = (errors.UsageError, errors.UnreadableError, errors.StoreError, errors.NotFoundError, OutputError)

    codes = [0, 1, *(error.exit_code for error in own), errors.FAULT, INTERRUPTED]

    assert documented_rows("Exit codes") == [str(code) for code in sorted(codes)]
