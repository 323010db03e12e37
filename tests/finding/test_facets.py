"""What an answer can be narrowed to, with counts."""

from __future__ import annotations

import pytest
from answers import FINDER, NOBODY, answered, asking

from builders import film, programme, screening, venue
from fest_tui.finding.answering import Finder
from fest_tui.finding.facets import FacetName, asked, facets


def counts(text: str, finder: Finder = FINDER) -> dict[FacetName, dict[str, int]]:
    """How many hits of a question each value has, by its label."""
    found = facets(finder, answered(text, finder=finder).hits)
    return {facet.name: {value.label: value.hits for value in facet.values} for facet in found}


def test_each_hit_counts_once_for_each_value_of_its_showings() -> None:
    assert counts("comrades or luchadoras") == {
        "day": {"Fri 19": 2, "Sat 20": 2},
        "section": {"European Cinema": 1, "World Cinema": 1},
        "language": {"Russian": 1, "Spanish": 1},
        "country": {"Germany": 1, "Mexico": 1, "Russia": 1},
        "venue": {"Programmkino Rex": 2, "Caligari FilmBühne": 1, "Murnau-Filmtheater": 1},
    }


def test_only_the_showings_that_were_found_count() -> None:
    found = counts("comrades or luchadoras on saturday")

    assert found["day"] == {"Fri 19": 1, "Sat 20": 2}
    assert found["venue"] == {"Programmkino Rex": 1, "Caligari FilmBühne": 1, "Murnau-Filmtheater": 1}


def test_what_nobody_shows_counts_for_what_it_is() -> None:
    assert counts("surgeon") == {
        "day": {},
        "section": {},
        "language": {"Ukrainian": 1},
        "country": {"Ukraine": 1},
        "venue": {},
    }


def test_days_run_in_their_order_and_all_else_from_the_most_hits_to_the_fewest() -> None:
    found = facets(FINDER, FINDER.answer(asking([]), NOBODY).hits)

    assert [value.label for value in found[0].values] == ["Fri 19", "Sat 20", "Sun 21"]
    for facet in found[1:]:
        hits = [value.hits for value in facet.values]
        assert hits == sorted(hits, reverse=True)
    assert [facet.name for facet in found] == ["day", "section", "language", "country", "venue"]


def test_a_question_that_is_narrowed_finds_as_many_as_were_counted() -> None:
    everything = FINDER.answer(asking([]), NOBODY).hits

    for facet in facets(FINDER, everything):
        for value in facet.values:
            assert len(answered(value.asks).hits) == value.hits, value


def test_no_hits_have_no_values() -> None:
    assert all(not values for values in counts("xyzzyqwv").values())


def test_halls_of_one_name_are_one_value() -> None:
    finder = Finder(
        programme(
            screening("A", "2021-11-19 20:00", "a"),
            screening("A", "2021-11-20 20:00", "b", id="a-2"),
            screening("A", "2021-11-21 20:00", "undescribed", id="a-3"),
            films=(film("A"),),
            venues=(venue("Kino 1", id="a"), venue("Kino 1", id="b")),
        )
    )

    assert counts("title:a", finder)["venue"] == {"Kino 1": 1, "undescribed": 1}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Rex", "venue:Rex"),
        ("Kino 1", 'venue:"Kino 1"'),
        ("A, B", 'venue:"A, B"'),
        ('The "Rex"', "venue:\"The 'Rex'\""),
    ],
)
def test_a_value_is_written_as_a_question_reads_it(value: str, written: str) -> None:
    assert asked("venue", value) == written
