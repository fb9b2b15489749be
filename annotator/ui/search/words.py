"""The words on the buttons of an empty list: what may be asked instead."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.text.query import Extent
from annotator.ui.session.search_work import Question

translate = QCoreApplication.translate


def advice_words(asked: Question, looser: Question) -> str:
    """Say what a looser question does, as on a button."""
    if asked.marked is not None and looser.marked is None:
        return translate("Search", "Search in all the text")
    if asked.query.exact and not looser.query.exact:
        return translate("Search", "In any spelling")
    if looser.query.extent is Extent.CLITICS:
        return translate("Search", "With or without clitics")
    return translate("Search", "In parts of words too")
