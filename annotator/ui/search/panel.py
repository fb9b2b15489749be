"""The panel under the text: what is asked, the list of places, and what to do where there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.model import Label, LabelSet, Progress
from annotator.ui import language, theme
from annotator.ui.keys.bindings import bindings
from annotator.ui.keys.caps import brief
from annotator.ui.keys.named import key_of
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.panels.wording import name_of, one_line
from annotator.ui.plain import isolate, plain
from annotator.ui.search.bar import SearchBar
from annotator.ui.search.delegate import SearchDelegate
from annotator.ui.search.model import SearchModel
from annotator.ui.search.rows import Heading, Row
from annotator.ui.search.view import SearchView
from annotator.ui.search.words import advice_words
from annotator.ui.session.search_work import Question

LIST, NOTHING = range(2)


class SearchPanel(Panel):
    """Shows what it is given and tells what is wished; it knows neither the session nor the text."""

    closed = Signal()
    advice_taken = Signal(object)  # Question

    def __init__(self, progress: Callable[[bytes], Progress], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._progress = LabelSet(()), progress
        self._counts: tuple[int, int, bool] | None = None
        self._advice: tuple[Question, tuple[Question, ...]] | None = None
        self._trouble, self._number = "", 0
        self.bar, self.model = SearchBar(), SearchModel()
        self.view = SearchView(self.model)
        self.delegate = SearchDelegate(progress, self._label, self.model.is_ticked, lambda line: line == self.view.line)
        self.view.setItemDelegate(self.delegate)
        self.model.spoken = self._spoken
        self.count, self.hint, self.sentence = (
            plain_label("small"),
            plain_label("small"),
            plain_label("empty", wrap=True),
        )
        self._buttons, self.pages = QHBoxLayout(), QStackedWidget()
        theme.set_role(self, "chrome")
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # --- what is shown -----------------------------------------------------------------------------------------

    def set_labels(self, labels: LabelSet) -> None:
        """Offer the labels of the project as filters, and draw marks as they say."""
        self._labels = labels
        self.bar.set_labels(labels)
        self._write()
        self.view.viewport().update()

    def set_counts(self, counts: tuple[int, int, bool] | None) -> None:
        """Say how many places and articles were found, and whether these are all; None while nothing is asked."""
        self._counts, self._advice, self._trouble = counts, None, ""
        self._write()

    def set_number(self, number_: int) -> None:
        """Say which place (from 1) was gone to last, 0 for none."""
        self._number = number_
        self._write()

    def set_advice(self, asked: Question, looser: Sequence[Question]) -> None:
        """Offer these questions where the one that was asked found nothing."""
        self._advice = asked, tuple(looser)
        self._write()

    def set_trouble(self, sentence: str) -> None:
        """Say why nothing can be found."""
        self._trouble = sentence
        self._write()

    def focus_field(self) -> None:
        """Put the keyboard into the field."""
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def focus_list(self) -> None:
        """Put the keyboard on the current place, the first where none is; into the field where there are none."""
        if not self.model.rowCount():
            self.focus_field()
            return
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.view.line < 0:
            self.view.go_to_first()

    @property
    def has_keyboard(self) -> bool:
        """Say whether the keyboard is somewhere in the panel."""
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- words and colours -------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Search in the project"))
        self.view.setAccessibleName(self.tr("Places found"))
        self._write()
        self.view.viewport().update()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.delegate.shades = style.shades()
        self.delegate.forget()
        self.view.viewport().update()

    def _write(self) -> None:
        rows = self.model.rowCount() > 0
        self.pages.setCurrentIndex(LIST if rows else NOTHING)
        self.count.setText(self._facts() if rows and self._counts else "")
        self.hint.setText(self._hint() if rows else "")
        self.sentence.setText(self._sentence())
        self._write_advice()

    def _facts(self) -> str:
        places, documents, ended = self._counts or (0, 0, False)
        ticks = self.model.ticks
        if ended:
            words = " · ".join((self.tr("%n place(s)", "", places), self.tr("in %n article(s)", "", documents)))
        else:
            words = self.tr("More than {count} places, counting…").format(count=number(places))
        if self._number and ended:
            words = self.tr("{place} of {places}").format(place=number(self._number), places=words)
        return language.digits(" · ".join([words, *([self.tr("%n ticked", "", ticks)] if ticks else [])]))

    def _sentence(self) -> str:
        choices = self.bar.choices
        if self._trouble:
            return self._trouble
        if self._counts is None:
            if choices.words.strip() or choices.labels is not None:
                return ""
            return self.tr("Type words, or choose a label to see all its marks.")
        if not choices.words.strip():
            return self.tr("There is no such mark in the project.")
        return self.tr("Nothing found for “{query}”.").format(query=isolate(choices.words.strip(), 60))

    def _hint(self) -> str:
        digits = max((label.digit for label in self._labels.labels if not label.retired), default=0)
        keys = f"{brief('1')}…{brief(str(digits))}" if digits > 1 else brief("1")
        parts = [
            self.tr("{key}: to the text").format(key=key_of("search.go")),
            self.tr("{key}: tick").format(key=key_of("search.tick")),
            self.tr("{keys}: mark").format(keys=f"\u2066{keys}\u2069"),
            self.tr("{key}: remove the mark").format(key=key_of("search.remove")),
        ]
        if bindings().keys_of("find.next"):
            parts.append(self.tr("{key}: next place").format(key=key_of("find.next")))
        return " · ".join(parts)

    @property
    def advice(self) -> list[QPushButton]:
        """Give the buttons under the sentence that nothing was found."""
        items = (self._buttons.itemAt(place) for place in range(self._buttons.count()))
        return [part for item in items if item and isinstance(part := item.widget(), QPushButton)]

    def _write_advice(self) -> None:
        while item := self._buttons.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if self._advice is None or self._trouble:
            return
        asked, looser = self._advice
        self._buttons.addStretch()
        for question in looser:
            button = QPushButton(advice_words(asked, question))
            button.clicked.connect(lambda _=False, question=question: self.advice_taken.emit(question))
            self._buttons.addWidget(button)
        self._buttons.addStretch()

    def _label(self, key: str) -> Label:
        return self._labels.get(key) or Label(key, {})

    def _spoken(self, row: Row, ticked: bool) -> str:
        """Say a line to a screen reader."""
        if isinstance(row, Heading):
            words = self.tr("{title}, {state}, places: {count}")
            state = progress_name(self._progress(row.document))
            return words.format(title=plain(row.title), state=state, count=number(row.total))
        hit = row.hit
        names = [name_of(self._label(key).names, language.current(), key) for key in row.labels]
        parts = [one_line(f"{hit.before} «{hit.words}» {hit.after}")]
        if names:
            parts.append(self.tr("marked: {labels}").format(labels=_listed(names)))
        if ticked:
            parts.append(self.tr("ticked"))
        return _listed(parts)

    # --- inside ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.hint.setMinimumWidth(1)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.sentence)
        column.addLayout(self._buttons)
        column.addStretch(3)
        theme.set_role(self.pages, "paper")
        for page in (self.view, nothing):
            self.pages.addWidget(page)
        facts = QHBoxLayout()
        facts.setContentsMargins(12, 0, 12, 4)
        facts.setSpacing(16)
        facts.addWidget(self.count)
        facts.addWidget(self.hint, 1)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        line = QFrame()
        theme.set_role(line, "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(facts)
        layout.addWidget(line)
        layout.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.bar.closed.connect(self.closed)
        self.bar.entered.connect(self.focus_list)
        self.view.left.connect(self.closed)
        self.view.up.connect(self.focus_field)
        self.view.typed.connect(self._type_on)
        self.model.ticks_changed.connect(self._write)
        self.model.modelReset.connect(self._write)

    def _type_on(self, text: str) -> None:
        self.bar.field.setFocus()
        self.bar.field.end(False)
        self.bar.field.insert(text)


def _listed(parts: list[str]) -> str:
    return ("، " if language.is_rtl() else ", ").join(parts)
