"""Write the files of layout 2 that later programs must still take: `python -m tests.core.store.layout2`.

One is a project, the other a work file that was handed over from it and has not come back.
"""

from __future__ import annotations

from pathlib import Path

from annotator.core.model import Span
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.teamwork.handover import hand_over
from tests.core.store.samples import contents, documents, living, new_project, place

DATA = Path(__file__).parents[2] / "data"
LAYOUT_2, WORK_2, TOLD_2 = DATA / "layout2.hashiya", DATA / "layout2_work.hashiya", DATA / "layout2.txt"


def write() -> None:
    for item in (LAYOUT_2, WORK_2, TOLD_2):
        item.unlink(missing_ok=True)
    with new_project(LAYOUT_2, articles=2) as project:
        me, lead, document = project.add_person("سمير"), project.add_person("المدير"), documents(project)[0]
        text = project.document(document).text
        for word in ("موسكو", "وروسيا"):
            project.annotate(me, document, place(text, word), "actor")
        project.comment(lead, document, Span(0, 5), "لماذا؟", living(project, document, me)[0].id)
        hand_over(project, WORK_2, Contents(me, (document,)), acting=lead)
        TOLD_2.write_text(contents(project), encoding="utf-8")
    with Project.open(WORK_2) as work:
        work.annotate(me, document, place(text, "طاجيكستان"), "location")
        work.finish(me, document)
    for item in (LAYOUT_2, WORK_2):
        (DATA / f".{item.name}.lock").unlink(missing_ok=True)


if __name__ == "__main__":
    write()
