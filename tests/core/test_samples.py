"""The sample articles and the default label set keep what they promise to a first-time user."""

from __future__ import annotations

import re
import tomllib
import unicodedata
import uuid
from collections import Counter
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from annotator.core.model import Attribute, AttributeKind, Choice, Label, LabelSet

ROOT = Path(__file__).resolve().parents[2]
LABELS = ROOT / "resources" / "labels"
GIVEN_ARTICLES = ROOT.parent / "shared" / "articles"
MARK_OR_LETTER = re.compile(r"[\w\u0610-\u061a\u0640\u064b-\u065f\u0670]")
VOWEL_MARKS = re.compile(r"[\u064b-\u0652\u0670]")
QUOTES = {"«": "»", "“": "”", "(": ")"}
PROCLITICS = "وفبكل"
# First words of marks whose first letter looks like a proclitic and belongs to the word.
WHOLE_WORDS = frozenset(
    (
        "باماكو",
        "بروكسل",
        "بقاء",
        "بلاده",
        "بلدة",
        "فاليتا",
        "في",
        "فيينا",
        "كازاخستان",
        "كانت",
        "كتلة",
        "كل",
        "لا",
        "لم",
        "لن",
        "ليست",
        "واجب",
        "وافقت",
        "وزارة",
        "وزراء",
        "وزير",
    )
)


@cache
def label_table() -> dict[str, Any]:
    return tomllib.loads((LABELS / "default.toml").read_text("utf-8"))


@cache
def label_set() -> LabelSet:
    return msgspec.convert(label_table(), LabelSet)


@cache
def articles() -> tuple[dict[str, Any], ...]:
    lines = (ROOT / "resources" / "samples" / "articles.jsonl").read_bytes().splitlines()
    return tuple(msgspec.json.decode(line) for line in lines)


def marked() -> list[dict[str, Any]]:
    return [article for article in articles() if "spans" in article]


def words(text: str) -> list[str]:
    """Give the words without vowel marks; a token without a letter or digit is no word."""
    bare = VOWEL_MARKS.sub("", text.replace("\u0640", ""))
    return re.findall(r"\w+", bare)


def known_keys(row: dict[str, Any], kind: type) -> bool:
    return set(row) <= {field.name for field in fields(kind)}


def test_label_file_has_only_fields_of_the_model() -> None:
    table = label_table()
    assert set(table) == {"format", "labels"} and table["format"] == "hashiya-labels/1"
    for label in table["labels"]:
        assert known_keys(label, Label), label["key"]
        for attribute in label.get("attributes", []):
            assert known_keys(attribute, Attribute), attribute["key"]
            for choice in attribute.get("choices", []) + attribute.get("unlinked", []):
                assert known_keys(choice, Choice), choice


def test_labels_have_their_keys_shapes_and_both_languages() -> None:
    labels = label_set().labels
    assert [(label.key, label.digit, label.shape) for label in labels] == [
        ("actor", 1, "solid"),
        ("location", 2, "round"),
        ("threat", 3, "barbs"),
        ("stance", 4, "double"),
        ("topic", 5, "dots"),
    ]
    assert [label.key for label in labels if label.helper] == ["topic"]
    assert all(label.clitics == "outside" for label in labels)
    assert all(set(label.names) == set(label.definitions) == {"ar", "en"} for label in labels)
    for attribute in (attribute for label in labels for attribute in label.attributes):
        assert set(attribute.names) == {"ar", "en"}
        assert all(set(choice.names) == {"ar", "en"} for choice in attribute.choices + attribute.unlinked)


def test_attributes_ask_what_the_guidelines_ask() -> None:
    required = {(label.key, a.key) for label in label_set().labels for a in label.attributes if a.required}
    assert required == {("threat", "kind"), ("stance", "polarity"), ("stance", "holder"), ("stance", "target")}
    hidden = {(label.key, a.key) for label in label_set().labels for a in label.attributes if not a.shown}
    assert hidden == {("actor", "same_as")}
    status = label_set()["threat"].attribute("status")
    assert status is not None and status.default == "possible"
    assert {choice.value for choice in status.choices} == {"actual", "possible", "denied"}
    for key, unlinked in (("holder", ["author", "unstated"]), ("target", ["unstated"]), ("speaker", [])):
        attribute = label_set()["stance"].attribute(key)
        assert attribute is not None and [word.value for word in attribute.unlinked] == unlinked


@pytest.mark.parametrize("language", ["ar", "en"])
def test_guidelines_speak_of_every_label_and_choice(language: str) -> None:
    guideline = (LABELS / f"guidelines.{language}.md").read_text("utf-8").lower()
    for label in label_set().labels:
        assert label.names[language] in guideline
        for attribute in (attribute for attribute in label.attributes if attribute.shown):
            names = [choice.names[language] for choice in attribute.choices + attribute.unlinked]
            assert [name for name in names if name not in guideline] == []


def test_articles_have_the_promised_number_and_length() -> None:
    assert len(articles()) >= 8
    assert [a["title"] for a in articles() if not 300 <= len(words(a["text"])) <= 900] == []
    assert len(marked()) == 3


def test_articles_are_well_formed() -> None:
    for article in articles():
        keys = {"format", "title", "text", "meta"}
        assert set(article) == (keys | {"set", "state", "spans"} if "spans" in article else keys)
        assert article["format"] == "hashiya/1"
        assert article["text"].split("\n")[0] == article["title"]
        assert {"source", "published"} <= set(article["meta"])
        paragraphs = article["text"].split("\n\n")
        assert len(paragraphs) >= 5 and all(paragraph == paragraph.strip() != "" for paragraph in paragraphs)


def test_texts_need_no_cleaning() -> None:
    for article in articles():
        control = [
            c for c in article["text"] if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and c != "\n"
        ]
        assert control == [] and "\u00a0" not in article["text"] and "  " not in article["text"]


def test_texts_hold_what_a_reader_of_arabic_news_meets() -> None:
    texts = [article["text"] for article in articles()]
    for pattern in (r"[\u064c-\u0650]", "«[^»]+»", "“[^”]+”", r"[A-Z][a-z]+", r"[0-9]", r"[٠-٩]", "،", "؛", "؟"):
        assert any(re.search(pattern, text) for text in texts), pattern
    rich = [t for t in texts if re.search("[A-Z]", t) and re.search("[0-9]", t) and re.search("[٠-٩]", t) and "«" in t]
    assert len(rich) >= 3
    everything = "".join(texts)
    assert len(re.findall("\u0640+", everything)) == 1
    assert len([c for c in everything if c > "\uffff"]) == 1


def test_an_emoji_stands_before_marks() -> None:
    assert any(
        span["start"] > place
        for article in marked()
        for place, c in enumerate(article["text"])
        if c > "\uffff"
        for span in article["spans"]
    )


def test_quotations_and_brackets_are_closed() -> None:
    for article in articles():
        for opening, closing in QUOTES.items():
            assert article["text"].count(opening) == article["text"].count(closing), article["title"]


def test_every_mark_equals_its_cut() -> None:
    for article in marked():
        assert article["set"] == "مثال" and article["state"] in ("in_progress", "finished")
        for span in article["spans"]:
            assert 0 <= span["start"] < span["end"] <= len(article["text"])
            assert article["text"][span["start"] : span["end"]] == span["text"]


def test_marks_are_sorted_unique_and_enough() -> None:
    ids = [span["id"] for article in marked() for span in article["spans"]]
    assert len(set(ids)) == len(ids) and all(str(uuid.UUID(id_)) == id_ for id_ in ids)
    for article in marked():
        order = [(span["start"], span["end"], span["label"]) for span in article["spans"]]
        assert order == sorted(set(order)) and len(order) >= 25
        assert set(Counter(span["label"] for span in article["spans"])) == {label.key for label in label_set().labels}


def test_marks_nest_but_never_cross() -> None:
    for article in marked():
        pairs = [(a, b) for a in article["spans"] for b in article["spans"] if a["start"] < b["start"] < a["end"]]
        assert pairs and all(inner["end"] <= outer["end"] for outer, inner in pairs)


def test_marks_end_with_words_and_keep_both_halves_of_a_quotation() -> None:
    for article in marked():
        text = article["text"]
        for span in article["spans"]:
            first, last, after = span["text"][0], span["text"][-1], text[span["end"] : span["end"] + 1]
            assert first.isalnum() or first in QUOTES, span["text"]
            assert MARK_OR_LETTER.match(last) or last in QUOTES.values(), span["text"]
            assert not MARK_OR_LETTER.match(after), span["text"]
            assert all(span["text"].count(o) == span["text"].count(c) for o, c in QUOTES.items()), span["text"]


def test_marks_leave_proclitics_outside() -> None:
    for article in marked():
        inside = [before for span in article["spans"] if (before := word_before(article["text"], span["start"]))]
        assert inside and all(re.fullmatch("[وف]?[بكل]?", before) for before in inside), inside
        for span in article["spans"]:
            cut_article = span["text"].startswith("ل") and word_before(article["text"], span["start"]) == "ل"
            assert cut_article or span["text"][0] not in PROCLITICS or words(span["text"])[0] in WHOLE_WORDS, span


def word_before(text: str, start: int) -> str:
    """Give the letters of the word that stand before `start`, an offset in code points, without vowel marks."""
    letters = re.search(rf"{MARK_OR_LETTER.pattern}*\Z", text[:start])
    return VOWEL_MARKS.sub("", letters.group()) if letters else ""


def test_attributes_are_known_and_required_ones_present() -> None:
    for article in marked():
        for span in article["spans"]:
            label = label_set()[span["label"]]
            keys = {attribute.key for attribute in label.attributes}
            assert {key.removesuffix("_is") for key in span["attributes"]} <= keys, span
            for attribute in label.attributes:
                check_attribute(attribute, span["attributes"], {s["id"]: s["label"] for s in article["spans"]})


def check_attribute(attribute: Attribute, values: dict[str, Any], labels: dict[str, str]) -> None:
    value, word = values.get(attribute.key), values.get(f"{attribute.key}_is")
    if attribute.kind in {AttributeKind.LINK, AttributeKind.LINKS}:
        assert not attribute.required or word in {"linked", *(choice.value for choice in attribute.unlinked)}
        assert (word == "linked") == (value is not None) or not attribute.required
        targets = [] if value is None else [value] if attribute.kind is AttributeKind.LINK else value
        assert value is None or targets
        assert all(labels[target] in (attribute.targets or labels.values()) for target in targets)
    elif attribute.kind is AttributeKind.CHOICE:
        assert value in {choice.value for choice in attribute.choices} or (value is None and not attribute.required)
    else:
        assert attribute.kind is AttributeKind.FLAG and isinstance(value, bool)


def test_stances_show_the_hard_cases() -> None:
    stances = [s["attributes"] for article in marked() for s in article["spans"] if s["label"] == "stance"]
    assert {stance["polarity"] for stance in stances} == {"supportive", "opposed", "neutral", "mixed"}
    assert {stance["holder_is"] for stance in stances} == {"linked", "author", "unstated"}
    assert any(stance["conditional"] for stance in stances) and any(stance["past"] for stance in stances)
    assert any("speaker" in stance for stance in stances)
    assert any(len(stance.get("target", [])) > 1 for stance in stances)


def test_every_topic_is_the_target_of_a_stance() -> None:
    for article in marked():
        targets = {target for span in article["spans"] for target in span["attributes"].get("target", [])}
        assert [s["text"] for s in article["spans"] if s["label"] == "topic" and s["id"] not in targets] == []


@pytest.mark.skipif(not GIVEN_ARTICLES.is_dir(), reason="the given articles are not beside this checkout")
def test_no_run_of_eight_words_is_taken_from_the_given_articles() -> None:
    given = {run for path in GIVEN_ARTICLES.glob("*.txt") for run in runs_of_eight(path.read_text("utf-8"))}
    assert given
    assert [run for article in articles() for run in runs_of_eight(article["text"]) if run in given] == []


def runs_of_eight(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + 8]) for i in range(len(found) - 7)}
