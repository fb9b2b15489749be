"""One article of a usual long length that three people marked with small differences: the next case in the window.

python -m tests.benchmarks.reviewing PROJECT COUNT
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from time import perf_counter

from annotator.core.model import ArticleSpan, Span
from annotator.core.project import Project
from annotator.ui.reader import review_reader
from annotator.ui.review import page as review_page
from tests.benchmarks.stage import CONTROL, Qt, Stage
from tests.benchmarks.timing import peak_memory, row, spread

_AIM = 0.025  # seconds, p50
_PAUSE_MS = 20
_PEOPLE = 3


def mark(path: Path) -> None:
    """Let three people finish the article: each has its marks, one in eight moved or left out."""
    with Project.open(path) as project:
        document = project.document_rows(None)[0].id
        text = project.document(document).text
        first = next(one.id for one in project.people() if one.kind == "person")
        given = project.living_annotations(document, first)
        for number in range(_PEOPLE):
            chance, person = random.Random(number), project.add_person(f"موسّم {number + 2}")
            seen: set[ArticleSpan] = set()
            for one in given:
                luck = chance.random()
                end = min(one.end + (2 if luck < 0.06 else 0), len(text))
                place = ArticleSpan(one.start, end, one.label)
                if luck < 0.94 and place not in seen:
                    seen.add(place)
                    project.annotate(person, document, Span(one.start, end), one.label)
            _answer(project, person, document)
            project.finish(person, document)


def _answer(project: Project, person: bytes, document: bytes) -> None:
    for gap in project.missing(person, document):
        attribute = project.labels()[gap.label].attribute(gap.attribute)
        if attribute and attribute.choices:
            project.set_attribute(gap.annotation, gap.attribute, attribute.choices[0].value)
        elif attribute and attribute.unlinked:
            project.set_unlinked(gap.annotation, gap.attribute, attribute.unlinked[-1].value)


class ClockedReview(review_reader.ReviewReader):
    """Tells when a paint has ended."""

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        if callable(told := getattr(self.window(), "painted", None)):
            told(perf_counter())


def _to_next_case(stage: Stage, page: review_page.ReviewPage, key: Qt.Key) -> float:
    stage.wait(lambda: stage.session.waiting == 0)
    stage.pause(_PAUSE_MS)
    before = page.desk.case
    return stage.until_painted(lambda: stage.press(key, target=page.reader), lambda: page.desk.case is not before)


def measure(path: Path, count: int) -> None:
    """Print how long the next case takes: by a verdict, and by Tab."""
    mark(path)
    review_page.ReviewReader = ClockedReview
    stage = Stage()
    stage.window.painted = stage._painted
    stage.session.document_opened.connect(stage.wake)
    stage.open(path)
    stage.wait(lambda: len(stage.reader.text))
    asked = perf_counter()
    stage.press(Qt.Key.Key_2, CONTROL)
    page = stage.window.project.places.currentWidget()
    page.desk.cases_changed.connect(stage.wake)
    stage.wait(lambda: page.desk.case)
    row("into the review", f"{(perf_counter() - asked) * 1000:.0f} ms, {len(page.desk.queue.cases)} cases")
    for name, key in (("verdict", Qt.Key.Key_1), ("next case", Qt.Key.Key_Tab)):
        taken = [_to_next_case(stage, page, key) for _ in range(count)]
        p50 = sorted(taken)[len(taken) // 2]
        row(f"{name}: key to the next case painted", spread(taken), f"aim p50 <= {_AIM * 1000:.0f}", met=p50 <= _AIM)
    row("peak memory", peak_memory())
    stage.close()


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]))
