from __future__ import annotations

import pytest

from builders import film, programme
from fest_tui.programme.lookup import films_like, films_named

FESTIVAL = programme(
    films=(
        film("DEAR COMRADES!", original_title="DOROGIE TOVARISHCHI"),
        film("FEATHERS"),
        film("THE EXAM", original_title="Ezmûn"),
        film("THE EXAMINATION"),
        film("NÄCHTE", id="naechte"),
    )
)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("dear comrades", ["dear-comrades"]),
        ("COMRADES", ["dear-comrades"]),
        ("tovari", ["dear-comrades"]),
        ("the", ["the-exam", "the-examination"]),
        ("the exam", ["the-exam"]),
        ("ezmun", ["the-exam"]),
        ("exam the", ["the-exam", "the-examination"]),
        ("nächte", ["naechte"]),
        ("dear-comrades", ["dear-comrades"]),
        ("feather dear", []),
        ("", []),
        ("untitled", []),
    ],
)
def test_a_film_is_known_by_its_id_its_titles_and_the_beginnings_of_their_words(words: str, ids: list[str]) -> None:
    assert [found.id for found in films_named(FESTIVAL, words)] == ids


def test_a_misspelt_title_leads_to_the_one_it_resembles() -> None:
    assert [found.id for found in films_like(FESTIVAL, "deer comards")] == ["dear-comrades"]
    assert films_like(FESTIVAL, "xyzzy") == ()
