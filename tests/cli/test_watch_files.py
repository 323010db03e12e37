"""The watchlist as a text, with others' lists, and as it was before."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import Answer, call

from fest_tui.cli.watch_files import read_watchlist
from fest_tui.programme import wishing
from fest_tui.programme.wishes import Watchlist
from fest_tui.store.programmes import load_programme
from fest_tui.store.watchlist import WatchlistStore
from places import BUNDLED

PICKED = "picked DEAR COMRADES! Fri 19 22:00"
HEAD = "fest-tui plan 1\nfestival  exground filmfest 34  [exground-34]\n\nend of plan  0 wishes\n"
"""An empty plan, to which lines may be added."""
LETTERBOXD = """\
Date,Name,Year,Letterboxd URI
2021-10-01,Dear Comrades!,2020,https://boxd.it/a
2021-10-02,Mass,1961,https://boxd.it/b
2021-10-02,Bantu Mamma,2021,https://boxd.it/b
2021-10-03,Solaris,1972,https://boxd.it/c
"""


def written(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def interests(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    films = call(capsys, "watch", "list", "--json").json["films"]
    return {film["film_id"]: film["interest"] for film in films}


def picked(capsys: pytest.CaptureFixture[str]) -> set[str]:
    return {pick["id"] for pick in call(capsys, "watch", "list", "--json").json["picks"]}


def test_export_and_import_elsewhere_is_equal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "add", "dear-comrades-1", "mass-1", "die-saat")
    text = call(capsys, "watch", "export")
    written(tmp_path / "mine.txt", text.out)

    answer = call(capsys, "watch", "import", tmp_path / "mine.txt", "--watchlist", tmp_path / "w.json")

    again = call(capsys, "watch", "export", "--watchlist", tmp_path / "w.json")
    assert (answer.code, again.out) == (0, text.out)
    assert "22:00  DEAR COMRADES!  Caligari FilmBühne  [dear-comrades-1]\n" in text.out


def test_export_writes_the_file_it_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "add", "dear-comrades-1")

    answer = call(capsys, "watch", "export", "--out", tmp_path / "plan.txt")
    refused = call(capsys, "watch", "export", "--out", tmp_path)
    lost = call(capsys, "watch", "export", "--out", tmp_path / "no" / "plan.txt")

    assert (answer.code, answer.out, refused.code, lost.code) == (0, "", 2, 4)
    assert "[dear-comrades-1]" in (tmp_path / "plan.txt").read_text("utf-8")


def test_importing_ones_own_text_changes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "add", "dear-comrades-1", "die-saat")
    text = written(tmp_path / "mine.txt", call(capsys, "watch", "export").out)

    answer = call(capsys, "watch", "import", text)

    assert (answer.code, answer.err) == (0, "Nothing has changed.\n")


def test_a_text_is_added_to_mine_as_one_step(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "add", "mass-1")
    text = written(tmp_path / "p.txt", f"{HEAD}22:00 [dear-comrades-1]\nmust [die-saat]\n")

    answer = call(capsys, "watch", "import", text)
    both = picked(capsys)
    undone = call(capsys, "watch", "undo", "--json")

    assert (answer.code, answer.err.splitlines()) == (0, [PICKED, "DIE SAAT is now a must"])
    assert both == {"mass-1", "dear-comrades-1"}
    assert undone.json == {
        "undone": 1,
        "changes": ["no longer picked DEAR COMRADES! Fri 19 22:00", "DIE SAAT is off the watchlist"],
    }
    assert picked(capsys) == {"mass-1"}


def test_a_dry_run_only_tells(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = written(tmp_path / "p.txt", f"{HEAD}22:00 [dear-comrades-1]\n")

    answer = call(capsys, "watch", "import", text, "--dry-run")

    assert (answer.code, answer.err.splitlines()) == (0, [PICKED, "Nothing was written."])
    assert picked(capsys) == set()


def test_a_typo_is_told_with_its_line_and_the_rest_is_taken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = written(tmp_path / "p.txt", f"{HEAD}22:00 [dear-comrades-1]\n20:00 MASS [mas-1]\n")

    answer = call(capsys, "watch", "import", text)

    assert answer.code == 3
    assert "p.txt:6: error: id: There is no screening “mas-1”" in answer.err
    assert "Did you mean [mass-1]?" in answer.err
    assert picked(capsys) == {"dear-comrades-1"}


def test_another_grade_of_mine_stands_and_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "add", "die-saat")
    text = written(tmp_path / "p.txt", f"{HEAD}must [die-saat]\n")

    answer = call(capsys, "watch", "import", text, "--json")

    assert (answer.code, interests(capsys)) == (1, {"die-saat": "want"})
    assert answer.json["conflicts"] == ["DIE SAAT as a want here, DIE SAAT as a must there: yours stands."]
    assert (answer.json["form"], answer.json["kept"], answer.json["changes"]) == ("plan", True, [])


def test_another_watchlist_is_added_in_the_words_of_the_programme(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    programme = load_programme(BUNDLED)
    store = WatchlistStore(tmp_path / "theirs.json")
    store.pick(programme.screenings["dear-comrades-1"], "Another Name")

    answer = call(capsys, "watch", "import", tmp_path / "theirs.json", "--watchlist", tmp_path / "w.json")

    (pick,) = WatchlistStore(tmp_path / "w.json").load().picks
    assert (answer.code, pick.venue) == (0, "Caligari FilmBühne")


def test_what_is_of_another_festival_is_refused_and_nothing_is_lost(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    call(capsys, "watch", "add", "mass-1")
    WatchlistStore(tmp_path / "theirs.json").change(lambda now: wishing.grade(now, "not-ours", "NOT OURS", "must"))
    written(tmp_path / "theirs.txt", HEAD.replace("[exground-34]", "[exground-33]"))

    store, plan = (call(capsys, "watch", "import", tmp_path / name) for name in ("theirs.json", "theirs.txt"))

    assert (store.code, plan.code) == (3, 3)
    assert "theirs.json is the watchlist of another festival" in store.err
    assert "theirs.txt is no plan of exground filmfest 34: it is of" in plan.err
    assert picked(capsys) == {"mass-1"}


@pytest.mark.parametrize(
    ("name", "content", "code", "says"),
    [
        ("no.txt", None, 3, "There is no file"),
        ("p.png", b"\x89PNG\r\n\0\0", 3, "is no text"),
        ("p.json", b'{"meta": {}}', 4, "is JSON, but not a file of fest-tui"),
        ("p.json", b"{", 4, "is damaged"),
        ("p.txt", b"Hello!\n", 3, "is no plan"),
    ],
)
def test_what_holds_no_wishes_is_refused_in_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, content: bytes | None, code: int, says: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)

    answer = call(capsys, "watch", "import", tmp_path / name)

    assert (answer.code, answer.out) == (code, "")
    assert says in answer.err


def test_a_list_of_films_makes_sure_ones_wanted_and_shows_the_doubtful(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer = call(capsys, "watch", "import", written(tmp_path / "watchlist.csv", LETTERBOXD))

    assert answer.code == 0
    assert interests(capsys) == {"dear-comrades": "want"}
    assert [line.split()[-1] for line in answer.out.splitlines()] == ["mass", "bantu-mama"]
    assert "same title, other year: 1961 in the file, 2021 here" in answer.out
    assert answer.err.splitlines() == [
        "DEAR COMRADES! is now a want",
        "2 doubtful matches were left out.",
        "--take ID takes one in, --all-doubtful all of them.",
        "1 of 4 is not in this programme.",
    ]


def test_the_same_in_one_object(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = call(capsys, "watch", "import", written(tmp_path / "w.csv", LETTERBOXD), "--json", "--dry-run")

    assert {name: answer.json[name] for name in ("form", "kept", "listed", "strangers")} == {
        "form": "letterboxd",
        "kept": False,
        "listed": 4,
        "strangers": 1,
    }
    assert [match["film_id"] for match in answer.json["sure"]] == ["dear-comrades"]
    assert answer.json["doubtful"][0] == {
        "film_id": "mass",
        "title": "MASS",
        "year": 2021,
        "listed_title": "Mass",
        "listed_year": 1961,
        "line": 3,
        "why": "same title, other year: 1961 in the file, 2021 here",
    }


def test_no_stranger_on_a_list_is_no_word(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    films = written(tmp_path / "w.csv", "Name,Year\nDear Comrades!,2020\n")

    answer = call(capsys, "watch", "import", films)

    assert (answer.code, answer.err) == (0, "DEAR COMRADES! is now a want\n")


def test_doubtful_matches_are_taken_one_by_one_or_all(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    films = written(tmp_path / "w.csv", LETTERBOXD)

    wrong = call(capsys, "watch", "import", films, "--take", "solaris")
    nothing = interests(capsys)
    call(capsys, "watch", "import", films, "--take", "mass")
    one = interests(capsys)
    call(capsys, "watch", "import", films, "--all-doubtful")

    assert (wrong.code, nothing) == (5, {})
    assert "Doubtful are: mass, bantu-mama." in wrong.err
    assert one.keys() == {"dear-comrades", "mass"}
    assert interests(capsys).keys() == {"dear-comrades", "mass", "bantu-mama"}


def test_a_list_lowers_no_grade(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    films = written(tmp_path / "w.csv", LETTERBOXD)
    grades = written(tmp_path / "p.txt", f"{HEAD}must [dear-comrades]\nhidden [mass]\nmaybe [bantu-mama]\n")
    call(capsys, "watch", "import", grades)

    answer = call(capsys, "watch", "import", films, "--all-doubtful")

    assert interests(capsys) == {"dear-comrades": "must", "mass": "hidden", "bantu-mama": "want"}
    assert answer.code == 0


def test_a_hidden_film_of_a_list_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "import", written(tmp_path / "p.txt", f"{HEAD}hidden [dear-comrades]\n"))

    answer = call(capsys, "watch", "import", written(tmp_path / "w.csv", LETTERBOXD))

    assert "DEAR COMRADES! stays hidden, as you wished." in answer.err


def test_take_is_for_lists(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = call(capsys, "watch", "import", written(tmp_path / "p.txt", HEAD), "--take", "mass")

    assert answer.code == 2


def three_ways(tmp_path: Path, base: str, theirs: str) -> tuple[Path, Path]:
    return written(tmp_path / "base.txt", HEAD + base), written(tmp_path / "theirs.txt", HEAD + theirs)


def test_a_merge_takes_what_they_added_and_took_off(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "add", "mass-1", "die-saat-1")
    files = three_ways(tmp_path, "20:00 [mass-1]\n", "22:00 [dear-comrades-1]\n")

    answer = call(capsys, "watch", "merge", *files)

    assert (answer.code, picked(capsys)) == (0, {"die-saat-1", "dear-comrades-1"})
    assert answer.err.splitlines() == ["no longer picked MASS Tue 16 17:00", PICKED]


def test_a_merge_tells_where_both_changed_one_wish(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "import", written(tmp_path / "p.txt", f"{HEAD}must [mass]\n"))
    files = three_ways(tmp_path, "want [mass]\n", "maybe [mass]\n")

    answer = call(capsys, "watch", "merge", *files, "--json")

    assert answer.code == 1
    assert answer.json == {
        "kept": True,
        "changes": [],
        "conflicts": ["MASS as a must here, MASS as a maybe there: yours stands."],
        "problems": [],
    }


def test_a_typo_of_theirs_takes_nothing_off_mine(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "add", "mass-1")
    files = three_ways(tmp_path, "20:00 [mass-1]\n", "20:00 [mas-1]\n")

    answer = call(capsys, "watch", "merge", *files)

    assert (answer.code, picked(capsys)) == (3, {"mass-1"})
    assert "theirs.txt:5: error" in answer.err


@pytest.mark.parametrize("cut", ["end of plan", "must  DIE SAAT"])
def test_a_text_cut_off_takes_nothing_off_mine(capsys: pytest.CaptureFixture[str], tmp_path: Path, cut: str) -> None:
    call(capsys, "watch", "add", "mass-1")
    call(capsys, "watch", "grade", "die-saat", "must")
    whole = call(capsys, "watch", "export").out
    base = written(tmp_path / "base.txt", whole)
    theirs = written(tmp_path / "theirs.txt", whole[: whole.index(cut)])

    answer = call(capsys, "watch", "merge", base, theirs)
    taken_in = call(capsys, "watch", "import", theirs)

    assert (answer.code, taken_in.code, picked(capsys)) == (3, 0, {"mass-1"})
    assert "theirs.txt: warning: end: The line “end of plan” is missing" in answer.err
    assert "Get the whole text once more" in answer.err
    assert "may be cut off" in taken_in.err
    assert interests(capsys) == {"die-saat": "must"}


def test_a_line_taken_out_counts_once_the_end_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    call(capsys, "watch", "add", "mass-1")
    call(capsys, "watch", "grade", "die-saat", "must")
    whole = call(capsys, "watch", "export").out
    base = written(tmp_path / "base.txt", whole)
    theirs = tmp_path / "theirs.txt"
    fewer = whole.replace("must  DIE SAAT  [die-saat]\n", "")

    refused = call(capsys, "watch", "merge", base, written(theirs, fewer))
    merged = call(capsys, "watch", "merge", base, written(theirs, fewer.replace("2 wishes", "1 wish")))

    assert (refused.code, merged.code, interests(capsys)) == (3, 0, {})
    assert "let this line be “end of plan  1 wish”" in refused.err


def test_a_list_of_films_is_nothing_to_merge(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    films = written(tmp_path / "w.csv", LETTERBOXD)

    answer = call(capsys, "watch", "merge", films, films)

    assert answer.code == 3
    assert "fest-tui watch import FILE" in answer.err


def test_a_plan_or_a_store_is_a_watchlist_for_others_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    programme = load_programme(BUNDLED)
    plan = written(tmp_path / "ann.txt", f"{HEAD}22:00 [dear-comrades-1]\nCheers!\n")
    WatchlistStore(tmp_path / "bob.json").pick(programme.screenings["mass-1"], "Murnau")
    capsys.readouterr()

    read = [read_watchlist(path, programme).picked for path in (plan, tmp_path / "bob.json")]

    assert read == [{"dear-comrades-1"}, {"mass-1"}]
    assert capsys.readouterr().err.startswith("ann.txt:6: warning: line: “Cheers!” says nothing")


def test_a_dry_merge_only_tells(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = call(capsys, "watch", "merge", *three_ways(tmp_path, "", "22:00 [dear-comrades-1]\n"), "--dry-run")

    assert (answer.err.splitlines(), picked(capsys)) == ([PICKED, "Nothing was written."], set())


def test_undo_and_redo_say_what_they_did(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "dear-comrades-1")

    undone = call(capsys, "watch", "undo")
    redone = call(capsys, "watch", "redo")

    assert undone.err.splitlines() == ["1 change undone:", "  no longer picked DEAR COMRADES! Fri 19 22:00"]
    assert redone.err.splitlines() == ["1 change made again:", f"  {PICKED}"]
    assert picked(capsys) == {"dear-comrades-1"}


def test_several_steps_are_gone_as_far_as_they_go(capsys: pytest.CaptureFixture[str]) -> None:
    for id_ in ("dear-comrades-1", "mass-1", "die-saat"):
        call(capsys, "watch", "add", id_)

    two = call(capsys, "watch", "undo", "--steps", "2")
    rest = call(capsys, "watch", "undo", "--steps", "9")
    back = call(capsys, "watch", "redo", "--steps", "3", "--json")

    assert two.err.splitlines()[0] == "2 changes undone:"
    assert rest.err.splitlines()[-1] == "There were no more, of 9 asked for."
    assert (back.json["redone"], len(back.json["changes"])) == (3, 3)


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_nothing_to_go_back_to_is_said(capsys: pytest.CaptureFixture[str], command: str) -> None:
    answer = call(capsys, "watch", command)

    assert (answer.code, answer.out) == (5, "")
    assert "There is no change of the watchlist" in answer.err


def diary(capsys: pytest.CaptureFixture[str], *more: str | Path) -> Answer:
    call(capsys, "watch", "add", "dear-comrades-1", "mass-1")
    return call(capsys, "watch", "diary", "--now", "2021-11-18T12:00", *more)


def test_the_diary_has_what_is_over_by_now(capsys: pytest.CaptureFixture[str]) -> None:
    answer = diary(capsys)

    assert answer.code == 0
    assert answer.out.splitlines() == ["Title,Year,Directors,WatchedDate", "MASS,2021,Fran Kranz,2021-11-16"]
    assert answer.err == "1 film seen.\n"


def test_the_diary_in_one_object_and_in_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shape = diary(capsys, "--json")
    diary(capsys, "--out", tmp_path / "diary.csv")

    assert shape.json == {"seen": [{"film_id": "mass", "title": "MASS", "year": 2021, "date": "2021-11-16"}]}
    assert (tmp_path / "diary.csv").read_bytes().endswith(b"2021-11-16\r\n")


def test_an_empty_diary_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "watch", "diary", "--now", "2021-11-18T12:00")

    assert answer.err == "None of the films picked is over yet.\n"


def test_an_empty_watchlist_is_an_empty_text(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = written(tmp_path / "p.txt", call(capsys, "watch", "export").out)

    assert text.read_text("utf-8") == HEAD
    assert call(capsys, "watch", "import", text, "--watchlist", tmp_path / "w.json").code == 0
    assert WatchlistStore(tmp_path / "w.json").load() == Watchlist()
