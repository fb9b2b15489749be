"""The measurement itself: what it counts, and that it ends with exactly gold in a real project."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.effort import Replay, measure
from tests.benchmarks.effort_session import Help
from tests.core.exchange.samples import shared

LABELS = frozenset({"actor", "location"})
ARTICLES = (
    (
        "قالت روسيا إن روسيا قلقة من طالبان وروسيا.",
        [("روسيا", 0, "actor"), ("روسيا", 1, "actor"), ("طالبان", 0, "actor"), ("روسيا", 2, "actor")],
    ),
    (
        "زار الوزير موسكو، وروسيا تنتظر. عاد من موسكو.",
        [("موسكو", 0, "location"), ("روسيا", 0, "actor"), ("موسكو", 1, "location")],
    ),
    ("حكومة روسيا تنتظر.", [("حكومة روسيا", 0, "actor")]),
    ("كرة وروسيا.", []),
)


def line(text: str, spans: list[tuple[str, int, str]]) -> str:
    found = []
    for words, nth, label in spans:
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        found.append({"start": start, "end": start + len(words), "label": label})
    return json.dumps({"text": text, "spans": found}, ensure_ascii=False)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "small.jsonl"
    path.write_text("".join(line(*article) + "\n" for article in ARTICLES), encoding="utf-8")
    return path


@pytest.fixture
def replay(corpus: Path, tmp_path: Path) -> Iterator[Replay]:
    replay = Replay(corpus, tmp_path, LABELS, flat=True, learner=False)
    yield replay
    replay.project.close()


@pytest.mark.parametrize(
    ("help_", "spent"),
    [
        # Nothing is known of the first; the second has one known name; one is put right, one refused.
        (Help.STATIC, [8, 2 + 1 + 2, 1, 1]),
        # Each name of a document is marked once, and accepted where it comes again ...
        (Help.LIVE, [2 + 1 + 2 + 1, 2 + 1 + 1, 1, 1]),
        # ... all its places with one key.
        (Help.GROUP, [2 + 1 + 2, 2 + 1 + 1, 1, 1]),
    ],
)
def test_the_acts_of_each_help(replay, help_, spent):
    assert [session.spent for _, session, _ in replay.run(len(ARTICLES), help_)] == spent


def test_the_annotator_ends_with_gold_and_the_file_is_in_order(replay):
    for number, _, _ in replay.run(len(ARTICLES), Help.GROUP):
        document = replay.documents[number - 1]
        assert replay.gold(document) == replay._marked(document)
    assert not replay.project.check().problems


def test_gold_is_never_seen_before_it_is_marked(replay):
    """The first documents cost what they cost without help, though their spans are in the file."""
    (first,) = replay.run(1, Help.STATIC)
    assert first[1].opened_with == []


def test_the_report_can_be_printed(corpus, capsys):
    measure(corpus, len(ARTICLES), LABELS, flat=True, learner=False)
    printed = capsys.readouterr().out
    assert [name in printed for name in ("static", "live", "group", "F1")] == [True] * 4


@pytest.mark.slow
def test_real_articles_cost_less_than_with_the_dictionary_of_the_notes(tmp_path):
    """Live, over the first 100 documents, that one needs 1.43 acts a mark; without help it is 2.00."""
    replay = Replay(shared("corpora", "anercorp.dev.jsonl"), tmp_path, LABELS, flat=True, learner=False)
    sessions = [session for _, session, _ in replay.run(20, Help.LIVE)]
    marks = sum(len(replay.gold(document)) for document in replay.documents[:20])
    replay.project.close()
    assert sum(session.spent for session in sessions) / marks < 1.40
