from __future__ import annotations

import pytest
from questions import VOCABULARY, days

from builders import film, programme, screening, venue
from fest_tui.finding.language_names import language_meant, other_names
from fest_tui.finding.values import nearest_value, quoted, values_named
from fest_tui.finding.vocabulary import Vocabulary


def test_it_holds_what_the_programme_has() -> None:
    assert [value.key for value in VOCABULARY.venues] == ["caligari", "rex", "krypta", "kino-im-park"]
    assert [value.key for value in VOCABULARY.spoken] == ["Farsi", "Finnish", "Russian", "Spanish", "Swiss German"]
    assert [value.key for value in VOCABULARY.subtitles] == ["English", "German"]
    assert [value.key for value in VOCABULARY.countries] == ["Russia", "Finland"]
    assert [value.key for value in VOCABULARY.sections] == ["European Cinema", "Made in Germany"]
    assert [value.key for value in VOCABULARY.forms] == ["fiction", "short", "documentary"]
    assert [value.key for value in VOCABULARY.premieres] == ["German premiere"]
    assert VOCABULARY.years == (2020, 2021)
    assert set(VOCABULARY.days) == days(*range(12, 22))


def test_the_commonest_language_comes_first() -> None:
    films = [film(title, languages=("English", "Albanian")[:count]) for title, count in (("A", 1), ("B", 2), ("C", 1))]

    assert [value.key for value in Vocabulary.of(programme(films=films)).spoken] == ["English", "Albanian"]


@pytest.mark.parametrize(
    ("words", "venues"),
    [
        ("caligari", ["caligari"]),
        ("Caligari FilmBühne", ["caligari"]),
        ("caligari filmbuehne", ["caligari"]),
        ("filmb", ["caligari"]),
        ("rex", ["rex"]),
        ("krypta markt", ["krypta"]),
        ("kino", ["kino-im-park"]),
        ("k", ["krypta", "kino-im-park"]),
        ("kino-im-park", ["kino-im-park"]),
        ("odeon", []),
        ("!", []),
    ],
)
def test_a_venue_is_named_by_its_names_and_the_beginnings_of_their_words(words: str, venues: list[str]) -> None:
    assert [value.key for value in values_named(VOCABULARY.venues, words)] == venues


def test_a_venue_called_so_goes_before_those_whose_names_go_on() -> None:
    both = Vocabulary.of(programme(venues=(venue("Rex Two"), venue("Rex"))))

    assert [value.key for value in values_named(both.venues, "rex")] == ["rex"]


def test_a_venue_known_by_its_id_alone_has_that_for_a_name() -> None:
    vocabulary = Vocabulary.of(programme(screening("A FILM", "2021-11-19 20:00", "old-barn")))

    assert [value.label for value in vocabulary.venues] == ["old-barn"]


def test_people_say_the_beginning_of_a_venue_or_a_word_that_only_it_has() -> None:
    said = VOCABULARY.said_venues

    assert said["caligari"] == {"caligari"}
    assert said["rex"] == {"rex"}
    assert said["kino im park"] == {"kino-im-park"}


@pytest.mark.parametrize("word", ["park", "kino", "im", "der"])
def test_a_word_that_many_places_have_is_no_venue_when_it_is_said(word: str) -> None:
    assert word not in VOCABULARY.said_venues


def test_two_venues_of_one_beginning_are_both_meant() -> None:
    both = Vocabulary.of(programme(venues=(venue("Pleasance One"), venue("Pleasance Two"))))

    assert both.said_venues["pleasance"] == {"pleasance-one", "pleasance-two"}


def test_titles_of_several_words_are_known_with_their_beginning_before_a_dash() -> None:
    assert {"dear comrades", "any day now", "kurzfilme weltreise", "made in germany"} <= VOCABULARY.titles
    assert "luchadoras" not in VOCABULARY.titles


def test_an_empty_programme_has_an_empty_vocabulary() -> None:
    empty = Vocabulary.of(programme())

    assert (empty.days, empty.venues, empty.spoken, empty.titles) == ((), (), (), frozenset())


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("en", "English"),
        ("ger", "German"),
        ("deutsch", "German"),
        ("russisch", "Russian"),
        ("русский", "Russian"),
        ("По-русски", "Russian"),
        ("Français", "French"),
        ("francais", "French"),
        ("日本語", "Japanese"),
        ("العربية", "Arabic"),
        ("עברית", "Hebrew"),
        ("हिन्दी", "Hindi"),
        ("Čeština", "Czech"),
        ("türkçe", "Turkish"),
        ("Tiếng Việt", "Vietnamese"),
        ("klingon", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_code_and_by_what_people_call_it(word: str, language: str | None) -> None:
    assert language_meant(word) == language


def test_every_own_name_leads_back_to_its_language() -> None:
    for language in ("Albanian", "German", "Khmer", "Swiss German", "Yiddish"):
        assert {language_meant(name) for name in other_names(language)} == {language}


@pytest.mark.parametrize(
    ("word", "near"), [("caligary", "Caligari"), ("kripta", '"Krypta der Marktkirche"'), ("xyzzyx", ""), ("", "")]
)
def test_a_misspelt_value_leads_to_the_nearest(word: str, near: str) -> None:
    assert nearest_value(VOCABULARY.venues, word) == near


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("rex", "rex"),
        ("Kino im Park", '"Kino im Park"'),
        ("A,B", '"A,B"'),
        ('the "X" cut', "\"the 'X' cut\""),
        ("", '""'),
    ],
)
def test_a_value_that_needs_quotes_gets_them(text: str, written: str) -> None:
    assert quoted(text) == written
