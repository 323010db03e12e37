from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.programme.versions import Version, parse_version

DATA = Path(__file__).parents[2] / "../shared/data/exground-34"

CODES = {
    "OF": (),
    "OV": (),
    "DF": (),
    "OmU": (),
    "OV/OmU": (),
    "OmeU": ("English",),
    "OmdU": ("German",),
    "OmfU": ("French",),
    "Omd+eU": ("German", "English"),
    "Ome+dU": ("English", "German"),
}
LANGUAGES = {
    "arab.": ("Arabic",),
    "tschech.": ("Czech",),
    "span.": ("Spanish",),
    "span.-frz.": ("Spanish", "French"),
    "dt.": ("German",),
    "dt.-engl.-farsi": ("German", "English", "Farsi"),
    "finn.-farsi": ("Finnish", "Farsi"),
    "schweizerdt.": ("Swiss German",),
    "schweizerdt.-türk.": ("Swiss German", "Turkish"),
    "alban.": ("Albanian",),
    "mazed.": ("Macedonian",),
    "portug.-dt.": ("Portuguese", "German"),
    "engl.": ("English",),
    "jap.": ("Japanese",),
    "kurd.": ("Kurdish",),
    "engl.-frz.-urdu-arab.": ("English", "French", "Urdu", "Arabic"),
    "engl.-chinuk wawa": ("English", "Chinuk Wawa"),
    "engl.-ital.": ("English", "Italian"),
}


@pytest.mark.parametrize(("code", "subtitles"), CODES.items())
def test_every_code_is_read_with_its_subtitles(code: str, subtitles: tuple[str, ...]) -> None:
    assert parse_version(code) == Version(code, (), subtitles)


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_read_in_any_case_and_with_a_full_stop(code: str) -> None:
    assert parse_version(code.lower()) == parse_version(code.upper() + ".") == parse_version(code)


@pytest.mark.parametrize("code", ["OmeU", "OmdU", "Omd+eU", "OF"])
@pytest.mark.parametrize(("printed", "languages"), LANGUAGES.items())
def test_languages_before_a_code_are_read(printed: str, languages: tuple[str, ...], code: str) -> None:
    assert parse_version(f"{printed} {code}") == Version(code, languages, CODES[code])


@pytest.mark.parametrize(
    "text", ["o. Dial.", "o. Dial", "o.Dial.", "without dialogue", "without dialogues", "ohne Dialog"]
)
def test_a_film_without_dialogue_has_no_languages(text: str) -> None:
    assert parse_version(text) == Version("o. Dial.")


@pytest.mark.parametrize(
    ("text", "version"),
    [
        (
            "Russian original version with English subtitles",
            Version("OmeU", ("Russian",), ("English",)),
        ),
        ("Portugese original version with English subtitles", Version("OmeU", ("Portuguese",), ("English",))),
        ("original version with English subtitles", Version("OmeU", (), ("English",))),
        (
            "German original version with German and English subtitles",
            Version("Omd+eU", ("German",), ("German", "English")),
        ),
        ("original version with Spanish subtitles", Version("OmU", (), ("Spanish",))),
        ("English original version", Version("OF", ("English",))),
        ("original version", Version("OF")),
        ("German version", Version("", ("German",))),
        (
            "Spanish/French original version with German subtitles",
            Version("OmdU", ("Spanish", "French"), ("German",)),
        ),
        ("Serbo-Croatian original version with English subtitles", Version("OmeU", ("Serbo-Croatian",), ("English",))),
        ("English original version with German subtitles (OmdU)", Version("OmdU", ("English",), ("German",))),
        ("without dialogue (OF)", Version("OF")),
    ],
)
def test_a_version_in_words_is_read(text: str, version: Version) -> None:
    assert parse_version(text) == version


@pytest.mark.parametrize(
    "text", ["", "Rhein-Main-Premiere", "Omega", "OmxU", "2021 112 Min.", "Dear Comrades!", "Kopf"]
)
def test_what_is_no_version_is_none(text: str) -> None:
    assert parse_version(text) is None


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    version = parse_version(text)

    assert version is None or isinstance(version.code, str)


@given(st.sampled_from(sorted(LANGUAGES)), st.sampled_from(sorted(CODES)), st.text(" \t\n\xa0", min_size=1))
def test_blanks_of_any_kind_do_not_matter(printed: str, code: str, blanks: str) -> None:
    assert parse_version(f"{blanks}{printed}{blanks}{code}{blanks}") == parse_version(f"{printed} {code}")


@pytest.mark.shared
@pytest.mark.parametrize(
    ("table", "column"),
    [("films.csv", "language_version"), ("screenings.csv", "version"), ("short_programmes.csv", "version")],
)
def test_every_version_of_the_festival_is_read_in_english(table: str, column: str) -> None:
    with (DATA / table).open(encoding="utf-8", newline="") as rows:
        printed = {row[column] for row in csv.DictReader(rows)} - {""}

    read = {text: parse_version(text) for text in printed}

    assert read
    assert [text for text, version in read.items() if version is None] == []
    languages = {language for version in read.values() if version for language in version.languages}
    assert [language for language in languages if "." in language or language[0].islower()] == []
