"""Hands that know keys alone: they bring the caret to gold marks, make them, answer the strip, and count presses."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import Annotation, Span
from annotator.ui.main_window import MainWindow
from tests.trials.gold import Gold
from tests.trials.key_paths import SpanKeys, Way, walk

_IN_QT = {"Enter": "Return", "Escape": "Esc"}


def wait(ready: Callable[[], bool], seconds: float = 20.0) -> None:
    """Let the program run until something is so."""
    until = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < until, "the window does not answer"
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()


@dataclass
class Made:
    """One gold mark and the keys that it took: to come there, to mark, and within a link field to find words."""

    gold: Gold
    span: Span
    keys: list[tuple[str, str]] = field(default_factory=list)  # group, chord
    trouble: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    offered: bool = False  # whether the program offered it
    parts: Counter[str] = field(default_factory=Counter)  # presses of a stance by what they were for
    picked: list[tuple[str, bool]] = field(default_factory=list)  # role of one mark, whether Enter takes the right one

    def count(self, *groups: str) -> int:
        """Count the presses of these groups."""
        tally = Counter(group for group, _ in self.keys)
        return sum(tally[group] for group in groups)


class Typist:
    """Presses keys in whatever has the keyboard; never calls the reader or the session to change anything."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.reader = window, window.page.reader
        self.made: list[Made] = []
        self._paths = SpanKeys(self.reader.text)

    # --- one mark ----------------------------------------------------------------------------------------------

    def make(self, gold: Gold, span: Span, links: dict[str, tuple[Span, ...]]) -> Made:
        """Make one mark with its links, compare it with the gold, and give the keys that it took."""
        self._now = Made(gold, span)
        self.made.append(self._now)
        group = "stance" if gold.label == "stance" else "other"
        self._mark(gold, span, group)
        self._part("words")
        self._see(span, gold.label)
        if gold.kind and self._asks("polarity" if group == "stance" else "kind"):
            self._choose(gold, group)
        if group == "stance":
            self._link(gold, links)
        self.rest()
        self._compare(gold, span, links)
        self._calm_down()
        return self._now

    def _mark(self, gold: Gold, span: Span, group: str) -> None:
        digit = str(next(one.digit for one in self.window.session.labels.labels if one.key == gold.label))
        taken = {mark.span for mark in self._marks() if mark.label == gold.label}
        self._go(self._paths.ways(span, digit, taken), "travel", group)

    def _go(self, ways: list[Way], travel: str, group: str) -> None:
        """Walk to the nearest of the places where the ways begin, then press the keys of that way."""
        if travel == "travel" and self.reader.current_mark() and any(self._on_current(way.begin) for way in ways):
            self.press("Escape", travel)  # there, digits and edges would mean the current mark
        found = self._nearest(ways)
        if found is None:
            self._now.trouble.append("no way found")
            return
        steps, way = found
        for key in steps:
            self.press(key, travel)
        if self.reader.caret_offset() != way.begin:
            self._now.trouble.append(f"the caret is at {self.reader.caret_offset()}, not at {way.begin}")
        for key in way.keys:
            self.press(key, group)

    def _nearest(self, ways: list[Way]) -> tuple[tuple[str, ...], Way] | None:
        """Give the way that costs least together with the walk to where it begins."""
        found = []
        for cost in {len(way.keys) for way in ways}:
            begins = {way.begin: way for way in ways if len(way.keys) == cost}
            if walked := walk(self.reader, begins):
                found.append((walked[0], begins[walked[1]]))
        return min(found, key=lambda one: len(one[0]) + len(one[1].keys), default=None)

    def _on_current(self, offset: int) -> bool:
        current = self.reader.marks.get(self.reader.current_mark())
        return current is not None and current.start <= offset <= current.end

    # --- the strip ---------------------------------------------------------------------------------------------

    def _part(self, name: str) -> None:
        """Put the presses of a stance since the last call under that name."""
        self._now.parts[name] += self._now.count("stance") - self._now.parts.total()

    def _choose(self, gold: Gold, group: str) -> None:
        for flag in gold.flags:
            self.press({"conditional": "5", "past": "6"}[flag], group)
        label = self.window.session.labels[gold.label]
        attribute = label.attribute("polarity" if gold.label == "stance" else "kind")
        values = [choice.value for choice in attribute.choices] if attribute else []
        self.press(str(values.index(gold.kind) + 1), group)
        self._part("polarity")

    def _link(self, gold: Gold, links: dict[str, tuple[Span, ...]]) -> None:
        if self._asks("holder"):
            self._pick("holder", gold.holder, links["holder"], several=False)
        self._part("holder")
        if self._asks("target"):
            for number, topic in enumerate(links["topic"], 1):
                self._go(self._paths.selecting(topic, self._now.span), "topic", "stance")
                self.press("Enter" if number == len(links["topic"]) and not links["target"] else "5", "stance")
            if not links["topic"]:
                self._pick("target", "" if links["target"] else "unstated", links["target"], several=True)
        self._part("target")
        if gold.speaker:
            self.press("R", "speaker")
            if self._asks("speaker"):
                self._pick("speaker", "", links["speaker"], several=False)

    def _pick(self, role: str, word: str, spans: tuple[Span, ...], *, several: bool) -> None:
        group = "speaker" if role == "speaker" else "stance"
        if not spans:
            self.press({"author": "0", "unstated": "-"}[word], group)
            return
        for span in spans:
            badges, _, ahead = self._badges()
            wanted = self._id(span)
            if len(spans) == 1:
                self._now.picked.append((role, wanted == ahead))
            if wanted == ahead and len(spans) == 1:
                self.press("Enter", group)
                return
            if wanted not in badges:
                self._reach(span, role, group)
                return
            self.press(str(list(badges).index(wanted) + 1), group)
        if several:
            self.press("Enter", group)

    def _reach(self, span: Span, role: str, group: str) -> None:
        """Link a mark beyond the nine badges, by Tab or by selecting its words again; Enter takes it and goes on."""
        order, wanted = self.window.page.links.strip._place.order, self._id(span)
        number = order.index(wanted)
        self._now.remarks.append(f"the {role} is candidate {number + 1} of {len(order)}, without a badge")
        ways = self._paths.selecting(span, self._now.span)
        found = self._nearest(ways)
        if found and len(found[0]) + len(found[1].keys) < number:
            self._go(ways, "topic", group)
        else:
            for _ in order:
                self.press("Tab", group)
                if self._badges()[2] == wanted:
                    break
        self.press("Enter", group)

    def _badges(self):
        """Give what the strip has painted on the marks: the digits, the chosen ones, and the one that Enter takes."""
        strip = self.window.page.links.strip
        wait(lambda: not strip._later.isActive())  # the strip is drawn a frame after its mark
        place = strip._place
        badges, chosen, ahead = strip._stage._badges
        return badges, chosen, ahead or (place.ahead if place else None)

    def _asks(self, field: str) -> bool:
        """Say whether the strip asks for this field now; note it where it does not."""
        place = self.window.page.links.strip._place
        if place is None and field == "kind":
            return False  # what other marks of the name say is not asked again
        if place is None or place.field != field:
            self._now.trouble.append(f"the strip asks {place.field if place else 'nothing'}, not {field}")
            return False
        return True

    # --- keys --------------------------------------------------------------------------------------------------

    def press(self, chord: str, group: str) -> None:
        """Press keys as hands do, and count one press."""
        if group:
            self._now.keys.append((group, chord))
        *held, key = chord.split("+")
        pressed = QKeySequence("+".join((*held, _IN_QT.get(key, key))))[0]
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
        QApplication.processEvents()

    def rest(self) -> None:
        """Wait until all is saved."""
        wait(lambda: self.window.session.waiting == 0)
        QApplication.processEvents()

    def _calm_down(self) -> None:
        """After a mark that went wrong, leave what is open; such presses count for nothing."""
        if self._now.trouble:
            for _ in range(3):
                self.press("Escape", "")

    # --- looking -----------------------------------------------------------------------------------------------

    def _marks(self) -> list[Annotation]:
        opened = self.window.session.open_document
        return [mark for mark, _ in opened.shown()] if opened else []

    def _said(self, mark: Annotation) -> dict[str, str | bool]:
        """Give what a mark says by its attributes; what is assumed of it is written when the article is finished."""
        return {**self.window.session.assuming.of(mark.id), **mark.attributes}

    def _id(self, span: Span) -> bytes | None:
        return next((mark.id for mark in self._marks() if mark.span == span and mark.label != "stance"), None)

    def _see(self, span: Span, label: str) -> None:
        if not any(mark.span == span and mark.label == label for mark in self._marks()):
            text = self.reader.text
            current = self.reader.marks.get(self.reader.current_mark())
            seen = f"«{text[current.start : current.end]}»" if current else "no current mark"
            self._now.trouble.append(f"the mark is not there; {seen}")

    def _compare(self, gold: Gold, span: Span, links: dict[str, tuple[Span, ...]]) -> None:
        """Note where the saved mark differs from the gold."""
        if self.window.page.links.strip.is_open:
            self._now.trouble.append("the strip stays open")
        mark = next((one for one in self._marks() if one.span == span and one.label == gold.label), None)
        if mark is None:
            self._now.trouble.append("not made")
            return
        has = {key: value for key, value in self._said(mark).items() if value != "linked"}
        if has != gold.attributes:
            self._now.trouble.append(f"attributes {has}, not {gold.attributes}")
        wanted = {
            "holder": links.get("holder", ()),
            "speaker": links.get("speaker", ()),
            "target": (*links.get("topic", ()), *links.get("target", ())),
        }
        for role, spans in wanted.items():
            ids = {self._id(one) for one in spans}
            if set(mark.links.get(role, ())) != ids:
                self._now.trouble.append(f"{role} links to {len(mark.links.get(role, ()))} mark(s), not to the gold")
