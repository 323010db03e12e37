"""`fest-tui watch`: my picks and the films I want."""

from __future__ import annotations

import click

from fest_tui.cli.listing import details, when
from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.cli.shapes import Shape, clash_shape, missing_shape, screening_shape
from fest_tui.config import load_settings
from fest_tui.errors import NotFoundError
from fest_tui.planning.clashes import Clash, ClashKind, find_clashes
from fest_tui.planning.limits import Limits, limits_of
from fest_tui.programme.lookup import films_like
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Interest, Pick, Watchlist
from fest_tui.programme.wording import status_word
from fest_tui.words import _, clock, day_long, ngettext


@click.group(help=_("Pick screenings, follow films, and check the plan for clashes."))
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
    usual = _usual_limits()
    for id_ in ids:
        _require_known(programme, id_)
    watchlist = store.load()
    for id_ in ids:
        if screening := programme.screenings.get(id_):
            watchlist = store.pick(screening, programme.venue_of(screening).name)
        else:
            watchlist = store.follow(programme.films[id_])
    clashes = [
        clash for clash in _clashes(programme, watchlist, usual) if any(part.id in ids for part in clash.screenings)
    ]
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
    for id_ in dict.fromkeys(ids):
        watchlist = store.unpick(id_) if id_ in watchlist.picked else store.unfollow(id_)
    if as_json:
        emit({"removed": list(ids)})
        return
    for id_ in ids:
        tell(_("{id} is off the watchlist.").format(id=id_))


@watch.command("list", help=_("List picks and followed films."))
@json_option
@global_options
def list_(*, as_json: bool) -> None:
    """List the watchlist."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    picks, missing = programme.those(watchlist.picked), _missing(programme, watchlist)
    if as_json:
        films = [{"film_id": film.film, "title": film.title, "interest": film.interest} for film in watchlist.films]
        emit(_picks_shape(programme, watchlist) | {"films": films})
        return
    if not watchlist.picks and not watchlist.films:
        tell(_("The watchlist is empty. fest-tui watch add ID puts a screening or a film on it."))
    if picks:
        table(
            [(when(programme, pick), pick.title, pick.id, details(programme, pick)) for pick in picks],
        )
    if watchlist.films:
        table([(_interest_word(film.interest), film.title, film.film) for film in watchlist.films])
    _tell_missing(missing)


@watch.command(help=_("Tell every clash among the picks. Exit code 1 when there is one."))
@json_option
@global_options
def check(*, as_json: bool) -> None:
    """Check the plan."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    clashes = _clashes(programme, watchlist, _usual_limits())
    if as_json:
        shapes = [clash_shape(programme, clash, watchlist) for clash in clashes]
        emit(_picks_shape(programme, watchlist) | {"clashes": shapes})
    else:
        for clash in clashes:
            say(f"{_kind_word(clash.kind)}: {clash.says}")
            for fix in clash.fixes:
                say(f"  {fix.says}  {fix.screening.id}")
        _tell_missing(_missing(programme, watchlist))
        if not clashes:
            tell(_("No clashes."))
    if clashes:
        click.get_current_context().exit(1)


def _picks_shape(programme: Programme, watchlist: Watchlist) -> Shape:
    return {
        "picks": [screening_shape(programme, pick, watchlist) for pick in programme.those(watchlist.picked)],
        "missing": [missing_shape(pick) for pick in _missing(programme, watchlist)],
    }


def _missing(programme: Programme, watchlist: Watchlist) -> list[Pick]:
    return [pick for pick in watchlist.picks if pick.screening not in programme.screenings]


def _usual_limits() -> Limits:
    settings = load_settings()
    return Limits(early_minutes=settings.early_minutes, stay_for_talks=settings.stay_for_talks)


def _clashes(programme: Programme, watchlist: Watchlist, usual: Limits) -> tuple[Clash, ...]:
    limits = limits_of(watchlist, usual)
    return find_clashes(programme, programme.those(watchlist.picked), busy=watchlist.busy, limits=limits)


def _require_known(programme: Programme, id_: str) -> None:
    if id_ in programme.screenings or id_ in programme.films:
        return
    near = films_like(programme, id_)
    hint = _("Did you mean {ids}?").format(ids=" / ".join(film.id for film in near)) if near else ""
    raise NotFoundError(
        _("No screening or film has the id {id!r}.").format(id=id_),
        hint or _("fest-tui day and fest-tui films show the ids."),
    )


def _tell_clashes(clashes: list[Clash]) -> None:
    for clash in clashes:
        tell(f"▲ {clash.says}")
        for fix in clash.fixes:
            if fix.action == "swap":
                tell(f"  {fix.says}  {fix.screening.id}")


def _tell_missing(missing: list[Pick]) -> None:
    if not missing:
        return
    words = ngettext("{count} pick is not in this programme:", "{count} picks are not in this programme:", len(missing))
    tell(words.format(count=len(missing)))
    for pick in missing:
        tell(f"  {day_long(pick.starts.date())} {clock(pick.starts)}  {pick.title}  {pick.venue}  {pick.screening}")


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
