"""What a visitor will put up with between two screenings."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """A visitor's own limits, all in minutes, and whether they stay for talks.

    `early_minutes` is how long before the start I want to be in a hall I have yet to go to. The `unknown_...`
    minutes are allowances for what nobody announced: a talk, a short before, and a way between two venues in one
    town or in two. Wherever an allowance for a talk or a short decides, the clash says so in words.
    """

    early_minutes: int = 10
    stay_for_talks: bool = True
    unknown_talk_minutes: int = 30
    unknown_short_minutes: int = 15
    unknown_walk_minutes: int = 20
    unknown_ride_minutes: int = 60


USUAL_LIMITS = Limits()
"""The limits of a visitor who said nothing about them."""
