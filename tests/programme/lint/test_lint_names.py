"""Names of films, venues and people that are nearly the same."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lint_cases import found, one

from builders import film, programme, venue
from fest_tui.programme.lint.likeness import alike
from fest_tui.programme.model import Credit, Film

RULE = "similar-names"


def is_alike(one_name: str, other: str) -> bool:
    return list(alike([one_name, other])) == [(one_name, other)]


@pytest.mark.parametrize(
    ("one_name", "other"),
    [
        ("Faraut", "Faraud"),
        ("Faraut", "Faraat"),
        ("Faraut", "Farau"),
        ("Faraut", "Fartaut"),
        ("Faraut", "aFaraut"),
        ("Faraut", "Faruat"),
        ("Müller", "Mueller"),
        ("Müller", "Muller"),
        ("DEAR COMRADES!", "Dear Comrades"),
        ("DEAR COMRADES!", "Dear Comrade"),
        ("Sub_Urban", "Suburban"),
        ("Kinopalatsi 6", "Kinopalatsi-6"),
        ("Kinopalatsi 6", "Kinopalatsi6"),
        ("Kinopalatsi 6", "Kinopalasti 6"),
        ("Room 1a", "Rooms 1a"),
        ("Part II: Dawn", "Part II: Down"),
        ("東京物語五感", "東京物話五感"),
        ("J.P. Sniadecki", "JP Sniadecki"),
    ],
)
def test_names_that_differ_by_a_letter_or_only_in_marks_are_alike(one_name: str, other: str) -> None:
    assert is_alike(one_name, other)
    assert is_alike(other, one_name)


@pytest.mark.parametrize(
    ("one_name", "other"),
    [
        ("Faraut", "Feraud"),
        ("Faraut", "Farautet"),
        ("Kinopalatsi 6", "Kinopalatsi 7"),
        ("Kinopalatsi6", "Kinopalatsi7"),
        ("Kinopalatsi 1", "Kinopalatsi 11"),
        ("Kinopalatsi 1 1", "Kinopalatsi 11"),
        ("Maxim 1", "Maxim 2"),
        ("Maxim", "Maxim 1"),
        ("Part I", "Part II"),
        ("Sintra III", "Sintra IV"),
        ("Rocky V", "Rocky X"),
        ("Screen A", "Screen B"),
        ("Room 1a", "Room 1b"),
        ("H.1301 (Cornil)", "H.1302 (Cornil)"),
        ("John W. Snyder", "John V. Snyder"),
        ("Jan Matuszyński", "Jan P. Matuszyński"),
        ("第一回映画祭", "第二回映画祭"),
        ("Mass", "Mask"),
        ("Mass", "MASS"),
        ("***", "+++"),
        ("Rotation", "otationR"),
        ("B" * 121, "B" * 122),
    ],
)
def test_other_numbers_short_words_and_two_letters_make_other_names(one_name: str, other: str) -> None:
    assert not is_alike(one_name, other)


def test_of_three_spellings_each_is_told_with_the_first() -> None:
    assert list(alike(["Faraut", "FARAUT", "faraut", "Faraud"])) == [
        ("Faraut", "FARAUT"),
        ("Faraut", "faraut"),
        ("Faraut", "Faraud"),
    ]


def one_letter_apart(one_name: str, other: str) -> bool:
    """By trying every letter at every place."""
    deleted = {one_name[:n] + one_name[n + 1 :] for n in range(len(one_name))}
    inserted = {one_name[:n] + letter + one_name[n:] for n in range(len(one_name) + 1) for letter in "ab"}
    replaced = {one_name[:n] + letter + one_name[n + 1 :] for n in range(len(one_name)) for letter in "ab"}
    swapped = {one_name[:n] + one_name[n + 1] + one_name[n] + one_name[n + 2 :] for n in range(len(one_name) - 1)}
    return other in deleted | inserted | replaced | swapped


@given(st.lists(st.text("ab", min_size=5, max_size=9), max_size=12, unique=True))
def test_the_pairs_are_those_that_comparing_each_with_each_finds(names: list[str]) -> None:
    told = list(alike(names))

    assert {frozenset(pair) for pair in told} == {
        frozenset(pair) for pair in combinations(names, 2) if one_letter_apart(*pair)
    }
    assert len(told) == len({frozenset(pair) for pair in told})
    assert all(names.index(first) < names.index(second) for first, second in told)


@given(st.lists(st.text(max_size=20)))
def test_no_names_break_the_comparison(names: list[str]) -> None:
    assert all(pair[0] != pair[1] for pair in alike(names))


def test_two_titles_a_letter_apart_are_a_warning() -> None:
    finding = one(programme(films=[film("DEAR COMRADES!"), film("DEAR COMRADE", id="dear-comrade")]), RULE)

    assert (finding.severity, finding.films) == ("warning", ("dear-comrades", "dear-comrade"))
    assert finding.says == "The titles DEAR COMRADES! and DEAR COMRADE differ by one letter."


def test_two_titles_that_differ_in_accents_are_told_so() -> None:
    finding = one(programme(films=[film("MAŁNI"), film("Malni", id="malni-2")]), RULE)

    assert finding.says == "The titles MAŁNI and Malni differ only in accents, case or punctuation."


def test_like_titles_of_other_directors_are_two_films() -> None:
    touch, couch = film("TOUCH", directors=("Ada Adams",)), film("COUCH", directors=("Bo Beck",))

    assert not found(programme(films=[touch, couch]), RULE)
    assert found(programme(films=[touch, film("COUCH", directors=("ADA ADAMS",))]), RULE)
    assert found(programme(films=[touch, film("COUCH")]), RULE)


def test_like_venues_of_one_town_are_told_once_by_any_name() -> None:
    halls = [
        venue("Caligari FilmBühne", id="caligari", aliases=("Caligari Filmbühne", "Caligari")),
        venue("Caligary", id="caligary", aliases=("Caligari FilmBuehne",)),
    ]

    finding = one(programme(venues=halls), RULE)

    assert (finding.severity, finding.venues) == ("warning", ("caligari", "caligary"))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Murnau", "More than one venue is called Murnau."),
        ("Murnaus", "The venues Murnau and Murnaus differ by one letter."),
        ("MURNAU", "The venues Murnau and MURNAU differ only in accents, case or punctuation."),
    ],
)
def test_like_venues_say_how_they_differ(name: str, says: str) -> None:
    assert one(programme(venues=[venue("Murnau"), venue(name, id="other")]), RULE).says == says


@pytest.mark.parametrize(("town", "is_told"), [("Wiesbaden", True), ("", True), ("Darmstadt", False)])
def test_like_venues_of_two_towns_are_two(town: str, is_told: bool) -> None:  # noqa: FBT001
    halls = [venue("Programmkino Rex"), venue("Programmkino Rex", town, id="other")]

    assert bool(found(programme(venues=halls), RULE)) is is_told


def test_halls_of_one_house_are_not_alike() -> None:
    names = ("Kinopalatsi 5", "Kinopalatsi 6", "Kinopalatsi 7", "Maxim 1", "Maxim 2", "Saal A", "Saal B")

    assert not found(programme(venues=[venue(name) for name in names]), RULE)


def credited(title: str, *names: str, role: str = "script", directors: tuple[str, ...] = ()) -> Film:
    return film(title, directors=directors, credits=(Credit(role=role, label="By", names=names),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("director", "writer"),
    [
        ("Julien Faraut", "Julien Faraud"),
        ("Anna Berg", "Anne Berg"),
        ("Anna Berg", "Ana Berg"),
        ("J.P. Sniadecki", "JP Sniadecki"),
        ("Milica Tomović", "Milica Tomovic"),
    ],
)
def test_people_who_may_be_one_are_told_with_their_films(director: str, writer: str) -> None:
    films = [film("ORIENT", directors=(director,)), credited("OTHER", writer)]

    finding = one(programme(films=films), RULE)

    assert (finding.severity, finding.films) == ("warning", ("orient", "other"))
    assert finding.says.startswith(f"{director} (in ORIENT) and {writer} (in OTHER) differ")


def test_a_director_misspelt_in_the_credits_of_the_same_film_is_told() -> None:
    finding = one(programme(films=[credited("ORIENT", "Julien Faraud", directors=("Julien Faraut",))]), RULE)

    assert finding.films == ("orient",)


@pytest.mark.parametrize(
    ("director", "writer"),
    [
        ("Tom Lindner", "Tim Lindner"),
        ("Finch", "Pinch"),
        ("Anna Berger", "AnnaBergers"),
        ("AnnaBergers", "Anna Berger"),
        ("Anna Berg", "Anna Berg"),
    ],
)
def test_short_given_names_and_single_words_are_other_people(director: str, writer: str) -> None:
    assert not found(programme(films=[film("ORIENT", directors=(director,)), credited("OTHER", writer)]), RULE)


def test_people_of_one_line_of_credits_are_two() -> None:
    assert not found(programme(films=[credited("A", "Anna Berg", "Anne Berg", role="cast")]), RULE)
    assert not found(programme(films=[film("A", directors=("Anna Berg", "Anne Berg"))]), RULE)


def test_companies_are_no_people() -> None:
    films = [credited("A", "Srab Films", role="production"), credited("B", "Srab Film", role="production")]

    assert not found(programme(films=films), RULE)
