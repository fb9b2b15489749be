"""The case beside the text: which one it is, what each set says, what can be done about it, and what was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.core.model import Comment, Progress, Span
from annotator.core.review.case import Case
from annotator.ui import theme
from annotator.ui.keys.named import badge_of, with_key
from annotator.ui.language import number
from annotator.ui.panels import style
from annotator.ui.panels.attribute_editor import KEYBOARD_ONLY
from annotator.ui.panels.chips import Chip, FilterChips
from annotator.ui.panels.combo import QuietCombo
from annotator.ui.panels.comment_field import CommentField
from annotator.ui.panels.flow import FlowLayout
from annotator.ui.panels.panel import Panel, plain_label
from annotator.ui.panels.when import moment
from annotator.ui.panels.wording import led
from annotator.ui.plain import isolate
from annotator.ui.review.lane_row import LaneFace, LaneRow
from annotator.ui.review.queue import Show
from annotator.ui.review.words import kind_name, reason_name

_WIDTH = 300
_KEYED = frozenset({"review.none", "review.edit", "review.later", "review.reason", "review.agreed"})


class CasePanel(Panel):
    """Tells what was clicked; the keys are the page's."""

    taken = Signal(int)  # the number of a lane, from 1
    command = Signal(str)  # a command of review, by its id
    shown = Signal(str)  # which cases are wanted
    commented = Signal(str)
    names_wanted = Signal(bool)
    text_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips, self.filter = FilterChips(), QuietCombo()
        self.title, self.kind, self.flags = plain_label("section"), plain_label(), plain_label("caption", wrap=True)
        self.rows: list[LaneRow] = []
        self.buttons: dict[str, QPushButton] = {}
        self.said, self.field = plain_label("caption", wrap=True), CommentField()
        self.names, self.finish = QCheckBox(), QPushButton()
        self._case: Case | None = None
        self._faces: Sequence[LaneFace] = ()
        self._place: tuple[int | None, int] = (None, 0)
        self._counts = dict.fromkeys(Show, 0)
        self._comments: Sequence[Comment] = ()
        self._names: Mapping[bytes, str] = {}
        self._article = Span(0, 0)
        self._reason, self._progress = "", Progress.NEW
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    # Data

    def show_case(
        self, case: Case | None, faces: Sequence[LaneFace], place: tuple[int | None, int], counts: Mapping[Show, int]
    ) -> None:
        """Show a case, which one of how many it is, and how many there are of each kind; None: there is none."""
        self._case, self._faces, self._place, self._counts = case, faces, place, dict(counts)
        self._show()

    def set_filters(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these filters, each a key and its words; the chosen one stays while it is among them."""
        chosen = str(self.filter.currentData() or "")
        keys = [key for key, _ in choices]
        self.filter.set_options(choices, chosen if chosen in keys else keys[0])

    def show_comments(self, comments: Sequence[Comment], names: Mapping[bytes, str], whole: Span) -> None:
        """Show what was said about the case or the whole article, and by whom."""
        self._comments, self._names, self._article = comments, names, whole
        self._show_comments()

    def set_names(self, *, shown: bool, offered: bool) -> None:
        """Say whether names are shown; only the lead is offered to change that."""
        self.names.setChecked(shown)
        self.names.setVisible(offered)

    def set_reason(self, reason: str) -> None:
        """Show the reason that the next verdict gets, "" for none."""
        self._reason = reason
        self._show_buttons()

    def set_progress(self, progress: Progress) -> None:
        """Offer what can be done with gold of the article that is so far."""
        self._progress = progress
        self._show_buttons()

    # Words and colours

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Say something about this case…"))
        self.field.setAccessibleName(self.tr("Comment"))
        self.names.setText(self.tr("Show names before settling"))
        self.filter.setAccessibleName(self.tr("Which cases"))
        self._show()
        self._show_comments()

    def restyle(self) -> None:
        self.setStyleSheet(style.sheet())
        self.update()

    # Inside

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        acts, bulk = FlowLayout(), FlowLayout()
        for key in ("review.none", "review.edit", "review.later", "review.reason"):
            acts.addWidget(self._button(key, "link"))
        for key in ("review.agreed", "review.proclitics", "review.prefill"):
            bulk.addWidget(self._button(key, "link"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.chips)
        column.addWidget(self.filter)
        column.addSpacing(4)
        for part in (self.title, self.kind, self.flags):
            column.addWidget(part)
        column.addLayout(self._rows)
        column.addLayout(acts)
        column.addSpacing(8)
        self._talk = plain_label("section")
        column.addWidget(self._talk)
        column.addWidget(self.said)
        column.addWidget(self.field)
        column.addStretch()
        column.addSpacing(8)
        self._many = plain_label("section")
        column.addWidget(self._many)
        column.addLayout(bulk)
        column.addWidget(self.names)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 8)
        foot.addWidget(self.finish, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        theme.set_role(self.finish, "primary")
        self.finish.setFocusPolicy(KEYBOARD_ONLY)
        self.setMinimumWidth(_WIDTH)

    def _button(self, key: str, role: str) -> QPushButton:
        button = self.buttons[key] = QPushButton()
        button.setProperty("role", role)
        button.setFocusPolicy(KEYBOARD_ONLY)
        button.clicked.connect(lambda: self.command.emit(key))
        return button

    def _connect(self) -> None:
        self.chips.chosen.connect(self.shown)
        self.names.clicked.connect(self.names_wanted)
        self.finish.clicked.connect(lambda: self.command.emit("review.finish"))
        self.field.sent.connect(self.send)
        self.field.done.connect(self.text_wanted)

    def send(self) -> None:
        """Send what is written in the field."""
        text = self.field.toPlainText().strip()
        if text:
            self.field.clear()
            self.commented.emit(text)
        self.text_wanted.emit()

    # Showing

    def _show(self) -> None:
        names = {Show.OPEN: self.tr("Open"), Show.DIFFERENT: self.tr("Differing"), Show.ALL: self.tr("All")}
        self.chips.set_chips([Chip(show.value, names[show], self._counts[show]) for show in Show])
        case, (at, total) = self._case, self._place
        if case is None:
            self.title.setText(self.tr("No case is left here") if total == 0 else self.tr("No case"))
        elif at is None:
            self.title.setText(self.tr("A settled case"))
        else:
            self.title.setText(self.tr("Case {number} of {total}").format(number=number(at), total=number(total)))
        self.kind.setText(kind_name(case.kind) if case else "")
        self.kind.setVisible(case is not None)
        self._show_flags()
        self._show_rows()
        self._show_buttons()

    def _show_flags(self) -> None:
        case, told = self._case, []
        if case and case.unsure:
            told.append(self.tr("An annotator was not sure."))
        if case and case.changed_since:
            told.append(self.tr("Changed since the last verdict."))
        elif case and case.disputed:
            told.append(self.tr("Gold and the verdicts do not agree."))
        reasons = {one.reason for one in case.verdicts if one.reason} if case else set()
        told += [self.tr("Reason: {reason}").format(reason=reason_name(one)) for one in sorted(reasons)]
        self.flags.setText(" ".join(told))
        self.flags.setVisible(bool(told))

    def _show_rows(self) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [LaneRow(face) for face in self._faces]
        for place, row in enumerate(self.rows, 1):
            row.clicked.connect(lambda _=False, at=place: self.taken.emit(at))
            self._rows.addWidget(row)

    def _show_buttons(self) -> None:
        reason = reason_name(self._reason)
        words = {
            "review.none": self.tr("No mark here"),
            "review.edit": self.tr("Edit gold"),
            "review.later": self.tr("Later"),
            "review.reason": self.tr("Reason: {reason}").format(reason=reason) if reason else self.tr("Reason…"),
            "review.agreed": self.tr("Accept all that agree"),
            "review.proclitics": self.tr("Settle particles by the labels' rule"),
            "review.prefill": self.tr("Fill gold from…"),
        }
        open_ = self._progress is not Progress.FINISHED
        for key, button in self.buttons.items():
            shown = with_key(words[key], key) if key in _KEYED else words[key]
            button.setText(shown.replace("&", "&&"))
            button.setEnabled(open_ and (self._case is not None or key not in ("review.none", "review.later")))
        settled = self.tr("Article settled")
        self.finish.setText(f"{settled}  {badge_of('document.finish')}" if open_ else self.tr("Reopen the article"))
        self._talk.setText(self.tr("Comments"))
        self._many.setText(self.tr("Many at once"))

    def _show_comments(self) -> None:
        self.said.setText("\n\n".join(led(self._line(one)) for one in self._comments))
        self.said.setVisible(bool(self._comments))

    def _line(self, comment: Comment) -> str:
        parts = [isolate(self._names.get(comment.person, "?")), moment(comment.stamp)]
        if comment.span == self._article:
            parts.append(self.tr("on the whole article"))
        return f"{' · '.join(parts)}\n{isolate(comment.text, 4000)}"


def popup_over(menu: QMenu, anchor: QWidget) -> None:
    """Open a menu under its button, at the edge where the words begin."""
    below = anchor.rect().bottomRight() if anchor.isRightToLeft() else anchor.rect().bottomLeft()
    point = anchor.mapToGlobal(below)
    if anchor.isRightToLeft():
        point.setX(point.x() - menu.sizeHint().width())
    menu.popup(point)
