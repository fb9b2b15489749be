"""The look: applied as a whole, switched while running, and complete."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator import paths
from annotator.core.errors import KnownError
from annotator.core.model import Label
from annotator.ui import fonts, icons, item_views, theme
from annotator.ui.dialogs.settings.scheme_picture import SchemePicture
from annotator.ui.palette import CONTRAST, DARK, LIGHT, Palette
from annotator.ui.panels import style
from annotator.ui.start.action_button import ActionButton
from annotator.ui.stylesheet import style_sheet
from tests.ui.shell.programs import run

ICONS = sorted(path.stem for path in paths.resource("icons").glob("*.svg") if path.stem != "hashiya")
WANTED = """
open new import export undo redo next previous search settings moon sun check skip list inspector trash note link
person people team overview review annotate backup warning info close plus minus clock lock unsure language more
book file help keyboard eye tag history reset contrast system rail window filter target speech pilcrow up down
"""
PALETTES = (LIGHT, DARK, CONTRAST)
EACH = pytest.mark.parametrize("colors", PALETTES, ids=lambda colors: colors.name)


def ink(icon_or_pixmap, px: int = 20) -> set[str]:
    """The colours that are fully painted in an icon."""
    pixmap = icon_or_pixmap.pixmap(px, px) if hasattr(icon_or_pixmap, "pixmap") else icon_or_pixmap
    image = pixmap.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colors = [image.pixelColor(x, y) for x, y in points]
    return {color.name().upper() for color in colors if color.alpha() == 255}


def test_switching_reaches_palette_sheet_and_listeners(restored: QApplication, qtbot) -> None:
    with qtbot.waitSignal(theme.notifier.changed):
        theme.apply(restored, "dark")
    assert theme.palette() is DARK
    assert restored.palette().color(QPalette.ColorRole.Window) == QColor(DARK.chrome)
    assert restored.palette().color(QPalette.ColorRole.Base) == QColor(DARK.paper)
    assert DARK.accent in restored.styleSheet()
    theme.apply(restored, "light")
    assert theme.palette() is LIGHT
    assert DARK.accent not in restored.styleSheet()


def test_system_without_a_wish_is_light(restored: QApplication) -> None:
    theme.apply(restored, "dark")
    theme.apply(restored, "system")
    assert theme.palette() is LIGHT


def test_high_contrast_is_a_look_of_its_own(restored: QApplication) -> None:
    theme.apply(restored, "contrast")
    assert theme.palette() is CONTRAST
    assert restored.palette().color(QPalette.ColorRole.Base) == QColor("#000000")
    assert CONTRAST.accent in restored.styleSheet()


def test_the_switch_between_light_and_dark_finds_back_to_high_contrast(restored: QApplication) -> None:
    theme.apply(restored, "contrast")
    assert theme.other() == "light"
    theme.apply(restored, "light")
    assert theme.other() == "contrast"
    theme.apply(restored, "dark")
    theme.apply(restored, "light")
    assert theme.other() == "dark"


def test_label_color_follows_the_look(restored: QApplication) -> None:
    label = Label("actor", {}, light="#112233", dark="#AABBCC")
    assert theme.label_color(label) == QColor("#112233")
    theme.apply(restored, "dark")
    assert theme.label_color(label) == QColor("#AABBCC")
    dim = Label("dim", {}, light="#112233", dark="#334455")
    theme.apply(restored, "contrast")
    assert theme.label_color(label) == QColor("#AABBCC")
    assert theme.contrast(theme.label_color(dim).name(), CONTRAST.paper) >= 7


@EACH
def test_sheet_has_no_hole_and_no_missing_picture(colors: Palette) -> None:
    sheet = style_sheet(colors)
    assert "$" not in sheet
    pictures = re.findall(r'url\("(.+?)"\)', sheet)
    assert len(set(pictures)) >= 6
    for picture in pictures:
        assert f"/{colors.name}/" in picture
        assert re.search(f"{colors.on_accent}|{colors.muted}", Path(picture).read_text())


@EACH
def test_sheet_uses_colors_of_the_palette_alone(colors: Palette) -> None:
    palette = {value for name in dir(colors) if str(value := getattr(colors, name)).startswith("#")}
    assert set(re.findall(r"#[0-9A-F]{6}\b", style_sheet(colors))) <= palette


def test_every_wanted_icon_is_there_and_drawn_by_the_rules() -> None:
    assert set(WANTED.split()) <= set(ICONS)
    for name in ICONS:
        source = paths.resource("icons", f"{name}.svg").read_text()
        assert 'viewBox="0 0 20 20"' in source, name
        assert 'stroke-width="1.5" stroke-linecap="round"' in source, name
        assert "#" not in source and source.count("stroke-width") == 1, name


@pytest.mark.parametrize("name", ICONS)
def test_icon_is_painted_in_the_colour_asked_for(restored: QApplication, name: str) -> None:
    painted = [QColor(color) for color in ink(icons.render(name, "#A01E28", 40))]
    assert painted
    assert all(abs(color.red() - 0xA0) + abs(color.green() - 0x1E) + abs(color.blue() - 0x28) <= 3 for color in painted)


def test_icon_is_drawn_for_a_dense_screen() -> None:
    program = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from annotator.ui import theme
pixmap = theme.icon("search").pixmap(20, 20)
print(pixmap.devicePixelRatio(), pixmap.width())
"""
    assert run(program, QT_SCALE_FACTOR="1.5").stdout == "1.5 30\n"


def test_missing_icon_is_a_sentence() -> None:
    with pytest.raises(KnownError, match="no-such"):
        theme.icon("no-such")


def test_only_what_points_is_mirrored(restored: QApplication) -> None:
    before = {name: theme.icon(name).pixmap(20, 20).toImage() for name in ICONS}
    restored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = {name: theme.icon(name).pixmap(20, 20).toImage() for name in ICONS}
    turned = {name for name in ICONS if before[name] != after[name]}
    assert turned == {"undo", "redo", "next", "previous", "rail", "unsure", "help", "send"}
    assert after["next"] == before["next"].flipped(Qt.Orientation.Horizontal)


def test_set_icon_follows_look_and_direction_and_can_be_set_again(restored: QApplication) -> None:
    button, action = QToolButton(), QAction()
    theme.set_icon(button, "next")
    theme.set_icon(action, "moon")
    light = button.icon().pixmap(20, 20).toImage()
    assert ink(action.icon()) == {LIGHT.text}
    theme.apply(restored, "dark")
    assert ink(action.icon()) == {DARK.text}
    theme.apply(restored, "light")
    restored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.icon().pixmap(20, 20).toImage() == light.flipped(Qt.Orientation.Horizontal)
    theme.set_icon(button, "sun", "accent")
    assert ink(button.icon()) <= {LIGHT.accent}
    assert len(button.children()) == 1


def test_icon_of_a_dropped_button_is_dropped_with_it(restored: QApplication) -> None:
    for _ in range(50):
        theme.set_icon(QToolButton(), "next")
    theme.notifier.changed.emit()


def test_app_icon_has_the_sizes_of_task_bars() -> None:
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert sizes >= {16, 32, 48, 128}


def test_fonts_are_the_shipped_ones() -> None:
    families = QFontDatabase.families()
    assert {"Vazirmatn", "Noto Naskh Arabic", "Noto Sans"} <= set(families)
    assert QFontInfo(theme.ui_font()).family() == "Vazirmatn"
    assert QFontInfo(theme.reading_font(24)).family() == "Noto Naskh Arabic"
    assert theme.reading_font(24).pixelSize() == 24
    assert theme.tag_font().bold() and theme.tag_font().pixelSize() == 11


def test_a_broken_font_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    monkeypatch.setattr(paths, "resource", lambda *_: tmp_path / "broken.ttf")
    with pytest.raises(KnownError) as caught:
        fonts.load_fonts.__wrapped__()
    assert caught.value.code == "fonts.broken"


def test_controls_are_as_high_as_the_grid_says(qtbot) -> None:
    for kind, lowest in (
        (QPushButton, 32),
        (QComboBox, 32),
        (QLineEdit, 32),
        (QSpinBox, 32),
        (QToolButton, 28),
        (QCheckBox, 28),
        (QRadioButton, 28),
        (partial(QSlider, Qt.Orientation.Horizontal), 28),
    ):
        control = kind()
        qtbot.addWidget(control)
        if kind in (QPushButton, QToolButton):
            theme.set_icon(control, "open")
        control.show()
        control.adjustSize()
        assert lowest <= control.height() <= 32, kind


def test_words_on_buttons_are_never_squeezed(qtbot) -> None:
    """A min-width in the sheet would replace Qt's own minimum, and a full row would cut the words."""
    for kind in (QPushButton, QToolButton):
        button = kind()
        qtbot.addWidget(button)
        button.setText("Leave the marks out")
        button.ensurePolished()
        assert button.minimumWidth() == 0
        assert button.minimumSizeHint().width() > button.fontMetrics().horizontalAdvance(button.text())


def in_role(kind: type[QWidget], role: str) -> QWidget:
    control = kind()
    control.setProperty("role", role)
    control.setStyleSheet(style.sheet())
    return control


def tabs() -> QTabBar:
    bar = QTabBar()
    bar.addTab("xxxx")
    return bar


CONTROLS = {
    "push button": QPushButton,
    "primary button": lambda: in_role(QPushButton, "primary"),
    "danger button": lambda: in_role(QPushButton, "danger"),
    "flat button": lambda: in_role(QPushButton, "flat"),
    "chip": lambda: in_role(QPushButton, "chip"),
    "link": lambda: in_role(QPushButton, "link"),
    "slot": lambda: in_role(QPushButton, "slot"),
    "large button": lambda: ActionButton("open"),
    "tool button": QToolButton,
    "place": lambda: in_role(QToolButton, "place"),
    "segment": lambda: in_role(QToolButton, "segment"),
    "check box": QCheckBox,
    "radio button": QRadioButton,
    "picture of a look": lambda: SchemePicture("dark"),
    "field": QLineEdit,
    "text": QPlainTextEdit,
    "combo box": QComboBox,
    "spin box": QSpinBox,
    "slider": lambda: QSlider(Qt.Orientation.Horizontal),
    "list": QListWidget,
    "bare list": lambda: in_role(QListWidget, "bare"),
    "table": lambda: QTableWidget(2, 1),
    "tabs": tabs,
}


@EACH
@pytest.mark.parametrize("name", CONTROLS)
def test_focus_by_tab_is_a_ring_of_two_pixels_and_nothing_else(restored: QApplication, qtbot, name, colors) -> None:
    """Fusion would paint a tinted frame of its own, but only after a Tab key."""
    theme.apply(restored, colors.name)
    window = QWidget()
    qtbot.addWidget(window)
    layout, first, control = QVBoxLayout(window), QPushButton("first"), CONTROLS[name]()
    if isinstance(control, QAbstractButton) and not isinstance(control, ActionButton):
        control.setText("xxxx")
    if isinstance(control, QToolButton):
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout.addWidget(first)
    layout.addWidget(control)
    window.resize(200, 200)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    size = control.size()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert control.hasFocus()
    assert control.size() == size
    place = control.tabRect(0).translated(control.pos()) if isinstance(control, QTabBar) else control.geometry()
    if isinstance(control, QTabBar):
        place.adjust(2, 2, -2, -4)  # the margin of a tab
    image = window.grab(place).toImage()
    middle, low = image.width() // 2, image.height()
    assert {image.pixelColor(middle, y).name().upper() for y in (0, 1, low - 2, low - 1)} == {colors.accent}
    assert colors.accent not in {image.pixelColor(12, y).name().upper() for y in (2, low - 3)}


@EACH
def test_the_large_accent_button_has_its_ring_inside(restored: QApplication, qtbot, colors: Palette) -> None:
    theme.apply(restored, colors.name)
    button = ActionButton("open", primary=True)
    qtbot.addWidget(button)
    button.resize(300, 60)
    button.show()
    button.activateWindow()
    assert button.grab().toImage().pixelColor(150, 3).name().upper() == colors.accent
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    image = button.grab().toImage()
    seen = [image.pixelColor(150, y).name().upper() for y in (0, 3, 4, 8)]
    assert seen == [colors.accent, colors.on_accent, colors.on_accent, colors.accent]


def test_a_large_button_keeps_its_ground_under_the_keyboard(qtbot) -> None:
    """An automatic default button takes the look of the default one while it has the keyboard."""
    button = ActionButton("open")
    qtbot.addWidget(button)
    button.resize(300, 60)
    button.show()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage().pixelColor(150, 8).name().upper() == LIGHT.chrome


@EACH
def test_the_words_in_an_empty_field_can_be_read(restored: QApplication, qtbot, colors: Palette) -> None:
    """Qt's own are the text at half its strength, 3:1 on paper."""
    theme.apply(restored, colors.name)
    for kind in (QLineEdit, QPlainTextEdit):
        field = kind()
        qtbot.addWidget(field)
        field.setPlaceholderText("\N{FULL BLOCK}" * 4)
        field.show()
        assert colors.muted in ink(field.grab())


def test_roles_change_the_look_at_once(qtbot) -> None:
    button = QPushButton("x")
    qtbot.addWidget(button)
    button.resize(80, 32)
    button.show()
    assert LIGHT.accent not in ink(button.grab())
    theme.set_role(button, "primary")
    assert LIGHT.accent in ink(button.grab())


def test_rows_are_32_px_even_when_filled_before_they_have_a_parent(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    listing, tree, table = QListWidget(), QTreeWidget(), QTableWidget(2, 1)
    for view in (listing, tree, table):
        item_views.prepare(view)
    listing.addItems(["a", "b"])
    tree.addTopLevelItems([QTreeWidgetItem(["a"]), QTreeWidgetItem(["b"])])
    for view in (listing, tree, table):
        layout.addWidget(view)
    window.show()
    assert listing.visualItemRect(listing.item(1)).top() == 32
    assert tree.visualItemRect(tree.topLevelItem(1)).top() == 32
    assert table.rowHeight(1) == 32
