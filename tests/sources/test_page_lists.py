"""Credits, filmographies and awards: lists in which a comma is not always a cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_reading import film_of, film_page, read, read_fixture

from fest_tui.programme.model import Award, Credit, Role, Work


def credits_of(line: str) -> tuple[Credit, ...]:
    return film_of(film_page(credit=line)).credits


def names_of(line: str) -> tuple[str, ...]:
    (credit,) = credits_of(line)
    return credit.names


def works_of(line: str) -> list[tuple[int, str, str]]:
    return [(work.year, work.title, work.note) for work in film_of(film_page(body=line)).filmography]


def awards_of(line: str) -> tuple[Award, ...]:
    return film_of(film_page(body=line)).awards


def test_groups_end_only_before_a_label_that_is_known() -> None:
    assert credits_of("Drehbuch: A One, B Two, Kamera: C Three, mit: D Four (Erzählstimme)") == (
        Credit(role="script", label="Drehbuch", names=("A One", "B Two")),
        Credit(role="cinematography", label="Kamera", names=("C Three",)),
        Credit(role="cast", label="mit", names=("D Four (Erzählstimme)",)),
    )


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Drehbuch", "script"),
        ("Kamera", "cinematography"),
        ("Schnitt", "editing"),
        ("Musik", "music"),
        ("Ton", "sound"),
        ("Produktion", "production"),
        ("Produzent", "producers"),
        ("Produzentin", "producers"),
        ("Produzenten", "producers"),
        ("Produzentinnen", "producers"),
        ("Produzent*innen", "producers"),
        ("Produzent:innen", "producers"),
        ("Darsteller", "cast"),
        ("Darsteller*innen", "cast"),
        ("Darsteller:innen", "cast"),
        ("mit", "cast"),
        ("with", "cast"),
        ("Script", "script"),
        ("DoP", "cinematography"),
        ("Editor", "editing"),
        ("Music", "music"),
        ("Sound", "sound"),
        ("Production", "production"),
        ("Producer", "producers"),
        ("Producers", "producers"),
        ("Cast", "cast"),
        ("Szenenbild", "other"),
    ],
)
def test_every_label_has_its_role_and_stays_as_printed(label: str, role: Role) -> None:
    assert credits_of(f"{label}: A One, B Two") == (Credit(role=role, label=label, names=("A One", "B Two")),)
    assert credits_of(f"Montage: C Three, {label}: A One")[-1] == Credit(role=role, label=label, names=("A One",))


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("kurhaus production, Film & Medien GmbH", ("kurhaus production, Film & Medien GmbH",)),
        ("Nordlys, Inc., Salt", ("Nordlys, Inc.", "Salt")),
        ("Nordlys, GmbH & Co. KG, Salt, S.A., Luz, S.L.", ("Nordlys, GmbH & Co. KG", "Salt, S.A.", "Luz, S.L.")),
        ("Nordlys, LLC, Salt Ltd, Luz Srl", ("Nordlys, LLC", "Salt Ltd", "Luz Srl")),
        (
            "Lagoonie Film Production (Egypt), Salt (Italy, France)",
            ("Lagoonie Film Production (Egypt)", "Salt (Italy, France)"),
        ),
        ("ZDF – Das kleine Fernsehspiel, Oh My Gomez!", ("ZDF – Das kleine Fernsehspiel", "Oh My Gomez!")),
        ("Sand und Söhne, Rock and Roll Pictures", ("Sand und Söhne", "Rock and Roll Pictures")),
    ],
)
def test_companies_stay_whole(listed: str, names: tuple[str, ...]) -> None:
    assert names_of(f"Produktion: {listed}") == names


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Sammy Quist, Jr., Bo Eg", ("Sammy Quist, Jr.", "Bo Eg")),
        ("Bo Eg, Sr., Bo Eg, III", ("Bo Eg, Sr.", "Bo Eg, III")),
        (
            "Oberon K.A. Adjepong, Russell G. Jones, J.P. Sniadecki",
            ("Oberon K.A. Adjepong", "Russell G. Jones", "J.P. Sniadecki"),
        ),
        ("Ana Reis, Bo Eg und Kim Ny", ("Ana Reis", "Bo Eg", "Kim Ny")),
        ("Ron und Russell Mael", ("Ron und Russell Mael",)),
        ("Ana Reis, Bo Eg u.a.", ("Ana Reis", "Bo Eg u.a.")),
        ("Ana Reis, Bo Eg, u.a.", ("Ana Reis", "Bo Eg")),
        ("Ana Reis, Bo Nygaard.", ("Ana Reis", "Bo Nygaard")),
        ("Ana Reis,, Bo Eg,", ("Ana Reis", "Bo Eg")),
    ],
)
def test_people_keep_what_belongs_to_their_names(listed: str, names: tuple[str, ...]) -> None:
    assert names_of(f"Produzent: {listed}") == names


def test_credits_may_stand_on_lines_of_their_own_or_be_wrapped() -> None:
    expected = credits_of("Drehbuch: Ana Reis, Kamera: Bo Eg, Kim Ny, Darsteller: Ian Moe")
    assert credits_of("Drehbuch: Ana Reis\nKamera: Bo Eg, Kim Ny\nDarsteller: Ian Moe") == expected
    assert credits_of("Drehbuch: Ana Reis, Kamera: Bo Eg,\nKim Ny, Darsteller:\nIan Moe") == expected


def test_a_label_nobody_knows_is_a_warning() -> None:
    reading = read(film_page(credit="Kamera: Bo Eg, Bootsbau: Ian Moe"))
    assert reading.films[0].credits[0].names == ("Bo Eg", "Bootsbau: Ian Moe")
    assert [(problem.line, problem.field) for problem in reading.problems] == [(7, "credits")]


@pytest.mark.parametrize("label", ["Filmografie", "Filmographie", "Filmography", "Filmografie (Auswahl)"])
@pytest.mark.parametrize("mark", [": ", ":\n", ":\n\n"])
def test_a_filmography_is_found_under_each_spelling(label: str, mark: str) -> None:
    assert works_of(f"{label}{mark}2011 EINS, 2012 ZWEI") == [(2011, "EINS", ""), (2012, "ZWEI", "")]


@pytest.mark.parametrize(
    ("listed", "works"),
    [
        ("2014 SOY CHILE, SOY DIVERSO, 2015 X", [(2014, "SOY CHILE, SOY DIVERSO", ""), (2015, "X", "")]),
        ("2012 5, 6, 7, 8, 2015 X", [(2012, "5, 6, 7, 8", ""), (2015, "X", "")]),
        ("2012 300, 5000 MEILEN, 2015 X", [(2012, "300, 5000 MEILEN", ""), (2015, "X", "")]),
        ("2015 IN TRANSIT, 2015 THE COLDEST PLACE", [(2015, "IN TRANSIT", ""), (2015, "THE COLDEST PLACE", "")]),
        ("2005 IES IRAE, 2010 PUETO PA’ MI", [(2005, "IES IRAE", ""), (2010, "PUETO PA’ MI", "")]),
        ("2011 MEER (Kurzfilm), 2016 X (ex 33)", [(2011, "MEER", "Kurzfilm"), (2016, "X", "ex 33")]),
        ("2011 MEER (Kurzfilm) (ex 33)", [(2011, "MEER", "Kurzfilm, ex 33")]),
        ("2011 MEER (ex…", [(2011, "MEER", "ex")]),
        ("2017 GABER … LIBER(o come un uomo)", [(2017, "GABER … LIBER(o come un uomo)", "")]),
        ("2006 RETOUR (FRAGMENTS), 2008 Y (TV)", [(2006, "RETOUR (FRAGMENTS)", ""), (2008, "Y", "TV")]),
        ("2015 DON’T SHOOT ME MR. TALIBAN, 2019 SIN.", [(2015, "DON’T SHOOT ME MR. TALIBAN", ""), (2019, "SIN", "")]),
        ("2020 DEAR COMRADES!", [(2020, "DEAR COMRADES!", "")]),
        ("2010–2012 X; 2013/14 Y", [(2010, "X", ""), (2013, "Y", "")]),
    ],
)
def test_a_filmography_is_cut_only_before_a_year(listed: str, works: list[tuple[int, str, str]]) -> None:
    assert works_of(f"Filmografie: {listed}") == works


@pytest.mark.parametrize("note", ["alles Kurzfilme", "all short films"])
def test_a_note_on_a_whole_run_is_given_to_each_of_it(note: str) -> None:
    listed = f"2001 A, 2002 B (ex 33), 2003 C ({note}), 2010 D"
    assert works_of(f"Filmografie: {listed}") == [
        (2001, "A", note),
        (2002, "B", "ex 33"),
        (2003, "C", note),
        (2010, "D", ""),
    ]


def test_what_is_no_entry_is_a_warning_and_the_rest_is_kept() -> None:
    reading = read(film_page(body="Filmografie: viele, 2011 EINS"))
    assert [work.title for work in reading.films[0].filmography] == ["EINS"]
    assert [problem.field for problem in reading.problems] == ["filmography"]


@pytest.mark.parametrize("label", ["Auszeichnungen", "Awards", "Auszeichnungen (Auswahl)"])
@pytest.mark.parametrize("mark", [": ", ":\n"])
def test_awards_are_cut_outside_their_brackets(label: str, mark: str) -> None:
    assert awards_of(f"{label}{mark}Preis der Jury (Atlanta Film Festival, USA 2020), Bär (Berlin 2019)") == (
        Award(title="Preis der Jury", festival="Atlanta Film Festival", country="USA", year=2020),
        Award(title="Bär", festival="Berlin", year=2019),
    )


@pytest.mark.parametrize(
    ("listed", "award"),
    [
        ("Best Director (BAFICI)", Award(title="Best Director", festival="BAFICI")),
        ("Heart of Sarajevo (2021)", Award(title="Heart of Sarajevo", year=2021)),
        ("Grand Prix", Award(title="Grand Prix")),
        (
            "Prize (Shorts) (Kino, Town, Land 2020)",
            Award(title="Prize (Shorts)", festival="Kino, Town", country="Land", year=2020),
        ),
        (
            "Prize (Kino (Section), Land 2020).",
            Award(title="Prize", festival="Kino (Section)", country="Land", year=2020),
        ),
        ("Prize (Venice International Film F", Award(title="Prize", festival="Venice International Film F")),
    ],
)
def test_an_award_says_what_its_bracket_says(listed: str, award: Award) -> None:
    assert awards_of(f"Awards: {listed}") == (award,)


def test_the_production_of_a_whole_page_is_read_with_all_its_commas() -> None:
    film = read_fixture("german-film").films[-1]
    production = next(credit for credit in film.credits if credit.role == "production")
    assert production.names == (
        "Nordlys Film (Dänemark)",
        "Oh My Gomez!",
        "ZDF – Das kleine Fernsehspiel",
        "kurhaus production, Film & Medien GmbH",
        "Lagoonie Film Production (Egypt)",
    )
    assert film.filmography[1] == Work(person="Freja Holm", year=2014, title="SOY CHILE, SOY DIVERSO")


names = st.from_regex(r"[A-Z][a-z]{3,8} [A-Z][a-z]{3,8}", fullmatch=True).filter(lambda name: " Und " not in name)


@given(st.lists(names, min_size=1, max_size=6), st.lists(names, min_size=1, max_size=6))
def test_names_come_out_as_they_went_in(first: list[str], second: list[str]) -> None:
    read_back = credits_of(f"Script: {', '.join(first)}, Cast: {', '.join(second)}")
    assert [credit.names for credit in read_back] == [tuple(first), tuple(second)]
