"""Reads one page: its blocks become films, screenings and venues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from fest_tui.errors import UnreadableError
from fest_tui.programme.ends import with_end
from fest_tui.programme.model import Film, Screening, ScreeningKind, Venue
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain_line, slug
from fest_tui.sources.bounds import most_entries, too_many
from fest_tui.sources.known import Known
from fest_tui.sources.page.block import Block
from fest_tui.sources.page.counts import says_all, says_incomplete
from fest_tui.sources.page.film import FilmFound, ask_for_title, merged, read_film, title_of
from fest_tui.sources.page.head import Title, split_title, talk_minutes
from fest_tui.sources.page.layout import Layout, layout_of
from fest_tui.sources.page.lines import Line, Page, page_of
from fest_tui.sources.page.sections import DateLine, Sections, sections_of
from fest_tui.sources.page.shapes import NOTE
from fest_tui.sources.page.slots import slot_of
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _, ngettext


def read_page(data: bytes, *, name: str, known: Known) -> Reading:
    """The films, screenings and venues of a page saved as text.

    `name` is the file's name in problems. The title that is known of a page that holds one film or programme
    stands above what the page prints. Everything that could not be taken as it stood is in the reading's problems.

    Raises:
        UnreadableError: the data is no text, or a page of no known form, or it prints a time and the festival's
            zone is not known.

    """
    log = ProblemLog(name)
    return reading_of(page_of(data, log), known=known, log=log)


def reading_of(page: Page, *, known: Known, log: ProblemLog) -> Reading:
    """The films, screenings and venues that the lines of a page tell of, with the problems of the log.

    Raises:
        UnreadableError: the page is of no known form, or it prints a time and the festival's zone is not known.

    """
    return _PageReader(page, known, log).read()


class _PageReader:
    """Collects what the blocks of one page yield."""

    def __init__(self, page: Page, known: Known, log: ProblemLog) -> None:
        self.page = page
        self.known = known
        self.log = log
        self.films: list[Film] = []
        self.screenings: list[Screening] = []
        self.venues: dict[str, Venue] = {}
        self.whole: set[str] = set()
        self.numbers: Counter[str] = Counter()
        self.most = most_entries(sum(len(line.text) for line in page.lines))

    def read(self) -> Reading:
        """The page's reading, under the title known for it, if any."""
        layout = layout_of(self.page)
        if len(layout.blocks) > self.most:
            raise too_many(self.log.file, self.most)
        announced = [block for block in layout.blocks if block.kind != "other"]
        if not announced:
            raise _unknown_form(self.log.file)
        given = self._given(self.known.title, announced)
        self._warn_bare(announced)
        for block in layout.blocks:
            if block.kind == "film":
                self._film(block, given, layout)
            elif block.kind == "programme":
                self._programme(block, given)
            elif block.title and block.title.kind != "text":
                self._warn_neither(block.title)
        films = merged(self.films)
        by_id = {film.id: film for film in films}
        return Reading(
            venues=tuple(self.venues.values()),
            films=films,
            screenings=tuple(with_end(screening, by_id) for screening in self.screenings),
            whole_films=frozenset(self.whole),
            problems=self.log.problems,
        )

    def _given(self, title: str, blocks: Sequence[Block]) -> Title | None:
        text = plain_line(title)
        if text and len(blocks) > 1:
            says = ngettext(
                "The title given was not used, since the page holds {count} film.",
                "The title given was not used, since the page holds {count} films.",
                len(blocks),
            )
            self.log.warning(0, "title", says.format(count=len(blocks)))
            return None
        return split_title(text) if text else None

    def _film(self, block: Block, given: Title | None, layout: Layout) -> None:
        found = self._read(block, given)
        if found is None:
            return
        film = msgspec.structs.replace(found.film, section=found.film.section or layout.section)
        self.films += [*found.shorts, film]
        shown_films = (*(short.id for short in found.shorts if short.id != film.id), film.id)
        dates = found.sections.dates
        made = self._screenings(film.id, film.title, "film", found.sections, films=shown_films, version=film.version)
        if not layout.selected and found.sections.below_head and made and made == len(dates):
            self.whole.add(film.id)

    def _programme(self, block: Block, given: Title | None) -> None:
        entries = [found for entry in block.entries if (found := self._read(entry, None))]
        self.films += [film for entry in entries for film in (*entry.shorts, entry.film)]
        title = given or (split_title(block.title.text) if block.title else None)
        if title is None:
            ask_for_title(block.first_line, self.log, films=len(entries))
            return
        films = tuple(dict.fromkeys(entry.film.id for entry in entries))
        sections = sections_of(block.lines, self.log)
        notes = [_note_text(note) for note in _notes(sections)]
        prose = [line.text for piece in sections.pieces for line in piece.lines]
        incomplete = not films or says_incomplete(notes) or not says_all([title.title, *prose, *notes], len(films))
        self._screenings(slug(title.title), title.title, "programme", sections, films=films, incomplete=incomplete)

    def _read(self, block: Block, given: Title | None) -> FilmFound | None:
        """A block's film, under the title given or printed; one whose printed title may be half is left out."""
        title = given
        if given is None and block.title and (title := title_of(block.title, self.page, self.log)) is None:
            return None
        found = read_film(title, block.lines, self.page, self.log, first_line=block.first_line)
        if found is None:
            return None
        form = found.film.form or block.form
        return found._replace(film=msgspec.structs.replace(found.film, form=form))

    def _screenings(
        self,
        key: str,
        title: str,
        kind: ScreeningKind,
        sections: Sections,
        *,
        films: tuple[str, ...],
        version: str = "",
        incomplete: bool = False,
    ) -> int:
        """Adds a screening for each date line that can be read, and says how many those are."""
        made = 0
        if len(sections.dates) > 1:
            for line in sections.talks:
                says = _("“{read}” does not say at which screening; it was put down for each.")
                self.log.warning(line.number, "talk", says.format(read=shown(line.text)))
        for date in sections.dates:
            slot = slot_of(date.line, self.known, self.log)
            if slot is None:
                continue
            if len(self.screenings) == self.most:
                raise too_many(self.log.file, self.most)
            made += 1
            self.numbers[key] += 1
            venue = slug(slot.venue)
            self.venues.setdefault(venue, Venue(id=venue, name=slot.venue))
            talk, note = self._about(date, sections)
            self.screenings.append(
                Screening(
                    id=f"{key}-{self.numbers[key]}",
                    title=title,
                    venue=venue,
                    starts=slot.starts,
                    ends=slot.ends or slot.starts,
                    end_kind="published" if slot.ends else "assumed",
                    kind=kind,
                    films=films,
                    version=version,
                    talk=talk,
                    talk_minutes=talk_minutes(talk),
                    note=note,
                    incomplete=incomplete,
                )
            )
        return made

    def _about(self, date: DateLine, sections: Sections) -> tuple[str, str]:
        """Talk and note of a screening; one that stands below no date line is said of every screening."""
        talks = [line.text for line in date.talks or sections.talks]
        notes = [_note_text(line) for line in date.notes or sections.notes]
        return ", ".join(talks), " ".join(notes)

    def _warn_neither(self, title: Line) -> None:
        says = _("“{read}” was left out: neither a date nor a film's country and year stand below it.")
        self.log.warning(title.number, "starts", says.format(read=shown(title.text)))

    def _warn_bare(self, blocks: Sequence[Block]) -> None:
        """Says of a list of titles alone that nothing tells whether they are films."""
        if all(block.kind == "film" and _is_bare(block) for block in blocks):
            says = _("Only titles stand on this page; each was taken for a film of which nothing else is known.")
            self.log.warning(blocks[0].first_line, "title", says)


def _is_bare(block: Block) -> bool:
    return all(line.kind == "bracket" for line in block.lines)


def _notes(sections: Sections) -> Iterable[Line]:
    for date in sections.dates:
        yield from date.notes
    yield from sections.notes


def _note_text(line: Line) -> str:
    match = NOTE.match(line.text)
    return match["text"] if match else line.text


def _unknown_form(file: str) -> UnreadableError:
    return UnreadableError(
        _("{file} is no festival page of a known form.").format(file=file),
        hint=_(
            "A page has a line such as “20.11.2021 15:00 – Venue” or “11/20/2021 03:00 pm – Venue”, "
            "or one such as “Russia 2020 120 min OmeU” below a film's title."
        ),
    )
