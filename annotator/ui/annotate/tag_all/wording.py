"""What the list of all places says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.suggest.occurrences import Level
from annotator.ui import language
from annotator.ui.annotate.tag_all.choice import Choice, Heading, LeftOut
from annotator.ui.keys.named import key_of
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels.wording import quoted

_LEVELS = {
    Level.EXACT: QT_TRANSLATE_NOOP("TagAll", "Written the same"),
    Level.FOLDED: QT_TRANSLATE_NOOP("TagAll", "Written another way"),
    Level.CLITICS: QT_TRANSLATE_NOOP("TagAll", "With و ف ب ك ل before them"),
}
_BEFORE, _WORDS = 40, 60  # code points


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("TagAll", text, None, count)


def heading_words(heading: Heading) -> str:
    """Name what stands under a heading, and say how many places that are."""
    if heading.before is None:
        name = _tr(_LEVELS[heading.level])
    else:
        name = _tr(QT_TRANSLATE_NOOP("TagAll", "After {word}")).format(word=quoted(heading.before, _BEFORE))
    return f"{name} · {language.number(len(heading.rows))}"


def title_words(words: str) -> str:
    """Say whose places these are."""
    return _tr(QT_TRANSLATE_NOOP("TagAll", "All places of {words}")).format(words=quoted(words, _WORDS))


def left_out_words(left_out: LeftOut) -> str:
    """Say how many places are not listed, and why; "" where none is."""
    parts = []
    if left_out.marked:
        parts.append(language.digits(QCoreApplication.translate("TagAll", "%n already marked", None, left_out.marked)))
    if left_out.inside:
        words = QCoreApplication.translate("TagAll", "%n inside a longer mark", None, left_out.inside)
        parts.append(language.digits(words))
    return " · ".join(parts)


def done_words(marks: int, documents: int) -> str:
    """Say what was marked, and how all of it is taken back."""
    if documents > 1:
        words = language.digits(QCoreApplication.translate("TagAll", "Marked %n place(s)", None, marks))
        where = language.digits(QCoreApplication.translate("TagAll", "in %n article(s)", None, documents))
        words = f"{words} {where}"
    else:
        words = language.digits(QCoreApplication.translate("TagAll", "Marked %n place(s)", None, marks))
    key = key_of("edit.undo")
    undo = _tr(QT_TRANSLATE_NOOP("TagAll", "{key} takes all of it back")).format(key=key) if key else ""
    return " · ".join(filter(None, (words, undo)))


def mark_words(choice: Choice) -> str:
    """Name the button that marks what is ticked."""
    return language.digits(QCoreApplication.translate("TagAll", "Mark %n place(s)", None, choice.ticked))
