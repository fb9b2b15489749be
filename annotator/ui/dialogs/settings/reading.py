"""The page of what articles look like: font, size, pitch of the lines, name tags, invisible characters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSlider, QWidget

from annotator.ui import settings, theme
from annotator.ui.dialogs.settings.parts import Page, add_row, words_choice
from annotator.ui.dialogs.settings.specimen import Specimen
from annotator.ui.fonts import READING_FACES
from annotator.ui.language import number
from annotator.ui.panels.panel import plain_label
from annotator.ui.preferences import preferences

_FACE_PX = 16


class ReadingPage(Page):
    """Every control writes its setting; the example follows the settings, as an open article does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.specimen = Specimen()
        self.face = words_choice(*READING_FACES)
        self.slider, self.px = QSlider(Qt.Orientation.Horizontal), plain_label()
        self.pitch = words_choice(*settings.LINE_PITCHES)
        self.tags = words_choice(*settings.TAG_MODES)
        self.invisibles = QCheckBox()
        self._captions = [plain_label() for _ in range(5)]
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_values(self) -> None:
        wishes = preferences()
        self.face.set_value(wishes.get(settings.READING_FACE))
        self.pitch.set_value(wishes.get(settings.LINE_PITCH))
        self.tags.set_value(wishes.get(settings.TAGS))
        self.invisibles.setChecked(wishes.get(settings.INVISIBLES))
        px = wishes.get(settings.READING_SIZE)
        self.slider.setValue(px)
        self.px.setText(number(px))

    def reset(self) -> None:
        preferences().reset(
            settings.READING_FACE, settings.READING_SIZE, settings.LINE_PITCH, settings.TAGS, settings.INVISIBLES
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Reading"))
        names = (
            self.tr("Font of articles"),
            self.tr("Size"),
            self.tr("Line spacing"),
            self.tr("Name tags"),
            self.tr("Invisible characters"),
        )
        for caption, name in zip(self._captions, names, strict=True):
            caption.setText(name)
        self.face.set_words(names[0], {"naskh": self.tr("Naskh"), "vazirmatn": self.tr("Vazirmatn")})
        self.slider.setAccessibleName(names[1])
        self.pitch.set_words(
            names[2], {"tight": self.tr("Tight"), "normal": self.tr("Normal"), "wide": self.tr("Wide")}
        )
        self.tags.set_words(
            names[3], {"always": self.tr("Always"), "pointing": self.tr("On the current mark and where I point")}
        )
        self.invisibles.setText(self.tr("Show them as small signs with their names"))
        self.show_values()

    def _lay_out(self) -> None:
        for face in READING_FACES:
            self.face.buttons[face].setFont(theme.reading_font(_FACE_PX, face))
        self.slider.setRange(settings.READING_PX_RANGE[0], settings.READING_PX_RANGE[-1])
        self.slider.setPageStep(4)
        sized = QWidget()
        row = QHBoxLayout(sized)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self.px)
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        controls = (self.face, sized, self.pitch, self.tags, self.invisibles)
        for caption, control in zip(self._captions, controls, strict=True):
            add_row(grid, caption, control)
        self.column.addWidget(self.specimen)
        self.column.addLayout(grid)
        self.column.addStretch()

    def _connect(self) -> None:
        wishes = preferences()
        self.face.chosen.connect(lambda face: wishes.set(settings.READING_FACE, face))
        self.slider.valueChanged.connect(lambda px: wishes.set(settings.READING_SIZE, px))
        self.pitch.chosen.connect(lambda pitch: wishes.set(settings.LINE_PITCH, pitch))
        self.tags.chosen.connect(lambda tags: wishes.set(settings.TAGS, tags))
        self.invisibles.clicked.connect(lambda on: wishes.set(settings.INVISIBLES, on))
