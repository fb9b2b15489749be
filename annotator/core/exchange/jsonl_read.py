"""Reading articles with spans from JSONL: `hashiya/1` and what other tools write with text and spans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from annotator.core.errors import KnownError
from annotator.core.exchange.jsonl_line import clean_text, decode_line, describe, line_spans, line_text, without_mark
from annotator.core.exchange.line_error import LineError
from annotator.core.exchange.sources import open_source, unreadable
from annotator.core.exchange.span_read import SpanReader
from annotator.core.model import Article

LINE_LIMIT = 64 * 1024 * 1024


def read_jsonl(path: Path) -> JsonlArticles:
    """Give the articles of a JSONL file one by one; the first bad line raises KnownError `import.line`."""
    return JsonlArticles(path)


class JsonlArticles:
    """The articles of one file, read as they are asked for; `bytes_read` of `size` bytes tell how far that is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self.bytes_read = 0
        self.line_number = 0
        self._spans = SpanReader()

    def __iter__(self) -> Iterator[Article]:
        with open_source(self.path) as file:
            self.size = file.seek(0, 2)
            file.seek(0)
            yield from self._articles(file)

    def _articles(self, file: BinaryIO) -> Iterator[Article]:
        self.bytes_read = self.line_number = found = 0
        while raw := self._next_line(file):
            self.bytes_read += len(raw)
            self.line_number += 1
            if not raw.isspace():
                found += 1
                yield self._article(raw)
        if not found:
            sentence = f"{self.path.name} is empty; choose a file with articles."
            raise KnownError(sentence, code="import.empty", path=str(self.path))

    def _next_line(self, file: BinaryIO) -> bytes:
        try:
            return file.readline(LINE_LIMIT + 1)
        except OSError as error:
            raise unreadable(self.path, error) from error

    def _article(self, raw: bytes) -> Article:
        try:
            return self._read(raw)
        except LineError as error:
            raise error.known(self.path, self.line_number) from error

    def _read(self, raw: bytes) -> Article:
        if len(raw) > LINE_LIMIT:
            raise LineError("too_long", f"it is longer than {LINE_LIMIT >> 20} MB", limit=LINE_LIMIT >> 20)
        line = decode_line(without_mark(raw) if self.line_number == 1 else raw)
        raw_text = line_text(line)
        text, moved = clean_text(raw_text)
        article = Article(text, "", f"{self.path.name}, line {self.line_number}")
        describe(article, line, self.path.name)
        spans = line_spans(line)
        if spans is not None:
            article.spans = self._spans.read(spans, raw_text, text, moved)
        return article
