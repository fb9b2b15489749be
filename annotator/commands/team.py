"""The verbs on the work of several people: agreement."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from annotator.commands.parts import FILE, JSON, answer, bar, hashiya
from annotator.core.agreement.comparison import Comparison
from annotator.core.agreement.facts import report_facts
from annotator.core.agreement.figures import Cell, Figures
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.report import Report, project_agreement
from annotator.core.agreement.result import Result
from annotator.core.project import Project

_COLUMNS = {
    Measure.F1_EXACT: "F1 exact",
    Measure.PRECISION_EXACT: "P exact",
    Measure.RECALL_EXACT: "R exact",
    Measure.F1_OVERLAP: "F1 over",
    Measure.BOUNDARIES: "edges",
    Measure.COHEN_WORDS: "Cohen w",
    Measure.COHEN_CHARACTERS: "Cohen c",
    Measure.FLEISS_WORDS: "Fleiss w",
    Measure.FLEISS_CHARACTERS: "Fleiss c",
    Measure.ALPHA_WORDS: "alpha w",
    Measure.ALPHA_CHARACTERS: "alpha c",
    Measure.ALPHA_UNITIZING: "alpha u",
}
_OF_ATTRIBUTES = {
    Measure.VALUE_AGREEMENT: "same answer",
    Measure.VALUE_KAPPA: "Cohen's kappa",
    Measure.SAME_MENTION: "same mention",
    Measure.SAME_ENTITY: "same entity",
}
_WIDTH, _COLUMN = 18, 9


@hashiya.command("agreement")
@FILE
@click.option(
    "--annotator", "names", multiple=True, help="Compare this set; repeat it for more. Everyone where left out."
)
@click.option("--in-progress", is_flag=True, help="Take sets too that are not finished.")
@click.option("--documents", is_flag=True, help="Add the figures of each article to the JSON object.")
@JSON
def agreement(file: Path, names: tuple[str, ...], in_progress: bool, documents: bool, as_json: bool) -> None:
    """Measure how far annotators agree, in the articles that they have both finished.

    Compared are people, and each of them is scored against gold, which has no part in the other figures; gold and
    original are compared like people where --annotator names them. The labels that are helpers stay out of the figures
    of all labels together.

    \b
    The JSON object, hashiya-agreement/1:
      states, annotators, labels   what was compared
      pairs      [{annotators: [name, name], documents: count, all_marks, sure_marks, by_document}]
      everyone   {documents: count, documents_of_all: count, all_marks, sure_marks}
      gold       [{annotator: name, documents: count, all_marks, sure_marks, by_document}], with precision and recall
      measures   {measure: one sentence that says what it means}
    all_marks, and sure_marks (without the marks that one is not sure of and what the other has in their place):
      overall    {measure: result}
      labels     {label: {measure: result}}
      attributes {label: {attribute: {measure: result}}}
    A result is {value, n, low, high}: n things were compared, and low to high is the 95% interval over articles, null
    where there is one article alone. An undefined result is {value: null, n, reason}; the reason is one of
    no_documents, no_units, nothing_marked, nothing_matched, no_answers, one_category.
    by_document (with --documents): [{id, title, all_marks, sure_marks}].
    """  # noqa: D301 (\b is click's sign for lines that stay as they are)
    with Project.open(file, write=False) as project, bar("agreement", as_json) as progress:
        people = {project.person_named(name).id for name in names} or None
        report = project_agreement(project.path, people, in_progress=in_progress, progress=progress)
    answer(as_json, report_facts(report, documents=documents) if as_json else {}, "\n".join(_lines(report)))


def _lines(report: Report) -> Iterator[str]:
    if len(report.people) < 2 and not report.scores:
        yield "There are no two people with sets to compare."
        return
    for pair in report.pairs:
        yield from _comparison(" and ".join(person.name for person in pair.people), pair)
    if len(report.people) > 2:
        yield from _comparison("everyone", report.everyone)
    for score in report.scores:
        yield from _comparison(f"{score.people[0].name} against gold", score)
    yield "F1 over: any overlap; P, R: precision and recall; w: over words; c: over characters; u: of whole stretches;"
    yield "–: nothing to measure."


def _comparison(title: str, found: Comparison) -> Iterator[str]:
    yield f"{title}: {len(found.documents)} articles"
    if found.documents:
        yield from _table(found.all_marks)
    if found.sure_marks != found.all_marks:
        yield "  without the marks that somebody is not sure of:"
        yield from _table(found.sure_marks)


def _table(figures: Figures) -> Iterator[str]:
    columns = [measure for measure in _COLUMNS if Cell(measure) in figures]
    yield " " * _WIDTH + "".join(f"{_COLUMNS[measure]:>{_COLUMN}}" for measure in columns)
    for label in dict.fromkeys(cell.label for cell in figures if not cell.attribute):
        values = [f"{_shown(figures[Cell(measure, label)]):>{_COLUMN}}" for measure in columns]
        yield f"  {label or 'all labels':<{_WIDTH - 2}}{''.join(values)}"
    for label, attribute in dict.fromkeys((cell.label, cell.attribute) for cell in figures if cell.attribute):
        cells = {name: figures.get(Cell(measure, label, attribute)) for measure, name in _OF_ATTRIBUTES.items()}
        values = [f"{name} {_shown(result)}" for name, result in cells.items() if result]
        yield f"  {label + '.' + attribute:<{_WIDTH}} {', '.join(values)}"


def _shown(result: Result) -> str:
    return "–" if result.value is None else f"{result.value:.3f}"
