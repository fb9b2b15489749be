from __future__ import annotations

import hashlib
import json
import os
import stat

import pytest

from annotator import __version__
from annotator.core.errors import CancelledError, KnownError
from annotator.core.exchange import jsonl_write
from annotator.core.exchange.jsonl_verify import verify_jsonl
from annotator.core.exchange.jsonl_write import write_jsonl
from tests.core.exchange.samples import default_labels, exported, row, span_id

TEXT = "قالت موسكو 😀 لن تنضم"


def _write(path, *sets, **options):
    return write_jsonl(path, sets, default_labels(), **options)


def _id(number: int) -> str:
    return f"00000000-0000-7000-8000-0000000000{number:02x}"


def test_one_line_per_set_in_the_documented_form(tmp_path):
    out = tmp_path / "out.jsonl"
    rows = [
        row(2, 5, 10, note="ملاحظة", unsure=True, confidence=0.5),
        row(
            1, 0, 4, "stance", '{"polarity":"opposed","past":true}', {"holder": (span_id(2),), "target": (span_id(2),)}
        ),
    ]
    _write(out, exported(TEXT, rows))
    [line] = out.read_bytes().splitlines(keepends=True)
    assert line.endswith(b"}\n")
    times = {"created_at": "2023-11-14T22:13:20Z", "changed_at": "2023-11-14T22:13:25Z"}
    stance = {"polarity": "opposed", "past": True, "holder": _id(2), "holder_is": "linked"}
    stance |= {"target": [_id(2)], "target_is": "linked"}
    assert json.loads(line) == {
        "format": "hashiya/1", "id": _id(200), "title": "عنوان", "text": TEXT,
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "meta": {"source": "خبر.txt"},
        "set": "gold", "annotator_id": _id(201), "state": "finished",
        "spans": [
            {"id": _id(1), "start": 0, "end": 4, "label": "stance", "text": "قالت", "attributes": stance, "note": "",
             "origin": "manual", **times},
            {"id": _id(2), "start": 5, "end": 10, "label": "actor", "text": "موسكو", "attributes": {},
             "note": "ملاحظة", "origin": "manual", **times, "unsure": True, "confidence": 0.5},
        ],
    }  # fmt: skip
    assert list(json.loads(line)) == ["format", "id", "title", "text", "sha256", "meta", "set", "annotator_id", "state",
                                      "spans"]  # fmt: skip


def test_spans_are_sorted_by_start_end_label_and_id(tmp_path):
    out = tmp_path / "out.jsonl"
    places = [(3, 1, 2, "b"), (1, 1, 2, "b"), (2, 1, 2, "a"), (5, 0, 9, "z"), (4, 0, 2, "z")]
    _write(out, exported(TEXT, [row(*place) for place in places]))
    spans = json.loads(out.read_bytes())["spans"]
    assert [int(span["id"][-2:], 16) for span in spans] == [4, 5, 2, 1, 3]


def test_links_whose_target_is_gone_are_left_out_and_counted(tmp_path):
    out = tmp_path / "out.jsonl"
    links = {"holder": (span_id(9),), "target": (span_id(2), span_id(9), span_id(8))}
    report = _write(out, exported(TEXT, [row(1, 0, 4, "stance", None, links), row(2, 5, 10)]))
    attributes = json.loads(out.read_bytes())["spans"][0]["attributes"]
    assert attributes == {"target": [_id(2)], "target_is": "linked"}
    assert report.dropped_links == {"holder": 1, "target": 2}
    assert json.loads(out.with_name("out.jsonl.manifest.json").read_bytes())["dropped_links"] == report.dropped_links


def test_an_empty_set_gives_a_line_and_no_sets_an_empty_file(tmp_path):
    out = tmp_path / "out.jsonl"
    report = _write(out, exported("خبر", []))
    assert json.loads(out.read_bytes())["spans"] == []
    assert (report.lines, report.spans) == (1, 0)
    report = _write(out)
    assert out.read_bytes() == b""
    assert (report.lines, report.labels) == (0, {})


def test_the_manifest_says_what_is_in_the_file(tmp_path):
    out = tmp_path / "out.jsonl"
    gold = exported(TEXT, [row(1, 0, 4), row(2, 5, 10), row(3, 5, 10, "threat")])
    other = exported("خبر", [row(4, 0, 3)], "original", document_id=span_id(100))
    report = _write(out, gold, other, exported(TEXT, [], "original"))
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_bytes())
    assert manifest["sha256"] == report.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert manifest["program"] == {"name": "Hashiya", "version": __version__}
    counted = {key: manifest[key] for key in ("format", "file", "documents", "lines", "spans", "labels", "sets")}
    assert counted == {
        "format": "hashiya/1", "file": "out.jsonl", "documents": 2, "lines": 3, "spans": 4,
        "labels": {"actor": 3, "threat": 1},
        "sets": {"gold": {"lines": 1, "spans": 3, "labels": {"actor": 2, "threat": 1}},
                 "original": {"lines": 2, "spans": 1, "labels": {"actor": 1}}},
    }  # fmt: skip
    stance = manifest["label_set"][3]
    assert stance["key"] == "stance"
    assert [attribute["key"] for attribute in stance["attributes"]][:3] == ["polarity", "holder", "target"]
    assert manifest["created_at"].endswith("Z")


def _old(out):
    out.write_bytes(b"old")
    out.with_name(out.name + ".manifest.json").write_bytes(b"old manifest")


def _assert_old(out):
    assert out.read_bytes() == b"old"
    assert out.with_name(out.name + ".manifest.json").read_bytes() == b"old manifest"
    assert sorted(path.name for path in out.parent.iterdir() if path.name != "home") == sorted(
        [out.name, out.name + ".manifest.json"]
    )


@pytest.mark.parametrize("place", [(3, 3), (5, 2), (-1, 2), (0, 99)])
def test_a_span_outside_its_text_stops_the_export(tmp_path, place):
    out = tmp_path / "out.jsonl"
    _old(out)
    with pytest.raises(KnownError) as caught:
        _write(out, exported(TEXT, [row(1, *place)]))
    assert caught.value.code == "export.span"
    _assert_old(out)


@pytest.mark.parametrize("wrong", [{"sha256": bytes(32)}, {"meta_json": '{"a":\n1}'}, {"meta_json": "{"}])
def test_a_line_that_does_not_read_back_never_gets_the_name(tmp_path, wrong):
    out = tmp_path / "out.jsonl"
    _old(out)
    with pytest.raises(KnownError, match="line 1") as caught:
        _write(out, exported(TEXT, [row(1, 0, 4)], **wrong))
    assert caught.value.code == "export.verify"
    _assert_old(out)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"start":0', '"start":1'),
        ('"end":4', '"end":5'),
        ('"text":"قالت"', '"text":"قالث"'),
        ("تنضم", "تنضه"),
        ("}\n", ""),
    ],
)
def test_verification_notices_every_kind_of_difference(tmp_path, before, after):
    out = tmp_path / "out.jsonl"
    report = _write(out, exported(TEXT, [row(1, 0, 4)]))
    assert verify_jsonl(out, out, lines=1, spans=1) == report.sha256
    content = out.read_text(encoding="utf-8")
    assert before in content
    out.write_text(content.replace(before, after), encoding="utf-8", newline="")
    with pytest.raises(KnownError):
        verify_jsonl(out, out, lines=1, spans=1)


@pytest.mark.parametrize("counts", [{"lines": 2, "spans": 1}, {"lines": 1, "spans": 2}])
def test_verification_counts(tmp_path, counts):
    out = tmp_path / "out.jsonl"
    _write(out, exported(TEXT, [row(1, 0, 4)]))
    with pytest.raises(KnownError):
        verify_jsonl(out, out, **counts)


def test_progress_is_told_and_cancel_leaves_the_old_file(tmp_path):
    out, seen = tmp_path / "out.jsonl", []
    _old(out)

    def progress(done):
        seen.append(done)
        if done == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        _write(out, *[exported(TEXT, [])] * 3, progress=progress)
    assert seen == [1, 2]
    _assert_old(out)


def test_a_full_disk_is_one_sentence_and_the_old_file_stays(tmp_path):
    resource = pytest.importorskip("resource", reason="file size limits are a thing of POSIX")
    out = tmp_path / "out.jsonl"
    _old(out)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(KnownError, match="no room") as caught:
            _write(out, *[exported("خبر " * 1000, [])] * 100)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code == "export.disk_full"
    _assert_old(out)


def test_the_project_itself_is_refused_under_every_name(tmp_path):
    project = tmp_path / "project.hashiya"
    project.write_bytes(b"all the work")
    (tmp_path / "symbolic").symlink_to(project)
    (tmp_path / "hard").hardlink_to(project)
    for out in (project, tmp_path / "symbolic", tmp_path / "hard", tmp_path / "home" / ".." / "project.hashiya"):
        with pytest.raises(KnownError) as caught:
            _write(out, forbidden=[project])
        assert caught.value.code in ("export.project", "export.no_folder")
    assert project.read_bytes() == b"all the work"


def test_a_project_in_the_place_of_the_manifest_is_refused(tmp_path):
    project = tmp_path / "out.jsonl.manifest.json"
    project.write_bytes(b"all the work")
    with pytest.raises(KnownError) as caught:
        _write(tmp_path / "out.jsonl", forbidden=[project])
    assert caught.value.code == "export.project"
    assert project.read_bytes() == b"all the work"


def test_folders_and_missing_folders_are_refused(tmp_path):
    (tmp_path / "b.jsonl.manifest.json").mkdir()
    for out, code in (
        (tmp_path, "export.folder"),
        (tmp_path / "none" / "out.jsonl", "export.no_folder"),
        (tmp_path / "b.jsonl", "export.folder"),
    ):
        with pytest.raises(KnownError) as caught:
            _write(out)
        assert caught.value.code == code
    assert not (tmp_path / "none").exists()


def test_the_set_of_sets_may_fail_half_way(tmp_path):
    out = tmp_path / "out.jsonl"
    _old(out)

    def sets():
        yield exported(TEXT, [])
        raise KnownError("The project is damaged.", code="store.damaged")

    with pytest.raises(KnownError, match="damaged"):
        write_jsonl(out, sets(), default_labels())
    _assert_old(out)


def test_nothing_has_the_name_before_it_is_verified(tmp_path, monkeypatch):
    out = tmp_path / "out.jsonl"
    seen = []

    def verify(path, *args, **options):
        seen.append((out.exists(), path.parent == out.parent, path.stat().st_size > 0))
        return verify_jsonl(path, *args, **options)

    monkeypatch.setattr(jsonl_write, "verify_jsonl", verify)
    _write(out, exported(TEXT, []))
    assert seen == [(False, True, True)]


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_the_export_has_the_usual_rights(tmp_path):
    (tmp_path / "plain").touch()
    _write(tmp_path / "out.jsonl", exported(TEXT, []))
    assert (tmp_path / "out.jsonl").stat().st_mode == (tmp_path / "plain").stat().st_mode
    (tmp_path / "out.jsonl").chmod(0o600)
    _write(tmp_path / "out.jsonl", exported(TEXT, []))
    assert stat.S_IMODE((tmp_path / "out.jsonl").stat().st_mode) == 0o600


@pytest.mark.parametrize("ms", [-1, 0, (1 << 48) - 1])
def test_clocks_of_other_machines_do_not_stop_an_export(tmp_path, ms):
    out = tmp_path / "out.jsonl"
    values = list(row(1, 0, 4))
    values[8] = ms
    _write(out, exported(TEXT, [tuple(values)]))
    assert len(json.loads(out.read_bytes())["spans"][0]["created_at"]) == 20
