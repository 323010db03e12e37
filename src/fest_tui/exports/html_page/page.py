"""The page: its head, a section for each day, and what its signs mean."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from fest_tui.exports.facts import end_words, leg_words, links, moved_words, talk_words, venue_words
from fest_tui.exports.html_page.geometry import layouts
from fest_tui.exports.html_page.markup import Child, element, written
from fest_tui.exports.html_page.picture import STAR, WARNING, legend, picture, picture_words
from fest_tui.exports.html_page.style import STYLE
from fest_tui.exports.selection import Selection
from fest_tui.planning.clashes import says_for
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import hours, night_words, status_word
from fest_tui.words import _, clock, day_full, days_span, ngettext

_MOST_VENUES = 12
"""A day of more venues shows only those of the screenings here."""
_MOST_ROWS = 14
"""Rows of a list that still go on one page with the day's picture."""
_MANY_ROWS = 40
"""More rows than that are set in two columns."""


def html_page(selection: Selection) -> str:
    """The screenings by festival day, each day with its grid as a picture, as one page that loads nothing.

    The page forbids itself all scripts, loads and forms, and any style but its own (Content Security Policy). It prints
    on A4; no picture is cut by the end of a page. Text is escaped throughout.
    """
    return "<!DOCTYPE html>\n" + written(element("html", _head(selection), _body(selection), lang=_("en"))) + "\n"


def _head(selection: Selection) -> Element:
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width"),
        element("title", selection.title),
        element("style", STYLE),
    )


def _body(selection: Selection) -> Element:
    parts: list[Child] = [_header(selection)]
    parts += [_day(selection, day, screenings) for day, screenings in selection.days.items()]
    if not selection.screenings:
        parts.append(element("p", _("No screenings.")))
    return element("body", *parts, element("footer", _("Made with fest-tui.")))


def _header(selection: Selection) -> Element:
    festival = selection.programme.festival
    facts = [festival.town, _span(selection), _state(selection)]
    return element(
        "header",
        element("h1", selection.title),
        element("p", " · ".join(fact for fact in facts if fact)),
        element("ul", *legend(_signs(selection)), class_="legend"),
    )


def _span(selection: Selection) -> str:
    """The days, where there are several; a single one has its heading."""
    days = list(selection.days)
    return days_span(days[0], days[-1]) if len(days) > 1 else ""


def _state(selection: Selection) -> str:
    updated = selection.programme.festival.updated_at
    if updated is None:
        return ""
    local = updated.astimezone(selection.programme.zone)
    return _("programme as of {day}, {clock}").format(day=day_full(local.date()), clock=clock(local))


def _signs(selection: Selection) -> Iterator[tuple[str, str]]:
    if selection.going:
        yield "mine", _("mine")
    if selection.clashes:
        yield "clash", _("minutes that clash")
    yield "uncertain", _("end not certain (~)")
    yield "off", _("cancelled or no longer listed")


def _day(selection: Selection, day: dt.date, screenings: Sequence[Screening]) -> Element:
    figures = list(_figures(selection, day, screenings))
    looks = ("long", len(screenings) > _MOST_ROWS or len(figures) > 1), ("columns", len(screenings) > _MANY_ROWS)
    return element(
        "section",
        element("h2", day_full(day)),
        *figures,
        element("div", element("table", element("tbody", *_rows(selection, screenings)))),
        class_=" ".join(name for name, holds in looks if holds),
    )


def _figures(selection: Selection, day: dt.date, screenings: Sequence[Screening]) -> Iterator[Element]:
    """The whole day, so that what else is on can be seen; of a day of many venues, those where I have something."""
    whole = selection.programme.on(day)
    here = {screening.venue for screening in screenings}
    left_out = len({screening.venue for screening in whole} - here)
    if left_out and len(here) + left_out > _MOST_VENUES:
        whole = tuple(screening for screening in whole if screening.venue in here)
    else:
        left_out = 0
    for number, layout in enumerate(layouts(selection.programme, whole)):
        drawn = picture(selection, layout, name=f"day-{day}-{number + 1}", says=picture_words(day_full(day)))
        yield element("figure", drawn, *_caption(left_out))


def _caption(left_out: int) -> list[Element]:
    if not left_out:
        return []
    says = ngettext("{count} other venue is not shown.", "{count} other venues are not shown.", left_out)
    return [element("figcaption", says.format(count=left_out))]


def _rows(selection: Selection, screenings: Sequence[Screening]) -> Iterator[Element]:
    here = {screening.id for screening in screenings}
    for screening in screenings:
        leg = selection.legs.get(screening.id) if screening.id in selection.going else None
        if leg and leg.origin.id in here and leg.gap_minutes >= 0:
            words = element("td", leg_words(leg))
            yield element("tr", element("th"), words, class_="way")
        yield element(
            "tr",
            element("th", hours(screening), scope="row"),
            element("td", *_said(selection, screening)),
            class_="" if screening.takes_place else "off",
        )


def _said(selection: Selection, screening: Screening) -> Iterator[Child]:
    if screening.id in selection.going:
        yield element("span", f"{STAR} ", class_="sign")
    yield element("span", screening.title, class_="title")
    if status := status_word(screening):
        yield f" – {status}"
    yield element("span", *_facts(selection, screening), class_="facts")
    for clash in selection.clashes_of.get(screening.id, ()):
        yield element("span", f"{WARNING} {says_for(clash, screening)}", class_="alarm")


def _facts(selection: Selection, screening: Screening) -> Iterator[Child]:
    facts = (
        night_words(selection.programme, screening),
        venue_words(selection.programme, screening),
        screening.version,
        talk_words(screening),
        screening.note,
        _("I hold a ticket") if screening.id in selection.watchlist.pinned else "",
        moved_words(selection.programme, screening),
        end_words(screening) if screening.end_kind == "uncertain" else "",
    )
    yield " · ".join(fact for fact in facts if fact)
    tickets, page = links(selection.programme, screening)
    for address, words in ((tickets, _("tickets")), (page, _("about the film"))):
        if address:
            yield " · "
            yield element("a", words, href=address, rel="noreferrer")
