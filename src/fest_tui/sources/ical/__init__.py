"""Reads calendars (RFC 5545).

`lines` unfolds a file and finds its components; `texts`, `slots` and `zones` read values; `places`, `entries` and
`identity` tell what an event says of itself; `home` tells which festival it is of; `reader` puts them
together.
"""

from fest_tui.sources.ical.reader import is_ical, read_ical

__all__ = ["is_ical", "read_ical"]
