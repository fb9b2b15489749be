"""What is shown of a report: measures of pairs and of all, means where there is none, the worst article first."""

from __future__ import annotations

from itertools import combinations

import pytest

from annotator.core.agreement.figures import Cell
from annotator.core.agreement.measures import SENTENCES, Measure
from annotator.core.agreement.report import Collector, Report
from annotator.core.agreement.result import Reason, Result, undefined
from annotator.core.errors import CancelledError
from annotator.core.model import Annotation, Annotator, LabelSet, Progress
from annotator.core.store.agreement import ComparedDocument
from annotator.ui.overview import measure_words
from annotator.ui.overview.agreement_view import OF_ALL, OF_PAIRS, Choice, Family, Score, Viewer, mean

ANN, BOB, EVE = (Annotator(letter.encode() * 16, letter) for letter in "abe")
GOLD = Annotator(b"g" * 16, "gold", "gold")
TEXT = "أعربت موسكو عن قلقها من تهريب المخدرات عبر حدود طاجيكستان"


def marks(person: Annotator, *spans: tuple[int, int, str]) -> list[Annotation]:
    return [
        Annotation(
            bytes([number]) * 15 + person.id[:1],
            b"d" * 16,
            person.id,
            *span,
            attributes={"kind": "state"} if span[2] == "actor" else {},
        )
        for number, span in enumerate(spans)
    ]


SAME = ((6, 11, "actor"), (24, 38, "threat"))
OTHER = ((6, 11, "location"), (24, 38, "threat"))


def report(labels: LabelSet, *documents: dict[Annotator, tuple]) -> Report:
    people = sorted({person for document in documents for person in document}, key=lambda person: person.id)
    collector = Collector(people, labels, (Progress.FINISHED,))
    for number, document in enumerate(documents):
        sets = {person.id: marks(person, *spans) for person, spans in document.items()}
        collector.add(ComparedDocument(bytes([number]) * 16, f"مقال {number}", TEXT, sets))
    return collector.report()


@pytest.fixture
def three(labels: LabelSet) -> Viewer:
    """Two documents of three people: on the first all agree, on the second one differs."""
    return Viewer(report(labels, dict.fromkeys((ANN, BOB, EVE), SAME), {ANN: SAME, BOB: SAME, EVE: OTHER}))


def test_pairs_go_by_the_places_of_their_people(three: Viewer) -> None:
    view = three.view(Choice(Family.EXACT))
    assert [person.name for person in view.people] == ["a", "b", "e"]
    assert {pair: result.value for pair, result in view.pairs.items()} == {(0, 1): 1.0, (0, 2): 0.75, (1, 2): 0.75}


@pytest.mark.parametrize("family", list(Family))
def test_among_several_a_measure_of_all_or_the_mean_of_pairs_stands(three: Viewer, family: Family) -> None:
    view = three.view(Choice(family))
    if family in OF_ALL:
        expected = three.report.everyone.all_marks[Cell(OF_ALL[family])]
        assert (view.overall, view.measure) == (expected, OF_ALL[family])
    else:
        values = [pair.all_marks[Cell(OF_PAIRS[family])].value for pair in three.report.pairs]
        assert view.overall.value == pytest.approx(sum(values) / 3)
        assert (view.overall.interval, view.measure) == (None, OF_PAIRS[family])


def test_a_pair_alone_is_measured_as_a_pair(three: Viewer, labels: LabelSet) -> None:
    view = three.view(Choice(Family.KAPPA, (ANN.id, EVE.id)))
    pair = three.report.pairs[1].all_marks
    assert (view.measure, view.overall) == (Measure.COHEN_WORDS, pair[Cell(Measure.COHEN_WORDS)])
    assert {label.key: result for label, result in view.labels}["actor"] == pair[Cell(Measure.COHEN_WORDS, "actor")]
    two = Viewer(report(labels, {ANN: SAME, BOB: OTHER}))
    assert two.view(Choice(Family.KAPPA)).measure is Measure.COHEN_WORDS
    assert two.view(Choice(Family.EXACT)).overall == two.report.pairs[0].all_marks[Cell(Measure.F1_EXACT)]


def with_gold(labels: LabelSet) -> Report:
    """Two people and gold on one document, and one of them with gold on another; one has a mark that gold lacks."""
    collector = Collector((ANN, BOB), labels, (Progress.FINISHED,), GOLD)
    for number, people in enumerate((((ANN, SAME), (BOB, OTHER), (GOLD, SAME[:1])), ((ANN, SAME), (GOLD, SAME)))):
        sets = {person.id: marks(person, *spans) for person, spans in people}
        collector.add(ComparedDocument(bytes([number]) * 16, f"مقال {number}", TEXT, sets))
    return collector.report(with_intervals=False)


def test_scores_against_gold_stand_beside_the_pairs(labels: LabelSet) -> None:
    viewer = Viewer(with_gold(labels))
    view = viewer.view(Choice(Family.EXACT))
    assert [person.name for person in view.people] == ["a", "b"]
    assert {pair: result.value for pair, result in view.pairs.items()} == {(0, 1): 0.5}
    assert view.overall.value == 0.5  # of the people alone
    assert [score.result.value for score in view.scores] == [pytest.approx(6 / 7), 0.0]
    assert [(score.precision.value, score.recall.value) for score in view.scores] == [(0.75, 1.0), (0.0, 0.0)]
    assert {score.document for score in view.scores} == {bytes(16)}
    assert viewer.view(Choice(Family.ALPHA)).scores[0].precision is None


def test_who_has_calibrations_alone_stands_last_with_a_score_and_no_pair(labels: LabelSet) -> None:
    collector = Collector((ANN, BOB), labels, (Progress.FINISHED,), GOLD, (EVE,), {(b"1" * 16, EVE.id)})
    sets = {person.id: marks(person, *SAME) for person in (ANN, BOB, EVE, GOLD)}
    collector.add(ComparedDocument(b"1" * 16, "مقال", TEXT, sets))
    viewer = Viewer(collector.report(with_intervals=False))
    view = viewer.view(Choice(Family.EXACT))
    assert [person.name for person in view.people] == ["a", "b", "e"]
    assert list(view.pairs) == [(0, 1)]
    assert [score.result.value for score in view.scores] == [1.0, 1.0, 1.0]
    assert viewer.view(Choice(Family.EXACT, (EVE.id, GOLD.id))).overall.value == 1.0


def test_one_persons_score_is_shown_by_label_and_article(labels: LabelSet) -> None:
    viewer = Viewer(with_gold(labels))
    assert viewer.knows((ANN.id, GOLD.id))
    view = viewer.view(Choice(Family.EXACT, (ANN.id, GOLD.id)))
    assert view.overall.value == pytest.approx(6 / 7)
    assert {label.key: result.value for label, result in view.labels}["threat"] == pytest.approx(2 / 3)
    assert (view.chosen["threat"].precision.value, view.chosen["threat"].recall.value) == (0.5, 1.0)
    assert [title for _, title, _ in view.documents] == ["مقال 0", "مقال 1"]
    assert viewer.view(Choice(Family.EXACT, (ANN.id, BOB.id))).chosen == {}


@pytest.mark.parametrize("family", [Family.ALPHA, Family.EXACT])
def test_the_worst_article_comes_first_and_one_without_value_last(labels: LabelSet, family: Family) -> None:
    nothing: tuple = ()
    viewer = Viewer(
        report(
            labels,
            {ANN: nothing, BOB: nothing},
            {ANN: SAME, BOB: SAME},
            {ANN: SAME, BOB: OTHER},
            {ANN: SAME, EVE: SAME},
        )
    )
    found = viewer.view(Choice(family, (ANN.id, BOB.id))).documents
    assert [title for _, title, _ in found] == ["مقال 2", "مقال 1", "مقال 0"]
    assert found[-1][2].value is None
    everybody = viewer.view(Choice(family)).documents
    assert {title for _, title, _ in everybody} == {"مقال 0", "مقال 1", "مقال 2", "مقال 3"}


def test_without_unsure_marks_other_figures_stand(labels: LabelSet) -> None:
    collector = Collector((ANN, BOB), labels, (Progress.FINISHED,))
    sure, unsure = marks(ANN, *SAME), marks(BOB, *OTHER)
    unsure[0] = Annotation(unsure[0].id, b"d" * 16, BOB.id, 6, 11, "location", unsure=True)
    collector.add(ComparedDocument(b"1" * 16, "مقال", TEXT, {ANN.id: sure, BOB.id: unsure}))
    viewer = Viewer(collector.report())
    values = [viewer.view(Choice(Family.EXACT, None, sure)).overall.value for sure in (False, True)]
    assert values == [pytest.approx(0.5), pytest.approx(2 / 3)]
    assert viewer.view(Choice(Family.EXACT, None, True)).documents[0][2].value == pytest.approx(2 / 3)


def test_attributes_are_those_that_are_offered_or_answered(three: Viewer) -> None:
    found = {(label.key, attribute.key): result for label, attribute, result in three.view(Choice()).attributes}
    assert found["actor", "kind"].value == 1.0
    assert ("stance", "polarity") in found
    assert ("actor", "same_as") not in found


def test_articles_are_reckoned_once_and_can_be_stopped(three: Viewer) -> None:
    ticks: list[tuple[int, int]] = []
    three.view(Choice(), lambda done, total: ticks.append((done, total)))
    assert ticks == [(1, 2), (2, 2)]

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        three.view(Choice(Family.EXACT), stop)


@pytest.mark.parametrize("people", [(ANN, BOB), (ANN, BOB, EVE)])
def test_intervals_that_come_later_are_the_same(labels: LabelSet, people: tuple[Annotator, ...]) -> None:
    collector = Collector(people, labels, (Progress.FINISHED,))
    for number, spans in enumerate((SAME, OTHER, SAME[:1])):
        sets = {person.id: marks(person, *(SAME if person is ANN else spans)) for person in people}
        collector.add(ComparedDocument(bytes([number]) * 16, "مقال", TEXT, sets))
    whole, quick = collector.report(), collector.report(with_intervals=False)
    ticks: list[tuple[int, int]] = []
    later = quick.with_intervals(lambda done, total: ticks.append((done, total)))
    for one, other in zip((*whole.pairs, whole.everyone), (*later.pairs, later.everyone), strict=True):
        assert (one.people, one.all_marks, one.sure_marks) == (other.people, other.all_marks, other.sure_marks)
    assert any(result.interval for result in later.everyone.all_marks.values())
    assert not any(result.interval for result in quick.everyone.all_marks.values())
    assert ticks[-1] == (len(ticks), {2: 1, 3: 4}[len(people)])
    assert (later.everyone is later.pairs[0]) is (len(people) == 2)


def test_a_report_knows_its_pairs(three: Viewer) -> None:
    assert three.knows(None)
    assert all(three.knows((one.id, other.id)) for one, other in combinations((EVE, BOB, ANN), 2))
    assert not three.knows((ANN.id, b"x" * 16))


def test_a_mean_leaves_out_what_has_no_value_and_says_why_nothing_has_one() -> None:
    gap, some = undefined(Reason.NOTHING_MARKED), Result(0.5, 4, None, (0.4, 0.6))
    assert mean([some]) == some
    assert mean([some, gap, Result(1.0, 2)]) == Result(0.75, 6)
    assert mean([undefined(Reason.NO_DOCUMENTS), gap]) == gap
    assert mean([undefined(Reason.NO_DOCUMENTS)] * 2) == undefined(Reason.NO_DOCUMENTS)


# --- words --------------------------------------------------------------------------------------------------------


def test_the_window_says_what_the_core_says_of_a_measure(three: Viewer) -> None:
    shown = {*OF_PAIRS.values(), *OF_ALL.values(), Measure.VALUE_AGREEMENT, Measure.SAME_ENTITY}
    assert {measure: SENTENCES[measure] for measure in shown} == measure_words.SENTENCES


def test_a_score_says_that_gold_is_right_and_what_an_f1_is_made_of() -> None:
    score = Score(Result(0.8, 10), Result(0.75, 4), undefined(Reason.NOTHING_MARKED))
    lines = measure_words.score_words("أ", score, Measure.F1_EXACT).splitlines()
    assert lines[0] == "أ against gold: \u20660.80\u2069"
    assert lines[2:] == ["Precision \u20660.75\u2069: so much of what أ marked is in gold."]
    assert len(measure_words.score_words("أ", Score(Result(0.8, 10)), Measure.ALPHA_WORDS).splitlines()) == 2


def test_a_number_is_told_with_its_interval_or_why_there_is_none() -> None:
    tell = measure_words.figure_words
    first = tell("أ", Result(0.8, 10, None, (0.7123, 0.9)), Measure.F1_EXACT).splitlines()
    assert first == [
        "أ: \u20660.80\u2069; 95% interval from \u20660.71\u2069 to \u20660.90\u2069",
        SENTENCES[Measure.F1_EXACT],
    ]
    assert tell("أ", Result(0.8, 10), Measure.F1_EXACT).startswith("أ: \u20660.80\u2069\n")
    for reason in Reason:
        assert measure_words.reason_words(reason) in tell("أ", undefined(reason), Measure.F1_EXACT)


@pytest.mark.parametrize(("alpha", "word"), [(0.8, "Reliable"), (0.79, "care"), (0.667, "care"), (0.66, "Not")])
def test_alpha_is_read_by_published_thresholds(alpha: float, word: str) -> None:
    assert word in measure_words.reading(alpha)
