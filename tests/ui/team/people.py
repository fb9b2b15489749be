"""Articles and people that the tests of the team's tables share."""

from __future__ import annotations

from annotator.core.model import Annotator, Progress
from annotator.core.store.articles import ArticleRow, Part

P = Progress
SAMIR, LAYLA = Annotator(b"s" * 16, "سمير"), Annotator(b"l" * 16, "ليلى")
PEOPLE = (SAMIR, LAYLA)


def given(person: Annotator, progress: Progress = P.NEW) -> Part:
    """A part of somebody who was given the article."""
    return Part(person.id, progress, True)


def taken(person: Annotator, progress: Progress) -> Part:
    """A part of somebody who began the article without being asked."""
    return Part(person.id, progress, False)


def article(
    number: int, title: str, *parts: Part, source: str = "", day: str = "", settled: bool = False
) -> ArticleRow:
    """An article of that number."""
    return ArticleRow(bytes([number]) * 16, title, 1_000, source, day, parts)


ROWS = (
    article(1, "محادثات موسكو", given(SAMIR, P.FINISHED), given(LAYLA), source="العرب", day="2021-10-21"),
    article(2, "أسباب التقارب", source="رويترز", day="2021-10-03"),
    article(3, "إرهاب «داعش»", given(SAMIR, P.SKIPPED), given(LAYLA, P.LOCKED), source="العرب", day="2020-01-01"),
    article(4, "قلق في MOSCOW", taken(LAYLA, P.FINISHED)),
    article(5, "ازمة", taken(LAYLA, P.IN_PROGRESS), given(SAMIR, P.IN_PROGRESS)),
)
