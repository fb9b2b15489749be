"""The reader's look, put together from the theme, the label set and the settings."""

from __future__ import annotations

from annotator.core.model import LabelSet
from annotator.ui import language, settings, theme
from annotator.ui.keys.named import label_badge
from annotator.ui.preferences import preferences
from annotator.ui.reader.style import ARABIC_DIGITS, WESTERN_DIGITS, LabelStyle, ReaderStyle

# Lines stand closer where name tags need no room over each of them.
_PITCHES: dict[settings.Tags, dict[settings.LinePitch, float]] = {
    "always": {"tight": 2.3, "normal": 2.5, "wide": 2.9},
    "pointing": {"tight": 1.8, "normal": 2.0, "wide": 2.4},
}


def reader_style(labels: LabelSet, *, closed: bool) -> ReaderStyle:
    """Give the style for the present theme, language and settings; a `closed` document lies on the chrome's colour."""
    colors, wishes = theme.palette(), preferences()
    tags = wishes.get(settings.TAGS)
    return ReaderStyle(
        paper=colors.chrome if closed else colors.paper,
        text=colors.text,
        muted=colors.muted,
        border=colors.border,
        accent=colors.accent,
        selection=colors.selection,
        error=colors.error,
        reading_font=theme.reading_font(wishes.get(settings.READING_SIZE), wishes.get(settings.READING_FACE)),
        tag_font=theme.tag_font(),
        ui_font=theme.ui_font(),
        labels={label.key: _label_style(label.key, labels) for label in labels.labels},
        fill_alpha=colors.fill_alpha,
        line_pitch=_PITCHES[tags][wishes.get(settings.LINE_PITCH)],
        line_width=colors.line_width,
        tags_always=tags == "always",
        digits=ARABIC_DIGITS if language.digits("0") != "0" else WESTERN_DIGITS,
    )


def _label_style(key: str, labels: LabelSet) -> LabelStyle:
    label = labels[key]
    name = label.names.get(language.current()) or label.key
    digit = 0 if label.retired else label.digit
    return LabelStyle(theme.label_color(label).name(), label.shape, name, digit, label_badge(digit))
