"""Pages and stores that mean harm, or come from somewhere else, or are merely odd."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from calling import WHOLE_PAGE, Answer, call, call_installed

from builders import film, programme, screening, venue
from fest_tui.store.programmes import load_programme, save_programme

ZONE = ("--timezone", "Europe/Berlin")
COMMANDS = (
    ("day", "2021-11-19"),
    ("film", "evil"),
    ("films",),
    ("watch", "add", "evil-1", "evil"),
    ("watch", "list"),
    ("watch", "check"),
    ("where",),
)
CODES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
EVIL = "\x1b[31mEVIL\x1b[0m\x1b]0;owned\x07\x9b5m\x08\u202e"


def assert_harmless(answer: Answer) -> None:
    assert CODES.findall(answer.out + answer.err) == []
    assert "Traceback" not in answer.err


def import_page(capsys: pytest.CaptureFixture[str], path: Path, content: bytes, *more: str) -> Answer:
    path.write_bytes(content)
    return call(capsys, "import", path, "--into", path.with_suffix(".json"), *ZONE, *more)


def test_escape_codes_in_a_page_reach_neither_stdout_nor_stderr(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = f"{EVIL}\n\n11/19/2021 10:00 pm – {EVIL} Hall\n\nRussia 2020 120 min\nby {EVIL}\nCast {EVIL}\nShort before\n"

    answers = [import_page(capsys, tmp_path / "evil.txt", page.encode())]
    store = tmp_path / "evil.json"
    answers += [
        call(capsys, *command, *form, "--programme", store) for command in COMMANDS for form in ((), ("--json",))
    ]

    assert answers[0].code == 0
    for answer in answers:
        assert_harmless(answer)
    assert "EVIL" in answers[1].out


def test_escape_codes_written_into_a_store_by_hand_reach_neither_stdout_nor_stderr(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    store, watchlist = tmp_path / "evil.json", tmp_path / "watchlist.json"
    slot = screening("EVIL", "2021-11-19 22:00", "hall", note="NOTE", talk="NOTE", version="NOTE")
    save_programme(store, programme(slot, films=[film("EVIL", synopsis="NOTE")], venues=[venue("Hall")], name="NOTE"))
    store.write_text(store.read_text("utf-8").replace('"EVIL"', json.dumps(EVIL)).replace('"NOTE"', json.dumps(EVIL)))
    call(capsys, "watch", "add", "evil-1", "evil", "--programme", store, "--watchlist", watchlist)
    text = watchlist.read_text("utf-8")
    watchlist.write_text(text.replace("EVIL", json.dumps(EVIL)[1:-1]).replace("evil-1", "gone-1"), "utf-8")

    answers = [
        call(capsys, *command, *form, "--programme", store, "--watchlist", watchlist)
        for command in COMMANDS
        for form in ((), ("--json",))
    ]

    for answer in answers:
        assert_harmless(answer)
        assert answer.code in {0, 1}


def test_escape_codes_in_arguments_reach_neither_stdout_nor_stderr(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    calls = (
        ("film", EVIL),
        ("day", EVIL),
        (EVIL,),
        (f"--{EVIL}",),
        ("watch", "add", EVIL),
        ("watch", "remove", EVIL),
        ("--now", EVIL, "day"),
        ("--programme", str(tmp_path / EVIL), "day"),
        ("--watchlist", str(tmp_path / EVIL), "where"),
        ("import", str(tmp_path / EVIL)),
    )
    for arguments in calls:
        assert_harmless(call(capsys, *arguments))


def test_markup_in_a_page_is_text_like_any_other(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    import_page(
        capsys, tmp_path / "page.txt", WHOLE_PAGE.replace("GOOD FILM", "[bold]GOOD[/] [@click=x] FILM").encode()
    )

    answer = call(capsys, "films", "--programme", tmp_path / "page.json", "--json")

    assert answer.json["films"][0]["title"] == "[bold]GOOD[/] [@click=x] FILM"


def test_a_page_in_latin_1_is_read_and_said_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page = WHOLE_PAGE.replace("GOOD", "GRÖSSE").replace("–", "-").encode("latin-1")

    answer = import_page(capsys, tmp_path / "page.txt", page)

    assert answer.code == 0
    assert f"{tmp_path / 'page.txt'}:1: warning: encoding: This is no UTF-8" in answer.err
    kept = load_programme(tmp_path / "page.json")
    assert [film.title for film in kept.films.values()] == ["GRÖSSE FILM"]
    assert [venue.name for venue in kept.venues.values()] == ["Caligari FilmBühne"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is no text"),
        (b"Dear Sir or Madam,\n\nplease find attached.\n", "is no festival page of a known form"),
        (b'{"films": []}', "is JSON, but of no form that is known here"),
    ],
)
def test_what_is_no_page_is_not_readable_and_no_store_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, says: str
) -> None:
    answer = import_page(capsys, tmp_path / "page.txt", content)

    assert (answer.code, answer.out) == (3, "")
    assert f"{tmp_path / 'page.txt'}: error: file: " in answer.err
    assert says in answer.err
    assert answer.err.endswith("Nothing was imported.\n")
    assert not (tmp_path / "page.json").exists()


@pytest.mark.parametrize("word", ["x", "word "])
def test_a_line_of_ten_megabytes_is_a_line(capsys: pytest.CaptureFixture[str], tmp_path: Path, word: str) -> None:
    line = word * (10_000_000 // len(word))

    answer = import_page(capsys, tmp_path / "page.txt", f"{WHOLE_PAGE}\n{line}\n".encode())

    assert answer.code == 0
    assert len(answer.err) < 1000
    assert load_programme(tmp_path / "page.json").films["good-film"].synopsis == line.strip()


def test_a_title_of_ten_megabytes_is_refused_in_a_short_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer = import_page(capsys, tmp_path / "page.txt", WHOLE_PAGE.replace("GOOD", "G" * 10_000_000).encode())

    assert answer.code == 3
    assert len(answer.err) < 1000


def test_a_file_name_that_is_no_text_is_said_as_far_as_it_is(tmp_path: Path) -> None:
    page, store = tmp_path / "caf\udce9.txt", tmp_path / "st\udce9.json"
    page.write_bytes(b"\0binary")
    refused = call_installed("import", page, "--into", store, *ZONE, "--json")
    page.write_text(WHOLE_PAGE, "utf-8")

    imported = call_installed("import", page, "--into", store, *ZONE)
    where = call_installed("where", "--json", "--programme", store)
    listed = call_installed("where", "--programme", store)

    assert refused.code == 3
    assert Path(refused.json["problems"][0]["file"]).name == "caf.txt"
    assert (imported.code, where.code, listed.code) == (0, 0, 0)
    assert Path(where.json["programme"]).name == "st.json"
    assert load_programme(store).festival.name == "st"
