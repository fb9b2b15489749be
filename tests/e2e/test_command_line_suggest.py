"""What `hashiya suggest` prints, as another process sees it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from annotator.core.model import LabelSet, Proposal, Span
from annotator.core.project import Project
from tests.e2e.test_command_line import asked, hashiya

MARKED, NEW = "قالت موسكو إنها قلقة.", "وصل الوفد إلى موسكو، وموسكو ترحب."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "أخبار.hashiya"
    hashiya("new", path)
    return path


def bring(project: Path, set_name: str, *articles: tuple[str, list[tuple[str, str]]]) -> None:
    source = project.with_name(f"{set_name}.jsonl")
    lines = [
        {
            "text": text,
            "spans": [
                {"start": (at := text.index(words)), "end": at + len(words), "label": label} for words, label in spans
            ],
        }
        for text, spans in articles
    ]
    source.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    hashiya("import", project, source, "--set", set_name)


def test_the_marks_of_the_only_annotator_suggest_in_the_articles_that_are_not_finished(project: Path) -> None:
    bring(project, "سمير", (MARKED, [("موسكو", "actor")]))
    bring(project, "original", (NEW, []))
    before = project.read_bytes()
    found = asked("suggest", project)
    assert found["set"] == "سمير"
    shown = {document["id"]: document["suggestions"] for document in found["documents"]}
    (new,) = (suggestions for suggestions in shown.values() if suggestions)
    assert [(each["text"], each["label"], each["source"]) for each in new] == [("موسكو", "actor", "dictionary")] * 2
    assert [NEW[each["start"] : each["end"]] for each in new] == ["موسكو"] * 2
    assert "marked 1 of 1 times" in hashiya("suggest", project)
    assert project.read_bytes() == before


def test_of_several_annotators_one_must_be_named(project: Path) -> None:
    bring(project, "سمير", (MARKED, [("موسكو", "actor")]))
    bring(project, "ليلى", (MARKED, [("موسكو", "location")]))
    bring(project, "original", (NEW, []))
    assert "--set" in hashiya("suggest", project, code=1)
    found = asked("suggest", project, "--set", "ليلى", "--no-model")
    labels = [each["label"] for document in found["documents"] for each in document["suggestions"]]
    assert labels == ["location"] * 2


def test_what_was_refused_is_not_proposed_again(project: Path) -> None:
    bring(project, "سمير", (MARKED, [("موسكو", "actor")]))
    bring(project, "original", (NEW, []))
    (document,) = (each for each in asked("suggest", project)["documents"] if each["suggestions"])
    first, second = document["suggestions"]
    with Project.open(project) as opened:
        me, id_ = opened.person_named("سمير").id, UUID(document["id"]).bytes
        proposal = Proposal(first["start"], first["end"], first["label"], first["source"], first["probability"])
        opened.refuse(me, id_, [proposal])
    (document,) = (each for each in asked("suggest", project)["documents"] if each["suggestions"])
    assert document["suggestions"] == [{**second, "places": 2, "probability": 0.571}]
    with Project.open(project) as opened:
        opened.undo(me)
    (document,) = (each for each in asked("suggest", project)["documents"] if each["suggestions"])
    assert document["suggestions"] == [first, second]


def test_labels_that_are_retired_or_not_proven_are_not_suggested(project: Path) -> None:
    """As in the window: a threat is more than its words, and waits for cross-validation."""
    bring(project, "سمير", (MARKED, [("موسكو", "actor"), ("قالت", "threat")]))
    bring(project, "original", (f"قالت {NEW}", []))
    labels = {each["label"] for one in asked("suggest", project)["documents"] for each in one["suggestions"]}
    assert labels == {"actor"}
    with Project.open(project) as opened:
        retired = [replace(label, retired=label.key == "actor") for label in opened.labels().labels]
        opened.set_labels(opened.person_named("سمير").id, LabelSet(tuple(retired)))
    assert not [one for one in asked("suggest", project)["documents"] if one["suggestions"]]


def test_each_suggestion_is_a_line_that_says_why_and_moves_no_cursor(project: Path) -> None:
    text = "\x1b[2Jالأمم\nالمتحدة في \u202eالأمم والأمم\nالمتحدة"
    bring(project, "original", (text, []))
    with Project.open(project) as opened:
        me = opened.add_person("سمير")
        opened.annotate(me, opened.document_rows(me)[0].id, Span(4, 17), "actor")
    printed = hashiya("suggest", project)
    assert "(part of a marked name) الأمم" in printed
    assert "(marked 1 of 1 times) الأمم المتحدة" in printed
    assert not {"\x1b", "\u202e"} & set(printed)
    assert len(printed.splitlines()) == 3
