"""What the window says about batches: what each was, how much of it there is, and what taking it back does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.model import ORIGINAL_NAME
from annotator.core.store.batches import Batch
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels.when import day
from annotator.ui.plain import isolate
from annotator.ui.team.batches.how_much import HowMuch

translate = QCoreApplication.translate
_SHOWN_NAMES = 4
_NAMES = {
    "import": QT_TRANSLATE_NOOP("Batches", "Import"),
    "merge": QT_TRANSLATE_NOOP("Batches", "Taken in"),
    "hand_over": QT_TRANSLATE_NOOP("Batches", "Handed over"),
    "label": QT_TRANSLATE_NOOP("Batches", "Change of the labels"),
    "guidelines": QT_TRANSLATE_NOOP("Batches", "Change of the guidelines"),
    "remove_documents": QT_TRANSLATE_NOOP("Batches", "Removed articles"),
}
_ICONS = {
    "import": "import",
    "merge": "receive",
    "hand_over": "send",
    "label": "tag",
    "guidelines": "book",
    "remove_documents": "trash",
}
_EFFECTS = {
    "import": QT_TRANSLATE_NOOP(
        "Batches", "These articles and marks go from the project. Importing the same files again brings them."
    ),
    "merge": QT_TRANSLATE_NOOP(
        "Batches",
        "What was new goes from the project, and what was changed is as before. The file can be taken in again.",
    ),
    "hand_over": QT_TRANSLATE_NOOP(
        "Batches",
        "This hand-over no longer counts, and its articles are no longer assigned by it. If its file comes back, you "
        "will be asked whose work it is.",
    ),
    "label": QT_TRANSLATE_NOOP("Batches", "The labels are again as they were before this change."),
    "guidelines": QT_TRANSLATE_NOOP("Batches", "The guidelines are again as they were before this change."),
    "remove_documents": QT_TRANSLATE_NOOP(
        "Batches", "The articles come back, with everything that was marked in them."
    ),
}
# Nothing that somebody did goes by these.
HARMLESS = frozenset(("remove_documents",))


def icon_of(batch: Batch) -> str:
    """Give the name of the icon for what a batch was."""
    return _ICONS[batch.verb]


def what(batch: Batch) -> str:
    """Say what a batch was, and of whom or for whom."""
    name, people = translate("Batches", _NAMES[batch.verb]), _concerned(batch)
    return translate("Batches", "{what}: {people}").format(what=name, people=_listed(people)) if people else name


def _concerned(batch: Batch) -> tuple[str, ...]:
    """Give whose set an import filled, where it was not the usual one, whose file came, or who got one."""
    if batch.verb == "import":
        return () if batch.person == ORIGINAL_NAME else (batch.person,)
    return batch.people if batch.verb in ("merge", "hand_over") else ()


def _listed(names: tuple[str, ...]) -> str:
    shown = translate("Batches", ", ").join(isolate(name) for name in names[:_SHOWN_NAMES])
    return f"{shown} …" if len(names) > _SHOWN_NAMES else shown


def by_whom(batch: Batch) -> str:
    """Say who did it; an import is an act of the set that it fills, and a command has nobody."""
    if batch.verb == "import":
        return "–"
    return translate("Batches", "command line") if batch.person == ORIGINAL_NAME else isolate(batch.person)


def state(batch: Batch) -> str:
    """Say whether, when and by whom it was taken back."""
    if batch.taken is None:
        return ""
    words = translate("Batches", "taken back {day}, {person}")
    return words.format(day=day(batch.taken.at), person=isolate(batch.taken.person))


def question(batch: Batch) -> str:
    """Ask whether a batch shall be taken back."""
    words = translate("Batches", "Take this back: {what} ({count})?")
    return words.format(what=what(batch), count=HowMuch().tell(batch))


def effect(batch: Batch) -> str:
    """Say what taking it back does."""
    backup = translate(
        "Batches", "A backup is made first. If somebody has worked on it since, nothing happens and you are told who."
    )
    return f"{translate('Batches', _EFFECTS[batch.verb])}\n\n{backup}"
