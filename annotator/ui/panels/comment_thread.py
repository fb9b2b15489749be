"""What was said about the current mark, or in the article on no mark; folded until it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.core.model import Annotation, Comment, Span
from annotator.ui import theme
from annotator.ui.keys.named import with_key
from annotator.ui.language import number
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.comment_entry import CommentEntry, CommentLine
from annotator.ui.panels.comment_form import CommentForm
from annotator.ui.panels.intents import Intents
from annotator.ui.panels.panel import Panel
from annotator.ui.panels.surroundings import Surroundings
from annotator.ui.panels.talk import Topic
from annotator.ui.panels.when import moment
from annotator.ui.panels.wording import quoted
from annotator.ui.plain import isolate, own_tooltip

_FEW = 3  # comments that are shown at once; more are folded behind their number
_QUOTED = 24


class CommentThread(Panel):
    """Words that were not sent wait with the mark that they are about; `send_all` lets them go.

    `begin` is a quiet line for where nothing was said yet; whoever lays out the panel gives it its place.
    """

    def __init__(self, around: Surroundings, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around, self._intents = around, intents
        self._mark: Annotation | None = None
        self._shown: object = None  # what was laid out last
        self._comments: tuple[Comment, ...] = ()
        self._roomy = True
        self._unfolded: bool | None = None  # the user's own word on it, for all marks
        self._waiting: dict[bytes | None, tuple[Topic, str]] = {}  # by the mark that it is about
        self.head, self.form = QPushButton(), CommentForm(around)
        self.begin, self.answer = QPushButton(), QPushButton()
        self.entries: list[CommentEntry] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    # Data

    def show_mark(self, mark: Annotation | None) -> None:
        """Show what was said about this mark; None: what is on no mark.

        From a mark without a comment to another one nothing changes, and nothing is done.
        """
        is_other, self._mark = _id(mark) != _id(self._mark), mark
        if is_other:
            self._put_away()
        talk = self._around.talk
        comments = talk.on(mark.id) if mark else talk.loose(self._around.marks.get)
        shown = (talk.document is not None, comments, _id(mark) if comments else None, talk.reader, talk.names)
        if shown != self._shown:
            self._shown, self._comments = shown, comments
            self.retranslate()
        if is_other:
            self._take_up()

    def set_roomy(self, roomy: bool) -> None:
        """Say whether there is room for some comments above the rest of the details."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._show_entries()

    def write(self, place: Span | None, comment: Comment | None = None) -> None:
        """Begin to write about the current mark, else about that place, else about the whole article."""
        talk, mark = self._around.talk, self._mark
        if talk.document is None:
            return
        topic = talk.topic(mark.span if mark else place, _id(mark), comment)
        if self.form.topic != topic:
            self._let_go()  # half written about something else
            self.form.show_topic(topic, comment.text if comment else "")
        self._show_entries()
        self.form.take_keyboard()

    def give_back(self, topic: Topic, words: str) -> None:
        """Take back words that could not be kept, unless something else is written there by now."""
        self._waiting.setdefault(topic.mark, (topic, words))
        if self.form.topic is None:
            self._take_up()

    def send_all(self) -> None:
        """Send all words that wait: to be called before the document changes."""
        self._put_away()
        waiting, self._waiting = self._waiting, {}
        for topic, words in waiting.values():
            self._intents.comment_written.emit(topic, words)

    # Words

    def retranslate(self) -> None:
        about = self.tr("Whoever reviews the article reads it")
        for button in (self.begin, self.answer):
            button.setText(self.tr("Write a comment"))
            button.setToolTip(own_tooltip(with_key(about, "mark.comment")))
        words = self.tr("Comments {count}") if self._mark else self.tr("Comments on the article {count}")
        self.head.setText(words.format(count=number(len(self._comments))) if self._comments else "")
        self._show_entries()

    # Inside

    def _lay_out(self) -> None:
        for button in (self.head, self.begin, self.answer):
            button.setProperty("role", "link")
            button.setFocusPolicy(KEYBOARD_ONLY)
        theme.set_icon(self.begin, "speech", "accent", 16)
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._place)
        column.addWidget(self.form)
        column.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self.head.clicked.connect(self._fold)
        self.begin.clicked.connect(self._intents.comment_wanted)
        self.answer.clicked.connect(self._intents.comment_wanted)
        self.form.sent.connect(self._send_written)
        self.form.left.connect(self._leave)

    @property
    def _is_unfolded(self) -> bool:
        """Say whether the comments are shown: those that are answered always, else as the user had it, else a few."""
        if self.form.topic is not None:
            return True
        return self._roomy and len(self._comments) <= _FEW if self._unfolded is None else self._unfolded

    def _fold(self) -> None:
        self._unfolded = not self._is_unfolded
        self._show_entries()

    def _show_entries(self) -> None:
        for entry in self.entries:
            self._place.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.entries = [self._entry(one) for one in self._comments] if self._is_unfolded else []
        for entry in self.entries:
            self._place.addWidget(entry)
        self._show_parts()

    def _show_parts(self) -> None:
        writing, said = self.form.topic is not None, bool(self._comments)
        self.setVisible(writing or said)
        self.head.setVisible(said)
        self.head.setEnabled(not writing)
        if said:
            theme.set_icon(self.head, "up" if self._is_unfolded else "down", "accent", 16)
        self.answer.setVisible(said and self._is_unfolded and not writing)
        self.begin.setVisible(self._around.talk.document is not None and not writing and not said)

    def _entry(self, comment: Comment) -> CommentEntry:
        talk = self._around.talk
        who = isolate(talk.names[comment.person]) if comment.person in talk.names else self.tr("somebody else")
        when = moment(comment.stamp) if comment.stamp else self.tr("saving…")
        loose = self._mark is None and not talk.is_whole(comment.span)
        about = quoted(talk.words(comment.span), _QUOTED) if loose else ""
        own = comment.person == talk.reader and bool(comment.stamp)
        entry = CommentEntry(CommentLine(f"{who} · {when}", comment.text, about, own))
        entry.place_wanted.connect(lambda: self._intents.place_chosen.emit(comment.start))
        entry.reword_wanted.connect(lambda: self.write(comment.span, comment))
        entry.removed.connect(lambda: self._intents.comment_removed.emit(comment))
        return entry

    # Writing

    def _written(self) -> tuple[Topic, str] | None:
        """Give what is written and not sent, None for no words and for words that are there already."""
        topic, words = self.form.topic, self.form.words
        if topic is None or not words or (topic.comment and topic.comment.text == words):
            return None
        return topic, words

    def _send_written(self) -> None:
        self._let_go()
        self._intents.done.emit()

    def _leave(self) -> None:
        if self._written() is None:
            self._let_go()
        self._intents.done.emit()

    def _let_go(self) -> None:
        """Close the form and send what is in it."""
        written = self._written()
        self.form.show_topic(None)
        self._show_entries()
        if written:
            self._intents.comment_written.emit(*written)

    def _put_away(self) -> None:
        """Close the form and keep what is in it."""
        if self.form.topic is None:
            return
        if written := self._written():
            self._waiting[written[0].mark] = written
        self.form.show_topic(None)
        self._show_entries()

    def _take_up(self) -> None:
        """Go on with what waits for the current mark, or for the article."""
        waiting, document = self._waiting.get(_id(self._mark)), self._around.talk.document
        if waiting and document and waiting[0].document == document.id:
            del self._waiting[_id(self._mark)]
            self.form.show_topic(*waiting)
            self._show_entries()


def _id(mark: Annotation | None) -> bytes | None:
    return mark.id if mark else None
