"""`fest-tui watch`: my picks and the films I want."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import click

from fest_tui.cli import wishing
from fest_tui.cli.lazy import LazyGroup
from fest_tui.cli.listing import details, when
from fest_tui.cli.missing import missing_picks, tell_missing
from fest_tui.cli.options import global_options, json_option, options, usual_limits
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.cli.shapes import Shape, breach_shape, clash_shape, gone_shape, limits_shape, missing_shape
from fest_tui.errors import NotFoundError
from fest_tui.exports.screening_list import screening_shape
from fest_tui.planning.bounds import Breach, breaches
from fest_tui.planning.clashes import Clash, ClashKind, Fix, find_clashes
from fest_tui.planning.gone import gone_picks
from fest_tui.planning.last_chance import chances_of, last_chance_first, present_of
from fest_tui.planning.limits import limits_of
from fest_tui.programme import wishing as wishing_edits
from fest_tui.programme.lookup import films_like
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import FollowedFilm, Interest, Watchlist
from fest_tui.programme.wording import status_word
from fest_tui.words import _

_COMMANDS = {
    "grade": "wishing:grade",
    "ticket": "wishing:ticket",
    "leave-early": "wishing:leave_early",
    "busy": "wishing:busy",
    "limits": "wishing:limits",
    "undo": "watch_files:undo",
    "redo": "watch_files:redo",
    "export": "watch_files:export_",
    "import": "watch_import:import_",
    "merge": "watch_files:merge",
    "diary": "watch_files:diary",
}
"""The commands that have a file of their own."""


@click.group(
    cls=LazyGroup, lazy=_COMMANDS, help=_("Pick screenings, grade films, set limits, and check it all for clashes.")
)
@global_options
def watch() -> None:
    """Hold the commands of the watchlist."""


@watch.command(help=_("Pick screenings and follow films, by id. A clash is said, never a bar."))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@json_option
@global_options
def add(ids: tuple[str, ...], *, as_json: bool) -> None:
    """Pick and follow."""
    programme = options().load_programme()
    store = options().watchlist_of(programme)
    usual, now = usual_limits(), present_of(programme, options().instant(programme))
    for id_ in ids:
        _require_known(programme, id_)

    def add_all(mine: Watchlist) -> Watchlist:
        for id_ in ids:
            if screening := programme.screenings.get(id_):
                mine = wishing_edits.pick(mine, screening, programme.venue_of(screening).name)
            else:
                mine = wishing_edits.grade(mine, id_, programme.films[id_].title, mine.interests.get(id_, "want"))
        return mine

    watchlist = store.change(add_all)
    clashes = find_clashes(
        programme,
        programme.those(watchlist.picked),
        busy=watchlist.busy,
        limits=limits_of(watchlist, usual),
        wishes=watchlist,
        now=now,
        of=ids,
    )
    if as_json:
        emit({"added": list(ids), "clashes": [clash_shape(programme, clash, watchlist) for clash in clashes]})
        return
    for id_ in ids:
        tell(_("{id} is on the watchlist.").format(id=id_))
    for pick in programme.those(ids):
        if status := status_word(pick):
            tell(_("{title}: {status}").format(title=pick.title, status=status))
    _tell_clashes(clashes)


@watch.command(help=_("Take screenings and films off the watchlist, by id."))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@json_option
@global_options
def remove(ids: tuple[str, ...], *, as_json: bool) -> None:
    """Put back."""
    programme = options().load_programme()
    store = options().watchlist_of(programme)
    watchlist = store.load()
    for id_ in ids:
        if id_ not in watchlist.picked and id_ not in watchlist.interests:
            raise NotFoundError(
                _("{id!r} is not on the watchlist.").format(id=id_), _("fest-tui watch list shows what is.")
            )

    def remove_all(now: Watchlist) -> Watchlist:
        for id_ in ids:
            now = wishing_edits.unpick(wishing_edits.grade(now, id_, "", None), id_)
        return now

    store.change(remove_all)
    if as_json:
        emit({"removed": list(ids)})
        return
    for id_ in ids:
        tell(_("{id} is off the watchlist.").format(id=id_))


@watch.command("list", help=_("List picks, films with their grades, times taken and limits."))
@click.option(
    "--sort",
    type=click.Choice(["added", "last-chance"]),
    default="added",
    help=_("The order of the films: as they were added, or what vanishes first."),
)
@json_option
@global_options
def list_(*, sort: str, as_json: bool) -> None:
    """List the watchlist."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    films = list(watchlist.films)
    now = options().instant(programme)
    if sort == "last-chance":
        places = {id_: place for place, id_ in enumerate(last_chance_first(programme, watchlist.interests, now))}
        films.sort(key=lambda film: places[film.film])
    if as_json:
        emit(
            _picks_shape(programme, watchlist)
            | {
                "films": [_film_shape(programme, film, now) for film in films],
                "busy": wishing.busy_shapes(programme, watchlist),
                "limits": limits_shape(watchlist.limits),
            }
        )
        return
    if watchlist == Watchlist():
        tell(_("The watchlist is empty. fest-tui watch add ID puts a screening or a film on it."))
    rows = [
        (
            when(programme, pick),
            pick.title,
            pick.id,
            " · ".join([details(programme, pick), *_pick_words(pick, watchlist)]),
        )
        for pick in programme.those(watchlist.picked)
    ]
    chances = {film.film: chances_of(programme, film.film, now).says for film in films if film.film in programme.films}
    graded = [
        (_interest_word(film.interest), film.title, film.film, chances.get(film.film, _("not in this programme")))
        for film in films
    ]
    for each in (
        rows,
        graded,
        wishing.busy_rows(programme, watchlist),
        wishing.limit_rows(programme, watchlist.limits),
    ):
        if each:
            table(each)
    tell_missing(programme, watchlist)


@watch.command(
    help=_(
        "Tell every clash among the picks, every limit they break, and every pick that is cancelled or no longer "
        "listed, as far as it is not over. Exit code 1 when there is one."
    )
)
@json_option
@global_options
def check(*, as_json: bool) -> None:
    """Check the plan."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    limits = limits_of(watchlist, usual_limits())
    picks, now = programme.those(watchlist.picked), present_of(programme, options().instant(programme))
    clashes = find_clashes(programme, picks, busy=watchlist.busy, limits=limits, wishes=watchlist, now=now)
    broken = breaches(programme, picks, limits, now=now)
    gone = gone_picks(programme, picks, watchlist, limits, now=now)
    if as_json:
        told = {
            "clashes": [clash_shape(programme, clash, watchlist) for clash in clashes],
            "breaches": [breach_shape(breach) for breach in broken],
            "gone": [gone_shape(programme, each, watchlist) for each in gone],
        }
        emit(_picks_shape(programme, watchlist) | told)
    else:
        for each in gone:
            say(f"{status_word(each.screening)}: {each.says}")
            _say_fixes(each.fixes)
        for clash in clashes:
            say(f"{_kind_word(clash.kind)}: {clash.says}")
            _say_fixes(clash.fixes)
        for breach in broken:
            say(_("limit: {breach}").format(breach=_breach_words(breach)))
        tell_missing(programme, watchlist)
        if not clashes and not broken:
            tell(_("No clashes."))
    if clashes or broken or gone:
        click.get_current_context().exit(1)


def _say_fixes(fixes: Sequence[Fix]) -> None:
    for fix in fixes:
        say(f"  {fix.says} ({fix.costs})  {fix.screening.id}")


def _picks_shape(programme: Programme, watchlist: Watchlist) -> Shape:
    return {
        "picks": [
            screening_shape(programme, pick, watchlist)
            | {"pinned": pick.id in watchlist.pinned, "leaves_early": pick.id in watchlist.leaving_early}
            for pick in programme.those(watchlist.picked)
        ],
        "missing": [missing_shape(pick) for pick in missing_picks(programme, watchlist)],
    }


def _film_shape(programme: Programme, film: FollowedFilm, now: dt.datetime) -> Shape:
    chances = chances_of(programme, film.film, now)
    return {
        "film_id": film.film,
        "title": film.title,
        "interest": film.interest,
        "left": [screening.id for screening in chances.left],
        "says": chances.says,
    }


def _pick_words(pick: Screening, watchlist: Watchlist) -> list[str]:
    held = [_("ticket held")] if pick.id in watchlist.pinned else []
    return [*held, _("left before the talk")] if pick.id in watchlist.leaving_early else held


def _require_known(programme: Programme, id_: str) -> None:
    if id_ in programme.screenings or id_ in programme.films:
        return
    near = films_like(programme, id_)
    hint = _("Did you mean {ids}?").format(ids=" / ".join(film.id for film in near)) if near else ""
    raise NotFoundError(
        _("No screening or film has the id {id!r}.").format(id=id_),
        hint or _("fest-tui day and fest-tui films show the ids."),
    )


def _tell_clashes(clashes: Sequence[Clash]) -> None:
    for clash in clashes:
        tell(f"▲ {clash.says}")
        for fix in clash.fixes:
            if fix.action == "swap":
                tell(f"  {fix.says}  {fix.screening.id}")


def _breach_words(breach: Breach) -> str:
    """A limit not kept, told alone: one of a single screening is told beside its title."""
    if len(breach.screenings) > 1 or breach.kind not in {"before", "after", "ride"}:
        return breach.says
    return _("{title} {breach}").format(title=breach.screenings[0].title, breach=breach.says)


def _kind_word(kind: ClashKind) -> str:
    return {
        "overlap": _("overlap"),
        "talk": _("talk"),
        "tight": _("tight"),
        "repeat": _("repeat"),
        "busy": _("busy"),
    }[kind]


def _interest_word(interest: Interest) -> str:
    return {"must": _("must"), "want": _("want"), "maybe": _("maybe"), "hidden": _("hidden")}[interest]
