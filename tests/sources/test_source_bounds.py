"""What counts as a piece of a list, of which a page has so many at most."""

from __future__ import annotations

import pytest

from fest_tui.errors import UnreadableError
from fest_tui.sources.bounds import MOST_LETTERS, NODE, Listed, refuse_crumbs_of_json, refuse_crumbs_of_lists

MOST = 100


@pytest.fixture(autouse=True)
def smaller_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fest_tui.sources.bounds._ALWAYS", MOST)


@pytest.mark.parametrize(
    "piece",
    ["a, ", "a;", "a|b|", "Jo Roe & ", "Jo Roe/Al Poe/", "Mit:a ", "Jo Roe und ", "Jo Roe and ", "Jo Roe et "],
)
def test_a_page_of_more_names_than_any_is_refused(piece: str) -> None:
    refuse_crumbs_of_lists([piece] * (MOST // 2), 1, "f")
    with pytest.raises(UnreadableError, match=r"f is cut into more than 100 pieces of a few letters each"):
        refuse_crumbs_of_lists([piece] * (MOST + 1), 1, "f")


@pytest.mark.parametrize(
    "line", ["20:30", "20/11/2021", "https://example.org/a/b", "http://example.org/a", "A sentence."]
)
def test_times_addresses_and_sentences_list_nothing(line: str) -> None:
    refuse_crumbs_of_lists([line] * MOST * 20, 1, "f")


def test_what_is_cut_off_a_list_does_not_count() -> None:
    refuse_crumbs_of_lists(["x" * MOST_LETTERS + "," * MOST * 2], 1, "f")


def test_a_larger_file_may_list_more() -> None:
    refuse_crumbs_of_lists(["Jo Roe, "] * MOST * 2, 10_000, "f")


def test_nodes_count_together_in_all_scripts_and_may_be_bound_more_tightly() -> None:
    node = '{"name": "A, [B] and {C} of these"}'
    scripts = [node * (MOST // 2)] * 4
    refuse_crumbs_of_json(scripts, "f")
    with pytest.raises(UnreadableError, match=r"f is cut into more than 184 pieces"):
        refuse_crumbs_of_json(scripts, "f", bracket=NODE)


def test_names_count_together_wherever_they_stand() -> None:
    listed = Listed(1)
    listed.add(MOST - 1, "first.csv")
    listed.add(1, "second.csv")
    with pytest.raises(UnreadableError, match=r"third\.csv"):
        listed.add(1, "third.csv")
