"""What the overview says in sentences; numbers in the digits of the user, names isolated. No widgets."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.core.model import GOLD_NAME, ORIGINAL_NAME, Annotator, Progress
from annotator.core.project.overview import Overview
from annotator.core.project.shares import Share
from annotator.ui.language import number
from annotator.ui.overview.state_fills import ORDER
from annotator.ui.panels.progress_sign import progress_name
from annotator.ui.plain import isolate, plain

translate = QCoreApplication.translate


def name_of(person: Annotator) -> str:
    """Give the name of a person, or what the set is called."""
    own = {
        GOLD_NAME: translate("Overview", "Gold (settled)"),
        ORIGINAL_NAME: translate("Overview", "Original (imported)"),
    }
    return own.get(person.name, plain(person.name, 80)) if person.kind != "person" else plain(person.name, 80)


def share_of(done: int, whole: int) -> str:
    """Say how many of how many."""
    return translate("Overview", "{done} of {total}").format(done=number(done), total=number(whole))


def states_in_words(name: str, counts: Mapping[Progress, int]) -> str:
    """Say whose documents are in which state."""
    states = [
        translate("Overview", "{state} {count}").format(state=progress_name(state), count=number(counts[state]))
        for state in ORDER
        if counts.get(state)
    ]
    listed = translate("Overview", ", ").join(states) or translate("Overview", "nothing to do")
    return translate("Overview", "{name}: {states}").format(name=isolate(name), states=listed)


def most_behind(overview: Overview) -> Share | None:
    """Give who has the most left of their own, by share and then by number; None when nobody has anything left."""
    waiting = [share for share in overview.people if share.left]
    return max(waiting, key=lambda share: (share.left / share.documents, share.left), default=None)


def done_first(overview: Overview) -> list[Share]:
    """Give the people in the order of what they have left, the most first."""
    return sorted(overview.people, key=lambda share: -share.left / max(share.documents, 1))
