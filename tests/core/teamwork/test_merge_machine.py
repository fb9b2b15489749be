"""Any story of a team, with files lost, sent twice and in any order: merging is a union and loses nobody's work.

Several people work in their files and in copies of them, with clocks that go wrong and labels that the lead does not
know; reviewers settle; the lead goes on working. At the end everything that was ever sent is taken back in several
orders, with repetitions, into copies of the project and of old copies of it, which lack marks and labels.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from annotator.core.errors import KnownError
from annotator.core.model import Label, Span
from annotator.core.project import Project
from annotator.core.store import identity
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.store.labels import put_label
from annotator.core.store.ours import Standing
from annotator.core.store.received import Received, ReceivedRow
from annotator.core.teamwork import late, rules
from annotator.core.teamwork.handover import Contents, hand_over
from annotator.core.teamwork.merging import merge, plan_merge
from annotator.core.teamwork.plan import Outcome, Reason
from tests.core.store.samples import article, contents, documents, living, new_project
from tests.core.teamwork.stage import SHARED, accept, comment, judge, refuse, remove_gold, rows, settle, take, told

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

ANNOTATORS, REVIEWERS = 3, (3, 4)
_YEAR = 365 * 86_400_000
_who = st.integers(0, REVIEWERS[-1])
_which = st.integers(0, 5)
_LABELS = ("actor", "location", "stance")
_OWN_LABELS = ("own0", "own1")  # of people, which the lead does not have
_TABLES = (*SHARED, "decisions")
_EXAMPLES = int(os.environ.get("HASHIYA_MACHINE_EXAMPLES", "20"))


class _Clock:
    """Milliseconds that tick with each look; whoever acts has a clock of their own."""

    def __init__(self) -> None:
        self.now, self.offset = 1_800_000_000_000, 0

    def time_ns(self) -> int:
        self.now += 1
        return (self.now + self.offset) * 1_000_000


class Merging(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
        self.folder = Path(tempfile.mkdtemp(prefix="hashiya-merging-", dir=memory))
        self.clock = _Clock()
        self.honest, identity.time = identity.time, SimpleNamespace(time_ns=self.clock.time_ns)
        self.main = new_project(self.folder / "main.hashiya", articles=2)
        self.lead = self.main.add_person("المدير")
        self.people = [self.main.add_person(f"موسّم {number}") for number in range(REVIEWERS[-1] + 1)]
        self.offsets = [0] * len(self.people)
        self.files: list[tuple[int, Path]] = []
        self.sent: list[tuple[int, Path]] = []
        self.old_mains: list[Path] = []
        self.made = 0
        for who in range(len(self.people)):
            self.hand_over(who, some=False, add=False, begun=who == 0, which=0)
        # It knows all files, and of what the reviewers will speak of nothing.
        self.keep_a_copy_of_the_project()
        self.lead_works(0, 7, 0, 0)
        for who in range(ANNOTATORS):
            self.hand_over(who, some=False, add=True, begun=False, which=0)
            self.work(who, 0, who, 6, send=True)
        self.take_back(0)
        self.take_back(1)
        for who in REVIEWERS:
            self.hand_over(who, some=False, add=True, begun=False, which=0)
            self.work(who, 0, who, 4, send=True)
        self.keep_a_copy(0, 0)

    def teardown(self) -> None:
        if not hasattr(self, "main"):
            return
        try:
            self._compare_orders()
        finally:
            self.main.close()
            identity.time = self.honest
            shutil.rmtree(self.folder)

    def _new_path(self) -> Path:
        self.made += 1
        return self.folder / f"{self.made}.hashiya"

    def _pick(self, who: int, which: int) -> Path | None:
        mine = [path for owner, path in self.files if owner == who]
        return mine[which % len(mine)] if mine else None

    @contextmanager
    def _working(self, who: int, path: Path) -> Iterator[Project]:
        """Open somebody's file under that person's clock."""
        self.clock.offset = self.offsets[who]
        try:
            with Project.open(path) as project:
                yield project
                assert project.check().problems == []
        finally:
            self.clock.offset = 0

    # --- the lead ---------------------------------------------------------------------------------------------------

    @rule(who=_who, some=st.booleans(), add=st.booleans(), begun=st.booleans(), which=_which)
    def hand_over(self, who: int, some: bool, add: bool, begun: bool, which: int) -> None:
        chosen = documents(self.main)[: 1 if some else None]
        out = self._new_path()
        start = ORIGINAL_ID if begun else None
        given = Contents(self.people[who], tuple(chosen), who in REVIEWERS, with_gold=some, start_from=start)
        hand_over(self.main, out, given, acting=self.lead)
        known = self._pick(who, which) if add else None
        if known is None:
            self.files.append((who, out))
            return
        with self._working(who, known) as project:
            take(project, out, acting=self.people[who])

    @rule(number=st.integers(2, 4), act=st.integers(0, 8), who=st.integers(0, ANNOTATORS - 1), which=_which)
    def lead_works(self, number: int, act: int, who: int, which: int) -> None:
        chosen = documents(self.main)
        document, person = chosen[which % len(chosen)], self.people[who]
        marks = living(self.main, document, person)
        acts: dict[int, Callable[[], object]] = {
            0: lambda: self.main.import_articles([article(number, "actor:موسكو")]),
            1: lambda: comment(self.main, self.lead, document, "رأي", marks[0].id if marks else None),
            2: lambda: settle(self.main, self.lead, document, which),
            3: lambda: self.main.lock(self.lead, {person: [document]}),
            4: lambda: self.main.unlock(self.lead, {person: [document]}),
            5: lambda: self.main.reopen_for(self.lead, {person: [document]}),
            # The person sits down at the lead's computer.
            6: lambda: self._annotate(self.main, person, document, Random(which)),
            7: lambda: _add_label(self.main, self.lead, f"new{number}"),
            8: lambda: _decide(self.main, self.lead, Random(which)),
        }
        acts[act]()

    @rule(index=st.integers(0, 30))
    @precondition(lambda self: self.sent)
    def take_back(self, index: int) -> None:
        who, path = self.sent[index % len(self.sent)]
        take(self.main, path, acting=self.lead, person=self.people[who])  # who is named if the hand-over was taken back

    @rule(which=_which)
    def take_a_batch_back(self, which: int) -> None:
        """What a file or an import brought goes again, if nothing stands on it; it comes as for the first time."""
        self._take_back(which, "merge", "import")

    @rule(which=_which)
    def take_a_hand_over_back(self, which: int) -> None:
        """The sets that it began go with it; a reviewer's file would be taken as an annotator's, and brings no gold."""
        self._take_back(which, "hand_over")

    def _take_back(self, which: int, *verbs: str) -> None:
        reviewers = {f"موسّم {number}" for number in REVIEWERS}
        found = [
            batch
            for batch in self.main.batches()
            if batch.verb in verbs
            and batch.taken is None
            and not (batch.verb == "hand_over" and reviewers.intersection(batch.people))
        ]
        before = rows(self.main)
        try:
            for batch in found[which % min(len(found), 3) :][:1] if found else ():
                self.main.take_back_batch(self.lead, batch, backup=lambda: None)
        except KnownError as error:
            codes = ("batch.changed_since", "batch.import_since", "batch.unproved")
            if error.code not in codes or rows(self.main) != before:
                raise
        assert self.main.check().problems == []

    @rule(which=_which)
    @precondition(lambda self: len(documents(self.main)) > 1)
    def remove_an_article(self, which: int) -> None:
        chosen = documents(self.main)[1 + which % (len(documents(self.main)) - 1) :][:1]
        self.main.remove_documents(self.lead, chosen, self.main.removal(chosen), backup=lambda: None)

    @rule()
    def bring_an_article_back(self) -> None:
        if (past := self.main.can_undo(self.lead)) and past.verb == "remove_documents":
            self.main.undo(self.lead)

    @rule()
    def keep_a_copy_of_the_project(self) -> None:
        out = self._new_path()
        self.main.backup(out)
        self.old_mains.append(out)

    # --- the people -------------------------------------------------------------------------------------------------

    @rule(who=_who, which=_which, seed=st.integers(0, 1 << 16), acts=st.integers(1, 12), send=st.booleans())
    def work(self, who: int, which: int, seed: int, acts: int, send: bool) -> None:
        if path := self._pick(who, which):
            draw = Random(seed)
            with self._working(who, path) as project:
                for _ in range(acts):
                    document = draw.choice(documents(project))
                    act = self._review if who in REVIEWERS else self._annotate
                    act(project, self.people[who], document, draw)
            if send:
                self.send(who, which)

    def _annotate(self, project: Project, person: bytes, document: bytes, draw: Random) -> None:
        """One act of an annotator; what the program refuses is not done."""
        start = draw.randrange(9)
        span = Span(start, start + draw.randint(1, 5))
        marks = living(project, document, person)
        labels = [label.key for label in project.labels().labels]
        free: dict[str, Callable[[], object]] = {
            "annotate": lambda: project.annotate(person, document, span, draw.choice(_LABELS)),
            "annotate otherwise": lambda: project.annotate(person, document, span, draw.choice(labels)),
            "finish": lambda: project.finish(person, document),
            "skip": lambda: project.skip(person, document, "other"),
            "reopen": lambda: project.reopen(person, document),
            "undo": lambda: project.undo(person),
            "redo": lambda: project.redo(person),
            "comment": lambda: comment(project, person, document, "سؤال", marks[0].id if marks else None),
            "accept": lambda: accept(project, person, document, draw.randrange(4), draw.choice(labels)),
            "refuse": lambda: refuse(project, person, document, draw.randrange(4)),
        }
        if draw.random() < 0.05:
            free["import"] = lambda: project.import_articles([article(50 + draw.randrange(3), "actor:موسكو")])
        if project is not self.main and draw.random() < 0.1:
            free["label"] = lambda: _add_label(project, person, draw.choice(_OWN_LABELS))
        if marks:
            mark = draw.choice(marks)
            role = "target" if mark.label == "stance" else "same_as"
            fit = [it.id for it in marks if it.id != mark.id and (role == "target" or it.label == "actor")]
            others = tuple(draw.sample(fit, min(1, len(fit))))
            free |= {
                "relabel": lambda: project.relabel(mark.id, draw.choice(labels)),
                "resize": lambda: project.resize(mark.id, span),
                "remove": lambda: project.remove(mark.id),
                "note": lambda: project.set_note(mark.id, draw.choice(["", "ملاحظة"])),
                "unsure": lambda: project.set_unsure(mark.id, draw.random() < 0.5),
                "link": lambda: project.set_links(mark.id, role, others),
                "link again": lambda: project.set_links(mark.id, role, others),
                "unlink": lambda: project.set_links(mark.id, role, ()),
            }
        try:
            free[draw.choice(["annotate", *free])]()
        except KnownError as error:
            if error.code.split(".")[0] not in ("annotation", "attribute", "document", "finish", "undo", "redo"):
                raise

    def _review(self, project: Project, person: bytes, document: bytes, draw: Random) -> None:
        sets = [mark for each in self.people[:ANNOTATORS] for mark in living(project, document, each)]
        gold = settle(project, person, document, draw.randrange(4))
        if sets:
            mark = draw.choice(sets)
            judge(project, person, mark.id, draw.choice([gold, None]), draw.choice(["", "الحدود"]))
            comment(project, person, document, "لماذا؟", mark.id)
        if draw.random() < 0.3:
            _decide(project, person, draw)
        if draw.random() < 0.3:
            remove_gold(project, person, document, gold)
        if draw.random() < 0.2:
            project.undo(person)

    @rule(who=_who, which=_which)
    def keep_a_copy(self, who: int, which: int) -> None:
        """Somebody has two files from now on: one of them will be worked in as if it were the only one."""
        if path := self._pick(who, which):
            self.files.append((who, Path(shutil.copy(path, self._new_path()))))

    @rule(who=st.integers(0, ANNOTATORS - 1), which=_which)
    def give_a_label_of_ones_own_in_a_copy(self, who: int, which: int) -> None:
        """Two new marks; in a copy of the file one of them gets a label that the lead lacks, and a link leads to it."""
        path, me = self._pick(who, which), self.people[who]
        if path is None:
            return
        with self._working(who, path) as project:
            document = documents(project)[0]
            start = len(project.document(document).text) - 20
            is_open = project.progress(document, me) in ("new", "in_progress")
            if not is_open or any(mark.end > start for mark in living(project, document, me)):
                return
            made = [project.annotate(me, document, Span(start + at, start + at + 1), "location") for at in (0, 2)]
        copy = Path(shutil.copy(path, self._new_path()))
        with self._working(who, copy) as project:
            one, other = (change.annotations[0].id for change in made)
            project.set_links(one, "same_as", (other,))
            _add_label(project, me, _OWN_LABELS[0])
            project.relabel(other, _OWN_LABELS[0])
        self.files.append((who, copy))
        self.send(who, which)
        self.sent.append((who, Path(shutil.copy(copy, self._new_path()))))

    @rule(who=_who, which=_which, other=_which)
    def join_two_files(self, who: int, which: int, other: int) -> None:
        """Somebody takes the work of one file into another: what comes back then is as if both had come."""
        path, added = self._pick(who, which), self._pick(who, other)
        if path and added and path != added:
            with self._working(who, path) as project:
                take(project, added, acting=self.people[who])

    @rule(who=_who, which=_which)
    def send(self, who: int, which: int) -> None:
        if path := self._pick(who, which):
            self.sent.append((who, Path(shutil.copy(path, self._new_path()))))

    @rule(who=_who, years=st.sampled_from([-10, -1, 0, 1, 10]))
    def set_a_clock(self, who: int, years: int) -> None:
        self.offsets[who] = years * _YEAR

    # --- what must hold ---------------------------------------------------------------------------------------------

    def _compare_orders(self) -> None:
        draw = Random(len(self.sent))
        current = self._new_path()
        self.main.backup(current)
        once = [path for _, path in self.sent]
        twice = draw.sample(once * 2, len(once) * 2)
        for image in (current, *self.old_mains[:2]):
            first = self._all_taken(image, once)
            _same(self._all_taken(image, list(reversed(once))), first)
            _same(self._all_taken(image, twice), first)
        self._joining_says_nothing(current, once)
        self._nothing_is_lost(current, once)

    def _joining_says_nothing(self, image: Path, once: list[Path]) -> None:
        """Each person joins all files before sending one of them; the project knows all labels by now."""
        copy = Path(shutil.copy(image, self._new_path()))
        with Project.open(copy) as project:
            for key in _OWN_LABELS:
                _add_label(project, self.lead, key)
        joined = [self._joined(who) for who in sorted({who for who, _ in self.sent})]
        _same(self._all_taken(copy, joined), self._all_taken(copy, once))

    def _joined(self, who: int) -> Path:
        """Take all that somebody has sent into the first of these files."""
        first, *others = [path for owner, path in self.sent if owner == who]
        path = Path(shutil.copy(first, self._new_path()))
        with self._working(who, path) as project:
            for other in others:
                take(project, other, acting=self.people[who])
        return path

    def _all_taken(self, image: Path, paths: list[Path]) -> tuple[Any, str]:
        """Take files back into a copy of the project; an old copy has to be told whose they are."""
        copy = Path(shutil.copy(image, self._new_path()))
        with Project.open(copy) as project:
            for path in paths:
                with Received.open(path) as received:
                    planned = plan_merge(project, received, person=received.assignee)
                    merge(project, received, planned, acting=self.lead, backup=lambda: None)
            assert project.check().problems == []
            return rows(project, _TABLES), contents(project)

    def _nothing_is_lost(self, image: Path, paths: list[Path]) -> None:
        """Every row that was sent is in the project as it was sent, or a newer version of it is."""
        copy = Path(shutil.copy(image, self._new_path()))
        with Project.open(copy) as project:
            with project.store.write(self.lead, "remove_documents") as transaction:
                for (removed,) in project.connection.execute("SELECT id FROM documents WHERE deleted IS NOT NULL"):
                    transaction.update("documents", (removed,), {"deleted": None})
            for person in self.people:
                project.unlock(self.lead, {person: documents(project)})
            for key in _OWN_LABELS:
                _add_label(project, self.lead, key)
            for path in paths:
                take(project, path, acting=self.lead, person=_assignee(path))
            found = rows(project)
            for who, path in self.sent:
                with Project.open(path, write=False) as sent:
                    owners = [self.people[who], GOLD_ID] if who in REVIEWERS else [self.people[who]]
                    for key, version in (item for owner in owners for item in told(sent, owner)):
                        assert (found[key]["stamp"], found[key]["writer"]) >= version


def _assignee(path: Path) -> bytes | None:
    with Received.open(path) as received:
        return received.assignee


def _add_label(project: Project, acting: bytes, key: str) -> None:
    with project.store.write(acting, "label_set") as transaction:
        put_label(transaction, Label(key, {"ar": key}), 9)
    project._labels = None


def _decide(project: Project, person: bytes, draw: Random) -> None:
    """Enter a decision, or change one, whoever made it."""
    known = [decision.id for decision in project.decisions()]
    project.decide(person, draw.choice(["روسيا", "طالبان"]), "actor", {}, "رأي", draw.choice([None, *known]))


def _same(one: tuple[dict, str], other: tuple[dict, str]) -> None:
    """Compare what was taken in two orders, and show the rows that differ."""
    keys = one[0].keys() | other[0].keys()
    assert [(key, one[0].get(key), other[0].get(key)) for key in keys if one[0].get(key) != other[0].get(key)] == []
    assert one[1] == other[1]


Merging.TestCase.settings = settings(
    max_examples=_EXAMPLES,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # A story takes a second: making a failing one shorter would take an hour.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
TestMerging = Merging.TestCase


def _last_one_wins(row: ReceivedRow, ours: Standing | None, refusal: Callable[[], Reason | None]) -> Outcome | Reason:
    if ours is None:
        return refusal() or Outcome.NEW
    same = (row.stamp, row.writer) == (ours.stamp, ours.writer)
    return Outcome.UNCHANGED if same else refusal() or Outcome.CHANGED


def test_the_machine_catches_a_merge_in_which_the_last_one_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "judge", _last_one_wins)
    _is_caught()


def test_the_machine_catches_a_merge_that_forgets_what_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late, "_WAITS", frozenset())
    _is_caught()


def _is_caught() -> None:
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Merging, settings=settings(Merging.TestCase.settings, max_examples=20, database=None))
