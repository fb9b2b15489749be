from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.label_bar import LabelBar
from annotator.ui.panels.title_row import TitleRow
panels = [DocumentList(), Inspector(), LabelBar(), TitleRow()]
print(sorted({"click", "pyarabic", "sqlite3", "sqlite_utils"} & set(sys.modules)))
"""


def test_the_panels_load_nothing_slow_before_they_are_seen() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
