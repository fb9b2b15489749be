"""A moment in the words of people: today and yesterday by name, other days by date."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from annotator.ui.plain import isolate

_STAMP_BITS = 12  # a stamp is milliseconds since 1970 shifted by these


def moment(stamp: int, now: QDateTime | None = None) -> str:
    """Give the time of a stamp in the language of the moment; `now` is when it is read."""
    then = QDateTime.fromMSecsSinceEpoch(stamp >> _STAMP_BITS)
    days = then.date().daysTo((now or QDateTime.currentDateTime()).date())
    translate = QCoreApplication.translate
    time = isolate(QLocale().toString(then.time(), "HH:mm"))
    if days == 0:
        return translate("When", "today {time}").format(time=time)
    if days == 1:
        return translate("When", "yesterday {time}").format(time=time)
    date = isolate(QLocale().toString(then.date(), QLocale.FormatType.ShortFormat))
    return translate("When", "{date} {time}").format(date=date, time=time)
