"""What an open file is called: a project by its name, a hand-over by that and its person."""

from __future__ import annotations

from annotator.core.project.project import ProjectInfo


def file_name_of(info: ProjectInfo) -> str:
    """Give the name for titles and lists; several hand-overs of one project would be called the same."""
    person = next((one.name for one in info.people if one.id == info.assignee), "")
    return f"{info.name} · {person}" if person else info.name
