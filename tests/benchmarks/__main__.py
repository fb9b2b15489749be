"""`make bench`: all measurements in one readable report, each beside its limit or its aim."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import core, review, segmenting, start

_GENERATOR = Path(core.__file__).parents[3] / "shared" / "bench" / "corpus.py"
_CORPUS = _GENERATOR.parents[1] / "corpora" / "anercorp.dev.jsonl"
_FULL = {
    "counts": (1_000, 10_000),
    "acts": 200,
    "starts": 15,
    "edited": (14_000, 300),
    "long": (1_000_000, 10_000),
    "many": 100_000,
}
_QUICK = {"counts": (200,), "acts": 40, "starts": 5, "edited": (14_000, 300), "long": (100_000, 1_000), "many": 10_000}


def main() -> int:
    """Measure everything; the exit code tells whether it could be measured, not whether the aims are met."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, for a look in half a minute")
    parser.add_argument("--folder", type=Path, help="where to put the projects: on the disk that is to be measured")
    options = parser.parse_args()
    if not _GENERATOR.exists():
        print(f"The benchmarks make their articles with {_GENERATOR}, which is not there; put it there and run again.")
        return 1
    with tempfile.TemporaryDirectory(prefix="hashiya-bench-", dir=options.folder) as folder:
        # What the parts keep besides, such as the windows' settings, goes away with the rest.
        tempfile.tempdir = os.environ["TMPDIR"] = folder
        report(Path(folder), _QUICK if options.quick else _FULL)
    return 0


def report(folder: Path, sizes: dict) -> None:
    """Print all parts; those with a window run in processes of their own."""
    print(f"Hashiya on {platform.platform()}, Python {platform.python_version()}, projects in {folder}")
    for count in sizes["counts"]:
        core.measure(folder, count)
        print(f"\n{count:,} documents of 30 spans, in the window")
        project = folder / f"window{count}.hashiya"
        _part("window", "import", core.corpus(folder, count), project)
        _part("window", "acts", project, sizes["acts"])
    for count in sizes["counts"]:
        _part("agreement", folder, count)
        _part("taking_back", folder, count)
        _part("search", folder, count)
        _part("searching", folder, count)
    length, spans = sizes["edited"]
    print(f"\nOne article of {length:,} characters with {spans:,} spans, edited in the window")
    article = core.corpus(folder, 1, "--long", str(length), "--spans", str(spans))
    _part("window", "import", article, folder / "edited.hashiya")
    _part("editing", folder / "edited.hashiya", sizes["acts"] // 2)
    print("\nThe same article, finished by three people, in the review")
    _part("window", "import", article, folder / "reviewed.hashiya")
    _part("reviewing", folder / "reviewed.hashiya", sizes["acts"] // 4)
    review.measure(folder, length, spans)
    _part("suggesting", folder, 100)
    _suggest_in_window(folder)
    start.measure(sizes["starts"])
    segmenting.measure()
    length, spans = sizes["long"]
    print(f"\nOne article of {length:,} characters with {spans:,} spans, in the window")
    _part(
        "window",
        "import",
        core.corpus(folder, 1, "--long", str(length), "--spans", str(spans)),
        folder / "long.hashiya",
    )
    _part("long", folder / "long.hashiya")
    print(f"\n{sizes['many']:,} short documents, in the window")
    _make_many(folder / "many.hashiya", sizes["many"])
    _part("many", folder / "many.hashiya")


def _part(module: str, *arguments: object) -> None:
    sys.stdout.flush()
    subprocess.run([sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)], check=True)


def _suggest_in_window(folder: Path) -> None:
    if not _CORPUS.exists():
        print(f"\nSuggestions in the window: not measured, {_CORPUS} is not there.")
        return
    print("\nSuggestions in the window, by 100 finished articles of a corpus of names")
    _part("suggested", "import", _CORPUS, folder / "suggested.hashiya", 100)
    _part("suggested", "acts", folder / "suggested.hashiya", 20)


def _make_many(path: Path, count: int) -> None:
    core.many_documents(path, count)
    with core.Project.open(path) as project:
        project.add_person("موسّم 1")


if __name__ == "__main__":
    sys.exit(main())
