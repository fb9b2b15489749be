"""Any sequence of acts by two people: the file says what a plain dictionary says, and undo goes all the way back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.core.errors import KnownError
from annotator.core.model import Change, NewMark, Progress, Proposal, Span
from annotator.core.project import Project
from annotator.core.store.digest import file_state
from annotator.core.store.identity import ORIGINAL_ID
from annotator.core.store.state import State
from tests.core.store.samples import LABELS, article, documents, living, new_project, visible

pytestmark = pytest.mark.slow

_DEFAULTS = {"threat": {"status": "possible"}}
_ROLES = {"actor": ("same_as",), "location": ("same_as",), "stance": ("holder", "target")}
_VALUES = {"actor": {"kind": ("state", "other")}, "threat": {"kind": ("unrest", "other"), "status": ("actual",)},
           "stance": {"polarity": ("opposed",), "conditional": (True,), "cue": ("ق", "x")}, "location": {}}  # fmt: skip


@dataclass
class Mark:
    document: int
    start: int
    end: int
    label: str
    attributes: dict[str, str | bool] = field(default_factory=dict)
    links: dict[str, set[bytes]] = field(default_factory=dict)
    note: str = ""
    unsure: bool = False


@dataclass
class World:
    """What one person has made: the living marks, the answers by their places, and how far each article is."""

    marks: dict[bytes, Mark] = field(default_factory=dict)
    answers: dict[tuple[int, Proposal], bytes | None] = field(default_factory=dict)
    progress: dict[int, Progress] = field(default_factory=dict)


_people = st.integers(0, 1)
_articles = st.integers(0, 1)
_labels = st.sampled_from([label.key for label in LABELS.labels])
_which = st.integers(0, 7)
_spans = st.tuples(st.integers(0, 9), st.integers(1, 4)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


class Annotating(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        # Thousands of acts: in memory where there is such a place, since here no power fails.
        memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
        self.folder = Path(tempfile.mkdtemp(prefix="hashiya-machine-", dir=memory))
        self.project = new_project(self.folder / "p.hashiya", articles=2)
        self.people = [self.project.add_person(name) for name in ("سمير", "ليلى")]
        self.worlds = [World(), World()]
        self.undoable: list[list[World]] = [[], []]
        self.redoable: list[list[World]] = [[], []]
        self.imported = 0

    def teardown(self) -> None:
        if not hasattr(self, "project"):
            return
        for number, person in enumerate(self.people):
            while self.project.can_undo(person):
                self.undo(number)
            assert self.undoable[number] == []
            assert self.worlds[number] == World()
        self.the_file_says_what_the_model_says()
        assert self.project.check().problems == []
        self.project.close()
        shutil.rmtree(self.folder)

    # --- how an act is done to both ------------------------------------------------------------------------------

    def _act(self, who: int, verb: Callable[[], Change], change: Callable[[World, Change], None], refusal: str) -> None:
        """Run a verb; `refusal` is the code that must come, `change` what the act makes of the model."""
        if refusal:
            with pytest.raises(KnownError) as caught:
                verb()
            assert caught.value.code == refusal
            return
        before = deepcopy(self.worlds[who])
        change(self.worlds[who], verb())
        if self.worlds[who] != before:
            self.undoable[who].append(before)
            self.redoable[who].clear()

    def _closed(self, who: int, document: int) -> str:
        progress = self.worlds[who].progress.get(document)
        return {Progress.FINISHED: "document.finished", Progress.SKIPPED: "document.skipped"}.get(progress, "")

    def _taken(self, who: int, new: Mark, id_: bytes | None) -> str:
        same = (new.document, new.start, new.end, new.label)
        others = (mark for key, mark in self.worlds[who].marks.items() if key != id_)
        return "annotation.exists" if any((m.document, m.start, m.end, m.label) == same for m in others) else ""

    def _pick(self, who: int, which: int) -> tuple[bytes, Mark] | None:
        marks = self.worlds[who].marks
        if not marks:
            return None
        id_ = list(marks)[which % len(marks)]
        return id_, marks[id_]

    def _document(self, number: int) -> bytes:
        return documents(self.project)[number]

    # --- acts ------------------------------------------------------------------------------------------------------

    @rule(who=_people, document=_articles, span=_spans, label=_labels)
    def annotate(self, who: int, document: int, span: Span, label: str) -> None:
        new = Mark(document, span.start, span.end, label, dict(_DEFAULTS.get(label, {})))

        def change(world: World, made: Change) -> None:
            world.marks[made.annotations[0].id] = new
            world.progress.setdefault(document, Progress.IN_PROGRESS)

        self._act(
            who,
            lambda: self.project.annotate(self.people[who], self._document(document), span, label),
            change,
            self._closed(who, document) or self._taken(who, new, None),
        )

    @rule(who=_people, which=_which, span=_spans)
    def resize(self, who: int, which: int, span: Span) -> None:
        if picked := self._pick(who, which):
            id_, mark = picked
            new = Mark(mark.document, span.start, span.end, mark.label)

            def change(world: World, _: Change) -> None:
                world.marks[id_].start, world.marks[id_].end = span.start, span.end

            refusal = self._closed(who, mark.document) or self._taken(who, new, id_)
            self._act(who, lambda: self.project.resize(id_, span), change, refusal)

    @rule(who=_people, which=_which, label=_labels)
    def relabel(self, who: int, which: int, label: str) -> None:
        if picked := self._pick(who, which):
            id_, mark = picked

            def change(world: World, _: Change) -> None:
                changed = world.marks[id_]
                known = _VALUES[label]
                kept = {
                    key: value for key, value in changed.attributes.items() if self._knows(label, key, value, known)
                }
                changed.label, changed.attributes = label, {**_DEFAULTS.get(label, {}), **kept}
                roles = _ROLES.get(label, ())
                changed.links = {role: targets for role, targets in changed.links.items() if role in roles}

            new = Mark(mark.document, mark.start, mark.end, label)
            refusal = self._closed(who, mark.document) or self._taken(who, new, id_)
            self._act(who, lambda: self.project.relabel(id_, label), change, refusal)

    def _knows(self, label: str, key: str, value: str | bool, known: dict) -> bool:
        if key.endswith("_is"):
            return key.removesuffix("_is") in _ROLES.get(label, ())
        return key in known and (value in known[key] or (label, key, value) == ("threat", "status", "possible"))

    @rule(who=_people, which=_which)
    def remove(self, who: int, which: int) -> None:
        if picked := self._pick(who, which):
            id_, mark = picked
            refusal = self._closed(who, mark.document)
            self._act(who, lambda: self.project.remove(id_), lambda world, _: world.marks.pop(id_), refusal)

    @rule(who=_people, which=_which, data=st.data())
    def set_attribute(self, who: int, which: int, data: st.DataObject) -> None:
        picked = self._pick(who, which)
        if picked and (known := _VALUES[picked[1].label]):
            id_, mark = picked
            key = data.draw(st.sampled_from(sorted(known)))
            value = data.draw(st.sampled_from([None, *known[key]]))

            def change(world: World, _: Change) -> None:
                rest = {name: old for name, old in world.marks[id_].attributes.items() if name != key}
                world.marks[id_].attributes = {**rest, key: value} if value else rest

            refusal = self._closed(who, mark.document)
            self._act(who, lambda: self.project.set_attribute(id_, key, value), change, refusal)

    @rule(who=_people, which=_which, others=st.sets(_which, max_size=3), data=st.data())
    def set_links(self, who: int, which: int, others: set[int], data: st.DataObject) -> None:
        picked = self._pick(who, which)
        if picked and (roles := _ROLES.get(picked[1].label)):
            id_, mark = picked
            role = data.draw(st.sampled_from(roles))
            found = dict(self._pick(who, other) for other in others)
            fit = [
                key
                for key, target in found.items()
                if key != id_ and target.document == mark.document and (role == "target" or target.label == "actor")
            ]
            targets = tuple(fit) if role == "target" else tuple(fit[:1])

            def change(world: World, _: Change) -> None:
                changed = world.marks[id_]
                changed.links = {**changed.links, role: set(targets)}
                changed.links = {name: ids for name, ids in changed.links.items() if ids}
                changed.attributes = {key: old for key, old in changed.attributes.items() if key != f"{role}_is"}

            self._act(who, lambda: self.project.set_links(id_, role, targets), change, self._closed(who, mark.document))

    @rule(
        who=_people, which=_which, word=st.sampled_from([None, "unstated"]), role=st.sampled_from(["holder", "target"])
    )
    def set_unlinked(self, who: int, which: int, word: str | None, role: str) -> None:
        picked = self._pick(who, which)
        if picked and picked[1].label == "stance":
            id_, mark = picked

            def change(world: World, _: Change) -> None:
                changed = world.marks[id_]
                rest = {key: old for key, old in changed.attributes.items() if key != f"{role}_is"}
                changed.attributes = {**rest, f"{role}_is": word} if word else rest
                changed.links = {name: ids for name, ids in changed.links.items() if name != role}

            self._act(who, lambda: self.project.set_unlinked(id_, role, word), change, self._closed(who, mark.document))

    @rule(who=_people, which=_which, note=st.sampled_from(["", "قصيرة", "ط" * 6_000]), unsure=st.booleans())
    def set_note_and_doubt(self, who: int, which: int, note: str, unsure: bool) -> None:
        if picked := self._pick(who, which):
            id_, mark = picked
            closed = self._closed(who, mark.document)

            def noted(world: World, _: Change) -> None:
                world.marks[id_].note = note

            def doubted(world: World, _: Change) -> None:
                world.marks[id_].unsure = unsure

            self._act(who, lambda: self.project.set_note(id_, note), noted, closed)
            self._act(who, lambda: self.project.set_unsure(id_, unsure), doubted, closed)

    @rule(who=_people, document=_articles, span=_spans, label=_labels, otherwise=st.booleans())
    def accept(self, who: int, document: int, span: Span, label: str, otherwise: bool) -> None:
        proposal = Proposal(span.start, span.end, label, "model", 0.75)
        new = Mark(document, span.start, span.end + otherwise, label, dict(_DEFAULTS.get(label, {})))
        id_ = self._document(document)
        answered = [(proposal, NewMark(id_, new.start, new.end, label))]

        def change(world: World, made: Change) -> None:
            same = (new.document, new.start, new.end, new.label)
            marks = world.marks.items()
            there = next((key for key, m in marks if (m.document, m.start, m.end, m.label) == same), None)
            if there is None:
                world.marks[made.annotations[0].id] = new
            world.answers[document, proposal] = there or made.annotations[0].id
            world.progress.setdefault(document, Progress.IN_PROGRESS)

        closed = self._closed(who, document)
        self._act(who, lambda: self.project.accept(self.people[who], id_, answered), change, closed)

    @rule(who=_people, document=_articles, span=_spans, label=_labels)
    def refuse(self, who: int, document: int, span: Span, label: str) -> None:
        proposal = Proposal(span.start, span.end, label, "model", 0.75)

        def change(world: World, _: Change) -> None:
            world.answers[document, proposal] = None
            world.progress.setdefault(document, Progress.IN_PROGRESS)

        self._act(
            who,
            lambda: self.project.refuse(self.people[who], self._document(document), [proposal]),
            change,
            self._closed(who, document),
        )

    @rule(who=_people, document=_articles, left=st.lists(_spans, max_size=2))
    def finish(self, who: int, document: int, left: list[Span]) -> None:
        left_alone = [Proposal(span.start, span.end, "actor", "model", 0.75) for span in left]
        person, id_ = self.people[who], self._document(document)
        closed = self._closed(who, document)
        refusal = closed or ("finish.missing" if self.project.missing(person, id_) else "")

        def change(world: World, _: Change) -> None:
            marked = {(m.document, m.start, m.end, m.label) for m in world.marks.values()}
            unmarked = [one for one in left_alone if (document, one.start, one.end, one.label) not in marked]
            world.answers |= dict.fromkeys(((document, one) for one in unmarked), None)
            world.progress[document] = Progress.FINISHED

        self._act(who, lambda: self.project.finish(person, id_, left_alone), change, refusal)

    @rule(who=_people, document=_articles)
    def skip(self, who: int, document: int) -> None:
        def change(world: World, _: Change) -> None:
            world.progress[document] = Progress.SKIPPED

        self._act(
            who,
            lambda: self.project.skip(self.people[who], self._document(document), "other"),
            change,
            self._closed(who, document),
        )

    @rule(who=_people, document=_articles)
    def reopen(self, who: int, document: int) -> None:
        def change(world: World, _: Change) -> None:
            world.progress[document] = Progress.IN_PROGRESS

        self._act(who, lambda: self.project.reopen(self.people[who], self._document(document)), change, "")

    # --- back and forth --------------------------------------------------------------------------------------------

    @rule(who=_people)
    def undo(self, who: int) -> None:
        if not self.undoable[who]:
            with pytest.raises(KnownError, match="nothing to undo"):
                self.project.undo(self.people[who])
            return
        self.project.undo(self.people[who])
        self.redoable[who].append(self.worlds[who])
        self.worlds[who] = self.undoable[who].pop()

    @rule(who=_people)
    def redo(self, who: int) -> None:
        if not self.redoable[who]:
            with pytest.raises(KnownError, match="nothing to redo"):
                self.project.redo(self.people[who])
            return
        self.project.redo(self.people[who])
        self.undoable[who].append(self.worlds[who])
        self.worlds[who] = self.redoable[who].pop()

    @rule()
    def close_and_open(self) -> None:
        self.project.close()
        self.project = Project.open(self.folder / "p.hashiya")

    @rule(number=st.integers(2, 4))
    def import_articles(self, number: int) -> None:
        known = {row.title for row in self.project.document_rows(None)}
        counts = self.project.import_articles([article(number, "actor:موسكو"), article(0, "actor:موسكو")]).counts
        assert counts.documents == (f"مقالة {number}" not in known)
        assert counts.annotations == counts.documents

    # --- what must hold --------------------------------------------------------------------------------------------

    @invariant()
    @precondition(lambda self: hasattr(self, "project"))
    def the_digest_is_that_of_the_rows(self) -> None:
        state = State.read(self.project.connection)
        assert state.digest == file_state(self.project.connection)
        assert (state.edit_rows,) == self.project.connection.execute("SELECT count(*) FROM edits").fetchone()

    @invariant()
    @precondition(lambda self: hasattr(self, "project"))
    def the_file_says_what_the_model_says(self) -> None:
        for person, world in zip(self.people, self.worlds, strict=True):
            for document in (0, 1):
                id_ = self._document(document)
                assert self.project.progress(id_, person) == world.progress.get(document, Progress.NEW)
                expected = {key: mark for key, mark in world.marks.items() if mark.document == document}
                found = {item.id: visible(item) for item in living(self.project, id_, person)}
                assert found == {key: self._visible(key, mark) for key, mark in expected.items()}
                answers = {
                    Proposal(one.start, one.end, one.label, one.source, one.confidence): one.annotation
                    for one in self.project.answers(id_, person)
                }
                assert answers == {one: mark for (number, one), mark in world.answers.items() if number == document}
            assert bool(self.project.can_undo(person)) == bool(self.undoable[self.people.index(person)])
            assert bool(self.project.can_redo(person)) == bool(self.redoable[self.people.index(person)])
        assert len(living(self.project, self._document(0), ORIGINAL_ID)) == 2

    def _visible(self, id_: bytes, mark: Mark) -> tuple[object, ...]:
        links = {role: tuple(sorted(targets)) for role, targets in sorted(mark.links.items())}
        attributes = sorted(mark.attributes.items())
        return (id_, mark.start, mark.end, mark.label, attributes, links, mark.note, mark.unsure)


Annotating.TestCase.settings = settings(
    max_examples=120, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestAnnotating = Annotating.TestCase
