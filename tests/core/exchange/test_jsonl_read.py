from __future__ import annotations

import json
import uuid

import pytest

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.model import ArticleSpan, Progress
from tests.core.exchange.samples import DIFFICULT, shared, span_id, write_lines

CORPORA = ("anercorp", "ans_stance", "aqmar_text", "araieval24_tweets", "armpro", "mawqif_stance", "wojood_sample")
FIRST, SECOND, THIRD = (str(uuid.UUID(bytes=span_id(number))) for number in (1, 2, 3))


def _read(tmp_path, *lines):
    return list(read_jsonl(write_lines(tmp_path / "خبر.jsonl", *lines)))


def test_reads_spans_and_keeps_where_they_came_from(tmp_path):
    line = {"id": 7, "source": "corpus", "text": "قالت موسكو", "spans": [{"start": 5, "end": 10, "label": "actor"}]}
    [article] = _read(tmp_path, line)
    assert (article.text, article.title, article.where) == ("قالت موسكو", "قالت موسكو", "خبر.jsonl, line 1")
    assert article.meta == {"id": 7, "source": "corpus"}
    assert article.spans == [(5, 10, "actor", None, None, None, "", False)]
    assert isinstance(article.spans[0], ArticleSpan)
    assert (article.set_name, article.annotator_id, article.state, article.raw_sha256) == (None, None, None, b"")


@pytest.mark.parametrize("key", ["label", "labels", "entities"])
def test_reads_triples_and_content(tmp_path, key):
    [article] = _read(tmp_path, {"content": "قالت موسكو", "title": " خبر \n عاجل ", key: [[5, 10, "actor"]]})
    assert [span[:3] for span in article.spans] == [(5, 10, "actor")]
    assert article.title == "خبر عاجل"


def test_no_spans_at_all_is_told_from_none_found(tmp_path):
    lines = [{"text": "أ"}, {"text": "ب", "spans": []}, {"text": "ت", "labels": []}, {"text": "ث", "spans": None}]
    assert [article.spans for article in _read(tmp_path, *lines)] == [None, [], [], None]


def test_reads_every_field_of_our_own_form(tmp_path):
    spans = [
        {"id": FIRST, "start": 0, "end": 4, "label": "stance", "text": "قالت", "note": "ملاحظة", "unsure": True,
         "attributes": {"polarity": "opposed", "past": True, "holder": SECOND, "holder_is": "linked",
                        "target": [THIRD, SECOND], "target_is": "linked", "speaker_is": "unstated"}},
        {"id": SECOND, "start": 5, "end": 10, "label": "actor", "text": "موسكو", "attributes": {}, "note": ""},
        {"id": THIRD, "start": 5, "end": 10, "label": "location"},
    ]  # fmt: skip
    line = {"format": "hashiya/1", "id": FIRST, "title": "خبر", "text": "قالت موسكو", "meta": {"published": "2021"},
            "set": "gold", "annotator_id": SECOND, "state": "skipped", "spans": spans}  # fmt: skip
    [article] = _read(tmp_path, line)
    assert (article.set_name, article.annotator_id, article.state) == ("gold", span_id(2), Progress.SKIPPED)
    assert article.meta == {"published": "2021"}
    attributes = {"polarity": "opposed", "past": True, "speaker_is": "unstated"}
    links = {"holder": (span_id(2),), "target": (span_id(3), span_id(2))}
    assert article.spans == [
        ArticleSpan(0, 4, "stance", span_id(1), attributes, links, "ملاحظة", True),
        ArticleSpan(5, 10, "actor", span_id(2)),
        ArticleSpan(5, 10, "location", span_id(3)),
    ]


def test_other_tools_set_and_state_are_not_ours(tmp_path):
    line = {"text": "خبر", "set": 3, "state": ["x"], "annotator_id": "bob", "meta": "free", "format": "own"}
    [article] = _read(tmp_path, line)
    assert (article.set_name, article.annotator_id, article.state) == (None, None, None)
    assert article.meta == {"source": "خبر.jsonl"}


def test_numbers_as_ids_become_ids_only_where_a_link_needs_them(tmp_path):
    spans = [
        {"id": 1, "start": 0, "end": 4, "label": "stance", "attributes": {"holder": 2, "holder_is": "linked"}},
        {"id": 2, "start": 5, "end": 10, "label": "actor"},
        {"id": "T3", "start": 5, "end": 10, "label": "location"},
    ]
    first, second, third = _read(tmp_path, {"text": "قالت موسكو", "spans": spans})[0].spans
    assert first.id is third.id is None
    assert len(second.id) == 16
    assert first.links == {"holder": (second.id,)}


def test_a_span_id_without_the_word_linked_is_a_link_and_any_other_text_is_not(tmp_path):
    spans = [
        {"id": FIRST, "start": 0, "end": 4, "label": "stance",
         "attributes": {"holder": SECOND, "target": [SECOND], "kind": "1", "note": str(uuid.uuid4()), "empty": None}},
        {"id": SECOND, "start": 5, "end": 10, "label": "actor"},
        {"id": 1, "start": 5, "end": 10, "label": "actor"},
    ]  # fmt: skip
    first = _read(tmp_path, {"text": "قالت موسكو", "spans": spans})[0].spans[0]
    assert first.links == {"holder": (span_id(2),), "target": (span_id(2),)}
    assert set(first.attributes) == {"kind", "note"}


def test_ids_of_other_tools_differ_by_case(tmp_path):
    spans = [
        {"id": "T1", "start": 0, "end": 4, "label": "stance", "attributes": {"target": ["t1"], "target_is": "linked"}},
        {"id": "t1", "start": 5, "end": 10, "label": "actor"},
    ]
    first, second = _read(tmp_path, {"text": "قالت موسكو", "spans": spans})[0].spans
    assert first.links == {"target": (second.id,)}


def test_links_without_targets_leave_nothing(tmp_path):
    attributes = {"target": [], "target_is": "linked", "holder_is": "linked"}
    [article] = _read(
        tmp_path, {"text": "خبر", "spans": [{"start": 0, "end": 3, "label": "x", "attributes": attributes}]}
    )
    assert article.spans == [(0, 3, "x", None, None, None, "", False)]


def test_spans_move_with_what_cleaning_drops(tmp_path):
    raw = "\ufeffقال\r\nبوتين\r\nإنه \ufdd0لن\u2029يفعل"
    spans = []
    for word in ("قال", "بوتين", "قال\r\nبوتين", "لن\u2029يفعل", "\ufeffقال"):
        start = raw.index(word)
        spans.append({"start": start, "end": start + len(word), "label": "x", "text": word})
    [article] = _read(tmp_path, {"text": raw, "spans": spans})
    cuts = [article.text[span.start : span.end] for span in article.spans]
    assert cuts == ["قال", "بوتين", "قال\nبوتين", "لن\nيفعل", "قال"]


def test_the_own_text_of_a_span_may_be_clean_already(tmp_path):
    spans = [{"start": 0, "end": 7, "label": "x", "text": "أب\nتث"}]
    raw = "أب\r\nتث"
    spans[0]["end"] = len(raw)
    assert _read(tmp_path, {"text": raw, "spans": spans})[0].spans[0][:2] == (0, 5)


@pytest.mark.parametrize("text", DIFFICULT)
def test_difficult_texts_keep_every_character_that_cleaning_keeps(tmp_path, text):
    spans = [{"start": at, "end": end, "label": "x", "text": text[at:end]} for at, end in [(1, len(text)), (1, 2)]]
    article = _read(tmp_path, {"text": text, "spans": spans})[0]
    clean = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\u2029", "\n")
    assert article.text == clean
    dropped = text.startswith("\ufeff")
    assert article.text[article.spans[0].start :] == (clean if dropped else clean[1:])


def test_labels_are_keys_in_their_composed_form(tmp_path):
    [article] = _read(tmp_path, {"text": "خبر", "spans": [{"start": 0, "end": 1, "label": "ا\u0654حداث"}]})
    assert article.spans[0].label == "أحداث"


def test_blank_lines_byte_order_mark_and_a_missing_last_line_feed_are_no_fault(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text":"a"}\r\n\r\n  \n{"text":"b"}')
    articles = read_jsonl(path)
    assert [(article.text, article.where) for article in articles] == [
        ("a", "a.jsonl, line 1"),
        ("b", "a.jsonl, line 4"),
    ]
    assert articles.bytes_read == articles.size == path.stat().st_size


def test_progress_is_told_in_bytes(tmp_path):
    path = write_lines(tmp_path / "a.jsonl", {"text": "a"}, {"text": "b"})
    articles = read_jsonl(path)
    seen = [(articles.bytes_read, articles.size) for _ in articles]
    assert seen == [(14, 28), (28, 28)]


@pytest.mark.parametrize("name", CORPORA)
def test_every_corpus_is_read_and_each_span_is_its_own_cut(name):
    path = shared("corpora", f"{name}.dev.jsonl")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = list(read_jsonl(path))
    assert len(articles) == len(lines)
    for line, article in zip(lines, articles, strict=True):
        given = [(line["text"][span["start"] : span["end"]], span["label"]) for span in line["spans"]]
        assert [(article.text[span.start : span.end], span.label) for span in article.spans] == given
        assert article.meta["id"] == line["id"]
