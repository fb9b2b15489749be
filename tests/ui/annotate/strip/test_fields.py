"""Which fields a mark has, which are missing, and which command opens which."""

from __future__ import annotations

from annotator.core.model import Annotation, Attribute, AttributeKind, Choice, Label
from annotator.ui.annotate.strip.fields import Field, answered, commands_of, fields_of, following, missing
from tests.ui.annotate.strip.samples import DOCUMENT, PERSON, default_labels

LABELS = default_labels()


def mark(label: str = "x", **more: object) -> Annotation:
    return Annotation(b"m", DOCUMENT, PERSON, 0, 1, label, **more)


def keys(label: Label, one: Annotation | None = None) -> list[str]:
    return [field.key for field in fields_of(label, one or mark(label.key))]


def label_of(*attributes: Attribute) -> Label:
    return Label("x", {}, attributes=attributes)


def choice(key: str, count: int, **more: object) -> Attribute:
    return Attribute(key, AttributeKind.CHOICE, {}, choices=tuple(Choice(str(n), {}) for n in range(count)), **more)


def flag(key: str) -> Attribute:
    return Attribute(key, AttributeKind.FLAG, {})


def link(key: str, kind: AttributeKind = AttributeKind.LINK, **more: object) -> Attribute:
    return Attribute(key, kind, {}, **more)


def test_a_stance_asks_polarity_holder_target_and_speaker() -> None:
    fields = fields_of(LABELS["stance"], mark("stance"))
    assert [field.key for field in fields] == ["polarity", "holder", "target", "speaker"]
    assert [flag.key for flag in fields[0].flags] == ["conditional", "past"]


def test_what_is_not_shown_is_asked_only_where_it_is_filled() -> None:
    assert keys(LABELS["actor"]) == ["kind"]
    assert keys(LABELS["actor"], mark("actor", links={"same_as": (b"other",)})) == ["kind", "same_as"]


def test_required_fields_come_first_and_texts_and_retired_ones_not_at_all() -> None:
    label = label_of(
        choice("status", 3),
        choice("kind", 3, required=True),
        choice("old", 3, retired=True),
        link("speaker"),
        link("target", AttributeKind.LINKS, required=True),
        Attribute("remark", AttributeKind.TEXT, {}, required=True),
    )
    assert keys(label) == ["kind", "status", "target", "speaker"]


def test_flags_stand_where_digits_are_left_for_all_of_them() -> None:
    flags = (flag("a"), flag("b"))
    placed = {count: fields_of(label_of(choice("c", count), *flags), mark()) for count in (7, 8)}
    assert [len(field.flags) for field in placed[7]] == [2]
    assert [(field.key, len(field.flags)) for field in placed[8]] == [("c", 0), ("a", 2)]
    assert [field.key for field in fields_of(label_of(*flags), mark())] == ["a"]


def test_a_link_to_removed_marks_alone_is_no_answer() -> None:
    fields = fields_of(LABELS["stance"], mark("stance"))
    one = mark("stance", links={"holder": (b"gone",), "target": (b"gone", b"here")})
    assert [field.key for field in missing(fields, one, lambda id_: id_ == b"here")] == ["polarity", "holder"]


def test_a_word_instead_of_a_link_is_an_answer_and_a_flag_never_missing() -> None:
    fields = fields_of(LABELS["stance"], mark("stance"))
    one = mark("stance", attributes={"polarity": "mixed", "holder_is": "author", "target_is": "unstated"})
    assert missing(fields, one, lambda _: False) == []
    flags = Field(flag("a"), (flag("a"), flag("b")))
    assert not answered(mark(), flags, lambda _: True)
    assert answered(mark(attributes={"b": True}), flags, lambda _: True)


def test_the_way_round_begins_after_the_field() -> None:
    fields = fields_of(LABELS["stance"], mark("stance"))
    assert [field.key for field in following(fields, "target")] == ["speaker", "polarity", "holder"]


def test_commands_go_by_name_and_else_by_order() -> None:
    stance = commands_of(fields_of(LABELS["stance"], mark("stance")))
    assert stance == {
        "polarity": "strip.open",
        "holder": "strip.holder",
        "target": "strip.target",
        "speaker": "strip.speaker",
    }
    many = label_of(link("one"), link("two"), link("three"), link("more", AttributeKind.LINKS))
    assert commands_of(fields_of(many, mark())) == {
        "one": "strip.holder",
        "two": "strip.speaker",
        "three": "strip.open",
        "more": "strip.target",
    }
    mixed = label_of(link("speaker"), link("giver"))
    assert commands_of(fields_of(mixed, mark())) == {"speaker": "strip.speaker", "giver": "strip.holder"}
