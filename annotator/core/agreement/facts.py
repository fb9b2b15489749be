"""A report as plain values for JSON, `hashiya-agreement/1`; names and shape stay as they are."""

from __future__ import annotations

from typing import Any

from annotator.core.agreement.comparison import Comparison
from annotator.core.agreement.figures import EVERYONE, Cell, Figures
from annotator.core.agreement.measures import SENTENCES, Measure
from annotator.core.agreement.report import Report
from annotator.core.agreement.result import Result
from annotator.core.store.identity import to_text

FORMAT = "hashiya-agreement/1"
Facts = dict[str, Any]


def report_facts(report: Report, *, documents: bool = False) -> Facts:
    """Give the report as JSON has it; `documents` adds the figures of each document to each pair and score."""
    return {
        "format": FORMAT,
        "states": [str(state) for state in report.states],
        "annotators": [{"id": to_text(person.id), "name": person.name} for person in report.people],
        "labels": [{"key": label.key, "helper": label.helper} for label in report.labels.labels],
        "pairs": [_pair(pair, report, documents) for pair in report.pairs],
        "everyone": _everyone(report),
        "gold": [_score(one, report, documents) for one in report.scores],
        "measures": {str(measure): sentence for measure, sentence in SENTENCES.items()},
    }


def _pair(pair: Comparison, report: Report, documents: bool) -> Facts:
    return {"annotators": [person.name for person in pair.people], **_compared(pair, report, documents)}


def _score(score: Comparison, report: Report, documents: bool) -> Facts:
    return {"annotator": score.people[0].name, **_compared(score, report, documents)}


def _compared(pair: Comparison, report: Report, documents: bool) -> Facts:
    facts: Facts = {
        "documents": len(pair.documents),
        "all_marks": figure_facts(pair.all_marks),
        "sure_marks": figure_facts(pair.sure_marks),
    }
    if documents:
        facts["by_document"] = [_document(pair, document, report) for document in pair.documents]
    return facts


def _document(pair: Comparison, document: bytes, report: Report) -> Facts:
    all_marks, sure_marks = map(figure_facts, pair.of_document(document))
    names = {"id": to_text(document), "title": report.titles[document]}
    return {**names, "all_marks": all_marks, "sure_marks": sure_marks}


def _everyone(report: Report) -> Facts:
    everyone = report.everyone
    return {
        "documents": len(everyone.documents),
        "documents_of_all": everyone.complete,
        "all_marks": figure_facts(_of(everyone.all_marks)),
        "sure_marks": figure_facts(_of(everyone.sure_marks)),
    }


def _of(figures: Figures) -> Figures:
    return {cell: result for cell, result in figures.items() if cell.measure in EVERYONE}


def figure_facts(figures: Figures) -> Facts:
    """Give figures by where they stand: overall, by label, by label and attribute; measures always in one order."""
    facts: Facts = {"overall": {}, "labels": {}, "attributes": {}}
    for label, attribute in dict.fromkeys((cell.label, cell.attribute) for cell in figures):
        cells = [Cell(measure, label, attribute) for measure in Measure]
        found = {str(cell.measure): result_facts(figures[cell]) for cell in cells if cell in figures}
        if attribute:
            facts["attributes"].setdefault(label, {})[attribute] = found
        elif label:
            facts["labels"][label] = found
        else:
            facts["overall"] = found
    return facts


def result_facts(result: Result) -> Facts:
    """Give a value with its interval (null where there is one document), or null with the reason."""
    if result.value is None:
        return {"value": None, "n": result.n, "reason": str(result.reason)}
    low, high = result.interval or (None, None)
    return {"value": result.value, "n": result.n, "low": low, "high": high}
