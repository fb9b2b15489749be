"""A child process that makes a project: `python -m tests.faults.child_creating FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.core.project import Project
from tests.core.store.samples import LABELS

if __name__ == "__main__":
    Project.create(Path(sys.argv[1]), "تجربة", LABELS).close()
    print("done")
