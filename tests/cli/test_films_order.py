"""`fest-tui films --sort`: the orders of the index on the command line."""

from __future__ import annotations

import pytest
from calling import Answer, call

AT_NOON = ("--now", "2021-11-19T12:00")


def titles(answer: Answer) -> list[str]:
    return [film["title"] for film in answer.json["films"]]


def test_films_are_listed_without_their_articles(capsys: pytest.CaptureFixture[str]) -> None:
    listed = titles(call(capsys, "films", "--json"))

    assert listed[:2] == ["AFTER LOVE", "ALL THOSE SENSATIONS IN MY BELLY"]
    for before, after in (
        ("DEAR COMRADES!", "DJANGO & DJANGO – SERGIO CORBUCCI UNCHAINED"),
        ("ENJOYING A NICE LIFE", "THE EXAM"),
        ("REFLECTION", "RETURNING TO REIMS"),
        ("RETURNING TO REIMS", "DIE SAAT"),
        ("PLANET B", "EL PLANETA"),
    ):
        assert listed.index(before) == listed.index(after) - 1


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("director", ["GIRLSBOYSMIX", "JAILBREAK PACT"]),
        ("section", ["THE ANNOTATED FIELD GUIDE OF ULYSSES S. GRANT", "ENJOYING A NICE LIFE"]),
        ("minutes", ["BENZTOWN", "MAYA AT 24"]),
        ("next", ["JANE BY CHARLOTTE", "SOME KIND OF HEAVEN"]),
        ("last-chance", ["JANE BY CHARLOTTE", "SOME KIND OF HEAVEN"]),
    ],
)
def test_films_are_listed_in_the_order_asked_for(
    capsys: pytest.CaptureFixture[str], order: str, first: list[str]
) -> None:
    answer = call(capsys, "films", "--sort", order, "--json", *AT_NOON)

    assert titles(answer)[:2] == first
    assert len(titles(answer)) == 70


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("minutes", ["BENZTOWN", "4 min", "Gottfried Mentor"]),
        ("next", ["JANE BY CHARLOTTE", "Fri 19 17:00", "Charlotte Gainsbourg"]),
        ("last-chance", ["JANE BY CHARLOTTE", "only screening: Fri 19 17:00", "Charlotte Gainsbourg"]),
        ("title", ["AFTER LOVE", "Aleem Khan", "European Cinema"]),
    ],
)
def test_in_words_each_film_tells_what_it_is_sorted_by(
    capsys: pytest.CaptureFixture[str], order: str, words: list[str]
) -> None:
    line = call(capsys, "films", "--sort", order, *AT_NOON).out.splitlines()[0]

    assert [cell.strip() for cell in line.split("  ") if cell.strip()][:3] == words


def test_an_order_that_is_none_is_a_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "films", "--sort", "beauty")

    assert answer.code == 2
    assert "last-chance" in answer.err
