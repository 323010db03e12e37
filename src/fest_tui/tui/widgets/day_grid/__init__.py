"""The day as a grid: venues down, time across."""

from fest_tui.tui.widgets.day_grid.day_grid import DayGrid

__all__ = ["DayGrid"]
