"""The section of the guidelines: written in Markdown, and beside it the page that annotators will read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.model import LabelSet
from annotator.ui import language
from annotator.ui.dialogs.settings.parts import words_choice
from annotator.ui.help.page_view import PageView
from annotator.ui.help.sheet import sheet
from annotator.ui.panels import style
from annotator.ui.panels.panel import plain_label
from annotator.ui.panels.when import moment
from annotator.ui.session import Session
from annotator.ui.team.guidelines.editor import GuidelineEditor
from annotator.ui.team.save_bar import SaveBar
from annotator.ui.team.section import Section

_PREVIEW_MS = 150


class GuidelinesSection(Section):
    """Both languages are kept while one is shown, and saved together as one version."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._saved: Mapping[str, str] = {}
        self._changed: dict[str, str] = {}
        self._version = 0
        self.language = language.current()
        self.spoken, self.version = words_choice(*language.LANGUAGES), plain_label("small", wrap=True)
        self.hint, self.bar = plain_label("caption", wrap=True), SaveBar()
        self.editors = {spoken: GuidelineEditor(rtl=spoken == "ar") for spoken in language.LANGUAGES}
        self.page, self._writing = PageView(), QStackedWidget()
        self._later = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()
        self._begin(session.labels)

    # --- the file ----------------------------------------------------------------------------------------------

    @property
    def has_changes(self) -> bool:
        return bool(self._changed)

    @property
    def can_undo(self) -> bool:
        return self.language in self._changed and self._document().isUndoAvailable()

    @property
    def can_redo(self) -> bool:
        return self._document().isRedoAvailable()

    def undo(self) -> None:
        if self.can_undo:
            self.editors[self.language].undo()

    def redo(self) -> None:
        self.editors[self.language].redo()

    def _document(self) -> QTextDocument:
        return self.editors[self.language].document()

    def enter(self) -> None:
        self._ask_version()

    def save(self) -> bool:
        person = self._session.person
        if person is None:
            self.person_wanted.emit()
            return False
        texts, key = dict(self._changed), person.id
        self._session.act(lambda project: project.set_guidelines(key, texts))
        return True

    def take_over(self, part: object) -> None:
        """Write these texts by language in the place of those that stand here."""
        for spoken, text in part.items() if isinstance(part, Mapping) else ():
            if spoken in self.editors:
                self.editors[spoken].write(text)
            else:
                self._take(spoken, text)

    def discard(self) -> None:
        self._keep({})
        self._show()
        self._show_preview()

    def _begin(self, labels: LabelSet) -> None:
        self._keep({})
        self._follow(labels)

    def _follow(self, labels: LabelSet) -> None:
        """Show what the file has now; what is written and not saved yet stays."""
        self._saved = labels.guidelines
        self._keep(self._changed)
        for spoken in self.editors.keys() - self._changed.keys():
            self.editors[spoken].document().clearUndoRedoStacks(QTextDocument.Stacks.RedoStack)
        self._show()
        self._show_preview()
        self._ask_version()

    def _ask_version(self) -> None:
        if self._session.info is not None:
            self._session.run(lambda project: project.guideline_version(), self._take_version)

    def _take_version(self, version: int) -> None:
        self._version = version
        self._show_version()

    # --- writing -----------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._session.opened.connect(lambda info: self._begin(info.labels))
        self._session.labels_changed.connect(self._follow)
        self._later.timeout.connect(self._show_preview)
        self.spoken.chosen.connect(self.show_language)
        self.bar.saved.connect(self.save)
        self.bar.discarded.connect(self.discard)
        for spoken, editor in self.editors.items():
            editor.typed.connect(lambda text, spoken=spoken: self._take(spoken, text))
            editor.scrolled.connect(self._scroll_page)
            editor.undoAvailable.connect(lambda _: self.state_changed.emit())
            editor.redoAvailable.connect(lambda _: self.state_changed.emit())

    def show_language(self, spoken: language.Language) -> None:
        """Write in that language from now on."""
        self.language = spoken
        self._show()
        self.page.show_text(self._text(spoken), rtl=spoken == "ar")
        self.state_changed.emit()

    def _text(self, spoken: str) -> str:
        return self._changed.get(spoken, self._saved.get(spoken, ""))

    def _take(self, spoken: str, text: str) -> None:
        self._keep({**self._changed, spoken: text})
        self._later.start()

    def _keep(self, texts: Mapping[str, str]) -> None:
        """Keep what differs from the file."""
        before = self._changed.keys()
        self._changed = {spoken: text for spoken, text in texts.items() if text != self._saved.get(spoken, "")}
        self.bar.show_state(changed=self.has_changes)
        if before != self._changed.keys():
            self.state_changed.emit()

    # --- showing -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.spoken.set_value(self.language)
        self._writing.setCurrentWidget(self.editors[self.language])
        for spoken, editor in self.editors.items():
            editor.show_text(self._text(spoken))

    def _show_preview(self) -> None:
        self._later.stop()
        self.page.change_text(self._text(self.language), rtl=self.language == "ar")

    def _scroll_page(self, share: float) -> None:
        bar = self.page.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def _show_version(self) -> None:
        words = self.tr("Changed {when}; marks made before keep the older version.")
        self.version.setText(words.format(when=moment(self._version)) if self._version else "")

    def retranslate(self) -> None:
        self.spoken.set_words(self.tr("Language of the guidelines"), language.OWN_NAMES)
        self.page.setAccessibleName(self.tr("As annotators will see it"))
        self.hint.setText(self.tr("# heading · - item · > example · **bold** · [a mark in an example]"))
        for spoken, editor in self.editors.items():
            editor.setAccessibleName(self.tr("Guidelines: {language}").format(language=language.OWN_NAMES[spoken]))
            editor.setPlaceholderText(self.tr("Nothing is written yet: say what each label is for, with examples."))
        self._show_version()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet() + sheet())
        self.page.restyle()

    def _lay_out(self) -> None:
        for editor in self.editors.values():
            self._writing.addWidget(editor)
        self.version.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 8)
        head.setSpacing(16)
        head.addWidget(self.spoken, 2)
        head.addWidget(self.version, 3)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.addWidget(self._writing)
        both.addWidget(self.page)
        both.setSizes([1, 1])
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 6, 20, 6)
        foot.addWidget(self.hint)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(both, 1)
        whole.addLayout(foot)
        whole.addWidget(self.bar)
