"""Gold marks of «محادثات موسكو تستكشف قدرة طالبان على التصدي لتنظيم الدولة»."""

from __future__ import annotations

from tests.trials.gold import Sentence, actor, place, stance, threat

FILE = "000_d9a635688675098f.txt"
SENTENCES = (
    Sentence("محادثات موسكو تستكشف", (place("موسكو"), actor("طالبان"), actor("تنظيم الدولة"))),
    Sentence("تهريب المخدرات من أفغانستان", (threat("تهريب المخدرات", "drug_trafficking"), place("أفغانستان"))),
    Sentence("على طالبان تلبية", (actor("طالبان"),)),
    Sentence(
        "أولت محادثات",
        (
            place("موسكو"),
            place("أفغانستان"),
            threat("تهريب المخدرات", "drug_trafficking"),
            actor("روسيا"),
            actor("التنظيمات الإرهابية"),
            threat("هجمات", "armed_attack"),
            place("البلاد"),
            threat("تهريب المخدرات#2", "drug_trafficking"),
            place("البلاد#2"),
            stance("تخشى", "opposed", "روسيا", "التنظيمات الإرهابية"),
        ),
    ),
    Sentence(
        "موسكو- أعربت",
        (
            place("موسكو"),
            actor("موسكو#2"),
            threat("الخطر “الإرهابي”", "terrorism"),
            place("أفغانستان"),
            place("المنطقة"),
            place("أفغانستان#2"),
            actor("طالبان"),
            actor("حلفائها"),
            actor("الجمهوريات السوفييتية السابقة"),
            place("آسيا الوسطى"),
            stance("قلقها", "opposed", "موسكو#2", "الخطر “الإرهابي”"),
            stance("استعدادها للتعاون", "supportive", "موسكو#2", "طالبان"),
        ),
    ),
    Sentence(
        "وأعلنت روسيا",
        (
            actor("روسيا"),
            actor("طالبان"),
            actor("وزير الخارجية سيرغي لافروف"),
            actor("حركة طالبان"),
            place("أفغانستان"),
            threat("امتداد النشاطات الإرهابية", "terrorism"),
            threat("تهريب المخدرات", "drug_trafficking"),
            place("أراضي البلدان المجاورة"),
            stance("لن تشمل الاعتراف", "opposed", "روسيا", "طالبان"),
            stance("أقرّت", "supportive", "روسيا", "حركة طالبان", speaker="وزير الخارجية سيرغي لافروف"),
        ),
    ),
    Sentence(
        "وأوضح مسؤولون",
        (
            actor("مسؤولون روس"),
            actor("موسكو"),
            actor("حركة طالبان"),
            stance("لا تمضي في اتجاه اعتراف رسمي", "opposed", "موسكو", "حركة طالبان", speaker="مسؤولون روس"),
        ),
    ),
    Sentence(
        "وقال لافروف",
        (
            actor("لافروف"),
            actor("روسيا"),
            actor("دول أخرى"),
            place("المنطقة"),
            actor("الحركة"),
            stance("لا يجري بحثه", "opposed", "unstated", topics=("الاعتراف الرسمي",), speaker="لافروف"),
            stance("تبقي على اتصالات", "neutral", "روسيا", "الحركة", speaker="لافروف"),
        ),
    ),
    Sentence(
        "سيرغي لافروف: الاعتراف",
        (
            actor("سيرغي لافروف"),
            stance("لا يجري بحثه", "opposed", "unstated", topics=("الاعتراف الرسمي",), speaker="سيرغي لافروف"),
        ),
    ),
    Sentence(
        "وتسعى موسكو",
        (
            actor("موسكو"),
            place("آسيا الوسطى"),
            actor("مقاتلي تنظيم الدولة الإسلامية"),
            actor("تنظيم الدولة الإسلامية"),
            place("البلد"),
            threat("الفوضى", "unrest"),
            actor("طالبان"),
            actor("لجماعات الإرهابية"),
            stance("متشككة", "mixed", "موسكو", "طالبان"),
        ),
    ),
)
