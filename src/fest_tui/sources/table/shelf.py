"""The films of a table, each once, and how screenings find them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from itertools import islice

from msgspec.structs import replace

from fest_tui.programme.model import Credit, Film, Role, ScreeningKind
from fest_tui.programme.overlay import said
from fest_tui.programme.versions import Version, parse_version
from fest_tui.sources.bounds import Listed, shortened
from fest_tui.sources.markup import text_of_html
from fest_tui.sources.problem_log import shown
from fest_tui.sources.table.headings import field_name
from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.table.tables import Record
from fest_tui.sources.table.values import (
    LONGEST_MINUTES,
    countries_of,
    id_of,
    is_link,
    is_only_a_year,
    kind_of,
    languages_of,
    length_of,
    names_of,
    year_of,
)
from fest_tui.words import _, listed

_ROLES: tuple[Role, ...] = ("script", "cinematography", "editing", "music", "sound", "production", "producers", "cast")
_COMPANIES = frozenset({"production"})
_FACTS = (
    *("film_id", "title", "original_title", "directors", "year", "countries", "running_minutes", "version"),
    *("languages", "subtitles", "section", "form", "premiere", "synopsis", "url", "kind", *_ROLES),
)
_TELLING = frozenset(_FACTS) - {"film_id", "title", "version", "subtitles", "section", "premiere", "url", "kind"}
_AROUND_LABEL = " :.0123456789"
_SPELLED = {"dop": "DoP"}
_MOST_NAMESAKES = 20
"""Films of one title that a row is compared with."""

_DISAGREEING = ("original_title", "year", "directors", "countries", "running_minutes")


class Shelf:
    """Films as they are met, row by row."""

    def __init__(self, listed: Listed) -> None:
        self.films: dict[str, Film] = {}
        self.kinds: dict[str, ScreeningKind] = {}
        self._listed = listed
        self._numbers: Counter[str] = Counter()
        self._by_source_id: dict[str, str] = {}
        self._by_title: dict[str, dict[str, None]] = defaultdict(dict)
        self._described: dict[tuple[str | None, ...], str] = {}
        self._places: dict[str, tuple[RowLog, int]] = {}

    def __bool__(self) -> bool:
        return bool(self.films)

    def with_id(self, source_id: str) -> str | None:
        """The film of that id in the table's own column of ids."""
        return self._by_source_id.get(source_id.casefold())

    def with_title(self, title: str) -> str | None:
        """The film of that title or original title; the first of several."""
        return next(iter(self.namesakes(title)), None)

    def namesakes(self, title: str) -> Collection[str]:
        """All films of that title or original title, in the order they were met."""
        return self._by_title.get(_key(title), {}).keys()

    def place_of(self, film_id: str, record: Record) -> str:
        """Where a film was met first, told in a problem of another row."""
        log, row = self._places[film_id]
        place = log.place(row)
        return place if log.file == record.log.file else _("{place} of {file}").format(place=place, file=log.file)

    def take(self, record: Record, *, once: bool = False, film: str = "") -> str:
        """The id of the film that a row describes, as the film known by that id or by what it says.

        `once` where it is worth telling that a film stands there twice.
        """
        facts = (film, *map(record.texts.get, _FACTS))
        if film_id := self._described.get(facts):
            if once:
                self._tell_twice(film_id, record)
            return film_id
        new = _film_of(record)
        known = self.films[film] if film else self._meant(new)
        if known is None:
            film_id = self._add(new, record)
        else:
            film_id = known.id
            self._lay_over(known, new, record, once=once)
        self._name(film_id, new)
        self._described[facts] = film_id
        if kind := kind_of(record.line("kind")):
            self.kinds.setdefault(film_id, kind)
        return film_id

    def take_title(self, title: str, record: Record) -> str:
        """The id of a film of which only the title is known."""
        return self.take(record._replace(texts={"title": title}))

    def _meant(self, film: Film) -> Film | None:
        """The film known that this is: of one id and title, or of one title and no other year or director."""
        alike = [self.films[known] for known in islice(self.namesakes(film.title), _MOST_NAMESAKES)]
        same_id = (known for known in alike if film.source_id and known.source_id == film.source_id)
        may_be = (known for known in alike if _may_be(known, film))
        return next(same_id, None) or next(may_be, None)

    def _add(self, film: Film, record: Record) -> str:
        if namesake := self.with_title(film.title):
            says = _("“{title}” is the title of another film too, in {place}; both were kept.")
            record.warning("title", says, title=shown(film.title), place=self.place_of(namesake, record))
        if film.source_id and (other := self.with_id(record.line("film_id"))):
            says = _("The film id “{read}” is that of “{title}” too; here it was left out.")
            record.warning("film_id", says, read=shown(record.line("film_id")), title=shown(self.films[other].title))
            film = replace(film, source_id="")
        film_id = film.id
        while film_id in self.films:
            self._numbers[film.id] += 1
            film_id = f"{film.id}-{self._numbers[film.id] + 1}"
        self._listed.add(_listed_in(film), record.log.file)
        self.films[film_id] = replace(film, id=film_id)
        self._places[film_id] = record.log, record.row
        return film_id

    def _lay_over(self, known: Film, film: Film, record: Record, *, once: bool) -> None:
        if once:
            self._tell_twice(known.id, record)
        before, new = said(known), said(film)
        if differing := [name for name in _DISAGREEING if name in before and name in new and before[name] != new[name]]:
            says = _("“{title}” differs from {place} in {fields}; what stands there counts.")
            names = listed([field_name(name) for name in differing])
            record.warning(
                differing[0], says, title=shown(known.title), fields=names, place=self.place_of(known.id, record)
            )
        both = replace(known, **{name: value for name, value in new.items() if name not in before})
        self._listed.add(_listed_in(both) - _listed_in(known), record.log.file)
        self.films[known.id] = both

    def _tell_twice(self, film_id: str, record: Record) -> None:
        says = _("“{title}” stands in {place} too; both rows were read as one film.")
        record.warning("title", says, title=shown(record.line("title")), place=self.place_of(film_id, record))

    def _name(self, film_id: str, film: Film) -> None:
        for title in filter(None, (film.title, film.original_title)):
            self._by_title[_key(title)][film_id] = None
        if film.source_id:
            self._by_source_id.setdefault(film.source_id.removeprefix("table:").casefold(), film_id)


def _key(title: str) -> str:
    """What titles have in common that are spelled alike; those without any letter have only themselves."""
    return id_of(title) if any(map(str.isalnum, title)) else title


def tells_of_a_film(record: Record) -> bool:
    """Whether a row says more of a film than what it is called and where it is shown."""
    return not _TELLING.isdisjoint(record.texts)


def version_of(record: Record) -> Version | None:
    """The version that a row names; words that are none are told once and left out."""
    text = record.line("version")
    version = parse_version(text) if text else None
    if text and version is None:
        says = _("“{read}” is no version that is known, such as “OmeU” or “OV”; it was left out.")
        record.warning("version", says, read=shown(text))
    return version


def link_of(record: Record, field: str) -> str:
    """The address on the web that a row gives."""
    text = record.line(field)
    if text and not is_link(text):
        says = _("“{read}” was left out; expected an address that starts with https://.")
        record.warning(field, says, read=shown(text))
        return ""
    return text


def minutes_of(record: Record, field: str) -> int | None:
    """The length in minutes that a row gives."""
    text = record.line(field)
    minutes = length_of(text) if text else None
    if text and minutes is None:
        says = _("“{read}” is no length from 1 to {most} minutes, such as “105 min” or “1:45”; it was left out.")
        record.warning(field, says, read=shown(text), most=LONGEST_MINUTES)
    return minutes


def _may_be(known: Film, film: Film) -> bool:
    if known.year and film.year and known.year != film.year:
        return False
    directors, others = ({id_of(name) for name in each.directors} for each in (known, film))
    return not directors or not others or bool(directors & others)


def _film_of(record: Record) -> Film:
    title, original = record.line("title"), record.line("original_title")
    version = version_of(record) or Version("")
    film_id = record.line("film_id")
    kind = record.line("kind")
    return Film(
        id=id_of(title),
        title=title,
        original_title=original if original != title else "",
        year=_year(record),
        countries=countries_of(_list(record, "countries")),
        running_minutes=minutes_of(record, "running_minutes"),
        version=version.code,
        languages=languages_of(_list(record, "languages")) or version.languages,
        subtitles=languages_of(_list(record, "subtitles")) or version.subtitles,
        premiere=record.line("premiere"),
        section=record.line("section"),
        form=_form(record.line("form")) or ("" if kind_of(kind) else kind),
        directors=_names(record, "directors"),
        credits=_credits(record),
        synopsis=text_of_html(record.text("synopsis")),
        url=link_of(record, "url"),
        source_id=f"table:{film_id}" if film_id else "",
    )


def _year(record: Record) -> int | None:
    text = record.line("year")
    year = year_of(text) if text else None
    if text and year is None:
        record.warning("year", _("“{read}” is no year; it was left out."), read=shown(text))
    elif text and not is_only_a_year(text):
        record.warning("year", _("“{read}” was read as the year {year}."), read=shown(text), year=year)
    return year


def _form(text: str) -> str:
    return ", ".join(part.strip() for part in text.split("|") if part.strip())


def _credits(record: Record) -> tuple[Credit, ...]:
    named = ((role, _names(record, role)) for role in _ROLES)
    return tuple(Credit(role=role, label=_label(record.headings[role]), names=names) for role, names in named if names)


def _names(record: Record, field: str) -> tuple[str, ...]:
    return names_of(_list(record, field), companies=field in _COMPANIES)


def _list(record: Record, field: str) -> str:
    return shortened(record.text(field), record.row, field, record.log)


def _listed_in(film: Film) -> int:
    """How many names, countries and languages a film lists."""
    lists = (film.directors, film.countries, film.languages, film.subtitles, *(credit.names for credit in film.credits))
    return sum(map(len, lists))


def _label(heading: str) -> str:
    """A heading as a person would print it beside names: `written_by` is "Written by", `cast_2` is "Cast"."""
    words = heading.replace("_", " ").strip(_AROUND_LABEL) or heading
    return _SPELLED.get(words.lower(), words[:1].upper() + words[1:])
