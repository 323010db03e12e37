"""A day's grid as a picture: venues down, time across, blocks to scale. It can be read in black and white as well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from fest_tui.exports.html_page.geometry import NAMES, RULER, WIDTH, Axis, Block, Lane, Layout
from fest_tui.exports.html_page.lettering import width_of, wrapped
from fest_tui.exports.html_page.markup import element
from fest_tui.exports.selection import Selection
from fest_tui.planning.clashes import Clash
from fest_tui.programme.ends import films_end
from fest_tui.programme.model import Screening
from fest_tui.programme.times import plus_minutes
from fest_tui.words import _, clock

STAR = "★"
WARNING = "▲"
_INSET = 8
_EDGE = 4
"""Room for the frame of what ends with the picture."""
_LEAST_ROOM = 32
"""Where fewer than three letters stand side by side, there is nothing to read."""
_STEP = 1.16
"""From line to line, in sizes of the letters."""
_UNCERTAIN = frozenset({"assumed", "uncertain"})


def picture(selection: Selection, layout: Layout, *, name: str, says: str) -> Element:
    """The picture of one layout; `name` is its id on the page, `says` what it shows, for those who hear it read."""
    return element(
        "svg",
        element("title", says),
        element("defs", hatching(f"{name}-hatch")),
        *_hours(layout),
        *(part for lane in layout.lanes for part in _lane(selection, lane)),
        *(_block(selection, block, layout.axis, f"{name}-hatch") for block in layout.blocks),
        viewBox=f"0 0 {WIDTH + _EDGE} {layout.height:g}",
        role="img",
        id=name,
    )


def hatching(name: str) -> Element:
    """The pattern that marks minutes which clash."""
    return element(
        "pattern",
        element("path", d="M0 0V14", class_="hatching"),
        id=name,
        width=14,
        height=14,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def look(selection: Selection, screening: Screening) -> str:
    """The classes that say what a screening is to the visitor."""
    mine = screening.id in selection.going
    classes = (
        ("block", True),
        ("mine", mine),
        ("other", not mine and screening not in selection.screenings),
        ("off", not screening.takes_place),
    )
    return " ".join(name for name, holds in classes if holds)


def _hours(layout: Layout) -> Iterator[Element]:
    bottom = layout.height - RULER
    for tick in layout.axis.ticks():
        x = layout.axis.x(tick)
        midnight = tick.time() == dt.time(0)
        yield element("line", x1=x, x2=x, y1=RULER, y2=bottom, class_="midnight" if midnight else "hour")
        anchor = "end" if x > WIDTH - 1 else "middle"
        for y in (RULER - 14, bottom + 34):
            yield element("text", clock(tick), x=x, y=y, text_anchor=anchor, class_="clock")


def _lane(selection: Selection, lane: Lane) -> Iterator[Element]:
    yield element("line", x1=0, x2=WIDTH, y1=lane.top, y2=lane.top, class_="lane")
    yield element("line", x1=0, x2=WIDTH, y1=lane.top + lane.height, y2=lane.top + lane.height, class_="lane")
    size = 28 if lane.row_height >= 100 else 21  # noqa: PLR2004 - two lines of the larger need that much
    elsewhere = lane.venue.town not in {"", selection.programme.festival.town}
    most = int(lane.height // (size + 6)) - elsewhere
    lines = wrapped(lane.venue.name, NAMES - 20, size, max(1, min(3, most)))
    towns = [lane.venue.town] if elsewhere and most >= len(lines) else []
    y = lane.top + lane.height / 2 - (len(lines) + len(towns)) * (size + 3) / 2 + size * 0.85
    for number, line in enumerate([*lines, *towns]):
        shown = "town" if number >= len(lines) else "venue"
        yield element("text", line, x=2, y=y + number * (size + 3), font_size=size, class_=shown)


def _block(selection: Selection, block: Block, axis: Axis, hatch: str) -> Element:
    screening = block.screening
    right = block.left + block.width
    parts = [element("rect", x=block.left, y=block.top, width=block.width, height=block.height, rx=4)]
    parts += [
        element("rect", x=left, y=block.top, width=until - left, height=block.height, fill=f"url(#{hatch})", class_="x")
        for left, until in _hatched(selection, block, axis)
    ]
    if screening.end_kind in _UNCERTAIN:
        parts.append(element("line", x1=right, x2=right, y1=block.top, y2=block.top + block.height, class_="open"))
    return element(
        "g", element("title", _name(screening)), *parts, *_words(selection, block), class_=look(selection, screening)
    )


def _name(screening: Screening) -> str:
    return f"{clock(screening.starts)} {screening.title}"


def _words(selection: Selection, block: Block) -> Iterator[Element]:
    size = _size(block)
    head, *title = _lines(_signs(selection, block.screening), block, size)
    for number, line in enumerate([head, *title] if head else title):
        yield element(
            "text",
            line,
            x=block.left + _INSET,
            y=block.top + _INSET + size * (0.86 + number * _STEP),
            font_size=size,
            class_="name" if number or not head else "start",
        )


def _signs(selection: Selection, screening: Screening) -> str:
    """A star for mine, and a warning for a clash."""
    mine, clashes = screening.id in selection.going, screening.id in selection.clashes_of
    return (STAR if mine else "") + (WARNING if clashes else "")


def _lines(signs: str, block: Block, size: float) -> list[str]:
    """The head of a block, empty where there is no room for one, and the lines of its title.

    The head is the signs and the start, or the signs alone; in a low block they stand before the title instead.
    """
    screening, room = block.screening, block.width - 2 * _INSET
    most = int((block.height - 2 * _INSET + size * 0.2) // (size * _STEP))
    if room < _LEAST_ROOM:
        return [signs[-1:]]
    if most <= 2:  # noqa: PLR2004 - a head needs a line, and the title two
        return ["", *wrapped(f"{signs} {screening.title}".strip(), room, size, most)]
    head = f"{signs} {clock(screening.starts)}".strip()
    if width_of(head, size) > room:
        head = signs
    return [head, *wrapped(screening.title, room, size, most - 1 if head else most)]


def _size(block: Block) -> float:
    """Letters as large as the block's height allows, smaller in a narrow one."""
    if block.height < 70:  # noqa: PLR2004 - the two lowest lanes
        return 17
    return 24 if block.width >= 110 else 19  # noqa: PLR2004 - eight letters of the larger


def _hatched(selection: Selection, block: Block, axis: Axis) -> list[tuple[float, float]]:
    """The stretches of a block that its clashes take away, from left to right."""
    found = (_lost(clash, block.screening) for clash in selection.clashes_of.get(block.screening.id, ()))
    spans = [(axis.x(starts), axis.x(ends)) for starts, ends in filter(None, found)]
    return [(left, until) for left, until in _joined(spans) if until > left]


def _lost(clash: Clash, screening: Screening) -> tuple[dt.datetime, dt.datetime] | None:
    """What a clash takes of a screening: the time both cover, or the beginning that I come too late for."""
    if clash.busy:
        return _both((screening.starts, screening.ends), (clash.busy.starts, clash.busy.ends))
    first, second = clash.screenings[0], clash.screenings[-1]
    if clash.kind == "overlap":
        return _both((first.starts, films_end(first)), (second.starts, films_end(second)))
    if clash.slack_minutes is None or screening.id != second.id:
        return None
    return second.starts, _earlier(plus_minutes(second.starts, -clash.slack_minutes), second.ends)


def _both(
    one: tuple[dt.datetime, dt.datetime], other: tuple[dt.datetime, dt.datetime]
) -> tuple[dt.datetime, dt.datetime]:
    return max(one[0], other[0], key=dt.datetime.timestamp), _earlier(one[1], other[1])


def _earlier(one: dt.datetime, other: dt.datetime) -> dt.datetime:
    return min(one, other, key=dt.datetime.timestamp)


def _joined(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if joined and left <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined


def legend(signs: Iterable[tuple[str, str]]) -> list[Element]:
    """What the signs of the picture mean, each as a small picture of its own with words beside it."""
    return [element("li", _sample(look_), words) for look_, words in signs]


def _sample(kind: str) -> Element:
    parts = [element("rect", x=2, y=2, width=76, height=40, rx=4)]
    if kind == "clash":
        parts.insert(0, element("defs", hatching("legend-hatch")))
        parts.append(element("rect", x=30, y=2, width=48, height=40, fill="url(#legend-hatch)"))
    if kind == "uncertain":
        parts.append(element("line", x1=78, x2=78, y1=2, y2=42, class_="open"))
    classes = "block mine" if kind in {"mine", "clash"} else f"block {kind}"
    sign = {"mine": STAR, "clash": WARNING}.get(kind, "")
    if sign:
        parts.append(element("text", sign, x=8, y=32, font_size=28, class_="start"))
    return element(
        "svg", element("g", *parts, class_=classes), viewBox="0 0 80 44", class_="sample", aria_hidden="true"
    )


def picture_words(day: str) -> str:
    """What a picture shows, in words."""
    return _("The day as a picture: {day}. The list below says the same in words.").format(day=day)
