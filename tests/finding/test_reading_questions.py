from __future__ import annotations

import pytest
from questions import ask, days, ruled_out, term, terms, texts

from fest_tui.finding.terms import (
    AtVenue,
    Form,
    HasStatus,
    Longest,
    Marked,
    Near,
    OnDays,
    Premiere,
    Spoken,
    Starts,
    Subtitled,
    Term,
    Words,
    Years,
)


def test_a_whole_question_is_read_as_it_is_said() -> None:
    assert terms("something in English after eight near here") == [
        Spoken("English"),
        Starts(first=1200),
        Near("caligari", 15),
    ]


def test_an_adjective_alone_is_a_word() -> None:
    assert term("the Russian one about the strike") == Words("the Russian one about the strike")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is it sold out?", HasStatus("sold_out")),
        ("what is cancelled today", [HasStatus("cancelled"), OnDays(days(17))]),
        ("ausverkauft", HasStatus("sold_out")),
        ("in english", Spoken("English")),
        ("auf Deutsch", Spoken("German")),
        ("in Swiss German please", Spoken("Swiss German")),
        ("a Spanish-speaking film", Spoken("Spanish")),
        ("with english subtitles", Subtitled("English")),
        ("english subs", Subtitled("English")),
        ("subtitles in German", Subtitled("German")),
        ("mit englischen Untertiteln", Subtitled("English")),
        ("OmeU", Subtitled("English")),
        ("in the caligari", AtVenue(frozenset({"caligari"}))),
        ("at the Programmkino Rex", AtVenue(frozenset({"rex"}))),
        ("im Rex", AtVenue(frozenset({"rex"}))),
        ("in the kino im park", AtVenue(frozenset({"kino-im-park"}))),
        ("what's on in here?", AtVenue(frozenset({"caligari"}))),
        ("what's next here", AtVenue(frozenset({"caligari"}))),
        ("nearby", Near("caligari", 15)),
        ("close to the krypta", Near("krypta", 15)),
        ("within 20 minutes of the rex", Near("rex", 20)),
        ("10 min from here", Near("caligari", 10)),
        ("under 90 minutes", Longest(90)),
        ("no longer than two hours", Longest(120)),
        ("under an hour and a half", Longest(90)),
        ("max 100 min", Longest(100)),
        ("höchstens 90 Minuten", Longest(90)),
        ("a documentary on friday evening", [Form("documentary"), OnDays(days(19)), Starts(first=1020)]),
        ("documentaries", Form("documentary")),
        ("kurzfilme heute", [Form("short"), OnDays(days(17))]),
        ("german premieres", Premiere("german")),
        ("a premiere today", [Premiere(""), OnDays(days(17))]),
        ("from Russia", Words("Russia", "country")),
        ("aus Russland", Words("Russia", "country")),
        ("ein film aus dem finnland", Words("Finland", "country")),
        ("from 2021", Years(2021, 2021)),
        ("what's on right now", Marked("now")),
        ("was läuft gerade", Marked("now")),
        ("what is on at the moment", Marked("now")),
        ("anything for free?", Marked("free")),
        ("what fits my picks", Marked("fits")),
        ("not seen yet", Marked("unseen")),
        ("my must-sees", Marked("must")),
        ("a film called luchadoras", Words("luchadoras")),
        ("directed by konchalovsky", Words("konchalovsky")),
        ("what time is luchadoras?", Words("luchadoras?")),
        ("when is luchadoras on", Words("luchadoras")),
        ("do you have anything in Russian", Spoken("Russian")),
        ("is there anything about boxing", Words("about boxing")),
        ("two tickets for luchadoras", Words("luchadoras")),
        ("what language is luchadoras in", Words("luchadoras in")),
        ("at what time does luchadoras start", Words("luchadoras start")),
        ("was kommt heute", OnDays(days(17))),
    ],
)
def test_what_people_say_is_understood(text: str, expected: Term | list[Term]) -> None:
    assert terms(text) == (expected if isinstance(expected, list) else [expected])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("not in german", Spoken("German")),
        ("nicht auf deutsch", Spoken("German")),
        ("without english subtitles", Subtitled("English")),
        ("not on friday", OnDays(days(19))),
        ("not sold out", HasStatus("sold_out")),
        ("still tickets left", HasStatus("sold_out")),
        ("not in the rex", AtVenue(frozenset({"rex"}))),
        ("over 2 hours", Longest(120)),
        ("not now", Marked("now")),
    ],
)
def test_what_people_do_not_want_is_ruled_out(text: str, expected: Term) -> None:
    assert ruled_out(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in German exile",
        "in georgia",
        "in it",
        "life in Albania",
        "after love",
        "after eight women",
        "after 8 weeks",
        "before sunrise",
        "the night",
        "good morning",
        "late spring",
        "the late",
        "a morning",
        "murder in the park",
        "on the sun",
        "mai 68",
        "i am 10",
        "on 10 stages",
        "science fiction",
        "moved to tears",
        "nearly",
        "in 1917",
        "not dark",
        "the name of the rose",
        "half past",
        "25:15",
        "guten morgen",
        "currently homeless",
        "wish you were here",
        "the sun",
        "sat",
        "mon amour",
        "14.13",
        "friday_19",
    ],
)
def test_what_may_mean_something_else_stays_words(text: str) -> None:
    assert term(text) == Words(text)


@pytest.mark.parametrize(
    "text", ["any day now", "Menschen am Samstag", "ANY DAY NOW", "made in germany", "Kurzfilme – Weltreise"]
)
def test_a_whole_title_is_text_whatever_its_words_mean(text: str) -> None:
    (words,) = terms(text)

    assert isinstance(words, Words)
    assert words.text.replace("– ", "") == text.replace("– ", "")


def test_a_title_may_be_followed_by_what_is_asked_of_it() -> None:
    assert terms("any day now tomorrow after eight") == [
        Words("any day now"),
        OnDays(days(18)),
        Starts(first=1200),
    ]


def test_a_comma_parts_what_would_else_belong_together() -> None:
    assert terms("after eight, women of the strike") == [Starts(first=1200), Words("women of the strike")]


def test_a_question_about_a_film_asks_for_the_film() -> None:
    assert terms("is dear comrades sold out?") == [Words("dear comrades")]
    assert terms("is luchadoras free") == [Words("luchadoras")]


def test_words_that_ask_nothing_are_left_out_beside_others() -> None:
    assert terms("is there something for us today please") == [OnDays(days(17))]
    assert terms("the strike that is in Russian please") == [Words("the strike"), Spoken("Russian")]


@pytest.mark.parametrize("text", ["the one", "it", "something", "is there", "when is"])
def test_words_that_ask_nothing_are_looked_for_when_there_are_no_others(text: str) -> None:
    assert term(text) == Words(text)


def test_or_between_two_of_a_kind_belongs_to_them_alone() -> None:
    alternatives = ask("strike in english or french after eight").alternatives

    assert [[clause.term for clause in clauses] for clauses in alternatives] == [
        [Words("strike"), Spoken("English"), Starts(first=1200)],
        [Words("strike"), Spoken("French"), Starts(first=1200)],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on friday or saturday", OnDays(days(19, 20))),
        ("on friday and on saturday", OnDays(days(19, 20))),
        ("in the rex or the krypta", AtVenue(frozenset({"rex", "krypta"}))),
    ],
)
def test_days_and_venues_of_which_any_will_do_are_one_thing_asked(text: str, expected: Term) -> None:
    assert term(text) == expected


def test_or_between_unlike_things_parts_the_question() -> None:
    assert texts("luchadoras or strike tonight") == [["luchadoras"], ["strike"]]
    assert len(ask("in english or tonight").alternatives) == 2


def test_subtitles_of_any_language_are_alternatives() -> None:
    alternatives = ask("with subtitles").alternatives

    assert [clauses[0].term for clauses in alternatives] == [Subtitled("English"), Subtitled("German")]
    assert ask("OmU").alternatives[0][0].term == Subtitled("English")


def test_near_here_needs_a_here() -> None:
    question = ask("strike near here", here="")

    assert [mistake.start for mistake in question.mistakes] == [7]
    assert texts("strike near here") == [["strike"]]


def test_what_a_programme_does_not_have_is_not_read_into_words() -> None:
    assert term("world premiere") == Words("world premiere")
    assert term("animated films") == Words("animated films")
