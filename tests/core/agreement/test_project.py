"""The agreement of a project file: whose sets, in which states, and what it asks of the file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.core.agreement.facts import report_facts
from annotator.core.agreement.figures import Cell
from annotator.core.agreement.measures import Measure
from annotator.core.agreement.report import Report, project_agreement
from annotator.core.agreement.result import Reason
from annotator.core.errors import CancelledError
from annotator.core.model import ArticleSpan, Progress
from annotator.core.project import Project
from annotator.core.store.agreement import SLICE, AgreementReader
from annotator.core.store.identity import GOLD_ID, ORIGINAL_ID
from tests.core.store.samples import article, documents, new_project, place

EXACT = Cell(Measure.F1_EXACT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "أخبار.hashiya"


@pytest.fixture
def team(path: Path) -> Path:
    """Three articles; two people have finished the first two, one of them the third as well."""
    with new_project(path) as project:
        first, second = project.add_person("سمير"), project.add_person("ليلى")
        for number, document in enumerate(documents(project)):
            text = project.document(document).text
            for person in (first, second):
                project.annotate(person, document, place(text, "موسكو"), "actor")
            if number:
                project.annotate(first, document, place(text, "وروسيا"), "actor")
                project.annotate(second, document, place(text, "روسيا"), "actor")
            project.finish(first, document)
            if number < 2:
                project.finish(second, document)
    return path


def names(report: Report) -> list[list[str]]:
    return [[person.name for person in pair.people] for pair in report.pairs]


def test_people_are_compared_in_what_both_have_finished(team: Path) -> None:
    report = project_agreement(team)
    assert names(report) == [["سمير", "ليلى"]]
    (pair,) = report.pairs
    assert (len(pair.documents), pair.complete) == (2, 2)
    assert pair.all_marks[EXACT].value == pytest.approx(4 / 6)
    assert pair.all_marks[Cell(Measure.F1_OVERLAP)].value == 1.0
    assert pair.all_marks[Cell(Measure.BOUNDARY_STARTS)].value == pytest.approx(2 / 3)
    assert pair.all_marks[Cell(Measure.BOUNDARY_ENDS)].value == 1.0
    assert pair.all_marks[Cell(Measure.COHEN_WORDS)].value == 1.0  # the proclitic is no word of its own
    assert pair.all_marks[EXACT].interval == (0.5, 1.0)
    assert [report.titles[document] for document in pair.documents] == ["مقالة 0", "مقالة 1"]


def test_sets_that_are_not_finished_count_when_asked_for(team: Path) -> None:
    (pair,) = project_agreement(team, in_progress=True, with_intervals=False).pairs
    assert len(pair.documents) == 3
    assert pair.all_marks[EXACT].interval is None


def test_a_skipped_article_does_not_count(team: Path) -> None:
    with Project.open(team) as project:
        first = project.person_named("سمير").id
        document = documents(project)[0]
        project.reopen(first, document)
        project.skip(first, document, "duplicate")
    (pair,) = project_agreement(team, in_progress=True, with_intervals=False).pairs
    assert len(pair.documents) == 2


def test_what_the_lead_reopened_is_worked_on_again(team: Path) -> None:
    with Project.open(team) as project:
        first, document = project.person_named("سمير").id, documents(project)[0]
    connection = sqlite3.connect(team)
    later = "(SELECT max(stamp) + 1 FROM sets)"
    connection.execute(
        f"""INSERT INTO assignments(document, person, reopened_stamp, stamp, writer) VALUES(
        (SELECT pk FROM documents WHERE id = ?), (SELECT pk FROM people WHERE id = ?), {later}, {later}, x'00')""",
        (document, first),
    )
    connection.commit()
    connection.close()
    assert len(project_agreement(team, with_intervals=False).pairs[0].documents) == 1
    assert len(project_agreement(team, in_progress=True, with_intervals=False).pairs[0].documents) == 3


def test_gold_and_original_are_compared_only_when_asked_for(team: Path) -> None:
    with Project.open(team) as project:
        first = project.person_named("سمير").id
    report = project_agreement(team, {first, ORIGINAL_ID}, with_intervals=False)
    assert names(report) == [["original", "سمير"]]
    assert len(report.pairs[0].documents) == 3
    report = project_agreement(team, {first, GOLD_ID}, with_intervals=False)
    assert {result.reason for result in report.pairs[0].all_marks.values()} == {Reason.NO_DOCUMENTS}


def finish_gold(project: Project, document: bytes, *words: str) -> None:
    """Settle a document by hand: gold has these words as actors, and is finished."""
    text = project.document(document).text
    for word in words:
        project.annotate(GOLD_ID, document, place(text, word), "actor")
    project.finish(GOLD_ID, document)


def test_each_is_scored_against_gold_and_gold_stays_out_of_everything_else(team: Path) -> None:
    before = project_agreement(team)
    with Project.open(team) as project:
        first, second, third = documents(project)
        finish_gold(project, first, "موسكو")
        finish_gold(project, second, "وروسيا")
        project.annotate(GOLD_ID, third, place(project.document(third).text, "موسكو"), "actor")  # not finished
    report = project_agreement(team)
    assert (report.pairs, report.everyone, report.people) == (before.pairs, before.everyone, before.people)
    samir, layla = report.scores
    assert [[one.name for one in score.people] for score in report.scores] == [["سمير", "gold"], ["ليلى", "gold"]]
    assert samir.documents == (first, second)
    values = [
        [score.all_marks[Cell(measure, label)].value for score in (samir, layla)]
        for measure in (Measure.F1_EXACT, Measure.PRECISION_EXACT, Measure.RECALL_EXACT, Measure.RECALL_OVERLAP)
        for label in ("", "actor")
    ]
    exact = [[0.8, 0.4], [2 / 3, 1 / 3], [1.0, 0.5], [1.0, 1.0]]
    assert values == [pytest.approx(pair) for pair in exact for _ in ("", "actor")]
    assert samir.all_marks[Cell(Measure.PRECISION_EXACT, "threat")].reason is Reason.NOTHING_MARKED
    assert samir.all_marks[EXACT].interval is not None
    assert {score.of_document(first)[0][EXACT].value for score in (samir, layla)} == {1.0}
    score = report_facts(report, documents=True)["gold"][1]
    assert list(score) == ["annotator", "documents", "all_marks", "sure_marks", "by_document"]
    assert score["all_marks"]["overall"]["precision_exact"]["value"] == pytest.approx(1 / 3)
    assert "precision_exact" not in report_facts(report)["pairs"][0]["all_marks"]["overall"]


def test_one_alone_is_scored_in_some_documents(team: Path) -> None:
    with Project.open(team) as project:
        me = project.person_named("ليلى").id
        first, second, _ = documents(project)
        finish_gold(project, first, "موسكو")
        finish_gold(project, second)
    report = project_agreement(team, {me}, documents={second}, with_intervals=False)
    assert (report.pairs, [score.documents for score in report.scores]) == ((), [(second,)])
    assert set(report.titles) == {second}
    score = report.scores[0].all_marks
    assert (score[EXACT].value, score[Cell(Measure.RECALL_EXACT)].reason) == (0.0, Reason.NOTHING_MARKED)
    assert project_agreement(team, {me}, documents=(), with_intervals=False).scores == ()


def test_doubts_are_left_out_of_a_score_too(team: Path) -> None:
    with Project.open(team) as project:
        me, document = project.person_named("ليلى").id, documents(project)[1]
        finish_gold(project, document, "موسكو", "وروسيا")
        project.reopen(me, document)
        project.set_unsure(project.living_annotations(document, me)[1].id, True)
        project.finish(me, document)
    (score,) = project_agreement(team, {me}, with_intervals=False).scores
    assert (score.all_marks[EXACT].value, score.sure_marks[EXACT].value) == (0.5, 1.0)


def test_removed_marks_and_links_to_them_do_not_count(path: Path) -> None:
    with new_project(path) as project:
        document = documents(project)[0]
        text = project.document(document).text
        for name in ("سمير", "ليلى"):
            person = project.add_person(name)
            actor = project.annotate(person, document, place(text, "موسكو"), "actor").annotations[0].id
            stance = project.annotate(person, document, place(text, "قلقها"), "stance").annotations[0].id
            project.set_links(stance, "holder", (actor,))
            if name == "ليلى":
                project.remove(actor)
    (pair,) = project_agreement(path, in_progress=True, with_intervals=False).pairs
    assert pair.all_marks[Cell(Measure.F1_EXACT, "actor")].n == 1
    holder = pair.all_marks[Cell(Measure.SAME_MENTION, "stance", "holder")]
    assert (holder.value, holder.n) == (0.0, 1)
    reader = AgreementReader(path)
    places = reader.places(reader.people(), [Progress.IN_PROGRESS])
    first, second = next(reader.documents(places)).sets.values()
    reader.close()
    assert [len(one.links) for one in first if one.label == "stance"] == [1]
    assert [len(one.links) for one in second] == [0]


def test_unsure_marks_are_left_out_of_the_second_figures(team: Path) -> None:
    with Project.open(team) as project:
        first, document = project.person_named("سمير").id, documents(project)[1]
        project.reopen(first, document)
        marks = project.living_annotations(document, first)
        project.set_unsure(next(one.id for one in marks if one.end - one.start == len("وروسيا")), True)
        project.finish(first, document)
    (pair,) = project_agreement(team, with_intervals=False).pairs
    assert pair.all_marks[EXACT].value == pytest.approx(4 / 6)
    assert pair.sure_marks[EXACT].value == 1.0


def test_a_project_in_which_nobody_worked_has_no_pairs(path: Path) -> None:
    new_project(path).close()
    report = project_agreement(path)
    assert report.pairs == ()
    assert report.everyone.all_marks[Cell(Measure.FLEISS_WORDS)].reason is Reason.NO_DOCUMENTS


def test_many_documents_come_in_slices_and_it_can_be_stopped(path: Path) -> None:
    count = SLICE + 3
    with new_project(path, articles=0) as project:
        for name in ("سمير", "ليلى"):
            project.import_articles([article(n, "actor:موسكو", length=1) for n in range(count)], set_name=name)
    told: list[tuple[int, int]] = []
    report = project_agreement(path, with_intervals=False, progress=lambda done, total: told.append((done, total)))
    assert len(report.pairs[0].documents) == count
    assert report.pairs[0].all_marks[EXACT] == (report.pairs[0].all_marks[Cell(Measure.F1_OVERLAP)])
    assert told == [(done, count + 1) for done in range(1, count + 2)]  # the documents, and one pair

    def stop(*_: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        project_agreement(path, progress=stop)


def test_reading_holds_no_cursor_and_finds_by_index(team: Path) -> None:
    reader = AgreementReader(team)
    places = reader.places(reader.people(), [Progress.FINISHED])
    sent: list[str] = []
    reader._connection.set_trace_callback(sent.append)
    found = list(reader.documents(places))
    reader._connection.set_trace_callback(None)
    assert len(found) == 3
    for text in sent:
        if text.lstrip().startswith("SELECT"):
            plan = [row[3] for row in reader._connection.execute(f"EXPLAIN QUERY PLAN {text}")]
            assert not [step for step in plan if step.startswith("SCAN")], plan
    with Project.open(team) as project:  # nothing keeps it from writing
        project.add_person("منى")
    reader.close()


def test_facts_keep_their_shape(team: Path) -> None:
    facts = report_facts(project_agreement(team), documents=True)
    assert list(facts) == ["format", "states", "annotators", "labels", "pairs", "everyone", "gold", "measures"]
    (pair,) = facts["pairs"]
    assert list(pair) == ["annotators", "documents", "all_marks", "sure_marks", "by_document"]
    assert list(facts["everyone"]) == ["documents", "documents_of_all", "all_marks", "sure_marks"]
    figures = pair["all_marks"]
    assert list(figures) == ["overall", "labels", "attributes"]
    assert list(figures["labels"]) == ["actor", "location", "threat", "stance"]
    assert list(figures["attributes"]) == ["actor", "location", "threat", "stance"]
    assert list(figures["overall"]["span_f1_exact"]) == ["value", "n", "low", "high"]
    assert figures["labels"]["threat"]["span_f1_exact"] == {"value": None, "n": 0, "reason": "nothing_marked"}
    assert figures["attributes"]["stance"]["polarity"]["value_agreement"]["reason"] == "nothing_matched"
    first, _ = pair["by_document"]
    assert list(first) == ["id", "title", "all_marks", "sure_marks"]
    assert first["all_marks"]["overall"]["span_f1_exact"] == {"value": 1.0, "n": 2, "low": None, "high": None}
    assert set(facts["everyone"]["all_marks"]["overall"]) < set(figures["overall"])


def test_a_set_may_hold_equal_marks_twice(path: Path) -> None:
    """An import keeps what its source says twice."""
    with new_project(path, articles=0) as project:
        once, twice = article(1, "actor:موسكو"), article(1, "actor:موسكو", "actor:موسكو")
        assert isinstance(twice.spans[0], ArticleSpan)
        project.import_articles([once], set_name="سمير")
        project.import_articles([twice], set_name="ليلى")
    (pair,) = project_agreement(path, with_intervals=False).pairs
    assert pair.all_marks[EXACT].value == pytest.approx(2 / 3)
    assert pair.all_marks[Cell(Measure.COHEN_CHARACTERS)].value == 1.0
