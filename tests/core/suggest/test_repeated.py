"""What one copy of a passage lacks of the other's marks, and the marks that come of it."""

from dataclasses import replace
from itertools import count

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Annotation, LabelSet
from annotator.core.suggest.repeated import Offer, new_marks, offer_at
from annotator.core.text.repeats import Repeats
from tests.core.suggest.samples import mark_of

LEAD = "تخشى روسيا من تهريب المخدرات من أفغانستان"
TEXT = f"{LEAD}.\nوزير قال: {LEAD} اليوم."
LABELS = default_label_set(paths.resource("labels", "default.toml"))


def annotation(words: str, label: str, nth: int = 0, **more: object) -> Annotation:
    mark = mark_of(TEXT, words, nth=nth)
    id_ = f"{words} {nth}".encode()
    return Annotation(id_, b"document", b"person", mark.start, mark.end, label, **more)


def offered(*marks: Annotation, at: str = "روسيا", nth: int = 1, labels: LabelSet = LABELS) -> Offer | None:
    return offer_at(Repeats(TEXT), mark_of(TEXT, at, nth=nth).start, marks, labels)


def made(offer: Offer, *marks: Annotation) -> dict[str, object]:
    ids = (f"new {number}".encode() for number in count())
    return {TEXT[m.start : m.end]: m for m in new_marks(offer, LABELS, [m.id for m in marks], lambda: next(ids))}


def test_marks_are_offered_in_the_copy_that_lacks_them():
    marks = annotation("روسيا", "actor"), annotation("أفغانستان", "location")
    offer = offered(*marks)
    assert [(TEXT[span.start : span.end], mark.id) for mark, span in offer.missing] == [
        ("روسيا", marks[0].id),
        ("أفغانستان", marks[1].id),
    ]
    assert TEXT[offer.here.start : offer.here.end] == TEXT[offer.there.start : offer.there.end] == LEAD
    assert offer.here.start > offer.there.start
    assert offered(*marks, nth=0) is None
    assert offered(*marks, at="وزير", nth=0) is None


def test_what_is_there_already_and_what_goes_beyond_the_passage_is_left_out():
    marks = annotation("روسيا", "actor"), annotation("روسيا", "actor", 1), annotation("أفغانستان اليوم", "location")
    assert offered(*marks) is None
    assert offered(*marks, nth=0) is None


def test_removed_marks_and_retired_labels_are_not_repeated():
    assert offered(annotation("روسيا", "actor", deleted=True)) is None
    retired = LabelSet(tuple(replace(label, retired=label.key == "actor") for label in LABELS.labels))
    assert offered(annotation("روسيا", "actor"), labels=retired) is None


def test_attributes_come_along_and_notes_do_not():
    mark = annotation("روسيا", "actor", attributes={"kind": "state", "gone": "x"}, note="ملاحظة", unsure=True)
    (new,) = made(offered(mark)).values()
    assert (new.attributes, new.note, new.label, new.document) == ({"kind": "state"}, "", "actor", b"document")


def test_links_go_to_the_copies_else_to_the_twins_else_to_the_marks_themselves():
    holder, twin = annotation("روسيا", "actor"), annotation("روسيا", "actor", 1)
    copied, outside = annotation("تهريب المخدرات", "threat"), annotation("وزير", "actor")
    gone = annotation("أفغانستان", "location", deleted=True)
    stance = annotation("تخشى", "stance", links={"holder": (holder.id,), "target": (copied.id, outside.id, gone.id)})
    marks = (holder, twin, copied, outside, stance)
    new = made(offered(*marks, gone), *marks)
    assert set(new) == {"تهريب المخدرات", "تخشى"}
    assert new["تخشى"].links == {"holder": (twin.id,), "target": (new["تهريب المخدرات"].id, outside.id)}


def test_of_several_copies_the_one_with_the_most_to_give_is_taken():
    text = f"{LEAD}. أول {LEAD}. ثان {LEAD}."
    marks = []
    for words, nth in (("روسيا", 0), ("روسيا", 1), ("أفغانستان", 1)):
        place = mark_of(text, words, nth=nth)
        marks.append(Annotation(bytes([nth]), b"d", b"p", place.start, place.end, "actor"))
    offer = offer_at(Repeats(text), mark_of(text, "روسيا", nth=2).start, marks, LABELS)
    assert len(offer.missing) == 2
