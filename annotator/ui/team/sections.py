"""The table of the sections in the team's place; the modules of a section are loaded when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.session import Session
from annotator.ui.team.section import Section


class SectionEntry(NamedTuple):
    """A section: its id, its name in the context TeamPage of the translations, its icon, and how it is made."""

    id: str
    text: str
    icon: str
    make: Callable[[Session], Section]

    @property
    def name(self) -> str:
        """Give the name in the language of the moment."""
        return QCoreApplication.translate("TeamPage", self.text)


def _articles(session: Session) -> Section:
    from annotator.ui.team.articles.section import ArticlesSection

    return ArticlesSection(session)


def _work(session: Session) -> Section:
    from annotator.ui.team.work.section import WorkSection

    return WorkSection(session)


def _labels(session: Session) -> Section:
    from annotator.ui.team.labels.section import LabelsSection

    return LabelsSection(session)


def _guidelines(session: Session) -> Section:
    from annotator.ui.team.guidelines.section import GuidelinesSection

    return GuidelinesSection(session)


def _decisions(session: Session) -> Section:
    from annotator.ui.team.decisions.section import DecisionsSection

    return DecisionsSection(session)


def _batches(session: Session) -> Section:
    from annotator.ui.team.batches.section import BatchesSection

    return BatchesSection(session)


SECTIONS = (
    SectionEntry("articles", QT_TRANSLATE_NOOP("TeamPage", "Articles"), "list", _articles),
    SectionEntry("work", QT_TRANSLATE_NOOP("TeamPage", "People and work"), "people", _work),
    SectionEntry("labels", QT_TRANSLATE_NOOP("TeamPage", "Labels"), "tag", _labels),
    SectionEntry("guidelines", QT_TRANSLATE_NOOP("TeamPage", "Guidelines"), "book", _guidelines),
    SectionEntry("decisions", QT_TRANSLATE_NOOP("TeamPage", "Decisions"), "decision", _decisions),
    SectionEntry("batches", QT_TRANSLATE_NOOP("TeamPage", "Batches"), "history", _batches),
)
