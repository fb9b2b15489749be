"""The folder of the models keeps those that were used last, and nothing half made."""

from __future__ import annotations

import os
import time
from pathlib import Path

from annotator.core.suggest.models_folder import KEPT, mark_used, sweep


def aged(path: Path, hours: float) -> Path:
    if path.suffix:
        path.write_bytes(b"x")
    else:
        path.mkdir()
        (path / "model").write_bytes(b"x")
    os.utime(path, (0, time.time() - 3_600 * hours))
    return path


def test_the_models_that_were_used_last_stay(tmp_path: Path) -> None:
    models = [aged(tmp_path / f"{number}.model", number + 1) for number in range(KEPT + 3)]
    mark_used(models[-1])
    sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([*models[: KEPT - 1], models[-1]])


def test_what_a_killed_training_left_goes_and_what_is_being_made_stays(tmp_path: Path) -> None:
    aged(tmp_path / ".hashiya-00.tmp", 2)
    aged(tmp_path / "hashiya-old", 2)
    fresh = [aged(tmp_path / ".hashiya-01.tmp", 0), aged(tmp_path / "hashiya-new", 0)]
    sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(fresh)


def test_a_model_that_is_gone_is_no_matter(tmp_path: Path) -> None:
    mark_used(tmp_path / "gone.model")
    sweep(tmp_path / "nowhere")
