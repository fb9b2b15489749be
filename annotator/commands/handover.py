"""The verb that hands work over: a file for one person."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.commands.parts import FILE, JSON, answer, bar, hashiya
from annotator.core.project import Project
from annotator.core.store.handover import Contents
from annotator.core.store.identity import ORIGINAL_ID, to_text
from annotator.core.teamwork.choosing import named, waiting
from annotator.core.teamwork.handover import hand_over

_OUTCOMES = ("new", "changed", "unchanged", "overruled")


@hashiya.command("handover")
@FILE
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--annotator", "name", required=True, metavar="NAME", help="Who gets it; entered if new.")
@click.option(
    "--documents",
    metavar="N|IDS",
    help="So many that nobody has, or ids parted by commas; where left out, all that the person has not finished. Of a "
    "calibration so many of those that fit, or where left out all of them.",
)
@click.option("--review", is_flag=True, help="With everyone's sets and gold, for a reviewer.")
@click.option("--calibration", is_flag=True, help="Articles with settled gold, new to the person, to be scored.")
@click.option("--due", default="", metavar="DATE", help="When it should be back, such as 2026-12-01.")
@click.option("--with-gold", is_flag=True, help="With gold where both the person and gold are finished.")
@click.option("--with-original", is_flag=True, help="With the spans that came with the articles.")
@click.option("--start-from", "start", metavar="NAME", help="The person's own set begins as a copy of that set.")
@JSON
def handover(
    file: Path,
    out: Path,
    name: str,
    documents: str | None,
    review: bool,
    calibration: bool,
    due: str,
    with_gold: bool,
    with_original: bool,
    start: str | None,
    as_json: bool,
) -> None:
    """Write a file OUT with work for one person and nobody else's, and note it in the project.

    --start-from original lets the person begin with the spans that came with the articles; where the person has a set
    already it is left as it is. A calibration holds no gold; once it is back, `agreement --annotator NAME` tells the
    score, and a second hand-over of the articles --with-gold brings the corrections and closes them.
    """
    with Project.open(file) as project, bar("handover", as_json) as progress:
        known = {person.name: person.id for person in project.people()}.get(name)
        chosen = _documents(project, known or b"", documents, review=review, calibration=calibration)
        start_from = project.person_named(start).id if start else None
        person = known or (project.add_person(name) if chosen else b"")
        contents = Contents(person, chosen, review, with_gold, with_original, start_from, calibration)
        made = hand_over(project, out, contents, acting=ORIGINAL_ID, due=due, progress=progress)
    facts = {
        "out": str(out),
        "file_id": made.id.hex(),
        "number": made.number,
        "annotator": name,
        "review": review,
        "calibration": calibration,
        "documents": [to_text(document) for document in chosen],
        "due": due or None,
    }
    answer(as_json, facts, f"{out}: hand-over {made.number} to {name}, {made.documents} articles")


def _documents(
    project: Project, person: bytes, wish: str | None, *, review: bool, calibration: bool
) -> tuple[bytes, ...]:
    if wish is not None and not wish.isdecimal():
        return named(wish)
    most = None if wish is None else int(wish)
    return waiting(project, person, review=review, calibration=calibration, most=most)
