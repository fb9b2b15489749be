"""What is written can be read again, and what is read can be written, code point for code point."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.exchange.jsonl_write import write_jsonl
from annotator.core.text.clean import clean
from tests.core.exchange.samples import DIFFICULT, default_labels, exported, row, span_id, write_lines

# Letters with marks, every line break there is, what cleaning drops, emoji, bidi controls and what JSON must escape.
SEQUENCES = ["\r\n", "👩\u200d🔬", "ا\u0654"]
PIECES = st.sampled_from([*'مُّـ \n\r\u2028\u2029\ufeff\ufdd0😀\u202e«٣\xa0ﷺ"\\\x1f\x7fB', *SEQUENCES])
RAW = st.lists(PIECES, min_size=1, max_size=30).map("".join).filter(lambda raw: clean(raw)[0].strip())
LABELS = st.sampled_from(["actor", "location", "stance"])


@st.composite
def marked(draw, texts):
    text = draw(texts)
    pair = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] != pair[1])
    places = draw(st.lists(pair, max_size=8))
    return text, [(min(pair), max(pair), draw(LABELS)) for pair in places]


@given(marked(RAW))
@example(("م\ufeff\r", [(1, 3, "actor")]))
@settings(deadline=None)
def test_spans_of_raw_texts_move_with_their_characters(example):
    raw, places = example
    moved = clean(raw)[1].to_clean
    kept = [place for place in places if moved(place[0]) < moved(place[1])]
    spans = [{"start": start, "end": end, "label": label, "text": raw[start:end]} for start, end, label in kept]
    with tempfile.TemporaryDirectory() as folder:
        [article] = read_jsonl(write_lines(Path(folder, "a.jsonl"), {"text": raw, "spans": spans}))
    assert article.text == clean(raw)[0]
    assert len(article.spans) == len(kept)
    for span, (start, end, label) in zip(article.spans, kept, strict=True):
        assert span.label == label
        # What stands before, in and after the span is what cleaning makes of it, wherever the line breaks fall.
        assert article.text[: span.end] == clean(raw[:end])[0]
        assert article.text[: span.start] == clean(raw[:start])[0]


def _links(others):
    """Links to other spans of the line; where there is none, there are none."""
    targets = st.lists(st.sampled_from(others or [b""]), min_size=1, unique=True)
    return st.dictionaries(st.sampled_from(["holder", "target"]), targets, max_size=2 if others else 0)


@st.composite
def sets(draw):
    text, places = draw(marked(RAW.map(lambda raw: clean(raw)[0])))
    ids = [span_id(number) for number in range(1, len(places) + 1)]
    attributes = st.dictionaries(st.sampled_from(["kind", "past", "ملاحظة"]), st.text('ab"\\«😀\n') | st.booleans())
    others = [[id_ for id_ in ids if id_ != one] for one in ids]
    rows = [
        row(
            number, *place, json.dumps(draw(attributes), ensure_ascii=False), draw(_links(others[number - 1])) or None,
            draw(st.sampled_from(["", "ملاحظة\n😀"])), draw(st.booleans()),
        )
        for number, place in enumerate(places, 1)
    ]  # fmt: skip
    return exported(text, rows)


@given(sets())
@settings(deadline=None)
def test_an_export_read_again_is_the_same_set(given_set):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "a.jsonl")
        report = write_jsonl(out, [given_set], default_labels())
        [article] = read_jsonl(out)
    assert (article.text, article.title, article.set_name) == (given_set.text, given_set.title, given_set.set_name)
    assert (article.annotator_id, article.state) == (given_set.annotator_id, given_set.state)
    assert report.spans == len(given_set.rows)
    expected = {}
    for id_, start, end, label, attributes, links, note, _, _, _, unsure, _ in given_set.rows:
        roles = {role: tuple(ids) for role, ids in (links or {}).items()} or None
        expected[id_] = (start, end, label, id_, json.loads(attributes) or None, roles, note, unsure)
    assert {span.id: tuple(span) for span in article.spans} == expected
    assert [span[:3] for span in article.spans] == sorted(row[1:4] for row in given_set.rows)


def test_difficult_texts_survive_import_export_and_import(tmp_path):
    lines = [{"text": text, "spans": [{"start": 1, "end": len(text), "label": "x"}]} for text in DIFFICULT]
    articles = list(read_jsonl(write_lines(tmp_path / "a.jsonl", *lines)))
    given_sets = [
        exported(article.text, [row(1, span.start, span.end, span.label)], document_id=span_id(number))
        for number, article in enumerate(articles)
        for span in article.spans
    ]
    write_jsonl(tmp_path / "b.jsonl", given_sets, default_labels())
    again = list(read_jsonl(tmp_path / "b.jsonl"))
    assert [article.text for article in again] == [clean(text)[0] for text in DIFFICULT]
    assert [article.spans[0][:3] for article in again] == [article.spans[0][:3] for article in articles]
