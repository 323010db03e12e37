"""Titles in order: which first word is an article, and where a title stands then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import film
from fest_tui.finding.title_order import parted_title, title_key, title_letter
from fest_tui.programme.model import Film


def in_order(*films: Film) -> list[str]:
    return [each.title for each in sorted(films, key=title_key)]


def spoken(title: str, *languages: str) -> Film:
    return film(title, languages=languages)


def made_in(title: str, *countries: str) -> Film:
    return film(title, countries=countries)


def translated(title: str, original: str, *languages: str) -> Film:
    return film(title, original_title=original, languages=languages)


@pytest.mark.parametrize(
    ("shown", "sorted_by"),
    [
        (spoken("DIE SAAT", "German"), "SAAT"),
        (spoken("Die Another Day", "English"), "Die Another Day"),
        (spoken("L'EVENEMENT", "French"), "EVENEMENT"),
        (spoken("L’année dernière", "French"), "année dernière"),
        (spoken("Un’altra vita", "Italian"), "altra vita"),
        (spoken("A Fábrica", "Portuguese"), "Fábrica"),
        (spoken("A PLEIN TEMPS", "French"), "A PLEIN TEMPS"),
        (spoken("A torinói ló", "Hungarian"), "torinói ló"),
        (spoken("Il buco", "Italian"), "buco"),
        (spoken("IL EST MORT", "French"), "IL EST MORT"),
        (spoken("I, TONYA", "English"), "I, TONYA"),
        (spoken("I vitelloni", "Italian"), "vitelloni"),
        (spoken("De Noorderlingen", "Dutch"), "Noorderlingen"),
        (spoken("De battre mon coeur", "French"), "De battre mon coeur"),
        (spoken("Den skyldige", "Danish"), "skyldige"),
        (spoken("Die Schwarze", "Swiss German"), "Schwarze"),
        (spoken("An der Schwelle", "German"), "An der Schwelle"),
        (spoken("An Education", "English"), "Education"),
        (spoken("LAS VEGAS", "English"), "LAS VEGAS"),
        (spoken("Las niñas", "es"), "niñas"),
        (spoken("One", "English"), "One"),
    ],
)
def test_what_a_film_speaks_tells_its_article(shown: Film, sorted_by: str) -> None:
    assert parted_title(shown)[1] == sorted_by


@pytest.mark.parametrize(
    ("shown", "sorted_by"),
    [
        (made_in("DIE SAAT", "Germany"), "SAAT"),
        (made_in("DIE SAAT", "Österreich"), "SAAT"),
        (made_in("DIE HARD", "USA", "Germany"), "DIE HARD"),
        (made_in("O Som ao Redor", "Brazil"), "Som ao Redor"),
        (made_in("O BROTHER", "USA"), "O BROTHER"),
        (made_in("EL PLANETA", "Spain"), "PLANETA"),
        (film("DIE PRÜFUNG", languages=("Kurdish",), countries=("Iraq", "Germany")), "PRÜFUNG"),
    ],
)
def test_where_nothing_is_spoken_the_country_tells(shown: Film, sorted_by: str) -> None:
    assert parted_title(shown)[1] == sorted_by


@pytest.mark.parametrize(
    ("shown", "sorted_by"),
    [
        (spoken("THE EXAM", "Kurdish"), "EXAM"),
        (film("The Exam"), "Exam"),
        (film("A Play, a Pie"), "Play, a Pie"),
        (film("Das Boot"), "Boot"),
        (film("DIE HARD"), "DIE HARD"),
        (spoken("A MATTER OF LIFE", "French"), "MATTER OF LIFE"),
        (spoken("DIE FRAU IM SCHNEE", "Danish"), "FRAU IM SCHNEE"),
        (translated("A HERO", "QAHREMAN", "Farsi"), "HERO"),
        (translated("A BAND APART", "BANDE À PART", "French"), "BAND APART"),
        (translated("DIE AGAIN", "MORIR DE NUEVO", "German"), "DIE AGAIN"),
    ],
)
def test_a_title_may_tell_by_itself(shown: Film, sorted_by: str) -> None:
    assert parted_title(shown)[1] == sorted_by


@pytest.mark.parametrize("title", ["A", "THE", "The !", "A.I.", "A-HA", "THÉ NOIR", "Theo", "DIE: A LIFE", "", "???"])
def test_an_article_is_one_only_before_another_word(title: str) -> None:
    assert parted_title(spoken(title, "English", "German")) == ("", title)


def test_signs_before_the_article_do_not_hide_it() -> None:
    assert parted_title(film("“The Exam”")) == ("“The ", "Exam”")
    assert parted_title(film("'The Exam'"))[1] == "Exam'"
    assert title_letter(film("¿Qué?")) == "Q"


def test_titles_run_by_words_signs_then_numbers_then_letters_then_other_scripts() -> None:
    titles = ("Zanka", "Æon", "映画", "10 Days", "2 Friends", "Eden", "ÉTÉ", "???", "DEARLY", "DEAR COMRADES!", "Œuvre")

    assert in_order(*map(film, titles)) == [
        *("???", "2 Friends", "10 Days", "Æon", "DEAR COMRADES!", "DEARLY", "Eden", "ÉTÉ", "Œuvre", "Zanka", "映画")
    ]


def test_films_of_one_title_keep_an_order_of_their_own() -> None:
    first, second = film("Eden", id="eden"), film("Eden", id="eden-2")

    assert sorted([second, first], key=title_key) == [first, second]


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("THE EXAM", "E"),
        ("Été", "E"),
        ("1917", "0–9"),
        ("The 39 Steps", "0–9"),
        ("…", "#"),
        ("Жара", "Ж"),
        ("Øst", "O"),
    ],
)
def test_each_title_stands_under_its_letter(title: str, letter: str) -> None:
    assert title_letter(film(title)) == letter


@given(st.text(max_size=30), st.sampled_from(["English", "German", "French", "", "Klingon"]))
def test_no_letter_of_a_title_is_lost(title: str, language: str) -> None:
    shown = Film(id="x", title=title, languages=(language,) if language else ())

    assert "".join(parted_title(shown)) == title
    assert title_letter(shown)
