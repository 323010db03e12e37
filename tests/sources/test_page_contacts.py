"""Of a contact, only the company is kept."""

from __future__ import annotations

import pytest
from page_reading import film_of, film_page, read_fixture

from fest_tui.programme.model import Contact


def test_nobody_private_is_kept_of_a_contact() -> None:
    film = read_fixture("german-film").films[-1]
    for private in ("Lone Fast", "Mette Lind", "Havnegade", "sales@example.org", "86 00"):
        assert private not in str(film.contact)
    assert read_fixture("german-film-two-directors").films[-1].contact is None


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("Kontakt\n\nVERLEIH\nSalzgeber", "Salzgeber"),
        ("Kontakt\n\nKinology", "Kinology"),
        ("Kontakt: Kinology", "Kinology"),
        ("INTERNATIONAL SALES\nBest Friend Forever", "Best Friend Forever"),
        ("Contact\n\nINTERNATIONAL SALES\nAnne Moe\nDeutschland\nFjord Films GmbH\nTel. +55 1", "Fjord Films GmbH"),
        ("Kontakt\n\nUnbekannte Person\nDeutschland", None),
        ("Kontakt\n\nPRESSE\nLuz Filmes", None),
        ("Kontakt\n\nBRAZILIAN CONTACT\nLuz Filmes", None),
        ("Kontakt", None),
    ],
)
def test_the_company_is_found_among_the_lines_of_a_contact(lines: str, name: str | None) -> None:
    contact = film_of(film_page(body=lines)).contact
    assert (contact.name if contact else None) == name


@pytest.mark.parametrize("heading", ["Kontakt", "INTERNATIONAL SALES"])
def test_somebody_credited_is_no_company(heading: str) -> None:
    page = film_page(head="von Ana Reis", body=f"{heading}\n\nAna Reis\nOslo\nTelefon: +47 1")
    assert film_of(page).contact is None
    assert film_of(page.replace("Oslo", "Luz Filmes")).contact == Contact(name="Luz Filmes", phone="+47 1")


def test_a_company_without_a_heading_is_known_by_where_it_stands() -> None:
    film = film_of(film_page(body="Filmografie: 2021 FILM\n\n\nLuz Filmes\nFax +33 1\nPhone: +55 11 2\n"))
    assert film.contact == Contact(name="Luz Filmes", phone="+55 11 2")
    film = film_of(film_page(body="Awards: Prize (Porto)\nFjord Films"))
    assert film.contact == Contact(name="Fjord Films")
