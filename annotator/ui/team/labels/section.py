"""The section of the labels: what is drafted, and when it is written to the project as one change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.core.errors import KnownError
from annotator.core.model import Attribute, Label, LabelSet
from annotator.core.store.labels import Usage
from annotator.ui import language, messages
from annotator.ui.plain import isolate
from annotator.ui.session import Session
from annotator.ui.team.labels.draft import Draft
from annotator.ui.team.labels.faults import first_fault
from annotator.ui.team.labels.new_label import new_label
from annotator.ui.team.labels.shown_section import ShownLabels
from annotator.ui.team.labels.steps import Steps
from annotator.ui.team.labels.words import name


class LabelsSection(ShownLabels):
    """Every edit gives another draft, which is shown; the file hears of it on Save."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.opened.connect(lambda info: self._begin(info.labels))
        session.labels_changed.connect(self._follow)
        self._connect()
        self._begin(session.labels)

    # --- the file ----------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self._count()

    def save(self) -> bool:
        if fault := first_fault(self.draft.labels):
            self.go_to(fault.label, fault.attribute)
            return False
        person = self._session.person
        if person is None:
            self.person_wanted.emit()
            return False
        labels, key = self.draft.label_set, person.id
        self._session.act(lambda project: project.set_labels(key, labels))
        return True

    def discard(self) -> None:
        self.take(Draft.of(self.draft.saved, self.draft.usage), Steps())

    def _begin(self, labels: LabelSet) -> None:
        self.take(Draft.of(labels), Steps())
        self._count()

    def _follow(self, labels: LabelSet) -> None:
        """Show what the file has now; what is drafted stays wanted, and its steps go once it is saved."""
        draft = replace(self.draft, saved=labels) if self.draft.has_changes else Draft.of(labels, self.draft.usage)
        self.take(draft, None if draft.has_changes else Steps())
        self._count()

    def _count(self) -> None:
        """Count what marks use; the answer may come after another edit."""
        if self._session.info is not None and self.isVisible():
            self._session.run(lambda project: project.usage(), self._take_usage)

    def _take_usage(self, usage: Usage) -> None:
        self.take(replace(self.draft, usage=usage))

    # --- edits -------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_label)
        self.list.added.connect(self._add)
        self.list.moved.connect(lambda key, by: self.edit(self.draft.move(key, by)))
        self.list.dropped.connect(self._drop)
        self.form.changed.connect(self._put)
        self.form.freed.connect(lambda key: self._put(key, replace(self.draft.label_set[key], digit=0)))
        self.form.dropped.connect(self._drop)
        self.form.restored.connect(lambda key: self.edit(self.draft.restore(key)))
        self.form.attribute_opened.connect(self.open_attribute)
        self.attribute.changed.connect(self._put_attribute)
        self.attribute.dropped.connect(self._drop_attribute)
        self.attribute.left.connect(self.close_attribute)
        self.files.read.connect(self._take_all)
        self.files.export_wanted.connect(self._write)
        self.files.told.connect(self.told)
        self.bar.saved.connect(self.save)
        self.bar.discarded.connect(self.discard)

    def _put(self, key: str, label: Label) -> None:
        if self.current == key:
            self.current = label.key
        self.edit(self.draft.put(key, label))

    def _add(self) -> None:
        label = new_label(self.draft.labels)
        self.current = label.key
        self.edit(self.draft.add(label))
        self.close_attribute()
        self.form.names.fields[language.current()].setFocus()

    def _drop(self, key: str) -> None:
        """Take a label away, and go to the one that comes into its place."""
        if self.draft.usage is None or self.draft.label_set[key].retired:
            return
        freed = [] if self.draft.uses(key) else self.draft.only_target_of(key)
        place = [label.key for label in self.draft.labels].index(key)
        self.edit(self.draft.take_away(key))
        if key not in [label.key for label in self.draft.labels] and self.draft.labels:
            self.show_label(self.draft.labels[min(place, len(self.draft.labels) - 1)].key)
        for label, attribute in freed[:1]:
            words = self.tr("“{attribute}” of “{label}” pointed to it alone; it may point to any mark now.")
            self.told.emit(words.format(attribute=isolate(name(attribute)), label=isolate(name(label))))

    def _put_attribute(self, key: str, attribute: Attribute) -> None:
        label = self.draft.label_set[self.current]
        if self.open_key == key:
            self.open_key = attribute.key
        attributes = tuple(attribute if one.key == key else one for one in label.attributes)
        self._put(label.key, replace(label, attributes=attributes))

    def _drop_attribute(self, key: str) -> None:
        label = self.draft.take_attribute_away(self.draft.label_set[self.current], key)
        if label.attribute(key) is None:
            self.close_attribute()
        self._put(label.key, label)

    def _take_all(self, labels: LabelSet) -> None:
        try:
            self.edit(self.draft.replace_all(labels))
        except KnownError as error:
            messages.error(self, error)
            return
        known = self.draft.saved.guidelines
        texts = {one: text for one, text in labels.guidelines.items() if text.strip() and text != known.get(one)}
        if texts:
            self.handed_on.emit("guidelines", texts)
            self.told.emit(self.tr("The guidelines of that file stand under “Guidelines” now, not saved yet."))

    def _write(self, path: Path) -> None:
        self.files.write(path, self.draft.label_set)
