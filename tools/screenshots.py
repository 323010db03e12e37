"""`make screenshots`: every screen in every size, as SVG and PNG, from the bundled festival.

The PNGs are made by rsvg-convert (Debian: librsvg2-bin) in DejaVu Sans Mono (Debian: fonts-dejavu-core).
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from msgspec.structs import replace
from small_png import smaller
from terminal_svg import redraw
from textual.pilot import Pilot
from textual.widgets import Input

from fest_tui import paths
from fest_tui.library.shelf import Shelf
from fest_tui.planning.limits import Limits
from fest_tui.programme.diff import changes_between
from fest_tui.programme.model import Former
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Interest
from fest_tui.store.programmes import load_programme, save_programme
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.app import FestApp
from fest_tui.tui.opening import Opener

FOLDER = Path(__file__).parents[1] / "screenshots"
NOW = dt.datetime.fromisoformat("2021-11-10T12:00+01:00")
PICKS = ("jane-by-charlotte-1", "some-kind-of-heaven-1", "the-killing-of-two-lovers-2", "dear-comrades-1")
"""Two that overlap, and two that leave too little time for the ride between them."""
WANTED: dict[str, Interest] = {
    "some-kind-of-heaven": "must",
    "feathers": "must",
    "mass": "must",
    "annette": "want",
    "the-exam": "want",
    "bird-atlas": "want",
    "slow-machine": "want",
    "soul-kids": "maybe",
    "nico": "maybe",
    "celts": "hidden",
}
TO_THE_CLASH = ("c", "c")
"""The keys that go to a pick that clashes."""
CLASHING_DAY, EMPTY_DAY = dt.date(2021, 11, 19), dt.date(2021, 11, 13)
SIZES = ((140, 40), (100, 30), (80, 24), (60, 20))
LARGEST, SMALL, SMALLEST = SIZES[0], SIZES[2], SIZES[3]
PAGE_NAME = "nico.txt"
PAGE = """\
NICO

12.11.2021 23:15 – Caligari Filmbühn
19.11.2021 23:59 – Murnau-Filmtheater
31.11.2021 20:00 – Murnau-Filmtheater

Deutschland 2021 81 Min. dt.-engl.-farsi OmeU
von Eline Gehring

A nurse in Berlin learns to hit back.
"""
TO_THE_FILM = ("end", "enter")
"""The keys that open the film of the day's last screening, which has credits, a biography and a filmography."""


class Shot(NamedTuple):
    """A picture to take: its name, the size of the terminal, and the keys that lead to what it shows.

    `changed` shows the programme as it is after an import that changed some of it.
    """

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    day: dt.date = CLASHING_DAY
    theme: str = "fest-dark"
    changed: bool = False


def shots() -> list[Shot]:
    """Every picture there is."""

    def sized(name: str, *keys: str, sizes: tuple[tuple[int, int], ...], day: dt.date = CLASHING_DAY) -> list[Shot]:
        return [Shot(f"{name}-{width}x{height}", (width, height), keys, day) for width, height in sizes]

    days = [
        Shot(f"{shot.name}-{shade}", shot.size, shot.keys, shot.day, f"fest-{shade}")
        for shot in sized("day", "end", sizes=SIZES)
        for shade in ("dark", "light")
    ]
    return [
        *days,
        *sized("day-empty", sizes=(LARGEST, SMALLEST), day=EMPTY_DAY),
        *sized("film-about", *TO_THE_FILM, sizes=(LARGEST, SMALLEST)),
        *sized("film-credits", *TO_THE_FILM, "right", sizes=(LARGEST, SMALLEST)),
        *sized("film-director", *TO_THE_FILM, "right", "right", sizes=(LARGEST, SMALLEST)),
        *sized("watchlist", "3", sizes=(SMALL, SMALLEST)),
        *sized("help", "question_mark", sizes=(LARGEST, SMALLEST)),
        *sized("go-to-date", "g", sizes=(LARGEST, SMALLEST)),
        *sized("palette", "ctrl+p", sizes=(LARGEST, SMALLEST)),
        *sized("too-small", sizes=((50, 16),)),
        *(
            shot._replace(changed=True)
            for shot in (
                *sized("day-changed", sizes=(LARGEST, SMALLEST)),
                *sized("changes", "d", sizes=(LARGEST, SMALLEST)),
            )
        ),
        *sized("import", "i", "down", "down", "space", sizes=(LARGEST, SMALLEST)),
        *sized("import-review", "i", *PAGE_NAME, "enter", sizes=(LARGEST, SMALLEST)),
        *sized("festivals", "F", sizes=(LARGEST, SMALLEST)),
        *sized("fixes", *TO_THE_CLASH, "f", sizes=(LARGEST, SMALL, SMALLEST)),
        *sized("plan", "p", sizes=SIZES),
        *sized("grade", "W", sizes=(LARGEST, SMALLEST)),
        *sized("busy", "b", sizes=(LARGEST, SMALLEST)),
        *sized("limits", "L", sizes=(LARGEST, SMALLEST)),
        *sized("qr", "x", sizes=(LARGEST, SMALLEST)),
        *sized("question", "slash", *"europe after eight", sizes=(LARGEST, SMALL, SMALLEST)),
        *sized("now", "end", "colon", "n", sizes=(LARGEST, SMALLEST)),
        *sized("films", "A", sizes=(LARGEST, SMALLEST)),
        *sized("notice", "end", "N", sizes=(LARGEST, SMALLEST)),
    ]


async def take(shot: Shot, programme: Programme) -> str:
    """One picture, as SVG."""
    with TemporaryDirectory() as folder:
        store = WatchlistStore(Path(folder) / "watchlist.json")
        for pick in PICKS:
            screening = programme.screenings[pick]
            store.pick(screening, programme.venue_of(screening).name)
        for film, interest in WANTED.items():
            store.follow(programme.films[film], interest)
        app = _app(Path(folder), store, after_an_import(programme) if shot.changed else programme, shot)
        async with app.run_test(size=shot.size) as pilot:
            for key in shot.keys:
                await _steady(app, pilot)
                await pilot.press(key)
            exported = await _steady(app, pilot)
        columns, rows = shot.size
        return redraw(exported, columns=columns, rows=rows, ground=app.current_theme.background or "#000000")


def _app(folder: Path, store: WatchlistStore, programme: Programme, shot: Shot) -> FestApp:
    """The app on a shelf of two festivals, started in a folder with something to import."""
    shelf = Shelf(folder / "festivals", paths.bundled_programme())
    save_programme(shelf.path_of(programme.festival.id), programme)
    spring = replace(programme.festival, id="spring-days", name="Spring Days", starts=None, ends=None)
    save_programme(shelf.path_of(spring.id), Programme(spring, films=[*programme.films.values()][:9]))
    (folder / "downloads").mkdir()
    for name in ("festival.csv", PAGE_NAME, "schedule.xml", "venues.toml"):
        (folder / "downloads" / name).write_text(PAGE, "utf-8")
    os.chdir(folder / "downloads")
    opener = Opener(
        shelf.path_of(programme.festival.id),
        watchlist_path=lambda _festival: store.path,
        clock=lambda: NOW,
        limits=Limits(),
        state_path=folder / "state.json",
        cache=folder / "web",
        shelf=shelf,
    )
    opened = opener.open(asked=shot.day)
    return FestApp.opened(opener, opened, theme=shot.theme, keys={}, show_traceback=True)


def after_an_import(programme: Programme) -> Programme:
    """The programme once an import has brought a move, a cancellation, a sold-out film and another length."""
    screenings, films = dict(programme.screenings), dict(programme.films)
    moved = screenings["dear-comrades-1"]
    earlier = dt.timedelta(minutes=35)
    screenings[moved.id] = replace(
        moved,
        starts=moved.starts - earlier,
        ends=moved.ends - earlier,
        venue="murnau-filmtheater",
        status="moved",
        former=(Former(starts=moved.starts, ends=moved.ends, venue=moved.venue),),
    )
    screenings["the-exam-1"] = replace(screenings["the-exam-1"], status="sold_out")
    screenings["feathers-1"] = replace(screenings["feathers-1"], status="cancelled")
    films["nico"] = replace(films["nico"], running_minutes=81)
    after = Programme(
        programme.festival,
        venues=programme.venues.values(),
        transfers=programme.transfers,
        films=films.values(),
        screenings=screenings.values(),
    )
    return after.with_changes(changes_between(programme, after, at=NOW))


async def _steady(app: FestApp, pilot: Pilot[None]) -> str:
    """The screen once it has come to rest: the film follows the cursor, and the palette finds, a moment later."""
    before, shown = "", " "
    while shown != before:
        for field in app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause(0.15)
        before, shown = shown, app.export_screenshot(simplify=True)
    return shown


def main() -> int:
    """Take the pictures asked for; 1 when no PNG could be made."""
    parser = argparse.ArgumentParser(description=__doc__)
    everything = {shot.name: shot for shot in shots()}
    parser.add_argument("--only", metavar="NAME", choices=everything, help=f"one of {', '.join(everything)}")
    parser.add_argument("--programme", type=Path, default=paths.bundled_programme(), help="another store to show")
    parser.add_argument("--into", type=Path, default=FOLDER, help="another folder to write to")
    asked = parser.parse_args()
    programme = load_programme(asked.programme)
    converter = shutil.which("rsvg-convert")
    asked.into.mkdir(exist_ok=True)
    for shot in [everything[asked.only]] if asked.only else everything.values():
        drawing = asked.into / f"{shot.name}.svg"
        drawing.write_text(asyncio.run(take(shot, programme)), "utf-8")
        if converter:
            png = subprocess.run((converter, drawing), check=True, capture_output=True).stdout
            drawing.with_suffix(".png").write_bytes(smaller(png))
    if not converter:
        sys.stderr.write("The SVGs are written, the PNGs are not: rsvg-convert is missing (Debian: librsvg2-bin).\n")
    return 0 if converter else 1


if __name__ == "__main__":
    sys.exit(main())
