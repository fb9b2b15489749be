"""A small part of Markdown as data: headings, paragraphs, lists, quotations, tables, bold and slanted words. No Qt.

Guidelines come with project files of other people: what is not known here stays plain text, and nothing is a link.
Square brackets show where a mark begins and ends, so `[words](more)` has no other meaning either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["heading", "paragraph", "item", "quote", "table"]
_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_ITEM = re.compile(r"(\s*)(?:[-*+]|(\d{1,4})[.)])\s+(.*)")
_RULE = re.compile(r"\s*([-*_])(?:\s*\1){2,}\s*$")
_UNDERLINE = re.compile(r"\s*(=+|-{2,})\s*$")
_DIVIDER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])")
_DEEPEST, _MOST_COLUMNS = 4, 12


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `level` is that of a heading or the depth of an item, `number` that of an item in order or 0."""

    kind: Kind
    text: str = ""
    level: int = 0
    number: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look."""

    text: str
    bold: bool = False
    slanted: bool = False


def blocks(text: str) -> list[Block]:
    """Give the blocks of a Markdown text in their order."""
    lines = text.splitlines()
    found: list[Block] = []
    place, gap = 0, True
    while place < len(lines):
        line = lines[place]
        if table := _table(lines, place):
            found.append(table)
            place += len(table.rows)
        elif line.strip():
            _take(found, line, gap=gap)
        gap = not line.strip() or _RULE.match(line) is not None
        place += 1
    return found


def runs(text: str) -> Iterator[Run]:
    """Give the words of a block by their look."""
    end = 0
    for found in _STRONG.finditer(text):
        if found.start() > end:
            yield Run(text[end : found.start()])
        yield Run(found[2], bold=True) if found[2] else Run(found[3], slanted=True)
        end = found.end()
    if end < len(text):
        yield Run(text[end:])


def _take(found: list[Block], line: str, *, gap: bool) -> None:
    """Begin a new block with this line, or add it to the last one when no empty line stands between."""
    if found and found[-1].kind == "paragraph" and not gap and (under := _UNDERLINE.match(line)):
        found[-1] = Block("heading", found[-1].text, 1 if under[1][0] == "=" else 2)
        return
    if _RULE.match(line):
        return
    block = _begins(line)
    grows = {"quote": ("quote",), "paragraph": ("paragraph", "item", "quote")}.get(block.kind, ())
    if found and not gap and found[-1].kind in grows:
        found[-1] = _longer(found[-1], block.text)
    else:
        found.append(block)


def _begins(line: str) -> Block:
    if heading := _HEADING.match(line):
        return Block("heading", heading[2].rstrip().rstrip("#").rstrip(), len(heading[1]))
    if line.lstrip().startswith(">"):
        return Block("quote", line.lstrip()[1:].strip())
    if item := _ITEM.match(line):
        depth = min(len(item[1].expandtabs(4)) // 2, _DEEPEST)
        return Block("item", item[3].strip(), depth, int(item[2] or 0))
    return Block("paragraph", line.strip())


def _longer(block: Block, text: str) -> Block:
    return Block(block.kind, f"{block.text} {text}".strip(), block.level, block.number)


def _table(lines: list[str], place: int) -> Block | None:
    """Give the table that begins on this line: a row with bars over a row of dashes; None if there is none."""
    if "|" not in lines[place] or place + 1 >= len(lines) or not _DIVIDER.match(lines[place + 1]):
        return None
    rows = [_cells(lines[place])]
    for line in lines[place + 2 :]:
        if "|" not in line or not line.strip():
            break
        rows.append(_cells(line))
    columns = len(rows[0])
    if columns > _MOST_COLUMNS or columns != len(_cells(lines[place + 1])):
        return None
    return Block("table", rows=tuple((*row, *[""] * columns)[:columns] for row in rows))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
