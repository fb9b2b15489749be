"""Bring articles in: all of them in one transaction, or none."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotator.core.errors import KnownError
from annotator.core.model import ORIGINAL_NAME, Annotator, Article, Change, Label
from annotator.core.project.base import Verbs
from annotator.core.store.bulk import Batch, BatchCounts
from annotator.core.store.labels import put_label
from annotator.core.store.transaction import Transaction
from annotator.core.text.keys import KEY_LENGTH, key_fault

_SLICE = 100


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import brought, and the labels that it added."""

    counts: BatchCounts
    added_labels: tuple[str, ...]
    change: Change


class ImportVerbs(Verbs):
    """The import verb; it may take minutes and is all or nothing."""

    def import_articles(
        self,
        articles: Iterable[Article],
        *,
        set_name: str = ORIGINAL_NAME,
        add_labels: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> ImportResult:
        """Add articles; their spans go to the set `set_name` as they are, exact duplicates of a source included.

        A known article is not added again, and of its spans only those that the set lacks. `progress` gets the number
        of articles read and may raise to stop. Raises KnownError `import.labels` for unknown labels unless they are
        added, and whatever reading the articles raises; nothing stays in either case.
        """
        owner = self._set_person(set_name)
        known = {label.key for label in self.labels().labels}
        unknown: dict[str, None] = {}
        with self.store.write(owner.id, "import") as transaction:
            if owner not in self.store.people():
                _put_person(transaction, owner)
            batch = Batch(transaction, self.store.ids, owner.id)
            for number, article in enumerate(articles, start=1):
                batch.add(article)
                labels = {span[2] for span in article.spans or ()}
                if not labels <= known:
                    unknown.update(dict.fromkeys(sorted(labels - known)))
                if progress and number % _SLICE == 0:
                    progress(number)
            if unknown and not add_labels:
                raise _unknown_labels(list(unknown))
            for ordinal, key in enumerate(unknown, start=len(known)):
                put_label(transaction, _plain_label(key), ordinal)
            counts = batch.finish()
        self._labels = None
        return ImportResult(counts, tuple(unknown), self.store.change_of(transaction))

    def _set_person(self, name: str) -> Annotator:
        """Give whose set that is; somebody new is entered by the import itself."""
        name = _person_name(name)
        known = next((person for person in self.store.people() if person.name == name), None)
        return known or Annotator(self.store.ids.new(), name)

    def add_person(self, name: str) -> bytes:
        """Enter a new annotator and give the id; raises KnownError `person.*` for a name that will not do."""
        name = _person_name(name)
        if any(person.name == name for person in self.store.people()):
            raise KnownError(f"“{name}” is in the project already.", code="person.exists", name=name)
        new = Annotator(self.store.ids.new(), name)
        with self.store.write(new.id, "new_person") as transaction:
            _put_person(transaction, new)
        return new.id


def _person_name(name: str) -> str:
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not name or len(name) > KEY_LENGTH or not name.isprintable():
        raise KnownError(f"A name has 1 to {KEY_LENGTH} visible characters.", code="person.name", name=name[:80])
    return name


def _put_person(transaction: Transaction, person: Annotator) -> None:
    transaction.put("people", (person.id,), {"name": person.name, "kind": person.kind})


def _unknown_labels(keys: list[str]) -> KnownError:
    shown = ", ".join(keys[:8])
    return KnownError(
        f"The spans carry labels that this project does not have: {shown}. Add them, or leave the spans out.",
        code="import.labels",
        labels=shown,
        keys=keys,
    )


def _plain_label(key: str) -> Label:
    if key_fault(key):
        raise KnownError(
            f"“{key[:80]}” cannot be a label: a key has 1 to {KEY_LENGTH} visible characters.",
            code="label.key",
            key=key[:80],
        )
    return Label(key, {"ar": key, "en": key})
