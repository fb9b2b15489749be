"""Training a model in a process of its own, so that nothing waits for it, and keeping it in the cache folder."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import msgspec

from annotator.core.errors import KnownError
from annotator.core.files import write_error
from annotator.core.model import Clitics
from annotator.core.suggest.features import VERSION
from annotator.core.suggest.learner import examples_of, train
from annotator.core.suggest.memory import Memory
from annotator.core.suggest.model import Model, Validation, read_model, write_model
from annotator.core.suggest.models_folder import mark_used, sweep
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.suggestion import Mark
from annotator.core.suggest.validation import validate

LEAST_DOCUMENTS = 2  # cross-validation needs as many; later costs acts, earlier cannot be tested
_GROWTH = 1.1
_VALIDATION_GROWTH = 1.25
_POLITE = 10  # the window goes before
_LOOK = 0.1  # seconds between two looks whether training is still wanted


Taught = tuple[str, tuple[Mark, ...]]
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(Taught).decode


@dataclass(frozen=True, slots=True)
class Lesson:
    """The finished documents of one annotator, and the clitic policies of the labels."""

    documents: tuple[Taught, ...]
    policies: Mapping[str, Clitics]

    @property
    def name(self) -> str:
        """Give a name for the model's file that no other lesson has."""
        digest = hashlib.sha256(repr((VERSION, sorted(self.policies.items()))).encode())
        for document in self.packed():
            digest.update(hashlib.sha256(document).digest())
        return digest.hexdigest()[:32]

    def packed(self) -> list[bytes]:
        """Give each document as bytes: one long call for all of them would keep the window from its turn."""
        return [_pack(document) for document in self.documents]


def lesson_of(memory: Memory) -> Lesson:
    """Give what an annotator's finished documents teach; the same ones make the same lesson, in whatever order."""
    finished = ((id_, notes) for id_, notes in sorted(memory.documents.items()) if notes.finished)
    documents = tuple((notes.reading.text, tuple(sorted(notes.marks.values()))) for _, notes in finished)
    return Lesson(documents, memory.policies)


def is_due(finished: int, model: Model | None) -> bool:
    """Say whether so many finished documents are enough for a first or another training."""
    return finished >= due_at(model)


def due_at(model: Model | None) -> int:
    """Give with how many finished documents the next training is due, after this model or before any."""
    return max(LEAST_DOCUMENTS, ceil(model.documents * _GROWTH)) if model else LEAST_DOCUMENTS


def train_apart(
    lesson: Lesson, folder: Path, before: Model | None = None, stopped: Callable[[], bool] = lambda: False
) -> Model | None:
    """Train on the lesson in a process of its own and wait for it; a lesson that was learned before is only read.

    Call it beside the window's thread. `before` is the model in use: its cross-validation serves until there are a
    quarter more documents. None where `stopped` said so, which ends the process, or where training failed. Raises
    KnownErrors `model.*` where the folder cannot be made or no process begins.
    """
    path = folder / f"{lesson.name}.model"
    if model := read_model(path):
        mark_used(path)
        return model
    known = before.validation if before and not _is_stale(before.validation, lesson) else None
    task = (lesson.packed(), lesson.policies, path, known)
    process = multiprocessing.get_context("spawn").Process(target=_train, args=task, daemon=True)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        process.start()
    except OSError as error:
        raise write_error(error, folder, "model") from error
    while process.is_alive() and not stopped():
        process.join(_LOOK)
    process.kill()
    process.join()
    return read_model(path)


def learn(lesson: Lesson, validation: Validation | None = None) -> Model:
    """Train on the lesson here and now, and validate unless that was done."""
    documents: Sequence[tuple[Reading, tuple[Mark, ...]]] = [(Reading(text), marks) for text, marks in lesson.documents]
    examples = examples_of(documents)
    validation = validation or validate(examples, lesson.policies)
    return Model(train(examples), len(examples), validation, time.time())


def _train(packed: list[bytes], policies: Mapping[str, Clitics], path: Path, validation: Validation | None) -> None:
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    tempfile.tempdir = str(path.parent)  # what is left when this process is killed is swept away there
    with suppress(KnownError):  # a cache that cannot be written is done without
        lesson = Lesson(tuple(map(_unpack, packed)), policies)
        write_model(path, learn(lesson, validation))


def _is_stale(validation: Validation, lesson: Lesson) -> bool:
    return len(lesson.documents) >= validation.documents * _VALIDATION_GROWTH
