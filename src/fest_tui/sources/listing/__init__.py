"""Reads pages of other festivals saved as text: film pages, a day's programme, listings, each form told by its marks.

A form that is sure to be another's is never taken: what could be a page of exground filmfest is left to the reader
of those.
"""

from fest_tui.sources.listing.reader import is_listing, read_lines, read_listing

__all__ = ["is_listing", "read_lines", "read_listing"]
