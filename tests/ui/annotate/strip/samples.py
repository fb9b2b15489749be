"""Labels and marks for tests that need neither a store nor Qt."""

from __future__ import annotations

from annotator import paths
from annotator.core.exchange.labels_toml import read_label_set
from annotator.core.model import Annotation, Document, LabelSet, Progress
from annotator.ui.open_document import OpenDocument

DOCUMENT, PERSON = b"d" * 16, b"p" * 16


def default_labels() -> LabelSet:
    return read_label_set(paths.resource("labels", "default.toml"))


class Article:
    """An open document in the making: marks get ids by their words and number."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks: dict[bytes, Annotation] = {}

    def mark(self, words: str, label: str, nth: int = 0, **more: object) -> bytes:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        id_ = f"{words}/{label}/{nth}".encode()
        place = (id_, DOCUMENT, PERSON, start, start + len(words), label)
        self.marks[id_] = Annotation(*place, **more)
        return id_

    def opened(self) -> OpenDocument:
        return OpenDocument(Document(DOCUMENT, "t", self.text, b""), PERSON, Progress.IN_PROGRESS, dict(self.marks))
