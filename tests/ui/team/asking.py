"""A question that comes some time after the act that leads to it: noted and answered."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from tests.ui.shell.test_messages import boxes, press


def asked(button: str) -> list[str]:
    """Press that button on the next question; gives where its words will be."""
    told: list[str] = []

    def answer() -> None:
        if not (found := boxes()):
            QTimer.singleShot(5, answer)
            return
        told.append(plain(f"{found[0].text()} {found[0].informativeText()}"))
        press(button)(found[0])

    QTimer.singleShot(0, answer)
    return told


def plain(text: str) -> str:
    """Give words without what keeps names and numbers apart."""
    return text.replace("\u2068", "").replace("\u2069", "")
