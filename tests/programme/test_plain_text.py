from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.programme.text import plain, slug

REORDERING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ESC = "\x1b"
hostile = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cc", "Cs"]),
        st.sampled_from(f"{REORDERING}{ESC}[]PX^_\\;0m\x07\x9c\n\r\t\ufeff\u2028"),
    )
)


@pytest.mark.parametrize(
    "text", ["", "Annette", "MAɬNI – Towards", "WOULDN’T", "家へ", "👩‍👩‍👧 ❤️", "e\u0301", "Zürich\nBasel"]
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("hostile_text", "left"),
    [
        (f"{ESC}[31mred{ESC}[0m", "red"),
        (f"{ESC}[2J{ESC}[1;1Hgone", "gone"),
        (f"{ESC}[?1049hother screen", "other screen"),
        (f"{ESC}]0;title\x07text", "text"),
        (f"{ESC}]8;;https://example.org{ESC}\\link{ESC}]8;;{ESC}\\", "link"),
        (f"{ESC}]52;c;Y2xpcA==\x07text", "text"),
        (f"{ESC}P1$r{ESC}\\text", "text"),
        (f"{ESC}_app{ESC}\\text", "text"),
        (f"{ESC}^pm{ESC}\\{ESC}Xsos{ESC}\\text", "text"),
        (f"{ESC}ctext", "text"),
        (f"{ESC}(0text", "text"),
        (f"text{ESC}", "text"),
        (f"text{ESC}[", "text"),
        ("text\x9b2J", "text2J"),
        ("a\x00b\x07c\x08d\x7fe", "abcde"),
        ("\ufeffFirst", "First"),
        ("lone \ud83d half", "lone  half"),
        ("admin\u202egpj.exe", "admingpj.exe"),
        ("\u061cعربي", "عربي"),
    ],
)
def test_what_could_command_a_terminal_is_gone(hostile_text: str, left: str) -> None:
    assert plain(hostile_text) == left


def test_newlines_of_every_system_are_newlines() -> None:
    assert plain("one\ntwo\r\nthree\rfour") == "one\ntwo\nthree\nfour"


@pytest.mark.parametrize("separator", ["\t", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_other_separators_are_blanks_and_join_no_words(separator: str) -> None:
    assert plain(f"one{separator}two") == "one two"


@pytest.mark.parametrize("opening", [f"{ESC}]0;", f"{ESC}P", f"{ESC}_"])
def test_a_string_never_closed_takes_no_more_than_its_line(opening: str) -> None:
    assert plain(f"one\n{opening}two\nthree") == "one\n\nthree"


def test_a_letter_of_a_page_in_the_wrong_encoding_takes_nothing_with_it() -> None:
    """The Czech ž of Windows-1252, read as Latin-1, is an eight-bit control that opens a string."""
    assert plain("Ji\x9eí Menzel") == "Jií Menzel"


@given(hostile)
def test_no_control_but_a_newline_is_ever_left(text: str) -> None:
    left = plain(text)

    assert [c for c in left if c != "\n" and unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}] == []
    assert set(left).isdisjoint(REORDERING)
    assert left.encode("utf-8").decode("utf-8") == left


@given(hostile)
def test_plain_text_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])))
def test_letters_numbers_and_signs_are_never_lost(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("DEAR COMRADES!", "dear-comrades"),
        ("THE DOG WHO WOULDN’T BE QUIET", "the-dog-who-wouldnt-be-quiet"),
        ("DJANGO & DJANGO – SERGIO CORBUCCI UNCHAINED", "django-django-sergio-corbucci-unchained"),
        ("MAɬNI – TOWARDS THE OCEAN", "malni-towards-the-ocean"),
        ("Caligari FilmBühne", "caligari-filmbuehne"),
        ("Größe", "groesse"),
        ("GRO\u1e9eE", "grosse"),
        ("Ko\u0308ln", "koeln"),
        ("Atlas ptáku", "atlas-ptaku"),
        ("Łódź ʻŒuvreʼ Ǿ", "lodz-ʻoeuvreʼ-o"),
        ("Tom™", "tomtm"),
        ("snake_case  and\tblanks", "snake-case-and-blanks"),
        ("Ὀδύσσεια", "οδυσσεια"),
        ("", "untitled"),
        ("❤️ !!", "untitled"),
    ],
)
def test_an_id_is_made_of_words(text: str, id_: str) -> None:
    assert slug(text) == id_


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ガーディアン", "カーディアン"),
        ("की", "का"),
        ("한국", "한글"),
        ("йод", "иод"),
        ("ไทย", "ไท"),
        ("千と千尋", "千と千"),
    ],
)
def test_two_titles_in_another_script_are_two_ids(one: str, other: str) -> None:
    assert slug(one) != slug(other)


@given(st.text())
def test_an_id_of_an_id_is_the_id_and_never_empty(text: str) -> None:
    id_ = slug(text)

    assert slug(id_) == id_
    assert id_


@given(st.text())
def test_an_id_holds_no_blank_no_separator_and_no_capital(text: str) -> None:
    id_ = slug(text)

    assert not set(id_) & set(" /\\._:\n\t")
    assert id_ == id_.casefold()
    assert "--" not in id_
    assert not id_.startswith("-")
    assert not id_.endswith("-")


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_an_id_of_latin_text_does_not_depend_on_how_its_accents_are_stored(text: str) -> None:
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text))
