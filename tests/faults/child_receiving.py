"""A child that takes files in (`python -m tests.faults.child_receiving FOLDER TEMP`) and prints what became of each."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.store.received import Received
from tests.core.store.layout1 import LAYOUT_1
from tests.core.store.received.samples import said


def take(path: Path) -> str:
    try:
        with Received.open(path) as received:
            said(received)
    except KnownError as error:
        return error.code
    return ""


def main() -> None:
    folder, tempfile.tempdir = Path(sys.argv[1]), sys.argv[2]
    take(LAYOUT_1)  # whatever is imported late is imported by now
    (folder / "from here").exists()
    for path in sorted(folder.glob("*/*.hashiya")):
        print(path.parent.name, take(path) or "-", flush=True)


if __name__ == "__main__":
    main()
