"""Suggestions: how long they take for a new document and after a mark, and training beside the window.

python -m tests.benchmarks.suggesting FOLDER COUNT
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from annotator.core.model import Clitics
from annotator.core.suggest.model import Model, Tally, Validation
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Mark
from annotator.core.suggest.training import Lesson, train_apart
from tests.benchmarks import core
from tests.benchmarks.timing import percentile, row, spread, take

_NEW, _POLICIES = b"new", {"actor": Clitics.OUTSIDE, "location": Clitics.OUTSIDE}
_SUGGESTING_AIM, _LEARNING_AIM = 0.03, 0.005
_LOOKED_AT = 50


def measure(folder: Path, count: int) -> None:
    """Print everything for a recommender that knows `count` documents."""
    documents = _documents(core.corpus(folder, count + _LOOKED_AT))
    print(f"\nSuggestions by {count:,} finished documents of 30 spans each")
    known, new = documents[:count], [text for text, _ in documents[count:]]
    taken, recommender = take(partial(_taught, known))
    row("learn all finished documents", f"{taken.wall:.2f} s")
    _new_documents("suggestions for a new document, dictionary", recommender, new)
    _one_mark(recommender, documents[count:])
    taken, model = take(partial(train_apart, Lesson(tuple(known), _POLICIES), folder / "models"))
    row("train and cross-validate in the worker", f"{taken.wall:.1f} s, {taken.cpu:.2f} s of it in this process")
    assert model
    recommender.adopt(_trusted(model))
    _new_documents("suggestions for a new document, with model", recommender, new)


def _documents(corpus: Path) -> list[tuple[str, tuple[Mark, ...]]]:
    lines = map(json.loads, corpus.read_text(encoding="utf-8").splitlines())
    return [
        (line["text"], tuple(sorted({Mark(each["start"], each["end"], each["label"]) for each in line["spans"]})))
        for line in lines
    ]


def _taught(documents: Sequence[tuple[str, tuple[Mark, ...]]]) -> Recommender:
    recommender = Recommender(_POLICIES)
    for number, (text, marks) in enumerate(documents):
        by_id = {index.to_bytes(4, "big"): mark for index, mark in enumerate(marks)}
        recommender.memory.add(number.to_bytes(4, "big"), Reading(text), by_id, finished=True)
    return recommender


def _trusted(model: Model) -> Model:
    """Give the model as one that is used for all its labels: it is the time that is measured here."""
    labels = {*model.validation.both, *model.validation.dictionary}
    return replace(model, validation=Validation(0, both=dict.fromkeys(labels, Tally(right=1))))


def _new_documents(name: str, recommender: Recommender, texts: Sequence[str]) -> None:
    def suggest(text: str) -> None:
        recommender.memory.add(_NEW, Reading(text), {})
        recommender.suggestions(_NEW)

    taken = []
    for text in texts:
        taken.append(take(partial(suggest, text))[0].wall)
        recommender.remove(_NEW)
    row(name, spread(taken), f"aim <= {_SUGGESTING_AIM * 1000:g} ms", met=percentile(taken, 0.5) <= _SUGGESTING_AIM)


def _one_mark(recommender: Recommender, documents: Sequence[tuple[str, tuple[Mark, ...]]]) -> None:
    learned, shown = [], []
    for text, marks in documents:
        recommender.memory.add(_NEW, Reading(text), {})
        for number, mark in enumerate(marks[:10]):
            learned.append(take(partial(recommender.memory.mark, _NEW, bytes([number]), mark))[0].wall)
            shown.append(take(partial(recommender.suggestions, _NEW))[0].wall)
        recommender.remove(_NEW)
    aim = f"aim <= {_LEARNING_AIM * 1000:g} ms"
    row("the dictionary after a mark", spread(learned), aim, met=percentile(learned, 0.99) <= _LEARNING_AIM)
    row("the document's suggestions after a mark", spread(shown))


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]))
