"""Bytes that changed on the disk: a project opens or is refused in one sentence, and nothing else ever happens."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.project import Project
from annotator.core.store import connection
from tests.core.store.samples import documents, new_project, place
from tests.faults.torn import PAGE

pytestmark = pytest.mark.slow

_TRIES = 700


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("bytes") / "p.hashiya"
    with new_project(path, articles=30) as project:
        me, document = project.add_person("سمير"), documents(project)[0]
        mark = project.annotate(me, document, place(project.document(document).text, "موسكو"), "actor").annotations[0]
        project.set_note(mark.id, "ملاحظة " * 2_000)
    return path.read_bytes()


def _spoiled(image: bytes, rng: random.Random) -> bytes:
    spoiled = bytearray(image)
    pages = len(image) // PAGE
    kind = rng.randrange(6)
    if kind == 0:  # single bytes among the statements that made the layout
        spoiled[rng.randrange(2 * PAGE)] = rng.randrange(256)
    elif kind <= 2:
        for _ in range(rng.choice((1, 4, 40))):
            spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
    elif kind == 3:
        return bytes(spoiled[: rng.randrange(len(spoiled))])
    elif kind == 4:
        one, other = (slice(at * PAGE, (at + 1) * PAGE) for at in rng.sample(range(pages), 2))
        spoiled[one], spoiled[other] = spoiled[other], spoiled[one]
    else:
        at = rng.randrange(len(spoiled) - 512)
        spoiled[at : at + 512] = bytes(512)
    return bytes(spoiled)


def _refusal(image: bytes, path: Path) -> str:
    path.write_bytes(image)
    try:
        with Project.open(path) as project:
            project.check()
    except KnownError as error:
        return error.code
    return ""


def test_damage_is_refused_in_a_sentence_or_harmless(image: bytes, tmp_path: Path) -> None:
    rng = random.Random(11)
    codes = [_refusal(_spoiled(image, rng), tmp_path / "p.hashiya") for _ in range(_TRIES)]
    assert set(codes) <= {"", "project.damaged", "project.foreign", "project.newer"}
    assert codes.count("project.damaged") > _TRIES / 2


def test_the_mutant_that_lets_python_read_broken_statements_is_caught(
    image: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "UnicodeDecodeError", ZeroDivisionError, raising=False)
    with pytest.raises(UnicodeDecodeError):
        test_damage_is_refused_in_a_sentence_or_harmless(image, tmp_path)
