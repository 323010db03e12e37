"""What a programme was made of, remembered so that it can be asked again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A source that was imported: its absolute path or address, and the title that was given for its page."""

    place: str
    title: str = ""


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A heading of a table, as printed, and the field that the user said it means."""

    heading: str
    field: str


class Memory(msgspec.Struct, frozen=True, kw_only=True):
    """All sources by place, and all columns by heading, that were kept with a programme."""

    sources: tuple[Source, ...] = ()
    columns: tuple[Column, ...] = ()

    def with_more(self, sources: Iterable[Source], columns: Mapping[str, str]) -> Memory:
        """The memory with these as well; what is said anew of a place or a heading counts."""
        by_place = {source.place: source for source in (*self.sources, *sources)}
        headings = {**self.fields, **columns}
        return Memory(
            sources=tuple(by_place[place] for place in sorted(by_place)),
            columns=tuple(Column(heading=heading, field=headings[heading]) for heading in sorted(headings)),
        )

    @property
    def fields(self) -> dict[str, str]:
        """The field of each heading."""
        return {column.heading: column.field for column in self.columns}
