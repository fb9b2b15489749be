"""What of Markdown is understood; everything else stays the text that it is."""

from __future__ import annotations

import pytest

from annotator import paths
from annotator.ui.help.markdown import Block, Run, blocks, runs


def test_headings_paragraphs_and_lists() -> None:
    text = "# Title\n\nOne line\nand its second.\n\n- first\n- second\n  goes on\n    - deeper\n1. one\n2) two\n\n"
    text += "### Third ###\n"
    assert blocks(text) == [
        Block("heading", "Title", 1),
        Block("paragraph", "One line and its second."),
        Block("item", "first"),
        Block("item", "second goes on"),
        Block("item", "deeper", 2),
        Block("item", "one", 0, 1),
        Block("item", "two", 0, 2),
        Block("heading", "Third", 3),
    ]


def test_a_line_after_an_item_and_an_empty_line_is_a_paragraph() -> None:
    assert [block.kind for block in blocks("- item\n\nparagraph\n> said\n> on\n\n> again")] == [
        *("item", "paragraph", "quote", "quote"),
    ]


def test_a_table_has_as_many_cells_in_each_row() -> None:
    (table,) = blocks("| a | b |\n|---|:--:|\n| 1 |\n| 1 | 2 | 3 |\n")
    assert table.rows == (("a", "b"), ("1", ""), ("1", "2"))


def test_bars_without_dashes_are_words() -> None:
    assert blocks("a | b\nc | d") == [Block("paragraph", "a | b c | d")]


def test_a_rule_parts_and_is_not_shown() -> None:
    assert blocks("one\n\n---\ntwo\n***\nthree") == [Block("paragraph", word) for word in ("one", "two", "three")]


def test_an_underlined_line_is_a_heading() -> None:
    found = blocks("One\n===\n\nTwo\n---\ntext")
    assert found == [Block("heading", "One", 1), Block("heading", "Two", 2), Block("paragraph", "text")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a **b c** d", [Run("a "), Run("b c", bold=True), Run(" d")]),
        ("*slanted*", [Run("slanted", slanted=True)]),
        ("2 * 3 * 4", [Run("2 * 3 * 4")]),
        ("**open", [Run("**open")]),
        ("file_name_here __b__", [Run("file_name_here "), Run("b", bold=True)]),
        ("[IOM](http://example.org) <b>x</b>", [Run("[IOM](http://example.org) <b>x</b>")]),
    ],
)
def test_words_by_their_look(text: str, found: list[Run]) -> None:
    assert list(runs(text)) == found


def test_no_word_of_our_guidelines_is_lost() -> None:
    for language in ("ar", "en"):
        text = paths.resource("labels", f"guidelines.{language}.md").read_text(encoding="utf-8")
        shown = "".join(run.text for block in blocks(text) for run in runs(block.text))
        signs = str.maketrans("", "", " \n#*->123456789.")
        assert shown.translate(signs) == text.translate(signs)
