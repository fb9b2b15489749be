"""What is shown, worked out without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.suggest.knowledge import Knowledge
from annotator.core.suggest.model import Tally, Validation
from annotator.ui import language
from annotator.ui.suggestion_page.facts import Facts, LabelFacts, Standing, saved_of_ten
from annotator.ui.suggestion_page.words import of_ten, standing_words, worth_words
from tests.ui.suggestion_page.samples import ALONE, BOTH, KNOWN, MODEL, facts


def of(shown: Facts, key: str) -> LabelFacts:
    return next(one for one in shown.labels if one.label.key == key)


def test_a_label_is_on_off_or_waits_until_it_helps() -> None:
    shown = facts(off={"actor"})
    standings = {one.label.key: one.standing for one in shown.labels}
    assert standings == {
        "actor": Standing.OFF,
        "location": Standing.ON,
        "threat": Standing.WAITING,
        "stance": Standing.WAITING,
        "topic": Standing.WAITING,
    }
    helpful = replace(MODEL, validation=Validation(10, {}, {"threat": Tally(right=9, wrong=1)}))
    assert of(facts(model=helpful), "threat").standing is Standing.ON
    assert of(facts(off={"threat"}), "threat").standing is Standing.OFF


def test_what_is_counted_is_what_is_suggested() -> None:
    """The model is used for places, and for actors the dictionary alone."""
    shown = facts()
    assert of(shown, "location").tally == BOTH["location"]
    assert of(shown, "actor").tally == ALONE["actor"]
    assert shown.total == BOTH["location"] + ALONE["actor"]
    assert [label.key for label in shown.by_model] == ["location"]


def test_the_curve_leaves_out_what_waits() -> None:
    first, last = facts().curve
    assert (first.documents, first.both) == (2, Tally(2, 0, 2, 8))
    assert (last.alone, last.both) == (Tally(5, 0, 1, 5), Tally(8, 0, 1, 2))
    assert saved_of_ten(last.both) == 7
    assert facts().tested == 2


def test_before_any_model_nothing_is_measured() -> None:
    shown = facts(model=None, known=Knowledge())
    assert (shown.curve, shown.total, shown.by_model, shown.due_at) == ((), Tally(), [], 2)
    assert facts().due_at == 11, "a tenth more"
    assert facts(known=KNOWN).labels[0].names == 1


def test_a_retired_label_is_not_shown() -> None:
    from annotator.ui.suggestion_page.facts import facts_of
    from tests.ui.suggestion_page.samples import LABELS

    retired = replace(LABELS, labels=(replace(LABELS.labels[0], retired=True), *LABELS.labels[1:]))
    shown = facts_of(KNOWN, MODEL, retired, unproven=(), off=())
    assert "actor" not in {one.label.key for one in shown.labels}


@pytest.mark.parametrize(("share", "words"), [(0, "0"), (0.01, "1"), (0.44, "4"), (0.46, "5"), (0.98, "9"), (1, "10")])
def test_none_and_all_are_said_only_where_it_is_so(share: float, words: str) -> None:
    assert of_ten(share) == words


def test_figures_are_said_in_plain_words(restored) -> None:
    assert worth_words(BOTH["location"]) == "of 10 suggestions 9 are right, and 7 of 10 marks are found"
    assert worth_words(Tally()) == ""
    assert worth_words(Tally(missing=3)) == "nothing was suggested yet"
    assert worth_words(Tally(wrong=3)) == "of 10 suggestions 0 are right"
    assert standing_words(of(facts(), "threat")) == "off until it helps: 4 of 10 right so far"
    assert standing_words(of(facts(), "stance")) == "off until it is measured that it helps"
    assert standing_words(of(facts(model=None), "actor")) == "not measured yet"
    language.apply(restored, "ar", "arabic")
    assert worth_words(BOTH["location"]) == "من كل ١٠ اقتراحات ٩ صحيحة، ويُعثر على ٧ من كل ١٠ علامات"
