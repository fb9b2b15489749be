"""Torn copies of a project file: what a copy may hold when it is taken while the file is being written."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.core.model import ArticleSpan
from annotator.core.project import Project
from tests.core.store.samples import article, documents, living, place

PAGE = 4096
# SQLite's count of transactions, which says nothing of the rows.
_COUNTER, _VALID_FOR = slice(24, 28), slice(92, 96)
Take = Callable[..., None]


class Copier:
    """Copy the main file whenever it has changed."""

    def __init__(self, path: Path) -> None:
        # One descriptor for the whole time: closing any descriptor of a file drops this process's locks on it.
        self._file = os.open(path, os.O_RDONLY)
        self.images = [self._read()]

    def _read(self) -> bytes:
        return os.pread(self._file, os.fstat(self._file).st_size, 0)

    def take(self, *_: object) -> None:
        image = self._read()
        if image != self.images[-1]:
            self.images.append(image)

    def close(self) -> None:
        os.close(self._file)


def images_of(project: Project, act: Callable[[Take], object]) -> list[bytes]:
    """Run an act with hardly any page cache, so that pages reach the file before COMMIT.

    Gives the images of the main file at each of its statements: the first is the one before, the last the one after.
    """
    copier = Copier(project.path)
    connection = project.connection
    connection.execute("PRAGMA cache_size = 1")
    connection.set_trace_callback(copier.take)
    try:
        act(copier.take)
    finally:
        connection.set_trace_callback(None)
        connection.execute("PRAGMA cache_size = -2000")
        copier.take()
        copier.close()
    return copier.images


def acts(project: Project, me: bytes) -> Iterator[tuple[str, Callable[[Take], object]]]:
    """Acts of many kinds, from one row to hundreds; each is called with a function that copies the file."""
    first, second = documents(project)[:2]
    text = project.document(first).text

    def mark(word: str, label: str) -> Callable[[Take], object]:
        return lambda _: project.annotate(me, first, place(text, word), label)

    def last() -> bytes:
        return living(project, first, me)[-1].id

    def of(label: str) -> bytes:
        return next(item.id for item in living(project, first, me) if item.label == label)

    yield "first mark", mark("موسكو", "actor")
    yield "mark", mark("تهريب", "threat")
    yield "another mark", mark("قلقها", "stance")
    yield "link", lambda _: project.set_links(of("stance"), "holder", (of("actor"),))
    yield "long note", lambda _: project.set_note(last(), "ا" * 9_000)
    yield "another long note", lambda _: project.set_note(last(), "ب" * 9_000)
    yield "short note", lambda _: project.set_note(last(), "x")
    yield "middling note", lambda _: project.set_note(last(), "ج" * 5_000)
    yield "remove", lambda _: project.remove(last())
    yield "undo", lambda _: project.undo(me)
    yield "redo", lambda _: project.redo(me)
    yield "undo again", lambda _: project.undo(me)
    yield "new person", lambda _: project.add_person("ليلى")
    yield "skip", lambda _: project.skip(me, second, "other")
    yield "finish", lambda _: project.finish(me, documents(project)[2])
    yield "import", lambda take: _import(project, take, range(100, 160))
    yield "import of long texts", lambda take: _import(project, take, range(300, 320), 60)
    yield "import with new labels", lambda take: _import(project, take, range(400, 402), 3, "new:موسكو", "other:حدود")
    yield "repeated import", lambda take: _import(project, take, range(310, 330), 60)
    yield "mark after imports", mark("وروسيا", "actor")
    yield "import of rich spans", lambda take: _import_rich(project, take)


def _import(project: Project, take: Take, numbers: range, length: int = 3, *words: str) -> None:
    words = words or ("actor:موسكو", "location:طاجيكستان")

    def articles():
        for number in numbers:
            take()
            yield article(number, *words, length=length)

    project.import_articles(articles(), add_labels=True)


def _import_rich(project: Project, take: Take) -> None:
    def articles():
        for number in range(500, 520):
            take()
            new = article(number, length=2)
            actor, stance = project.store.ids.new(), project.store.ids.new()
            links = {"holder": (actor,), "target": (actor,)}
            new.spans = [ArticleSpan(0, 5, "actor", actor), ArticleSpan(6, 9, "stance", stance, None, links, "ل" * 90)]
            yield new

    project.import_articles(articles(), add_labels=True)


def composed(before: bytes, after: bytes, rng: random.Random, by_chance: int, in_turn: int = 24) -> Iterator[bytes]:
    """Give copies that hold a part of the changed pages: each alone, each left out, runs from the start, and by chance.

    Of more than `in_turn` changed pages so many are tried in turn. A copy is as long as its last page; pages in a
    hole are zero.
    """
    old, new = _pages(before), _pages(after)
    changed = [number for number, page in enumerate(new) if number >= len(old) or old[number] != page]
    few = sorted(rng.sample(changed, min(len(changed), in_turn)))
    parts = [{number} for number in few] + [set(changed) - {number} for number in few]
    parts += [{number for number in changed if number <= end} for end in few]
    if len(changed) > 1:
        parts += [set(rng.sample(changed, rng.randint(1, len(changed) - 1))) for _ in range(by_chance)]
    for taken in parts:
        length = max([len(old), *(number + 1 for number in taken)])
        yield b"".join(
            new[number] if number in taken else old[number] if number < len(old) else bytes(PAGE)
            for number in range(length)
        )


def _pages(image: bytes) -> list[bytes]:
    return [image[at : at + PAGE] for at in range(0, len(image), PAGE)]


def bare(image: bytes) -> bytes:
    """Give a file without SQLite's count of transactions."""
    head = bytearray(image[:PAGE])
    head[_COUNTER] = head[_VALID_FOR] = bytes(4)
    return bytes(head) + image[PAGE:]


def rows(path: Path) -> list[str] | None:
    """Give everything that a file says, row by row, or None where SQLite finds it out of order.

    Two copies that say the same differ in pages that nobody reads, such as free ones.
    """
    connection = sqlite3.connect(path)
    try:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return None
        return list(connection.iterdump())
    except sqlite3.DatabaseError:
        return None
    finally:
        connection.close()
