"""What a hand-over holds for its person: read once when it opens. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from annotator.core.model import Progress
from annotator.core.project.project import GOLD_ID, Project

_CLOSED = (Progress.FINISHED, Progress.SKIPPED, Progress.LOCKED)


@dataclass(frozen=True, slots=True)
class HandedFacts:
    """Whose file it is and how far the work in it is; a reviewer's articles count by their gold."""

    name: str
    project: str
    review: bool = False
    due: str = ""
    counts: Counter[Progress] = field(default_factory=Counter)

    @property
    def articles(self) -> int:
        """Count the articles of the file."""
        return self.counts.total()

    @property
    def done(self) -> int:
        """Count those that need no more work."""
        return sum(self.counts[state] for state in _CLOSED)


def handed_facts(project: Project) -> HandedFacts:
    """Read what the start and the handing in tell of a hand-over."""
    info = project.info()
    assignee = info.assignee or b""
    rows = project.document_rows(GOLD_ID if info.review else assignee)
    made = [one for one in project.hand_overs() if one.person == assignee]
    return HandedFacts(
        name=next((person.name for person in info.people if person.id == assignee), "?"),
        project=info.name,
        review=info.review,
        due=max((one.due for one in made), default=""),
        counts=Counter(row.progress for row in rows),
    )
