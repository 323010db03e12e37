"""XML that nobody vouches for."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.errors import UnreadableError
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.xml_safely import line_of, local_name, xml_elements

PATHS = ("list", "list/item", "list/group", "list/group/item")
ONE = "<list><item n='1'>one</item>\n<item n='2'>two <b>bold</b></item>\n<item n='3'>three</item></list>"


def read(xml: str | bytes) -> tuple[list[str], list[tuple[int, str, str]]]:
    """The texts of the items in a list, and the problems."""
    log = ProblemLog("list.xml")
    data = xml.encode("utf-8", "surrogatepass") if isinstance(xml, str) else xml
    items = [
        "".join(map(str, met.element.itertext()))
        for met in xml_elements(data, log, paths=PATHS)
        if met.edge == "end" and met.path.endswith("item")
    ]
    return items, [(problem.line, problem.severity, problem.says) for problem in log.problems]


def refusal(xml: str | bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(xml)
    assert caught.value.exit_code == 3
    assert caught.value.message.startswith("list.xml ")
    return caught.value.message


def test_elements_come_one_by_one_with_their_edges() -> None:
    log = ProblemLog("list.xml")
    xml = b"<list a='1'>\n<group name='g'>\n<item>x</item><other/></group></list>"
    assert [f"{met.edge} {met.path} {line_of(met.element)}" for met in xml_elements(xml, log, paths=PATHS)] == [
        "start list 1",
        "start list/group 2",
        "start list/group/item 3",
        "end list/group/item 3",
        "end list/group 2",
        "end list 1",
    ]
    assert log.problems == ()


def test_an_element_has_its_attributes_when_it_starts_and_its_words_when_it_ends() -> None:
    for met in xml_elements(b"<list><item n='1'>one</item></list>", ProblemLog("list.xml"), paths=["list/item"]):
        assert met.element.get("n") == "1"
    assert read(ONE) == (["one", "two bold", "three"], [])


def test_elements_that_were_read_are_gone_from_memory() -> None:
    xml = f"<list>{'<item>one</item> ' * 500}</list>".encode()
    children = [len(met.element) for met in xml_elements(xml, ProblemLog("x"), paths=PATHS) if met.path == "list"]
    assert children[-1] == 1


def test_lines_are_right_in_long_files() -> None:
    xml = f"<list>{chr(10) * 70_000}<item>\n<b/></item>\n<item>x</item></list>".encode()
    met = list(xml_elements(xml[:-7], ProblemLog("x"), paths=["list/item"]))
    assert len(met) == 4
    lines = [
        line_of(each.element) for each in xml_elements(xml, ProblemLog("x"), paths=["list/item"]) if each.edge == "end"
    ]
    assert lines == [70_001, 70_003]


def test_namespaces_do_not_count() -> None:
    assert read('<list xmlns="urn:x" xmlns:y="urn:y"><y:item>one</y:item><item>two</item></list>')[0] == ["one", "two"]
    for met in xml_elements(b"<list xmlns='urn:x'/>", ProblemLog("x"), paths=["list"]):
        assert local_name(met.element) == "list"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE list [<!ENTITY x "y">]>',
        '<!DOCTYPE list [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE list [<!ENTITY % x "y"> %x;]>',
        '<!DOCTYPE list [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
        '<!DOCTYPE list [<!ELEMENT list ANY><!ENTITY nbsp "&#160;">]>',
    ],
)
def test_a_file_that_declares_entities_is_refused(doctype: str) -> None:
    says = refusal(f"{doctype}<list><item>&x;</item></list>")
    assert says == "list.xml was not read: it declares entities, which are not expanded for safety."


def test_a_billion_laughs_are_not_laughed() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<!DOCTYPE list [<!ENTITY l0 "ha">{laughs}]><list x="&l11;"><item>&l11;</item></list>'
    assert "declares entities" in refusal(xml)
    percents = "".join(f"<!ENTITY % l{n} '{f'&#37;l{n - 1};' * 10}'>" for n in range(1, 12))
    assert "declares entities" in refusal(f"<!DOCTYPE list [<!ENTITY % l0 ''>{percents}%l11;]><list/>")


@pytest.mark.parametrize("external", ['SYSTEM "list.dtd"', 'PUBLIC "-//X//Y" "http://127.0.0.1:9/list.dtd"'])
def test_a_file_that_wants_another_is_refused(external: str) -> None:
    assert "wants another file" in refusal(f"<!DOCTYPE list {external}><list/>")


def test_no_other_file_is_ever_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    include = f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="{tmp_path}/secret.txt" parse="text"/>'
    xml = f"<list><item>{include}</item></list>"
    assert read(xml) == ([""], [])


def test_a_doctype_that_declares_nothing_is_let_pass() -> None:
    assert read(f"<!DOCTYPE list>{ONE}")[0] == ["one", "two bold", "three"]
    assert read(f"<!DOCTYPE list [<!ELEMENT list ANY>]>{ONE}")[0] == ["one", "two bold", "three"]


@pytest.mark.parametrize("depth", [300, 10_000, 1_000_000])
def test_a_file_nested_without_end_is_refused(depth: int) -> None:
    assert "nested too deeply from line 2 on" in refusal(f"<list>\n{'<a>' * depth}")


def test_a_file_nested_as_deep_as_any_real_one_is_read() -> None:
    assert read(f"<list><item>{'<b>' * 100}deep{'</b>' * 100}</item></list>") == (["deep"], [])


def test_what_is_whole_before_a_cut_is_kept_and_the_cut_is_located() -> None:
    items, problems = read(ONE[: ONE.index("three") + 2])
    assert items == ["one", "two bold"]
    ((line, severity, says),) = problems
    assert (line, severity) == (3, "error")
    assert "breaks off here, inside <item>" in says


def test_a_file_cut_between_elements_is_told_too() -> None:
    items, problems = read(ONE.removesuffix("</list>"))
    assert items == ["one", "two bold", "three"]
    assert [(line, "inside <list>" in says) for line, _severity, says in problems] == [(3, True)]


@pytest.mark.parametrize("cut", range(len("<list>"), len(ONE)))
def test_a_cut_anywhere_keeps_what_is_whole(cut: int) -> None:
    xml = ONE[:cut]
    items, problems = read(xml)
    assert items == ["one", "two bold", "three"][: xml.count("</item>")]
    assert problems[-1][:2] == (xml.count("\n") + 1, "error")


def test_loose_signs_are_read_as_they_stand() -> None:
    items, problems = read("<list>\n<item>A & B < C&D</item><item>Q&amp;A 1 &lt; 2</item></list>")
    assert items == ["A & B < C&D", "Q&A 1 < 2"]
    assert problems == [
        (2, "warning", "A “&” or “<” stands loose in the text here and in 3 places in all; each was read as it stands.")
    ]


def test_names_of_html_are_read_as_there() -> None:
    assert read("<list><item>a&nbsp;b &eacute;&foo; &#228;&#xe4;</item></list>") == (["a\xa0b é&foo; ää"], [])


def test_what_is_written_as_text_is_left_alone() -> None:
    xml = "<list><!-- & < &nbsp; --><item><![CDATA[A & B < C &nbsp; &amp;]]></item><?x & ?></list>"
    assert read(xml) == (["A & B < C &nbsp; &amp;"], [])


def test_tags_that_do_not_match_are_told_once() -> None:
    items, problems = read("<list>\n<item>one</list>\n<item>two</item>\n</b></list>")
    assert items[0] == "one"
    assert len(problems) == 1
    assert problems[0][0] == 2
    assert "no good XML" in problems[0][2]


def test_text_too_long_to_be_safe_ends_the_reading_there() -> None:
    items, problems = read(f"<list><item>one</item>\n<item>{'x' * 11_000_000}</item><item>two</item></list>")
    assert items == ["one"]
    assert [(line, severity) for line, severity, _says in problems] == [(2, "error")]


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("utf-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("iso-8859-1", "iso-8859-1"),
        ("ISO-8859-15", "iso-8859-15"),
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("utf-16", "utf-8"),
        ("none-such", "utf-8"),
        ("cp99999", "utf-8"),
        ("rot13", "utf-8"),
    ],
)
def test_an_encoding_is_known_whatever_is_declared(declared: str, written: str) -> None:
    xml = f'<?xml version="1.0" encoding="{declared}"?><list><item>Käse</item></list>'
    assert read(xml.encode(written)) == (["Käse"], [])


def test_an_encoding_of_another_script_counts_when_declared() -> None:
    assert read('<?xml version="1.0" encoding="windows-1251"?><list><item>Кино</item></list>'.encode("cp1251")) == (
        ["Кино"],
        [],
    )
    assert read('<?xml version="1.0" encoding="Shift_JIS"?><list><item>映画</item></list>'.encode("shift-jis"))[0] == [
        "映画"
    ]


@pytest.mark.parametrize("declared", ["utf-8", "cp99999", "none-such", "euc-jp"])
def test_an_encoding_that_was_guessed_is_told(declared: str) -> None:
    xml = f"<?xml version='1.0' encoding='{declared}'?>\n<list><item>Kä</item></list>"
    items, problems = read(xml.encode("latin-1"))
    assert items == ["Kä"]
    assert {severity for _line, severity, _says in problems} == {"warning"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\x01", "no text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "no text"),
        (b"hello", "is no XML"),
        (b'{"schedule": {}}', "is no XML"),
        (b"<", "is no XML"),
        (b"<!-- never closed", "is no XML"),
        (b"<?xml version='1.0'?>", "is no XML"),
    ],
)
def test_what_is_no_xml_is_said_to_be_none(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_controls_and_escapes_do_not_reach_a_reader() -> None:
    assert read("<list><item>a\x1b[31mb\x08\u202e</item></list>") == (["ab"], [])


@pytest.mark.parametrize(
    "run",
    [
        "<",
        "&",
        "</a>",
        "<a></b>",
        "<![CDATA[",
        "<!--",
        "<?",
        "&x;",
        "&#11;",
        "<a/>",
        "]]>",
        "<!DOCTYPE ",
        " ",
    ],
)
def test_long_runs_of_anything_are_read(run: str) -> None:
    items, problems = read(f"<list><item>one</item>{run * 30_000}")
    assert items[0] == "one"
    assert 1 <= len(problems) <= 2


tags = ["<list>", "</list>", "<item>", "</item>", "<item", " n='", "'", "&", ";", "&#1;", "&nbsp;", "\n", "\0", "ä"]
marks = ["<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE list [", "<!ENTITY x 'y'>", "]>", "<?xml encoding='utf-16'?>"]
pieces = st.sampled_from([*tags, *marks])


@given(st.lists(pieces | st.text(max_size=3), max_size=30).map("".join))
def test_no_text_breaks_it(xml: str) -> None:
    try:
        items, problems = read(xml)
    except UnreadableError:
        return
    assert len(items) <= xml.count("<item")
    assert all(0 <= line <= xml.count("\n") + xml.count("\r") + 1 for line, *_rest in problems)


@given(st.data())
def test_no_noise_breaks_it(data: st.DataObject) -> None:
    xml = bytearray(ONE.encode())
    for _number in range(data.draw(st.integers(1, 4))):
        xml[data.draw(st.integers(0, len(xml) - 1))] = data.draw(st.integers(0, 255))
    try:
        items, _problems = read(bytes(xml))
    except UnreadableError:
        return
    assert len(items) <= 4


@given(st.binary(max_size=200))
def test_no_bytes_break_it(data: bytes) -> None:
    for prefix, suffix in itertools.product((b"", b"<list>"), (b"", b"</list>")):
        try:
            read(prefix + data + suffix)
        except UnreadableError as error:
            assert error.exit_code == 3  # noqa: PT017
