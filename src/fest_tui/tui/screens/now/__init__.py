"""The Now screen: what is on, what comes next, what is still to come that day."""

from fest_tui.tui.screens.now.now_screen import NowScreen

__all__ = ["NowScreen"]
