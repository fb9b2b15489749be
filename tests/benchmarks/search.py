"""Search in a project without a window, beside SQLite's LIKE and a look through all texts that are folded for it.

python -m tests.benchmarks.search FOLDER COUNT
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from annotator.core.exchange.jsonl_read import read_jsonl
from annotator.core.model import Article
from annotator.core.project import Project
from annotator.core.project.searching import Marked, ProjectSearch
from annotator.core.text.query import Extent, Query
from tests.benchmarks.core import corpus, new_project
from tests.benchmarks.timing import percentile, row, spread, take

_AIM, _PAGE, _EACH, _SLOWLY = 0.030, 100, 20, 3
_OTHER_SPELLING = str.maketrans({"أ": "ا", "إ": "ا", "ة": "ه", "ى": "ي"} | dict.fromkeys("ًٌٍَُِّْـ"))


def measure(folder: Path, count: int) -> None:
    """Print everything for `count` documents."""
    print(
        f"\nSearch in {count:,} documents of 2,500 characters (folded; what a person sees are the first {_PAGE} places)"
    )
    path = _project(folder, count)
    search = ProjectSearch(path, folder / f"cache{count}")
    _index(path, folder / f"cache{count}", search)
    queries = _queries(corpus(folder, count))
    for name, some in queries.items():
        _time(f"first {_PAGE} places of {name}", partial(_first, search), some)
    everything = [query for some in queries.values() for query in some]
    times = _time("  all of these", partial(_first, search), everything, aim=_AIM)
    _time("  every place of all of these", partial(_all, search), everything)
    _time("  of one or two letters", partial(_first, search), [Query(letters) for letters in ("ة", "في", "ان", "ض")])
    clitics = [Query(query.words, extent=Extent.CLITICS) for query in everything]
    _time("  whole words, with or without clitics", partial(_first, search), clitics)
    _time("  inside marks of one label", partial(_first, search, marked=Marked(frozenset({"actor"}))), everything)
    _beside(path, search, [some[0] for some in queries.values()], percentile(times, 0.5))
    search.close()


def _project(folder: Path, count: int) -> Path:
    path = folder / f"project{count}.hashiya"
    if not path.exists():
        with new_project(path) as project:
            project.import_articles(read_jsonl(corpus(folder, count)))
    return path


def _index(path: Path, cache: Path, search: ProjectSearch) -> None:
    taken, _ = take(search.keep_in_step)
    (file,) = cache.rglob("search.db")
    row("make the index", f"{taken.wall:.2f} s wall, {taken.cpu:.2f} cpu", f"{file.stat().st_size / 1e6:.0f} MB")
    taken, other = take(lambda: ProjectSearch(path, cache))
    row("take it up again, every byte looked at", f"{taken.wall * 1000:.0f} ms")
    with Project.open(path) as project:
        project.import_articles([Article("خبر جديد عن شيء لم يُكتب عنه", "خبر", "bench")])
    taken, _ = take(other.keep_in_step)
    row("take in one article more, and keep it", f"{taken.wall * 1000:.0f} ms")
    other.close()


def _queries(source: Path) -> dict[str, list[Query]]:
    """Give what somebody may look for in this corpus, at random but always the same."""
    rng, articles = random.Random(3), list(islice(read_jsonl(source), 2_000))
    names, phrases = [], []
    while len(names) < _EACH:
        article = rng.choice(articles)
        span = rng.choice(article.spans)
        words, start = article.text.split(), rng.randrange(40)
        names.append(article.text[span.start : span.end])
        phrases.append(" ".join(words[start : start + 4]))
    return {
        "names": [Query(name) for name in names],
        "names in another spelling": [Query(name.translate(_OTHER_SPELLING)) for name in names],
        "four words in a row": [Query(phrase) for phrase in phrases],
        "what is nowhere": [Query(name[::-1]) for name in names],
    }


def _first(search: ProjectSearch, query: Query, marked: Marked | None = None) -> int:
    return len(list(islice(search.hits(query, marked), _PAGE)))


def _all(search: ProjectSearch, query: Query) -> int:
    return len(list(search.hits(query)))


def _time(name: str, ask: Callable[[Query], object], queries: Sequence[Query], aim: float | None = None) -> list[float]:
    times = [take(partial(ask, query))[0].wall for query in queries]
    if aim is None:
        row(name, spread(times))
    else:
        row(name, spread(times), f"aim p50 <= {aim * 1000:.0f} ms", met=percentile(times, 0.5) <= aim)
    return times


def _beside(path: Path, search: ProjectSearch, queries: Sequence[Query], ours: float) -> None:
    """Print the other two ways; the look through all texts must find the same places."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    like = partial(_like, connection)
    times = _time("LIKE: only which articles, nothing folded", like, queries)
    row("  ratio of our first places to it", f"{ours / percentile(times, 0.5):.2f}")
    times = _time("a look through all texts, folded", partial(_scan, connection), queries[:_SLOWLY])
    row("  ratio of our first places to it", f"{ours / percentile(times, 0.5):.4f}")
    for query in queries[:_SLOWLY]:
        assert _scan(connection, query) == _all(search, query), query
    connection.close()


def _like(connection: sqlite3.Connection, query: Query) -> int:
    pattern = f"%{query.words}%"
    return connection.execute("SELECT count(*) FROM texts WHERE text LIKE ?", (pattern,)).fetchone()[0]


def _scan(connection: sqlite3.Connection, query: Query) -> int:
    return sum(len(query.find(text)) for text in _texts(connection))


def _texts(connection: sqlite3.Connection) -> Iterator[str]:
    return (text for (text,) in connection.execute("SELECT text FROM texts"))


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]))
