"""The whole way on the command line, as another process sees it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.exchange.labels_toml_write import write_label_set
from annotator.core.project import Project

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared corpora are not beside this checkout")


def hashiya(*arguments: object, code: int = 0) -> str:
    """Run the command; give what it printed, or its sentence on stderr where it is to fail."""
    done = subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr
    if code:
        assert done.stderr.count("\n") == 1, done.stderr
        assert "Traceback" not in done.stderr
    return done.stderr if code else done.stdout


def asked(*arguments: object) -> dict:
    return json.loads(hashiya(*arguments, "--json"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "أخبار.hashiya"
    hashiya("new", path, "--name", "أخبار")
    return path


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def test_a_label_set_in_one_file_brings_its_guidelines(project: Path, tmp_path: Path) -> None:
    with Project.open(project, write=False) as opened:
        labels = opened.labels()
    write_label_set(tmp_path / "وسوم.toml", labels)
    assert asked("new", tmp_path / "other.hashiya", "--labels", tmp_path / "وسوم.toml")["labels"][0] == "actor"
    with Project.open(tmp_path / "other.hashiya", write=False) as opened:
        assert opened.labels() == labels
        assert opened.labels().guidelines["ar"]


def test_from_new_to_export(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    text = "وروسيا، «داعش» 😀 تخشى"
    source.write_text(
        json.dumps({"text": text, "spans": [{"start": 1, "end": 6, "label": "actor", "text": "روسيا"}]}) + "\n"
    )
    assert asked("import", project, source)["annotations"] == 1
    again = asked("import", project, source)
    assert (again["documents"], again["annotations"], again["known_annotations"]) == (0, 0, 1)
    assert asked("status", project)["annotations"] == 1
    assert asked("check", project)["ok"]
    assert asked("export", project, tmp_path / "out.jsonl", "--set", "original")["spans"] == 1
    (line,) = lines(tmp_path / "out.jsonl")
    assert [(span["start"], span["end"], span["text"]) for span in line["spans"]] == [(1, 6, "روسيا")]
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_text(encoding="utf-8"))
    assert "روسيا" not in json.dumps(manifest, ensure_ascii=False)
    hashiya("backup", project, tmp_path / "copy.hashiya")
    assert asked("check", tmp_path / "copy.hashiya")["ok"]


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ('{"text": "abc", "spans": [{"start": 2, "end": 9, "label": "actor"}]}', "line 1"),
        ('{"text": "abc"}\n{"text": "abd", "spans": [{"start": 1, "end": 1, "label": "actor"}]}', "line 2"),
        ('{"text": "abc", "spans": [{"start": 0, "end": 2, "label": "actor", "text": "xy"}]}', "line 1"),
        ('{"text": "abc", "spans": [{"start": 0, "end": 2, "label": "weather"}]}', "weather"),
        ('{"text": "a\\u0000c"}', "line 1"),
        ('{"text": "a\\ud800c"}', "line 1"),
        ("not json", "line 1"),
        ("", "empty"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_nothing(project: Path, tmp_path: Path, bad: str, words: str) -> None:
    source = tmp_path / "bad.jsonl"
    source.write_text(bad, encoding="utf-8")
    before = project.read_bytes()
    assert words in hashiya("import", project, source, code=1)
    assert asked("status", project)["documents"] == 0
    assert project.read_bytes() == before


def test_unknown_labels_are_added_when_asked(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "abc", "spans": [{"start": 0, "end": 2, "label": "weather"}]}', encoding="utf-8")
    assert asked("import", project, source, "--add-labels")["added_labels"] == ["weather"]


def test_places_that_an_export_refuses(project: Path, tmp_path: Path) -> None:
    assert "folder" in hashiya("export", project, tmp_path, code=1)
    assert "project itself" in hashiya("export", project, project, code=1)
    assert asked("check", project)["ok"]


def test_files_that_are_no_project(tmp_path: Path, project: Path) -> None:
    stranger = tmp_path / "x.hashiya"
    stranger.write_text("not a project", encoding="utf-8")
    assert "not a Hashiya project" in hashiya("status", stranger, code=1)
    assert "no file" in hashiya("status", tmp_path / "none.hashiya", code=1)
    newer = tmp_path / "newer.hashiya"
    raw = bytearray(project.read_bytes())
    raw[60:64] = (999).to_bytes(4, "big")
    newer.write_bytes(raw)
    assert "newer" in hashiya("status", newer, code=1)


def annotators(project: Path, tmp_path: Path) -> None:
    """Two people with a set each on two articles; they differ in one mark."""
    texts = ("روسيا تخشى طالبان", "طالبان تخشى روسيا")
    for name, actor in (("سمير", {"start": 0, "end": 5}), ("ليلى", {"start": 0, "end": 8})):
        source = tmp_path / f"{name}.jsonl"
        spans = ([{**actor, "label": "actor"}, {"start": 11, "end": 17, "label": "actor"}], [])
        rows = [{"text": text, "spans": marks} for text, marks in zip(texts, spans, strict=True)]
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        asked("import", project, source, "--set", name)


def test_agreement_as_json(project: Path, tmp_path: Path) -> None:
    assert asked("agreement", project)["pairs"] == []
    annotators(project, tmp_path)
    facts = asked("agreement", project)
    assert facts["format"] == "hashiya-agreement/1"
    (pair,) = facts["pairs"]
    assert (pair["annotators"], pair["documents"]) == (["سمير", "ليلى"], 2)
    exact = pair["all_marks"]["overall"]["span_f1_exact"]
    assert (exact["value"], exact["n"]) == (0.5, 4)
    assert pair["all_marks"]["labels"]["threat"]["span_f1_exact"] == {
        "value": None,
        "n": 0,
        "reason": "nothing_marked",
    }
    assert "by_document" not in pair
    (pair,) = asked("agreement", project, "--documents")["pairs"]
    values = [one["all_marks"]["overall"]["span_f1_exact"]["value"] for one in pair["by_document"]]
    assert values == [0.5, None]
    assert asked("agreement", project, "--annotator", "gold", "--annotator", "سمير")["pairs"][0]["documents"] == 0


def test_agreement_as_a_table(project: Path, tmp_path: Path) -> None:
    assert "no two people" in hashiya("agreement", project)
    annotators(project, tmp_path)
    printed = hashiya("agreement", project)
    assert "سمير and ليلى: 2 articles" in printed
    assert "0.500" in printed
    assert "–" in printed
    asked("import", project, tmp_path / "سمير.jsonl", "--set", "gold")
    printed = hashiya("agreement", project, "--annotator", "ليلى")
    assert printed.startswith("ليلى against gold: 2 articles")
    assert "P exact" in printed
    assert "no set “منى”" in hashiya("agreement", project, "--annotator", "منى", "--annotator", "سمير", code=1)


@pytest.mark.parametrize("arguments", [("export",), ("agreement", "x.hashiya", "--annotator")])
def test_usage_is_exit_2(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "annotator", *arguments]
    assert subprocess.run(command, capture_output=True, text=True, check=False).returncode == 2


@needs_shared
@pytest.mark.parametrize("corpus", sorted(path.name for path in (SHARED / "corpora").glob("*.dev.jsonl")))
def test_corpora_come_out_as_they_went_in(project: Path, tmp_path: Path, corpus: str) -> None:
    source = SHARED / "corpora" / corpus
    asked("import", project, source, "--add-labels")
    asked("export", project, tmp_path / "out.jsonl", "--set", "original")
    expected: dict[str, dict[tuple, int]] = {}
    for line in lines(source):
        spans = [(span["start"], span["end"], span["label"]) for span in line.get("spans", [])]
        counts = {span: spans.count(span) for span in spans}
        # The same text twice in a corpus is one document; its sets are compared as multisets.
        known = expected.setdefault(line["text"], {})
        for span, count in counts.items():
            known[span] = max(known.get(span, 0), count)
    found: dict[str, dict[tuple, int]] = {}
    for line in lines(tmp_path / "out.jsonl"):
        spans = [(span["start"], span["end"], span["label"]) for span in line["spans"]]
        assert all(line["text"][span["start"] : span["end"]] == span["text"] for span in line["spans"])
        found[line["text"]] = {span: spans.count(span) for span in spans}
    assert found == expected
