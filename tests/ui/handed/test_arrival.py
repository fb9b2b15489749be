"""What may be meant by opening a hand-over, from the file and the projects that were open here; without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.core.store.glance import ProjectFile
from annotator.ui.handed.arrival import Meant, arrival
from annotator.ui.settings import Recent

HERE = Path("/stick/s.hashiya")
FILE = ProjectFile(HERE, "project", "أخبار", "file 2", "samir", "سمير")
MAIN = Recent(Path("/home/main.hashiya"), "أخبار", "project", "main")
WORK = Recent(Path("/home/work.hashiya"), "أخبار", "project", "file 1", "samir")
OTHERS = Recent(Path("/home/layla.hashiya"), "أخبار", "project", "file 3", "layla")


def ways(file: ProjectFile, *recent: Recent, gone: tuple[Path, ...] = ()) -> tuple[Meant, ...]:
    return arrival(file, recent, lambda path: path not in gone).ways


def test_a_project_is_opened() -> None:
    assert ways(replace(FILE, assignee=""), MAIN, WORK) == (Meant.OPEN,)


def test_a_first_hand_over_is_opened() -> None:
    assert ways(FILE) == (Meant.OPEN,)
    assert ways(FILE, replace(MAIN, project_id="another"), OTHERS) == (Meant.OPEN,)


def test_where_its_project_is_the_lead_may_mean_to_take_it_back() -> None:
    found = arrival(FILE, [MAIN], lambda _: True)
    assert (found.ways, found.main) == ((Meant.TAKE_BACK, Meant.OPEN), MAIN.path)
    assert ways(FILE, MAIN, gone=(MAIN.path,)) == (Meant.OPEN,)


def test_a_second_hand_over_of_the_same_person_may_be_added() -> None:
    found = arrival(FILE, [OTHERS, WORK], lambda _: True)
    assert (found.ways, found.work) == ((Meant.ADD, Meant.OPEN), WORK.path)
    assert ways(FILE, WORK, gone=(WORK.path,)) == (Meant.OPEN,)
    assert ways(FILE, MAIN, WORK) == (Meant.TAKE_BACK, Meant.ADD, Meant.OPEN)


def test_a_copy_of_the_work_file_leads_to_the_work_file() -> None:
    copy = replace(FILE, file_id="file 1")
    assert ways(copy, WORK) == (Meant.WORK_FILE, Meant.OPEN)
    newer = replace(WORK, path=Path("/home/second.hashiya"), file_id="file 9")
    assert arrival(copy, [newer, WORK], lambda _: True).work == WORK.path


def test_a_file_that_was_worked_in_here_is_opened_without_a_question() -> None:
    known = Recent(HERE, "أخبار", "project", "file 2", "samir")
    assert ways(FILE, known, MAIN, WORK) == (Meant.OPEN,)
    assert ways(FILE, replace(known, file_id="file 1"), MAIN) == (Meant.TAKE_BACK, Meant.ADD, Meant.OPEN)
