"""What the list of all places says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.suggest.occurrences import Level
from annotator.ui import language
from annotator.ui.annotate.tag_all.choice import Heading
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels.wording import quoted

_LEVELS = {
    Level.EXACT: QT_TRANSLATE_NOOP("TagAll", "Written the same"),
    Level.FOLDED: QT_TRANSLATE_NOOP("TagAll", "Written another way"),
    Level.CLITICS: QT_TRANSLATE_NOOP("TagAll", "With و ف ب ك ل before them"),
}
_BEFORE, _WORDS = 40, 60  # code points


def _tr(text: str) -> str:
    return QCoreApplication.translate("TagAll", text)


def heading_words(heading: Heading) -> str:
    """Name what stands under a heading, and say how many places that are."""
    if heading.before is None:
        name = _tr(_LEVELS[heading.level])
    elif heading.before:
        name = _tr(QT_TRANSLATE_NOOP("TagAll", "After {word}")).format(word=quoted(heading.before, _BEFORE))
    else:
        name = _tr(QT_TRANSLATE_NOOP("TagAll", "After other words"))
    return f"{name} · {language.number(len(heading.rows))}"


def title_words(words: str) -> str:
    """Say whose places these are."""
    return _tr(QT_TRANSLATE_NOOP("TagAll", "All places of {words}")).format(words=quoted(words, _WORDS))
