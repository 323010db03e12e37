"""Reads a watchlist from the readable text that `exports/plan_text` writes, whoever edited it since."""

from __future__ import annotations

import msgspec

from fest_tui.errors import UnreadableError
from fest_tui.programme.problems import Problem
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_tables import wish_count
from fest_tui.programme.wishes import Watchlist
from fest_tui.sources.decoding import decoded
from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.wishes.plan_end import tell_lost
from fest_tui.sources.wishes.plan_lines import VERSION, plan_lines, version_of
from fest_tui.sources.wishes.plan_reader import PlanReader
from fest_tui.words import _


class WishReading(msgspec.Struct, frozen=True, kw_only=True):
    """The watchlist that a text holds, and what of the text could not be taken.

    `is_whole` unless it is a plan that does not end with the number of its wishes.
    """

    watchlist: Watchlist
    is_whole: bool = True
    problems: tuple[Problem, ...] = ()


def read_plan_text(data: bytes, *, name: str, programme: Programme) -> WishReading:
    """The watchlist in a plan as text, for this programme.

    Only ids and the words of the form count: titles, times and venues are those of the programme. What cannot be
    taken as it stands is left out and told, with what was probably meant.

    Raises:
        UnreadableError: the file is no text, no plan, of a newer form, or of another festival.

    """
    log = RowLog(name, counts_lines=True)
    text = decoded(data, log)
    version = version_of(text)
    if version is not None and version > VERSION:
        says = _("{file} is a plan of form {form}; this fest-tui reads up to form {known}.")
        raise UnreadableError(says.format(file=name, form=version, known=VERSION), hint=_("Update fest-tui."))
    reader = PlanReader(programme, log)
    for line in plan_lines(text):
        reader.take(line)
    reader.refuse_strange(is_titled=version is not None)
    is_lost = tell_lost(reader.end, wish_count(reader.watchlist), log, is_titled=version is not None)
    return WishReading(watchlist=reader.watchlist, is_whole=not is_lost, problems=log.problems)
