"""What the answers can be narrowed to: counts beside the answers, chosen and given up with one key."""

from __future__ import annotations

from desk import OpenApp
from question_desk import answered, asked, bar, facets, question, text_of

from fest_tui.tui.widgets.facet_pane import FacetPane


async def test_tab_completes_a_value_then_goes_on_to_the_facets(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "venue:cali")
        assert "tab Caligari FilmBühne" in desk.screen_text()
        await desk.press("tab")
        assert question(desk) == "venue:Caligari "
        await answered(desk)
        await desk.press("tab")
        assert isinstance(desk.focused, FacetPane)


async def test_facets_are_counted_and_chosen_and_given_up(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await asked(desk, "sub:english ")
        await desk.until(lambda: "Fri 19" in text_of(facets(desk)))
        await desk.press("tab")
        facets(desk).go_to("on:2021-11-19")
        row = next(row for row in facets(desk)._rows if row.target == "on:2021-11-19")
        count = int(row.pieces[-1][0])
        await desk.press("enter")
        await answered(desk)
        assert question(desk) == "sub:english on:2021-11-19"
        assert f"{count} film" in bar(desk).says
        assert isinstance(desk.focused, FacetPane)
        await desk.until(lambda: "✓ Fri 19" in text_of(facets(desk)))

        await desk.press("space")
        await answered(desk)
        assert question(desk) == "sub:english"


async def test_without_a_question_the_facets_are_those_of_the_whole_programme(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("slash")
        await desk.until(lambda: "Youth Days" in text_of(facets(desk)))
        await desk.press("tab", "enter")
        await answered(desk)
        assert question(desk).startswith("on:2021-11-")


async def test_the_facets_take_the_place_of_the_answers_on_a_small_terminal(open_app: OpenApp) -> None:
    async with open_app(size=(60, 20)) as desk:
        await asked(desk, "strike ")
        await desk.press("tab")
        await desk.until(lambda: "European Cinema" in desk.screen_text())
        assert "DEAR COMRADES!  Andrei" not in desk.screen_text()
        await desk.press("escape")
        assert "DEAR COMRADES!  Andrei" in desk.screen_text()
