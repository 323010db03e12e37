"""Which films are meant by a list from elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import film, programme
from fest_tui.programme.wish_match import ListedFilm, Matches, match_titles

FILMS = (
    film("DEAR COMRADES!", original_title="DOROGIE TOVARISHCHI", year=2020, directors=("Andrei Konchalovsky",)),
    film("DIE SAAT", year=2021, directors=("Mia Meier",)),
    film("ALONE", directors=("Sophie Weiß",)),
    film("FÜR ELISE", year=2019),
    film("NICO", year=2021),
    film("NICO", id="nico-2", year=2021),
    film("MASS", year=2021, directors=("Fran Kranz",), inferred=("directors",)),
    film("RETURNING TO REIMS", year=2021),
    film("影", year=2018),
    film("...", year=2021),
)
PROGRAMME = programme(films=FILMS)


def match(title: str, year: int | None = None, *directors: str, original: str = "") -> Matches:
    return match_titles(
        PROGRAMME, [ListedFilm(title=title, year=year, directors=directors, original_title=original, line=2)]
    )


@pytest.mark.parametrize(
    ("title", "year", "directors", "meant"),
    [
        ("Dear Comrades!", 2020, (), "dear-comrades"),
        ("Dear Comrades", 2021, (), "dear-comrades"),
        ("Dorogie Tovarishchi", 2020, (), "dear-comrades"),
        ("Dear Comrades!", 1999, ("Andrey Konchalovskiy",), "dear-comrades"),
        ("Dear Comrades!", None, ("Konchalovsky Andrei",), "dear-comrades"),
        ("Saat", 2021, (), "die-saat"),
        ("Saat, Die", 2022, (), "die-saat"),
        ("die saat", 2020, (), "die-saat"),
        ("Fur Elise", 2019, (), "fuer-elise"),
        ("Fuer Élise", 2019, (), "fuer-elise"),
        ("Alone", None, ("Sophie Weiss",), "alone"),
        ("Mass", 2021, ("Somebody Else",), "mass"),
        ("影", 2018, (), "影"),
    ],
)
def test_the_same_title_with_its_year_or_director_is_sure(
    title: str, year: int | None, directors: tuple[str, ...], meant: str
) -> None:
    found = match(title, year, *directors)
    assert [each.film.id for each in found.sure] == [meant]
    assert (found.doubtful, found.strangers) == ((), ())


@pytest.mark.parametrize(
    ("title", "year", "directors", "meant", "why"),
    [
        ("Dear Comrades!", 1961, (), "dear-comrades", "same title, other year: 1961 in the file, 2020 here"),
        (
            "Die Saat",
            2021,
            ("Otto Ott",),
            "die-saat",
            "same title and year, other director: Otto Ott in the file, Mia Meier here",
        ),
        ("Alone", 2020, (), "alone", "same title, but nothing else to compare"),
        ("Dear Comrade", 2020, (), "dear-comrades", "much alike: “Dear Comrade” in the file, “DEAR COMRADES!” here"),
        (
            "Returning to Reims (Fragments)",
            2021,
            (),
            "returning-to-reims",
            "much alike: “Returning to Reims (Fragments)” in the file, “RETURNING TO REIMS” here",
        ),
    ],
)
def test_what_speaks_against_it_makes_a_match_doubtful(
    title: str, year: int | None, directors: tuple[str, ...], meant: str, why: str
) -> None:
    found = match(title, year, *directors)
    assert [(each.film.id, each.why) for each in found.doubtful] == [(meant, why)]
    assert (found.sure, found.strangers) == ((), ())


def test_two_films_of_one_name_and_year_are_both_doubtful() -> None:
    found = match("Nico", 2021)
    assert [(each.film.id, each.why) for each in found.doubtful] == [
        ("nico", "2 films here are called so"),
        ("nico-2", "2 films here are called so"),
    ]


@pytest.mark.parametrize(
    ("title", "year", "directors"),
    [
        ("Solaris", 1972, ()),
        ("Dear Comrade", 1961, ()),
        ("Dear Comrade", 2020, ("Otto Ott",)),
        ("Mast", 2021, ()),
        ("???", 2021, ()),
    ],
)
def test_others_are_strangers(title: str, year: int, directors: tuple[str, ...]) -> None:
    found = match(title, year, *directors)
    assert (found.sure, found.doubtful) == ((), ())
    assert [each.title for each in found.strangers] == [title]


def test_the_original_title_of_the_list_counts_as_well() -> None:
    assert [each.film.id for each in match("The Seed", 2021, original="Die Saat").sure] == ["die-saat"]


def test_a_film_listed_twice_is_told_by_its_surest_match() -> None:
    found = match_titles(PROGRAMME, [ListedFilm(title="Die Saat", year=1961), ListedFilm(title="Die Saat", year=2021)])
    assert [(each.film.id, each.listed.year) for each in found.sure] == [("die-saat", 2021)]
    assert found.doubtful == ()


@given(
    st.lists(st.builds(ListedFilm, title=st.text(), original_title=st.text(max_size=9), year=st.none() | st.integers()))
)
def test_every_film_of_a_list_is_matched_or_a_stranger(listed: list[ListedFilm]) -> None:
    found = match_titles(PROGRAMME, listed)
    matched = [each.listed for each in (*found.sure, *found.doubtful)]
    assert all(each in listed for each in matched)
    assert len(found.strangers) + len(matched) <= len(listed) + len(FILMS)
    assert all(each in listed and each not in matched for each in found.strangers)


def test_a_title_is_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    from rapidfuzz import fuzz

    compared = []
    ratio = fuzz.ratio

    def counted(one: str, other: str, *, score_cutoff: float) -> float:
        compared.append((one, other))
        return ratio(one, other, score_cutoff=score_cutoff)

    monkeypatch.setattr(fuzz, "ratio", counted)
    many = programme(films=[film(f"{number} IN A ROW {number}", year=2021) for number in range(1000)])
    strangers = [ListedFilm(title=f"{number} Bottles on {number} Walls", year=2021) for number in range(2000, 4000)]
    assert len(match_titles(many, strangers).strangers) == 2000
    assert len(compared) < 2000
