"""How Arabic words are built that begin with و ف ب ك ل: where the shape alone tells a proclitic from a root's letter.

Our own, made for Arabic news; everything here is written folded.
"""

from __future__ import annotations

import regex  # type: ignore[import-untyped]

# Verbs and nouns of the forms افتعل, انفعل and استفعل: they begin with an alef without a hamza.
_DERIVED = regex.compile("[وفبل]ا(?:[بجحخرشعغفقكمنه]ت..|ت[خفه]..|ن[بخسضطعفقه]..|ست...)")
# Verbs of the present after the ل of purpose, and those of the future after ف.
_PRESENT = regex.compile("لي(?:ت|ست)...|فس(?:ي(?!فسا)|ت(?!ان|ق))...")

# Verbs of speech, whose ب is none: what the written language puts after ب and begins with ت is no verb.
_SPOKEN = regex.compile("بت[^اويه]{4,}")

# How words begin whose first letter is of the root; most others that begin with it begin with a proclitic, where the
# second letter is none of those below: too many foreign names begin so.
_UNSURE = {"و": "ا", "ب": "اويرلنك", "ك": "اويرلن", "ل": "اوي"}
_ROOTS = {
    "و": """
وباء وبال وتير وثاي وثاق وثني وثوق وثيق وجاه وجب وجد وجهه وجهت وجها وجهي وجهن وجود وجوه وجوب وجيز وجيه وحده وحدا وحدت
وحدوي وحشي وحوش وحيد وخيم وداع ودايع ودود وديع وديان وديه وديا وراء وراث ورث ورد ورزاز ورشه ورشا ورطه ورق ورود وريث وريد
وزار وزان وزر وزع وزن وزير وسام وساي وساط وساد وساو وسط وسع وسواس وسيل وسيط وسيم وشاح وشيك وصاي وصف وصل وصمه وصول وصيه
وصيف وصيت وضاح وضع وضح وضو وطاه وطاي وطد وطن وظايف وظف وظيف وعاء وعد وعكه وعيد وعيه وعيا وفاء وفاه وفات وفاق وفد وفق
وفود وفيا وفير وقاي وقاص وقار وقت وقح وقع وقف وقود وقوع وقوف وكال وكلاء وكيل ولاي ولاد ولاء ولاه ولاو ولد وليد وليا
وليم وليه ولوج وهاب وهب وهله وهم وهران
""",
    "ب": """
بتر بتو بتا بته بتل بثت بثي بثو بجا بجع بجد بجل بحث بحر بحي بحو بحت بخا بخل بخر بخس بخت بدا بدر بدل بدن بدو بدي بده
بدع بذا بذر بذل بذي بزو بزغ بزن بزش بسا بسي بسط بسم بسل بست بشا بشر بشع بصر بصم بصل بصي بصق بضا بضع بطا بطر بطل بطن
بطو بطي بطش بطح بطق بعث بعد بعض بعل بعو بعي بعر بعب بعق بغا بغد بغض بغي بغل بغر بغت بفي بقا بقر بقع بقي بقل بهت بهج
بهر بهل بها بهي بهو بهم بهش
""",
    "ك": """
كبا كبت كبد كبر كبس كبش كبح كبل كبي كبو كتب كتا كتف كتل كتم كتي كثا كثر كثي كثب كحل كحو كدح كدا كدم كدر كذا كذب كذل
كذو كسا كسب كسر كسل كسو كسي كسف كسن كشا كشف كشم كشك كشر كشي كعب كعك كفا كفر كفل كفن كفو كفي كفه كفت كهر كهف كهن كهل
كهو كما كمب كمي كمل كمن كمد كمج كوك
""",
    "ل": """
لبا لبد لبس لبق لبن لبو لبي لتر لتو لثا لثم لجا لجج لجن لجو لجي لحا لحج لحد لحس لحظ لحف لحق لحم لحن لحو لحي لخص لدغ
لدي لذا لذع لذو لذي لزج لزم لزو لسا لست لسع لصق لصو لطا لطخ لطف لطم لطي لظي لعا لعب لعق لعل لعن لغا لغز لغم لغه لغو
لفا لفت لفح لفظ لفق لفه لفي لقا لقب لقح لقد لقط لقم لقن لقي لكز لكم لكن لما لمح لمس لمع لند لنا لهب لهث لهج لها لهف
لهم لهو لهي
""",
}
# Of words whose first letter belongs to the root.
BEGINNINGS = {letter: tuple(roots.split()) for letter, roots in _ROOTS.items()}


def has_sure_shape(word: str) -> bool:
    """Say whether the word (folded) is built as nothing is that begins with a root's letter."""
    return _DERIVED.match(word) is not None or _PRESENT.match(word) is not None


def has_shape(word: str) -> bool:
    """Say whether hardly a word (folded) begins so but with a proclitic."""
    if len(word) >= 5 and word[:2] in {"لت", "لم", "بت", "بم"}:
        return not _SPOKEN.fullmatch(word)
    letter = word[0]
    return (
        letter in _UNSURE
        and len(word) >= 4
        and word[1] not in _UNSURE[letter]
        and not word.startswith(BEGINNINGS[letter])
    )
