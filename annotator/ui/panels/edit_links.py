"""Editor of links to several marks: a chip for each, and a button that opens the choice."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from annotator.core.model import Annotation, Attribute, Label
from annotator.ui.keys.named import with_key
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY, AttributeEditor
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.link_picker import LinkPicker
from annotator.ui.panels.mark_chip import MarkChip
from annotator.ui.panels.panel import set_role
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.wording import quoted


class LinksEditor(AttributeEditor):
    """Each wish replaces what the role points to; a word such as «unstated» stands instead of marks, never beside."""

    def __init__(self, attribute: Attribute, around: Surroundings, intents: Intents) -> None:
        super().__init__(attribute, around, intents)
        self.button = QPushButton()
        self.button.setFocusPolicy(KEYBOARD_ONLY)
        self.button.clicked.connect(self.open_picker)
        self.chips: list[MarkChip] = []
        self._shown: object = None  # what the chips show
        self._flow = FlowLayout()
        self._flow.addWidget(self.button)
        self.column.addLayout(self._flow)
        self._picker: LinkPicker | None = None
        self._picking = False

    # What is shown

    def field(self) -> QWidget:
        return self.button

    def load(self, mark: Annotation) -> None:
        self.set_picking(picking=False)
        targets, word = self.around.marks.in_text_order(self.targets(mark)), self._word(mark)
        shown = word, [(target, self.around.quote(target), self._label(target)) for target in targets]
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        for target in targets:
            self._add_target(target)
        if word:
            self._add_word(word)
        self._flow.addWidget(self.button)

    def filled(self, mark: Annotation) -> bool:
        return bool(self._word(mark)) or any(self.around.marks.get(target) for target in self.targets(mark))

    def targets(self, mark: Annotation | None) -> tuple[bytes, ...]:
        """Give the marks that this mark points to here, removed ones too."""
        return mark.links.get(self.attribute.key, ()) if mark else ()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.button.setVisible(not read_only)
        for chip in self.chips:
            chip.set_closable(not read_only)

    def retranslate(self) -> None:
        super().retranslate()
        self._show_button()

    def _show_button(self) -> None:
        """Look like an empty place while there is no chip, like a link beside chips."""
        self.button.setText(self._button_words())
        set_role(self.button, "slot" if self._picking or not self.chips else "link")

    def _button_words(self) -> str:
        if self._picking:
            return with_key(self.tr("Click a mark in the text…"), "escape")
        return self.tr("Add…") if self.chips else self.tr("Choose…")

    # What is wished

    def open_picker(self) -> None:
        """Open the choice of marks and words, or end picking in the text."""
        if self.mark is None or self.read_only:
            return
        if self._picking:
            self.intents.pick_stopped.emit()
            return
        rows = self.around.marks.nearest(self.mark, self.attribute.targets, self.taken())
        words = [(w.value, self.around.name(w)) for w in self.attribute.unlinked if w.value != self._word(self.mark)]
        self._ready_picker().open_for(self, rows, [w for w in words if not self._retired(w[0])])

    def taken(self) -> tuple[bytes, ...]:
        """Give the marks that need not be offered again."""
        return self.targets(self.mark)

    def take(self, target: bytes) -> bool:
        """Link to that mark if its label is allowed here; say whether it was."""
        row = self.around.marks.get(target)
        allowed = self.attribute.targets
        if self.mark is None or row is None or target == self.mark.id:
            return False
        if allowed and row.annotation.label not in allowed:
            return False
        self._wish(self.with_target(target))
        return True

    def with_target(self, target: bytes) -> tuple[bytes, ...]:
        """Give the targets after that one was chosen."""
        before = self.targets(self.mark)
        return before if target in before else (*before, target)

    def set_picking(self, *, picking: bool) -> None:
        """Show that a click in the text is awaited, or no longer."""
        if self._picking != picking:
            self._picking = picking
            self._show_button()

    def _wish(self, targets: tuple[bytes, ...]) -> None:
        if self.mark and targets != self.targets(self.mark):
            self.intents.links_changed.emit(self.mark.id, self.attribute.key, targets)

    def _wish_word(self, word: str | None) -> None:
        if self.mark:
            self.intents.unlinked_changed.emit(self.mark.id, self.attribute.key, word)

    # Chips

    def _add_target(self, target: bytes) -> None:
        label = self._label(target)
        chip = MarkChip(self.around.quote(target), label)
        if label is None:
            words = self.around.quote(target)
            chip.set_broken(
                self.tr("{mark} · removed").format(mark=quoted(words)) if words else self.tr("removed mark")
            )
        else:
            chip.clicked.connect(lambda: self.intents.mark_chosen.emit(target))
            chip.pointed.connect(lambda on: self.intents.mark_pointed.emit(target if on else None))
        chip.removed.connect(lambda: self._wish(tuple(one for one in self.targets(self.mark) if one != target)))
        self._add(chip, self.tr("Take this link back"))

    def _label(self, target: bytes) -> Label | None:
        row = self.around.marks.get(target)
        return self.around.label(row.annotation.label) if row else None

    def _add_word(self, word: str) -> None:
        choice = next((choice for choice in self.attribute.unlinked if choice.value == word), None)
        chip = MarkChip(self.around.name(choice) if choice else word, None)
        chip.clicked.connect(self.open_picker)
        chip.removed.connect(lambda: self._wish_word(None))
        self._add(chip, self.tr("Take this word back"))

    def _add(self, chip: MarkChip, cross: str) -> None:
        chip.cross.setToolTip(cross)
        chip.cross.setAccessibleName(cross)
        chip.set_closable(not self.read_only)
        self.chips.append(chip)
        self._flow.addWidget(chip)

    def _clear(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        self._flow.removeWidget(self.button)

    def _word(self, mark: Annotation) -> str:
        """Give the word that stands instead of a link, "" for none."""
        word = mark.attributes.get(f"{self.attribute.key}_is")
        return word if isinstance(word, str) and word != "linked" and not self.targets(mark) else ""

    def _retired(self, word: str) -> bool:
        return any(choice.value == word and choice.retired for choice in self.attribute.unlinked)

    def _ready_picker(self) -> LinkPicker:
        if self._picker is None:
            self._picker = LinkPicker(self.around, self)
            self._picker.picked.connect(self.take)
            self._picker.word_picked.connect(self._wish_word)
            self._picker.mark_pointed.connect(self.intents.mark_pointed)
            self._picker.text_wanted.connect(self._pick_in_text)
        return self._picker

    def _pick_in_text(self) -> None:
        if self.mark:
            self.intents.pick_started.emit(self.mark.id, self.attribute.key)
