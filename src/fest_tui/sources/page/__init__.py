"""Reads a festival's pages as text: film pages, daily tips, programmes of short films and listings of a section.

The forms are those of exground filmfest, in German and English, from 2015 on, as they come when a page is copied: lines
may be missing, and a page may end anywhere.
"""

from fest_tui.sources.page.reader import read_page

__all__ = ["read_page"]
