"""What all verbs of the command line share: the group they belong to, their common options, their way to answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from annotator import __version__

FILE = click.argument("file", type=click.Path(path_type=Path))
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hashiya")
def hashiya() -> None:
    """Mark spans in Arabic articles.

    Without a command the window opens: hashiya [FILE].
    """


def answer(as_json: bool, facts: dict[str, Any], sentence: str) -> None:
    """Print what came of it: one JSON object, or a sentence."""
    click.echo(json.dumps(facts, ensure_ascii=False) if as_json else sentence)


@contextmanager
def bar(label: str, hidden: bool) -> Iterator[Callable[[int, int], None] | None]:
    """Show a progress bar on a terminal, and nothing where nobody looks."""
    if hidden or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as shown:

        def tick(done: int, total: int) -> None:
            shown.length = max(total, 1)
            shown.update(done - shown.pos)

        yield tick


def line_of(text: str) -> str:
    """Take out what would move the cursor of a terminal or turn its line round."""
    return "".join(one if one.isprintable() or one in "\u200c\u200d" else " " for one in text)
