"""Mark ten sentences of both sample articles by keys alone, count presses: `python -m tests.trials.ten_sentences`.

Not part of CI: it needs the folder with the sample articles beside this checkout. It opens the real window on a scratch
project, looks for the fewest keys to each gold mark, presses them, and compares what was saved and exported.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.model import Span
from tests.trials import gold_first, gold_second
from tests.trials.gold import Gold, Sentence

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from tests.trials.typist import Made, Typist

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
_DEAREST = 12


def main() -> int:
    """Run the trial; 1 says that a mark differs from the gold."""
    if not ARTICLES.is_dir():
        print(f"The sample articles are not there: put them into the folder {ARTICLES.parent.name}/{ARTICLES.name}.")
        return 1
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HASHIYA_HOME"] = folder  # before the first import of Qt
        return _run(Path(folder))


def _run(folder: Path) -> int:
    from tests.trials.typist import Typist

    path, window = window_on(folder)
    every: list[Made] = []
    lost: list[str] = []
    _head()
    for article in (gold_first, gold_second):
        open_article(window, article.FILE)
        made = work(window, article.SENTENCES, Typist(window))
        every += made
        _row(article.FILE[:3], made)
        lost += exported(path, folder / f"{article.FILE}.jsonl", made)
    _row("both", every)
    stances = [one for one in every if one.gold.label == "stance"]
    for part in ("words", "polarity", "holder", "target"):
        print(f"keys per stance for {part}: {sum(one.parts[part] for one in stances) / len(stances):.2f}")
    for role in ("holder", "target", "speaker"):
        right = [is_right for one in every for name, is_right in one.picked if name == role]
        print(f"Enter takes the {role} in {sum(right)} of {len(right)} stances with one mark there")
    _dearest(every)
    print(*(f"{one.gold.words}: {remark}" for one in every for remark in one.remarks), sep="\n")
    wrong = [f"{one.gold.words}: {'; '.join(one.trouble)}; {_keys(one)}" for one in every if one.trouble] + lost
    print(*(wrong or ["\nevery mark is saved and exported as the gold has it"]), sep="\n")
    window.close()
    window.shut_down()
    return 1 if wrong else 0


# --- the window ------------------------------------------------------------------------------------------------


def window_on(folder: Path) -> tuple[Path, MainWindow]:
    """Open the real window on a scratch project of both articles."""
    from annotator import paths
    from annotator.core.exchange.labels_toml import default_label_set
    from annotator.core.exchange.text_files import read_text_file
    from annotator.core.project import Project
    from annotator.ui.app import create_application
    from annotator.ui.main_window import MainWindow
    from annotator.ui.settings import Settings
    from tests.trials.typist import wait

    create_application(["hashiya"])
    path = folder / "trial.hashiya"
    with Project.create(path, "trial", default_label_set(paths.resource("labels", "default.toml"))) as project:
        project.import_articles(read_text_file(ARTICLES / one.FILE) for one in (gold_first, gold_second))
        person = project.add_person("trial")
        Settings().set_person(bytes.fromhex(project.info().file_id), person)
    window = MainWindow()
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    window.open_project(path)
    wait(lambda: window.session.open_document is not None)
    return path, window


def open_article(window: MainWindow, file: str) -> None:
    """Go to the article by the key for the next one."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.core.exchange.text_files import read_text_file
    from tests.trials.typist import wait

    text = read_text_file(ARTICLES / file).text
    window.page.reader.setFocus()
    if window.session.open_document.document.text != text:
        QTest.keyClick(QApplication.focusWidget(), "n")
    wait(lambda: window.session.open_document.document.text == text and window.page.reader.hasFocus())


# --- the work --------------------------------------------------------------------------------------------------


def work(window: MainWindow, sentences: tuple[Sentence, ...], hands: Typist) -> list[Made]:
    """Make the gold marks of one open article in their order."""
    typist, text, at = hands, window.page.reader.text, 0
    known: list[tuple[str, Span]] = []
    for sentence in sentences:
        at = text.index(sentence.begins, at)
        for gold in sentence.marks:
            links = links_of(gold, text, at, known)
            span = place_of(text, at, gold.words)
            if gold.label != "stance":
                known.append((gold.words.partition("#")[0], span))
            typist.make(gold, span, links)
        at += len(sentence.begins)
    return typist.made


def links_of(gold: Gold, text: str, at: int, known: list[tuple[str, Span]]) -> dict[str, tuple[Span, ...]]:
    if gold.label != "stance":
        return {}
    stands_for_itself = gold.holder in ("author", "unstated")
    return {
        "holder": () if stands_for_itself else (_linked(gold.holder, text, at, known),),
        "target": tuple(_linked(words, text, at, known) for words in gold.targets),
        "topic": tuple(place_of(text, at, words) for words in gold.topics),
        "speaker": (_linked(gold.speaker, text, at, known),) if gold.speaker else (),
    }


def _linked(words: str, text: str, at: int, known: list[tuple[str, Span]]) -> Span:
    """Give the mark of those words in the sentence that begins there, else the nearest one before it."""
    here = place_of(text, at, words)
    spans = [span for named, span in known if named == words.partition("#")[0]]
    return here if here in spans else spans[-1]


def place_of(text: str, at: int, words: str) -> Span:
    words, _, number = words.partition("#")
    start = at - 1
    for _ in range(int(number or 1)):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


# --- what came of it -------------------------------------------------------------------------------------------


def exported(path: Path, out: Path, made: list[Made]) -> list[str]:
    """Export the project, cut each gold span out of the text of its line, and give those that are not there."""
    from annotator.core.exchange.project_files import ExportChoice, export_project

    export_project(path, out, ExportChoice())
    cuts = set()
    for line in out.read_text("utf-8").splitlines():
        row = json.loads(line)
        cuts |= {(one["start"], one["label"], row["text"][one["start"] : one["end"]]) for one in row["spans"]}
    wanted = ((one.span.start, one.gold.label, one.gold.words.partition("#")[0]) for one in made)
    return [f"not exported: {words} ({label})" for start, label, words in wanted if (start, label, words) not in cuts]


_COLUMNS = (
    ("article", 8),
    ("spans", 6),
    ("others", 7),
    ("keys each", 10),
    ("stances", 8),
    ("keys each", 10),
    ("+ speaker", 10),
    ("+ walking to topics", 20),
    ("travel", 7),
    ("each", 6),
)


def _head() -> None:
    print(*(name.rjust(width) for name, width in _COLUMNS))


def _row(name: str, made: list[Made]) -> None:
    stances = [one for one in made if one.gold.label == "stance"]
    others = [one for one in made if one.gold.label != "stance"]
    groups = ("stance", "speaker", "topic")
    keys = [sum(one.count(*groups[:number]) for one in stances) / len(stances) for number in (1, 2, 3)]
    travel, spans = sum(one.count("travel") for one in made), len(made) + sum(len(one.gold.topics) for one in made)
    plain = sum(one.count("other") for one in others) / len(others)
    cells = (name, spans, len(others), plain, len(stances), *keys, travel, travel / len(made))
    shown = (f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in cells)
    print(*(cell.rjust(width) for cell, (_, width) in zip(shown, _COLUMNS, strict=True)))


def _dearest(made: list[Made]) -> None:
    print("\nthe dearest marks, without the way there; arrows within the strip in brackets")
    made = sorted(made, key=_price, reverse=True)
    stances = [one for one in made if one.gold.label == "stance"][:_DEAREST]
    others = [one for one in made if one.gold.label != "stance"][:_DEAREST]
    for one in (*stances, *others):
        print(f"{_price(one):>3} {one.gold.label:<9}{one.gold.words}: {_keys(one)}")


def _price(made: Made) -> int:
    return made.count("other", "stance", "speaker", "topic")


def _keys(made: Made) -> str:
    return " ".join(f"({chord})" if group == "topic" else chord for group, chord in made.keys if group != "travel")


if __name__ == "__main__":
    sys.exit(main())
