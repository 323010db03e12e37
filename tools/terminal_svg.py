"""A screen drawn as a lean SVG that looks the same in a browser and in rsvg-convert, and names no remote host.

Textual exports its screens by way of Rich, whose drawing fetches a font from the network, counts on `textLength`,
which rsvg-convert ignores, and is several times as large as it need be. Here it is taken apart into cells and drawn
anew for one font, whose own advance is the width of a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from rich.cells import cell_len

FONT = "'DejaVu Sans Mono', Menlo, Consolas, monospace"
FONT_SIZE = 16.61
"""Pixels at which a letter of DejaVu Sans Mono is ten wide (its advance is 1233/2048 em)."""
WIDTH, HEIGHT = 10, 19
"""Pixels of a cell; the font's own line is a little higher, so that borders join from row to row."""
BASELINE = 15
PADDING = 12
_RICH_WIDTH, _RICH_HEIGHT, _RICH_BASELINE = 12.2, 24.4, 20
"""Pixels of a cell in Rich's drawing, and how far below its top a text stands there."""
_SPACE = "\N{NO-BREAK SPACE}"
_WITHOUT_EMOJI = str.maketrans({"\N{RIGHT-POINTING MAGNIFYING GLASS}": "\N{TELEPHONE RECORDER} "})
"""The sign in Textual's palette is in no font but those for emoji; this one is like it, and in ours."""


class Run(NamedTuple):
    """Cells of one row painted alike: a ground in a colour, or a text in a class of the style sheet."""

    row: int
    column: int
    cells: int
    paint: str
    text: str = ""

    @property
    def end(self) -> int:
        """The column after the last cell."""
        return self.column + self.cells


def redraw(exported: str, *, columns: int, rows: int, ground: str) -> str:
    """Rich's drawing of a screen of that size, drawn anew on a ground of that colour."""
    root = ET.fromstring(exported)  # noqa: S314
    shapes = list(root.iter())
    backgrounds = _joined(run for run in map(_background, shapes) if run and run.paint.lower() != ground.lower())
    texts = _joined(run for run in map(_text, shapes) if run)
    width, height = columns * WIDTH + 2 * PADDING, rows * HEIGHT + 2 * PADDING
    size = f'width="{width}" height="{height}"'
    used = {run.paint for run in texts}
    styles = (f".{name}{{{rules.strip()}}}" for name, rules in _rules(exported) if name in used)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}">',
            "<style>",
            f"text{{font:{FONT_SIZE}px {FONT}}}",
            *styles,
            "</style>",
            f'<rect {size} fill="{ground}"/>',
            f'<g transform="translate({PADDING},{PADDING})">',
            '<g shape-rendering="crispEdges">',
            *(_drawn_background(run) for run in backgrounds),
            "</g>",
            *(_drawn_text(run) for run in texts),
            "</g>",
            "</svg>",
            "",
        )
    )


def _rules(exported: str) -> list[tuple[str, str]]:
    """The classes of Rich's style sheet without the prefix that is another one for every screen."""
    return re.findall(r"\.terminal-\d+-(r\d+) \{(.*?)\}", exported)


def _background(shape: ET.Element) -> Run | None:
    if not shape.tag.endswith("rect") or shape.get("shape-rendering") != "crispEdges":
        return None
    column, cells = (round(float(shape.get(name, "0")) / _RICH_WIDTH) for name in ("x", "width"))
    return Run(round((float(shape.get("y", "0")) - 1.5) / _RICH_HEIGHT), column, cells, shape.get("fill", ""))


def _text(shape: ET.Element) -> Run | None:
    if not shape.tag.endswith("text") or shape.get("clip-path") is None:
        return None
    text = (shape.text or "").replace(_SPACE, " ").translate(_WITHOUT_EMOJI)
    row = round((float(shape.get("y", "0")) - _RICH_BASELINE) / _RICH_HEIGHT)
    column = round(float(shape.get("x", "0")) / _RICH_WIDTH)
    return Run(row, column, cell_len(text), shape.get("class", "").rpartition("-")[2], text)


def _joined(runs: Iterable[Run]) -> list[Run]:
    """The runs with neighbours painted alike made one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and (last.row, last.end, last.paint) == (run.row, run.column, run.paint):
            joined[-1] = last._replace(cells=last.cells + run.cells, text=last.text + run.text)
        else:
            joined.append(run)
    return joined


def _drawn_background(run: Run) -> str:
    return (
        f'<rect x="{run.column * WIDTH}" y="{run.row * HEIGHT}" width="{run.cells * WIDTH}" height="{HEIGHT}" '
        f'fill="{run.paint}"/>'
    )


def _drawn_text(run: Run) -> str:
    """A text without the blanks around it, which renderers treat differently; those inside are kept from merging."""
    text = run.text.strip()
    blanks = len(run.text) - len(run.text.lstrip())
    words = escape(text).replace(" ", _SPACE)
    return (
        f'<text class="{run.paint}" x="{(run.column + blanks) * WIDTH}" y="{run.row * HEIGHT + BASELINE}" '
        f'textLength="{cell_len(text) * WIDTH}">{words}</text>'
    )
