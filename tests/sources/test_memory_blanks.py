"""How much memory one endless line takes to read whose blanks are all to be made single, wherever it stands."""

from __future__ import annotations

import pytest
from measuring import CSV, EVENT, HTML, ICS, JSON, JSON_LD, LISTING, MOST, OWN, SIZE, SLOT, TEXT, XML, XML_END, measured

END_OF_ICS = "\nEND:VEVENT\nEND:VCALENDAR\n"
ONE_LINE = {
    "text": (TEXT, "\n"),
    "sentence of a text": (TEXT, ".\n"),
    "quote of a text": (f"{TEXT}„", "“\n"),
    "press text": (LISTING, "\n"),
    "premiere of a press text": (LISTING, "premiere\n"),
    "web page": (f"{HTML}<p>", "</p>"),
    "title of a calendar": (f"{ICS}END:VEVENT\nBEGIN:VEVENT\nDTSTART:20211112T110000\nSUMMARY:", END_OF_ICS),
    "description of a calendar": (f"{ICS}X-ALT-DESC:<p>", END_OF_ICS),
    "title of JSON-LD": (f'{JSON_LD},{{"@type":"Movie","name":"', '"}]}'),
    "place of JSON-LD": (f"{JSON_LD},{EVENT[:-2]}", '"}]}'),
    "cell of a table": (f"{CSV}A;B;12.11.2021;10:00;Rex;", "\n"),
    "title of a table": (CSV, ";B;12.11.2021;10:00;Rex;s\n"),
    "title in a schedule in JSON": (JSON + SLOT.removesuffix('"}'), '"}]}}]}}}'),
    "title in a schedule in XML": (f"{XML}<event><start>10:00</start><title>", f"</title></event>{XML_END}"),
    "title of our own": (f'{OWN}{{"id":"a","title":"', '"}]}'),
    "festival": ('[festival]\ntimezone="Europe/Berlin"\nname="', '"\n'),
}


@pytest.mark.parametrize("place", ONE_LINE)
def test_an_endless_line_of_double_blanks_takes_few_times_its_size(place: str) -> None:
    start, end = ONE_LINE[place]
    _became, times = measured(f"{start}{'ab  ж  ' * (SIZE // 8)}{end}".encode())
    assert times < MOST
