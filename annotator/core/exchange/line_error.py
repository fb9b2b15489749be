"""Why one line of a JSONL file cannot be taken."""

from __future__ import annotations

from pathlib import Path

from annotator.core.errors import KnownError


class LineError(Exception):
    """A reason to refuse a line; `kind` and `values` let the window say it in another language."""

    def __init__(self, kind: str, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.kind = kind
        self.values = values

    def known(self, path: Path, line: int) -> KnownError:
        """Name the file and the line, counted from 1."""
        return KnownError(
            f"{path.name}, line {line}: {self}. Nothing was imported; mend that line or take it out.",
            code="import.line",
            path=str(path),
            line=line,
            kind=self.kind,
            reason=str(self),
            **self.values,
        )
