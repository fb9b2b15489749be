"""The lower row of the strip: marks that are linked, keys to press, and a word on what else can be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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

_Part = ChipFace | KeyFace | str  # a text stands for its words
_POST = ""  # the line between two groups of keys
_MOST_SPARE = 4


class _LinkChip(MarkChip):
    """A chip of the strip: it takes no focus, so that the keys stay where they work."""

    def __init__(self, face: ChipFace, parent: QWidget) -> None:
        super().__init__(face.text, face.label, parent)
        for part in (self, self.cross):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_face(face)

    def set_face(self, face: ChipFace) -> None:
        """Stand for this mark."""
        self.face = face
        self.show_mark(face.text, face.label)
        if face.label is None:
            self.set_broken(face.text)
        self.cross.setToolTip(face.cross)
        self.cross.setAccessibleName(face.cross)


class Picks(QWidget):
    """A dozen small widgets at most; those that stay the same stay, the others are made anew."""

    picked = Signal(object)  # Option
    chip_chosen = Signal(bytes)
    chip_removed = Signal(bytes)
    chip_pointed = Signal(object)  # id or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[_Part, QWidget]] = []
        self._spare: list[tuple[_Part, QWidget]] = []  # chips that are not shown now: to make one is felt
        self._active = True
        self._flow = FlowLayout(self, spacing=4)

    @property
    def keys(self) -> list[KeyButton]:
        """Give the buttons that are shown, in their order."""
        return [part for _, part in self._parts if isinstance(part, KeyButton)]

    @property
    def chips(self) -> list[MarkChip]:
        """Give the chips of the marks that are linked, in their order."""
        return [part for _, part in self._parts if isinstance(part, MarkChip)]

    def set_face(self, face: Face) -> None:
        """Show what the face has below its fields."""
        wanted = [*face.chips, *_words(face.lead), *_parted(face.keys), *_words(face.hint)]
        if wanted == [shown for shown, _ in self._parts]:
            return
        before = [part for _, part in self._parts]
        left = [*self._parts, *self._spare]
        taken = [_taken(left, one) for one in wanted]
        self._parts = [
            part or (one, _refilled(left, one) or self._part(one)) for part, one in zip(taken, wanted, strict=True)
        ]
        self._spare = []
        for one, part in left:
            self._drop(one, part)
        now = [part for _, part in self._parts]
        for part in (part for part in now if part not in before):  # a new one, or one that was spare
            self._flow.addWidget(part)
            part.show()
        self._flow.put_in_order(now)
        self.updateGeometry()

    def set_keys_active(self, active: bool) -> None:
        """Show the keys as ones that work now, or in grey."""
        self._active = active
        for key in self.keys:
            key.set_keys_active(active)

    def _part(self, one: _Part) -> QWidget:
        if isinstance(one, ChipFace):
            return self._chip(one)
        if isinstance(one, KeyFace):
            return self._key(one)
        return self._label(one) if one else self._post()

    def _drop(self, one: _Part, part: QWidget) -> None:
        self._flow.removeWidget(part)
        part.hide()
        if isinstance(part, _LinkChip) and len(self._spare) < _MOST_SPARE:
            self._spare.append((one, part))
        else:
            part.deleteLater()

    def _key(self, face: KeyFace) -> KeyButton:
        button = KeyButton(face, self)
        button.set_keys_active(self._active)
        button.clicked.connect(lambda: self.picked.emit(button.face.option))
        return button

    def _chip(self, face: ChipFace) -> MarkChip:
        chip = _LinkChip(face, self)
        chip.clicked.connect(lambda: self.chip_chosen.emit(chip.face.mark))
        chip.removed.connect(lambda: self.chip_removed.emit(chip.face.mark))
        chip.pointed.connect(lambda on: self.chip_pointed.emit(chip.face.mark if on else None))
        return chip

    def _label(self, text: str) -> QWidget:
        label = ElidedLabel(text, self)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        label.setFixedHeight(key_button.HEIGHT)
        label.setContentsMargins(4, 0, 4, 0)
        theme.set_role(label, "small")
        return label

    def _post(self) -> QWidget:
        post = QFrame(self)
        post.setFixedSize(1, key_button.HEIGHT)
        theme.set_role(post, "post")
        return post


def _words(text: str) -> list[str]:
    return [text] if text else []


def _parted(keys: Sequence[KeyFace]) -> Iterator[_Part]:
    """Put a line between choices, of which there is one, and flags, each of which is on or off."""
    for before, key in zip((None, *keys), keys, strict=False):
        if before and before.option.kind is Kind.CHOICE and key.option.kind is Kind.FLAG:
            yield _POST
        yield key


def _taken(left: list[tuple[_Part, QWidget]], wanted: _Part) -> tuple[_Part, QWidget] | None:
    """Take the widget that shows just that already out of those that are left."""
    found = next((number for number, (shown, _) in enumerate(left) if shown == wanted), None)
    return None if found is None else left.pop(found)


def _refilled(left: list[tuple[_Part, QWidget]], wanted: _Part) -> QWidget | None:
    """Let a key or a chip that is left show something else: what Enter takes is another mark with each step."""
    for number, (_, part) in enumerate(left):
        if isinstance(part, KeyButton) and isinstance(wanted, KeyFace):
            part.set_face(wanted)
            return left.pop(number)[1]
        if isinstance(part, _LinkChip) and isinstance(wanted, ChipFace):
            part.set_face(wanted)
            return left.pop(number)[1]
    return None
