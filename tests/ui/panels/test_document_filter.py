from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import DocumentRow, Progress
from annotator.ui.panels.document_filter import DocumentFilter

TITLES = ["محادثات موسكو", "أسباب التقارب الروسي مع «طالبان»", "مُوسكو وطالبان", "MOSCOW News 24", "قلق"]
STATES = [Progress.NEW, Progress.FINISHED, Progress.IN_PROGRESS, Progress.NEW, Progress.SKIPPED]
NONE: frozenset[Progress] = frozenset()


def filled() -> DocumentFilter:
    rows = [
        DocumentRow(bytes([n]), title, 1, state) for n, (title, state) in enumerate(zip(TITLES, STATES, strict=True))
    ]
    found = DocumentFilter()
    found.set_rows(rows)
    return found


def search(found: DocumentFilter, query: str, states: frozenset[Progress] = NONE) -> list[int]:
    found.start(query, states)
    while not found.step(0.001):
        pass
    return found.found


def test_nothing_asked_shows_all_at_once() -> None:
    found = filled()
    found.start("  ", NONE)
    assert found.done
    assert found.found == [0, 1, 2, 3, 4]
    assert not found.active


def test_titles_are_found_folded_and_by_all_words_in_any_order() -> None:
    found = filled()
    assert search(found, "موسكو") == [0, 2]
    assert search(found, "طالبان مُوسكو") == [2]
    assert search(found, "اسباب") == [1]
    assert search(found, "moscow ٢٤") == [3]


def test_states_narrow_what_is_found() -> None:
    found = filled()
    assert search(found, "", frozenset({Progress.NEW})) == [0, 3]
    assert search(found, "موسكو", frozenset({Progress.NEW})) == [0]
    assert search(found, "موسكو", NONE) == [0, 2]


def test_rows_that_come_later_are_found() -> None:
    found = filled()
    search(found, "موسكو")
    rows = [*found._rows, DocumentRow(b"x", "موسكو ثانية", 1)]
    found.set_rows(rows)
    assert search(found, "موسكو") == [0, 2, 5]


@given(st.lists(st.text("موسكو طالبان", max_size=8), max_size=6), st.lists(st.sampled_from("موسكطالبن "), max_size=6))
def test_typing_letter_by_letter_finds_what_one_search_finds(titles: list[str], letters: list[str]) -> None:
    rows = [DocumentRow(bytes([n]), title, 1) for n, title in enumerate(titles)]
    typed, fresh = DocumentFilter(), DocumentFilter()
    typed.set_rows(rows)
    for end in range(1, len(letters) + 1):
        fresh.set_rows(rows)
        query = "".join(letters[:end])
        assert search(typed, query) == search(fresh, query)
