"""Fetches a festival's programme over the web, and keeps a copy of what was of use for when the web is not there."""

from fest_tui.sources.web.address import is_address, shown_address
from fest_tui.sources.web.ages import age_words
from fest_tui.sources.web.asking import Limits
from fest_tui.sources.web.copies import Copy, keep
from fest_tui.sources.web.fetching import fetch

__all__ = ["Copy", "Limits", "age_words", "fetch", "is_address", "keep", "shown_address"]
