"""The index of all films."""

from fest_tui.tui.screens.films.films_page import FilmsPage

__all__ = ["FilmsPage"]
