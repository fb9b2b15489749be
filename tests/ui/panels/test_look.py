"""Every panel and dialog follows the language and the theme while it is open, and names its icon buttons."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from annotator.core.model import Annotator, Document, DocumentRow, LabelSet, Progress
from annotator.ui import language, theme
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.annotate.heading import Heading
from annotator.ui.dialogs.export_dialog import ExportDialog, ExportPreview, ExportResult, ExportSet
from annotator.ui.dialogs.import_dialog import FilePreview, ImportDialog
from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.label_bar import LabelBar
from annotator.ui.panels.people import PeopleDialog
from annotator.ui.panels.title_row import TitleRow
from tests.ui.panels.helpers import PERSON, TEXT, mark, rows


class Loud(QTranslator):
    """Translates everything into something else."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1) -> str:
        return f"⟪{source}⟫"


def document_list(_labels) -> QWidget:
    panel = DocumentList()
    panel.set_rows([DocumentRow(bytes([n]), f"مقال {n}", 1, state, n) for n, state in enumerate(Progress)])
    panel.set_current(bytes([1]))
    return panel


def inspector(labels) -> QWidget:
    panel = Inspector()
    stance = mark(1, "قلقها", "stance", links={"holder": (b"gone",)}, attributes={"polarity": "mixed"})
    panel.set_labels(labels, "en")
    panel.set_people({PERSON: "سمير"})
    panel.set_marks(rows([stance, mark(2, "روسيا", "actor"), mark(3, "روسيا", "actor", nth=1)]))
    panel.set_mark(stance, lambda _: TEXT[:9])
    return panel


def label_bar(labels) -> QWidget:
    bar = LabelBar()
    bar.set_labels(labels, "en")
    bar.set_progress(Progress.NEW)
    bar.set_trouble("The disk is full.")
    return bar


def heading(_labels) -> QWidget:
    made = Heading()
    theme.set_role(made, "chrome")  # as the page lies under it while an article is finished
    made.show_document(Document(b"d" * 16, "عنوان", TEXT, b""), Progress.SKIPPED, "duplicate")
    return made


def find_bar(labels) -> QWidget:
    bar = FindBar()
    bar.set_labels(labels)
    bar.ask("روسيا")
    bar.set_count(1, 12)
    return bar


def title_row(_labels) -> QWidget:
    row = TitleRow()
    row.set_project("أخبار")
    row.set_undo("add")
    return row


def people(_labels) -> QWidget:
    dialog = PeopleDialog()
    dialog.set_people([Annotator(b"1" * 16, "سمير")])
    return dialog


def importing(_labels) -> QWidget:
    dialog = ImportDialog()
    text = FilePreview(Path("/a/b.txt"), "text", 1, 0, "utf-8", "قال", title="قال")
    lines = FilePreview(Path("/a/b.jsonl"), "jsonl", 4, 9, "utf-8", "قال", "bad line", ("ORG",), 2)
    dialog.set_previews([text, lines])
    return dialog


def exporting(_labels) -> QWidget:
    dialog = ExportDialog()
    dialog.set_sets([ExportSet("gold", 3)], "gold")
    dialog.set_preview(ExportPreview(3, 4, '{"spans": []}', ("look",)))
    return dialog


def exported(_labels) -> QWidget:
    dialog = ExportDialog()
    dialog.set_result(ExportResult(Path("/a/b.jsonl"), Path("/a/b.jsonl.manifest.json"), 3, 4))
    return dialog


def new_project(_labels) -> QWidget:
    return NewProjectDialog()


VIEWS = [
    document_list,
    inspector,
    label_bar,
    heading,
    find_bar,
    title_row,
    people,
    importing,
    exporting,
    exported,
    new_project,
]


@pytest.fixture(params=VIEWS, ids=lambda make: make.__name__)
def view(request, qtbot, labels, restored) -> QWidget:
    made = request.param(labels)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(view: QWidget) -> list[str]:
    """Give all words on labels and buttons, also of those that are hidden now."""
    parts = [*view.findChildren(QLabel), *view.findChildren(QAbstractButton)]
    return [part.text() for part in parts if part.text().strip()]


def test_every_word_follows_the_language_while_it_is_open(view, restored, labels) -> None:
    before = words(view)
    translator = Loud()
    restored.installTranslator(translator)
    QCoreApplication.sendPostedEvents()
    after = words(view)
    restored.removeTranslator(translator)
    QCoreApplication.sendPostedEvents()
    assert len(after) == len(before)
    assert [word for word in after if "⟪" not in word and not _is_data(word, labels)] == []
    assert words(view) == before


def _is_data(word: str, labels: LabelSet) -> bool:
    """Say whether the word is no word of ours: a name of a label, a person or a file, or a sign."""
    attributes = [attribute for label in labels.labels for attribute in label.attributes]
    choices = [choice for attribute in attributes for choice in (*attribute.choices, *attribute.unlinked)]
    names = {name for thing in (*labels.labels, *attributes, *choices) for name in thing.names.values()}
    signs = {"ع", "En", "سمير", "The disk is full.", "bad line", "look"}
    return word.strip(" 0123456789") in names | signs or "b.jsonl" in word or "سمير" in word


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_colours_follow_the_theme_while_it_is_open(view, restored, scheme: str) -> None:
    theme.apply(restored, "light" if scheme == "dark" else "dark")
    view.grab()
    theme.apply(restored, scheme)
    chrome = QColor(theme.palette().chrome)
    picture = view.grab().toImage()
    corners = [(2, 2), (picture.width() - 3, 2), (2, picture.height() - 3)]
    assert any(picture.pixelColor(x, y) == chrome for x, y in corners)


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_both_directions_are_painted(view, restored, tongue: str) -> None:
    language.apply(restored, tongue)
    view.grab()
    assert (view.layoutDirection() == Qt.LayoutDirection.RightToLeft) is (tongue == "ar")


def test_buttons_without_words_have_a_name_and_a_tooltip(view) -> None:
    for button in view.findChildren(QAbstractButton):
        if button.isVisible() and not button.text() and not isinstance(button.parent(), QLineEdit):
            assert button.accessibleName(), button
            assert button.toolTip(), button


def test_no_label_reads_markup(view) -> None:
    for label in view.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()


def test_the_direction_can_change_while_it_is_open(view, restored) -> None:
    view.grab()
    language.apply(restored, "ar")
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    view.grab()
    language.apply(restored, "en")
    view.grab()
