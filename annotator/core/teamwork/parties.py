"""From whom a file comes and into which file it goes: our own records decide, never what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from annotator.core.errors import KnownError
from annotator.core.model import Annotator, HandOver
from annotator.core.project import Project
from annotator.core.store import reading, team
from annotator.core.store.labels import read_labels
from annotator.core.store.ours import Ours
from annotator.core.teamwork.terms import Terms


class Handed(Protocol):
    """What a returned file says of itself."""

    project_id: str
    project_name: str
    file_id: bytes
    role: str
    assignee: bytes | None
    review: bool


@dataclass(frozen=True, slots=True)
class Parties:
    """Whose work comes in, and by which of our hand-overs; `outward` is the way from the lead to a work file."""

    person: Annotator
    review: bool
    outward: bool = False
    made: HandOver | None = None

    @classmethod
    def of(cls, project: Project, received: Handed, person: bytes | None = None) -> Parties:
        """Find out; `person` names whose file it is where our project has no record of having made it.

        Raises KnownErrors `merge.*` for a file that has no place here.
        """
        info = project.info()
        if received.project_id != info.project_id:
            raise KnownError(
                f"This file belongs to another project, “{received.project_name}”; open that one to take it back.",
                code="merge.other_project",
                name=received.project_name,
            )
        if received.role != "handover":
            raise KnownError(
                "This is a copy of the project itself and no file that was handed over; "
                "only what was handed over is taken back.",
                code="merge.main_file",
            )
        if info.assignee is not None:
            return cls._from_lead(project, received, info.assignee)
        made = team.hand_over(project.connection, received.file_id)
        if made is None and person is None:
            raise KnownError(
                "This project never handed over that file; say whose work it is, if you know that it belongs here.",
                code="merge.unknown_file",
            )
        whose = made.person if made else person
        return cls(_person(project, whose or b""), made is not None and made.review, made=made)

    @classmethod
    def _from_lead(cls, project: Project, received: Handed, assignee: bytes) -> Parties:
        person = _person(project, assignee)
        if received.assignee != assignee:
            raise KnownError(
                f"That file was handed over to somebody else; this is the work file of {person.name}.",
                code="merge.other_person",
                person=person.name,
            )
        if received.review != project.info().review:
            raise KnownError(
                "One of the two files is for review and the other is not; open them one by one.",
                code="merge.review_apart",
            )
        return cls(person, received.review, outward=True)

    def terms(self, project: Project, ours: Ours) -> Terms:
        """Give what decides over the rows."""
        connection = project.connection
        return Terms(
            person=self.person.id,
            outward=self.outward,
            review=self.review,
            people={person.id: person.name for person in project.people()},
            labels=frozenset(label.key for label in read_labels(connection).labels),
            locked=team.locked_documents(connection, self.person.id),
            documents=set(ours.documents),
            removed=frozenset(ours.documents) - reading.document_ids(connection),
            writers=ours.writers_here(),
        )


def _person(project: Project, id_: bytes) -> Annotator:
    found = next((person for person in project.people() if person.id == id_), None)
    if found is None or found.kind != "person":
        raise KnownError(
            "The person whose work this is stands in this project no longer; say whose work it is.",
            code="merge.no_person",
        )
    return found
