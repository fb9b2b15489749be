"""From the corrections of a person to the lines of the table. No widget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.core.agreement.measures import Measure
from annotator.core.agreement.report import Report
from annotator.core.model import Annotation, Document, Label, LabelSet, Span
from annotator.core.project.reviewing import CorrectedDocument
from annotator.core.review.corrections import Correction
from annotator.ui.annotate.strip.naming import name
from annotator.ui.panels.wording import quoted
from annotator.ui.plain import isolate, plain
from annotator.ui.review.words import fields_text, reason_name

_AROUND = 60  # code points before and after the words


@dataclass(frozen=True, slots=True)
class Row:
    """One correction: the article, what I had, what gold has, and why."""

    document: Document
    correction: Correction
    title: str
    mine: str
    gold: str
    reason: str
    said: str

    @property
    def place(self) -> Span:
        """Give where it is (code points)."""
        mark = self.correction.old or self.correction.new
        assert mark is not None
        return mark.span

    @property
    def around(self) -> str:
        """Give the words with some of the text before and after them."""
        text, place = self.document.text, self.place
        first, last = max(place.start - _AROUND, 0), min(place.end + _AROUND, len(text))
        before, after = "…" if first else "", "…" if last < len(text) else ""
        return f"{before}{text[first : place.start]}⟦{text[place.start : place.end]}⟧{text[place.end : last]}{after}"


def rows(found: Iterable[CorrectedDocument], labels: LabelSet) -> list[Row]:
    """Give a row for each correction, article by article."""
    return [_row(one, correction, labels) for one in found for correction in one.corrections]


def _row(found: CorrectedDocument, correction: Correction, labels: LabelSet) -> Row:
    none = QCoreApplication.translate("Corrections", "no mark")
    place = (correction.old or correction.new or Annotation(b"", b"", b"", 0, 0, "")).span
    here = (one for one in found.comments if one.start < place.end and place.start < one.end)
    said = [one.text for one in here if one.span != Span(0, len(found.document.text))]
    return Row(
        found.document,
        correction,
        plain(found.document.title, 120),
        _mark(correction.old, correction.new, found.document, labels) or none,
        _mark(correction.new, correction.old, found.document, labels) or none,
        reason_name(correction.reason),
        "\n".join(isolate(text, 4000) for text in said),
    )


def _mark(mark: Annotation | None, other: Annotation | None, document: Document, labels: LabelSet) -> str:
    """Say what a mark is, with the values in which one of the same label on the other side differs."""
    if mark is None:
        return ""
    label = labels.get(mark.label) or Label(mark.label, {})
    words = f"{isolate(name(label))} {quoted(document.text[mark.start : mark.end], 60)}"
    if other is None or other.label != mark.label:
        return words
    differing = (one.key for one in label.attributes if _value(mark, one.key) != _value(other, one.key))
    return " · ".join(part for part in (words, fields_text(mark, tuple(differing), labels, {})) if part)


def _value(mark: Annotation, key: str) -> str | bool:
    return mark.attributes.get(key, False)


def scores(report: Report, labels: LabelSet) -> list[tuple[str, float]]:
    """Give the exact span F1 of one's own marks against gold, of all labels and of each that either has, by name."""
    found = {
        cell.label: result.value
        for cell, result in report.everyone.all_marks.items()
        if cell.measure is Measure.F1_EXACT and not cell.attribute and result.value is not None
    }
    names = [("", QCoreApplication.translate("Corrections", "all"))]
    names += [(label.key, isolate(name(label))) for label in labels.labels]
    return [(words, value) for key, words in names if (value := found.get(key)) is not None]
