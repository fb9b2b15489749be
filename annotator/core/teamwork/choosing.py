"""Which documents a hand-over takes: those that are named, so many of the waiting ones, or all that is still open."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from annotator.core.errors import KnownError
from annotator.core.project import Project


def waiting(
    project: Project, person: bytes, *, review: bool = False, calibration: bool = False, most: int | None = None
) -> tuple[bytes, ...]:
    """Give what there is to do, in the order of the list.

    For an annotator the first `most` documents that nobody has, or without a number all that the person has and has not
    finished. For a reviewer the documents that somebody has finished and whose gold is not. For a calibration those
    with settled gold of which the person knows nothing.
    """
    if calibration:
        found: Sequence[bytes] = project.calibratable(person)
    elif review:
        found = project.reviewable(person)
    else:
        found = project.unfinished(person) if most is None else project.unassigned()
    return tuple(found[:most])


def named(text: str) -> tuple[bytes, ...]:
    """Read document ids as they stand in an export, parted by commas; raises KnownError `handover.document_id`."""
    return tuple(_id(part.strip()) for part in text.split(",") if part.strip())


def _id(text: str) -> bytes:
    try:
        return UUID(text).bytes
    except ValueError:
        raise KnownError(
            f"“{text[:80]}” is no id of an article; an export shows them as `id`.",
            code="handover.document_id",
            id=text[:80],
        ) from None
