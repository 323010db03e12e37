"""Pages into a programme: what is kept, what is said, and what each way out is."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import UNTITLED_PAGE, WHOLE_PAGE, Answer, call

from fest_tui.store.programmes import load_programme
from places import ROOT, SHARED

SEED = SHARED / "data" / "seed-page.txt"
ZONE = ("--timezone", "Europe/Berlin")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page that can be read."""
    path = tmp_path / "good.txt"
    path.write_text(WHOLE_PAGE, "utf-8")
    return path


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """Where to import to."""
    return tmp_path / "fest.json"


def counts(answer: Answer) -> tuple[dict[str, int], dict[str, int]]:
    """Films and screenings, without the kinds there are none of."""
    films, screenings = answer.json["films"], answer.json["screenings"]
    return {kind: n for kind, n in films.items() if n}, {kind: n for kind, n in screenings.items() if n}


@pytest.mark.shared
def test_the_seed_page_gives_every_field(capsys: pytest.CaptureFixture[str], into: Path) -> None:
    imported = call(capsys, "import", SEED, "--into", into, *ZONE, "--json")
    told = call(capsys, "--programme", into, "film", "dear", "comrades", "--json")

    assert imported.code == told.code == 0
    film, (screening,) = told.json["film"], told.json["screenings"]
    assert screening["starts"] == "2021-11-19T22:00:00+01:00"
    assert screening["ends"] == "2021-11-20T00:00:00+01:00"
    assert screening["venue"]["name"] == "Caligari FilmBühne"
    assert (film["title"], film["directors"]) == ("DEAR COMRADES!", ["Andrei Konchalovsky"])
    assert sorted(film["inferred"]) == ["directors", "title"]
    assert (film["countries"], film["year"], film["running_minutes"]) == (["Russia"], 2020, 120)
    assert (film["languages"], film["subtitles"], film["version"]) == (["Russian"], ["English"], "OmeU")
    assert film["premiere"] == "Local premiere"
    assert {credit["role"]: len(credit["names"]) for credit in film["credits"]} == {
        "script": 2,
        "cinematography": 1,
        "editing": 2,
        "production": 1,
        "producers": 2,
        "cast": 5,
    }
    assert film["synopsis"].startswith("A provincial town in the south of the USSR, 1962.")
    assert film["synopsis"].endswith("tearing apart the world she thought she knew.")
    ((quote, source),) = [each.values() for each in film["quotes"]]
    assert quote.startswith("The director says in a statement")
    assert quote.endswith("excellent, moving drama.")
    assert source == ""
    ((person, bio),) = [each.values() for each in film["bios"]]
    assert person == "Andrei Konchalovsky"
    assert bio.startswith("Screenwriter, producer, and director")
    assert [(work["year"], work["title"]) for work in film["filmography"]] == [
        (1985, "RUNAWAY TRAIN"),
        (2002, "HOUSE OF FOOLS"),
        (2014, "THE POSTMAN’S WHITE NIGHTS"),
        (2016, "PARADISE"),
        (2019, "SIN"),
        (2020, "DEAR COMRADES!"),
    ]
    assert film["awards"] == [
        {
            "title": "Special Jury Prize",
            "festival": "Venice International Film Festival",
            "country": "Italy",
            "year": 2020,
        }
    ]
    assert film["contact"] == {"name": "Films Boutique", "phone": "+49 30 69537850"}
    assert film["shorts_before"] == []


@pytest.mark.shared
def test_the_seed_pages_empty_short_before_is_a_warning(capsys: pytest.CaptureFixture[str], into: Path) -> None:
    answer = call(capsys, "import", SEED, "--into", into, *ZONE, "--json")

    (problem,) = answer.json["problems"]
    lines = SEED.read_text("utf-8").splitlines()
    assert (problem["field"], problem["severity"]) == ("shorts_before", "warning")
    assert lines[problem["line"] - 1] == "Short before"


@pytest.mark.shared
def test_a_title_given_replaces_the_one_worked_out(capsys: pytest.CaptureFixture[str], into: Path) -> None:
    call(capsys, "import", SEED, "--into", into, *ZONE, "--title", "LIEBE GENOSSEN!")

    film = call(capsys, "film", "genossen", "--programme", into, "--json").json["film"]

    assert film["title"] == "LIEBE GENOSSEN!"
    assert film["inferred"] == ["directors"]


def test_an_import_says_what_it_did(capsys: pytest.CaptureFixture[str], page: Path, into: Path) -> None:
    answer = call(capsys, "import", page, "--into", into, *ZONE)

    assert (answer.code, answer.out) == (0, "")
    assert answer.err == f"1 file read. films: 1 new; screenings: 1 new; kept in {into}.\n"


def test_importing_twice_changes_nothing(capsys: pytest.CaptureFixture[str], page: Path, into: Path) -> None:
    first = call(capsys, "import", page, "--into", into, *ZONE, "--json")
    before = into.read_bytes()
    second = call(capsys, "import", page, "--into", into, "--json")

    assert counts(first) == ({"new": 1}, {"new": 1})
    assert counts(second) == ({"unchanged": 1}, {"unchanged": 1})
    assert into.read_bytes() == before


def test_importing_again_counts_what_changed_and_what_vanished(
    capsys: pytest.CaptureFixture[str], page: Path, into: Path
) -> None:
    second_line = "11/20/2021 8:00 pm – Caligari FilmBühne\n"
    whole = f"{WHOLE_PAGE}\nA town, a strike, a daughter.\n"
    page.write_text(whole.replace("FilmBühne\n", f"FilmBühne\n{second_line}"), "utf-8")
    call(capsys, "import", page, "--into", into, *ZONE)
    page.write_text(whole.replace("120 min", "100 min"), "utf-8")

    answer = call(capsys, "import", page, "--into", into, "--json", "--force")

    assert counts(answer) == ({"changed": 1}, {"changed": 1, "vanished": 1})
    assert len(load_programme(into).screenings) == 2


def test_a_dry_run_says_all_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], page: Path, into: Path, tmp_path: Path
) -> None:
    answer = call(capsys, "import", page, "--into", tmp_path / "new" / "fest.json", *ZONE, "--dry-run")

    assert answer.code == 0
    assert answer.err == "1 file read. films: 1 new; screenings: 1 new; nothing was written.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt"]

    call(capsys, "import", page, "--into", into, *ZONE)
    before = into.read_bytes()
    page.write_text(WHOLE_PAGE.replace("120 min", "100 min"), "utf-8")
    again = call(capsys, "import", page, "--into", into, "--dry-run", "--json")

    assert counts(again) == ({"changed": 1}, {"changed": 1})
    assert into.read_bytes() == before


def test_one_bad_page_does_not_stop_the_others(
    capsys: pytest.CaptureFixture[str], page: Path, into: Path, tmp_path: Path
) -> None:
    untitled, picture = tmp_path / "a-untitled.txt", tmp_path / "b-picture.txt"
    untitled.write_text(UNTITLED_PAGE, "utf-8")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")

    answer = call(capsys, "import", untitled, picture, page, "--into", into, *ZONE)

    assert (answer.code, answer.out) == (3, "")
    assert f"{untitled}:1: error: title: " in answer.err
    assert "--title" in answer.err
    assert f"{picture}: error: file: " in answer.err
    assert [film.title for film in load_programme(into).films.values()] == ["GOOD FILM"]


def test_the_title_asked_for_completes_the_import(
    capsys: pytest.CaptureFixture[str], into: Path, tmp_path: Path
) -> None:
    (tmp_path / "page.txt").write_text(UNTITLED_PAGE, "utf-8")

    refused = call(capsys, "import", tmp_path / "page.txt", "--into", into, *ZONE)
    nothing_written = not into.exists()
    done = call(capsys, "import", tmp_path / "page.txt", "--into", into, *ZONE, "--title", "THE STRIKE")

    assert (refused.code, nothing_written) == (3, True)
    assert "Nothing was imported." in refused.err
    assert done.code == 0
    assert [film.title for film in load_programme(into).films.values()] == ["THE STRIKE"]


def test_a_title_is_for_one_page(capsys: pytest.CaptureFixture[str], page: Path, into: Path, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(UNTITLED_PAGE, "utf-8")

    answer = call(capsys, "import", page, tmp_path / "page.txt", "--into", into, *ZONE, "--title", "X")

    assert answer.code == 2
    assert "--title is for one page; 2 files were given." in answer.err
    assert not into.exists()


def test_a_new_programme_needs_its_time_zone(capsys: pytest.CaptureFixture[str], page: Path, into: Path) -> None:
    missing = call(capsys, "import", page, "--into", into)
    unknown = call(capsys, "import", page, "--into", into, "--timezone", "Mars/Olympus")

    assert (missing.code, unknown.code) == (2, 2)
    assert "Add --timezone" in missing.err
    assert "'Mars/Olympus' is no time zone." in unknown.err
    assert not into.exists()


def test_a_festival_file_brings_the_time_zone_in_whatever_order(
    capsys: pytest.CaptureFixture[str], page: Path, into: Path
) -> None:
    answer = call(capsys, "import", page, ROOT / "data" / "festival.toml", "--into", into, "--json")

    assert (answer.code, answer.json["files"]) == (0, 2)
    programme = load_programme(into)
    assert programme.festival.name == "exground filmfest 34"
    assert programme.venue_of(programme.screenings["good-film-1"]).town == "Wiesbaden"


def test_a_path_that_is_not_there_stops_the_import_before_it_begins(
    capsys: pytest.CaptureFixture[str], page: Path, into: Path, tmp_path: Path
) -> None:
    answer = call(capsys, "import", page, tmp_path / "nope.txt", "--into", into, *ZONE)

    assert (answer.code, answer.out) == (3, "")
    assert answer.err == f"fest-tui: There is no file {tmp_path / 'nope.txt'}.\n"
    assert not into.exists()


def test_without_into_the_programme_named_is_the_one_imported_to(
    capsys: pytest.CaptureFixture[str], page: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FEST_TUI_PROGRAMME", str(into))

    assert call(capsys, "import", page, *ZONE).code == 0
    assert "good-film" in load_programme(into).films
