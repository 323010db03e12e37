"""The colours: a quiet ground, one warm accent that always means *mine*, red and orange for clashes, blue for here.

Every other theme of Textual works too; it lends its own colours to these meanings.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="fest-dark",
    dark=True,
    primary="#7aa2d6",
    secondary="#6cb6ff",
    accent="#ffb454",
    warning="#ff9f43",
    error="#ff5c6e",
    success="#86d98f",
    foreground="#dcdfe6",
    background="#14161d",
    surface="#1a1d26",
    panel="#262b38",
)
LIGHT = Theme(
    name="fest-light",
    dark=False,
    primary="#2f5f9e",
    secondary="#1d62b0",
    accent="#9a5b00",
    warning="#b04a00",
    error="#c01633",
    success="#1f7a35",
    foreground="#23262e",
    background="#f7f5f0",
    surface="#efece4",
    panel="#dfdbd0",
)


def meanings(theme: Theme) -> dict[str, str]:
    """The theme's colours by what they mean here, as variables for the style sheets."""
    return {
        "mine": theme.accent or theme.warning or theme.primary,
        "clash": theme.error or theme.primary,
        "tight": theme.warning or theme.primary,
        "good": theme.success or theme.primary,
        "link": theme.secondary or theme.primary,
        "cursor": theme.primary,
    }
