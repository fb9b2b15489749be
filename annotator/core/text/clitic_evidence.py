"""What speaks for a cut: closed lists, spelling, words that are known, the usual shape of words. All is folded.

`last` is the last letter that would be cut off, `rest` what would be left; `larger` is what shorter cuts leave, from
the whole word on.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.core.text.clitic_shapes import has_shape, has_sure_shape
from annotator.core.text.clitic_words import after_all, after_and, short, whole
from annotator.core.text.frequent import frequent
from annotator.core.text.stems import stems
from annotator.core.text.vocabulary import Vocabulary

# How often a word must have been seen as it is before its shape alone cuts nothing off.
_OFTEN = 5


def is_closed(last: str, rest: str) -> bool:
    """Say whether what is left is in a closed list of words before which this proclitic is sure."""
    if last in "وف":
        return rest in after_and() or rest in after_all() or rest in whole()
    return rest in after_all() or (rest in whole() and (len(rest) >= 3 or rest == "كل"))


def is_spelt_so(last: str, rest: str, third: str, vocabulary: Vocabulary) -> bool:
    """Say whether an article follows; after ل nothing but its ل is written of it. `third` is a letter as written.

    Two letters after it, or an ا or ي there, must be of a word that is known: بالاسيوس and فاليري are names.
    """
    if last == "ل":
        return rest.startswith("ل") and len(rest) >= 3
    if not rest.startswith("ال") or len(rest) < 4:
        return False
    noun = rest[2:]
    if len(noun) > 2 and (last == "و" or third not in "اي"):
        return True
    return vocabulary.weight(noun) > 0 or vocabulary.weight_of_stem(noun) > 0 or has_sure_shape("و" + noun)


def is_known_so(last: str, rest: str, larger: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Compare how well what is left is known with how well more of the word is known."""
    if any(map(_is_listed, larger)) or vocabulary.after_others(larger[-1]):
        return False
    if any(map(_is_form_of_listed, larger)):
        return _is_listed(rest) and _outweighs(rest, larger, vocabulary) and _can_follow(last, rest, vocabulary)
    if _is_listed(rest) or _outweighs(rest, larger, vocabulary):
        return _can_follow(last, rest, vocabulary)
    return has_sure_shape(larger[-1]) or _is_built_so(last, rest, larger, vocabulary)


def _outweighs(rest: str, larger: Sequence[str], vocabulary: Vocabulary) -> bool:
    known = max(vocabulary.weight(rest), frequent().get(_verb_of_future(rest), 0))
    return known > 0.8 * max(map(vocabulary.weight, larger))


def _is_built_so(last: str, rest: str, larger: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Compare forms of known words, then look at the shape."""
    # Foreign names look like many a word with an ending: what is left by ف ب ك must be a form of a word of our list.
    of_rest = vocabulary.weight_of_stem(rest) if last in "ول" or _is_form_of_listed(rest) else 0
    if of_rest > max(map(vocabulary.weight_of_stem, larger)):
        return True
    if len(larger) > 1 and larger[0][0] == "ف":
        return False
    is_seen = max(map(vocabulary.weight, larger)) >= _OFTEN
    return has_shape(larger[-1]) and (not is_seen or of_rest + vocabulary.weight(rest) > 0)


def _can_follow(last: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Say whether the word that is left is one before which the proclitic may stand, and no chance sight."""
    if len(rest) == 2:
        return rest in short()
    # Three letters from an alef on are left of many a foreign name: وباير is no وب and اير.
    is_chance = len(rest) == 3 and rest[0] == "ا" and last != "و"
    if _is_listed(rest) or (vocabulary.with_article(rest) and not is_chance):
        return not (last in "بكل" and rest[0] in "وف" and (rest[1:] in after_and() or rest[1:] in whole()))
    # Seen by itself, it may be another name: those with ف and ك are many, and before verbs stands no ب.
    is_long = len(rest) >= 4 or last == "و" or (vocabulary.weight(rest) >= 3 and not is_chance)
    return last in "ولب" and is_long and not (last == "ب" and rest[0] == "ي")


def _is_listed(word: str) -> bool:
    known = frequent()
    return word in known or word in whole() or (word[0] == "س" and _verb_of_future(word) in known)


def _is_form_of_listed(word: str) -> bool:
    return any(map(_is_listed, stems(word)))


def _verb_of_future(word: str) -> str:
    """Give the verb after the sign of the future; empty if the word cannot be one."""
    return word[1:] if word[0] == "س" and word[1] in "يتنا" else ""
