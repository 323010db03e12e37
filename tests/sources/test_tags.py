"""Tags of more attributes than a parser gets through, told from all that only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.sources.markup import text_of_html
from fest_tui.sources.tags import MOST_ATTRIBUTES, endless_tag, without_endless_tags

WORDS = " ".join(f"w{number}" for number in range(MOST_ATTRIBUTES))
MANY = f"<p {WORDS} last>"


@pytest.mark.parametrize(
    "before",
    [
        "",
        "<!-->",
        "<!-- > <script> -->",
        "<? <script> >",
        "</x <script>",
        "<textarea><script></textarea>",
        '<script>i<n x="</script>',
        "<title>a</title>",
        "1 < 2 <",
    ],
)
def test_a_tag_is_endless_wherever_a_parser_sees_it(before: str) -> None:
    assert endless_tag(f"{before}{MANY}") == len(before)


@pytest.mark.parametrize(
    "html",
    [
        f"<p {WORDS}>",
        f"<!-- {MANY} -->",
        f"<script>i<n {WORDS} last</script>",
        f"<STYLE type=x>a<b {WORDS} last</Style>",
        f"<p title=\"{WORDS} last\" class='{WORDS} last'>{WORDS} last < {WORDS} last",
        f"<img src=data:{WORDS.replace(' ', '')}>",
        f"<img src='data:{'A' * 5_000_000}'>",
    ],
)
def test_long_values_scripts_and_texts_are_no_endless_tag(html: str) -> None:
    assert endless_tag(html) is None
    assert without_endless_tags(html) is html


def test_a_tag_keeps_its_first_attributes() -> None:
    assert without_endless_tags(f"a{MANY}b <i x>c</i>") == f"a<p {WORDS}>b <i x>c</i>"
    assert without_endless_tags(f"a{MANY[:-1]}") == f"a<p {WORDS}"


def test_a_description_is_read_past_an_endless_tag() -> None:
    attributes = " ".join(f"a{number}" for number in range(300_000))
    assert text_of_html(f"<p>One.</p><p {attributes}>Two.</p>") == "One.\n\nTwo."


@pytest.mark.parametrize("piece", ["<a", "<", "<a ", "<!--", "</", "<script ", "<a x='", '<a x="y" ', "<title>", "a="])
def test_repeated_pieces_are_walked_through_once(piece: str) -> None:
    cut = without_endless_tags(piece * 400_000)
    assert endless_tag(cut) is None


@given(st.lists(st.sampled_from(["<p", " a", "=", "'", '"', ">", "/", "<!--", "-->", "<script>", "</script", "x"])))
def test_what_has_few_attributes_stays_as_it_is(pieces: list[str]) -> None:
    html = "".join(pieces)
    assert without_endless_tags(html) == html
