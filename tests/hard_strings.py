"""Strings that broke other tools; each must come through every door of the program as it is."""

from __future__ import annotations

HARD_STRINGS = (
    "وروسيا، «داعش» و“القاعدة”",
    "26/أغسطس/2021 - 10:46 م",
    "2021/10/21",
    "٤٬٠٥٣ كم",
    "مُحَمَّدٌ",
    "داعـــش",
    "ڤلاديمير جباروڤ",
    "می\u200cخواهم",
    "👩\u200d🔬 طالبان 😀",
    "ا\u0654حمد",
    "\ufeffعنوان",
    "سطر\r\nسطر\u2028سطر\u2029",
    "ﷺ ﻻ",
    "\u202dوأضاف\u202c «لن»",
    "abc\u202eطالبان\u202c",
    "تنظيم الدولة – ولاية خراسان",
    "للولايات المتحدة",
    "ولموسكو",
)
