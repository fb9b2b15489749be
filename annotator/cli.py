"""The command `hashiya`: the window is one of its verbs; starting the window does not load the command line."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

VERBS = ("new", "import", "export", "status", "agreement", "handover", "merge", "check", "backup", "search", "suggest")


def main() -> None:
    """Run the command line or the window; exit 0 done, 1 a sentence on stderr, 2 usage."""
    if getattr(sys, "frozen", False):  # a frozen program is also what trains a model beside the window
        from multiprocessing import freeze_support

        freeze_support()
    arguments = sys.argv[1:]
    if any(argument in (*VERBS, "--help", "-h", "--version") for argument in arguments[:1]):
        from annotator.commands import run

        run()
    sys.exit(_window(arguments))


def _window(arguments: list[str]) -> int:
    """Open the window on a project, the sample, or the start page."""
    sample = arguments == ["--sample"]
    files = [] if sample else arguments
    if len(files) > 1 or any(argument.startswith("-") for argument in files):
        sys.stderr.write("Usage: hashiya [FILE | --sample | COMMAND ...]; hashiya --help lists the commands.\n")
        return 2
    gc.disable()  # until the window stands: among modules that are just loaded there is no garbage to look for
    try:
        from annotator.ui.app import run
    except ImportError as error:
        from annotator.ui.qt_check import explain_missing_library

        sys.stderr.write(explain_missing_library(error) + "\n")
        return 1
    return run(Path(files[0]) if files else None, sample=sample)
