"""What the rail is painted of: the ring of progress in all, and the sign of one article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip, QWidget

from annotator.core.model import DocumentRow
from annotator.ui import theme
from annotator.ui.panels.lines import Index, LineDelegate
from annotator.ui.panels.progress_sign import draw_sign
from annotator.ui.panels.rows import draw_ground, mirrored
from annotator.ui.plain import tooltip

HEIGHT = 28
_RING_PX, _SIGN = 24, 14
_TOP, _WHOLE = 90 * 16, 360 * 16  # Qt counts angles in sixteenths of a degree, against the clock


class ProgressRing(QWidget):
    """A ring that closes as articles are done; it grows in the direction of reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setFixedSize(_RING_PX, _RING_PX)
        theme.notifier.changed.connect(self.update)

    def set_share(self, done: int, total: int) -> None:
        """Close the ring as far as articles are done."""
        self.share = done / total if total else 0.0
        self.setVisible(total > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        palette = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(QPen(QColor(palette.hairline), 3))
        painter.drawEllipse(box)
        painter.setPen(QPen(QColor(palette.saved), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        backwards = 1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else -1
        painter.drawArc(box, _TOP, backwards * round(self.share * _WHOLE))
        painter.end()


class SignDelegate(LineDelegate[DocumentRow]):
    """Paints the sign of an article's progress alone; `current` is the document in the reader."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)
        self.current: bytes | None = None

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: DocumentRow, line: int) -> None:  # noqa: ARG002
        draw_ground(painter, option, self.shades, current=row.id == self.current)
        box = QRectF(0, 0, _SIGN, _SIGN)
        box.moveCenter(QRectF(option.rect).center())
        draw_sign(painter, box, row.progress, mirrored=mirrored(option))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> bool:
        """Say title, state and marks: the sign alone names no article."""
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) if event.type() == QEvent.Type.ToolTip else None
        QToolTip.showText(event.globalPos(), tooltip(words) if words else "", view)
        return True
