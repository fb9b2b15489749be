"""A small project for the windows of these tests."""

from __future__ import annotations

from pathlib import Path

from annotator import paths
from annotator.core.exchange.labels_toml import default_label_set
from annotator.core.model import Article
from annotator.core.project import Project

_SENTENCE = "أعربت موسكو عن قلقها إزاء تهريب المخدرات من أفغانستان، وروسيا تخشى على حدودها من خطر قادم. "


def make_project(folder: Path, articles: int = 1) -> Path:
    """Make a project with long articles and one person in it."""
    path = folder / "window.hashiya"
    labels = default_label_set(paths.resource("labels", "default.toml"))
    with Project.create(path, "نافذة", labels) as project:
        titles = ["قلق موسكو", *(f"قلق موسكو {number}" for number in range(2, articles + 1))]
        project.import_articles(Article(f"{title}\n\n" + _SENTENCE * 40, title, "test") for title in titles)
        project.add_person("سمير")
    return path
