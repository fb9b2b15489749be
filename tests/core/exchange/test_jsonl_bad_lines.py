from __future__ import annotations

import uuid

import pytest

from annotator.core.errors import KnownError
from annotator.core.exchange import jsonl_read
from annotator.core.exchange.jsonl_read import read_jsonl
from tests.core.exchange.samples import write_lines

ID = str(uuid.uuid4())


def _span(start=0, end=3, label="actor", **more):
    return {"text": "خبر عاجل", "spans": [{"start": start, "end": end, "label": label, **more}]}


def _two(first, second):
    spans = [{"start": 0, "end": 1, "label": "a", **first}, {"start": 1, "end": 2, "label": "b", **second}]
    return {"text": "خبر", "spans": spans}


BAD = {
    "not_json": ["{", '{"text":"أ"} x', "خبر", '{"text":"أ\x01"}', '{"id":' + "[" * 200_000],
    "types": [
        "[1]", "3", "null", {"text": 3}, {"text": "أ", "spans": {}}, {"text": "أ", "spans": [[0, 1, "x"]]},
        _span(start="0"), _span(start=True), _span(start=0.5), _span(label=None), _span(text=7), _span(unsure="yes"),
        _span(attributes=[]), _span(id=[1]), {"text": "أ", "label": "سياسة"}, {"text": "أ", "labels": [[0, 1]]},
        {"text": "أ", "entities": [{"start_offset": 0}]}, {"text": "أ", "title": ["x"]}, {"text": "أ", "title": "a\0"},
        {"text": "أ", "format": "hashiya/1", "set": 3}, {"text": "أ", "spans": [{"start": 0, "label": "x"}]},
    ],
    "no_text": [{}, {"text": None}, {"text": ""}, {"text": " \r\n"}, {"text": "\ufeff"}, {"text": "\ufdd0"}],
    "nul": [{"text": "a\0b"}, _span(note="a\0")],
    "surrogate": ['{"text":"a\\ud800b"}', '{"text":"a\\udc00"}', '{"text":"x","id":"\\ud83d"}'],
    "outside": [_span(end=9), _span(start=-1), _span(start=8, end=9), _span(end=10**30), _span(start=-(10**30))],
    "empty_span": [_span(start=3), _span(start=99, end=99)],
    "reversed_span": [_span(start=3, end=1)],
    "nothing_kept": [{"text": "\ufeffخبر", "spans": [{"start": 0, "end": 1, "label": "x", "text": "\ufeff"}]}],
    "span_text": [_span(text="خب"), _span(text=""), _span(text="خبر "), _span(text="خ\0ر"), _span(text="خبز")],
    "label": [_span(label=""), _span(label=" "), _span(label="x" * 65), _span(label="a\u202eb"), _span(label="a\nb")],
    "duplicate_id": [_two({"id": ID}, {"id": ID.upper()}), _two({"id": 1}, {"id": "1"})],
    "self_link": [
        _two({"id": ID, "attributes": {"holder": ID}}, {}),
        _two({"id": 1}, {"id": 2, "attributes": {"target": [1, 2], "target_is": "linked"}}),
    ],
    "unknown_link": [
        _two({"attributes": {"holder": ID, "holder_is": "linked"}}, {}),
        _two({"id": 1, "attributes": {"target": [1, 2], "target_is": "linked"}}, {}),
        _two({"id": 1, "attributes": {"target": [True], "target_is": "linked"}}, {}),
    ],
    "attribute": [
        _span(attributes={"kind": 3}), _span(attributes={"target": ["x"]}), _span(attributes={"kind": {}}),
        _span(attributes={"": "x"}), _span(attributes={"kind": "a\0"}), _span(attributes={"k" * 65: "x"}),
    ],
    "two_lists": [{"text": "خبر", "label": [[0, 1, "x"]], "entities": [[0, 1, "x"]]}],
    "newer_format": [{"format": "hashiya/2", "text": "خبر", "spans": []}],
    "annotator": [{"format": "hashiya/1", "text": "خبر", "annotator_id": "bob", "spans": []}],
    "state": [{"format": "hashiya/1", "text": "خبر", "state": "done", "spans": []}],
}  # fmt: skip
CASES = [(kind, line) for kind, lines in BAD.items() for line in lines]


@pytest.mark.parametrize(("kind", "line"), CASES, ids=[f"{kind}-{n}" for n, (kind, _) in enumerate(CASES)])
def test_a_bad_line_is_named_with_its_number_and_reason(tmp_path, kind, line):
    path = write_lines(tmp_path / "خبر.jsonl", {"text": "أول"}, line)
    articles = iter(read_jsonl(path))
    next(articles)
    with pytest.raises(KnownError, match=r"^خبر\.jsonl, line 2: .+[^.]\. Nothing was imported") as caught:
        next(articles)
    assert caught.value.code == "import.line"
    values = caught.value.values
    assert (values["kind"], values["line"], values["path"]) == (kind, 2, str(path))
    assert values["reason"] in str(caught.value)
    assert len(str(caught.value)) < 500


def test_sentences_name_the_span_and_show_what_differs(tmp_path):
    path = write_lines(tmp_path / "a.jsonl", _span(text="خب\u202e"))
    with pytest.raises(KnownError) as caught:
        list(read_jsonl(path))
    sentence = "a.jsonl, line 1: span 1 says “خب\\u202e”, but the text has “خبر” there."
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("raw", ['{"text":"خبر"}'.encode("windows-1256"), b'{"text":"\xed\xa0\x80"}'])
def test_a_line_that_is_not_utf8(tmp_path, raw):
    path = tmp_path / "a.jsonl"
    path.write_bytes(raw)
    with pytest.raises(KnownError) as caught:
        list(read_jsonl(path))
    assert caught.value.values["kind"] == "not_utf8"


def test_a_file_in_utf16_is_told_to_be_saved_as_utf8(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text":"خبر"}\n'.encode("utf-16"))
    with pytest.raises(KnownError, match="UTF-8") as caught:
        list(read_jsonl(path))
    assert caught.value.values["kind"] == "not_utf8"


def test_a_line_without_end_is_not_read_into_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(jsonl_read, "LINE_LIMIT", 1 << 20)
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.truncate(1 << 33)
    articles = read_jsonl(path)
    with pytest.raises(KnownError) as caught:
        list(articles)
    assert caught.value.values["kind"] == "too_long"
    assert articles.bytes_read == (1 << 20) + 1


@pytest.mark.parametrize("raw", [b"", b"\n\n  \n"])
def test_an_empty_file(tmp_path, raw):
    path = tmp_path / "a.jsonl"
    path.write_bytes(raw)
    with pytest.raises(KnownError) as caught:
        list(read_jsonl(path))
    assert caught.value.code == "import.empty"


def test_a_missing_file_and_a_folder(tmp_path):
    for path, code in ((tmp_path / "none.jsonl", "import.unreadable"), (tmp_path, "import.folder")):
        with pytest.raises(KnownError) as caught:
            list(read_jsonl(path))
        assert caught.value.code == code
