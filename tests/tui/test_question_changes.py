"""A question that stands while the time, the programme or the festival changes under it."""

from __future__ import annotations

from desk import OpenApp
from msgspec.structs import replace
from question_desk import answers, asked, question, text_of, typed

from builders import at, film, programme, screening, venue
from fest_tui.planning.limits import Limits
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.tui.questions import Questions
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place


async def test_what_is_on_now_follows_the_time_that_is_taken_for_the_present(open_app: OpenApp) -> None:
    async with open_app(now=at("2021-11-19 21:55")) as desk:
        await asked(desk, "now")
        await desk.until(lambda: desk.grid.matches == frozenset())
        await desk.press("escape", "full_stop")
        await desk.until(lambda: desk.grid.matches == frozenset({"dear-comrades-1"}))
        await desk.press("semicolon")
        await desk.until(lambda: desk.grid.matches == frozenset())


async def test_a_programme_that_has_changed_is_answered_as_it_is_now(open_app: OpenApp, bundled: Programme) -> None:
    async with open_app() as desk:
        await asked(desk, "strike")
        await desk.press("escape")
        old = bundled.films["dear-comrades"]
        films = [replace(old, synopsis="") if film is old else film for film in bundled.films.values()]
        changed = Programme(
            bundled.festival,
            venues=bundled.venues.values(),
            transfers=bundled.transfers,
            films=films,
            screenings=bundled.screenings.values(),
        )
        session = Session(changed, desk.store.load(), lambda: at("2021-11-10 12:00"), Limits())
        desk.browser.open_festival(session, desk.store, desk.browser.day, greeting="")
        await desk.until(lambda: "dear-comrades-1" not in (desk.grid.matches or ()))
        assert question(desk) == "strike"


async def test_another_festival_is_asked_nothing_yet(open_app: OpenApp) -> None:
    other = programme(screening("A", "2022-05-05 20:00"), films=[film("A")], venues=[venue("Caligari")])
    async with open_app(place=Place(questions=Questions(saved=("fits",)))) as desk:
        await asked(desk, "strike")
        await desk.press("escape")
        session = Session(other, Watchlist(), lambda: at("2022-05-01 12:00"), Limits())
        place = Place(questions=Questions(recent=("late",)))
        desk.browser.open_festival(session, desk.store, other.days[0], greeting="", place=place)
        await desk.until(lambda: desk.grid.matches is None)
        assert "⌕" not in desk.screen_text()
        await desk.press("slash")
        await desk.until(lambda: "late" in text_of(answers(desk)) and "fits\n" not in text_of(answers(desk)))
        await typed(desk, "a")
        await desk.until(lambda: answers(desk).film == "a")
