"""Reads conference schedules: frab and Pentabarf XML, schedule.json of both versions, and pretalx's widget JSON."""

from __future__ import annotations

from fest_tui.sources.schedule.reader import read_schedule
from fest_tui.sources.schedule.recognition import is_schedule

__all__ = ["is_schedule", "read_schedule"]
