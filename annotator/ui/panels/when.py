"""A moment in the words of people: today and yesterday by name, other days by date."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from annotator.ui.plain import isolate

_STAMP_BITS = 12  # a stamp is milliseconds since 1970 shifted by these


def moment(stamp: int, now: QDateTime | None = None) -> str:
    """Give the time of a stamp in the language of the moment; `now` is when it is read."""
    return _moment(QDateTime.fromMSecsSinceEpoch(stamp >> _STAMP_BITS), now)


def moment_of(seconds: float, now: QDateTime | None = None) -> str:
    """Give a time, in seconds since 1970, in the same words."""
    return _moment(QDateTime.fromMSecsSinceEpoch(round(1000 * seconds)), now)


def _moment(then: QDateTime, now: QDateTime | None) -> str:
    days = then.date().daysTo((now or QDateTime.currentDateTime()).date())
    translate = QCoreApplication.translate
    time = isolate(QLocale().toString(then.time(), "HH:mm"))
    if days == 0:
        return translate("When", "today {time}").format(time=time)
    if days == 1:
        return translate("When", "yesterday {time}").format(time=time)
    return translate("When", "{date} {time}").format(date=_date(then.date()), time=time)


def day(milliseconds: int) -> str:
    """Give the day of a moment (milliseconds since 1970) as people write it."""
    return _date(QDateTime.fromMSecsSinceEpoch(milliseconds).date())


def day_of(text: str) -> str:
    """Give a day such as `2026-12-01` as people write it; what is no day stays as it is."""
    date = QDate.fromString(text, Qt.DateFormat.ISODate)
    return _date(date) if date.isValid() else isolate(text)


def _date(date: QDate) -> str:
    return isolate(QLocale().toString(date, QLocale.FormatType.ShortFormat))
