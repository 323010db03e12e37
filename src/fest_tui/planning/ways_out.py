"""Of several clashes of one pick: which of them each way out ends, and which stay."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from fest_tui.planning.clashes import Clash
from fest_tui.planning.fixes import Fix
from fest_tui.programme.model import Screening
from fest_tui.words import _, listed, ngettext


class WayOut(msgspec.Struct, frozen=True, kw_only=True):
    """A way out of at least one of the clashes of a pick, with those it ends and those that stay."""

    fix: Fix
    ends: tuple[Clash, ...]
    stay: tuple[Clash, ...]


def ways_out(clashes: Sequence[Clash]) -> tuple[WayOut, ...]:
    """Every way out of some clashes, each once: those that let fewest stay first, then as the clashes list them."""
    fixes = {fix.key: fix for clash in reversed(clashes) for fix in reversed(clash.fixes)}
    in_order = dict.fromkeys(fix.key for clash in clashes for fix in clash.fixes)
    ways = [_way_out(fixes[key], clashes) for key in in_order]
    return tuple(sorted(ways, key=lambda way: len(way.stay)))


def outcome_words(way: WayOut, pick: Screening) -> str:
    """`ends both clashes of NICO`, or `one clash stays: with THE EXAM`; empty where there is only one clash."""
    count = len(way.ends) + len(way.stay)
    if count == 1:
        return ""
    if not way.stay:
        both = _("ends both clashes of {title}")
        many = ngettext("ends the clash of {title}", "ends all {count} clashes of {title}", count)
        return (both if count == 2 else many).format(title=pick.title, count=count)  # noqa: PLR2004
    others = listed([other_side(clash, pick) for clash in way.stay])
    words = ngettext("one clash stays: with {others}", "{count} clashes stay: with {others}", len(way.stay))
    return words.format(count=len(way.stay), others=others)


def other_side(clash: Clash, pick: Screening) -> str:
    """What a pick clashes with: the title of the other pick, or what the time is taken by."""
    if clash.busy is not None:
        return clash.busy.what or _("a time you marked as taken")
    return next(part.title for part in clash.screenings if part.id != pick.id)


def _way_out(fix: Fix, clashes: Sequence[Clash]) -> WayOut:
    """A way out ends exactly the clashes that list it: what is dropped or swapped is in none of the others."""
    ends = tuple(clash for clash in clashes if fix.key in {each.key for each in clash.fixes})
    return WayOut(fix=fix, ends=ends, stay=tuple(clash for clash in clashes if clash not in ends))
