r"""Whole characters as a reader sees them (grapheme clusters), found near an offset and not from the text's beginning.

A document can have a million characters and a caret moves by one, so each function goes back to a place where a
cluster certainly begins, whatever stands before it, and matches `\X` from there.
"""

from __future__ import annotations

import regex  # type: ignore[import-untyped]

from annotator.core.model import Span
from annotator.core.text.characters import BIDI_CONTROLS

_CLUSTER = regex.compile(r"\X")

# Searched backwards: where a cluster begins whatever is before it. That is before all but what clings, if the character
# before does not cling to the next one (a prepended sign, ZWJ, CR, a Hangul initial); Indic consonants must not follow
# a mark that could join them, and of flags it is the first half of a run.
_SURE_BEGINNING = regex.compile(
    r"""(?r)
    (?<![\u200d\r\p{GCB=Prepend}\p{GCB=L}])
        [\r\n\p{GCB=Control}\p{GCB=L}\p{GCB=LV}\p{GCB=LVT}[\p{GCB=Other}--\p{InCB=Consonant}]]
    | (?<![\u200d\p{GCB=Prepend}\p{GCB=Extend}\p{M}])\p{InCB=Consonant}
    | (?<![\p{GCB=Regional_Indicator}\p{GCB=Prepend}])\p{GCB=Regional_Indicator}
    """,
    regex.VERSION1 | regex.VERBOSE,
)
_FLAGS = regex.compile(r"\p{GCB=Regional_Indicator}+")
_CONTROLS = regex.compile(f"[{BIDI_CONTROLS}]*+")
_CONTROLS_BEFORE = regex.compile(f"(?r)[{BIDI_CONTROLS}]*+")


def expand_to_graphemes(text: str, span: Span) -> Span:
    """Widen the span (code points) to whole graphemes, then leave out bidi controls at its ends.

    An empty span between two graphemes stays empty, and so does one that holds nothing but bidi controls.
    """
    start = _beginning(text, span.start)
    end = span.end if _beginning(text, span.end) == span.end else _cluster(text, span.end)[1]
    start = min(_CONTROLS.match(text, start, end).end(), end)
    return Span(start, _CONTROLS_BEFORE.match(text, start, end).start())


def next_grapheme(text: str, offset: int) -> int:
    """Give the offset after the next visible grapheme, stepping over bidi controls; the text's end if there is none."""
    offset = _CONTROLS.match(text, offset).end()
    return len(text) if offset >= len(text) else _cluster(text, offset)[1]


def previous_grapheme(text: str, offset: int) -> int:
    """Give the offset before the previous visible grapheme, stepping over bidi controls; 0 if there is none."""
    offset = _CONTROLS_BEFORE.match(text, 0, offset).start()
    return 0 if offset == 0 else _cluster(text, offset - 1)[0]


def _beginning(text: str, offset: int) -> int:
    return offset if offset >= len(text) else _cluster(text, offset)[0]


def _cluster(text: str, offset: int) -> tuple[int, int]:
    """Give both ends of the cluster that holds the character at the offset, which must be inside the text."""
    start = _known_beginning(text, offset)
    end = _CLUSTER.match(text, start).end()
    while end <= offset:
        start, end = end, _CLUSTER.match(text, end).end()
    return start, end


def _known_beginning(text: str, offset: int) -> int:
    sure = _SURE_BEGINNING.search(text, 0, offset + 1)
    start = sure.start() if sure else 0
    # Flags are pairs counted from the beginning of their run; to match each would look back over all before it.
    flags = _FLAGS.match(text, start, offset + 1)
    return start + (flags.end() - 1 - start) // 2 * 2 if flags else start
