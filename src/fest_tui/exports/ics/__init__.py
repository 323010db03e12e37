"""Screenings as a calendar file (RFC 5545) that a calendar can take in again and again."""

from fest_tui.exports.ics.calendar import ics, uid

__all__ = ["ics", "uid"]
