"""The look: one palette at a time, applied to the whole application, and what views ask of it.

Everything that a view needs is reached from here; fonts, icons, palettes and the style sheet have their own files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, cast, get_args

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyleFactory, QWidget

from annotator.ui.fonts import load_fonts, reading_font, tag_font, ui_font
from annotator.ui.icons import ICON_PX, draw_icon
from annotator.ui.palette import CONTRAST, DARK, LIGHT, Palette, contrast, mark_color
from annotator.ui.qt_palette import qt_palette
from annotator.ui.stylesheet import style_sheet

if TYPE_CHECKING:
    from annotator.core.model import Label

__all__ = [
    "SCHEMES",
    "Palette",
    "Scheme",
    "apply",
    "contrast",
    "icon",
    "label_color",
    "load_fonts",
    "notifier",
    "other",
    "palette",
    "reading_font",
    "set_icon",
    "set_role",
    "tag_font",
    "ui_font",
]

Scheme: TypeAlias = Literal["light", "dark", "system", "contrast"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
_EVENING = ("dark", "contrast")
_PALETTES: dict[Scheme, Palette] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
_QT_SCHEMES: dict[Scheme, Qt.ColorScheme] = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}


class _Notifier(QObject):
    """Says that colours or the direction of the interface changed: repaint, and set icons again."""

    changed = Signal()


class _State:
    palette: Palette = LIGHT
    scheme: Scheme = "light"
    evening: Scheme = "dark"
    watching: bool = False


notifier = _Notifier()
_state = _State()


def palette() -> Palette:
    """Give the palette in use."""
    return _state.palette


def label_color(label: Label) -> QColor:
    """Give the label's colour in the present look."""
    return QColor(mark_color(label.light, label.dark, palette()))


def other() -> Scheme:
    """Give where the switch between light and dark leads: from the light look back to the dark one used before it."""
    return "light" if palette().dark else _state.evening


def apply(app: QApplication, scheme: Scheme) -> None:
    """Give the whole application the light, the dark or the high-contrast look, or follow the system from now on."""
    _watch(app)
    _state.scheme = scheme
    if scheme in _EVENING:
        _state.evening = scheme
    _tell_system(app, scheme)
    _use(app, _colors(app, scheme))


def icon(name: str, role: str = "text", px: int = ICON_PX) -> QIcon:
    """Give an icon in a colour of the palette named by `role` (text, muted, accent, on_accent, error ...).

    It keeps the colours of this moment; `set_icon` follows changes of the look and the direction.
    """
    return draw_icon(name, getattr(palette(), role), palette().disabled, px)


def set_icon(target: QAction | QAbstractButton, name: str, role: str = "text", px: int = ICON_PX) -> None:
    """Put an icon on a button or an action and keep it right when the look or the direction changes.

    May be called again with another name, as for a button that shows a moon or a sun.
    """
    keeper = target.findChild(_IconKeeper, options=Qt.FindChildOption.FindDirectChildrenOnly) or _IconKeeper(target)
    keeper.show(name, role, px)


def set_role(widget: QWidget, role: str) -> None:
    """Name a widget's part in the style sheet: see `annotator.ui.stylesheet` for the roles of each kind."""
    if widget.property("role") == role:
        return  # the style sheet would be worked out anew for it and all that is in it
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class _IconKeeper(QObject):
    """Lives as long as its button or action and draws the icon again on every change."""

    def __init__(self, target: QAction | QAbstractButton) -> None:
        super().__init__(target)
        self._wanted = ("", "text", ICON_PX)
        notifier.changed.connect(self._draw)

    def show(self, name: str, role: str, px: int) -> None:
        """Draw this icon from now on."""
        self._wanted = (name, role, px)
        if isinstance(button := self.parent(), QAbstractButton):
            button.setIconSize(QSize(px, px))
        self._draw()

    def _draw(self) -> None:
        # parent() and no reference of our own: child and target would keep each other alive for ever.
        cast(QAction | QAbstractButton, self.parent()).setIcon(icon(*self._wanted))


def _watch(app: QApplication) -> None:
    if _state.watching:
        return
    _state.watching = True
    app.styleHints().colorSchemeChanged.connect(lambda: _follow(app))
    app.layoutDirectionChanged.connect(notifier.changed)
    app.screenAdded.connect(notifier.changed)  # icons are drawn for the densities of the screens that are there


def _follow(app: QApplication) -> None:
    wanted = _colors(app, _state.scheme)
    if _state.scheme == "system" and wanted is not _state.palette:
        _use(app, wanted)


def _tell_system(app: QApplication, scheme: Scheme) -> None:
    """Let the parts that the system draws, such as title bars, follow where the platform can."""
    app.styleHints().setColorScheme(_QT_SCHEMES[scheme])


def _colors(app: QApplication, scheme: Scheme) -> Palette:
    if scheme == "system":
        return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return _PALETTES[scheme]


def _use(app: QApplication, colors: Palette) -> None:
    _state.palette = colors
    if app.style().objectName() != "fusion" and not app.styleSheet():
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(qt_palette(colors))
    app.setFont(ui_font())
    app.setStyleSheet(style_sheet(colors))
    notifier.changed.emit()
