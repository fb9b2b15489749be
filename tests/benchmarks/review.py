"""Cases of one long article with three annotation sets, and the acts of a reviewer on them, without a window."""

from __future__ import annotations

import json
import random
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Annotation
from annotator.core.review.bulk import accept_agreed, majority, prefill, settle_proclitics
from annotator.core.review.cases import cases
from annotator.core.review.plan import Review
from annotator.core.review.settling import accept
from tests.benchmarks import core
from tests.benchmarks.timing import Taken, percentile, row, take

PEOPLE = tuple(bytes([number]) * 16 for number in (1, 2, 3))
ROUNDS = 30


def annotation_sets(text: str, spans: list[dict]) -> dict[bytes, list[Annotation]]:
    """Three sets that differ by chance in boundaries, labels, attributes and missing marks; a third has links."""
    chance, sets = random.Random(7), {}
    for person in PEOPLE:
        marks: list[Annotation] = []
        for number, span in enumerate(spans):
            start, end, label = span["start"], span["end"], span["label"]
            if chance.random() < 0.1 and end - start > 6:
                end -= 3
            if chance.random() < 0.1:
                label = chance.choice(("actor", "location", "threat"))
            links = {"holder": (marks[-1].id,), "target": (marks[-2].id,)} if number % 3 == 2 and len(marks) > 1 else {}
            attributes = {"kind": chance.choice(("state", "state", "person"))}
            id_ = person[:1] + number.to_bytes(15, "big")
            mark = Annotation(id_, bytes(16), person, start, end, label, attributes, links, stamp=1)
            if chance.random() > 0.05:
                marks.append(mark)
        sets[person] = marks
    return sets


def measure(folder: Path, length: int, spans: int) -> None:
    """Print what it takes to align the sets and to work out acts; nothing is written here."""
    source = core.corpus(folder, 1, "--long", str(length), "--spans", str(spans))
    article = json.loads(source.read_text(encoding="utf-8"))
    text, sets = article["text"], annotation_sets(article["text"], article["spans"])
    labels = default_label_set(paths.resource("labels", "default.toml"))
    align = partial(cases, text, sets, [], labels)
    found = align()
    print(f"\nOne article of {len(text):,} characters, {sum(map(len, sets.values())):,} marks of three people: review")
    row("cases", f"{len(found)}, of which open {sum(case.is_open for case in found)}")
    _row("align them", [take(align)[0] for _ in range(ROUNDS)])
    review = Review(found, labels, PEOPLE[0])
    plan = prefill(review, majority(2))
    gold = [replace(made, stamp=2) for made in plan.put]
    again = partial(cases, text, sets, gold, labels, plan.verdicts)
    _row("  with gold and verdicts on most of them", [take(again)[0] for _ in range(ROUNDS)])
    one = [take(partial(accept, Review(found, labels, PEOPLE[0]), case, case.annotations[0]))[0] for case in found]
    row("plan of accepting one case", _both(one))
    row("plan of gold by majority", _both([take(partial(prefill, review, majority(2)))[0] for _ in range(5)]))
    row("plan of all that agree", _both([take(partial(accept_agreed, review))[0] for _ in range(5)]))
    row("plan of all proclitics", _both([take(partial(settle_proclitics, review, text))[0] for _ in range(5)]))


def _row(name: str, taken: list[Taken]) -> None:
    row(name, _both(taken), "aim <= 50 ms", met=percentile([each.wall for each in taken], 0.5) <= 0.05)


def _both(taken: list[Taken]) -> str:
    wall, cpu = (percentile(values, 0.5) for values in ([each.wall for each in taken], [each.cpu for each in taken]))
    return f"p50 {wall * 1000:.1f} ms wall, {cpu * 1000:.1f} cpu"


if __name__ == "__main__":
    measure(Path(sys.argv[1]), 14_000, 300)
