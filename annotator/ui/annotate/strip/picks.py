"""The lower row of the strip: marks that are linked, keys to press, and a word on what else can be done."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.annotate.strip import key_button
from annotator.ui.annotate.strip.faces import ChipFace, Face, KeyFace
from annotator.ui.annotate.strip.key_button import KeyButton
from annotator.ui.annotate.strip.options import Kind
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.mark_chip import MarkChip


class Picks(QWidget):
    """Made anew when it shows something else: a dozen small widgets at most."""

    picked = Signal(object)  # Option
    chip_chosen = Signal(bytes)
    chip_removed = Signal(bytes)
    chip_pointed = Signal(object)  # id or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: list[KeyButton] = []
        self.chips: list[MarkChip] = []
        self._parts: list[QWidget] = []
        self._shown: object = None
        self._active = True
        self._flow = FlowLayout(self, spacing=4)

    def set_face(self, face: Face) -> None:
        """Show what the face has below its fields."""
        shown = face.chips, face.lead, face.keys, face.hint
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self.chips = [self._chip(chip) for chip in face.chips]
        self.keys = [self._key(key) for key in face.keys]
        for part in (*self.chips, *self._words(face.lead), *self._parted(self.keys), *self._words(face.hint)):
            self._flow.addWidget(part)
            self._parts.append(part)
            part.show()
        self.updateGeometry()

    def set_keys_active(self, active: bool) -> None:
        """Show the keys as ones that work now, or in grey."""
        self._active = active
        for key in self.keys:
            key.set_keys_active(active)

    def _clear(self) -> None:
        for part in self._parts:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []

    def _key(self, face: KeyFace) -> KeyButton:
        button = KeyButton(face, self)
        button.set_keys_active(self._active)
        button.clicked.connect(lambda: self.picked.emit(face.option))
        return button

    def _chip(self, face: ChipFace) -> MarkChip:
        chip = MarkChip(face.text, face.label, self)
        if face.label is None:
            chip.set_broken(face.text)
        for part in (chip, chip.cross):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = self.tr("Take this link back")
        chip.cross.setToolTip(words)
        chip.cross.setAccessibleName(words)
        chip.clicked.connect(lambda: self.chip_chosen.emit(face.mark))
        chip.removed.connect(lambda: self.chip_removed.emit(face.mark))
        chip.pointed.connect(lambda on: self.chip_pointed.emit(face.mark if on else None))
        return chip

    def _parted(self, keys: list[KeyButton]) -> Iterator[QWidget]:
        """Put a line between choices, of which there is one, and flags, each of which is on or off."""
        for before, key in zip((None, *keys), keys, strict=False):
            if before and before.face.option.kind is Kind.CHOICE and key.face.option.kind is Kind.FLAG:
                post = QFrame(self)
                post.setFixedSize(1, key_button.HEIGHT)
                theme.set_role(post, "post")
                yield post
            yield key

    def _words(self, text: str) -> Iterator[QWidget]:
        if text:
            label = ElidedLabel(text, self)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            label.setFixedHeight(key_button.HEIGHT)
            label.setContentsMargins(4, 0, 4, 0)
            theme.set_role(label, "small")
            yield label
