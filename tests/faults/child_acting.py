"""A child process that does acts on a project and tells of each whether it was saved, as one line of JSON.

`python -m tests.faults.child_acting FILE VERB...` with the verbs annotate, import, note, undo, read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.model import Change, Span
from annotator.core.project import Project
from tests.core.store.samples import article, documents, living


def act(project: Project, person: bytes, verb: str) -> Change | None:
    document = documents(project)[0]
    marks = living(project, document, person)
    verbs: dict[str, Callable[[], Change | None]] = {
        "annotate": lambda: project.annotate(person, document, Span(len(marks), len(marks) + 5), "actor"),
        "note": lambda: project.set_note(marks[0].id, f"{marks[0].stamp} " + "ملاحظة " * 2_000),
        "undo": lambda: project.undo(person),
        "import": lambda: (
            project.import_articles(article(number, "actor:موسكو") for number in range(1_000, 1_300)).change
        ),
        "read": lambda: None,
    }
    return verbs[verb]()


def tell(project: Project, person: bytes, verb: str) -> None:
    try:
        change = act(project, person, verb)
        print(json.dumps({"verb": verb, "saved": change and [change.writer.hex(), change.seq]}), flush=True)
    except KnownError as error:
        print(json.dumps({"verb": verb, "code": error.code, "sentence": str(error)}), flush=True)


if __name__ == "__main__":
    try:
        with Project.open(Path(sys.argv[1])) as project:
            for verb in sys.argv[2:]:
                tell(project, project.person_named("سمير").id, verb)
    except KnownError as error:
        print(json.dumps({"verb": "open", "code": error.code, "sentence": str(error)}), flush=True)
