"""The styles of the grid, resolved once from the style sheet and kept until the theme changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec
from rich.style import Style

from fest_tui.tui.signs import Tone

BlockTone = Tone | Literal["hidden", "dimmed"]
"""How a block is painted: in the tone of its sign, or muted, since I hid its film or asked for others."""
TONES: tuple[BlockTone, ...] = ("plain", "mine", "clash", "tight", "hidden", "dimmed")
Cursor = Literal["none", "focused", "blurred"]


class BlockLook(msgspec.Struct, frozen=True):
    """The three styles of a block: its edge and glyph, its title, and the lines below."""

    edge: Style
    title: Style
    detail: Style


class Looks(msgspec.Struct, frozen=True):
    """Every style that the grid paints with."""

    ground: Style
    ruler: Style
    tick: Style
    rule: Style
    now: Style
    label: Style
    label_detail: Style
    my_label: Style
    hatch: Style
    ride: Style
    ride_tight: Style
    blocks: dict[tuple[BlockTone, Cursor], BlockLook]


def resolve(component: Callable[..., Style]) -> Looks:
    """The looks, from a widget's `get_component_rich_style`."""

    def look(name: str) -> Style:
        return component(f"day-grid--{name}")

    title, detail = look("title"), look("detail")

    def block(tone: BlockTone, cursor: Cursor) -> BlockLook:
        edge = look(tone)
        ground = edge if cursor == "none" else look(f"cursor-{cursor}")
        over = Style(bgcolor=ground.bgcolor)
        if tone in {"hidden", "dimmed"} and cursor == "none":
            return BlockLook(edge, edge, edge)
        quiet = detail if cursor == "none" else Style(color=title.color)
        return BlockLook(edge + over, title + over, quiet + over)

    cursors: tuple[Cursor, ...] = ("none", "focused", "blurred")
    return Looks(
        ground=look("ground"),
        ruler=look("ruler"),
        tick=look("tick"),
        rule=look("rule"),
        now=look("now"),
        label=look("label"),
        label_detail=look("label-detail"),
        my_label=look("my-label"),
        hatch=look("hatch"),
        ride=look("ride"),
        ride_tight=look("ride-tight"),
        blocks={(tone, cursor): block(tone, cursor) for tone in TONES for cursor in cursors},
    )
