"""A table as CSV: read back as it was, and no cell of a stranger is a formula."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import KnownError
from annotator.core.exchange.csv_write import guarded, write_csv
from tests.hard_strings import HARD_STRINGS


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_words_and_numbers_come_back(tmp_path: Path) -> None:
    out = tmp_path / "جدول.csv"
    write_csv(out, [["الاسم", "منتهٍ", "القيمة"], ["سمير، ليلى", 12, -0.123456], ['"x"\ny', 0, None]])
    assert out.read_bytes().startswith("\ufeffالاسم,".encode())
    assert read(out)[1:] == [["سمير، ليلى", "12", "-0.1235"], ['"x"\ny', "0", ""]]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_formula_gets_an_apostrophe(tmp_path: Path, first: str) -> None:
    out = tmp_path / "t.csv"
    write_csv(out, [[f"{first}1+1", f"x{first}", -1]])
    assert read(out) == [[f"'{first}1+1", f"x{first}", "-1"]]


@pytest.mark.parametrize("word", HARD_STRINGS)
def test_hard_words_survive(tmp_path: Path, word: str) -> None:
    out = tmp_path / "t.csv"
    write_csv(out, [[word, word]])
    assert read(out) == [[guarded(word)] * 2]


@given(st.text())
def test_no_word_begins_as_a_formula(word: str) -> None:
    written = guarded(word)
    assert isinstance(written, str)
    assert written[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert written in (word, f"'{word}")


def test_the_project_itself_is_never_overwritten(tmp_path: Path) -> None:
    project = tmp_path / "p.hashiya"
    project.write_bytes(b"whole")
    with pytest.raises(KnownError) as caught:
        write_csv(project, [["x"]], forbidden=[project])
    assert caught.value.code == "export.project"
    assert project.read_bytes() == b"whole"
