"""What a word is, as one pattern; every name here is for the modules beside it.

A word is a run of letters, marks, tatweel and joiners, or a number. It ends where Arabic letters meet anything else,
because what is glued on is another thing to mark: `5أسباب`, `كوفيد19`, `وPHP`, `الـBBC`. Latin letters keep their
digits (`G20`, `3D`) and the apostrophe between them. A number keeps the signs between its digits and its per cent
sign: `2021/10/21`, `2021-10-21`, `٤٬٠٥٣`, `10:46`, `12.5%`. Initials keep their dots: `ق.م`, `أ.ف.ب`, `U.S.`.
"""

from __future__ import annotations

import regex  # type: ignore[import-untyped]

_FLAGS = regex.VERSION1 | regex.VERBOSE

# What clings to the character before it: no word begins with one and none ends before one.
CLINGS = r"[\p{M}\p{GCB=Extend}\p{GCB=SpacingMark}\u200d]"
# What clings to the character after it, such as the sign of a verse's end, U+06DD.
LEADS = r"\p{GCB=Prepend}"
_ARABIC = r"[[\p{L}&&\p{Script=Arabic}]\u0640]"
_ARABIC_LETTER = r"[\p{L}&&\p{Script=Arabic}]"
_OTHER = r"[\p{L}--\p{Script=Arabic}--\u0640]"
_DIGIT = rf"(?:\p{{N}}{CLINGS}*+)"

WORD = regex.compile(
    rf"""
      (?:\p{{Lu}}\.)+\p{{Lu}}\.?(?!{_OTHER}|{CLINGS})
    | {_ARABIC_LETTER}(?:\.{_ARABIC_LETTER})+(?!{_ARABIC}|{CLINGS})
    | {LEADS}?{_ARABIC}(?:{_ARABIC}|{CLINGS})*+
    | {LEADS}?{_DIGIT}*+{_OTHER}(?:{_OTHER}|{_DIGIT}|{CLINGS}|['’](?={_OTHER}))*+
    | {LEADS}?\p{{Nd}}{{4}}-\p{{Nd}}{{1,2}}-\p{{Nd}}{{1,2}}(?!\p{{N}}|{CLINGS})
    | [%٪]?{LEADS}?{_DIGIT}++(?:[/.,:٫٬]{_DIGIT}++)*+(?:[%٪](?!{CLINGS}))?
    """,
    _FLAGS,
)

# Each of these is in exactly one word.
LETTER_BEFORE = regex.compile(r"(?r)[\p{L}\p{N}]")
# A character that no word holds: what is between two of them can be divided into words without looking further.
_BREAK = rf"[^\p{{L}}\p{{N}}{LEADS}{CLINGS}/.,:٫٬%٪'’\-]"
BREAK = regex.compile(_BREAK, regex.VERSION1)
BREAK_BEFORE = regex.compile(f"(?r){_BREAK}", regex.VERSION1)
