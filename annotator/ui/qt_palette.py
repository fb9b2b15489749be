"""Our palette as Qt's, for what Fusion draws itself and for views that paint on their own."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from annotator.ui.palette import Palette


def qt_palette(colors: Palette) -> QPalette:
    """Give the QPalette of one look."""
    role = QPalette.ColorRole
    result = QPalette()
    for name, color in {
        role.Window: colors.chrome,
        role.WindowText: colors.text,
        role.Base: colors.paper,
        role.AlternateBase: colors.chrome,
        role.Text: colors.text,
        role.PlaceholderText: colors.muted,
        role.Button: colors.chrome,
        role.ButtonText: colors.text,
        role.BrightText: colors.error,
        role.ToolTipBase: colors.paper,
        role.ToolTipText: colors.text,
        role.Highlight: colors.selection,
        role.HighlightedText: colors.text,
        role.Accent: colors.accent,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.Light: colors.paper,
        role.Midlight: colors.hover,
        role.Mid: colors.hairline,
        role.Dark: colors.border,
        role.Shadow: colors.border,
    }.items():
        result.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(colors.disabled))
    return result
