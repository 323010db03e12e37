"""Markdown for a mail."""

from __future__ import annotations

import datetime as dt

from choosing import picking

from builders import exground_friday, programme, screening
from fest_tui.exports.markdown import markdown
from fest_tui.exports.selection import all_selected, day_selected, picks_selected
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.programme.wishes import Watchlist


def test_a_plan_reads_as_a_mail() -> None:
    picks = picking(
        exground_friday(), "the-exam-1", "the-killing-of-two-lovers-2", "dear-comrades-1", pinned=["the-exam-1"]
    )

    assert markdown(picks) == (
        "# Fest: my picks\n"
        "\n"
        "## Friday 19 November 2021\n"
        "\n"
        "- 19:30–20:59 **THE EXAM** · Murnau-Filmtheater · I hold a ticket\n"
        "  - they overlap by 59 min\n"
        "- 20:00–21:24 **THE KILLING OF TWO LOVERS** · Programmkino Rex, Darmstadt\n"
        "  - ride 60 min (estimated): 34 min too little\n"
        "- 22:00–00:00 **DEAR COMRADES!** · Caligari FilmBühne\n"
        "\n"
        "## Clashes\n"
        "\n"
        "- THE EXAM overlaps THE KILLING OF TWO LOVERS by 59 min\n"
        "- THE KILLING OF TWO LOVERS ends too late for DEAR COMRADES!: gap 36 - ride 60 - early 10 = -34 min\n"
    )


def test_between_picks_stand_the_way_and_the_wait() -> None:
    picks = picking(exground_friday(), "jane-by-charlotte-1", "the-exam-1", "dear-comrades-1")

    assert "  - walk 20 min (estimated), wait 45 min\n" in markdown(picks)
    one_hall = programme(screening("ONE", "2021-11-19 17:00"), screening("TWO", "2021-11-19 20:00"))
    assert "  - same venue, wait 90 min\n" in markdown(picking(one_hall))


def test_a_programme_has_no_ways_between_what_i_do_not_see() -> None:
    written = markdown(all_selected(exground_friday(), Watchlist(), USUAL_LIMITS))

    assert "  - " not in written
    assert "Clashes" not in written


def test_night_screenings_stand_under_the_evening_before() -> None:
    written = markdown(picking(programme(screening("NICO", "2021-11-20 00:30"))))

    assert "## Friday 19 November 2021" in written
    assert "00:30–02:00 **NICO** · in the night to Sat 20" in written


def test_a_hostile_title_is_only_a_title() -> None:
    title = "# A\n- [x](http://e) <b>*b*</b> `c` _d_ ~e~ | &lt; \\"
    written = markdown(picking(programme(screening(title, "2021-11-19 20:00"))))

    assert r"**\# A - \[x\](http://e) \<b\>\*b\*\</b\> \`c\` \_d\_ \~e\~ \| \&lt; \\**" in written


def test_what_does_not_take_place_is_struck() -> None:
    assert "**~~NICO~~** · caligari · cancelled" in markdown(
        picking(programme(screening("NICO", "2021-11-19 20:00", status="cancelled")))
    )


def test_a_day_without_screenings_says_so() -> None:
    free = day_selected(exground_friday(), dt.date(2021, 11, 18), Watchlist(), USUAL_LIMITS)

    assert "No screenings." in markdown(free)


def test_without_picks_it_says_so() -> None:
    assert "No screenings." in markdown(picks_selected(exground_friday(), Watchlist(), USUAL_LIMITS))
