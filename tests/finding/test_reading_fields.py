from __future__ import annotations

import datetime as dt

import pytest
from questions import WEDNESDAY, ask, days, mistakes, only, ruled_out, term, terms, texts

from builders import at, programme
from fest_tui.finding.reading import read_question
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
from fest_tui.finding.vocabulary import Vocabulary


def test_plain_words_that_follow_each_other_are_looked_for_together() -> None:
    assert term("dear comrades") == Words("dear comrades")


def test_words_keep_their_places() -> None:
    text = "  strike   on:fri novocherkassk"
    clauses = only(ask(text).alternatives)

    assert [text[clause.start : clause.end] for clause in clauses] == ["strike", "on:fri", "novocherkassk"]


def test_a_phrase_is_one() -> None:
    assert terms('"dear comrades" strike') == [Words("dear comrades", phrase=True), Words("strike")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title:comrades", Words("comrades", "title")),
        ('title:"dear comrades"', Words("dear comrades", "title", phrase=True)),
        ("director:konchalovski", Words("konchalovski", "director")),
        ("DIRECTOR:konchalovski", Words("konchalovski", "director")),
        ("dir:konchalovski", Words("konchalovski", "director")),
        ("by:konchalovski", Words("konchalovski", "director")),
        ("director: konchalovski", Words("konchalovski", "director")),
        ("cast:julia", Words("julia", "cast")),
        ("with:julia", Words("julia", "cast")),
        ("person:julia", Words("julia", "person")),
        ("country:russia", Words("russia", "country")),
        ("section:euro", Words("euro", "section")),
        ("year:2021", Years(2021, 2021)),
        ("year:2019-2021", Years(2019, 2021)),
        ("year:2021-2019", Years(2019, 2021)),
        ("year:>2019", Years(2020, 9999)),
        ("year:<2019", Years(1, 2018)),
        ("year:>=2019", Years(2019, 9999)),
        ("venue:caligari", AtVenue(frozenset({"caligari"}))),
        ("venue:rex,krypta", AtVenue(frozenset({"rex", "krypta"}))),
        ("venue:here", AtVenue(frozenset({"caligari"}))),
        ("in:russian", Spoken("Russian")),
        ("in:russisch", Spoken("Russian")),
        ("in:russ", Spoken("Russian")),
        ("in:RU", Spoken("Russian")),
        ("in:swahili", Spoken("Swahili")),
        ("lang:german", Spoken("German")),
        ("in:swi", Spoken("Swiss German")),
        ("sub:en", Subtitled("English")),
        ('sub:"deutsch"', Subtitled("German")),
        ("premiere:german", Premiere("german")),
        ('premiere:"German premiere"', Premiere("German")),
        ("premiere:any", Premiere("")),
        ("form:doc", Form("doc")),
        ("form:dokumentarfilm", Form("documentary")),
        ("status:sold_out", HasStatus("sold_out")),
        ('status:"sold out"', HasStatus("sold_out")),
        ("status:canc", HasStatus("cancelled")),
        ("status:verlegt", HasStatus("moved")),
        ("after:20", Starts(first=1200)),
        ("after:8", Starts(first=480)),
        ("after:8pm", Starts(first=1200)),
        ("after:20.30", Starts(first=1230)),
        ("after:2030", Starts(first=1230)),
        ("after:24", Starts(first=1440)),
        ("after:00:30", Starts(first=1470)),
        ("before:23:30", Starts(last=1409)),
        ("before:1:00", Starts(last=1499)),
        ("before:06:00", Starts(last=1799)),
        ("on:19", OnDays(days(19))),
        ("on:19.11.", OnDays(days(19))),
        ("on:2021-11-19", OnDays(days(19))),
        ('on:"19 nov"', OnDays(days(19))),
        ('on:"19. november"', OnDays(days(19))),
        ('on:"Nov 19th, 2021"', OnDays(days(19))),
        ('on:"fri 19 nov"', OnDays(days(19))),
        ("on:19th", OnDays(days(19))),
        ("on:fri", OnDays(days(19))),
        ("on:Freitag", OnDays(days(19))),
        ("on:fri,sun", OnDays(days(19, 21))),
        ("on:weekend", OnDays(days(20, 21))),
        ("on:today", OnDays(days(17))),
        ("on:morgen", OnDays(days(18))),
        ("max:100", Longest(100)),
        ("max:100min", Longest(100)),
        ("max:1h40", Longest(100)),
        ("max:2h", Longest(120)),
        ("near:rex", Near("rex", 15)),
        ("near:rex<60", Near("rex", 60)),
        ('near:"kino im park"<5', Near("kino-im-park", 5)),
        ("near:here", Near("caligari", 15)),
        ("free", Marked("free")),
        ("fits", Marked("fits")),
        ("unseen", Marked("unseen")),
        ("MUST", Marked("must")),
        ("now", Marked("now")),
        ("today", OnDays(days(17))),
        ("tomorrow", OnDays(days(18))),
    ],
)
def test_each_field_and_mark_says_one_thing(text: str, expected: Term) -> None:
    assert term(text) == expected


def test_tonight_is_today_from_five_on() -> None:
    assert terms("tonight") == [OnDays(days(17)), Starts(first=1020)]


def test_after_midnight_today_is_still_the_day_before() -> None:
    assert term("today", now=at("2021-11-18 02:30")) == OnDays(days(17))
    assert term("tomorrow", now=at("2021-11-18 02:30")) == OnDays(days(18))


def test_today_is_reckoned_on_the_clocks_of_the_festival() -> None:
    assert term("today", now=dt.datetime(2021, 11, 18, 5, 30, tzinfo=dt.UTC)) == OnDays(days(18))


@pytest.mark.parametrize(
    ("now", "fridays"),
    [
        ("2021-11-12 20:00", days(12)),
        ("2021-11-13 05:00", days(12)),
        ("2021-11-13 07:00", days(19)),
        ("2021-11-20 12:00", days(12, 19)),
        ("2021-10-01 12:00", days(12, 19)),
        ("2022-10-01 12:00", days(12, 19)),
    ],
)
def test_a_weekday_is_the_next_one_during_the_festival_and_any_other_time_all(
    now: str, fridays: frozenset[dt.date]
) -> None:
    assert term("on:fri", now=at(now)) == OnDays(fridays)


@pytest.mark.parametrize("text", ['"now"', '"free"', '"must see"', '"on friday"', '"in english"', '"or"'])
def test_what_stands_in_quotes_is_text(text: str) -> None:
    assert term(text) == Words(text.strip('"'), phrase=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-strike", Words("strike")),
        ('-"the strike"', Words("the strike", phrase=True)),
        ("-venue:rex", AtVenue(frozenset({"rex"}))),
        ("-free", Marked("free")),
        ("-today", OnDays(days(17))),
        ("-ausverkauft", HasStatus("sold_out")),
        ("-on:fri,sat", OnDays(days(19, 20))),
    ],
)
def test_a_hyphen_rules_out(text: str, expected: Term) -> None:
    assert ruled_out(text) == expected


def test_or_parts_a_question_into_alternatives() -> None:
    assert texts("dear comrades or luchadoras OR strike") == [["dear comrades"], ["luchadoras"], ["strike"]]


@pytest.mark.parametrize("text", ["or", "or or", "or strike", "strike or", "strike oder"])
def test_or_with_nothing_beside_it_adds_nothing(text: str) -> None:
    assert texts(text) == ([["strike"]] if "strike" in text else [])


def test_values_with_commas_are_alternatives() -> None:
    alternatives = ask("strike in:en,fr").alternatives

    assert [[clause.term for clause in clauses] for clauses in alternatives] == [
        [Words("strike"), Spoken("English")],
        [Words("strike"), Spoken("French")],
    ]


def test_values_with_commas_are_ruled_out_together() -> None:
    clauses = only(ask("-in:en,fr").alternatives)

    assert [(clause.term, clause.negated) for clause in clauses] == [
        (Spoken("English"), True),
        (Spoken("French"), True),
    ]


def test_ruling_out_tonight_leaves_other_days_and_the_afternoon() -> None:
    alternatives = ask("-tonight").alternatives

    assert [(only((clauses,))[0].term, clauses[0].negated) for clauses in alternatives] == [
        (OnDays(days(17)), True),
        (Starts(first=1020), True),
    ]


@pytest.mark.parametrize(
    ("text", "place", "suggestion"),
    [
        ("venu:rex", "venu", "venue"),
        ("foo:bar", "foo", ""),
        ("-derector:x", "derector", "director"),
        ("venue:caligary", "caligary", "Caligari"),
        ('venue:"the odeon"', '"the odeon"', ""),
        ("section:eurpean", "eurpean", '"European Cinema"'),
        ("in:rusian", "rusian", "Russian"),
        ("in:klingon", "klingon", ""),
        ("sub:englsh", "englsh", "English"),
        ("form:documentry", "documentry", "documentary"),
        ("premiere:germn", "germn", '"German premiere"'),
        ("status:soldd", "soldd", '"sold out"'),
        ("after:25", "25", "01:00"),
        ("after:25:30", "25:30", "01:30"),
        ("before:noonish", "noonish", ""),
        ("before:13pm", "13pm", ""),
        ("on:someday", "someday", ""),
        ("on:31.2.", "31.2.", ""),
        ("year:21", "21", ""),
        ("year:>2019-2021", ">2019-2021", ""),
        ("max:long", "long", ""),
        ("max:0", "0", ""),
        ("near:caligary<10", "caligary<10", "Caligari<10"),
        ("near:rex<soon", "rex<soon", ""),
        ("venue:", "venue:", ""),
        ('title:"', 'title:"', ""),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place_and_the_rest_still_asks(
    text: str, place: str, suggestion: str
) -> None:
    asked = f"strike {text}" if text.endswith((":", '"')) else f"strike {text} now"

    assert (place, suggestion) in mistakes(asked)
    assert Words("strike") in [clause.term for clause in ask(asked).alternatives[0]]


def test_a_mistake_says_what_was_read_and_what_can_be_written() -> None:
    (mistake,) = ask("after:25").mistakes

    assert mistake.says == "“25” is no time of day: write one from 0:00 to 23:59, as in 20 or 20:30."


def test_an_open_quote_is_told_and_read_to_the_end() -> None:
    assert mistakes('strike "dear comrades') == [('"dear comrades', "")]
    assert texts('strike "dear comrades') == [["strike", "dear comrades"]]


def test_one_value_of_several_that_is_unknown_leaves_the_others() -> None:
    text = "venue:rex,xyzzyx"

    assert mistakes(text) == [("rex,xyzzyx", "")]
    assert only(ask(text).alternatives)[0].term == AtVenue(frozenset({"rex"}))


def test_here_is_unknown_where_nobody_sits_at_a_desk() -> None:
    (mistake,) = ask("near:here", here="").mistakes

    assert "near:caligari<15" in mistake.says


@pytest.mark.parametrize("text", ["today", "tonight", "now", "on:2021-11-17"])
def test_a_day_outside_the_festival_is_asked_for_with_a_hint(text: str) -> None:
    question = ask(text, now=at("2022-03-01 12:00") if text != "on:2021-11-17" else WEDNESDAY)
    hint = [mistake.says for mistake in question.mistakes]

    assert question.alternatives
    assert hint == ([] if ":" in text else ["Today is no day of this festival: it runs 12–21 November 2021."])


def test_a_date_outside_the_festival_is_named_in_the_hint() -> None:
    (mistake,) = ask("on:25").mistakes

    assert mistake.says == "Thursday 25 November 2021 is no day of this festival: it runs 12–21 November 2021."


def test_a_programme_without_days_says_so() -> None:
    question = read_question("on:fri", Vocabulary.of(programme()), now=WEDNESDAY)

    assert [mistake.says for mistake in question.mistakes] == ["This programme has no dated screenings."]


def test_a_colon_in_a_title_is_no_field() -> None:
    assert texts("Mission: Impossible") == [["Mission Impossible"]]
