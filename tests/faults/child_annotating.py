"""A child process that annotates with the real Project and tells each act once it is saved, until it is killed.

`python -m tests.faults.child_annotating FILE SEED [early] [calm]`. With `early` it is the mutant: it tells an act when
its rows are written and COMMIT is still to come. With `calm` it breathes between acts, as people do.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import time
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.model import Annotation, Change, NewMark, Proposal, Span
from annotator.core.project import Project
from annotator.core.store.store import Store
from tests.core.store.samples import LABELS, documents, living, visible

_LENGTH = 200


def told(annotation: Annotation) -> str:
    """What is told of a mark: a hash of all that a user sees of it, and whether it is there."""
    return hashlib.sha256(repr((*visible(annotation), annotation.deleted)).encode()).hexdigest()


def tell(change: Change) -> None:
    marks = {annotation.id.hex(): [annotation.stamp, told(annotation)] for annotation in change.annotations}
    head = {"writer": change.writer.hex(), "seq": change.seq, "verb": change.verb}
    print(json.dumps({**head, "stamp": change.stamp, "marks": marks}), flush=True)


def act(project: Project, person: bytes, rng: random.Random) -> Change:
    """Do one random act of an annotator."""
    document = rng.choice(documents(project))
    if project.progress(document, person) in ("finished", "skipped"):
        return project.reopen(person, document)
    marks = living(project, document, person)
    verb = rng.choice(
        ["annotate"] * 3 + ["relabel", "resize", "remove", "note", "undo", "redo", "skip", "accept", "refuse"]
    )
    start = rng.randrange(_LENGTH)
    span, label = Span(start, start + rng.randint(1, 20)), rng.choice(LABELS.labels).key
    if verb == "undo" and project.can_undo(person):
        return project.undo(person)
    if verb == "redo" and project.can_redo(person):
        return project.redo(person)
    if verb == "skip" and not marks:
        return project.skip(person, document, "other")
    if verb in ("accept", "refuse"):
        proposal = Proposal(span.start, span.end, label, "dictionary", 0.75)
        mark = NewMark(document, span.start, span.end, rng.choice(LABELS.labels).key)
        answered = [(proposal, mark)]
        return (
            project.refuse(person, document, [proposal])
            if verb == "refuse"
            else project.accept(person, document, answered)
        )
    if verb in ("annotate", "undo", "redo", "skip") or not marks:
        return project.annotate(person, document, span, label)
    mark = rng.choice(marks).id
    verbs = {
        "relabel": lambda: project.relabel(mark, label),
        "resize": lambda: project.resize(mark, span),
        "remove": lambda: project.remove(mark),
        "note": lambda: project.set_note(mark, "ملاحظة " * rng.choice([1, 3, 900])),
    }
    return verbs[verb]()


def annotate_until_killed(project: Project, person: bytes, rng: random.Random, pause: float) -> None:
    while True:
        try:
            change = act(project, person, rng)
        except KnownError as error:
            if error.code != "annotation.exists":
                raise
            continue
        if change.edits:
            tell(change)
        time.sleep(pause)


def tell_before_commit() -> None:
    """Make the mutant: acts are told before COMMIT, and COMMIT takes long."""
    honest = Store._commit

    def early(self: Store, writer: bytes, head: tuple[int, bytes]) -> None:
        row = self.connection.execute(
            "SELECT stamp, verb FROM changes WHERE writer = ? AND seq = ?", (writer, head[0])
        ).fetchone()
        print(
            json.dumps({"writer": writer.hex(), "seq": head[0], "verb": row[1], "stamp": row[0], "marks": {}}),
            flush=True,
        )
        time.sleep(10)
        honest(self, writer, head)

    Store._commit = early


if __name__ == "__main__":
    with Project.open(Path(sys.argv[1])) as project:
        person = project.person_named("سمير").id
        if "early" in sys.argv:
            tell_before_commit()
        annotate_until_killed(project, person, random.Random(int(sys.argv[2])), 0.02 if "calm" in sys.argv else 0)
