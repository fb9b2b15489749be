"""Gold marks of the rest of «محادثات موسكو تستكشف قدرة طالبان», after its first ten sentences."""

from __future__ import annotations

from tests.trials.gold import Sentence, actor, place, stance, threat

SPOKESMAN = "المتحدث باسم الخارجية الأميركية نيد برايس"
KABULOV = "زامير كابولوف الممثل الخاص للرئيس فلاديمير بوتين"
REST = (
    Sentence(
        "وحذر وزير الخارجية",
        (
            actor("وزير الخارجية الروسي"),
            actor("التنظيمات الإرهابية"),
            actor("داعش"),
            actor("القاعدة"),
            threat("هجمات دموية", "armed_attack"),
            place("أفغانستان"),
            threat("تهريب المخدرات", "drug_trafficking"),
            place("البلاد"),
            stance("حذر", "opposed", "وزير الخارجية الروسي", "التنظيمات الإرهابية"),
        ),
    ),
    Sentence(
        "وقال لافروف إن",
        (
            actor("لافروف"),
            threat("تهريب المخدرات", "drug_trafficking"),
            place("أفغانستان"),
            actor("الكرملين"),
            actor("دول أخرى"),
            place("آسيا الوسطى"),
            actor("الصين"),
            stance("قلق", "opposed", "الكرملين", "تهريب المخدرات"),
        ),
    ),
    Sentence(
        "وفشلت طالبان",
        (
            actor("طالبان"),
            threat("الخطر", "terrorism"),
            actor("تنظيم الدولة – ولاية خراسان"),
            threat("الهجمات", "armed_attack"),
            place("المدن الأفغانية"),
            actor("طالبان#2"),
            threat("هجومان كبيران", "armed_attack"),
            place("قندهار"),
            place("قندوز"),
            actor("الحركة"),
            actor("خلايا التنظيم"),
            actor("التنظيم"),
            place("المدن الأفغانية#2"),
            threat("هجمات مماثلة", "armed_attack"),
            place("البلاد"),
        ),
    ),
    Sentence(
        "وتثير قضية الأمن",
        (
            threat("تهريب المخدرات", "drug_trafficking"),
            actor("روسيا"),
            actor("موسكو"),
            actor("حركة طالبان"),
            stance("قلق", "opposed", "روسيا", "تهريب المخدرات"),
            stance("لاعتراف", "supportive", "موسكو", "حركة طالبان", flags=("conditional",)),
        ),
    ),
    Sentence(
        "وحذر الرئيس",
        (
            actor("الرئيس الروسي فلاديمير بوتين"),
            actor("مقاتلي تنظيم الدولة الإسلامية"),
            actor("تنظيم الدولة الإسلامية"),
            place("أفغانستان"),
            threat("اضطرابات", "unrest"),
            place("الجمهوريات السوفييتية السابقة"),
            place("حدود روسيا"),
            actor("موسكو"),
            threat("نعرات دينية وعرقية", "unrest"),
            stance("حذر", "opposed", "الرئيس الروسي فلاديمير بوتين", "مقاتلي تنظيم الدولة الإسلامية"),
        ),
    ),
    Sentence(
        "وبعد تولي",
        (actor("طالبان"), actor("روسيا"), actor("جمهوريات سوفييتية سابقة"), place("أفغانستان")),
    ),
    Sentence(
        "نيد برايس: سيسعدنا",
        (
            actor("نيد برايس"),
            stance("سيسعدنا أن نشارك", "supportive", "نيد برايس", topics=("هذا المنتدى",)),
        ),
    ),
    Sentence(
        "وأعلنت وزارة",
        (
            actor("وزارة الخارجية الروسية"),
            place("موسكو"),
            actor("المجموعة الدولية"),
            threat("أزمة إنسانية", "humanitarian"),
            actor("المشاركين"),
            actor("بروكسل"),
            threat("أزمة إنسانية#2", "humanitarian"),
            actor("الحركة"),
        ),
    ),
    Sentence(
        "وشارك في محادثات",
        (
            place("موسكو"),
            actor("مسؤولون"),
            actor("عشر دول"),
            actor("الصين"),
            actor("باكستان"),
            actor("طالبان"),
        ),
    ),
    Sentence(
        "وترأس وفد",
        (
            actor("وفد طالبان"),
            actor("طالبان"),
            actor("نائب رئيس الوزراء عبدالسلام حنفي"),
            actor("القيادة الأفغانية الجديدة"),
            actor("الاتحاد الأوروبي"),
            actor("الولايات المتحدة"),
        ),
    ),
    Sentence(
        "وقالت وزارة الخارجية",
        (
            actor("وزارة الخارجية الأميركية"),
            actor("الوفد الأميركي"),
            actor("طالبان"),
            stance("صريحة ومهنية", "supportive", "وزارة الخارجية الأميركية", topics=("المباحثات",)),
            stance("سيتم الحكم", "neutral", "الوفد الأميركي", "طالبان", flags=("conditional",)),
        ),
    ),
    Sentence(
        "والولايات المتحدة",
        (
            actor("الولايات المتحدة"),
            place("موسكو"),
            stance("لن تنضم", "opposed", "الولايات المتحدة", topics=("هذه الجولة من المحادثات",)),
        ),
    ),
    Sentence(
        "وأشارت وزارة",
        (
            actor("وزارة الخارجية الأميركية"),
            actor("روسيا"),
            stance("بناء", "supportive", "وزارة الخارجية الأميركية", topics=("المنتدى",)),
        ),
    ),
    Sentence(
        "وقال المتحدث",
        (
            actor(SPOKESMAN),
            actor("الخارجية الأميركية"),
            stance("سيسعدنا أن نشارك", "supportive", SPOKESMAN, topics=("هذا المنتدى",)),
        ),
    ),
    Sentence(
        "وتحض الولايات",
        (
            actor("الولايات المتحدة"),
            actor("الأطراف الدوليين"),
            actor("حكومة أفغانستان"),
            stance("عدم الاعتراف", "opposed", "الولايات المتحدة", "حكومة أفغانستان"),
        ),
    ),
    Sentence(
        "وقال لافروف الذي",
        (
            actor("لافروف"),
            actor("واشنطن"),
            actor("المجتمع الدولي"),
            actor("كابول"),
            threat("أزمة إنسانية", "humanitarian"),
            threat("تدفقات المهاجرين", "migration"),
            stance("أسفه", "opposed", "لافروف", topics=("غياب واشنطن",)),
            stance("مقتنعون", "supportive", "لافروف", topics=("تزويد كابول",)),
        ),
    ),
    Sentence("ولم يطرح", (actor("لافروف"), actor("أفغانستان"), actor("موسكو"))),
    Sentence(
        "وعلى هامش",
        (
            actor(KABULOV),
            actor("لرئيس فلاديمير بوتين"),
            place("أفغانستان"),
            actor("الأمم المتحدة"),
            place("أفغانستان#2"),
            actor("المجتمع الدولي"),
            actor("طالبان"),
            stance("يريد", "supportive", "المجتمع الدولي", topics=("تلبية التوقعات",), speaker=KABULOV),
        ),
    ),
    Sentence(
        "موسكو تسعى",
        (
            actor("موسكو"),
            place("آسيا الوسطى"),
            actor("مقاتلي تنظيم الدولة الإسلامية"),
            actor("تنظيم الدولة الإسلامية"),
            place("البلد"),
            threat("الفوضى", "unrest"),
        ),
    ),
    Sentence(
        "ويسعى حكام",
        (actor("حكام أفغانستان الجدد"), threat("كارثة إنسانية", "humanitarian"), place("بلادهم")),
    ),
    Sentence("وزار مسؤولون", (actor("مسؤولون أفغان"), place("أوزبكستان المجاورة"))),
    Sentence(
        "وفي ثمانينات",
        (
            actor("موسكو"),
            threat("حرباً كارثية", "armed_attack"),
            place("أفغانستان"),
            threat("النزوح", "migration"),
        ),
    ),
)
