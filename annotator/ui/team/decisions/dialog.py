"""One decision of the project: about which name, under which label, of which kind, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from annotator.core.model import Decision, LabelSet
from annotator.core.project.commenting import MOST_CHARACTERS
from annotator.ui import language
from annotator.ui.dialogs.parts import MARGINS, captioned, closing_row
from annotator.ui.panels import style
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.decision_words import decision_words
from annotator.ui.panels.directed_field import DirectedField, runs_from_right
from annotator.ui.panels.folding import fold
from annotator.ui.panels.label_sample import sample_icon
from annotator.ui.panels.note_field import run
from annotator.ui.panels.panel import Dialog, plain_label
from annotator.ui.panels.wording import name_of
from annotator.ui.team.decisions.values import ValueFields

_LONGEST_NAME, _NOTE_PX, _WIDTH = 200, 92, 440


class DecisionWish(NamedTuple):
    """What shall be entered."""

    name: str
    label: str
    attributes: Mapping[str, str | bool]
    note: str


class DecisionDialog(Dialog):
    """For a new decision, which may begin with a name and a label, or for one that there is."""

    def __init__(
        self,
        parent: QWidget | None,
        labels: LabelSet,
        decisions: Sequence[Decision],
        decision: Decision | None = None,
    ) -> None:
        super().__init__(parent)
        self._labels, self._decisions = labels, decisions
        self._decision = decision or Decision(b"", "")
        self.name, self.label, self.values = DirectedField(), QuietCombo(), ValueFields()
        self.note, self.known = QPlainTextEdit(), plain_label("small", wrap=True)
        self._captions = [plain_label("caption") for _ in range(3)]
        self.cancel, self.save = QPushButton(), QPushButton()
        self._lay_out()
        self._fill()
        self._connect()
        self.restyle()
        self.retranslate()
        (self.note if self._decision.name else self.name).setFocus()

    def wish(self) -> DecisionWish:
        """Give what was entered."""
        label = str(self.label.currentData() or "")
        return DecisionWish(self.name.text(), label, self.values.values(), self.note.toPlainText()[:MOST_CHARACTERS])

    def retranslate(self) -> None:
        new = self._decision.id == b""
        self.setWindowTitle(self.tr("New decision") if new else self.tr("Decision"))
        names = (self.tr("Name"), self.tr("Label"), self.tr("Why, or how to tell (not needed)"))
        for caption, field, name in zip(self._captions, (self.name, self.label, self.note), names, strict=True):
            caption.setText(name)
            field.setAccessibleName(name)
        self.name.setPlaceholderText(self.tr("as it stands in the articles"))
        self.label.setItemText(0, self.tr("no label"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save"))
        self._show_known()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())

    # -----------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.name.textChanged.connect(self._show_known)
        self.note.textChanged.connect(self._turn_note)
        self.label.currentIndexChanged.connect(self._show_values)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)

    def _fill(self) -> None:
        usable = [label for label in self._labels.labels if not label.retired]
        names = [(label.key, name_of(label.names, language.current(), label.key)) for label in usable]
        known = self._decision.label if self._decision.label in {key for key, _ in names} else ""
        self.label.set_options([("", ""), *names], known)
        for place, label in enumerate(usable, 1):
            self.label.setItemIcon(place, sample_icon(label))
        self.name.setText(self._decision.name)
        self.note.setPlainText(self._decision.note)
        self._turn_note()
        self._show_values()

    def _turn_note(self) -> None:
        run(self.note, from_right=runs_from_right(self.note.toPlainText(), mirrored=self.isRightToLeft()))

    def _show_values(self) -> None:
        label = self._labels.get(str(self.label.currentData() or ""))
        same = label is not None and label.key == self._decision.label
        self.values.show_values(label, self._decision.attributes if same else {})
        self.adjustSize()

    def _show_known(self) -> None:
        """Say what was decided about the same name before, and whether there is a name at all."""
        name = " ".join(fold(self.name.text()).split())
        self.save.setEnabled(bool(name))
        others = (one for one in self._decisions if one.id != self._decision.id)
        found = next((one for one in others if " ".join(fold(one.name).split()) == name), None) if name else None
        words = self.tr("Decided already: {decision}")
        self.known.setText(words.format(decision=decision_words(found, self._labels)) if found else "")
        self.known.setVisible(found is not None)

    def _lay_out(self) -> None:
        self.name.setMaxLength(_LONGEST_NAME)
        self.note.setProperty("role", "note")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_PX)
        name, label, note = self._captions
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(12)
        column.addLayout(captioned(name, self.name))
        column.addWidget(self.known)
        column.addLayout(captioned(label, self.label))
        column.addWidget(self.values)
        column.addLayout(captioned(note, self.note))
        column.addStretch()
        column.addLayout(closing_row(None, self.cancel, self.save))
        self.setMinimumWidth(_WIDTH)
