"""What our own verbs write, our own reader takes: nothing that is handed out is refused when it comes back."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec import Meta

from annotator.core.errors import KnownError
from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.model import Attribute, AttributeKind, Choice, Label, NewMark, Proposal, Span, Verdict
from annotator.core.project import Project
from annotator.core.project.label_checks import MOST_ATTRIBUTES
from annotator.core.review.plan import GoldPlan
from annotator.core.store import bounds
from annotator.core.store.batches import VERBS
from annotator.core.store.handover import Contents
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.store.received import Received, kinds
from annotator.core.store.received.shapes import SHAPES
from annotator.core.store.rows import TABLES
from annotator.core.teamwork.handover import hand_over
from annotator.core.text.keys import KEY_LENGTH
from tests.core.store.samples import LABELS, article, documents, living, new_project, refused
from tests.core.teamwork.stage import take

_LENGTHS = [4_000, bounds.PROSE - 40, bounds.PROSE, bounds.LONG - 40, bounds.LONG]
_LONG = st.builds(
    lambda unit, length, more: unit * (length // len(unit) + more),
    st.sampled_from(["ا", "😀", '"', "\\", "\n", "\x01", "كلمة "]),
    st.sampled_from(_LENGTHS),
    st.integers(-1, 1),
)
_SHORT = st.text(st.characters() | st.sampled_from("\0\ud800\u202e\ufeff\u2029\n/%"), max_size=80)
_TEXTS = _SHORT | _LONG
_ACTS = 37


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A project with a stance of somebody's in its first article."""
    path = tmp_path_factory.mktemp("bounds") / "image.hashiya"
    with new_project(path, articles=2) as project:
        me = project.add_person("سمير")
        project.annotate(me, documents(project)[0], Span(0, 5), "stance")
    return path, me


def _acts(project: Project, me: bytes, folder: Path, text: str) -> dict[str, Callable[[], object]]:
    document = documents(project)[0]
    (mark, *_) = living(project, document, me) or project.annotate(me, document, Span(0, 5), "stance").annotations

    def judge() -> None:
        verdict = Verdict(mark.id, me, mark.stamp, None, text)
        project.settle(me, document, GoldPlan(verdicts=(verdict,)))

    def bring(**line: object) -> None:
        again = article(7)
        for name, value in line.items():
            setattr(again, name, value)
        project.import_articles([again])

    def bring_line(span: dict[str, object], **line: object) -> None:
        path = folder / "a.jsonl"
        spans = [{"start": 0, "end": 3, "label": "actor", "id": "1"}, {"start": 4, "end": 6, "label": "actor", **span}]
        path.write_text(json.dumps({"text": article(8).text, "spans": spans, **line}), encoding="utf-8")
        project.import_articles(read_jsonl(path), add_labels=True)

    def talk() -> None:
        change = project.comment(me, document, Span(0, 1), "؟", mark.id)
        (said,) = [it for it in project.comments(document) if it.id.hex() == change.edits[0].row]
        project.reword_comment(me, said, text)
        project.take_comment_back(me, said)

    def hand(**more: object) -> Path:
        out = folder / f"{len(project.hand_overs())}.hashiya"
        hand_over(project, out, Contents(me, (document,), **more), acting=me, due="2030-01-01")
        return out

    def merged() -> None:
        """Somebody changes what is known and adds what is not; it comes, goes, and comes again."""
        out = hand(start_from=ORIGINAL_ID)
        with Project.open(out) as work:
            for chosen in living(work, document, me):
                work.set_note(chosen.id, text)
                work.comment(me, document, Span(0, 1), "؟", chosen.id)
            work.annotate(me, document, Span(6, 11), "stance")
        for _ in range(2):
            take(project, out, acting=me)
            take_back("merge")

    def take_back(verb: str) -> None:
        for batch in [it for it in project.batches() if it.verb == verb and it.taken is None][:1]:
            project.take_back_batch(me, batch, backup=lambda: None)

    def scored() -> None:
        newcomer = project.add_person("هدى")
        project.finish(GOLD_ID, documents(project)[1])
        given = Contents(newcomer, (documents(project)[1],), calibration=True)
        hand_over(project, folder / "scored.hashiya", given, acting=me)

    def remove() -> None:
        project.remove_documents(me, [document], project.removal([document]), backup=lambda: None)
        with suppress(KnownError):
            project.import_articles([replace(article(0), meta={"a": text})])
            return
        project.undo(me)

    def answer(*, accepted: bool) -> None:
        proposal = Proposal(6, 11, "stance", text, 0.5)
        if accepted:
            made = NewMark(document, 6, 11, "stance", attributes={"cue": text}, note=text)
            project.accept(me, document, [(proposal, made)])
        else:
            project.refuse(me, document, [proposal, Proposal(0, 5, text, "model", 1)])

    label = Label("new", {"ar": text, "en": "n"}, attributes=(Attribute("kind", AttributeKind.TEXT, {"ar": text}),))
    choice = Attribute("kind", AttributeKind.CHOICE, {}, choices=(Choice(text[:80], {}),), default=text[:80])
    return {
        "note": lambda: project.set_note(mark.id, text),
        "attribute": lambda: project.set_attribute(mark.id, "cue", text),
        "comment": lambda: project.comment(me, document, Span(0, 1), text, mark.id),
        "decision": lambda: project.decide(me, text[:300], "stance", {"cue": text}, text[:5_000]),
        "verdict": judge,
        "guidelines": lambda: project.set_guidelines(me, {"ar": text}),
        "language": lambda: project.set_guidelines(me, {text: "x"}),
        "label": lambda: project.set_labels(me, replace(LABELS, labels=(*LABELS.labels, label))),
        "choice": lambda: project.set_labels(
            me, replace(LABELS, labels=(*LABELS.labels, replace(label, names={"en": "n"}, attributes=(choice,))))
        ),
        "person": lambda: project.add_person(text),
        "set": lambda: project.import_articles([article(6, "actor:موسكو")], set_name=text),
        "title": lambda: bring(title=text),
        "meta": lambda: bring(meta={"a": text}),
        "more meta": lambda: [bring(meta={"a": number, "b": text}) for number in range(3)],
        "line": lambda: bring_line({"note": text, "attributes": {"cue": text}}, title=text, meta={text: text}),
        "line's label": lambda: bring_line({"label": text}),
        "line's key": lambda: bring_line({"attributes": {text: "x"}}),
        "line's link": lambda: bring_line({"attributes": {text: ["1"]}}),
        "line's link to itself": lambda: bring_line({"id": text, "attributes": {"same_as": [text]}}),
        "undo": lambda: project.undo(me),
        "accepted": lambda: answer(accepted=True),
        "refused": lambda: answer(accepted=False),
        "refused of a known label": lambda: project.refuse(me, document, [Proposal(0, 5, "actor", text, 0)]),
        "comment in other words": talk,
        "hand-over": hand,
        "hand-over with copies": lambda: hand(start_from=ORIGINAL_ID),
        "calibration": scored,
        "merge": merged,
        "lock": lambda: [project.lock(me, {me: [document]}), project.unlock(me, {me: [document]})],
        "removal": remove,
        "removal and undo": lambda: [
            project.remove_documents(me, [document], project.removal([document]), backup=lambda: None),
            project.undo(me),
        ],
        **{f"{verb} taken back": partial(take_back, verb) for verb in VERBS},
    }


def _number_of_acts(image: tuple[Path, bytes]) -> int:
    with Project.open(image[0], write=False) as project:
        return len(_acts(project, image[1], Path(), ""))


@given(st.lists(st.tuples(st.integers(0, _ACTS - 1), _TEXTS), min_size=1, max_size=4))
@example([(number, "\0") for number in range(_ACTS)])
@example([(number, "\ud800") for number in range(_ACTS)])
@example([(number, "\x01" * bounds.LONG) for number in range(_ACTS)])
@example([(number, "ا" * bounds.PROSE) for number in range(_ACTS)])
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
def test_whatever_our_verbs_write_our_reader_takes(image: tuple[Path, bytes], acts: list[tuple[int, str]]) -> None:
    source, me = image
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(source, folder))
        with Project.open(path) as project:
            for number, text in acts:
                with suppress(KnownError):
                    list(_acts(project, me, Path(folder), text).values())[number]()
        with Received.open(path) as received:
            assert received.count("annotations") >= 1


def test_the_numbers_above_are_all_acts(image: tuple[Path, bytes]) -> None:
    assert _number_of_acts(image) == _ACTS


def test_no_column_may_hold_more_than_the_reader_takes() -> None:
    """The names of people and keys of rows are looked at by the verbs that make them."""
    for table, shape in SHAPES.items():
        keys = {column for column, _ in TABLES[table].keys}
        for column, kind in shape.fields.items():
            most = _most(kind)
            if most and column not in keys and (table, column) != ("people", "name"):
                assert bounds._MOST.get(column, KEY_LENGTH) <= most, (table, column)


def _most(kind: object) -> int | None:
    parts = (kind, *get_args(kind))
    metas = [meta for part in parts for meta in getattr(part, "__metadata__", ()) if isinstance(meta, Meta)]
    return next((meta.max_length for meta in metas if kinds.question_of(kind)), None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ا" * (bounds.PROSE + 1), "value.too_long"),
        ("قبل\0بعد", "value.strange"),
        ("قبل\ud800بعد", "value.strange"),
    ],
)
def test_a_note_that_no_file_can_hold_is_refused(image: tuple[Path, bytes], tmp_path: Path, text: str, code: str):
    path = Path(shutil.copy(image[0], tmp_path))
    with Project.open(path) as project:
        (mark,) = living(project, documents(project)[0], image[1])
        with refused(code):
            project.set_note(mark.id, text)
        with refused(code):
            project.set_attribute(mark.id, "cue", text)
        assert living(project, documents(project)[0], image[1]) == [mark]


def test_details_of_an_article_that_no_file_can_hold_are_refused_with_its_place(
    image: tuple[Path, bytes], tmp_path: Path
) -> None:
    deep: object = "x"
    for _ in range(bounds._DEEPEST):
        deep = [deep]
    path = Path(shutil.copy(image[0], tmp_path))
    with Project.open(path) as project:
        for meta in ({"a": deep}, {"a": "ا" * bounds.LONG}):
            new = article(7)
            new.meta = meta
            with refused("import.value") as caught:
                project.import_articles([new])
            assert str(caught.value).startswith("news.jsonl, line 7: ")
        assert len(documents(project)) == 2


def test_labels_with_too_many_attributes_are_refused(image: tuple[Path, bytes], tmp_path: Path) -> None:
    path = Path(shutil.copy(image[0], tmp_path))
    many = tuple(Attribute(f"a{number}", AttributeKind.TEXT, {"en": "a"}) for number in range(MOST_ATTRIBUTES + 1))
    with Project.open(path) as project, refused("label.fault"):
        project.set_labels(
            image[1], replace(LABELS, labels=(*LABELS.labels, Label("new", {"en": "n"}, attributes=many)))
        )
