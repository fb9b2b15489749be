"""The keys of a reviewer, as in keys.md; they work while the article of the review place has the keyboard."""

from __future__ import annotations

from annotator.ui.keys.command import Command, Where
from annotator.ui.language import QT_TRANSLATE_NOOP


def _review(command: str, text: str, *keys: str, repeats: bool = False) -> Command:
    return Command(command, text, keys, Where.REVIEW, "review", repeats=repeats, fixed=True)


REVIEW: tuple[Command, ...] = (
    *(
        _review(f"review.take.{n}", QT_TRANSLATE_NOOP("Actions", "Review: accept what set {digit} has"), str(n))
        for n in range(1, 10)
    ),
    *(
        _review(
            f"review.rest.{n}",
            QT_TRANSLATE_NOOP("Actions", "Review: accept set {digit} for the rest of the article"),
            f"Shift+{n}",
        )
        for n in range(1, 10)
    ),
    _review("review.none", QT_TRANSLATE_NOOP("Actions", "Review: there is no mark here"), "0"),
    _review("review.accept", QT_TRANSLATE_NOOP("Actions", "Review: accept the mark"), "A"),
    _review("review.reject", QT_TRANSLATE_NOOP("Actions", "Review: reject, with a reason"), "X", "Delete"),
    _review("review.reason", QT_TRANSLATE_NOOP("Actions", "Review: the reason of the next verdict"), "R"),
    _review("review.edit", QT_TRANSLATE_NOOP("Actions", "Review: edit gold"), "E"),
    _review("review.later", QT_TRANSLATE_NOOP("Actions", "Review: leave the case for later"), "S"),
    _review("review.next", QT_TRANSLATE_NOOP("Actions", "Review: next case"), "Tab", "J", repeats=True),
    _review("review.previous", QT_TRANSLATE_NOOP("Actions", "Review: previous case"), "Shift+Tab", "K", repeats=True),
    _review("review.agreed", QT_TRANSLATE_NOOP("Actions", "Review: accept all that agree"), "Shift+A"),
    _review("review.comment", QT_TRANSLATE_NOOP("Actions", "Review: write a comment"), "C"),
    _review("review.decide", QT_TRANSLATE_NOOP("Actions", "Review: make the case a decision of the project"), "G"),
)
