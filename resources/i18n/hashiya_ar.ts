<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Marks spans in Arabic articles. Everything stays on this computer.</source>
        <translation>لوضع العلامات على مواضع من مقالات عربية. كل شيء يبقى على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>There is no text of it on this computer.</source>
        <translation>لا نص لها على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>انسخ لبلاغ</translation>
    </message>
    <message>
        <source>Versions and places, to be sent to somebody who helps you</source>
        <translation>الإصدارات والأماكن، لترسلها إلى من يساعدك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>الذاكرة المؤقتة</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>No label has this key.</source>
        <translation>لا وسم على هذا المفتاح.</translation>
    </message>
    <message>
        <source>Remove: {label}</source>
        <translation>احذف: {label}</translation>
    </message>
    <message>
        <source>Remove all of these</source>
        <translation>احذفها كلها</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked as {label}.</source>
        <translation>
            <numerusform>لم يُعلَّم شيء بوسم {label}.</numerusform>
            <numerusform>عُلّم موضع واحد بوسم {label}.</numerusform>
            <numerusform>عُلّم موضعان بوسم {label}.</numerusform>
            <numerusform>عُلّمت %n مواضع بوسم {label}.</numerusform>
            <numerusform>عُلّم %n موضعًا بوسم {label}.</numerusform>
            <numerusform>عُلّم %n موضع بوسم {label}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was marked.</source>
        <translation>لم يُعلَّم شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) removed.</source>
        <translation>
            <numerusform>لم تُحذف علامة.</numerusform>
            <numerusform>حُذفت علامة واحدة.</numerusform>
            <numerusform>حُذفت علامتان.</numerusform>
            <numerusform>حُذفت %n علامات.</numerusform>
            <numerusform>حُذفت %n علامة.</numerusform>
            <numerusform>حُذفت %n علامة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>لم يُحذف شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n carried the label already.</source>
        <translation>
            <numerusform>لم يكن شيء يحمل الوسم.</numerusform>
            <numerusform>واحد كان يحمل الوسم.</numerusform>
            <numerusform>اثنان كانا يحملان الوسم.</numerusform>
            <numerusform>%n كانت تحمل الوسم.</numerusform>
            <numerusform>%n كانت تحمل الوسم.</numerusform>
            <numerusform>%n كانت تحمل الوسم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had no such mark of yours.</source>
        <translation>
            <numerusform>لم ينقص شيء.</numerusform>
            <numerusform>واحد لا علامة كهذه لك فيه.</numerusform>
            <numerusform>اثنان لا علامة كهذه لك فيهما.</numerusform>
            <numerusform>%n لا علامة كهذه لك فيها.</numerusform>
            <numerusform>%n لا علامة كهذه لك فيها.</numerusform>
            <numerusform>%n لا علامة كهذه لك فيها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in closed articles: left as they are.</source>
        <translation>
            <numerusform>لا شيء في مقالات مغلقة.</numerusform>
            <numerusform>واحد في مقالة مغلقة: تُرك كما هو.</numerusform>
            <numerusform>اثنان في مقالات مغلقة: تُركا كما هما.</numerusform>
            <numerusform>%n في مقالات مغلقة: تُركت كما هي.</numerusform>
            <numerusform>%n في مقالات مغلقة: تُركت كما هي.</numerusform>
            <numerusform>%n في مقالات مغلقة: تُركت كما هي.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are editing gold: go back to the review before you mark places of the list.</source>
        <translation>أنت تحرر النسخة المعتمدة: عُد إلى المراجعة قبل أن تعلّم مواضع من القائمة.</translation>
    </message>
</context>
<context>
    <name>ActingStrip</name>
    <message>
        <source>No choice has this key.</source>
        <translation>لا خيار لهذا المفتاح.</translation>
    </message>
    <message>
        <source>No mark has this number.</source>
        <translation>لا علامة لها هذا الرقم.</translation>
    </message>
    <message>
        <source>Only this fits here: {labels}.</source>
        <translation>لا يصلح هنا إلا: {labels}.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open project…</source>
        <translation>افتح مشروعًا…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>أغلق المشروع</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>استورد مقالات…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صدّر…</translation>
    </message>
    <message>
        <source>Is everything saved?</source>
        <translation>هل حُفظ كل شيء؟</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>أعد</translation>
    </message>
    <message>
        <source>Finish and next</source>
        <translation>أنهِ وانتقل إلى التالية</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقالة التالية</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقالة السابقة</translation>
    </message>
    <message>
        <source>Go to an article</source>
        <translation>انتقل إلى مقالة</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>ابحث في المقالة</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Search the project</source>
        <translation>ابحث في المشروع كله</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>انتقل إلى النص</translation>
    </message>
    <message>
        <source>Go to the review</source>
        <translation>اذهب إلى المراجعة</translation>
    </message>
    <message>
        <source>Go to my corrections</source>
        <translation>اذهب إلى تصحيحاتي</translation>
    </message>
    <message>
        <source>Go to the team</source>
        <translation>اذهب إلى الفريق</translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation>إلى النظرة العامة</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>أظهر التفاصيل أو أخفها</translation>
    </message>
    <message>
        <source>Show or hide the articles</source>
        <translation>أظهر المقالات أو أخفها</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>القراءة فقط</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>كبّر النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>صغّر النص</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>أعد النص إلى حجمه المعتاد</translation>
    </message>
    <message>
        <source>Show invisible characters</source>
        <translation>أظهر المحارف الخفية</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Arabic or English</source>
        <translation>العربية أو الإنجليزية</translation>
    </message>
    <message>
        <source>Hand work over…</source>
        <translation>سلّم عملًا…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>استلم عملًا…</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>سلّم عملك…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>نافذة جديدة</translation>
    </message>
    <message>
        <source>Suggestions…</source>
        <translation>الاقتراحات…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Guidelines and help</source>
        <translation>الدليل والمساعدة</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
    <message>
        <source>Mark with label {digit}</source>
        <translation>علّم بالوسم {digit}</translation>
    </message>
    <message>
        <source>Choose among all labels</source>
        <translation>اختر من كل الوسوم</translation>
    </message>
    <message>
        <source>Not sure of the mark</source>
        <translation>لست متأكدًا من العلامة</translation>
    </message>
    <message>
        <source>Comment on the mark, the words or the article</source>
        <translation>علّق على العلامة أو الكلمات أو المقالة</translation>
    </message>
    <message>
        <source>Write a note on the mark</source>
        <translation>اكتب ملاحظة على العلامة</translation>
    </message>
    <message>
        <source>Select the words of the mark, or turn the page</source>
        <translation>حدّد كلمات العلامة، أو اقلب الصفحة</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>ارجع خطوة</translation>
    </message>
    <message>
        <source>Left edge: one word more</source>
        <translation>الحد الأيسر: زد كلمة</translation>
    </message>
    <message>
        <source>Left edge: one word less</source>
        <translation>الحد الأيسر: أنقص كلمة</translation>
    </message>
    <message>
        <source>Left edge: one letter more</source>
        <translation>الحد الأيسر: زد حرفًا</translation>
    </message>
    <message>
        <source>Left edge: one letter less</source>
        <translation>الحد الأيسر: أنقص حرفًا</translation>
    </message>
    <message>
        <source>Right edge: one word more</source>
        <translation>الحد الأيمن: زد كلمة</translation>
    </message>
    <message>
        <source>Right edge: one word less</source>
        <translation>الحد الأيمن: أنقص كلمة</translation>
    </message>
    <message>
        <source>Right edge: one letter more</source>
        <translation>الحد الأيمن: زد حرفًا</translation>
    </message>
    <message>
        <source>Right edge: one letter less</source>
        <translation>الحد الأيمن: أنقص حرفًا</translation>
    </message>
    <message>
        <source>Next cut at the start of the word</source>
        <translation>القطع التالي في أول الكلمة</translation>
    </message>
    <message>
        <source>Next cut at the end of the word</source>
        <translation>القطع التالي في آخر الكلمة</translation>
    </message>
    <message>
        <source>Grow to phrase, clause, sentence</source>
        <translation>وسّع إلى العبارة فالجملة فالفقرة</translation>
    </message>
    <message>
        <source>Shrink again</source>
        <translation>عد فضيّق</translation>
    </message>
    <message>
        <source>Stance strip</source>
        <translation>شريط الموقف</translation>
    </message>
    <message>
        <source>Holder of the stance</source>
        <translation>صاحب الموقف</translation>
    </message>
    <message>
        <source>Who passes the stance on</source>
        <translation>ناقل الموقف</translation>
    </message>
    <message>
        <source>Target of the stance</source>
        <translation>موضوع الموقف</translation>
    </message>
    <message>
        <source>Remove the mark, or refuse the suggestion</source>
        <translation>احذف العلامة، أو ارفض الاقتراح</translation>
    </message>
    <message>
        <source>Mark all places of the words with label {digit}</source>
        <translation>علّم كل مواضع الكلمات بالوسم {digit}</translation>
    </message>
    <message>
        <source>Accept the suggestion, or go to the next one</source>
        <translation>اقبل الاقتراح، أو انتقل إلى التالي</translation>
    </message>
    <message>
        <source>Accept all suggestions of the same name</source>
        <translation>اقبل كل اقتراحات الاسم نفسه</translation>
    </message>
    <message>
        <source>Refuse all suggestions of the same name</source>
        <translation>ارفض كل اقتراحات الاسم نفسه</translation>
    </message>
    <message>
        <source>Repeat the marks of the same passage here</source>
        <translation>كرّر هنا علامات المقطع نفسه</translation>
    </message>
    <message>
        <source>Accept the suggestion, or reopen a closed article</source>
        <translation>اقبل الاقتراح، أو أعد فتح مقالة مغلقة</translation>
    </message>
    <message>
        <source>Next mark or suggestion</source>
        <translation>العلامة التالية أو الاقتراح التالي</translation>
    </message>
    <message>
        <source>Previous mark or suggestion</source>
        <translation>العلامة السابقة أو الاقتراح السابق</translation>
    </message>
    <message>
        <source>Turn the page back</source>
        <translation>اقلب الصفحة إلى الوراء</translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation>انسخ الكلمات المحددة</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>حدّد النص كله</translation>
    </message>
    <message>
        <source>Skip the article, with a reason</source>
        <translation>اترك المقالة مع ذكر السبب</translation>
    </message>
    <message>
        <source>Name tags always, or on pointing</source>
        <translation>أسماء العلامات دائمًا، أو عند الإشارة إليها</translation>
    </message>
    <message>
        <source>In the strip: choose, or link to a badge</source>
        <translation>في الشريط: اختر، أو اربط بصاحب الرقم</translation>
    </message>
    <message>
        <source>In the strip: the author</source>
        <translation>في الشريط: الكاتب</translation>
    </message>
    <message>
        <source>In the strip: not stated</source>
        <translation>في الشريط: غير مذكور</translation>
    </message>
    <message>
        <source>In the strip: take this and go on</source>
        <translation>في الشريط: خذ هذا وتابع</translation>
    </message>
    <message>
        <source>In the strip: next choice or mark</source>
        <translation>في الشريط: الخيار التالي أو العلامة التالية</translation>
    </message>
    <message>
        <source>In the strip: previous choice or mark</source>
        <translation>في الشريط: الخيار السابق أو العلامة السابقة</translation>
    </message>
    <message>
        <source>In the strip: take or drop this and stay</source>
        <translation>في الشريط: أضف هذا أو أزله وابقَ</translation>
    </message>
    <message>
        <source>In the strip: close it</source>
        <translation>في الشريط: أغلقه</translation>
    </message>
    <message>
        <source>In a note or comment: done, back to the text</source>
        <translation>في الملاحظة أو التعليق: انتهيت، عد إلى النص</translation>
    </message>
    <message>
        <source>While finding: next place</source>
        <translation>في أثناء البحث: الموضع التالي</translation>
    </message>
    <message>
        <source>While finding: previous place</source>
        <translation>في أثناء البحث: الموضع السابق</translation>
    </message>
    <message>
        <source>While finding: mark the place</source>
        <translation>في أثناء البحث: علّم الموضع</translation>
    </message>
    <message>
        <source>While finding: back to the text</source>
        <translation>في أثناء البحث: عد إلى النص</translation>
    </message>
    <message>
        <source>In the list of places: tick, or take the tick away</source>
        <translation>في قائمة المواضع: اختر الموضع أو اتركه</translation>
    </message>
    <message>
        <source>In the list of places: another label</source>
        <translation>في قائمة المواضع: وسم آخر</translation>
    </message>
    <message>
        <source>In the list of places: take the head word along</source>
        <translation>في قائمة المواضع: خذ معها الكلمة التي تسبقها</translation>
    </message>
    <message>
        <source>In the list of places: in all open articles</source>
        <translation>في قائمة المواضع: في كل المقالات المفتوحة</translation>
    </message>
    <message>
        <source>In the list of places: mark what is ticked</source>
        <translation>في قائمة المواضع: علّم المختار</translation>
    </message>
    <message>
        <source>In the list of places: close it</source>
        <translation>في قائمة المواضع: أغلقها</translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation>حرّك المؤشر</translation>
    </message>
    <message>
        <source>Move the caret by a word</source>
        <translation>حرّك المؤشر كلمة</translation>
    </message>
    <message>
        <source>Start and end of the line, with Ctrl of the text</source>
        <translation>أول السطر وآخره، ومع Ctrl أول النص وآخره</translation>
    </message>
    <message>
        <source>A page up, a page down</source>
        <translation>صفحة إلى أعلى، صفحة إلى أسفل</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>حدّد كلمات</translation>
    </message>
    <message>
        <source>drag, or Shift and an arrow</source>
        <translation>السحب، أو Shift مع سهم</translation>
    </message>
    <message>
        <source>Select letters</source>
        <translation>حدّد حروفًا</translation>
    </message>
    <message>
        <source>Ctrl and drag</source>
        <translation>السحب مع Ctrl</translation>
    </message>
    <message>
        <source>Select the word at the pointer</source>
        <translation>حدّد الكلمة التي عندها الفأرة</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>نقرتان</translation>
    </message>
    <message>
        <source>Step into the word</source>
        <translation>ادخل إلى جوف الكلمة</translation>
    </message>
    <message>
        <source>double click again</source>
        <translation>نقرتان أخريان</translation>
    </message>
    <message>
        <source>Select the clause</source>
        <translation>حدّد الجملة</translation>
    </message>
    <message>
        <source>triple click</source>
        <translation>ثلاث نقرات</translation>
    </message>
    <message>
        <source>Choose a mark, or the next one under it</source>
        <translation>اختر علامة، أو التي تحتها</translation>
    </message>
    <message>
        <source>click</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>Review: accept what set {digit} has</source>
        <translation>المراجعة: اقبل ما عند الموسِّم {digit}</translation>
    </message>
    <message>
        <source>Review: accept set {digit} for the rest of the article</source>
        <translation>المراجعة: اقبل ما عند الموسِّم {digit} في بقية المقالة</translation>
    </message>
    <message>
        <source>Review: there is no mark here</source>
        <translation>المراجعة: لا علامة هنا</translation>
    </message>
    <message>
        <source>Review: accept the mark</source>
        <translation>المراجعة: اقبل العلامة</translation>
    </message>
    <message>
        <source>Review: reject, with a reason</source>
        <translation>المراجعة: ارفض مع السبب</translation>
    </message>
    <message>
        <source>Review: the reason of the next verdict</source>
        <translation>المراجعة: سبب الحكم التالي</translation>
    </message>
    <message>
        <source>Review: edit gold</source>
        <translation>المراجعة: حرّر النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Review: leave the case for later</source>
        <translation>المراجعة: أجّل الحالة</translation>
    </message>
    <message>
        <source>Review: next case</source>
        <translation>المراجعة: الحالة التالية</translation>
    </message>
    <message>
        <source>Review: previous case</source>
        <translation>المراجعة: الحالة السابقة</translation>
    </message>
    <message>
        <source>Review: accept all that agree</source>
        <translation>المراجعة: اقبل كل ما اتُّفق عليه</translation>
    </message>
    <message>
        <source>Review: write a comment</source>
        <translation>المراجعة: اكتب تعليقًا</translation>
    </message>
    <message>
        <source>Review: make the case a decision of the project</source>
        <translation>المراجعة: اجعل الحالة قرارًا للمشروع</translation>
    </message>
    <message>
        <source>Among the places: go to the place</source>
        <translation>في قائمة المواضع: اذهب إلى الموضع</translation>
    </message>
    <message>
        <source>Among the places: tick this one</source>
        <translation>في قائمة المواضع: اختر هذا الموضع أو اتركه</translation>
    </message>
    <message>
        <source>Among the places: tick all that are shown</source>
        <translation>في قائمة المواضع: اختر كل المعروض</translation>
    </message>
    <message>
        <source>Among the places: mark the ticked ones</source>
        <translation>في قائمة المواضع: علّم المختار بوسم</translation>
    </message>
    <message>
        <source>Among the places: remove the marks of the ticked ones</source>
        <translation>في قائمة المواضع: احذف علامات المختار</translation>
    </message>
    <message>
        <source>Among the places: tick none, then close</source>
        <translation>في قائمة المواضع: اترك المختار، ثم أغلق البحث</translation>
    </message>
    <message>
        <source>Among the places: tick several in a row</source>
        <translation>في قائمة المواضع: اختر عدة مواضع متتالية</translation>
    </message>
</context>
<context>
    <name>AgreementHead</name>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Nobody has finished an article yet that somebody else has finished too.</source>
        <translation>لا مقالة بعد أنهاها اثنان حتى يُقارَن بينهما.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>Without unsure marks</source>
        <translation>دون العلامات غير المتيقَّنة</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} و{other}</translation>
    </message>
    <message>
        <source>{name} against gold</source>
        <translation>{name} مقابل النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Between whom</source>
        <translation>بين مَن</translation>
    </message>
</context>
<context>
    <name>Annotate</name>
    <message>
        <source>This article is finished; {key} reopens it.</source>
        <translation>هذه المقالة منتهية؛ اضغط {key} لإعادة فتحها.</translation>
    </message>
    <message>
        <source>This article was skipped; {key} reopens it.</source>
        <translation>هذه المقالة متروكة؛ اضغط {key} لإعادة فتحها.</translation>
    </message>
    <message>
        <source>This article is locked by the project lead.</source>
        <translation>أقفل مدير المشروع هذه المقالة.</translation>
    </message>
    <message>
        <source>No mark is chosen: click one.</source>
        <translation>لم تُختر علامة: انقر علامة.</translation>
    </message>
    <message>
        <source>No mark is chosen: click one, or press {key}.</source>
        <translation>لم تُختر علامة: انقر علامة، أو اضغط {key}.</translation>
    </message>
    <message>
        <source>{count} {label} without {attribute}</source>
        <translation>{count} {label} بلا {attribute}</translation>
    </message>
    <message>
        <source>{particle} stays outside the mark.</source>
        <translation>يبقى {particle} خارج العلامة.</translation>
    </message>
    <message>
        <source>{particle} stays outside the mark; {key} brings it back.</source>
        <translation>يبقى {particle} خارج العلامة؛ يعيده إليها المفتاح {key}.</translation>
    </message>
</context>
<context>
    <name>AnnotatePage</name>
    <message>
        <source>All articles are done: press “Hand in” at the top.</source>
        <translation>انتهت المقالات كلها: اضغط «سلّم» في الأعلى.</translation>
    </message>
    <message>
        <source>There is no other article in the list.</source>
        <translation>لا مقالة أخرى في القائمة.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Search in the project</source>
        <translation>البحث في المشروع</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Accept</source>
        <translation>اقبل</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>ارفض</translation>
    </message>
    <message>
        <source>Answers to the suggestion</source>
        <translation>الإجابة عن الاقتراح</translation>
    </message>
    <message>
        <source>All of this name ({count})</source>
        <translation>كل ما بهذا الاسم ({count})</translation>
    </message>
</context>
<context>
    <name>AnswerOffers</name>
    <message>
        <source>Accept</source>
        <translation>اقبل</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>ارفض</translation>
    </message>
    <message>
        <source>Accept all {count}</source>
        <translation>اقبلها كلها ({count})</translation>
    </message>
    <message>
        <source>Refuse all {count}</source>
        <translation>ارفضها كلها ({count})</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>There is no suggestion in this article.</source>
        <translation>لا اقتراح في هذه المقالة.</translation>
    </message>
    <message>
        <source>No suggestion is left in this article.</source>
        <translation>لم يبق اقتراح في هذه المقالة.</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Agreement on answers</source>
        <translation>الاتفاق على الأجوبة</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>A file that was handed over</source>
        <translation>ملف تسليم</translation>
    </message>
    <message>
        <source>{name}&apos;s file of “{project}”</source>
        <translation>ملف {name} من مشروع «{project}»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Files of “{project}”: {count}</source>
        <translation>ملفات من مشروع «{project}»: {count}</translation>
    </message>
    <message>
        <source>The project “{project}”</source>
        <translation>مشروع «{project}»</translation>
    </message>
    <message>
        <source>Take it back into “{project}”</source>
        <translation>استلمه في «{project}»</translation>
    </message>
    <message>
        <source>That project is on this computer; you see what comes in before it does</source>
        <translation>المشروع على هذا الجهاز، وترى ما يرد قبل أن يُكتب شيء</translation>
    </message>
    <message>
        <source>Add it to your work file</source>
        <translation>أضفه إلى ملف عملك</translation>
    </message>
    <message>
        <source>Its articles come into {work}</source>
        <translation>تنتقل مقالاته إلى {work}</translation>
    </message>
    <message>
        <source>This is a copy of {work}; go on in that</source>
        <translation>هذه نسخة من {work}، فتابع في ذاك</translation>
    </message>
    <message>
        <source>Take them back into “{project}”</source>
        <translation>استلمها في «{project}»</translation>
    </message>
    <message>
        <source>Add them to your work file</source>
        <translation>أضفها إلى ملف عملك</translation>
    </message>
    <message>
        <source>Their articles come into {work}</source>
        <translation>تنتقل مقالاتها إلى {work}</translation>
    </message>
    <message>
        <source>Open them as {name}</source>
        <translation>افتحها باسم {name}</translation>
    </message>
    <message>
        <source>The articles of all of them come into {file}</source>
        <translation>تجتمع مقالاتها كلها في {file}</translation>
    </message>
    <message>
        <source>Open “{project}” and take the others back</source>
        <translation>افتح «{project}» واستلم الملفات الأخرى</translation>
    </message>
    <message>
        <source>You see what comes in before it does</source>
        <translation>ترى ما سيدخل قبل أن يدخل</translation>
    </message>
    <message>
        <source>Open “{project}”</source>
        <translation>افتح «{project}»</translation>
    </message>
    <message>
        <source>The project alone, without the other files</source>
        <translation>المشروع وحده، بلا الملفات الأخرى</translation>
    </message>
    <message>
        <source>of another project</source>
        <translation>من مشروع آخر</translation>
    </message>
    <message>
        <source>for somebody else</source>
        <translation>لشخص آخر</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>نسخة مكررة</translation>
    </message>
    <message>
        <source>to be opened alone</source>
        <translation>يُفتح وحده</translation>
    </message>
    <message>
        <source>Left out: {files}</source>
        <translation>لم يُؤخذ: {files}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{files} and others: {count}</source>
        <translation>{files} وغيرها: {count}</translation>
    </message>
    <message>
        <source>Open your work file</source>
        <translation>افتح ملف عملك</translation>
    </message>
    <message>
        <source>Open it as {name}</source>
        <translation>افتحه باسم {name}</translation>
    </message>
    <message>
        <source>As a file of its own; marks in it are kept under that name</source>
        <translation>ملفًا مستقلًا، وتُحفظ العلامات فيه بهذا الاسم</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Who works on it</source>
        <translation>من يعمل عليها</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}: {state}</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>غير مسنَدة</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>مسنَدة</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>مقالات الجميع</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Those that are shown are ticked. {key} again takes more.</source>
        <translation>اختير كل المعروض. {key} مرة أخرى يأخذ المزيد.</translation>
    </message>
</context>
<context>
    <name>AttributeEditor</name>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (موقوف)</translation>
    </message>
    <message>
        <source>{name} · missing</source>
        <translation>{name} · مطلوب</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Back to the label</source>
        <translation>عد إلى الوسم</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>ما تحمله</translation>
    </message>
    <message>
        <source>Marks use it, so what it holds stays as it is.</source>
        <translation>علامات تستعملها، فيبقى ما تحمله على حاله.</translation>
    </message>
    <message>
        <source>Required: an article is not finished without it</source>
        <translation>مطلوبة: لا تنتهي المقالة من دونها</translation>
    </message>
    <message>
        <source>Offered with each mark</source>
        <translation>تُعرض مع كل علامة</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>New choice</source>
        <translation>خيار جديد</translation>
    </message>
    <message>
        <source>Words that can stand for a link</source>
        <translation>كلمات تقوم مقام الرابط</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>كلمة جديدة</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>القيمة الأولى</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>سُلّم في</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>أين هو</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>معايرة</translation>
    </message>
    <message>
        <source>reviewing</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>annotating</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>taken back {day}</source>
        <translation>استُلم {day}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>لم يعد بعد</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>استلام ملف</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Change of the labels</source>
        <translation>تغيير الوسوم</translation>
    </message>
    <message>
        <source>Change of the guidelines</source>
        <translation>تغيير الدليل</translation>
    </message>
    <message>
        <source>Removed articles</source>
        <translation>إزالة مقالات</translation>
    </message>
    <message>
        <source>These articles and marks go from the project. Importing the same files again brings them.</source>
        <translation>تخرج هذه المقالات والعلامات من المشروع، ويعيدها استيراد الملفات نفسها من جديد.</translation>
    </message>
    <message>
        <source>What was new goes from the project, and what was changed is as before. The file can be taken in again.</source>
        <translation>يخرج من المشروع ما كان جديدًا، ويعود ما تغيّر كما كان. ويمكن استلام الملف من جديد.</translation>
    </message>
    <message>
        <source>This hand-over no longer counts, and its articles are no longer assigned by it. If its file comes back, you will be asked whose work it is.</source>
        <translation>لا يُعتدّ بهذا التسليم بعد ذلك، ولا تبقى مقالاته مسندة به. وإن عاد ملفه فستُسأل عمّن عمل فيه.</translation>
    </message>
    <message>
        <source>The labels are again as they were before this change.</source>
        <translation>تعود الوسوم كما كانت قبل هذا التغيير.</translation>
    </message>
    <message>
        <source>The guidelines are again as they were before this change.</source>
        <translation>يعود الدليل كما كان قبل هذا التغيير.</translation>
    </message>
    <message>
        <source>The articles come back, with everything that was marked in them.</source>
        <translation>تعود المقالات بكل ما وُسم فيها.</translation>
    </message>
    <message>
        <source>{what}: {people}</source>
        <translation>{what}: {people}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>taken back {day}, {person}</source>
        <translation>تُراجع عنها {day}، {person}</translation>
    </message>
    <message>
        <source>Take this back: {what} ({count})?</source>
        <translation>أتتراجع عن هذه الدفعة: {what} ({count})؟</translation>
    </message>
    <message>
        <source>A backup is made first. If somebody has worked on it since, nothing happens and you are told who.</source>
        <translation>تُؤخذ نسخة احتياطية أولًا. وإن كان أحد قد عمل فيها بعد ذلك فلن يتغيّر شيء، وتُخبر بمن عمل.</translation>
    </message>
</context>
<context>
    <name>BatchesModel</name>
    <message>
        <source>What</source>
        <translation>ما هي</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>المقدار</translation>
    </message>
    <message>
        <source>By</source>
        <translation>مَن قام بها</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>in effect</source>
        <translation>سارية</translation>
    </message>
</context>
<context>
    <name>BatchesSection</name>
    <message>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Imports, hand-overs, taken-in files and other changes of many things at once. Each can be taken back as a whole while nobody has built on it.</source>
        <translation>الاستيراد والتسليم والملفات المستلمة وكل ما تغيّر دفعة واحدة. يمكن التراجع عن الدفعة بتمامها ما لم يبنِ عليها أحد.</translation>
    </message>
    <message>
        <source>Take this back…</source>
        <translation>تراجع عنها…</translation>
    </message>
    <message>
        <source>Nothing was imported, handed over or taken in yet.</source>
        <translation>لم يُستورد شيء ولم يُسلَّم ولم يُستلم بعد.</translation>
    </message>
</context>
<context>
    <name>BindingCard</name>
    <message>
        <source>Press the new keys; Escape stops.</source>
        <translation>اضغط المفاتيح الجديدة؛ واضغط Escape للإلغاء.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>غيّر…</translation>
    </message>
    <message>
        <source>Add keys…</source>
        <translation>أضف مفاتيح…</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>كما كانت أصلًا</translation>
    </message>
    <message>
        <source>Use here instead</source>
        <translation>استعملها هنا بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>These keys are fixed.</source>
        <translation>هذه المفاتيح ثابتة.</translation>
    </message>
    <message>
        <source>Works in the whole window</source>
        <translation>يعمل في النافذة كلها</translation>
    </message>
    <message>
        <source>Works in the text</source>
        <translation>يعمل في النص</translation>
    </message>
    <message>
        <source>These keys cannot be used: choose others.</source>
        <translation>لا تصلح هذه المفاتيح: اختر غيرها.</translation>
    </message>
    <message>
        <source>{keys} moves the caret: choose other keys.</source>
        <translation>{keys} يحرّك المؤشر: اختر غيره.</translation>
    </message>
    <message>
        <source>{keys} always means “{command}”: choose other keys.</source>
        <translation>{keys} مخصص دائمًا لـ«{command}»: اختر غيره.</translation>
    </message>
    <message>
        <source>This works in the whole window, so it needs Ctrl, Alt or one of the keys F1 to F12.</source>
        <translation>يعمل هذا في النافذة كلها، فلا بد له من Ctrl أو Alt أو أحد المفاتيح من F1 إلى F12.</translation>
    </message>
    <message>
        <source>{keys} means “{command}” now.</source>
        <translation>{keys} مخصص الآن لـ«{command}».</translation>
    </message>
</context>
<context>
    <name>ByDocumentCard</name>
    <message>
        <source>Agreement by article</source>
        <translation>الاتفاق بحسب المقالة</translation>
    </message>
    <message>
        <source>The articles are still being compared.</source>
        <translation>ما زالت المقالات تُقارَن.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>The {count} on which people agree least; the table has all of them.</source>
        <translation>أقل المقالات اتفاقًا ({count})، وفي الجدول جميعها.</translation>
    </message>
    <message>
        <source>Those on which people agree least come first.</source>
        <translation>أقلها اتفاقًا أولًا.</translation>
    </message>
</context>
<context>
    <name>ByLabelCard</name>
    <message>
        <source>Agreement by label</source>
        <translation>الاتفاق بحسب الوسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
</context>
<context>
    <name>Caps</name>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Show as a table</source>
        <translation>اعرض جدولًا</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Table for spreadsheets (CSV)…</source>
        <translation>جدول لبرامج الجداول ⁦(CSV)⁩…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>صورة ⁦(PNG)⁩…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول ‎(*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>صور ‎(*.png)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>حُفظ: {file}</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Say something about this case…</source>
        <translation>اكتب رأيك في هذه الحالة…</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Show names before settling</source>
        <translation>أظهر الأسماء قبل حسم المقالة</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>أي الحالات</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>مختلف فيها</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>No case is left here</source>
        <translation>لم تبق حالة هنا</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>لا حالة</translation>
    </message>
    <message>
        <source>A settled case</source>
        <translation>حالة محسومة</translation>
    </message>
    <message>
        <source>Case {number} of {total}</source>
        <translation>الحالة {number} من {total}</translation>
    </message>
    <message>
        <source>An annotator was not sure.</source>
        <translation>لم يكن أحد الموسِّمين متأكدًا.</translation>
    </message>
    <message>
        <source>Changed since the last verdict.</source>
        <translation>تغيّرت بعد آخر حكم.</translation>
    </message>
    <message>
        <source>Gold and the verdicts do not agree.</source>
        <translation>النسخة المعتمدة لا توافق الأحكام.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>No mark here</source>
        <translation>لا علامة هنا</translation>
    </message>
    <message>
        <source>Edit gold</source>
        <translation>حرّر المعتمدة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>السبب…</translation>
    </message>
    <message>
        <source>Accept all that agree</source>
        <translation>اقبل كل المتفق عليه</translation>
    </message>
    <message>
        <source>Settle particles by the labels&apos; rule</source>
        <translation>احسم الحروف المتصلة بقاعدة الوسوم</translation>
    </message>
    <message>
        <source>Fill gold from…</source>
        <translation>املأ المعتمدة من…</translation>
    </message>
    <message>
        <source>Article settled</source>
        <translation>حُسمت المقالة</translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation>أعد فتح المقالة</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>حالات كثيرة معًا</translation>
    </message>
    <message>
        <source>on the whole article</source>
        <translation>على المقالة كلها</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>not chosen</source>
        <translation>لم يُحدَّد</translation>
    </message>
    <message>
        <source>as for the other marks of this name</source>
        <translation>كما في سائر علامات هذا الاسم</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (موقوف)</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>in Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>in exported files</source>
        <translation>في الملفات المصدَّرة</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>أعد العرض</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
</context>
<context>
    <name>ChosenLine</name>
    <message>
        <source>Choose one article or several, to assign them or hand them over.</source>
        <translation>اختر مقالة أو أكثر لإسنادها أو تسليمها.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>لم تُختر مقالة</numerusform>
            <numerusform>اختيرت مقالة واحدة</numerusform>
            <numerusform>اختيرت مقالتان</numerusform>
            <numerusform>اختيرت %n مقالات</numerusform>
            <numerusform>اختيرت %n مقالة</numerusform>
            <numerusform>اختيرت %n مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Missing: {list}</source>
        <translation>ينقص: {list}</translation>
    </message>
    <message numerus="yes">
        <source>Finished; %n suggestion(s) left alone count as refused.</source>
        <translation>
            <numerusform>انتهت المقالة، ولم يُترك اقتراح.</numerusform>
            <numerusform>انتهت المقالة، وعُدّ الاقتراح الذي تُرك مرفوضًا.</numerusform>
            <numerusform>انتهت المقالة، وعُدّ الاقتراحان اللذان تُركا مرفوضين.</numerusform>
            <numerusform>انتهت المقالة، وعُدّت %n اقتراحات تُركت مرفوضة.</numerusform>
            <numerusform>انتهت المقالة، وعُدّ %n اقتراحًا تُركت مرفوضة.</numerusform>
            <numerusform>انتهت المقالة، وعُدّ %n اقتراح تُركت مرفوضة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>Colour in the light look</source>
        <translation>اللون في المظهر الفاتح</translation>
    </message>
    <message>
        <source>Colour in the dark look</source>
        <translation>اللون في المظهر الداكن</translation>
    </message>
    <message>
        <source>Choose: {color}</source>
        <translation>اختر: {color}</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>اختر لونًا</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>اقترح لونًا</translation>
    </message>
    <message>
        <source>Take a colour that is far from those of the other labels</source>
        <translation>خذ لونًا بعيدًا عن ألوان الوسوم الأخرى</translation>
    </message>
    <message>
        <source>Contrast is that of the colour with the page; 4.5 is the least for text.
ΔE is how far apart two colours look, to colour-blind readers too; from 15 on they are told apart at a glance.</source>
        <translation>التباين هو تباين اللون مع الصفحة، وأقله للنص 4.5.
أما ΔE فمقدار ما يبدو بين لونين من بعد، لمن لا يميز بعض الألوان أيضًا؛ فإذا بلغ 15 مُيّزا بنظرة.</translation>
    </message>
</context>
<context>
    <name>CommentEntry</name>
    <message>
        <source>Edit this comment</source>
        <translation>عدّل هذا التعليق</translation>
    </message>
    <message>
        <source>Take this comment back</source>
        <translation>اسحب هذا التعليق</translation>
    </message>
</context>
<context>
    <name>CommentForm</name>
    <message>
        <source>A question or a thought…</source>
        <translation>سؤال أو رأي…</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Add the comment</source>
        <translation>أضف التعليق</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>احفظ التعديل</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>على المقالة كلها</translation>
    </message>
    <message>
        <source>On {words}</source>
        <translation>على {words}</translation>
    </message>
</context>
<context>
    <name>CommentThread</name>
    <message>
        <source>Whoever reviews the article reads it</source>
        <translation>يقرؤه من يراجع المقالة</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>اكتب تعليقًا</translation>
    </message>
    <message>
        <source>Comments {count}</source>
        <translation>التعليقات {count}</translation>
    </message>
    <message>
        <source>Comments on the article {count}</source>
        <translation>التعليقات على المقالة {count}</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
</context>
<context>
    <name>CorrectionModel</name>
    <message>
        <source>My mark</source>
        <translation>علامتي</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>no mark</source>
        <translation>لا علامة</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>لا تصحيح</numerusform>
            <numerusform>تصحيح واحد</numerusform>
            <numerusform>تصحيحان</numerusform>
            <numerusform>%n تصحيحات</numerusform>
            <numerusform>%n تصحيحًا</numerusform>
            <numerusform>%n تصحيح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled article(s)</source>
        <translation>
            <numerusform>لا مقالات محسومة</numerusform>
            <numerusform>مقالة محسومة واحدة</numerusform>
            <numerusform>مقالتان محسومتان</numerusform>
            <numerusform>%n مقالات محسومة</numerusform>
            <numerusform>%n مقالة محسومة</numerusform>
            <numerusform>%n مقالة محسومة</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks exactly as in gold (F1): {scores}</source>
        <translation>علامات كما هي في النسخة المعتمدة تمامًا (F1): {scores}</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>أظهرها في المقالة</translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation>تصحيحاتي</translation>
    </message>
    <message>
        <source>Nothing was corrected: gold has your marks as they are.</source>
        <translation>لم يُصحَّح شيء: علاماتك في النسخة المعتمدة كما هي.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>The program ended unexpectedly last time.</source>
        <translation>توقف البرنامج فجأة في المرة الماضية.</translation>
    </message>
    <message>
        <source>Everything that was shown as saved is in your project. What was noted is in this file, on this computer alone: {path}</source>
        <translation>كل ما ظهر لك محفوظًا باقٍ في مشروعك. وتفاصيل ما حدث في هذا الملف، على هذا الجهاز وحده: {path}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ</translation>
    </message>
    <message>
        <source>Something went wrong in Hashiya</source>
        <translation>حدث خطأ في حاشية</translation>
    </message>
    <message>
        <source>Everything that was shown as saved is safe in your project. You can go on working; if something looks wrong, close the window and open the project again.</source>
        <translation>كل ما ظهر لك محفوظًا سليم في مشروعك. يمكنك أن تتابع العمل؛ فإن رأيت شيئًا غير صحيح فأغلق النافذة وافتح المشروع من جديد.</translation>
    </message>
    <message>
        <source>The details are in this file, on this computer alone: {path}</source>
        <translation>التفاصيل في هذا الملف، على هذا الجهاز وحده: {path}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>انسخ التفاصيل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message>
        <source>Learning curve</source>
        <translation>منحنى التعلّم</translation>
    </message>
    <message>
        <source>dictionary and model</source>
        <translation>المعجم والنموذج معًا</translation>
    </message>
    <message>
        <source>dictionary alone</source>
        <translation>المعجم وحده</translation>
    </message>
    <message>
        <source>The curve comes with the first model.</source>
        <translation>يأتي المنحنى مع أول نموذج.</translation>
    </message>
    <message numerus="yes">
        <source>The score (F1) is right suggestions and found marks in one figure, measured on the same %n of your article(s) each time, after learning from more and more of the others. With {count} of them help saves {acts} of the {all} acts that {marks} marks take.</source>
        <translation>
            <numerusform>الدرجة (F1) تجمع صحة الاقتراحات وما يُعثر عليه من العلامات في رقم واحد، وتُقاس كل مرة على مقالات بعينها بعد التعلّم من سائر مقالاتك شيئًا فشيئًا. وبعد التعلّم من {count} منها وفّرت المساعدة {acts} من كل {all} فعلًا تحتاج إليها {marks} علامات.</numerusform>
            <numerusform>الدرجة (F1) تجمع صحة الاقتراحات وما يُعثر عليه من العلامات في رقم واحد، وتُقاس كل مرة على مقالة بعينها بعد التعلّم من سائر مقالاتك شيئًا فشيئًا. وبعد التعلّم من {count} منها وفّرت المساعدة {acts} من كل {all} فعلًا تحتاج إليها {marks} علامات.</numerusform>
            <numerusform>الدرجة (F1) تجمع صحة الاقتراحات وما يُعثر عليه من العلامات في رقم واحد، وتُقاس كل مرة على مقالتين بعينهما بعد التعلّم من سائر مقالاتك شيئًا فشيئًا. وبعد التعلّم من {count} منها وفّرت المساعدة {acts} من كل {all} فعلًا تحتاج إليها {marks} علامات.</numerusform>
            <numerusform>الدرجة (F1) تجمع صحة الاقتراحات وما يُعثر عليه من العلامات في رقم واحد، وتُقاس كل مرة على %n مقالات بعينها بعد التعلّم من سائر مقالاتك شيئًا فشيئًا. وبعد التعلّم من {count} منها وفّرت المساعدة {acts} من كل {all} فعلًا تحتاج إليها {marks} علامات.</numerusform>
            <numerusform>الدرجة (F1) تجمع صحة الاقتراحات وما يُعثر عليه من العلامات في رقم واحد، وتُقاس كل مرة على %n مقالة بعينها بعد التعلّم من سائر مقالاتك شيئًا فشيئًا. وبعد التعلّم من {count} منها وفّرت المساعدة {acts} من كل {all} فعلًا تحتاج إليها {marks} علامات.</numerusform>
            <numerusform>الدرجة (F1) تجمع صحة الاقتراحات وما يُعثر عليه من العلامات في رقم واحد، وتُقاس كل مرة على %n مقالة بعينها بعد التعلّم من سائر مقالاتك شيئًا فشيئًا. وبعد التعلّم من {count} منها وفّرت المساعدة {acts} من كل {all} فعلًا تحتاج إليها {marks} علامات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n article(s)</source>
        <translation>
            <numerusform>قبل أي مقالة</numerusform>
            <numerusform>بعد مقالة واحدة</numerusform>
            <numerusform>بعد مقالتين</numerusform>
            <numerusform>بعد %n مقالات</numerusform>
            <numerusform>بعد %n مقالة</numerusform>
            <numerusform>بعد %n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>score {both}, the dictionary alone {alone}</source>
        <translation>الدرجة {both}، وللمعجم وحده {alone}</translation>
    </message>
    <message>
        <source>Articles learned</source>
        <translation>مقالات تُعُلِّم منها</translation>
    </message>
    <message>
        <source>Score alone</source>
        <translation>درجة المعجم وحده</translation>
    </message>
    <message>
        <source>Score with model</source>
        <translation>الدرجة مع النموذج</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>Acts saved of 20</source>
        <translation>ما وُفِّر من 20 فعلًا</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>New decision</source>
        <translation>قرار جديد</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>قرار</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Why, or how to tell (not needed)</source>
        <translation>السبب، أو كيف يُعرف (اختياري)</translation>
    </message>
    <message>
        <source>as it stands in the articles</source>
        <translation>كما يرد في المقالات</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Decided already: {decision}</source>
        <translation>سبق القرار فيه: {decision}</translation>
    </message>
</context>
<context>
    <name>DecisionNote</name>
    <message>
        <source>Decision of the project</source>
        <translation>قرار المشروع</translation>
    </message>
</context>
<context>
    <name>DecisionTable</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
</context>
<context>
    <name>DecisionsSection</name>
    <message>
        <source>Nothing found.</source>
        <translation>لا نتائج.</translation>
    </message>
    <message>
        <source>Nothing is decided yet. Write down how a name is marked, so that everybody marks it so.</source>
        <translation>لا قرارات بعد. اكتب كيف يُعلَّم اسم ما، ليعلّمه الجميع كذلك.</translation>
    </message>
    <message>
        <source>New decision</source>
        <translation>قرار جديد</translation>
    </message>
    <message>
        <source>Annotators see a decision when they select its name in an article.</source>
        <translation>يرى الموسِّم القرار حين يحدد اسمه في المقالة.</translation>
    </message>
    <message>
        <source>Search the decisions</source>
        <translation>ابحث في القرارات</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>غيّر…</translation>
    </message>
    <message>
        <source>Change this decision</source>
        <translation>غيّر هذا القرار</translation>
    </message>
    <message>
        <source>Remove this decision</source>
        <translation>احذف هذا القرار</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>The decision about {name} is removed; undo brings it back.</source>
        <translation>حُذف القرار في {name}؛ والتراجع يعيده.</translation>
    </message>
</context>
<context>
    <name>DigitField</name>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>{label} has this key too.</source>
        <translation>هذا المفتاح للوسم {label} أيضًا.</translation>
    </message>
    <message>
        <source>Take it from {label}</source>
        <translation>خذه من {label}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>DocumentActs</name>
    <message>
        <source>Skip</source>
        <translation>اتركها</translation>
    </message>
    <message>
        <source>Skip this article</source>
        <translation>اترك هذه المقالة</translation>
    </message>
    <message>
        <source>Leave this article out, with a reason</source>
        <translation>اترك هذه المقالة مع ذكر السبب</translation>
    </message>
    <message>
        <source>Finish this article and go to the next one</source>
        <translation>أنهِ هذه المقالة وانتقل إلى التالية</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>أعد فتحها</translation>
    </message>
    <message>
        <source>Take this article up again to change its marks</source>
        <translation>أعد فتح هذه المقالة لتغيير علاماتها</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>أنهيت</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>{title}, {state}, marks: {count}</source>
        <translation>{title}، {state}، العلامات: {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>ابحث في المقالات</translation>
    </message>
    <message>
        <source>No articles yet: drop files here or press Import.</source>
        <translation>لا مقالات بعد: أفلت الملفات هنا أو اضغط «استورد».</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استورد…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
    <message>
        <source>Finished: {share}</source>
        <translation>المنتهي: {share}</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”.</source>
        <translation>لا نتائج للبحث عن «{query}».</translation>
    </message>
    <message>
        <source>None here.</source>
        <translation>لا مقالات هنا.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>اعرض كل المقالات</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{role}” cannot point to this mark.</source>
        <translation>لا يصح أن يشير «{role}» إلى هذه العلامة.</translation>
    </message>
    <message>
        <source>This mark is somebody else&apos;s.</source>
        <translation>هذه العلامة لشخص آخر.</translation>
    </message>
    <message>
        <source>The same words carry this label already.</source>
        <translation>على هذه الكلمات هذا الوسم من قبل.</translation>
    </message>
    <message>
        <source>A mark must lie inside the text; {start} to {end} does not.</source>
        <translation>يجب أن تقع العلامة داخل النص؛ والموضع من {start} إلى {end} خارجه.</translation>
    </message>
    <message>
        <source>This mark is no longer there; undo brings it back.</source>
        <translation>لم تعد هذه العلامة موجودة؛ والتراجع يعيدها.</translation>
    </message>
    <message>
        <source>“{key}” cannot be {value}.</source>
        <translation>لا تصلح القيمة {value} للخاصية «{key}».</translation>
    </message>
    <message>
        <source>“{key}” of “{label}” is in use, so its kind stays as it is. Make another attribute.</source>
        <translation>الخاصية «{key}» في الوسم «{label}» مستعملة، فيبقى نوعها كما هو. أنشئ خاصية أخرى.</translation>
    </message>
    <message>
        <source>The label “{label}” has no attribute “{key}”.</source>
        <translation>ليس للوسم «{label}» خاصية باسم «{key}».</translation>
    </message>
    <message>
        <source>No backup was made: the copy of {name} does not hold together ({detail}). Run a check.</source>
        <translation>لم تُنشأ نسخة احتياطية: النسخة المأخوذة من {name} غير سليمة ({detail}). افحص المشروع.</translation>
    </message>
    <message>
        <source>The disk has no room for the backup {path}. Free some space and try again.</source>
        <translation>لا مكان في القرص للنسخة الاحتياطية {path}. أفرغ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>No backup can go into {folder} now; it went into the program&apos;s own folder. See the settings under “Saving”.</source>
        <translation>لا يمكن الآن حفظ نسخة احتياطية في {folder}، فحُفظت في مجلد البرنامج نفسه. انظر الإعدادات، صفحة «الحفظ».</translation>
    </message>
    <message>
        <source>The backup {path} could not be written ({reason}). Choose another place.</source>
        <translation>تعذّرت كتابة النسخة الاحتياطية {path} ({reason}). اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file name in it.</source>
        <translation>المسار {path} مجلد. اختر اسم ملف فيه.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another place.</source>
        <translation>المجلد {folder} غير موجود. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>{path} may not be written. Choose another place.</source>
        <translation>لا تُسمح الكتابة في {path}. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>{path} is the project itself. Choose another file name.</source>
        <translation>الملف {path} هو المشروع نفسه. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The backup {path} was written, but the disk did not confirm it. Check the disk and write it again.</source>
        <translation>كُتبت النسخة الاحتياطية {path}، لكن القرص لم يؤكد حفظها. افحص القرص ثم اكتبها من جديد.</translation>
    </message>
    <message>
        <source>This cannot be taken back: since then {people} changed it or built on it (marks, states or other entries: {count}). Take back first what came later. Nothing was changed.</source>
        <translation>لا يمكن التراجع عن هذه الدفعة، فقد غيّر فيها أو بنى عليها بعدها: {people} (علامات أو حالات أو مدخلات أخرى: {count}). تراجع أولًا عمّا جاء بعدها. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This cannot be taken back: a later import added to it. Take that one back first. Nothing was changed.</source>
        <translation>لا يمكن التراجع عن هذه الدفعة، فقد أضاف إليها استيراد لاحق. تراجع عنه أولًا. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This is taken back already.</source>
        <translation>سبق التراجع عن هذا.</translation>
    </message>
    <message>
        <source>This cannot be taken back: not all of it is there as it came. Take back first what came later, or go back to the backup that was made before it. Nothing was changed.</source>
        <translation>لا يمكن التراجع عن هذه الدفعة، فليست كلها موجودة كما جاءت. تراجع أولًا عمّا جاء بعدها، أو ارجع إلى النسخة الاحتياطية التي أُخذت قبلها. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>توقف العمل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Write 1 to {most} characters.</source>
        <translation>اكتب من حرف واحد إلى {most} حرف.</translation>
    </message>
    <message>
        <source>Only who wrote a comment can change it.</source>
        <translation>لا يغيّر التعليق إلا كاتبه.</translation>
    </message>
    <message>
        <source>This comment is no longer there; undo brings it back.</source>
        <translation>لم يعد هذا التعليق موجودًا، والتراجع يعيده.</translation>
    </message>
    <message>
        <source>A decision is about a name of 1 to {most} characters.</source>
        <translation>القرار يخص اسمًا من حرف واحد إلى {most} حرف.</translation>
    </message>
    <message>
        <source>This article is finished. Reopen it to change its marks.</source>
        <translation>هذه المقالة منتهية. أعد فتحها لتغيير علاماتها.</translation>
    </message>
    <message>
        <source>This article is locked by the project lead.</source>
        <translation>أقفل مدير المشروع هذه المقالة.</translation>
    </message>
    <message>
        <source>That was done in an article that has been removed since. Bring the article back first.</source>
        <translation>جرى ذلك في مقالة أُزيلت بعده. أعد المقالة أولًا.</translation>
    </message>
    <message>
        <source>“{reason}” is no reason to skip an article.</source>
        <translation>لا يصلح «{reason}» سببًا لترك مقالة.</translation>
    </message>
    <message>
        <source>This article was skipped. Reopen it to mark it.</source>
        <translation>هذه المقالة متروكة. أعد فتحها لتضع فيها علامات.</translation>
    </message>
    <message>
        <source>This article is not in the project.</source>
        <translation>هذه المقالة ليست في المشروع.</translation>
    </message>
    <message>
        <source>The disk has no room for {path}. Free some space and try again; the old file is unchanged.</source>
        <translation>لا مكان في القرص للملف {path}. أفرغ بعض المساحة ثم أعد المحاولة؛ والملف القديم باقٍ كما كان.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Choose another place; the old file is unchanged.</source>
        <translation>تعذّرت كتابة {path} ({reason}). اختر مكانًا آخر؛ والملف القديم باقٍ كما كان.</translation>
    </message>
    <message>
        <source>There is no set “{name}” in this project.</source>
        <translation>لا مجموعة باسم «{name}» في هذا المشروع.</translation>
    </message>
    <message>
        <source>Nothing was exported: in “{title}” a mark ({start} to {end}) lies outside the text. Run a check.</source>
        <translation>لم يُصدَّر شيء: في «{title}» علامة (من {start} إلى {end}) تقع خارج النص. افحص المشروع.</translation>
    </message>
    <message>
        <source>{path} was written, but the disk did not confirm it. Check the disk and export it again.</source>
        <translation>كُتب {path}، لكن القرص لم يؤكد حفظه. افحص القرص ثم صدّره من جديد.</translation>
    </message>
    <message>
        <source>Nothing was exported: line {line} of {file} did not read back as it was written. Check the disk.</source>
        <translation>لم يُصدَّر شيء: السطر {line} من {file} لم يُقرأ كما كُتب. افحص القرص.</translation>
    </message>
    <message>
        <source>Required answers are missing ({count}). Fill them in, then finish.</source>
        <translation>تنقص إجابات مطلوبة ({count}). أكملها ثم أنهِ المقالة.</translation>
    </message>
    <message>
        <source>The font “{name}” cannot be read. Install Hashiya again.</source>
        <translation>تعذّرت قراءة الخط «{name}». أعد تثبيت حاشية.</translation>
    </message>
    <message>
        <source>No file was made: it does not hold together ({detail}). Check the disk and try again.</source>
        <translation>لم يُكتب الملف لأنه غير متماسك ({detail}). افحص القرص وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Articles that do not fit for calibration: {count}. It needs articles with settled gold that the person does not have yet.</source>
        <translation>مقالات لا تصلح للمعايرة: {count}. تحتاج المعايرة إلى مقالات لها نسخة معتمدة ولم تُسند إلى هذا الشخص من قبل.</translation>
    </message>
    <message>
        <source>A calibration is for annotating, and without gold.</source>
        <translation>المعايرة للتوسيم، ومن دون النسخة المعتمدة.</translation>
    </message>
    <message>
        <source>The disk has no room for {path}. Free some space and try again.</source>
        <translation>لا مكان في القرص لـ{path}. أفرغ بعض المساحة وأعد المحاولة.</translation>
    </message>
    <message>
        <source>“{id}” is no id of an article.</source>
        <translation>لا مقالة معرّفها «{id}».</translation>
    </message>
    <message>
        <source>“{due}” is no day. Choose another one.</source>
        <translation>لا يوم اسمه «{due}». اختر غيره.</translation>
    </message>
    <message>
        <source>{path} exists already, and somebody may be working with it. Choose another folder.</source>
        <translation>الملف {path} موجود من قبل، ولعل أحدًا يعمل فيه. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Choose another folder.</source>
        <translation>تعذّرت كتابة {path} ({reason}). اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose another one for the file.</source>
        <translation>إن {path} مجلد. اختر مجلدًا آخر للملف.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one.</source>
        <translation>المجلد {folder} غير موجود. اختر غيره.</translation>
    </message>
    <message>
        <source>This file was itself handed over. Only the project that it came from hands work out.</source>
        <translation>هذا الملف نفسه ملف تسليم. لا يسلّم العمل إلا المشروع الذي جاء منه.</translation>
    </message>
    <message>
        <source>This is the project itself and no file that was handed over. There is nothing to hand in.</source>
        <translation>هذا هو المشروع نفسه وليس ملف تسليم، فلا شيء يُسلَّم.</translation>
    </message>
    <message>
        <source>{path} may not be written. Choose another folder.</source>
        <translation>لا يُسمح بكتابة {path}. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>There is no article to hand over. Choose some.</source>
        <translation>لا مقالات للتسليم. اختر بعضها.</translation>
    </message>
    <message>
        <source>{path} is the project itself. Choose another folder.</source>
        <translation>إن {path} هو المشروع نفسه. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A set cannot begin as a copy of itself. Choose another one.</source>
        <translation>لا تبدأ مجموعة علامات نسخةً من نفسها. اختر غيرها.</translation>
    </message>
    <message>
        <source>{path} was written, but the disk did not confirm it. Check the disk before you give it away.</source>
        <translation>كُتب {path} لكن القرص لم يؤكد ذلك. افحص القرص قبل أن تسلّمه.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose a file with an article.</source>
        <translation>الملف {file} فارغ. اختر ملفًا فيه مقالة.</translation>
    </message>
    <message>
        <source>{file} is not in {encoding} (byte {byte}). Choose another encoding.</source>
        <translation>ترميز الملف {file} ليس {encoding} (عند البايت {byte}). اختر ترميزًا آخر.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the files in it.</source>
        <translation>المسار {path} مجلد. اختر الملفات التي فيه.</translation>
    </message>
    <message>
        <source>{file} is no kind of file that can be read. Use .txt or .jsonl.</source>
        <translation>نوع الملف {file} لا يُقرأ هنا. اختر ملف ⁦.txt⁩ أو ⁦.jsonl⁩ بدلًا منه.</translation>
    </message>
    <message>
        <source>The articles carry labels that this project does not have: {labels}. Add them, or leave the marks out.</source>
        <translation>في المقالات وسوم ليست في هذا المشروع: {labels}. أضفها، أو استبعد العلامات.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}. Nothing was imported; mend that line or take it out.</source>
        <translation>الملف {file}، السطر {line}: {reason}. لم يُستورد شيء؛ أصلح هذا السطر أو احذفه.</translation>
    </message>
    <message>
        <source>{file} holds NUL characters: it is no text file, or it is not in {encoding}.</source>
        <translation>في الملف {file} محارف NUL: إما أنه ليس ملفًا نصيًّا، وإما أن ترميزه ليس {encoding}.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB. Split it into articles first.</source>
        <translation>الملف {file} أكبر من {limit} ميغابايت. قسّمه إلى مقالات أولًا.</translation>
    </message>
    <message>
        <source>{path} could not be read ({reason}). Check that it exists and that you may open it.</source>
        <translation>تعذّرت قراءة {path} ({reason}). تأكد من وجوده ومن أن لك إذنًا بفتحه.</translation>
    </message>
    <message>
        <source>{where}: its title, a note, attributes or details are more than a project keeps. Nothing was imported; shorten them or take the article out.</source>
        <translation>العنوان أو الملاحظات أو الخصائص أو البيانات في {where} أكثر مما يحفظه المشروع. لم يُستورد شيء؛ اختصرها أو احذف المقالة.</translation>
    </message>
    <message>
        <source>These labels cannot be: {detail}.</source>
        <translation>لا تصلح هذه الوسوم: {detail}.</translation>
    </message>
    <message>
        <source>This cannot be taken back: marks use what it added to the labels ({count}). Retire it in the label set instead. Nothing was changed.</source>
        <translation>لا يمكن التراجع عن هذا التغيير، فهناك علامات تستعمل ما أضافه إلى الوسوم ({count}). أوقف استعماله في مجموعة الوسوم بدلًا من ذلك. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>“{key}” cannot be a label.</source>
        <translation>لا يصلح «{key}» وسمًا.</translation>
    </message>
    <message>
        <source>This project has no label “{label}”. Choose one of its labels.</source>
        <translation>ليس في هذا المشروع وسم باسم «{label}». اختر وسمًا من وسومه.</translation>
    </message>
    <message>
        <source>The label set {file} cannot be used: {reason}.</source>
        <translation>لا يمكن استعمال مجموعة الوسوم {file}: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was written: {file} did not read back as it was written. Check the disk.</source>
        <translation>لم يُكتب شيء: الملف {file} لم يُقرأ كما كُتب. افحص القرص.</translation>
    </message>
    <message>
        <source>This file was handed over. Only the project that it came from can do that.</source>
        <translation>هذا ملف مسلَّم، ولا يفعل ذلك إلا المشروع الذي جاء منه.</translation>
    </message>
    <message>
        <source>Nothing was taken in: afterwards “{table}” had {found} rows in place of {expected}. Check the disk, then try again.</source>
        <translation>لم يُستلم شيء: صار في «{table}» {found} من الصفوف بدلًا من {expected}. افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This is a copy of the project itself and no file that was handed over. Only what was handed over is taken back.</source>
        <translation>هذه نسخة من المشروع نفسه وليست ملف تسليم. لا يُستلم إلا ما سُلّم.</translation>
    </message>
    <message>
        <source>The person whose work this is is no longer in this project. Say whose work it is.</source>
        <translation>صاحب هذا العمل لم يعد في هذا المشروع. قل عمل من هو.</translation>
    </message>
    <message>
        <source>That file was handed over to somebody else. This is the work file of {person}.</source>
        <translation>ذلك الملف سُلّم إلى شخص آخر. هذا ملف عمل {person}.</translation>
    </message>
    <message>
        <source>This file belongs to another project, “{name}”. Open that one to take it back.</source>
        <translation>هذا الملف من مشروع آخر هو «{name}». افتحه لتستلمه فيه.</translation>
    </message>
    <message>
        <source>One of the two files is for reviewing and the other is not. Open them one by one.</source>
        <translation>أحد الملفين للمراجعة والآخر ليس لها. افتح كلًا منهما وحده.</translation>
    </message>
    <message>
        <source>The project has changed in the meantime. Look at the report again.</source>
        <translation>تغيّر المشروع في هذه الأثناء. انظر في التقرير من جديد.</translation>
    </message>
    <message>
        <source>This project never handed over that file. Say whose work it is, if you know that it belongs here.</source>
        <translation>لم يسلّم هذا المشروع ذلك الملف. قل عمل من هو، إن كنت تعلم أنه منه.</translation>
    </message>
    <message>
        <source>The program&apos;s own file “{name}” is missing. Install Hashiya again.</source>
        <translation>ملف البرنامج «{name}» مفقود. أعد تثبيت حاشية.</translation>
    </message>
    <message>
        <source>“{name}” is in the project already.</source>
        <translation>الاسم «{name}» موجود في المشروع من قبل.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name: it has 1 to 64 visible characters.</source>
        <translation>لا يصلح «{name}» اسمًا: يجب أن يكون الاسم من 1 إلى 64 حرفًا ظاهرًا.</translation>
    </message>
    <message>
        <source>The disk has no room for the project {path}. Free some space and try again.</source>
        <translation>لا مكان في القرص للمشروع {path}. أفرغ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The project {path} could not be made ({reason}). Choose another place.</source>
        <translation>تعذّر إنشاء المشروع {path} ({reason}). اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The project {path} was made, but the disk did not confirm it. Check the disk before you work in it.</source>
        <translation>أُنشئ المشروع {path}، لكن القرص لم يؤكد حفظه. افحص القرص قبل أن تعمل فيه.</translation>
    </message>
    <message>
        <source>{path} cannot be made here ({detail}). Choose a folder that you may write to.</source>
        <translation>تعذّر إنشاء {path} هنا ({detail}). اختر مجلدًا لك إذن بالكتابة فيه.</translation>
    </message>
    <message>
        <source>The project {name} is damaged or only half copied. Open its newest backup, or copy it again.</source>
        <translation>المشروع {name} تالف أو لم يُنسخ كاملًا. افتح أحدث نسخة احتياطية منه، أو انسخه من جديد.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name.</source>
        <translation>الملف {path} موجود من قبل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name} is not a Hashiya project. Choose a file that ends in .hashiya.</source>
        <translation>الملف {name} ليس من مشاريع حاشية. اختر ملفًا من نوع ⁦.hashiya⁩ بدلًا منه.</translation>
    </message>
    <message>
        <source>{name} is open in another window (computer {host}, since {since}). Close it there first.</source>
        <translation>المشروع {name} مفتوح في نافذة أخرى (الجهاز {host}، منذ {since}). أغلقه هناك أولًا.</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved or renamed.</source>
        <translation>لا يوجد ملف {path}. ربما نُقل أو تغيّر اسمه.</translation>
    </message>
    <message>
        <source>{name} was made by a newer Hashiya. Update Hashiya to open it.</source>
        <translation>أُنشئ {name} بإصدار أحدث من حاشية. حدّث حاشية لتفتحه.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Make it, or choose another.</source>
        <translation>لا يوجد مجلد {path}. أنشئه، أو اختر غيره.</translation>
    </message>
    <message>
        <source>{name} was made by an older Hashiya. Open it in the window once, which brings it up to date.</source>
        <translation>أُنشئ {name} بإصدار أقدم من حاشية. افتحه في النافذة مرة واحدة ليُحدَّث.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>لا مشروع مفتوح.</translation>
    </message>
    <message>
        <source>{name} lies in a folder that cannot be written. Copy it to a folder of your own and open it there.</source>
        <translation>المشروع {name} في مجلد لا يمكن الكتابة فيه. انسخه إلى أحد مجلداتك وافتحه هناك.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({detail}). Check that it is a file and that you may read it.</source>
        <translation>تعذّرت قراءة {path} ({detail}). تأكد من أنه ملف ومن أن لك إذنًا بقراءته.</translation>
    </message>
    <message>
        <source>There is no screen to show the window on.</source>
        <translation>لا شاشة تُعرض عليها النافذة.</translation>
    </message>
    <message>
        <source>The system library {library} is missing. Install it with: sudo apt install {packages}</source>
        <translation>مكتبة النظام {library} مفقودة. ثبّتها بالأمر: ⁦sudo apt install {packages}⁩</translation>
    </message>
    <message>
        <source>{name} is damaged or only half copied. Ask for it again.</source>
        <translation>الملف {name} تالف أو لم يُنسخ كاملًا. اطلبه من جديد.</translation>
    </message>
    <message>
        <source>{name} holds “{object}” in a form that Hashiya never makes: another program changed it. Ask for a file that was handed in by Hashiya.</source>
        <translation>في الملف {name} العنصر «{object}» على صورة لا تكتبها حاشية، فقد غيّره برنامج آخر. اطلب ملفًا سُلّم من حاشية.</translation>
    </message>
    <message>
        <source>{name} was made by a newer Hashiya. Update Hashiya to take it in.</source>
        <translation>أُنشئ {name} بإصدار أحدث من حاشية. حدّث حاشية لتستلمه.</translation>
    </message>
    <message>
        <source>There is no room in {folder} for a copy of {name} to look at. Free some space and try again.</source>
        <translation>لا مكان في {folder} لنسخة من {name} تُفحص. أفرغ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{name} is a folder, a link or a device. Choose the file itself.</source>
        <translation>المسار {name} مجلد أو وصلة أو جهاز. اختر الملف نفسه.</translation>
    </message>
    <message>
        <source>{name} was handed back with the file still open. Close it there and hand it in again.</source>
        <translation>أُعيد الملف {name} وهو لا يزال مفتوحًا. أغلقه هناك ثم سلّمه من جديد.</translation>
    </message>
    <message>
        <source>{name} cannot be taken in: in its table “{table}” {reason}. Nothing was changed; ask for the file again.</source>
        <translation>لا يمكن استلام {name}؛ ففي جدوله «{table}»: {reason}. لم يتغيّر شيء؛ اطلب الملف من جديد.</translation>
    </message>
    <message>
        <source>{name} took too long to check and was left alone. Try again, or ask for the file again.</source>
        <translation>طال فحص {name} فوق الحد فتُرك. أعد المحاولة، أو اطلب الملف من جديد.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB, which no file with one person&apos;s work is. Ask for the right one.</source>
        <translation>الملف {name} أكبر من {limit} ميغابايت، ولا يبلغ ذلك ملف فيه عمل شخص واحد. اطلب الملف الصحيح.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({detail}). Check that you may open it, or copy it to a folder of your own.</source>
        <translation>تعذّرت قراءة {name} ({detail}). تأكد من أن لك إذنًا بفتحه، أو انسخه إلى مجلد لك.</translation>
    </message>
    <message>
        <source>{name} was changed by another program, which keeps its last changes in a second file. Ask for a file that was handed in by Hashiya.</source>
        <translation>غيّر برنامج آخر الملف {name}، وهو يحفظ آخر التغييرات في ملف ثانٍ. اطلب ملفًا سُلّم من حاشية.</translation>
    </message>
    <message>
        <source>Marks or hand-overs of these articles have changed since you were asked. Look again.</source>
        <translation>تغيّرت علامات هذه المقالات أو تسليماتها بعد أن سُئلت. انظر مرة أخرى.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء تعيده.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Write at least one letter.</source>
        <translation>لا شيء تبحث عنه. اكتب حرفًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Another program is using {name}. Close it there and try again.</source>
        <translation>برنامج آخر يستعمل {name}. أغلقه هناك ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{name} cannot be opened in its folder. Check that the folder exists and that you may write to it.</source>
        <translation>تعذّر فتح {name} في مجلده. تأكد من وجود المجلد ومن أن لك إذنًا بالكتابة فيه.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space and try again.</source>
        <translation>القرص ممتلئ، فلم يُحفظ شيء. أفرغ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{name} was moved, deleted or replaced by another program, so nothing was saved. Put it back, or make a backup copy and go on in that.</source>
        <translation>نَقل برنامج آخر {name} أو حذفه أو استبدله، فلم يُحفظ شيء. أعده إلى مكانه، أو أنشئ نسخة احتياطية وتابع العمل فيها.</translation>
    </message>
    <message>
        <source>The disk did not take the data of {name} ({detail}). Check the disk and try again.</source>
        <translation>لم يقبل القرص بيانات {name} ({detail}). افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{name} may only be read here, so nothing was saved. Copy it to a folder that you may write to.</source>
        <translation>الملف {name} للقراءة فقط هنا، فلم يُحفظ شيء. انسخه إلى مجلد لك إذن بالكتابة فيه.</translation>
    </message>
    <message>
        <source>The last program that wrote {name} was cut off in the middle. Open it once in Hashiya, then try again.</source>
        <translation>انقطع آخر برنامج كان يكتب في {name} قبل أن يتم. افتحه مرة في حاشية، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>“{name}” is no annotator. Choose a person.</source>
        <translation>ليس «{name}» موسِّمًا. اختر شخصًا.</translation>
    </message>
    <message>
        <source>Articles that are not in the project: {count}. Look at the list again.</source>
        <translation>مقالات ليست في المشروع: {count}. انظر في القائمة من جديد.</translation>
    </message>
    <message>
        <source>The text has a NUL character at character {position}: it is not plain text, or its encoding is another one.</source>
        <translation>في النص محرف NUL في الموضع {position}: إما أنه ليس نصًّا عاديًّا، وإما أن ترميزه غير هذا.</translation>
    </message>
    <message>
        <source>The text has half a character at character {position}: the source is damaged.</source>
        <translation>في النص نصف محرف في الموضع {position}: المصدر تالف.</translation>
    </message>
    <message>
        <source>This cannot be undone: {person} has changed the same mark since. Nothing was changed.</source>
        <translation>لا يمكن التراجع: {person} غيّر العلامة نفسها بعد ذلك. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This cannot be undone: what it changed is not in the project any more. Nothing was changed.</source>
        <translation>لا يمكن التراجع عن هذا، فما غيّره لم يعد في المشروع. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء تتراجع عنه.</translation>
    </message>
    <message>
        <source>This holds characters or a form that no project keeps, such as NUL. Write it without them.</source>
        <translation>في هذا محارف أو صيغة لا يحفظها أي مشروع، مثل المحرف NUL. اكتبه من دونها.</translation>
    </message>
    <message>
        <source>A project keeps at most {most} characters of this. Make it shorter.</source>
        <translation>لا يحفظ المشروع من هذا أكثر من {most} حرف. اختصره.</translation>
    </message>
    <message>
        <source>A mark has at most {most} attributes.</source>
        <translation>لا تزيد خصائص العلامة على {most}.</translation>
    </message>
    <message>
        <source>its annotator_id {value} is not a UUID</source>
        <translation>قيمة annotator_id فيه {value} وليست UUID</translation>
    </message>
    <message>
        <source>the attribute {key} of span {span} cannot be taken</source>
        <translation>لا تُقبل الخاصية {key} للعلامة {span}</translation>
    </message>
    <message>
        <source>the id {id} of span {span} stands twice</source>
        <translation>المعرّف {id} للعلامة {span} مكرر</translation>
    </message>
    <message>
        <source>span {span} is empty ({start} to {end})</source>
        <translation>العلامة {span} فارغة (من {start} إلى {end})</translation>
    </message>
    <message>
        <source>the label {label} of span {span} cannot be a label</source>
        <translation>لا يصلح {label} وسمًا للعلامة {span}</translation>
    </message>
    <message>
        <source>its format {format} is not known here</source>
        <translation>صيغته {format} غير معروفة هنا</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>ليس فيه نص</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>ليس بصيغة JSON</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>ليس بترميز UTF-8</translation>
    </message>
    <message>
        <source>of span {span} nothing is left in the cleaned text</source>
        <translation>لم يبق من العلامة {span} شيء في النص بعد تنقيته</translation>
    </message>
    <message>
        <source>it holds a NUL character</source>
        <translation>فيه محرف NUL</translation>
    </message>
    <message>
        <source>span {span} ({start} to {end}) lies outside the text of {length} characters</source>
        <translation>العلامة {span} (من {start} إلى {end}) خارج النص، وطوله {length} من المحارف</translation>
    </message>
    <message>
        <source>span {span} ends ({end}) before it starts ({start})</source>
        <translation>العلامة {span} تنتهي ({end}) قبل أن تبدأ ({start})</translation>
    </message>
    <message>
        <source>a text is not the one that its id stands for</source>
        <translation>نصٌّ ليس هو الذي يدل عليه معرّفه</translation>
    </message>
    <message>
        <source>a link leads out of its article or set</source>
        <translation>رابط يخرج عن مقالته أو مجموعته</translation>
    </message>
    <message>
        <source>there are more rows than in any that Hashiya writes</source>
        <translation>صفوف أكثر مما في أي ملف تكتبه حاشية</translation>
    </message>
    <message>
        <source>a place lies outside the text of its article</source>
        <translation>موضع خارج نص مقالته</translation>
    </message>
    <message>
        <source>“{column}” points to nothing</source>
        <translation>الحقل «{column}» لا يشير إلى شيء في الملف</translation>
    </message>
    <message>
        <source>two rows have the same “{column}”</source>
        <translation>صفّان فيهما الحقل «{column}» نفسه</translation>
    </message>
    <message>
        <source>a row cannot be read</source>
        <translation>صفٌّ لا يمكن قراءته</translation>
    </message>
    <message>
        <source>“{column}” has a value that Hashiya never writes</source>
        <translation>في الحقل «{column}» قيمة لا تكتبها حاشية</translation>
    </message>
    <message>
        <source>span {span} links to itself</source>
        <translation>العلامة {span} مرتبطة بنفسها</translation>
    </message>
    <message>
        <source>span {span} says {own}, but the text has {cut} there</source>
        <translation>نص العلامة {span} هو {own}، وفي المقالة هناك {cut}</translation>
    </message>
    <message>
        <source>its state {value} is unknown</source>
        <translation>حالته {value} غير معروفة</translation>
    </message>
    <message>
        <source>it holds half a character</source>
        <translation>فيه نصف محرف</translation>
    </message>
    <message>
        <source>it is longer than {limit} MB</source>
        <translation>طوله أكثر من {limit} ميغابايت</translation>
    </message>
    <message>
        <source>it has spans in two lists. Keep one of them</source>
        <translation>فيه قائمتان للعلامات. أبقِ إحداهما</translation>
    </message>
    <message>
        <source>it has a value of the wrong kind: {detail}</source>
        <translation>فيه قيمة من نوع خاطئ: {detail}</translation>
    </message>
    <message>
        <source>span {span} links to {id}, which is not in this line</source>
        <translation>العلامة {span} مرتبطة بالعلامة {id}، وليست في هذا السطر</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>صدّر</translation>
    </message>
    <message>
        <source>Export the marks</source>
        <translation>تصدير العلامات</translation>
    </message>
    <message>
        <source>The first line</source>
        <translation>السطر الأول</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>No article with these marks is finished yet; with “All” the unfinished ones are written too.</source>
        <translation>لا مقالة منتهية بهذه العلامات بعد؛ اختر «الكل» لتُكتب غير المنتهية أيضًا.</translation>
    </message>
    <message>
        <source>There is nothing to write: nobody has worked on an article in this set.</source>
        <translation>لا شيء يُكتب: لم يعمل أحد بعد على مقالة في هذه المجموعة.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالة</numerusform>
            <numerusform>%n مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles}, {spans}; the first line:</source>
        <translation>{articles}، {spans}؛ السطر الأول:</translation>
    </message>
</context>
<context>
    <name>ExportDone</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتين</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالة</numerusform>
            <numerusform>%n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {spans} of {articles}</source>
        <translation>تم التصدير: {spans} في {articles}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Manifest: counts, labels and checksum</source>
        <translation>ملف البيان: الأعداد والوسوم وبصمة التحقق</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Choose the file to write.</source>
        <translation>اختر الملف الذي سيُكتب.</translation>
    </message>
    <message>
        <source>This is a folder: add the name of a file.</source>
        <translation>هذا مجلد: أضف إليه اسم ملف.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>لا يوجد مجلد بهذا الاسم.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>الملف موجود من قبل، وسيُستبدل.</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>أي العلامات؟</translation>
    </message>
    <message>
        <source>{name} · articles: {count}</source>
        <translation>{name} · المقالات: {count}</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>أي المقالات؟</translation>
    </message>
    <message>
        <source>Finished ones only</source>
        <translation>المنتهية فقط</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>gold: the settled marks</source>
        <translation>النسخة المعتمدة (gold)</translation>
    </message>
    <message>
        <source>original: what came in with the files</source>
        <translation>الأصل (original): ما جاء مع الملفات</translation>
    </message>
    <message>
        <source>all sets, one line each</source>
        <translation>كل المجموعات، لكل منها سطر</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>أسطر JSON ‎(*.jsonl)</translation>
    </message>
    <message>
        <source>Write the marks to</source>
        <translation>اختر ملفًا للعلامات</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n link(s) to removed marks will be left out.</source>
        <translation>
            <numerusform>لا روابط إلى علامات محذوفة.</numerusform>
            <numerusform>سيُستبعد رابط واحد إلى علامة محذوفة.</numerusform>
            <numerusform>سيُستبعد رابطان إلى علامات محذوفة.</numerusform>
            <numerusform>ستُستبعد %n روابط إلى علامات محذوفة.</numerusform>
            <numerusform>سيُستبعد %n رابطًا إلى علامات محذوفة.</numerusform>
            <numerusform>سيُستبعد %n رابط إلى علامات محذوفة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>جارٍ التصدير</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>A click or Enter opens the cases.</source>
        <translation>نقرة أو Enter تفتح الحالات.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>From (95%)</source>
        <translation>من (95%)</translation>
    </message>
    <message>
        <source>To (95%)</source>
        <translation>إلى (95%)</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>مبني على</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>ابحث في هذه المقالة</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>In the whole project</source>
        <translation>في المشروع كله</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>أغلق البحث</translation>
    </message>
    <message>
        <source>no places</source>
        <translation>لا مواضع</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا موضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعًا</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message>
        <source>{keys}: next place</source>
        <translation>{keys}: الموضع التالي</translation>
    </message>
    <message>
        <source>{keys}: mark the place</source>
        <translation>{keys}: علّم الموضع</translation>
    </message>
    <message>
        <source>{keys}: to the text</source>
        <translation>{keys}: إلى النص</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>These words are not in this article.</source>
        <translation>هذه الكلمات ليست في المقالة.</translation>
    </message>
    <message>
        <source>Place {place} of {count}</source>
        <translation>الموضع {place} من {count}</translation>
    </message>
</context>
<context>
    <name>GivenModel</name>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لمن</translation>
    </message>
</context>
<context>
    <name>GoldBand</name>
    <message>
        <source>You are editing gold: every change counts for the project.</source>
        <translation>أنت تحرّر النسخة المعتمدة: كل تغيير يُعتمد في المشروع.</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>عد إلى المراجعة</translation>
    </message>
</context>
<context>
    <name>GuidelinesSection</name>
    <message>
        <source>Changed {when}; marks made before keep the older version.</source>
        <translation>تغيّر الدليل {when}؛ وما عُلّم قبل ذلك يبقى على النسخة الأقدم.</translation>
    </message>
    <message>
        <source>Language of the guidelines</source>
        <translation>لغة الدليل</translation>
    </message>
    <message>
        <source>As annotators will see it</source>
        <translation>كما يراه الموسِّمون</translation>
    </message>
    <message>
        <source># heading · - item · &gt; example · **bold** · [a mark in an example]</source>
        <translation># عنوان · - بند · &gt; مثال · **عريض** · [علامة في مثال]</translation>
    </message>
    <message>
        <source>Guidelines: {language}</source>
        <translation>الدليل: {language}</translation>
    </message>
    <message>
        <source>Nothing is written yet: say what each label is for, with examples.</source>
        <translation>لم يُكتب شيء بعد: بيّن ما يُراد بكل وسم، مع أمثلة.</translation>
    </message>
</context>
<context>
    <name>HandInDialog</name>
    <message>
        <source>Hand in</source>
        <translation>سلّم</translation>
    </message>
    <message>
        <source>Hand your work in</source>
        <translation>سلّم عملك</translation>
    </message>
    <message>
        <source>A checked copy of your file is written for your project lead. You can go on working in this one.</source>
        <translation>تُكتب نسخة مدقَّقة من ملفك لمدير المشروع، ويمكنك أن تتابع العمل في ملفك هذا.</translation>
    </message>
    <message>
        <source>Folder, such as one on a stick</source>
        <translation>المجلد، كأن يكون على ذاكرة USB</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Your work is ready to be handed in</source>
        <translation>عملك جاهز للتسليم</translation>
    </message>
    <message>
        <source>Give this file to your project lead, on a stick or by mail.</source>
        <translation>أوصل هذا الملف إلى مدير المشروع، على ذاكرة USB أو بالبريد.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالة</numerusform>
            <numerusform>%n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such folder; choose another one.</source>
        <translation>لا يوجد مجلد بهذا الاسم؛ اختر غيره.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder; choose another one.</source>
        <translation>لا يمكن الكتابة في هذا المجلد؛ اختر غيره.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not finished yet and go along as they are.</source>
        <translation>
            <numerusform>لم تبقَ مقالة بلا إنهاء</numerusform>
            <numerusform>بقيت مقالة واحدة لم تنتهِ، وتُسلَّم كما هي.</numerusform>
            <numerusform>بقيت مقالتان لم تنتهيا، وتُسلَّمان كما هما.</numerusform>
            <numerusform>بقيت %n مقالات لم تنتهِ، وتُسلَّم كما هي.</numerusform>
            <numerusform>بقيت %n مقالة لم تنتهِ، وتُسلَّم كما هي.</numerusform>
            <numerusform>بقيت %n مقالة لم تنتهِ، وتُسلَّم كما هي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>مجلد الملف</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand work over</source>
        <translation>تسليم عمل</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n file(s)</source>
        <translation>
            <numerusform>لا ملفات للتسليم</numerusform>
            <numerusform>سلّم ملفًا واحدًا</numerusform>
            <numerusform>سلّم ملفين</numerusform>
            <numerusform>سلّم %n ملفات</numerusform>
            <numerusform>سلّم %n ملفًا</numerusform>
            <numerusform>سلّم %n ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were given to the same person before.</source>
        <translation>
            <numerusform>لم تُسنَد أي منها إلى صاحبها من قبل.</numerusform>
            <numerusform>أُسندت واحدة منها إلى صاحبها من قبل.</numerusform>
            <numerusform>أُسندت اثنتان منها إلى صاحبهما من قبل.</numerusform>
            <numerusform>أُسندت %n منها إلى أصحابها من قبل.</numerusform>
            <numerusform>أُسندت %n منها إلى أصحابها من قبل.</numerusform>
            <numerusform>أُسندت %n منها إلى أصحابها من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick those who get a file.</source>
        <translation>اختر من يتسلّم ملفًا.</translation>
    </message>
    <message>
        <source>There is no article for them; choose others.</source>
        <translation>لا مقالات لهم؛ اختر غيرها.</translation>
    </message>
    <message>
        <source>There is no such folder; choose another one.</source>
        <translation>لا يوجد مجلد بهذا الاسم؛ اختر غيره.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder; choose another one.</source>
        <translation>لا يمكن الكتابة في هذا المجلد؛ اختر غيره.</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>مجلد الملفات</translation>
    </message>
</context>
<context>
    <name>HandOverDone</name>
    <message>
        <source>review the articles</source>
        <translation>راجع المقالات</translation>
    </message>
    <message>
        <source>mark the articles</source>
        <translation>وسِّم المقالات</translation>
    </message>
    <message>
        <source>Here is your file of the project “{project}”.</source>
        <translation>هذا ملفك من مشروع «{project}».</translation>
    </message>
    <message>
        <source>1. Copy it to your computer and open it with Hashiya.</source>
        <translation>1. انسخه إلى جهازك وافتحه ببرنامج حاشية.</translation>
    </message>
    <message>
        <source>2. Read the guidelines and {task}; everything is saved by itself.</source>
        <translation>2. اقرأ الدليل و{task}؛ كل شيء يُحفظ من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>3. Then press “Hand in” and send me the file that it writes.</source>
        <translation>3. ثم اضغط «سلّم» وأرسل إليّ الملف الذي يكتبه.</translation>
    </message>
    <message>
        <source>Please send it back by {day}.</source>
        <translation>أرجو أن تعيده قبل {day}.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>What you can tell them</source>
        <translation>ما يمكن أن تقوله لهم</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>انسخ هذا النص</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) made</source>
        <translation>
            <numerusform>لم يُكتب ملف</numerusform>
            <numerusform>كُتب ملف واحد</numerusform>
            <numerusform>كُتب ملفان</numerusform>
            <numerusform>كُتبت %n ملفات</numerusform>
            <numerusform>كُتب %n ملفًا</numerusform>
            <numerusform>كُتب %n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was made</source>
        <translation>لم يُكتب أي ملف</translation>
    </message>
    <message>
        <source>{made}; you stopped the rest</source>
        <translation>{made}، وأوقفتَ ما بقي</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالة</numerusform>
            <numerusform>%n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>أضف شخصًا…</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>annotating</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>reviewing</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>معايرة</translation>
    </message>
    <message>
        <source>Articles with settled gold, against which they are scored.</source>
        <translation>مقالات لها نسخة معتمدة، تُحسب درجة الموسِّم بمقارنته بها.</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>أي مقالات</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen article(s)</source>
        <translation>
            <numerusform>لم تُختر مقالة</numerusform>
            <numerusform>المقالة المختارة</numerusform>
            <numerusform>المقالتان المختارتان</numerusform>
            <numerusform>المقالات المختارة: %n</numerusform>
            <numerusform>المقالات المختارة: %n</numerusform>
            <numerusform>المقالات المختارة: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>How many articles</source>
        <translation>عدد المقالات</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>With the marks that came in with the articles,</source>
        <translation>مع العلامات التي وردت مع المقالات:</translation>
    </message>
    <message>
        <source>beside their own</source>
        <translation>إلى جانب علاماتهم</translation>
    </message>
    <message>
        <source>as the beginning of their own</source>
        <translation>بدايةً لعلاماتهم</translation>
    </message>
    <message>
        <source>What becomes of the marks that came in</source>
        <translation>ما يُفعل بالعلامات الواردة</translation>
    </message>
    <message>
        <source>The next that nobody has:</source>
        <translation>التالية مما لم يُسنَد إلى أحد:</translation>
    </message>
    <message>
        <source>All that have gold and are new to them</source>
        <translation>كل ما له نسخة معتمدة وهو جديد عليهم</translation>
    </message>
    <message>
        <source>The next that have gold:</source>
        <translation>التالية مما له نسخة معتمدة:</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>من {count}</translation>
    </message>
    <message>
        <source>For agreement, to two people each:</source>
        <translation>لقياس الاتفاق، نسبة تُسلَّم إلى اثنين:</translation>
    </message>
    <message>
        <source>Per cent of the articles that go to two people</source>
        <translation>النسبة المئوية للمقالات التي تُسلَّم إلى اثنين</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>إلى متى</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Day on which it is due</source>
        <translation>يوم الموعد</translation>
    </message>
    <message>
        <source>With the settled marks of finished articles, for “My corrections”</source>
        <translation>مع العلامات المعتمدة للمقالات المنتهية، لأجل «تصحيحاتي»</translation>
    </message>
    <message>
        <source>All that wait for review</source>
        <translation>كل ما ينتظر المراجعة</translation>
    </message>
    <message>
        <source>What each was given and has not finished</source>
        <translation>ما أُسند إلى كل منهم ولم ينتهِ</translation>
    </message>
</context>
<context>
    <name>HandedStart</name>
    <message>
        <source>Adding to your work file</source>
        <translation>الإضافة إلى ملف عملك</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not added.</source>
        <translation>
            <numerusform>أُضيفت الملفات كلها.</numerusform>
            <numerusform>لم يُضف ملف واحد.</numerusform>
            <numerusform>لم يُضف ملفان.</numerusform>
            <numerusform>لم تُضف %n ملفات.</numerusform>
            <numerusform>لم يُضف %n ملفًا.</numerusform>
            <numerusform>لم يُضف %n ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>مقالة جديدة واحدة</numerusform>
            <numerusform>مقالتان جديدتان</numerusform>
            <numerusform>%n مقالات جديدة</numerusform>
            <numerusform>%n مقالة جديدة</numerusform>
            <numerusform>%n مقالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>the guidelines have changed</source>
        <translation>تغيّر الدليل</translation>
    </message>
    <message>
        <source>the labels have changed</source>
        <translation>تغيّرت الوسوم</translation>
    </message>
    <message>
        <source>there are corrections of your marks</source>
        <translation>وردت تصحيحات لعلاماتك</translation>
    </message>
    <message>
        <source>There was nothing new in that file.</source>
        <translation>لا جديد في ذلك الملف.</translation>
    </message>
</context>
<context>
    <name>HandingIn</name>
    <message>
        <source>Handing in</source>
        <translation>التسليم</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Making the files</source>
        <translation>كتابة الملفات</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Guidelines and help</source>
        <translation>الدليل والمساعدة</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>This project has no guidelines yet.</source>
        <translation>لا دليل لهذا المشروع بعد.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>a removed mark</source>
        <translation>علامة محذوفة</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <translation>{name}: {before} ← {after}</translation>
    </message>
    <message>
        <source>{name}: {after}</source>
        <translation>{name}: {after}</translation>
    </message>
    <message>
        <source>{name}: {before} taken away</source>
        <translation>{name}: حُذف {before}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>{what} (undo)</source>
        <translation>{what} (تراجع)</translation>
    </message>
    <message>
        <source>marked as {label}: {words}</source>
        <translation>عُلِّمت «{label}»: {words}</translation>
    </message>
    <message>
        <source>label: {before} → {after}</source>
        <translation>الوسم: {before} ← {after}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>note taken away</source>
        <translation>حُذفت الملاحظة</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>صارت موضع شك</translation>
    </message>
    <message>
        <source>sure again</source>
        <translation>زال الشك</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>حُذفت العلامة</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>أعيدت العلامة</translation>
    </message>
    <message>
        <source>moved both edges: {before} → {after}</source>
        <translation>تحرّك الحدّان: {before} ← {after}</translation>
    </message>
    <message>
        <source>moved the right edge: {before} → {after}</source>
        <translation>تحرّك الحد الأيمن: {before} ← {after}</translation>
    </message>
    <message>
        <source>moved the left edge: {before} → {after}</source>
        <translation>تحرّك الحد الأيسر: {before} ← {after}</translation>
    </message>
</context>
<context>
    <name>HowMuch</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالة</numerusform>
            <numerusform>%n مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييرًا</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDetail</name>
    <message>
        <source>Beginning of {file}</source>
        <translation>بداية الملف {file}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>If the words look wrong, try another encoding</source>
        <translation>إن بدت الكلمات غير صحيحة فجرّب ترميزًا آخر</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Leave out this file</source>
        <translation>استبعد هذا الملف</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>استيراد المقالات</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>أضف ملفات…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Drop files with articles here, or press “Add files…”.</source>
        <translation>أفلت ملفات المقالات هنا، أو اضغط «أضف ملفات…».</translation>
    </message>
    <message>
        <source>Leave out all files with a problem</source>
        <translation>استبعد كل ملف فيه مشكلة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Articles (*.txt *.jsonl *.json);;All files (*)</source>
        <translation>مقالات ‎(*.txt *.jsonl *.json);;كل الملفات ‎(*)</translation>
    </message>
    <message>
        <source>Choose articles</source>
        <translation>اختر المقالات</translation>
    </message>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>استورد</numerusform>
            <numerusform>استورد مقالة واحدة</numerusform>
            <numerusform>استورد مقالتين</numerusform>
            <numerusform>استورد %n مقالات</numerusform>
            <numerusform>استورد %n مقالة</numerusform>
            <numerusform>استورد %n مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in the project already</source>
        <translation>
            <numerusform>لا مقالات في المشروع من قبل</numerusform>
            <numerusform>مقالة واحدة في المشروع من قبل</numerusform>
            <numerusform>مقالتان في المشروع من قبل</numerusform>
            <numerusform>%n مقالات في المشروع من قبل</numerusform>
            <numerusform>%n مقالة في المشروع من قبل</numerusform>
            <numerusform>%n مقالة في المشروع من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>لم يُستبعد ملف</numerusform>
            <numerusform>استُبعد ملف واحد</numerusform>
            <numerusform>استُبعد ملفان</numerusform>
            <numerusform>استُبعدت %n ملفات</numerusform>
            <numerusform>استُبعد %n ملفًا</numerusform>
            <numerusform>استُبعد %n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import yet.</source>
        <translation>لا شيء للاستيراد بعد.</translation>
    </message>
    <message>
        <source>A file cannot be read: choose another encoding, or leave it out.</source>
        <translation>ملف تتعذر قراءته: اختر ترميزًا آخر، أو استبعده.</translation>
    </message>
    <message>
        <source>Some labels are unknown: add them, or leave their files out.</source>
        <translation>بعض الوسوم غير معروف: أضفها، أو استبعد ملفاتها.</translation>
    </message>
    <message>
        <source>Name the set that the spans go to.</source>
        <translation>سمِّ المجموعة التي تُضاف إليها العلامات.</translation>
    </message>
</context>
<context>
    <name>ImportSpans</name>
    <message numerus="yes">
        <source>%n span(s) go to the set</source>
        <translation>
            <numerusform>لا علامات تُضاف إلى المجموعة</numerusform>
            <numerusform>تُضاف علامة واحدة إلى المجموعة</numerusform>
            <numerusform>تُضاف علامتان إلى المجموعة</numerusform>
            <numerusform>تُضاف %n علامات إلى المجموعة</numerusform>
            <numerusform>تُضاف %n علامة إلى المجموعة</numerusform>
            <numerusform>تُضاف %n علامة إلى المجموعة</numerusform>
        </translation>
    </message>
    <message>
        <source>“original” keeps what came with the files apart from everyone&apos;s marks</source>
        <translation>المجموعة «original» تُبقي ما جاء مع الملفات منفصلًا عن علامات الموسِّمين</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>توقف هنا</translation>
    </message>
    <message>
        <source>Add them to the label set</source>
        <translation>أضفها إلى وسوم المشروع</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Unknown labels: {labels} and {count} more</source>
        <translation>وسوم غير معروفة: {labels} وغيرها ({count})</translation>
    </message>
    <message>
        <source>Unknown labels: {labels}</source>
        <translation>وسوم غير معروفة: {labels}</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>in the project already: {count}</source>
        <translation>في المشروع من قبل: {count}</translation>
    </message>
    <message>
        <source>unknown labels: {count}</source>
        <translation>وسوم غير معروفة: {count}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Articles (*.txt *.jsonl *.json);;All files (*)</source>
        <translation>مقالات ‎(*.txt *.jsonl *.json);;كل الملفات ‎(*)</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد المقالات</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>جارٍ فحص الملفات</translation>
    </message>
    <message>
        <source>Importing articles</source>
        <translation>جارٍ استيراد المقالات</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>لم تُضف مقالات جديدة</numerusform>
            <numerusform>أضيفت مقالة واحدة</numerusform>
            <numerusform>أضيفت مقالتان</numerusform>
            <numerusform>أضيفت %n مقالات</numerusform>
            <numerusform>أضيفت %n مقالة</numerusform>
            <numerusform>أضيفت %n مقالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>لا مقالات كانت في المشروع</numerusform>
            <numerusform>مقالة واحدة كانت في المشروع</numerusform>
            <numerusform>مقالتان كانتا في المشروع</numerusform>
            <numerusform>%n مقالات كانت في المشروع</numerusform>
            <numerusform>%n مقالة كانت في المشروع</numerusform>
            <numerusform>%n مقالة كانت في المشروع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) added</source>
        <translation>
            <numerusform>لم تُضف علامات</numerusform>
            <numerusform>أضيفت علامة واحدة</numerusform>
            <numerusform>أضيفت علامتان</numerusform>
            <numerusform>أضيفت %n علامات</numerusform>
            <numerusform>أضيفت %n علامة</numerusform>
            <numerusform>أضيفت %n علامة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyChips</name>
    <message>
        <source>Take these keys away</source>
        <translation>انزع هذه المفاتيح</translation>
    </message>
    <message>
        <source>Take {keys} away</source>
        <translation>انزع {keys}</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Name in exported files</source>
        <translation>الاسم في الملفات المصدَّرة</translation>
    </message>
    <message>
        <source>It cannot change once it is saved.</source>
        <translation>لا يتغير بعد حفظه.</translation>
    </message>
    <message>
        <source>It is empty, or another one is called so.</source>
        <translation>هو فارغ، أو اسم لغيره.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Close this message</source>
        <translation>أغلق هذه الرسالة</translation>
    </message>
    <message>
        <source>More labels</source>
        <translation>وسوم أخرى</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>Who is annotating: {name}</source>
        <translation>الموسِّم: {name}</translation>
    </message>
    <message>
        <source>{label} (key {key})</source>
        <translation>المفتاح {key}: {label}</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>لا مقالة مفتوحة.</translation>
    </message>
    <message>
        <source>This article is finished: reopen it to change its marks.</source>
        <translation>هذه المقالة منتهية: أعد فتحها لتعديل علاماتها.</translation>
    </message>
    <message>
        <source>This article is skipped: reopen it to change its marks.</source>
        <translation>هذه المقالة متروكة: أعد فتحها لتعديل علاماتها.</translation>
    </message>
    <message>
        <source>The project lead has locked this article.</source>
        <translation>أقفل مدير المشروع هذه المقالة.</translation>
    </message>
    <message>
        <source>Click into the text to use the keys.</source>
        <translation>انقر داخل النص لتعمل المفاتيح.</translation>
    </message>
    <message>
        <source>Who is annotating?</source>
        <translation>من الموسِّم؟</translation>
    </message>
</context>
<context>
    <name>LabelColors</name>
    <message>
        <source>Contrast {ratio}</source>
        <translation>التباين {ratio}</translation>
    </message>
    <message>
        <source>nearest: {label}, ΔE {difference}</source>
        <translation>أقرب الوسوم {label}، ΔE {difference}</translation>
    </message>
    <message>
        <source>Name tags in this colour are hard to read: choose a stronger one.</source>
        <translation>الأسماء بهذا اللون تصعب قراءتها: اختر لونًا أقوى.</translation>
    </message>
    <message>
        <source>It is easily taken for {label}.</source>
        <translation>يسهل أن يُظن {label}.</translation>
    </message>
    <message>
        <source>Some colour-blind readers may take it for {label}.</source>
        <translation>قد يظنه بعض من لا يميزون الألوان {label}.</translation>
    </message>
</context>
<context>
    <name>LabelCombo</name>
    <message>
        <source>{name} (retired)</source>
        <translation>{name} (موقوف)</translation>
    </message>
</context>
<context>
    <name>LabelFaults</name>
    <message>
        <source>A label has no name yet.</source>
        <translation>وسم لا اسم له بعد.</translation>
    </message>
    <message>
        <source>The key {digit} stands at several labels: {names}.</source>
        <translation>المفتاح {digit} لأكثر من وسم: {names}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{attribute} of {label} has no choices yet.</source>
        <translation>لا خيارات بعد للخاصية {attribute} في الوسم {label}.</translation>
    </message>
</context>
<context>
    <name>LabelFiles</name>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation>إلى ملف…</translation>
    </message>
    <message>
        <source>Take labels and guidelines of a file in the place of those here; nothing is saved yet</source>
        <translation>ضع وسوم ملف ودليله مكان ما هنا؛ ولا يُحفظ شيء بعد</translation>
    </message>
    <message>
        <source>Write these labels and the guidelines to a file, for another project</source>
        <translation>اكتب هذه الوسوم والدليل في ملف، لمشروع آخر</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>كُتبت في {file}.</translation>
    </message>
    <message>
        <source>Labels from a file</source>
        <translation>وسوم من ملف</translation>
    </message>
    <message>
        <source>Labels to a file</source>
        <translation>الوسوم إلى ملف</translation>
    </message>
    <message>
        <source>Label sets (*.toml)</source>
        <translation>مجموعات وسوم (*.toml)</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Definition in Arabic</source>
        <translation>التعريف بالعربية</translation>
    </message>
    <message>
        <source>Definition in English</source>
        <translation>التعريف بالإنجليزية</translation>
    </message>
    <message>
        <source>Particles before a marked word (و ف ب ك ل)</source>
        <translation>الحروف قبل الكلمة المعلَّمة (و ف ب ك ل)</translation>
    </message>
    <message>
        <source>stay outside</source>
        <translation>تبقى خارج العلامة</translation>
    </message>
    <message>
        <source>belong to the mark</source>
        <translation>تدخل في العلامة</translation>
    </message>
    <message>
        <source>ask each time</source>
        <translation>اسأل كل مرة</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>وسم مساعد</translation>
    </message>
    <message>
        <source>Marks for others to point to; left out of the agreement as a whole.</source>
        <translation>علامات تشير إليها غيرها؛ ولا تُحسب في الاتفاق العام.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>خاصية جديدة</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>أوقفها أو احذفها</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>غيّر…</translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>Search the labels</source>
        <translation>ابحث في الوسوم</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>No label has this name.</source>
        <translation>لا وسم بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>one of several</source>
        <translation>خيار من عدة</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>link to a mark</source>
        <translation>رابط إلى علامة</translation>
    </message>
    <message>
        <source>links to marks</source>
        <translation>روابط إلى علامات</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(بلا اسم بعد)</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>لم تعد تُعرض</translation>
    </message>
    <message>
        <source>required</source>
        <translation>مطلوبة</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>لا تُعرض</translation>
    </message>
</context>
<context>
    <name>LabelsCard</name>
    <message>
        <source>All people</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>علامات مَن</translation>
    </message>
    <message>
        <source>Marks per label</source>
        <translation>العلامات بحسب الوسم</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة واحدة</numerusform>
            <numerusform>علامتان</numerusform>
            <numerusform>%n علامات</numerusform>
            <numerusform>%n علامة</numerusform>
            <numerusform>%n علامة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has marked anything yet.</source>
        <translation>لم يعلّم أحد شيئًا بعد.</translation>
    </message>
    <message>
        <source>{label}: {count} of {total}</source>
        <translation>{label}: {count} من {total}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
</context>
<context>
    <name>LabelsSection</name>
    <message>
        <source>“{attribute}” of “{label}” pointed to it alone; it may point to any mark now.</source>
        <translation>كانت الخاصية «{attribute}» في الوسم «{label}» تشير إليه وحده؛ ولها الآن أن تشير إلى أي علامة.</translation>
    </message>
    <message>
        <source>The guidelines of that file stand under “Guidelines” now, not saved yet.</source>
        <translation>دليل ذلك الملف موضوع الآن في قسم «الدليل»، ولم يُحفظ بعد.</translation>
    </message>
</context>
<context>
    <name>LearningState</name>
    <message>
        <source>Learn anew now</source>
        <translation>تعلَّم من جديد الآن</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message numerus="yes">
        <source>Learning from %n finished article(s)…</source>
        <translation>
            <numerusform>يتعلّم من المقالات المنتهية…</numerusform>
            <numerusform>يتعلّم من مقالة منتهية واحدة…</numerusform>
            <numerusform>يتعلّم من مقالتين منتهيتين…</numerusform>
            <numerusform>يتعلّم من %n مقالات منتهية…</numerusform>
            <numerusform>يتعلّم من %n مقالة منتهية…</numerusform>
            <numerusform>يتعلّم من %n مقالة منتهية…</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions come from the dictionary: the names that you have marked.</source>
        <translation>تأتي الاقتراحات من المعجم، أي من الأسماء التي علّمتها.</translation>
    </message>
    <message numerus="yes">
        <source>The model learned from %n finished article(s)</source>
        <translation>
            <numerusform>لم يتعلّم النموذج من أي مقالة</numerusform>
            <numerusform>تعلّم النموذج من مقالة منتهية واحدة</numerusform>
            <numerusform>تعلّم النموذج من مقالتين منتهيتين</numerusform>
            <numerusform>تعلّم النموذج من %n مقالات منتهية</numerusform>
            <numerusform>تعلّم النموذج من %n مقالة منتهية</numerusform>
            <numerusform>تعلّم النموذج من %n مقالة منتهية</numerusform>
        </translation>
    </message>
    <message>
        <source>{learned}, {when}.</source>
        <translation>{learned}، {when}.</translation>
    </message>
    <message>
        <source>It is no better than the dictionary yet, which suggests alone.</source>
        <translation>وليس بعدُ أفضل من المعجم، فالمعجم يقترح وحده.</translation>
    </message>
    <message>
        <source>It helps with: {labels}.</source>
        <translation>وينفع في: {labels}.</translation>
    </message>
    <message>
        <source>You can go on marking meanwhile.</source>
        <translation>يمكنك أن تواصل التوسيم في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Enough is finished to learn anew; that begins by itself.</source>
        <translation>انتهى ما يكفي للتعلّم من جديد، وسيبدأ من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Suggestions of the model begin at {due} finished articles; {finished} are finished.</source>
        <translation>تبدأ اقتراحات النموذج حين يبلغ عدد المقالات المنتهية {due}، وهو الآن {finished}.</translation>
    </message>
    <message>
        <source>It learns anew by itself at {due} finished articles; {finished} are finished.</source>
        <translation>ويتعلّم من جديد من تلقاء نفسه حين يبلغ عدد المقالات المنتهية {due}، وهو الآن {finished}.</translation>
    </message>
    <message numerus="yes">
        <source>Gold of %n article(s) is among them.</source>
        <translation>
            <numerusform>وليس فيها شيء من النسخة المعتمدة.</numerusform>
            <numerusform>وفيها النسخة المعتمدة من مقالة واحدة.</numerusform>
            <numerusform>وفيها النسخة المعتمدة من مقالتين.</numerusform>
            <numerusform>وفيها النسخة المعتمدة من %n مقالات.</numerusform>
            <numerusform>وفيها النسخة المعتمدة من %n مقالة.</numerusform>
            <numerusform>وفيها النسخة المعتمدة من %n مقالة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftLine</name>
    <message>
        <source>There are no articles yet.</source>
        <translation>لا مقالات بعد.</translation>
    </message>
    <message>
        <source>Every article is assigned to somebody.</source>
        <translation>كل مقالة مسنَدة إلى أحد.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) assigned to nobody</source>
        <translation>
            <numerusform>كل المقالات مسنَدة</numerusform>
            <numerusform>مقالة واحدة لم تُسنَد إلى أحد</numerusform>
            <numerusform>مقالتان لم تُسنَدا إلى أحد</numerusform>
            <numerusform>%n مقالات لم تُسنَد إلى أحد</numerusform>
            <numerusform>%n مقالة لم تُسنَد إلى أحد</numerusform>
            <numerusform>%n مقالة لم تُسنَد إلى أحد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) late</source>
        <translation>
            <numerusform>لا ملفات متأخرة</numerusform>
            <numerusform>ملف واحد متأخر</numerusform>
            <numerusform>ملفان متأخران</numerusform>
            <numerusform>%n ملفات متأخرة</numerusform>
            <numerusform>%n ملفًا متأخرًا</numerusform>
            <numerusform>%n ملف متأخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkEditor</name>
    <message>
        <source>Change…</source>
        <translation>غيّر…</translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>Search the marks</source>
        <translation>ابحث في العلامات</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Pick in the text</source>
        <translation>اختر من النص</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لا نتائج.</translation>
    </message>
    <message>
        <source>No marks to link to yet.</source>
        <translation>لا علامات للربط بها بعد.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This link cannot point to a mark with that label.</source>
        <translation>لا يجوز أن يشير هذا الرابط إلى علامة بهذا الوسم.</translation>
    </message>
    <message>
        <source>Click the mark in the text; {key} stops.</source>
        <translation>انقر العلامة في النص؛ {key} للتوقف.</translation>
    </message>
</context>
<context>
    <name>LinksEditor</name>
    <message>
        <source>Click a mark in the text…</source>
        <translation>انقر علامة في النص…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>أضف…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>{mark} · removed</source>
        <translation>{mark} · محذوفة</translation>
    </message>
    <message>
        <source>removed mark</source>
        <translation>علامة محذوفة</translation>
    </message>
    <message>
        <source>Take this link back</source>
        <translation>أزل هذا الرابط</translation>
    </message>
    <message>
        <source>Take this word back</source>
        <translation>أزل هذه القيمة</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Digits of the program when it speaks Arabic. Digits in articles never change.</source>
        <translation>أرقام البرنامج حين تكون لغته العربية. أما أرقام المقالات فلا تتغير أبدًا.</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Name tags only on pointing</source>
        <translation>أسماء العلامات عند الإشارة فقط</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Language of the program</source>
        <translation>لغة البرنامج</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>المظهر الفاتح</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>المظهر الداكن</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Guidelines and help</source>
        <translation>الدليل والمساعدة</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>This is how a marked sentence looks</source>
        <translation>هكذا تبدو جملة عليها علامات</translation>
    </message>
    <message>
        <source>Marks lie over the text. The text itself is never changed.</source>
        <translation>العلامات فوق النص، والنص نفسه لا يتغير أبدًا.</translation>
    </message>
</context>
<context>
    <name>MarkDetails</name>
    <message>
        <source>Choose a mark in the text to see its details.</source>
        <translation>اختر علامة في النص لترى تفاصيلها.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>{key}: done, back to the text</source>
        <translation>اضغط {key} للعودة إلى النص</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>احذف هذه العلامة</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>لست متأكدًا</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
</context>
<context>
    <name>MarkHistory</name>
    <message>
        <source>History of {mark}</source>
        <translation>تاريخ {mark}</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>No change of this mark is recorded: it is as it came in.</source>
        <translation>لم يُسجَّل أي تغيير في هذه العلامة: هي كما وردت.</translation>
    </message>
    <message numerus="yes">
        <source>%n older change(s) are not shown</source>
        <translation>
            <numerusform>لا تغيير أقدم</numerusform>
            <numerusform>وتغيير واحد أقدم لا يظهر</numerusform>
            <numerusform>وتغييران أقدم لا يظهران</numerusform>
            <numerusform>و%n تغييرات أقدم لا تظهر</numerusform>
            <numerusform>و%n تغييرًا أقدم لا تظهر</numerusform>
            <numerusform>و%n تغيير أقدم لا تظهر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Marks {count}</source>
        <translation>العلامات {count}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>No marks yet: select words in the text and press the key of a label.</source>
        <translation>لا علامات بعد: حدّد كلمات في النص واضغط مفتاح الوسم.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>?</source>
        <translation>؟</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>موضع شك</translation>
    </message>
    <message>
        <source>with comments</source>
        <translation>عليها تعليقات</translation>
    </message>
</context>
<context>
    <name>MarkOrigin</name>
    <message>
        <source>History of this mark</source>
        <translation>تاريخ هذه العلامة</translation>
    </message>
    <message>
        <source>came with the file</source>
        <translation>وردت مع الملف</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>محفوظ</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>These words carry this label already.</source>
        <translation>على هذه الكلمات هذا الوسم من قبل.</translation>
    </message>
    <message>
        <source>Select words first, or put the caret on one.</source>
        <translation>حدّد كلمات أولًا، أو ضع المؤشر على كلمة.</translation>
    </message>
    <message>
        <source>No label has this key.</source>
        <translation>لا وسم لهذا المفتاح.</translation>
    </message>
    <message>
        <source>With or without {particle}?</source>
        <translation>مع {particle} أم من دونها؟</translation>
    </message>
    <message>
        <source>{key} changes it.</source>
        <translation>المفتاح {key} يغيّر.</translation>
    </message>
    <message>
        <source>{key} marks it.</source>
        <translation>المفتاح {key} يثبّت العلامة.</translation>
    </message>
    <message>
        <source>{list}; undo brings it back.</source>
        <translation>{list}؛ التراجع يعيده.</translation>
    </message>
    <message>
        <source>Marked as sure.</source>
        <translation>زال الشك عن العلامة.</translation>
    </message>
    <message>
        <source>Marked as not sure.</source>
        <translation>صارت العلامة موضع شك.</translation>
    </message>
    <message>
        <source>No mark before this place.</source>
        <translation>لا علامة قبل هذا الموضع.</translation>
    </message>
    <message>
        <source>No mark after this place.</source>
        <translation>لا علامة بعد هذا الموضع.</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Of all marks of both, the share that the other made too: same label, same start, same end.</source>
        <translation>نصيب ما وضعه الآخر أيضًا من علامات الاثنين: الوسم نفسه والبداية والنهاية نفسهما.</translation>
    </message>
    <message>
        <source>How reliable the labels of words are, even where only some have finished: 1 is full agreement, 0 is what chance gives.</source>
        <translation>مدى الوثوق بوسوم الكلمات، ولو أنهى المقالةَ بعضُهم فقط: الواحد اتفاق تام، والصفر كالمصادفة.</translation>
    </message>
    <message>
        <source>How far two people agree on each word, beyond chance: 1 is full agreement, 0 is what chance gives.</source>
        <translation>مدى اتفاق اثنين على كل كلمة فوق ما تأتي به المصادفة: الواحد اتفاق تام، والصفر كالمصادفة.</translation>
    </message>
    <message>
        <source>How far all people agree on each word of what all have finished, beyond chance: 1 is full agreement, 0 is what chance gives.</source>
        <translation>مدى اتفاق الجميع على كل كلمة مما أنهوه كلهم، فوق ما تأتي به المصادفة: الواحد اتفاق تام، والصفر كالمصادفة.</translation>
    </message>
    <message>
        <source>How reliably people find the same stretches with the same edges: 1 is always, 0 is as if the marks lay anywhere; long differences weigh more.</source>
        <translation>مدى اهتداء الموسِّمين إلى المقاطع نفسها بالحدود نفسها: الواحد دائمًا، والصفر كأن العلامات وُضعت كيفما اتفق. والفروق الطويلة أثقل.</translation>
    </message>
    <message>
        <source>Of all marks of both, the share that meets a mark of the other with the same label, wherever the edges are.</source>
        <translation>نصيب ما يلتقي من علامات الاثنين بعلامة للآخر بالوسم نفسه، أينما كانت الحدود.</translation>
    </message>
    <message>
        <source>Of the marks that meet, the share with both edges at the same places.</source>
        <translation>نصيب ما تطابق حدّاه من العلامات الملتقية.</translation>
    </message>
    <message>
        <source>Of the marks that meet and that at least one answered for, the share with equal answers.</source>
        <translation>نصيب ما تساوى جوابه من العلامات الملتقية التي أجاب عنها أحدهما على الأقل.</translation>
    </message>
    <message>
        <source>Of all links of both, the share that leads to the same name, wherever it stands.</source>
        <translation>نصيب ما يؤدي إلى الاسم نفسه من روابط الاثنين، أينما كان.</translation>
    </message>
    <message>
        <source>Reliability, word by word (α)</source>
        <translation>الوثوق كلمةً كلمة (α)</translation>
    </message>
    <message>
        <source>Beyond chance, word by word (κ)</source>
        <translation>ما فوق المصادفة كلمةً كلمة (κ)</translation>
    </message>
    <message>
        <source>Reliability of the stretches (αu)</source>
        <translation>الوثوق بالمقاطع (αu)</translation>
    </message>
    <message>
        <source>The same marks (F1)</source>
        <translation>العلامات نفسها (F1)</translation>
    </message>
    <message>
        <source>Overlapping marks (F1)</source>
        <translation>العلامات المتداخلة (F1)</translation>
    </message>
    <message>
        <source>The same edges</source>
        <translation>الحدود نفسها</translation>
    </message>
    <message>
        <source>no article that all of them have finished</source>
        <translation>لا مقالة أنهوها جميعًا</translation>
    </message>
    <message>
        <source>the articles have no words</source>
        <translation>لا كلمات في المقالات</translation>
    </message>
    <message>
        <source>nobody marked anything</source>
        <translation>لم يعلّم أحد شيئًا</translation>
    </message>
    <message>
        <source>no mark lies on a mark of the other</source>
        <translation>لا علامة تقع على علامة للآخر</translation>
    </message>
    <message>
        <source>nobody answered</source>
        <translation>لم يجب أحد</translation>
    </message>
    <message>
        <source>all the same, so that chance would agree as well</source>
        <translation>الكل سواء، فالمصادفة تتفق مثلهم</translation>
    </message>
    <message>
        <source>{name}: no value, {reason}</source>
        <translation>{name}: لا قيمة، {reason}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{name}: {value}; 95% interval from {low} to {high}</source>
        <translation>{name}: {value}، والمدى بثقة 95% من {low} إلى {high}</translation>
    </message>
    <message>
        <source>{name} against gold</source>
        <translation>{name} مقابل النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Precision {value}: so much of what {name} marked is in gold.</source>
        <translation>الدقة {value}: نسبة ما وضعه {name} من علامات وهو في النسخة المعتمدة.</translation>
    </message>
    <message>
        <source>Recall {value}: so much of gold was marked by {name}.</source>
        <translation>الاستدعاء {value}: نسبة ما في النسخة المعتمدة من علامات وقد وضعه {name}.</translation>
    </message>
    <message>
        <source>Reliable.</source>
        <translation>موثوق.</translation>
    </message>
    <message>
        <source>Usable with care: look at the cases.</source>
        <translation>يُعتمد بحذر: انظر في الحالات.</translation>
    </message>
    <message>
        <source>Not reliable yet: settle the cases together.</source>
        <translation>لا يُعتمد بعد: احسموا الحالات معًا.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>عُلِّم</translation>
    </message>
    <message>
        <source>of places</source>
        <translation>من مواضعه</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>Search in the names</source>
        <translation>ابحث في الأسماء</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Known names</source>
        <translation>الأسماء المعروفة</translation>
    </message>
    <message>
        <source>No name is known yet: each one that you mark is, from that moment on.</source>
        <translation>لا اسم معروفًا بعد: كل اسم تعلّمه يُعرف من لحظته.</translation>
    </message>
    <message>
        <source>All labels ({count})</source>
        <translation>كل الوسوم ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>لا أسماء</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%n أسماء</numerusform>
            <numerusform>%n اسمًا</numerusform>
            <numerusform>%n اسم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>أضف شخصًا</translation>
    </message>
    <message>
        <source>Name, as this person writes it</source>
        <translation>الاسم كما يكتبه صاحبه</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>اسم المشروع</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>أنشئ</translation>
    </message>
    <message>
        <source>The default ones: actor, location, threat, stance</source>
        <translation>الوسوم المعتادة: فاعل، مكان، تهديد، موقف</translation>
    </message>
    <message>
        <source>From {file}</source>
        <translation>من الملف {file}</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Label sets (*.toml)</source>
        <translation>مجموعات وسوم ‎(*.toml)</translation>
    </message>
    <message>
        <source>Choose a label set</source>
        <translation>اختر مجموعة وسوم</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختر مجلدًا</translation>
    </message>
    <message>
        <source>Name the project.</source>
        <translation>سمِّ المشروع.</translation>
    </message>
    <message>
        <source>This name cannot be a file&apos;s: leave out signs such as / : * ?</source>
        <translation>لا يصلح هذا الاسم اسمًا لملف: احذف منه رموزًا مثل ⁦/ : * ?⁩</translation>
    </message>
    <message>
        <source>This name is too long for a file.</source>
        <translation>هذا الاسم أطول مما يصلح لملف.</translation>
    </message>
    <message>
        <source>There is no such folder; choose another one.</source>
        <translation>لا يوجد مجلد بهذا الاسم؛ اختر غيره.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder; choose another one.</source>
        <translation>لا يمكن الكتابة في هذا المجلد؛ اختر غيره.</translation>
    </message>
    <message>
        <source>There is a project of this name in the folder; choose another name.</source>
        <translation>في المجلد مشروع بهذا الاسم؛ اختر اسمًا آخر.</translation>
    </message>
</context>
<context>
    <name>OpenStrip</name>
    <message>
        <source>The label {label} has no such field.</source>
        <translation>ليس في الوسم {label} هذا الحقل.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Hashiya projects (*{suffix})</source>
        <translation>مشاريع حاشية ‎(*{suffix})</translation>
    </message>
    <message>
        <source>It is open in another window: drop the file there.</source>
        <translation>إنه مفتوح في نافذة أخرى: أفلت الملف هناك.</translation>
    </message>
    <message>
        <source>Open the newest backup</source>
        <translation>افتح أحدث نسخة احتياطية</translation>
    </message>
</context>
<context>
    <name>OrderedList</name>
    <message>
        <source>Move up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>إلى أسفل</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>How far are we?</source>
        <translation>إلى أين وصلنا؟</translation>
    </message>
    <message>
        <source>Left: {count}</source>
        <translation>بقي {count}</translation>
    </message>
    <message>
        <source>Left: {count} · settled: {share}</source>
        <translation>بقي {count} · اعتُمد {share}</translation>
    </message>
    <message>
        <source>Who has the most left?</source>
        <translation>من بقي عليه الأكثر؟</translation>
    </message>
    <message>
        <source>Nobody has any articles yet.</source>
        <translation>ليس لأحد مقالات بعد.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>تم كل شيء.</translation>
    </message>
    <message>
        <source>Left: {share}</source>
        <translation>بقي {share}</translation>
    </message>
    <message>
        <source>Do people agree?</source>
        <translation>هل يتفق الموسِّمون؟</translation>
    </message>
    <message>
        <source>No article is finished by two people yet.</source>
        <translation>لا مقالة بعد أنهاها اثنان.</translation>
    </message>
    <message>
        <source>No value: {reason}</source>
        <translation>لا قيمة: {reason}</translation>
    </message>
    <message>
        <source>Gold (settled)</source>
        <translation>النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Original (imported)</source>
        <translation>الأصل (ما استُورد)</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
    <message>
        <source>{state} {count}</source>
        <translation>{state} {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{name}: {states}</source>
        <translation>{name}: {states}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>No articles yet: import some, and see here how far they are.</source>
        <translation>لا مقالات بعد: استورد بعضها لترى هنا إلى أين وصلت.</translation>
    </message>
</context>
<context>
    <name>PairsCard</name>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} و{other}</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المعتمدة</translation>
    </message>
    <message>
        <source>✓ Against gold it is a score: gold is right, and has no part in the other numbers.</source>
        <translation>✓ المقارنة بالنسخة المعتمدة درجة لا اتفاق بين أنداد: الصواب ما فيها، ولا تدخل في الأرقام الأخرى.</translation>
    </message>
    <message>
        <source>Who agrees with whom</source>
        <translation>من يتفق مع من</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>And</source>
        <translation>ومع</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Who is annotating?</source>
        <translation>من الموسِّم؟</translation>
    </message>
    <message>
        <source>Your marks are kept under your name in the project file.</source>
        <translation>تُحفظ علاماتك باسمك في ملف المشروع.</translation>
    </message>
    <message>
        <source>People in this project</source>
        <translation>المشاركون في هذا المشروع</translation>
    </message>
    <message>
        <source>Or enter a new name</source>
        <translation>أو اكتب اسمًا جديدًا</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>تابع</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المنجز</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>أُسند</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
</context>
<context>
    <name>PersonName</name>
    <message>
        <source>Enter a name.</source>
        <translation>اكتب اسمًا.</translation>
    </message>
    <message>
        <source>A name has at most 60 characters.</source>
        <translation>الاسم 60 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>This name holds a hidden character: type it instead of pasting it.</source>
        <translation>في هذا الاسم حرف خفي: اكتبه بدل أن تلصقه.</translation>
    </message>
    <message>
        <source>This word is the name of a set; choose another name.</source>
        <translation>هذه الكلمة اسم مجموعة؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>This name is in the list; choose it there, or enter another one.</source>
        <translation>هذا الاسم في القائمة؛ اختره منها، أو اكتب غيره.</translation>
    </message>
</context>
<context>
    <name>Popups</name>
    <message>
        <source>Mark all places</source>
        <translation>علّم كل المواضع</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>اكتب تعليقًا</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>احذف العلامة</translation>
    </message>
    <message>
        <source>History of this mark</source>
        <translation>تاريخ هذه العلامة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>In the light look</source>
        <translation>في المظهر الفاتح</translation>
    </message>
    <message>
        <source>In the dark look</source>
        <translation>في المظهر الداكن</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>For</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Of these to two</source>
        <translation>منها لاثنين</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Files that will be made</source>
        <translation>الملفات التي ستُكتب</translation>
    </message>
    <message>
        <source>Articles in the files</source>
        <translation>المقالات التي في الملفات</translation>
    </message>
    <message>
        <source>Whose articles</source>
        <translation>مقالات من</translation>
    </message>
    <message>
        <source>Files that will be made: {count}</source>
        <translation>الملفات التي ستُكتب: {count}</translation>
    </message>
    <message>
        <source>Articles in them: {count}</source>
        <translation>المقالات التي فيها: {count}</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>To two people: {count}</source>
        <translation>لاثنين معًا: {count}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Nothing is assigned: each person is measured by all articles.</source>
        <translation>لم يُسند شيء، فلكل شخص المقالات كلها.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not with anybody yet.</source>
        <translation>
            <numerusform>كل المقالات مسندة.</numerusform>
            <numerusform>مقالة واحدة لم تُسند إلى أحد بعد.</numerusform>
            <numerusform>مقالتان لم تُسندا إلى أحد بعد.</numerusform>
            <numerusform>%n مقالات لم تُسند إلى أحد بعد.</numerusform>
            <numerusform>%n مقالة لم تُسند إلى أحد بعد.</numerusform>
            <numerusform>%n مقالة لم تُسند إلى أحد بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each person is measured by the articles that they were given.</source>
        <translation>لكل شخص ما أُسند إليه من المقالات.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Working out how sure the numbers are…</source>
        <translation>يُحسب مدى الثقة بالأعداد…</translation>
    </message>
    <message>
        <source>Comparing article {done} of {total}…</source>
        <translation>تُقارَن المقالة {done} من {total}…</translation>
    </message>
    <message>
        <source>Working out the agreement…</source>
        <translation>يُحسب الاتفاق…</translation>
    </message>
</context>
<context>
    <name>ProjectView</name>
    <message numerus="yes">
        <source>%n change(s) are being saved…</source>
        <translation>
            <numerusform>لا تغييرات تنتظر الحفظ.</numerusform>
            <numerusform>جارٍ حفظ تغيير واحد…</numerusform>
            <numerusform>جارٍ حفظ تغييرين…</numerusform>
            <numerusform>جارٍ حفظ %n تغييرات…</numerusform>
            <numerusform>جارٍ حفظ %n تغييرًا…</numerusform>
            <numerusform>جارٍ حفظ %n تغيير…</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>كل شيء محفوظ.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Show the articles</source>
        <translation>أظهر المقالات</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقالة السابقة</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقالة التالية</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Font of articles</source>
        <translation>خط المقالات</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>Name tags</source>
        <translation>أسماء الوسوم</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>المحارف الخفية</translation>
    </message>
    <message>
        <source>Naskh</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Vazirmatn</source>
        <translation>وزيرمتن</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>متقارب</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>معتاد</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>متباعد</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>On the current mark and where I point</source>
        <translation>على العلامة الحالية وحيث أشير</translation>
    </message>
    <message>
        <source>Show them as small signs with their names</source>
        <translation>إظهارها إشارات صغيرة بأسمائها</translation>
    </message>
    <message>
        <source>An example in this look</source>
        <translation>مثال بهذا المظهر</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>not found here</source>
        <translation>غير موجود هنا</translation>
    </message>
    <message>
        <source>Remove from this list (the file stays)</source>
        <translation>أزل من هذه القائمة (يبقى الملف)</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message numerus="yes">
        <source>Remove %n article(s) from the project?</source>
        <translation>
            <numerusform>لا مقالات لإزالتها من المشروع.</numerusform>
            <numerusform>أتزيل مقالة واحدة من المشروع؟</numerusform>
            <numerusform>أتزيل مقالتين من المشروع؟</numerusform>
            <numerusform>أتزيل %n مقالات من المشروع؟</numerusform>
            <numerusform>أتزيل %n مقالة من المشروع؟</numerusform>
            <numerusform>أتزيل %n مقالة من المشروع؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>أزل</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) go with them.</source>
        <translation>
            <numerusform>لا علامات تذهب معها.</numerusform>
            <numerusform>تذهب معها علامة واحدة.</numerusform>
            <numerusform>تذهب معها علامتان.</numerusform>
            <numerusform>تذهب معها %n علامات.</numerusform>
            <numerusform>تذهب معها %n علامة.</numerusform>
            <numerusform>تذهب معها %n علامة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over and not back yet: {names}. What comes back in these articles is not taken in.</source>
        <translation>سُلّمت ولم تعد بعد من: {names}. ما يعود في هذه المقالات لا يدخل المشروع.</translation>
    </message>
    <message>
        <source>A backup is made first. Undo brings them back, and so does importing the same text again.</source>
        <translation>تُؤخذ نسخة احتياطية أولًا. والتراجع يعيد المقالات، وكذلك استيراد النص نفسه من جديد.</translation>
    </message>
    <message>
        <source>Made by: {names}.</source>
        <translation>وسمها: {names}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Removing articles</source>
        <translation>إزالة مقالات</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed; undo brings them back.</source>
        <translation>
            <numerusform>لم تُزل أي مقالة.</numerusform>
            <numerusform>أُزيلت مقالة واحدة؛ التراجع يعيدها.</numerusform>
            <numerusform>أُزيلت مقالتان؛ التراجع يعيدهما.</numerusform>
            <numerusform>أُزيلت %n مقالات؛ التراجع يعيدها.</numerusform>
            <numerusform>أُزيلت %n مقالة؛ التراجع يعيدها.</numerusform>
            <numerusform>أُزيلت %n مقالة؛ التراجع يعيدها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeating</name>
    <message numerus="yes">
        <source>This passage stands twice; %n mark(s) of the other copy can be repeated here</source>
        <translation>
            <numerusform>هذا المقطع مكرر، ولا علامة تُكرَّر هنا</numerusform>
            <numerusform>هذا المقطع مكرر، ويمكن أن تُكرَّر هنا علامة واحدة من نسخته الأخرى</numerusform>
            <numerusform>هذا المقطع مكرر، ويمكن أن تُكرَّر هنا علامتان من نسخته الأخرى</numerusform>
            <numerusform>هذا المقطع مكرر، ويمكن أن تُكرَّر هنا %n علامات من نسخته الأخرى</numerusform>
            <numerusform>هذا المقطع مكرر، ويمكن أن تُكرَّر هنا %n علامة من نسخته الأخرى</numerusform>
            <numerusform>هذا المقطع مكرر، ويمكن أن تُكرَّر هنا %n علامة من نسخته الأخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat the marks here ({count})</source>
        <translation>كرّر العلامات هنا ({count})</translation>
    </message>
    <message>
        <source>These words stand in no other place with marks that are missing here.</source>
        <translation>ليس لهذه الكلمات موضع آخر فيه علامات تنقص هنا.</translation>
    </message>
    <message numerus="yes">
        <source>Repeated %n mark(s)</source>
        <translation>
            <numerusform>لم تُكرَّر علامة</numerusform>
            <numerusform>كُرّرت علامة واحدة</numerusform>
            <numerusform>كُرّرت علامتان</numerusform>
            <numerusform>كُرّرت %n علامات</numerusform>
            <numerusform>كُرّرت %n علامة</numerusform>
            <numerusform>كُرّرت %n علامة</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} takes all of it back</source>
        <translation>{key} يتراجع عنها كلها</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>متغيّر</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>older than ours</source>
        <translation>أقدم مما عندنا</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>no mark here</source>
        <translation>لا علامة هنا</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>النسخة المعتمدة</translation>
    </message>
    <message>
        <source>no mark here: so it was settled</source>
        <translation>لا علامة هنا: هكذا حُسمت</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>One annotator&apos;s mark</source>
        <translation>علامة موسِّم واحد</translation>
    </message>
    <message>
        <source>Not marked by all</source>
        <translation>لم يعلّمها الجميع</translation>
    </message>
    <message>
        <source>Different labels</source>
        <translation>اختلاف في الوسم</translation>
    </message>
    <message>
        <source>Different edges</source>
        <translation>اختلاف في الحدود</translation>
    </message>
    <message>
        <source>Differs by a particle</source>
        <translation>اختلاف في حرف متصل</translation>
    </message>
    <message>
        <source>Different attributes</source>
        <translation>اختلاف في الخصائص</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>اتفاق الجميع</translation>
    </message>
    <message>
        <source>Wrong edges</source>
        <translation>حدود خاطئة</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>وسم خاطئ</translation>
    </message>
    <message>
        <source>Was missing</source>
        <translation>كانت ناقصة</translation>
    </message>
    <message>
        <source>Nothing to mark</source>
        <translation>لا شيء يُعلَّم</translation>
    </message>
    <message>
        <source>Guidelines unclear</source>
        <translation>الدليل غير واضح</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Annotator {letter}</source>
        <translation>موسِّم {letter}</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>The sets differ here: press the number of the one that is right.</source>
        <translation>الموسِّمون مختلفون هنا: اضغط رقم المصيب منهم.</translation>
    </message>
    <message>
        <source>All sets are shown again: an article is settled with all of them in view.</source>
        <translation>عادت العلامات كلها إلى العرض: لا تُعتمد مقالة إلا وعلامات الجميع معروضة.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are still open.</source>
        <translation>
            <numerusform>لا حالات مفتوحة.</numerusform>
            <numerusform>ما زالت حالة واحدة مفتوحة.</numerusform>
            <numerusform>ما زالت حالتان مفتوحتين.</numerusform>
            <numerusform>ما زالت %n حالات مفتوحة.</numerusform>
            <numerusform>ما زالت %n حالة مفتوحة.</numerusform>
            <numerusform>ما زالت %n حالة مفتوحة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle the case first: a decision says what gold has.</source>
        <translation>احسم الحالة أولًا: القرار يقول ما في النسخة المعتمدة.</translation>
    </message>
    <message>
        <source>Kept as a decision of the project.</source>
        <translation>حُفظت قرارًا للمشروع.</translation>
    </message>
    <message>
        <source>This set is scored against gold; gold stays as it is.</source>
        <translation>هذه العلامات تُحسب درجتها بالنسخة المعتمدة، وتبقى النسخة المعتمدة كما هي.</translation>
    </message>
    <message>
        <source>This article is settled; reopen it to change its gold.</source>
        <translation>هذه المقالة محسومة؛ أعد فتحها لتغيّر نسختها المعتمدة.</translation>
    </message>
    <message>
        <source>There is nothing of that kind to settle.</source>
        <translation>لا شيء من هذا النوع يُحسم.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) settled.</source>
        <translation>
            <numerusform>لم تُحسم حالة.</numerusform>
            <numerusform>حُسمت حالة واحدة.</numerusform>
            <numerusform>حُسمت حالتان.</numerusform>
            <numerusform>حُسمت %n حالات.</numerusform>
            <numerusform>حُسمت %n حالة.</numerusform>
            <numerusform>حُسمت %n حالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>With it came: {marks}</source>
        <translation>وجاء معه: {marks}</translation>
    </message>
    <message>
        <source>All articles are settled.</source>
        <translation>حُسمت كل المقالات.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>What all have</source>
        <translation>ما اتفق عليه الجميع</translation>
    </message>
    <message>
        <source>What most have, two at least</source>
        <translation>ما عند الأكثر، اثنان على الأقل</translation>
    </message>
    <message>
        <source>All of {name}</source>
        <translation>كل ما عند {name}</translation>
    </message>
    <message>
        <source>There is no other article in the list.</source>
        <translation>لا مقالة أخرى في القائمة.</translation>
    </message>
    <message>
        <source>All labels, all annotators</source>
        <translation>كل الوسوم وكل الموسِّمين</translation>
    </message>
    <message>
        <source>{name} against gold</source>
        <translation>{name} مقابل النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Nothing to review yet.
Articles come here when an annotator has finished them: take back the files that you handed over, or finish an article yourself.</source>
        <translation>لا شيء يُراجَع بعد.
تأتي المقالات إلى هنا حين ينهيها موسِّم: استلم الملفات التي سلّمتها، أو أنهِ مقالة بنفسك.</translation>
    </message>
</context>
<context>
    <name>SameQuestion</name>
    <message>
        <source>The file has a “{name}” who is not the one of this project.</source>
        <translation>في الملف شخص اسمه «{name}» وليس هو المعروف في هذا المشروع.</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>الشخص نفسه</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>شخص آخر</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Save as one change, which can be undone</source>
        <translation>احفظ تغييرًا واحدًا يمكن التراجع عنه</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>اترك التغييرات</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>لم يُحفظ بعد.</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Everything is saved.</source>
        <translation>كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>محفوظ {time}</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>saving {count}…</source>
        <translation>جارٍ الحفظ: {count}…</translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message>
        <source>Saving</source>
        <translation>الحفظ</translation>
    </message>
    <message>
        <source>What you mark is saved at once. Besides, a checked backup of the project is made every half hour in which something changed, and when you close it.</source>
        <translation>كل علامة تُحفظ في الحال. وإلى جانب ذلك تُصنع نسخة احتياطية مفحوصة من المشروع كل نصف ساعة تغيّر فيها شيء، وعند إغلاقه.</translation>
    </message>
    <message>
        <source>Backups go into the program&apos;s own folder</source>
        <translation>النسخ الاحتياطية في مجلد البرنامج نفسه</translation>
    </message>
    <message>
        <source>Backups go into a folder that I choose, such as one on a stick</source>
        <translation>النسخ الاحتياطية في مجلد أختاره، كمجلد على ذاكرة محمولة</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختر مجلدًا…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>انسخ المسار</translation>
    </message>
    <message>
        <source>Backups that are there stay where they are when you choose another folder.</source>
        <translation>النسخ الموجودة تبقى في مكانها حين تختار مجلدًا آخر.</translation>
    </message>
    <message>
        <source>This folder can be written.</source>
        <translation>الكتابة في هذا المجلد ممكنة.</translation>
    </message>
    <message>
        <source>Until then backups go into the own folder of the program.</source>
        <translation>وإلى ذلك الحين تُحفظ النسخ الاحتياطية في مجلد البرنامج نفسه.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There are no backups here yet.</source>
        <translation>لا نسخ احتياطية هنا بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>لا نسخ احتياطية</numerusform>
            <numerusform>نسخة احتياطية واحدة</numerusform>
            <numerusform>نسختان احتياطيتان</numerusform>
            <numerusform>%n نسخ احتياطية</numerusform>
            <numerusform>%n نسخة احتياطية</numerusform>
            <numerusform>%n نسخة احتياطية</numerusform>
        </translation>
    </message>
    <message>
        <source>{backups} of {projects}</source>
        <translation>{backups} من {projects}</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>لا مشاريع</numerusform>
            <numerusform>مشروع واحد</numerusform>
            <numerusform>مشروعين</numerusform>
            <numerusform>%n مشاريع</numerusform>
            <numerusform>%n مشروعًا</numerusform>
            <numerusform>%n مشروع</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
</context>
<context>
    <name>ScopeButton</name>
    <message>
        <source>In all the text</source>
        <translation>في النص كله</translation>
    </message>
    <message>
        <source>Inside any mark</source>
        <translation>داخل أي علامة</translation>
    </message>
    <message>
        <source>Inside: {labels}</source>
        <translation>داخل: {labels}</translation>
    </message>
    <message>
        <source>Where to search: {where}</source>
        <translation>أين يُبحث: {where}</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message numerus="yes">
        <source>Measured on your %n finished article(s): each was suggested by what the others taught, and compared with your marks.</source>
        <translation>
            <numerusform>لم يُقَس على أي مقالة بعد.</numerusform>
            <numerusform>قيس على مقالة منتهية واحدة: اقتُرح لها ما تعلّمه البرنامج من غيرها، ثم قورن بعلاماتك.</numerusform>
            <numerusform>قيس على مقالتين منتهيتين: اقتُرح لكل منهما ما تعلّمه البرنامج من الأخرى، ثم قورن بعلاماتك.</numerusform>
            <numerusform>قيس على %n مقالات منتهية: اقتُرح لكل منها ما تعلّمه البرنامج من سائرها، ثم قورن بعلاماتك.</numerusform>
            <numerusform>قيس على %n مقالة منتهية: اقتُرح لكل منها ما تعلّمه البرنامج من سائرها، ثم قورن بعلاماتك.</numerusform>
            <numerusform>قيس على %n مقالة منتهية: اقتُرح لكل منها ما تعلّمه البرنامج من سائرها، ثم قورن بعلاماتك.</numerusform>
        </translation>
    </message>
    <message>
        <source>How good by label</source>
        <translation>الجودة بحسب الوسم</translation>
    </message>
    <message>
        <source>suggestions that are right</source>
        <translation>اقتراحات صحيحة</translation>
    </message>
    <message>
        <source>marks that are found</source>
        <translation>علامات يُعثر عليها</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>Score (F1)</source>
        <translation>الدرجة (F1)</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation>يكاد</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>Nothing has been measured yet. From {least} finished articles on, each of them is suggested by what the others taught, and compared with your marks.</source>
        <translation>لم يُقَس شيء بعد. حين يبلغ عدد المقالات المنتهية {least} يُقترح لكل واحدة منها ما تعلّمه البرنامج من غيرها، ثم يُقارَن بعلاماتك.</translation>
    </message>
</context>
<context>
    <name>ScoreDialog</name>
    <message>
        <source>Calibration</source>
        <translation>المعايرة</translation>
    </message>
    <message>
        <source>Calibration of {name}</source>
        <translation>معايرة {name}</translation>
    </message>
    <message>
        <source>Finished and held against gold: {done} of {total} articles.</source>
        <translation>ما اكتمل وقورن بالنسخة المعتمدة: {done} من {total} من المقالات.</translation>
    </message>
    <message>
        <source>Precision is the share of the own marks that gold has, recall the share of gold that was marked; the score (F1) is both in one. A mark counts with the same label and the same edges.</source>
        <translation>الدقة نسبة علامات الموسِّم الموجودة في النسخة المعتمدة، والاستدعاء نسبة ما وسمه مما فيها، والدرجة (F1) تجمعهما. ولا تُحسب العلامة إلا بالوسم نفسه والحدود نفسها.</translation>
    </message>
    <message>
        <source>Score by label</source>
        <translation>الدرجة بحسب الوسم</translation>
    </message>
    <message>
        <source>Score by article</source>
        <translation>الدرجة بحسب المقالة</translation>
    </message>
    <message>
        <source>Show the cases</source>
        <translation>أظهر الحالات</translation>
    </message>
    <message>
        <source>Give the corrections…</source>
        <translation>سلّم التصحيحات…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>ScoreModel</name>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>Own marks</source>
        <translation>علاماته</translation>
    </message>
    <message>
        <source>In gold</source>
        <translation>في المعتمدة</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search in all the text</source>
        <translation>ابحث في النص كله</translation>
    </message>
    <message>
        <source>In any spelling</source>
        <translation>بأي رسم</translation>
    </message>
    <message>
        <source>With or without clitics</source>
        <translation>باللواصق أو من دونها</translation>
    </message>
    <message>
        <source>In parts of words too</source>
        <translation>وفي أجزاء الكلمات</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in all articles</source>
        <translation>ابحث في كل المقالات</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>كما كُتبت</translation>
    </message>
    <message>
        <source>With all marks and forms of letters as you write them</source>
        <translation>بالتشكيل وصور الحروف كما تكتبها أنت</translation>
    </message>
    <message>
        <source>Which part of a word</source>
        <translation>أي جزء من الكلمة</translation>
    </message>
    <message>
        <source>Whose marks</source>
        <translation>علامات من</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>أغلق البحث</translation>
    </message>
    <message>
        <source>Parts of words</source>
        <translation>أجزاء الكلمات أيضًا</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>With or without clitics</source>
        <translation>باللواصق أو من دونها</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>علاماتي</translation>
    </message>
    <message>
        <source>Everybody&apos;s marks</source>
        <translation>علامات الجميع</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>النسخة المعتمدة</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in the project</source>
        <translation>البحث في المشروع</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>المواضع الموجودة</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعًا</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في لا مقالة</numerusform>
            <numerusform>في مقالة واحدة</numerusform>
            <numerusform>في مقالتين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالة</numerusform>
            <numerusform>في %n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>More than {count} places, counting…</source>
        <translation>أكثر من {count} موضع، والعد مستمر…</translation>
    </message>
    <message>
        <source>{place} of {places}</source>
        <translation>{place} من {places}</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>لم يُختر شيء</numerusform>
            <numerusform>اختير واحد</numerusform>
            <numerusform>اختير اثنان</numerusform>
            <numerusform>اختير %n</numerusform>
            <numerusform>اختير %n</numerusform>
            <numerusform>اختير %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Type words, or choose a label to see all its marks.</source>
        <translation>اكتب كلمات، أو اختر وسمًا لترى كل علاماته.</translation>
    </message>
    <message>
        <source>There is no such mark in the project.</source>
        <translation>لا علامة كهذه في المشروع.</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”.</source>
        <translation>لا نتائج للبحث عن «{query}».</translation>
    </message>
    <message>
        <source>{key}: to the text</source>
        <translation>{key}: إلى النص</translation>
    </message>
    <message>
        <source>{key}: tick</source>
        <translation>{key}: اختر</translation>
    </message>
    <message>
        <source>{keys}: mark</source>
        <translation>{keys}: علّم</translation>
    </message>
    <message>
        <source>{key}: remove the mark</source>
        <translation>{key}: احذف العلامة</translation>
    </message>
    <message>
        <source>{key}: next place</source>
        <translation>{key}: الموضع التالي</translation>
    </message>
    <message>
        <source>{title}, {state}, places: {count}</source>
        <translation>{title}، {state}، المواضع: {count}</translation>
    </message>
    <message>
        <source>marked: {labels}</source>
        <translation>معلَّم: {labels}</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>مختار</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Shift and click: all places of the words</source>
        <translation>انقر مع Shift: كل مواضع الكلمات</translation>
    </message>
    <message>
        <source>Labels for the selection</source>
        <translation>وسوم للمحدَّد</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>الحفظ</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>أعد القيم الأصلية</translation>
    </message>
    <message>
        <source>Of this page alone</source>
        <translation>لهذه الصفحة وحدها</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Suggestions…</source>
        <translation>الاقتراحات…</translation>
    </message>
</context>
<context>
    <name>ShapeField</name>
    <message>
        <source>Bracket</source>
        <translation>القوس</translation>
    </message>
    <message>
        <source>square</source>
        <translation>مربع</translation>
    </message>
    <message>
        <source>round</source>
        <translation>مدوّر</translation>
    </message>
    <message>
        <source>barbed</source>
        <translation>شائك</translation>
    </message>
    <message>
        <source>double</source>
        <translation>مزدوج</translation>
    </message>
    <message>
        <source>dotted</source>
        <translation>منقّط</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>These words carry this label already.</source>
        <translation>على هذه الكلمات هذا الوسم من قبل.</translation>
    </message>
    <message>
        <source>Select words first, or put the caret on one.</source>
        <translation>حدّد كلمات أولًا، أو ضع المؤشر على كلمة.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Edges and cuts</source>
        <translation>الحدود والقطع</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Reading and selecting</source>
        <translation>القراءة والتحديد</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>Search in the project</source>
        <translation>البحث في المشروع</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Project and program</source>
        <translation>المشروع والبرنامج</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Search: what it does, or a key</source>
        <translation>ابحث: عمل المفتاح، أو المفتاح نفسه</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>البحث في المفاتيح</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>كل المفاتيح كما كانت أصلًا</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لا نتائج.</translation>
    </message>
    <message>
        <source>Tab leaves the text; {keys} still go from mark to mark</source>
        <translation>مفتاح Tab يخرج من النص؛ ويبقى {keys} للانتقال بين العلامات</translation>
    </message>
    <message>
        <source>Tab leaves the text</source>
        <translation>مفتاح Tab يخرج من النص</translation>
    </message>
</context>
<context>
    <name>ShownLabels</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>There are no labels: marks need one.</source>
        <translation>لا وسوم هنا: ولا بد للعلامات من وسم.</translation>
    </message>
</context>
<context>
    <name>ShownPage</name>
    <message>
        <source>No article is open</source>
        <translation>لا مقالة مفتوحة</translation>
    </message>
</context>
<context>
    <name>SkipMenu</name>
    <message>
        <source>Why is this article left out?</source>
        <translation>لماذا تُترك هذه المقالة؟</translation>
    </message>
</context>
<context>
    <name>SkipReason</name>
    <message>
        <source>duplicate</source>
        <translation>مكررة</translation>
    </message>
    <message>
        <source>not news</source>
        <translation>ليست خبرًا</translation>
    </message>
    <message>
        <source>broken text</source>
        <translation>نصها تالف</translation>
    </message>
    <message>
        <source>other language</source>
        <translation>بلغة أخرى</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>سبب آخر</translation>
    </message>
</context>
<context>
    <name>Specimen</name>
    <message>
        <source>Actor</source>
        <translation>فاعل</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>موقف</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>تهديد</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>مكان</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Are you {name}?</source>
        <translation>هل أنت {name}؟</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>أهلًا، {name}</translation>
    </message>
    <message>
        <source>A file that was handed over</source>
        <translation>ملف تسليم</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>لا، شخص آخر</translation>
    </message>
    <message>
        <source>Yes, I am {name}</source>
        <translation>نعم، أنا {name}</translation>
    </message>
    <message>
        <source>Continue where you stopped</source>
        <translation>تابع من حيث توقفت</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>This file is for {name}</source>
        <translation>هذا الملف لـ{name}</translation>
    </message>
    <message>
        <source>Whatever is marked in it is kept under that name. Ask your project lead for a file of your own.</source>
        <translation>كل علامة فيه تُحفظ بهذا الاسم. اطلب من مدير المشروع ملفًا باسمك.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ارجع</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>أغلق الملف</translation>
    </message>
    <message>
        <source>Reviewing in “{project}”</source>
        <translation>مراجعة في مشروع «{project}»</translation>
    </message>
    <message>
        <source>Annotating in “{project}”</source>
        <translation>توسيم في مشروع «{project}»</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالة</numerusform>
            <numerusform>%n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>done: {count}</source>
        <translation>المنجز منها: {count}</translation>
    </message>
    <message>
        <source>please hand it in by {day}</source>
        <translation>موعد التسليم {day}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Mark Arabic texts with an easy mind: everything stays on your computer, without a network.</source>
        <translation>علّم النصوص العربية وأنت مطمئن: كل شيء على جهازك، بلا شبكة.</translation>
    </message>
    <message>
        <source>Open a file I was given</source>
        <translation>افتح ملفًا وصلني</translation>
    </message>
    <message>
        <source>A {suffix} file from your project lead, or your own</source>
        <translation>ملف {suffix} من مدير المشروع، أو من ملفاتك</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>From articles in {text} or {lines} files</source>
        <translation>من مقالات في ملفات {text} أو {lines}</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>جرّب المثال</translation>
    </message>
    <message>
        <source>Ready articles, some of them marked, to play with</source>
        <translation>مقالات جاهزة للتجربة، في بعضها علامات</translation>
    </message>
    <message>
        <source>Or drop a project or articles anywhere here.</source>
        <translation>أو أفلت مشروعًا أو مقالات في أي مكان هنا.</translation>
    </message>
    <message>
        <source>Let go to begin</source>
        <translation>أفلت لتبدأ</translation>
    </message>
</context>
<context>
    <name>StateBand</name>
    <message>
        <source>Finished</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>Locked: ask the project lead to open it</source>
        <translation>مقفلة: اطلب من مدير المشروع أن يفتحها</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>متروكة: {reason}</translation>
    </message>
    <message>
        <source>{key} reopens it</source>
        <translation>المفتاح {key} يعيد فتحها</translation>
    </message>
    <message>
        <source>Take this article up again to change its marks</source>
        <translation>أعد فتح هذه المقالة لتغيير علاماتها</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Mark and link as:</source>
        <translation>علّمها واربطها:</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>محذوفة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>{key}: take away</source>
        <translation>{key}: أزل</translation>
    </message>
    <message>
        <source>{key}: add, and stay here</source>
        <translation>{key}: أضف وابقَ هنا</translation>
    </message>
    <message>
        <source>as for the other marks of this name</source>
        <translation>كما في سائر علامات هذا الاسم</translation>
    </message>
    <message>
        <source>Select words in the text: that marks and links them.</source>
        <translation>حدّد كلمات في النص فتُعلَّم وتُربط.</translation>
    </message>
    <message>
        <source>or a number in the text, {key} for farther marks, or select words</source>
        <translation>أو رقم في النص، أو {key} لعلامة أبعد، أو حدّد كلمات</translation>
    </message>
    <message>
        <source>or a number in the text, or select words</source>
        <translation>أو رقم في النص، أو حدّد كلمات</translation>
    </message>
    <message>
        <source>{mark} · removed</source>
        <translation>{mark} · محذوفة</translation>
    </message>
    <message>
        <source>removed mark</source>
        <translation>علامة محذوفة</translation>
    </message>
    <message>
        <source>Take this link back</source>
        <translation>أزل هذا الرابط</translation>
    </message>
</context>
<context>
    <name>StripView</name>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Suggestion: {label} {words}. {why}</source>
        <translation>اقتراح: {label} {words}. {why}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>اقبل</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>ارفض</translation>
    </message>
    <message>
        <source>Accept all {count}</source>
        <translation>اقبلها كلها ({count})</translation>
    </message>
    <message>
        <source>Refuse all {count}</source>
        <translation>ارفضها كلها ({count})</translation>
    </message>
    <message>
        <source>The model: {probability}</source>
        <translation>النموذج: {probability}</translation>
    </message>
    <message>
        <source>Part of {words}</source>
        <translation>جزء من {words}</translation>
    </message>
    <message numerus="yes">
        <source>Marked each time so far (%n)</source>
        <translation>
            <numerusform>لم يُوسم بعد</numerusform>
            <numerusform>وُسم في المرة الوحيدة حتى الآن</numerusform>
            <numerusform>وُسم في المرتين حتى الآن</numerusform>
            <numerusform>وُسم في المرات %n كلها</numerusform>
            <numerusform>وُسم في المرات %n كلها</numerusform>
            <numerusform>وُسم في المرات %n كلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked {marked} of %n time(s)</source>
        <translation>
            <numerusform>مرات وسمه: {marked}</numerusform>
            <numerusform>مرات وسمه: {marked} من %n</numerusform>
            <numerusform>مرات وسمه: {marked} من %n</numerusform>
            <numerusform>مرات وسمه: {marked} من %n</numerusform>
            <numerusform>مرات وسمه: {marked} من %n</numerusform>
            <numerusform>مرات وسمه: {marked} من %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionCount</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%n اقتراحات</numerusform>
            <numerusform>%n اقتراحًا</numerusform>
            <numerusform>%n اقتراح</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next suggestion</source>
        <translation>انتقل إلى الاقتراح التالي</translation>
    </message>
</context>
<context>
    <name>SuggestionWords</name>
    <message>
        <source>nothing was suggested yet</source>
        <translation>لم يُقترح شيء بعد</translation>
    </message>
    <message>
        <source>of 10 suggestions 0 are right</source>
        <translation>من كل 10 اقتراحات 0 صحيحة</translation>
    </message>
    <message>
        <source>of 10 suggestions {right} are right, and {found} of 10 marks are found</source>
        <translation>من كل 10 اقتراحات {right} صحيحة، ويُعثر على {found} من كل 10 علامات</translation>
    </message>
    <message>
        <source>off until it is measured that it helps</source>
        <translation>متوقف حتى يثبت بالقياس أنه ينفع</translation>
    </message>
    <message>
        <source>off until it helps: {right} of 10 right so far</source>
        <translation>متوقف حتى ينفع: {right} من كل 10 صحيحة إلى الآن</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>لم يُقَس بعد</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>الاقتراح</translation>
    </message>
    <message>
        <source>How good</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>Known names</source>
        <translation>الأسماء المعروفة</translation>
    </message>
    <message>
        <source>Suggestions learn from one annotator&apos;s marks: say first who annotates.</source>
        <translation>تتعلّم الاقتراحات من علامات موسِّم واحد، فاذكر أولًا من يوسّم.</translation>
    </message>
    <message>
        <source>One moment: what was learned is counted…</source>
        <translation>لحظة: يُحصى ما تُعلِّم…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>SwitchesPanel</name>
    <message>
        <source>A label that is off is learned all the same.</source>
        <translation>الوسم المتوقف تُتعلَّم علاماته مع ذلك.</translation>
    </message>
    <message>
        <source>Suggest while I mark</source>
        <translation>اقترح في أثناء التوسيم</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>قدر التأكد</translation>
    </message>
    <message>
        <source>Only what is likelier than this to be right is suggested: lower, and there is more of it and more that is wrong; higher, and there is less and it is surer. At 50% a wrong one costs what a right one saves.</source>
        <translation>لا يُقترح إلا ما يزيد احتمال صحته على هذا القدر: فكلما خفضته كثرت الاقتراحات وكثر خطؤها، وكلما رفعته قلّت وكانت أوثق. وعند 50% يكلّف الخطأ ما يوفّره الصواب.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
</context>
<context>
    <name>TagAll</name>
    <message>
        <source>already {label}</source>
        <translation>موسومة: {label}</translation>
    </message>
    <message>
        <source>perhaps one word</source>
        <translation>لعلها كلمة واحدة</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>غير مختار</translation>
    </message>
    <message>
        <source>No label has this key.</source>
        <translation>لا وسم لهذا المفتاح.</translation>
    </message>
    <message>
        <source>Select words first, or put the caret on one.</source>
        <translation>حدّد كلمات أولًا، أو ضع المؤشر على كلمة.</translation>
    </message>
    <message>
        <source>All places are those of whole words: select whole words first.</source>
        <translation>المواضع مواضع كلمات كاملة: حدّد كلمات كاملة أولًا.</translation>
    </message>
    <message>
        <source>Looked through {done} of {total} open articles</source>
        <translation>فُحص {done} من {total} من المقالات المفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n place(s)</source>
        <translation>
            <numerusform>لم يُعلَّم موضع</numerusform>
            <numerusform>عُلّم موضع واحد</numerusform>
            <numerusform>عُلّم موضعان</numerusform>
            <numerusform>عُلّمت %n مواضع</numerusform>
            <numerusform>عُلّم %n موضعًا</numerusform>
            <numerusform>عُلّم %n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في لا مقالة</numerusform>
            <numerusform>في مقالة واحدة</numerusform>
            <numerusform>في مقالتين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالة</numerusform>
            <numerusform>في %n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} takes all of it back</source>
        <translation>{key} يتراجع عنها كلها</translation>
    </message>
    <message>
        <source>Written the same</source>
        <translation>كما كُتبت</translation>
    </message>
    <message>
        <source>Written another way</source>
        <translation>برسم آخر</translation>
    </message>
    <message>
        <source>With و ف ب ك ل before them</source>
        <translation>مسبوقة بالواو أو الفاء أو الباء أو الكاف أو اللام</translation>
    </message>
    <message>
        <source>After {word}</source>
        <translation>بعد {word}</translation>
    </message>
    <message>
        <source>After other words</source>
        <translation>بعد كلمات أخرى</translation>
    </message>
    <message>
        <source>All places of {words}</source>
        <translation>كل مواضع {words}</translation>
    </message>
</context>
<context>
    <name>TagAllSheet</name>
    <message>
        <source>With the head word before it</source>
        <translation>مع الكلمة التي تسبقها</translation>
    </message>
    <message>
        <source>In all open articles</source>
        <translation>في كل المقالات المفتوحة</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>أغلق القائمة</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n place(s)</source>
        <translation>
            <numerusform>لا موضع يُعلَّم</numerusform>
            <numerusform>علّم موضعًا واحدًا</numerusform>
            <numerusform>علّم موضعين</numerusform>
            <numerusform>علّم %n مواضع</numerusform>
            <numerusform>علّم %n موضعًا</numerusform>
            <numerusform>علّم %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>{tick}: tick · 1–9: label</source>
        <translation>{tick}: اختر · 1–9: وسم</translation>
    </message>
    <message>
        <source>No other place</source>
        <translation>لا موضع آخر</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) already marked</source>
        <translation>
            <numerusform>لا موضع معلَّم من قبل</numerusform>
            <numerusform>موضع واحد معلَّم من قبل</numerusform>
            <numerusform>موضعان معلَّمان من قبل</numerusform>
            <numerusform>%n مواضع معلَّمة من قبل</numerusform>
            <numerusform>%n موضعًا معلَّمًا من قبل</numerusform>
            <numerusform>%n موضع معلَّم من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) inside a longer mark</source>
        <translation>
            <numerusform>لا موضع داخل علامة أطول</numerusform>
            <numerusform>موضع واحد داخل علامة أطول</numerusform>
            <numerusform>موضعان داخل علامة أطول</numerusform>
            <numerusform>%n مواضع داخل علامات أطول</numerusform>
            <numerusform>%n موضعًا داخل علامات أطول</numerusform>
            <numerusform>%n موضع داخل علامات أطول</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Settled marks</source>
        <translation>العلامات المعتمدة</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>الأحكام</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>States of articles</source>
        <translation>حالات المقالات</translation>
    </message>
    <message>
        <source>Settled articles</source>
        <translation>المقالات المحسومة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Answers to suggestions</source>
        <translation>الإجابات عن الاقتراحات</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>الإسناد</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>التسليمات</translation>
    </message>
    <message>
        <source>they are somebody else&apos;s work</source>
        <translation>لأنها عمل شخص آخر</translation>
    </message>
    <message>
        <source>only the project lead changes these</source>
        <translation>لأن تغييرها لمدير المشروع وحده</translation>
    </message>
    <message>
        <source>new people come in by the project lead alone</source>
        <translation>لأن إضافة الأشخاص لمدير المشروع وحده</translation>
    </message>
    <message>
        <source>somebody else here has that name</source>
        <translation>لأن الاسم لشخص آخر هنا</translation>
    </message>
    <message>
        <source>their articles are locked</source>
        <translation>لأن مقالاتها مقفلة</translation>
    </message>
    <message>
        <source>their articles were removed</source>
        <translation>لأن مقالاتها أُزيلت</translation>
    </message>
    <message>
        <source>their numbers stand for something else here</source>
        <translation>لأن أرقامها تدل على غيرها هنا</translation>
    </message>
    <message>
        <source>The clock of that computer was wrong (hours ahead: {count}); newer changes of others may lose to it.</source>
        <translation>ساعة ذلك الجهاز متقدمة (بالساعات: {count})، وقد تغلب تغييراتُه ما هو أحدث منها.</translation>
    </message>
    <message>
        <source>Articles that are begun and not finished: {count}</source>
        <translation>مقالات بدأ العمل عليها ولم تنتهِ: {count}</translation>
    </message>
    <message>
        <source>Two copies of this file were worked in; what was done in both comes in.</source>
        <translation>عُمل في نسختين من هذا الملف، ويرد ما عُمل في كلتيهما.</translation>
    </message>
    <message>
        <source>Articles with the title of one here but another text, which are kept apart: {count}</source>
        <translation>مقالات عناوينها كعناوين مقالات هنا ونصوصها مختلفة، فتبقى مستقلة: {count}</translation>
    </message>
    <message>
        <source>What waited since an earlier file and comes in now: {count}</source>
        <translation>ما كان ينتظر منذ ملف سابق ويدخل الآن: {count}</translation>
    </message>
    <message>
        <source>{name} · hand-over {number}</source>
        <translation>{name} · التسليم {number}</translation>
    </message>
    <message>
        <source>reviewing</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>annotating</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>{name} · {task}</source>
        <translation>{name} · {task}</translation>
    </message>
    <message>
        <source>Articles begun: {states}</source>
        <translation>المقالات التي بدأ العمل عليها: {states}</translation>
    </message>
    <message>
        <source>All of this is in the project already; nothing will be written.</source>
        <translation>كل هذا في المشروع من قبل، ولن يُكتب شيء.</translation>
    </message>
    <message>
        <source>Older than what the project has, so ours stays: {count}</source>
        <translation>أقدم مما في المشروع، فيبقى ما عندنا: {count}</translation>
    </message>
    <message>
        <source>The file was still open when it was sent; the last act in it may be missing.</source>
        <translation>كان الملف مفتوحًا حين أُرسل، وقد ينقصه آخر ما عُمل فيه.</translation>
    </message>
    <message>
        <source>this project does not have their label; once it does, they come in with the next file</source>
        <translation>لأن وسمها ليس في هذا المشروع، فإذا أُضيف دخلت مع الملف التالي</translation>
    </message>
    <message>
        <source>what they belong to is not here yet; they come in together with it</source>
        <translation>لأن ما تتبعه لم يصل بعد، وستدخل معه حين يصل</translation>
    </message>
    <message>
        <source>Not taken in: {kind} ({count}), because {reason}.</source>
        <translation>لا تُستلم: {kind} ({count})، {reason}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} و{count} غيرها</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>لا جديد</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <source>nothing that is counted here</source>
        <translation>لا شيء مما يُعدّ هنا</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>Take back</source>
        <translation>استلام</translation>
    </message>
    <message>
        <source>Take returned files back</source>
        <translation>استلام ملفات عائدة</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>أضف ملفات…</translation>
    </message>
    <message>
        <source>Returned files</source>
        <translation>الملفات العائدة</translation>
    </message>
    <message>
        <source>Leave out this file</source>
        <translation>استبعد هذا الملف</translation>
    </message>
    <message>
        <source>Drop returned files here, or press “Add files…”.</source>
        <translation>أفلت الملفات العائدة هنا، أو اضغط «أضف ملفات…».</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Returned files (*{suffix})</source>
        <translation>الملفات العائدة (*{suffix})</translation>
    </message>
    <message>
        <source>Choose returned files</source>
        <translation>اختر الملفات العائدة</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n file(s)</source>
        <translation>
            <numerusform>لا ملفات للاستلام</numerusform>
            <numerusform>استلم ملفًا واحدًا</numerusform>
            <numerusform>استلم ملفين</numerusform>
            <numerusform>استلم %n ملفات</numerusform>
            <numerusform>استلم %n ملفًا</numerusform>
            <numerusform>استلم %n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made first; what comes in is written whole or not at all.</source>
        <translation>تُحفظ نسخة احتياطية أولًا، ثم يُكتب ما يرد كله أو لا يُكتب منه شيء.</translation>
    </message>
    <message>
        <source>Nothing is written before you agree.</source>
        <translation>لا يُكتب شيء قبل موافقتك.</translation>
    </message>
    <message>
        <source>Answer the questions first, or leave the file out.</source>
        <translation>أجب عن الأسئلة أولًا، أو استبعد الملف.</translation>
    </message>
    <message>
        <source>None of these files can be taken in.</source>
        <translation>لا يمكن استلام أي من هذه الملفات.</translation>
    </message>
</context>
<context>
    <name>TakeBackDone</name>
    <message numerus="yes">
        <source>%n file(s) taken in</source>
        <translation>
            <numerusform>لم يُستلم ملف</numerusform>
            <numerusform>استُلم ملف واحد</numerusform>
            <numerusform>استُلم ملفان</numerusform>
            <numerusform>استُلمت %n ملفات</numerusform>
            <numerusform>استُلم %n ملفًا</numerusform>
            <numerusform>استُلم %n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken in</source>
        <translation>لم يُستلم شيء</translation>
    </message>
    <message>
        <source>{words}; you stopped the rest</source>
        <translation>{words}، وأوقفتَ ما بقي</translation>
    </message>
    <message>
        <source>A backup of the project was made before.</source>
        <translation>حُفظت نسخة احتياطية من المشروع قبل ذلك.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Looking into the files</source>
        <translation>جارٍ فحص الملفات</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>جارٍ الاستلام</translation>
    </message>
</context>
<context>
    <name>TargetsField</name>
    <message>
        <source>May point to</source>
        <translation>تشير إلى</translation>
    </message>
    <message>
        <source>Any mark, as long as nothing is ticked.</source>
        <translation>إلى أي علامة، ما دام لم يُختر شيء.</translation>
    </message>
</context>
<context>
    <name>TeamArticles</name>
    <message>
        <source>New person…</source>
        <translation>شخص جديد…</translation>
    </message>
    <message>
        <source>{name} ({count} of {total})</source>
        <translation>{name} ({count} من {total})</translation>
    </message>
    <message>
        <source>Open in the text</source>
        <translation>افتحها في النص</translation>
    </message>
    <message>
        <source>Lock for</source>
        <translation>أقفلها على</translation>
    </message>
    <message>
        <source>Unlock for</source>
        <translation>افتح قفلها لـ</translation>
    </message>
    <message>
        <source>Reopen for</source>
        <translation>أعد فتحها لـ</translation>
    </message>
    <message>
        <source>Remove from the project…</source>
        <translation>أزل من المشروع…</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استورد…</translation>
    </message>
    <message>
        <source>Search titles and sources</source>
        <translation>ابحث في العناوين والمصادر</translation>
    </message>
    <message>
        <source>Whose articles</source>
        <translation>مقالات من</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>أسندها إلى</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>سلّم…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>No articles yet: drop files here or press Import.</source>
        <translation>لا مقالات بعد: أفلت الملفات هنا أو اضغط «استورد».</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”.</source>
        <translation>لا نتائج للبحث عن «{query}».</translation>
    </message>
    <message>
        <source>None here.</source>
        <translation>لا مقالات هنا.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>اعرض كل المقالات</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Not everything is saved: {sections}.</source>
        <translation>لم يُحفظ كل شيء: {sections}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>اترك التغييرات</translation>
    </message>
    <message>
        <source>an edit that is not saved yet</source>
        <translation>تعديل لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Sections of the team</source>
        <translation>أقسام الفريق</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>People and work</source>
        <translation>الأشخاص والعمل</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
</context>
<context>
    <name>TitleRow</name>
    <message>
        <source>Undo: {what}</source>
        <translation>تراجع عن {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>أعد {what}</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>My corrections</source>
        <translation>تصحيحاتي</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>سلّم</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استورد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>صدّر</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>ابحث</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>أعد</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Write a copy of your work for the project lead</source>
        <translation>اكتب نسخة من عملك لمدير المشروع</translation>
    </message>
    <message>
        <source>Bring articles into the project</source>
        <translation>أدخل مقالات إلى المشروع</translation>
    </message>
    <message>
        <source>Write the marks to a file</source>
        <translation>اكتب العلامات في ملف</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>ابحث في المقالة</translation>
    </message>
    <message>
        <source>Windows and projects, view, settings, help</source>
        <translation>النوافذ والمشاريع والعرض والإعدادات والمساعدة</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>لا شيء تتراجع عنه</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>لا شيء تعيده</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>بدّل بين الفاتح والداكن</translation>
    </message>
    <message>
        <source>Arabic or English</source>
        <translation>العربية أو الإنجليزية</translation>
    </message>
</context>
<context>
    <name>UndoingBatch</name>
    <message>
        <source>Take it back</source>
        <translation>تراجع عنها</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>التراجع عن الدفعة</translation>
    </message>
    <message>
        <source>Taken back: {what}.</source>
        <translation>جرى التراجع عن: {what}.</translation>
    </message>
</context>
<context>
    <name>UseLine</name>
    <message>
        <source>Offer again</source>
        <translation>أعد العرض</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Counting the marks…</source>
        <translation>تُعدّ العلامات…</translation>
    </message>
    <message>
        <source>Retired: the marks that have it keep it, and it is offered no more.</source>
        <translation>أُوقف الاستعمال: ما في العلامات باقٍ، ولا عرض بعد الآن.</translation>
    </message>
    <message numerus="yes">
        <source>In use %n time(s): it can be retired, and the marks keep it.</source>
        <translation>
            <numerusform>بلا استعمال: الحذف ممكن.</numerusform>
            <numerusform>استعمال واحد: الإيقاف ممكن، ولا تفقد العلامة شيئًا.</numerusform>
            <numerusform>استعمالان: الإيقاف ممكن، ولا تفقد العلامتان شيئًا.</numerusform>
            <numerusform>%n استعمالات: الإيقاف ممكن، ولا تفقد العلامات شيئًا.</numerusform>
            <numerusform>%n استعمالًا: الإيقاف ممكن، ولا تفقد العلامات شيئًا.</numerusform>
            <numerusform>%n استعمال: الإيقاف ممكن، ولا تفقد العلامات شيئًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>No mark uses it: it can be deleted.</source>
        <translation>بلا استعمال: الحذف ممكن.</translation>
    </message>
</context>
<context>
    <name>ValueFields</name>
    <message>
        <source>not decided</source>
        <translation>لم يُقرَّر</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>mark</source>
        <translation>وضع العلامة</translation>
    </message>
    <message>
        <source>marks at many places</source>
        <translation>علامات في مواضع كثيرة</translation>
    </message>
    <message>
        <source>removal of many marks</source>
        <translation>حذف علامات كثيرة</translation>
    </message>
    <message>
        <source>change of label</source>
        <translation>تغيير الوسم</translation>
    </message>
    <message>
        <source>change of edges</source>
        <translation>تغيير الحدود</translation>
    </message>
    <message>
        <source>removal of a mark</source>
        <translation>حذف العلامة</translation>
    </message>
    <message>
        <source>change of an attribute</source>
        <translation>تغيير الخاصية</translation>
    </message>
    <message>
        <source>change of a link</source>
        <translation>تغيير الرابط</translation>
    </message>
    <message>
        <source>change of a note</source>
        <translation>تغيير الملاحظة</translation>
    </message>
    <message>
        <source>change of «not sure»</source>
        <translation>تغيير «لست متأكدًا»</translation>
    </message>
    <message>
        <source>accepting a suggestion</source>
        <translation>قبول اقتراح</translation>
    </message>
    <message>
        <source>refusing a suggestion</source>
        <translation>رفض اقتراح</translation>
    </message>
    <message>
        <source>finishing the article</source>
        <translation>إنهاء المقالة</translation>
    </message>
    <message>
        <source>reopening the article</source>
        <translation>إعادة فتح المقالة</translation>
    </message>
    <message>
        <source>skipping the article</source>
        <translation>ترك المقالة</translation>
    </message>
    <message>
        <source>settling a case</source>
        <translation>حسم حالة</translation>
    </message>
    <message>
        <source>change of a comment</source>
        <translation>تغيير تعليق</translation>
    </message>
    <message>
        <source>change of a decision</source>
        <translation>تغيير قرار</translation>
    </message>
    <message>
        <source>change of the labels</source>
        <translation>تغيير الوسوم</translation>
    </message>
    <message>
        <source>showing or hiding names</source>
        <translation>إظهار الأسماء أو إخفاؤها</translation>
    </message>
    <message>
        <source>letting suggestions learn from gold, or not</source>
        <translation>تعلّم الاقتراحات من النسخة المعتمدة أو منعه</translation>
    </message>
    <message>
        <source>change of the guidelines</source>
        <translation>تغيير الدليل</translation>
    </message>
    <message>
        <source>removal of articles</source>
        <translation>إزالة مقالات</translation>
    </message>
    <message>
        <source>assigning articles</source>
        <translation>إسناد مقالات</translation>
    </message>
    <message>
        <source>taking articles from somebody</source>
        <translation>سحب مقالات من شخص</translation>
    </message>
    <message>
        <source>locking articles</source>
        <translation>إقفال مقالات</translation>
    </message>
    <message>
        <source>unlocking articles</source>
        <translation>فتح قفل مقالات</translation>
    </message>
    <message>
        <source>reopening articles</source>
        <translation>إعادة فتح مقالات</translation>
    </message>
    <message>
        <source>what was undone</source>
        <translation>ما تراجعت عنه</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>أمس {time}</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>All people</source>
        <translation>الجميع</translation>
    </message>
</context>
<context>
    <name>WhoseQuestion</name>
    <message>
        <source>This project has no record of having made this file. If you know that it belongs here, say whose work it is.</source>
        <translation>ليس في هذا المشروع ما يدل على أنه كتب هذا الملف. إن كنت تعلم أنه منه فقل عمل من هو.</translation>
    </message>
    <message>
        <source>Whose work it is</source>
        <translation>عمل من هو</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>Whose work</source>
        <translation>عمل مَن</translation>
    </message>
    <message>
        <source>Finished articles</source>
        <translation>المقالات المنتهية</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Work over time</source>
        <translation>العمل يومًا بيوم</translation>
    </message>
    <message>
        <source>Nobody has finished or marked anything in the last six weeks.</source>
        <translation>لم يُنهِ أحد مقالة ولم يعلّم شيئًا في الأسابيع الستة الأخيرة.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) finished</source>
        <translation>
            <numerusform>لم تنتهِ أي مقالة</numerusform>
            <numerusform>انتهت مقالة واحدة</numerusform>
            <numerusform>انتهت مقالتان</numerusform>
            <numerusform>انتهت %n مقالات</numerusform>
            <numerusform>انتهت %n مقالة</numerusform>
            <numerusform>انتهت %n مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>The last six weeks: {articles}, {marks}.</source>
        <translation>في الأسابيع الستة الأخيرة: {articles}، {marks}.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) made</source>
        <translation>
            <numerusform>ولا علامات</numerusform>
            <numerusform>وعلامة واحدة</numerusform>
            <numerusform>وعلامتان</numerusform>
            <numerusform>و%n علامات</numerusform>
            <numerusform>و%n علامة</numerusform>
            <numerusform>و%n علامة</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: articles finished {finished}, marks {marks}</source>
        <translation>{day}: المقالات المنتهية {finished}، العلامات {marks}</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>People and work</source>
        <translation>الأشخاص والعمل</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>ما سُلّم</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>أضف شخصًا…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>سلّم…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>استلم…</translation>
    </message>
    <message>
        <source>Score by label…</source>
        <translation>الدرجة بحسب الوسم…</translation>
    </message>
    <message>
        <source>Suggestions may learn from gold</source>
        <translation>للاقتراحات أن تتعلّم من النسخة المعتمدة</translation>
    </message>
    <message>
        <source>Otherwise each annotator&apos;s suggestions learn from that annotator&apos;s own marks alone, as two who annotate the same articles blindly need it. It holds for files that are handed over from now on.</source>
        <translation>وإلا فاقتراحات كل موسِّم لا تتعلّم إلا من علاماته هو، وهذا ما يلزم إذا وسّم اثنان المقالات نفسها دون أن يرى أحدهما عمل الآخر. ويسري ذلك على الملفات التي تُسلَّم من الآن.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>اعرضها</translation>
    </message>
    <message>
        <source>Nobody is here yet: add those who are to annotate.</source>
        <translation>لا أحد هنا بعد: أضف من سيوسّم.</translation>
    </message>
    <message>
        <source>Nothing was handed over yet. A hand-over is a file with one person&apos;s articles, for a stick or a mail.</source>
        <translation>لم يُسلَّم شيء بعد. التسليم ملف فيه مقالات شخص واحد، يُنقل على ذاكرة USB أو بالبريد.</translation>
    </message>
</context>
</TS>
