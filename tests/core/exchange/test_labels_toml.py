from __future__ import annotations

import pytest

from annotator.core.errors import KnownError
from annotator.core.exchange.labels_toml import default_label_set, read_label_set
from annotator.core.model import AttributeKind, Choice, Clitics
from tests.core.exchange.samples import ROOT

LABEL = '[[labels]]\nkey = "a"\nnames = {ar = "أ"}\n'
ATTRIBUTE = '[[labels.attributes]]\nkey = "kind"\nkind = "choice"\nnames = {}\n'


def test_the_default_set_is_that_of_a_new_project():
    labels = default_label_set(ROOT / "resources" / "labels" / "default.toml")
    assert [label.key for label in labels.labels] == ["actor", "location", "threat", "stance", "topic"]
    assert [label.digit for label in labels.labels] == [1, 2, 3, 4, 5]
    stance = labels["stance"]
    assert [attribute.key for attribute in stance.attributes if attribute.required] == ["polarity", "holder", "target"]
    assert stance.attribute("target").kind is AttributeKind.LINKS
    assert [choice.value for choice in stance.attribute("holder").unlinked] == ["author", "unstated"]
    assert labels["topic"].helper


def test_guidelines_lie_beside_the_file(tmp_path):
    path = tmp_path / "labels.toml"
    path.write_text(LABEL + 'clitics = "ask"\n', encoding="utf-8")
    (tmp_path / "guidelines.ar.md").write_text("# قواعد", encoding="utf-8")
    labels = read_label_set(path)
    assert labels.guidelines == {"ar": "# قواعد"}
    assert labels["a"].clitics is Clitics.ASK


def test_guidelines_in_the_file_go_before_those_beside_it(tmp_path):
    path = tmp_path / "labels.toml"
    (tmp_path / "guidelines.ar.md").write_text("# أخرى", encoding="utf-8")
    path.write_text(LABEL + '[guidelines]\nar = """\n# قواعد\n\n- **مكان**"""\nen = ""\n', encoding="utf-8")
    assert read_label_set(path).guidelines == {"ar": "# قواعد\n\n- **مكان**", "en": ""}
    path.write_text("guidelines = {}\n" + LABEL, encoding="utf-8")
    assert read_label_set(path).guidelines == {}


@pytest.mark.parametrize("language", ["", "ar" * 20, "ar\u202e"])
def test_guidelines_whose_name_says_no_language_are_refused(tmp_path, language):
    path = tmp_path / "labels.toml"
    path.write_text(LABEL, encoding="utf-8")
    (tmp_path / f"guidelines.{language}.md").write_text("# قواعد", encoding="utf-8")
    with pytest.raises(KnownError) as caught:
        read_label_set(path)
    assert caught.value.code == "labels.form"


@pytest.mark.parametrize("language", ["", "ar" * 20, "ar\u202e"])
def test_guidelines_in_the_file_under_what_is_no_language_are_refused(tmp_path, language):
    path = tmp_path / "labels.toml"
    path.write_text(f'{LABEL}[guidelines]\n"{language}" = "# قواعد"\n', encoding="utf-8")
    with pytest.raises(KnownError) as caught:
        read_label_set(path)
    assert caught.value.code == "labels.form"


def test_fields_are_those_of_the_model(tmp_path):
    path = tmp_path / "labels.toml"
    path.write_text(
        LABEL + ATTRIBUTE + 'default = "x"\nchoices = [{value = "x", names = {en = "X"}}]\n', encoding="utf-8"
    )
    [attribute] = read_label_set(path)["a"].attributes
    assert attribute.choices == (Choice("x", {"en": "X"}),)
    assert attribute.default == "x"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "must be a list"),
        ("labels = 3", "must be a list"),
        ("labels = [3]", "object"),
        ('colour = "red"\n' + LABEL, "must be a list"),
        ('format = "hashiya-labels/2"\n' + LABEL, "newer program"),
        ("[[labels]", "not TOML"),
        ('guidelines = "# rules"\n' + LABEL, "no texts by language"),
        (LABEL + "[guidelines]\nar = 3\n", "no texts by language"),
        ("a = " + "[" * 5000, "deeply"),
        (LABEL + 'colour = "#112233"\n', "unknown field “colour”"),
        (LABEL + ATTRIBUTE.replace("names", "name"), "unknown field “name”"),
        (LABEL + ATTRIBUTE + 'choices = [{vlaue = "x"}]', "unknown field “vlaue”"),
        (LABEL + LABEL, "“a” stands there twice"),
        (LABEL + "digit = 1\n" + LABEL.replace('"a"', '"b"') + "digit = 1\n", "digit 1 stands at two labels"),
        (LABEL + "digit = 10\n", "1 to 9"),
        (LABEL + 'digit = "1"\n', "Expected `int`"),
        (LABEL + 'clitics = "never"\n', "never"),
        (LABEL + 'light = "red"\n', "#RRGGBB"),
        (LABEL.replace('"a"', '""'), "is empty"),
        (LABEL.replace('"a"', '" a"'), "space"),
        (LABEL.replace('"a"', '"' + "a" * 65 + '"'), "longer than 64"),
        (LABEL.replace('"a"', '"e\u0301"'), "NFC"),
        (LABEL.replace('"a"', '"a\u200f"'), "invisible"),
        (LABEL.replace('ar = "أ"', ""), "no name"),
        (LABEL + ATTRIBUTE, "has no choices"),
        (LABEL + ATTRIBUTE + 'choices = [{value = "x", names = {}}, {value = "x", names = {}}]', "twice"),
        (LABEL + ATTRIBUTE + 'default = "y"\nchoices = [{value = "x", names = {}}]', "default “y”"),
        (LABEL + ATTRIBUTE.replace('"choice"', '"number"'), "number"),
        (LABEL + ATTRIBUTE.replace('"kind"\nkind', '"what_is"\nkind'), "kept for links"),
        (LABEL + ATTRIBUTE.replace('"choice"', '"link"') + 'targets = ["b"]', "unknown label “b”"),
    ],
)
def test_a_bad_label_set_is_one_sentence(tmp_path, content, reason):
    path = tmp_path / "labels.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KnownError, match=r"^labels\.toml is no label set: .+\.$") as caught:
        read_label_set(path)
    assert caught.value.code == "labels.form"
    assert reason in caught.value.values["reason"]


def test_bytes_that_are_no_text_and_files_without_end_are_refused(tmp_path):
    path = tmp_path / "labels.toml"
    for raw in (b"\xff\xfe\x00", bytes(3 << 20)):
        path.write_bytes(raw)
        with pytest.raises(KnownError):
            read_label_set(path)
    with pytest.raises(KnownError) as caught:
        read_label_set(tmp_path / "none.toml")
    assert caught.value.code == "import.unreadable"
