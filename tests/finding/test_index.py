"""Which films and events have the words of a question, and in which order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import film, programme, screening, venue
from fest_tui.finding.index import TextIndex
from fest_tui.finding.terms import Where, Words
from fest_tui.programme.model import Bio, Credit, Film
from fest_tui.store.programmes import load_programme
from places import BUNDLED


def credited(role: str, *names: str) -> Credit:
    return Credit(role=role, label=role.title(), names=names)  # type: ignore[arg-type]


def index_of(*films: Film) -> TextIndex:
    return TextIndex.of(programme(films=films))


def best_first(index: TextIndex, words: Words | str) -> list[str]:
    """The keys of what matches, the best first."""
    found = index.match(words if isinstance(words, Words) else Words(words))
    return [index.documents[number].key for number in sorted(found, key=lambda number: (-found[number].score, number))]


EXGROUND = TextIndex.of(load_programme(BUNDLED))


@pytest.mark.parametrize(
    "words",
    [
        "strike",
        "novocherkassk",
        "konchalovsky",
        "dear com",
        "comr",
        "dear comrades",
        "comrades dear",
        "dorogie",
        "julia vysotskaya",
        "vysotskaya strike",
        "strike konchalovsky russia",
        "the russian one about the strike",
        "russischer film",
        "RU comrades",
        "a film with Vysotskaya",
        "comrades 2020",
    ],
)
def test_a_volunteer_is_answered_at_once(words: str) -> None:
    assert best_first(EXGROUND, words)[0] == "dear-comrades"


@pytest.mark.parametrize("typed", ["dear comrades", "the exam", "killing of two lovers", "girlsboysmix", "können wir"])
def test_a_better_match_comes_up_with_each_letter_and_stays(typed: str) -> None:
    titles = (
        "DEAR COMRADES!",
        "THE EXAM",
        "THE KILLING OF TWO LOVERS",
        "GIRLSBOYSMIX",
        "Können wir tanzen?",
        "NEAR ME",
    )
    index = index_of(*(film(title, synopsis=" ".join(titles)) for title in titles))
    meant = next(each.key for each in index.documents if typed in each.title.lower())

    tops = [best_first(index, typed[:length])[0] for length in range(1, len(typed) + 1)]

    first = tops.index(meant)
    assert first <= len("the ")
    assert set(tops[first:]) == {meant}


def test_a_title_comes_before_its_beginning_its_words_names_places_and_texts() -> None:
    index = index_of(
        film("f", synopsis="a tale of strike"),
        film("g", bios=(Bio(person="", text="strike"),)),
        film("e", section="Strike"),
        film("d", credits=(credited("cast", "Ann Strike"),)),
        film("The Great Strike", id="c"),
        film("Strike a Pose", id="b"),
        film("The Strike", id="a"),
        film("Another", id="z"),
    )

    assert best_first(index, "strike") == ["a", "b", "c", "d", "e", "f", "g"]


def test_a_director_comes_before_the_cast_and_the_cast_before_others() -> None:
    index = index_of(
        film("c", credits=(credited("music", "Ida Lund"),)),
        film("b", credits=(credited("cast", "Ida Lund"),)),
        film("a", directors=("Ida Lund",)),
    )

    assert best_first(index, "lund") == ["a", "b", "c"]


def test_a_whole_word_comes_before_one_that_only_begins_so() -> None:
    index = index_of(film("The Cold Warsaw"), film("The Cold War"))

    assert best_first(index, "war") == ["the-cold-war", "the-cold-warsaw"]


def test_of_titles_that_begin_so_the_one_with_the_whole_word_comes_first() -> None:
    index = index_of(film("Warsaw"), film("War Horse"))

    assert best_first(index, "war") == ["war-horse", "warsaw"]


def test_a_name_that_begins_so_comes_before_a_section_that_is_called_so() -> None:
    index = index_of(film("b", section="Strike"), film("a", credits=(credited("cast", "Ann Strikeman"),)))

    assert best_first(index, "strike") == ["a", "b"]


def test_a_title_with_its_article_and_one_without_are_told_apart_but_both_found() -> None:
    index = index_of(film("The Exam"), film("Exam"), film("Exam Fever"))

    assert best_first(index, "exam") == ["exam", "the-exam", "exam-fever"]
    assert best_first(index, "the exam")[0] == "the-exam"


def test_letters_of_two_words_are_no_beginning_of_one_while_they_are_few() -> None:
    index = index_of(film("Therapy"), film("Exam"))

    assert best_first(index, "the r") == []
    assert best_first(index, "the rapy") == ["therapy"]


def test_a_name_comes_before_two_names_of_which_it_has_one_each() -> None:
    index = index_of(
        film("b", credits=(credited("cast", "Julia Stein", "Maria Keller", "Anna Roberts"),)),
        film("a", credits=(credited("cast", "Julia Roberts"),)),
    )

    assert best_first(index, "julia roberts") == ["a", "b"]


def test_a_text_that_is_about_a_word_comes_before_one_that_mentions_it() -> None:
    index = index_of(
        film(
            "b", synopsis="A long tale of a house by the sea, of its owners, and of women and a ship that never came."
        ),
        film("a", synopsis="Women who box, for women."),
        *(film(f"c{number}", synopsis="Nothing.") for number in range(4)),
    )

    assert best_first(index, "women") == ["a", "b"]


def test_each_match_says_where_its_words_were_found() -> None:
    index = index_of(
        film("Dear Comrades", directors=("Andrei Konchalovsky",), synopsis="A strike.", countries=("Russia",))
    )

    def columns(words: str) -> tuple[str, ...]:
        return index.match(Words(words))[0].columns

    assert columns("comrades") == ("title",)
    assert columns("konchalovsky strike") == ("director", "synopsis")
    assert columns("russian") == ("country",)


def test_a_title_that_is_liked_however_its_words_are_parted_misses_none() -> None:
    index = index_of(film("GIRLSBOYSMIX"))

    assert index.match(Words("girls boys"))[0].missing == ()


def test_words_found_nowhere_better_than_in_the_name_of_a_hall_are_told() -> None:
    index = TextIndex.of(
        programme(
            screening("Strike", "2021-11-19 22:00", "c"),
            films=(film("Strike"),),
            venues=(venue("Caligari", id="c", town="Wiesbaden"),),
        )
    )

    def in_halls(words: str) -> list[str]:
        return [needle.said for needle in index.match(Words(words))[0].in_halls]

    assert in_halls("strike") == []
    assert in_halls("cali strike") == ["cali"]
    assert in_halls("wiesbaden caligari") == ["wiesbaden", "caligari"]


def test_words_may_be_spread_but_all_must_be_there() -> None:
    index = index_of(film("Dear Comrades", directors=("Andrei Konchalovsky",)), film("Dear Diary"))

    assert best_first(index, "dear konchalovsky") == ["dear-comrades"]
    assert best_first(index, "diary konchalovsky") == []


@pytest.mark.parametrize(
    ("words", "where", "keys"),
    [
        ("ida", "anywhere", ["ida", "a", "b", "c"]),
        ("ida", "title", ["ida"]),
        ("ida", "director", ["a"]),
        ("ida", "cast", ["b"]),
        ("ida", "person", ["a", "b", "c"]),
        ("youth", "section", ["c"]),
        ("polish", "country", ["ida"]),
        ("poland", "country", ["ida"]),
        ("PL", "country", ["ida"]),
        ("polnisch", "country", ["ida"]),
        ("ida", "country", []),
    ],
)
def test_words_are_looked_for_where_the_question_says(words: str, where: Where, keys: list[str]) -> None:
    index = index_of(
        film("Ida", countries=("Poland",)),
        film("a", directors=("Ida Lund",)),
        film("b", credits=(credited("cast", "Ida Lund"),)),
        film("c", credits=(credited("music", "Ida Lund"),), section="Youth Days"),
    )

    assert best_first(index, Words(words, where)) == keys


@pytest.mark.parametrize("country", ["Russland", "RU", "Russian Federation", "russia"])
def test_a_country_is_found_however_the_programme_calls_it(country: str) -> None:
    index = index_of(film("a", countries=(country,)), film("b", countries=("Scotland",)))

    for asked in ("russia", "russian", "russisch", "russischen", "russland"):
        assert best_first(index, Words(asked, "country")) == ["a"], asked


def test_a_film_in_a_language_is_found_by_its_names_before_one_with_subtitles_in_it() -> None:
    index = index_of(film("b", subtitles=("Russian",)), film("a", languages=("Russian",)))

    for asked in ("russian", "russisc", "russisch", "russischen"):
        assert best_first(index, asked) == ["a", "b"], asked


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("dear comrades", ["a"]),
        ("comrades dear", ["b"]),
        ("comrades me", []),
        ("dear comrade", []),
        ("ear comrades", []),
        ("sunny d", []),
        ("sunny day", ["d"]),
        ("bitter end sweet", []),
        ("lund julia", []),
        ("ida lund", ["c"]),
    ],
)
def test_a_phrase_is_found_in_its_order_and_whole(words: str, keys: list[str]) -> None:
    index = index_of(
        film("a", synopsis="My dear comrades."),
        film("b", synopsis="Comrades, dear me"),
        film("c", credits=(credited("cast", "Ida Lund", "Julia Berg"),)),
        film("Sunny Day", id="d", bios=(Bio(person="", text="A bitter end"), Bio(person="", text="Sweet"))),
    )

    assert best_first(index, Words(words, phrase=True)) == keys


def test_small_words_decide_only_alone() -> None:
    index = index_of(film("The One"), film("The Other"), film("a", synopsis="A strike."))

    assert best_first(index, "the one about the strike") == ["a"]
    assert best_first(index, "the one")[0] == "the-one"
    assert best_first(index, "on")[0] == "the-one"
    assert best_first(index, "the") == ["the-one", "the-other"]


def test_a_title_of_small_words_comes_before_one_that_is_the_rest_of_it() -> None:
    index = index_of(film("Love"), film("The One I Love"))

    assert best_first(index, "the one i love")[0] == "the-one-i-love"
    assert best_first(index, "the one i lov")[0] == "the-one-i-love"


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Große Freiheit", ["grosse frei", "große", "GROSSE"]),
        ("Jürgen Müller", ["jurgen", "juergen", "juergen muller", "MÜLLER", "mueller"]),
        ("Schroeder", ["schröder"]),
        ("Ærø og Møn", ["aero", "ærø", "mon", "moen", "møn"]),
        ("L’avenir", ["avenir", "l'avenir", "lavenir", "l avenir", "l’aven"]),
        ("Girls Can’t Surf", ["cant", "can't", "can´t surf"]),
        ("Spider-Man", ["spiderman", "spider man", "spider-m", "man"]),
        ("GIRLSBOYSMIX", ["girls boys", "girls boys mix"]),
        ("千と千尋の神隠し", ["千尋", "神隠し", "の神", "千と千尋の神隠し", "千"]),
        ("서울의 봄", ["서울", "의 봄", "울의"]),
        ("ความรัก", ["รัก"]),
        ("العَرَبِيَّة", ["العربيه", "العربية"]),
        ("שָׁלוֹם", ["שלו", "שלום"]),
        ("हिन्दी मीडियम", ["हिन्दी", "मीडि"]),
        ("Été", ["e\u0301te\u0301", "ete", "ÉTÉ"]),
        ("???", ["???", "?"]),
        ("A–Z", ["a-z", "a z"]),
    ],
)
def test_a_title_is_found_however_it_is_typed(title: str, asked: list[str]) -> None:
    index = index_of(film("other"), film(title, id="this"), film("Third"))

    for words in asked:
        assert best_first(index, words) == ["this"], words


def test_the_same_is_true_of_words_in_a_text() -> None:
    index = index_of(film("a", synopsis="It’s about Müller-Thurgau, l’amour and 東京物語."), film("b", synopsis="No."))

    for words in ("mueller", "muller thurgau", "müllerthurgau", "amour", "京物", "its"):
        assert best_first(index, words) == ["a"], words


def test_an_event_is_found_by_its_title_and_note_with_all_its_screenings() -> None:
    index = TextIndex.of(
        programme(
            screening("KURZFILME – WELTREISE", "2021-11-21 11:00", films=(), kind="programme", note="Seven shorts."),
            screening("KURZFILME – WELTREISE", "2021-11-20 11:00", id="k-2", films=(), kind="programme"),
            screening("Dear Comrades", "2021-11-19 22:00", "caligari"),
            films=(film("Dear Comrades"),),
            venues=(venue("Caligari FilmBühne", id="caligari"),),
        )
    )

    (number,) = index.match(Words("weltreise"))
    assert index.documents[number].key == "event:kurzfilme-weltreise"
    assert index.documents[number].title == "KURZFILME – WELTREISE"
    assert index.documents[number].film == ""
    assert index.documents[number].screenings == ("k-2", "kurzfilme-weltreise-1")
    assert best_first(index, "seven shorts") == ["event:kurzfilme-weltreise"]


def test_a_film_is_found_by_the_titles_notes_and_halls_of_its_screenings() -> None:
    index = TextIndex.of(
        programme(
            screening(
                "Opening: Dear Comrades", "2021-11-19 22:00", "c", id="s", films=("dear-comrades",), talk="With Ida"
            ),
            films=(film("Dear Comrades"), film("Unseen")),
            venues=(venue("Caligari FilmBühne", id="c", town="Wiesbaden"),),
        )
    )

    for words in ("opening", "ida", "caligari", "filmbuehne", "wiesbaden"):
        assert best_first(index, words) == ["dear-comrades"], words
    assert index.match(Words("caligari"))[0].columns == ("venue",)
    assert index.documents[0].screenings == ("s",)
    assert index.documents[1].screenings == ()


HOSTILE = [
    "",
    " ",
    "\x00",
    "\ud800",
    '"',
    '"""dear',
    "dear AND",
    "NOT dear",
    "NEAR(dear comrades, 2)",
    "title:dear",
    "title : dear OR",
    "^dear",
    "dear*",
    "(dear",
    "dear + comrades)",
    "{title}: dear",
    "dear'; DROP TABLE names; --",
    "-dear",
    "\u202edear\u2066",
    "א" * 500,
    "\u0301" * 500,
    "千" * 10_000,
    "z" * 10_000,
    "dear " * 2_000,
    " ".join(f"word{number}" for number in range(2_000)),
    "-" * 10_000,
    "a-" * 5_000,
]


@pytest.mark.parametrize("words", HOSTILE)
def test_syntax_of_any_kind_is_text(words: str) -> None:
    for asked in (Words(words), Words(words, phrase=True), Words(words, "director")):
        assert set(EXGROUND.match(asked)) <= set(range(len(EXGROUND.documents)))
        assert set(EXGROUND.match_most(asked)) <= set(range(len(EXGROUND.documents)))
        assert isinstance(EXGROUND.corrected(asked), tuple)
    assert isinstance(EXGROUND.corrections(words), tuple)
    assert best_first(EXGROUND, "dear comrades") == ["dear-comrades"]


@pytest.mark.parametrize("words", ['"dear', "dear*", "^dear", "(dear", "{dear}", "-dear", "dear\x00", "dear:"])
def test_signs_around_a_word_do_not_hide_it(words: str) -> None:
    assert best_first(EXGROUND, words)[0] == "dear-comrades"


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    found = EXGROUND.match(Words(text))

    assert all(match.columns and not match.missing for match in found.values())
    assert set(found) >= set(EXGROUND.match(Words(text, "title")))


@given(st.text(alphabet="aeir nst", min_size=1, max_size=8))
def test_a_longer_question_finds_no_more(text: str) -> None:
    index = index_of(film("Nasses Eis"), film("Reine Tanten"), film("b", synopsis="rasen, ernten, eintreten"))

    tellings = [set(index.match(Words(f"x{text[:length]}"))) for length in range(len(text) + 1)]

    assert all(longer <= shorter for shorter, longer in pairwise(tellings))


def test_a_long_question_is_read_to_its_sixty_fourth_word() -> None:
    index = index_of(film("a", synopsis=" ".join(f"w{number}w" for number in range(64))))

    asked = [f"w{number}w" for number in range(64)]
    assert best_first(index, " ".join([*asked, "nowhere"])) == ["a"]
    assert best_first(index, " ".join([*asked[:63], "nowhere"])) == []


@pytest.mark.parametrize("words", ["", "strike", "the"])
def test_an_empty_festival_has_nothing(words: str) -> None:
    index = index_of()

    assert index.documents == ()
    assert index.match(Words(words)) == {}
    assert index.match_most(Words(words)) == {}
    assert index.corrections(words) == ()
    assert index.corrected(Words(words)) == ()


def test_where_nothing_has_all_words_those_with_the_most_are_told() -> None:
    index = index_of(
        film("a", synopsis="novocherkassk strike"),
        film("b", synopsis="strike"),
        film("c", synopsis="factory strike"),
    )

    found = index.match_most(Words("novocherkassk factory strike"))

    assert index.match(Words("novocherkassk factory strike")) == {}
    assert {index.documents[number].key: match.missing for number, match in found.items()} == {
        "a": ("factory",),
        "c": ("novocherkassk",),
    }


def test_of_words_that_are_there_singly_the_rare_one_tells_most() -> None:
    index = index_of(film("Family"), *(film(f"Fa {n}") for n in range(9)), film("z", synopsis="In Novocherkassk."))

    found = index.match_most(Words("novocherkassk fa"))

    assert index.documents[max(found, key=lambda number: found[number].score)].key == "z"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("konchalovski", "konchalovsky"),
        ("novocherkask", "novocherkassk"),
        ("comardes", "comrades"),
        ("wysozkaja", "vysotskaya"),
    ],
)
def test_a_misspelt_word_is_put_right(typed: str, meant: str) -> None:
    assert EXGROUND.corrections(typed)[0] == meant


@pytest.mark.parametrize("word", ["konch", "comrades", "COMRADES", "mueller", "müll", "", "ko", "the"])
def test_a_word_that_begins_one_needs_no_correction(word: str) -> None:
    index = index_of(film("Dear Comrades", directors=("Andrei Konchalovsky", "Jo Müller")), film("the"))

    assert index.corrections(word) == ()


def test_a_correction_is_printed_with_its_accents() -> None:
    index = index_of(film("b", directors=("Jo Müller",)))

    assert index.corrections("mulller") == ("müller",)
    assert best_first(index, "müller") == ["b"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("julia wysozkaja", "julia vysotskaya"),
        ("julia wyso", "julia vysotskaya"),
        ("dear comardes", "dear comrades"),
        ("deer comardes", "dear comrades"),
        ("the one with wysozkaja", "the one with vysotskaya"),
        ("dean comrades", "dear comrades"),
    ],
)
def test_a_question_is_put_right_so_that_something_has_all_of_it(typed: str, meant: str) -> None:
    index = index_of(
        film("Dear Comrades", credits=(credited("cast", "Julia Vysotskaya"),)),
        film("a", credits=(credited("cast", "James Dean"),)),
        film("b", synopsis="comrads"),
    )

    assert index.corrected(Words(typed))[0] == meant
    assert index.match(Words(meant))


def test_a_question_that_cannot_be_put_right_has_no_correction() -> None:
    index = index_of(film("Dear Comrades"), film("Exam"))

    assert index.corrected(Words("xyzzy plugh")) == ()
    assert index.corrected(Words("exmas comards")) == ()


def test_a_word_is_not_put_right_to_a_small_one() -> None:
    index = index_of(film("a", synopsis="It was there with them."))

    assert index.corrections("wsa") == ()
    assert index.corrections("thme") == ("them",)


def test_a_text_with_more_than_six_strange_words_is_no_misspelt_question() -> None:
    words = "alpha bravado charlie deltas echoes foxtrot golfing"
    index = index_of(film(words))
    strange = [f"{word[:2]}x{word[2:]}" for word in words.split()]

    assert index.corrected(Words(" ".join(strange[:6]))) == (words.rpartition(" ")[0],)
    assert index.corrected(Words(" ".join(strange))) == ()


def test_a_question_is_put_right_for_the_place_it_asks_about() -> None:
    index = index_of(film("Julio"), film("a", directors=("Julia Berg",)))

    assert index.corrected(Words("julja", "director")) == ("julia",)


def test_several_threads_may_ask_at_once() -> None:
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda word: best_first(EXGROUND, word), ["strike", "comr", "the exam"] * 20))

    assert answers[::3] == [["dear-comrades"]] * 20
    assert {tuple(answer)[:1] for answer in answers[2::3]} == {("the-exam",)}


def test_the_index_may_be_built_in_one_thread_and_asked_in_another() -> None:
    with ThreadPoolExecutor(1) as thread:
        index = thread.submit(index_of, film("Dear Comrades")).result()

    assert best_first(index, "comrades") == ["dear-comrades"]


def test_markup_of_the_table_itself_is_no_word() -> None:
    index = index_of(film("a", directors=("Ida", "Lund"), synopsis="One ¦ two."))

    assert best_first(index, "¦") == []
    assert "¦" not in index.corrections("¦¦¦")


def test_a_film_without_anything_but_its_title_is_found() -> None:
    index = index_of(replace(film("Bare"), running_minutes=None))

    assert best_first(index, "bare") == ["bare"]
