"""Mark both sample articles completely by keys alone, and count presses: `python -m tests.trials.whole_articles`.

Not part of CI: it needs the folder with the sample articles beside this checkout. The hands take what the program
offers where that is right and cheaper than marking by hand; `--alone` switches all offers off. Both articles are
finished at the end, and what is exported is compared with the gold.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from tests.trials import gold_first, gold_first_rest, gold_second
from tests.trials.gold import Sentence

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from tests.trials.typist import Made

ALONE = "--alone"
_ARTICLES = (
    (gold_first.FILE, (*gold_first.SENTENCES, *gold_first_rest.REST)),
    (gold_second.FILE, gold_second.SENTENCES),
)


def main(arguments: Sequence[str]) -> int:
    """Run the trial; 1 says that a mark differs from the gold."""
    from tests.trials.ten_sentences import ARTICLES

    if not ARTICLES.is_dir():
        print(f"The sample articles are not there: put them into the folder {ARTICLES.parent.name}/{ARTICLES.name}.")
        return 1
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HASHIYA_HOME"] = folder  # before the first import of Qt
        return _run(Path(folder), alone=ALONE in arguments)


def _run(folder: Path, *, alone: bool) -> int:
    from tests.trials.ten_sentences import open_article, window_on

    path, window = window_on(folder)
    window.session.suggesting.set_on(not alone)
    print("article  spans  keys  each  to come there  to mark  stances  from offers  keys")
    every: list[Made] = []
    for file, sentences in _ARTICLES:
        open_article(window, file)
        made = _mark(window, sentences, alone=alone)
        _row(file[:3], made)
        every += made
    _row("both", every)
    wrong = [f"{one.gold.words}: {'; '.join(one.trouble)}" for one in every if one.trouble]
    wrong += _differences(path, folder / "out.jsonl", every)
    print(*(wrong or ["every mark is finished and exported as the gold has it"]), sep="\n")
    window.close()
    window.shut_down()
    return 1 if wrong else 0


def _mark(window: MainWindow, sentences: Sequence[Sentence], *, alone: bool) -> list[Made]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from tests.trials.helped import Helped
    from tests.trials.ten_sentences import place_of, work
    from tests.trials.typist import Typist, wait

    text, at, wanted = window.page.reader.text, 0, set()
    for sentence in sentences:
        at = text.index(sentence.begins, at)
        wanted |= {(place_of(text, at, gold.words), gold.label) for gold in sentence.marks}
        at += len(sentence.begins)
    made = work(window, tuple(sentences), Typist(window) if alone else Helped(window, wanted))
    opened = window.session.open_document
    QTest.keyClick(window.page.reader, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: not opened.is_open)
    return made


def _row(name: str, made: list[Made]) -> None:
    spans, keys = len(made) + sum(len(one.gold.topics) for one in made), sum(len(one.keys) for one in made)
    groups = (("travel",), ("other",), ("stance", "speaker", "topic"), ("offer",))
    travel, plain, stances, offers = (sum(one.count(*some) for one in made) for some in groups)
    offered = sum(one.offered for one in made)
    print(f"{name:>7}{spans:>7}{keys:>6}{keys / spans:>6.2f}{travel:>17}{plain:>9}{stances:>9}{offered:>13}{offers:>6}")


def _differences(path: Path, out: Path, made: list[Made]) -> list[str]:
    """Export the project and give the marks of the gold that are missing or say something else, and those too many."""
    from annotator.core.exchange.project_files import ExportChoice, export_project

    export_project(path, out, ExportChoice())
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    spans = list(chain.from_iterable(((row, one) for one in row["spans"]) for row in lines))
    found = {(one["start"], one["label"], row["text"][one["start"] : one["end"]]): one for row, one in spans}
    lost = []
    for one in made:
        words = one.gold.words.partition("#")[0]
        mark = found.pop((one.span.start, one.gold.label, words), None)
        if mark is None:
            lost.append(f"not exported: {words} ({one.gold.label})")
            continue
        has = {key: value for key, value in mark["attributes"].items() if key in one.gold.attributes}
        if has != one.gold.attributes:
            lost.append(f"{words}: exported with {has}, not {one.gold.attributes}")
    return lost + [f"too many: {words} ({label})" for _, label, words in found if label != "topic"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
