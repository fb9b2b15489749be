"""A kind is asked once for a name, and what is taken back was never answered."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import (
    Annotation,
    Article,
    Attribute,
    AttributeKind,
    Change,
    Choice,
    Label,
    LabelSet,
    Progress,
    Proposal,
)
from annotator.core.project import Project
from annotator.core.store.identity import IdPool
from annotator.core.suggest.memory import Memory
from annotator.core.suggest.past import past_documents, remember
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.remembered import Assumptions, Remembered, remembered_attributes
from annotator.core.suggest.suggestion import Mark
from tests.core.store.samples import LABELS, refused
from tests.core.suggest.samples import OUTSIDE, TEXTS, mark_of

KIND = Attribute("kind", AttributeKind.CHOICE, {}, choices=(Choice("state", {}), Choice("person", {})))
ACTORS = LabelSet((Label("actor", {"en": "actor"}, attributes=(KIND,)),))
TEXT = "هجوم في موسكو، ثم هجوم ثان، وهجوم ثالث."
OTHER = "بعد هجوم موسكو"
IDS = IdPool()


class Desk:
    """A person at work on a project whose threats must have a kind."""

    def __init__(self, path: Path) -> None:
        self.project = Project.create(path, "أخبار", LABELS)
        self.project.import_articles([Article(text, "", "test") for text in (TEXT, OTHER)])
        self.me = self.project.add_person("سمير")
        self.first, self.second = (row.id for row in self.project.document_rows(None))
        self.memory = Memory(OUTSIDE)
        for document in (self.first, self.second):
            self.memory.add(document, Reading(self.project.document(document).text), {})

    def does(self, change: Change) -> Change:
        self.memory.follow(change)
        return change

    def marks(self, nth: int = 0, document: bytes = b"", label: str = "threat", words: str = "هجوم") -> bytes:
        document = document or self.first
        span = mark_of(self.project.document(document).text, words, label, nth).span
        return self.does(self.project.annotate(self.me, document, span, label)).annotations[0].id

    def answers(self, mark: bytes, value: str | None, key: str = "kind") -> Change:
        return self.does(self.project.set_attribute(mark, key, value))

    def assumed(self, document: bytes = b"", memory: Memory | None = None) -> Mapping[bytes, Mapping[str, str]]:
        memory, document = memory or self.memory, document or self.first
        reading = memory.documents[document].reading
        assumptions = Assumptions(reading, memory.remembered.elsewhere(document, reading))
        living = [one for one in self.project.annotations(document, self.me) if not one.deleted]
        labels = self.project.labels()
        found = assumptions.of(living, labels)
        for one in living:
            assert assumptions.of_one(one, living, labels) == found.get(one.id, {})
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "أخبار.hashiya")
    yield desk
    desk.project.close()


def test_an_answer_holds_for_the_other_marks_of_the_name_and_label(desk: Desk) -> None:
    first, second, place = desk.marks(), desk.marks(nth=2), desk.marks(words="موسكو", label="threat")
    assert desk.assumed() == {}
    desk.answers(first, "terrorism")
    assert desk.assumed() == {second: {"kind": "terrorism"}}, "with and without a proclitic, and no other name"
    elsewhere = desk.marks(document=desk.second)
    assert desk.assumed(desk.second) == {elsewhere: {"kind": "terrorism"}}
    desk.answers(place, "other")
    desk.does(desk.project.relabel(second, "actor"))
    assert desk.assumed() == {}


def test_the_mark_made_last_decides_and_an_answer_in_the_article_goes_first(desk: Desk) -> None:
    first, second, third = desk.marks(), desk.marks(nth=1), desk.marks(nth=2)
    desk.answers(second, "unrest")
    desk.answers(first, "terrorism")
    assert desk.assumed() == {third: {"kind": "unrest"}}
    other = desk.marks(document=desk.second)
    assert desk.assumed(desk.second) == {other: {"kind": "unrest"}}
    desk.answers(other, "other")
    assert desk.assumed() == {third: {"kind": "unrest"}}, "an article is of one mind"


def test_what_stands_elsewhere_leaves_the_article_itself_out(desk: Desk) -> None:
    desk.answers(desk.marks(), "terrorism")
    remembered = desk.memory.remembered
    assert remembered.elsewhere(desk.first, desk.memory.documents[desk.first].reading) == {}
    found = remembered.elsewhere(desk.second, desk.memory.documents[desk.second].reading)
    assert found == {(("هجوم",), "threat"): {"status": "possible", "kind": "terrorism"}}


def test_what_was_marked_here_goes_before_gold_whose_ids_tell_no_time() -> None:
    remembered, key, own = Remembered(), (("هجوم",), "threat"), IDS.new()
    remembered.learn(key, b"one", own, {"kind": "unrest"})
    remembered.learn(key, b"two", b"\xff" * 6 + b"\x8f" + b"\xff" * 9, {"kind": "other"})
    assert remembered.elsewhere(b"three", Reading(TEXT)) == {key: {"kind": "unrest"}}


def test_a_default_that_nobody_touched_is_no_answer(desk: Desk) -> None:
    first = desk.marks()
    desk.answers(first, "actual", key="status")
    second = desk.marks(nth=1)
    assert desk.assumed() == {}
    assert desk.project.annotations(desk.first, desk.me)[1].attributes == {"status": "possible"}
    assert second


def test_only_choices_without_a_default_are_remembered_and_only_where_no_link_is_needed() -> None:
    asked = {label.key: [one.key for one in remembered_attributes(label)] for label in LABELS.labels}
    assert asked["threat"] == ["kind"]
    assert asked["stance"] == []
    retired = replace(ACTORS.labels[0], attributes=(replace(KIND, retired=True),))
    assert remembered_attributes(retired) == ()


def test_a_value_that_may_no_longer_be_chosen_is_not_assumed() -> None:
    def assumed(labels: LabelSet) -> Mapping[bytes, Mapping[str, str]]:
        marks = [
            Annotation(bytes([n]) * 16, b"", b"", n, n + 1, "actor", {"kind": "state"} if n else {}) for n in (0, 2)
        ]
        return Assumptions(Reading("ا ا"), {}).of(marks, labels)

    gone = replace(KIND, choices=(Choice("state", {}, retired=True), Choice("person", {})))
    assert list(assumed(ACTORS).values()) == [{"kind": "state"}]
    assert assumed(LabelSet((replace(ACTORS.labels[0], attributes=(gone,)),))) == {}


def test_undo_takes_an_answer_back_and_the_others_stay_as_they_were(desk: Desk) -> None:
    first, second, third = desk.marks(), desk.marks(nth=1), desk.marks(nth=2)
    desk.answers(first, "terrorism")
    desk.answers(second, "unrest")
    desk.answers(first, "other")
    before = desk.assumed()
    desk.does(desk.project.undo(desk.me))
    assert desk.assumed() == before == {third: {"kind": "unrest"}}, "undo makes no answer a newer one"
    desk.does(desk.project.undo(desk.me))
    assert desk.assumed()[third] == {"kind": "terrorism"}
    desk.does(desk.project.undo(desk.me))
    assert desk.assumed() == {}


def test_finishing_writes_what_was_assumed_and_undo_takes_it_back(desk: Desk) -> None:
    first, second = desk.marks(), desk.marks(nth=1)
    desk.answers(first, "terrorism")
    assumed = desk.assumed()
    change = desk.does(desk.project.finish(desk.me, desk.first, remembered=assumed))
    written = {one.id: one.attributes["kind"] for one in desk.project.annotations(desk.first, desk.me)}
    assert written == {first: "terrorism", second: "terrorism"}
    assert [one.id for one in change.annotations] == [second], "an answer that stands is left alone"
    desk.does(desk.project.undo(desk.me))
    assert desk.assumed() == assumed
    assert [one.attribute for one in desk.project.missing(desk.me, desk.first)] == ["kind"]
    desk.does(desk.project.redo(desk.me))
    assert desk.memory.documents[desk.first].finished


def test_finishing_overwrites_no_answer_and_takes_only_what_fits(desk: Desk) -> None:
    mark = desk.marks()
    desk.answers(mark, "terrorism")
    for wrong in ({"status": "possible", "nothing": "here"}, {"kin": "terrorism"}):
        with refused("attribute.bad_value"):
            desk.project.finish(desk.me, desk.first, remembered={mark: wrong})
    change = desk.project.finish(
        desk.me, desk.first, remembered={mark: {"kind": "unrest"}, b"x" * 16: {"kind": "other"}}
    )
    assert change.annotations == ()
    assert desk.project.annotations(desk.first, desk.me)[0].attributes["kind"] == "terrorism"


def test_what_was_left_alone_and_what_was_assumed_are_one_act_of_finishing(desk: Desk) -> None:
    first, second = desk.marks(), desk.marks(nth=1)
    desk.answers(first, "terrorism")
    town = mark_of(TEXT, "موسكو", "location")
    proposal = Proposal(town.start, town.end, "location", "dictionary", 0.8)
    change = desk.does(desk.project.finish(desk.me, desk.first, [proposal], desk.assumed()))
    assert ([one.id for one in change.annotations], len(change.answers)) == ([second], 1)
    desk.does(desk.project.undo(desk.me))
    assert "kind" not in desk.project.annotations(desk.first, desk.me)[1].attributes
    assert desk.project.answers(desk.first, desk.me) == []


def test_what_was_remembered_is_read_from_the_file_again(desk: Desk) -> None:
    desk.answers(desk.marks(), "terrorism")
    desk.answers(desk.marks(document=desk.second), "unrest")
    desk.marks(nth=1)
    desk.does(desk.project.finish(desk.me, desk.second))
    fresh = Memory(OUTSIDE)
    remember(fresh, past_documents(desk.project.path, desk.me))
    for document in (desk.first, desk.second):
        assert desk.assumed(document, fresh) == desk.assumed(document)
    assert desk.assumed() != {}


Acts = st.lists(
    st.tuples(st.sampled_from(("mark", "answer", "resize", "remove", "revive", "finish")), st.integers(0, 99)),
    max_size=20,
)


@given(st.lists(TEXTS, min_size=2, max_size=2), Acts)
def test_what_is_remembered_follows_from_the_marks_alone(texts: list[str], acts: list[tuple[str, int]]) -> None:
    """However they came to be as they are: a memory that reads them only now knows the same."""
    followed, marks = Memory(OUTSIDE), dict[bytes, Annotation]()
    documents = {bytes([number]): Reading(text) for number, text in enumerate(texts)}
    for document, reading in documents.items():
        followed.add(document, reading, {})
    for act, number in acts:
        for change in _changes(act, number, marks, documents):
            followed.follow(change)
            marks |= {one.id: one for one in change.annotations}
    fresh = Memory(OUTSIDE)
    for document, reading in documents.items():
        living = [one for one in marks.values() if one.document == document and not one.deleted]
        attributes = {one.id: one.attributes for one in living}
        fresh.add(
            document, reading, {one.id: Mark(one.start, one.end, one.label) for one in living}, attributes=attributes
        )
    for document, reading in [*documents.items(), (b"third", Reading(" ".join(texts)))]:
        assert followed.remembered.elsewhere(document, reading) == fresh.remembered.elsewhere(document, reading)


def _changes(
    act: str, number: int, marks: Mapping[bytes, Annotation], documents: Mapping[bytes, Reading]
) -> Iterator[Change]:
    document, reading = list(documents.items())[number % 2]
    tokens = reading.tokens
    if act == "finish":
        for progress in (Progress.FINISHED, Progress.IN_PROGRESS):
            yield Change(b"", 0, 0, b"", b"", act, document, progress=progress)
    elif act == "mark" and tokens:
        token = tokens[number % len(tokens)]
        yield _change(Annotation(IDS.new(), document, b"", token.start, token.end, "actor"))
    elif marks and act != "mark":
        one = list(marks.values())[number % len(marks)]
        token = documents[one.document].tokens[number % len(documents[one.document].tokens)]
        yield _change(
            {
                "answer": replace(one, attributes={"kind": "state"} if number % 3 else {}),
                "resize": replace(one, start=token.start, end=token.end),
                "remove": replace(one, deleted=True),
                "revive": replace(one, deleted=False),
            }[act]
        )


def _change(annotation: Annotation) -> Change:
    return Change(b"", 0, 0, b"", b"", "act", annotation.document, annotations=(annotation,))
