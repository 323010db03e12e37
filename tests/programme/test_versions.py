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
    "VO": (),
    "VOST": (),
    "VOSTF": ("French",),
    "VOSTA": ("English",),
    "VOSTEN": ("English",),
    "VOSE": ("Spanish",),
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
    "text",
    [
        "o. Dial.",
        "o. Dial",
        "o.Dial.",
        "without dialogue",
        "without dialogues",
        "ohne Dialog",
        "no dialogue",
        "sans dialogues",
    ],
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
        ("without dialogue (o. Dial.)", Version("o. Dial.")),
        ("original version with Kaqchikel subtitles", Version("OmU", (), ("Kaqchikel",))),
        ("versión original con subtítulos en español", Version("OmU", (), ("Spanish",))),
        ("VO français avec sous-titres anglais", Version("OmeU", ("French",), ("English",))),
        ("Original mit deutschen Untertiteln", Version("OmdU", (), ("German",))),
        ("Originalfassung mit Untertiteln", Version("OmU")),
        ("English with Finnish subtitles", Version("OmU", ("English",), ("Finnish",))),
        ("in English, subtitles in Swedish", Version("OmU", ("English",), ("Swedish",))),
        ("Deutsch, Untertitel: Englisch", Version("OmeU", ("German",), ("English",))),
        ("with English subtitles", Version("OmeU", (), ("English",))),
        ("deutsche Fassung", Version("", ("German",))),
    ],
)
def test_a_version_in_words_is_read(text: str, version: Version) -> None:
    assert parse_version(text) == version


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("VOstf", Version("VOSTF", (), ("French",))),
        ("VOSTFR", Version("VOSTF", (), ("French",))),
        ("VO ST FR", Version("VOST", (), ("French",))),
        ("VOST anglais", Version("VOST", (), ("English",))),
        ("IT VOSTA", Version("VOSTA", ("Italian",), ("English",))),
        ("OV with FR.subt.", Version("OmfU", (), ("French",))),
        ("IT OV with FR.subt.", Version("OmfU", ("Italian",), ("French",))),
        ("OV IT with EN subt.", Version("OmeU", ("Italian",), ("English",))),
        ("RU OF mit FR & NL UT", Version("OmU", ("Russian",), ("French", "Dutch"))),
        ("OV, English subtitles", Version("OmeU", (), ("English",))),
        ("OF m. engl. UT", Version("OmeU", (), ("English",))),
        ("OmU (engl.)", Version("OmU", (), ("English",))),
        ("OF (engl.)", Version("OF", ("English",))),
        ("OmeU (arab.)", Version("OmeU", ("Arabic",), ("English",))),
        ("engl. OmdU", Version("OmdU", ("English",), ("German",))),
        ("FR/DE OV", Version("OV", ("French", "German"))),
        ("OV English", Version("OV", ("English",))),
        (
            "Dt., Persisch, Engl., Span. mit dt. UT",
            Version("OmdU", ("German", "Farsi", "English", "Spanish"), ("German",)),
        ),
    ],
)
def test_codes_of_other_festivals_are_read(text: str, version: Version) -> None:
    assert parse_version(text) == version


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("mapud. OmeU", Version("OmeU", ("mapud",), ("English",))),
        ("serbo-kroat. OmeU", Version("OmeU", ("Serbo-Croatian",), ("English",))),
        ("span.-mapud. OmeU", Version("OmeU", ("Spanish", "mapud"), ("English",))),
        ("span./mapudungun OF", Version("OF", ("Spanish", "mapudungun"))),
        ("mapudungun OF", None),
    ],
)
def test_a_language_that_is_not_known_needs_company(text: str, version: Version | None) -> None:
    assert parse_version(text) == version


@pytest.mark.parametrize(
    "text",
    [
        "OF MICE AND MEN",
        "THE LAND OF",
        "What dreams are made of.",
        "It was all he knew of",
        "it of",
        "of it",
        "The original version",
        "Everybody has a version",
        "version",
        "with subtitles",
        "A film about subtitles",
        "A film with long subtitles",
        "English with hidden subtitles",
        "The smell of rain with English subtitles",
        "Smell of Italian with English subtitles",
        "Korea with English subtitles",
        "English",
        "Das ist OmU",
        "Kinopalatsi 7",
        "Ciné Utopia",
        "RU OF mit FR & NL UT Public",
        "English original version with German subtitles (and a talk)",
        "In a village without dialogue, a boy learns to speak with his hands, and his sister to listen.",
        f"{'Spanish, ' * 40}OmeU",
    ],
)
def test_titles_sentences_and_places_are_no_versions(text: str) -> None:
    assert parse_version(text) is None


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
