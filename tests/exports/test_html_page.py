"""The page to print: what it says, what it draws, and that it loads nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from xml.etree.ElementTree import Element, fromstring

import pytest
from choosing import picking

from builders import at, busy, exground_friday, film, programme, screening, venue
from fest_tui.exports.html_page import html_page
from fest_tui.exports.html_page.geometry import NAMES, WIDTH, layouts
from fest_tui.exports.html_page.lettering import width_of, wrapped
from fest_tui.exports.html_page.page import _MOST_VENUES
from fest_tui.exports.selection import Selection, all_selected, picks_selected
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist


def page(selection: Selection) -> Element:
    """The page as a tree; its void elements are closed, so that a strict reader takes it."""
    text = html_page(selection).removeprefix("<!DOCTYPE html>\n")
    return fromstring(re.sub(r"(<meta [^>]*)>", r"\1/>", text))  # noqa: S314 - made by us


def whole(made: Programme) -> Selection:
    return all_selected(made, Watchlist(), USUAL_LIMITS)


def text_of(part: Element) -> str:
    return " ".join("".join(part.itertext()).split())


def blocks(tree: Element) -> dict[str, str]:
    """The classes of each block that is drawn, by its name."""
    return {
        str(group.findtext("title")): str(group.get("class"))
        for group in tree.iter("g")
        if group.findtext("title") is not None
    }


def hatched(tree: Element, name: str) -> list[tuple[float, float]]:
    """Which parts of a block are hatched, in parts of its width."""
    (block,) = [group for group in tree.iter("g") if group.findtext("title") == name]
    frame, *rest = block.findall("rect")
    left, width = (float(frame.attrib[key]) for key in ("x", "width"))
    return [
        (
            round((float(each.attrib["x"]) - left) / width, 2),
            round((float(each.attrib["x"]) + float(each.attrib["width"]) - left) / width, 2),
        )
        for each in rest
    ]


def test_the_list_says_what_the_picture_shows() -> None:
    tree = page(picking(exground_friday(), "the-exam-1", "the-killing-of-two-lovers-2", pinned=["the-exam-1"]))
    rows = [text_of(row) for row in tree.iter("tr")]

    assert rows == [
        "19:30–20:59★ THE EXAMMurnau-Filmtheater · I hold a ticket▲ overlaps THE KILLING OF TWO LOVERS by 59 min",
        "20:00–21:24★ THE KILLING OF TWO LOVERSProgrammkino Rex, Darmstadt▲ overlaps THE EXAM by 59 min",
    ]
    assert tree.findtext(".//h1") == "Fest: my picks"
    assert tree.findtext(".//h2") == "Friday 19 November 2021"


def test_between_picks_stand_the_way_and_the_wait() -> None:
    tree = page(picking(exground_friday(), "jane-by-charlotte-1", "the-exam-1"))

    assert "walk 20 min (estimated), wait 45 min" in [text_of(row) for row in tree.iter("tr")]


def test_the_picture_shows_the_whole_day_and_marks_mine() -> None:
    drawn = blocks(page(picking(exground_friday(), "the-exam-1")))

    assert drawn["19:30 THE EXAM"] == "block mine"
    assert {name for name, classes in drawn.items() if "other" in classes} == {
        "17:00 JANE BY CHARLOTTE",
        "17:30 SOME KIND OF HEAVEN",
        "20:00 THE KILLING OF TWO LOVERS",
        "22:00 DEAR COMRADES!",
    }


def test_overlapping_minutes_are_hatched_in_both() -> None:
    made = programme(
        screening("ONE", "2021-11-19 20:00", minutes=100),
        screening("TWO", "2021-11-19 20:50", "rex", minutes=100),
    )
    tree = page(picking(made))

    assert hatched(tree, "20:00 ONE") == [(0.5, 1.0)]
    assert hatched(tree, "20:50 TWO") == [(0.0, 0.5)]


def test_what_i_come_too_late_for_is_hatched() -> None:
    made = programme(
        screening("ONE", "2021-11-19 20:00", minutes=60), screening("TWO", "2021-11-19 21:10", "rex", minutes=100)
    )
    tree = page(picking(made))

    assert hatched(tree, "20:00 ONE") == []
    assert hatched(tree, "21:10 TWO") == [(0.0, 0.2)], "gap 10 - walk 20 - early 10 = -20 min"


def test_time_that_is_taken_is_hatched() -> None:
    picks = picking(programme(screening("ONE", "2021-11-19 20:00", minutes=100)))
    taken = Watchlist(picks=picks.watchlist.picks, busy=(busy("2021-11-19 20:25", "2021-11-19 20:50"),))

    assert hatched(page(picks_selected(picks.programme, taken, USUAL_LIMITS)), "20:00 ONE") == [(0.25, 0.5)]


def test_blocks_stand_to_scale_and_venues_in_the_programmes_order() -> None:
    made = programme(
        screening("ONE", "2021-11-19 20:00", "b", minutes=60),
        screening("TWO", "2021-11-19 21:30", "a", minutes=90),
        venues=[venue("B", id="b"), venue("A", id="a")],
    )
    (layout,) = layouts(made, made.on(at("2021-11-19 20:00").date()))
    hour = (WIDTH - NAMES) / 3

    assert [lane.venue.name for lane in layout.lanes] == ["B", "A"]
    assert [(round(block.left), round(block.width)) for block in layout.blocks] == [
        (NAMES, round(hour)),
        (round(NAMES + 1.5 * hour), round(1.5 * hour)),
    ]


def test_a_night_across_the_change_of_clocks_is_drawn_in_real_minutes() -> None:
    made = programme(screening("NIGHT", "2021-10-31 01:00", minutes=180))
    (layout,) = layouts(made, list(made.screenings.values()))

    assert [f"{tick:%H:%M}" for tick in layout.axis.ticks()] == ["01:00", "02:00", "02:00", "03:00"]


def test_two_at_one_time_in_one_hall_do_not_cover_each_other() -> None:
    made = programme(screening("ONE", "2021-11-19 20:00"), screening("TWO", "2021-11-19 20:30"))
    (layout,) = layouts(made, list(made.screenings.values()))
    one, two = layout.blocks

    assert one.top + one.height <= two.top


def many_rooms(count: int) -> list[Screening]:
    return [screening(f"TALK {n}", "2021-11-19 20:00", f"room-{n:03}") for n in range(count)]


@pytest.mark.parametrize("rooms", [1, 3, 12, 33, 34, 120])
def test_no_picture_is_taller_than_a_page(rooms: int) -> None:
    made = programme(*many_rooms(rooms))
    drawn = layouts(made, list(made.screenings.values()))

    assert max(layout.height for layout in drawn) <= 2200
    assert [lane.venue.id for layout in drawn for lane in layout.lanes] == [f"room-{n:03}" for n in range(rooms)]


def test_of_many_venues_only_those_with_something_of_mine_are_drawn() -> None:
    made = programme(*many_rooms(_MOST_VENUES + 1))
    tree = page(picking(made, "talk-5-1"))

    assert list(blocks(tree)) == ["20:00 TALK 5"]
    assert tree.findtext(".//figcaption") == "12 other venues are not shown."
    assert len(blocks(page(whole(made)))) == _MOST_VENUES + 1


HOSTILE = "</title></style><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;"


def test_hostile_text_is_only_text() -> None:
    made = programme(
        screening(HOSTILE, "2021-11-19 20:00", note=HOSTILE, talk=HOSTILE, tickets_url="javascript:alert(1)"),
        films=[film(HOSTILE, url=f"https://e.example/{HOSTILE}")],
        venues=[venue("Caligari", town=HOSTILE)],
        name=HOSTILE,
    )
    tree = page(picking(made))

    assert {part.tag for part in tree.iter()}.isdisjoint({"script", "img"})
    assert [link.get("href") for link in tree.iter("a")] == []
    assert tree.findtext(".//h1") == f"{HOSTILE}: my picks"


def test_links_lead_to_tickets_and_to_the_film() -> None:
    shown = screening("ONE", "2021-11-19 20:00", tickets_url="https://t.example/?a=1&b='2'")
    tree = page(picking(programme(shown, films=[film("ONE", url="http://e.example/ä")])))

    assert [(link.text, link.get("href")) for link in tree.iter("a")] == [
        ("tickets", "https://t.example/?a=1&b='2'"),
        ("about the film", "http://e.example/ä"),
    ]


def test_the_page_forbids_itself_everything_but_its_own_style() -> None:
    text = html_page(picking(exground_friday()))
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode()

    assert len(style) == 1
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in text
    assert not re.search(r'\b(style|src|srcset|on\w+)="|@import|url\((?!#)', text)


def test_states_are_drawn_and_said() -> None:
    made = programme(
        screening("OFF", "2021-11-19 20:00", status="cancelled"),
        screening("LATE", "2021-11-20 00:30", end_kind="assumed"),
    )
    tree = page(whole(made))

    assert blocks(tree)["20:00 OFF"] == "block off"
    assert [text_of(row) for row in tree.iter("tr")] == [
        "20:00–21:30OFF – cancelledcaligari",
        "00:30–02:00~LATEin the night to Sat 20 · caligari",
    ]
    assert len(list(tree.iter("h2"))) == 1


def test_the_state_of_the_programme_is_dated() -> None:
    made = programme(screening("ONE", "2021-11-19 20:00"), updated_at=at("2021-11-11 12:00"))

    assert "programme as of Thursday 11 November 2021, 12:00" in text_of(page(whole(made)))


def test_without_picks_it_says_so() -> None:
    assert "No screenings." in text_of(page(picks_selected(exground_friday(), Watchlist(), USUAL_LIMITS)))


@pytest.mark.parametrize("text", ["", "A", "THE KILLING OF TWO LOVERS", "X" * 300, "電影節" * 50, "a " * 200])
def test_lines_of_a_picture_keep_to_their_room(text: str) -> None:
    lines = wrapped(text, 120, 24, 3)

    assert len(lines) <= 3
    assert all(width_of(line, 24) <= 120 for line in lines)
    assert "".join(lines).replace(" ", "").startswith(text.replace(" ", "")[:3])


def test_what_has_no_room_ends_in_an_ellipsis() -> None:
    assert wrapped("ONE TWO THREE", 60, 20, 1)[0].endswith("…")
    assert wrapped("ONE TWO", 600, 20, 1) == ["ONE TWO"]


def words_in(tree: Element, name: str) -> list[str | None]:
    (block,) = [group for group in tree.iter("g") if group.findtext("title") == name]
    return [line.text for line in block.findall("text")]


def test_a_block_says_as_much_as_it_has_room_for() -> None:
    made = programme(
        screening("ONE MORE", "2021-11-19 18:00", minutes=120),
        screening("BIT", "2021-11-19 21:00", minutes=30),
        screening("TINY", "2021-11-19 22:00", minutes=5),
        screening("LAST", "2021-11-20 03:00", minutes=60),
    )
    tree = page(picking(made))

    assert words_in(tree, "18:00 ONE MORE") == ["★ 18:00", "ONE MORE"]
    assert words_in(tree, "21:00 BIT") == ["★", "BIT"]
    assert words_in(tree, "22:00 TINY") == ["★"]


def test_in_a_low_block_the_title_comes_first() -> None:
    made = programme(*many_rooms(30))

    assert words_in(page(picking(made)), "20:00 TALK 5")[0] == "★▲ TALK 5"
