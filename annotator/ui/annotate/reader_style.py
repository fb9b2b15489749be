"""The reader's look, put together from the theme, the label set and the settings."""

from __future__ import annotations

from annotator.core.model import LabelSet
from annotator.ui import language, theme
from annotator.ui.reader.style import ARABIC_DIGITS, WESTERN_DIGITS, LabelStyle, ReaderStyle

_LIGHT_ALPHA, _DARK_ALPHA = 0.16, 0.18


def reader_style(labels: LabelSet, reading_px: int, *, closed: bool) -> ReaderStyle:
    """Give the style for the present theme and language; a `closed` document lies on the colour of the chrome."""
    colors = theme.palette()
    return ReaderStyle(
        paper=colors.chrome if closed else colors.paper,
        text=colors.text,
        muted=colors.muted,
        border=colors.border,
        accent=colors.accent,
        selection=colors.selection,
        reading_font=theme.reading_font(reading_px),
        tag_font=theme.tag_font(),
        ui_font=theme.ui_font(),
        labels={label.key: _label_style(label.key, labels) for label in labels.labels},
        fill_alpha=_DARK_ALPHA if colors.dark else _LIGHT_ALPHA,
        digits=ARABIC_DIGITS if language.digits("0") != "0" else WESTERN_DIGITS,
    )


def _label_style(key: str, labels: LabelSet) -> LabelStyle:
    label = labels[key]
    name = label.names.get(language.current()) or label.key
    return LabelStyle(theme.label_color(label).name(), label.shape, name, 0 if label.retired else label.digit)
