"""How often words are cut where a reader of Arabic cuts them: shares of a list that says how it was marked."""

import pytest

from annotator.core.text.clitics import Vocabulary
from tests.core.text.segmented import entries, shares


def test_the_list_is_long_and_holds_both_kinds():
    words = entries()
    assert len(words) >= 1080
    assert len(set(words)) == len(words)
    assert 0.3 < sum("|" in entry.marked for entry in words) / len(words) < 0.7
    assert sum(entry.part == "held" for entry in words) >= 480


@pytest.mark.parametrize(("part", "right", "wrong"), [("tuned", 0.985, 0.006), ("held", 0.96, 0.02)])
def test_so_many_words_are_cut_rightly_before_a_project_has_any_words(part, right, wrong):
    found = shares(part, Vocabulary())
    assert found[0] >= right
    assert found[1] <= wrong
