"""What a file would bring into a project, found out by reading it whole and writing nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import CancelledError, KnownError
from annotator.core.exchange.project_files import read_articles
from annotator.core.model import Article
from annotator.core.store.identity import document_id

_FIRST_CODE_POINTS = 600


@dataclass(slots=True)
class FileFacts:
    """One file as it would be read; `error` says why it would not."""

    path: Path
    articles: int = 0
    spans: int = 0
    duplicates: int = 0
    encoding: str = ""
    title: str = ""
    first_lines: str = ""
    unknown_labels: tuple[str, ...] = ()
    error: KnownError | None = None


def preview_file(
    path: Path,
    encoding: str | None,
    known_documents: Collection[bytes],
    known_labels: Collection[str],
    progress: Callable[[int, int], None] | None = None,
) -> FileFacts:
    """Read one .txt (in this encoding, guessed where None) or .jsonl file and tell what is in it."""
    facts, unknown = FileFacts(path, encoding=encoding or ""), dict[str, None]()
    try:
        for article in read_articles([path], {path: encoding} if encoding else {}, progress):
            _count(facts, article, known_documents)
            unknown.update((span.label, None) for span in article.spans or () if span.label not in known_labels)
    except CancelledError:
        raise
    except KnownError as error:
        facts.error = error
    facts.unknown_labels = tuple(unknown)
    return facts


def _count(facts: FileFacts, article: Article, known_documents: Collection[bytes]) -> None:
    if not facts.articles:
        facts.encoding, facts.title = article.encoding, article.title
        facts.first_lines = article.text[:_FIRST_CODE_POINTS]
    facts.articles += 1
    facts.spans += len(article.spans or ())
    facts.duplicates += document_id(hashlib.sha256(article.text.encode()).digest()) in known_documents
