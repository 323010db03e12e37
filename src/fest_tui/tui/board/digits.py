"""Digits to be read across a foyer, drawn with half blocks."""

from __future__ import annotations

from collections.abc import Sequence

_PIXELS = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", " ##", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
    " ": (" ", " ", " ", " ", " "),
}
_BLOCKS = {("#", "#"): "█", ("#", " "): "▀", (" ", "#"): "▄", (" ", " "): " "}


def big(text: str, scale: int = 1) -> tuple[str, ...]:
    """Digits, colons and blanks as lines of half blocks: three lines, or five at twice the size.

    Raises:
        KeyError: the text holds another character.

    """
    pixels = [(" " * scale).join(_wide(_PIXELS[character][row], scale) for character in text) for row in range(5)]
    rows = [line for line in pixels for _again in range(scale)]
    if len(rows) % 2:
        rows.append(" " * len(rows[0]))
    return tuple(_halved(upper, lower) for upper, lower in zip(rows[::2], rows[1::2], strict=True))


def _wide(pixels: str, scale: int) -> str:
    return "".join(pixel * scale for pixel in pixels)


def _halved(upper: Sequence[str], lower: Sequence[str]) -> str:
    return "".join(_BLOCKS[pair] for pair in zip(upper, lower, strict=True))
