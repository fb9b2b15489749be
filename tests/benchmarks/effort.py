"""Acts per mark: a scripted annotator marks the first documents of a gold corpus with the help of the suggestions.

python -m tests.benchmarks.effort CORPUS.jsonl --documents 100

The corpus goes into a real project, its spans into the set `original`, which the recommender never sees. The annotator
begins with nothing learned, marks exactly what gold has with the real verbs, and the recommender follows the changes.
Models are trained in the worker process, as they would be while the next document is read. Without help it is 2.00.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from annotator import paths
from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Clitics
from annotator.core.project.project import ORIGINAL_ID, Project
from annotator.core.suggest.model import Model, Tally
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Mark
from annotator.core.suggest.training import Lesson, is_due, learn, lesson_of, train_apart
from annotator.core.suggest.validation import compare
from tests.benchmarks.effort_session import Help, Session
from tests.benchmarks.timing import row, take

CHECKPOINTS = (5, 10, 20, 50, 100)
_AHEAD = 100
_KNOWN_CORPORA = {"anercorp.dev": (100, (1.48, 1.38, 1.12)), "wojood_sample.dev": (60, (None, None, 1.45))}


class Replay:
    """All documents with one kind of help, in a project of its own."""

    def __init__(self, corpus: Path, folder: Path, labels: frozenset[str], *, flat: bool, learner: bool) -> None:
        self._labels, self._flat, self._learner = labels, flat, learner
        self._cache = folder / "models"
        self.project = Project.create(folder / "effort.hashiya", "effort", default_label_set(_label_file()))
        self.project.import_articles(read_jsonl(corpus), add_labels=True)
        self.person = self.project.add_person("موسّم")
        self.documents = [document.id for document in self.project.document_rows(None)]

    def gold(self, document: bytes) -> set[Mark]:
        """Give what is to be marked: of nested marks the outermost, unless all are wanted."""
        found = self.project.annotations(document, ORIGINAL_ID)
        marks = {Mark(each.start, each.end, each.label) for each in found if each.label in self._labels}
        return {mark for mark in marks if not self._flat or not any(_is_within(mark, other) for other in marks)}

    def run(
        self, count: int, help_: Help, checkpoints: Iterable[int] = ()
    ) -> Iterator[tuple[int, Session, Tally | None]]:
        """Mark the documents in their order; with each comes what is known at a checkpoint is worth, else None."""
        recommender = Recommender(_policies(self.project))
        model: Model | None = None
        for number, document in enumerate(self.documents[:count], start=1):
            recommender.memory.add(document, Reading(self.project.document(document).text), {})
            gold = self.gold(document)
            session = Session(self.project, self.person, document, recommender, gold, help_)
            session.run()
            assert self._marked(document) == gold
            if self._learner and is_due(number, model):
                model = train_apart(lesson_of(recommender.memory), self._cache, model) or model
                recommender.adopt(model)
            looks = number in checkpoints and number < len(self.documents)
            yield number, session, self._look_ahead(recommender, number) if looks else None

    def _marked(self, document: bytes) -> set[Mark]:
        found = self.project.annotations(document, self.person)
        return {Mark(each.start, each.end, each.label) for each in found if not each.deleted}

    def _look_ahead(self, recommender: Recommender, number: int) -> Tally:
        """Compare the suggestions for the next documents with gold, before any of them is marked."""
        worth = Tally()
        for document in self.documents[number : number + _AHEAD]:
            recommender.memory.add(document, Reading(self.project.document(document).text), {})
            found, gold = {one.mark for one in recommender.suggestions(document)}, self.gold(document)
            recommender.remove(document)
            worth = sum(compare(found, gold).values(), worth)
        return worth


def measure(corpus: Path, count: int, labels: frozenset[str], *, flat: bool, learner: bool) -> None:
    """Print the acts per mark for each kind of help, and F1 on the documents ahead."""
    print(f"\nMarking {count} documents of {corpus.name} from the first one on, labels {', '.join(sorted(labels))}")
    aims: Mapping[Help, float | None] = _aims(corpus, count)
    with tempfile.TemporaryDirectory(prefix="hashiya-effort-") as folder:
        for help_ in Help:
            (Path(folder) / help_).mkdir()
            (Path(folder) / help_ / "models").symlink_to(_shared(Path(folder)))
            replay = Replay(corpus, Path(folder) / help_, labels, flat=flat, learner=learner)
            _report(replay, count, help_, aims.get(help_))
            replay.project.close()


def _shared(folder: Path) -> Path:
    """Give the folder of the models: the lessons are the same for every kind of help."""
    (folder / "models").mkdir(exist_ok=True)
    return folder / "models"


def _report(replay: Replay, count: int, help_: Help, aim: float | None) -> None:
    spent, marks, acts, opened = 0, 0, Counter[str](), Tally()
    checkpoints = CHECKPOINTS if help_ is Help.STATIC else ()
    for number, session, ahead in replay.run(count, help_, checkpoints):
        gold = replay.gold(replay.documents[number - 1])
        spent, marks, acts = spent + session.spent, marks + len(gold), acts + session.acts
        opened = sum(compare(set(session.opened_with), gold).values(), opened)
        if ahead:
            row(f"  F1 after {number} documents", f"{ahead.f1:.1%} on the next {_AHEAD} or fewer")
    figure = f"{spent / max(marks, 1):.3f} acts a mark, {acts['refused']} refused"
    row(f"{help_}", figure, f"aim <= {aim:g}" if aim else "", met=spent / marks <= aim if aim else None)
    row("  of which", ", ".join(f"{name} {times}" for name, times in acts.most_common()))
    if help_ is Help.STATIC:
        row("  shown at opening", f"precision {opened.precision:.1%}, recall {opened.recall:.1%}, F1 {opened.f1:.1%}")


def validate(corpus: Path, labels: frozenset[str], *, flat: bool) -> None:
    """Print precision, recall and F1 over the whole corpus by cross-validation, as the suggestion page would."""
    with tempfile.TemporaryDirectory(prefix="hashiya-effort-") as folder:
        replay = Replay(corpus, Path(folder), labels, flat=flat, learner=True)
        texts = ((replay.project.document(document).text, document) for document in replay.documents)
        documents = tuple((text, tuple(sorted(replay.gold(document)))) for text, document in texts)
        taken, model = take(lambda: learn(Lesson(documents, _policies(replay.project))))
        replay.project.close()
    print(f"\nFive-fold cross-validation over {len(documents)} documents of {corpus.name}, {taken.wall:.0f} s")
    for name, tallies in (("dictionary", model.validation.dictionary), ("both", model.validation.both)):
        for label, each in {**tallies, "all": sum(tallies.values(), Tally())}.items():
            row(f"  {name}, {label}", f"P {each.precision:.1%}  R {each.recall:.1%}  F1 {each.f1:.1%}")


def _is_within(mark: Mark, other: Mark) -> bool:
    return mark.span != other.span and other.start <= mark.start and mark.end <= other.end


def _policies(project: Project) -> dict[str, Clitics]:
    return {label.key: label.clitics for label in project.labels().labels}


def _label_file() -> Path:
    return paths.resource("labels", "default.toml")


def _aims(corpus: Path, count: int) -> dict[Help, float | None]:
    documents, aims = _KNOWN_CORPORA.get(corpus.stem, (0, (None, None, None)))
    return dict(zip(Help, aims, strict=True)) if count == documents else {}


def main() -> int:
    """Measure; the exit code tells whether it could be measured, not whether the aims are met."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.effort", description=__doc__)
    parser.add_argument(
        "corpus", type=Path, help="JSONL with text and spans; they are never learned before they are marked"
    )
    parser.add_argument("--documents", type=int, default=100, help="how many to mark, in their order (100)")
    parser.add_argument("--labels", default="actor,location", help="which labels to mark (actor,location)")
    parser.add_argument("--nested", action="store_true", help="mark what lies inside other marks, too")
    parser.add_argument("--no-learner", action="store_true", help="the dictionary alone")
    parser.add_argument("--validate", action="store_true", help="cross-validate over the whole corpus instead")
    options = parser.parse_args()
    if not options.corpus.exists():
        print(f"There is no corpus {options.corpus}; name a JSONL file with text and spans.")
        return 1
    labels = frozenset(options.labels.split(","))
    if options.validate:
        validate(options.corpus, labels, flat=not options.nested)
    else:
        measure(options.corpus, options.documents, labels, flat=not options.nested, learner=not options.no_learner)
    return 0


if __name__ == "__main__":
    sys.exit(main())
