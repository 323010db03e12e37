"""Plain paragraphs out of HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.programme.text import is_plain
from fest_tui.sources.markup import text_of_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One.</p><p>Two\n   and a half.</p>", "One.\n\nTwo and a half."),
        ("<p>One.\n\n\nStill one.", "One. Still one."),
        ("<div><p>One.</p></div>\n<div>Two.</div>", "One.\n\nTwo."),
        ("One<br>two<br/>three<br />\nfour", "One\ntwo\nthree\nfour"),
        ("One<br><br><br>two", "One\n\ntwo"),
        ("<ul><li>one</li><li>two <b>b</b></li></ul>After.", "• one\n• two b\n\nAfter."),
        ("<ol><li>one<li><p>two</p></ol>", "• one\n\n• two"),
        ("<ul><li>one<ul><li>in it</ul><li>two</ul>", "• one\n• in it\n• two"),
        ("<table><tr><th>Hall<td>1</tr><tr><th>Seats<td>90</table>", "Hall 1\nSeats 90"),
        ("<p>So:</p><pre>one\n  two</pre>", "So:\n\none\ntwo"),
        ("<H1>Loud</H1><P CLASS='x'>quiet</P>", "Loud\n\nquiet"),
        ("<p>un<b>do</b>ne <i> twice </i> said</p>", "undone twice said"),
        ("<!doctype html><html><head><title>no</title></head><body>yes</body></html>", "yes"),
    ],
)
def test_html_becomes_paragraphs_and_lines(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Q&amp;A with &Auml;rzte&#33;&#x21;", "Q&A with Ärzte!!"),
        ("<p>Q&amp;A with&nbsp;us</p>", "Q&A with us"),
        ("&amp;lt;b&amp;gt; &amp;amp;", "&lt;b&gt; &amp;"),
        ("<p>&amp;lt;b&amp;gt; &amp;amp;</p>", "&lt;b&gt; &amp;"),
        ("a&nbsp;b", "a b"),
        ("AT&T, R&D;, &unknown;", "AT&T, R&D;, &unknown;"),
        ("&lt;p&gt;shown&lt;/p&gt;", "<p>shown</p>"),
    ],
)
def test_entities_are_resolved_once(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.",
        "  # Markdown\n\n- one\n    - two\n\n1. <https://example.org/?a=1&b=2>\n\n> said `a < b` & *so*\n",
        "a<b, a <b and 1 < 2 > 0",
        "Vec<T> and <speaker>",
    ],
)
def test_text_without_tags_of_html_is_as_it_was(text: str) -> None:
    assert text_of_html(text) == text


def test_markdown_with_inline_tags_keeps_its_lines() -> None:
    text = "# One <b>two</b>\n\n- a <https://example.org>\n    - b<br>\nc &amp; d\n"
    assert text_of_html(text) == "# One two\n\n- a <https://example.org>\n    - b\nc & d"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a<script>alert('<p>x</p>')</script>b</p>", "ab"),
        ("<p>a<style>p { color: red }</style>b</p>", "ab"),
        ("<p>a<!-- hidden <p>text</p> -->b</p>", "ab"),
        ("<p>a<img src=x onerror=alert(1)>b", "ab"),
        ("<p title='<p>'>a</p>", "a"),
        ("<script>never closed", ""),
        ("<p><o:p></o:p><foo-bar>a</foo-bar>", "a"),
    ],
)
def test_what_is_not_said_to_a_reader_is_dropped(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a\x1b[31mb\0", "ab"),
        ("<p>a\x1b[31mb\0\ud800", "ab"),
        ("a&#27;[31mb", "a[31mb"),
        ("<p>a&#x1b;[31mb&#x202e;", "ab"),
    ],
)
def test_controls_are_gone_however_they_are_written(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>"])
def test_words_are_found_however_deep_they_stand(tag: str) -> None:
    assert text_of_html(f"{tag * 10_000}deep").strip("• ") == "deep"


@pytest.mark.parametrize("run", ["<", "<p ", "<!--", "&", "&#", "<p>", "<br>", "\n ", " ", "<p a='", "</p>", "&amp;"])
def test_long_runs_of_anything_are_read(run: str) -> None:
    assert is_plain(text_of_html(f"<p>{run * 50_000}"))


def test_a_line_of_ten_megabytes_is_read() -> None:
    assert len(text_of_html(f"<p>{'word ' * 2_000_000}</p>")) == 9_999_999


pieces = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<br>",
        "<li>",
        "<ul>",
        "</ul>",
        "<b",
        ">",
        "&amp;",
        "&",
        "<!--",
        "-->",
        "<script>",
        "\n",
        "ä ",
        "\0",
    ]
)


@given(st.lists(pieces | st.text(max_size=4), max_size=30).map("".join))
def test_no_text_breaks_it(html: str) -> None:
    text = text_of_html(html)
    assert is_plain(text)
    assert "\n\n\n" not in text or "<" not in html
