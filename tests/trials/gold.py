"""The first ten sentences of the two sample articles, as the rules of the guideline mark them.

`#2` after words means their second occurrence in the sentence. A link names the words of a mark; where the sentence
has no such mark, the nearest one before it is meant. Actors, places and threats come in reading order, then stances.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Gold:
    """One mark: its label, its words, and what the strip asks; `topics` are targets that are no mark yet."""

    label: str
    words: str
    kind: str = ""
    holder: str = ""  # "author" and "unstated" stand for themselves
    targets: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    speaker: str = ""
    flags: tuple[str, ...] = ()
    attributes: dict[str, str | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where it begins, and its marks."""

    begins: str
    marks: tuple[Gold, ...]


def actor(words: str) -> Gold:
    return Gold("actor", words)


def place(words: str) -> Gold:
    return Gold("location", words)


def threat(words: str, kind: str) -> Gold:
    return Gold("threat", words, kind, attributes={"kind": kind, "status": "possible"})


def stance(
    words: str,
    polarity: str,
    holder: str,
    *targets: str,
    topics: tuple[str, ...] = (),
    speaker: str = "",
    flags: tuple[str, ...] = (),
) -> Gold:
    said: dict[str, str | bool] = {"polarity": polarity, **dict.fromkeys(flags, True)}
    if holder == "unstated":
        said["holder_is"] = holder
    if not targets and not topics:
        said["target_is"] = "unstated"
    return Gold("stance", words, polarity, holder, targets, topics, speaker, flags, said)


ENVOY = "«ضمير كابولوف» المبعوث الخاص للرئيس الروسي"
DEPUTY = "نائب رئيس لجنة الدفاع والأمن في مجلس الاتحاد الروسي، ڤلاديمير جباروڤ"
UZBEK = "حركة أوزباكستان الإسلامية الجهادية المتطرفة"
PARTY = "حزب آلاش الإسلامي- القومي"
