"""What an import is answered with: one JSON object, or a summary and the changes in words."""

from __future__ import annotations

import msgspec

from fest_tui.cli.options import Options
from fest_tui.cli.output import tell
from fest_tui.cli.shapes import Shape, change_shape
from fest_tui.library.importing import Ready
from fest_tui.library.intake import Outcome
from fest_tui.planning.last_chance import present_of
from fest_tui.planning.news import News, news
from fest_tui.programme.merge import Counts
from fest_tui.programme.text import plain
from fest_tui.words import _, ngettext

_MOST_TOLD = 20


def import_shape(ready: Ready, outcome: Outcome, options: Options) -> Shape:
    """The outcome of an import as an object."""
    programme = outcome.merged.programme
    return {
        "files": ready.batch.files,
        "films": msgspec.to_builtins(outcome.merged.films),
        "screenings": msgspec.to_builtins(outcome.merged.screenings),
        "problems": [msgspec.to_builtins(problem) for problem in (*ready.batch.problems, *outcome.problems)],
        "changes": [
            change_shape(programme, item, options.watchlist_of(programme).load()) for item in _news(outcome, options)
        ],
        "into": plain(str(ready.path)),
        "stopped": outcome.is_gutted and not ready.request.force,
    }


def tell_changes(outcome: Outcome, options: Options, *, dry_run: bool) -> None:
    """Say what changed, mine first; of many changes the first ones only, but in a dry run every one."""
    told = _news(outcome, options)
    most = len(told) if dry_run else _MOST_TOLD
    for item in told[:most]:
        tell(f"{'★' if item.mine else ' '} {item.says}")
    if len(told) > most:
        rest = len(told) - most
        says = ngettext("and {count} more change", "and {count} more changes", rest)
        tell(f"  {says.format(count=rest)}")


def summary(ready: Ready, outcome: Outcome, *, dry_run: bool) -> str:
    """`3 files read. films: 2 new; screenings: 4 new; kept in …`: what was done, in one line."""
    if not ready.batch.says_anything:
        return _("Nothing was imported.")
    count = len(ready.batch.sources)
    words = ngettext("{count} file read", "{count} files read", count).format(count=count)
    merged = outcome.merged
    counts = _("films: {films}; screenings: {screenings}").format(
        films=_counted(merged.films), screenings=_counted(merged.screenings)
    )
    if dry_run:
        place = _("nothing was written")
        if outcome.is_gutted:
            place = _("it would need --force or --partial, since {lost} of {held} screenings vanish").format(
                lost=outcome.lost, held=outcome.held
            )
    elif _changed_nothing(merged.films) and _changed_nothing(merged.screenings):
        place = _("nothing has changed in {target}").format(target=ready.path)
    else:
        place = _("kept in {target}").format(target=ready.path)
    return f"{words}. {counts}; {place}."


def _news(outcome: Outcome, options: Options) -> tuple[News, ...]:
    if not outcome.changes:
        return ()
    programme = outcome.merged.programme
    now = present_of(programme, options.instant(programme))
    return news(programme, outcome.changes, options.watchlist_of(programme).load(), now=now)


def _changed_nothing(counts: Counts) -> bool:
    return not (counts.new or counts.changed or counts.vanished)


def _counted(counts: Counts) -> str:
    words = (
        (_("{count} new"), counts.new),
        (_("{count} changed"), counts.changed),
        (_("{count} unchanged"), counts.unchanged),
        (_("{count} vanished"), counts.vanished),
    )
    return ", ".join(word.format(count=count) for word, count in words if count) or _("none")
