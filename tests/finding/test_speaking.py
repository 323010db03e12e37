"""What is said to a visitor of a film that was asked for."""

from __future__ import annotations

import pytest

from builders import at, film, programme, screening, venue
from fest_tui.finding.answering import Hit
from fest_tui.finding.documents import Document
from fest_tui.finding.speaking import sentence, spoken_of
from fest_tui.programme.model import Former, Screening
from fest_tui.programme.notices import with_notices
from fest_tui.programme.programme import Programme
from marks import mark, marked

COMRADES = "DEAR COMRADES!"
RUSSIAN = film(COMRADES, version="OmeU", languages=("Russian",), subtitles=("English",))
VENUES = (venue("Caligari FilmBühne", id="caligari"), venue("Murnau-Filmtheater", id="murnau"), venue("Kino 2"))
REX = venue("Programmkino Rex", "Darmstadt", id="rex")
DAYS_BEFORE = "2021-11-12 12:00"


def friday(**facts: object) -> Screening:
    return screening(COMRADES, "2021-11-19 22:00", version="OmeU", **facts)  # type: ignore[arg-type]


def sunday(starts: str = "2021-11-21 14:00", number: int = 2, **facts: object) -> Screening:
    return screening(COMRADES, starts, "murnau", id=f"dear-comrades-{number}", **facts)  # type: ignore[arg-type]


def shown(*screenings: Screening) -> Programme:
    return programme(*screenings, films=[RUSSIAN], venues=[*VENUES, REX])


def said(fest: Programme, moment: str = DAYS_BEFORE, *asked: str, title: str = COMRADES) -> str:
    """The sentence on a film or event of that title, for these of its showings or for all."""
    about = next((each for each in fest.films.values() if each.title == title), None)
    all_ = fest.of_film(about.id) if about else [each for each in fest.screenings.values() if each.title == title]
    ids = tuple(each.id for each in all_)
    document = Document(
        key=about.id if about else "event:it", title=title, film=about.id if about else "", screenings=ids
    )
    hit = Hit(document=document, film=about, screenings=fest.those(asked or ids))
    return sentence(fest, hit, at(moment))


def test_a_film_is_told_with_day_time_hall_languages_and_seats() -> None:
    assert said(shown(friday())) == (
        "DEAR COMRADES! runs on Friday 19 November at 22:00 in the Caligari FilmBühne, in Russian with English "
        "subtitles; it is not sold out so far."
    )


@pytest.mark.parametrize(
    ("moment", "when"),
    [
        ("2021-11-18 12:00", "tomorrow at 22:00"),
        ("2021-11-19 12:00", "tonight at 22:00"),
        ("2021-11-19 21:00", "tonight at 22:00"),
        ("2021-11-19 21:01", "in 59 minutes, at 22:00"),
        ("2021-11-19 21:59", "in 1 minute, at 22:00"),
        ("2021-11-19 22:00", "now, at 22:00"),
        ("2020-11-19 12:00", "on Friday 19 November 2021 at 22:00"),
    ],
)
def test_the_day_is_told_as_one_says_it(moment: str, when: str) -> None:
    assert said(shown(friday()), moment).startswith(f"DEAR COMRADES! runs {when} in the Caligari")


def test_a_morning_is_no_night() -> None:
    assert " today at 11:00 " in said(shown(sunday("2021-11-19 11:00")), "2021-11-19 09:00")


def test_half_past_midnight_belongs_to_the_evening_before_and_says_to_which_night() -> None:
    late = shown(sunday("2021-11-20 00:30"))
    assert " runs on Friday 19 November at 00:30 in the night to Saturday in the Murnau" in said(late)
    assert " runs tonight at 00:30 in the night to Saturday in the Murnau" in said(late, "2021-11-19 18:00")


def test_after_midnight_nobody_is_told_today_or_tomorrow() -> None:
    fest = shown(sunday("2021-11-20 03:30"), sunday("2021-11-20 20:00", 3))
    assert said(fest, "2021-11-20 00:40") == (
        "DEAR COMRADES! runs on Friday 19 November at 03:30 in the night to Saturday in the Murnau-Filmtheater, in "
        "Russian with English subtitles; it is not sold out so far and it runs again on Saturday 20 November at 20:00 "
        "in the Murnau-Filmtheater."
    )


def test_several_showings_follow_and_from_the_fourth_on_they_are_counted() -> None:
    fest = shown(friday(), *(sunday(f"2021-11-21 {hour}:00", hour) for hour in (14, 16, 18, 20)))
    assert said(fest).endswith(
        "and it runs again on Sunday 21 November at 14:00 in the Murnau-Filmtheater, on Sunday 21 November at 16:00 in "
        "the Murnau-Filmtheater and 2 more times."
    )


def test_only_what_was_asked_for_is_told_while_one_can_go_there() -> None:
    assert "again" not in said(shown(friday(), sunday()), DAYS_BEFORE, "dear-comrades-1")


def test_a_sold_out_showing_says_so_and_names_the_next_with_seats_though_nobody_asked_for_it() -> None:
    fest = shown(friday(status="sold_out"), sunday(status="sold_out"), sunday("2021-11-21 18:00", 3))
    assert said(fest, "2021-11-19 12:00", "dear-comrades-1") == (
        "DEAR COMRADES! tonight at 22:00 in the Caligari FilmBühne is sold out; it runs again on Sunday 21 November at "
        "18:00 in the Murnau-Filmtheater."
    )


def test_a_showing_with_seats_goes_before_an_earlier_one_that_is_sold_out() -> None:
    fest = shown(friday(status="sold_out"), sunday())
    assert said(fest, "2021-11-19 12:00") == (
        "DEAR COMRADES! runs on Sunday 21 November at 14:00 in the Murnau-Filmtheater, in Russian with English "
        "subtitles; it is not sold out so far and the showing tonight at 22:00 is sold out."
    )


def test_when_all_are_sold_out_nothing_else_is_promised() -> None:
    fest = shown(*(sunday(f"2021-11-21 {hour}:00", hour, status="sold_out") for hour in (14, 16, 18)))
    assert said(fest) == (
        "DEAR COMRADES! on Sunday 21 November at 14:00 in the Murnau-Filmtheater is sold out; the 2 other showings are "
        "sold out."
    )
    assert said(shown(friday(status="sold_out"))).endswith(" is sold out; there is no other showing.")


def test_a_cancelled_showing_says_so_even_when_it_was_sold_out() -> None:
    announced = shown(friday())
    notices = [mark(announced, "dear-comrades-1", "sold_out"), mark(announced, "dear-comrades-1", "cancelled")]
    fest = with_notices(announced, notices)
    assert said(fest).endswith("in the Caligari FilmBühne is cancelled; there is no other showing.")


def test_a_delay_is_told_with_its_minutes() -> None:
    late = marked(shown(friday()), "dear-comrades-1", "delayed", minutes=15)
    assert said(late) == (
        "DEAR COMRADES! runs on Friday 19 November at 22:15 in the Caligari FilmBühne, in Russian with English "
        "subtitles; it starts 15 minutes later than announced and it is not sold out so far."
    )


def test_a_move_is_told_with_the_hall_it_was_moved_from() -> None:
    moved = marked(shown(friday()), "dear-comrades-1", "moved", venue="rex")
    assert " in the Programmkino Rex, Darmstadt, in Russian" in said(moved)
    assert "; it was moved there from Caligari FilmBühne and it is not sold out" in said(moved)


def test_a_move_to_another_day_is_told_with_the_time_it_was_to_begin() -> None:
    was = Former(starts=at("2021-11-18 20:00"), ends=at("2021-11-18 22:00"), venue="caligari")
    assert "; it was to begin on Thursday 18 November at 20:00 and it is not" in said(
        shown(friday(status="moved", former=(was,)))
    )


def test_what_was_sold_out_and_moved_once_is_not_told_as_moved_for_ever() -> None:
    was = Former(starts=at("2021-11-18 20:00"), ends=at("2021-11-18 22:00"), venue="caligari")
    assert "was to begin" not in said(shown(friday(former=(was,))))


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"status": "few_seats"}, "few seats are left"),
        ({"free": True}, "admission is free"),
        ({"free": False}, "it is not sold out so far"),
    ],
)
def test_seats_are_told(facts: dict[str, object], words: str) -> None:
    assert said(shown(friday(**facts))).endswith(f"; {words}.")


@pytest.mark.parametrize(
    ("moment", "began"),
    [
        ("2021-11-19 22:00:20", "began just now"),
        ("2021-11-19 22:01:00", "began 1 minute ago"),
        ("2021-11-19 22:10:59", "began 10 minutes ago"),
        ("2021-11-19 23:00", "began at 22:00"),
    ],
)
def test_a_showing_that_is_on_says_since_when(moment: str, began: str) -> None:
    assert said(shown(friday()), moment) == (
        f"DEAR COMRADES! {began} in the Caligari FilmBühne, in Russian with English subtitles; it is not shown again."
    )


def test_while_one_is_on_and_another_comes_it_tells_of_both() -> None:
    fest = shown(friday(), sunday())
    assert said(fest, "2021-11-19 22:10").endswith(
        "; it is not sold out so far and one began 10 minutes ago in the Caligari FilmBühne."
    )
    assert said(fest, "2021-11-19 22:10", "dear-comrades-1").endswith(
        "; it runs again on Sunday 21 November at 14:00 in the Murnau-Filmtheater."
    )


def test_what_is_over_was_shown() -> None:
    assert said(shown(friday()), "2021-11-20 12:00") == (
        "DEAR COMRADES! was shown on Friday 19 November at 22:00 in the Caligari FilmBühne; it is not shown again."
    )
    assert " was shown on Friday 19 November 2021 at 22:00 " in said(shown(friday()), "2026-01-01 12:00")


def test_a_film_nobody_shows_is_in_the_programme_all_the_same() -> None:
    assert said(shown()) == "DEAR COMRADES! is in the programme, but no showing of it is announced."


def test_what_vanished_is_no_longer_listed() -> None:
    assert " is no longer listed; there is no other showing." in said(shown(friday(vanished=True)))


def test_a_short_is_told_with_what_it_is_shown_in_or_before() -> None:
    short, main = film("SHORT", 10, version="OmeU", subtitles=("English",)), film("MAIN", version="OmdU")
    slots = (
        screening("MAIN", "2021-11-19 20:00", films=("short", "main"), version="OmdU"),
        screening("SHORTS", "2021-11-20 20:00", films=("short",), kind="programme"),
    )
    fest = programme(*slots, films=[short, main], venues=VENUES)
    assert said(fest, title="SHORT").startswith(
        "SHORT, before MAIN, runs on Friday 19 November at 20:00 in the Caligari FilmBühne, with English subtitles;"
    )
    assert said(fest, "2021-11-20 12:00", title="SHORT").startswith("SHORT, in the programme SHORTS, runs tonight ")


def test_an_event_takes_place() -> None:
    party = screening("OPENING PARTY", "2021-11-12 22:00", "kino-2", kind="event", films=())
    again = screening("OPENING PARTY", "2021-11-13 22:00", "kino-2", kind="event", films=(), id="opening-party-2")
    fest = programme(party, again, venues=VENUES)
    assert said(fest, title="OPENING PARTY") == (
        "OPENING PARTY takes place tonight at 22:00 in Kino 2; it is not sold out so far and it takes place again "
        "tomorrow at 22:00 in Kino 2."
    )
    assert " took place on Saturday 13 November " in said(fest, "2021-11-15 12:00", title="OPENING PARTY")


def test_the_version_of_a_showing_goes_before_that_of_the_film() -> None:
    fest = programme(screening(COMRADES, "2021-11-19 22:00", version="dt. OF"), films=[RUSSIAN], venues=VENUES)
    assert ", in German with English subtitles;" in said(fest)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("OF", "in the original language"),
        ("OmU", "in the original language with subtitles"),
        ("OmfU", "with French subtitles"),
        ("o. Dial.", "without dialogue"),
        ("3D", "3D"),
    ],
)
def test_a_version_is_told_in_words(printed: str, words: str) -> None:
    fest = programme(screening(COMRADES, "2021-11-19 22:00", version=printed), films=[film(COMRADES)], venues=VENUES)
    assert f" in the Caligari FilmBühne, {words};" in said(fest)


def test_the_wait_over_a_clock_change_is_reckoned_in_real_minutes() -> None:
    fest = programme(screening("NIGHT", "2021-10-31 03:10"), films=[film("NIGHT")], venues=VENUES)
    assert " at 03:10 in the night to Sunday " in said(fest, "2021-10-31 02:50", title="NIGHT")


def test_the_showing_spoken_of_is_the_one_the_sentence_names() -> None:
    fest = shown(friday(status="sold_out"), sunday())
    hit = Hit(
        document=Document(key="x", title=COMRADES, film=RUSSIAN.id), film=RUSSIAN, screenings=fest.of_film(RUSSIAN.id)
    )
    assert spoken_of(hit, at(DAYS_BEFORE)) == sunday()
    assert spoken_of(Hit(document=hit.document, film=RUSSIAN, screenings=()), at(DAYS_BEFORE)) is None
