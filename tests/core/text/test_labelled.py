"""What a label marks where something was found: whole words, cut as the label wants its words."""

from __future__ import annotations

import pytest

from annotator.core.model import Clitics, Span
from annotator.core.text.labelled import span_for
from annotator.core.text.vocabulary import Vocabulary

TEXT = "قالت روسيا، وروسيا جارة. للأمم المتحدة فريق، وبالأمم المتحدة «وداعش» 2021"
VOCABULARY = Vocabulary(TEXT)


def marked(found: str, policy: Clitics, nth: int = 0) -> str:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(found, start + 1)
    span = span_for(TEXT, Span(start, start + len(found)), policy, VOCABULARY)
    return TEXT[span.start : span.end]


@pytest.mark.parametrize(
    ("found", "nth", "outside", "inside"),
    [
        ("روسيا", 0, "روسيا", "روسيا"),
        ("روسيا", 1, "روسيا", "وروسيا"),
        ("وسي", 0, "روسيا", "روسيا"),
        ("وروسيا", 0, "روسيا", "وروسيا"),
        ("المتحدة فريق", 0, "المتحدة فريق", "المتحدة فريق"),
        ("الأمم المتحدة", 0, "الأمم المتحدة", "وبالأمم المتحدة"),
        ("202", 0, "2021", "2021"),
    ],
)
def test_words_are_whole_and_cut_by_the_policy(found: str, nth: int, outside: str, inside: str) -> None:
    assert marked(found, Clitics.OUTSIDE, nth) == outside
    assert marked(found, Clitics.INSIDE, nth) == inside


def test_a_label_that_asks_gets_what_was_looked_for() -> None:
    assert marked("روسيا", Clitics.ASK, 1) == "روسيا"
    assert marked("وروسيا", Clitics.ASK) == "وروسيا"
    assert marked("سيا", Clitics.ASK, 1) == "وروسيا"


def test_a_place_without_a_word_stays() -> None:
    assert marked("«", Clitics.OUTSIDE).startswith("«")
