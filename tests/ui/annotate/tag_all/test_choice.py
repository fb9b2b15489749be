"""What is ticked, how places are listed, and which spans come of it."""

from annotator.core.model import Clitics, Document, Span
from annotator.core.suggest.elsewhere import Found, found_in
from annotator.core.suggest.occurrences import sought
from annotator.core.suggest.reading import Reading
from annotator.core.text.clitics import Vocabulary
from annotator.ui.annotate.tag_all.choice import Choice, Heading, Row, choice_of
from tests.core.suggest.samples import mark_of

POLICIES = {"actor": Clitics.OUTSIDE, "topic": Clitics.INSIDE, "location": Clitics.ASK}
TEXT = "قالت موسكو. في موسكو وفي مُوسكو ومحادثات موسكو، في موسكو وموسكو"


def made(
    text: str, words: str, *others: str, label: str = "actor", nth: int = 0, marks=()
) -> tuple[Choice, list[Found]]:
    reading, vocabulary = Reading(text), Vocabulary(text)
    span = mark_of(text, words, nth=nth).span
    what = sought(reading, span, vocabulary)
    choice = choice_of(_document(text), span, label, marks, vocabulary, POLICIES)
    found = [found_in(_document(one), Reading(one), what, Vocabulary(one), ()) for one in others]
    return choice, found


def _document(text: str) -> Document:
    return Document(text.encode(), text, text, b"")


def shown(choice: Choice, text: str) -> list[str]:
    """Give the lines as they are listed: a heading with its number, a place with what would be marked."""
    lines = []
    for line in choice.lines:
        if isinstance(line, Heading):
            lines.append(f"{line.level.value} {line.before or ''} {len(line.rows)}")
        else:
            span = choice.span(line)
            lines.append(f"{'+' if line.ticked else '-'} {text[span.start : span.end]} {line.label}")
    return lines


def test_places_are_listed_by_level_and_by_the_word_before() -> None:
    choice, _ = made(TEXT, "موسكو")
    assert shown(choice, TEXT) == [
        "exact  4",
        "exact في 2",
        "+ موسكو actor",
        "+ موسكو actor",
        "exact  2",
        "+ موسكو actor",
        "+ موسكو actor",
        "folded  1",
        "+ مُوسكو actor",
        "clitics  1",
        "+ موسكو actor",
    ]
    starts = [choice.span(line).start for line in choice.lines if isinstance(line, Row)]
    assert starts[2:4] == sorted(starts[2:4])
    assert starts[2] < starts[0]


def test_letters_that_may_be_the_words_own_and_words_with_another_label_are_not_ticked() -> None:
    text = "بنان هنا ولبنان لبنان ثم بنان"
    choice, _ = made(text, "بنان", marks=(mark_of(text, "بنان", "location", nth=3),))
    assert [(row.ticked, row.occurrence.sure, row.other) for row in choice.rows] == [
        (True, True, ""),
        (False, False, ""),
        (False, False, ""),
        (False, True, "location"),
    ]


def test_a_tick_on_a_heading_is_one_on_all_its_places() -> None:
    choice, _ = made(TEXT, "موسكو")
    exact, after = choice.lines[0], choice.lines[1]
    choice.tick(after)
    assert (choice.ticked, [row.ticked for row in after.rows]) == (4, [False, False])
    choice.tick(exact)
    assert choice.ticked == 6
    choice.tick(exact)
    assert choice.ticked == 2


def test_a_label_goes_to_one_place_or_to_all_of_a_heading() -> None:
    choice, _ = made(TEXT, "موسكو")
    choice.relabel(choice.lines[1], "location")
    assert sorted(mark.label for mark in choice.marks()) == ["actor"] * 4 + ["location"] * 2
    row = next(line for line in choice.lines if isinstance(line, Row) and line.label == "actor")
    choice.tick(row)
    choice.relabel(row, "location")
    assert row.ticked
    assert sorted(mark.label for mark in choice.marks()) == ["actor"] * 3 + ["location"] * 3


def test_a_label_on_a_heading_ticks_nothing() -> None:
    choice, _ = made(TEXT, "موسكو")
    choice.tick(choice.lines[0])
    choice.relabel(choice.lines[0], "location")
    assert choice.ticked == 2


def test_the_policy_of_its_label_decides_each_span() -> None:
    choice, _ = made(TEXT, "موسكو")
    choice.relabel(choice.lines[-1], "topic")
    assert shown(choice, TEXT)[-1] == "+ وموسكو topic"
    choice.relabel(choice.lines[-1], "location")
    assert shown(choice, TEXT)[-1] == "+ موسكو location"


def test_the_words_themselves_are_marked_as_they_were_chosen() -> None:
    choice, _ = made(TEXT, "وموسكو")
    assert "+ وموسكو actor" in shown(choice, TEXT)
    choice.relabel(choice.lines[-1], "location")  # asks, and was answered by the words
    assert shown(choice, TEXT)[-1] == "+ وموسكو location"


def test_heads_come_along_and_go_and_what_was_decided_stays() -> None:
    text = "حركة طالبان هنا، وحركة طالبان في طالبان"
    choice, _ = made(text, "طالبان")
    last = next(row for row in choice.rows if row.occurrence.before == "في")
    choice.tick(last)
    choice.take_along(along=True)
    assert shown(choice, text)[1:] == [
        "exact حركة 2",
        "+ حركة طالبان actor",
        "+ حركة طالبان actor",
        "exact  1",
        "- طالبان actor",
    ]
    choice.take_along(along=False)
    assert [text[mark.start : mark.end] for mark in choice.marks()] == ["طالبان"] * 2


def test_words_whose_head_is_missing_are_found_and_not_ticked() -> None:
    text = "حركة طالبان هنا وحركة طالبان في طالبان"
    choice, _ = made(text, "حركة طالبان")
    assert len(choice.rows) == 2
    choice.take_along(along=True)
    assert [row.ticked for row in choice.rows] == [True, True, False]
    assert {text[mark.start : mark.end] for mark in choice.marks()} == {"حركة طالبان"}


def test_other_documents_come_and_go() -> None:
    other = "عادت موسكو وعادت موسكو"
    choice, found = made(TEXT, "موسكو", other)
    choice.tick(choice.lines[0])
    choice.add(found)
    assert {row.title for row in choice.rows} == {"", other}
    assert [mark.document for mark in choice.marks()] == [TEXT.encode()] * 2 + [other.encode()] * 2
    row = choice.rows[-1]
    assert row.around[choice.span(row).start - row.base :].startswith("موسكو")
    choice.leave_others()
    assert {row.title for row in choice.rows} == {""}
    assert choice.ticked == 2


def test_what_is_marked_already_is_counted_and_not_listed() -> None:
    marks = (mark_of(TEXT, "في موسكو"), mark_of(TEXT, "موسكو", nth=0))
    choice, _ = made(TEXT, "موسكو", marks=marks)
    assert (choice.left_out.marked, choice.left_out.inside) == (1, 1)
    assert len(choice.rows) == 4


def test_nothing_to_mark_gives_no_lines() -> None:
    choice, _ = made("موسكو", "موسكو", marks=(mark_of("موسكو", "موسكو"),))
    assert (choice.lines, choice.marks(), choice.ticked) == ([], [], 0)
    assert Span(0, 5) == mark_of("موسكو", "موسكو").span
