"""`fest-tui notice`: what the desk says of a screening, and what that breaks."""

from __future__ import annotations

from collections.abc import Sequence

import click

from fest_tui.cli.named import screening_named, venue_named
from fest_tui.cli.options import global_options, json_option, options, usual_limits
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.cli.shapes import Shape
from fest_tui.errors import NotFoundError, UsageError
from fest_tui.planning.last_chance import present_of
from fest_tui.planning.limits import limits_of
from fest_tui.planning.ripple import Break, ripple
from fest_tui.programme.notice import LONGEST_DELAY, Notice, NoticeKind
from fest_tui.programme.notice_wording import notice_words, said_by, why_not
from fest_tui.programme.notices import notice_of, with_notices
from fest_tui.programme.programme import Programme
from fest_tui.words import _


@click.group(help=_("Mark screenings at the desk: sold out, late, moved, cancelled, for everybody who has this file."))
@global_options
def notice() -> None:
    """Hold the commands of notices."""


@notice.command(help=_("Mark a screening, by its id. Exit code 1 when that breaks something."))
@click.argument("screening")
@click.option("--sold-out", is_flag=True, help=_("No seat is left."))
@click.option("--few-seats", is_flag=True, help=_("Few seats are left."))
@click.option("--delayed", type=click.IntRange(1, LONGEST_DELAY), metavar="N", help=_("It starts N minutes later."))
@click.option("--moved", metavar="VENUE", help=_("It is in this venue instead, by id or beginnings of its words."))
@click.option("--cancelled", is_flag=True, help=_("It does not take place."))
@click.option("--note", default="", metavar="TEXT", help=_("What visitors should know, alone or besides."))
@click.option("--by", default="", metavar="NAME", help=_("Who says so."))
@json_option
@global_options
def add(
    *,
    screening: str,
    sold_out: bool,
    few_seats: bool,
    delayed: int | None,
    moved: str | None,
    cancelled: bool,
    note: str,
    by: str,
    as_json: bool,
) -> None:
    """Mark a screening."""
    asked: dict[NoticeKind, bool] = {
        "sold_out": sold_out,
        "few_seats": few_seats,
        "delayed": delayed is not None,
        "moved": moved is not None,
        "cancelled": cancelled,
    }
    kind = _the_one([kind for kind, is_asked in asked.items() if is_asked], note)
    store = options().notice_store()
    known = store.load()
    before = with_notices(options().load_announced(), known)
    marked = notice_of(
        before,
        screening_named(before, screening).id,
        kind,
        at=options().instant(before),
        minutes=delayed,
        venue=venue_named(before, moved).id if moved is not None else "",
        note=note,
        by=by,
    )
    kept = store.add(marked)
    after = with_notices(before, (*known, kept))
    breaks = _breaks(before, after)
    if as_json:
        emit({"notices": [_notice_shape(after, kept)], "breaks": _break_shapes(breaks)})
    else:
        say(notice_words(after, kept))
        _say_breaks(breaks)
        tell(_("To take it back: fest-tui notice remove {id}").format(id=kept.id))
    _leave(breaks)


@notice.command(help=_("Take a notice back, by its id. Exit code 1 when that breaks something."))
@click.argument("id_", metavar="ID")
@json_option
@global_options
def remove(*, id_: str, as_json: bool) -> None:
    """Take a notice back."""
    store = options().notice_store()
    announced, known = options().load_announced(), store.load()
    try:
        removed = store.remove(id_.strip().lower())
    except NotFoundError as error:
        raise NotFoundError(error.message, _("fest-tui notice list shows the ids.")) from error
    before = with_notices(announced, known)
    after = with_notices(announced, [each for each in known if each.id != removed.id])
    breaks = _breaks(before, after)
    if as_json:
        emit({"notices": [_notice_shape(after, removed)], "breaks": _break_shapes(breaks)})
    else:
        say(_("Taken back: {notice}").format(notice=notice_words(after, removed)))
        for each in after.notices.get(removed.screening, ()):
            say(_("Still said: {notice}").format(notice=notice_words(after, each)))
        _say_breaks(breaks)
    _leave(breaks)


@notice.command("list", help=_("List what the desk says, in order of start."))
@json_option
@global_options
def list_(*, as_json: bool) -> None:
    """List the notices."""
    known = options().notice_store().load()
    programme = with_notices(options().load_announced(), known)
    standing = sorted(known, key=lambda each: each.starts.timestamp())
    if as_json:
        emit({"notices": [_notice_shape(programme, each) for each in standing]})
    elif standing:
        table([(each.id, _row(programme, each)) for each in standing])
    else:
        tell(_("There are no notices. fest-tui notice add SCREENING makes one."))


def _the_one(kinds: Sequence[NoticeKind], note: str) -> NoticeKind:
    if len(kinds) > 1:
        raise UsageError(
            _("--sold-out, --few-seats, --delayed, --moved and --cancelled exclude each other."),
            _("Mark them one after the other."),
        )
    if not kinds and not note.strip():
        raise UsageError(
            _("Nothing is said of the screening."),
            _("Add --sold-out, --few-seats, --delayed N, --moved VENUE, --cancelled or --note TEXT."),
        )
    return kinds[0] if kinds else "note"


def _breaks(before: Programme, after: Programme) -> tuple[Break, ...]:
    watchlist = options().watchlist_of(after).load()
    now = present_of(after, options().instant(after))
    return ripple(before, after, watchlist, limits_of(watchlist, usual_limits()), now=now)


def _say_breaks(breaks: Sequence[Break]) -> None:
    for each in breaks:
        say(_("Breaks: {what}.").format(what=each.says))


def _leave(breaks: Sequence[Break]) -> None:
    if breaks:
        click.get_current_context().exit(1)


def _row(programme: Programme, each: Notice) -> str:
    """A notice with who said it, and why it does not hold, if it does not."""
    marked = f"{notice_words(programme, each)} ({said_by(programme, each)})"
    why = why_not(programme, each)
    return f"{marked} – {why}" if why else marked


def _notice_shape(programme: Programme, each: Notice) -> Shape:
    return {
        "id": each.id,
        "screening": each.screening,
        "title": each.title,
        "starts": each.starts.astimezone(programme.zone),
        "kind": each.kind,
        "minutes": each.minutes,
        "venue": each.venue,
        "note": each.note,
        "by": each.by,
        "at": each.at.astimezone(programme.zone),
        "holds": not why_not(programme, each),
        "says": notice_words(programme, each),
    }


def _break_shapes(breaks: Sequence[Break]) -> list[Shape]:
    return [
        {"kind": each.kind, "screenings": [part.id for part in each.screenings], "says": each.says} for each in breaks
    ]
