"""A child process that brings the search index of a project in step and tells what it finds, as lines of JSON.

`python -m tests.faults.child_searching PROJECT CACHE QUERY [again]`; with `again` it makes the index without end.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from annotator.core.project.searching import ProjectSearch
from annotator.core.text.query import Query


def places(project: Path, cache: Path, words: str) -> list[list[object]]:
    """Search with an index that is in step first, as the command line does."""
    with ProjectSearch(project, cache) as search:
        search.keep_in_step()
        return [[hit.document.hex(), hit.span.start, hit.span.end] for hit in search.hits(Query(words))]


if __name__ == "__main__":
    project, cache, words, *again = sys.argv[1:]
    print(json.dumps(places(Path(project), Path(cache), words)), flush=True)
    while again:
        for file in Path(cache).rglob("search.db"):
            file.unlink(missing_ok=True)
        print(json.dumps(places(Path(project), Path(cache), words)), flush=True)
