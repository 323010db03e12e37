"""What the screen asks of one programme: words to mark, ways to narrow, and how a question is narrowed."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import at
from fest_tui.planning.limits import Limits
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Pick, Watchlist
from fest_tui.tui.asking import Asker
from fest_tui.tui.session import Session

NOW = at("2021-11-10 12:00")


@pytest.fixture(scope="module")
def asker(bundled: Programme) -> Asker:
    return Asker(bundled)


def session(programme: Programme, *, now: dt.datetime = NOW, picks: tuple[str, ...] = ()) -> Session:
    picked = (programme.screenings[each] for each in picks)
    kept = tuple(Pick(screening=each.id, title=each.title, starts=each.starts, venue="") for each in picked)
    return Session(programme, Watchlist(picks=kept), lambda: now, Limits())


@pytest.mark.parametrize(
    ("text", "asks", "after"),
    [
        ("", "in:English", "in:English"),
        ("strike ", "in:English", "strike in:English"),
        ("strike in:English", "in:English", "strike"),
        ("strike in:en fits", "in:English", "strike fits"),
        ("in English after 8", "in:English", "after 8"),
        ("on:19", "on:2021-11-19", ""),
        ("strike or comrades", "in:Russian", "strike in:Russian or comrades in:Russian"),
        ("strike in:Russian or comrades in:ru", "in:Russian", "strike or comrades"),
        ("strike in:Russian or comrades", "in:Russian", "strike in:Russian in:Russian or comrades in:Russian"),
        ("-in:english", "in:English", "-in:english in:English"),
    ],
)
def test_a_value_is_asked_for_in_every_alternative_or_given_up(asker: Asker, text: str, asks: str, after: str) -> None:
    assert asker.toggled(text, asks, session(asker.programme)) == after


def test_every_way_to_narrow_leads_to_as_many_answers_as_it_says(asker: Asker) -> None:
    visit = session(asker.programme)
    asked = asker.ask("sub:english", visit)

    for narrowing in asker.narrowings(asked, visit):
        narrowed = asker.ask(asker.toggled("sub:english", narrowing.asks, visit), visit)
        assert len(narrowed.hits) == narrowing.hits, narrowing
        assert not narrowing.is_asked


def test_what_is_asked_for_in_other_words_is_known_as_asked(asker: Asker) -> None:
    visit = session(asker.programme)
    asked = asker.ask("in English on:17", visit)

    assert {each.asks for each in asker.narrowings(asked, visit) if each.is_asked} == {"in:English", "on:2021-11-17"}


def test_the_words_ruled_out_are_not_marked(asker: Asker) -> None:
    asked = asker.ask("comrades -strike", session(asker.programme))

    assert asked.places_in("a comrade, comrades, a strike") == ((11, 19),)


def test_now_moves_with_the_clock(asker: Asker) -> None:
    during = at("2021-11-19 22:10")

    assert not asker.ask("now", session(asker.programme)).hits
    assert [hit.title for hit in asker.ask("now", session(asker.programme, now=during)).hits] == ["DEAR COMRADES!"]


def test_what_fits_is_seen_by_the_session(asker: Asker) -> None:
    free, taken = session(asker.programme), session(asker.programme, picks=("jane-by-charlotte-1",))

    assert "some-kind-of-heaven-1" in asker.ask("fits on:19", free).hits.screenings
    assert "some-kind-of-heaven-1" not in asker.ask("fits on:19", taken).hits.screenings


def test_what_stands_whole_is_no_completion(asker: Asker) -> None:
    assert [each.text for each in asker.completions("venue:caligar", 13)] == ["Caligari"]
    assert asker.completions("venue:Caligari", 14) == ()
