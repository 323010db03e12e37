"""Importing, updating, undoing, comparing, exporting and going from festival to festival, by commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import call

from fest_tui import paths
from fest_tui.store.programmes import load_programme

SLOTS = (
    ("NICO", "2026-02-04", "18:30", "Orion", "80"),
    ("ANNA", "2026-02-04", "20:30", "Maxim", "90"),
    ("BIRD", "2026-02-05", "18:30", "Orion", "100"),
    ("SEEDS", "2026-02-05", "20:45", "Orion", "75"),
    ("NICO", "2026-02-06", "14:00", "Maxim", "80"),
)
HELSINKI = ("--timezone", "Europe/Helsinki")


def table(*rows: tuple[str, ...]) -> str:
    return "\n".join(["Title,Date,Time,Venue,Length (min)", *(",".join(row) for row in rows)]) + "\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A table of a festival."""
    path = tmp_path / "winter-2026.csv"
    path.write_text(table(*SLOTS), "utf-8")
    return path


Capsys = pytest.CaptureFixture[str]


def test_a_table_becomes_a_festival_that_is_in_use(capsys: Capsys, source: Path) -> None:
    imported = call(capsys, "import", source, *HELSINKI, "--json")
    assert (imported.code, imported.json["screenings"]["new"], imported.json["changes"]) == (0, 5, [])
    assert imported.json["into"] == str(paths.festivals() / "winter-2026.json")
    listed = call(capsys, "festivals", "--json").json["festivals"]
    assert [(each["id"], each["active"], each["screenings"]) for each in listed] == [
        ("exground-34", False, 36),
        ("winter-2026", True, 5),
    ]
    assert (listed[1]["starts"], listed[1]["ends"], listed[1]["films"]) == ("2026-02-04", "2026-02-06", 4)
    assert call(capsys, "day", "2026-02-04", "--json").json["screenings"][0]["title"] == "NICO"


def test_importing_twice_changes_nothing_and_says_so(capsys: Capsys, source: Path) -> None:
    call(capsys, "import", source, *HELSINKI)
    store = paths.festivals() / "winter-2026.json"
    before = store.read_bytes()
    again = call(capsys, "import", source)
    assert again.code == 0
    assert "nothing has changed" in again.err
    assert "5 unchanged" in again.err
    assert store.read_bytes() == before


def test_use_goes_to_a_festival_and_forget_leaves_it(capsys: Capsys, source: Path) -> None:
    call(capsys, "import", source, *HELSINKI)
    assert call(capsys, "use", "exground-34", "--json").json == {"active": "exground-34"}
    assert call(capsys, "where", "--json").json["festival"] == "exground filmfest 34"
    call(capsys, "use", "winter-2026")
    call(capsys, "watch", "add", "nico-1")
    forgotten = call(capsys, "forget", "winter-2026")
    assert "exground-34 is in use" in forgotten.err
    back = forgotten.err.split("back: fest-tui ")[1].split()
    assert call(capsys, *back).code == 0
    assert call(capsys, "watch", "list", "--json").json["picks"][0]["id"] == "nico-1"


@pytest.mark.parametrize(
    "command",
    [
        ("use", "nowhere"),
        ("forget", "nowhere"),
        ("undo-import",),
        ("update",),
        ("import", __file__, "--festival", "nowhere"),
    ],
)
def test_what_is_not_there_is_not_found(capsys: Capsys, command: tuple[str, ...]) -> None:
    answer = call(capsys, *command)
    assert (answer.code, answer.out) == (5, "")
    assert answer.err


def test_a_new_festival_needs_its_zone(capsys: Capsys, source: Path) -> None:
    answer = call(capsys, "import", source)
    assert answer.code == 2
    assert "winter-2026 is a new festival" in answer.err
    assert not paths.festivals().exists()


def test_a_page_of_the_festival_in_use_goes_into_one_s_own_copy_of_it(capsys: Capsys, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "FEATHERS\n\n20.11.2021 16:00 – Caligari FilmBühne\n\n"
        "Frankreich/Ägypten/Niederlande/Griechenland 2021 112 Min. arab. OmeU\n\n"
        "Eine Mutter, deren Mann zum Huhn wurde, muss die Familie ernähren.\n",
        "utf-8",
    )
    imported = call(capsys, "import", page, "--json")
    assert imported.code == 0
    assert imported.json["into"] == str(paths.festivals() / "exground-34.json")
    assert [change["kind"] for change in imported.json["changes"]] == ["moved", "changed"]
    assert imported.json["changes"][0]["says"] == "FEATHERS: moved on Sat 20, 15:00 to 16:00"
    assert call(capsys, "undo-import").code == 0
    assert call(capsys, "where", "--json").json["programme"] == str(paths.bundled_programme())


def test_a_move_is_told_with_what_it_breaks_and_undone(capsys: Capsys, source: Path) -> None:
    call(capsys, "import", source, *HELSINKI)
    call(capsys, "watch", "add", "bird-1", "seeds-1", "nico-1")
    moved = [*SLOTS[:2], ("BIRD", "2026-02-05", "19:30", "Orion", "100"), *SLOTS[3:]]
    source.write_text(table(*moved), "utf-8")
    dry = call(capsys, "import", source, "--dry-run")
    assert "★ BIRD: moved on Thu 5, 18:30 to 19:30; now overlaps SEEDS by 25 min" in dry.err
    assert "nothing was written" in dry.err
    updated = call(capsys, "update", "--json")
    assert updated.json["changes"][0]["mine"] is True
    assert updated.json["changes"][0]["before"]["starts"] == "2026-02-05T18:30:00+02:00"
    assert updated.json["changes"][0]["after"]["starts"] == "2026-02-05T19:30:00+02:00"
    assert call(capsys, "undo-import", "--json").json == {"undone": True, "screenings": 5}
    assert call(capsys, "day", "2026-02-05", "--json").json["screenings"][0]["starts"] == "2026-02-05T18:30:00+02:00"


def test_what_vanished_is_marked_kept_and_revived(capsys: Capsys, source: Path) -> None:
    call(capsys, "import", source, *HELSINKI)
    source.write_text(table(*SLOTS[:4]), "utf-8")
    assert call(capsys, "update", "--json").json["screenings"]["vanished"] == 1
    day = call(capsys, "day", "2026-02-06", "--json").json["screenings"]
    assert [(each["id"], each["vanished"]) for each in day] == [("nico-2", True)]
    source.write_text(table(*SLOTS), "utf-8")
    back = call(capsys, "update", "--json").json
    assert [change["kind"] for change in back["changes"]] == ["returned"]


def test_an_import_that_guts_a_programme_stops(capsys: Capsys, source: Path) -> None:
    call(capsys, "import", source, *HELSINKI)
    store = paths.festivals() / "winter-2026.json"
    before = store.read_bytes()
    source.write_text(table(*SLOTS[:2]), "utf-8")
    stopped = call(capsys, "import", source)
    assert (stopped.code, store.read_bytes()) == (1, before)
    assert "3 of 5 screenings" in stopped.err
    assert "--partial" in stopped.err
    dry = call(capsys, "import", source, "--dry-run", "--json")
    assert (dry.code, dry.json["stopped"]) == (1, True)
    assert "it would need --force" in call(capsys, "import", source, "--dry-run").err
    assert call(capsys, "import", source, "--partial", "--json").json["screenings"]["vanished"] == 0
    assert call(capsys, "import", source, "--force", "--json").json["screenings"]["vanished"] == 3


def test_two_states_are_compared_by_what_they_say(capsys: Capsys, source: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    call(capsys, "import", source, "--into", old, *HELSINKI)
    moved = [("NICO", "2026-02-04", "19:00", "Maxim", "80"), *SLOTS[1:4]]
    source.write_text(table(*moved), "utf-8")
    call(capsys, "import", source, "--into", new, *HELSINKI)
    told = call(capsys, "diff", old, new)
    assert told.code == 0
    assert told.out.splitlines() == [
        "  NICO: moved on Wed 4, 18:30 to 19:00, Orion to Maxim",
        "  NICO: no longer listed on Fri 6 at 14:00, Maxim",
    ]
    assert call(capsys, "diff", old, source, "--json").json["changes"][0]["kind"] == "moved"
    same = call(capsys, "diff", old, old)
    assert (same.out, same.err) == ("", "Nothing has changed.\n")


def test_two_tables_are_compared_that_do_not_say_their_zone(capsys: Capsys, source: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.csv"
    later.write_text(table(("NICO", "2026-02-04", "19:00", "Orion", "80"), *SLOTS[1:]), "utf-8")
    assert call(capsys, "diff", source, later).code == 2
    told = call(capsys, "diff", source, later, *HELSINKI)
    assert (told.code, told.out) == (0, "  NICO: moved on Wed 4, 18:30 to 19:00\n")
    store = tmp_path / "store.json"
    call(capsys, "import", source, "--into", store, *HELSINKI)
    assert call(capsys, "diff", later, store).out == "  NICO: moved on Wed 4, 19:00 to 18:30\n"


def test_what_could_not_be_read_has_not_gone(capsys: Capsys, source: Path) -> None:
    call(capsys, "import", source, *HELSINKI)
    source.write_text(table(("NICO", "2026-02-99", "18:30", "Orion", "80"), *SLOTS[1:]), "utf-8")
    store = paths.festivals() / "winter-2026.json"
    compared = call(capsys, "diff", store, source)
    assert (compared.code, compared.out) == (3, "")
    answer = call(capsys, "import", source, "--json")
    assert (answer.code, answer.json["changes"]) == (3, [])


def test_of_two_tables_read_together_one_alone_takes_nothing_away(capsys: Capsys, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(table(*SLOTS[:3]), "utf-8")
    (tmp_path / "b.csv").write_text(table(*SLOTS[3:]), "utf-8")
    call(capsys, "import", tmp_path / "a.csv", tmp_path / "b.csv", *HELSINKI, "--name", "Winter")
    assert call(capsys, "import", tmp_path / "a.csv", "--json").json["screenings"]["vanished"] == 0
    (tmp_path / "b.csv").unlink()
    updated = call(capsys, "update", "--json")
    assert (updated.code, updated.json["screenings"]["vanished"]) == (3, 0)


def test_json_of_no_known_form_is_named_as_such(capsys: Capsys, tmp_path: Path) -> None:
    for content, says in (
        ('{"a": 1}', "of no form that is known"),
        ("[" * 10_000, "nested too deeply"),
        ('{"a": ', "line 1"),
    ):
        path = tmp_path / "odd.json"
        path.write_text(content, "utf-8")
        answer = call(capsys, "import", path, *HELSINKI, "--name", "X")
        assert answer.code == 3
        assert says in answer.err


def test_an_export_comes_back_equal(capsys: Capsys, source: Path, tmp_path: Path) -> None:
    call(capsys, "import", source, *HELSINKI)
    exported, again = tmp_path / "own.json", tmp_path / "again.json"
    assert call(capsys, "export", "json", "--out", exported).code == 0
    assert json.loads(exported.read_text("utf-8"))["format"].startswith("fest-tui programme")
    assert call(capsys, "import", exported, "--into", again).code == 0
    first, second = load_programme(paths.festivals() / "winter-2026.json"), load_programme(again)
    assert dict(first.screenings) == dict(second.screenings)
    assert dict(first.films) == dict(second.films)
    assert call(capsys, "--programme", again, "export", "json").out == exported.read_text("utf-8")
    assert str(tmp_path) not in exported.read_text("utf-8")


def test_an_unknown_column_is_named_mapped_and_remembered(capsys: Capsys, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Title,Date,Time,Venue,Laufzeti\nNICO,2026-02-04,18:30,Orion,80\n", "utf-8")
    assert "Laufzeti" in call(capsys, "import", path, *HELSINKI, "--dry-run").err
    mapped = call(capsys, "import", path, *HELSINKI, "--map", "Laufzeti=running_minutes", "--json")
    assert mapped.json["problems"] == []
    assert call(capsys, "import", path, "--json").json["problems"] == []
    assert call(capsys, "films", "--json").json["films"][0]["running_minutes"] == 80


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--map", "Laufzeit"), "is no pair"),
        (("--map", "Laufzeit=runing_minutes"), "Did you mean running_minutes?"),
        (("--days", "soon"), "--days"),
        (("--days", "2026-02-04..2026-02-01"), "--days"),
        (("--timezone", "Mars/Base"), "no time zone"),
        (("--festival", "x", "--into", "y.json"), "--festival"),
        (("",), "is empty"),
    ],
)
def test_wrong_options_are_named(capsys: Capsys, source: Path, options: tuple[str, ...], says: str) -> None:
    answer = call(capsys, "import", source, *options)
    assert answer.code == 2
    assert says in answer.err


def test_a_venue_spelled_nearly_like_a_known_one_is_told(capsys: Capsys, source: Path) -> None:
    call(capsys, "import", source, *HELSINKI)
    source.write_text(table(*SLOTS[:4], ("NICO", "2026-02-06", "14:00", "Orionn", "80")), "utf-8")
    assert "“Orionn” is taken for another venue than “Orion”" in call(capsys, "import", source).err


def test_a_film_and_a_screenings_table_are_read_together(capsys: Capsys, tmp_path: Path) -> None:
    (tmp_path / "films.csv").write_text("ID,Title,Duration\n1,NICO,80 min\n2,ANNA,90 min\n", "utf-8")
    (tmp_path / "slots.csv").write_text("Film_ID,Date,Time,Venue\n1,2026-02-04,18:30,Orion\n", "utf-8")
    call(capsys, "import", tmp_path / "films.csv", tmp_path / "slots.csv", *HELSINKI, "--name", "Winter Days")
    assert call(capsys, "where", "--json").json["festival"] == "Winter Days"
    assert call(capsys, "day", "2026-02-04", "--json").json["screenings"][0]["title"] == "NICO"


def test_once_means_not_remembered(capsys: Capsys, source: Path) -> None:
    call(capsys, "import", source, *HELSINKI, "--once")
    assert call(capsys, "update").code == 5


def test_a_source_that_is_gone_is_told_and_the_rest_updated(capsys: Capsys, source: Path, tmp_path: Path) -> None:
    other = tmp_path / "more.csv"
    other.write_text(table(("LATE", "2026-02-06", "21:00", "Maxim", "60")), "utf-8")
    call(capsys, "import", source, *HELSINKI)
    call(capsys, "import", other)
    other.unlink()
    source.write_text(table(*SLOTS, ("EARLY", "2026-02-06", "11:00", "Maxim", "60")), "utf-8")
    answer = call(capsys, "update", "--json")
    assert answer.code == 3
    assert answer.json["screenings"] == {"new": 1, "changed": 0, "unchanged": 5, "vanished": 0}
    assert [Path(problem["file"]).name for problem in answer.json["problems"]] == ["more.csv"]
