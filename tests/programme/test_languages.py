"""One English name for each language, whatever a festival calls it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.programme import languages
from fest_tui.programme.languages import is_abbreviation, is_code, known_language, language_name

NAMES = {
    "Albanian": "sq sqi alb alban. Albanisch albanais albanés Albanees albania",
    "Arabic": "ar ara arab. Arabisch arabe árabe Arabisch arabia",
    "Chinese": "zh zho chi chin. Chinesisch chinois chino Chinees kiina zh-Hans zh-Hans-CN",
    "Czech": "cs ces cze tschech. Tschechisch tchèque checo Tsjechisch tšekki",
    "Danish": "da dan dän. Dänisch danois danés Deens tanska",
    "Dutch": "nl nld dut niederl. Niederländisch néerlandais neerlandés Nederlands hollanti",
    "English": "en eng engl. Englisch anglais inglés Engels englanti en-GB en_US English ENGLISH",
    "Farsi": "fa fas per farsi Persisch persan persa Perzisch persia Persian",
    "Finnish": "fi fin finn. Finnisch finnois finlandés Fins suomi",
    "French": "fr fra fre frz. Französisch français francés Frans ranska français francais",
    "German": "de DE deu ger dt. dt deutsch deutschen deutsche deutscher allemand alemán Duits saksa de-AT Deutsch",
    "Hungarian": "hu hun ungar. Ungarisch hongrois húngaro Hongaars unkari",
    "Italian": "it ita ital. Italienisch italien italiano Italiaans italia",
    "Japanese": "ja jpn jap. Japanisch japonais japonés Japans japani",
    "Kurdish": "ku kur kurd. Kurdisch kurde kurdo Koerdisch kurdi Kurmancî",
    "Macedonian": "mk mkd mac mazed. Mazedonisch macédonien macedonio Macedonisch makedonia",
    "Norwegian": "no nb nn nor norw. Norwegisch norvégien noruego Noors norja",
    "Polish": "pl pol poln. Polnisch polonais polaco Pools puola",
    "Portuguese": "pt por portug. Portugiesisch portugais portugués português Portugees portugali pt-BR Portugese",
    "Romanian": "ro ron rum rumän. Rumänisch roumain rumano Roemeens romania",
    "Russian": "ru rus russ. Russisch russe ruso Russisch venäjä russischen",
    "Spanish": "es spa span. Spanisch espagnol español espanol Spaans espanja castellano es-419",
    "Swedish": "sv swe schwed. Schwedisch suédois sueco Zweeds ruotsi",
    "Swiss German": "gsw schweizerdt. Schweizerdeutsch",
    "Turkish": "tr tur türk. Türkisch turc turco Turks turkki",
    "Ukrainian": "uk ukr ukrain. Ukrainisch ukrainien ucraniano Oekraïens ukraina",
}


@pytest.mark.parametrize(("name", "words"), NAMES.items())
def test_a_language_has_one_name_whatever_it_is_called(name: str, words: str) -> None:
    assert {word: language_name(word) for word in words.split()} == dict.fromkeys(words.split(), name)


@pytest.mark.parametrize("name", ["Swiss German", "Suisse allemand", "Chinuk Wawa", "Serbo-Croatian", "Wit-Russisch"])
def test_a_name_of_two_words_is_one_language(name: str) -> None:
    assert known_language(name)


@pytest.mark.parametrize("word", ["Klingon", "mapud.", "Public", "de-at", "xx", "xx-YY", "", "  ", "OmeU", "Kino 7"])
def test_a_word_that_is_none_passes_as_it_is(word: str) -> None:
    assert known_language(word) is None
    assert language_name(word) == word


@pytest.mark.parametrize("country", ["Korea", "Italia", "Italien", "Latvia", "Georgia", "Albania", "Tibet"])
def test_a_country_with_the_name_of_a_language_is_none(country: str) -> None:
    assert language_name(country) == country
    assert known_language(country.lower())


def test_letters_in_two_parts_are_the_same() -> None:
    assert language_name(unicodedata.normalize("NFD", "türk.")) == "Turkish"


def test_short_forms_and_codes_are_told_apart() -> None:
    assert is_abbreviation("arab.")
    assert not is_abbreviation("Arabic")
    assert is_code("it")
    assert not is_code("ital")


def test_no_word_means_two_languages() -> None:
    meant: dict[str, str] = {}
    for row in languages._TABLE.strip().splitlines():
        name, *cells = (cell.strip() for cell in row.split("|"))
        for word in (name.replace(" ", "_"), *" ".join(cells).split()):
            key = languages._key(word.replace("_", " "))
            assert meant.setdefault(key, name) == name, word
    assert len(set(meant.values())) >= 60


def test_every_english_name_is_its_own() -> None:
    names = {row.partition("|")[0].strip() for row in languages._TABLE.strip().splitlines()}
    assert {name: language_name(name) for name in names} == {name: name for name in names}


@given(st.text())
def test_any_word_has_a_name(word: str) -> None:
    assert language_name(word) in {word, known_language(word)}
