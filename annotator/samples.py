"""The sample project: made from the shipped articles in the user's data folder on first use."""

from __future__ import annotations

from pathlib import Path

from annotator import paths
from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.project import Project

SAMPLE_SET = "مثال"
_NAME = "أخبار للتجربة"


def sample_project() -> Path:
    """Give the user's copy of the sample project, made now if there is none yet; their work in it stays."""
    path = paths.user_data_dir() / "sample.hashiya"
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    # Under a name of its own until it is whole: a start that was cut short must not leave half a sample.
    building = path.with_name("sample-building.hashiya")
    building.unlink(missing_ok=True)
    labels = default_label_set(paths.resource("labels", "default.toml"))
    with Project.create(building, _NAME, labels) as project:
        project.import_articles(read_jsonl(paths.resource("samples", "articles.jsonl")), set_name=SAMPLE_SET)
    return building.replace(path)
