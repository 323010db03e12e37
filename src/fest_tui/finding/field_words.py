"""The words of the fields: short names, examples, and what people call states and forms."""

from __future__ import annotations

from collections.abc import Mapping

from fest_tui.programme.model import Status

ALIASES: Mapping[str, str] = {
    "dir": "director",
    "by": "director",
    "with": "cast",
    "lang": "in",
    "subs": "sub",
    "day": "on",
}
EXAMPLES: Mapping[str, str] = {
    "title": "title:comrades",
    "director": "director:konchalovsky",
    "cast": "cast:vysotskaya",
    "person": "person:vysotskaya",
    "country": "country:russia",
    "year": "year:2021",
    "section": "section:youth",
    "venue": "venue:caligari",
    "in": "in:russian",
    "sub": "sub:english",
    "premiere": "premiere:german",
    "form": "form:documentary",
    "status": 'status:"sold out"',
    "on": "on:fri",
    "after": "after:20",
    "before": "before:23:30",
    "max": "max:100",
    "near": "near:caligari<15",
}
"""How each field is used."""
STATUS_WORDS = ("sold out", "few seats", "cancelled", "moved", "delayed", "scheduled")
"""The words for the states, one for each."""
STATUSES: Mapping[str, Status] = {
    **dict.fromkeys(("sold out", "soldout", "ausverkauft"), "sold_out"),
    **dict.fromkeys(("few seats", "few seats left", "wenige plätze"), "few_seats"),
    **dict.fromkeys(("cancelled", "canceled", "abgesagt"), "cancelled"),
    **dict.fromkeys(("delayed", "late", "verspätet"), "delayed"),
    **dict.fromkeys(("moved", "verlegt", "verschoben"), "moved"),
    **dict.fromkeys(("scheduled", "as announced"), "scheduled"),
}
"""The states of a screening, by the words people have for them."""
FORMS = {
    **dict.fromkeys(("documentary", "documentaries", "doc", "docs", "doku", "dokus", "dokumentarfilm"), "documentary"),
    **dict.fromkeys(("documentary film", "documentary films", "dokumentarfilme"), "documentary"),
    **dict.fromkeys(("short", "shorts", "short film", "short films", "kurzfilm", "kurzfilme"), "short"),
    **dict.fromkeys(("animated", "animated film", "animated films", "animation films", "animations"), "animation"),
    **dict.fromkeys(("animationsfilm", "animationsfilme", "trickfilm", "trickfilme"), "animation"),
    **dict.fromkeys(("feature", "feature film", "fiction film", "fiction films", "spielfilm", "spielfilme"), "fiction"),
}
"""Other words for the forms that most programmes know."""
