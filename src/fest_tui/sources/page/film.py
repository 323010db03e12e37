"""Makes a film of one block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from fest_tui.programme.model import Film
from fest_tui.programme.text import slug
from fest_tui.sources.page.contact import contact_of
from fest_tui.sources.page.country import Facts
from fest_tui.sources.page.credits import credits_of
from fest_tui.sources.page.facts import film_facts
from fest_tui.sources.page.head import Title, split_title
from fest_tui.sources.page.inference import people_of, title_among
from fest_tui.sources.page.lines import Line, Page
from fest_tui.sources.page.prose import Prose, prose_of
from fest_tui.sources.page.sections import Sections, ShortBefore, sections_of
from fest_tui.sources.page.shapes import LABEL
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _, ngettext

_LABELS = {
    "section": "section",
    "sektion": "section",
    "reihe": "section",
    "form": "form",
    "gattung": "form",
    "url": "url",
    "link": "url",
}


class FilmFound(NamedTuple):
    """A film, the shorts shown before it, and the sections of its block, which hold its screenings."""

    film: Film
    shorts: tuple[Film, ...]
    sections: Sections


def read_film(
    title: Title | None, lines: Sequence[Line], page: Page, log: ProblemLog, *, first_line: int
) -> FilmFound | None:
    """The film that these lines are about.

    Without a printed title, the filmography's entry of the film's own year gives it; when that is not safe
    there is no film, and the log asks for the title.
    """
    found = sections_of(lines, log)
    facts, version, printed = film_facts(found, log)
    credit_groups = credits_of(found.credits, log)
    printed = printed or tuple(name for credit in credit_groups if credit.role == "director" for name in credit.names)
    credit_groups = tuple(credit for credit in credit_groups if credit.role != "director")
    people = people_of(printed, credit_groups)
    prose = prose_of(found.pieces, people, printed, log)
    inferred: list[str] = []
    if title is None:
        if not (name := _inferred_title(prose, facts, page)):
            ask_for_title(first_line, log)
            return None
        title = Title(name, "")
        inferred.append("title")
    if not printed and (directors := tuple(bio.person for bio in prose.bios if bio.person in people)):
        printed = tuple(dict.fromkeys(directors))
        inferred.append("directors")
    shorts = tuple(short for group in found.shorts for short in _shorts(group, page, log))
    film = Film(
        id=slug(title.title),
        title=title.title,
        original_title=title.original or _original_title(found.original_title, page),
        year=facts.year,
        countries=facts.countries,
        running_minutes=facts.minutes,
        version=version.code,
        languages=version.languages,
        subtitles=version.subtitles,
        premiere=found.premiere,
        form=facts.form,
        directors=printed,
        credits=credit_groups,
        synopsis=prose.synopsis,
        quotes=prose.quotes,
        bios=prose.bios,
        filmography=prose.works,
        awards=prose.awards,
        contact=contact_of(found.contact, people=people, countries=facts.countries),
        shorts_before=tuple(short.title for short in shorts),
        inferred=tuple(inferred),
    )
    return FilmFound(_labelled(film, found.labels, log), shorts, found)


def title_of(line: Line, page: Page, log: ProblemLog) -> Title | None:
    """The title a line is, unless nothing follows it in a file that may be cut there: then it could be half of one."""
    if not page.may_be_cut(line):
        return split_title(line.text)
    says = _(
        "“{read}” was left out: the file ends there without a line break, so it may be half a title. "
        "Add a line break if it is whole."
    )
    log.warning(line.number, "title", says.format(read=shown(line.text)))
    return None


def ask_for_title(line: int, log: ProblemLog, *, films: int = 0) -> None:
    """Writes down that a page was left out because it prints no title; of a programme, its films were not."""
    says = _("The page prints no title, and none can be worked out safely; give it with --title. It was left out.")
    if films:
        says = ngettext(
            "The page prints no title for its programme; give it with --title. Its {count} film was read, "
            "its screenings were left out.",
            "The page prints no title for its programme; give it with --title. Its {count} films were read, "
            "its screenings were left out.",
            films,
        ).format(count=films)
    log.error(line, "title", says)


def merged(films: Iterable[Film]) -> tuple[Film, ...]:
    """The films by id, each once: what a later mention adds is taken where an earlier one says nothing."""
    known: dict[str, Film] = {}
    for film in films:
        before = known.setdefault(film.id, film)
        if before is not film:
            new = {name: getattr(film, name) for name in film.__struct_fields__ if not getattr(before, name)}
            known[film.id] = msgspec.structs.replace(before, **new)
    return tuple(known.values())


def _inferred_title(prose: Prose, facts: Facts, page: Page) -> str:
    """A list that the page's end may have cut could end in half a title."""
    if prose.last_work is None or page.may_be_cut(prose.last_work):
        return ""
    return title_among(prose.works, year=facts.year, minutes=facts.minutes)


def _labelled(film: Film, lines: Sequence[Line], log: ProblemLog) -> Film:
    values: dict[str, str] = {}
    for line in lines:
        match = LABEL.match(line.text)
        name = _LABELS[match["label"].lower()] if match else ""
        value = match["value"] if match else ""
        if name == "url" and not value.startswith(("https://", "http://")):
            says = _("“{read}” was left out; expected an address that starts with https://.").format(read=shown(value))
            log.warning(line.number, "url", says)
        elif name:
            values.setdefault(name, value)
    return msgspec.structs.replace(film, **values)


def _shorts(group: ShortBefore, page: Page, log: ProblemLog) -> list[Film]:
    """The shorts below a heading, each title followed by what little the page says of it."""
    if not group.lines:
        says = _("“{read}” stands alone; the short shown before the film is not named.").format(
            read=shown(group.heading.text)
        )
        log.warning(group.heading.number, "shorts_before", says)
        return []
    parts: list[list[Line]] = []
    for line in group.lines:
        if not parts or line.kind in ("title", "heading", "text"):
            parts.append([line])
        else:
            parts[-1].append(line)
    titled = ((title_of(first, page, log), first, rest) for first, *rest in parts)
    found = [read_film(title, rest, page, log, first_line=first.number) for title, first, rest in titled if title]
    return [msgspec.structs.replace(short.film, form=short.film.form or "short") for short in found if short]


def _original_title(line: Line | None, page: Page) -> str:
    """The title in brackets on a line of its own; brackets not closed at the file's end may hold half of one."""
    if line is None or (page.may_be_cut(line) and not line.text.endswith("]")):
        return ""
    return line.text.strip("[] ")
