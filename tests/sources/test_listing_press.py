"""Slots in brackets inside the sentences of a press release."""

from __future__ import annotations

import datetime as dt

import pytest
from listing_reading import BERLIN, fixture, names_of_forms, read, shown, told

from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.listing import read_listing

DAYS = (dt.date(2014, 5, 27), dt.date(2014, 6, 1))
SLOT = "(Freitag 30.5. 16:45 Uhr, Mousonturm)"
AT = [("2014-05-30 16:45", "Mousonturm")]


def release(text: str) -> Reading:
    return read(f"Ein Festival für Filme\n\n{text}\n", days=DAYS)


def titles(reading: Reading) -> list[str]:
    return [screening.title or reading.films[0].title for screening in reading.screenings]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Zu sehen ist „Der Wald“ von Arthur Hara {SLOT}, der dritte Film.",
        f"Zu sehen ist “Der Wald” {SLOT}.",
        f'Zu sehen ist "Der Wald" {SLOT}.',
        f"Zu sehen ist »Der Wald« (Japan 2013) {SLOT}.",
        f"Im ZDF war „Der Wald“ noch nie zu sehen, hier schon {SLOT}.",
        f"Nach „Bus“ läuft „Der Wald“ {SLOT}.",
        f"Eröffnet wird mit „Bus“. Danach läuft „Der Wald“ {SLOT}.",
        "Zu sehen ist „Der\nWald“ (Freitag 30.5. 16:45 Uhr,\nMousonturm).",
    ],
)
def test_a_slot_is_of_the_film_its_sentence_names(sentence: str) -> None:
    reading = release(sentence)
    assert [film.title for film in reading.films] == ["Der Wald"]
    assert shown(reading) == AT
    assert not reading.problems
    assert not reading.whole


def test_a_title_may_be_in_capitals_and_hold_the_end_of_a_sentence() -> None:
    assert [film.title for film in release(f"Dann kommt DER WALD VON NARA {SLOT}.").films] == ["DER WALD VON NARA"]
    assert [film.title for film in release(f"Dann kommt „Wohin? Daheim“ {SLOT}.").films] == ["Wohin? Daheim"]


def test_each_slot_of_a_sentence_has_the_title_before_it() -> None:
    reading = release(f"Es laufen „Bus“ (Samstag 31.5. 20 Uhr, Naxoshalle) und „Der Wald“ {SLOT}.")
    assert [film.title for film in reading.films] == ["Bus", "Der Wald"]
    assert shown(reading) == [("2014-05-31 20:00", "Naxoshalle"), *AT]


def test_brackets_may_hold_two_slots() -> None:
    reading = release("„Bus“ läuft zweimal (Freitag 30.5. 16:45 Uhr, Mousonturm; Samstag 31.5. 20 Uhr, Naxoshalle).")
    assert shown(reading) == [*AT, ("2014-05-31 20:00", "Naxoshalle")]
    assert len(reading.films) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        f"Wir zeigen „Bus“ und „Der Wald“ {SLOT}.",
        f"Wir zeigen „Bus“, „Der Wald“ {SLOT}.",
        f"„Bus“ ist so schön wie „Der Wald“ und läuft im Kino {SLOT}.",
        f"Alle treffen sich zum Empfang {SLOT}.",
        f"„Bus“ eröffnet das Festival. Der Empfang folgt {SLOT}.",
    ],
)
def test_a_slot_that_may_be_of_any_film_is_told_and_left_out(sentence: str) -> None:
    reading = release(sentence)
    assert told(reading) == [(3, "title", "error")]
    assert "Freitag 30.5. 16:45 Uhr, Mousonturm" in reading.problems[0].says
    assert not reading.screenings
    assert not reading.films


def test_a_slot_without_a_place_is_told_where_it_stands() -> None:
    assert told(release("Wir zeigen\n„Bus“\n(Freitag 30.5. 16:45 Uhr) im Kino.")) == [(5, "venue", "error")]


def test_a_weekday_that_is_not_that_of_the_date_is_told() -> None:
    reading = release("Wir zeigen „Bus“ (Montag 30.5. 16:45 Uhr, Mousonturm).")
    assert told(reading) == [(3, "starts", "warning")]
    assert shown(reading) == AT


def test_other_brackets_and_other_pages_are_no_press_release() -> None:
    assert names_of_forms("Wir zeigen „Bus“ (Japan 2013, 90 Min.).\n") == []
    assert names_of_forms("Geschrieben von Ana Reis (12.03.2021 14:05).\n") == []
    page = fixture("nippon") + f"\nZu sehen ist „Der Wald“ {SLOT}.\n"
    assert names_of_forms(page) == ["Nippon Connection"]


@pytest.mark.parametrize("noise", ["(", "„", '"', "A ", "„A“ ", "(Freitag 30.5. 16:45 Uhr, Kino)", ". A"])
def test_runs_of_signs_are_read_in_no_time(noise: str) -> None:
    text = f"„Bus“ {SLOT} {noise * 20_000}"
    reading = read_listing(text.encode(), name="a.txt", known=Known(zone=BERLIN, first_day=DAYS[0], last_day=DAYS[1]))
    assert shown(reading)[:1] == AT
