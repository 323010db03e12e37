"""The objects of a programme, frozen, with every name as printed.

Times are zoned instants in the festival's zone; lengths are whole minutes. Text is plain text. The objects form
no cycles, so the collector need not look at them (`gc=False`): it would take a third of the time of loading 60,000.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec

Instant = Annotated[dt.datetime, msgspec.Meta(tz=True)]
"""A moment with its offset; one without is refused when a file is read."""

EndKind = Literal["published", "computed", "uncertain", "assumed"]
"""How sure the end of a screening is: printed; worked out from running times; worked out, but with a part
of unknown length; or a mere assumption of two hours."""

ScreeningKind = Literal["film", "programme", "event"]
Status = Literal["scheduled", "moved", "delayed", "few_seats", "sold_out", "cancelled"]
Role = Literal[
    "director",
    "script",
    "cinematography",
    "editing",
    "music",
    "sound",
    "production",
    "producers",
    "cast",
    "other",
]


class Festival(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One edition of a festival. `timezone` is an IANA name, `day_turns_at` a wall clock time."""

    id: str
    name: str
    timezone: str
    edition: int | None = None
    town: str = ""
    day_turns_at: dt.time = dt.time(6, 0)
    starts: dt.date | None = None
    ends: dt.date | None = None
    sections: tuple[str, ...] = ()
    source: str = ""
    updated_at: Instant | None = None


class Venue(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A hall. `aliases` are other spellings seen for it; latitude and longitude are degrees (WGS 84)."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    address: str = ""
    town: str = ""
    seats: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    access: str = ""


class Transfer(msgspec.Struct, frozen=True, kw_only=True, gc=False, rename={"from_venue": "from", "to_venue": "to"}):
    """The way from one venue to another, good in both directions; `estimated` when nobody measured it."""

    from_venue: str
    to_venue: str
    minutes: Annotated[int, msgspec.Meta(ge=0, le=10_000)]
    mode: Literal["walk", "ride"] = "walk"
    estimated: bool = False


class Credit(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who did one job on a film: the role, the label as printed, and the names in printed order."""

    role: Role
    label: str
    names: tuple[str, ...]


class Quote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A press quote; `source` is empty when the page does not name it."""

    text: str
    source: str = ""


class Bio(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph about a person; `person` is empty when the text names nobody safely."""

    person: str
    text: str


class Work(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An entry of a filmography; `note` is what the page adds in brackets."""

    person: str
    year: int
    title: str
    note: str = ""


class Award(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A prize a film was given before the festival."""

    title: str
    festival: str = ""
    country: str = ""
    year: int | None = None


class Contact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The company to ask about a film."""

    name: str
    phone: str = ""


class Film(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A film.

    `version` is the festival's code (`OmeU`) where one is known; `inferred` names the fields that were worked
    out rather than printed. `source_id` is the id its source has for it, with the format before it (`frab:2231`).
    """

    id: str
    title: str
    original_title: str = ""
    year: int | None = None
    countries: tuple[str, ...] = ()
    running_minutes: int | None = None
    version: str = ""
    languages: tuple[str, ...] = ()
    subtitles: tuple[str, ...] = ()
    premiere: str = ""
    section: str = ""
    form: str = ""
    directors: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    synopsis: str = ""
    quotes: tuple[Quote, ...] = ()
    bios: tuple[Bio, ...] = ()
    filmography: tuple[Work, ...] = ()
    awards: tuple[Award, ...] = ()
    contact: Contact | None = None
    shorts_before: tuple[str, ...] = ()
    url: str = ""
    source_id: str = ""
    inferred: tuple[str, ...] = ()


class Former(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Values a screening had before an import or a notice of the desk changed them."""

    starts: Instant
    ends: Instant
    venue: str
    status: Status = "scheduled"


class Screening(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One slot in one venue.

    `films` are film ids in running order: shorts before come first and the main film last; a programme of
    shorts lists what is known of it. `talk` is the announcement of a talk as printed, empty when there is
    none; `talk_minutes` is its length, `None` while nobody announced one. `ends` covers a talk of known
    length. `incomplete` says that a programme holds more films than are listed; `vanished` marks a screening
    its source no longer lists. An event may have an entry among the films too, which says more of it.
    `source_id` is the id its source has for the slot, with the format before it (`ical:UID`), and `origin` the
    source that last listed it as part of a whole programme.
    """

    id: str
    title: str
    venue: str
    starts: Instant
    ends: Instant
    end_kind: EndKind = "assumed"
    kind: ScreeningKind = "film"
    films: tuple[str, ...] = ()
    source_id: str = ""
    origin: str = ""
    talk: str = ""
    talk_minutes: int | None = None
    version: str = ""
    status: Status = "scheduled"
    note: str = ""
    tickets_url: str = ""
    free: bool | None = None
    former: tuple[Former, ...] = ()
    incomplete: bool = False
    vanished: bool = False

    @property
    def main_film(self) -> str:
        """The id of the film, or of the event's own entry, that the slot is about; empty for several films."""
        return self.films[-1] if self.films and self.kind != "programme" else ""

    @property
    def takes_place(self) -> bool:
        """Whether there is anything to go to: neither cancelled nor gone from its source."""
        return self.status != "cancelled" and not self.vanished
