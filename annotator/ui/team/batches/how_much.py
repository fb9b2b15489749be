"""How much of a batch there is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.store.batches import Batch
from annotator.ui.language import digits


class HowMuch(QObject):
    """An object of its own class: plural words belong to the class that says them."""

    def tell(self, batch: Batch) -> str:
        """Say it; of an import or a taken-in file that was taken back nothing is left."""
        parts = (
            self.tr("%n article(s)", "", batch.documents) if batch.documents else "",
            self.tr("%n mark(s)", "", batch.marks) if batch.marks else "",
            self.tr("%n change(s)", "", batch.changed) if batch.changed else "",
        )
        return digits(" · ".join(part for part in parts if part)) or "–"
