"""Writing annotation sets as JSONL, `hashiya/1`; no file is replaced before the new one is verified."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from annotator.core.exchange.export_report import ExportReport, SetCounts
from annotator.core.exchange.export_rows import ExportedSet, LineMaker
from annotator.core.exchange.jsonl_verify import verify_jsonl
from annotator.core.exchange.manifest import manifest_path, write_manifest
from annotator.core.files import check_target, replace_file
from annotator.core.model import LabelSet

Tick = Callable[[int], None]
_BUFFER = 1 << 20


def check_export(out: Path, forbidden: Iterable[Path] = ()) -> None:
    """Refuse a place where the export or its manifest must not be written; `forbidden` are the project's files."""
    protected = tuple(forbidden)
    check_target(out, forbidden=protected)
    check_target(manifest_path(out), forbidden=(*protected, out))


def write_jsonl(
    out: Path,
    sets: Iterable[ExportedSet],
    labels: LabelSet,
    *,
    forbidden: Iterable[Path] = (),
    progress: Tick | None = None,
) -> ExportReport:
    """Write one line per set, read it all back, and only then give the file its name.

    `progress` gets the number of sets written so far and may raise CancelledError. Whatever fails, the old files stay.
    """
    check_export(out, forbidden)
    with replace_file(manifest_path(out)) as manifest, replace_file(out) as temporary:
        report = _write_lines(temporary, sets, LineMaker(labels), progress)
        report.sha256 = verify_jsonl(temporary, out, lines=report.lines, spans=report.spans)
        write_manifest(manifest, out, report, labels)
    return report


def _write_lines(temporary: Path, sets: Iterable[ExportedSet], maker: LineMaker, progress: Tick | None) -> ExportReport:
    report, documents = ExportReport(), set()
    with temporary.open("wb", buffering=_BUFFER) as file:
        for given in sets:
            file.write(maker.line(given))
            file.write(b"\n")
            documents.add(given.document_id)
            report.sets.setdefault(given.set_name, SetCounts()).add(given.rows)
            report.lines += 1
            if progress:
                progress(report.lines)
        file.flush()
        os.fsync(file.fileno())
    report.documents = len(documents)
    report.dropped_links = maker.dropped_links
    return report
