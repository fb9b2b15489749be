"""A project of two people who have finished everything: the shared corpus with answers, links and doubts added."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.model import Article, ArticleSpan
from annotator.core.store.identity import IdPool
from tests.benchmarks.core import corpus, new_project

_UNSURE, _ALIKE, _LINKED = 0.04, 0.85, 0.8  # shares: of marks, of answers that follow from the place, of holders
_ANSWERS = {
    "actor": ("kind", ("state", "person", "people", "other")),
    "threat": ("kind", ("terrorism", "armed_attack", "migration", "unrest")),
    "stance": ("polarity", ("supportive", "opposed", "neutral", "mixed")),
}


class _Person:
    """Gives the spans of an article what people add to them."""

    def __init__(self, number: int) -> None:
        self._random, self._ids = random.Random(number), IdPool()

    def mark(self, article: Article) -> Article:
        spans = [span._replace(id=self._ids.new()) for span in article.spans]
        article.spans = [self._answered(spans, number) for number in range(len(spans))]
        return article

    def _answered(self, spans: list[ArticleSpan], number: int) -> ArticleSpan:
        span, chance = spans[number], self._random.random
        span = span._replace(unsure=chance() < _UNSURE)
        if span.label not in _ANSWERS:
            return span
        key, values = _ANSWERS[span.label]
        attributes = {key: values[span.start % 4] if chance() < _ALIKE else self._random.choice(values)}
        if span.label != "stance":
            return span._replace(attributes=attributes)
        links = {"target": tuple({spans[number - 1].id, spans[number - 2].id})}
        holder = next((other for other in reversed(spans[:number]) if other.label == "actor"), None)
        if holder and chance() < _LINKED:
            links["holder"] = (holder.id,)
        else:
            attributes["holder_is"] = "unstated"
        return span._replace(attributes=attributes, links=links)


def marked_articles(folder: Path, count: int, number: int = 1) -> Iterator[Article]:
    """Give the articles with what the first or the second person marked in them."""
    options = ("--annotator2",) if number == 2 else ()
    return map(_Person(number).mark, read_jsonl(corpus(folder, count, *options)))


def make_team_project(folder: Path, count: int) -> Path:
    """Make the project of `count` documents."""
    path = folder / f"team{count}.hashiya"
    with new_project(path) as project:
        for number in (1, 2):
            project.import_articles(marked_articles(folder, count, number), set_name=f"موسّم {number}")
    return path
