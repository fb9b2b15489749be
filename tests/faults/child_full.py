"""A child process on a small disk (`python -m tests.faults.child_full FOLDER CASE`): what it finds wrong it raises."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.core.errors import KnownError
from annotator.core.model import Span
from annotator.core.project import Project
from tests.core.store.samples import LABELS, article, contents, documents, living, new_project

_FULL = ("store.full", "store.io", "store.cannot_open")


def fill(folder: Path, leave: int) -> Path:
    """Fill the disk but for so many bytes."""
    ballast = folder / "ballast"
    file = os.open(ballast, os.O_WRONLY | os.O_CREAT)
    with contextlib.suppress(OSError):
        while os.write(file, bytes(4096)):
            pass
    os.ftruncate(file, max(0, os.fstat(file).st_size - leave))
    os.close(file)
    return ballast


def expect(codes: tuple[str, ...], act: Callable[[], object]) -> None:
    error = error_of(act)
    assert error is not None, f"{codes} expected: the disk was not full"
    assert error.code in codes, (error.code, str(error))


def error_of(act: Callable[[], object]) -> KnownError | None:
    try:
        act()
    except KnownError as error:
        return error
    return None


def begin(folder: Path) -> tuple[Project, bytes, bytes]:
    project = new_project(folder / "p.hashiya", articles=3)
    me, document = project.add_person("سمير"), documents(project)[0]
    project.annotate(me, document, Span(0, 5), "actor")
    return project, me, document


def act_on_a_full_disk(folder: Path) -> None:
    """However little room is left: the act is not saved, what was saved stays, and later the same act works."""
    project, me, document = begin(folder)
    mark = living(project, document, me)[0].id
    refusals = 0
    for leave in range(0, 80_000, 8_192):
        ballast = fill(folder, leave)
        before = contents(project)
        note = f"{leave} " + "ملاحظة " * 2_000
        error = error_of(lambda note=note: project.set_note(mark, note))
        if error is None:
            assert living(project, document, me)[0].note == note
        else:
            assert error.code in _FULL, (error.code, str(error))
            assert contents(project) == before, "an act that was refused must not show"
            refusals += 1
        assert project.check().problems == []
        ballast.unlink()
        project.set_note(mark, note + "!")
        assert living(project, document, me)[0].note == note + "!"
    assert refusals >= 2, "the disk was never full"
    project.close()
    with Project.open(folder / "p.hashiya") as again:
        assert again.check().problems == []


def close_and_open_on_a_full_disk(folder: Path) -> None:
    project, me, document = begin(folder)
    ballast = fill(folder, 0)
    expect(_FULL, lambda: project.annotate(me, document, Span(6, 9), "actor"))
    project.close()
    with Project.open(folder / "p.hashiya") as again:
        assert again.check().problems == []
        assert len(living(again, document, me)) == 1
        expect(_FULL, lambda: again.annotate(me, document, Span(6, 9), "actor"))
        ballast.unlink()
        again.annotate(me, document, Span(6, 9), "actor")


def import_on_a_full_disk(folder: Path) -> None:
    project, _, _ = begin(folder)
    before = list(project.connection.iterdump())
    many = [article(number, "actor:موسكو", length=20) for number in range(1_000, 1_600)]
    expect(_FULL, lambda: project.import_articles(many, set_name="هدى"))
    assert list(project.connection.iterdump()) == before
    assert project.check().problems == []
    assert project.import_articles(many[:5]).counts.documents == 5


def backup_on_a_full_disk(folder: Path) -> None:
    project, me, document = begin(folder)
    out = folder / "copy.hashiya"
    project.backup(out)
    old = out.read_bytes()
    project.annotate(me, document, Span(6, 9), "actor")
    for leave in (0, 40_000):
        ballast = fill(folder, leave)
        expect(("backup.disk_full",), lambda: project.backup(out))
        assert out.read_bytes() == old
        assert list(folder.glob(".hashiya-*")) == []
        ballast.unlink()
    project.backup(out)
    assert out.read_bytes() != old


def export_on_a_full_disk(folder: Path) -> None:
    from annotator.core.exchange.project_files import ExportChoice, export_project

    project, _, _ = begin(folder)
    out = folder / "out.jsonl"
    out.write_text("old")
    ballast = fill(folder, 4_096)
    expect(("export.disk_full",), lambda: export_project(project.path, out, ExportChoice("all")))
    assert out.read_text() == "old"
    assert list(folder.glob(".hashiya-*")) == []
    ballast.unlink()
    export_project(project.path, out, ExportChoice("all"))
    assert "موسكو" in out.read_text(encoding="utf-8")


def creation_on_a_full_disk(folder: Path) -> None:
    path = folder / "new.hashiya"
    for leave in (0, 8_192, 60_000):
        ballast = fill(folder, leave)
        expect((*_FULL, "project.disk_full", "project.read_only"), lambda: Project.create(path, "x", LABELS))
        assert not path.exists()
        assert list(folder.glob(".hashiya-*")) == []
        ballast.unlink()
    Project.create(path, "x", LABELS).close()


@contextlib.contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """Let writes past a size fail, as they do on some file systems and with some quotas."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def files_may_not_grow(folder: Path) -> None:
    project, me, document = begin(folder)
    mark = living(project, document, me)[0].id
    before = list(project.connection.iterdump())
    with no_file_above(project.path.stat().st_size):
        expect(_FULL, lambda: project.set_note(mark, "ملاحظة " * 20_000))
        expect(_FULL, lambda: project.import_articles(article(number) for number in range(1_000, 1_100)))
    assert list(project.connection.iterdump()) == before
    project.set_note(mark, "ملاحظة " * 20_000)
    assert project.check().problems == []


if __name__ == "__main__":
    globals()[sys.argv[2]](Path(sys.argv[1]))
    print("done")
