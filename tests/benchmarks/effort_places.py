"""Acts per mark with the list of all places alone, without suggestions: what Shift and a digit save by themselves.

python -m tests.benchmarks.effort_places CORPUS.jsonl --documents 100

As in `effort`, a mark by hand is two acts. All places of its words are one more, the key that takes the list; each
place that must be ticked, unticked or labelled otherwise is one. The annotator takes the list where that is cheaper.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from annotator.core.model import Clitics, Document
from annotator.core.suggest.suggestion import Mark
from annotator.core.text.clitics import Vocabulary
from annotator.ui.annotate.tag_all.choice import Choice, Row, choice_of
from tests.benchmarks.effort import Replay
from tests.benchmarks.effort_session import MARKING
from tests.benchmarks.timing import row

_NO_AIM = (0, Clitics.INSIDE, None)
_AIMS = {"anercorp.dev": (100, Clitics.INSIDE, 1.53)}  # there marks are whole words; what plain matching of words saves


class Places:
    """One document, marked with the real verbs until it has what gold has."""

    def __init__(self, replay: Replay, document: bytes, policy: Clitics, labels: Iterable[str]) -> None:
        self.acts: Counter[str] = Counter()
        self._replay = replay
        self._document: Document = replay.project.document(document)
        self._vocabulary = Vocabulary(self._document.text)
        self._policies = dict.fromkeys(labels, policy)
        self._left = set(replay.gold(document))

    def run(self) -> int:
        """Mark from the beginning to the end; give how many acts it took."""
        while self._left:
            mark = min(self._left)
            choice = self._choice(mark)
            if choice is None or not self._marked_together(choice):
                self._replay.project.annotate(self._replay.person, self._document.id, mark.span, mark.label)
                self._left.discard(mark)
                self.acts["by hand"] += MARKING
        return sum(self.acts.values())

    def _choice(self, mark: Mark) -> Choice | None:
        present = self._replay.project.living_annotations(self._document.id, self._replay.person)
        return choice_of(self._document, mark.span, mark.label, present, self._vocabulary, self._policies)

    def _marked_together(self, choice: Choice) -> bool:
        wanted = {id(one): self._wanted(choice, one) for one in choice.rows}
        changed = [one for one in choice.rows if (one.label if one.ticked else None) != wanted[id(one)]]
        count = sum(label is not None for label in wanted.values())
        if MARKING + 1 + len(changed) >= MARKING * count:
            return False
        for one in changed:
            label = wanted[id(one)]
            if label is None or label == one.label:
                choice.tick(one)
            else:
                choice.relabel(one, label)
        marks = choice.marks()
        self._replay.project.annotate_all(self._replay.person, marks)
        self._left -= {Mark(mark.start, mark.end, mark.label) for mark in marks}
        self.acts["lists"] += MARKING + 1
        self.acts["in lists"] += len(changed)
        return True

    def _wanted(self, choice: Choice, one: Row) -> str | None:
        """Give the label that gold has at a place, None where it has none with the edges that the list would give."""
        for label in (one.label, *self._policies):
            before, one.label = one.label, label
            span, one.label = choice.span(one), before
            if Mark(span.start, span.end, label) in self._left:
                return label
        return None


def measure(corpus: Path, count: int, labels: frozenset[str], policy: Clitics) -> None:
    """Print the acts per mark for a project that leaves proclitics outside its marks, or takes them along."""
    with tempfile.TemporaryDirectory(prefix="hashiya-effort-") as folder:
        replay = Replay(corpus, Path(folder), labels, flat=True, learner=False)
        spent, marks, acts = 0, 0, Counter[str]()
        for document in replay.documents[:count]:
            marks += len(replay.gold(document))
            places = Places(replay, document, policy, sorted(labels))
            spent, acts = spent + places.run(), acts + places.acts
        replay.project.close()
    aim = _aim(corpus, count, policy)
    met = spent / marks <= aim if aim else None
    row(f"all places, proclitics {policy}", f"{spent / marks:.3f} acts a mark", f"aim <= {aim}" if aim else "", met=met)
    row("  of which", ", ".join(f"{name} {times}" for name, times in acts.most_common()))


def _aim(corpus: Path, count: int, policy: Clitics) -> float | None:
    documents, of_policy, aim = _AIMS.get(corpus.stem, _NO_AIM)
    return aim if (count, policy) == (documents, of_policy) else None


def main() -> int:
    """Measure; the exit code tells whether it could be measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.effort_places", description=__doc__)
    parser.add_argument("corpus", type=Path, help="JSONL with text and spans")
    parser.add_argument("--documents", type=int, default=100, help="how many to mark, in their order (100)")
    parser.add_argument("--labels", default="actor,location", help="which labels to mark (actor,location)")
    options = parser.parse_args()
    if not options.corpus.exists():
        print(f"There is no corpus {options.corpus}; name a JSONL file with text and spans.")
        return 1
    print(f"\nMarking {options.documents} documents of {options.corpus.name} with the list of all places alone")
    for policy in (Clitics.OUTSIDE, Clitics.INSIDE):
        measure(options.corpus, options.documents, frozenset(options.labels.split(",")), policy)
    return 0


if __name__ == "__main__":
    sys.exit(main())
