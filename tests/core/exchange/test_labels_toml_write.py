"""A label set that is written can be read again, whatever stands in it; a file keeps its old content until then."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import KnownError
from annotator.core.exchange import labels_toml_write
from annotator.core.exchange.labels_toml import read_label_set
from annotator.core.exchange.labels_toml_write import label_set_text, write_label_set
from annotator.core.model import Attribute, AttributeKind, Choice, Clitics, Label, LabelSet
from annotator.core.project.label_checks import label_set_fault
from tests.core.exchange.samples import ROOT

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NAMES = st.dictionaries(st.sampled_from(["ar", "en", "fa", "x y"]) | TEXTS, TEXTS, max_size=3)
KEYS = st.text("abcأبت _-", min_size=1, max_size=8).map(str.strip).filter(bool)
CHOICES = st.lists(st.builds(Choice, KEYS, NAMES, st.booleans()), max_size=3, unique_by=lambda one: one.value).map(
    tuple
)
ATTRIBUTES = st.builds(
    Attribute,
    key=KEYS,
    kind=st.sampled_from(AttributeKind),
    names=NAMES,
    required=st.booleans(),
    choices=CHOICES,
    unlinked=CHOICES,
    shown=st.booleans(),
    retired=st.booleans(),
)
LABELS = st.builds(
    Label,
    key=KEYS,
    names=NAMES,
    definitions=NAMES,
    light=st.sampled_from(["#5F5B53", "#00ffAA"]),
    shape=TEXTS,
    digit=st.integers(0, 9),
    clitics=st.sampled_from(Clitics),
    helper=st.booleans(),
    attributes=st.lists(ATTRIBUTES, max_size=2, unique_by=lambda one: one.key).map(tuple),
    retired=st.booleans(),
)


def shipped() -> LabelSet:
    return read_label_set(ROOT / "resources" / "labels" / "default.toml")


@given(
    st.lists(LABELS, min_size=1, max_size=3, unique_by=(lambda one: one.key, lambda one: one.digit)).map(tuple),
    st.dictionaries(st.sampled_from(["ar", "en", "zh-Hans"]), TEXTS)
    | st.dictionaries(st.just("ar"), st.text('"\\\n\r\tأ ', max_size=12)),
)
def test_any_label_set_reads_back_as_it_was_written(tmp_path_factory, labels: tuple[Label, ...], texts) -> None:
    if label_set_fault(LabelSet(labels)) is None:
        path = tmp_path_factory.mktemp("labels") / "x.toml"
        write_label_set(path, LabelSet(labels, texts))
        assert read_label_set(path) == LabelSet(labels, texts)


def test_the_shipped_set_comes_back_with_its_guidelines_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "وسوم.toml"
    write_label_set(path, shipped())
    assert read_label_set(path) == shipped()
    assert shipped().guidelines["ar"] in path.read_text(encoding="utf-8")  # as lines that can be read and changed
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_without_guidelines_it_can_be_written_where_others_lie(tmp_path: Path) -> None:
    (tmp_path / "guidelines.ar.md").write_text("# قواعد", encoding="utf-8")
    write_label_set(tmp_path / "x.toml", LabelSet(shipped().labels))
    assert "guidelines" not in (tmp_path / "x.toml").read_text(encoding="utf-8")


def test_what_is_as_usual_is_left_out() -> None:
    text = label_set_text(LabelSet((Label("a", {"ar": "أ", "x y": 'say "a"\n'}),)))
    assert text == (
        'format = "hashiya-labels/1"\n\n[[labels]]\nkey = "a"\nnames = { ar = "أ", "x y" = "say \\"a\\"\\n" }\n'
    )
    assert tomllib.loads(text)["labels"][0]["names"]["x y"] == 'say "a"\n'


@pytest.mark.parametrize(
    "written", [LabelSet((Label("b", {"ar": "ب"}),)), LabelSet((Label("a", {"ar": "أ"}),), {"ar": "# غيرها"})]
)
def test_a_file_that_does_not_read_back_keeps_its_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: LabelSet
) -> None:
    path = tmp_path / "x.toml"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(labels_toml_write, "label_set_text", lambda _: label_set_text(written))
    with pytest.raises(KnownError, match="did not read back") as caught:
        write_label_set(path, LabelSet((Label("a", {"ar": "أ"}),), {"ar": "# قواعد"}))
    assert caught.value.code == "labels.verify"
    assert path.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["x.toml"]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        write_label_set(tmp_path, shipped())
    assert caught.value.code == "export.folder"
