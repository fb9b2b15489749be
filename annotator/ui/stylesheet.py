"""The style sheet of the application: resources/style/hashiya.qss with the colours of a palette put in.

Roles that the sheet knows (theme.set_role):
labels muted, small, title, error, saved; push buttons primary, danger, flat; tool buttons small; frames line,
post (an upright line); widgets card, paper, chrome; lists and tables bare; fields error; progress bars saved.
"""

from __future__ import annotations

from functools import cache
from string import Template

from annotator import paths
from annotator.ui.palette import Palette


def style_sheet(colors: Palette) -> str:
    """Give the whole style sheet in the colours of the palette."""
    controls = paths.resource("icons", "controls", colors.name).as_posix()
    named = {name: getattr(colors, name) for name in dir(colors) if not name.startswith("_")}
    return _template().substitute(named, controls=controls)


@cache
def _template() -> Template:
    return Template(paths.resource("style", "hashiya.qss").read_text(encoding="utf-8"))
