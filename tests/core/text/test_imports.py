"""The window starts without what search needs: measured in a process of its own."""

import subprocess
import sys

import pytest


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module", ["clean", "offsets", "graphemes", "words", "clitics", "growing", "edges", "finding", "invisible"]
)
def test_pyarabic_waits_for_the_first_search(module):
    loaded = loaded_by(f"annotator.core.text.{module}")
    assert not {"pyarabic", "annotator.core.text.fold", "PySide6"} & loaded


@pytest.mark.parametrize("module", ["clean", "offsets"])
def test_regex_waits_for_the_reader(module):
    assert "regex" not in loaded_by(f"annotator.core.text.{module}")


def test_pyarabic_is_loaded_without_its_warnings(tmp_path):
    code = "import annotator.core.text.fold"
    fresh = [sys.executable, "-W", "error", "-X", f"pycache_prefix={tmp_path}", "-c", code]
    assert subprocess.run(fresh, capture_output=True, text=True, check=False).stderr == ""
