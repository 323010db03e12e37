"""Reads a festival's page as its site sends it: HTML, of which only the lines of text are kept."""

from fest_tui.sources.web_page.reader import is_web_page, read_web_page

__all__ = ["is_web_page", "read_web_page"]
