"""Screenings as one page to print, with each day's grid as a picture."""

from fest_tui.exports.html_page.page import html_page

__all__ = ["html_page"]
