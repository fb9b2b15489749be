"""Where a comment is written: what it is about, the words, and the button that adds them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.keys.named import badge_of
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.comment_field import CommentField
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.talk import Topic
from annotator.ui.panels.wording import led, quoted

_QUOTED = 60


class CommentForm(Panel):
    """Shown while something is written; what was left without sending it waits here."""

    sent = Signal()
    left = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.topic: Topic | None = None
        self.about, self.field, self.send = plain_label("caption", wrap=True), CommentField(), QPushButton()
        self.send.setFocusPolicy(KEYBOARD_ONLY)
        self.send.clicked.connect(self.sent)
        self.field.sent.connect(self.sent)
        self.field.done.connect(self.left)
        last = QHBoxLayout()
        last.addWidget(self.send)
        last.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.about)
        column.addWidget(self.field)
        column.addLayout(last)
        self.show_topic(None)

    @property
    def words(self) -> str:
        """Give what is written, without blanks around it."""
        return self.field.toPlainText().strip()

    def show_topic(self, topic: Topic | None, words: str = "") -> None:
        """Let these words be written on about that; None takes the form away."""
        self.topic = topic
        self.field.setPlainText(words)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.setVisible(topic is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("A question or a thought…"))
        self.field.setAccessibleName(self.tr("Comment"))
        is_new = self.topic is None or self.topic.comment is None
        words = self.tr("Add the comment") if is_new else self.tr("Keep the change")
        self.send.setText(f"{words}  {badge_of('field.done')}".replace("&", "&&"))
        self.about.setText(self._about())
        self.about.setVisible(bool(self.about.text()))

    def _about(self) -> str:
        """Say what a comment on no mark will be about."""
        if self.topic is None or self.topic.mark is not None:
            return ""
        talk = self._around.talk
        if talk.is_whole(self.topic.place):
            return self.tr("On the whole article")
        return led(self.tr("On {words}").format(words=quoted(talk.words(self.topic.place), _QUOTED)))

    def take_keyboard(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
