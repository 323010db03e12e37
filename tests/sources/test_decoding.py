"""From bytes to text: the encodings that files are saved in."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.errors import UnreadableError
from fest_tui.sources.decoding import decoded
from fest_tui.sources.problem_log import ProblemLog

TEXT = "Erste Zeile\nCaligari FilmBühne – 20 Uhr\nŁódź\n"


def read(data: bytes) -> tuple[str, list[tuple[int, str]]]:
    log = ProblemLog("page.txt")
    text = decoded(data, log)
    return text, [(problem.line, problem.says) for problem in log.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_word(encoding: str) -> None:
    assert read(TEXT.encode(encoding)) == (TEXT, [])


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf_16_is_read_in_either_byte_order(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert read(mark + TEXT.encode(encoding))[0] == TEXT


def test_western_letters_are_read_with_a_warning_where_the_first_one_stands() -> None:
    text, [(line, says)] = read("Erste Zeile\r\nFilmBühne\r\n".encode("cp1252"))
    assert text == "Erste Zeile\r\nFilmBühne\r\n"
    assert line == 2
    assert "cp1252" in says


def test_bytes_that_windows_does_not_know_are_read_as_latin_1() -> None:
    text, [(_line, says)] = read(b"\x81\xe4")
    assert text == "\x81ä"
    assert "latin-1" in says


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_letter_cut_off_at_the_end_is_left_out_and_told(encoding: str) -> None:
    text, [(line, says)] = read("eins\nzwei Ü".encode(encoding)[:-1])
    assert text.rstrip("\ufffd") == "eins\nzwei "
    assert line == 2
    assert "inside a letter" in says


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04\x14\0", bytes(range(1, 32)) * 3, codecs.BOM_UTF16_LE + b"\0\0a\0"],
)
def test_binary_data_is_refused_with_a_hint(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"page\.txt is no text") as caught:
        read(data)
    assert "UTF-8" in caught.value.hint


def test_nothing_is_an_empty_text() -> None:
    assert read(b"") == ("", [])
    assert read(codecs.BOM_UTF8) == ("", [])


@given(st.binary())
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        text, problems = read(data)
    except UnreadableError:
        return
    assert "\0" not in text
    assert len(problems) <= 1


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_text_comes_back(text: str, encoding: str) -> None:
    assert read(text.encode(encoding))[0] == text.removeprefix("\ufeff" if encoding == "utf-8" else "")


def test_a_wrong_byte_does_not_turn_a_whole_file_of_utf_8_into_another_encoding() -> None:
    log = ProblemLog("odd.csv")
    text = decoded("MÄDCHEN\nCaligari FilmBühne\nGr".encode() + b"\xff" + "ün\n".encode(), log)
    assert text == "MÄDCHEN\nCaligari FilmBühne\nGr\ufffdün\n"
    assert [(problem.line, problem.severity, problem.field) for problem in log.problems] == [(3, "warning", "encoding")]
