"""Write the file of layout 1 that later programs must still open: `python -m tests.core.store.layout1`."""

from __future__ import annotations

from pathlib import Path

from tests.core.store.samples import contents, documents, living, new_project, place

DATA = Path(__file__).parents[2] / "data"
LAYOUT_1, TOLD = DATA / "layout1.hashiya", DATA / "layout1.txt"


def write() -> None:
    for item in (LAYOUT_1, TOLD):
        item.unlink(missing_ok=True)
    with new_project(LAYOUT_1, articles=2) as project:
        me, document = project.add_person("سمير"), documents(project)[0]
        text = project.document(document).text
        for word, label in (("موسكو", "actor"), ("تهريب المخدرات", "threat"), ("قلقها", "stance"), ("وروسيا", "actor")):
            project.annotate(me, document, place(text, word), label)
        actor, stance, threat, other = (item.id for item in living(project, document, me))
        project.set_links(stance, "holder", (actor,))
        project.set_links(stance, "target", (threat, actor))
        project.set_attribute(stance, "polarity", "opposed")
        project.set_attribute(threat, "kind", "other")
        project.set_note(stance, "ملاحظة")
        project.remove(other)
        project.undo(me)
        project.set_unsure(other, True)
        project.finish(me, document)
        TOLD.write_text(contents(project), encoding="utf-8")
    (DATA / f".{LAYOUT_1.name}.lock").unlink()


if __name__ == "__main__":
    write()
