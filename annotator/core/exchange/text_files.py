"""Reading one article from a plain text file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.exchange.encodings import ENCODINGS, decode, guess_encoding
from annotator.core.exchange.sources import open_source, unreadable
from annotator.core.exchange.titles import title_of
from annotator.core.model import Article
from annotator.core.text.clean import clean

__all__ = ["ENCODINGS", "SIZE_LIMIT", "guess_encoding", "read_text_file"]

SIZE_LIMIT = 20 * 1024 * 1024


def read_text_file(path: Path, encoding: str | None = None) -> Article:
    """Read an article, its encoding chosen from ENCODINGS or guessed; the title is the first line with words.

    Raises KnownError `import.empty`, `.too_large`, `.encoding`, `.nul`, `.folder` or `.unreadable`.
    """
    raw = _read(path)
    used = encoding or guess_encoding(raw)
    text = _clean(path, _decode(path, raw, used), used)
    return Article(
        text=text,
        title=title_of(text),
        where=path.name,
        meta={"source": path.name},
        raw_sha256=hashlib.sha256(raw).digest(),
        encoding=used,
    )


def _read(path: Path) -> bytes:
    with open_source(path) as file:
        try:
            raw = file.read(SIZE_LIMIT + 1)
        except OSError as error:
            raise unreadable(path, error) from error
    if len(raw) > SIZE_LIMIT:
        limit = SIZE_LIMIT >> 20
        sentence = f"{path.name} is larger than {limit} MB; split it into articles first."
        raise KnownError(sentence, code="import.too_large", path=str(path), limit=limit)
    return raw


def _decode(path: Path, raw: bytes, encoding: str) -> str:
    try:
        return decode(raw, encoding)
    except UnicodeDecodeError as error:
        sentence = f"{path.name} is not {encoding} (byte {error.start + 1}); choose another encoding."
        values = {"path": str(path), "encoding": encoding, "byte": error.start + 1}
        raise KnownError(sentence, code="import.encoding", **values) from error


def _clean(path: Path, decoded: str, encoding: str) -> str:
    try:
        text = clean(decoded)[0]
    except KnownError as error:
        # Only NUL gets here: every decoder refuses half a character.
        sentence = f"{path.name} holds NUL characters: it is no text file, or it is not {encoding}."
        raise KnownError(sentence, code="import.nul", path=str(path), encoding=encoding) from error
    if not text.strip():
        sentence = f"{path.name} is empty; choose a file with an article."
        raise KnownError(sentence, code="import.empty", path=str(path))
    return text
