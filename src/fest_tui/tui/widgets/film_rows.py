"""What the film pane says of a film or a programme of films, as rows. No widget in here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.cells import cell_len

from fest_tui.cells import pad, told
from fest_tui.programme.change_wording import change_alone
from fest_tui.programme.model import Credit, Film, Screening, Work
from fest_tui.programme.wishes import Interest
from fest_tui.programme.wording import award_words, former_place, hours, is_delayed, night_words, role_word
from fest_tui.tui.session import Session
from fest_tui.tui.signs import NEWS, TICKET, UNSURE, end_word, grade_glyph, grade_word, sign_of
from fest_tui.tui.widgets.marking import Marker, marked_rows, unmarked
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.tui.widgets.said import announced_note, notices_told
from fest_tui.tui.widgets.standing import standing, status_piece
from fest_tui.words import _, day_short, listed, minutes, ngettext

Page = Literal["about", "credits", "director"]
PAGES: tuple[Page, ...] = ("about", "credits", "director")
BLANK = Row()
SCREENING = "screening:"
FILM = "film:"
PERSON = "person:"
LABEL_WIDTH = 13
NARROW = 36
"""Cells the pane has at least: a sum in words that is longer stands on a line of its own."""


def person_target(name: str, place: int = 0) -> str:
    """The target of a row that names a person; `place` tells it from others that do."""
    return f"{PERSON}{place}:{name}"


def person_named(target: str) -> str:
    """The name of the person that a row stands for; empty for any other row."""
    return target.removeprefix(PERSON).partition(":")[2] if target.startswith(PERSON) else ""


def page_title(page: Page) -> str:
    """The name of a page of the film pane."""
    return {"about": _("About"), "credits": _("Credits"), "director": _("Director")}[page]


def film_rows(session: Session, film: Film, page: Page, mark: Marker = unmarked) -> list[Row]:
    """A film: its facts, each screening and how it fits, then one of the three pages; words looked for are marked."""
    screenings = session.programme.of_film(film.id)
    rows = [
        *marked_rows(_head(film, session.interests.get(film.id)), mark),
        *_film_news(session, film),
        BLANK,
        *_screenings(session, film, screenings),
        BLANK,
        _tabs(page),
        BLANK,
    ]
    pages = {
        "about": lambda: _about(film),
        "credits": lambda: _credits(session, film),
        "director": lambda: _director(session, film),
    }
    return rows + marked_rows(pages[page](), mark)


def programme_rows(session: Session, screening: Screening, mark: Marker = unmarked) -> list[Row]:
    """A slot that holds several films, or an event."""
    kind = _("Programme of short films") if screening.kind == "programme" else _("Event")
    same = [other for other in session.programme.screenings.values() if other.title == screening.title]
    rows = [*marked_rows([Row((_piece(screening.title, "title"),))], mark), Row((_piece(kind, "muted"),)), BLANK]
    count = len(same)
    rows.append(_heading(ngettext("Screening", "{count} screenings", count).format(count=count)))
    rows += [*screening_rows(session, same), BLANK]
    if screening.films:
        rows.append(_heading(_("Films")))
    return rows + marked_rows(_films_in(session, screening), mark)


def _films_in(session: Session, screening: Screening) -> Iterator[Row]:
    for id_ in screening.films:
        film = session.programme.films.get(id_)
        yield Row((_piece(film.title if film else id_, "link"),), target=FILM + id_)
        if film and film.directors:
            yield Row((_piece(listed(film.directors), "muted"),), lead=(_piece("  "),))


def _screenings(session: Session, film: Film, screenings: Sequence[Screening]) -> list[Row]:
    """The screenings of a film below the chances that are left to see it."""
    if not screenings:
        return [_heading(_("No date is announced."))]
    chances = session.chances_of(film.id)
    # The line below the heading tells when an only screening is.
    says = _("only screening") if len(chances.left) == chances.count == 1 else chances.says
    return [_heading(f"{says[:1].upper()}{says[1:]}"), *screening_rows(session, screenings)]


def screening_rows(session: Session, screenings: Sequence[Screening], *, titled: bool = False) -> Iterator[Row]:
    """Each screening with its place and hours, and its title where asked; below it how it fits my picks."""
    days = [day_short(session.programme.day_of(screening.starts)) for screening in screenings]
    day_width = max(map(cell_len, days), default=0)
    hour_width = max((cell_len(hours(screening)) for screening in screenings), default=0)
    for day, screening in zip(days, screenings, strict=True):
        sign = sign_of(session, screening)
        venue = session.programme.venue_of(screening)
        when = f"{pad(day, day_width)} {pad(hours(screening), hour_width)} "
        lead = (_piece(f"{sign.glyph or ' '} ", sign.tone if sign.tone != "plain" else "muted"),)
        where = venue.name if venue.town in {"", session.programme.festival.town} else f"{venue.name}, {venue.town}"
        title = (_piece(f"{screening.title}  ", "title"),) if titled else ()
        yield Row((_piece(when, "title"), *title, _piece(where)), lead=lead, target=SCREENING + screening.id)
        margin = (_piece("  "),)
        yield from (Row((piece,), lead=margin) for piece in _below_screening(session, screening))


def _below_screening(session: Session, screening: Screening) -> Iterator[Piece]:
    """How a screening fits my picks, then what else one must know of it."""
    if night := night_words(session.programme, screening):
        yield _piece(night)
    if was := former_place(session.programme, screening):
        late = is_delayed(session.programme, screening)
        yield _piece((_("delayed; it was {place}") if late else _("moved; it was {place}")).format(place=was), "tight")
    said = {notice.kind for notice in session.programme.notices.get(screening.id, ())}
    is_told = screening.status in said or (was and screening.status in {"moved", "delayed"})
    if (status := status_piece(screening)) and not is_told:
        yield status
    yield from notices_told(session.programme, screening)
    if change := session.change_of(screening.id):
        yield _piece(f"{NEWS} {change_alone(session.programme, change)}", "link")
    if screening.id in session.pinned:
        yield _piece(f"{TICKET} {_('ticket')}", "mine")
    says, tone = standing(session, screening)
    # Only what breaks ends in a sum, which is read as a whole.
    yield from (_piece(words, tone) for words in (told(says, NARROW) if tone in {"clash", "tight"} else [says]))
    for words in (screening.talk, announced_note(session.programme, screening)):
        if words:
            yield _piece(words, "muted")
    if screening.id in session.watchlist.leaving_early:
        yield _piece(_("you leave before the talk"), "mine")
    if unsure := end_word(screening):
        yield _piece(f"{UNSURE} {unsure}", "muted")


def _film_news(session: Session, film: Film) -> Iterator[Row]:
    if change := session.change_of(film.id):
        yield Row((_piece(f"{NEWS} {change_alone(session.programme, change)}", "link"),))


def _head(film: Film, grade: Interest | None) -> Iterator[Row]:
    yield Row((_piece(film.title, "title"),))
    if grade is not None:
        yield Row((_piece(f"{grade_glyph(grade)} {grade_word(grade)}", "muted" if grade == "hidden" else "mine"),))
    if film.original_title:
        yield Row((_piece(film.original_title, "muted"),))
    if film.directors:
        yield Row((_piece(listed(film.directors)),))
    yield BLANK
    made = " ".join([" / ".join(film.countries), str(film.year or "")]).strip()
    length = minutes(film.running_minutes) if film.running_minutes else ""
    for facts in ((made, length), (film.form, film.section)):
        if words := " · ".join(fact for fact in facts if fact):
            yield Row((_piece(words),))
    if spoken := spoken_and_read(film):
        yield Row((_piece(spoken),))
    if film.premiere:
        yield Row((_piece(film.premiere, "good"),))


def spoken_and_read(film: Film) -> str:
    """`Russian with English subtitles (OmeU)`: what is heard and what can be read."""
    spoken = listed(film.languages)
    if film.subtitles:
        subtitles = listed(film.subtitles)
        spoken = (
            _("{spoken} with {subtitles} subtitles").format(spoken=spoken, subtitles=subtitles)
            if spoken
            else _("Original with {subtitles} subtitles").format(subtitles=subtitles)
        )
    return f"{spoken} ({film.version})" if spoken and film.version else spoken or film.version


def _tabs(page: Page) -> Row:
    pieces: list[Piece] = []
    for other in PAGES:
        pieces += [_piece(page_title(other), "tab-active" if other == page else "tab"), _piece("   ")]
    return Row(tuple(pieces))


def _about(film: Film) -> list[Row]:
    rows: list[Row] = []
    if film.synopsis:
        rows += [Row((_piece(film.synopsis),)), BLANK]
    for quote in film.quotes:
        source = quote.source or _("press, source not named")
        rows += [Row((_piece(f"“{quote.text}”", "muted"),)), Row((_piece(f"– {source}", "muted"),)), BLANK]
    if film.shorts_before:
        rows.append(_labelled(_("Before it"), listed(film.shorts_before)))
    if film.contact:
        rows.append(_labelled(_("Contact"), f"{film.contact.name} {film.contact.phone}".strip()))
    if film.url:
        rows.append(_labelled(_("Page"), film.url))
    if film.inferred:
        fields = listed([{"title": _("title"), "directors": _("director")}.get(name, name) for name in film.inferred])
        rows += [BLANK, Row((_piece(_("Worked out, not printed: {fields}.").format(fields=fields), "muted"),))]
    return rows or _nothing(_("Nothing is written about this film."))


def _credits(session: Session, film: Film) -> list[Row]:
    directing = (
        [Credit(role="director", label=_("Director"), names=film.directors)]
        if film.directors and not any(credit.role == "director" for credit in film.credits)
        else []
    )
    jobs = enumerate((*directing, *film.credits))
    rows = [row for place, credit in jobs for row in _credit_rows(session, film, credit, place)]
    return rows or _nothing(_("No credits are printed."))


def _credit_rows(session: Session, film: Film, credit: Credit, place: int) -> Iterator[Row]:
    label = _label(role_word(credit.role, credit.label))
    for name in dict.fromkeys(credit.names):
        also = _also_in(session, film, name)
        yield Row((_piece(name, "link" if also else "text"),), lead=label, target=person_target(name, place))
        label = _label("")
        yield from (Row((piece,), lead=label) for piece in also)


def _also_in(session: Session, film: Film, name: str) -> tuple[Piece, ...]:
    """The other films of the programme that somebody has a part in, if there are any."""
    films = session.programme.films
    others = [films[other].title for other in session.programme.with_person(name) if other != film.id]
    return (_piece(_("also in {title}").format(title=listed(others)), "muted"),) if others else ()


def _director(session: Session, film: Film) -> list[Row]:
    rows: list[Row] = []
    people = list(dict.fromkeys([*film.directors, *(bio.person for bio in film.bios)]))
    for person in people:
        bios = [bio for bio in film.bios if bio.person == person]
        works = [work for work in film.filmography if work.person == person]
        if person:
            is_credited = bool(session.programme.with_person(person))
            rows.append(Row((_piece(person, "title"),), target=person_target(person) if is_credited else ""))
            rows += [Row((piece,)) for piece in _also_in(session, film, person)]
        rows += [Row((_piece(bio.text),)) for bio in bios]
        rows += works_rows(works)
        rows.append(BLANK)
    for award in film.awards:
        rows.append(Row((_piece(award_words(award)),), lead=_label(_("Award"))))
    if film.awards:
        rows.append(BLANK)
    rows += works_rows([work for work in film.filmography if work.person not in people])
    return rows or _nothing(_("Nothing is printed about the director."))


def works_rows(works: Sequence[Work]) -> list[Row]:
    """Other films of a person, as printed."""
    if not works:
        return []
    entries = [
        Row((_piece(f"{work.title} {work.note}".strip()),), lead=(_piece(f"{work.year}  ", "muted"),)) for work in works
    ]
    return [BLANK, _heading(_("Filmography")), *entries]


def _heading(words: str) -> Row:
    return Row((_piece(words, "heading"),))


def _nothing(words: str) -> list[Row]:
    return [Row((_piece(words, "muted"),))]


def _label(words: str) -> tuple[Piece, ...]:
    return (_piece(words.ljust(LABEL_WIDTH), "muted"),)


def _labelled(label: str, words: str) -> Row:
    return Row((_piece(words),), lead=_label(label))


def _piece(words: str, style: str = "text") -> Piece:
    return (words, style)
