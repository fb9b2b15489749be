"""What went with a batch and comes again in another way: history, which stayed, must end at the new rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.exchange.project_files import ExportChoice, export_project
from annotator.core.model import PRE_ANNOTATION, Progress
from annotator.core.project import Project
from annotator.core.store.identity import ORIGINAL_ID
from annotator.core.store.received import Received
from tests.core.store.samples import article, documents, living, refused
from tests.core.teamwork.stage import Team, mark, rows
from tests.core.teamwork.test_batches import take_back


def sound(project: Project) -> None:
    """The project holds together, a backup of it can be made, and whoever receives it can read it."""
    assert project.check().problems == []
    copy = project.path.with_name("copy.hashiya")
    project.backup(copy)
    with Received.open(copy) as received:
        assert received.role == "main"


def test_an_article_that_was_found_in_two_places_is_imported_again_from_the_second_one(team: Team) -> None:
    before = rows(team.main)
    elsewhere = replace(article(7, "actor:موسكو"), meta={"source": "elsewhere"})
    for one in (article(7), elsewhere):
        team.main.import_articles([one])
    for batch in team.main.batches()[:2]:
        team.main.take_back_batch(team.lead, batch, backup=lambda: None)
    team.main.import_articles([elsewhere])
    sound(team.main)
    take_back(team.main, team.lead, "import")
    assert rows(team.main) == before


def test_an_article_that_somebody_brought_is_imported_by_the_lead(team: Team) -> None:
    """At home it was found in two places, and finished; of all that the history stays."""
    me = team.people[0]
    path = team.file(0)
    before = rows(team.main)
    with Project.open(path) as work:
        work.import_articles([article(9)])
        work.import_articles([replace(article(9), meta={"source": "elsewhere"})])
        work.skip(me, documents(work)[-1], "other")
    team.take(path)
    take_back(team.main, team.lead)
    team.main.import_articles([article(9, "actor:موسكو")], set_name="سمير")
    sound(team.main)
    new = documents(team.main)[-1]
    assert team.main.progress(new, me) is Progress.FINISHED
    take_back(team.main, team.lead, "import")
    assert rows(team.main) == before
    team.take(path)
    assert team.main.progress(new, me) is Progress.SKIPPED


def test_a_mark_that_may_come_again_lends_its_name_to_no_other(team: Team) -> None:
    """The export is imported after the merge was taken back: these are marks of the import, with names of their own."""
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        mine = mark(work, me, first, 0)
    team.take(path)
    export_project(team.main.path, team.folder / "out.jsonl", ExportChoice("سمير"))
    take_back(team.main, team.lead)
    team.main.import_articles(read_jsonl(team.folder / "out.jsonl"))
    sound(team.main)
    assert mine not in {item.id for item in living(team.main, first, ORIGINAL_ID)}
    team.take(path)
    assert [item.id for item in living(team.main, first, me)] == [mine]


def test_somebody_works_at_the_leads_computer_after_a_merge_was_taken_back(team: Team) -> None:
    me, first = team.people[0], team.documents[0]
    path = team.file(0)
    with Project.open(path) as work:
        mark(work, me, first, 0)
        work.finish(me, first)
    team.take(path)
    take_back(team.main, team.lead)
    mark(team.main, me, first, 0)
    sound(team.main)
    team.main.undo(me)
    with refused("undo.nothing"):
        team.main.undo(me)  # what came by the merge is undone where it was done
    team.take(path)
    sound(team.main)
    with refused("undo.nothing"):
        team.main.undo(me)


HANDED: dict[str, Callable[[Project, bytes, bytes], object]] = {
    "the set": lambda work, me, first: work.skip(me, first, "other"),
    "a mark": lambda work, me, first: work.set_note(living(work, first, me)[0].id, "نعم"),
    "a mark's end": lambda work, me, first: work.remove(living(work, first, me)[0].id),
}


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("act", HANDED)
def test_a_set_that_began_as_a_copy_begins_so_again(team: Team, act: str, is_known: bool) -> None:
    """Merge and hand-over are taken back, and the same person gets the same articles with the same beginnings.

    The file may have come when the project no longer knew of it.
    """
    me, first = team.people[0], team.documents[0]
    before = rows(team.main)
    path = team.file(0, [first], start_from=ORIGINAL_ID)
    begun = rows(team.main)
    with Project.open(path) as work:
        HANDED[act](work, me, first)
    if not is_known:
        take_back(team.main, team.lead, "hand_over")
    team.take(path, person=me)
    take_back(team.main, team.lead)
    if is_known:
        take_back(team.main, team.lead, "hand_over")
    assert rows(team.main) == before
    again = team.file(0, [first], start_from=ORIGINAL_ID)
    assert rows(team.main) == begun
    sound(team.main)
    with Project.open(again) as work:
        assert {item.origin for item in living(work, first, me)} == {PRE_ANNOTATION}
    take_back(team.main, team.lead, "hand_over")
    assert rows(team.main) == before
    sound(team.main)


def test_an_import_goes_although_sets_began_as_copies_of_what_it_brought(team: Team) -> None:
    """The copies are the person's; where the import brought the article too, they are in its way."""
    me = team.people[0]
    team.main.import_articles([replace(article(7), spans=None)])
    known = documents(team.main)[-1]
    team.main.import_articles([article(7, "actor:موسكو", "location:طاجيكستان")])
    before = rows(team.main)
    path = team.file(0, [known], start_from=ORIGINAL_ID)
    copies = {key: row for key, row in rows(team.main).items() if key not in before}
    take_back(team.main, team.lead, "import")
    assert living(team.main, known, ORIGINAL_ID) == []
    assert copies.items() <= rows(team.main).items()
    sound(team.main)
    (_, brought, *_) = (it for it in team.main.batches() if it.verb == "import")
    for count in (3, 2):  # the article was given out, and there are two copies
        with refused("batch.changed_since") as caught:
            team.main.take_back_batch(team.lead, brought, backup=lambda: None)
        assert (caught.value.values["people"], caught.value.values["count"]) == (["المدير"], count)
        team.main.unassign(team.lead, me, [known])
    with Project.open(path) as work:
        work.remove(living(work, known, me)[0].id)
    team.take(path)
    assert len(living(team.main, known, me)) == 1
