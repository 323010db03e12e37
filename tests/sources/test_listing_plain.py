"""Pages of no special form, in the shapes that many festivals have for a screening."""

from __future__ import annotations

import datetime as dt

import pytest
from listing_reading import film_of, names_of_forms, only, read, shown, told

HEAD = "WINGS\nFrance, Egypt, 2021, 112 min, OmeU\n\n"


def days_around(date: str) -> tuple[dt.date, dt.date]:
    day = dt.date.fromisoformat(date)
    return day - dt.timedelta(days=3), day + dt.timedelta(days=3)


@pytest.mark.parametrize(
    ("lines", "starts", "venue"),
    [
        ("Sun, 14.11.2021 15:45 Kino Komuna Buy", "2021-11-14 15:45", "Kino Komuna"),
        ("Sun 14.11\n16:30 - 17:43\nVika 1", "2021-11-14 16:30", "Vika 1"),
        ("Friday, 03.12.2021 – 10.00 pm, Kino, theater 6 – presented by X", "2021-12-03 22:00", "Kino, theater 6"),
        ("Samstag, 23.10. um 21:35 Uhr | Saal 2", "2021-10-23 21:35", "Saal 2"),
        ("Samstag, 23.10. um 19 Uhr | Saal 2", "2021-10-23 19:00", "Saal 2"),
        ("Zeltkino A\nDo 16. Sept. 18:45 Uhr", "2021-09-16 18:45", "Zeltkino A"),
        ("FR, 1.10. | 8:30 Uhr | Cinéma", "2021-10-01 08:30", "Cinéma"),
        ("TU, 5.10. | 11 a.m. | Cinéma", "2021-10-05 11:00", "Cinéma"),
        ("Sun 30.05 | 16:00 | Cinematheque 2", "2021-05-30 16:00", "Cinematheque 2"),
        ("MI 10 NOV\n21.00 ARSENAL\nTickets", "2021-11-10 21:00", "ARSENAL"),
        ("Mittwoch | 18. August | 21.00 Uhr | Marktplatz", "2021-08-18 21:00", "Marktplatz"),
        ("Thursday, 29.04., 21.00 – 23.00, M.A.U. Club", "2021-04-29 21:00", "M.A.U. Club"),
        ("Mittwoch, 11. Mai 2022, 10:30 Uhr, CineStar Metropolis", "2022-05-11 10:30", "CineStar Metropolis"),
        ("Mon | 04. Oct | 18:00 h\n\nFilmpalast 3", "2021-10-04 18:00", "Filmpalast 3"),
        ("Mo 8.11 | 19:15 | Hörsaal V47.01 | Uni Vaihingen", "2021-11-08 19:15", "Hörsaal V47.01 | Uni Vaihingen"),
        ("21 Nov 2021 · Passos Manuel · 22H00", "2021-11-21 22:00", "Passos Manuel"),
        ("Tuesday 5 Oct  21.30, M/S Borgila", "2021-10-05 21:30", "M/S Borgila"),
        ("Showroom Cinema 4\nWed 9 June 20:30 - Wed 9 June 22:40", "2021-06-09 20:30", "Showroom Cinema 4"),
        ("11:00 PM - MON 1/11\nO Cinema", "2021-01-11 23:00", "O Cinema"),
        ("Sun 11 April, 6 pm, Schauburg 1, Tickets", "2021-04-11 18:00", "Schauburg 1"),
        ("13.08.2021 – 21:00 Uhr – Freiluftkino Rehberge", "2021-08-13 21:00", "Freiluftkino Rehberge"),
        ("24.06. / 22:00 / Sputnik", "2021-06-24 22:00", "Sputnik"),
        ("Freitag, 15.10., 10:00 Uhr | Filmforum", "2021-10-15 10:00", "Filmforum"),
        ("So\n21.11.2021\n*\n18:15\nKino am Markt", "2021-11-21 18:15", "Kino am Markt"),
        ("Fri 19 Nov 20:00 in the Old Mill https://tickets.example.org/1", "2021-11-19 20:00", "in the Old Mill"),
        ("Fri 19 Nov 20:00 im Alten Bad Karten", "2021-11-19 20:00", "Alten Bad"),
    ],
)
def test_screenings_come_in_many_shapes(lines: str, starts: str, venue: str) -> None:
    reading = read(f"{HEAD}{lines}\n", days=days_around(starts[:10]))
    assert shown(reading) == [(starts, venue)]
    assert only(reading).films == ("wings",)
    assert not reading.problems


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Sun 14.11\n16:30 - 17:43\nVika 1", "17:43"),
        ("Sunday, 14.11., 21.00 – 23.00, M.A.U. Club", "23:00"),
        ("Kino 4\nSun 14 Nov 20:30 - Sun 14 Nov 22:40", "22:40"),
        ("Kino 4\nSun 14 Nov 23:30 - Mon 15 Nov 01:10", "01:10"),
    ],
)
def test_an_end_that_is_printed_is_kept(line: str, ends: str) -> None:
    screening = only(read(f"{HEAD}{line}\n", days=days_around("2021-11-14")))
    assert (f"{screening.ends:%H:%M}", screening.end_kind) == (ends, "published")


@pytest.mark.parametrize(
    ("line", "countries", "year", "minutes"),
    [
        (
            "Marokko/ Frankreich | Belgien 2020 | Spielfilm I OmeU I 120 min",
            ("Marokko", "Frankreich", "Belgien"),
            2020,
            120,
        ),
        ("PS/FR/DE/CO/NO/QA/AE 2017, 96', D: X", ("PS", "FR", "DE", "CO", "NO", "QA", "AE"), 2017, 96),
        ("Lance Opp | USA 2020 | 83′ | OV", ("USA",), 2020, 83),
        ("Deutschland 2021 – Dokumentarfilm – 90 Min.", ("Deutschland",), 2021, 90),
        ("D 2021 · 1h 17m · OmU", ("D",), 2021, 77),
        ("2021, PRT, 80'", ("PRT",), 2021, 80),
        ("Norwegen 2019 | 14:01 min", ("Norwegen",), 2019, 14),
    ],
)
def test_facts_come_in_many_shapes(line: str, countries: tuple[str, ...], year: int, minutes: int) -> None:
    film = film_of(read(f"WINGS\n{line}\nSun, 14.11.2021 15:45 Kino Komuna\n"))
    assert (film.title, film.countries, film.year, film.running_minutes) == ("WINGS", countries, year, minutes)


def test_a_name_before_the_country_is_the_director() -> None:
    film = film_of(read("FLORIDA\nLance Opp | USA 2020 | 83′ | OV\nSun, 14.11.2021 15:45 Kino\n"))
    assert film.directors == ("Lance Opp",)


@pytest.mark.parametrize("first", ["#21", "2K restoration", "A film about what a bridge is for and whom it joins"])
def test_what_is_no_name_is_no_director(first: str) -> None:
    assert not film_of(read(f"FLORIDA\n{first} | USA 2020 | 83′\nSun, 14.11.2021 15:45 Kino\n")).directors


def test_two_facts_alone_are_no_facts_without_a_year_or_a_length() -> None:
    reading = read("WINGS\nUSA | OmeU\nSun, 14.11.2021 15:45 Kino\n")
    assert not film_of(reading).countries


def test_two_screenings_may_share_a_line() -> None:
    reading = read(f"{HEAD}Sa 09.10.2021 20:00 Uhr Ostentor-Kino + So 10.10.2021 18:00 Uhr Andreasstadel\n")
    assert shown(reading) == [("2021-10-09 20:00", "Ostentor-Kino"), ("2021-10-10 18:00", "Andreasstadel")]


def test_a_hall_above_holds_for_all_dates_below() -> None:
    reading = read(
        f"{HEAD}Zeltkino A\nDo 16. Sept. 18:45 Uhr\nFr 17. Sept. 21:00 Uhr\n", days=days_around("2021-09-16")
    )
    assert {venue for _starts, venue in shown(reading)} == {"Zeltkino A"}
    assert len(reading.screenings) == 2


def test_free_admission_is_told_apart_from_the_venue() -> None:
    reading = read(
        f"{HEAD}Mon | 04. Oct | 18:00 h\n\nFilmpalast 3\n\nFree admission!\n", days=days_around("2021-10-04")
    )
    assert only(reading).free is True
    assert only(read(f"{HEAD}Sun, 14.11.2021 15:45 Kino Komuna – Eintritt frei\n")).free is True
    assert only(read(f"{HEAD}Sun, 14.11.2021 15:45 Kino Komuna\n")).free is None


@pytest.mark.parametrize(
    ("rest", "status"),
    [("Kino Komuna sold out", "sold_out"), ("Kino Komuna – abgesagt", "cancelled"), ("Kino Komuna", "scheduled")],
)
def test_a_screening_may_be_sold_out_or_cancelled(rest: str, status: str) -> None:
    reading = read(f"{HEAD}Sun, 14.11.2021 15:45 {rest}\n")
    assert (only(reading).status, reading.venues[0].name) == (status, "Kino Komuna")


def test_who_presents_it_is_a_note() -> None:
    screening = only(read(f"{HEAD}Friday, 03.12.2021 – 10.00 pm, Kino, theater 6 – presented by Eva Lund\n"))
    assert screening.note == "presented by Eva Lund"


def test_the_premiere_is_read_without_the_signs_around_it() -> None:
    assert (
        film_of(read(f"WINGS\n+++ German premiere +++\n{HEAD[6:]}Sun, 14.11.2021 15:45 Kino\n")).premiere
        == "German premiere"
    )


def test_a_time_to_watch_at_home_is_no_screening() -> None:
    reading = read(f"{HEAD}Sun, 14.11.2021 15:45 Kino\nWatch online Mon 15.11.2021 10:00 - 20:00\n")
    assert len(reading.screenings) == 1
    assert told(reading) == [(5, "starts", "warning")]


def test_the_short_shown_before_is_part_of_the_screening() -> None:
    reading = read("ROCK\nPlaying with:\nTHE STONE\n2021, PRT, 80'\n21 Nov 2021 · Passos Manuel · 22H00\n")
    assert only(reading).films == ("the-stone", "rock")
    assert (only(reading).title, only(reading).end_kind) == ("ROCK", "uncertain")
    assert reading.films[-1].shorts_before == ("THE STONE",)


def test_an_event_has_no_film_but_may_have_much_to_tell() -> None:
    page = (
        "LICHTER TALK\nMittwoch, 11. Mai 2022, 10:30 Uhr, CineStar Metropolis\nProgrammreihe: Zukunft\n"
        "Sprache: Deutsch\nDauer: 240 min\n\nEin Gespräch über das Kino von morgen.\n"
    )
    reading = read(page)
    event = only(reading)
    assert (event.kind, event.films, f"{event.ends:%H:%M}") == ("event", ("lichter-talk",), "14:30")
    assert (film_of(reading).section, film_of(reading).synopsis) == (
        "Zukunft",
        "Ein Gespräch über das Kino von morgen.",
    )


def test_slots_above_the_titles_belong_to_the_next_title() -> None:
    page = (
        "DO 10 NOV\n21.00 ARSENAL\nTickets\n\nLA NUIT\nMarokko 2020 | OmeU | 120 min\nEine Nacht in Fes.\n\n"
        "FR 11 NOV\n19.00 ARSENAL\nTickets\n\nLE JOUR\nSenegal 2021 | OmeU | 80 min\nEin Tag am Meer.\n"
    )
    reading = read(page, days=days_around("2022-11-10"))
    assert [(screening.films, f"{screening.starts:%d %H:%M}") for screening in reading.screenings] == [
        (("la-nuit",), "10 21:00"),
        (("le-jour",), "11 19:00"),
    ]
    assert [film.synopsis for film in reading.films] == ["Eine Nacht in Fes.", "Ein Tag am Meer."]


def test_slots_below_the_titles_belong_to_the_title_above() -> None:
    page = (
        "LA NUIT\nMarokko 2020 | 120 min\nFr 12.11.2021 20:00 Kino 1\n"
        "LE JOUR\nSenegal 2021 | 80 min\nSa 13.11.2021 21:00 Kino 2\n"
    )
    assert [screening.films for screening in read(page).screenings] == [("la-nuit",), ("le-jour",)]


def test_titles_that_are_gone_are_asked_for_one_by_one() -> None:
    page = (
        "| 88 Min. | D 2021 | ab 12\nSamstag, 23.10. um 21:35 Uhr | Saal 2\nRegie: Nik Stein\n"
        "| 90 Min. | A 2021 | ab 12\nFreitag, 22.10. um 19 Uhr | Saal 1\nRegie: Ana Reis\n"
    )
    assert told(read(page, days=days_around("2021-10-22"))) == [(1, "title", "error"), (4, "title", "error")]


def test_a_slot_without_any_venue_is_told() -> None:
    assert told(read(f"{HEAD}TU, 5.10. | 11 a.m. |\n", days=days_around("2021-10-05"))) == [(4, "venue", "error")]


def test_a_slash_date_that_could_be_either_is_told() -> None:
    reading = read(f"{HEAD}1/2 20:00 Kino 1\n")
    assert not reading.screenings
    assert told(reading) == [(4, "starts", "error")]


def test_many_faults_of_one_kind_are_told_once() -> None:
    lines = "".join(f"TU, 5.10. | {hour} a.m. |\n" for hour in range(1, 12))
    (problem,) = read(f"{HEAD}{lines}", days=days_around("2021-10-05")).problems
    assert (problem.line, problem.field) == (4, "venue")
    assert "10 times more" in problem.says


@pytest.mark.parametrize(
    "text",
    [
        "WINGS\nSome prose about it.\n",
        "Dear all,\nwe met on Monday, 14.11.2021 at 15:45 in the old mill, and it was good to see you all there.\n",
        "20.11.2021 15:00 – Caligari FilmBühne\n",
        "a;b;c\n14.11.2021;15:45;Kino\n",
        "BEGIN:VEVENT\nDTSTART:20211114T154500\n",
        "fr 20 nov 20.00 uhr Caligari FilmBühne\n\nTITEL\nvon A und B\nBrasilien 2014 10 Min. OmeU\n",
    ],
)
def test_other_texts_are_no_listing(text: str) -> None:
    assert names_of_forms(text) == []
