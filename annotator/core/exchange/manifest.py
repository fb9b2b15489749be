"""The manifest beside an export: what is in it, how much, and by which labels."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import msgspec

from annotator import __version__
from annotator.core.exchange.export_report import ExportReport, SetCounts
from annotator.core.exchange.export_rows import timestamp
from annotator.core.exchange.form import FORMAT
from annotator.core.model import Attribute, Label, LabelSet


def manifest_path(out: Path) -> Path:
    """Give the place of the manifest of an export: `OUT.manifest.json`."""
    return out.with_name(out.name + ".manifest.json")


def write_manifest(path: Path, out: Path, report: ExportReport, labels: LabelSet) -> None:
    """Write the manifest of the export `out` to `path`, as JSON for people and programs."""
    content = {
        "format": FORMAT,
        "file": out.name,
        "sha256": report.sha256,
        "created_at": timestamp(int(time.time())),
        "program": {"name": "Hashiya", "version": __version__},
        "documents": report.documents,
        "lines": report.lines,
        "spans": report.spans,
        "labels": _sorted(report.labels),
        "sets": {name: _set(counts) for name, counts in sorted(report.sets.items())},
        "dropped_links": _sorted(report.dropped_links),
        "label_set": [_label(label) for label in labels.labels],
    }
    path.write_bytes(msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n")


def _sorted(counts: dict[str, int]) -> dict[str, int]:
    return {key: count for key, count in sorted(counts.items()) if count}


def _set(counts: SetCounts) -> dict[str, Any]:
    return {"lines": counts.lines, "spans": counts.spans, "labels": _sorted(counts.labels)}


def _label(label: Label) -> dict[str, Any]:
    attributes = [_attribute(attribute) for attribute in label.attributes]
    return {"key": label.key, "names": dict(label.names), "attributes": attributes, "retired": label.retired}


def _attribute(attribute: Attribute) -> dict[str, Any]:
    return {
        "key": attribute.key,
        "kind": str(attribute.kind),
        "names": dict(attribute.names),
        "required": attribute.required,
        "choices": [choice.value for choice in attribute.choices],
        "unlinked": [choice.value for choice in attribute.unlinked],
        "targets": list(attribute.targets),
        "retired": attribute.retired,
    }
