"""Versions that contradict what is heard and read."""

from __future__ import annotations

from typing import Any

import pytest
from lint_cases import found, one

from builders import film, programme, screening

RULE = "contradicting-version"


@pytest.mark.parametrize(
    ("version", "languages", "subtitles", "severity", "says"),
    [
        (
            "OmeU",
            (),
            ("German",),
            "error",
            "A is in the version OmeU, with subtitles in English, but is said to have them in German.",
        ),
        ("omd+eu", (), ("German",), "error", "with subtitles in German and English, but"),
        (
            "OF",
            (),
            ("English",),
            "error",
            "A is in the version OF, which has no subtitles, but is said to have them in English.",
        ),
        ("DF", (), ("English",), "error", "in the version DF, which has no subtitles"),
        ("DF", ("Russian",), (), "warning", "DF, dubbed into German, but is said to be in Russian."),
        ("span. OmeU", ("Russian",), (), "warning", "A is in a version in Spanish, but is said to be in Russian."),
        ("original version with English subtitles (OmdU)", (), (), "error", "OmdU, with subtitles in German, but"),
    ],
)
def test_a_film_whose_version_and_languages_contradict_is_told(
    version: str, languages: tuple[str, ...], subtitles: tuple[str, ...], severity: str, says: str
) -> None:
    shown = film("A", version=version, languages=languages, subtitles=subtitles)

    finding = one(programme(screening("A", "2021-11-19 20:00"), films=[shown]), RULE)

    assert (finding.severity, finding.films, finding.screenings) == (severity, ("a",), ("a-1",))
    assert says in finding.says


@pytest.mark.parametrize(
    ("version", "languages", "subtitles"),
    [
        ("OmeU", ("Russian",), ("English",)),
        ("OmeU", ("Russian",), ("english", "German")),
        ("OmeU", (), ()),
        ("Omd+eU", (), ("English", "German")),
        ("OmU", (), ("Spanish",)),
        ("OV/OmU", (), ("German",)),
        ("OV", (), ("German", "French")),
        ("DF", ("German",), ()),
        ("DF", ("Swiss German",), ()),
        ("OF", ("English",), ()),
        ("span.-frz. OmeU", ("French",), ("English",)),
        ("", ("Russian",), ("English",)),
        ("restored version", ("Russian",), ("English",)),
        ("IMAX", ("Russian",), ("English",)),
    ],
)
def test_what_agrees_or_says_too_little_is_no_contradiction(
    version: str, languages: tuple[str, ...], subtitles: tuple[str, ...]
) -> None:
    shown = film("A", version=version, languages=languages, subtitles=subtitles)

    assert not found(programme(screening("A", "2021-11-19 20:00", version=version), films=[shown]), RULE)


def test_a_screening_that_differs_from_its_film_in_code_and_language_is_a_warning() -> None:
    shown = film("A", version="OmdU", languages=("Russian",))

    finding = one(programme(screening("A", "2021-11-19 20:00", version="span. OmeU"), films=[shown]), RULE)

    assert (finding.severity, finding.screenings, finding.films) == ("warning", ("a-1",), ("a",))
    assert finding.says == (
        "A (Friday 19 November, 20:00, caligari) is in the version span. OmeU, but its film is OmdU and in Russian."
    )


@pytest.mark.parametrize(
    ("version", "facts"),
    [
        ("OmeU", {}),
        ("span. OmdU", {}),
        ("russ. OmeU", {}),
        ("dt. DF", {}),
        ("span. OmeU", {"status": "cancelled"}),
        ("span. OmeU", {"films": ()}),
        ("span. OmeU", {"kind": "programme"}),
        ("span. OmeU", {"films": ("lost",)}),
    ],
)
def test_a_screening_may_be_in_another_version_of_its_film(version: str, facts: dict[str, Any]) -> None:
    shown = film("A", version="OmdU", languages=("Russian",))

    assert not found(programme(screening("A", "2021-11-19 20:00", version=version, **facts), films=[shown]), RULE)


def test_a_screening_that_contradicts_itself_is_an_error() -> None:
    slot = screening("A", "2021-11-19 20:00", version="Russian original version with English subtitles (OmdU)")

    finding = one(programme(slot), RULE)

    assert (finding.severity, finding.screenings) == ("error", ("a-1",))
    assert finding.says.startswith("A (Friday 19 November, 20:00, caligari) is in the version OmdU, with subtitles in")
