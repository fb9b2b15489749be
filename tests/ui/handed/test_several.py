"""What may be meant by opening several files at once, from the files and what was open here; without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.core.store.glance import ProjectFile
from annotator.ui.handed.arrival import Arrival, Left, Meant
from annotator.ui.handed.several import gathered
from annotator.ui.settings import Recent


def handed(file: str, **values: str) -> ProjectFile:
    """Give a hand-over to سمير, with an id of its own."""
    return replace(ProjectFile(Path(f"/stick/{file}"), "project", "أخبار", file, "samir", "سمير"), **values)


ONE, TWO, THREE = handed("1"), handed("2"), handed("3")
LAYLA = handed("layla", assignee="layla", name="ليلى")
OTHER = handed("other", project_id="another")
MAIN = handed("main", assignee="", name="")
WORK = Recent(Path("/home/work"), "أخبار", "project", "work", "samir")
HOME = Recent(Path("/home/main"), "أخبار", "project", "main")


def found(*files: ProjectFile | Path, recent: tuple[Recent, ...] = ()) -> Arrival:
    looked = [(file, None) if isinstance(file, Path) else (file.path, file) for file in files]
    answer = gathered(looked, recent, lambda _: True)
    assert answer is not None
    return answer


def names(answer: Arrival) -> list[str]:
    return [answer.file.path.name, *(path.name for path in answer.more)]


def left(answer: Arrival) -> dict[str, Left]:
    return {path.name: reason for path, reason in answer.left}


def test_the_first_hand_overs_of_a_person_come_into_one_file() -> None:
    answer = found(ONE, TWO, THREE)
    assert (answer.ways, names(answer), left(answer)) == ((Meant.OPEN,), ["1", "2", "3"], {})


def test_all_are_added_to_the_work_file_that_is_there() -> None:
    answer = found(ONE, TWO, recent=(WORK,))
    assert (answer.ways, answer.work) == ((Meant.ADD, Meant.OPEN), WORK.path)
    assert [path.name for path in answer.handed] == ["1", "2"]


def test_the_work_file_itself_among_them_is_what_the_others_come_into() -> None:
    work = handed("work")
    known = replace(WORK, path=work.path)
    answer = found(work, TWO, recent=(known,))
    assert (answer.ways[0], answer.work, names(answer), left(answer)) == (Meant.ADD, work.path, ["2"], {})


def test_what_does_not_belong_to_them_is_left_out_and_why() -> None:
    text = Path("/stick/news.txt")
    answer = found(text, OTHER, ONE, LAYLA, handed("twin", file_id="1"), TWO, recent=(WORK,))
    assert names(answer) == ["1", "2"]
    assert left(answer) == {
        "news.txt": Left.ALONE,
        "other": Left.PROJECT,
        "layla": Left.PERSON,
        "twin": Left.COPY,
    }


def test_a_copy_of_the_work_file_says_less_than_a_new_hand_over() -> None:
    copy = handed("copy", file_id="work")
    answer = found(copy, ONE, recent=(WORK,))
    assert (answer.ways[0], names(answer), left(answer)) == (Meant.ADD, ["1"], {"copy": Left.COPY})
    assert found(copy, OTHER, recent=(WORK,)).ways == (Meant.WORK_FILE, Meant.OPEN)


def test_a_project_brings_along_what_was_handed_over_of_it() -> None:
    answer = found(LAYLA, MAIN, ONE, OTHER)
    assert (answer.ways, answer.main) == ((Meant.TAKE_BACK, Meant.OPEN), MAIN.path)
    assert [path.name for path in answer.handed] == ["layla", "1"]
    assert left(answer) == {"other": Left.PROJECT}
    assert found(MAIN, OTHER).ways == (Meant.OPEN,)


def test_the_lead_takes_back_what_several_people_return() -> None:
    answer = found(ONE, LAYLA, TWO, recent=(HOME,))
    assert (answer.ways, names(answer), left(answer)) == ((Meant.TAKE_BACK,), ["1", "layla", "2"], {})
    assert found(ONE, TWO, recent=(HOME, WORK)).ways == (Meant.TAKE_BACK, Meant.ADD, Meant.OPEN)


def test_files_that_tell_nothing_are_for_whoever_opens_them() -> None:
    assert gathered([(Path("/a"), None), (Path("/b"), None)], (WORK,)) is None
