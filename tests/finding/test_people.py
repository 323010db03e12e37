"""Everybody credited, and all they did."""

from __future__ import annotations

from builders import film, programme, screening
from fest_tui.finding.people import People, people_of
from fest_tui.programme.model import Bio, Credit, Work

CARAX = "Leos Carax"


def credit(role: str, *names: str, label: str = "") -> Credit:
    return Credit(role=role, label=label or role, names=names)  # type: ignore[arg-type]


ANNETTE = film(
    "Annette",
    directors=(CARAX,),
    credits=(credit("script", CARAX, "Ron Mael"), credit("other", CARAX, label="Voice")),
    bios=(Bio(person=CARAX, text="Born in 1960."), Bio(person="", text="Of nobody.")),
    filmography=(Work(person=CARAX, year=2012, title="Holy Motors"), Work(person="", year=1999, title="Pola X")),
)
TOKYO = film(
    "Tokyo!",
    credits=(
        credit("director", "LÉOS CARAX"),
        credit("other", CARAX, label="Hats"),
        credit("other", CARAX, label="Cats"),
    ),
    bios=(Bio(person=CARAX, text="Born in 1960."), Bio(person=CARAX, text="Lives in Paris.")),
    filmography=(
        Work(person=CARAX, year=2012, title="Holy Motors"),
        Work(person=CARAX, year=1986, title="Mauvais Sang"),
    ),
)
SLOTS = (screening("Tokyo!", "2021-11-20 20:00"), screening("Annette", "2021-11-19 20:00"))
HELD = programme(*SLOTS, films=(ANNETTE, TOKYO))


def test_a_person_has_every_part_of_every_film() -> None:
    (person,) = People(HELD).named("leos carax")

    assert person.name == CARAX
    assert [(part.words, part.film.title) for part in person.parts] == [
        ("Director", "Annette"),
        ("Script", "Annette"),
        ("Voice", "Annette"),
        ("Director", "Tokyo!"),
        ("Hats", "Tokyo!"),
        ("Cats", "Tokyo!"),
    ]


def test_what_is_told_of_a_person_is_told_once() -> None:
    (person,) = People(HELD).named(CARAX)

    assert person.bio == "Born in 1960.\n\nLives in Paris."
    assert [work.title for work in person.works] == ["Holy Motors", "Mauvais Sang"]
    assert People(HELD).named("Ron Mael")[0].bio == ""


def test_every_screening_of_the_films_is_the_persons_in_order() -> None:
    (person,) = People(HELD).named(CARAX)

    assert [each.title for each in person.screenings(HELD)] == ["Annette", "Tokyo!"]


def test_beginnings_of_a_name_will_do_and_a_slip_has_a_likeness() -> None:
    people = People(HELD)

    assert [person.name for person in people.named("ron m")] == ["Ron Mael"]
    assert people.named("") == people.named("nobody") == ()
    assert people.like("Leo Karax") == (CARAX,)


def test_the_people_of_a_programme_are_found_once() -> None:
    assert people_of(HELD) is people_of(HELD)
    assert people_of(programme()).names == ()
