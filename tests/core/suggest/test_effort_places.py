"""The measurement of the list of all places: it ends with exactly gold, and takes the list where that is cheaper."""

from pathlib import Path

import pytest

from annotator.core.model import Clitics
from tests.benchmarks.effort import Replay
from tests.benchmarks.effort_places import Places
from tests.core.suggest.test_effort import LABELS, corpus  # noqa: F401


@pytest.mark.parametrize(
    ("policy", "spent"),
    [
        # By one list, and one mark by hand.
        (Clitics.OUTSIDE, [2 + 1 + 2, 2 + 1 + 2, 2, 0]),
        # A list that gives one of its three places the wrong edges saves nothing.
        (Clitics.INSIDE, [2 * 4, 2 + 1 + 2, 2, 0]),
    ],
)
def test_each_article_has_in_the_end_what_gold_has(
    corpus: Path,  # noqa: F811
    tmp_path: Path,
    policy: Clitics,
    spent: list[int],
) -> None:
    replay = Replay(corpus, tmp_path, LABELS, flat=True, learner=False)
    acts = []
    for document in replay.documents:
        acts.append(Places(replay, document, policy, sorted(LABELS)).run())
        assert replay._marked(document) == replay.gold(document)
    replay.project.close()
    assert acts == spent
