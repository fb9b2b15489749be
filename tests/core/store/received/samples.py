"""Received files to test with: something in every table, and everything that a reader can say of a file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from annotator.core.model import NewMark, Proposal
from annotator.core.project import Project
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from annotator.core.store.received import Received
from annotator.core.store.rows import TABLES
from tests.core.store.samples import documents, living, new_project, place


def full_project(path: Path) -> None:
    """Write a project with rows in every table; its last act is of no interest."""
    with new_project(path, articles=6) as project:
        me, (first, second, third) = project.add_person("سمير"), documents(project)[:3]
        _annotate(project, me, first)
        _share(project, me, first)
        project.skip(me, second, "other")
        project.finish(me, third)


def _annotate(project: Project, me: bytes, document: bytes) -> None:
    text = project.document(document).text
    for word, label in (("موسكو", "actor"), ("تهريب", "threat"), ("قلقها", "stance"), ("وروسيا", "actor")):
        project.annotate(me, document, place(text, word), label)
    actor, stance, threat, other = (mark.id for mark in living(project, document, me))
    project.set_links(stance, "holder", (actor,))
    project.set_links(stance, "target", (threat, other))
    project.set_links(actor, "same_as", (other,))
    project.set_attribute(stance, "polarity", "opposed")
    project.set_attribute(threat, "kind", "other")
    project.set_note(stance, "ملاحظة 😀 <b>")
    project.set_unsure(other, True)
    project.remove(other)
    project.undo(me)
    project.annotate(GOLD_ID, document, place(text, "موسكو"), "actor")
    _answer(project, me, document, text)


def _answer(project: Project, me: bytes, document: bytes, text: str) -> None:
    """Accept one suggestion and refuse another."""
    right, wrong = (Proposal(*_edges(text, word), "location", "model", 0.9) for word in ("طاجيكستان", "المنطقة"))
    project.accept(me, document, [(right, NewMark(document, right.start, right.end, "location"))])
    project.refuse(me, document, [wrong])


def _edges(text: str, word: str) -> tuple[int, int]:
    span = place(text, word)
    return span.start, span.end


def _share(project: Project, me: bytes, document: bytes) -> None:
    """Write what has no verb of its own yet."""
    ids = project.store.ids
    imported, mine = living(project, document, ORIGINAL_ID)[0], living(project, document, me)[0]
    gold = living(project, document, GOLD_ID)[0]
    with project.store.write(me, "share", document) as act:
        act.put("assignments", (document, me), {"locked": 0, "reopened_stamp": None, "batch": 1})
        values = {
            "number": 1,
            "person": me,
            "review": 0,
            "documents": 6,
            "made": 1_700_000_000_000,
            "due": "2026-12-01",
        }
        act.put("handovers", (ids.new(),), values)
        act.put("verdicts", (mine.id, me), {"seen_stamp": mine.stamp, "gold": gold.id, "reason": "صحيح"})
        act.put("verdicts", (imported.id, me), {"seen_stamp": imported.stamp, "gold": None, "reason": None})
        said = {"document": document, "person": me, "annotation": mine.id, "start": 0, "end": 5, "text": "لماذا؟"}
        act.put("comments", (ids.new(),), said)
        act.put("comments", (ids.new(),), {**said, "annotation": None, "start": 3, "end": 7})
        treated = {"name": "موسكو", "label": "actor", "attributes": '{"kind":"state"}', "note": None}
        act.put("decisions", (ids.new(),), treated)


def said(received: Received) -> list[str]:
    """Give everything that a received file says, in an order of its own."""
    lines = [repr((received.project_id, received.project_name, received.file_id, received.role, received.assignee))]
    lines += sorted(repr(row) for table in TABLES for row in received.rows(table))
    for row in received.rows("documents"):
        lines.append(hashlib.sha256(received.text(row.key[0]).encode()).hexdigest())
    return lines + [repr(change) for change in received.chains()]
