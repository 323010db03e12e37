"""Web pages made to break a reader: depth, size, broken markup, noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_reading import AT_BERLIN, WEB_PAGES, read_html

from fest_tui.errors import UnreadableError
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import is_plain
from fest_tui.sources.web_page import is_web_page, read_web_page

HEAD = "<!DOCTYPE html><meta charset=utf-8><h1>FILM</h1><p>20.11.2021 15:00 – Caligari</p><p>Chile 2021 9 Min.</p>"
SIZE = 2_000_000


def read_any(data: bytes) -> Reading | None:
    try:
        return read_web_page(data, name="page.html", known=AT_BERLIN)
    except UnreadableError as error:
        assert error.exit_code == 3  # noqa: PT017
        return None


REPEATED = {
    "nested divs": "<div>",
    "nested tables": "<table><tr><td>",
    "nested lists": "<ul><li>",
    "bold": "<b>",
    "unclosed paragraphs": "<p><font>",
    "closing tags": "</p>",
    "crossed tags": "<b><i></b></i>",
    "headings": "<h1>",
    "headings of the navigation": "<nav><h1>x</h1></nav>",
    "forms": "<form>",
    "forms with headings": "<form><h1>",
    "headers": "<header>",
    "articles": "<article><header>",
    "scripts": "<script>",
    "closed scripts": "<script>x</script>",
    "comments": "<!--",
    "sections of characters": "<![CDATA[",
    "instructions": "<?x",
    "tag openers": "<",
    "entities": "&amp;",
    "broken entities": "&",
    "numbers": "&#99999999;",
    "breaks": "<br>",
    "line ends": "\n",
    "blanks": " ",
    "letters": "x",
    "capitals": "<p>WORT",
    "dates": "<p>20.11.2021 15:00 – Caligari",
    "titles": "<title>x</title>",
    "metas": "<meta property=og:title content=x>",
    "preformatted": "<pre>\n",
    "drawings": "<svg><title>",
    "selects": "<select><option>",
}


@pytest.mark.parametrize("kind", REPEATED)
def test_what_is_repeated_very_often_is_read_like_anything_else(kind: str) -> None:
    bomb = REPEATED[kind] * (SIZE // 8 // len(REPEATED[kind]))
    reading = read_html(f"{HEAD}{bomb}")
    assert [film.title for film in reading.films][-1:] in (["FILM"], ["x"])
    assert reading.screenings
    read_any(f"<p>{bomb}{HEAD}".encode())


@pytest.mark.parametrize("attribute", ["a{} ", "a=b ", "a{}='x y'", "/a{}", "a{} = {}\n", "\"a{}' "])
@pytest.mark.parametrize("end", [">x", ""])
def test_a_tag_with_more_attributes_than_any_has_is_refused_with_its_line(attribute: str, end: str) -> None:
    tag = "<p " + "".join(attribute.format(number, number) for number in range(SIZE // 8))
    with pytest.raises(UnreadableError, match=r"page\.html, line 3: a tag here has more than 1000 attributes"):
        read_html(f"{HEAD}\n\n{tag}{end}>")


def test_nesting_no_page_has_is_left_out_with_a_located_warning() -> None:
    reading = read_html(f"{HEAD}\n{'<div>' * 10_000}DEEP{'</div>' * 10_000}\n<p>Ein Satz.</p>")
    assert [film.title for film in reading.films] == ["FILM"]
    (problem,) = reading.problems
    assert (problem.line, problem.severity) == (2, "warning")
    assert "nested" in problem.says


def test_nesting_a_page_may_have_is_read() -> None:
    reading = read_html(f"{HEAD}{'<div>' * 500}<p>Ein Satz.</p>{'</div>' * 500}")
    assert reading.films[0].synopsis == "Ein Satz."
    assert reading.problems == ()


@pytest.mark.parametrize("bomb", [f"<script>{'if(1<2)' * 700_000}</script>", f"<!--{'x' * 5_000_000}-->"])
def test_a_script_or_comment_of_megabytes_is_left_out(bomb: str) -> None:
    assert read_html(f"{bomb}{HEAD}{bomb}<p>Ein Satz.</p>") == read_html(f"{HEAD}<p>Ein Satz.</p>")


def test_a_paragraph_of_ten_megabytes_is_read() -> None:
    reading = read_html(f"{HEAD}<p>{'Wort ' * 2_000_000}")
    assert len(reading.films[0].synopsis) == 5 * 2_000_000 - 1


@pytest.mark.parametrize("data", [b"<html>\x00\x00", b"<p>" + bytes(range(1, 32)) * 50, b"\x89PNG\r\n\x1a\n\x00<html>"])
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="binary"):
        read_web_page(data, name="page.html", known=AT_BERLIN)


def test_control_codes_do_not_reach_a_title() -> None:
    source = HEAD.replace("FILM", "\x1b[31mFI\x1b]0;boo\x07LM\u202e&#27;&#x202e;\x0c")
    assert read_html(source).films[0].title == "FILM"


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    assert is_web_page(data) in (True, False)
    for start in (b"", b"<html><body><p>", b"\xff\xfe"):
        read_any(start + data)


PIECES = sorted({piece for page in WEB_PAGES for piece in page.read_text("utf-8").replace("<", "\n<").splitlines()})
soup = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(["</div>", "<p", ">", "<h1>", "</h1>", "<br>", "<form>", "<article>", "<pre>", "\n", "&lt;"]),
        st.text(max_size=8),
    ),
    max_size=30,
)


@given(soup)
def test_no_soup_of_tags_breaks_the_reader(pieces: list[str]) -> None:
    source = "".join(pieces).encode("utf-8", "surrogatepass")
    reading = read_any(source)
    if reading is None:
        return
    lines = source.count(b"\n") + source.count(b"\r") + 1
    assert all(0 <= problem.line <= lines for problem in reading.problems)
    ids = {film.id for film in reading.films}
    assert all(set(screening.films) <= ids for screening in reading.screenings)
    assert all(is_plain(text) for film in reading.films for text in (film.title, film.synopsis, *film.directors))
    assert reading == read_any(source)


@pytest.mark.parametrize("page", WEB_PAGES, ids=lambda path: path.stem)
@given(place=st.integers(0, 10_000), noise=st.binary(max_size=6))
def test_noise_in_a_page_never_breaks_the_reader(page: object, place: int, noise: bytes) -> None:
    data = next(path for path in WEB_PAGES if path == page).read_bytes()
    at = place % len(data)
    read_any(data[:at] + noise + data[at + len(noise) :])
