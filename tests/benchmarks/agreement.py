"""Agreement of two annotators: all measures from the project file, and two of them beside sets and numpy.

python -m tests.benchmarks.agreement FOLDER COUNT
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy

from annotator.core.agreement.counts import Counts, Kind, Section, total, worked_out
from annotator.core.agreement.figures import Cell, pair_figures
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.report import Report, project_agreement
from annotator.core.agreement.scheme import Scheme
from annotator.core.agreement.spans import count_spans, match_spans
from annotator.core.agreement.tables import of_pair
from annotator.core.agreement.units import code_runs, count_characters, merged
from annotator.core.model import Progress
from annotator.core.store.agreement import AgreementReader, ComparedDocument
from tests.benchmarks.team import make_team_project
from tests.benchmarks.timing import Taken, peak_memory, row, take

_ROUNDS, _AIM, _AIM_RATIO = 3, 20.0, 5.0
_DOCUMENTS = {Section(Kind.DOCUMENTS): {"some": 1, "all": 1}}


def measure(folder: Path, count: int) -> None:
    """Print everything for `count` documents."""
    print(f"\nAgreement of two annotators over {count:,} documents of 30 spans each (seconds wall / cpu)")
    path = make_team_project(folder, count)
    _whole(path)
    documents, scheme = _read(path)
    _beside(
        "span F1 by label, exact, overlap and edges", partial(_f1, documents, scheme), partial(_f1_of_sets, documents)
    )
    kappas = partial(_kappa, documents, scheme), partial(_kappa_of_numpy, documents, scheme)
    _beside("Cohen's kappa over characters, by label", *kappas)


def _whole(path: Path) -> None:
    taken, report = take(partial(project_agreement, path))
    row("all measures, from the file", _seconds(taken), f"aim <= {_AIM:g} s", met=taken.wall <= _AIM)
    row("  without the 95% intervals", _seconds(take(partial(project_agreement, path, with_intervals=False))[0]))
    row("  and the figures of each document", _seconds(take(partial(_of_documents, report))[0]))
    row("  peak memory", peak_memory())


def _seconds(taken: Taken) -> str:
    return f"{taken.wall:.2f} / {taken.cpu:.2f}"


def _of_documents(report: Report) -> None:
    for pair in report.pairs:
        for document in pair.documents:
            pair.of_document(document)


def _read(path: Path) -> tuple[list[ComparedDocument], Scheme]:
    reader = AgreementReader(path)
    people = [person for person in reader.people() if person.kind == "person"]
    documents = list(reader.documents(reader.places(people, [Progress.FINISHED])))
    scheme = Scheme.of(reader.labels())
    reader.close()
    return documents, scheme


def _beside(name: str, ours: Callable[[], float], limit: Callable[[], float]) -> None:
    """Print the ratio to the limit, best of some rounds; both start from the marks and come to the same."""
    best, least = [], []
    for _ in range(_ROUNDS):
        taken, expected = take(limit)
        least.append(taken.wall)
        taken, found = take(ours)
        best.append(taken.wall)
        assert abs(found - expected) < 1e-9, (found, expected)
    ratio = min(best) / min(least)
    figure = f"{min(best):.2f}; limit {min(least):.2f}; ratio {ratio:.2f}"
    row(name, figure, f"aim <= {_AIM_RATIO:g}", met=ratio <= _AIM_RATIO)


def _f1(documents: Sequence[ComparedDocument], scheme: Scheme) -> float:
    def count(document: ComparedDocument) -> Counts:
        first, second = document.sets.values()
        counts = count_spans(first, second, match_spans(first, second), scheme.bits)
        return {Section(Kind.SPANS, label): numbers for label, numbers in counts.items()}

    return pair_figures(total(map(count, documents)) | _DOCUMENTS, scheme)[Cell(Measure.F1_EXACT)].value


def _f1_of_sets(documents: Sequence[ComparedDocument]) -> float:
    """The limit: sets of tuples for each annotator and document, and nothing but exact F1 by label."""
    marks: Counter[str] = Counter()
    common: Counter[str] = Counter()
    for document in documents:
        first, second = ({(mark.start, mark.end, mark.label) for mark in marks} for marks in document.sets.values())
        for places in (first, second):
            marks.update([label for _, _, label in places])
        common.update([label for _, _, label in first & second])
    by_label = {label: 2 * common[label] / count for label, count in marks.items()}
    return sum(by_label[label] * count for label, count in marks.items()) / marks.total()


def _kappa(documents: Sequence[ComparedDocument], scheme: Scheme) -> float:
    width = len(scheme.bits)

    def count(document: ComparedDocument) -> Counts:
        sets = []
        for marks in document.sets.values():
            spans: dict[int, list[tuple[int, int]]] = {}
            for mark in marks:
                spans.setdefault(scheme.bits[mark.label], []).append((mark.start, mark.end))
            sets.append({bit: merged(places) for bit, places in spans.items()})
        codes = count_characters(code_runs(sets, width, len(document.text)))
        return {Section(Kind.CHARACTER_CODES): of_pair(codes, 0, 1, width)}

    counts = worked_out(total(map(count, documents)), scheme)
    return pair_figures(counts | _DOCUMENTS, scheme)[Cell(Measure.COHEN_CHARACTERS)].value


def _kappa_of_numpy(documents: Sequence[ComparedDocument], scheme: Scheme) -> float:
    """The limit: an array of codes for each annotator and document, nothing but kappa of all labels together."""
    codes = 1 << len(scheme.bits)
    table = numpy.zeros(codes * codes, dtype=numpy.int64)
    for document in documents:
        first, second = (numpy.zeros(len(document.text), dtype=numpy.intp) for _ in document.sets)
        for array, marks in zip((first, second), document.sets.values(), strict=True):
            for mark in marks:
                array[mark.start : mark.end] |= 1 << scheme.bits[mark.label]
        table += numpy.bincount(first * codes + second, minlength=codes * codes)
    table = table.reshape(codes, codes)
    n, agreed = table.sum(), numpy.trace(table)
    expected = (table.sum(axis=0) / n * (table.sum(axis=1) / n)).sum()
    return float((agreed / n - expected) / (1 - expected))


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]))
