"""What is a web page, and in which encoding."""

from __future__ import annotations

import codecs

import pytest
from page_reading import AT_BERLIN, PAGES, as_html, film_page, read, web_page, without_places

from fest_tui.sources.web_page import is_web_page, read_web_page


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "shift_jis", "klingon", ""])
def test_a_wrong_charset_does_not_spoil_a_page_in_unicode(encoding: str, declared: str) -> None:
    source = as_html(film_page(body="Schön.")).replace("utf-8", declared)
    reading = read_web_page(source.encode(encoding), name="page.html", known=AT_BERLIN)
    assert without_places(reading) == without_places(read(film_page(body="Schön.")))


@pytest.mark.parametrize(
    ("declared", "codec", "word"),
    [
        ("windows-1251", "cp1251", "Москва"),
        ("ISO-8859-2", "iso8859-2", "Łódź"),
        ("iso-8859-1", "cp1252", "„Straße“"),
        ("Shift_JIS", "cp932", "東京物語"),
        ("gb2312", "gb18030", "何處是我朋友的家"),
    ],
)
def test_the_charset_a_page_names_is_honoured(declared: str, codec: str, word: str) -> None:
    source = web_page(f"<h1>FILM</h1><p>20.11.2021 15:00 - Caligari<p>Chile 2021 9 Min.<p>{word}.")
    data = source.replace("utf-8", declared).encode(codec)
    reading = read_web_page(data, name="page.html", known=AT_BERLIN)
    assert reading.films[0].synopsis == f"{word}."
    assert reading.problems == ()


def test_a_charset_the_bytes_contradict_is_a_located_warning() -> None:
    data = web_page("<h1>FILM</h1>\n<p>von J\xf6rg\n<p>Chile 2021").replace("utf-8", "euc-jp").encode("latin-1")
    reading = read_web_page(data, name="page.html", known=AT_BERLIN)
    assert reading.films[0].directors == ("Jörg",)
    assert [(problem.line, problem.field) for problem in reading.problems] == [(2, "encoding")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\xef\xbb\xbf\n  <!doctype HTML PUBLIC", True),
        (b"<HTML><HEAD>", True),
        (b"<?xml version='1.0'?>\n<!-- saved -->\n<html xmlns='x'>", True),
        (b"<div class=x>", True),
        (b"<p>", True),
        (b"<h1>FILM</h1>", True),
        (codecs.BOM_UTF16_LE + "<html>".encode("utf-16-le"), True),
        (b"", False),
        (b"FILM\n\n20.11.2021 15:00", False),
        (b"<schedule><title>x</title></schedule>", False),
        (b"<?xml version='1.0'?><rss><channel>", False),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", False),
        (b'{"html": "<html>"}', False),
        (b"<3 FILM\n\n<html>", False),
        (b"<product><p>", False),
        (b"\x00\x01<html>", False),
        (b"<" * 5000, False),
        (b"<!--" * 5000, False),
    ],
)
def test_a_web_page_is_known_by_its_first_tag(data: bytes, *, expected: bool) -> None:
    assert is_web_page(data) is expected


def test_every_fixture_is_known_for_what_it_is() -> None:
    assert {path.suffix for path in PAGES.iterdir() if is_web_page(path.read_bytes())} == {".html"}
    assert {path.suffix for path in PAGES.iterdir() if not is_web_page(path.read_bytes())} == {".txt"}
