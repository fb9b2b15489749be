"""The three answers of the first look. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.agreement.result import Result
from annotator.core.model import Progress
from annotator.core.project.overview import Overview
from annotator.ui.language import decimal, number
from annotator.ui.overview.measure_words import reading, reason_words
from annotator.ui.overview.sheet import NOTHING
from annotator.ui.overview.tiles import Answer
from annotator.ui.overview.words import most_behind, name_of, share_of

translate = QCoreApplication.translate


def how_far(overview: Overview) -> Answer:
    """Say how many articles are finished, and what became of the others."""
    question = translate("Overview", "How far are we?")
    done, left = overview.progress.get(Progress.FINISHED, 0), overview.documents
    left -= sum(overview.progress.get(state, 0) for state in (Progress.FINISHED, Progress.SKIPPED, Progress.LOCKED))
    remark = translate("Overview", "Left: {count}").format(count=number(left))
    if overview.gold:
        settled = share_of(overview.gold.progress.get(Progress.FINISHED, 0), overview.documents)
        remark = translate("Overview", "Left: {count} · settled: {share}").format(count=number(left), share=settled)
    return Answer(question, share_of(done, overview.documents), remark)


def who_is_behind(overview: Overview) -> Answer:
    """Name who has the most left of their own articles."""
    question = translate("Overview", "Who has the most left?")
    if not any(share.documents for share in overview.people):
        return Answer(question, NOTHING, translate("Overview", "Nobody has any articles yet."))
    share = most_behind(overview)
    if share is None:
        return Answer(question, translate("Overview", "Nobody"), translate("Overview", "Everything is done."))
    remark = translate("Overview", "Left: {share}").format(share=share_of(share.left, share.documents))
    return Answer(question, name_of(share.person), remark)


def is_agreement_fine(alpha: Result | None) -> Answer:
    """Say how reliable the marks are, as Krippendorff's alpha over words has it."""
    question = translate("Overview", "Do people agree?")
    if alpha is None:
        return Answer(question, NOTHING, translate("Overview", "No article is finished by two people yet."))
    if alpha.value is None:
        return Answer(
            question, NOTHING, translate("Overview", "No value: {reason}").format(reason=reason_words(alpha.reason))
        )
    return Answer(question, decimal(alpha.value), reading(alpha.value))
