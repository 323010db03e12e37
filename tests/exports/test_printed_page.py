"""The page as Chromium prints and shows it."""

from __future__ import annotations

import re
from pathlib import Path

from choosing import picking
from PIL import Image
from taking import needs, run

from builders import exground_friday, programme, screening
from fest_tui.exports.html_page import html_page
from fest_tui.exports.selection import Selection, all_selected
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.programme.wishes import Watchlist

MINE = (0xFF, 0xD4, 0x8A)
HATCHING = (0xA3, 0x12, 0x2C)

pytestmark = needs("chromium")


def chromium(folder: Path, selection: Selection, *options: str) -> None:
    page = folder / "page.html"
    page.write_text(html_page(selection), "utf-8")
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", *options, page.as_uri())


def pages(folder: Path, selection: Selection) -> int:
    chromium(folder, selection, "--no-pdf-header-footer", f"--print-to-pdf={folder / 'page.pdf'}")
    return len(re.findall(rb"/Type\s*/Page\b", (folder / "page.pdf").read_bytes()))


def test_it_is_shown_in_its_own_colours(tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    chromium(tmp_path, picking(exground_friday()), f"--screenshot={picture}", "--window-size=900,900")

    with Image.open(picture) as image:
        colours = {colour: count for count, colour in image.convert("RGB").getcolors(1 << 20) or []}
    assert colours.get(MINE, 0) > 5_000, "the style is the one its own policy lets in"
    assert colours.get(HATCHING, 0) > 100


def test_a_day_prints_on_one_page(tmp_path: Path) -> None:
    assert pages(tmp_path, picking(exground_friday(), "the-exam-1", "dear-comrades-1")) == 1


def test_pictures_as_tall_as_a_page_take_no_second_one(tmp_path: Path) -> None:
    rooms = [screening(f"TALK {n}", "2021-11-19 20:00", f"room-{n:02}") for n in range(33)]

    assert pages(tmp_path, all_selected(programme(*rooms), Watchlist(), USUAL_LIMITS)) == 3
