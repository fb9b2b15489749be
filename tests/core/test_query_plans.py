"""What an act and an opened document ask of the file is found by an index: never by reading a whole large table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article, ArticleSpan, Span
from annotator.core.project import Project

# `s` and `l` stand for sets and links in the queries, `a` and `t` for annotations, `c` for changes, `d` for documents.
_SCAN = re.compile(r"SCAN (annotations|documents|texts|sets|links|changes|edits|assignments|[asltcd])\b")


def statements(project: Project, ask: object) -> list[str]:
    """Give all statements that a question or a verb sends to SQLite, with their values."""
    sent: list[str] = []
    project.connection.set_trace_callback(sent.append)
    try:
        ask(project)
    finally:
        project.connection.set_trace_callback(None)
    return [text for text in sent if text.split()[0] in ("SELECT", "UPDATE", "INSERT", "DELETE")]


def scans(project: Project, ask: object) -> list[str]:
    """Give the statements that read a whole table, with the step that does."""
    found = []
    for text in statements(project, ask):
        plan = [row[3] for row in project.connection.execute(f"EXPLAIN QUERY PLAN {text}")]
        found += [f"{step}: {' '.join(text.split())}" for step in plan if _SCAN.match(step)]
    return found


@pytest.fixture
def project(tmp_path: Path):
    labels = default_label_set(paths.resource("labels", "default.toml"))
    article = Article("نص " * 50, "نص", "a", spans=[ArticleSpan(0, 2, "actor"), ArticleSpan(3, 5, "stance")])
    with Project.create(tmp_path / "plans.hashiya", "plans", labels) as made:
        made.import_articles([article])
        made.add_person("سمير")
        yield made


def test_no_act_reads_a_whole_table(project: Project) -> None:
    me = project.person_named("سمير").id
    document = project.document_rows(me)[0].id
    holder = project.annotate(me, document, Span(6, 8), "actor").annotations[0].id
    stance = project.annotate(me, document, Span(9, 11), "stance").annotations[0].id
    acts = [
        lambda it: it.document(document),
        lambda it: it.living_annotations(document, me),
        lambda it: it.missing(me, document),
        lambda it: it.progress(document, me),
        lambda it: it.annotate(me, document, Span(12, 14), "threat"),
        lambda it: it.relabel(holder, "actor"),
        lambda it: it.resize(holder, Span(6, 9)),
        lambda it: it.set_links(stance, "holder", (holder,)),
        lambda it: it.annotate_linked(me, document, Span(15, 17), "actor", stance, "holder"),
        lambda it: it.skip_reason(document, me),
        lambda it: it.set_note(stance, "x"),
        lambda it: it.remove(holder),
        lambda it: it.undo(me),
        lambda it: it.redo(me),
    ]
    assert [scan for act in acts for scan in scans(project, act)] == []


def test_the_living_are_all_but_the_removed_that_nobody_links_to(project: Project) -> None:
    me = project.person_named("سمير").id
    document = project.document_rows(me)[0].id
    spans = [Span(6, 8), Span(9, 11), Span(12, 14), Span(6, 14)]
    holder, stance, gone, wide = (
        project.annotate(me, document, span, label).annotations[0].id
        for span, label in zip(spans, ("actor", "stance", "threat", "location"), strict=True)
    )
    project.set_links(stance, "holder", (holder,))
    project.remove(holder)
    project.remove(gone)
    everything = {mark.id: mark for mark in project.annotations(document, me)}
    assert everything.keys() == {holder, stance, gone, wide}
    living = project.living_annotations(document, me)
    assert [mark.id for mark in living] == [wide, holder, stance]
    assert living == [everything[mark.id] for mark in living]
    project.set_links(stance, "holder", ())
    assert [mark.id for mark in project.living_annotations(document, me)] == [wide, stance]
