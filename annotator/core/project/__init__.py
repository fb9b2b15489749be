"""The verbs of a project: the one place that decides what may be written."""

from annotator.core.project.project import Project

__all__ = ["Project"]
