"""The settings: a side list of pages; each change shows at once."""

from annotator.ui.dialogs.settings.dialog import SettingsDialog

__all__ = ["SettingsDialog"]
