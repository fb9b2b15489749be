"""Telling proclitics from first letters: how often it is right, and how many words a second."""

from __future__ import annotations

from functools import partial

from annotator import paths
from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.model import Span
from annotator.core.text.clitics import Vocabulary, likely_start
from annotator.core.text.frequent import frequent
from annotator.core.text.vocabulary import word_counts
from annotator.core.text.words import words
from tests.benchmarks.timing import row, take
from tests.core.text.segmented import entries, shares

ROUNDS = 5
AIM = 50_000
BEFORE = ("", "و", "ف", "ب", "ل", "وب", "ول")


def measure() -> None:
    """Print the shares on the marked words, then the speed beside looking every answer up in a dictionary."""
    print(f"\nProclitics of {len(entries()):,} marked words, before a project has any words")
    for part in ("tuned", "held"):
        right, wrong, missed = shares(part, Vocabulary())
        row(part, f"{right:.1%} right; {wrong:.1%} cut wrongly, {missed:.1%} not cut")
    articles = [article.text for article in read_jsonl(paths.resource("samples", "articles.jsonl"))]
    _speed("running text, a vocabulary for each article", articles * 5)
    known = " ".join(before + word for word in frequent() for before in BEFORE)
    _speed("each word for the first time", [known])
    taken = min((take(partial(word_counts, articles * 20))[0] for _ in range(ROUNDS)), key=lambda each: each.wall)
    row("counting the words of a project", f"{len(''.join(articles)) * 20 / taken.wall / 1e6:.1f} million characters/s")


def _speed(name: str, texts: list[str]) -> None:
    answers = {text[word.start : word.end]: 0 for text in texts for word in words(text)}
    found = [(text, list(words(text))) for text in texts]
    count = sum(len(spans) for _, spans in found)
    best = min(take(partial(_cut, found))[0].cpu for _ in range(ROUNDS))
    least = min(take(partial(_look_up, found, answers))[0].cpu for _ in range(ROUNDS))
    speed = count / best
    row(name, f"{speed:,.0f} words/s cpu; limit {count / least:,.0f}", f"aim >= {AIM:,}", met=speed >= AIM)


def _cut(found: list[tuple[str, list[Span]]]) -> None:
    for text, spans in found:
        vocabulary = Vocabulary(text)
        for word in spans:
            likely_start(text, word, vocabulary)


def _look_up(found: list[tuple[str, list[Span]]], answers: dict[str, int]) -> None:
    for text, spans in found:
        for word in spans:
            answers[text[word.start : word.end]]


if __name__ == "__main__":
    measure()
