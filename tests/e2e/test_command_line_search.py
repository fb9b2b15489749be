"""Search on the command line, as another process sees it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.test_command_line import asked, hashiya

TEXTS = (
    "أعربت موسكو عن قلقها من تهريب المخدرات.\nوللأمم المتحدة موقف ٢٠٢١",
    "مُحَمَّد في مدرسة الأمم 😀\x1b[31m عن تهريب",
    "لا شيء هنا",
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    path, source = folder / "أخبار.hashiya", folder / "in.jsonl"
    hashiya("new", path)
    marks = [[("تهريب المخدرات", "threat"), ("موسكو", "actor")], [("تهريب", "threat")], []]
    rows = [
        {
            "text": text,
            "title": f"مقالة {number}",
            "spans": [{"start": text.index(w), "end": text.index(w) + len(w), "label": label} for w, label in some],
        }
        for number, (text, some) in enumerate(zip(TEXTS, marks, strict=True))
    ]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    asked("import", path, source)
    source.write_text("".join(json.dumps({**row, "spans": row["spans"][:1]}) + "\n" for row in rows[:1]))
    asked("import", path, source, "--set", "سمير")
    return path


def found(project: Path, *arguments: str) -> list[tuple[str, str]]:
    report = asked("search", project, *arguments)
    texts = {f"مقالة {number}": text for number, text in enumerate(TEXTS)}
    for hit in report["hits"]:
        text = texts[hit["title"]]
        assert text[hit["start"] : hit["end"]] == hit["text"]
        assert hit["before"] + hit["text"] + hit["after"] in text
    assert report["places"] == len(report["hits"])
    assert report["documents"] == len({hit["document"] for hit in report["hits"]})
    return [(hit["title"], hit["text"]) for hit in report["hits"]]


@pytest.mark.parametrize(
    ("arguments", "places"),
    [
        (("تهريب",), [("مقالة 0", "تهريب"), ("مقالة 1", "تهريب")]),
        (("محمد",), [("مقالة 1", "مُحَمَّد")]),
        (("محمد", "--exact"), []),
        (("2021",), [("مقالة 0", "٢٠٢١")]),
        (("امم",), [("مقالة 0", "أمم"), ("مقالة 1", "أمم")]),
        (("الأمم",), [("مقالة 1", "الأمم")]),
        (("الأمم", "--clitics"), [("مقالة 0", "لأمم"), ("مقالة 1", "الأمم")]),
        (("أمم", "--word"), []),
        (("هن",), [("مقالة 2", "هن")]),
        (("😀",), [("مقالة 1", "😀")]),
        (("تهريب", "--label", "threat"), [("مقالة 0", "تهريب"), ("مقالة 1", "تهريب")]),
        (("تهريب", "--label", "threat", "--set", "سمير"), [("مقالة 0", "تهريب")]),
        (("تهريب", "--label", "actor"), []),
        (("موسكو", "--set", "original"), [("مقالة 0", "موسكو")]),
        (("موسكو", "--set", "gold"), []),
    ],
)
def test_what_is_found(project: Path, arguments: tuple[str, ...], places: list[tuple[str, str]]) -> None:
    assert found(project, *arguments) == places


def test_marks_come_with_their_sets(project: Path) -> None:
    report = asked("search", project, "تهريب", "--label", "threat")
    assert (report["query"], report["extent"], report["label"], report["set"]) == ("تهريب", "part", "threat", None)
    first, second = report["hits"]
    assert [(mark["set"], mark["label"]) for mark in first["annotations"]] == [
        ("original", "threat"),
        ("سمير", "threat"),
    ]
    assert [TEXTS[0][mark["start"] : mark["end"]] for mark in first["annotations"]] == ["تهريب المخدرات"] * 2
    assert [mark["set"] for mark in second["annotations"]] == ["original"]


def test_what_is_printed(project: Path, home: Path) -> None:
    assert hashiya("search", project, "تهريب").split("\n") == [
        "مقالة 0",
        "  24: أعربت موسكو عن قلقها من [تهريب] المخدرات.",
        "مقالة 1",
        "  34: مُحَمَّد في مدرسة الأمم 😀 [31m عن [تهريب]",
        "2 places in 2 articles",
        "",
    ]
    assert hashiya("search", project, "غير موجود") == "Nothing was found.\n"
    (index,) = home.rglob("search.db")
    index.write_bytes(index.read_bytes()[:-1])
    assert "2 places" in hashiya("search", project, "تهريب")


def test_reading_needs_no_lock_and_changes_nothing(project: Path) -> None:
    before = project.read_bytes()
    assert found(project, "تهريب")
    assert project.read_bytes() == before


def test_what_cannot_be_searched_is_one_sentence(project: Path, tmp_path: Path) -> None:
    assert "nothing to search for" in hashiya("search", project, " ", code=1)
    assert "no label “weather”" in hashiya("search", project, "تهريب", "--label", "weather", code=1)
    assert "no set “منى”" in hashiya("search", project, "تهريب", "--set", "منى", code=1)
    assert "no file" in hashiya("search", tmp_path / "none.hashiya", "تهريب", code=1)


@pytest.mark.parametrize("arguments", [(), ("x.hashiya",), ("x.hashiya", b"\xff\xfe"), ("x.hashiya", "a", "--folded")])
def test_usage_is_exit_2(arguments: tuple[str | bytes, ...]) -> None:
    command = [sys.executable, "-m", "annotator", "search", *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_reader_that_stops_reading_is_no_error(project: Path) -> None:
    command = f"{sys.executable} -m annotator search {project} ' ا' | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout
