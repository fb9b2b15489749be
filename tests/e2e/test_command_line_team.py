"""A lead and three annotators on the command line: work goes out, is done, and comes back in any order."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from annotator.core.project import Project
from tests.core.store.samples import article
from tests.e2e.test_command_line import asked, hashiya, lines

PEOPLE = ("سمير", "ليلى", "هدى")
TEXTS = [article(number).text for number in range(12)]


def _write(path: Path, rows: list[dict]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "أخبار.hashiya"
    hashiya("new", path, "--name", "أخبار")
    rows = [{"text": text, "title": f"مقالة {number}"} for number, text in enumerate(TEXTS)]
    hashiya("import", path, _write(tmp_path / "in.jsonl", rows))
    return path


def _mark(work: Path, name: str, words: tuple[str, ...], label: str = "actor") -> None:
    """Mark words in every article of a work file, as the person to whom it went."""
    with Project.open(work, write=False) as opened:
        texts = [opened.document(row.id).text for row in opened.document_rows(None)]
    rows = [
        {
            "text": text,
            "spans": [
                {"start": text.index(word), "end": text.index(word) + len(word), "label": label} for word in words
            ],
        }
        for text in texts
    ]
    hashiya("import", work, _write(work.with_suffix(".jsonl"), rows), "--set", name, "--add-labels")


def test_a_label_that_the_lead_adds_later_brings_what_waited_for_it(project: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.hashiya" for name in PEOPLE[:2]]
    for name, path in zip(PEOPLE, files, strict=False):
        asked("handover", project, path, "--annotator", name, "--documents", 4)
    _mark(files[0], PEOPLE[0], ("موسكو",), "weather")
    _mark(files[1], PEOPLE[1], ("موسكو",))
    (first,) = asked("merge", project, files[0])["files"]
    assert first["kept"] == 4
    told = hashiya("merge", project, files[0], "--dry-run")
    assert "not taken: 4 annotations, unknown_label (4 weather)" in told
    rows = [{"text": "خبر", "spans": [{"start": 0, "end": 3, "label": "weather"}]}]
    hashiya("import", project, _write(tmp_path / "more.jsonl", rows), "--add-labels")
    (second,) = asked("merge", project, files[1])["files"]
    assert {item["code"]: item["count"] for item in second["notices"]}["waited"] == 4
    assert asked("merge", project, files[0])["files"][0]["rows"]["annotations"]["unchanged"] == 4


def test_a_teams_work_comes_back_the_same_in_any_order(project: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.hashiya" for name in PEOPLE]
    for name, path in zip(PEOPLE, files, strict=True):
        made = asked("handover", project, path, "--annotator", name, "--documents", 4, "--due", "2020-12-01")
        assert (made["annotator"], len(made["documents"]), made["review"]) == (name, 4, False)
    shared = made["documents"][:2]
    again = tmp_path / "again.hashiya"
    more = asked("handover", project, again, "--annotator", PEOPLE[0], "--documents", ",".join(shared))
    assert (more["number"], more["documents"]) == (4, shared)
    people = {person["name"]: person for person in asked("status", project)["people"]}
    assert [people[name][key] for name in PEOPLE for key in ("assigned", "handed", "back", "late")] == [
        *(6, 2, 0, 1),
        *(4, 1, 0, 1),
        *(4, 1, 0, 1),
    ]
    assert asked("merge", files[0], again)["files"][0]["rows"]["documents"]["new"] == 2
    for name, path in zip(PEOPLE, files, strict=True):
        _mark(path, name, ("موسكو", "وروسيا") if name == "سمير" else ("موسكو",))
    copy = tmp_path / "copy.hashiya"
    shutil.copy(project, copy)
    asked("merge", project, *files)
    asked("merge", copy, files[2])
    asked("merge", copy, files[0], files[1], files[0])
    counts = [asked("status", path) for path in (project, copy)]
    assert counts[0] == counts[1]
    found = {person["name"]: person for person in counts[0]["people"]}
    assert [sum(found[name]["labels"].values()) for name in PEOPLE] == [12, 4, 4]
    assert [(found[name]["handed"], found[name]["back"], found[name]["late"]) for name in PEOPLE] == [
        (2, 2, 0),
        (1, 1, 0),
        (1, 1, 0),
    ]
    for path in (project, copy):
        assert asked("check", path)["ok"]
        hashiya("export", path, path.with_suffix(".jsonl"), "--set", "all")
    first, second = (lines(path.with_suffix(".jsonl")) for path in (project, copy))
    assert sorted(map(json.dumps, first)) == sorted(map(json.dumps, second))
    assert "2 of 2 hand-overs back" in hashiya("status", project)


def test_a_dry_run_says_all_and_writes_nothing(project: Path, tmp_path: Path, home: Path) -> None:
    work = tmp_path / "سمير.hashiya"
    hashiya("handover", project, work, "--annotator", "سمير", "--documents", 3)
    _mark(work, "سمير", ("موسكو",))
    _mark(work, "سمير", ("المخدرات",), "weather")
    before = project.read_bytes()
    report = asked("merge", project, work, "--dry-run")
    assert (report["dry_run"], report["backup"]) == (True, None)
    (file,) = report["files"]
    assert (file["annotator"], file["number"], file["changes"]) == ("سمير", 1, 2)
    assert file["annotations"] == {"سمير": {"new": 3, "changed": 0, "unchanged": 0, "overruled": 0}}
    assert file["progress"] == {"finished": 3}
    assert {"reason": "unknown_label", "kind": "annotations", "count": 3, "names": {"weather": 3}} in file[
        "not_applied"
    ]
    assert project.read_bytes() == before
    said = hashiya("merge", project, work, "--dry-run")
    for words in ("سمير, hand-over 1: 3 finished", "annotations: 3 new", "not taken: 3 annotations, unknown_label"):
        assert words in said
    assert project.read_bytes() == before
    done = asked("merge", project, work)
    assert done["files"][0]["rows"] == file["rows"]
    kept, now = (asked("status", path) for path in (Path(done["backup"]), project))
    assert (kept["annotations"], now["annotations"]) == (0, 3)
    assert "nothing new" in hashiya("merge", project, work)
    assert asked("merge", project, work)["backup"] is None


def test_a_review_on_the_command_line(project: Path, tmp_path: Path) -> None:
    work, review = tmp_path / "work.hashiya", tmp_path / "review.hashiya"
    assert "no article" in hashiya("handover", project, review, "--annotator", "هدى", "--review", code=1)
    hashiya("handover", project, work, "--annotator", "سمير", "--documents", 2)
    _mark(work, "سمير", ("موسكو",))
    hashiya("merge", project, work)
    made = asked("handover", project, review, "--annotator", "هدى", "--review")
    assert (made["review"], len(made["documents"])) == (True, 2)
    _mark(review, "gold", ("موسكو",))
    report = asked("merge", project, review)["files"][0]
    assert report["rows"]["gold_annotations"]["new"] == 2
    assert asked("export", project, tmp_path / "gold.jsonl")["spans"] == 2


def test_a_newcomer_is_calibrated_on_the_command_line(project: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.hashiya", tmp_path / "second.hashiya"
    out = ("handover", project, first, "--annotator", "منى", "--calibration")
    assert "no article" in hashiya(*out, code=1)
    rows = [
        {"text": text, "spans": [{"start": text.index("موسكو"), "end": text.index("موسكو") + 5, "label": "actor"}]}
        for text in TEXTS[:3]
    ]
    hashiya("import", project, _write(tmp_path / "gold.jsonl", rows), "--set", "gold")
    made = asked(*out, "--documents", 2)
    assert (made["calibration"], len(made["documents"])) == (True, 2)
    _mark(first, "منى", ("موسكو", "روسيا"))
    hashiya("merge", project, first)
    (score,) = asked("agreement", project, "--annotator", "منى")["gold"]
    assert (score["annotator"], score["documents"]) == ("منى", 2)
    figures = score["all_marks"]["labels"]["actor"]
    assert [figures[key]["value"] for key in ("precision_exact", "recall_exact")] == [0.5, 1.0]
    ids = ",".join(made["documents"])
    hashiya("handover", project, second, "--annotator", "منى", "--documents", ids, "--with-gold")
    hashiya("merge", first, second)
    assert asked("export", first, tmp_path / "x.jsonl", "--set", "gold")["spans"] == 2
    assert "do not fit" in hashiya(*out[:2], tmp_path / "c.hashiya", *out[3:], "--documents", ids, code=1)


def test_a_set_begins_with_what_came_with_the_articles(project: Path, tmp_path: Path) -> None:
    rows = [{"text": TEXTS[0], "spans": [{"start": 0, "end": 5, "label": "actor"}]}]
    hashiya("import", project, _write(tmp_path / "pre.jsonl", rows))
    for number in (1, 2):
        work = tmp_path / f"{number}.hashiya"
        wish = ("--documents", 12) if number == 1 else ()
        hashiya("handover", project, work, "--annotator", "سمير", *wish, "--start-from", "original")
        hashiya("export", work, work.with_suffix(".jsonl"), "--set", "سمير")
        (line,) = lines(work.with_suffix(".jsonl"))
        assert [(span["start"], span["origin"]) for span in line["spans"]] == [(0, "pre-annotation")]
    assert "no set" in hashiya(
        "handover", project, tmp_path / "3.hashiya", "--annotator", "سمير", "--start-from", "nobody", code=1
    )


def test_files_that_have_no_place_are_one_sentence_and_nothing_is_taken(project: Path, tmp_path: Path) -> None:
    work, other, lost = tmp_path / "work.hashiya", tmp_path / "other.hashiya", tmp_path / "lost.hashiya"
    hashiya("new", other)
    old = tmp_path / "old.hashiya"
    shutil.copy(project, old)
    hashiya("handover", project, work, "--annotator", "سمير", "--documents", 2)
    _mark(work, "سمير", ("موسكو",))
    before = project.read_bytes()
    assert "another project" in hashiya("merge", project, work, other, code=1)
    assert "copy of the project itself" in hashiya("merge", project, work, project, code=1)
    assert "no file" in hashiya("merge", project, work, lost, code=1)
    assert project.read_bytes() == before  # not even the first one was taken
    assert "never handed over" in hashiya("merge", old, work, code=1)
    assert "no set" in hashiya("merge", old, work, "--annotator", "سمير", code=1)
    hashiya("import", old, _write(tmp_path / "x.jsonl", [{"text": TEXTS[0], "spans": []}]), "--set", "سمير")
    assert asked("merge", old, work, "--annotator", "سمير")["files"][0]["same_names"][0]["name"] == "سمير"
    taken = asked("merge", old, work, "--annotator", "سمير", "--same-names")["files"][0]
    assert taken["annotations"]["سمير"]["new"] == 2


def test_hand_overs_that_cannot_be_made(project: Path, tmp_path: Path) -> None:
    out, before = tmp_path / "out.hashiya", project.read_bytes()
    assert "no id" in hashiya("handover", project, out, "--annotator", "gold", "--documents", "xyz", code=1)
    assert "no annotator" in hashiya("handover", project, out, "--annotator", "gold", "--documents", 1, code=1)
    assert "no article" in hashiya("handover", project, out, "--annotator", "سمير", code=1)
    assert project.read_bytes() == before
    assert not out.exists()
    hashiya("handover", project, out, "--annotator", "سمير", "--documents", 1, "--with-gold", "--with-original")
    assert "exists already" in hashiya("handover", project, out, "--annotator", "سمير", "--documents", 1, code=1)
    assert "is no day" in hashiya(
        "handover", project, tmp_path / "b.hashiya", "--annotator", "سمير", "--documents", 1, "--due", "soon", code=1
    )
    assert "itself handed over" in hashiya(
        "handover", out, tmp_path / "b.hashiya", "--annotator", "سمير", "--documents", 1, code=1
    )
